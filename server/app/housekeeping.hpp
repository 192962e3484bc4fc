#pragma once
#include "app/app.hpp"

/// What a district's data is cleared of now and then. Everything may be repeated at any time.
namespace jingwei::app {

inline constexpr std::chrono::hours kUnfinishedUploadKept{24 * 7};
inline constexpr std::chrono::hours kUnusedPhotoKept{24 * 30};  // an offline phone may report this late
inline constexpr std::chrono::hours kOrphanFileKept{24 * 2};    // longer than any upload takes from its file to its row
inline constexpr std::chrono::hours kRequestKept{24 * 31};      // an offline phone may repeat a request this late
inline constexpr std::chrono::hours kDoneJobKept{24 * 31};

struct SweptPhotos {
    std::int64_t uploads{};  // rows
    std::int64_t photos{};   // rows
    std::int64_t files{};
};
/// Removes abandoned uploads, photos that nothing shows, and photo files that no row names.
SweptPhotos sweep_photos(const App& app, PhotoFiles& files, TenantId tenant);

/// Removes ended sessions and activation codes, remembered requests and done jobs that are old enough.
Forgotten forget_expired(const App& app, TenantId tenant);

}  // namespace jingwei::app

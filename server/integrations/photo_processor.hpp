#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "geo/position.hpp"

namespace jingwei::integrations {

struct PhotoLimits {
    std::size_t max_bytes{20 << 20};
    std::uint64_t max_pixels{50'000'000};
};

inline constexpr int kPhotoSide = 2560;
inline constexpr int kThumbnailSide = 480;

/// A photo fit to be kept: upright, sRGB, nothing in it but pixels. What its metadata told stands beside it.
struct ProcessedPhoto {
    std::string jpeg;       // longest side ≤ kPhotoSide, never enlarged
    std::string thumbnail;  // JPEG, longest side ≤ kThumbnailSide
    int width{};            // of `jpeg`
    int height{};
    std::optional<Instant> taken_at;             // EXIF DateTimeOriginal, where its offset from UTC is known
    std::optional<geo::Position> exif_position;  // as the camera wrote it; (0, 0) counts as none
};

/// Turns uploaded bytes into a ProcessedPhoto. The type is told by content, the pixel cap is checked on the header
/// before anything is decoded, and only three loaders exist for it. Safe to use from several threads; slow (tens of
/// milliseconds), so never on the writer's thread.
class PhotoProcessor {
public:
    explicit PhotoProcessor(PhotoLimits limits = {});

    /// `camera_offset`: offset from UTC to assume where the photo does not state one; without it taken_at is absent.
    /// Refuses with payload_too_large, unsupported_media_type, image_too_large or image_unreadable.
    Result<ProcessedPhoto> process(const std::string& bytes,
                                   std::optional<std::chrono::minutes> camera_offset = std::nullopt) const;

private:
    PhotoLimits limits_;
};

}  // namespace jingwei::integrations

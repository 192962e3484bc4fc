#pragma once
#include <string>

#include "app/app.hpp"

/// Photos are uploaded first, in pieces if need be; reports then name them.
namespace jingwei::app {

inline constexpr std::int64_t kMaxUploadBytes = 20 << 20;

/// Refuses with payload_too_large.
Result<Upload> start_upload(const App& app, const Caller& caller, std::int64_t size);
/// Appends at `offset`; the last piece decodes the picture. Refuses with not_found, upload_offset_mismatch {offset},
/// and as the decoder does (the upload is then gone).
Result<Upload> append_upload(const App& app, const Caller& caller, const std::string& token, std::int64_t offset,
                             const std::string& bytes);
Result<Upload> get_upload(const App& app, const Caller& caller, const std::string& token);

}  // namespace jingwei::app

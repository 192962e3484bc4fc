#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jingwei::integrations {

enum class PhotoKind : std::uint8_t { other, jpeg, png, webp };

/// Told by the first bytes.
PhotoKind photo_kind(std::string_view bytes);

/// Start-of-scan markers in a JPEG, thumbnails inside its metadata included. An honest progressive photo has about
/// ten; a bomb repeats them to make the decoder go over the same pixels again and again.
std::size_t count_jpeg_scans(std::string_view bytes);

}  // namespace jingwei::integrations

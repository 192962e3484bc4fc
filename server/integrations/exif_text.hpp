#pragma once
#include <chrono>
#include <optional>
#include <string_view>

#include "base/instant.hpp"
#include "geo/position.hpp"

namespace jingwei::integrations {

/// EXIF fields as libvips prints them: "43/1 28/1 1407/500 (43, 28, 2.814, Rational, 3 components, 24 bytes)".
/// Everything here takes hostile text and answers nullopt for what makes no sense.

struct ExifGps {
    std::string_view latitude;
    std::string_view latitude_ref;  // N or S
    std::string_view longitude;
    std::string_view longitude_ref;  // E or W
};

/// (0, 0) counts as no position: cameras without a fix write it.
std::optional<geo::Position> exif_position(const ExifGps& gps);

/// "2026:03:02 09:20:00"; `offset_text` ("+08:00") goes before `assumed`. nullopt where neither tells the offset.
std::optional<Instant> exif_time(std::string_view time_text, std::string_view offset_text,
                                 std::optional<std::chrono::minutes> assumed);

}  // namespace jingwei::integrations

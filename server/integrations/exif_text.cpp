#include "integrations/exif_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "integrations/date_pattern.hpp"

namespace jingwei::integrations {
namespace {

std::string_view word(std::string_view& text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return text = {};
    text.remove_prefix(first);
    const std::string_view found = text.substr(0, text.find(' '));
    text.remove_prefix(found.size());
    return found;
}

std::optional<double> rational(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    std::uint32_t over = 0;
    std::uint32_t under = 0;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), text.data() + slash, over);
    const auto second = std::from_chars(text.data() + slash + 1, end, under);
    const bool whole =
        first.ec == std::errc{} && first.ptr == text.data() + slash && second.ec == std::errc{} && second.ptr == end;
    if (!whole || under == 0) return std::nullopt;
    return static_cast<double>(over) / under;
}

/// Degrees, minutes and seconds; a camera that gives decimal minutes writes 0/1 or 0/0 seconds.
std::optional<double> angle(std::string_view text) {
    const auto degrees = rational(word(text));
    const auto minutes = rational(word(text));
    const auto seconds = rational(word(text)).value_or(0);
    if (!degrees || !minutes || *minutes >= 60 || seconds > 60) return std::nullopt;
    return *degrees + *minutes / 60 + seconds / 3600;
}

/// +1 for the first letter, -1 for the second.
std::optional<int> sign(std::string_view text, char positive, char negative) {
    const std::string_view found = word(text);
    if (found.empty() || (found.front() != positive && found.front() != negative)) return std::nullopt;
    return found.front() == positive ? 1 : -1;
}

}  // namespace

std::optional<geo::Position> exif_position(const ExifGps& gps) {
    const auto lat = angle(gps.latitude);
    const auto lon = angle(gps.longitude);
    const auto lat_sign = sign(gps.latitude_ref, 'N', 'S');
    const auto lon_sign = sign(gps.longitude_ref, 'E', 'W');
    if (!lat || !lon || !lat_sign || !lon_sign || (*lat == 0 && *lon == 0)) return std::nullopt;
    const auto at = geo::position_from_degrees(*lon * *lon_sign, *lat * *lat_sign);
    if (!at) return std::nullopt;
    return *at;
}

std::optional<Instant> exif_time(std::string_view time_text, std::string_view offset_text,
                                 std::optional<std::chrono::minutes> assumed) {
    static const auto pattern = DatePattern::read("%Y:%m:%d %H:%M:%S");
    static const auto with_offset = DatePattern::read("%Y:%m:%d %H:%M:%S %z");
    constexpr std::size_t kTimeChars = 19;
    const std::string_view time = time_text.substr(0, kTimeChars);
    const auto wall = pattern->parse(time);
    if (!wall) return std::nullopt;
    const auto zoned = with_offset->parse(std::string{time} + " " + std::string{word(offset_text)});
    const auto offset = zoned ? zoned->offset : assumed;
    if (!offset) return std::nullopt;
    return Instant{wall->local.time_since_epoch() - *offset};
}

}  // namespace jingwei::integrations

#include "geo/coordinate_system.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "geo/china_offset.hpp"
#include "geo/coordinate_system_proj.hpp"

namespace jingwei::geo {
namespace {

constexpr std::size_t kMaxDeclared = 64 << 10;
constexpr std::size_t kMaxShown = 80;
constexpr int kMaxEpsg = 999'999;

std::string upper(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n\0";
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string without_dashes(std::string text) {
    std::erase_if(text, [](char c) { return c == '-' || c == '_' || c == ' '; });
    return text;
}

/// "EPSG:2249", "urn:ogc:def:crs:EPSG::2249", "urn:ogc:def:crs:EPSG:9.6:2249" → "2249"; else empty.
std::string epsg_number(const std::string& declared) {
    const auto authority = declared.find("EPSG:");
    if (authority == std::string::npos || (authority != 0 && !declared.starts_with("URN:"))) return {};
    const auto colon = declared.rfind(':');
    const std::string number = declared.substr(colon + 1);
    int value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size() || value <= 0 || value > kMaxEpsg) return {};
    return std::to_string(value);
}

bool is_wkt(const std::string& declared) {
    constexpr std::array<std::string_view, 10> kRoots{"PROJCS",  "GEOGCS",  "COMPD_CS", "PROJCRS",     "PROJECTEDCRS",
                                                      "GEOGCRS", "GEODCRS", "BOUNDCRS", "COMPOUNDCRS", "GEOGRAPHICCRS"};
    const auto bracket = declared.find('[');
    if (bracket == std::string::npos) return false;
    return std::find(kRoots.begin(), kRoots.end(), trimmed(std::string_view{declared}.substr(0, bracket))) != kRoots.end();
}

tl::unexpected<Error> unknown_system(std::string_view declared) {
    return refuse_field("/crs", "coordinate_system", {{"value", std::string{declared.substr(0, kMaxShown)}}});
}

}  // namespace

Result<CoordinateSystem> CoordinateSystem::find(std::string_view declared) {
    declared = trimmed(declared);
    if (declared.empty() || declared.size() > kMaxDeclared) return unknown_system(declared);
    const std::string big = upper(declared);
    if (is_wkt(big)) return find_projection(declared, true);
    const std::string word = without_dashes(big);
    const std::string epsg = epsg_number(big);
    CoordinateSystem system;
    if (word == "WGS84" || epsg == "4326" || word == "CRS84" || big.ends_with(":CRS84")) return system;
    if (word == "CGCS2000" || epsg == "4490") {
        system.name_ = "CGCS2000";
        return system;
    }
    if (word == "GCJ02" || word == "BD09" || word == "BD09LL") {
        system.method_ = word == "GCJ02" ? Method::gcj02 : Method::bd09;
        system.name_ = word.substr(0, word.find("LL"));
        return system;
    }
    if (epsg.empty()) return unknown_system(declared);
    return find_projection(epsg, false);
}

Result<CoordinateSystem> CoordinateSystem::find_projection(std::string_view declared, bool wkt) {
    const auto projection = wkt ? Projection::of_wkt(std::string{declared}) : Projection::of_epsg(std::string{declared});
    if (!projection) return unknown_system(wkt ? declared : "EPSG:" + std::string{declared});
    CoordinateSystem system;
    system.name_ = projection->name();
    system.in_degrees_ = projection->in_degrees();
    // A .prj that spells WGS 84 or CGCS2000 out: no need to compute what changes nothing.
    if (system.name_ == "EPSG:4326" || system.name_ == "EPSG:4490") return find(system.name_);
    system.method_ = Method::projection;
    system.projection_ = projection;
    return system;
}

Result<Position> CoordinateSystem::to_wgs84(double x, double y) const {
    if (method_ == Method::none) return position_from_degrees(x, y);
    Coordinates at{x, y};
    if (method_ == Method::projection) {
        at = projection_->to_wgs84(at);
        return position_from_degrees(at.x, at.y);
    }
    if (!position_from_degrees(x, y)) return refuse_field("", "position");
    at = method_ == Method::gcj02 ? wgs84_of_gcj02(at) : wgs84_of_bd09(at);
    return position_from_degrees(at.x, at.y);
}

}  // namespace jingwei::geo

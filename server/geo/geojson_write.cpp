#include <fmt/format.h>

#include <cstdlib>
#include <iterator>

#include "geo/geojson.hpp"

namespace jingwei::geo {
namespace {

/// Degrees with as many of the seven decimals as are needed; no floating point on the way.
void write_degrees(std::string& out, std::int32_t e7) {
    const std::int64_t size = std::abs(std::int64_t{e7});
    if (e7 < 0) out += '-';
    fmt::format_to(std::back_inserter(out), "{}", size / 10'000'000);
    if (size % 10'000'000 == 0) return;
    std::string decimals = fmt::format("{:07}", size % 10'000'000);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    out += '.';
    out += decimals;
}

void write_position(std::string& out, Position at) {
    out += '[';
    write_degrees(out, at.lon_e7);
    out += ',';
    write_degrees(out, at.lat_e7);
    out += ']';
}

void write_ring(std::string& out, const Ring& ring, bool counter_clockwise) {
    const bool turn = (signed_double_area(ring) > 0) != counter_clockwise;
    out += '[';
    for (std::size_t i = 0; i < ring.size(); ++i) {
        write_position(out, ring[turn ? ring.size() - 1 - i : i]);
        out += ',';
    }
    if (!ring.empty()) write_position(out, turn ? ring.back() : ring.front());
    out += ']';
}

void write_polygon(std::string& out, const Polygon& polygon) {
    out += '[';
    write_ring(out, polygon.outer, true);
    for (const Ring& hole : polygon.holes) {
        out += ',';
        write_ring(out, hole, false);
    }
    out += ']';
}

}  // namespace

std::string to_geojson(const MultiPolygon& shape) {
    if (shape.empty()) return "null";
    const bool single = shape.parts.size() == 1;
    std::string out = single ? R"({"type":"Polygon","coordinates":)" : R"({"type":"MultiPolygon","coordinates":[)";
    for (std::size_t i = 0; i < shape.parts.size(); ++i) {
        if (i > 0) out += ',';
        write_polygon(out, shape.parts[i]);
    }
    out += single ? "}" : "]}";
    return out;
}

}  // namespace jingwei::geo

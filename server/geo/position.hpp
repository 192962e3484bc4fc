#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.hpp"

namespace jingwei::geo {

/// A place on WGS 84 in units of 1e-7 degree (about 1 cm): |lon_e7| <= 1.8e9, |lat_e7| <= 9e8.
struct Position {
    std::int32_t lon_e7{};
    std::int32_t lat_e7{};

    friend constexpr auto operator<=>(const Position&, const Position&) = default;
};

inline constexpr std::int32_t kMaxLonE7 = 1'800'000'000;
inline constexpr std::int32_t kMaxLatE7 = 900'000'000;

/// Rounds to the nearest 1e-7 degree. Refuses (field rule "position") what is not finite or not on the earth.
Result<Position> position_from_degrees(double lon, double lat);

constexpr double lon_degrees(Position position) { return position.lon_e7 / 1e7; }
constexpr double lat_degrees(Position position) { return position.lat_e7 / 1e7; }

/// True when both coordinates are on the earth: check after reading raw integers.
constexpr bool is_valid(Position position) {
    return position.lon_e7 >= -kMaxLonE7 && position.lon_e7 <= kMaxLonE7 && position.lat_e7 >= -kMaxLatE7 &&
           position.lat_e7 <= kMaxLatE7;
}

/// Metres along the ellipsoid by Lambert's formula for long lines (error about 10 m in thousands of kilometres).
double distance_m(Position a, Position b);

/// A closed rectangle, low <= high in both coordinates; it never crosses the 180th meridian.
struct Box {
    Position low;
    Position high;

    friend constexpr bool operator==(const Box&, const Box&) = default;
};

constexpr bool contains(const Box& box, Position at) {
    return at.lon_e7 >= box.low.lon_e7 && at.lon_e7 <= box.high.lon_e7 && at.lat_e7 >= box.low.lat_e7 &&
           at.lat_e7 <= box.high.lat_e7;
}
constexpr bool overlap(const Box& a, const Box& b) {
    return a.low.lon_e7 <= b.high.lon_e7 && b.low.lon_e7 <= a.high.lon_e7 && a.low.lat_e7 <= b.high.lat_e7 &&
           b.low.lat_e7 <= a.high.lat_e7;
}

/// Refuses (field rule "bbox") a box that is not on the earth or whose west is east of its east.
Result<Box> box_from_degrees(double west, double south, double east, double north);

/// The box reaching at least `radius_m` from the centre on every side, cut at the poles and the 180th meridian.
Box box_around(Position centre, double radius_m);

/// The position's number on a Morton curve, 0 <= cell < 2^63: the indexed column of place queries.
std::int64_t cell(Position position);

/// A run of cells, both ends included: WHERE cell BETWEEN first AND last.
struct CellRange {
    std::int64_t first{};
    std::int64_t last{};

    friend constexpr bool operator==(const CellRange&, const CellRange&) = default;
};

inline constexpr std::size_t kMaxCellRanges = 64;

/// At most max_ranges (1…kMaxCellRanges) ascending runs that together hold every cell of the box, and some
/// beyond it: filter what comes back with contains().
std::vector<CellRange> cell_ranges(const Box& box, std::size_t max_ranges);

}  // namespace jingwei::geo

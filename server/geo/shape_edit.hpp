#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "geo/polygon.hpp"

/// Small changes of a shape, corner by corner, exact on the grid of 1e-7 degree.
namespace jingwei::geo {

__extension__ typedef __int128 Int128;

/// Twice the area in (1e-7 degree)², exact: outer rings count, holes are taken away.
Int128 double_area_e7(const MultiPolygon& shape);

bool has_corner(const MultiPolygon& shape, Position at);

/// The corners before and after each corner at `at`.
std::vector<Position> neighbours_of(const MultiPolygon& shape, Position at);

/// Every corner at `from` goes to `to`; corners that then follow each other twice become one. False when there is none.
bool move_corner(MultiPolygon& shape, Position from, Position to);

/// Takes the corner out of every ring that has it. Rings left with fewer than three corners vanish.
bool remove_corner(MultiPolygon& shape, Position at);

/// How far a corner may lie from an edge, in 1e-7 degree, to count as rounded onto it: half a grid square's diagonal.
inline constexpr double kRounding = 0.75;

/// Puts a corner at `at` into every edge that passes within `reach` (1e-7 degree) of it, unless the shape has one there.
bool insert_corner(MultiPolygon& shape, Position at, double reach = kRounding);

/// The shape with a corner at `at` between two corners that follow each other in either direction; nothing when none do.
std::optional<MultiPolygon> insert_between(const MultiPolygon& shape, Position a, Position b, Position at);

/// What a line makes of a shape.
struct CutShape {
    std::vector<MultiPolygon> pieces;   // largest first; parts that the line misses stay with the largest
    std::vector<Position> new_corners;  // put into edges of the shape: neighbours need them too
};

/// Cuts along a line of two or more corners that begins and ends outside, on the boundary, or where it crossed itself
/// out. The pieces together are exactly the shape with its new corners. Refuses (field "/command/line"): cut_misses when
/// nothing comes apart, cut_unclear when the line runs too close along an edge.
Result<CutShape> cut(const MultiPolygon& shape, const std::vector<Position>& line);

}  // namespace jingwei::geo

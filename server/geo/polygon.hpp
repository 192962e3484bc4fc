#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "geo/position.hpp"

namespace jingwei::geo {

/// Corners in order, either direction; the last is joined to the first, which is not repeated.
using Ring = std::vector<Position>;

/// One outer ring and the rings cut out of it. Holes may touch it and each other.
struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// Polygons that together are one area. Empty means "not drawn yet".
struct MultiPolygon {
    std::vector<Polygon> parts;

    bool empty() const { return parts.empty(); }
    friend bool operator==(const MultiPolygon&, const MultiPolygon&) = default;
};

enum class Side : std::uint8_t { outside, boundary, inside };

/// Which side of the edge a→b the point is on: 1 left, -1 right, 0 on its line. Exact.
int side_of_line(Position a, Position b, Position point);

/// True when the point lies on the closed edge a–b. Exact.
bool on_edge(Position a, Position b, Position point);

/// Exact. Inside a part is an odd number of its rings around the point (outer and holes alike); inside any part
/// is inside the area; otherwise on any edge is boundary.
Side classify(const Ring& ring, Position point);
Side classify(const Polygon& polygon, Position point);
Side classify(const MultiPolygon& shape, Position point);

std::optional<Box> bounding_box(const Ring& ring);
std::optional<Box> bounding_box(const Polygon& polygon);
std::optional<Box> bounding_box(const MultiPolygon& shape);

/// Square metres on the WGS-84 authalic plane: x = a·λ, y = a·q(φ)/2, edges straight on that plane.
/// Source: Snyder, Map Projections – A Working Manual (USGS PP 1395, 1987), equations 3-12, 10-14 and 10-15.
double area_m2(const Ring& ring);
double area_m2(const Polygon& polygon);
double area_m2(const MultiPolygon& shape);

/// Twice the area in (1e-7 degree)², positive when counter-clockwise; for orientation only (double).
double signed_double_area(const Ring& ring);

std::size_t count_positions(const MultiPolygon& shape);

/// A place well inside the largest part, for a label or a "fly to"; nullopt when nothing is inside.
std::optional<Position> label_point(const MultiPolygon& shape);

}  // namespace jingwei::geo

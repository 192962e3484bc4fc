#pragma once
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "geo/polygon.hpp"

/// Operations on whole shapes. GEOS does the noding, on the integer grid of 1e-7 degree; only overlay.cpp knows it.
/// All of them ask for valid shapes (fault_of) and give valid ones; corners that are new are on the grid.
namespace jingwei::geo {

/// Why a shape is not one that can be worked with: rings that cross or touch themselves, holes outside …
struct InvalidShape {
    std::string reason;  // for logs and reports, English
    Position at;

    friend bool operator==(const InvalidShape&, const InvalidShape&) = default;
};
std::optional<InvalidShape> fault_of(const MultiPolygon& shape);

/// The area held by any of them.
MultiPolygon unite(std::span<const MultiPolygon* const> shapes);
MultiPolygon intersect(const MultiPolygon& a, const MultiPolygon& b);
MultiPolygon subtract(const MultiPolygon& from, const MultiPolygon& what);
/// What exactly one of both holds.
MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b);

/// The faces that closed rings of these edges enclose, each with its holes. The edges meet at ends only.
std::vector<Polygon> faces_of(std::span<const std::pair<Position, Position>> edges);

}  // namespace jingwei::geo

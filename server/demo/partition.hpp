#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "demo/voronoi.hpp"
#include "geo/polygon.hpp"

namespace jingwei::demo {

/// The middle of the invented district on the map. Nobody's town: the ground around it is made up.
inline constexpr double kCentreLon = 113.62;
inline constexpr double kCentreLat = 34.52;
geo::Position position_of(Point at);

/// The plane cut into irregular pieces whose common edges are the same integer positions, whoever asks: no gap, no
/// overlap. Every edge wanders, but only inside the four-sided field between its ends and the two sites beside it;
/// those fields do not overlap, so no two edges can cross.
class Partition {
public:
    Partition(std::vector<Point> sites, const std::vector<Point>& frame, std::uint64_t seed);

    /// The outlines of what these sites' pieces are together; more than one when they do not hang together or enclose
    /// another piece. Counter-clockwise outside.
    std::vector<geo::Ring> outline(const std::vector<int>& sites) const;

private:
    using Corner = std::array<int, 3>;  // the three sites that meet there

    Corner corner(int site, std::size_t k) const;
    Point place(const Corner& corner) const;
    std::vector<geo::Position> edge(int site, std::size_t k) const;
    std::vector<geo::Position> drawn(Point from, Point to, int low, int high) const;

    std::vector<Point> sites_;
    std::vector<Cell> cells_;
    std::uint64_t seed_;
};

}  // namespace jingwei::demo

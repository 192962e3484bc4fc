#pragma once
#include <cstddef>
#include <vector>

namespace jingwei::demo {

/// A place on the plane of the demo district, metres east and north of its centre.
struct Point {
    double x{};
    double y{};
};

double distance(Point a, Point b);
/// Where the three places are equally far.
Point circumcentre(Point a, Point b, Point c);

inline constexpr int kFrame = -1;

/// What lies nearer to one site than to any other: convex, counter-clockwise. The edge from corners[k] to
/// corners[k + 1] is shared with site across[k], or lies on the frame (kFrame).
struct Cell {
    std::vector<Point> corners;
    std::vector<int> across;
};

/// One cell for each site inside a convex frame.
std::vector<Cell> voronoi(const std::vector<Point>& sites, const std::vector<Point>& frame);
bool holds(const Cell& cell, Point at);

/// `count` sites spread evenly, not regularly, over a convex cell; `random()` gives 0 <= x < 1.
template <class Unit>
std::vector<Point> spread(const Cell& cell, std::size_t count, Unit random);

Point centre_of(const Cell& cell);
double area_of(const Cell& cell);

template <class Unit>
std::vector<Point> spread(const Cell& cell, std::size_t count, Unit random) {
    Point low = cell.corners.front(), high = low;
    for (const Point p : cell.corners) {
        low = {p.x < low.x ? p.x : low.x, p.y < low.y ? p.y : low.y};
        high = {p.x > high.x ? p.x : high.x, p.y > high.y ? p.y : high.y};
    }
    std::vector<Point> sites;
    while (sites.size() < count) {
        const double x = low.x + (high.x - low.x) * random();
        const Point at{x, low.y + (high.y - low.y) * random()};
        if (holds(cell, at)) sites.push_back(at);
    }
    constexpr int kRounds = 3;  // of Lloyd's relaxation: fewer leaves slivers, more looks like a honeycomb
    for (int round = 0; round < kRounds; ++round) {
        const auto cells = voronoi(sites, cell.corners);
        for (std::size_t i = 0; i < count; ++i) sites[i] = centre_of(cells[i]);
    }
    return sites;
}

}  // namespace jingwei::demo

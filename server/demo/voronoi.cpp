#include "demo/voronoi.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jingwei::demo {
namespace {

double cross(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

/// How much nearer `at` is to `own` than to `other`: positive on the own side of the bisector.
double nearer(Point own, Point other, Point at) {
    const double mid_x = (own.x + other.x) / 2, mid_y = (own.y + other.y) / 2;
    return (at.x - mid_x) * (own.x - other.x) + (at.y - mid_y) * (own.y - other.y);
}

/// Cuts off what is nearer to `other`; the new edge is shared with it.
Cell cut(const Cell& cell, Point own, Point other, int other_index) {
    Cell kept;
    const std::size_t count = cell.corners.size();
    for (std::size_t k = 0; k < count; ++k) {
        const Point a = cell.corners[k], b = cell.corners[(k + 1) % count];
        const double da = nearer(own, other, a), db = nearer(own, other, b);
        const auto crossing = [&] { return Point{a.x + (b.x - a.x) * da / (da - db), a.y + (b.y - a.y) * da / (da - db)}; };
        if (da >= 0) {
            kept.corners.push_back(a);
            kept.across.push_back(cell.across[k]);
            if (db < 0) {
                kept.corners.push_back(crossing());
                kept.across.push_back(other_index);
            }
        } else if (db >= 0) {
            kept.corners.push_back(crossing());
            kept.across.push_back(cell.across[k]);
        }
    }
    return kept;
}

double reach(const Cell& cell, Point own) {
    double most = 0;
    for (const Point corner : cell.corners) most = std::max(most, distance(own, corner));
    return most;
}

}  // namespace

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Point circumcentre(Point a, Point b, Point c) {
    const double bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y;
    const double d = 2 * (bx * cy - by * cx);
    const double bb = bx * bx + by * by, cc = cx * cx + cy * cy;
    return {a.x + (cy * bb - by * cc) / d, a.y + (bx * cc - cx * bb) / d};
}

std::vector<Cell> voronoi(const std::vector<Point>& sites, const std::vector<Point>& frame) {
    std::vector<Cell> cells;
    std::vector<std::size_t> order(sites.size());
    for (const Point own : sites) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return distance(own, sites[a]) < distance(own, sites[b]); });
        Cell cell{frame, std::vector<int>(frame.size(), kFrame)};
        for (std::size_t k = 1; k < order.size(); ++k) {  // the first is the site itself
            const Point other = sites[order[k]];
            if (distance(own, other) > 2 * reach(cell, own)) break;  // nor can any that is farther
            cell = cut(cell, own, other, static_cast<int>(order[k]));
        }
        cells.push_back(std::move(cell));
    }
    return cells;
}

bool holds(const Cell& cell, Point at) {
    for (std::size_t k = 0; k < cell.corners.size(); ++k) {
        if (cross(cell.corners[k], cell.corners[(k + 1) % cell.corners.size()], at) < 0) return false;
    }
    return true;
}

double area_of(const Cell& cell) {
    double twice = 0;
    for (std::size_t k = 1; k + 1 < cell.corners.size(); ++k)
        twice += cross(cell.corners[0], cell.corners[k], cell.corners[k + 1]);
    return twice / 2;
}

Point centre_of(const Cell& cell) {
    const Point o = cell.corners.front();
    Point sum;
    double weight = 0;
    for (std::size_t k = 1; k + 1 < cell.corners.size(); ++k) {
        const Point a = cell.corners[k], b = cell.corners[k + 1];
        const double twice = cross(o, a, b);
        sum.x += twice * (o.x + a.x + b.x) / 3;
        sum.y += twice * (o.y + a.y + b.y) / 3;
        weight += twice;
    }
    return {sum.x / weight, sum.y / weight};
}

}  // namespace jingwei::demo

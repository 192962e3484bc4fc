#include "geo/fine_area.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/authalic.hpp"

namespace jingwei::geo {
namespace {

double units(std::int64_t value, std::int64_t steps) { return static_cast<double>(value) / static_cast<double>(steps) * 1e-7; }

std::int32_t rounded(std::int64_t value, std::int64_t steps) {
    const std::int64_t half = steps / 2;
    const std::int64_t shifted = value + half;
    return static_cast<std::int32_t>(shifted >= 0 ? shifted / steps : -((-shifted + steps - 1) / steps));
}

/// From its lowest corner of the west; empty when fewer than three corners differ after rounding.
Ring ring_of(const Loop& loop, std::int64_t steps) {
    Ring ring;
    for (const Spot& at : loop) {
        const Position corner{rounded(at.x, steps), rounded(at.y, steps)};
        if (ring.empty() || ring.back() != corner) ring.push_back(corner);
    }
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    if (ring.size() < 3) ring.clear();
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
    return ring;
}

/// Nearer to the line from a to b than a step and a half of the fine grid.
bool on_line(Spot a, Spot b, Spot node) {
    const double aside = static_cast<double>(turn(a, b, node));
    const double length = std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y));
    return std::abs(aside) <= 1.5 * length;
}

void straighten(Loop& loop) {
    if (loop.size() < 4) return;
    // Begin at a corner of 1e-7 degree, so that no straight edge goes over the end.
    const auto corner = [](Spot at) { return at.x % kFine == 0 && at.y % kFine == 0; };
    const auto first = std::find_if(loop.begin(), loop.end(), corner);
    if (first == loop.end()) return;
    std::rotate(loop.begin(), first, loop.end());
    Loop kept{loop.front()};
    for (std::size_t i = 1; i < loop.size(); ++i) {
        const Spot next = loop[i + 1 == loop.size() ? 0 : i + 1];
        if (corner(loop[i]) || !on_line(kept.back(), next, loop[i])) kept.push_back(loop[i]);
    }
    if (kept.size() > 2) loop = std::move(kept);
}

}  // namespace

std::vector<LoopPolygon> straightened(std::vector<LoopPolygon> polygons) {
    for (LoopPolygon& polygon : polygons) {
        straighten(polygon.outer);
        for (Loop& hole : polygon.holes) straighten(hole);
    }
    return polygons;
}

double signed_area_m2(const Loop& loop, std::int64_t steps) {
    if (loop.size() < 3) return 0;
    const Spot origin = loop.front();
    const double y0 = authalic_y(units(origin.y, steps));
    double twice = 0;
    double previous_x = authalic_x(units(loop.back().x - origin.x, steps));
    double previous_y = authalic_y(units(loop.back().y, steps)) - y0;
    for (const Spot& at : loop) {
        const double x = authalic_x(units(at.x - origin.x, steps));
        const double y = authalic_y(units(at.y, steps)) - y0;
        twice += previous_x * y - x * previous_y;
        previous_x = x;
        previous_y = y;
    }
    return twice / 2;
}

double area_m2(const LoopPolygon& polygon, std::int64_t steps) {
    double area = signed_area_m2(polygon.outer, steps);
    for (const Loop& hole : polygon.holes) area += signed_area_m2(hole, steps);  // they run the other way
    return area;
}

double area_m2(const std::vector<LoopPolygon>& polygons, std::int64_t steps) {
    double area = 0;
    for (const LoopPolygon& polygon : polygons) area += area_m2(polygon, steps);
    return area;
}

double length_m(const Loop& loop, std::int64_t steps) {
    if (loop.empty()) return 0;
    constexpr double kMetresPerDegree = 111'195;
    const double shrink = std::cos(units(loop.front().y, steps) * std::numbers::pi / 180);
    double length = 0;
    Spot previous = loop.back();
    for (const Spot& at : loop) {
        length += std::hypot(units(at.x - previous.x, steps) * shrink, units(at.y - previous.y, steps)) * kMetresPerDegree;
        previous = at;
    }
    return length;
}

MultiPolygon positions_of(const std::vector<LoopPolygon>& polygons, std::int64_t steps) {
    MultiPolygon shape;
    for (const LoopPolygon& polygon : polygons) {
        Polygon part{.outer = ring_of(polygon.outer, steps), .holes = {}};
        if (part.outer.empty()) continue;
        for (const Loop& loop : polygon.holes) {
            Ring hole = ring_of(loop, steps);
            if (!hole.empty()) part.holes.push_back(std::move(hole));
        }
        shape.parts.push_back(std::move(part));
    }
    return shape;
}

}  // namespace jingwei::geo

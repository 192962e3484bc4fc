#include "geo/polygon.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "geo/authalic.hpp"
#include "geo/earth.hpp"

namespace jingwei::geo {
namespace {

std::int64_t minus(std::int32_t a, std::int32_t b) { return std::int64_t{a} - b; }

/// Is the crossing of the edge with the point's parallel west of the point? -1 no, 0 the point is on it, 1 yes.
/// The edge must reach the point's parallel. Each product is below 3.6e9 · 1.8e9 < 2^63, their difference is not.
int west_of(Position a, Position b, Position point) {
    const Position& low = a.lat_e7 <= b.lat_e7 ? a : b;
    const Position& high = a.lat_e7 <= b.lat_e7 ? b : a;
    const std::int64_t reach = minus(point.lon_e7, low.lon_e7) * minus(high.lat_e7, low.lat_e7);
    const std::int64_t slope = minus(high.lon_e7, low.lon_e7) * minus(point.lat_e7, low.lat_e7);
    return (reach > slope) - (reach < slope);
}

/// Rings around the point, counted by the crossings of its parallel to the west; stops at a boundary.
struct Crossings {
    bool odd{};
    bool on_boundary{};

    void add(Position a, Position b, Position point) {
        const auto [south, north] = std::minmax(a.lat_e7, b.lat_e7);
        if (point.lat_e7 < south || point.lat_e7 > north) return;
        if (south == north) {
            if (on_edge(a, b, point)) on_boundary = true;
            return;
        }
        const int west = west_of(a, b, point);
        if (west == 0) on_boundary = true;
        // A corner belongs to the edge above it, so a ring passing through a corner is counted once.
        else if (west > 0 && point.lat_e7 < north) odd = !odd;
    }
    void add(const Ring& ring, Position point) {
        if (ring.empty()) return;
        Position previous = ring.back();
        for (const Position& corner : ring) {
            add(previous, corner, point);
            previous = corner;
        }
    }
    Side side() const { return on_boundary ? Side::boundary : odd ? Side::inside : Side::outside; }
};

Box joined(const Box& a, const Box& b) {
    return {.low = {std::min(a.low.lon_e7, b.low.lon_e7), std::min(a.low.lat_e7, b.low.lat_e7)},
            .high = {std::max(a.high.lon_e7, b.high.lon_e7), std::max(a.high.lat_e7, b.high.lat_e7)}};
}

/// Longitudes where the parallel `lat` + a hair crosses the polygon's rings, ascending: inside between pairs.
std::vector<double> crossings_of(const Polygon& polygon, std::int32_t lat) {
    std::vector<double> found;
    const auto add = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Position& a = ring[i];
            const Position& b = ring[i + 1 == ring.size() ? 0 : i + 1];
            if ((a.lat_e7 <= lat) == (b.lat_e7 <= lat)) continue;
            const double share = static_cast<double>(minus(lat, a.lat_e7)) / static_cast<double>(minus(b.lat_e7, a.lat_e7));
            found.push_back(a.lon_e7 + share * static_cast<double>(minus(b.lon_e7, a.lon_e7)));
        }
    };
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
    std::sort(found.begin(), found.end());
    return found;
}

/// A candidate label place: the middle of the inside run it was taken from, and how roomy it is.
struct Candidate {
    Position at;
    double room{};
};

Candidate best_on_parallel(const Polygon& polygon, const Box& box, std::int32_t lat) {
    const auto crossings = crossings_of(polygon, lat);
    const double to_edge = static_cast<double>(std::min(minus(box.high.lat_e7, lat), minus(lat, box.low.lat_e7)));
    const double shrink = std::cos(lat / 1e7 * kRadians);
    Candidate best;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double width = (crossings[i + 1] - crossings[i]) * shrink;
        const double room = std::min(width, 2 * to_edge) + width / 16;
        if (room <= best.room) continue;
        best = {.at = {static_cast<std::int32_t>(std::lround((crossings[i] + crossings[i + 1]) / 2)), lat}, .room = room};
    }
    return best;
}

}  // namespace

int side_of_line(Position a, Position b, Position point) {
    const std::int64_t left = minus(b.lon_e7, a.lon_e7) * minus(point.lat_e7, a.lat_e7);
    const std::int64_t right = minus(b.lat_e7, a.lat_e7) * minus(point.lon_e7, a.lon_e7);
    return (left > right) - (left < right);
}

bool on_edge(Position a, Position b, Position point) {
    const auto [south, north] = std::minmax(a.lat_e7, b.lat_e7);
    const auto [west, east] = std::minmax(a.lon_e7, b.lon_e7);
    if (point.lat_e7 < south || point.lat_e7 > north || point.lon_e7 < west || point.lon_e7 > east) return false;
    return side_of_line(a, b, point) == 0;
}

Side classify(const Ring& ring, Position point) {
    Crossings crossings;
    crossings.add(ring, point);
    return crossings.side();
}

Side classify(const Polygon& polygon, Position point) {
    Crossings crossings;
    crossings.add(polygon.outer, point);
    for (const Ring& hole : polygon.holes) crossings.add(hole, point);
    return crossings.side();
}

Side classify(const MultiPolygon& shape, Position point) {
    Side result = Side::outside;
    for (const Polygon& part : shape.parts) {
        const Side side = classify(part, point);
        if (side == Side::inside) return side;
        if (side == Side::boundary) result = side;
    }
    return result;
}

std::optional<Box> bounding_box(const Ring& ring) {
    if (ring.empty()) return std::nullopt;
    Box box{ring.front(), ring.front()};
    for (const Position& corner : ring) box = joined(box, {corner, corner});
    return box;
}

std::optional<Box> bounding_box(const Polygon& polygon) {
    auto box = bounding_box(polygon.outer);
    for (const Ring& hole : polygon.holes) {
        const auto more = bounding_box(hole);
        if (more) box = box ? joined(*box, *more) : *more;
    }
    return box;
}

std::optional<Box> bounding_box(const MultiPolygon& shape) {
    std::optional<Box> box;
    for (const Polygon& part : shape.parts) {
        const auto more = bounding_box(part);
        if (more) box = box ? joined(*box, *more) : *more;
    }
    return box;
}

double area_m2(const Ring& ring) {
    if (ring.size() < 3) return 0;
    // Relative to the first corner: the products then keep their digits for small areas.
    const double y0 = authalic_y(lat_degrees(ring.front()));
    const auto x = [&](Position at) { return authalic_x(static_cast<double>(minus(at.lon_e7, ring.front().lon_e7)) / 1e7); };
    double twice = 0;
    double previous_x = x(ring.back());
    double previous_y = authalic_y(lat_degrees(ring.back())) - y0;
    for (const Position& corner : ring) {
        const double next_x = x(corner);
        const double next_y = authalic_y(lat_degrees(corner)) - y0;
        twice += previous_x * next_y - next_x * previous_y;
        previous_x = next_x;
        previous_y = next_y;
    }
    return std::abs(twice) / 2;
}

double area_m2(const Polygon& polygon) {
    double area = area_m2(polygon.outer);
    for (const Ring& hole : polygon.holes) area -= area_m2(hole);
    return std::max(0.0, area);
}

double area_m2(const MultiPolygon& shape) {
    double area = 0;
    for (const Polygon& part : shape.parts) area += area_m2(part);
    return area;
}

double signed_double_area(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position& a = ring[i];
        const Position& b = ring[i + 1 == ring.size() ? 0 : i + 1];
        const Position& origin = ring.front();
        twice += static_cast<double>(minus(a.lon_e7, origin.lon_e7)) * static_cast<double>(minus(b.lat_e7, origin.lat_e7)) -
                 static_cast<double>(minus(b.lon_e7, origin.lon_e7)) * static_cast<double>(minus(a.lat_e7, origin.lat_e7));
    }
    return twice;
}

std::size_t count_positions(const MultiPolygon& shape) {
    std::size_t count = 0;
    for (const Polygon& part : shape.parts) {
        count += part.outer.size();
        for (const Ring& hole : part.holes) count += hole.size();
    }
    return count;
}

std::optional<Position> label_point(const MultiPolygon& shape) {
    constexpr int kParallels = 31;
    if (shape.empty()) return std::nullopt;
    const auto part = std::max_element(shape.parts.begin(), shape.parts.end(),
                                       [](const Polygon& a, const Polygon& b) { return area_m2(a) < area_m2(b); });
    const auto box = bounding_box(*part);
    if (!box) return std::nullopt;
    const std::int64_t height = minus(box->high.lat_e7, box->low.lat_e7);
    Candidate best;
    for (int i = 1; i <= kParallels; ++i) {
        const auto lat = static_cast<std::int32_t>(box->low.lat_e7 + height * i / (kParallels + 1));
        const Candidate candidate = best_on_parallel(*part, *box, lat);
        if (candidate.room > best.room && classify(*part, candidate.at) == Side::inside) best = candidate;
    }
    if (best.room > 0) return best.at;
    return std::nullopt;
}

}  // namespace jingwei::geo

#include "geo/shape_edit.hpp"

#include <algorithm>
#include <cmath>

namespace jingwei::geo {
namespace {

Int128 double_area(const Ring& ring) {
    Int128 twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position& a = ring[i];
        const Position& b = ring[i + 1 == ring.size() ? 0 : i + 1];
        twice += Int128{a.lon_e7} * b.lat_e7 - Int128{b.lon_e7} * a.lat_e7;
    }
    return twice < 0 ? -twice : twice;
}

/// Runs `change` on every ring and drops what is no ring any more.
template <class Change>
bool for_each_ring(MultiPolygon& shape, Change&& change) {
    bool changed = false;
    for (Polygon& part : shape.parts) {
        changed = change(part.outer) || changed;
        for (Ring& hole : part.holes) changed = change(hole) || changed;
        part.holes.erase(std::remove_if(part.holes.begin(), part.holes.end(), [](const Ring& hole) { return hole.size() < 3; }),
                         part.holes.end());
    }
    shape.parts.erase(
        std::remove_if(shape.parts.begin(), shape.parts.end(), [](const Polygon& part) { return part.outer.size() < 3; }),
        shape.parts.end());
    return changed;
}

void drop_repeats(Ring& ring) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
}

/// Between the ends, and no further than `reach` from the edge's line.
bool is_near_edge(Position a, Position b, Position at, double reach) {
    const double dx = double(b.lon_e7) - a.lon_e7;
    const double dy = double(b.lat_e7) - a.lat_e7;
    const double px = double(at.lon_e7) - a.lon_e7;
    const double py = double(at.lat_e7) - a.lat_e7;
    const double length2 = dx * dx + dy * dy;
    const double along = px * dx + py * dy;
    if (length2 <= 0 || along <= 0 || along >= length2) return false;
    return std::abs(dx * py - dy * px) <= reach * std::sqrt(length2);
}

bool insert_into_ring(Ring& ring, Position at, double reach) {
    if (std::find(ring.begin(), ring.end(), at) != ring.end()) return false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (!is_near_edge(ring[i], ring[(i + 1) % ring.size()], at, reach)) continue;
        ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(i + 1), at);
        return true;
    }
    return false;
}

}  // namespace

Int128 double_area_e7(const MultiPolygon& shape) {
    Int128 twice = 0;
    for (const Polygon& part : shape.parts) {
        twice += double_area(part.outer);
        for (const Ring& hole : part.holes) twice -= double_area(hole);
    }
    return twice;
}

bool has_corner(const MultiPolygon& shape, Position at) {
    const auto in = [&](const Ring& ring) { return std::find(ring.begin(), ring.end(), at) != ring.end(); };
    return std::any_of(shape.parts.begin(), shape.parts.end(), [&](const Polygon& part) {
        return in(part.outer) || std::any_of(part.holes.begin(), part.holes.end(), in);
    });
}

std::vector<Position> neighbours_of(const MultiPolygon& shape, Position at) {
    std::vector<Position> found;
    const auto look = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (ring[i] != at) continue;
            found.push_back(ring[(i + ring.size() - 1) % ring.size()]);
            found.push_back(ring[(i + 1) % ring.size()]);
        }
    };
    for (const Polygon& part : shape.parts) {
        look(part.outer);
        for (const Ring& hole : part.holes) look(hole);
    }
    return found;
}

bool move_corner(MultiPolygon& shape, Position from, Position to) {
    return for_each_ring(shape, [&](Ring& ring) {
        if (std::find(ring.begin(), ring.end(), from) == ring.end()) return false;
        std::replace(ring.begin(), ring.end(), from, to);
        drop_repeats(ring);
        return true;
    });
}

bool remove_corner(MultiPolygon& shape, Position at) {
    return for_each_ring(shape, [&](Ring& ring) {
        const auto end = std::remove(ring.begin(), ring.end(), at);
        if (end == ring.end()) return false;
        ring.erase(end, ring.end());
        drop_repeats(ring);
        return true;
    });
}

bool insert_corner(MultiPolygon& shape, Position at, double reach) {
    return for_each_ring(shape, [&](Ring& ring) { return insert_into_ring(ring, at, reach); });
}

std::optional<MultiPolygon> insert_between(const MultiPolygon& shape, Position a, Position b, Position at) {
    MultiPolygon changed = shape;
    const bool any = for_each_ring(changed, [&](Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Position first = ring[i];
            const Position second = ring[(i + 1) % ring.size()];
            if ((first != a || second != b) && (first != b || second != a)) continue;
            ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(i + 1), at);
            return true;
        }
        return false;
    });
    if (!any || at == a || at == b) return std::nullopt;
    return changed;
}

}  // namespace jingwei::geo

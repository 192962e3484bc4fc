#pragma once
#include <algorithm>
#include <random>

#include "geo/polygon.hpp"

namespace jingwei::geo {

/// A second opinion that shares nothing with the code under test: rays go north instead of west, in 128 bits.
__extension__ using Wide = __int128;

inline Wide slow_cross(Position a, Position b, Position p) {
    return Wide{b.lon_e7 - Wide{a.lon_e7}} * (Wide{p.lat_e7} - a.lat_e7) -
           (Wide{b.lat_e7} - a.lat_e7) * (Wide{p.lon_e7} - a.lon_e7);
}

inline Side slow_classify(const std::vector<Ring>& rings, Position p) {
    bool odd = false;
    for (const Ring& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Position a = ring[i];
            Position b = ring[(i + 1) % ring.size()];
            if (a.lon_e7 > b.lon_e7) std::swap(a, b);
            const Wide cross = slow_cross(a, b, p);
            const bool between_lats = p.lat_e7 >= std::min(a.lat_e7, b.lat_e7) && p.lat_e7 <= std::max(a.lat_e7, b.lat_e7);
            if (cross == 0 && between_lats && p.lon_e7 >= a.lon_e7 && p.lon_e7 <= b.lon_e7) return Side::boundary;
            // a is west of b, so the edge is north of the point when the point is on its right.
            if (a.lon_e7 <= p.lon_e7 && p.lon_e7 < b.lon_e7 && cross < 0) odd = !odd;
        }
    }
    return odd ? Side::inside : Side::outside;
}

inline Side slow_classify(const MultiPolygon& shape, Position p) {
    Side result = Side::outside;
    for (const Polygon& part : shape.parts) {
        std::vector<Ring> rings = part.holes;
        rings.push_back(part.outer);
        const Side side = slow_classify(rings, p);
        if (side == Side::inside) return side;
        if (side == Side::boundary) result = side;
    }
    return result;
}

/// Random shapes, mostly invalid ones (self-crossing rings, stray holes, overlapping parts), inside a box.
class ShapeMaker {
public:
    ShapeMaker(std::uint64_t seed, Box box) : random_{seed}, box_{box} {}

    std::int32_t between(std::int64_t low, std::int64_t high) {
        return static_cast<std::int32_t>(std::uniform_int_distribution<std::int64_t>{low, high}(random_));
    }
    Position position() { return {between(box_.low.lon_e7, box_.high.lon_e7), between(box_.low.lat_e7, box_.high.lat_e7)}; }
    Ring ring() {
        Ring made;
        for (int left = between(3, 9); left > 0; --left) made.push_back(position());
        return made;
    }
    MultiPolygon shape() {
        MultiPolygon made;
        for (int parts = between(1, 2); parts > 0; --parts) {
            Polygon part{.outer = ring(), .holes = {}};
            for (int holes = between(0, 2); holes > 0; --holes) part.holes.push_back(ring());
            made.parts.push_back(part);
        }
        return made;
    }
    /// Where mistakes hide: corners, edges' middles, corners' parallels and meridians, and anywhere.
    Position probe(const MultiPolygon& shape) {
        const Ring& ring = shape.parts.front().outer;
        const auto corner = [&] { return ring[static_cast<std::size_t>(between(0, static_cast<int>(ring.size()) - 1))]; };
        const Position a = corner();
        const Position b = corner();
        switch (between(0, 4)) {
            case 0: return a;
            case 1:
                return {static_cast<std::int32_t>((std::int64_t{a.lon_e7} + b.lon_e7) / 2),
                        static_cast<std::int32_t>((std::int64_t{a.lat_e7} + b.lat_e7) / 2)};
            case 2: return {position().lon_e7, a.lat_e7};
            case 3: return {a.lon_e7, position().lat_e7};
            default: return position();
        }
    }

private:
    std::mt19937_64 random_;
    Box box_;
};

}  // namespace jingwei::geo

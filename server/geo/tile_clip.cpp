#include <algorithm>
#include <cmath>

#include "geo/tile_writer.hpp"

namespace jingwei::geo {
namespace {

constexpr std::int64_t kLow = -kTileBuffer;
constexpr std::int64_t kHigh = kTileExtent + kTileBuffer;

enum class Edge { left, right, top, bottom };

bool is_within(Edge edge, TilePoint p) {
    switch (edge) {
        case Edge::left: return p.x >= kLow;
        case Edge::right: return p.x <= kHigh;
        case Edge::top: return p.y >= kLow;
        case Edge::bottom: return p.y <= kHigh;
    }
    return true;
}

/// Where the line a–b meets the edge; the same for b–a.
TilePoint crossing(Edge edge, TilePoint a, TilePoint b) {
    if (b < a) std::swap(a, b);
    const auto share = [](std::int64_t at, std::int64_t from, std::int64_t to) {
        return static_cast<double>(at - from) / static_cast<double>(to - from);
    };
    const auto along = [](std::int64_t from, std::int64_t to, double part) {
        return from + std::llround(static_cast<double>(to - from) * part);
    };
    const bool upright = edge == Edge::left || edge == Edge::right;
    const std::int64_t side = edge == Edge::left || edge == Edge::top ? kLow : kHigh;
    if (upright) return {side, along(a.y, b.y, share(side, a.x, b.x))};
    return {along(a.x, b.x, share(side, a.y, b.y)), side};
}

void push(TileRing& ring, TilePoint p) {
    if (ring.empty() || ring.back() != p) ring.push_back(p);
}

void close(TileRing& ring) {
    while (ring.size() > 1 && ring.back() == ring.front()) ring.pop_back();
}

/// One step of Sutherland–Hodgman.
TileRing cut(const TileRing& ring, Edge edge) {
    TileRing out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const TilePoint from = ring[i];
        const TilePoint to = ring[(i + 1) % ring.size()];
        const bool from_in = is_within(edge, from);
        if (from_in) push(out, from);
        if (from_in != is_within(edge, to)) push(out, crossing(edge, from, to));
    }
    close(out);
    return out;
}

}  // namespace

TileRing simplified(const RankedRing& ring, const TileId& tile) {
    TileRing out;
    for (std::size_t i = 0; i < ring.corners.size(); ++i) {
        if (ring.ranks[i] <= tile.z) push(out, tile_point(tile, ring.corners[i]));
    }
    close(out);
    return out;
}

TileRing clipped(const TileRing& ring) {
    bool inside = true;
    for (const TilePoint p : ring) inside = inside && p.x >= kLow && p.x <= kHigh && p.y >= kLow && p.y <= kHigh;
    TileRing out = ring;
    if (!inside) {
        for (const Edge edge : {Edge::left, Edge::right, Edge::top, Edge::bottom}) out = cut(out, edge);
    }
    if (out.size() < 3 || signed_double_area(out) == 0) out.clear();
    return out;
}

std::int64_t signed_double_area(const TileRing& ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const TilePoint a = ring[i];
        const TilePoint b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

}  // namespace jingwei::geo

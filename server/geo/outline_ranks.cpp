#include "geo/outline_ranks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::geo {
namespace {

constexpr ZoomRank kUnranked = 0xFF;

template <class Visit>
void each_ring(const MultiPolygon& shape, const Visit& visit) {
    for (const auto& part : shape.parts) {
        visit(part.outer);
        for (const auto& hole : part.holes) visit(hole);
    }
}

double square(double value) { return value * value; }

/// Squared distance of p from the piece of line a–b, in world units.
double squared_distance(WorldPoint a, WorldPoint b, WorldPoint p) {
    const double dx = double{1} * b.x - a.x;
    const double dy = double{1} * b.y - a.y;
    const double px = double{1} * p.x - a.x;
    const double py = double{1} * p.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
    return square(px - along * dx) + square(py - along * dy);
}

/// The first zoom at which that distance is more than the tolerance: a unit of zoom z is 2^(20 - z) of the world.
ZoomRank rank_of(double squared) {
    if (squared <= 0) return kNeverDrawn;
    const double zoom = 32 - kTileExtentBits + std::log2(OutlineRanks::kTolerance) - 0.5 * std::log2(squared);
    return static_cast<ZoomRank>(std::clamp(std::floor(zoom) + 1, 0.0, double{kNeverDrawn}));
}

}  // namespace

OutlineRanks::OutlineRanks(std::span<const MultiPolygon* const> shapes) {
    for (const auto* shape : shapes) {
        each_ring(*shape, [&](const Ring& ring) { positions_.insert(positions_.end(), ring.begin(), ring.end()); });
    }
    std::sort(positions_.begin(), positions_.end());
    positions_.erase(std::unique(positions_.begin(), positions_.end()), positions_.end());
    positions_.shrink_to_fit();
    points_.reserve(positions_.size());
    for (const Position position : positions_) points_.push_back(world_point(position));
    ranks_.assign(positions_.size(), kUnranked);

    std::vector<std::vector<std::uint32_t>> rings;
    for (const auto* shape : shapes) {
        each_ring(*shape, [&](const Ring& ring) { rings.push_back(indices(ring)); });
    }
    std::vector<Corner> corners(positions_.size());
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) join(ring[i], ring[(i + 1) % ring.size()], corners);
    }
    for (std::size_t i = 0; i < corners.size(); ++i) {
        if (corners[i].neighbours[1] == kNone) corners[i].meets = true;
        if (corners[i].meets) ranks_[i] = 0;
    }
    for (const auto& ring : rings) rank_ring(ring, corners);
}

std::uint32_t OutlineRanks::index_of(Position position) const {
    const auto at = std::lower_bound(positions_.begin(), positions_.end(), position);
    return static_cast<std::uint32_t>(at - positions_.begin());
}

std::vector<std::uint32_t> OutlineRanks::indices(const Ring& ring) const {
    std::vector<std::uint32_t> out;
    out.reserve(ring.size());
    for (const Position position : ring) {
        const auto index = index_of(position);
        if (out.empty() || out.back() != index) out.push_back(index);
    }
    while (out.size() > 1 && out.back() == out.front()) out.pop_back();
    return out;
}

void OutlineRanks::join(std::uint32_t a, std::uint32_t b, std::vector<Corner>& corners) const {
    if (a == b) return;
    const auto add = [](Corner& corner, std::uint32_t neighbour) {
        for (auto& slot : corner.neighbours) {
            if (slot == neighbour) return;
            if (slot == kNone) {
                slot = neighbour;
                return;
            }
        }
        corner.meets = true;
    };
    add(corners[a], b);
    add(corners[b], a);
}

void OutlineRanks::rank_ring(const std::vector<std::uint32_t>& ring, const std::vector<Corner>& corners) {
    if (ring.empty()) return;
    // A ring that meets no other begins at its first corner in order, so that it is the same seen from either side.
    auto start = std::find_if(ring.begin(), ring.end(), [&](std::uint32_t i) { return corners[i].meets; });
    const bool alone = start == ring.end();
    if (alone) start = std::min_element(ring.begin(), ring.end());
    std::vector<std::uint32_t> turned(start, ring.end());
    turned.insert(turned.end(), ring.begin(), start);
    turned.push_back(turned.front());
    if (alone && ranks_[turned.front()] != kUnranked) return;  // its other side was here before
    ranks_[turned.front()] = 0;

    std::size_t from = 0;
    for (std::size_t i = 1; i < turned.size(); ++i) {
        const bool ends = i + 1 == turned.size() || corners[turned[i]].meets;
        if (!ends) continue;
        rank_arc(std::span{turned}.subspan(from, i - from + 1));
        from = i;
    }
}

void OutlineRanks::rank_arc(std::span<const std::uint32_t> arc) {
    if (arc.size() < 3 || ranks_[arc[1]] != kUnranked) return;  // nothing between the ends, or ranked from the other side
    struct Piece {
        std::size_t first;
        std::size_t last;
        ZoomRank least;  // corners inside are drawn no earlier than what cut the piece off
    };
    std::vector<Piece> open;
    for (std::size_t from = 0; from + 1 < arc.size(); from += kLongestArc) {
        const std::size_t to = std::min(from + kLongestArc, arc.size() - 1);
        if (from > 0) ranks_[arc[from]] = 0;
        open.push_back({from, to, 0});
    }
    while (!open.empty()) {
        const Piece piece = open.back();
        open.pop_back();
        std::size_t farthest = piece.first;
        double distance = -1;
        for (std::size_t i = piece.first + 1; i < piece.last; ++i) {
            const double d = squared_distance(points_[arc[piece.first]], points_[arc[piece.last]], points_[arc[i]]);
            if (d > distance) {
                distance = d;
                farthest = i;
            }
        }
        if (farthest == piece.first) continue;
        const ZoomRank rank = std::max(piece.least, rank_of(distance));
        ranks_[arc[farthest]] = rank;
        open.push_back({piece.first, farthest, rank});
        open.push_back({farthest, piece.last, rank});
    }
}

RankedRing OutlineRanks::ranked(const Ring& ring) const {
    RankedRing out;
    out.corners.reserve(ring.size());
    out.ranks.reserve(ring.size());
    for (const Position position : ring) {
        const auto index = index_of(position);
        out.corners.push_back(points_[index]);
        out.ranks.push_back(ranks_[index]);
    }
    return out;
}

}  // namespace jingwei::geo

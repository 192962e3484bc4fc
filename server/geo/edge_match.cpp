#include "geo/edge_match.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <tuple>

#include "geo/box_tree.hpp"

namespace jingwei::geo {
namespace {

std::uint64_t bits(Position at) {
    return std::uint64_t{static_cast<std::uint32_t>(at.lon_e7)} << 32U | static_cast<std::uint32_t>(at.lat_e7);
}

/// The same for an edge and its reverse.
std::uint64_t hash_of(Position a, Position b) {
    std::uint64_t mixed = bits(a) * 0x9E3779B97F4A7C15ULL + bits(b) * 0x9E3779B97F4A7C15ULL;
    mixed ^= bits(a) ^ bits(b);
    mixed = (mixed ^ mixed >> 32U) * 0xD6E8FEB86659FD93ULL;
    return mixed ^ mixed >> 32U;
}

/// Matches rings against each other. Only a few edges, chosen by their hash and so the same ones on both sides, are looked
/// up; from where two of them meet, the rings are walked side by side as long as they agree. What has no such edge is left
/// over for sorting.
class Matcher {
public:
    explicit Matcher(std::span<const RingWalk> rings) : rings_{rings} {
        first_.reserve(rings.size() + 1);
        std::size_t count = 0;
        for (const RingWalk& ring : rings) {
            first_.push_back(count);
            count += ring.size;
        }
        first_.push_back(count);
        done_.resize(count / 64 + 1);
        table_.resize(std::bit_ceil(count / (kChosen / 2) + 16));
    }

    std::vector<BorderEdge> run() {
        for (std::uint32_t ring = 0; ring < rings_.size(); ++ring) meet(ring);
        table_ = {};
        std::vector<BorderEdge> rest;
        for_each_edge([&](std::uint32_t ring, std::uint32_t k) {
            if (!done(first_[ring] + k)) rest.push_back(edge(ring, k));
        });
        take_back(rest);
        cancel_reverses(rest);
        return rest;
    }

private:
    static constexpr std::size_t kChosen = 8;  // one edge in so many is looked up
    static constexpr std::uint32_t kFree = 0xFFFFFFFFU;

    struct Slot {
        std::uint32_t ring{kFree};
        std::uint32_t edge{};
        std::uint32_t check{};  // other bits of the hash: most strangers are told apart without a look at the ring
    };

    bool done(std::size_t edge) const { return (done_[edge / 64] >> (edge % 64) & 1U) != 0; }
    void finish(std::size_t edge) { done_[edge / 64] |= std::uint64_t{1} << (edge % 64); }

    BorderEdge edge(std::uint32_t ring, std::uint32_t k) const {
        const RingWalk& walk = rings_[ring];
        return {.from = walk.corner(k), .to = walk.corner(k + 1 == walk.size ? 0 : k + 1), .owner = walk.owner};
    }

    template <class Visit>
    void for_each_edge(Visit visit) const {
        for (std::uint32_t ring = 0; ring < rings_.size(); ++ring) {
            for (std::uint32_t k = 0; k < rings_[ring].size; ++k) visit(ring, k);
        }
    }

    /// Edges that were matched, but at a place where others were left over: which of them are left is not for the order of
    /// rings to say. A filter of places keeps this pass cheap.
    void take_back(std::vector<BorderEdge>& rest) const {
        if (rest.empty()) return;
        const std::size_t filter_mask = std::bit_ceil(rest.size()) * 16 - 1;
        std::vector<bool> left_over(filter_mask + 1, false);
        for (const BorderEdge& one : rest) left_over[hash_of(one.from, one.to) & filter_mask] = true;
        for_each_edge([&](std::uint32_t ring, std::uint32_t k) {
            if (!done(first_[ring] + k)) return;
            const BorderEdge one = edge(ring, k);
            if (left_over[hash_of(one.from, one.to) & filter_mask]) rest.push_back(one);
        });
    }

    void meet(std::uint32_t ring) {
        const RingWalk& walk = rings_[ring];
        Position from = walk.corner(0);
        for (std::uint32_t k = 0; k < walk.size; ++k) {
            const Position to = walk.corner(k + 1 == walk.size ? 0 : k + 1);
            const std::uint64_t hash = hash_of(from, to);
            if (hash % kChosen == 0 && !done(first_[ring] + k)) look_up(ring, k, from, to, hash);
            from = to;
        }
    }

    void look_up(std::uint32_t ring, std::uint32_t k, Position from, Position to, std::uint64_t hash) {
        const auto check = static_cast<std::uint32_t>(hash >> 32U);
        const std::size_t mask = table_.size() - 1;
        std::size_t at = (hash / kChosen) & mask;
        for (; table_[at].ring != kFree; at = (at + 1) & mask) {
            const Slot& slot = table_[at];
            if (slot.check != check || done(first_[slot.ring] + slot.edge)) continue;
            const BorderEdge other = edge(slot.ring, slot.edge);
            if (other.from != to || other.to != from) continue;
            walk_along(ring, k, slot.ring, slot.edge);
            return;
        }
        if (++filled_ * 4 < table_.size() * 3) table_[at] = {.ring = ring, .edge = k, .check = check};
    }

    /// Edge k of one ring is the reverse of edge m of the other: so may be their neighbours, on either side.
    void walk_along(std::uint32_t ring, std::uint32_t k, std::uint32_t other, std::uint32_t m) {
        pair(ring, k, other, m);
        const std::uint32_t size = rings_[ring].size, other_size = rings_[other].size;
        const auto up = [](std::uint32_t i, std::uint32_t n) { return i + 1 == n ? 0 : i + 1; };
        const auto down = [](std::uint32_t i, std::uint32_t n) { return i == 0 ? n - 1 : i - 1; };
        for (std::uint32_t i = up(k, size), j = down(m, other_size); pair_if_reverse(ring, i, other, j);) {
            i = up(i, size);
            j = down(j, other_size);
        }
        for (std::uint32_t i = down(k, size), j = up(m, other_size); pair_if_reverse(ring, i, other, j);) {
            i = down(i, size);
            j = up(j, other_size);
        }
    }

    bool pair_if_reverse(std::uint32_t ring, std::uint32_t i, std::uint32_t other, std::uint32_t j) {
        const BorderEdge a = edge(ring, i), b = edge(other, j);
        if (a.from != b.to || a.to != b.from || done(first_[ring] + i) || done(first_[other] + j)) return false;
        pair(ring, i, other, j);
        return true;
    }

    void pair(std::uint32_t ring, std::uint32_t i, std::uint32_t other, std::uint32_t j) {
        finish(first_[ring] + i);
        finish(first_[other] + j);
    }

    std::span<const RingWalk> rings_;
    std::vector<std::size_t> first_;  // ring → number of its first edge
    std::vector<std::uint64_t> done_;
    std::vector<Slot> table_;  // never full: an edge for which there is no room is left over for sorting
    std::size_t filled_{};
};

struct Undirected {
    Position low, high;
};

Undirected undirected(const BorderEdge& edge) {
    return edge.from < edge.to ? Undirected{edge.from, edge.to} : Undirected{edge.to, edge.from};
}

bool by_place(const BorderEdge& a, const BorderEdge& b) {
    const Undirected x = undirected(a), y = undirected(b);
    return std::tie(x.low, x.high, a.from, a.owner) < std::tie(y.low, y.high, b.from, b.owner);
}

Extent extent_of_corners(std::span<const Position> corners) {
    Position low = corners[0], high = corners[0];
    for (const Position at : corners) {
        low = {std::min(low.lon_e7, at.lon_e7), std::min(low.lat_e7, at.lat_e7)};
        high = {std::max(high.lon_e7, at.lon_e7), std::max(high.lat_e7, at.lat_e7)};
    }
    return {low.lon_e7, low.lat_e7, high.lon_e7, high.lat_e7};
}

}  // namespace

std::vector<BorderEdge> unmatched_edges(std::span<const RingWalk> rings) { return Matcher{rings}.run(); }

std::vector<BorderEdge> unmatched_edges_after(std::vector<BorderEdge> before, const std::vector<Box>& changed,
                                              std::span<const RingWalk> rings) {
    std::vector<Extent> extents;
    extents.reserve(changed.size());
    for (const Box& box : changed) extents.push_back({box.low.lon_e7, box.low.lat_e7, box.high.lon_e7, box.high.lat_e7});
    const BoxTree regions{extents};
    const auto meets_changed = [&](const Extent& box) {
        bool found = false;
        regions.query(box, [&](std::uint32_t) { found = true; });
        return found;
    };
    const auto is_near = [&](const BorderEdge& edge) { return meets_changed(extent_of_corners(std::array{edge.from, edge.to})); };
    std::erase_if(before, is_near);
    std::vector<BorderEdge> anew;
    for (const RingWalk& ring : rings) {
        if (!meets_changed(extent_of_corners({ring.corners, ring.size}))) continue;
        Position from = ring.corner(0);
        for (std::uint32_t k = 1; k <= ring.size; ++k) {
            const Position to = ring.corner(k == ring.size ? 0 : k);
            if (const BorderEdge edge{from, to, ring.owner}; is_near(edge)) anew.push_back(edge);
            from = to;
        }
    }
    cancel_reverses(anew);
    std::vector<BorderEdge> all;
    all.reserve(before.size() + anew.size());
    std::merge(before.begin(), before.end(), anew.begin(), anew.end(), std::back_inserter(all), by_place);
    return all;
}

void cancel_reverses(std::vector<BorderEdge>& edges) {
    std::sort(edges.begin(), edges.end(), by_place);
    std::size_t kept = 0;
    for (std::size_t first = 0; first < edges.size();) {
        const Undirected place = undirected(edges[first]);
        std::size_t end = first, back = first;  // those that go up come first, back is where the others begin
        for (; end < edges.size() && undirected(edges[end]).low == place.low && undirected(edges[end]).high == place.high; ++end)
            if (edges[end].from == place.low) back = end + 1;
        const std::size_t pairs = std::min(back - first, end - back);
        for (std::size_t i = first + pairs; i < back; ++i) edges[kept++] = edges[i];
        for (std::size_t i = back + pairs; i < end; ++i) edges[kept++] = edges[i];
        first = end;
    }
    edges.resize(kept);
}

}  // namespace jingwei::geo

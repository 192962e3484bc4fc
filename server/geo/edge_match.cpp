#include "geo/edge_match.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

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
    Matcher(std::span<const RingWalk> rings, std::span<const std::uint32_t> group_of) : rings_{rings}, group_of_{group_of} {
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

    EdgeMatch run() {
        for (std::uint32_t ring = 0; ring < rings_.size(); ++ring) meet(ring);
        table_ = {};
        std::vector<BorderEdge> rest;
        for (std::uint32_t ring = 0; ring < rings_.size(); ++ring) {
            for (std::uint32_t k = 0; k < rings_[ring].size; ++k) {
                if (!done(first_[ring] + k)) rest.push_back(edge(ring, k));
            }
        }
        cancel_reverses(rest, group_of_, &result_.between_groups);
        result_.unmatched = std::move(rest);
        return std::move(result_);
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
        if (group_of_.empty() || group_of_[rings_[ring].owner] == group_of_[rings_[other].owner]) return;
        result_.between_groups.push_back(edge(ring, i));
        result_.between_groups.push_back(edge(other, j));
    }

    std::span<const RingWalk> rings_;
    std::span<const std::uint32_t> group_of_;
    std::vector<std::size_t> first_;  // ring → number of its first edge
    std::vector<std::uint64_t> done_;
    std::vector<Slot> table_;  // never full: an edge for which there is no room is left over for sorting
    std::size_t filled_{};
    EdgeMatch result_;
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

}  // namespace

EdgeMatch match_edges(std::span<const RingWalk> rings, std::span<const std::uint32_t> group_of) {
    return Matcher{rings, group_of}.run();
}

void cancel_reverses(std::vector<BorderEdge>& edges, std::span<const std::uint32_t> group_of,
                     std::vector<BorderEdge>* between_groups) {
    std::sort(edges.begin(), edges.end(), by_place);
    std::size_t kept = 0;
    for (std::size_t first = 0; first < edges.size();) {
        const Undirected place = undirected(edges[first]);
        std::size_t end = first, back = first;  // those that go up come first, back is where the others begin
        for (; end < edges.size() && undirected(edges[end]).low == place.low && undirected(edges[end]).high == place.high; ++end)
            if (edges[end].from == place.low) back = end + 1;
        const std::size_t pairs = std::min(back - first, end - back);
        for (std::size_t i = 0; i < pairs && between_groups != nullptr && !group_of.empty(); ++i) {
            const BorderEdge &a = edges[first + i], &b = edges[back + i];
            if (group_of[a.owner] == group_of[b.owner]) continue;
            between_groups->push_back(a);
            between_groups->push_back(b);
        }
        for (std::size_t i = first + pairs; i < back; ++i) edges[kept++] = edges[i];
        for (std::size_t i = back + pairs; i < end; ++i) edges[kept++] = edges[i];
        first = end;
    }
    edges.resize(kept);
}

}  // namespace jingwei::geo

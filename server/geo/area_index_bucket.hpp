// How a bucket decides without walking a ring.
//
// Inside means: an odd number of the part's edges cross the point's parallel (a hair above it) west of the point.
// Within one bucket only the edges touching it can change that number as the point moves east or west; moving north,
// it also changes where an edge crosses the bucket's west side. Counting a whole edge that comes in over the west
// side, instead of its piece inside the bucket, moves that change to the latitude of its western end. So for every
// point of the bucket
//     inside = parity ^ (edges here that pass west of the point) ^ (edges here that come from beyond the west side
//              and whose western end is not north of the point)
// with one constant bit, computed once at the bucket's south-west corner. No rounding anywhere.
//
// Neighbours have the same edges, so an edge is kept and looked at once for all the parts it belongs to: the bits of up to
// 32 parts that meet in a bucket make one word, and an edge toggles the bits of its parts.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace jingwei::geo::bucket {

// In AreaIndex::buckets_: this bit marks a bucket covered whole by one part and touched by no edge.
inline constexpr std::uint32_t kWhole = 0x8000'0000U;
// In AreaIndex::words_, per bucket: number of parts covering it whole, the ranks of their areas; then blocks of at most
// kBlockParts parts cutting it, the last of them marked: header, parity bits, ranks of their areas, and runs of edges that
// belong to the same parts: bits of the parts, number of edges, the edges.
inline constexpr std::uint32_t kBlockParts = 32;
inline constexpr std::size_t kEdgeWords = 4;

/// First word of a block.
struct BlockHeader {
    std::uint32_t word;

    static BlockHeader of(std::size_t parts, std::size_t runs, bool last) {
        return {static_cast<std::uint32_t>(parts) | static_cast<std::uint32_t>(runs) << 6U | (last ? kWhole : 0U)};
    }
    std::uint32_t parts() const { return word & 0x3FU; }
    std::uint32_t runs() const { return (word & ~kWhole) >> 6U; }
    bool last() const { return (word & kWhole) != 0; }
};

/// An edge from its southern to its northern end.
struct Edge {
    std::int32_t low_lon, low_lat, high_lon, high_lat;

    std::int32_t west_lon() const { return std::min(low_lon, high_lon); }
    std::int32_t east_lon() const { return std::max(low_lon, high_lon); }
    std::int32_t west_end_lat() const { return low_lon < high_lon ? low_lat : high_lat; }
    /// Does it cross the parallel a hair above lat, so that a corner belongs to the edge above it?
    bool crosses(std::int64_t lat) const { return low_lat <= lat && lat < high_lat; }
};

/// Sign of (lon − where the edge crosses the parallel lat); 0 is on the edge. The edge must reach the parallel
/// and not be level. Both products are below 2^63, their difference is not.
inline int beyond(const Edge& edge, std::int64_t lon, std::int64_t lat) {
    const std::int64_t reach = (lon - edge.low_lon) * (std::int64_t{edge.high_lat} - edge.low_lat);
    const std::int64_t slope = (std::int64_t{edge.high_lon} - edge.low_lon) * (lat - edge.low_lat);
    return (reach > slope) - (reach < slope);
}

/// The same walk for the query and for the one bit computed at the corner. Without branches: where a point lies cannot be
/// foretold, so a processor would guess wrong at every second edge.
struct Count {
    std::uint32_t odd{};
    std::uint32_t on_boundary{};

    void add(const Edge& edge, std::int64_t bucket_west, std::int64_t lon, std::int64_t lat) {
        const std::int64_t reach = (lon - edge.low_lon) * (std::int64_t{edge.high_lat} - edge.low_lat);
        const std::int64_t slope = (std::int64_t{edge.high_lon} - edge.low_lon) * (lat - edge.low_lat);
        const auto from_west = static_cast<std::uint32_t>(edge.west_lon() < bucket_west) & (lat >= edge.west_end_lat());
        const auto not_above = static_cast<std::uint32_t>(lat >= edge.low_lat);
        odd ^= from_west ^ (not_above & (lat < edge.high_lat) & (reach > slope));
        // On a level edge both products are 0.
        on_boundary |=
            not_above & (lat <= edge.high_lat) & (reach == slope) & (lon >= edge.west_lon()) & (lon <= edge.east_lon());
    }
};

}  // namespace jingwei::geo::bucket

#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "geo/polygon.hpp"
#include "geo/tile.hpp"

namespace jingwei::geo {

/// The smallest zoom at which a corner is drawn. 0 = always.
using ZoomRank = std::uint8_t;
inline constexpr ZoomRank kNeverDrawn = kMaxTileZoom + 1;

/// A ring as tiles draw it: corners in world units, each with its rank.
struct RankedRing {
    std::vector<WorldPoint> corners;
    std::vector<ZoomRank> ranks;
};

/// Ranks every corner of many shapes at once so that neighbours are simplified alike. Corners where lines meet or end
/// always stay; between two of them a line is one arc, whichever shape it is seen from, and Douglas–Peucker ranks its
/// corners once. What a zoom leaves out lies within half a pixel (kTolerance units) of what it draws. A ring keeps the
/// corners of rank <= zoom, so the shared edges of neighbours are the same edges at every zoom.
class OutlineRanks {
public:
    explicit OutlineRanks(std::span<const MultiPolygon* const> shapes);

    RankedRing ranked(const Ring& ring) const;

    static constexpr int kTolerance = 4;
    static constexpr std::size_t kLongestArc = 4096;  // a longer one is cut, which bounds the work

private:
    struct Corner {
        std::uint32_t neighbours[2]{kNone, kNone};
        bool meets{false};  // more than two neighbours, or fewer
    };
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    std::uint32_t index_of(Position position) const;
    std::vector<std::uint32_t> indices(const Ring& ring) const;
    void join(std::uint32_t a, std::uint32_t b, std::vector<Corner>& corners) const;
    void rank_ring(const std::vector<std::uint32_t>& ring, const std::vector<Corner>& corners);
    void rank_arc(std::span<const std::uint32_t> arc);

    std::vector<Position> positions_;  // sorted, each once
    std::vector<WorldPoint> points_;
    std::vector<ZoomRank> ranks_;
};

}  // namespace jingwei::geo

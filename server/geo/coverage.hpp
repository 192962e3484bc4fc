#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/edge_match.hpp"
#include "geo/snapping.hpp"

namespace jingwei::geo {

/// Ground that is covered by nobody, by two, or where it should not be.
struct Region {
    MultiPolygon shape;
    double area_m2{};
    double border_m{};
    std::vector<std::uint32_t> owners;  // of an overlap: the two; of a gap: those around it, the longest border first
};

struct CoverageLimits {
    double tolerance_m{};        // near misses up to this are joined first
    double min_area_m2{};        // smaller regions are counted, not listed
    std::size_t max_regions{1};  // listed of each kind; the rest is counted
};

/// Regions of one kind, and what was too small or too many to list.
struct RegionList {
    std::vector<Region> regions;
    std::size_t small{};
    std::size_t unlisted{};
    double listed_m2{};  // with the unlisted ones
};

/// How areas that should tile the ground do so. Owners are numbers of the caller's.
struct Coverage {
    RegionList gaps;           // enclosed and covered by nobody
    RegionList overlaps;       // by pair of owners
    double overlap_once_m2{};  // ground in more than one owner, counted once, of the pairs that are listed or unlisted
    std::vector<NearMiss> near_misses;
};

/// Audits one level: `unmatched` of its rings, see edge_match.hpp.
Coverage audit_coverage(std::vector<BorderEdge> unmatched, std::span<const RingWalk> walks, const CoverageLimits& limits);

/// How areas fill an outline they are parts of.
struct Fit {
    RegionList unfilled;  // in the outline, in none of the owners, and open to the outline's border
    RegionList leaving;   // in the one owner named, outside the outline
    std::vector<NearMiss> near_misses;
};

/// Compares the rim of some owners, which is what is unmatched among their own rings, with the outline around them. `inside` are
/// all rings of the owners; `outline_owner` is the outline's number, not one of theirs.
Fit audit_fit(std::span<const BorderEdge> rim, std::span<const RingWalk> inside, std::span<const RingWalk> outline,
              std::uint32_t outline_owner, const CoverageLimits& limits);

}  // namespace jingwei::geo

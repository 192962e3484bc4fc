#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::bench {

/// The way one audits with GEOS: candidates from an STRtree, prepared geometries, intersections of those that meet, and
/// one union of all for the gaps. Areas are planar, in (1e-7 degree)², to cost GEOS nothing extra.
struct GeosAudit {
    std::size_t overlaps{};  // pairs with more ground than min_area
    double overlap_area{};
    std::size_t gaps{};
    double gap_area{};
};
GeosAudit audit_with_geos(const std::vector<const geo::MultiPolygon*>& shapes, double min_area);

}  // namespace jingwei::bench

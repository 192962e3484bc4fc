#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/grid/audit_repair.hpp"

namespace jingwei::grid {

inline constexpr double kMinToleranceM = 0.001;

/// Whose near misses are joined.
struct JoinScope {
    std::string layer{kTerritoryLayer};
    std::optional<int> depth;   // none: every level, the lowest first
    std::vector<AreaId> areas;  // only corners between these; empty: between all
};

/// Corners within the tolerance joined as the audit joins them before it looks at the ground; every level of the layer
/// follows. An outline that is thinner than the tolerance may vanish: its shape is empty then.
std::vector<ShapeChange> join_corners(std::span<const Area* const> areas, const JoinScope& scope, double tolerance_m);

}  // namespace jingwei::grid

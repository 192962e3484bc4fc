#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/grid/audit.hpp"

namespace jingwei::grid {

/// What one level's audit looks at: its drawn areas, ordered by parent, and those of their parents that are drawn.
struct LevelInput {
    std::string layer;
    int depth{};
    std::vector<const Area*> areas;
    std::vector<std::uint64_t> prints;  // of their shapes
    std::unordered_map<AreaId, const Area*> parents;
};

/// `sound`: prints of shapes that need no second look, sorted.
LevelAudit audit_level(const LevelInput& level, const AuditOptions& options, std::span<const std::uint64_t> sound = {});

}  // namespace jingwei::grid

#pragma once
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
    std::unordered_map<AreaId, const Area*> parents;
};

LevelAudit audit_level(const LevelInput& level, const AuditOptions& options);

}  // namespace jingwei::grid

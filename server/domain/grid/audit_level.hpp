#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/grid/audit.hpp"

namespace jingwei::grid {

/// A parent with the print of its shape.
struct DrawnParent {
    const Area* area{};
    std::uint64_t print{};
};

/// What one level's audit looks at: its drawn areas, ordered by parent, and those of their parents that are drawn.
struct LevelInput {
    std::string layer;
    int depth{};
    std::vector<const Area*> areas;
    std::vector<std::uint64_t> prints;  // of their shapes
    std::unordered_map<AreaId, DrawnParent> parents;
    std::uint64_t settings{};       // print of the options
    std::uint64_t outline_print{};  // of the outline given for the top level
};

/// `before`: what the last audit said of this level; null when there was none.
LevelAudit audit_level(const LevelInput& level, const AuditOptions& options, const LevelAudit* before);

}  // namespace jingwei::grid

#include "domain/grid/audit.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "base/mix.hpp"
#include "domain/grid/audit_level.hpp"

namespace jingwei::grid {
namespace {

std::uint64_t fingerprint(const geo::MultiPolygon& shape) {
    std::uint64_t seed = shape.parts.size();
    const auto add = [&](const geo::Ring& ring) {
        seed = mix(seed, ring.size());
        for (const geo::Position& at : ring)
            seed = mix(seed, std::uint64_t{static_cast<std::uint32_t>(at.lon_e7)} << 32U | static_cast<std::uint32_t>(at.lat_e7));
    };
    for (const geo::Polygon& part : shape.parts) {
        add(part.outer);
        seed = mix(seed, part.holes.size());
        for (const geo::Ring& hole : part.holes) add(hole);
    }
    return seed;
}

std::uint64_t fingerprint(const AuditOptions& options) {
    const std::uint64_t limits =
        mix(static_cast<std::uint64_t>(options.tolerance_m * 1e6), static_cast<std::uint64_t>(options.min_area_m2 * 1e6));
    return mix(mix(limits, static_cast<std::uint64_t>(options.sliver_width_m * 1e6)), options.max_findings);
}

std::uint64_t fingerprint(const LevelInput& level) {
    const std::uint64_t seed = level.depth == 0 ? mix(level.settings, level.outline_print) : level.settings;
    std::uint64_t sum = 0;  // the order of areas does not matter
    for (std::size_t i = 0; i < level.areas.size(); ++i) {
        const Area* area = level.areas[i];
        const auto parent = level.parents.find(area->parent);
        sum += mix(
            mix(mix(level.prints[i], static_cast<std::uint64_t>(area->id.value)), static_cast<std::uint64_t>(area->parent.value)),
            parent == level.parents.end() ? 0 : parent->second.print);
    }
    return mix(seed, sum);
}

/// Drawn areas by layer and depth, the territory first.
std::vector<LevelInput> levels_of(std::span<const Area> areas, const AuditOptions& options) {
    std::map<std::tuple<bool, std::string_view, int>, LevelInput> levels;
    std::unordered_map<AreaId, DrawnParent> drawn;
    for (const Area& area : areas) {
        if (!area.shape.empty()) drawn.emplace(area.id, DrawnParent{.area = &area, .print = fingerprint(area.shape)});
    }
    for (const Area& area : areas) {
        if (area.shape.empty()) continue;
        LevelInput& level = levels[{area.layer != kTerritoryLayer, area.layer, area.depth}];
        level.layer = area.layer;
        level.depth = area.depth;
        level.areas.push_back(&area);
        if (const auto parent = drawn.find(area.parent); parent != drawn.end())
            level.parents.emplace(area.parent, parent->second);
    }
    std::vector<LevelInput> list;
    for (auto& [key, level] : levels) {
        std::stable_sort(level.areas.begin(), level.areas.end(),
                         [](const Area* a, const Area* b) { return std::tie(a->parent, a->id) < std::tie(b->parent, b->id); });
        for (const Area* area : level.areas) level.prints.push_back(drawn.at(area->id).print);
        level.settings = fingerprint(options);
        level.outline_print = fingerprint(options.outline);
        list.push_back(std::move(level));
    }
    return list;
}

}  // namespace

AuditSummary& AuditSummary::operator+=(const AuditSummary& other) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        kinds[i].findings += other.kinds[i].findings;
        kinds[i].area_m2 += other.kinds[i].area_m2;
    }
    overlap_once_m2 += other.overlap_once_m2;
    slivers += other.slivers;
    below_min_area += other.below_min_area;
    not_listed += other.not_listed;
    areas += other.areas;
    corners += other.corners;
    return *this;
}

AuditSummary Audit::summary() const {
    AuditSummary sum;
    for (const LevelAudit& level : levels) sum += level.summary;
    return sum;
}

bool Audit::clean() const {
    return std::all_of(levels.begin(), levels.end(), [](const LevelAudit& level) {
        return level.summary.not_listed == 0 &&
               std::all_of(level.findings.begin(), level.findings.end(),
                           [](const Finding& finding) { return finding.severity == Severity::note; });
    });
}

Audit audit(std::span<const Area> areas, const AuditOptions& options) { return audit_changes(Audit{}, areas, options); }

Audit audit_changes(Audit previous, std::span<const Area> areas, const AuditOptions& options) {
    Audit result;
    for (const LevelInput& level : levels_of(areas, options)) {
        const std::uint64_t print = fingerprint(level);
        const auto before = std::find_if(previous.levels.begin(), previous.levels.end(), [&](const LevelAudit& old) {
            return old.layer == level.layer && old.depth == level.depth;
        });
        if (before != previous.levels.end() && before->fingerprint == print) {
            result.levels.push_back(std::move(*before));
            continue;
        }
        result.levels.push_back(audit_level(level, options, before == previous.levels.end() ? nullptr : &*before));
        result.levels.back().fingerprint = print;
    }
    return result;
}

}  // namespace jingwei::grid

#include "domain/grid/audit_level.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "geo/coverage.hpp"
#include "geo/shape_check.hpp"

namespace jingwei::grid {
namespace {

/// A little square around each place, so that a map can show it.
geo::MultiPolygon marks(const std::vector<geo::Position>& places, double reach_m) {
    constexpr double kMetresPerUnit = 0.0111195;
    geo::MultiPolygon shape;
    for (const geo::Position at : places) {
        const auto tall = static_cast<std::int32_t>(std::ceil(reach_m / kMetresPerUnit));
        const double shrink = std::max(0.01, std::cos(at.lat_e7 * 1e-7 * std::numbers::pi / 180));
        const auto wide = static_cast<std::int32_t>(std::ceil(reach_m / kMetresPerUnit / shrink));
        const auto lon = [&](std::int64_t x) {
            return static_cast<std::int32_t>(std::clamp<std::int64_t>(at.lon_e7 + x, -geo::kMaxLonE7, geo::kMaxLonE7));
        };
        const auto lat = [&](std::int64_t y) {
            return static_cast<std::int32_t>(std::clamp<std::int64_t>(at.lat_e7 + y, -geo::kMaxLatE7, geo::kMaxLatE7));
        };
        shape.parts.push_back(
            {.outer = {{lon(-wide), lat(-tall)}, {lon(wide), lat(-tall)}, {lon(wide), lat(tall)}, {lon(-wide), lat(tall)}},
             .holes = {}});
    }
    return shape;
}

Finding found(FindingKind kind, Severity severity) {
    Finding finding;
    finding.kind = kind;
    finding.severity = severity;
    return finding;
}

FindingKind kind_of(geo::RingFault fault) {
    switch (fault) {
        case geo::RingFault::duplicate_vertex: return FindingKind::duplicate_vertex;
        case geo::RingFault::spike: return FindingKind::spike;
        case geo::RingFault::touching: return FindingKind::touching_ring;
        case geo::RingFault::crossing: return FindingKind::invalid_ring;
    }
    return FindingKind::invalid_ring;
}

/// The audit of one level. Areas are numbered in the level's order; the outline comes after them.
class LevelAuditor {
public:
    LevelAuditor(const LevelInput& level, const AuditOptions& options, std::span<const std::uint64_t> sound)
        : level_{level},
          options_{options},
          sound_{sound},
          limits_{.tolerance_m = std::clamp(options.tolerance_m, 0.0, kMaxToleranceM),
                  .min_area_m2 = options.min_area_m2,
                  .max_regions = options.max_findings},
          outline_owner_{static_cast<std::uint32_t>(level.areas.size())} {
        result_.layer = level.layer;
        result_.depth = level.depth;
        result_.summary.areas = level.areas.size();
    }

    LevelAudit run() {
        check_shapes();
        const auto group_of = groups();
        const geo::Coverage coverage = geo::audit_coverage(shapes_.walks(), group_of, limits_);
        list_coverage(coverage);
        fit_parents(coverage, group_of);
        list_islands();
        std::stable_sort(result_.findings.begin(), result_.findings.end(), [](const Finding& a, const Finding& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.area_m2 > b.area_m2;
        });
        return std::move(result_);
    }

private:
    AreaId id(std::uint32_t owner) const { return level_.areas[owner]->id; }
    double area_of(std::uint32_t owner) const { return geo::area_m2(level_.areas[owner]->shape); }

    void check_shapes() {
        for (std::uint32_t owner = 0; owner < level_.areas.size(); ++owner) {
            const geo::MultiPolygon& shape = level_.areas[owner]->shape;
            result_.summary.corners += geo::count_positions(shape);
            if (std::binary_search(sound_.begin(), sound_.end(), level_.prints[owner])) {
                shapes_.add_sound(shape, owner);
                result_.sound.push_back(level_.prints[owner]);
                continue;
            }
            auto faults = shapes_.add(shape, owner);
            if (faults.empty()) result_.sound.push_back(level_.prints[owner]);
            for (geo::ShapeFault& fault : faults) {
                Finding finding = found(FindingKind::invalid_ring, Severity::major);
                finding.remedy = Remedy::redraw;
                if (fault.fault == geo::RingFault::crossing) {
                    finding.area_m2 = geo::area_m2(fault.doubtful);
                    finding.shape = std::move(fault.doubtful);
                } else {
                    finding.kind = kind_of(fault.fault);
                    finding.severity = fault.fault == geo::RingFault::spike ? Severity::minor : Severity::note;
                    finding.shape = marks(fault.places, 1);
                }
                finding.areas = {id(owner)};
                finding.places = fault.count;
                finding.remedy_area = id(owner);
                add(std::move(finding));
            }
        }
        std::sort(result_.sound.begin(), result_.sound.end());
    }

    /// Areas stand by parent: a new number for each. All of the top level belong to the outline.
    std::vector<std::uint32_t> groups() const {
        std::vector<std::uint32_t> group_of(level_.areas.size(), 0);
        for (std::size_t i = 1; i < group_of.size(); ++i)
            group_of[i] = group_of[i - 1] + (level_.areas[i]->parent != level_.areas[i - 1]->parent ? 1 : 0);
        return group_of;
    }

    void add(Finding finding) {
        finding.layer = level_.layer;
        finding.depth = level_.depth;
        KindSummary& sum = result_.summary.kinds[static_cast<std::size_t>(finding.kind)];
        ++sum.findings;
        sum.area_m2 += finding.area_m2;
        if (finding.sliver) ++result_.summary.slivers;
        result_.findings.push_back(std::move(finding));
    }

    /// What the list left out still counts.
    void count_rest(FindingKind kind, const geo::RegionList& list) {
        KindSummary& sum = result_.summary.kinds[static_cast<std::size_t>(kind)];
        double listed = 0;
        for (const geo::Region& region : list.regions) listed += region.area_m2;
        sum.findings += list.unlisted;
        if (list.unlisted > 0) sum.area_m2 += list.listed_m2 - listed;
        result_.summary.not_listed += list.unlisted;
        result_.summary.below_min_area += list.small;
    }

    Finding ground(FindingKind kind, const geo::Region& region) const {
        Finding finding = found(kind, Severity::major);
        finding.sliver = 2 * region.area_m2 < options_.sliver_width_m * region.border_m;
        if (finding.sliver) finding.severity = Severity::minor;
        finding.shape = region.shape;
        finding.area_m2 = region.area_m2;
        finding.places = std::max<std::size_t>(1, region.shape.parts.size());
        return finding;
    }

    void list_coverage(const geo::Coverage& coverage) {
        for (const geo::Region& region : coverage.gaps.regions) {
            Finding finding = ground(FindingKind::gap, region);
            for (const std::uint32_t owner : region.owners) finding.areas.push_back(id(owner));
            finding.remedy = Remedy::give;
            if (!finding.areas.empty()) finding.remedy_area = finding.areas.front();
            // Layers beside the territory need not cover everything.
            if (level_.layer != kTerritoryLayer) finding.severity = std::min(finding.severity, Severity::minor);
            add(std::move(finding));
        }
        count_rest(FindingKind::gap, coverage.gaps);
        for (const geo::Region& region : coverage.overlaps.regions) list_overlap(region);
        count_rest(FindingKind::overlap, coverage.overlaps);
        result_.summary.overlap_once_m2 += coverage.overlap_once_m2;
        for (const geo::NearMiss& miss : coverage.near_misses) list_near_miss(miss, id(miss.owner), id(miss.other));
    }

    void list_overlap(const geo::Region& region) {
        const std::uint32_t a = region.owners[0], b = region.owners[1];
        const double area_a = area_of(a), area_b = area_of(b);
        const auto whole = [&](double area) { return std::abs(region.area_m2 - area) <= 1e-6 * area + 1e-3; };
        Finding finding = ground(FindingKind::overlap, region);
        finding.areas = {id(a), id(b)};
        if (whole(area_a) && whole(area_b)) {
            finding.kind = FindingKind::duplicate;
        } else {
            finding.remedy = Remedy::cut;
            finding.remedy_area = area_a > area_b ? id(a) : id(b);
        }
        add(std::move(finding));
    }

    void list_near_miss(const geo::NearMiss& miss, AreaId a, AreaId b) {
        Finding finding = found(FindingKind::near_miss, Severity::minor);
        finding.areas = {a, b};
        finding.shape = marks(miss.places, std::max(0.5, limits_.tolerance_m));
        finding.places = miss.count;
        finding.remedy = Remedy::snap;
        add(std::move(finding));
    }

    void fit_parents(const geo::Coverage& coverage, const std::vector<std::uint32_t>& group_of) {
        std::vector<std::vector<geo::BorderEdge>> rims(group_of.empty() ? 0 : group_of.back() + 1);
        for (const auto* edges : {&coverage.unmatched, &coverage.between_groups}) {
            for (const geo::BorderEdge& edge : *edges) rims[group_of[edge.owner]].push_back(edge);
        }
        const auto& walks = shapes_.walks();
        for (auto walk = walks.begin(); walk != walks.end();) {
            const std::uint32_t group = group_of[walk->owner];
            const auto end = std::find_if(walk, walks.end(), [&](const geo::RingWalk& w) { return group_of[w.owner] != group; });
            const Area& first = *level_.areas[walk->owner];
            const auto parent = level_.parents.find(first.parent);
            if (parent != level_.parents.end()) fit({walk, end}, rims[group], parent->second->shape, parent->second->id);
            else if (level_.depth == 0 && level_.layer == kTerritoryLayer && !options_.outline.empty())
                fit({walk, end}, rims[group], options_.outline, AreaId{});
            walk = end;
        }
    }

    void fit(std::span<const geo::RingWalk> inside, const std::vector<geo::BorderEdge>& rim, const geo::MultiPolygon& outline,
             AreaId parent) {
        geo::ShapeCheck around;  // its faults are told where it is a level's area
        around.add(outline, outline_owner_);
        const geo::Fit fit = geo::audit_fit(rim, inside, around.walks(), outline_owner_, limits_);
        const auto with_parent = [&](Finding& finding) {
            if (parent) finding.areas.push_back(parent);
        };
        for (const geo::Region& region : fit.unfilled.regions) {
            Finding finding = ground(FindingKind::not_filled, region);
            for (const std::uint32_t owner : region.owners) finding.areas.push_back(id(owner));
            finding.remedy = finding.areas.empty() ? Remedy::none : Remedy::give;
            if (!finding.areas.empty()) finding.remedy_area = finding.areas.front();
            with_parent(finding);
            add(std::move(finding));
        }
        count_rest(FindingKind::not_filled, fit.unfilled);
        for (const geo::Region& region : fit.leaving.regions) {
            Finding finding = ground(FindingKind::leaves_parent, region);
            finding.areas = {id(region.owners.front())};
            finding.remedy = Remedy::cut;
            finding.remedy_area = finding.areas.front();
            with_parent(finding);
            add(std::move(finding));
        }
        count_rest(FindingKind::leaves_parent, fit.leaving);
        for (const geo::NearMiss& miss : fit.near_misses) {
            if (miss.other == outline_owner_) list_near_miss(miss, id(miss.owner), parent);
        }
    }

    /// Detached parts are told, not counted as faults: real areas have islands.
    void list_islands() {
        for (std::uint32_t owner = 0; owner < level_.areas.size(); ++owner) {
            const auto& parts = level_.areas[owner]->shape.parts;
            if (parts.size() < 2) continue;
            const auto largest = std::max_element(parts.begin(), parts.end(), [](const geo::Polygon& a, const geo::Polygon& b) {
                return geo::area_m2(a.outer) < geo::area_m2(b.outer);
            });
            Finding finding = found(FindingKind::island, Severity::note);
            for (auto part = parts.begin(); part != parts.end(); ++part) {
                if (part == largest) continue;
                finding.shape.parts.push_back(*part);
            }
            finding.areas = {id(owner)};
            finding.area_m2 = geo::area_m2(finding.shape);
            finding.places = finding.shape.parts.size();
            add(std::move(finding));
        }
    }

    const LevelInput& level_;
    const AuditOptions& options_;
    std::span<const std::uint64_t> sound_;
    geo::CoverageLimits limits_;
    std::uint32_t outline_owner_;
    geo::ShapeCheck shapes_;
    LevelAudit result_;
};

}  // namespace

LevelAudit audit_level(const LevelInput& level, const AuditOptions& options, std::span<const std::uint64_t> sound) {
    return LevelAuditor{level, options, sound}.run();
}

}  // namespace jingwei::grid

#include "domain/grid/audit_level.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "base/mix.hpp"
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

/// Findings of a level, or of one family in it, and their counts.
struct FindingList {
    const LevelInput& level;
    std::vector<Finding> findings{};
    AuditSummary summary{};

    void add(Finding finding) {
        finding.layer = level.layer;
        finding.depth = level.depth;
        KindSummary& sum = summary.kinds[static_cast<std::size_t>(finding.kind)];
        ++sum.findings;
        sum.area_m2 += finding.area_m2;
        if (finding.sliver) ++summary.slivers;
        findings.push_back(std::move(finding));
    }

    /// What the list left out still counts.
    void count_rest(FindingKind kind, const geo::RegionList& list) {
        KindSummary& sum = summary.kinds[static_cast<std::size_t>(kind)];
        double listed = 0;
        for (const geo::Region& region : list.regions) listed += region.area_m2;
        sum.findings += list.unlisted;
        if (list.unlisted > 0) sum.area_m2 += list.listed_m2 - listed;
        summary.not_listed += list.unlisted;
        summary.below_min_area += list.small;
    }
};

/// The audit of one level. Areas are numbered in the level's order; the outline comes after them.
class LevelAuditor {
public:
    LevelAuditor(const LevelInput& level, const AuditOptions& options, const LevelAudit* before)
        : level_{level},
          options_{options},
          before_{before},
          limits_{.tolerance_m = std::clamp(options.tolerance_m, 0.0, kMaxToleranceM),
                  .min_area_m2 = options.min_area_m2,
                  .max_regions = options.max_findings},
          outline_owner_{static_cast<std::uint32_t>(level.areas.size())},
          told_{level} {
        told_.summary.areas = level.areas.size();
    }

    LevelAudit run() {
        find_before();
        check_shapes();
        match();
        list_coverage(geo::audit_coverage(result_.unmatched, shapes_.walks(), limits_));
        fit_parents();
        list_islands();
        std::stable_sort(told_.findings.begin(), told_.findings.end(), [](const Finding& a, const Finding& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.area_m2 > b.area_m2;
        });
        result_.layer = level_.layer;
        result_.depth = level_.depth;
        result_.summary = told_.summary;
        result_.findings = std::move(told_.findings);
        return std::move(result_);
    }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    AreaId id(std::uint32_t owner) const { return level_.areas[owner]->id; }
    double area_of(std::uint32_t owner) const { return geo::area_m2(level_.areas[owner]->shape); }

    /// Which number the last audit gave each area, and which number each of its areas has now.
    void find_before() {
        was_.assign(level_.areas.size(), kNone);
        if (before_ == nullptr) return;
        is_now_.assign(before_->seen.size(), kNone);
        std::unordered_map<AreaId, std::uint32_t> number;
        for (std::uint32_t old = 0; old < before_->seen.size(); ++old) number.emplace(before_->seen[old].id, old);
        for (std::uint32_t owner = 0; owner < level_.areas.size(); ++owner) {
            const auto old = number.find(id(owner));
            if (old == number.end()) continue;
            was_[owner] = old->second;
            is_now_[old->second] = owner;
        }
    }

    bool same_shape(std::uint32_t owner) const {
        return was_[owner] != kNone && before_->seen[was_[owner]].print == level_.prints[owner];
    }

    void check_shapes() {
        for (std::uint32_t owner = 0; owner < level_.areas.size(); ++owner) {
            const geo::MultiPolygon& shape = level_.areas[owner]->shape;
            told_.summary.corners += geo::count_positions(shape);
            first_walk_.push_back(shapes_.walks().size());
            SeenArea& seen = result_.seen.emplace_back(SeenArea{
                .id = id(owner), .parent = level_.areas[owner]->parent, .print = level_.prints[owner], .box = {}, .sound = true});
            if (same_shape(owner)) seen.box = before_->seen[was_[owner]].box;
            else seen.box = geo::bounding_box(shape).value_or(geo::Box{});
            if (same_shape(owner) && before_->seen[was_[owner]].sound) {
                shapes_.add_sound(shape, owner);
                continue;
            }
            auto faults = shapes_.add(shape, owner);
            seen.sound = faults.empty();
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
                told_.add(std::move(finding));
            }
        }
        first_walk_.push_back(shapes_.walks().size());
    }

    /// Edges without a reverse: only near what changed are they looked for anew, unless that is most of the level.
    void match() {
        std::vector<geo::Box> changed;
        for (std::uint32_t owner = 0; owner < level_.areas.size() && before_ != nullptr; ++owner) {
            if (same_shape(owner) && before_->seen[was_[owner]].parent == result_.seen[owner].parent) continue;
            changed.push_back(result_.seen[owner].box);
            if (was_[owner] != kNone) changed.push_back(before_->seen[was_[owner]].box);
        }
        for (std::uint32_t old = 0; old < is_now_.size(); ++old) {
            if (is_now_[old] == kNone) changed.push_back(before_->seen[old].box);
        }
        if (before_ == nullptr || changed.size() * 4 > level_.areas.size()) {
            result_.unmatched = geo::unmatched_edges(shapes_.walks());
            return;
        }
        auto known = before_->unmatched;
        for (geo::BorderEdge& edge : known) edge.owner = is_now_[edge.owner];  // edges of areas that went lie where it changed
        result_.unmatched = geo::unmatched_edges_after(std::move(known), changed, shapes_.walks());
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
            told_.add(std::move(finding));
        }
        told_.count_rest(FindingKind::gap, coverage.gaps);
        for (const geo::Region& region : coverage.overlaps.regions) list_overlap(region);
        told_.count_rest(FindingKind::overlap, coverage.overlaps);
        told_.summary.overlap_once_m2 += coverage.overlap_once_m2;
        for (const geo::NearMiss& miss : coverage.near_misses) list_near_miss(told_, miss, id(miss.owner), id(miss.other));
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
        told_.add(std::move(finding));
    }

    void list_near_miss(FindingList& told, const geo::NearMiss& miss, AreaId a, AreaId b) const {
        Finding finding = found(FindingKind::near_miss, Severity::minor);
        finding.areas = {a, b};
        finding.shape = marks(miss.places, std::max(0.5, limits_.tolerance_m));
        finding.places = miss.count;
        finding.remedy = Remedy::snap;
        told.add(std::move(finding));
    }

    /// Areas stand by parent. What the last audit said of a family in which nothing changed still holds.
    void fit_parents() {
        for (std::uint32_t first = 0, end = 0; first < level_.areas.size(); first = end) {
            const AreaId family = level_.areas[first]->parent;
            while (end < level_.areas.size() && level_.areas[end]->parent == family) ++end;
            const auto parent = level_.parents.find(family);
            const bool on_top = level_.depth == 0 && level_.layer == kTerritoryLayer && !options_.outline.empty();
            if (parent == level_.parents.end() && !on_top) continue;
            SeenFit& seen =
                result_.fits.emplace_back(SeenFit{.parent = family, .print = level_.settings, .summary = {}, .findings = {}});
            seen.print = mix(seen.print, parent != level_.parents.end() ? parent->second.print : level_.outline_print);
            for (std::uint32_t owner = first; owner < end; ++owner)
                seen.print = mix(mix(seen.print, static_cast<std::uint64_t>(id(owner).value)), level_.prints[owner]);
            if (const SeenFit* const old = fit_before(family); old != nullptr && old->print == seen.print) {
                seen = *old;
            } else {
                const std::span all{shapes_.walks()};
                const auto inside = all.subspan(first_walk_[first], first_walk_[end] - first_walk_[first]);
                FindingList told{level_};
                if (parent != level_.parents.end()) fit(inside, parent->second.area->shape, family, told);
                else fit(inside, options_.outline, AreaId{}, told);
                seen.summary = told.summary;
                seen.findings = std::move(told.findings);
            }
            told_.summary += seen.summary;
            told_.findings.insert(told_.findings.end(), seen.findings.begin(), seen.findings.end());
        }
    }

    const SeenFit* fit_before(AreaId family) const {
        if (before_ == nullptr) return nullptr;
        const auto at = std::lower_bound(before_->fits.begin(), before_->fits.end(), family,
                                         [](const SeenFit& fit, AreaId wanted) { return fit.parent < wanted; });
        return at == before_->fits.end() || at->parent != family ? nullptr : &*at;
    }

    void fit(std::span<const geo::RingWalk> inside, const geo::MultiPolygon& outline, AreaId parent, FindingList& told) const {
        geo::ShapeCheck around;  // its faults are told where it is a level's area
        around.add(outline, outline_owner_);
        const geo::Fit fit = geo::audit_fit(geo::unmatched_edges(inside), inside, around.walks(), outline_owner_, limits_);
        const auto with_parent = [&](Finding& finding) {
            if (parent) finding.areas.push_back(parent);
        };
        for (const geo::Region& region : fit.unfilled.regions) {
            Finding finding = ground(FindingKind::not_filled, region);
            for (const std::uint32_t owner : region.owners) finding.areas.push_back(id(owner));
            finding.remedy = finding.areas.empty() ? Remedy::none : Remedy::give;
            if (!finding.areas.empty()) finding.remedy_area = finding.areas.front();
            with_parent(finding);
            told.add(std::move(finding));
        }
        told.count_rest(FindingKind::not_filled, fit.unfilled);
        for (const geo::Region& region : fit.leaving.regions) {
            Finding finding = ground(FindingKind::leaves_parent, region);
            finding.areas = {id(region.owners.front())};
            finding.remedy = Remedy::cut;
            finding.remedy_area = finding.areas.front();
            with_parent(finding);
            told.add(std::move(finding));
        }
        told.count_rest(FindingKind::leaves_parent, fit.leaving);
        for (const geo::NearMiss& miss : fit.near_misses) {
            if (miss.other == outline_owner_) list_near_miss(told, miss, id(miss.owner), parent);
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
            told_.add(std::move(finding));
        }
    }

    const LevelInput& level_;
    const AuditOptions& options_;
    const LevelAudit* before_;
    geo::CoverageLimits limits_;
    std::uint32_t outline_owner_;
    geo::ShapeCheck shapes_;
    std::vector<std::size_t> first_walk_;  // owner → its first walk
    std::vector<std::uint32_t> was_;       // owner → its number before
    std::vector<std::uint32_t> is_now_;    // number before → owner
    FindingList told_;
    LevelAudit result_;
};

}  // namespace

LevelAudit audit_level(const LevelInput& level, const AuditOptions& options, const LevelAudit* before) {
    return LevelAuditor{level, options, before}.run();
}

}  // namespace jingwei::grid

#include "domain/grid/audit_repair.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>

#include "geo/reshape.hpp"
#include "geo/shape_check.hpp"
#include "geo/snapping.hpp"

namespace jingwei::grid {
namespace {

constexpr std::int32_t kMargin = 20;  // 1e-7 degrees around a finding within which neighbours are looked at

std::optional<geo::Box> surroundings(const geo::MultiPolygon& shape) {
    auto box = geo::bounding_box(shape);
    if (!box) return box;
    const auto lower = [](std::int32_t v, std::int32_t end) {
        return static_cast<std::int32_t>(std::max<std::int64_t>(std::int64_t{v} - kMargin, end));
    };
    const auto upper = [](std::int32_t v, std::int32_t end) {
        return static_cast<std::int32_t>(std::min<std::int64_t>(std::int64_t{v} + kMargin, end));
    };
    box->low = {lower(box->low.lon_e7, -geo::kMaxLonE7), lower(box->low.lat_e7, -geo::kMaxLatE7)};
    box->high = {upper(box->high.lon_e7, geo::kMaxLonE7), upper(box->high.lat_e7, geo::kMaxLatE7)};
    return box;
}

/// Areas of the finding's level near it.
std::vector<const Area*> near(std::span<const Area> areas, const Finding& finding) {
    std::vector<const Area*> found;
    const auto box = surroundings(finding.shape);
    if (!box) return found;
    for (const Area& area : areas) {
        if (area.layer != finding.layer || area.depth != finding.depth) continue;
        const auto own = geo::bounding_box(area.shape);
        if (own && geo::overlap(*own, *box)) found.push_back(&area);
    }
    return found;
}

/// Everybody's corners in the box moved as near misses there ask for; `between` may say whose near misses count.
void snap(std::vector<geo::MultiPolygon>& shapes, const geo::Box& box, double tolerance_m,
          const std::function<bool(std::uint32_t)>& between = {}) {
    geo::ShapeCheck check;
    for (std::uint32_t i = 0; i < shapes.size(); ++i) check.add(shapes[i], i);
    auto edges = geo::unmatched_edges(check.walks());
    std::erase_if(edges, [&](const geo::BorderEdge& edge) {
        const auto own = geo::bounding_box(geo::Ring{edge.from, edge.to});
        return !geo::overlap(*own, box) || (between && !between(edge.owner));
    });
    const geo::Snapping snapping{edges, std::clamp(tolerance_m, 0.0, kMaxToleranceM)};
    for (geo::MultiPolygon& shape : shapes) {
        bool moved = false;
        const auto move = [&](geo::Ring& ring) {
            geo::Ring next;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                snapping.for_each_piece(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1],
                                        [&](geo::Position from, geo::Position) { next.push_back(from); });
            }
            moved = moved || next != ring;
            ring = std::move(next);
        };
        for (geo::Polygon& part : shape.parts) {
            move(part.outer);
            for (geo::Ring& hole : part.holes) move(hole);
        }
        if (moved) shape = geo::rebuilt(shape);  // corners that fell together may have left a spike
    }
}

/// The areas that are not as they were; empty when one would vanish.
std::vector<ShapeChange> differences(const std::vector<const Area*>& areas, std::vector<geo::MultiPolygon> shapes) {
    std::vector<ShapeChange> list;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (shapes[i].empty()) return {};
        if (shapes[i] != areas[i]->shape) list.push_back({.area = areas[i]->id, .shape = std::move(shapes[i])});
    }
    return list;
}

std::vector<geo::MultiPolygon> shapes_of(const std::vector<const Area*>& areas) {
    std::vector<geo::MultiPolygon> shapes;
    shapes.reserve(areas.size());
    for (const Area* area : areas) shapes.push_back(area->shape);
    return shapes;
}

/// One repair of ground: faces of the areas near by are given to one of them or cut from it. Near misses beside the
/// finding are joined before, as the audit did, and after, so that the new border leaves none.
class GroundRepair {
public:
    GroundRepair(std::span<const Area> areas, const Finding& finding, const AuditOptions& options)
        : finding_{finding}, options_{options}, near_{near(areas, finding)}, shapes_{shapes_of(near_)} {
        const auto box = surroundings(finding.shape);
        if (!box || near_.empty()) return;
        box_ = *box;
        snap(shapes_, box_, options.tolerance_m);
        std::vector<const geo::MultiPolygon*> shapes;
        for (const geo::MultiPolygon& shape : shapes_) shapes.push_back(&shape);
        outline_ = static_cast<std::uint32_t>(shapes.size());
        if (finding.kind == FindingKind::not_filled || finding.kind == FindingKind::leaves_parent) {
            const geo::MultiPolygon* outline = &options.outline;
            for (const Area& area : areas) {
                if (area.id == finding.areas.back() && area.depth == finding.depth - 1) outline = &area.shape;
            }
            if (!outline->empty()) shapes.push_back(outline);
        }
        ground_.emplace(std::move(shapes));
    }

    std::vector<ShapeChange> run() const {
        const auto target = number_of(finding_.remedy_area);
        if (!target || !ground_) return {};
        const auto faces = faces_meant();
        if (faces.empty()) return {};
        if (finding_.remedy == Remedy::give) return changes(ground_->give(faces, *target));
        const auto cut = changes(ground_->cut(faces, *target));
        if (finding_.kind != FindingKind::overlap || !breaks_up(cut, finding_.remedy_area)) return cut;
        // It would fall apart or vanish: perhaps the other one does not.
        const AreaId other = finding_.areas[0] == finding_.remedy_area ? finding_.areas[1] : finding_.areas[0];
        const auto other_number = number_of(other);
        if (!other_number) return cut;
        auto other_cut = changes(ground_->cut(faces, *other_number));
        return other_cut.empty() || breaks_up(other_cut, other) ? cut : other_cut;
    }

private:
    std::optional<std::uint32_t> number_of(AreaId id) const {
        for (std::uint32_t i = 0; i < near_.size(); ++i) {
            if (near_[i]->id == id) return i;
        }
        return std::nullopt;
    }

    static bool over(const geo::Cover& cover, std::optional<std::uint32_t> number) {
        return number &&
               std::any_of(cover.begin(), cover.end(), [&](const auto& one) { return one.first == *number && one.second > 0; });
    }

    std::vector<std::uint32_t> faces_meant() const {
        std::vector<std::uint32_t> faces;
        const auto first = number_of(finding_.areas.empty() ? AreaId{} : finding_.areas.front());
        const auto second = number_of(finding_.areas.size() < 2 ? AreaId{} : finding_.areas[1]);
        for (std::uint32_t face = 1; face < ground_->covers().size(); ++face) {
            const geo::Cover& cover = ground_->covers()[face];
            const bool inside = over(cover, outline_);
            const bool nobody = cover.empty() || (cover.size() == 1 && inside);
            bool meant = false;
            switch (finding_.kind) {
                case FindingKind::overlap: meant = over(cover, first) && over(cover, second); break;
                case FindingKind::leaves_parent: meant = over(cover, first) && !inside; break;
                case FindingKind::gap: meant = nobody && is_shown(face); break;
                case FindingKind::not_filled: meant = nobody && inside && is_shown(face); break;
                default: break;
            }
            if (meant) faces.push_back(face);
        }
        return faces;
    }

    /// Is this face what the finding shows? Its corners are, but for rounding, the finding's.
    bool is_shown(std::uint32_t face) const {
        std::size_t same = 0, all = 0;
        for (const geo::Polygon& part : ground_->region({face}).parts) {
            for (const geo::Position at : part.outer) {
                ++all;
                same += shows(at) ? 1U : 0U;
            }
        }
        return all > 0 && 2 * same > all;
    }

    bool shows(geo::Position at) const {
        const auto close = [&](geo::Position corner) {
            return std::abs(std::int64_t{corner.lon_e7} - at.lon_e7) <= 1 &&
                   std::abs(std::int64_t{corner.lat_e7} - at.lat_e7) <= 1;
        };
        return std::any_of(finding_.shape.parts.begin(), finding_.shape.parts.end(),
                           [&](const geo::Polygon& part) { return std::any_of(part.outer.begin(), part.outer.end(), close); });
    }

    /// The outline never changes.
    std::vector<ShapeChange> changes(std::vector<geo::Reshape::Change> reshaped) const {
        auto shapes = shapes_;
        for (geo::Reshape::Change& change : reshaped) {
            if (change.shape != outline_) shapes[change.shape] = std::move(change.becomes);
        }
        snap(shapes, box_, options_.tolerance_m);
        return differences(near_, std::move(shapes));
    }

    bool breaks_up(const std::vector<ShapeChange>& list, AreaId id) const {
        if (list.empty()) return true;
        return std::any_of(list.begin(), list.end(), [&](const ShapeChange& change) {
            return change.area == id && change.shape.parts.size() > near_[*number_of(id)]->shape.parts.size();
        });
    }

    const Finding& finding_;
    const AuditOptions& options_;
    std::vector<const Area*> near_;
    std::vector<geo::MultiPolygon> shapes_;  // of the areas near by, near misses joined
    geo::Box box_;
    std::uint32_t outline_{};
    std::optional<geo::Reshape> ground_;
};

std::vector<ShapeChange> snapped(std::span<const Area> areas, const Finding& finding, const AuditOptions& options) {
    const auto around = near(areas, finding);
    const auto box = surroundings(finding.shape);
    if (!box) return {};
    auto shapes = shapes_of(around);
    snap(shapes, *box, options.tolerance_m, [&](std::uint32_t owner) {
        return std::find(finding.areas.begin(), finding.areas.end(), around[owner]->id) != finding.areas.end();
    });
    return differences(around, std::move(shapes));
}

std::vector<ShapeChange> redrawn(std::span<const Area> areas, const Finding& finding) {
    const auto area = std::find_if(areas.begin(), areas.end(), [&](const Area& one) { return one.id == finding.remedy_area; });
    if (area == areas.end()) return {};
    geo::MultiPolygon shape = geo::rebuilt(area->shape);
    if (shape.empty() || shape == area->shape) return {};
    return {{.area = area->id, .shape = std::move(shape)}};
}

}  // namespace

std::vector<ShapeChange> propose(std::span<const Area> areas, const Finding& finding, const AuditOptions& options) {
    switch (finding.remedy) {
        case Remedy::none: return {};
        case Remedy::snap: return snapped(areas, finding, options);
        case Remedy::redraw: return redrawn(areas, finding);
        case Remedy::give:
        case Remedy::cut: return GroundRepair{areas, finding, options}.run();
    }
    return {};
}

std::vector<Area> apply(std::vector<Area> areas, std::span<const ShapeChange> changes) {
    std::unordered_map<AreaId, const geo::MultiPolygon*> shapes;
    for (const ShapeChange& change : changes) shapes.emplace(change.area, &change.shape);
    for (Area& area : areas) {
        if (const auto change = shapes.find(area.id); change != shapes.end()) area.shape = *change->second;
    }
    return areas;
}

}  // namespace jingwei::grid

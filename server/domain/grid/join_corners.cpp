#include "domain/grid/join_corners.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "domain/grid/edit_shapes.hpp"
#include "geo/reshape.hpp"
#include "geo/shape_check.hpp"
#include "geo/shape_edit.hpp"
#include "geo/snapping.hpp"

namespace jingwei::grid {
namespace {

/// The drawn areas of one layer with the outlines they are getting.
class JoinedLayer {
public:
    JoinedLayer(std::span<const Area* const> areas, const JoinScope& scope) {
        for (const Area* area : areas) {
            if (area->layer != scope.layer || area->shape.empty()) continue;
            areas_.push_back(area);
            shapes_.push_back(area->shape);
        }
        wanted_.insert(scope.areas.begin(), scope.areas.end());
    }

    std::set<int, std::greater<>> depths() const {
        std::set<int, std::greater<>> depths;
        for (const Area* area : areas_) depths.insert(area->depth);
        return depths;
    }

    /// Joins what one level's borders leave unmatched, and carries everybody's corners along.
    void join(int depth, double tolerance_m) {
        geo::ShapeCheck check;
        for (std::uint32_t i = 0; i < areas_.size(); ++i) {
            if (areas_[i]->depth == depth) check.add(shapes_[i], i);
        }
        auto edges = geo::unmatched_edges(check.walks());
        if (!wanted_.empty()) {
            std::erase_if(edges, [&](const geo::BorderEdge& edge) { return !wanted_.contains(areas_[edge.owner]->id); });
        }
        const auto borders = edges;
        const geo::Snapping snapping{edges, tolerance_m};
        share_touched(depth, touched_by(borders, snapping));
        for (geo::MultiPolygon& shape : shapes_) carry(shape, snapping);
    }

    std::vector<ShapeChange> changes() {
        std::vector<ShapeChange> list;
        for (std::size_t i = 0; i < areas_.size(); ++i) {
            if (shapes_[i] != areas_[i]->shape) list.push_back({.area = areas_[i]->id, .shape = std::move(shapes_[i])});
        }
        return list;
    }

private:
    /// The ends of every border that does not stay as it is.
    static std::set<geo::Position> touched_by(const std::vector<geo::BorderEdge>& borders, const geo::Snapping& snapping) {
        std::set<geo::Position> touched;
        for (const geo::BorderEdge& edge : borders) {
            std::size_t pieces = 0;
            bool same = true;
            snapping.for_each_piece(edge.from, edge.to, [&](geo::Position from, geo::Position to) {
                ++pieces;
                same = same && from == edge.from && to == edge.to;
            });
            if (pieces == 1 && same) continue;
            touched.insert(edge.from);
            touched.insert(edge.to);
        }
        return touched;
    }

    /// Other levels may pass a corner on a straight edge: they get it first, and then follow too.
    void share_touched(int depth, const std::set<geo::Position>& touched) {
        if (touched.empty()) return;
        for (std::size_t i = 0; i < areas_.size(); ++i) {
            if (areas_[i]->depth == depth) continue;
            const auto box = geo::bounding_box(shapes_[i]);
            if (!box) continue;
            for (const geo::Position corner : touched) {
                const bool near = corner.lon_e7 >= box->low.lon_e7 - 1 && corner.lon_e7 <= box->high.lon_e7 + 1 &&
                                  corner.lat_e7 >= box->low.lat_e7 - 1 && corner.lat_e7 <= box->high.lat_e7 + 1;
                if (near && !geo::has_corner(shapes_[i], corner)) geo::insert_corner(shapes_[i], corner);
            }
        }
    }

    static bool carry(geo::Ring& ring, const geo::Snapping& snapping) {
        geo::Ring next;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            snapping.for_each_piece(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1],
                                    [&](geo::Position from, geo::Position) { next.push_back(from); });
        }
        if (next == ring) return false;
        ring = std::move(next);
        return true;
    }

    static void carry(geo::MultiPolygon& shape, const geo::Snapping& snapping) {
        bool moved = false;
        for (geo::Polygon& part : shape.parts) {
            moved = carry(part.outer, snapping) || moved;
            for (geo::Ring& hole : part.holes) moved = carry(hole, snapping) || moved;
        }
        if (moved) shape = geo::rebuilt(shape);  // corners that fell together may have left a spike
    }

    std::vector<const Area*> areas_;
    std::vector<geo::MultiPolygon> shapes_;
    std::unordered_set<AreaId> wanted_;
};

}  // namespace

std::vector<ShapeChange> join_corners(std::span<const Area* const> areas, const JoinScope& scope, double tolerance_m) {
    JoinedLayer layer{areas, scope};
    const double tolerance = std::clamp(tolerance_m, 0.0, kMaxToleranceM);
    for (const int depth : layer.depths()) {
        if (!scope.depth || *scope.depth == depth) layer.join(depth, tolerance);
    }
    return layer.changes();
}

Result<void> snap_corners(Editor& editor, const SnapCorners& snap) {
    if (!(snap.tolerance_m >= kMinToleranceM)) return refuse_field("/command/tolerance_m", "too_small", {{"min", "0.001"}});
    if (snap.tolerance_m > kMaxToleranceM)
        return refuse_field("/command/tolerance_m", "too_large", {{"max", std::to_string(static_cast<int>(kMaxToleranceM))}});
    JoinScope scope;
    if (snap.layer) scope.layer = snap.layer->value;
    if (snap.depth) scope.depth = snap.depth->value;
    for (const AreaId id : snap.area_ids.value_or(std::vector<AreaId>{})) {
        if (editor.find(id) == nullptr) return refuse_field("/command/area_ids", "unknown_area");
        scope.areas.push_back(id);
    }
    if (snap.area_ids && scope.areas.size() < 2) return refuse_field("/command/area_ids", "too_few", {{"min", "2"}});
    std::vector<const Area*> areas;
    for (const auto* entry : editor.draft().ordered()) areas.push_back(&entry->area);
    for (ShapeChange& change : join_corners(areas, scope, snap.tolerance_m)) {
        const Area& area = *editor.find(change.area);
        if (change.shape.empty()) return refuse_field("/command/tolerance_m", "shape_vanishes", {{"value", area.code}});
        editor.note_parent(area.parent);
        editor.change(change.area).shape = std::move(change.shape);
    }
    editor.follow_children();
    return {};
}

}  // namespace jingwei::grid

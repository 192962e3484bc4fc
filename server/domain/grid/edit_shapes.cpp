#include "domain/grid/edit_shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "geo/overlay.hpp"
#include "geo/shape_edit.hpp"

namespace jingwei::grid {
namespace {

constexpr std::size_t kMaxMerged = 1000;
constexpr std::size_t kMaxLine = 10'000;

tl::unexpected<Error> at_field(const std::string& field, std::string rule, const std::string& value = {}) {
    return refuse_field("/command/" + field, std::move(rule), {{"value", value}});
}

/// Outlines that came in by a file may be faulty: nothing can be reckoned with them before they are mended.
Result<void> check_sound(const geo::MultiPolygon& shape, const std::string& code, const std::string& field) {
    const auto fault = geo::fault_of(shape);
    if (!fault) return {};
    return refuse_field("/command/" + field, "shape_invalid",
                        {{"value", code},
                         {"lon", fmt::format("{:.7f}", geo::lon_degrees(fault->at))},
                         {"lat", fmt::format("{:.7f}", geo::lat_degrees(fault->at))}});
}

std::vector<geo::Position> corners_of(const geo::MultiPolygon& shape) {
    std::vector<geo::Position> corners;
    for (const auto& part : shape.parts) {
        corners.insert(corners.end(), part.outer.begin(), part.outer.end());
        for (const auto& hole : part.holes) corners.insert(corners.end(), hole.begin(), hole.end());
    }
    return corners;
}

/// Without what the other areas of the level hold; corners that fall on their edges are theirs too.
Result<geo::MultiPolygon> trimmed(Editor& editor, const Area& area, const geo::MultiPolygon& shape) {
    std::vector<const geo::MultiPolygon*> others;
    for (const AreaId id : editor.drawn_near(area.layer, area.depth, *geo::bounding_box(shape))) {
        if (id == area.id) continue;
        const Area& other = *editor.find(id);
        if (const auto sound = check_sound(other.shape, other.code, "trim"); !sound) return tl::make_unexpected(sound.error());
        others.push_back(&other.shape);
    }
    return others.empty() ? shape : geo::subtract(shape, geo::unite(others));
}

/// Every child goes to the piece that holds it; one that lies across the line has to be cut first.
Result<std::vector<AreaId>> piece_of_children(Editor& editor, const std::vector<AreaId>& children,
                                              const std::vector<geo::MultiPolygon>& pieces, const std::vector<AreaId>& ids) {
    std::vector<AreaId> homes;
    for (const AreaId child : children) {
        const Area& area = *editor.find(child);
        if (auto sound = check_sound(area.shape, area.code, "area_id"); !sound) return tl::make_unexpected(sound.error());
        const auto label = geo::label_point(area.shape);
        AreaId home = ids.front();
        if (label) {
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                if (geo::classify(pieces[i], *label) == geo::Side::inside) home = ids[i];
            }
            const auto own = std::find(ids.begin(), ids.end(), home) - ids.begin();
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                if (static_cast<std::ptrdiff_t>(i) == own) continue;
                const auto across = geo::intersect(area.shape, pieces[i]);
                if (!across.empty() && geo::area_m2(across) > 1) return at_field("line", "cut_crosses_child", area.code);
            }
        }
        homes.push_back(home);
    }
    return homes;
}

void give_children(Editor& editor, const std::vector<AreaId>& children, const std::vector<AreaId>& homes) {
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (editor.find(children[i])->parent != homes[i]) editor.change(children[i]).parent = homes[i];
    }
}

void join_facts(AreaFacts& into, const AreaFacts& from) {
    const auto join = [](std::string& text, const std::string& more) {
        if (more.empty() || text == more) return;
        if (!text.empty()) text += '\n';
        text += more;
    };
    join(into.bounds, from.bounds);
    join(into.buildings, from.buildings);
    if (from.households) into.households = into.households.value_or(0) + *from.households;
}

}  // namespace

Result<void> set_shape(Editor& editor, AreaId id, const geo::MultiPolygon& shape, bool trim) {
    const Area& area = *editor.find(id);
    if (shape.empty()) return at_field("shape", "required");
    if (auto sound = check_sound(shape, area.code, "shape"); !sound) return sound;
    auto outline = trim ? trimmed(editor, area, shape) : Result<geo::MultiPolygon>{shape};
    if (!outline) return tl::make_unexpected(outline.error());
    if (outline->empty()) return at_field("shape", "shape_covered");
    const std::string layer = area.layer;
    editor.note_parent(area.parent);
    const auto corners = corners_of(*outline);
    editor.change(id).shape = std::move(*outline);
    if (trim) editor.share_corners(layer, corners);
    editor.follow_children();
    return {};
}

Result<void> change_ground(Editor& editor, AreaId id, const geo::MultiPolygon& ground, bool add) {
    const Area* const area = editor.find(id);
    if (area == nullptr) return at_field("area_id", "unknown_area");
    if (area->shape.empty()) return at_field("area_id", "area_not_drawn", area->code);
    if (auto sound = check_sound(ground, area->code, "shape"); !sound) return sound;
    if (auto sound = check_sound(area->shape, area->code, "area_id"); !sound) return sound;
    const std::vector<const geo::MultiPolygon*> both{&area->shape, &ground};
    geo::MultiPolygon shape = add ? geo::unite(both) : geo::subtract(area->shape, ground);
    if (shape.empty()) return at_field("shape", "shape_vanishes", area->code);
    const std::string layer = area->layer;
    const auto corners = corners_of(shape);
    editor.note_parent(area->parent);
    editor.change(id).shape = std::move(shape);
    editor.share_corners(layer, corners);
    editor.follow_children();
    return {};
}

Result<void> cut_area(Editor& editor, const CutArea& command) {
    const Area* const found = editor.find(command.area_id);
    if (found == nullptr) return at_field("area_id", "unknown_area");
    if (found->shape.empty()) return at_field("area_id", "area_not_drawn", found->code);
    if (command.line.size() > kMaxLine) return refuse_field("/command/line", "too_many", {{"max", std::to_string(kMaxLine)}});
    auto cut = geo::cut(found->shape, command.line);
    if (!cut) return tl::make_unexpected(cut.error());
    const Area whole = *found;
    editor.note_parent(whole.parent);
    editor.change(whole.id).shape = cut->pieces.front();
    const Area* const parent = whole.parent ? editor.find(whole.parent) : nullptr;
    std::vector<AreaId> ids{whole.id};
    for (std::size_t i = 1; i < cut->pieces.size(); ++i) {
        auto code = editor.next_code(parent, whole.layer, whole.depth);
        if (!code) return tl::make_unexpected(code.error());
        Area piece{.id = editor.new_id(),
                   .code = std::move(*code),
                   .name = {},
                   .depth = whole.depth,
                   .parent = whole.parent,
                   .path = {},
                   .layer = whole.layer,
                   .shape = cut->pieces[i]};
        if (command.names && i <= command.names->size()) piece.name = (*command.names)[i - 1];
        if (piece.name.zh_cn.empty() && piece.name.en.empty()) piece.name.zh_cn = piece.code;
        ids.push_back(piece.id);
        editor.add(std::move(piece));
    }
    const auto children = editor.children(whole.id);
    const auto homes = piece_of_children(editor, children, cut->pieces, ids);
    if (!homes) return tl::make_unexpected(homes.error());
    give_children(editor, children, *homes);
    editor.share_corners(whole.layer, cut->new_corners);
    editor.follow_children();
    return {};
}

Result<void> merge_areas(Editor& editor, const MergeAreas& merge) {
    const Area* const into = editor.find(merge.into);
    if (into == nullptr) return at_field("into", "unknown_area");
    if (merge.area_ids.empty()) return refuse_field("/command/area_ids", "required");
    if (merge.area_ids.size() > kMaxMerged)
        return refuse_field("/command/area_ids", "too_many", {{"max", std::to_string(kMaxMerged)}});
    if (auto sound = check_sound(into->shape, into->code, "into"); !sound) return sound;
    Area merged = *into;
    std::vector<const geo::MultiPolygon*> shapes{&into->shape};
    for (std::size_t i = 0; i < merge.area_ids.size(); ++i) {
        const std::string field = fmt::format("area_ids/{}", i);
        const Area* const other = editor.find(merge.area_ids[i]);
        if (other == nullptr) return at_field(field, "unknown_area");
        const bool again = std::count(merge.area_ids.begin(), merge.area_ids.end(), other->id) > 1;
        if (other->id == merged.id || again) return at_field(field, "repeated", other->code);
        if (other->layer != merged.layer || other->parent != merged.parent || other->depth != merged.depth)
            return at_field(field, "merge_not_siblings", other->code);
        if (other->shape.empty() != into->shape.empty()) return at_field(field, "merge_half_drawn", other->code);
        if (auto sound = check_sound(other->shape, other->code, field); !sound) return sound;
        shapes.push_back(&other->shape);
        join_facts(merged.facts, other->facts);
    }
    if (!merged.shape.empty()) merged.shape = geo::unite(shapes);
    if (merge.name) merged.name = *merge.name;
    editor.note_parent(merged.parent);
    for (const AreaId id : merge.area_ids) {
        for (const AreaId child : editor.children(id)) editor.change(child).parent = merged.id;
        editor.remove(id);
    }
    editor.change(merged.id) = merged;
    editor.follow_children();
    return {};
}

Result<void> move_vertex(Editor& editor, const MoveVertex& move) {
    const Area* const area = editor.find(move.area_id);
    if (area == nullptr) return at_field("area_id", "unknown_area");
    if (!geo::has_corner(area->shape, move.from)) return at_field("from", "vertex_unknown", area->code);
    const std::string layer = area->layer;
    const auto followers = editor.drawn_near(layer, std::nullopt, {move.from, move.from});
    std::vector<std::pair<AreaId, geo::MultiPolygon>> moved;
    for (const AreaId id : followers) {
        geo::MultiPolygon shape = editor.find(id)->shape;
        geo::insert_corner(shape, move.from);  // an edge that only passes through must not stay behind
        if (geo::move_corner(shape, move.from, move.to)) moved.emplace_back(id, std::move(shape));
    }
    for (const auto& [id, shape] : moved) editor.note_parent(editor.find(id)->parent);
    for (auto& [id, shape] : moved) {
        if (shape.empty()) return at_field("to", "shape_vanishes", editor.find(id)->code);
        editor.change(id).shape = std::move(shape);
    }
    editor.follow_children();
    return {};
}

Result<void> insert_vertex(Editor& editor, const InsertVertex& insert) {
    const Area* const area = editor.find(insert.area_id);
    if (area == nullptr) return at_field("area_id", "unknown_area");
    const auto with_edge = [&](const geo::MultiPolygon& shape) {
        return geo::insert_between(shape, insert.before, insert.after, insert.at);
    };
    if (!with_edge(area->shape)) return at_field("before", "edge_unknown", area->code);
    const std::string layer = area->layer;
    std::vector<std::pair<AreaId, geo::MultiPolygon>> changed;
    for (const AreaId id : editor.drawn_near(layer, std::nullopt, {insert.before, insert.before})) {
        if (auto shape = with_edge(editor.find(id)->shape)) changed.emplace_back(id, std::move(*shape));
    }
    for (const auto& [id, shape] : changed) editor.note_parent(editor.find(id)->parent);
    for (auto& [id, shape] : changed) editor.change(id).shape = std::move(shape);
    editor.follow_children();
    return {};
}

Result<void> remove_vertex(Editor& editor, const RemoveVertex& remove) {
    const Area* const area = editor.find(remove.area_id);
    if (area == nullptr) return at_field("area_id", "unknown_area");
    if (!geo::has_corner(area->shape, remove.at)) return at_field("at", "vertex_unknown", area->code);
    const std::string layer = area->layer;
    const auto sharers = editor.drawn_near(layer, std::nullopt, {remove.at, remove.at});
    std::set<geo::Position> next;
    for (const AreaId id : sharers) {
        const auto own = geo::neighbours_of(editor.find(id)->shape, remove.at);
        next.insert(own.begin(), own.end());
    }
    if (next.size() > 2) return at_field("at", "vertex_junction");
    std::vector<std::pair<AreaId, geo::MultiPolygon>> changed;
    for (const AreaId id : sharers) {
        geo::MultiPolygon shape = editor.find(id)->shape;
        if (!geo::remove_corner(shape, remove.at)) continue;
        if (shape.empty()) return at_field("at", "shape_vanishes", editor.find(id)->code);
        changed.emplace_back(id, std::move(shape));
    }
    for (const auto& [id, shape] : changed) editor.note_parent(editor.find(id)->parent);
    for (auto& [id, shape] : changed) editor.change(id).shape = std::move(shape);
    editor.follow_children();
    return {};
}

}  // namespace jingwei::grid

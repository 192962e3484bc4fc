#include <fmt/format.h>

#include <algorithm>

#include "domain/grid/edit_levels.hpp"
#include "domain/grid/edit_shapes.hpp"
#include "domain/grid/editor.hpp"

namespace jingwei::grid {
namespace {

tl::unexpected<Error> unknown_area(const std::string& field) { return refuse_field("/command/" + field, "unknown_area"); }

LocalizedText tidy(const LocalizedText& name) { return {tidy_text(name.zh_cn), tidy_text(name.en)}; }

Result<LocalizedText> name_of(const LocalizedText& given) {
    constexpr std::size_t kLongest = 100;
    const LocalizedText name = tidy(given);
    if (name.zh_cn.empty() && name.en.empty()) return refuse_field("/command/name", "required");
    if (code_points(name.zh_cn) > kLongest || code_points(name.en) > kLongest) {
        return refuse_field("/command/name", "too_long", {{"max", std::to_string(kLongest)}});
    }
    return name;
}

Result<AreaFacts> facts_of(const AreaFacts& given) {
    constexpr std::int32_t kMostHouseholds = 10'000'000;
    AreaFacts facts{tidy_text(given.bounds), tidy_text(given.buildings), given.households};
    if (code_points(facts.bounds) > kMaxFactsLength)
        return refuse_field("/command/facts/bounds", "too_long", {{"max", std::to_string(kMaxFactsLength)}});
    if (code_points(facts.buildings) > kMaxFactsLength)
        return refuse_field("/command/facts/buildings", "too_long", {{"max", std::to_string(kMaxFactsLength)}});
    if (facts.households && (*facts.households < 0 || *facts.households > kMostHouseholds))
        return refuse_field("/command/facts/households", *facts.households < 0 ? "too_small" : "too_large",
                            {{"min", "0"}, {"max", std::to_string(kMostHouseholds)}});
    return facts;
}

/// Where a new area goes: layer, parent and depth, all checked.
Result<Area> placed(const Editor& editor, const std::optional<AreaId>& parent_id, const std::optional<LayerName>& layer,
                    const std::optional<AreaCode>& code) {
    Area area;
    const Area* parent = nullptr;
    if (parent_id) {
        parent = editor.find(*parent_id);
        if (parent == nullptr) return unknown_area("parent_id");
        if (layer && layer->value != parent->layer)
            return refuse_field("/command/parent_id", "area_parent", {{"value", parent->code}});
        area.layer = parent->layer;
        area.parent = parent->id;
        area.depth = parent->depth + 1;
    } else if (layer) {
        area.layer = layer->value;
    }
    if (!is_layer(area.layer)) return refuse_field("/command/layer", "area_layer");
    const std::size_t most = area.layer == kTerritoryLayer ? editor.draft().levels().size() : kMaxDepth;
    if (static_cast<std::size_t>(area.depth) >= most)
        return refuse_field("/command/parent_id", "area_level", {{"value", std::to_string(area.depth)}});
    if (editor.draft().entries().size() >= kMaxDraftAreas)
        return refuse_field("/command", "too_many", {{"max", std::to_string(kMaxDraftAreas)}});
    if (code) {
        if (!is_code(code->value)) return refuse_field("/command/code", "area_code");
        if (editor.has_code(area.layer, code->value, {})) return refuse_field("/command/code", "taken");
        area.code = code->value;
    } else {
        auto next = editor.next_code(parent, area.layer, area.depth);
        if (!next) return tl::make_unexpected(next.error());
        area.code = std::move(*next);
    }
    return area;
}

/// Words, codes and the tree. Shapes are in edit_shapes.cpp.
struct Applier {
    Editor& editor;

    Result<void> operator()(const RenameArea& rename) const {
        if (editor.find(rename.area_id) == nullptr) return unknown_area("area_id");
        auto name = name_of(rename.name);
        if (!name) return tl::make_unexpected(name.error());
        editor.change(rename.area_id).name = std::move(*name);
        return {};
    }

    Result<void> operator()(const RecodeArea& recode) const {
        const Area* const area = editor.find(recode.area_id);
        if (area == nullptr) return unknown_area("area_id");
        const std::string old = area->code;
        if (!is_code(recode.code.value)) return refuse_field("/command/code", "area_code");
        if (editor.has_code(area->layer, recode.code.value, area->id)) return refuse_field("/command/code", "taken");
        editor.change(recode.area_id).code = recode.code.value;
        return recode.below.value_or(false) ? recode_below(recode.area_id, old, recode.code.value) : Result<void>{};
    }

    Result<void> operator()(const SetFacts& set) const {
        if (editor.find(set.area_id) == nullptr) return unknown_area("area_id");
        auto facts = facts_of(set.facts);
        if (!facts) return tl::make_unexpected(facts.error());
        editor.change(set.area_id).facts = std::move(*facts);
        return {};
    }

    Result<void> operator()(const AddArea& add) const {
        auto area = placed(editor, add.parent_id, add.layer, add.code);
        if (!area) return tl::make_unexpected(area.error());
        auto name = name_of(add.name);
        if (!name) return tl::make_unexpected(name.error());
        auto facts = facts_of(add.facts.value_or(AreaFacts{}));
        if (!facts) return tl::make_unexpected(facts.error());
        area->id = editor.new_id();
        area->name = std::move(*name);
        area->facts = std::move(*facts);
        editor.note_parent(area->parent);
        editor.add(std::move(*area));
        return {};
    }

    Result<void> operator()(const RemoveArea& remove) const {
        const Area* const area = editor.find(remove.area_id);
        if (area == nullptr) return unknown_area("area_id");
        const auto below = editor.children(remove.area_id).size();
        if (below > 0) return refuse_field("/command/area_id", "area_has_children", {{"count", std::to_string(below)}});
        editor.note_parent(area->parent);
        editor.remove(remove.area_id);
        editor.follow_children();
        return {};
    }

    Result<void> operator()(const ReparentArea& move) const {
        const Area* const area = editor.find(move.area_id);
        const Area* const parent = editor.find(move.parent_id);
        if (area == nullptr) return unknown_area("area_id");
        if (parent == nullptr) return unknown_area("parent_id");
        if (parent->layer != area->layer || parent->depth + 1 != area->depth)
            return refuse_field("/command/parent_id", "area_parent", {{"value", parent->code}});
        editor.note_parent(area->parent);
        editor.note_parent(parent->id);
        editor.change(move.area_id).parent = move.parent_id;
        editor.follow_children();
        return {};
    }

    Result<void> operator()(const SetLevels& set) const { return set_levels(editor, set); }
    Result<void> operator()(const SetOverlays& set) const { return set_overlays(editor, set); }
    Result<void> operator()(const SnapCorners& snap) const { return snap_corners(editor, snap); }

    Result<void> operator()(const DrawArea& draw) const {
        if (draw.area_id) return draw_not_drawn(draw);
        auto area = placed(editor, draw.parent_id, draw.layer, draw.code);
        if (!area) return tl::make_unexpected(area.error());
        area->name = tidy(draw.name.value_or(LocalizedText{}));
        if (area->name.zh_cn.empty() && area->name.en.empty()) area->name.zh_cn = area->code;
        area->id = editor.new_id();
        const AreaId id = area->id;
        editor.note_parent(area->parent);
        editor.add(std::move(*area));
        return set_shape(editor, id, draw.shape, draw.trim.value_or(false));
    }

    Result<void> operator()(const ReshapeArea& reshape) const {
        if (editor.find(reshape.area_id) == nullptr) return unknown_area("area_id");
        return set_shape(editor, reshape.area_id, reshape.shape, reshape.trim.value_or(false));
    }
    Result<void> operator()(const CutArea& cut) const { return cut_area(editor, cut); }
    Result<void> operator()(const MergeAreas& merge) const { return merge_areas(editor, merge); }
    Result<void> operator()(const MoveVertex& move) const { return move_vertex(editor, move); }
    Result<void> operator()(const InsertVertex& insert) const { return insert_vertex(editor, insert); }
    Result<void> operator()(const RemoveVertex& remove) const { return remove_vertex(editor, remove); }
    Result<void> operator()(const GiveGround& give) const { return change_ground(editor, give.area_id, give.shape, true); }
    Result<void> operator()(const TakeGround& take) const { return change_ground(editor, take.area_id, take.shape, false); }
    Result<void> operator()(const RepairShapes& repair) const {
        for (const auto& one : repair.shapes) {
            const Area* const area = editor.find(one.area_id);
            if (area == nullptr) return unknown_area("shapes");
            editor.note_parent(area->parent);
        }
        for (const auto& one : repair.shapes) editor.change(one.area_id).shape = one.shape;
        editor.follow_children();
        return {};
    }

private:
    Result<void> draw_not_drawn(const DrawArea& draw) const {
        const Area* const area = editor.find(*draw.area_id);
        if (area == nullptr) return unknown_area("area_id");
        if (!area->shape.empty()) return refuse_field("/command/area_id", "area_drawn", {{"value", area->code}});
        if (draw.parent_id || draw.layer || draw.code || draw.name) return refuse_field("/command/area_id", "draw_words");
        return set_shape(editor, *draw.area_id, draw.shape, draw.trim.value_or(false));
    }

    Result<void> recode_below(AreaId id, const std::string& old, const std::string& fresh) const {
        for (const AreaId child : editor.children(id)) {
            const Area& area = *editor.find(child);
            if (!area.code.starts_with(old)) continue;
            const std::string before = area.code;
            const std::string code = fresh + before.substr(old.size());
            if (!is_code(code)) return refuse_field("/command/code", "area_code");
            if (editor.has_code(area.layer, code, child)) return refuse_field("/command/code", "taken");
            editor.change(child).code = code;
            if (auto done = recode_below(child, before, code); !done) return done;
        }
        return {};
    }
};

std::string field_of(const Edit& edit) {
    if (std::holds_alternative<CutArea>(edit)) return "/command/line";
    if (std::holds_alternative<MoveVertex>(edit)) return "/command/to";
    if (std::holds_alternative<InsertVertex>(edit) || std::holds_alternative<RemoveVertex>(edit)) return "/command/at";
    if (std::holds_alternative<RepairShapes>(edit)) return "/command/shapes";
    return "/command/shape";
}

}  // namespace

Result<Changes> apply(const Edit& edit, const Draft& draft, const std::function<AreaId()>& new_id) {
    Editor editor{draft, new_id};
    if (const auto done = std::visit(Applier{editor}, edit); !done) return tl::make_unexpected(done.error());
    return editor.finish(field_of(edit));
}

}  // namespace jingwei::grid

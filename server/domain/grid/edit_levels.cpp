#include "domain/grid/edit_levels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "domain/grid/area_codes.hpp"

namespace jingwei::grid {
namespace {

std::string level_field(std::size_t depth, std::string_view member) {
    return fmt::format("/command/levels/{}/{}", depth, member);
}

LocalizedText tidy_level_name(const LocalizedText& name) { return {tidy_text(name.zh_cn), tidy_text(name.en)}; }

/// The levels meant; the first fault of their words is refused.
Result<std::vector<Level>> levels_meant(const std::vector<LevelWords>& given) {
    std::vector<Level> levels;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const LevelWords& words = given[i];
        if (!is_code(words.code.value)) return refuse_field(level_field(i, "code"), "area_code");
        const bool repeated =
            std::any_of(levels.begin(), levels.end(), [&](const Level& level) { return level.code == words.code.value; });
        if (repeated) return refuse_field(level_field(i, "code"), "repeated", {{"value", words.code.value}});
        const LocalizedText name = tidy_level_name(words.name);
        if (name.zh_cn.empty() && name.en.empty()) return refuse_field(level_field(i, "name"), "required");
        levels.push_back({.depth = static_cast<int>(i),
                          .code = words.code.value,
                          .name = name,
                          .digits = words.code_digits ? words.code_digits->value : 0});
    }
    if (levels.empty() || levels.size() > kMaxDepth)
        return refuse_field("/command/levels", "level_depth", {{"max", std::to_string(kMaxDepth)}});
    return levels;
}

/// The areas of the tree by level, and within it by code.
using AreasByDepth = std::map<std::size_t, std::vector<const Area*>>;
AreasByDepth tree_of(const Draft& draft) {
    AreasByDepth tree;
    for (const auto* entry : draft.ordered()) {
        if (entry->area.layer == kTerritoryLayer) tree[static_cast<std::size_t>(entry->area.depth)].push_back(&entry->area);
    }
    return tree;
}

/// Areas stand in a level by its depth: one that has some may not move, go, or become another.
Result<void> check_levels_in_use(const AreasByDepth& tree, const std::vector<Level>& before, const std::vector<Level>& after) {
    for (const auto& [depth, areas] : tree) {
        const std::string name = depth < before.size() ? before[depth].name.in(Locale::zh_cn) : std::to_string(depth);
        if (depth >= after.size()) return refuse_field("/command/levels", "level_in_use", {{"value", name}});
        if (depth < before.size() && before[depth].code != after[depth].code)
            return refuse_field(level_field(depth, "code"), "level_in_use", {{"value", name}});
    }
    return {};
}

/// New codes where a level asks for digits that those there do not have, and for all that hangs on them.
class LevelCodes {
public:
    LevelCodes(Editor& editor, const AreasByDepth& tree, const std::vector<Level>& before, const std::vector<Level>& after)
        : editor_{editor}, tree_{tree}, before_{before}, after_{after} {}

    Result<void> fit(bool recode) {
        for (const auto& [depth, areas] : tree_) {
            const std::size_t misfits = count_misfits(depth, areas);
            if (misfits > 0 && !recode)
                return refuse_field(level_field(depth, "code_digits"), "codes_unfit",
                                    {{"count", std::to_string(misfits)},
                                     {"value", first_misfit_},
                                     {"digits", std::to_string(after_[depth].digits)}});
            std::map<AreaId, std::vector<const Area*>> families;
            for (const Area* area : areas) families[area->parent].push_back(area);
            for (const auto& [parent, children] : families) {
                if (misfits == 0) follow_parent(parent, children);
                else if (auto done = renumber(depth, parent, children); !done) return done;
            }
        }
        return write();
    }

private:
    const std::string& code_of(const Area& area) const {
        const auto at = codes_.find(area.id);
        return at == codes_.end() ? area.code : at->second;
    }
    std::string new_code_of(AreaId id) const {
        const Area* const area = id ? editor_.find(id) : nullptr;
        return area == nullptr ? std::string{} : code_of(*area);
    }

    std::size_t count_misfits(std::size_t depth, const std::vector<const Area*>& areas) {
        const int digits = after_[depth].digits;
        if (digits == 0 || (depth < before_.size() && before_[depth].digits == digits)) return 0;
        std::size_t misfits = 0;
        for (const Area* area : areas) {
            const Area* const parent = area->parent ? editor_.find(area->parent) : nullptr;
            if (is_segment(area->code, parent == nullptr ? std::string{} : parent->code, digits)) continue;
            if (misfits++ == 0) first_misfit_ = area->code;
        }
        return misfits;
    }

    void follow_parent(AreaId parent, const std::vector<const Area*>& children) {
        const Area* const above = parent ? editor_.find(parent) : nullptr;
        if (above == nullptr || code_of(*above) == above->code) return;
        for (const Area* child : children) {
            if (child->code.starts_with(above->code))
                codes_[child->id] = code_of(*above) + child->code.substr(above->code.size());
        }
    }

    Result<void> renumber(std::size_t depth, AreaId parent, const std::vector<const Area*>& children) {
        std::vector<const geo::MultiPolygon*> shapes;
        for (const Area* child : children) shapes.push_back(&child->shape);
        const std::string prefix = new_code_of(parent);
        const int digits = after_[depth].digits;
        const auto codes = make_area_codes(prefix, shapes, static_cast<std::size_t>(digits));
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (codes[i].empty())
                return refuse_field(level_field(depth, "code_digits"), "codes_used_up",
                                    {{"value", prefix}, {"digits", std::to_string(digits)}});
            codes_[children[i]->id] = codes[i];
        }
        return {};
    }

    Result<void> write() {
        std::set<std::string_view> used;
        for (const auto& [depth, areas] : tree_) {
            for (const Area* area : areas) {
                const std::string& code = code_of(*area);
                if (code.size() > kMaxCodeLength) return refuse_field(level_field(depth, "code_digits"), "area_code");
                if (!used.insert(code).second)
                    return refuse_field(level_field(depth, "code_digits"), "repeated", {{"value", code}});
            }
        }
        for (const auto& [id, code] : codes_) {
            if (editor_.find(id)->code != code) editor_.change(id).code = code;
        }
        return {};
    }

    Editor& editor_;
    const AreasByDepth& tree_;
    const std::vector<Level>& before_;
    const std::vector<Level>& after_;
    std::map<AreaId, std::string> codes_;  // those that change
    std::string first_misfit_;
};

/// The overlays meant; the first fault of their words is refused.
Result<std::vector<Overlay>> overlays_meant(const std::vector<OverlayWords>& given) {
    std::vector<Overlay> overlays;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string field = fmt::format("/command/overlays/{}/", i);
        const std::string& layer = given[i].layer.value;
        if (!is_layer(layer) || layer == kTerritoryLayer) return refuse_field(field + "layer", "area_layer");
        const bool repeated =
            std::any_of(overlays.begin(), overlays.end(), [&](const Overlay& one) { return one.layer == layer; });
        if (repeated) return refuse_field(field + "layer", "repeated", {{"value", layer}});
        const LocalizedText name = tidy_level_name(given[i].name);
        if (name.zh_cn.empty() && name.en.empty()) return refuse_field(field + "name", "required");
        overlays.push_back({layer, name});
    }
    if (overlays.size() > kMaxOverlays)
        return refuse_field("/command/overlays", "too_many", {{"max", std::to_string(kMaxOverlays)}});
    return overlays;
}

}  // namespace

Result<void> set_levels(Editor& editor, const SetLevels& set) {
    auto levels = levels_meant(set.levels);
    if (!levels) return tl::make_unexpected(levels.error());
    const std::vector<Level>& before = editor.draft().levels();
    if (set.seen && levels_meant(*set.seen).value_or(std::vector<Level>{}) != before) return refuse(ErrorCode::changed_meanwhile);
    const AreasByDepth tree = tree_of(editor.draft());
    if (auto sound = check_levels_in_use(tree, before, *levels); !sound) return sound;
    if (auto fitted = LevelCodes{editor, tree, before, *levels}.fit(set.recode.value_or(false)); !fitted) return fitted;
    editor.set_levels(std::move(*levels));
    return {};
}

Result<void> set_overlays(Editor& editor, const SetOverlays& set) {
    auto overlays = overlays_meant(set.overlays);
    if (!overlays) return tl::make_unexpected(overlays.error());
    const std::vector<Overlay>& before = editor.draft().overlays();
    if (set.seen && overlays_meant(*set.seen).value_or(std::vector<Overlay>{}) != before)
        return refuse(ErrorCode::changed_meanwhile);
    for (const Overlay& old : before) {
        const bool stays =
            std::any_of(overlays->begin(), overlays->end(), [&](const Overlay& one) { return one.layer == old.layer; });
        if (!stays && !editor.in_layer(old.layer).empty())
            return refuse_field("/command/overlays", "overlay_in_use", {{"value", old.name.in(Locale::zh_cn)}});
    }
    editor.set_overlays(std::move(*overlays));
    return {};
}

}  // namespace jingwei::grid

#include "domain/grid/territory_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <set>
#include <unordered_map>

#include "domain/grid/area_codes.hpp"

namespace jingwei::grid {
namespace {

namespace json = boost::json;

/// The text of a property: text, or a number without needless decimals; empty when absent or anything else.
std::string property_text(const json::object& properties, std::string_view name) {
    const json::value* value = properties.if_contains(name);
    if (value == nullptr) return "";
    if (value->is_string()) return tidy_text(value->get_string());
    if (value->is_double()) {
        const double number = value->get_double();
        const bool whole = std::abs(number) < 1e15 && number == std::floor(number);
        return whole ? fmt::format("{:.0f}", number) : fmt::format("{}", number);
    }
    return value->is_number() ? json::serialize(*value) : "";
}

/// One feature on its way to an area.
struct Draft {
    const geo::Feature* feature{};
    std::size_t number{};
    Area area;
    std::string parent_code;  // as the file says
    bool dropped{};           // defective, or merged into an earlier one
};

/// Makes the areas of one file. Stages run top level first, because a child needs its parent's code and path.
class Importer {
public:
    Importer(const ImportMapping& mapping, std::span<const Level> levels, std::span<const Area> above, const AreaIdOf& id_of)
        : mapping_{mapping}, levels_{levels}, above_{above}, id_of_{id_of} {}

    ImportOutcome run(std::span<const geo::Feature> features) {
        check_mapping();
        if (outcome_.defects.empty()) {
            for (const geo::Feature& feature : features) read(feature);
            int deepest = -1;
            for (const Draft& draft : drafts_) deepest = std::max(deepest, draft.area.depth);
            for (const Area& area : above_) {
                if (area.layer == mapping_.layer) codes_above_.emplace(area.code, &area);
            }
            for (int depth = 0; depth <= deepest; ++depth) finish_level(depth);
        }
        const auto by_feature = [](const ImportFinding& a, const ImportFinding& b) { return a.feature < b.feature; };
        std::stable_sort(outcome_.defects.begin(), outcome_.defects.end(), by_feature);
        if (!outcome_.defects.empty()) outcome_.areas.clear();
        return std::move(outcome_);
    }

private:
    using Params = std::vector<std::pair<std::string, std::string>>;

    void defect(std::size_t feature, std::string rule, Params params = {}) {
        if (outcome_.defects.size() < geo::kMaxFindings)
            outcome_.defects.push_back({feature, std::move(rule), std::move(params)});
    }
    void warn(std::size_t feature, std::string rule, Params params = {}) {
        if (outcome_.warnings.size() < geo::kMaxFindings)
            outcome_.warnings.push_back({feature, std::move(rule), std::move(params)});
    }
    void drop(Draft& draft, std::string rule, Params params = {}) {
        defect(draft.number, std::move(rule), std::move(params));
        draft.dropped = true;
    }

    bool in_tree() const { return mapping_.layer == kTerritoryLayer; }

    void check_mapping() {
        if (!is_layer(mapping_.layer)) defect(0, "mapping_layer", {{"value", mapping_.layer}});
        if (in_tree() && mapping_.level_property.empty() && !mapping_.depth) defect(0, "mapping_level");
        if (mapping_.code_digits < 1 || mapping_.code_digits > kMaxCodeDigits) defect(0, "mapping_digits");
        if (mapping_.depth && !has_depth(*mapping_.depth)) {
            defect(0, "level_unknown", {{"value", std::to_string(*mapping_.depth)}, {"property", mapping_.level_property}});
        }
    }

    bool has_depth(int depth) const {
        if (!in_tree()) return depth >= 0 && static_cast<std::size_t>(depth) < kMaxDepth;
        return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) { return level.depth == depth; });
    }

    /// A level is named by its code, its name in either language, or its depth.
    std::optional<int> depth_of(const std::string& text) const {
        for (const Level& level : levels_) {
            if (in_tree() && (text == level.code || text == level.name.zh_cn || text == level.name.en)) return level.depth;
        }
        if (text.size() > 2 || text.empty() ||
            !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        const int depth = std::stoi(text);
        return has_depth(depth) ? std::optional{depth} : std::nullopt;
    }

    void read(const geo::Feature& feature) {
        Draft draft{.feature = &feature, .number = feature.number, .area = {}, .parent_code = {}, .dropped = false};
        draft.area.layer = mapping_.layer;
        draft.area.depth = mapping_.depth.value_or(0);
        bool sound = read_level(draft);
        sound = read_code(draft) && sound;
        if (!mapping_.parent_property.empty()) draft.parent_code = property_text(feature.properties, mapping_.parent_property);
        draft.area.name.zh_cn = mapping_.name_property.empty() ? "" : property_text(feature.properties, mapping_.name_property);
        draft.area.name.en =
            mapping_.name_en_property.empty() ? "" : property_text(feature.properties, mapping_.name_en_property);
        draft.area.shape = feature.shape;
        if (sound) drafts_.push_back(std::move(draft));
    }

    bool read_level(Draft& draft) {
        if (mapping_.level_property.empty()) return true;
        const std::string text = property_text(draft.feature->properties, mapping_.level_property);
        if (text.empty() && mapping_.depth) return true;
        if (text.empty()) {
            defect(draft.number, "property_missing", {{"property", mapping_.level_property}});
            return false;
        }
        const auto depth = depth_of(text);
        if (depth) draft.area.depth = *depth;
        else defect(draft.number, "level_unknown", {{"value", text}, {"property", mapping_.level_property}});
        return depth.has_value();
    }

    bool read_code(Draft& draft) {
        if (mapping_.code_property.empty()) return true;
        draft.area.code = property_text(draft.feature->properties, mapping_.code_property);
        if (draft.area.code.empty()) defect(draft.number, "property_missing", {{"property", mapping_.code_property}});
        else if (!is_code(draft.area.code)) defect(draft.number, "code_format", {{"value", draft.area.code}});
        return is_code(draft.area.code);
    }

    void finish_level(int depth) {
        std::vector<Draft*> level;
        for (Draft& draft : drafts_) {
            if (draft.area.depth == depth) level.push_back(&draft);
        }
        find_parents(level, depth);
        if (mapping_.code_property.empty()) make_codes(level);
        for (Draft* draft : level) {
            if (!draft->dropped) check_segment(*draft);
            if (!draft->dropped) claim_code(*draft);
        }
        for (Draft* draft : level) {
            if (!draft->dropped) finish(*draft);
        }
    }

    /// Areas one level up, from before and from this file, by code.
    std::vector<const Area*> candidates(int depth) const {
        std::vector<const Area*> found;
        for (const Area& area : above_) {
            if (area.layer == mapping_.layer && area.depth == depth - 1) found.push_back(&area);
        }
        for (const Draft& draft : drafts_) {
            if (!draft.dropped && draft.area.depth == depth - 1) found.push_back(&draft.area);
        }
        return found;
    }

    void find_parents(const std::vector<Draft*>& level, int depth) {
        if (depth == 0) return;
        const auto parents = candidates(depth);
        std::unordered_map<std::string_view, const Area*> by_code;
        std::vector<geo::IndexedArea> drawn;
        for (std::size_t i = 0; i < parents.size(); ++i) {
            by_code.emplace(parents[i]->code, parents[i]);
            drawn.push_back({.id = static_cast<std::int64_t>(i), .code = parents[i]->code, .shape = &parents[i]->shape});
        }
        const geo::AreaIndex index{std::move(drawn)};
        for (Draft* draft : level) {
            if (!mapping_.parent_property.empty() && !draft->parent_code.empty()) {
                const auto at = by_code.find(draft->parent_code);
                if (at == by_code.end()) drop(*draft, "parent_unknown", {{"value", draft->parent_code}});
                else adopt(*draft, *at->second);
            } else if (!mapping_.parent_property.empty() && draft->area.shape.empty()) {
                drop(*draft, "property_missing", {{"property", mapping_.parent_property}});
            } else {
                find_container(*draft, index, parents);
            }
        }
    }

    void adopt(Draft& draft, const Area& parent) {
        draft.area.parent = parent.id;
        draft.area.path = parent.path;  // so far; its own code follows
        parent_code_of_[&draft] = parent.code;
    }

    /// The parent that holds its label point; where none or several do, the one that holds most of its corners.
    void find_container(Draft& draft, const geo::AreaIndex& index, const std::vector<const Area*>& parents) {
        if (draft.area.shape.empty()) return drop(draft, "parent_not_drawn");
        if (const auto label = geo::label_point(draft.area.shape)) {
            const auto hits = index.locate(*label);
            if (hits.interior.size() == 1) return adopt(draft, *parents[static_cast<std::size_t>(hits.interior.front())]);
        }
        std::unordered_map<std::int64_t, std::size_t> votes;
        for (const geo::Polygon& part : draft.area.shape.parts) {
            for (const geo::Position corner : part.outer) {
                for (const std::int64_t id : index.locate(corner).interior) ++votes[id];
            }
        }
        if (votes.empty()) return drop(draft, "parent_none");
        std::size_t most = 0;
        for (const auto& [id, count] : votes) most = std::max(most, count);
        std::set<std::string> winners;
        const Area* winner = nullptr;
        for (const auto& [id, count] : votes) {
            if (count < most) continue;
            winner = parents[static_cast<std::size_t>(id)];
            winners.insert(winner->code);
        }
        if (winners.size() == 1) return adopt(draft, *winner);
        std::string list;
        for (const auto& code : winners) list += (list.empty() ? "" : ", ") + code;
        drop(draft, "parent_ambiguous", {{"value", list}});
    }

    /// Numbers the areas of each parent in reading order.
    void make_codes(const std::vector<Draft*>& level) {
        std::unordered_map<std::string, std::vector<Draft*>> families;
        for (Draft* draft : level) {
            if (!draft->dropped) families[parent_code_of_[draft]].push_back(draft);
        }
        for (auto& [parent_code, family] : families) {
            std::vector<const geo::MultiPolygon*> shapes;
            for (const Draft* draft : family) shapes.push_back(&draft->area.shape);
            const auto digits = digits_at(*family.front());
            const auto codes = make_area_codes(parent_code, shapes, digits);
            for (std::size_t i = 0; i < family.size(); ++i) {
                family[i]->area.code = codes[i];
                if (codes[i].empty())
                    drop(*family[i], "codes_used_up", {{"value", parent_code}, {"digits", std::to_string(digits)}});
            }
        }
    }

    /// Of made codes: the level's own, else the mapping's.
    std::size_t digits_at(const Draft& draft) const {
        const int digits = digits_of(levels_, draft.area);
        return digits > 0 ? static_cast<std::size_t>(digits) : mapping_.code_digits;
    }

    void check_segment(Draft& draft) {
        const int digits = digits_of(levels_, draft.area);
        const std::string& parent = parent_code_of_[&draft];
        if (digits == 0 || is_segment(draft.area.code, parent, digits)) return;
        drop(draft, "code_segment", {{"value", draft.area.code}, {"parent", parent}, {"digits", std::to_string(digits)}});
    }

    void claim_code(Draft& draft) {
        const std::string& code = draft.area.code;
        if (codes_above_.contains(code)) return drop(draft, "code_taken", {{"value", code}});
        const auto [at, fresh] = claimed_.emplace(code, &draft);
        if (fresh) return;
        Draft& first = *at->second;
        const Params params{{"value", code}, {"other", std::to_string(first.number)}};
        if (!mapping_.merge_same_code) return drop(draft, "code_repeated", params);
        if (first.area.depth != draft.area.depth || first.area.parent != draft.area.parent)
            return drop(draft, "parts_disagree", params);
        auto& parts = first.area.shape.parts;
        parts.insert(parts.end(), draft.area.shape.parts.begin(), draft.area.shape.parts.end());
        warn(draft.number, "merged", params);
        draft.dropped = true;
    }

    void finish(Draft& draft) {
        Area& area = draft.area;
        area.path = area.parent ? child_path(area.path, area.code) : root_path(area.layer, area.code);
        area.id = id_of_(area.layer, area.code);
        if (area.name.zh_cn.empty() && area.name.en.empty()) {
            if (!mapping_.name_property.empty()) warn(draft.number, "name_missing", {{"value", area.code}});
            area.name.zh_cn = area.code;
        }
        if (area.shape.empty()) warn(draft.number, "not_drawn");
        outcome_.areas.push_back(area);
    }

    const ImportMapping& mapping_;
    std::span<const Level> levels_;
    std::span<const Area> above_;
    const AreaIdOf& id_of_;
    std::vector<Draft> drafts_;
    std::unordered_map<const Draft*, std::string> parent_code_of_;
    std::unordered_map<std::string, const Area*> codes_above_;
    std::unordered_map<std::string, Draft*> claimed_;
    ImportOutcome outcome_;
};

}  // namespace

ImportOutcome import_areas(std::span<const geo::Feature> features, const ImportMapping& mapping, std::span<const Level> levels,
                           std::span<const Area> above, const AreaIdOf& id_of) {
    return Importer{mapping, levels, above, id_of}.run(features);
}

}  // namespace jingwei::grid

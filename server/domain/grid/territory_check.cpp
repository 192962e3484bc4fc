#include "domain/grid/territory_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>

#include "domain/grid/area_codes.hpp"

namespace jingwei::grid {
namespace {

/// Goes through an edition once; later checks run only on what earlier ones found sound.
class Checker {
public:
    Checker(const std::vector<Level>& levels, std::vector<Area>& areas) : levels_{levels}, areas_{areas} {}

    std::vector<FieldError> check() {
        check_levels();
        check_names();
        for (std::size_t i = 0; i < areas_.size(); ++i) check_place(i);
        for (std::size_t i = 0; i < areas_.size() && faults_.empty(); ++i) check_segment(i);
        if (faults_.empty()) fill_paths();
        return std::move(faults_);
    }

private:
    using Params = std::vector<std::pair<std::string, std::string>>;

    void fault(std::string pointer, std::string rule, Params params = {}) {
        if (faults_.size() < kMaxFaults) faults_.push_back({std::move(pointer), std::move(rule), std::move(params)});
    }
    void fault(std::size_t area, std::string_view field, std::string rule, Params params = {}) {
        fault(fmt::format("/areas/{}/{}", area, field), std::move(rule), std::move(params));
    }

    void check_levels() {
        std::set<int> depths;
        std::set<std::string> codes;
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            const Level& level = levels_[i];
            depths.insert(level.depth);
            if (level.digits < 0 || level.digits > static_cast<int>(kMaxCodeDigits))
                fault(fmt::format("/levels/{}/digits", i), "too_large", {{"max", std::to_string(kMaxCodeDigits)}});
            if (!is_code(level.code)) fault(fmt::format("/levels/{}/code", i), "area_code");
            if (!codes.insert(level.code).second) fault(fmt::format("/levels/{}/code", i), "repeated", {{"value", level.code}});
        }
        const bool gapless = depths.size() == levels_.size() && !levels_.empty() && *depths.begin() == 0 &&
                             *depths.rbegin() == static_cast<int>(levels_.size()) - 1;
        if (!gapless || levels_.size() > kMaxDepth) fault("/levels", "level_depth", {{"max", std::to_string(kMaxDepth)}});
    }

    void check_names() {
        std::set<std::pair<std::string_view, std::string_view>> codes;
        for (std::size_t i = 0; i < areas_.size(); ++i) {
            const Area& area = areas_[i];
            if (!area.id) fault(i, "id", "required");
            else if (!by_id_.emplace(area.id, i).second) fault(i, "id", "repeated", {{"value", to_string(area.id)}});
            if (!is_layer(area.layer)) fault(i, "layer", "area_layer");
            if (!is_code(area.code)) fault(i, "code", "area_code");
            else if (!codes.insert({area.layer, area.code}).second) fault(i, "code", "repeated", {{"value", area.code}});
        }
    }

    void check_place(std::size_t i) {
        const Area& area = areas_[i];
        const std::size_t most = area.layer == kTerritoryLayer ? levels_.size() : kMaxDepth;
        if (area.depth < 0 || static_cast<std::size_t>(area.depth) >= most) {
            return fault(i, "depth", "area_level", {{"value", std::to_string(area.depth)}});
        }
        if (!area.parent) {
            if (area.depth > 0) fault(i, "parent", "required");
            return;
        }
        const auto at = by_id_.find(area.parent);
        const Area* parent = at == by_id_.end() ? nullptr : &areas_[at->second];
        if (parent == nullptr || parent->layer != area.layer || parent->depth + 1 != area.depth) {
            fault(i, "parent", "area_parent", {{"value", parent == nullptr ? to_string(area.parent) : parent->code}});
        }
    }

    /// Where a level says how many digits its codes add, they add them to the parent's code.
    void check_segment(std::size_t i) {
        const Area& area = areas_[i];
        const int digits = digits_of(levels_, area);
        if (digits == 0) return;
        const std::string parent = area.parent ? areas_[by_id_.at(area.parent)].code : std::string{};
        if (is_segment(area.code, parent, digits)) return;
        fault(i, "code", "area_segment", {{"value", area.code}, {"parent", parent}, {"digits", std::to_string(digits)}});
    }

    /// Parents first; every parent is one level up, so there are no circles.
    void fill_paths() {
        std::vector<std::size_t> order(areas_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return areas_[a].depth < areas_[b].depth; });
        for (const std::size_t i : order) {
            Area& area = areas_[i];
            std::string path =
                area.parent ? child_path(areas_[by_id_.at(area.parent)].path, area.code) : root_path(area.layer, area.code);
            if (area.path.empty()) area.path = std::move(path);
            else if (area.path != path) fault(i, "path", "area_path", {{"expected", path}});
        }
    }

    const std::vector<Level>& levels_;
    std::vector<Area>& areas_;
    std::unordered_map<AreaId, std::size_t> by_id_;
    std::vector<FieldError> faults_;
};

}  // namespace

std::vector<FieldError> check_and_fill(const std::vector<Level>& levels, std::vector<Area>& areas) {
    return Checker{levels, areas}.check();
}

}  // namespace jingwei::grid

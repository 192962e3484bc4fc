#include "domain/cases/routing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jingwei::cases {
namespace {

constexpr std::string_view kCommunity = "community";

Routing routing(const org::Unit& unit, const Directory& directory, std::string_view rule) {
    const auto* const post = directory.receiving_post(unit.id);
    return {.unit = unit.id, .post = post == nullptr ? PostId{} : post->id, .rule = std::string{rule}};
}

void add(std::vector<Routing>& found, Routing next) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const Routing& r) { return r.unit == next.unit; });
    if (!known && found.size() < kMaxSuggestions) found.push_back(std::move(next));
}

/// Units of a kind at home in `area` (none = the whole district).
void add_units(std::vector<Routing>& found, const Directory& directory, std::string_view role, AreaId area,
               std::string_view rule) {
    for (const auto& unit : directory.units()) {
        if (unit.role == role && unit.home_area == area) add(found, routing(unit, directory, rule));
    }
}

}  // namespace

Directory::Directory(std::vector<org::Unit> units, std::vector<org::Post> posts)
    : units_{std::move(units)}, posts_{std::move(posts)} {
    const auto by_code = [](const auto& a, const auto& b) { return a.code < b.code; };
    std::sort(units_.begin(), units_.end(), by_code);
    std::sort(posts_.begin(), posts_.end(), by_code);
}

const org::Unit* Directory::find(UnitId id) const {
    const auto it = std::find_if(units_.begin(), units_.end(), [&](const auto& unit) { return unit.id == id; });
    return it == units_.end() ? nullptr : &*it;
}

const org::Post* Directory::receiving_post(UnitId id) const {
    const auto it = std::find_if(posts_.begin(), posts_.end(), [&](const auto& post) { return post.unit == id; });
    return it == posts_.end() ? nullptr : &*it;
}

const org::Post* Directory::post(PostId id) const {
    const auto it = std::find_if(posts_.begin(), posts_.end(), [&](const auto& post) { return post.id == id; });
    return it == posts_.end() ? nullptr : &*it;
}

LocalizedText explain(std::string_view rule, const catalog::ProblemClass* problem_class, const LocalizedText& area) {
    const std::string code = problem_class == nullptr ? "" : problem_class->code;
    if (rule == kRuleClassInArea) {
        return {fmt::format("类别 {} 在{}由其负责", code, area.zh_cn),
                fmt::format("Answers for class {} in {}", code, area.in(Locale::en))};
    }
    if (rule == kRuleClassInDistrict)
        return {fmt::format("类别 {} 在全区由其负责", code), fmt::format("Answers for class {} everywhere", code)};
    if (rule == kRuleTerritory)
        return {fmt::format("{}属地兜底", area.zh_cn), fmt::format("Answers for the ground of {}", area.in(Locale::en))};
    if (rule == kRuleSource) return {"来源系统指定", "Named by the source system"};
    return {"由受理派遣岗指定", "Chosen by the desk"};
}

std::vector<Routing> suggest(const catalog::ProblemClass& problem_class, AreaId area, const grid::Territory& territory,
                             const Directory& directory) {
    std::vector<Routing> found;
    auto around = area ? territory.ancestors(area) : std::vector<const grid::Area*>{};
    std::reverse(around.begin(), around.end());
    for (const auto* place : around) add_units(found, directory, problem_class.responsible_role, place->id, kRuleClassInArea);
    add_units(found, directory, problem_class.responsible_role, AreaId{}, kRuleClassInDistrict);
    for (const auto* place : around) add_units(found, directory, kCommunity, place->id, kRuleTerritory);
    return found;
}

std::optional<Routing> route(const catalog::ProblemClass& problem_class, const Place& place, const grid::Territory& territory,
                             const Directory& directory) {
    if (place.state != PositionState::known || !place.area) return std::nullopt;
    auto found = suggest(problem_class, place.area, territory, directory);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace jingwei::cases

#include "domain/duty/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jingwei::duty {
namespace {

constexpr std::string_view kCommunity = "community";

/// Gathers suggestions; a unit that is named already stays where it is.
class Suggestions {
public:
    explicit Suggestions(const Directory& directory) : directory_{directory} {}

    void add(Suggestion next) {
        if (directory_.open_unit(next.unit) == nullptr || found_.size() >= kMaxSuggestions) return;
        const bool known = std::any_of(found_.begin(), found_.end(), [&](const auto& one) { return one.unit == next.unit; });
        if (known) return;
        const auto* const post = directory_.receiving_post(next.unit);
        next.post = post == nullptr ? PostId{} : post->id;
        found_.push_back(next);
    }

    /// Units of a kind at home in `area`.
    void add_kind(std::string_view role, AreaId area, std::string_view rule) {
        for (const std::size_t i : directory_.at_home_in(area)) {
            const auto& unit = directory_.units()[i];
            if (unit.role == role) add({.unit = unit.id, .post = {}, .rule = rule, .area = area, .ruling = {}, .assignment = {}});
        }
    }

    std::vector<Suggestion> take() { return std::move(found_); }

private:
    const Directory& directory_;
    std::vector<Suggestion> found_;
};

void add_assigned(Suggestions& found, std::string_view class_code, AreaId area, const Context& context) {
    for (const std::size_t i : context.book.on_area(area)) {
        const Assignment& a = context.book.assignments()[i];
        if (a.target.kind != Target::Kind::class_in_area || a.target.class_code != class_code || !a.days.contains(context.day))
            continue;
        const auto* const person = context.book.person(a.holder.person);
        const UnitId unit = a.holder.unit ? a.holder.unit : person == nullptr ? UnitId{} : person->unit;
        found.add({.unit = unit, .post = {}, .rule = kRuleClassAssigned, .area = area, .ruling = {}, .assignment = a.id});
    }
}

}  // namespace

std::vector<const grid::Area*> around(const grid::Territory& territory, AreaId area) {
    if (!area || territory.find(area) == nullptr) return {};
    auto areas = territory.ancestors(area);
    std::reverse(areas.begin(), areas.end());
    return areas;
}

const Ruling* ruling_for(std::string_view class_code, AreaId area, const Context& context) {
    const auto latest_in = [&](AreaId place) {
        const Ruling* best = nullptr;
        for (const Ruling& ruling : context.book.rulings()) {
            if (ruling.class_code != class_code || ruling.area != place || !ruling.days.contains(context.day)) continue;
            if (best == nullptr || ruling.days.from >= best->days.from) best = &ruling;
        }
        return best;
    };
    for (const auto* place : around(context.territory, area)) {
        if (const auto* const ruling = latest_in(place->id)) return ruling;
    }
    return latest_in({});
}

std::vector<Suggestion> suggest(const catalog::ProblemClass& problem_class, AreaId area, const Context& context) {
    Suggestions found{context.directory};
    const auto places = around(context.territory, area);
    if (const auto* const ruling = ruling_for(problem_class.code, area, context)) {
        found.add({.unit = ruling->unit,
                   .post = {},
                   .rule = kRuleRuling,
                   .area = ruling->area,
                   .ruling = ruling->id,
                   .assignment = {}});
    }
    for (const auto* place : places) add_assigned(found, problem_class.code, place->id, context);
    for (const auto* place : places) found.add_kind(problem_class.responsible_role, place->id, kRuleClassInArea);
    found.add_kind(problem_class.responsible_role, AreaId{}, kRuleClassInDistrict);
    for (const auto* place : places) found.add_kind(kCommunity, place->id, kRuleTerritory);
    return found.take();
}

LocalizedText explain(std::string_view rule, std::string_view class_code, const LocalizedText& area) {
    const std::string& zh = area.zh_cn;
    const std::string& en = area.in(Locale::en);
    if (rule == kRuleRuling)
        return {fmt::format("权责裁定:类别 {} 在{}由其负责", class_code, zh),
                fmt::format("By ruling for class {} in {}", class_code, en)};
    if (rule == kRuleClassAssigned)
        return {fmt::format("类别 {} 在{}已明确由其负责", class_code, zh),
                fmt::format("Assigned class {} in {}", class_code, en)};
    if (rule == kRuleClassInArea)
        return {fmt::format("类别 {} 在{}由其负责", class_code, zh), fmt::format("Answers for class {} in {}", class_code, en)};
    if (rule == kRuleClassInDistrict)
        return {fmt::format("类别 {} 在全区由其负责", class_code), fmt::format("Answers for class {} everywhere", class_code)};
    if (rule == kRuleGridChief) return {fmt::format("{}的网格长", zh), fmt::format("Grid chief of {}", en)};
    return {fmt::format("{}属地兜底", zh), fmt::format("Answers for the ground of {}", en)};
}

}  // namespace jingwei::duty

#include "domain/cases/routing.hpp"

namespace jingwei::cases {

LocalizedText explain(std::string_view rule, const catalog::ProblemClass* problem_class, const LocalizedText& area) {
    if (rule == kRuleSource) return {"来源系统指定", "Named by the source system"};
    if (rule == kRuleDesk || rule.empty()) return {"由受理派遣岗指定", "Chosen by the desk"};
    return duty::explain(rule, problem_class == nullptr ? std::string_view{} : std::string_view{problem_class->code}, area);
}

std::vector<Routing> suggest(const catalog::ProblemClass& problem_class, AreaId area, const duty::Context& context) {
    std::vector<Routing> found;
    for (const auto& one : duty::suggest(problem_class, area, context))
        found.push_back({one.unit, one.post, std::string{one.rule}});
    return found;
}

std::optional<Routing> route(const catalog::ProblemClass& problem_class, const Place& place, const duty::Context& context) {
    if (place.state != PositionState::known || !place.area) return std::nullopt;
    auto found = cases::suggest(problem_class, place.area, context);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace jingwei::cases

#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "domain/cases/command.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/duty/suggest.hpp"

namespace jingwei::cases {

/// Why a unit was named by somebody and not by the rules of duty::suggest. The words are in explain().
inline constexpr std::string_view kRuleDesk = "desk";      // a person decided
inline constexpr std::string_view kRuleSource = "source";  // as the other system said

/// The sentence for a rule, naming the class: "类别 01-10 在新民社区由其负责".
LocalizedText explain(std::string_view rule, const catalog::ProblemClass* problem_class, const LocalizedText& area);

/// Everyone the rules of duty would name, best first: see duty::suggest.
std::vector<Routing> suggest(const catalog::ProblemClass& problem_class, AreaId area, const duty::Context& context);

/// The one the program dispatches to by itself: the best suggestion, when the place is known.
std::optional<Routing> route(const catalog::ProblemClass& problem_class, const Place& place, const duty::Context& context);

}  // namespace jingwei::cases

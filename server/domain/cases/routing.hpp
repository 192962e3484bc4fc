#pragma once
#include <optional>
#include <span>
#include <vector>

#include "domain/cases/command.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/grid/territory.hpp"
#include "domain/org/unit.hpp"

namespace jingwei::cases {

/// Who answers for what, as far as dispatch needs it: units with their kind and home area, and their posts.
class Directory {
public:
    Directory(std::vector<org::Unit> units, std::vector<org::Post> posts);

    const org::Unit* find(UnitId id) const;
    /// The unit's first post, which receives its cases; null when it has none.
    const org::Post* receiving_post(UnitId id) const;
    const org::Post* post(PostId id) const;
    std::span<const org::Unit> units() const { return units_; }

private:
    std::vector<org::Unit> units_;  // by code
    std::vector<org::Post> posts_;  // by code
};

/// Why a unit was named. The words are in explain().
inline constexpr std::string_view kRuleClassInArea = "class_in_area";          // the class's kind of unit, at home nearest
inline constexpr std::string_view kRuleClassInDistrict = "class_in_district";  // the same, for the whole district
inline constexpr std::string_view kRuleTerritory = "territory";                // 属地兜底: the place's own unit
inline constexpr std::string_view kRuleDesk = "desk";                          // a person decided
inline constexpr std::string_view kRuleSource = "source";                      // as the other system said

/// The sentence for a rule, naming the class: "类别 01-10 在新民社区由其负责".
LocalizedText explain(std::string_view rule, const catalog::ProblemClass* problem_class, const LocalizedText& area);

/// Everyone the rules would name, best first: units of the class's kind whose home is the place or an area around
/// it, nearest first; those of the whole district; then the place's own unit. Without a place only units of the
/// whole district, and none when several share the kind. At most kMaxSuggestions.
std::vector<Routing> suggest(const catalog::ProblemClass& problem_class, AreaId area, const grid::Territory& territory,
                             const Directory& directory);
inline constexpr std::size_t kMaxSuggestions = 5;

/// The one the program dispatches to by itself: the best suggestion, when the place is known.
std::optional<Routing> route(const catalog::ProblemClass& problem_class, const Place& place, const grid::Territory& territory,
                             const Directory& directory);

}  // namespace jingwei::cases

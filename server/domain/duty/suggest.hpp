#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalog/catalog.hpp"
#include "domain/duty/directory.hpp"
#include "domain/duty/register.hpp"
#include "domain/grid/territory.hpp"

namespace jingwei::duty {

/// What every question of duty looks into, and the day it is asked for. Nothing is owned.
struct Context {
    const grid::Territory& territory;
    const Directory& directory;
    const Register& book;
    Day day{};
};

/// Why a unit was named. The words are in explain().
inline constexpr std::string_view kRuleRuling = "ruling";                      // 权责裁定
inline constexpr std::string_view kRuleClassAssigned = "class_assigned";       // an assignment of the class in an area
inline constexpr std::string_view kRuleClassInArea = "class_in_area";          // the class's kind of unit, at home nearest
inline constexpr std::string_view kRuleClassInDistrict = "class_in_district";  // the same, for the whole district
inline constexpr std::string_view kRuleGridChief = "grid_chief";               // the grid's chief (answers only, no dispatch)
inline constexpr std::string_view kRuleTerritory = "territory";                // 属地兜底: the place's own unit

/// One unit the rules name, and by what.
struct Suggestion {
    UnitId unit;
    PostId post;  // that receives its cases
    std::string_view rule;
    AreaId area;  // the rule's: none = the whole district
    RulingId ruling;
    AssignmentId assignment;

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

inline constexpr std::size_t kMaxSuggestions = 5;

/// Every unit the rules would name for a class at an area, best first, each unit once: the ruling nearest the area; the unit the
/// class is assigned to nearest the area; units of the class's kind at home nearest; those of the whole district; the place's own
/// unit. Without an area only what holds for the whole district. At most kMaxSuggestions.
std::vector<Suggestion> suggest(const catalog::ProblemClass& problem_class, AreaId area, const Context& context);

/// The ruling in force that decides for the class at the area: of the nearest area, there the latest.
const Ruling* ruling_for(std::string_view class_code, AreaId area, const Context& context);

/// The sentence for a rule, naming the class: "类别 01-10 在新民社区由其负责".
LocalizedText explain(std::string_view rule, std::string_view class_code, const LocalizedText& area);

/// The area and those around it, nearest first; empty for none.
std::vector<const grid::Area*> around(const grid::Territory& territory, AreaId area);

}  // namespace jingwei::duty

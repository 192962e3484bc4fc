#pragma once
#include <string>
#include <vector>

#include "app/ports/database.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/duty/register.hpp"
#include "domain/grid/territory.hpp"
#include "domain/org/role.hpp"
#include "domain/org/unit.hpp"
#include "domain/worktime/calendar_data.hpp"

namespace jingwei::testing {

/// Somebody with an account.
struct Person {
    AccountId id;
    std::string login;
    org::Role role{};
    UnitId unit;
    AreaId area;
    PersonId duties{};  // whose assignments give the scope; none = `area`
};

/// A district as plain values. Ids are given, so that every database furnished from it holds the same ones.
struct City {
    TenantId tenant{1};
    std::string code{"test"};
    std::string mark{"JW"};
    std::vector<std::string> host_names{};
    std::vector<grid::Level> levels;
    std::vector<grid::Area> areas;
    std::vector<catalog::ProblemClass> classes;
    worktime::CalendarData calendar;
    std::vector<org::Unit> units;
    std::vector<org::Post> posts;
    std::vector<Person> people;
    duty::RegisterRows duties{};  // with the district's default set-up
};

inline constexpr EditionId kTerritoryEdition{1001};
inline constexpr EditionId kCatalogEdition{1002};
inline constexpr EditionId kCalendarEdition{1003};

/// Furnishes an empty database. Everybody signs in with `password`; with an empty one, only by activation code.
void furnish(app::Database& database, const City& city, const std::string& password, Instant now);

}  // namespace jingwei::testing

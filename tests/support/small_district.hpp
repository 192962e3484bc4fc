#pragma once
#include <string>

#include "support/city.hpp"

namespace jingwei::testing {

/// A square district of two offices with two groups each, three classes, five units and an account of every role.
/// Everything sits on round coordinates:
///
///     lat 34.02 ┌───────────┬───────────┐
///               │  west-1   │  east-1   │
///     lat 34.01 ├───────────┼───────────┤
///               │  west-2   │  east-2   │
///     lat 34.00 └───────────┴───────────┘
///             lon 113.00  113.02      113.04
struct SmallDistrict {
    TenantId tenant{1};
    UnitId sanitation{11};      // answers for "01-10" everywhere
    UnitId west_community{12};  // answers for "04-10" in the west
    UnitId east_community{13};
    UnitId desk{14};
    UnitId inspection{15};
    std::string password{"Tested-1"};  // of every account; the login is the role's word
};

City small_district(const SmallDistrict& district);

}  // namespace jingwei::testing

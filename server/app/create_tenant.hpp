#pragma once
#include <string>

#include "app/app.hpp"

namespace jingwei::app {

/// What a new district is told about itself.
struct NewTenant {
    std::string code;
    LocalizedText name;
    std::string time_zone;  // IANA name
};

/// Makes the first district with nothing in it yet: one level without areas, no classes, a calendar without
/// announced holidays. All three are in force from 1970 on, so that a first import may start in the past. Refuses
/// with field errors, and /code taken where there is a district already.
Result<TenantId> create_tenant(const App& app, const NewTenant& input);

}  // namespace jingwei::app

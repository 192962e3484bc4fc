#pragma once
#include <string>
#include <vector>

#include "app/app.hpp"

namespace jingwei::app {

/// What a new district is told about itself.
struct NewTenant {
    std::string code;
    LocalizedText name;
    std::string time_zone;                  // IANA name
    std::vector<std::string> host_names{};  // requests to these are for it alone
};

/// Makes a district with nothing in it yet: one level without areas, no classes, a calendar without announced
/// holidays. All three are in force from 1970 on, so that a first import may start in the past. Refuses with field
/// errors, /code or /host taken where another district has it.
Result<TenantId> create_tenant(const App& app, const NewTenant& input);

/// Replaces the host names of a district; none makes it reachable at shared hosts only. Refuses as create_tenant does.
Result<void> set_host_names(const App& app, TenantId tenant, const std::vector<std::string>& host_names);

}  // namespace jingwei::app

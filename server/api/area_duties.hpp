#pragma once
#include <vector>

#include "api/contract_map.hpp"
#include "app/ports/reference_store.hpp"
#include "domain/duty/suggest.hpp"

namespace jingwei::api {

/// Who answers for an area: the units at home in it and in the areas above, the district's first. Posts, never people.
std::vector<PlateDuty> area_duties(const app::Reference& reference, AreaId id);

/// What a plate says: the duties in force on the area and around it, nearest first, by post and unit, with their deputies; by name
/// only where the district has released names. Areas without any of their own are answered for by the units at home there.
std::vector<PlateDuty> plate_duties(const app::Reference& reference, const duty::Context& context, AreaId id);

}  // namespace jingwei::api

#pragma once
#include <vector>

#include "api/contract_map.hpp"
#include "app/ports/reference_store.hpp"

namespace jingwei::api {

/// Who answers for an area: the units at home in it and in the areas above, the district's first. Posts, never people.
std::vector<PlateDuty> area_duties(const app::Reference& reference, AreaId id);

}  // namespace jingwei::api

#pragma once
#include <vector>

#include "base/error.hpp"
#include "domain/grid/territory.hpp"

namespace jingwei::grid {

/// Every fault of an edition's levels and areas, at most kMaxFaults; fills in empty paths when there is none.
std::vector<FieldError> check_and_fill(const std::vector<Level>& levels, std::vector<Area>& areas);

inline constexpr std::size_t kMaxFaults = 1000;

}  // namespace jingwei::grid

#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/grid/territory.hpp"
#include "geo/polygon.hpp"

namespace jingwei::grid {

inline constexpr std::size_t kMaxCodeDigits = 9;

/// Codes for the areas below one parent: the parent's code and a number of `digits` digits, from 1, west to east
/// within a row and then row by row north to south (GB/T 30428.1's reading order). Areas not drawn come last.
/// A code is empty where the digits do not suffice.
std::vector<std::string> make_area_codes(std::string_view parent_code, const std::vector<const geo::MultiPolygon*>& shapes,
                                         std::size_t digits);

/// The digits that the area's level adds to its parent's code; 0 where its code is free.
int digits_of(std::span<const Level> levels, const Area& area);

/// Is the code the parent's code and then exactly so many digits?
bool is_segment(std::string_view code, std::string_view parent_code, int digits);

}  // namespace jingwei::grid

#pragma once
#include <set>
#include <utility>
#include <vector>

namespace jingwei::scenarios {

/// A square, or a corner, of a drawing: column eastwards, row southwards.
using Spot = std::pair<int, int>;

/// The rings around a set of squares, without the lines between squares of the set: outer rings run anticlockwise,
/// holes clockwise, and squares that touch at a corner only have rings of their own.
std::vector<std::vector<Spot>> outline(const std::set<Spot>& squares);

}  // namespace jingwei::scenarios

#pragma once
#include <vector>

#include "app/ports/coverage_store.hpp"
#include "demo/ground.hpp"

namespace jingwei::demo {

/// The ground as the demo district drew it: a gap between two groups, two groups that overlap, and a group that is only on paper,
/// so that the proof of coverage has something to teach. Everything else stays as it is. The areas have their paths.
std::vector<grid::Area> with_flaws(std::vector<grid::Area> areas, const Ground& ground, const NextAreaId& next_id);

/// How the district came down to these gaps over the last twelve weeks, up to yesterday.
std::vector<app::CoverageDay> coverage_history(duty::Day today);

}  // namespace jingwei::demo

#pragma once
#include <vector>

#include "geo/arrangement.hpp"

namespace jingwei::geo {

/// Square metres on the WGS-84 authalic plane (see area_m2) of a loop on a grid of 1/steps of 1e-7 degree, negative when
/// clockwise.
double signed_area_m2(const Loop& loop, std::int64_t steps);
double area_m2(const LoopPolygon& polygon, std::int64_t steps);
double area_m2(const std::vector<LoopPolygon>& polygons, std::int64_t steps);
/// Metres along the loop, near enough for telling thin from broad.
double length_m(const Loop& loop, std::int64_t steps);

/// Without the nodes that others' edges have put on straight edges: what is left are places of 1e-7 degree and true
/// crossings. Edges are straight in degrees, so a node on a long one would change its area on the authalic plane.
std::vector<LoopPolygon> straightened(std::vector<LoopPolygon> polygons);

/// The same polygons with corners rounded to 1e-7 degree; rings that collapse are left out.
MultiPolygon positions_of(const std::vector<LoopPolygon>& polygons, std::int64_t steps);

}  // namespace jingwei::geo

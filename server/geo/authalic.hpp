#pragma once

namespace jingwei::geo {

/// Metres on the WGS-84 authalic plane: areas there are areas on the ground.
/// Source: Snyder, Map Projections – A Working Manual (USGS PP 1395, 1987), equations 3-12, 10-14 and 10-15.
double authalic_x(double lon);
double authalic_y(double lat);

}  // namespace jingwei::geo

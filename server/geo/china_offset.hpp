#pragma once
#include "geo/coordinates.hpp"

/// The shifted systems of Chinese maps: GCJ-02 (AMap, Tencent) and BD-09 (Baidu), in degrees, longitude first. The
/// shift is some hundred metres inside China's bounding box and none outside it. The way back is exact to 1e-9 degree: what a
/// place inside becomes leads back to that place, also along the box's edges.
namespace jingwei::geo {

Coordinates gcj02_of_wgs84(Coordinates wgs84);
Coordinates wgs84_of_gcj02(Coordinates gcj02);
Coordinates bd09_of_wgs84(Coordinates wgs84);
Coordinates wgs84_of_bd09(Coordinates bd09);

/// The box beyond which nothing is shifted, edges included.
bool is_shifted_place(Coordinates wgs84);

inline constexpr Coordinates kShiftedLow{72.004, 0.8293};
inline constexpr Coordinates kShiftedHigh{137.8347, 55.8271};

}  // namespace jingwei::geo

#pragma once
#include <numbers>

namespace jingwei::geo {

inline constexpr double kEquatorM = 6378137.0;            // WGS 84 semi-major axis
inline constexpr double kFlattening = 1 / 298.257223563;  // WGS 84
inline constexpr double kRadians = std::numbers::pi / 180.0;

}  // namespace jingwei::geo

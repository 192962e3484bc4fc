#include "geo/china_offset.hpp"

#include <cmath>
#include <numbers>

namespace jingwei::geo {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kSemiMajorM = 6378245.0;  // Krassowsky 1940
constexpr double kKrassowskyEccentricity2 = 0.00669342162296594323;
constexpr double kBaiduTurn = kPi * 3000.0 / 180.0;
constexpr int kRefinements = 4;  // two reach our unit of 1e-7 degree, these a hundredth of it wherever there is a shift

/// Waves of one degree and less along x, which both components share; in metres.
double short_waves(double x) { return (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0; }

Coordinates gcj02_shift(Coordinates at) {
    const double x = at.x - 105.0;
    const double y = at.y - 35.0;
    const double root = std::sqrt(std::abs(x));
    const double north_m = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + short_waves(x) +
                           (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0 +
                           (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
    const double east_m = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + short_waves(x) +
                          (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0 +
                          (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
    const double latitude = at.y / 180.0 * kPi;
    const double w2 = 1.0 - kKrassowskyEccentricity2 * std::sin(latitude) * std::sin(latitude);
    const double w = std::sqrt(w2);
    return {east_m * 180.0 / (kSemiMajorM / w * std::cos(latitude) * kPi),
            north_m * 180.0 / (kSemiMajorM * (1.0 - kKrassowskyEccentricity2) / (w2 * w) * kPi)};
}

Coordinates shifted(Coordinates wgs84) {
    const Coordinates shift = gcj02_shift(wgs84);
    return {wgs84.x + shift.x, wgs84.y + shift.y};
}

Coordinates baidu_of_gcj02(Coordinates at) {
    const double radius = std::hypot(at.x, at.y) + 0.00002 * std::sin(at.y * kBaiduTurn);
    const double angle = std::atan2(at.y, at.x) + 0.000003 * std::cos(at.x * kBaiduTurn);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

Coordinates baidu_shifted(Coordinates wgs84) { return baidu_of_gcj02(shifted(wgs84)); }

/// The place that `forward` moves to `target`: try one, move it by what it misses, again.
template <class Forward>
Coordinates unshifted(Coordinates target, Forward forward) {
    Coordinates place = target;
    for (int step = 0; step <= kRefinements; ++step) {
        const Coordinates reached = forward(place);
        place = {place.x + (target.x - reached.x), place.y + (target.y - reached.y)};
    }
    return place;
}

/// Beyond the box nothing moved. On the strip where both could be, the place inside is meant: maps of it exist.
template <class Forward>
Coordinates way_back(Coordinates target, Forward forward) {
    constexpr double kHair = 1e-9;  // the way back ends that close to an edge it began on
    const Coordinates place = unshifted(target, forward);
    const bool inside = place.x >= kShiftedLow.x - kHair && place.x <= kShiftedHigh.x + kHair &&
                        place.y >= kShiftedLow.y - kHair && place.y <= kShiftedHigh.y + kHair;
    return inside || is_shifted_place(target) ? place : target;
}

}  // namespace

bool is_shifted_place(Coordinates wgs84) {
    return wgs84.x >= kShiftedLow.x && wgs84.x <= kShiftedHigh.x && wgs84.y >= kShiftedLow.y && wgs84.y <= kShiftedHigh.y;
}

Coordinates gcj02_of_wgs84(Coordinates wgs84) { return is_shifted_place(wgs84) ? shifted(wgs84) : wgs84; }
Coordinates bd09_of_wgs84(Coordinates wgs84) { return is_shifted_place(wgs84) ? baidu_shifted(wgs84) : wgs84; }
Coordinates wgs84_of_gcj02(Coordinates gcj02) { return way_back(gcj02, shifted); }
Coordinates wgs84_of_bd09(Coordinates bd09) { return way_back(bd09, baidu_shifted); }

}  // namespace jingwei::geo

#include "geo/authalic.hpp"

#include <cmath>

#include "geo/earth.hpp"

namespace jingwei::geo {
namespace {

constexpr double kEccentricity2 = kFlattening * (2 - kFlattening);

/// q of Snyder 3-12: authalic latitude before scaling.
double authalic_q(double lat) {
    const double e = std::sqrt(kEccentricity2);
    const double s = std::sin(lat * kRadians);
    return (1 - kEccentricity2) * (s / (1 - kEccentricity2 * s * s) - std::log((1 - e * s) / (1 + e * s)) / (2 * e));
}

}  // namespace

double authalic_x(double lon) { return kEquatorM * lon * kRadians; }

double authalic_y(double lat) { return kEquatorM * authalic_q(lat) / 2; }

}  // namespace jingwei::geo

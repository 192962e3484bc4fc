#include "geo/picture_fit.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace jingwei::geo {
namespace {

/// A picture of 1000 by 800 pixels, one metre each, turned by 30 degrees; its top left lies at 113.0, 34.0.
Position ground(double x, double y) {
    const double angle = 0.5235987755982988;
    const double east = x * std::cos(angle) + y * std::sin(angle);
    const double north = x * std::sin(angle) - y * std::cos(angle);
    return *position_from_degrees(113.0 + east / (111'320 * std::cos(34.0 * 3.141592653589793 / 180)), 34.0 + north / 111'320);
}

PicturePin pin(double x, double y) { return {x, y, ground(x, y)}; }

TEST(PictureFit, three_pins_lay_a_turned_picture_on_the_ground) {
    const std::vector<PicturePin> pins{pin(10, 20), pin(950, 40), pin(500, 780)};
    const auto fit = fit_picture(pins, 1000, 800, FitKind::affine);
    ASSERT_TRUE(fit);
    EXPECT_LT(fit->rms_m, 0.05);
    EXPECT_LT(distance_m(fit->corners[0], ground(0, 0)), 0.2);
    EXPECT_LT(distance_m(fit->corners[2], ground(1000, 800)), 0.2);
}

TEST(PictureFit, a_pin_put_wrong_shows_in_the_residuals) {
    std::vector<PicturePin> pins{pin(0, 0), pin(1000, 0), pin(1000, 800), pin(0, 800)};
    pins[2].at = ground(1040, 800);
    const auto affine = fit_picture(pins, 1000, 800, FitKind::affine);
    ASSERT_TRUE(affine);
    for (const double off : affine->residuals_m) EXPECT_NEAR(off, 10, 1);
    const auto projective = fit_picture(pins, 1000, 800, FitKind::projective);
    ASSERT_TRUE(projective);
    EXPECT_LT(projective->rms_m, 0.05);
    EXPECT_LT(distance_m(projective->corners[2], ground(1040, 800)), 0.2);
}

TEST(PictureFit, too_few_pins_or_pins_on_one_line_are_refused) {
    const std::vector<PicturePin> two{pin(0, 0), pin(10, 10)};
    EXPECT_EQ(fit_picture(two, 1000, 800, FitKind::affine).error().fields.front().rule, "too_few");
    const std::vector<PicturePin> line{pin(0, 0), pin(100, 100), pin(200, 200)};
    EXPECT_EQ(fit_picture(line, 1000, 800, FitKind::affine).error().fields.front().rule, "pins_degenerate");
    const std::vector<PicturePin> same{pin(0, 0), pin(0, 0), pin(0, 0), pin(0, 0)};
    EXPECT_EQ(fit_picture(same, 1000, 800, FitKind::projective).error().fields.front().rule, "pins_degenerate");
}

}  // namespace
}  // namespace jingwei::geo

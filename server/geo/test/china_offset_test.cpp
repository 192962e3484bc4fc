#include "geo/china_offset.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace jingwei::geo {
namespace {

/// Exact to a hundredth of our unit of 1e-7 degree.
void expect_same(Coordinates back, Coordinates place) {
    EXPECT_NEAR(back.x, place.x, 1e-9) << place.x << "," << place.y;
    EXPECT_NEAR(back.y, place.y, 1e-9) << place.x << "," << place.y;
}

void expect_there_and_back(Coordinates place) {
    expect_same(wgs84_of_gcj02(gcj02_of_wgs84(place)), place);
    expect_same(wgs84_of_bd09(bd09_of_wgs84(place)), place);
}

TEST(ChinaOffset, gives_the_published_values) {
    struct Row {
        Coordinates wgs84, gcj02, bd09;
    };
    for (const Row& row : {Row{{116.3912757, 39.906217}, {116.397516705, 39.907618209}, {116.403890645, 39.913961934}},
                           Row{{113.6253, 34.7466}, {113.631346580, 34.745417342}, {113.637747509, 34.751722202}},
                           Row{{121.4737, 31.2304}, {121.478223059, 31.228457738}, {121.484781469, 31.234310594}},
                           Row{{87.6168, 43.8256}, {87.619649949, 43.826805393}, {87.626099771, 43.832949795}}}) {
        expect_same(gcj02_of_wgs84(row.wgs84), row.gcj02);
        expect_same(bd09_of_wgs84(row.wgs84), row.bd09);
        expect_same(wgs84_of_gcj02(row.gcj02), row.wgs84);
        expect_same(wgs84_of_bd09(row.bd09), row.wgs84);
    }
}

TEST(ChinaOffset, leads_there_and_back_everywhere_in_china) {
    std::mt19937_64 random{20260302};
    std::uniform_real_distribution<double> lon{kShiftedLow.x, kShiftedHigh.x};
    std::uniform_real_distribution<double> lat{kShiftedLow.y, kShiftedHigh.y};
    for (int i = 0; i < 100'000 && !::testing::Test::HasFailure(); ++i) expect_there_and_back({lon(random), lat(random)});
}

TEST(ChinaOffset, leads_there_and_back_along_the_edges_and_at_the_corners) {
    for (const double lon : {kShiftedLow.x, kShiftedHigh.x}) {
        for (double lat = kShiftedLow.y; lat <= kShiftedHigh.y; lat += 0.0137) expect_there_and_back({lon, lat});
        for (const double lat : {kShiftedLow.y, kShiftedHigh.y}) expect_there_and_back({lon, lat});
    }
    for (const double lat : {kShiftedLow.y, kShiftedHigh.y}) {
        for (double lon = kShiftedLow.x; lon <= kShiftedHigh.x; lon += 0.0173) expect_there_and_back({lon, lat});
    }
}

TEST(ChinaOffset, moves_nothing_outside_china) {
    for (const Coordinates place : {Coordinates{2.3522, 48.8566}, Coordinates{-118.24, 34.05}, Coordinates{151.2, -33.9},
                                    Coordinates{72.0039, 30}, Coordinates{137.8348, 36}, Coordinates{100, 55.8272},
                                    Coordinates{100, 0.8292}, Coordinates{0, 0}, Coordinates{180, 90}, Coordinates{-180, -90}}) {
        EXPECT_EQ(gcj02_of_wgs84(place), place);
        EXPECT_EQ(bd09_of_wgs84(place), place);
    }
    for (const Coordinates place : {Coordinates{2.3522, 48.8566}, Coordinates{-118.24, 34.05}, Coordinates{151.2, -33.9},
                                    Coordinates{71.9, 30}, Coordinates{138, 36}, Coordinates{100, 56}, Coordinates{0, 0}}) {
        EXPECT_EQ(wgs84_of_gcj02(place), place);
        EXPECT_EQ(wgs84_of_bd09(place), place);
    }
}

TEST(ChinaOffset, is_a_few_hundred_metres) {
    for (double lon = 75; lon < 135; lon += 0.7) {
        for (double lat = 18; lat < 53; lat += 0.7) {
            const Coordinates moved = gcj02_of_wgs84({lon, lat});
            const double east_m = (moved.x - lon) * 111'320 * std::cos(lat * 0.0174533);
            const double north_m = (moved.y - lat) * 111'000;
            EXPECT_LT(std::hypot(east_m, north_m), 1'100);
            EXPECT_GT(std::hypot(east_m, north_m), 20);
        }
    }
}

}  // namespace
}  // namespace jingwei::geo

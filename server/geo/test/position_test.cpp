#include "geo/position.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace jingwei::geo {
namespace {

TEST(Position, is_rounded_to_the_nearest_unit) {
    EXPECT_EQ(position_from_degrees(121.47370004, -31.23039996).value(), (Position{1'214'737'000, -312'304'000}));
    EXPECT_EQ(position_from_degrees(-180, 90).value(), (Position{-kMaxLonE7, kMaxLatE7}));
}

TEST(Position, that_is_not_on_the_earth_is_refused) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (const auto& [lon, lat] : std::initializer_list<std::pair<double, double>>{
             {180.1, 0}, {-181, 0}, {0, 90.0001}, {0, -91}, {kNan, 0}, {0, kNan}, {kInfinity, 0}, {0, -kInfinity}, {1e300, 0}}) {
        const auto refused = position_from_degrees(lon, lat);
        ASSERT_FALSE(refused) << lon << "," << lat;
        EXPECT_EQ(refused.error().fields.at(0).rule, "position");
    }
}

// Reference lengths: one degree on WGS 84 at the equator and at 45°, and the quarter meridian.
TEST(Distance, follows_the_ellipsoid) {
    const auto metres = [](double lon1, double lat1, double lon2, double lat2) {
        return distance_m(position_from_degrees(lon1, lat1).value(), position_from_degrees(lon2, lat2).value());
    };
    EXPECT_NEAR(metres(0, 0, 1, 0), 111'319.49, 0.5);
    EXPECT_NEAR(metres(0, 0, 0, 1), 110'574.39, 0.5);
    EXPECT_NEAR(metres(10, 44.5, 10, 45.5), 111'131.78, 0.5);
    EXPECT_NEAR(metres(0, 0, 0, 90), 10'001'965.73, 40);
    EXPECT_EQ(metres(116.4, 39.9, 116.4, 39.9), 0);
    EXPECT_TRUE(std::isfinite(metres(0, 0, 180, 0)));
    EXPECT_TRUE(std::isfinite(metres(-180, 90, 180, -90)));
}

TEST(Box, with_west_beyond_east_is_refused) {
    EXPECT_TRUE(box_from_degrees(116, 39, 117, 40));
    for (const auto& refused :
         {box_from_degrees(117, 39, 116, 40), box_from_degrees(116, 41, 117, 40), box_from_degrees(0, 0, 181, 1)}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().fields.at(0).rule, "bbox");
    }
}

TEST(Box, around_a_place_holds_everything_within_the_radius) {
    const Position centre = position_from_degrees(116.4, 39.9).value();
    const Box box = box_around(centre, 500);
    EXPECT_GE(distance_m(centre, {box.low.lon_e7, centre.lat_e7}), 500);
    EXPECT_GE(distance_m(centre, {centre.lon_e7, box.high.lat_e7}), 500);
    EXPECT_LE(distance_m(centre, {box.low.lon_e7, centre.lat_e7}), 510);
    const Box pole = box_around({0, kMaxLatE7}, 1000);
    EXPECT_EQ(pole.low.lon_e7, -kMaxLonE7);
    EXPECT_EQ(pole.high.lat_e7, kMaxLatE7);
}

TEST(Cell, is_never_negative_and_tells_places_apart) {
    EXPECT_EQ(cell({-kMaxLonE7, -kMaxLatE7}), 0);
    EXPECT_GT(cell({kMaxLonE7, kMaxLatE7}), 0);
    EXPECT_NE(cell({1, 0}), cell({0, 1}));
    EXPECT_NE(cell({0, 0}), cell({1, 0}));
}

TEST(CellRanges, are_few_and_hold_every_place_of_the_box) {
    std::mt19937_64 random{20260301};
    const auto between = [&](std::int64_t low, std::int64_t high) {
        return static_cast<std::int32_t>(std::uniform_int_distribution<std::int64_t>{low, high}(random));
    };
    for (int round = 0; round < 300; ++round) {
        const std::int32_t size = round % 3 == 0 ? 20'000 : round % 3 == 1 ? 5'000'000 : 900'000'000;
        const Position low{between(-kMaxLonE7, kMaxLonE7 - size), between(-kMaxLatE7, kMaxLatE7 - size)};
        const Box box{low, {low.lon_e7 + between(0, size), low.lat_e7 + between(0, size)}};
        const std::size_t most = static_cast<std::size_t>(1 + round % 16);
        const auto ranges = cell_ranges(box, most);
        ASSERT_GE(ranges.size(), 1U);
        ASSERT_LE(ranges.size(), most);
        for (std::size_t i = 1; i < ranges.size(); ++i) ASSERT_GT(ranges[i].first, ranges[i - 1].last);
        for (int i = 0; i < 50; ++i) {
            const Position at{between(box.low.lon_e7, box.high.lon_e7), between(box.low.lat_e7, box.high.lat_e7)};
            bool held = false;
            for (const auto& range : ranges) held = held || (range.first <= cell(at) && cell(at) <= range.last);
            ASSERT_TRUE(held);
        }
    }
}

TEST(CellRanges, of_a_small_box_read_little_beyond_it) {
    const Box box = box_around(position_from_degrees(116.4, 39.9).value(), 500);
    double cells = 0;
    for (const auto& range : cell_ranges(box, 16)) cells += static_cast<double>(range.last - range.first + 1);
    const double wanted = (1.0 * box.high.lon_e7 - box.low.lon_e7) * (1.0 * box.high.lat_e7 - box.low.lat_e7);
    EXPECT_LT(cells, 2.5 * wanted);
}

}  // namespace
}  // namespace jingwei::geo

#include "geo/polygon.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "slow_geometry.hpp"

namespace jingwei::geo {
namespace {

Ring square(std::int32_t west, std::int32_t south, std::int32_t size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

TEST(Classify, knows_inside_outside_and_the_boundary_of_a_square) {
    const Ring ring = square(0, 0, 10);
    EXPECT_EQ(classify(ring, {5, 5}), Side::inside);
    EXPECT_EQ(classify(ring, {11, 5}), Side::outside);
    for (const Position at : {Position{0, 0}, Position{10, 10}, Position{10, 0}, Position{0, 10}, Position{5, 0}, Position{5, 10},
                              Position{0, 5}, Position{10, 5}}) {
        EXPECT_EQ(classify(ring, at), Side::boundary) << at.lon_e7 << "," << at.lat_e7;
    }
    EXPECT_EQ(classify(Ring{}, {0, 0}), Side::outside);
}

TEST(Classify, counts_a_corner_on_the_points_parallel_once) {
    const Ring diamond{{5, 0}, {10, 5}, {5, 10}, {0, 5}};
    EXPECT_EQ(classify(diamond, {5, 5}), Side::inside);
    EXPECT_EQ(classify(diamond, {11, 5}), Side::outside);
    EXPECT_EQ(classify(diamond, {9, 0}), Side::outside);
    EXPECT_EQ(classify(diamond, {9, 10}), Side::outside);
}

TEST(Classify, puts_a_hole_outside_and_an_island_in_it_inside) {
    const MultiPolygon lake{
        .parts = {{.outer = square(0, 0, 100), .holes = {square(20, 20, 60)}}, {.outer = square(40, 40, 20), .holes = {}}}};
    EXPECT_EQ(classify(lake, {10, 10}), Side::inside);
    EXPECT_EQ(classify(lake, {30, 30}), Side::outside);
    EXPECT_EQ(classify(lake, {20, 50}), Side::boundary);
    EXPECT_EQ(classify(lake, {50, 50}), Side::inside);
    EXPECT_EQ(classify(lake, {40, 40}), Side::boundary);
}

TEST(Classify, accepts_holes_that_touch_the_outer_ring_and_each_other) {
    const Polygon polygon{.outer = square(0, 0, 100), .holes = {{{0, 0}, {30, 10}, {10, 30}}, {{30, 10}, {60, 20}, {50, 40}}}};
    EXPECT_EQ(classify(polygon, {0, 0}), Side::boundary);
    EXPECT_EQ(classify(polygon, {30, 10}), Side::boundary);
    EXPECT_EQ(classify(polygon, {12, 12}), Side::outside);
    EXPECT_EQ(classify(polygon, {90, 90}), Side::inside);
}

TEST(Classify, gives_every_place_to_one_of_two_neighbours_or_to_their_common_boundary) {
    const Ring west{{0, 0}, {50, 3}, {47, 60}, {52, 100}, {0, 100}};
    const Ring east{{50, 3}, {100, 0}, {100, 100}, {52, 100}, {47, 60}};
    for (std::int32_t lon = 1; lon < 100; ++lon) {
        for (std::int32_t lat = 4; lat < 100; ++lat) {
            const Side in_west = classify(west, {lon, lat});
            const Side in_east = classify(east, {lon, lat});
            ASSERT_TRUE((in_west == Side::inside) != (in_east == Side::inside) ||
                        (in_west == Side::boundary && in_east == Side::boundary))
                << lon << "," << lat;
        }
    }
}

TEST(Classify, agrees_with_a_slow_independent_count_everywhere) {
    const Box tiny{{-6, -6}, {6, 6}};
    const Box city{{1'160'000'000, 395'000'000}, {1'170'000'000, 405'000'000}};
    const Box earth{{-kMaxLonE7, -kMaxLatE7}, {kMaxLonE7, kMaxLatE7}};
    for (const Box& box : {tiny, city, earth}) {
        ShapeMaker make{7, box};
        for (int round = 0; round < 400; ++round) {
            const MultiPolygon shape = make.shape();
            for (int i = 0; i < 60; ++i) {
                const Position at = make.probe(shape);
                ASSERT_EQ(classify(shape, at), slow_classify(shape, at))
                    << "round " << round << " at " << at.lon_e7 << "," << at.lat_e7;
            }
        }
    }
}

TEST(Area, of_the_whole_earth_is_that_of_the_ellipsoid) {
    const Ring earth{{-kMaxLonE7, -kMaxLatE7}, {kMaxLonE7, -kMaxLatE7}, {kMaxLonE7, kMaxLatE7}, {-kMaxLonE7, kMaxLatE7}};
    EXPECT_NEAR(area_m2(earth), 5.10065621724e14, 1e6);  // WGS 84
}

// Tolerance: Lambert's distances err by the square of the flattening.
TEST(Area, of_a_small_square_at_forty_degrees_north_is_a_degree_of_each_direction) {
    const Ring ring{
        {1'160'000'000, 400'000'000}, {1'160'100'000, 400'000'000}, {1'160'100'000, 400'100'000}, {1'160'000'000, 400'100'000}};
    const double width = distance_m({1'160'000'000, 400'050'000}, {1'160'100'000, 400'050'000});
    const double height = distance_m({1'160'000'000, 400'000'000}, {1'160'000'000, 400'100'000});
    EXPECT_NEAR(area_m2(ring) / (width * height), 1, 1e-5);
}

TEST(Area, is_the_same_in_either_direction_and_without_the_holes) {
    Ring ring = square(0, 0, 1'000'000);
    const double whole = area_m2(ring);
    std::reverse(ring.begin(), ring.end());
    EXPECT_DOUBLE_EQ(area_m2(ring), whole);
    const Polygon holed{.outer = ring, .holes = {square(250'000, 0, 500'000)}};
    EXPECT_NEAR(area_m2(holed), whole * 0.75, whole * 1e-5);
    EXPECT_EQ(area_m2(MultiPolygon{}), 0);
}

TEST(BoundingBox, holds_all_parts_and_does_not_exist_for_nothing) {
    const MultiPolygon shape{.parts = {{.outer = square(0, 0, 10), .holes = {}}, {.outer = square(-50, 20, 5), .holes = {}}}};
    EXPECT_EQ(bounding_box(shape).value(), (Box{{-50, 0}, {10, 25}}));
    EXPECT_FALSE(bounding_box(MultiPolygon{}));
}

TEST(LabelPoint, lies_inside_even_a_crescent) {
    const MultiPolygon crescent{
        .parts = {
            {.outer = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}, {0, 900}, {900, 900}, {900, 100}, {0, 100}}, .holes = {}}}};
    EXPECT_EQ(classify(crescent, label_point(crescent).value()), Side::inside);
    EXPECT_FALSE(label_point(MultiPolygon{}));
    const MultiPolygon flat{.parts = {{.outer = {{0, 0}, {10, 0}, {20, 0}}, .holes = {}}}};
    EXPECT_FALSE(label_point(flat));
}

}  // namespace
}  // namespace jingwei::geo

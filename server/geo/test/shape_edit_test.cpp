#include "geo/shape_edit.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "geo/overlay.hpp"

namespace jingwei::geo {
namespace {

MultiPolygon rectangle(std::int32_t west, std::int32_t south, std::int32_t east, std::int32_t north) {
    return {{Polygon{{{west, south}, {east, south}, {east, north}, {west, north}}, {}}}};
}

/// A closed curve around a middle with corners at random distances: valid, and never axis-parallel.
MultiPolygon star(std::mt19937& random, std::int32_t reach, int corners) {
    std::uniform_real_distribution<double> share{0.4, 1.0};
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 6.283185307179586 * i / corners;
        const double r = reach * share(random);
        ring.push_back({1'130'000'000 + static_cast<std::int32_t>(r * std::cos(angle)),
                        340'000'000 + static_cast<std::int32_t>(r * std::sin(angle))});
    }
    return {{Polygon{std::move(ring), {}}}};
}

TEST(Corners, move_only_where_they_are) {
    auto shape = rectangle(0, 0, 100, 100);
    EXPECT_FALSE(move_corner(shape, {1, 1}, {2, 2}));
    EXPECT_TRUE(move_corner(shape, {100, 100}, {110, 120}));
    EXPECT_TRUE(has_corner(shape, {110, 120}));
    EXPECT_FALSE(has_corner(shape, {100, 100}));
}

TEST(Corners, that_come_to_lie_on_the_next_one_become_one) {
    auto shape = rectangle(0, 0, 100, 100);
    EXPECT_TRUE(move_corner(shape, {100, 100}, {0, 100}));
    ASSERT_EQ(shape.parts.size(), 1U);
    EXPECT_EQ(shape.parts[0].outer.size(), 3U);
}

TEST(Corners, are_put_into_an_edge_that_passes_within_half_a_square_and_no_further) {
    auto shape = rectangle(0, 0, 100, 100);
    EXPECT_FALSE(insert_corner(shape, {50, 2}));
    EXPECT_TRUE(insert_corner(shape, {50, 0}));
    EXPECT_FALSE(insert_corner(shape, {50, 0}));
    EXPECT_EQ(shape.parts[0].outer.size(), 5U);
    EXPECT_FALSE(insert_between(shape, {0, 0}, {100, 0}, {20, 0}));
    EXPECT_TRUE(insert_between(shape, {50, 0}, {0, 0}, {20, 1}));
}

TEST(Corners, taken_away_leave_no_ring_of_two) {
    auto shape = rectangle(0, 0, 100, 100);
    EXPECT_TRUE(remove_corner(shape, {0, 0}));
    EXPECT_TRUE(remove_corner(shape, {100, 0}));
    EXPECT_TRUE(shape.empty());
}

TEST(Cut, a_line_across_gives_two_pieces_that_are_the_whole) {
    const auto cut = geo::cut(rectangle(0, 0, 1000, 1000), {{-50, 400}, {1050, 400}});
    ASSERT_TRUE(cut);
    ASSERT_EQ(cut->pieces.size(), 2U);
    EXPECT_EQ(double_area_e7(cut->pieces[0]), Int128{2} * 1000 * 600);
    EXPECT_EQ(double_area_e7(cut->pieces[1]), Int128{2} * 1000 * 400);
    EXPECT_EQ(cut->new_corners.size(), 2U);
}

TEST(Cut, a_line_that_ends_inside_or_passes_by_is_refused) {
    const auto square = rectangle(0, 0, 1000, 1000);
    EXPECT_EQ(cut(square, {{-50, 400}, {500, 400}}).error().fields.front().rule, "cut_misses");
    EXPECT_EQ(cut(square, {{-50, 4000}, {1050, 4000}}).error().fields.front().rule, "cut_misses");
    EXPECT_EQ(cut(square, {{0, 0}, {1000, 0}}).error().fields.front().rule, "cut_misses");
    EXPECT_EQ(cut(square, {{5, 5}}).error().fields.front().rule, "cut_misses");
}

TEST(Cut, through_a_hole_and_with_a_bend_keeps_the_hole_out_of_both_pieces) {
    MultiPolygon ring = rectangle(0, 0, 3000, 3000);
    ring.parts[0].holes.push_back({{1000, 1000}, {1000, 2000}, {2000, 2000}, {2000, 1000}});
    const auto cut = geo::cut(ring, {{-10, 1500}, {1500, 1400}, {3010, 1600}});
    ASSERT_TRUE(cut);
    ASSERT_EQ(cut->pieces.size(), 2U);
    EXPECT_EQ(double_area_e7(cut->pieces[0]) + double_area_e7(cut->pieces[1]), Int128{2} * 8'000'000);
}

TEST(Cut, a_part_that_the_line_misses_stays_with_the_largest_piece) {
    MultiPolygon two = rectangle(0, 0, 1000, 1000);
    two.parts.push_back(rectangle(5000, 5000, 6000, 6000).parts.front());
    const auto cut = geo::cut(two, {{-50, 400}, {1050, 400}});
    ASSERT_TRUE(cut);
    ASSERT_EQ(cut->pieces.size(), 2U);
    EXPECT_EQ(cut->pieces[0].parts.size(), 2U);
}

/// What is cut, with the corners the cut needs put into it, is exactly its pieces: any shape, any line.
TEST(Cut, random_shapes_and_lines_lose_and_win_not_one_square) {
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    SCOPED_TRACE("seed " + std::to_string(seed));
    int cuts = 0;
    for (int round = 0; round < 300; ++round) {
        const auto shape = star(random, 50'000, 40);
        std::uniform_int_distribution<std::int32_t> side{-40'000, 40'000};
        const Position from{1'130'000'000 - 60'000, 340'000'000 + side(random)};
        const Position to{1'130'000'000 + 60'000, 340'000'000 + side(random)};
        const auto cut = geo::cut(shape, {from, to});
        if (!cut) {
            EXPECT_TRUE(cut.error().fields.front().rule == "cut_misses" || cut.error().fields.front().rule == "cut_unclear");
            continue;
        }
        ++cuts;
        MultiPolygon noded = shape;
        for (const Position corner : cut->new_corners) insert_corner(noded, corner);
        Int128 sum = 0;
        for (const auto& piece : cut->pieces) {
            sum += double_area_e7(piece);
            EXPECT_FALSE(fault_of(piece));
        }
        EXPECT_TRUE(sum == double_area_e7(noded));
    }
    EXPECT_GT(cuts, 250);
}

TEST(Overlay, a_union_and_a_difference_together_are_the_whole) {
    const auto a = rectangle(0, 0, 1000, 1000);
    const auto b = rectangle(500, 500, 1500, 1500);
    const std::vector<const MultiPolygon*> both{&a, &b};
    EXPECT_EQ(double_area_e7(unite(both)), Int128{2} * 1'750'000);
    EXPECT_EQ(double_area_e7(intersect(a, b)), Int128{2} * 250'000);
    EXPECT_EQ(double_area_e7(subtract(a, b)), Int128{2} * 750'000);
    EXPECT_EQ(double_area_e7(difference_of(a, b)), Int128{2} * 1'500'000);
    EXPECT_TRUE(subtract(a, a).empty());
}

TEST(Overlay, a_ring_that_crosses_itself_is_named_with_its_place) {
    const MultiPolygon bow{{Polygon{{{0, 0}, {100, 100}, {100, 0}, {0, 100}}, {}}}};
    const auto fault = fault_of(bow);
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->at, (Position{50, 50}));
    EXPECT_TRUE(fault_of(MultiPolygon{{Polygon{{{0, 0}, {1, 1}}, {}}}}));
    EXPECT_FALSE(fault_of(rectangle(0, 0, 5, 5)));
}

}  // namespace
}  // namespace jingwei::geo

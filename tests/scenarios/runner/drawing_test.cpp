#include "drawing.hpp"

#include <gtest/gtest.h>

namespace jingwei::scenarios {
namespace {

Drawing drawn(const std::vector<std::string>& rows) {
    Drawing drawing{0.01, 113, 34};
    for (const auto& row : rows) drawing.add_row(row);
    return drawing;
}

geo::Side side(const Drawing& drawing, const std::string& letters, const std::string& word) {
    return geo::classify(drawing.shape(letters), drawing.position(word));
}

TEST(LittleCity, lines_between_squares_of_one_area_lie_inside_it) {
    const auto town = drawn({"aab", "axb"});
    EXPECT_EQ(town.shape("a x").parts.size(), 1U);
    EXPECT_EQ(side(town, "a x", "A2/B2"), geo::Side::inside);
    EXPECT_EQ(side(town, "a x", "B1/B2"), geo::Side::inside);
    EXPECT_EQ(side(town, "a x", "B2/C2"), geo::Side::boundary);
    EXPECT_EQ(side(town, "b", "B2/C2"), geo::Side::boundary);
    EXPECT_EQ(side(town, "b", "A1"), geo::Side::outside);
}

TEST(LittleCity, an_area_may_have_a_hole_and_stand_in_several_places) {
    const auto town = drawn({"aaa.b", "aca..", "aaa.b"});
    const auto around = town.shape("a");
    ASSERT_EQ(around.parts.size(), 1U);
    EXPECT_EQ(around.parts[0].outer.size(), 4U);
    EXPECT_EQ(around.parts[0].holes.size(), 1U);
    EXPECT_EQ(geo::classify(around, town.position("B2")), geo::Side::outside);
    EXPECT_EQ(town.shape("b").parts.size(), 2U);
}

TEST(LittleCity, squares_that_touch_at_a_corner_are_two_parts) {
    const auto town = drawn({"ab", "ba"});
    EXPECT_EQ(town.shape("a").parts.size(), 2U);
    EXPECT_EQ(town.shape("b").parts.size(), 2U);
    EXPECT_EQ(side(town, "a", "B2"), geo::Side::inside);
    EXPECT_EQ(side(town, "a", "B1"), geo::Side::outside);
}

TEST(LittleCity, holes_that_touch_at_a_corner_stay_holes) {
    const auto town = drawn({"aaaa", "a.aa", "aa.a", "aaaa"});
    for (const char* const word : {"B2", "C3"}) EXPECT_EQ(side(town, "a", word), geo::Side::outside) << word;
    for (const char* const word : {"A1", "B3", "C2", "D4"}) EXPECT_EQ(side(town, "a", word), geo::Side::inside) << word;
}

}  // namespace
}  // namespace jingwei::scenarios

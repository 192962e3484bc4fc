#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "demo/ground.hpp"
#include "demo/random.hpp"
#include "geo/geojson.hpp"

namespace jingwei::demo {
namespace {

class DemoTerritory : public testing::TestWithParam<std::uint32_t> {
protected:
    const grid::Territory& land() {
        static std::map<std::uint32_t, grid::Territory> made;
        if (const auto it = made.find(GetParam()); it != made.end()) return it->second;
        return made.emplace(GetParam(), territory(GetParam())).first->second;
    }
};

TEST_P(DemoTerritory, every_point_of_the_district_lies_in_exactly_one_group) {
    const auto* const district = land().roots().front();
    const auto box = geo::bounding_box(district->shape);
    ASSERT_TRUE(box);
    Random random{GetParam(), 7};
    int inside = 0;
    for (int i = 0; i < 20'000; ++i) {
        const geo::Position at{static_cast<std::int32_t>(std::lround(random.between(box->low.lon_e7, box->high.lon_e7))),
                               static_cast<std::int32_t>(std::lround(random.between(box->low.lat_e7, box->high.lat_e7)))};
        const auto side = geo::classify(district->shape, at);
        if (side == geo::Side::boundary) continue;
        const auto located = land().locate(at);
        for (const auto& level : located.levels) {
            if (side == geo::Side::outside) {
                EXPECT_TRUE(level.found.areas.empty());
            } else if (!level.found.on_boundary) {
                EXPECT_EQ(level.found.areas.size(), 1U) << "level " << level.depth;
            }
        }
        if (side == geo::Side::inside) ++inside;
    }
    EXPECT_GT(inside, 10'000);
}

TEST_P(DemoTerritory, children_fill_their_parent_to_the_square_metre) {
    for (const auto& area : land().areas()) {
        if (area.depth == 3) continue;
        double sum = 0;
        for (const auto* child : land().children(area.id)) sum += geo::area_m2(child->shape);
        EXPECT_NEAR(sum, geo::area_m2(area.shape), 1.0) << area.name.zh_cn;
    }
}

TEST_P(DemoTerritory, outlines_turn_left_and_never_repeat_a_corner) {
    for (const auto& area : land().areas()) {
        ASSERT_EQ(area.shape.parts.size(), 1U);
        const auto& ring = area.shape.parts.front().outer;
        EXPECT_GT(geo::signed_double_area(ring), 0) << area.name.zh_cn;
        EXPECT_EQ(std::set<geo::Position>(ring.begin(), ring.end()).size(), ring.size()) << area.name.zh_cn;
    }
}

TEST_P(DemoTerritory, has_five_offices_sixty_villages_and_a_main_office_with_170_groups) {
    std::map<int, int> at_depth;
    for (const auto& area : land().areas()) ++at_depth[area.depth];
    EXPECT_EQ(at_depth[1], 5);
    EXPECT_EQ(at_depth[2], 60);
    EXPECT_GE(at_depth[3], 300);
    EXPECT_LE(at_depth[3], 360);
    const auto offices = land().children(land().roots().front()->id);
    for (const auto* office : offices) {
        if (office->name.zh_cn != "幸福办") continue;
        EXPECT_EQ(land().children(office->id).size(), kMainVillageCount);
        EXPECT_EQ(land().subtree(office->id).size(), 1 + kMainVillageCount + kMainGroupCount);
    }
}

TEST_P(DemoTerritory, codes_are_twelve_digits_for_villages_and_streets_number_from_400) {
    for (const auto& area : land().areas()) {
        const std::size_t digits[]{6, 9, 12, 15};
        EXPECT_EQ(area.code.size(), digits[area.depth]) << area.code;
        if (area.depth == 0) continue;
        EXPECT_TRUE(area.code.starts_with(land().find(area.parent)->code)) << area.code;
        EXPECT_EQ(area.code.at(6), '4') << area.code;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, DemoTerritory, testing::Values(1U, 2U, 20261124U));

TEST(DemoTerritorySeeds, the_same_seed_draws_the_same_land) {
    EXPECT_EQ(territory(5).areas(), territory(5).areas());
    EXPECT_NE(territory(5).areas(), territory(6).areas());
}

}  // namespace
}  // namespace jingwei::demo

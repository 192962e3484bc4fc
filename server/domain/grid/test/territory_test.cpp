#include "domain/grid/territory.hpp"

#include <gtest/gtest.h>

namespace jingwei::grid {
namespace {

const std::vector<Level> kLevels{
    {0, "district", {"区", "District"}}, {1, "street", {"街道", "Street"}}, {2, "grid", {"网格", "Grid"}}};

geo::MultiPolygon square(std::int32_t west, std::int32_t south, std::int32_t size) {
    return {.parts = {{.outer = {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}},
                       .holes = {}}}};
}

Area area(std::int64_t id, std::string code, int depth, std::int64_t parent, geo::MultiPolygon shape = {},
          std::string layer = "territory") {
    return {.id = AreaId{id},
            .code = std::move(code),
            .name = {"名", "Name"},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .layer = std::move(layer),
            .shape = std::move(shape)};
}

/// A district 200 wide of two streets, each of two grids side by side; grid 103 juts 10 into grid 102.
std::vector<Area> town() {
    return {area(1, "1", 0, 0, square(0, 0, 200)),
            area(10, "10", 1, 1, square(0, 0, 100)),
            area(11, "11", 1, 1, square(100, 0, 100)),
            area(101, "101", 2, 10, square(0, 0, 50)),
            area(102, "102", 2, 10, square(50, 0, 50)),
            area(103, "103", 2, 11, square(90, 0, 60)),
            area(900, "market", 0, 0, square(40, 0, 20), "trade"),
            area(901, "plaza", 0, 0, {}, "trade")};
}

Territory built(std::vector<Area> areas) {
    auto territory = Territory::build({.id = EditionId{5}, .name = "2026", .effective_from = {}, .published = true}, kLevels,
                                      std::move(areas));
    EXPECT_TRUE(territory) << (territory ? ""
                                         : territory.error().fields.at(0).pointer + " " + territory.error().fields.at(0).rule);
    return std::move(*territory);
}

std::vector<std::string> faults(std::vector<Area> areas, std::vector<Level> levels = kLevels) {
    const auto refused = Territory::build({}, std::move(levels), std::move(areas));
    std::vector<std::string> found;
    if (refused) return found;
    for (const auto& field : refused.error().fields) found.push_back(field.pointer + " " + field.rule);
    return found;
}
using Faults = std::vector<std::string>;

std::vector<std::string> codes(const std::vector<const Area*>& areas) {
    std::vector<std::string> found;
    for (const Area* one : areas) found.push_back(one->code);
    return found;
}
using Codes = std::vector<std::string>;

TEST(Territory, gives_every_area_the_path_from_its_root) {
    const Territory territory = built(town());
    EXPECT_EQ(territory.find(AreaId{102})->path, "1/10/102/");
    EXPECT_EQ(territory.find(AreaId{900})->path, "trade:market/");
    EXPECT_EQ(territory.find(AreaId{7}), nullptr);
    EXPECT_EQ(territory.edition().id, EditionId{5});
    EXPECT_EQ(territory.level(1)->code, "street");
    EXPECT_EQ(territory.level(3), nullptr);
}

TEST(Territory, finds_areas_by_code_within_their_layer) {
    const Territory territory = built(town());
    EXPECT_EQ(territory.find_code("11")->id, AreaId{11});
    EXPECT_EQ(territory.find_code("market"), nullptr);
    EXPECT_EQ(territory.find_code("market", "trade")->id, AreaId{900});
}

TEST(Territory, walks_up_down_and_over_a_subtree) {
    const Territory territory = built(town());
    EXPECT_EQ(codes(territory.roots()), (Codes{"1"}));
    EXPECT_EQ(codes(territory.roots("trade")), (Codes{"market", "plaza"}));
    EXPECT_EQ(codes(territory.children(AreaId{10})), (Codes{"101", "102"}));
    EXPECT_EQ(codes(territory.ancestors(AreaId{103})), (Codes{"1", "11", "103"}));
    EXPECT_EQ(codes(territory.subtree(AreaId{10})), (Codes{"10", "101", "102"}));
    EXPECT_EQ(codes(territory.not_drawn()), (Codes{"plaza"}));
    EXPECT_TRUE(territory.ancestors(AreaId{7}).empty());
}

TEST(PathRange, holds_the_subtree_and_no_neighbour_with_a_longer_code) {
    const PathRange range = path_range("1/10/");
    EXPECT_TRUE(in_range(range, "1/10/"));
    EXPECT_TRUE(in_range(range, "1/10/101/"));
    EXPECT_TRUE(in_range(range, "1/10/网格/"));
    EXPECT_FALSE(in_range(range, "1/"));
    EXPECT_FALSE(in_range(range, "1/100/"));
    EXPECT_FALSE(in_range(range, "1/11/"));
}

TEST(Locate, names_the_area_of_every_level_and_the_overlays) {
    const Located located = built(town()).locate({45, 25});
    ASSERT_EQ(located.levels.size(), 3U);
    EXPECT_EQ(located.levels[0].found.area, AreaId{1});
    EXPECT_EQ(located.levels[1].found.area, AreaId{10});
    EXPECT_EQ(located.levels[2].found.area, AreaId{101});
    EXPECT_EQ(located.leaf, AreaId{101});
    EXPECT_FALSE(located.ambiguous);
    ASSERT_EQ(located.overlays.size(), 0U);
    const Located in_market = built(town()).locate({45, 15});
    ASSERT_EQ(in_market.overlays.size(), 1U);
    EXPECT_EQ(in_market.overlays[0].layer, "trade");
    EXPECT_EQ(in_market.overlays[0].found.area, AreaId{900});
}

TEST(Locate, says_when_two_grids_hold_a_place_and_falls_back_to_the_level_above) {
    const Located located = built(town()).locate({95, 25});
    EXPECT_TRUE(located.ambiguous);
    EXPECT_TRUE(located.levels[2].found.ambiguous);
    EXPECT_EQ(located.levels[2].found.areas, (std::vector<AreaId>{AreaId{102}, AreaId{103}}));
    EXPECT_FALSE(located.levels[2].found.area);
    EXPECT_EQ(located.leaf, AreaId{10});
}

TEST(Locate, gives_a_place_on_a_boundary_to_the_lowest_code_and_says_so) {
    const Located located = built(town()).locate({50, 25});
    EXPECT_EQ(located.levels[2].found.area, AreaId{101});
    EXPECT_TRUE(located.levels[2].found.on_boundary);
    EXPECT_FALSE(located.levels[1].found.on_boundary);
    EXPECT_FALSE(located.ambiguous);
}

TEST(Locate, finds_nothing_outside_and_the_street_where_no_grid_is_drawn) {
    const Territory territory = built(town());
    EXPECT_FALSE(territory.locate({500, 500}).leaf);
    EXPECT_EQ(territory.locate({180, 90}).leaf, AreaId{11});
}

TEST(Locate, derives_a_level_of_which_nothing_is_drawn_from_the_level_below) {
    auto areas = town();
    areas[0].shape = {};
    areas[1].shape = {};
    areas[2].shape = {};
    const Territory territory = built(areas);
    const Located located = territory.locate({45, 25});
    EXPECT_EQ(located.levels[1].found.area, AreaId{10});
    EXPECT_EQ(located.levels[0].found.area, AreaId{1});
    const Located between = territory.locate({95, 25});
    EXPECT_TRUE(between.levels[1].found.ambiguous);
    EXPECT_EQ(between.levels[1].found.areas, (std::vector<AreaId>{AreaId{10}, AreaId{11}}));
    EXPECT_EQ(between.leaf, AreaId{1});
}

TEST(Locate, works_without_any_drawing) {
    auto areas = town();
    for (Area& one : areas) one.shape = {};
    EXPECT_FALSE(built(areas).locate({45, 25}).leaf);
}

TEST(Edition, with_equal_codes_in_one_layer_is_refused_but_not_in_two) {
    auto areas = town();
    areas[6].code = "1";
    EXPECT_EQ(faults(areas), (Faults{}));
    areas[2].code = "10";
    EXPECT_EQ(faults(areas), (Faults{"/areas/2/code repeated"}));
}

TEST(Edition, with_a_parent_that_is_missing_two_levels_up_or_in_another_layer_is_refused) {
    auto areas = town();
    areas[3].parent = AreaId{77};
    areas[4].parent = AreaId{1};
    areas[5].parent = AreaId{};
    areas[7].depth = 1;
    areas[7].parent = AreaId{1};
    EXPECT_EQ(faults(areas), (Faults{"/areas/3/parent area_parent", "/areas/4/parent area_parent", "/areas/5/parent required",
                                     "/areas/7/parent area_parent"}));
}

TEST(Edition, lists_bad_ids_codes_layers_and_levels_at_once) {
    EXPECT_EQ(faults({area(0, "1", 0, 0), area(2, "a/b", 0, 0), area(2, "c", 0, 0), area(4, "d", 5, 0), area(5, "e", -1, 0),
                      area(6, "f", 0, 0, {}, "大写")}),
              (Faults{"/areas/0/id required", "/areas/1/code area_code", "/areas/2/id repeated", "/areas/5/layer area_layer",
                      "/areas/3/depth area_level", "/areas/4/depth area_level"}));
}

TEST(Edition, with_a_gap_between_levels_or_too_many_is_refused) {
    EXPECT_EQ(faults({}, {{0, "a", {}}, {2, "b", {}}}), (Faults{"/levels level_depth"}));
    EXPECT_EQ(faults({}, {}), (Faults{"/levels level_depth"}));
    EXPECT_EQ(faults({}, {{0, "a", {}}, {1, "a", {}}}), (Faults{"/levels/1/code repeated"}));
    std::vector<Level> many;
    for (int depth = 0; depth < 20; ++depth) many.push_back({depth, std::to_string(depth), {}});
    EXPECT_EQ(faults({}, many), (Faults{"/levels level_depth"}));
}

TEST(Edition, with_a_path_that_does_not_follow_from_the_parents_is_refused) {
    auto areas = town();
    areas[3].path = "1/11/101/";
    EXPECT_EQ(faults(areas), (Faults{"/areas/3/path area_path"}));
    areas[3].path = "1/10/101/";
    EXPECT_EQ(faults(areas), (Faults{}));
}

}  // namespace
}  // namespace jingwei::grid

#include "domain/grid/locate_words.hpp"

#include <gtest/gtest.h>

namespace jingwei::grid {
namespace {

Area village(std::int64_t id, const char* code, const char* buildings) {
    return {.id = AreaId{id},
            .code = code,
            .name = {code, ""},
            .depth = 0,
            .parent = {},
            .path = {},
            .layer = std::string{kTerritoryLayer},
            .shape = {},
            .facts = {"", buildings, {}}};
}

Territory town(std::vector<Area> areas) {
    return Territory::build({EditionId{1}, "", {}, true}, {{0, "village", {"村", ""}}}, std::move(areas)).value();
}

TEST(PlaceWords, are_parted_spread_out_and_made_plain) {
    EXPECT_EQ(place_words("新民路、 Ａ座,3-5号楼"), (std::vector<std::string>{"3号楼", "4号楼", "5号楼", "a座", "新民路"}));
    EXPECT_EQ(place_words("1"), std::vector<std::string>{});
    EXPECT_EQ(place_words("航海路9-1号"), std::vector<std::string>{"航海路9-1号"}) << "no range that runs backwards";
}

TEST(LocateWords, the_area_whose_words_make_up_most_of_the_address_answers) {
    const auto territory =
        town({village(1, "a", "新民路、1-3号楼"), village(2, "b", "新民路、11-13号楼"), village(3, "c", "1号楼")});
    EXPECT_EQ(locate_words(territory, "新民路 1号楼").area, AreaId{1});
    EXPECT_EQ(locate_words(territory, "新民路11号楼").area, AreaId{2}) << "1号楼 is not in 11号楼";
    const auto road = locate_words(territory, "新民路口");
    EXPECT_TRUE(road.ambiguous);
    EXPECT_FALSE(road.area);
    EXPECT_EQ(road.areas.size(), 2U);
    EXPECT_EQ(road.words, std::vector<std::string>{"新民路"});
    EXPECT_FALSE(locate_words(territory, "别处").area);
}

TEST(LocateWords, drawn_areas_are_found_by_their_outline_only) {
    auto drawn = village(1, "a", "新民路");
    drawn.shape = {{geo::Polygon{{{0, 0}, {10, 0}, {10, 10}}, {}}}};
    EXPECT_FALSE(locate_words(town({drawn}), "新民路").area);
}

}  // namespace
}  // namespace jingwei::grid

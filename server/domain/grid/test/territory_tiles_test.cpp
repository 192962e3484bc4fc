#include "domain/grid/territory_tiles.hpp"

#include <gtest/gtest.h>

#include "domain/grid/area_sketch.hpp"

namespace jingwei::grid {
namespace {

geo::MultiPolygon square(std::int32_t west, std::int32_t south, std::int32_t size) {
    return {.parts = {{.outer = {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}},
                       .holes = {}}}};
}

Area area(std::int64_t id, std::string code, int depth, std::int64_t parent, geo::MultiPolygon shape,
          std::string layer = "territory") {
    return {.id = AreaId{id},
            .code = std::move(code),
            .name = {"名", ""},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .layer = std::move(layer),
            .shape = std::move(shape)};
}

constexpr std::int32_t kSide = 200'000;  // 0.02°, about 2 km

Territory town() {
    std::vector<Area> areas{area(1, "1", 0, 0, square(0, 0, kSide)), area(2, "2", 1, 1, square(0, 0, kSide / 2)),
                            area(3, "3", 1, 1, square(kSide / 2, 0, kSide / 2)), area(4, "4", 1, 1, {}),
                            area(9, "market", 0, 0, square(0, 0, kSide / 4), "trade")};
    return *Territory::build({.id = EditionId{5}, .name = "2026", .effective_from = {}, .published = true},
                             {{0, "district", {"区", "District"}}, {1, "street", {"街道", "Street"}}}, std::move(areas));
}

geo::TileId tile_at(int z) {
    const auto world = geo::world_point({kSide / 4, kSide / 4});
    return {z, z == 0 ? 0 : world.x >> (32 - z), z == 0 ? 0 : world.y >> (32 - z)};
}

TEST(TerritoryTiles, levels_and_overlays_show_where_they_are_wide_enough_and_the_top_always) {
    const TerritoryTiles tiles{town()};
    const auto holds = [&](int z, const char* word) { return tiles.tile(tile_at(z)).find(word) != std::string::npos; };
    EXPECT_TRUE(holds(14, "areas"));
    EXPECT_TRUE(holds(14, "trade"));
    EXPECT_GT(tiles.tile(tile_at(14)).size(), tiles.tile(tile_at(4)).size());
    EXPECT_EQ(tiles.tile({14, 0, 0}), "");
    EXPECT_GT(tiles.memory_bytes(), 0U);
}

TEST(TerritoryTiles, the_same_edition_gives_the_same_bytes) {
    const TerritoryTiles one{town()};
    const TerritoryTiles other{town()};
    for (int z = 0; z <= geo::kMaxTileZoom; ++z) EXPECT_EQ(one.tile(tile_at(z)), other.tile(tile_at(z)));
}

TEST(AreaSketch, shows_an_area_whole_with_the_neighbours_of_its_level) {
    const Territory territory = town();
    const auto drawn = sketch(territory, *territory.find(AreaId{2}));
    ASSERT_TRUE(drawn);
    EXPECT_TRUE(drawn->area.path.starts_with("M"));
    EXPECT_TRUE(drawn->area.path.ends_with("Z"));
    ASSERT_TRUE(drawn->area.label);
    EXPECT_NEAR(drawn->area.label->x, AreaSketch::kWidth / 2, 60);
    EXPECT_NEAR(drawn->area.label->y, AreaSketch::kHeight / 2, 60);
    ASSERT_EQ(drawn->neighbours.size(), 1U);
    EXPECT_EQ(drawn->neighbours[0].id, AreaId{3});
    EXPECT_NEAR(drawn->metres, 1113 / 0.62 / 0.75, 20);  // the area is 0.01° high and fills 62 % of the height
    EXPECT_FALSE(sketch(territory, *territory.find(AreaId{4})));
}

}  // namespace
}  // namespace jingwei::grid

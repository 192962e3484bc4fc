#include "geo/tile.hpp"

#include <gtest/gtest.h>

#include <protozero/pbf_reader.hpp>
#include <random>

#include "geo/tile_writer.hpp"

namespace jingwei::geo {
namespace {

TEST(Tile, exists_only_inside_the_pyramid) {
    EXPECT_TRUE(is_tile({0, 0, 0}));
    EXPECT_TRUE(is_tile({3, 7, 7}));
    EXPECT_TRUE(is_tile({20, 1048575, 1048575}));
    EXPECT_FALSE(is_tile({0, 1, 0}));
    EXPECT_FALSE(is_tile({3, 8, 0}));
    EXPECT_FALSE(is_tile({3, 0, 8}));
    EXPECT_FALSE(is_tile({21, 0, 0}));
    EXPECT_FALSE(is_tile({-1, 0, 0}));
}

TEST(WorldPoint, comes_back_to_its_position) {
    std::mt19937 random{11};
    for (int i = 0; i < 10'000; ++i) {
        const Position at{std::uniform_int_distribution<std::int32_t>{-kMaxLonE7, kMaxLonE7 - 1}(random),
                          std::uniform_int_distribution<std::int32_t>{-850'000'000, 850'000'000}(random)};
        const Position back = position_of(world_point(at));
        EXPECT_NEAR(back.lon_e7, at.lon_e7, 1);
        EXPECT_NEAR(back.lat_e7, at.lat_e7, 1);
    }
    EXPECT_EQ(world_point({-kMaxLonE7, kMaxLatE7}), (WorldPoint{0, 0}));
    EXPECT_EQ(world_point({kMaxLonE7, -kMaxLatE7}), (WorldPoint{0xFFFFFFFF, 0xFFFFFFFF}));
}

TEST(Morton, a_tile_is_the_run_of_its_points_and_its_box_holds_them) {
    std::mt19937 random{12};
    for (int i = 0; i < 2'000; ++i) {
        const WorldPoint p{static_cast<std::uint32_t>(random()), static_cast<std::uint32_t>(random())};
        EXPECT_EQ(from_morton(morton(p)), p);
        const int z = static_cast<int>(random() % (kMaxTileZoom + 1));
        const TileId tile{z, z == 0 ? 0 : p.x >> (32 - z), z == 0 ? 0 : p.y >> (32 - z)};
        const MortonRange run = morton_range(tile);
        EXPECT_LE(run.first, morton(p));
        EXPECT_GE(run.last, morton(p));
        EXPECT_TRUE(contains(tile_box(tile), position_of(p)));
        if (z == 0) continue;
        const TileId beside{z, tile.x ^ 1U, tile.y};
        const MortonRange other = morton_range(beside);
        EXPECT_TRUE(morton(p) < other.first || morton(p) > other.last);
    }
}

/// What a reader of vector tiles sees of one layer.
struct SeenLayer {
    std::string name;
    std::uint32_t version{};
    std::uint32_t extent{};
    std::vector<std::string> keys;
    std::vector<std::string> values;
    std::vector<std::vector<std::uint32_t>> tags;
    std::vector<std::vector<std::uint32_t>> geometries;
};

std::vector<SeenLayer> read(const std::string& bytes) {
    std::vector<SeenLayer> layers;
    protozero::pbf_reader tile{bytes};
    while (tile.next(3)) {
        SeenLayer layer;
        auto in = tile.get_message();
        while (in.next()) {
            if (in.tag() == 15) layer.version = in.get_uint32();
            else if (in.tag() == 1) layer.name = in.get_string();
            else if (in.tag() == 5) layer.extent = in.get_uint32();
            else if (in.tag() == 3) layer.keys.push_back(in.get_string());
            else if (in.tag() == 4) {
                auto value = in.get_message();
                value.next();
                layer.values.push_back(value.tag() == 1 ? value.get_string() : std::to_string(value.get_int64()));
            } else if (in.tag() == 2) {
                auto feature = in.get_message();
                layer.tags.emplace_back();
                layer.geometries.emplace_back();
                while (feature.next()) {
                    if (feature.tag() == 3) {
                        feature.skip();
                        continue;
                    }
                    const bool is_tags = feature.tag() == 2;  // reading forgets it
                    const auto numbers = feature.get_packed_uint32();
                    auto& out = is_tags ? layer.tags.back() : layer.geometries.back();
                    out.assign(numbers.begin(), numbers.end());
                }
            } else in.skip();
        }
        layers.push_back(std::move(layer));
    }
    return layers;
}

TEST(TileLayer, is_written_as_the_specification_says) {
    TileLayer layer{"areas"};
    // The polygon of the specification's example 4.3.5.4, counter-clockwise here: it is turned round.
    layer.add_polygon({{{{8, 12}, {20, 34}, {3, 6}}, false}}, {{"code", std::string{"a"}}, {"depth", std::int64_t{2}}});
    layer.add_point({25, 17}, {{"code", std::string{"a"}}});
    const auto seen = read(write_tile({TileLayer{"nothing"}, layer}));
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].name, "areas");
    EXPECT_EQ(seen[0].version, 2U);
    EXPECT_EQ(seen[0].extent, 4096U);
    EXPECT_EQ(seen[0].keys, (std::vector<std::string>{"code", "depth"}));
    EXPECT_EQ(seen[0].values, (std::vector<std::string>{"a", "2"}));
    EXPECT_EQ(seen[0].tags[0], (std::vector<std::uint32_t>{0, 0, 1, 1}));
    EXPECT_EQ(seen[0].tags[1], (std::vector<std::uint32_t>{0, 0}));
    EXPECT_EQ(seen[0].geometries[0].front(), 9U);
    EXPECT_EQ(seen[0].geometries[0].back(), 15U);
    EXPECT_EQ(seen[0].geometries[1], (std::vector<std::uint32_t>{9, 50, 34}));  // example 4.3.5.1
}

TEST(TileLayer, turns_outer_rings_clockwise_and_holes_against) {
    const TileRing clockwise{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    const TileRing against{{2, 2}, {2, 4}, {4, 4}, {4, 2}};
    EXPECT_GT(signed_double_area(clockwise), 0);
    EXPECT_LT(signed_double_area(against), 0);
    TileLayer right{"a"};
    right.add_polygon({{clockwise, false}, {against, true}}, {});
    TileLayer wrong{"a"};
    wrong.add_polygon({{{clockwise.rbegin(), clockwise.rend()}, false}, {{against.rbegin(), against.rend()}, true}}, {});
    const auto corners = [](const TileLayer& layer) { return read(write_tile({layer}))[0].geometries[0].size(); };
    EXPECT_EQ(corners(right), corners(wrong));
    EXPECT_EQ(read(write_tile({right}))[0].geometries[0][4], 20U);  // first step ten to the east
    EXPECT_EQ(write_tile({TileLayer{"a"}}), "");
}

TEST(Clipped, leaves_out_what_lies_beyond_the_buffer_and_what_has_no_area) {
    EXPECT_TRUE(clipped({{5000, 0}, {6000, 0}, {6000, 100}}).empty());
    EXPECT_TRUE(clipped({{0, 0}, {10, 10}, {20, 20}}).empty());
    const TileRing all = clipped({{-100'000, -100'000}, {100'000, -100'000}, {100'000, 100'000}, {-100'000, 100'000}});
    EXPECT_EQ(signed_double_area(all), 2 * (4096 + 128) * (4096 + 128));
}

}  // namespace
}  // namespace jingwei::geo

#include "geo/area_index.hpp"

#include <gtest/gtest.h>

#include "slow_geometry.hpp"

namespace jingwei::geo {
namespace {

MultiPolygon square(std::int32_t west, std::int32_t south, std::int32_t size) {
    return {.parts = {{.outer = {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}},
                       .holes = {}}}};
}

TEST(AreaIndex, of_nothing_finds_nothing) {
    EXPECT_TRUE(AreaIndex{}.locate({0, 0}).interior.empty());
    const MultiPolygon undrawn;
    const AreaIndex index{{{.id = 1, .code = "001", .shape = &undrawn}, {.id = 2, .code = "002", .shape = nullptr}}};
    EXPECT_FALSE(index.locate({0, 0}).chosen());
}

TEST(AreaIndex, gives_a_place_on_a_common_boundary_to_the_lowest_code) {
    const MultiPolygon west = square(0, 0, 1000);
    const MultiPolygon east = square(1000, 0, 1000);
    const AreaIndex index{{{.id = 7, .code = "002", .shape = &west}, {.id = 9, .code = "001", .shape = &east}}};
    const AreaHits hits = index.locate({1000, 500});
    EXPECT_EQ(hits.boundary, (AreaHits::Ids{9, 7}));
    EXPECT_EQ(hits.chosen(), 9);
    EXPECT_FALSE(hits.ambiguous());
    EXPECT_EQ(index.locate({999, 500}).chosen(), 7);
    EXPECT_EQ(index.locate({1001, 500}).chosen(), 9);
    EXPECT_FALSE(index.locate({500, 1001}).chosen());
}

TEST(AreaIndex, lists_every_area_that_holds_a_place_and_chooses_none_of_them) {
    const MultiPolygon low = square(0, 0, 1000);
    const MultiPolygon high = square(500, 500, 1000);
    const AreaIndex index{{{.id = 1, .code = "b", .shape = &low}, {.id = 2, .code = "a", .shape = &high}}};
    const AreaHits hits = index.locate({700, 700});
    EXPECT_TRUE(hits.ambiguous());
    EXPECT_EQ(hits.interior, (AreaHits::Ids{2, 1}));
    EXPECT_FALSE(hits.chosen());
}

TEST(AreaIndex, prefers_the_interior_to_anothers_boundary) {
    const MultiPolygon low = square(0, 0, 1000);
    const MultiPolygon high = square(500, 500, 1000);
    const AreaIndex index{{{.id = 1, .code = "a", .shape = &low}, {.id = 2, .code = "b", .shape = &high}}};
    const AreaHits hits = index.locate({500, 700});
    EXPECT_EQ(hits.chosen(), 1);
    EXPECT_EQ(hits.boundary, (AreaHits::Ids{2}));
}

/// Every area at a point, found by asking each shape in turn.
AreaHits slow_locate(const std::vector<MultiPolygon>& shapes, Position at) {
    AreaHits hits;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Side side = slow_classify(shapes[i], at);
        if (side == Side::inside) hits.interior.push_back(static_cast<std::int64_t>(i) + 1);
        if (side == Side::boundary) hits.boundary.push_back(static_cast<std::int64_t>(i) + 1);
    }
    return hits;
}

void compare_with_the_slow_way(const Box& box, std::uint64_t seed, int rounds, int areas) {
    ShapeMaker make{seed, box};
    for (int round = 0; round < rounds; ++round) {
        std::vector<MultiPolygon> shapes;
        std::vector<IndexedArea> list;
        for (int i = 0; i < areas; ++i) shapes.push_back(make.shape());
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            list.push_back({.id = static_cast<std::int64_t>(i) + 1,
                            .code = std::string(1, static_cast<char>('a' + i)),
                            .shape = &shapes[i]});
        }
        const AreaIndex index{list};
        for (int i = 0; i < 200; ++i) {
            const Position at = make.probe(shapes[static_cast<std::size_t>(make.between(0, areas - 1))]);
            const AreaHits fast = index.locate(at);
            const AreaHits slow = slow_locate(shapes, at);
            ASSERT_EQ(fast.interior, slow.interior) << "round " << round << " at " << at.lon_e7 << "," << at.lat_e7;
            ASSERT_EQ(fast.boundary, slow.boundary) << "round " << round << " at " << at.lon_e7 << "," << at.lat_e7;
        }
    }
}

TEST(AreaIndex, agrees_with_a_slow_independent_count_on_a_handful_of_units) {
    compare_with_the_slow_way({{-6, -6}, {6, 6}}, 11, 300, 3);
    compare_with_the_slow_way({{-40, -30}, {90, 70}}, 12, 300, 4);
}

TEST(AreaIndex, agrees_with_a_slow_independent_count_on_a_city) {
    compare_with_the_slow_way({{1'160'000'000, 395'000'000}, {1'170'000'000, 405'000'000}}, 13, 200, 8);
}

TEST(AreaIndex, agrees_with_a_slow_independent_count_on_the_whole_earth) {
    compare_with_the_slow_way({{-kMaxLonE7, -kMaxLatE7}, {kMaxLonE7, kMaxLatE7}}, 14, 200, 3);
}

TEST(AreaIndex, answers_at_the_ends_of_the_number_range) {
    const MultiPolygon everywhere{
        .parts = {{.outer = {{-kMaxLonE7, -kMaxLatE7}, {kMaxLonE7, -kMaxLatE7}, {kMaxLonE7, kMaxLatE7}, {-kMaxLonE7, kMaxLatE7}},
                   .holes = {}}}};
    const AreaIndex index{{{.id = 1, .code = "1", .shape = &everywhere}}};
    EXPECT_EQ(index.locate({kMaxLonE7, kMaxLatE7}).chosen(), 1);
    EXPECT_EQ(index.locate({kMaxLonE7 - 1, kMaxLatE7 - 1}).interior.size(), 1U);
    EXPECT_FALSE(index.locate({INT32_MIN, INT32_MIN}).chosen());
    EXPECT_FALSE(index.locate({INT32_MAX, INT32_MAX}).chosen());
}

}  // namespace
}  // namespace jingwei::geo

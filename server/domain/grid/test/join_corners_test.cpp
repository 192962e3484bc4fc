#include "domain/grid/join_corners.hpp"

#include <gtest/gtest.h>

#include "domain/grid/draft.hpp"
#include "geo/shape_edit.hpp"

namespace jingwei::grid {
namespace {

constexpr std::int32_t kJoinLon = 1'130'000'000;
constexpr std::int32_t kJoinLat = 340'000'000;

geo::MultiPolygon ring_of(std::vector<std::pair<int, int>> corners) {
    geo::Ring ring;
    for (const auto& [east, north] : corners) ring.push_back({kJoinLon + east, kJoinLat + north});
    return {{geo::Polygon{std::move(ring), {}}}};
}

Area plot(std::int64_t id, int depth, std::int64_t parent, geo::MultiPolygon shape) {
    return {.id = AreaId{id},
            .code = std::to_string(id),
            .name = {std::to_string(id), ""},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .layer = std::string{kTerritoryLayer},
            .shape = std::move(shape)};
}

/// Two plots that should share a border and miss it by up to 0.4 m, in a field that is drawn like the first of them; a third
/// misses the second by 0.4 m too.
struct Plots : ::testing::Test {
    Plots()
        : draft{{{0, "field", {"田", ""}, 0}, {1, "plot", {"块", ""}, 0}},
                {plot(1, 0, 0, ring_of({{0, 0}, {10'000, 0}, {30'040, 0}, {30'040, 10'000}, {10'000, 10'000}, {0, 10'000}})),
                 plot(11, 1, 1, ring_of({{0, 0}, {10'000, 0}, {10'000, 10'000}, {0, 10'000}})),
                 plot(12, 1, 1, ring_of({{10'020, 0}, {20'000, 0}, {20'000, 10'000}, {10'040, 10'000}})),
                 plot(13, 1, 1, ring_of({{20'040, 0}, {30'040, 0}, {30'040, 10'000}, {20'040, 10'000}}))}} {}

    Result<Changes> give(const Edit& edit) {
        auto changes = apply(edit, draft, [] { return AreaId{999}; });
        if (changes) draft.apply(*changes, ++version);
        return changes;
    }
    std::string refusal(const SnapCorners& snap) {
        const auto changes = give(snap);
        return changes ? "done" : changes.error().fields.front().rule;
    }
    std::size_t findings() {
        std::vector<Area> areas;
        for (const auto& [id, entry] : draft.entries()) areas.push_back(entry.area);
        std::size_t sum = 0;
        for (const auto& level : audit(areas, {.min_area_m2 = 0, .outline = {}}).levels) sum += level.findings.size();
        return sum;
    }
    const geo::MultiPolygon& shape(std::int64_t id) { return draft.find(AreaId{id})->area.shape; }

    Draft draft;
    std::int64_t version = 0;
};

SnapCorners within(double metres) { return {{}, {}, {}, metres}; }

TEST_F(Plots, take_the_fields_straight_edge_along_where_their_corner_lies_on_it) {
    // A field drawn with its four corners only; the plots' shared corner on its edge moves all the same.
    auto fresh = draft.find(AreaId{1})->area;
    fresh.shape = ring_of({{0, 0}, {30'040, 0}, {30'040, 10'000}, {0, 10'000}});
    draft.put(fresh, ++version);
    auto tilted = draft.find(AreaId{12})->area;
    tilted.shape = ring_of({{10'020, -20}, {20'000, 0}, {20'000, 10'000}, {10'040, 10'020}});
    draft.put(tilted, ++version);
    ASSERT_TRUE(give(within(0.6)));
    EXPECT_EQ(findings(), 0U);
}

TEST_F(Plots, that_nearly_meet_meet_afterwards_and_the_audit_is_silent) {
    ASSERT_GT(findings(), 0U);
    ASSERT_TRUE(give(within(0.5)));
    EXPECT_EQ(findings(), 0U);
}

TEST_F(Plots, farther_apart_than_the_tolerance_stay_as_they_are) {
    const auto changes = give(within(0.1));
    ASSERT_TRUE(changes);
    EXPECT_TRUE(changes->empty());
}

TEST_F(Plots, move_no_corner_farther_than_the_tolerance) {
    const auto changes = give(within(0.5));
    ASSERT_TRUE(changes);
    ASSERT_FALSE(changes->areas.empty());
    for (const auto& change : changes->areas) {
        for (const geo::Position old : change.before->shape.parts.front().outer) {
            double nearest = 1e9;
            for (const geo::Position corner : change.after->shape.parts.front().outer)
                nearest = std::min(nearest, geo::distance_m(old, corner));
            EXPECT_LE(nearest, 0.5);
        }
    }
}

TEST_F(Plots, chosen_two_by_two_leave_the_others_alone) {
    const auto third = shape(13);
    ASSERT_TRUE(give(SnapCorners{{}, {{1}}, std::vector{AreaId{11}, AreaId{12}}, 0.5}));
    EXPECT_EQ(shape(13), third);
    EXPECT_TRUE(geo::has_corner(shape(12), {kJoinLon + 10'000, kJoinLat}) ||
                geo::has_corner(shape(11), {kJoinLon + 10'020, kJoinLat}));
    EXPECT_GT(findings(), 0U);  // between the second and the third
}

TEST_F(Plots, come_back_with_a_step_back) {
    const Draft before = draft;
    const auto changes = give(within(0.5));
    ASSERT_TRUE(changes);
    draft.apply(reversed(*changes), ++version);
    for (const auto& [id, entry] : before.entries()) EXPECT_EQ(draft.find(id)->area, entry.area);
}

TEST_F(Plots, are_not_joined_without_a_tolerance_or_with_one_too_large) {
    EXPECT_EQ(refusal(within(0)), "too_small");
    EXPECT_EQ(refusal(within(-1)), "too_small");
    EXPECT_EQ(refusal(within(10.1)), "too_large");
    EXPECT_EQ(refusal({{}, {}, std::vector{AreaId{11}, AreaId{77}}, 0.5}), "unknown_area");
    EXPECT_EQ(refusal({{}, {}, std::vector{AreaId{11}}, 0.5}), "too_few");
}

}  // namespace
}  // namespace jingwei::grid

#include "demo/flaws.hpp"

#include <gtest/gtest.h>

#include "domain/grid/audit.hpp"

namespace jingwei::demo {
namespace {

class DemoFlaws : public testing::TestWithParam<std::uint32_t> {};

TEST_P(DemoFlaws, are_one_gap_one_overlap_and_one_group_on_paper_and_nothing_else) {
    std::int64_t last = 0;
    const NextAreaId next = [&last] { return AreaId{++last}; };
    const auto ground = make_ground(GetParam(), next);
    const auto land = grid::Territory::build({EditionId{1}, "demo", Instant{}, true}, ground.levels, ground.areas);
    ASSERT_TRUE(land);
    ASSERT_TRUE(grid::audit(land->areas()).clean());

    const auto drawn =
        grid::Territory::build({EditionId{2}, "drawn", Instant{}, true}, ground.levels, with_flaws(land->areas(), ground, next));
    ASSERT_TRUE(drawn);
    ASSERT_EQ(drawn->not_drawn().size(), 1U);
    EXPECT_EQ(drawn->not_drawn().front()->facts.households, 86);
    std::vector<grid::Finding> found;
    for (const auto& level : grid::audit(drawn->areas()).levels) {
        for (const auto& finding : level.findings) {
            if (finding.severity != grid::Severity::note) found.push_back(finding);
        }
    }
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, grid::FindingKind::gap);
    EXPECT_EQ(found[0].remedy, grid::Remedy::give);
    EXPECT_GT(found[0].area_m2, 500);
    EXPECT_EQ(found[1].kind, grid::FindingKind::overlap);
    EXPECT_EQ(found[1].remedy, grid::Remedy::cut);
    EXPECT_GT(found[1].area_m2, 500);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DemoFlaws, testing::Values(1U, 2U, 3U, 4U, 20261124U));

TEST(DemoHistory, comes_down_to_what_is_left_today) {
    const duty::Day today{std::chrono::days{20'000}};
    const auto days = coverage_history(today);
    ASSERT_EQ(days.size(), 84U);
    EXPECT_EQ(days.back().day, today - std::chrono::days{1});
    EXPECT_GT(days.front().tally.all.gaps, 200);
    EXPECT_LT(days.back().tally.all.gaps, 20);
    for (std::size_t i = 1; i < days.size(); ++i) EXPECT_LE(days[i].tally.all.gaps, days[i - 1].tally.all.gaps);
}

}  // namespace
}  // namespace jingwei::demo

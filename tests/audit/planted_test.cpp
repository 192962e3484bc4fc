// Partitions of which it is known what is wrong: nothing, or what was planted. Seeds are printed.
#include <gtest/gtest.h>

#include "audit/geos_oracle.hpp"
#include "domain/grid/audit.hpp"
#include "geo/geojson.hpp"
#include "support/partition_maker.hpp"
#include "support/seed.hpp"

namespace jingwei::test {
namespace {

using grid::FindingKind;

grid::AuditOptions finest(double tolerance_m = 0) {
    grid::AuditOptions options;
    options.tolerance_m = tolerance_m;
    options.min_area_m2 = 0.001;
    return options;
}

TEST(Audit, says_nothing_about_a_clean_partition) {
    for (int round = 0; round < 5; ++round) {
        const PartitionMaker maker{fresh_seed(), 12, 9};
        for (const double tolerance : {0.0, 0.005, 0.05}) {
            const grid::Audit audit = grid::audit(maker.areas(), finest(tolerance));
            EXPECT_TRUE(audit.clean());
            for (const grid::Finding& finding : audit.levels.front().findings)
                ADD_FAILURE() << grid::kind_name(finding.kind) << ' ' << finding.area_m2 << " m² "
                              << geo::to_geojson(finding.shape);
            EXPECT_EQ(audit.summary().below_min_area, 0U);
        }
    }
}

TEST(Audit, finds_every_planted_gap_and_overlap_with_its_exact_area) {
    for (int round = 0; round < 5; ++round) {
        PartitionMaker maker{fresh_seed(), 12, 9};
        auto areas = maker.areas();
        std::vector<Planted> planted;
        for (int i = 0; i < 30; ++i)
            planted.push_back(maker.plant(areas, i % 2 == 0 ? "gap" : "overlap", i % 3 == 0 ? 0.04 : 1.0));
        const grid::Audit audit = grid::audit(areas, finest());
        ASSERT_EQ(audit.levels.front().findings.size(), planted.size());
        for (const Planted& one : planted) {
            const auto& findings = audit.levels.front().findings;
            const auto found = std::find_if(findings.begin(), findings.end(), [&](const grid::Finding& finding) {
                return std::find(finding.areas.begin(), finding.areas.end(), one.area) != finding.areas.end() &&
                       std::find(finding.areas.begin(), finding.areas.end(), one.neighbour) != finding.areas.end();
            });
            ASSERT_NE(found, findings.end());
            EXPECT_EQ(grid::kind_name(found->kind), one.kind);
            EXPECT_NEAR(found->area_m2, one.area_m2, 1e-6);
            EXPECT_NEAR(geo::area_m2(found->shape), one.area_m2, 1e-6);
        }
    }
}

TEST(Audit, joins_near_misses_within_the_tolerance_and_says_so) {
    PartitionMaker maker{fresh_seed(), 12, 9};
    auto areas = maker.areas();
    for (int i = 0; i < 20; ++i) maker.plant(areas, "overlap", 0.04);
    const grid::Audit joined = grid::audit(areas, finest(0.06));
    EXPECT_EQ(joined.summary().of(FindingKind::near_miss).findings, 20U);
    EXPECT_EQ(joined.summary().of(FindingKind::overlap).findings, 0U);
    const grid::Audit apart = grid::audit(areas, finest());
    EXPECT_EQ(apart.summary().of(FindingKind::near_miss).findings, 0U);
    EXPECT_EQ(apart.summary().of(FindingKind::overlap).findings, 20U);
}

TEST(Audit, joins_a_partition_whose_every_corner_was_jittered) {
    PartitionMaker maker{fresh_seed(), 20, 15};
    auto areas = maker.areas();
    maker.jitter(areas, 0.05);
    const grid::Audit audit = grid::audit(areas, finest(0.11));
    EXPECT_EQ(audit.summary().of(FindingKind::gap).findings, 0U);
    EXPECT_EQ(audit.summary().of(FindingKind::overlap).findings, 0U);
    EXPECT_GT(audit.summary().of(FindingKind::near_miss).findings, 500U);
}

TEST(Audit, agrees_with_geos_where_every_corner_was_jittered_and_nothing_is_joined) {
    PartitionMaker maker{fresh_seed(), 8, 6, 60};
    auto areas = maker.areas();
    maker.jitter(areas, 0.5);
    std::vector<const geo::MultiPolygon*> shapes;
    for (const grid::Area& area : areas) shapes.push_back(&area.shape);
    const GeosOracle geos{shapes};
    grid::AuditOptions options = finest();
    options.min_area_m2 = 0.01;
    const grid::Audit audit = grid::audit(areas, options);
    auto overlaps = geos.overlaps(0.009);
    std::vector<double> gaps;
    for (const grid::Finding& finding : audit.levels.front().findings) {
        if (finding.kind == FindingKind::gap) gaps.push_back(finding.area_m2);
        if (finding.kind != FindingKind::overlap) continue;
        const std::pair pair{static_cast<std::size_t>(finding.areas[0].value - 1),
                             static_cast<std::size_t>(finding.areas[1].value - 1)};
        ASSERT_TRUE(overlaps.contains(pair));
        EXPECT_NEAR(finding.area_m2, overlaps.at(pair), 1e-3);
        overlaps.erase(pair);
    }
    for (const auto& [pair, area] : overlaps) EXPECT_LT(area, 0.011);
    std::sort(gaps.rbegin(), gaps.rend());
    const auto theirs = geos.gaps(0.01);
    ASSERT_NEAR(static_cast<double>(gaps.size()), static_cast<double>(theirs.size()), 2);
    for (std::size_t i = 0; i < std::min(gaps.size(), theirs.size()); ++i) EXPECT_NEAR(gaps[i], theirs[i], 2e-3);
}

}  // namespace
}  // namespace jingwei::test

// A repair lowers the number of findings and makes no new one. Seeds are printed.
#include <gtest/gtest.h>

#include "domain/grid/audit_repair.hpp"
#include "geo/geojson.hpp"
#include "support/partition_maker.hpp"
#include "support/seed.hpp"

namespace jingwei::test {
namespace {

using grid::FindingKind;

grid::AuditOptions strict() {
    grid::AuditOptions options;
    options.tolerance_m = 0.06;
    options.min_area_m2 = 0.01;
    return options;
}

std::size_t count(const grid::Audit& audit) {
    std::size_t findings = 0;
    for (const grid::LevelAudit& level : audit.levels) {
        for (const grid::Finding& finding : level.findings) findings += finding.severity == grid::Severity::note ? 0U : 1U;
    }
    return findings;
}

/// Repairs the first finding until there is none; after each there is one less.
std::vector<grid::Area> repaired(std::vector<grid::Area> areas) {
    grid::Audit audit = grid::audit(areas, strict());
    while (count(audit) > 0) {
        const grid::Finding finding = audit.levels.front().findings.front();
        const auto changes = grid::propose(areas, finding, strict());
        EXPECT_FALSE(changes.empty()) << grid::kind_name(finding.kind) << ' ' << geo::to_geojson(finding.shape);
        if (changes.empty()) break;
        areas = grid::apply(std::move(areas), changes);
        const grid::Audit after = grid::audit_changes(audit, areas, strict());
        EXPECT_LT(count(after), count(audit)) << grid::kind_name(finding.kind) << ' ' << geo::to_geojson(finding.shape);
        if (count(after) >= count(audit)) break;
        audit = after;
    }
    return areas;
}

double total_m2(const std::vector<grid::Area>& areas) {
    double sum = 0;
    for (const grid::Area& area : areas) sum += geo::area_m2(area.shape);
    return sum;
}

TEST(Repair, of_every_planted_fault_leaves_one_finding_less_each_time_until_there_is_none) {
    for (int round = 0; round < 5; ++round) {
        PartitionMaker maker{fresh_seed(), 12, 9};
        const auto clean = maker.areas();
        auto areas = clean;
        for (int i = 0; i < 24; ++i) maker.plant(areas, i % 2 == 0 ? "gap" : "overlap", i % 3 == 0 ? 0.04 : 1.3);
        areas = repaired(std::move(areas));
        EXPECT_EQ(count(grid::audit(areas, strict())), 0U);
        EXPECT_NEAR(total_m2(areas), total_m2(clean), 1e-3 * total_m2(clean));
    }
}

TEST(Repair, of_large_overlaps_and_a_missing_area_leaves_a_clean_partition) {
    for (int round = 0; round < 5; ++round) {
        PartitionMaker maker{fresh_seed(), 9, 7, 60};
        auto areas = maker.areas();
        // One area moved as a whole lies over its neighbours and leaves ground behind; another one is missing.
        for (geo::Position& corner : areas[31].shape.parts.front().outer) {
            corner.lon_e7 += 1'234;
            corner.lat_e7 += 777;
        }
        areas.erase(areas.begin() + 39);
        EXPECT_GT(count(grid::audit(areas, strict())), 5U);
        areas = repaired(std::move(areas));
        EXPECT_EQ(count(grid::audit(areas, strict())), 0U);
    }
}

}  // namespace
}  // namespace jingwei::test

// The audit of real cities' files, next to what GEOS says on the same integer coordinates.
#include <gtest/gtest.h>

#include <iostream>

#include "../../server/geo/test/shared_data.hpp"
#include "audit/geos_oracle.hpp"
#include "domain/grid/audit.hpp"
#include "geo/geojson.hpp"

namespace jingwei::test {
namespace {

using grid::FindingKind;

std::vector<grid::Area> areas_of(const std::filesystem::path& path, int depth = 0, std::int64_t first_id = 1) {
    auto file = geo::read_geojson(read_file(path));
    EXPECT_TRUE(file) << path;
    std::vector<grid::Area> areas;
    for (geo::Feature& feature : file->features) {
        grid::Area area;
        area.id = AreaId{first_id + static_cast<std::int64_t>(areas.size())};
        area.code = std::to_string(area.id.value);
        area.depth = depth;
        area.shape = std::move(feature.shape);
        areas.push_back(std::move(area));
    }
    return areas;
}

grid::AuditOptions exact() {
    grid::AuditOptions options;
    options.tolerance_m = 0;
    return options;
}

GeosOracle oracle_of(const std::vector<grid::Area>& areas) {
    std::vector<const geo::MultiPolygon*> shapes;
    for (const grid::Area& area : areas) shapes.push_back(&area.shape);
    return GeosOracle{shapes};
}

std::vector<double> gaps_of(const grid::Audit& audit) {
    std::vector<double> areas;
    for (const grid::Finding& finding : audit.levels.front().findings) {
        if (finding.kind == FindingKind::gap) areas.push_back(finding.area_m2);
    }
    std::sort(areas.rbegin(), areas.rend());
    return areas;
}

/// Crossings are kept to less than a micrometre by us and to a double by GEOS; the rest is the last digits of sums.
double rounding_of(double area_m2) { return 1e-3 + 1e-7 * area_m2; }

void expect_what_geos_finds(const std::vector<grid::Area>& areas) {
    const GeosOracle geos = oracle_of(areas);
    const grid::Audit audit = grid::audit(areas, exact());
    std::vector<std::size_t> invalid;
    for (const grid::Finding& finding : audit.levels.front().findings) {
        if (finding.kind == FindingKind::invalid_ring || finding.kind == FindingKind::touching_ring)
            invalid.push_back(static_cast<std::size_t>(finding.areas.front().value - 1));
    }
    std::sort(invalid.begin(), invalid.end());
    EXPECT_EQ(invalid, geos.invalid());
    auto overlaps = geos.overlaps(1);
    double by_pair = 0;
    for (const grid::Finding& finding : audit.levels.front().findings) {
        if (finding.kind != FindingKind::overlap && finding.kind != FindingKind::duplicate) continue;
        const std::pair pair{static_cast<std::size_t>(finding.areas.at(0).value - 1),
                             static_cast<std::size_t>(finding.areas.at(1).value - 1)};
        ASSERT_TRUE(overlaps.contains(pair)) << pair.first << " and " << pair.second << ", " << finding.area_m2 << " m²";
        EXPECT_NEAR(finding.area_m2, overlaps.at(pair), rounding_of(finding.area_m2));
        by_pair += overlaps.at(pair);
        overlaps.erase(pair);
    }
    for (const auto& [pair, area] : overlaps) ADD_FAILURE() << "GEOS alone: " << pair.first << ' ' << pair.second << ' ' << area;
    EXPECT_NEAR(audit.summary().of(FindingKind::overlap).area_m2, by_pair, rounding_of(by_pair));
    const auto ours = gaps_of(audit), theirs = geos.gaps(1);
    ASSERT_EQ(ours.size(), theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i) EXPECT_NEAR(ours[i], theirs[i], rounding_of(theirs[i]));
}

TEST(LosAngeles, the_neighbourhood_councils_overlap_and_leave_gaps_as_geos_says) {
    NEEDS_SHARED_DATA("areas/la/nc-boundary-2019-modified.json");
    const auto areas = areas_of(shared_data() / "areas/la/nc-boundary-2019-modified.json");
    expect_what_geos_finds(areas);
}

TEST(LosAngeles, the_sums_are_those_known_of_the_councils_of_2019) {
    NEEDS_SHARED_DATA("areas/la/nc-boundary-2019-modified.json");
    const auto areas = areas_of(shared_data() / "areas/la/nc-boundary-2019-modified.json");
    for (const auto& options : {exact(), grid::AuditOptions{}}) {
        const auto summary = grid::audit(areas, options).summary();
        std::cout << summary.of(FindingKind::overlap).findings << " overlapping pairs, "
                  << summary.of(FindingKind::overlap).area_m2 / 1e6 << " km² by pair, " << summary.overlap_once_m2 / 1e6
                  << " km² counted once; " << summary.of(FindingKind::gap).findings << " gaps, "
                  << summary.of(FindingKind::gap).area_m2 / 1e6 << " km²\n";
        EXPECT_GE(summary.of(FindingKind::overlap).findings, 190U);
        EXPECT_LE(summary.of(FindingKind::overlap).findings, 200U);
        EXPECT_NEAR(summary.of(FindingKind::overlap).area_m2 / 1e6, 26.4, 0.05);
        EXPECT_NEAR(summary.overlap_once_m2 / 1e6, 24.9, 0.05);
        EXPECT_GT(summary.of(FindingKind::gap).findings, 900U);
    }
}

TEST(Boston, the_neighbourhoods_are_as_geos_says) {
    NEEDS_SHARED_DATA("areas/boston/boston_neighborhood_boundaries.geojson");
    expect_what_geos_finds(areas_of(shared_data() / "areas/boston/boston_neighborhood_boundaries.geojson"));
}

TEST(NewYork, every_level_is_as_geos_says) {
    NEEDS_SHARED_DATA("areas/nyc/NTA.geo.json");
    for (const char* name :
         {"NTA.geo.json", "CD.geo.json", "borough.geo.json", "UHF42.geo.json", "PUMA_or_Subborough.geo.json"}) {
        SCOPED_TRACE(name);
        expect_what_geos_finds(areas_of(shared_data() / "areas/nyc" / name));
    }
}

/// Each of the finer areas under the one that holds most of it.
void nest(std::vector<grid::Area>& fine, const std::vector<grid::Area>& coarse) {
    std::vector<geo::IndexedArea> indexed;
    for (const grid::Area& area : coarse) indexed.push_back({.id = area.id.value, .code = area.code, .shape = &area.shape});
    const geo::AreaIndex index{std::move(indexed)};
    for (grid::Area& area : fine) {
        const auto around = index.locate(geo::label_point(area.shape).value()).chosen();
        if (around) area.parent = AreaId{*around};
    }
}

TEST(NewYork, levels_simplified_each_for_itself_do_not_fit_and_it_is_said) {
    NEEDS_SHARED_DATA("areas/nyc/NTA.geo.json");
    auto all = areas_of(shared_data() / "areas/nyc/borough.geo.json");
    auto fine = areas_of(shared_data() / "areas/nyc/NTA.geo.json", 1, 1000);
    nest(fine, all);
    all.insert(all.end(), fine.begin(), fine.end());
    const grid::Audit audit = grid::audit(all);
    const auto summary = audit.summary();
    std::cout << summary.of(FindingKind::not_filled).findings << " places not filled, "
              << summary.of(FindingKind::leaves_parent).findings << " areas leave their borough\n";
    EXPECT_GT(summary.of(FindingKind::not_filled).findings, 100U);
    EXPECT_GT(summary.of(FindingKind::leaves_parent).findings, 50U);
    EXPECT_EQ(summary.of(FindingKind::overlap).findings, 0U);
    EXPECT_FALSE(audit.clean());
    double inside = 0, boroughs = 0, ntas = 0;
    for (const grid::Area& area : all) (area.depth == 0 ? boroughs : ntas) += geo::area_m2(area.shape);
    inside = boroughs - ntas;  // what is not filled less what leaves
    EXPECT_NEAR(summary.of(FindingKind::not_filled).area_m2 - summary.of(FindingKind::leaves_parent).area_m2, inside,
                0.01 * summary.of(FindingKind::not_filled).area_m2);
}

}  // namespace
}  // namespace jingwei::test

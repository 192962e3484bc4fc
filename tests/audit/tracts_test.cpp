// The census tracts of New York as the city publishes them, a Shapefile in feet: ground that fits together, and must be found so.
#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include "../../server/geo/test/shared_data.hpp"
#include "domain/grid/audit.hpp"
#include "geo/overlay.hpp"
#include "integrations/area_file.hpp"

namespace jingwei::test {
namespace {

using grid::FindingKind;

constexpr std::int64_t kFirstTract = 100;

std::string property_of(const geo::Feature& feature, const char* name) {
    const auto* const value = feature.properties.if_contains(name);
    if (value == nullptr) return {};
    return value->is_string() ? std::string{value->get_string()} : boost::json::serialize(*value);
}

std::vector<grid::Area> read_level(const std::string& file, const char* code, int depth, std::int64_t first_id) {
    auto read = integrations::read_area_file(shared_data() / "areas/nyc" / file);
    EXPECT_TRUE(read) << file;
    std::vector<grid::Area> areas;
    if (!read) return areas;
    EXPECT_TRUE(read->errors.empty()) << file;
    for (geo::Feature& feature : read->features) {
        grid::Area area;
        area.id = AreaId{first_id + static_cast<std::int64_t>(areas.size())};
        area.code = property_of(feature, code);
        area.depth = depth;
        area.shape = std::move(feature.shape);
        areas.push_back(std::move(area));
    }
    return areas;
}

/// Boroughs and their tracts; a tract's code begins with its borough's.
struct Tracts : ::testing::Test {
    void SetUp() override {
        NEEDS_SHARED_DATA("areas/nyc/nyct2010.zip");
        if (!integrations::find_program("ogr2ogr")) GTEST_SKIP() << "ogr2ogr (Debian package gdal-bin) is not installed";
        boroughs = read_level("nybb.zip", "BoroCode", 0, 1);
        tracts = read_level("nyct2010.zip", "BoroCT2010", 1, kFirstTract);
        ASSERT_EQ(boroughs.size(), 5U);
        ASSERT_EQ(tracts.size(), 2165U);
        for (grid::Area& tract : tracts) {
            const auto around = std::find_if(boroughs.begin(), boroughs.end(),
                                             [&](const grid::Area& borough) { return tract.code.starts_with(borough.code); });
            ASSERT_NE(around, boroughs.end()) << tract.code;
            tract.parent = around->id;
        }
    }

    std::vector<grid::Area> both() const {
        std::vector<grid::Area> all = boroughs;
        all.insert(all.end(), tracts.begin(), tracts.end());
        return all;
    }

    std::vector<grid::Area> boroughs;
    std::vector<grid::Area> tracts;
};

TEST_F(Tracts, nest_by_code) {
    std::vector<geo::IndexedArea> indexed;
    for (const grid::Area& borough : boroughs)
        indexed.push_back({.id = borough.id.value, .code = borough.code, .shape = &borough.shape});
    const geo::AreaIndex index{std::move(indexed)};
    for (const grid::Area& tract : tracts) {
        EXPECT_EQ(tract.code.size(), 7U);
        EXPECT_EQ(index.locate(geo::label_point(tract.shape).value()).chosen(), tract.parent.value) << tract.code;
    }
}

TEST_F(Tracts, together_are_their_borough_within_two_square_metres) {
    for (const grid::Area& borough : boroughs) {
        std::vector<const geo::MultiPolygon*> shapes;
        for (const grid::Area& tract : tracts) {
            if (tract.parent == borough.id) shapes.push_back(&tract.shape);
        }
        const double united = geo::area_m2(geo::unite(shapes));
        EXPECT_NEAR(united, geo::area_m2(borough.shape), 2) << borough.code;
    }
    std::map<AreaId, double> off;  // by borough: what its tracts leave free, and what of them lies outside
    grid::AuditOptions exact;
    exact.tolerance_m = 0;
    exact.min_area_m2 = 0;
    for (const auto& level : grid::audit(both(), exact).levels) {
        for (const auto& finding : level.findings) {
            if (finding.kind == FindingKind::not_filled || finding.kind == FindingKind::leaves_parent)
                off[finding.areas.back()] += finding.area_m2;
        }
    }
    for (const auto& [borough, area_m2] : off) {
        std::cout << "borough " << borough.value << ": " << area_m2 << " m² apart\n";
        EXPECT_LT(area_m2, 2) << borough.value;
    }
}

TEST_F(Tracts, leave_the_audit_nothing_above_a_square_metre_to_say) {
    const grid::Audit audit = grid::audit(both());
    for (const auto& level : audit.levels) {
        for (const auto& finding : level.findings) {
            EXPECT_EQ(finding.severity, grid::Severity::note) << grid::kind_name(finding.kind) << ' ' << finding.area_m2 << " m²";
        }
    }
    EXPECT_TRUE(audit.clean());
    EXPECT_EQ(audit.summary().of(FindingKind::overlap).findings, 0U);
    EXPECT_EQ(audit.summary().of(FindingKind::gap).findings, 0U);
}

TEST_F(Tracts, do_not_fit_boroughs_simplified_for_themselves_and_it_is_said) {
    auto file = geo::read_geojson(read_file(shared_data() / "areas/nyc/borough.geo.json"));
    ASSERT_TRUE(file);
    std::vector<grid::Area> all;
    for (geo::Feature& feature : file->features) {
        grid::Area area;
        area.id = AreaId{static_cast<std::int64_t>(all.size()) + 1};
        area.code = property_of(feature, "BoroCode");
        if (area.code.empty()) area.code = property_of(feature, "boro_code");
        area.shape = std::move(feature.shape);
        all.push_back(std::move(area));
    }
    std::vector<geo::IndexedArea> indexed;
    for (const grid::Area& borough : all)
        indexed.push_back({.id = borough.id.value, .code = borough.code, .shape = &borough.shape});
    const geo::AreaIndex index{std::move(indexed)};
    std::vector<grid::Area> below;
    for (grid::Area tract : tracts) {
        tract.parent = AreaId{index.locate(geo::label_point(tract.shape).value()).chosen().value_or(0)};
        if (tract.parent) below.push_back(std::move(tract));
    }
    all.insert(all.end(), below.begin(), below.end());
    const auto summary = grid::audit(all).summary();
    EXPECT_GT(summary.of(FindingKind::not_filled).findings, 100U);
    EXPECT_GT(summary.of(FindingKind::leaves_parent).findings, 100U);
}

}  // namespace
}  // namespace jingwei::test

#include <cstdlib>

#include "app/report_overdue.hpp"
#include "import/import_district.hpp"
#include "integrations/child_process.hpp"
#include "storage/journal.hpp"

namespace jingwei::testing {
namespace {

/// Boston's second half of 2011, imported once for all tests of this file.
class Boston : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        const auto data = shared_data();
        if (!data) return;
        requests_ = *data / "requests/boston-2011h2.zip";
        district_ = new ImportDistrict{"America/New_York"};
        areas_ = district_->import_areas(*data / "areas/boston/boston_neighborhood_boundaries.geojson",
                                         by_properties("neighborhood_id", "name"));
        summary_ = district_->import_cases(requests_, mapping());
        RecordProperty("rows_per_second", static_cast<int>(static_cast<double>(summary_.counts.rows) / summary_.seconds));
    }
    static void TearDownTestSuite() {
        delete district_;
        district_ = nullptr;
    }
    void SetUp() override {
        if (district_ == nullptr) GTEST_SKIP() << "no ../shared/data and no $JINGWEI_SHARED: Boston's files are not here";
    }
    static std::filesystem::path mapping() { return mapping_named("boston-311.toml"); }

    static inline ImportDistrict* district_{};  // owned: made and deleted with the suite
    static inline std::filesystem::path requests_;
    static inline main::TerritoryFileSummary areas_;
    static inline main::CaseFileSummary summary_;
};

TEST_F(Boston, every_row_is_recorded_or_refused_with_a_reason) {
    EXPECT_EQ(areas_.imported.added, 26U);
    EXPECT_EQ(summary_.counts.rows, 58'251);
    EXPECT_EQ(summary_.counts.recorded + summary_.refused, 58'251);
    EXPECT_EQ(summary_.counts.recorded, 58'251);
    EXPECT_EQ(summary_.prepared.classes_added, 141);
    EXPECT_EQ(summary_.prepared.units_added, 7);
    EXPECT_EQ(district_->hints(), 0) << "nobody is told about past cases";
    std::printf("Boston: %lld rows at %.0f rows a second\n", static_cast<long long>(summary_.counts.rows),
                static_cast<double>(summary_.counts.rows) / summary_.seconds);
}

TEST_F(Boston, the_journal_of_the_import_verifies) {
    storage::JournalCheck check;
    district_->engine().read(
        [&](storage::Connection& connection) { check = storage::verify_journal(connection, district_->tenant()); });
    EXPECT_FALSE(check.first_broken_seq.has_value());
    EXPECT_EQ(check.count, 58'251 + 1) << "every case, and the edition of the territory";
}

TEST_F(Boston, the_default_point_is_no_place_and_no_grid) {
    EXPECT_EQ(summary_.counts.position_unknown, 4'775);
    int unknown = 0;
    for (const auto& [ref, file] : district_->cases()) {
        const auto& place = file.current.place;
        if (place.state != cases::PositionState::unknown) continue;
        ++unknown;
        EXPECT_FALSE(place.position || place.area) << ref;
        EXPECT_TRUE(place.area_path.empty()) << ref;
    }
    EXPECT_EQ(unknown, 4'775);
}

TEST_F(Boston, overdue_as_of_the_last_moment_equals_the_citys_own_flag) {
    const auto last = app::last_moment(district_->app(), district_->tenant());
    ASSERT_TRUE(last.has_value());
    const auto flags = column_of(requests_, mapping(), "ontime");
    int flagged = 0;
    int differing = 0;
    for (const auto& [ref, file] : district_->cases()) {
        const std::string& flag = flags.at(ref);
        if (flag.empty()) continue;
        ++flagged;
        if (cases::is_overdue(file.current, *last) != (flag == "OVERDUE")) ++differing;
    }
    EXPECT_EQ(flagged, 58'093);
    EXPECT_EQ(differing, 0);
}

TEST_F(Boston, a_second_run_records_nothing) {
    const auto again = district_->import_cases(requests_, mapping());
    EXPECT_EQ(again.counts.already_there, 58'251);
    EXPECT_EQ(again.counts.recorded + again.counts.closed_later + again.refused, 0);
    EXPECT_EQ(again.prepared.classes_added + again.prepared.units_added, 0);
}

TEST_F(Boston, police_districts_come_in_from_a_shapefile_in_feet_beside_the_neighbourhoods) {
    if (!integrations::find_program("ogr2ogr")) GTEST_SKIP() << "ogr2ogr (Debian package gdal-bin) is not installed";
    const auto file = *shared_data() / "areas/boston/police-districts-SHP.zip";
    auto by_id = by_properties("ID", "DISTRICT", 0, "police");
    by_id.merge_same_code = true;
    auto input = main::TerritoryFile{.file = file, .mapping = by_id};
    const auto undeclared = district_->try_areas(input);
    ASSERT_TRUE(undeclared) << main::reason_of(undeclared.error());
    EXPECT_TRUE(undeclared->defects.empty());
    EXPECT_GE(undeclared->imported.added, 11U);
    input.system = "EPSG:2249";
    const auto declared = district_->try_areas(input);
    ASSERT_TRUE(declared) << main::reason_of(declared.error());
    EXPECT_EQ(declared->system, "EPSG:2249");
    EXPECT_EQ(declared->imported.added, 0U);
    const auto reference = district_->reference();
    const auto& territory = reference->territory;
    const auto origin = territory.edition().origin;
    ASSERT_TRUE(origin);
    EXPECT_EQ(origin->file, "police-districts-SHP.zip");
    const auto located = territory.locate(geo::position_from_degrees(-71.0603, 42.3555).value());
    ASSERT_TRUE(located.leaf);
    EXPECT_EQ(territory.find(located.leaf)->name.zh_cn, "Downtown");
    ASSERT_EQ(located.overlays.size(), 1U);
    ASSERT_TRUE(located.overlays[0].found.area);
    EXPECT_EQ(territory.find(located.overlays[0].found.area)->name.zh_cn, "A1");
}

TEST_F(Boston, a_police_district_holds_nearly_every_request_that_a_neighbourhood_holds) {
    if (!integrations::find_program("ogr2ogr")) GTEST_SKIP() << "ogr2ogr (Debian package gdal-bin) is not installed";
    const auto reference = district_->reference();
    const auto& territory = reference->territory;
    if (territory.roots("police").empty()) GTEST_SKIP() << "the police districts are imported by another test of this file";
    int placed = 0;
    int policed = 0;
    for (const auto& [ref, file] : district_->cases()) {
        const auto& place = file.current.place;
        if (!place.position || !place.area) continue;
        ++placed;
        const auto located = territory.locate(*place.position);
        policed += !located.overlays.empty() && located.overlays[0].found.area ? 1 : 0;
    }
    std::printf("Boston: %d of %d requests in a neighbourhood lie in one police district\n", policed, placed);
    EXPECT_GT(placed, 50'000);
    EXPECT_GT(policed, placed * 99 / 100);
}

}  // namespace
}  // namespace jingwei::testing

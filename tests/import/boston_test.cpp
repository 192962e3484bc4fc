#include <cstdlib>

#include "app/report_overdue.hpp"
#include "import/import_district.hpp"
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
    EXPECT_EQ(check.count, 58'251);
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

TEST_F(Boston, police_districts_come_in_through_a_converter_where_there_is_one) {
    if (std::system("command -v ogr2ogr >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "the police districts are a Shapefile in feet (EPSG:2249) and ogr2ogr (gdal-bin) is not installed";
    }
    const auto converted = district_->file("police.geojson", "");
    std::filesystem::remove(converted);
    const std::string command = "ogr2ogr -t_srs EPSG:4326 -f GeoJSON '" + converted.string() + "' '/vsizip/" +
                                std::filesystem::canonical(*shared_data() / "areas/boston/police-districts-SHP.zip").string() +
                                "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    auto by_id = by_properties("ID", "DISTRICT", 0, "police");
    by_id.merge_same_code = true;
    const auto police = district_->import_areas(converted, by_id);
    EXPECT_TRUE(police.defects.empty());
    EXPECT_GE(police.imported.added, 11U);
}

}  // namespace
}  // namespace jingwei::testing

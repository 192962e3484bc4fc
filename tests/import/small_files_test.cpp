#include "app/create_tenant.hpp"
#include "app/report_overdue.hpp"
#include "import/import_district.hpp"

namespace jingwei::testing {
namespace {

constexpr auto kMapping = R"(
version = 1
source = "old-desk"
[time]
zone = "Asia/Shanghai"
formats = ["%Y-%m-%d %H:%M:%S"]
[columns]
source_ref = "id"
occurred_at = "opened"
due_at = "due"
closed_at = "closed"
status = "status"
class_name = "class"
unit_name = "unit"
lon = "lon"
lat = "lat"
address = "address"
description = "words"
[status]
open = ["open"]
closed = ["closed"]
[position]
system = "WGS84"
[deadline]
policy = "given"
)";
constexpr auto kHeader = "id,opened,due,closed,status,class,unit,lon,lat,address,words\n";
constexpr auto kSquares = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"c":"A","n":"东"},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}},
{"type":"Feature","properties":{"c":"B","n":"西"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]})";

class SmallFiles : public ::testing::TestWithParam<storage::Dialect> {
protected:
    void SetUp() override {
        if (GetParam() == storage::Dialect::postgresql && !ImportDistrict::has_postgresql())
            GTEST_SKIP() << "JINGWEI_TEST_POSTGRES does not name a PostgreSQL database";
    }
    main::CaseFileSummary import(const std::string& rows) {
        return district_.import_cases(district_.file("cases.csv", kHeader + rows), district_.file("mapping.toml", kMapping));
    }
    app::CaseFile only_case(const std::string& ref) { return district_.cases().at(ref); }

    ImportDistrict district_{"Asia/Shanghai", GetParam()};
};

std::string engine_name(const ::testing::TestParamInfo<storage::Dialect>& engine) {
    return engine.param == storage::Dialect::sqlite ? "SQLite" : "PostgreSQL";
}
INSTANTIATE_TEST_SUITE_P(OnBothEngines, SmallFiles, ::testing::Values(storage::Dialect::sqlite, storage::Dialect::postgresql),
                         engine_name);

TEST_P(SmallFiles, a_bad_row_is_refused_with_its_number_and_the_others_are_recorded) {
    const auto summary = import(
        "1,2020-03-02 09:00:00,,,open,Litter,Works,,,,\n"
        "2,yesterday,,,open,Litter,Works,,,,\n"
        "3,2020-03-02 09:00:00,,,closed,Litter,Works,,,,\n"
        "4,2020-03-02 09:00:00,,2020-03-01 09:00:00,closed,Litter,Works,,,,\n"
        "5,2999-03-02 09:00:00,,,open,Litter,Works,,,,\n"
        "6,2020-03-02 09:00:00,open\n"
        "7,2020-03-02 09:00:00,,2020-03-02 10:00:00,closed,Litter,Works,,,,\n");
    EXPECT_EQ(summary.counts.rows, 7);
    EXPECT_EQ(summary.counts.recorded, 2);
    ASSERT_EQ(summary.refusals.size(), 5U);
    std::map<std::uint64_t, std::string> reasons;
    for (const auto& refusal : summary.refusals) {
        reasons[refusal.row] = refusal.reason;
        EXPECT_EQ(refusal.line, refusal.row + 1);
    }
    EXPECT_NE(reasons[2].find("yesterday"), std::string::npos) << reasons[2];
    EXPECT_NE(reasons[3].find("no closing time"), std::string::npos) << reasons[3];
    EXPECT_NE(reasons[4].find("before the case began"), std::string::npos) << reasons[4];
    EXPECT_NE(reasons[5].find("in the future"), std::string::npos) << reasons[5];
    EXPECT_NE(reasons[6].find("3 columns"), std::string::npos) << reasons[6];
}

TEST_P(SmallFiles, a_case_keeps_the_time_unit_and_deadline_of_its_source) {
    import("7,2020-03-02 09:00:00,2020-03-03 09:00:00,,open,Litter,Works,0.5,0.5,Main Street 1,Bags beside the bin\n");
    const auto file = only_case("7");
    EXPECT_EQ(format_instant(file.current.reported_at), "2020-03-02T01:00:00Z");
    EXPECT_EQ(format_instant(file.current.due_at.value()), "2020-03-03T01:00:00Z");
    EXPECT_EQ(file.current.state, cases::State::dispatched);
    EXPECT_EQ(district_.reference()->directory.find(file.current.unit)->name.en, "Works");
    EXPECT_EQ(file.current.source, cases::Source::external);
    EXPECT_EQ(file.number, "old-desk/7");
    EXPECT_EQ(file.address, "Main Street 1");
    const auto timeline = app::in_snapshot<std::vector<app::StoredEvent>>(district_.app().database, [&](app::Stores& stores) {
        return stores.cases.timeline(district_.tenant(), file.current.id);
    });
    for (const auto& event : timeline) EXPECT_TRUE(event.origin.external);
    EXPECT_EQ(district_.hints(), 0);
}

TEST_P(SmallFiles, a_deadline_without_a_unit_is_kept_by_the_source_itself) {
    import("7,2020-03-02 09:00:00,2020-03-03 09:00:00,,open,Litter,,,,,\n");
    const auto file = only_case("7");
    EXPECT_TRUE(file.current.due_at.has_value());
    EXPECT_EQ(district_.reference()->directory.find(file.current.unit)->name.en, "old-desk");
}

TEST_P(SmallFiles, a_later_run_closes_what_its_source_has_closed_since) {
    import("7,2020-03-02 09:00:00,,,open,Litter,Works,,,,\n");
    const std::string closed = "7,2020-03-02 09:00:00,,2020-03-05 09:00:00,closed,Litter,Works,,,,\n";
    const auto second = import(closed);
    EXPECT_EQ(second.counts.closed_later, 1);
    EXPECT_EQ(second.counts.recorded, 0);
    EXPECT_EQ(only_case("7").current.state, cases::State::closed);
    EXPECT_EQ(format_instant(only_case("7").current.closed_at.value()), "2020-03-05T01:00:00Z");
    EXPECT_EQ(import(closed).counts.already_there, 1);
}

TEST_P(SmallFiles, a_closing_day_without_a_time_is_not_before_the_case) {
    const auto summary = import("7,2020-03-02 09:00:00,,2020-03-02 00:00:00,closed,Litter,Works,,,,\n");
    EXPECT_EQ(summary.counts.recorded, 1);
    EXPECT_EQ(only_case("7").current.closed_at, only_case("7").current.reported_at);
}

TEST_P(SmallFiles, a_number_that_stands_twice_in_a_file_is_one_case) {
    const auto summary = import(
        "7,2020-03-02 09:00:00,,,open,Litter,Works,,,,\n"
        "7,2020-03-02 09:00:00,,,open,Litter,Works,,,,\n");
    EXPECT_EQ(summary.counts.recorded, 1);
    EXPECT_EQ(summary.counts.already_there, 1);
}

TEST_P(SmallFiles, long_words_are_shortened_and_counted) {
    std::string words;
    for (int i = 0; i < 5'000; ++i) words += "街";
    const auto summary = import("7,2020-03-02 09:00:00,,,open,Litter,Works,,," + words + "," + words + "\n");
    EXPECT_EQ(summary.counts.shortened, 1);
    EXPECT_EQ(code_points(only_case("7").address), app::kMaxImportAddress);
}

TEST_P(SmallFiles, a_column_of_free_text_is_not_taken_for_classes) {
    std::string rows;
    for (int i = 0; i < 2'001; ++i) {
        rows += std::to_string(i) + ",2020-03-02 09:00:00,,,open,Class " + std::to_string(i) + ",Works,,,,\n";
    }
    const auto refused =
        district_.try_cases(district_.file("cases.csv", kHeader + rows), district_.file("mapping.toml", kMapping));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().fields.at(0).rule, "external_word");
    EXPECT_TRUE(district_.cases().empty());
}

TEST_P(SmallFiles, a_file_without_the_mapped_columns_is_refused_whole) {
    const auto refused = district_.try_cases(district_.file("cases.csv", "a,b\n1,2\n"), district_.file("mapping.toml", kMapping));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::columns_missing);
}

TEST_P(SmallFiles, overdue_is_judged_at_the_moment_asked_for) {
    import(
        "1,2020-03-02 09:00:00,2020-03-03 09:00:00,,open,Litter,Works,,,,\n"
        "2,2020-03-02 09:00:00,2020-03-03 09:00:00,2020-03-04 09:00:00,closed,Litter,Works,,,,\n"
        "3,2020-03-02 09:00:00,,2020-03-04 09:00:00,closed,Litter,Works,,,,\n");
    const auto before = app::report_overdue(district_.app(), district_.tenant(), *parse_instant("2020-03-02T12:00:00Z"));
    EXPECT_EQ(before.overdue, 1) << "a closed case is late or not for ever";
    const auto last = app::last_moment(district_.app(), district_.tenant());
    EXPECT_EQ(format_instant(last.value()), "2020-03-04T01:00:00Z");
    const auto after = app::report_overdue(district_.app(), district_.tenant(), *last);
    EXPECT_EQ(after.cases, 3);
    EXPECT_EQ(after.with_deadline, 2);
    EXPECT_EQ(after.overdue, 2);
    EXPECT_EQ(after.overdue_open, 1);
}

TEST_P(SmallFiles, a_territory_imported_twice_keeps_its_ids_and_makes_no_new_edition) {
    const auto path = district_.file("areas.geojson", kSquares);
    const auto mapping = by_properties("c", "n");
    EXPECT_EQ(district_.import_areas(path, mapping).imported.added, 2U);
    const auto first = district_.reference();
    EXPECT_EQ(first->territory.edition().effective_from, Instant{}) << "a first import starts in the past";
    const auto again = district_.import_areas(path, mapping);
    EXPECT_EQ(again.imported.unchanged, 2U);
    EXPECT_FALSE(again.imported.effective_from.has_value());
    EXPECT_EQ(district_.reference()->territory.edition().id, first->territory.edition().id);
    std::string renamed = kSquares;
    renamed.replace(renamed.find("东"), std::string{"东"}.size(), "东区");
    const auto third = district_.import_areas(district_.file("renamed.geojson", renamed), mapping);
    EXPECT_EQ(third.imported.changed, 1U);
    EXPECT_EQ(district_.reference()->territory.find_code("A")->id, first->territory.find_code("A")->id);
    EXPECT_EQ(district_.reference()->territory.find_code("A")->name.zh_cn, "东区");
}

TEST_P(SmallFiles, a_dry_run_says_what_would_happen_and_writes_nothing) {
    const auto summary = district_.try_areas({.file = district_.file("areas.geojson", kSquares),
                                              .mapping = by_properties("c", "n"),
                                              .level_name = {},
                                              .effective_from = "2026-03-02",
                                              .dry_run = true});
    ASSERT_TRUE(summary.has_value());
    EXPECT_EQ(summary->imported.added, 2U);
    EXPECT_EQ(format_instant(summary->imported.effective_from.value()), "2026-03-01T16:00:00Z");
    EXPECT_TRUE(district_.reference()->territory.areas().empty());
}

TEST_P(SmallFiles, a_territory_with_a_defect_is_refused_whole_and_every_defect_is_named) {
    const auto summary = district_.import_areas(district_.file("areas.geojson", kSquares), by_properties("x", ""));
    EXPECT_EQ(summary.defects.size(), 2U);
    EXPECT_TRUE(district_.reference()->territory.areas().empty());
}

TEST_P(SmallFiles, a_level_below_finds_its_parent_by_place) {
    district_.import_areas(district_.file("areas.geojson", kSquares), by_properties("c", "n"));
    const auto child = R"({"type":"Feature","properties":{"c":"B1"},"geometry":{"type":"Polygon",
        "coordinates":[[[0.1,0.1],[0.9,0.1],[0.9,0.9],[0.1,0.9],[0.1,0.1]]]}})";
    const auto summary = district_.import_areas(district_.file("child.geojson", child), by_properties("c", "", 1));
    EXPECT_TRUE(summary.defects.empty());
    EXPECT_EQ(district_.reference()->territory.levels().size(), 2U);
    import("7,2020-03-02 09:00:00,,,open,Litter,Works,0.5,0.5,,\n8,2020-03-02 09:00:00,,,open,Litter,Works,5,5,,\n");
    EXPECT_EQ(only_case("7").current.place.area_path, "B/B1/");
    EXPECT_EQ(only_case("8").current.place.state, cases::PositionState::outside);
}

TEST_P(SmallFiles, a_second_district_needs_a_code_of_its_own) {
    const auto first = district_.reference()->district.code;
    const auto second = app::create_tenant(district_.app(), {first, {"另一区", ""}, "Asia/Shanghai"});
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().fields.at(0).rule, "taken");
}

TEST_P(SmallFiles, a_district_needs_a_time_zone_that_exists) {
    const auto made = app::create_tenant(district_.app(), {"other", {"另一区", ""}, "Asia/Nowhere"});
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().fields.at(0).rule, "time_zone");
}

}  // namespace
}  // namespace jingwei::testing

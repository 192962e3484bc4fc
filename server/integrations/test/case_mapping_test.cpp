#include "integrations/case_mapping.hpp"

#include <gtest/gtest.h>

#include "test_support.hpp"

namespace jingwei::integrations {
namespace {

const std::string kMapping = R"(
version = 1
source = "hotline"
[time]
zone = "America/New_York"
formats = ["%Y-%m-%d %H:%M:%S", "%d/%m/%y"]
[columns]
source_ref = "ref"
occurred_at = ["opened", "open_dt"]
due_at = "due"
closed_at = "closed"
status = "state"
class_name = "kind"
class_code = { names = ["kind_code"], optional = true }
unit_name = "unit"
lon = "x"
lat = "y"
[status]
open = ["Open", "in work"]
closed = ["Closed"]
[position]
system = "WGS84"
[[position.unknown]]
lon = -71.0587
lat = 42.3594
tolerance_m = 1
[deadline]
policy = "given"
[oracle]
ward = "ward"
)";

const std::vector<std::string> kHeader{"ref", "opened", "due", "closed", "state", "kind", "unit", "x", "y", "ward"};

CsvRow good_row() {
    return {.number = 12,
            .line = 13,
            .fields = {"A-1", "2011-07-01 01:32:33", "2011-07-15 01:32:32", "", " OPEN ", "Pothole", "Roads", "-71.0772",
                       "42.2715", "17"}};
}

BoundMapping bound(const std::string& text = kMapping, const std::vector<std::string>& header = kHeader) {
    return CaseMapping::read(text).value().bind(header).value();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string reason(const std::string& mapping) {
    const auto read = CaseMapping::read(mapping);
    if (read) return "";
    EXPECT_EQ(read.error().code, ErrorCode::mapping_invalid);
    return message(read.error(), Locale::en);
}

ExternalCaseRow with_times(const std::string& opened) {
    CsvRow row = good_row();
    row.fields[1] = opened;
    return bound().row(row).value();
}

TEST(CaseMapping, turns_a_row_into_a_neutral_case) {
    const auto row = bound().row(good_row());
    ASSERT_TRUE(row);
    EXPECT_EQ(row->source, "hotline");
    EXPECT_EQ(row->source_ref, "A-1");
    EXPECT_EQ(format_instant(row->occurred_at), "2011-07-01T05:32:33Z");
    EXPECT_EQ(format_instant(*row->due_at), "2011-07-15T05:32:32Z");
    EXPECT_FALSE(row->closed_at);
    EXPECT_EQ(row->status, ExternalStatus::open);
    EXPECT_EQ(row->class_name, "Pothole");
    EXPECT_EQ(row->class_code, "");
    EXPECT_EQ(row->unit_name, "Roads");
    EXPECT_EQ(row->position, (geo::Position{.lon_e7 = -710'772'000, .lat_e7 = 422'715'000}));
    EXPECT_FALSE(row->position_unknown);
    EXPECT_EQ(row->oracle, (std::vector<std::pair<std::string, std::string>>{{"ward", "17"}}));
}

TEST(CaseMapping, reads_the_same_shape_as_json) {
    const auto mapping = CaseMapping::read(R"({"version": 1, "source": "s", "time": {"zone": "Asia/Shanghai", "formats": "%F %T"},
        "columns": {"source_ref": "a", "occurred_at": "b", "status": "c", "class_name": "d"},
        "status": {"open": "办理中", "closed": ["已办结"]}, "deadline": {"policy": "computed"}})");
    ASSERT_TRUE(mapping) << message(mapping.error(), Locale::en);
    EXPECT_EQ(mapping->source(), "s");
    EXPECT_EQ(mapping->time_zone(), "Asia/Shanghai");
    EXPECT_EQ(mapping->deadline_policy(), DeadlinePolicy::computed);
    const CsvRow row{.number = 1, .line = 2, .fields = {"1", "2026-03-02 17:20:00", "已办结", "乱停乱放"}};
    const auto read = mapping->bind({"a", "b", "c", "d"}).value().row(row);
    ASSERT_TRUE(read);
    EXPECT_EQ(format_instant(read->occurred_at), "2026-03-02T09:20:00Z");
    EXPECT_EQ(read->status, ExternalStatus::closed);
    EXPECT_TRUE(read->position_unknown);
}

TEST(CaseMapping, takes_the_first_candidate_column_the_file_has) {
    auto header = kHeader;
    header[1] = "open_dt";
    EXPECT_TRUE(bound(kMapping, header).row(good_row()));
}

TEST(CaseMapping, names_every_missing_column_with_its_candidates) {
    const auto refused = CaseMapping::read(kMapping).value().bind({"ref", "due", "closed", "state", "kind", "unit", "x", "y"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::columns_missing);
    EXPECT_EQ(refused.error().params.front().second, "occurred_at (opened / open_dt), ward (ward)");
}

TEST(CaseMapping, marks_a_declared_default_point_and_an_empty_place_as_unknown) {
    CsvRow row = good_row();
    row.fields[7] = "-71.058703";
    row.fields[8] = "42.3594";
    EXPECT_TRUE(bound().row(row).value().position_unknown);
    EXPECT_FALSE(bound().row(row).value().position);
    row.fields[7] = "-71.0588";  // 8 m away
    EXPECT_FALSE(bound().row(row).value().position_unknown);
    row.fields[7] = row.fields[8] = "";
    EXPECT_TRUE(bound().row(row).value().position_unknown);
}

TEST(CaseMapping, takes_the_earlier_of_two_instants_when_clocks_go_back) {
    const auto row = with_times("2011-11-06 01:30:00");
    EXPECT_EQ(format_instant(row.occurred_at), "2011-11-06T05:30:00Z");
    EXPECT_EQ(row.ambiguous_times, 1);
    EXPECT_EQ(with_times("2011-11-06 02:00:00").ambiguous_times, 0);
}

TEST(CaseMapping, moves_a_time_that_never_was_forward_by_the_gap) {
    const auto row = with_times("2011-03-13 02:30:00");
    EXPECT_EQ(format_instant(row.occurred_at), "2011-03-13T07:30:00Z");  // 03:30 summer time
    EXPECT_EQ(row.nonexistent_times, 1);
    EXPECT_EQ(row.ambiguous_times, 0);
}

TEST(CaseMapping, tries_its_time_formats_in_order) {
    EXPECT_EQ(format_instant(with_times("01/07/11").occurred_at), "2011-07-01T04:00:00Z");
    EXPECT_EQ(format_instant(with_times("1/7/69").occurred_at), "1969-07-01T04:00:00Z");
}

TEST(CaseMapping, refuses_a_bad_row_naming_each_column_its_value_and_the_remedy) {
    CsvRow row = good_row();
    row.fields[1] = "2011-02-30 00:00:00";
    row.fields[4] = "Lost";
    row.fields[5] = "";
    row.fields[8] = "142.5";
    row.fields[9] = "\xFF";
    const auto refused = bound().row(row);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::import_row_refused);
    std::vector<std::string> pointers;
    for (const auto& field : refused.error().fields) pointers.push_back(field.pointer + " " + field.rule);
    EXPECT_EQ(pointers, (std::vector<std::string>{"/opened source_time", "/state source_status", "/kind required",
                                                  "/y source_coordinate", "/ward not_utf8"}));
    const std::string text = describe_refusal(refused.error(), Locale::en);
    EXPECT_NE(text.find("Row 12 (line 13)"), std::string::npos) << text;
    EXPECT_NE(text.find("state: The status “Lost” is not in the mapping; add it under [status] open or closed."),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("“2011-02-30 00:00:00” fits none of the mapping's formats (%Y-%m-%d %H:%M:%S, %d/%m/%y)"),
              std::string::npos)
        << text;
}

TEST(CaseMapping, refuses_a_coordinate_without_its_partner_and_one_that_is_no_number) {
    for (const char* lat : {"", "nan", "inf", "12abc", "0x10", "91"}) {
        CsvRow row = good_row();
        row.fields[8] = lat;
        EXPECT_FALSE(bound().row(row)) << lat;
    }
}

TEST(CaseMapping, refuses_a_row_narrower_than_the_header) {
    CsvRow row = good_row();
    row.fields.pop_back();
    EXPECT_EQ(bound().row(row).error().code, ErrorCode::csv_row_unreadable);
}

std::string in_system(const std::string& system) { return replaced(kMapping, "WGS84", system); }

CsvRow row_at(const std::string& x, const std::string& y) {
    CsvRow row = good_row();
    row.fields[7] = x;
    row.fields[8] = y;
    return row;
}

/// The mapping above declares a point of Boston as unknown; elsewhere it is no place.
std::string without_unknown(const std::string& mapping) {
    return replaced(mapping, "[[position.unknown]]\nlon = -71.0587\nlat = 42.3594\ntolerance_m = 1\n", "");
}

TEST(CaseMapping, converts_a_declared_system_and_keeps_what_the_source_wrote) {
    const auto gcj02 = bound(in_system("GCJ-02")).row(row_at("116.397516705", "39.9076182090"));
    ASSERT_TRUE(gcj02);
    EXPECT_EQ(gcj02->position, (geo::Position{1'163'912'757, 399'062'170}));
    EXPECT_EQ(gcj02->declared, (geo::DeclaredPosition{"GCJ02", "116.397516705", "39.9076182090"}));
    const auto baidu = bound(in_system("BD09")).row(row_at("116.403890645", "39.913961934"));
    ASSERT_TRUE(baidu);
    EXPECT_EQ(baidu->position, (geo::Position{1'163'912'757, 399'062'170}));
    const auto feet = bound(without_unknown(in_system("EPSG:2249"))).row(row_at("775000.5", "2956000"));
    ASSERT_TRUE(feet);
    EXPECT_NEAR(geo::lon_degrees(feet->position.value()), -71.06, 0.01);
    EXPECT_EQ(feet->declared, (geo::DeclaredPosition{"EPSG:2249", "775000.5", "2956000"}));
    EXPECT_FALSE(bound().row(good_row())->declared) << "WGS 84 needs no second copy";
}

TEST(CaseMapping, takes_the_unknown_point_in_the_declared_system) {
    const auto mapping =
        replaced(replaced(in_system("EPSG:2249"), "lon = -71.0587", "lon = 775000"), "lat = 42.3594", "lat = 2956000");
    EXPECT_TRUE(bound(mapping).row(row_at("775000.1", "2956000.1"))->position_unknown);
    EXPECT_FALSE(bound(mapping).row(row_at("775020", "2956000"))->position_unknown);
}

TEST(CaseMapping, refuses_a_coordinate_beyond_its_system) {
    const auto refused = bound(without_unknown(in_system("EPSG:2249"))).row(row_at("1e300", "2956000"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.at(0).pointer, "/x");
    EXPECT_EQ(refused.error().fields.at(0).rule, "source_off_system");
}

TEST(CaseMapping, refuses_an_unknown_coordinate_system_clearly) {
    const std::string why = reason(in_system("GCJ-03"));
    EXPECT_NE(why.find("no coordinate system “GCJ-03”; use WGS84, CGCS2000, GCJ02, BD09 or an EPSG number"), std::string::npos)
        << why;
}

TEST(CaseMapping, refuses_mapping_files_with_mistakes_naming_the_line) {
    EXPECT_NE(reason("version = ").find("(line 1)"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "source_ref", "sourceref")).find("(line 8): [columns] has no entry “sourceref”"),
              std::string::npos)
        << reason(replaced(kMapping, "source_ref", "sourceref"));
    EXPECT_NE(reason(replaced(kMapping, "version = 1", "version = 2")), "");
    EXPECT_NE(reason(replaced(kMapping, "America/New_York", "Mars/Olympus")).find("IANA"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "America/New_York", "../../../etc/passwd")).find("IANA"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "%d/%m/%y", "%q")).find("“%q” is not understood"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "%d/%m/%y", "%H:%M")), "");
    EXPECT_NE(reason(replaced(kMapping, "policy = \"given\"", "policy = \"none\"")).find("due_at has no use"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "due_at = \"due\"", "")).find("needs [columns] due_at"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "\"in work\"", "\"closed\"")).find("named twice"), std::string::npos);
    EXPECT_NE(reason(replaced(kMapping, "tolerance_m = 1", "tolerance_m = -1")), "");
    EXPECT_NE(reason(replaced(kMapping, "lon = \"x\"", "")).find("both lon and lat"), std::string::npos);
    EXPECT_NE(reason("{\"version\": null}"), "");
    EXPECT_NE(reason("{"), "");
    EXPECT_NE(reason("\xFF"), "");
    EXPECT_NE(reason(std::string(300 << 10, '#')), "");
}

TEST(CaseMapping, reads_every_mapping_that_comes_with_the_program) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{JINGWEI_SOURCE_DIR} / "deploy/mappings"}) {
        const auto mapping = CaseMapping::read(testing::file_text(entry.path()));
        EXPECT_TRUE(mapping) << entry.path() << ": " << (mapping ? "" : message(mapping.error(), Locale::en));
        ++count;
    }
    EXPECT_GE(count, 3);
}

}  // namespace
}  // namespace jingwei::integrations

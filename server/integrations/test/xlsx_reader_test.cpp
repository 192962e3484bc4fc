#include "integrations/xlsx_reader.hpp"

#include <gtest/gtest.h>

#include "integrations/xlsx_values.hpp"
#include "xlsx_parts.hpp"

namespace jingwei::integrations {
namespace {

using testing::packed;
using testing::workbook_around;
using testing::XlsxParts;

/// The first sheet as "1:a|b;2:c", or the rule that refused the file.
std::string told(const Result<Workbook>& book) {
    if (!book) return book.error().fields.at(0).rule;
    std::string out;
    for (const auto& row : book->sheets.at(0).rows) {
        out += (out.empty() ? "" : ";") + std::to_string(row.number) + ":";
        for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i == 0 ? "" : "|") + row.cells[i].text;
    }
    return out;
}

std::string told_rows(const std::string& rows, const std::string& properties = "") {
    return told(read_xlsx(packed(workbook_around("<sheetData>" + rows + "</sheetData>", properties))));
}

TEST(XlsxReader, reads_shared_rich_and_inline_text_without_reading_aids) {
    EXPECT_EQ(told_rows(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"), "1:幸福里|一 组");
    EXPECT_EQ(
        told_rows(
            R"(<row><c t="inlineStr"><is><t>门前</t><r><t>五包</t></r></is></c><c t="str"><f>A1</f><v>x_x000D_y</v></c></row>)"),
        "1:门前五包|x\ry");
}

TEST(XlsxReader, numbers_read_as_people_write_them) {
    EXPECT_EQ(told_rows(R"(<row><c><v>1.38001234567E10</v></c><c><v>0.5</v></c><c><v>-3</v></c><c><v>0.1</v></c></row>)"),
              "1:13800123456.7|0.5|-3|0.1");
    EXPECT_EQ(told_rows(R"(<row><c><v>13800012345</v></c><c t="inlineStr"><is><t>01</t></is></c><c><v>1</v></c></row>)"),
              "1:13800012345|01|1");
    EXPECT_EQ(told_rows(R"(<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>)"), "1:TRUE|#N/A");
}

TEST(XlsxReader, a_number_is_a_date_where_its_format_says_so) {
    EXPECT_EQ(
        told_rows(
            R"(<row><c s="1"><v>46083</v></c><c s="2"><v>46083.5</v></c><c s="3"><v>46083</v></c><c s="4"><v>2.5</v></c></row>)"),
        "1:2026-03-02|2026-03-02 12:00:00|46083|2.5");
    EXPECT_EQ(told_rows(R"(<row><c s="1"><v>44621</v></c></row>)", R"(<workbookPr date1904="1"/>)"), "1:2026-03-02");
    EXPECT_EQ(told_rows(R"(<row><c t="d"><v>2026-03-02T00:00:00</v></c></row>)"), "1:2026-03-02");
}

TEST(XlsxReader, the_leap_day_that_1900_did_not_have_is_no_date) {
    EXPECT_EQ(date_of_serial(59, false), "1900-02-28");
    EXPECT_EQ(date_of_serial(60, false), std::nullopt);
    EXPECT_EQ(date_of_serial(61, false), "1900-03-01");
    EXPECT_EQ(date_of_serial(0.75, false), "18:00:00");
    EXPECT_EQ(date_of_serial(-1, false), std::nullopt);
    EXPECT_EQ(date_of_serial(1e300, true), std::nullopt);
}

TEST(XlsxReader, number_formats_tell_dates_from_durations_and_words) {
    EXPECT_TRUE(is_date_format("[$-804]yyyy\\-mm\\-dd;@"));
    EXPECT_TRUE(is_date_format("h:mm AM/PM"));
    EXPECT_FALSE(is_date_format("[h]:mm:ss"));
    EXPECT_FALSE(is_date_format("General"));
    EXPECT_FALSE(is_date_format("[Red]0.00\"dy\""));
    EXPECT_FALSE(is_date_format("#,##0_d"));
    EXPECT_FALSE(is_date_format("\"never closed"));
}

TEST(XlsxReader, each_cell_of_a_merged_range_has_the_first_ones_value) {
    const auto book = read_xlsx(packed(workbook_around(
        R"(<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>一网格</t></is></c><c r="C1"><v>1</v></c></row>)"
        R"(<row r="2"><c r="C2"><v>2</v></c></row><row r="9"><c r="A9"><v>7</v></c></row></sheetData>)"
        R"(<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A9:XFD1048576"/><mergeCell ref="nonsense"/></mergeCells>)")));
    EXPECT_EQ(told(book), "1:一网格|一网格|1;2:一网格|一网格|2;9:7|7|7");
    EXPECT_FALSE(book->sheets[0].rows[0].at(0).merged);
    EXPECT_TRUE(book->sheets[0].rows[1].at(0).merged);
}

TEST(XlsxReader, rows_and_cells_out_of_order_or_without_names_find_their_place) {
    EXPECT_EQ(told_rows(R"(<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c></row><row r="2"><c><v>0</v></c></row><row/>)"),
              "2:0;5:1||3");
}

TEST(XlsxReader, names_with_prefixes_either_case_and_either_slash_are_the_same) {
    EXPECT_EQ(
        told(read_xlsx(packed(
            {{"XL/WorkBook.xml", R"(<x:workbook xmlns:x="u"><x:sheets><x:sheet name="a" id="r1"/></x:sheets></x:workbook>)"},
             {"xl\\_rels\\workbook.xml.rels",
              R"(<Relationships><Relationship Id="r1" Type="u/worksheet" Target=".\a.xml"/></Relationships>)"},
             {"xl/a.xml",
              R"(<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>)"}}))),
        "1:4");
}

TEST(XlsxReader, other_files_and_protected_ones_are_refused_with_what_to_do) {
    EXPECT_EQ(told(read_xlsx("")), "xlsx_not_a_workbook");
    EXPECT_EQ(told(read_xlsx("code,name\n01,a\n")), "xlsx_not_a_workbook");
    EXPECT_EQ(told(read_xlsx("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an .xls, or one with a password")), "xlsx_not_a_workbook");
    EXPECT_EQ(told(read_xlsx(packed({{"hello.txt", "not a workbook"}}))), "xlsx_not_a_workbook");
    EXPECT_EQ(told(read_xlsx("PK\x03\x04 but nothing more")), "xlsx_damaged");
    EXPECT_EQ(told_rows("<row><c><v>1</row>"), "xlsx_damaged");
    EXPECT_EQ(told_rows(R"(<row><c t="s"><v>99</v></c></row>)"), "xlsx_damaged");
}

TEST(XlsxReader, nothing_expands_and_nothing_grows_beyond_the_limits) {
    XlsxParts parts = workbook_around("<sheetData/>");
    parts.back().second = R"(<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>)";
    EXPECT_EQ(told(read_xlsx(packed(parts))), "xlsx_damaged");

    parts.back().second = "<worksheet>" + std::string(std::size_t{40} << 20, ' ') + "</worksheet>";
    EXPECT_EQ(told(read_xlsx(packed(parts))), "xlsx_too_large");

    EXPECT_EQ(told_rows(R"(<row><c r="XFD1"><v>1</v></c></row>)"), "xlsx_too_large");
    const auto wide = packed(workbook_around(R"(<sheetData><row r="1"><c r="ALK1"><v>1</v></c></row></sheetData>)"));
    EXPECT_EQ(told(read_xlsx(wide, {.max_cells = 500})), "xlsx_too_large");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<row>";
    EXPECT_EQ(told_rows(deep), "xlsx_damaged");
}

TEST(XlsxReader, real_files_are_read_or_refused_and_the_known_ones_say_what_they_hold) {
    JINGWEI_NEEDS_SHARED_DATA(data);
    int read = 0;
    int refused = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{data / "xlsx"}) {
        if (!entry.is_regular_file()) continue;
        const auto book = read_xlsx(testing::file_text(entry.path()));
        ++(book ? read : refused);
        const auto extension = entry.path().extension();
        const bool other_kind = extension == ".xls" || extension == ".xlsb";
        EXPECT_FALSE(other_kind && book.has_value()) << entry.path();
    }
    RecordProperty("read", read);
    RecordProperty("refused", refused);
    EXPECT_GT(read, 50);
    const auto of = [&](const char* name) { return told(read_xlsx(testing::file_text(data / "xlsx" / name))); };
    EXPECT_EQ(of("date.xlsx").substr(0, 12), "1:2021-01-01");
    EXPECT_EQ(of("date_1904.xlsx").substr(0, 12), "1:2021-01-01");
    EXPECT_EQ(of("pass_protected.xlsx"), "xlsx_not_a_workbook");
}

}  // namespace
}  // namespace jingwei::integrations

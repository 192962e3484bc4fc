#include "base/sheet_table.hpp"

#include <gtest/gtest.h>

namespace jingwei {
namespace {

SheetRow row(std::uint32_t number, std::vector<std::string> texts) {
    SheetRow out{.number = number, .cells = {}};
    for (auto& text : texts) {
        const auto kind = text.empty() ? CellKind::blank : CellKind::text;
        out.cells.push_back({.text = std::move(text), .kind = kind});
    }
    return out;
}

const std::vector<SheetColumn> kColumns{{.key = "code", .names = {"编号"}, .required = false, .carry = 1},
                                        {.key = "place", .names = {"网格名称", "网格"}, .required = true, .carry = 1},
                                        {.key = "who", .names = {"网格长"}, .required = true, .carry = 0}};

std::string told(const Sheet& sheet) {
    const auto records = read_table(sheet, kColumns);
    if (!records) return records.error().fields.at(0).rule;
    std::string out;
    for (const auto& record : *records) {
        out += std::to_string(record.row()) + ":" + record.at(0) + "," + record.at(1) + "," + record.at(2) + ";";
    }
    return out;
}

TEST(SheetTable, the_headings_are_found_under_a_title_in_any_order_and_spelling) {
    EXPECT_EQ(told({"s",
                    {row(1, {"2026 年网格划分表"}), row(3, {"网格长 *", "备注", "网格\n名称(必填)", "编号"}),
                     row(4, {"甲", "x", "一组", "01"})},
                    false}),
              "4:01,一组,甲;");
    EXPECT_EQ(plain_heading("网格 名称\xef\xbc\x88必填\xef\xbc\x89"), "网格名称");
    EXPECT_EQ(told({"s", {row(1, {"编号", "网格长"}), row(2, {"1", "甲"})}, false}), "sheet_columns");
    EXPECT_EQ(told({"s", {}, false}), "sheet_columns");
}

TEST(SheetTable, blank_means_as_above_only_where_the_whole_group_is_blank) {
    EXPECT_EQ(told({"s",
                    {row(1, {"编号", "网格", "网格长"}), row(2, {"01", "一组", "甲"}), row(3, {"", "", "乙"}),
                     row(4, {"", "二组", "丙"}), row(5, {"", "", "丁"}), row(6, {" ", "\xe3\x80\x80", ""})},
                    false}),
              "2:01,一组,甲;3:01,一组,乙;4:,二组,丙;5:,二组,丁;");
}

TEST(SheetTable, codes_are_alike_when_only_leading_zeros_or_letter_case_differ) {
    EXPECT_EQ(loose_code("007"), loose_code(" 7 "));
    EXPECT_EQ(loose_code("P01"), loose_code("p01"));
    EXPECT_NE(loose_code("P01"), loose_code("P1"));
    EXPECT_EQ(loose_code("000"), "0");
    EXPECT_EQ(loose_code(""), "");
    EXPECT_EQ(column_name(0) + column_name(25) + column_name(26) + column_name(701) + column_name(702), "AZAAZZAAA");
}

}  // namespace
}  // namespace jingwei

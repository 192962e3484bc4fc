#include "integrations/xlsx_files.hpp"

#include <gtest/gtest.h>

namespace jingwei::integrations {
namespace {

TEST(XlsxFiles, what_is_written_reads_back_as_the_same_texts) {
    app::SheetDraft draft{.name = "网格长", .title = "名册", .columns = {}, .rows = {}};
    draft.columns = {{.heading = "编号"}, {.heading = "名称*"}, {.heading = "日期"}};
    draft.columns[2].is_day = true;
    draft.rows = {{"01", "=1+1", "2026-03-02"}, {"", "一\n二 <&> \"三\"", ""}, {"007", "_x000D_", "9999-12-30"}};
    const XlsxFiles files;
    const auto book = files.read(files.write(draft));
    ASSERT_TRUE(book);
    const auto& rows = book->sheets.at(0).rows;
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(book->sheets[0].name, "网格长");
    EXPECT_EQ(rows[0].at(0).text, "名册");
    EXPECT_EQ(rows[1].at(1).text, "名称*");
    EXPECT_EQ(rows[2].at(0), (Cell{"01", CellKind::text, false}));
    EXPECT_EQ(rows[2].at(1), (Cell{"=1+1", CellKind::text, false}));
    EXPECT_EQ(rows[2].at(2), (Cell{"2026-03-02", CellKind::date, false}));
    EXPECT_EQ(rows[3].at(1).text, "一\n二 <&> \"三\"");
    EXPECT_EQ(rows[4].at(2).text, "9999-12-30");
}

TEST(XlsxFiles, rows_that_agree_are_merged_and_read_back_whole) {
    app::SheetDraft draft{
        .name = "s", .title = "t", .columns = {{.heading = "领导"}, {.heading = "单位"}, {.heading = "事项"}}, .rows = {}};
    draft.rows = {{"一", "甲", "1"}, {"一", "甲", "2"}, {"二", "甲", "3"}};
    draft.merge_equal = {0, 1};
    const XlsxFiles files;
    const auto book = files.read(files.write(draft));
    ASSERT_TRUE(book);
    const auto& rows = book->sheets.at(0).rows;
    EXPECT_EQ(rows.at(3).at(0), (Cell{"一", CellKind::text, true}));
    EXPECT_EQ(rows.at(3).at(1).text, "甲");
    EXPECT_EQ(rows.at(4).at(1), (Cell{"甲", CellKind::text, false}));
}

TEST(XlsxFiles, more_choices_than_a_cell_may_list_stand_on_a_hidden_sheet) {
    app::SheetDraft draft{.name = "s", .title = "t", .columns = {{.heading = "少"}, {.heading = "多"}}, .rows = {{"甲", "乙"}}};
    draft.columns[0].choices = {"甲", "乙"};
    for (int i = 0; i < 60; ++i) draft.columns[1].choices.push_back("街道办事大厅" + std::to_string(i));
    const XlsxFiles files;
    const auto book = files.read(files.write(draft));
    ASSERT_TRUE(book);
    ASSERT_EQ(book->sheets.size(), 2U);
    EXPECT_FALSE(book->sheets[0].hidden);
    EXPECT_EQ(book->sheets[0].rows.at(2).at(1).text, "乙");
    EXPECT_TRUE(book->sheets[1].hidden);
    EXPECT_EQ(book->sheets[1].rows.at(59).at(1).text, "街道办事大厅59");
}

}  // namespace
}  // namespace jingwei::integrations

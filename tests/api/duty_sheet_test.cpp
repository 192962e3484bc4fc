#include <gtest/gtest.h>

#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using Answer = TestServer::Answer;
using Rows = std::vector<std::vector<std::string>>;

/// Sheets going out and coming back.
class DutySheets : public ::testing::Test {
protected:
    std::string person(const std::string& name, const std::string& phone = "") {
        return office.post("/duty/people", {{"name", {{"zh-CN", name}, {"en", ""}}}, {"phone", phone}, {"unit_id", "12"}}).id();
    }
    Answer send(const std::string& path, const Rows& rows) {
        app::SheetDraft draft{.name = "s", .title = "表", .columns = {}, .rows = {}};
        for (const auto& heading : rows.at(0)) draft.columns.push_back({.heading = heading});
        draft.rows.assign(rows.begin() + 1, rows.end());
        return office.send("POST", "/duty/sheets/" + path, files_.write(draft));
    }
    Rows exported(const std::string& sheet) {
        const auto book = files_.read(office.get("/duty/sheets/" + sheet).text);
        Rows rows;
        for (const auto& row : book.value().sheets.at(0).rows) {
            rows.emplace_back();
            for (const auto& cell : row.cells) rows.back().push_back(cell.text);
        }
        return rows;
    }
    /// "row column rule" of each mistake.
    static std::string mistakes(const Answer& answer) {
        std::string out;
        for (const auto& row : answer.body.at("rows").as_array()) {
            for (const auto& mistake : row.at("mistakes").as_array())
                out += std::to_string(row.at("row").as_int64()) + " " + json::value_to<std::string>(mistake.at("column")) + " " +
                       json::value_to<std::string>(mistake.at("rule")) + "; ";
        }
        return out;
    }

    std::size_t codes_of_units() { return office.get("/units?closed=true").body.at("items").as_array().size(); }

    TestServer server;
    TestServer::Client office = server.signed_in("district_admin");

private:
    integrations::XlsxFiles files_;
};

TEST_F(DutySheets, what_goes_out_comes_back_and_changes_nothing) {
    const auto chief = person("甲岗", "13812345678");
    const auto deputy = person("乙岗");
    office.post("/duty/assignments", {{"target_kind", "area"},
                                      {"area_id", "104"},
                                      {"duty", "grid_chief"},
                                      {"person_id", chief},
                                      {"deputy_id", deputy},
                                      {"from_day", "2026-01-01"},
                                      {"to_day", "2026-12-31"}});
    office.post("/duty/assignments", {{"target_kind", "class_in_area"},
                                      {"area_id", "102"},
                                      {"class_code", "01-10"},
                                      {"duty", "responsible_unit"},
                                      {"unit_id", "11"},
                                      {"from_day", "2026-01-01"}});
    const auto pairing = office.post(
        "/duty/pairings", {{"leader_id", chief}, {"unit_id", "11"}, {"area_ids", {"104", "105"}}, {"from_day", "2026-01-01"}});
    office.post("/duty/pairings/" + pairing.id() + "/items", {{"title", "共同清扫"}, {"due_on", "2026-04-01"}});
    office.post("/duty/pairings/" + pairing.id() + "/items", {{"title", "认领小巷"}});
    for (const std::string sheet : {"people", "assignments", "pairings"}) {
        const auto before = exported(sheet);
        EXPECT_GT(before.size(), 2U);
        const auto file = office.get("/duty/sheets/" + sheet).text;
        const auto back = office.send("POST", "/duty/sheets/" + sheet, file);
        ASSERT_EQ(back.status, 200) << back.text;
        EXPECT_EQ(back.body.at("same_count").as_int64(), static_cast<std::int64_t>(before.size()) - 2) << back.text;
        EXPECT_EQ(back.body.at("imported"), true);
        EXPECT_EQ(exported(sheet), before);
        EXPECT_EQ(file.find("13812345678"), std::string::npos);
    }
    EXPECT_EQ(office.post("/duty/people/" + chief + "/contact", {{"reason", "核对"}}).body.at("phone"), "13812345678");
}

TEST_F(DutySheets, people_are_added_and_changed_by_their_codes) {
    const Rows sheet{{"编号", "姓名", "手机", "单位", "离岗日期"},
                     {"A1", "甲岗", "138 1234 5678", "西社区", ""},
                     {"", "乙岗", "", "", "2026年2月1日"}};
    const auto preview = send("people/preview", sheet);
    EXPECT_EQ(preview.body.at("created_count"), 2) << preview.text;
    EXPECT_EQ(preview.body.at("imported"), false);
    EXPECT_EQ(office.get("/duty/people").body.at("total"), 0);
    EXPECT_EQ(send("people", sheet).body.at("imported"), true);
    EXPECT_EQ(office.get("/duty/people?q=A1").body.at("items").as_array().at(0).at("masked_phone"), "138****5678");
    EXPECT_EQ(office.get("/duty/people?left=true").body.at("total"), 1);
    const auto again = send("people", {{"编号", "姓名", "手机", "单位"}, {"A1", "甲岗二", "138****5678", "west"}});
    EXPECT_EQ(mistakes(again), "3 单位 unknown_unit; ");
    EXPECT_EQ(
        send("people", {{"编号", "姓名", "手机", "单位编码"}, {"A1", "甲岗二", "138****5678", "WEST"}}).body.at("changed_count"),
        1);
}

TEST_F(DutySheets, every_mistake_is_named_by_row_and_column_and_nothing_is_imported) {
    person("甲岗");
    person("同名");
    person("同名");
    const auto answer = send("assignments", {{"网格", "职责", "责任人", "开始日期"},
                                             {"西一组", "网格长", "甲岗", "2026-01-01"},
                                             {"没有的组", "网格长", "甲岗", ""},
                                             {"西二组", "国王", "无此人", "明天"},
                                             {"西二组", "网格长", "同名", ""},
                                             {"西二组", "网格长", "", ""}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(mistakes(answer),
              "4 区域 unknown_area; 5 职责 unknown_duty; 5 责任人 unknown_person; 5 开始日期 date; 6 责任人 ambiguous_name; "
              "7 责任人 person_or_unit; ");
    EXPECT_EQ(answer.body.at("imported"), false);
    EXPECT_EQ(office.get("/duty/assignments").body.at("total"), 0);
}

TEST_F(DutySheets, two_rows_that_contradict_each_other_are_refused) {
    person("甲岗");
    person("乙岗");
    const auto answer =
        send("assignments/preview", {{"网格编码", "职责", "责任人编号"}, {"west-1", "网格长", "P0001"}, {"", "网格长", "p0002"}});
    EXPECT_EQ(mistakes(answer), "3 职责 duty_taken; 4 职责 duty_taken; ");
    EXPECT_EQ(send("assignments", {{"网格编码", "职责", "责任人编号"}, {"west-1", "网格长", "P0001"}, {"", "网格员", "P0002"}})
                  .body.at("imported"),
              true);
    EXPECT_EQ(office.get("/duty/assignments?area_id=104").body.at("total"), 2);
}

TEST_F(DutySheets, a_pairing_spreads_over_rows_one_for_each_item) {
    person("一岗");
    const Rows sheet{{"分包领导", "共建单位", "包联区域", "共建事项", "完成期限"},
                     {"一岗", "环卫中心", "西一组、西二组", "共同清扫", "2026-04-01"},
                     {"", "", "", "认领小巷", ""}};
    EXPECT_EQ(send("pairings", sheet).body.at("created_count"), 2);
    const auto list = office.get("/duty/pairings").body.at("items").as_array();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].at("areas").as_array().size(), 2U);
    EXPECT_EQ(list[0].at("items").as_array().size(), 2U);
    EXPECT_EQ(send("pairings", sheet).body.at("same_count"), 2);
}

TEST_F(DutySheets, units_with_their_posts_and_sites_go_out_and_come_back_unchanged) {
    const auto unit = [&](const char* name, json::object more) {
        more["name"] = {{"zh-CN", name}, {"en", "In English"}};
        return office.post("/units", more);
    };
    const auto top = unit("城管局", {{"code", "01"}, {"kind", "district_direct"}, {"role", "urban_management"}});
    ASSERT_EQ(top.status, 201) << top.text;
    const auto team = unit("西片中队", {{"parent_id", top.id()}, {"home_area_id", "102"}});
    for (const auto* post : {"队长岗", "队员岗"})
        office.post("/posts", {{"name", {{"zh-CN", post}, {"en", ""}}}, {"unit_id", team.id()}});
    const auto gone = unit("旧专班", {});
    ASSERT_EQ(
        office
            .send(
                "PUT", "/units/" + gone.id(),
                json::serialize(json::object{
                    {"version", 1}, {"code", "U0002"}, {"name", {{"zh-CN", "旧专班"}, {"en", "In English"}}}, {"closed", true}}))
            .status,
        200);
    office.post("/duty/sites", {{"code", "007"},
                                {"name", {{"zh-CN", "新民农贸市场"}, {"en", "Xinmin"}}},
                                {"type", "farmers_market"},
                                {"position", {{"lon", 113.0123456}, {"lat", 34.0123456}}}});
    office.post("/duty/sites",
                {{"code", "DW2"}, {"name", {{"zh-CN", "二号公厕"}, {"en", ""}}}, {"type", "public_toilet"}, {"area_id", "106"}});
    for (const std::string sheet : {"units", "sites", "units?all=true"}) {
        const auto file = office.get("/duty/sheets/" + sheet).text;
        const auto before = exported(sheet);
        EXPECT_GT(before.size(), 3U);
        const auto back = office.send("POST", "/duty/sheets/" + sheet.substr(0, sheet.find('?')), file);
        ASSERT_EQ(back.status, 200) << back.text;
        EXPECT_EQ(back.body.at("same_count").as_int64(), static_cast<std::int64_t>(before.size()) - 2) << back.text;
        EXPECT_EQ(back.body.at("imported"), true);
        EXPECT_EQ(exported(sheet), before);
    }
    EXPECT_EQ(exported("units").size() + 1, exported("units?all=true").size());
}

TEST_F(DutySheets, units_are_made_with_posts_under_parents_that_come_later_in_the_sheet) {
    const Rows sheet{{"单位编码", "单位名称", "单位类型", "上级单位", "负责类别", "服务区域", "岗位"},
                     {"", "西片中队", "", "城管局", "", "西办", "队长岗"},
                     {"", "", "", "", "", "", "队员岗"},
                     {"1", "城管局", "区直单位", "", "综合执法", "", ""}};
    const auto preview = send("units/preview", sheet);
    EXPECT_EQ(preview.body.at("created_count"), 3) << preview.text;
    EXPECT_EQ(office.get("/units?q=%E5%9F%8E%E7%AE%A1").body.at("items").as_array().size(), 0U);
    EXPECT_EQ(send("units", sheet).body.at("imported"), true);
    const auto units = office.get("/units?q=%E4%B8%AD%E9%98%9F").body.at("items").as_array();
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(units[0].at("code"), "U0001");
    EXPECT_EQ(units[0].at("home_area_id"), "102");
    EXPECT_EQ(units[0].at("post_count"), 2);
    const auto parent = office.get("/units?q=%E5%9F%8E%E7%AE%A1").body.at("items").as_array();
    EXPECT_EQ(units[0].at("parent_id"), parent.at(0).at("id"));
    EXPECT_EQ(send("units", sheet).body.at("same_count"), 3);
    // "1" is "01", and a column that is not there leaves what is known.
    const auto renamed = send("units", {{"单位编码", "单位名称"}, {"01", "综合执法局"}});
    EXPECT_EQ(renamed.body.at("changed_count"), 1) << renamed.text;
    const auto after = office.get("/units?q=%E6%89%A7%E6%B3%95%E5%B1%80").body.at("items").as_array();
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].at("code"), "1");
    EXPECT_EQ(after[0].at("kind"), "district_direct");
    EXPECT_EQ(after[0].at("role"), "urban_management");
}

TEST_F(DutySheets, mistakes_of_units_are_named_by_row_and_column) {
    person("甲岗");
    const auto answer = send("units", {{"单位编码", "单位名称", "单位类型", "上级单位", "服务区域", "单位停用", "岗位"},
                                       {"A", "甲局", "城堡", "没有的局", "没有的办", "", ""},
                                       {"A", "乙局", "", "", "", "", ""},
                                       {"west", "西社区", "", "", "西办", "是", ""},
                                       {"B", "丙局", "", "丁局", "", "也许", ""},
                                       {"C", "丁局", "", "丙局", "", "", ""}});
    EXPECT_EQ(mistakes(answer),
              "3 单位类型 enum; 3 服务区域 unknown_area; 3 上级单位 unknown_unit; 4 单位名称 differs_from_row; "
              "5 单位停用 unit_has_people; 5 单位停用 unit_has_accounts; 6 单位停用 enum; 7 上级单位 parent_circle; ");
    EXPECT_EQ(answer.body.at("imported"), false);
    EXPECT_EQ(codes_of_units(), 5U);
}

TEST_F(DutySheets, sites_are_read_as_people_write_them) {
    const Rows sheet{{"点位名称", "点位类型", "所在网格", "经度", "纬度"},
                     {"一号市场", "农贸市场", "西一组", "", ""},
                     {"二号市场", "", "", "", ""},
                     {"三号公厕", "公共厕所", "", "113.03", "34.015"}};
    EXPECT_EQ(send("sites", sheet).body.at("created_count"), 3);
    const auto sites = office.get("/duty/sites").body.at("items").as_array();
    ASSERT_EQ(sites.size(), 3U);
    EXPECT_EQ(sites[0].at("code"), "DW0001");
    EXPECT_EQ(sites[1].at("type"), "farmers_market");
    EXPECT_EQ(sites[1].at("area").at("id"), "104");
    EXPECT_EQ(send("sites", sheet).body.at("same_count"), 3);
    EXPECT_EQ(mistakes(send("sites", {{"点位编码", "点位名称", "点位类型", "网格", "经度", "纬度", "停用日期"},
                                      {"DW9", "甲", "宫殿", "西一组", "113", "", ""},
                                      {"dw0001", "一号市场", "农贸市场", "无此组", "east", "34", "昨天"},
                                      {"DW0001", "一号市场", "农贸市场", "西一组", "", "", ""},
                                      {"DW8", "乙", "公园", "", "", "", ""}})),
              "3 点位类型 enum; 3 纬度 required; 4 停用日期 date; 4 区域 unknown_area; 4 经度 position; 5 点位编码 repeated; ");
}

TEST_F(DutySheets, units_are_imported_by_who_keeps_units_only) {
    const auto file = office.get("/duty/sheets/units").text;
    EXPECT_EQ(server.signed_in("dispatcher").send("POST", "/duty/sheets/units", file).problem(), "forbidden");
    EXPECT_EQ(server.signed_in("dispatcher").get("/duty/sheets/units/template").status, 200);
}

TEST_F(DutySheets, other_files_and_other_tables_are_refused_with_what_to_do) {
    const auto pointer_and_rule = [&](const Answer& answer) {
        const auto& error = answer.body.at("errors").as_array().at(0);
        return json::value_to<std::string>(error.at("pointer")) + " " + json::value_to<std::string>(error.at("rule"));
    };
    EXPECT_EQ(pointer_and_rule(office.send("POST", "/duty/sheets/people", "not a workbook")), "/file xlsx_not_a_workbook");
    EXPECT_EQ(pointer_and_rule(send("people", {{"甲", "乙"}, {"1", "2"}})), "/file sheet_columns");
    EXPECT_EQ(office.send("POST", "/duty/sheets/shops", "").status, 404);
    EXPECT_EQ(office.get("/duty/sheets/people/template").status, 200);
    EXPECT_EQ(server.signed_in("leader").send("POST", "/duty/sheets/people", "").problem(), "forbidden");
}

}  // namespace
}  // namespace jingwei::testing

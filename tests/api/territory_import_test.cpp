#include <gtest/gtest.h>

#include "integrations/xlsx_files.hpp"
#include "storage/journal.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using Client = TestServer::Client;

constexpr std::string_view kShops = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"GEOID":"west-1","NAME":"西一组","PCODE":"west"},
  "geometry":{"type":"Polygon","coordinates":[[[113.0,34.01],[113.02,34.01],[113.02,34.02],[113.0,34.02],[113.0,34.01]]]}},
 {"type":"Feature","properties":{"GEOID":"west-9","NAME":"西九组","PCODE":"west"},
  "geometry":{"type":"Polygon","coordinates":[[[113.0,34.02],[113.02,34.02],[113.02,34.03],[113.0,34.03],[113.0,34.02]]]}}]})";

json::object mapping() {
    return {{"code_property", "GEOID"}, {"name_property", "NAME"}, {"parent_property", "PCODE"}, {"depth", 2}};
}

std::string begin_draft(Client& client) {
    const auto draft = client.post("/territory/drafts", {{"name", "导入"}});
    EXPECT_EQ(draft.status, 201) << draft.text;
    return draft.id();
}

TEST(TerritoryFiles, a_file_is_looked_at_checked_and_taken_into_a_draft) {
    TestServer server;
    auto client = server.signed_in("district_admin");
    const auto file = client.send("POST", "/territory/imports?name=grids.geojson", std::string{kShops});
    ASSERT_EQ(file.status, 201) << file.text;
    EXPECT_EQ(file.body.at("feature_count"), 2);
    std::string guesses;
    for (const auto& one : file.body.at("properties").as_array()) {
        guesses += json::value_to<std::string>(one.at("name")) + "=" + json::value_to<std::string>(one.at("guess")) + " ";
    }
    EXPECT_EQ(guesses, "GEOID=code NAME=name PCODE=parent ");

    const std::string path = "/territory/imports/" + file.id();
    const auto checked = client.post(path + "/check", {{"mapping", mapping()}});
    ASSERT_EQ(checked.status, 200) << checked.text;
    EXPECT_EQ(checked.body.at("added"), 1);
    EXPECT_TRUE(checked.body.at("defects").as_array().empty()) << checked.text;
    EXPECT_EQ(client.get("/territory/editions").body.at("items").as_array().size(), 1U) << "a dry run writes nothing";

    const std::string draft = begin_draft(client);
    const auto taken = client.post(path + "/draft", {{"mapping", mapping()}, {"draft_id", draft}});
    ASSERT_EQ(taken.status, 200) << taken.text;
    EXPECT_EQ(taken.body.at("added"), 1);
    EXPECT_EQ(taken.body.at("version"), 1);
    const auto undone = client.post("/territory/drafts/" + draft + "/undo", json::object{});
    ASSERT_EQ(undone.status, 200) << undone.text;
    const auto& changed = undone.body.at("areas").as_array();
    const auto removed =
        std::count_if(changed.begin(), changed.end(), [](const json::value& one) { return one.at("change") == "removed"; });
    EXPECT_EQ(removed, 1) << "what the import added is gone again: " << undone.text;
    EXPECT_EQ(client.send("DELETE", path, "").status, 204);
    EXPECT_EQ(client.get(path).status, 404);
}

TEST(TerritoryFiles, every_defect_is_told_with_its_outline_and_nothing_is_written) {
    TestServer server;
    auto client = server.signed_in("district_admin");
    std::string wrong{kShops};
    wrong.replace(wrong.find("\"PCODE\":\"west\""), 14, "\"PCODE\":\"nowhere\"");
    const auto file = client.send("POST", "/territory/imports?name=wrong.geojson", wrong);
    ASSERT_EQ(file.status, 201) << file.text;
    const auto checked = client.post("/territory/imports/" + file.id() + "/check", {{"mapping", mapping()}});
    ASSERT_EQ(checked.body.at("defects").as_array().size(), 1U) << checked.text;
    EXPECT_EQ(checked.body.at("defects").at(0).at("rule"), "parent_unknown");
    EXPECT_FALSE(checked.body.at("defects").at(0).at("shape").is_null());
    const auto made = client.post("/territory/imports/" + file.id() + "/edition", {{"mapping", mapping()}, {"name", "错"}});
    EXPECT_EQ(made.body.at("defects").as_array().size(), 1U);
    EXPECT_EQ(client.get("/territory/editions").body.at("items").as_array().size(), 1U);
    EXPECT_EQ(client.send("POST", "/territory/imports?name=x.geojson", "no map").status, 422);
    EXPECT_EQ(client.send("POST", "/territory/imports", "{}").status, 422) << "a file has a name";
}

TEST(TerritoryFiles, an_edition_is_made_in_one_go_by_those_who_may_publish) {
    TestServer server;
    auto client = server.signed_in("district_admin");
    const auto file = client.send("POST", "/territory/imports?name=grids.geojson", std::string{kShops});
    const auto made = client.post("/territory/imports/" + file.id() + "/edition",
                                  {{"mapping", mapping()}, {"name", "2026 夏"}, {"effective_from", "2026-03-02T01:00:00Z"}});
    ASSERT_EQ(made.status, 200) << made.text;
    EXPECT_EQ(client.get("/territory/editions").body.at("items").at(0).at("name"), "2026 夏");
    server.clock.set(server.clock.now() + std::chrono::seconds{5});  // screens look for a new edition every few seconds
    const auto located = server.visitor().get("/public/locate?lon=113.01&lat=34.025");
    ASSERT_EQ(located.status, 200) << located.text;
    EXPECT_EQ(located.body.at("areas").at(2).at("code"), "west-9") << located.text;
}

std::string sheet(const std::vector<std::vector<std::string>>& rows) {
    app::SheetDraft draft;
    draft.name = "网格";
    draft.title = "某区网格划分表";
    for (const char* heading : {"村居", "网格名称", "四至范围", "楼栋/路段", "户数", "网格长", "联系电话"})
        draft.columns.push_back({.heading = heading});
    draft.rows = rows;
    return integrations::XlsxFiles{}.write(draft);
}

TEST(TerritorySheets, a_sheet_without_outlines_makes_a_working_tree_and_reports_find_it_by_words) {
    TestServer server;
    auto client = server.signed_in("district_admin");
    const std::string draft = begin_draft(client);
    const std::string bytes = sheet({{"新民社区", "新民一组", "东至河", "新民路、1-5号楼", "86", "甲岗", "13800005678"},
                                     {"", "新民二组", "西至河", "新民路、6-9号楼", "91", "乙岗", ""}});
    const std::string target = "/territory/sheets?draft_id=" + draft + "&parent_id=101";
    const auto seen = client.send("POST", target + "&preview=true", bytes);
    ASSERT_EQ(seen.status, 200) << seen.text;
    EXPECT_EQ(seen.body.at("added"), 2);
    EXPECT_EQ(seen.body.at("rows").at(0).at("phone_masked"), "138****5678");
    EXPECT_EQ(seen.text.find("13800005678"), std::string::npos);
    EXPECT_EQ(seen.body.at("rows").at(1).at("names").at(0), "新民社区") << "blank means as above";
    EXPECT_EQ(client.get("/territory/drafts/" + draft).body.at("version"), 0);

    const auto taken = client.send("POST", target, bytes);
    ASSERT_EQ(taken.status, 200) << taken.text;
    const auto again = client.send("POST", target, bytes);
    EXPECT_EQ(again.status, 422) << "a second time changes nothing: " << again.text;
    const auto published =
        client.post("/territory/drafts/" + draft + "/publication",
                    {{"name", "有社区"}, {"effective_from", "2026-03-02T01:00:00Z"}, {"version", 1}, {"replace_newer", false}});
    ASSERT_EQ(published.status, 201) << published.text;

    auto resident = server.visitor();
    const auto located = resident.get("/public/locate?address=新民路3号楼门口");
    ASSERT_EQ(located.status, 200) << located.text;
    EXPECT_EQ(located.body.at("areas").as_array().back().at("name").at("zh-CN"), "新民一组");
    EXPECT_EQ(located.body.at("words").as_array().size(), 2U);
    EXPECT_EQ(resident.get("/public/locate?address=新民路").body.at("ambiguous"), true);
    const auto report =
        resident.post("/reports", {{"class_code", "04-10"}, {"address", "新民路7号楼"}, {"photo_upload_ids", json::array{}}});
    ASSERT_EQ(report.status, 201) << report.text;
    EXPECT_EQ(report.body.at("areas").as_array().back().at("name").at("zh-CN"), "新民二组") << report.text;
}

/// The chiefs of a sheet on their way into the register.
class SheetChiefs : public ::testing::Test {
protected:
    std::string begin() { return begin_draft(client); }
    TestServer::Answer take(const std::string& draft, const std::vector<std::vector<std::string>>& lines, bool preview = false) {
        return client.send("POST", "/territory/sheets?draft_id=" + draft + "&parent_id=101" + (preview ? "&preview=true" : ""),
                           sheet(lines));
    }
    TestServer::Answer publish(const std::string& draft, const char* name, const char* from = "2026-03-02T01:00:00Z") {
        const auto version = client.get("/territory/drafts/" + draft).body.at("version");
        const auto made = client.post("/territory/drafts/" + draft + "/publication",
                                      {{"name", name}, {"effective_from", from}, {"version", version}, {"replace_newer", false}});
        server.clock.set(server.clock.now() + std::chrono::seconds{5});
        return made;
    }
    json::array chiefs(const std::string& more = "") {
        return client.get("/duty/assignments?duty=grid_chief" + more).body.at("items").as_array();
    }
    std::int64_t people() { return client.get("/duty/people").body.at("total").as_int64(); }
    static std::string conflicts(const json::value& report) {
        std::string out;
        for (const auto& one : report.at("conflicts").as_array())
            out += std::to_string(one.at("row").as_int64()) + " " + json::value_to<std::string>(one.at("chief")) + " " +
                   json::value_to<std::string>(one.at("rule")) + "; ";
        return out;
    }

    TestServer server;
    TestServer::Client client = server.signed_in("district_admin");
    const std::vector<std::vector<std::string>> rows{{"新民社区", "新民一组", "", "", "86", "甲岗", "138-0000-5678"},
                                                     {"", "新民二组", "", "", "91", "乙岗", ""},
                                                     {"", "新民三组", "", "", "12", "甲岗", "13800005678"}};
};

TEST_F(SheetChiefs, wait_in_the_draft_and_become_people_and_duties_with_the_edition) {
    const auto draft = begin();
    EXPECT_EQ(take(draft, rows, true).body.at("chiefs").at("assigned_count"), 3);
    const auto taken = take(draft, rows);
    ASSERT_EQ(taken.status, 200) << taken.text;
    EXPECT_EQ(client.get("/territory/drafts/" + draft).body.at("chief_count"), 3);
    EXPECT_EQ(people(), 0) << "nothing happens before the publication";
    const auto published = publish(draft, "有网格长", "2026-03-09T16:00:00Z");
    ASSERT_EQ(published.status, 201) << published.text;
    EXPECT_EQ(published.body.at("chiefs").at("assigned_count"), 3);
    EXPECT_EQ(people(), 2);
    const auto coming = chiefs("&standing=future");
    ASSERT_EQ(coming.size(), 3U);
    EXPECT_EQ(coming[0].at("from_day"), "2026-03-10") << "the edition's first day on the district's calendar";
    const auto found = client.get("/duty/people?q=%E7%94%B2").body.at("items").as_array();  // 甲
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].at("masked_phone"), "138****5678");
    const auto number =
        client.post("/duty/people/" + json::value_to<std::string>(found[0].at("id")) + "/contact", {{"reason", "核对导入"}});
    EXPECT_EQ(number.body.at("phone"), "13800005678");

    std::string journal;
    server.engine().read([&](storage::Connection& connection) {
        static const storage::Sql all{"test.journal", "SELECT body FROM journal WHERE tenant_id = $1"};
        connection.for_each(all, {TenantId{1}}, [&](const storage::Row& row) { journal += row.bytes(0).data; });
        EXPECT_FALSE(storage::verify_journal(connection, TenantId{1}).first_broken_seq);
        static const storage::Sql left{"test.draft_chief", "SELECT COUNT(*) FROM draft_chief WHERE tenant_id = $1"};
        EXPECT_EQ(connection.query_one(left, {TenantId{1}})->i64(0), 0);
    });
    EXPECT_NE(journal.find("\"assignment\""), std::string::npos);
    EXPECT_EQ(journal.find("5678"), std::string::npos);
    EXPECT_EQ(journal.find("甲岗"), std::string::npos);
}

TEST_F(SheetChiefs, that_come_a_second_time_change_nothing) {
    const auto draft = begin();
    take(draft, rows);
    publish(draft, "一");
    ASSERT_EQ(chiefs().size(), 3U);
    const auto again = begin();
    EXPECT_EQ(take(again, rows, true).body.at("chiefs").at("same_count"), 3);
    EXPECT_EQ(take(again, rows).status, 422) << "nothing to take";
    EXPECT_EQ(people(), 2);
    // A number that was not known comes in; one that is known is found again by it.
    auto more = rows;
    more[1][6] = "13900001111";
    more.push_back({"", "新民四组", "", "", "5", "乙岗", "13900001111"});
    ASSERT_EQ(take(again, more).status, 200);
    EXPECT_EQ(publish(again, "二").body.at("chiefs").at("assigned_count"), 1);
    EXPECT_EQ(people(), 2);
    EXPECT_EQ(chiefs().size(), 4U);
}

TEST_F(SheetChiefs, that_meet_another_chief_or_are_not_clear_are_told_by_row_and_overwrite_nobody) {
    const auto draft = begin();
    take(draft, rows);
    publish(draft, "一");
    for (int i = 0; i < 2; ++i) client.post("/duty/people", {{"name", {{"zh-CN", "同名岗"}, {"en", ""}}}});
    const auto next = begin();
    const std::vector<std::vector<std::string>> changed{{"新民社区", "新民一组", "", "", "86", "丙岗", ""},
                                                        {"", "新民二组", "", "", "91", "乙岗", ""},
                                                        {"", "新民五组", "", "", "", "同名岗", ""},
                                                        {"", "新民六组", "", "", "", "丁岗、戊岗", ""},
                                                        {"", "新民七组", "", "", "", "甲岗", "13700000000"}};
    const std::string told = "3 丙岗 duty_taken; 5 同名岗 ambiguous_name; 6 丁岗、戊岗 one_chief; ";
    EXPECT_EQ(conflicts(take(next, changed, true).body.at("chiefs")), told);
    ASSERT_EQ(take(next, changed).status, 200);
    const auto published = publish(next, "二");
    ASSERT_EQ(published.status, 201) << published.text;
    EXPECT_EQ(conflicts(published.body.at("chiefs")), told);
    EXPECT_EQ(published.body.at("chiefs").at("same_count"), 0) << "who has the duty already does not wait";
    EXPECT_EQ(published.body.at("chiefs").at("assigned_count"), 1) << "another number is another person of that name";
    EXPECT_EQ(chiefs("&q=%E4%B8%99").size(), 0U);  // 丙
    EXPECT_EQ(people(), 5);
}

TEST_F(SheetChiefs, go_with_the_step_that_brought_them_and_are_not_taken_from_who_may_not_manage_duties) {
    const auto draft = begin();
    take(draft, rows);
    EXPECT_EQ(client.post("/territory/drafts/" + draft + "/undo", json::object{}).status, 200);
    EXPECT_EQ(client.get("/territory/drafts/" + draft).body.at("chief_count"), 0);
    EXPECT_EQ(client.post("/territory/drafts/" + draft + "/redo", json::object{}).status, 200);
    EXPECT_EQ(client.get("/territory/drafts/" + draft).body.at("chief_count"), 3);
    auto other = server.signed_in("system_admin");
    const auto theirs = begin_draft(other);
    const auto taken = other.send("POST", "/territory/sheets?draft_id=" + theirs + "&parent_id=101", sheet(rows));
    ASSERT_EQ(taken.status, 200) << taken.text;
    EXPECT_EQ(taken.body.at("chiefs_left_out"), true);
    EXPECT_EQ(other.get("/territory/drafts/" + theirs).body.at("chief_count"), 0);
}

TEST(TerritorySheets, every_wrong_row_is_named_and_the_sound_ones_may_be_taken_alone) {
    TestServer server;
    auto client = server.signed_in("district_admin");
    const std::string draft = begin_draft(client);
    const std::string bytes = sheet({{"新民社区", "新民一组", "", "", "很多", "", ""},
                                     {"新民社区", "新民二组", "", "", "91", "", "电话"},
                                     {"新民社区", "新民三组", "", "", "70", "", ""},
                                     {"新民社区", "新民三组", "", "", "70", "", ""}});
    const std::string target = "/territory/sheets?draft_id=" + draft + "&parent_id=101";
    EXPECT_EQ(client.send("POST", target + "&preview=true", bytes).body.at("faulty_count"), 3);
    const auto refused = client.send("POST", target, bytes);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.body.at("errors").as_array().size(), 3U);
    const auto taken = client.send("POST", target + "&skip_faulty=true", bytes);
    ASSERT_EQ(taken.status, 200) << taken.text;
    EXPECT_EQ(taken.body.at("added"), 1);
    EXPECT_EQ(client.send("POST", target, "no sheet").status, 422);
    EXPECT_EQ(client.get("/territory/sheets/template").status, 200);
}

}  // namespace
}  // namespace jingwei::testing

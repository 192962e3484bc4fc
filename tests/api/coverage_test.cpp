#include "app/coverage.hpp"

#include <gtest/gtest.h>

#include "base/sheet_table.hpp"
#include "storage/journal.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using Client = TestServer::Client;
using Answer = TestServer::Answer;

/// The proof of a square district whose offices each need a chief, on Monday, 2 March 2026. At first both lack theirs, and nobody
/// answers for the class 06-07.
class Coverage : public ::testing::Test {
protected:
    Coverage() {
        auto setup = office.get("/duty/setup").body;
        const auto saved =
            office.send("PUT", "/duty/setup",
                        json::serialize(json::object{
                            {"roles", setup.at("roles")},
                            {"required", json::array{json::object{{"depth", 1}, {"duty", "grid_chief"}, {"deputy", false}}}},
                            {"version", setup.at("version")}}));
        EXPECT_EQ(saved.status, 200) << saved.text;
    }

    json::value summary(const std::string& query = "") { return office.get("/coverage" + query).body; }
    std::int64_t gaps(Client& who, const std::string& query = "") {
        const auto page = who.get("/coverage/gaps" + query);
        EXPECT_EQ(page.status, 200) << page.text;
        return page.body.at("total").as_int64();
    }
    std::int64_t gaps(const std::string& query = "") { return gaps(office, query); }
    json::value gap(const std::string& query) {
        const auto page = office.get("/coverage/gaps" + query).body;
        return page.at("items").at(0);
    }
    std::string assign(const std::string& area) {
        const auto person = office.post("/duty/people", {{"name", {{"zh-CN", "网格长岗"}, {"en", ""}}}, {"unit_id", "12"}}).id();
        const auto made = office.post("/duty/assignments", {{"target_kind", "area"},
                                                            {"area_id", area},
                                                            {"duty", "grid_chief"},
                                                            {"person_id", person},
                                                            {"from_day", "2026-01-01"}});
        EXPECT_EQ(made.status, 201) << made.text;
        return made.id();
    }
    void rule() {
        const auto made = office.post(
            "/duty/rulings",
            {{"class_code", "06-07"}, {"unit_id", "14"}, {"reason", "窗口服务由指挥中心转办"}, {"from_day", "2026-03-02"}});
        EXPECT_EQ(made.status, 201) << made.text;
    }
    Answer decide(Client& who, const std::string& gap, json::object decision) {
        return who.send("PUT", "/coverage/gaps/" + gap + "/decision", json::serialize(decision));
    }
    Answer decide(const std::string& gap, json::object decision) { return decide(office, gap, std::move(decision)); }
    static std::string id_of(const json::value& gap) { return json::value_to<std::string>(gap.at("id")); }
    static std::string mistakes(const Answer& answer) {
        std::string out;
        for (const auto& error : answer.body.at("errors").as_array())
            out += json::value_to<std::string>(error.at("pointer")) + ":" + json::value_to<std::string>(error.at("rule")) + " ";
        return out;
    }
    /// A notch in the south of west 1 that belongs to nobody.
    void open_the_ground() {
        const auto draft = office.post("/territory/drafts", {{"name", "调整"}});
        ASSERT_EQ(draft.status, 201) << draft.text;
        const std::string path = "/territory/drafts/" + draft.id();
        const auto areas = office.get(path + "/areas").body;
        for (const auto& one : areas.at("areas").as_array()) {
            if (one.at("code") != json::value("west-1")) continue;
            json::array ring;
            for (const auto& [lon, lat] : {std::pair{113.0, 34.01},
                                           {113.005, 34.01},
                                           {113.01, 34.013},
                                           {113.015, 34.01},
                                           {113.02, 34.01},
                                           {113.02, 34.02},
                                           {113.0, 34.02},
                                           {113.0, 34.01}}) {
                json::array corner(2);
                corner[0] = lon;
                corner[1] = lat;
                ring.push_back(corner);
            }
            json::array rings;
            rings.push_back(ring);
            const auto edited =
                office.post(path + "/edits",
                            {{"reads", json::array{json::object{{"area_id", one.at("id")}, {"revision", one.at("revision")}}}},
                             {"command", json::object{{"kind", "reshape"},
                                                      {"area_id", one.at("id")},
                                                      {"shape", json::object{{"type", "Polygon"}, {"coordinates", rings}}}}}});
            ASSERT_EQ(edited.status, 200) << edited.text;
        }
        const auto published = office.post(
            path + "/publication",
            {{"name", "2026 春"}, {"effective_from", "2026-03-02T01:00:00Z"}, {"version", office.get(path).body.at("version")}});
        ASSERT_EQ(published.status, 201) << published.text;
    }

    TestServer server;
    Client office = server.signed_in("district_admin");
};

TEST_F(Coverage, a_gap_of_a_site_says_where_the_site_is) {
    auto setup = office.get("/duty/setup").body;
    const auto saved = office.send(
        "PUT", "/duty/setup",
        json::serialize(json::object{{"roles", setup.at("roles")},
                                     {"required", json::array{json::object{{"duty", "site_chief"}, {"deputy", false}}}},
                                     {"version", setup.at("version")}}));
    ASSERT_EQ(saved.status, 200) << saved.text;
    const auto made = office.post("/duty/sites", {{"code", "DW001"},
                                                  {"name", {{"zh-CN", "新民市场"}, {"en", ""}}},
                                                  {"type", "farmers_market"},
                                                  {"position", json::object{{"lon", 113.005}, {"lat", 34.015}}}});
    ASSERT_EQ(made.status, 201) << made.text;
    const auto found = gap("?group=people");
    EXPECT_EQ(found.at("position").at("lon"), 113.005);
    EXPECT_EQ(found.at("site").at("name").at("zh-CN"), "新民市场");
    EXPECT_EQ(found.at("areas").as_array().back().at("code"), "west-1");
}

TEST_F(Coverage, what_the_district_has_to_see_to_itself_can_be_listed_alone) {
    const auto all = gaps();
    const auto own = gaps("?owner_district=true");
    EXPECT_GT(own, 0);
    EXPECT_EQ(own + gaps("?owner_district=false"), all);
    const auto page = office.get("/coverage/gaps?owner_district=true").body;
    for (const auto& one : page.at("items").as_array()) EXPECT_TRUE(one.at("owner").is_null());
}

TEST_F(Coverage, counts_what_nobody_answers_for_by_kind_and_by_area) {
    const auto proof = summary();
    EXPECT_EQ(proof.at("gaps"), 3);
    EXPECT_EQ(proof.at("areas"), 7);
    EXPECT_EQ(proof.at("day"), "2026-03-02");
    EXPECT_EQ(proof.at("groups").at(0).at("gaps"), 0);
    EXPECT_EQ(proof.at("groups").at(1).at("gaps"), 2);
    EXPECT_EQ(proof.at("groups").at(2).at("gaps"), 1);
    for (const auto& row : proof.at("by_area").as_array()) EXPECT_EQ(row.at("gaps"), 1);
    EXPECT_EQ(summary("?area_id=102").at("gaps"), 1);
    EXPECT_EQ(office.get("/coverage?area_id=9").status, 422);
}

TEST_F(Coverage, is_green_only_when_every_gap_is_closed) {
    assign("102");
    EXPECT_EQ(summary().at("gaps"), 2);
    const auto east = assign("103");
    rule();
    EXPECT_EQ(summary().at("gaps"), 0);
    EXPECT_EQ(gaps(), 0);
    EXPECT_EQ(office.post("/duty/assignments/" + east + "/end", {{"version", 1}, {"last_day", "2026-03-01"}}).status, 200);
    const auto again = gap("?kind=expired");
    EXPECT_EQ(again.at("since"), "2026-03-02");
    EXPECT_EQ(again.at("suggestion").at("zh-CN"), "由网格长岗续任");
}

TEST_F(Coverage, open_ground_is_a_gap_with_its_outline_and_who_may_get_it) {
    open_the_ground();
    const auto found = gap("?group=ground");
    EXPECT_EQ(gaps("?group=ground"), 1) << "a hole in every level is one gap";
    EXPECT_EQ(found.at("kind"), "gap");
    EXPECT_EQ(found.at("ground").at("type"), "Polygon");
    EXPECT_GT(found.at("area_m2").as_double(), 100'000);
    EXPECT_EQ(found.at("mending"), "give");
    EXPECT_EQ(found.at("owner").at("name").at("zh-CN"), "西社区");
    EXPECT_EQ(gaps("?area_id=103&group=ground"), 0);
}

TEST_F(Coverage, a_gap_keeps_its_name_while_other_things_change) {
    const auto before = id_of(gap("?area_id=103"));
    assign("102");
    open_the_ground();
    EXPECT_EQ(id_of(gap("?area_id=103")), before);
}

TEST_F(Coverage, an_acknowledged_gap_is_still_one_until_its_day_has_passed) {
    const auto id = id_of(gap("?area_id=103"));
    const auto said =
        decide(id, {{"version", 0}, {"acknowledged_until", "2026-03-03"}, {"reason", "人选公示中"}, {"owner_unit_id", "14"}});
    ASSERT_EQ(said.status, 200) << said.text;
    EXPECT_EQ(said.body.at("owner").at("id"), "14");
    EXPECT_EQ(said.body.at("owner_named"), true);
    EXPECT_EQ(summary().at("gaps"), 3);
    EXPECT_EQ(summary().at("acknowledged"), 1);
    EXPECT_EQ(gaps("?acknowledged=true"), 1);
    EXPECT_EQ(gaps("?owner_unit_id=14"), 1);
    server.clock.set(*parse_instant("2026-03-04T01:00:00Z"));
    office.sign_in("district_admin");
    EXPECT_EQ(summary().at("acknowledged"), 0) << "accepted until yesterday";
    EXPECT_EQ(gaps("?owner_unit_id=14"), 1) << "whose it is stays";
    const auto withdrawn = decide(id, {{"version", 1}});
    EXPECT_EQ(withdrawn.body.at("owner_named"), false);
    EXPECT_EQ(withdrawn.body.at("version"), 2);
}

TEST_F(Coverage, a_decision_names_its_mistakes_and_the_one_who_was_faster) {
    const auto id = id_of(gap("?area_id=103"));
    EXPECT_EQ(mistakes(decide(id, {{"version", 0}, {"acknowledged_until", "2026-02-01"}, {"owner_unit_id", "99"}})),
              "/owner_unit_id:unknown_unit /acknowledged_until:day_range /reason:required ");
    EXPECT_EQ(mistakes(decide(id, {{"version", 0}, {"acknowledged_until", "2028-01-01"}, {"reason", "很久以后"}})),
              "/acknowledged_until:day_range ");
    EXPECT_EQ(decide(id, {{"version", 0}, {"owner_unit_id", "14"}}).status, 200);
    EXPECT_EQ(decide(id, {{"version", 0}, {"owner_unit_id", "15"}}).problem(), "changed_meanwhile");
    EXPECT_EQ(decide("12345", {{"version", 0}}).status, 404);
    auto chief = server.signed_in("grid_chief");
    EXPECT_EQ(decide(chief, id, {{"version", 1}}).status, 403);
}

TEST_F(Coverage, a_grid_chief_sees_the_gaps_of_the_own_ground_only) {
    auto chief = server.signed_in("grid_chief");
    EXPECT_EQ(gaps(chief), 1);
    EXPECT_EQ(chief.get("/coverage").body.at("gaps"), 1);
    EXPECT_EQ(chief.get("/coverage/gaps/" + id_of(gap("?area_id=103"))).status, 404);
}

TEST_F(Coverage, pages_follow_each_other_without_a_gap_or_a_double) {
    std::string seen;
    std::string cursor;
    for (int page = 0; page < 3; ++page) {
        const auto answer = office.get("/coverage/gaps?limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor)).body;
        EXPECT_EQ(answer.at("total"), 3);
        const auto id = id_of(answer.at("items").at(0));
        EXPECT_EQ(seen.find(id), std::string::npos);
        seen += id + " ";
        cursor = page < 2 ? json::value_to<std::string>(answer.at("next_cursor")) : "";
    }
    EXPECT_EQ(gaps("?q=%E4%B8%9C%E5%8A%9E"), 1) << "东办";
    EXPECT_EQ(office.get("/coverage/gaps?limit=0").status, 422);
}

TEST_F(Coverage, the_sheet_has_a_row_for_every_gap) {
    const auto sheet = office.get("/coverage/sheet");
    ASSERT_EQ(sheet.status, 200);
    const integrations::XlsxFiles files;
    const auto book = files.read(sheet.text);
    ASSERT_TRUE(book);
    const auto& rows = book->sheets.front().rows;
    EXPECT_EQ(rows.size(), 2U + 3U) << "title, headings, gaps";
}

TEST_F(Coverage, the_day_is_counted_and_seen_in_the_history_from_the_next_day_on) {
    app::CoverageCache cache;
    EXPECT_EQ(app::record_coverage(server.app(), cache, TenantId{1}).tally.all.gaps, 3);
    assign("102");
    EXPECT_EQ(app::record_coverage(server.app(), cache, TenantId{1}).tally.all.gaps, 2) << "the last count of the day stays";
    EXPECT_TRUE(office.get("/coverage/history").body.at("items").as_array().empty());
    server.clock.set(*parse_instant("2026-03-03T01:00:00Z"));
    office.sign_in("district_admin");
    const auto history = office.get("/coverage/history").body;
    ASSERT_EQ(history.at("items").as_array().size(), 1U);
    EXPECT_EQ(history.at("items").at(0).at("gaps"), 2);
    EXPECT_EQ(history.at("items").at(0).at("kinds").at(0).at("kind"), "missing");
    EXPECT_EQ(summary().at("trend").at(0).at("day"), "2026-03-02");
    auto chief = server.signed_in("grid_chief");
    EXPECT_TRUE(chief.get("/coverage").body.at("trend").as_array().empty()) << "a figure of the whole district";
}

TEST_F(Coverage, the_journal_holds_who_decided_but_not_the_words) {
    ASSERT_EQ(decide(id_of(gap("?area_id=103")), {{"version", 0}, {"acknowledged_until", "2026-03-03"}, {"reason", "人选公示中"}})
                  .status,
              200);
    std::string journal;
    server.engine().read([&](storage::Connection& connection) {
        static const storage::Sql all{"test.coverage_journal", "SELECT body FROM journal WHERE tenant_id = $1"};
        connection.for_each(all, {TenantId{1}}, [&](const storage::Row& row) { journal += row.bytes(0).data; });
        EXPECT_FALSE(storage::verify_journal(connection, TenantId{1}).first_broken_seq);
    });
    EXPECT_NE(journal.find("\"gap\""), std::string::npos);
    EXPECT_EQ(journal.find("公示"), std::string::npos);
}

}  // namespace
}  // namespace jingwei::testing

#include <gtest/gtest.h>

#include "storage/journal.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using Client = TestServer::Client;
using Answer = TestServer::Answer;

/// Units and posts being kept by the district's office, over the API. Today is Monday, 2 March 2026.
class Units : public ::testing::Test {
protected:
    static json::object named(const std::string& zh_cn, json::object more = {}) {
        json::object body{{"name", {{"zh-CN", zh_cn}, {"en", ""}}}};
        for (const auto& [key, value] : more) body.insert_or_assign(key, value);
        return body;
    }
    Answer add_unit(const std::string& name, json::object more = {}) { return office.post("/units", named(name, more)); }
    Answer add_post(const std::string& unit, const std::string& name) {
        return office.post("/posts", named(name, {{"unit_id", unit}}));
    }
    /// The row as it is, with some fields changed.
    Answer change(const std::string& list, const std::string& id, json::object changes) {
        const auto all = office.get("/" + list + "?closed=true");
        for (const auto& row : all.body.at("items").as_array()) {
            if (row.at("id") != json::value(id)) continue;
            json::object body;
            const std::vector<const char*> kept =
                list == "units"
                    ? std::vector<const char*>{"version", "code", "name", "role", "parent_id", "kind", "home_area_id", "closed"}
                    : std::vector<const char*>{"version", "code", "name", "unit_id", "closed"};
            for (const auto* key : kept) body[key] = row.at(key);
            for (const auto& [key, value] : changes) body.insert_or_assign(key, value);
            return office.send("PUT", "/" + list + "/" + id, json::serialize(body));
        }
        ADD_FAILURE() << "no such row: " << id;
        return {};
    }
    Answer close(const std::string& list, const std::string& id) { return change(list, id, {{"closed", true}}); }
    std::vector<std::string> codes(const std::string& target) {
        std::vector<std::string> out;
        const auto all = office.get(target);
        for (const auto& row : all.body.at("items").as_array()) out.push_back(json::value_to<std::string>(row.at("code")));
        return out;
    }
    static std::string rules(const Answer& answer) {
        std::string out;
        if (const auto* errors = answer.body.as_object().if_contains("errors")) {
            for (const auto& error : errors->as_array())
                out +=
                    json::value_to<std::string>(error.at("pointer")) + ":" + json::value_to<std::string>(error.at("rule")) + " ";
        }
        return out;
    }

    TestServer server;
    Client office = server.signed_in("district_admin");
};

TEST_F(Units, a_unit_is_added_renamed_moved_and_closed_and_the_journal_knows) {
    const auto bureau = add_unit("城管局", {{"kind", "district_direct"}, {"role", "urban_management"}});
    ASSERT_EQ(bureau.status, 201) << bureau.text;
    EXPECT_EQ(bureau.body.at("code"), "U0001");
    EXPECT_EQ(bureau.body.at("version"), 1);
    const auto team = add_unit("西片中队", {{"code", "west-team"}, {"parent_id", bureau.id()}, {"home_area_id", "102"}});
    ASSERT_EQ(team.status, 201) << team.text;
    const auto moved =
        change("units", team.id(), {{"parent_id", nullptr}, {"name", {{"zh-CN", "直属中队"}, {"en", "Own team"}}}});
    ASSERT_EQ(moved.status, 200) << moved.text;
    EXPECT_TRUE(moved.body.at("parent_id").is_null());
    EXPECT_EQ(moved.body.at("version"), 2);
    EXPECT_EQ(office.get("/units?q=Own").body.at("items").as_array().size(), 1U);
    const auto closed = close("units", team.id());
    ASSERT_EQ(closed.status, 200) << closed.text;
    EXPECT_EQ(office.get("/units?q=Own").body.at("items").as_array().size(), 0U);
    EXPECT_EQ(office.get("/units?q=Own&closed=true").body.at("items").as_array().size(), 1U);
    EXPECT_EQ(change("units", team.id(), {{"closed", false}}).body.at("closed"), false);

    std::string journal;
    server.engine().read([&](storage::Connection& connection) {
        static const storage::Sql all{"test.journal", "SELECT body FROM journal WHERE tenant_id = $1"};
        connection.for_each(all, {TenantId{1}}, [&](const storage::Row& row) { journal += row.bytes(0).data; });
        EXPECT_FALSE(storage::verify_journal(connection, TenantId{1}).first_broken_seq);
    });
    for (const auto* word : {"\"unit\"", "\"created\"", "\"changed\"", "\"closed\"", "\"opened\"", "west-team"})
        EXPECT_NE(journal.find(word), std::string::npos) << word;
}

TEST_F(Units, names_codes_words_and_parents_that_do_not_fit_are_named_all_at_once) {
    std::string too_long;
    for (int i = 0; i < 81; ++i) too_long += "甲";
    EXPECT_EQ(rules(add_unit(too_long,
                             {{"code", "a b"}, {"role", "king"}, {"kind", "castle"}, {"parent_id", "9"}, {"home_area_id", "9"}})),
              "/code:code_word /name/zh-CN:too_long /parent_id:unknown_unit /role:enum /kind:enum /home_area_id:unknown_area ");
    EXPECT_EQ(rules(add_unit("环卫中心", {{"code", "sanitation"}})), "/code:taken /name/zh-CN:taken ");
    EXPECT_EQ(add_unit("环卫中心", {{"parent_id", "12"}}).status, 201);  // somebody else's
}

TEST_F(Units, no_unit_hangs_below_itself) {
    const auto top = add_unit("上").id();
    const auto middle = add_unit("中", {{"parent_id", top}}).id();
    const auto bottom = add_unit("下", {{"parent_id", middle}}).id();
    EXPECT_EQ(rules(change("units", top, {{"parent_id", bottom}})), "/parent_id:parent_circle ");
    EXPECT_EQ(rules(change("units", top, {{"parent_id", top}})), "/parent_id:parent_circle ");
    EXPECT_EQ(change("units", bottom, {{"parent_id", top}}).status, 200);
}

TEST_F(Units, a_change_over_somebody_elses_change_is_refused) {
    const auto unit = add_unit("甲");
    ASSERT_EQ(change("units", unit.id(), {{"code", "A1"}}).status, 200);
    EXPECT_EQ(change("units", unit.id(), {{"version", 1}, {"code", "A2"}}).problem(), "changed_meanwhile");
    const auto post = add_post(unit.id(), "值班岗");
    ASSERT_EQ(change("posts", post.id(), {{"code", "A1-9"}}).status, 200);
    EXPECT_EQ(change("posts", post.id(), {{"version", 1}}).problem(), "changed_meanwhile");
    EXPECT_EQ(
        office.send("PUT", "/units/99", json::serialize(named("x", {{"version", 1}, {"code", "x"}, {"closed", false}}))).status,
        404);
}

TEST_F(Units, what_still_needs_a_unit_keeps_it_open_and_is_counted_kind_by_kind) {
    const auto reported = server.visitor().post("/reports", {{"class_code", "04-10"},
                                                             {"position", json::object{{"lon", 113.01}, {"lat", 34.015}}},
                                                             {"photo_upload_ids", json::array{}}});
    ASSERT_EQ(reported.status, 201) << reported.text;  // the west community's
    const auto person = office.post("/duty/people", named("甲岗", {{"unit_id", "12"}})).id();
    office.post("/duty/assignments", {{"target_kind", "class_in_area"},
                                      {"area_id", "104"},
                                      {"class_code", "01-10"},
                                      {"duty", "responsible_unit"},
                                      {"unit_id", "12"},
                                      {"from_day", "2026-06-01"}});
    office.post("/duty/rulings",
                {{"class_code", "01-10"}, {"unit_id", "12"}, {"reason", "由社区牵头"}, {"from_day", "2026-03-01"}});
    office.post("/duty/pairings", {{"leader_id", person}, {"unit_id", "12"}, {"area_ids", {"104"}}, {"from_day", "2026-03-01"}});
    add_unit("下级", {{"parent_id", "12"}});
    const auto refused = close("units", "12");
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(rules(refused),
              "/closed:unit_has_cases /closed:unit_has_duties /closed:unit_has_rulings /closed:unit_has_pairings "
              "/closed:unit_has_people /closed:unit_has_accounts /closed:unit_has_units ");
    EXPECT_NE(refused.text.find("还有 1 件案件未办结,请先改派或办结。"), std::string::npos) << refused.text;
    EXPECT_EQ(change("units", "12", {{"code", "west-2"}}).status, 200);  // kept in order all the same
}

TEST_F(Units, a_closed_unit_takes_no_case_no_duty_and_nobody_and_its_name_stays) {
    const auto unit = add_unit("临时专班", {{"role", "sanitation"}, {"home_area_id", "102"}}).id();
    const auto post = add_post(unit, "值班岗").id();
    ASSERT_EQ(close("units", unit).status, 200);
    EXPECT_EQ(codes("/posts?unit_id=" + unit).size(), 0U);
    EXPECT_EQ(codes("/posts?closed=true&unit_id=" + unit).size(), 1U);
    const auto answers = office.get("/duty/answers?class_code=01-10&area_id=104").body.at("lines").as_array();
    EXPECT_EQ(answers.at(0).at("rule"), "class_in_district");  // the closed one would be nearer
    EXPECT_EQ(rules(office.post("/duty/people", named("甲岗", {{"unit_id", unit}}))), "/unit_id:unit_closed ");
    EXPECT_EQ(
        rules(office.post("/duty/rulings",
                          {{"class_code", "01-10"}, {"unit_id", unit}, {"reason", "由专班牵头"}, {"from_day", "2026-03-01"}})),
        "/unit_id:unit_closed ");
    EXPECT_EQ(rules(office.post("/duty/assignments", {{"target_kind", "class_in_area"},
                                                      {"area_id", "104"},
                                                      {"class_code", "01-10"},
                                                      {"duty", "responsible_unit"},
                                                      {"unit_id", unit},
                                                      {"from_day", "2026-03-01"}})),
              "/unit_id:unit_closed ");
    EXPECT_EQ(rules(add_unit("下级", {{"parent_id", unit}})), "/parent_id:unit_closed ");
    EXPECT_EQ(rules(add_post(unit, "又一岗")), "/unit_id:unit_closed ");
    EXPECT_EQ(rules(change("posts", post, {{"closed", false}})), "/unit_id:unit_closed ");

    const auto reported = server.visitor().post("/reports", {{"class_code", "06-07"},
                                                             {"position", json::object{{"lon", 113.01}, {"lat", 34.015}}},
                                                             {"photo_upload_ids", json::array{}}});
    ASSERT_EQ(reported.status, 201) << reported.text;
    const auto item = office.get("/cases").body.at("items").as_array().at(0).as_object();
    const auto dispatched = office.post("/cases/" + json::value_to<std::string>(item.at("id")) + "/dispatch",
                                        {{"version", item.at("version")}, {"unit_id", unit}});
    EXPECT_EQ(rules(dispatched), "/unit_id:unit_closed ") << dispatched.text;
}

TEST_F(Units, a_post_has_people_and_is_neither_moved_nor_closed_under_them) {
    const auto post = add_post("12", "综治岗");
    ASSERT_EQ(post.status, 201) << post.text;
    EXPECT_EQ(post.body.at("code"), "west-1");
    EXPECT_EQ(post.body.at("receives_cases"), true);
    EXPECT_EQ(rules(add_post("12", "综治岗")), "/name/zh-CN:taken ");
    EXPECT_EQ(rules(add_post("99", "综治岗")), "/unit_id:unknown_unit ");
    const auto person = office.post("/duty/people", named("甲岗", {{"unit_id", "12"}, {"post_id", post.id()}}));
    ASSERT_EQ(person.status, 201) << person.text;
    const auto rows = office.get("/posts?unit_id=12").body.at("items").as_array();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].at("people").as_array().at(0).at("name").at("zh-CN"), "甲岗");
    EXPECT_EQ(rules(change("posts", post.id(), {{"unit_id", "13"}})), "/unit_id:post_has_people ");
    EXPECT_EQ(rules(close("posts", post.id())), "/closed:post_has_people ");
    const auto left = office.send(
        "PUT", "/duty/people/" + person.id(),
        json::serialize(named(
            "甲岗", {{"version", 1}, {"code", "P0001"}, {"unit_id", "12"}, {"post_id", post.id()}, {"left_on", "2026-03-02"}})));
    ASSERT_EQ(left.status, 200) << left.text;
    EXPECT_EQ(close("posts", post.id()).status, 200);
    EXPECT_EQ(rules(office.post("/duty/people", named("乙岗", {{"unit_id", "12"}, {"post_id", post.id()}}))),
              "/post_id:post_closed ");
}

TEST_F(Units, an_office_keeps_the_units_of_its_own_ground_and_no_others) {
    const auto made = office.post(
        "/accounts", {{"login", "west-admin"}, {"role", "district_admin"}, {"area_id", "102"}, {"password", "Tested-1"}});
    ASSERT_EQ(made.status, 201) << made.text;
    auto west = server.visitor();
    west.sign_in("west-admin");
    const auto own = west.post("/units", named("西办环卫所", {{"home_area_id", "104"}}));
    EXPECT_EQ(own.status, 201) << own.text;
    EXPECT_EQ(rules(west.post("/units", named("全区环卫", {}))), "/parent_id:outside_scope ");
    EXPECT_EQ(rules(west.post("/units", named("东办环卫所", {{"home_area_id", "106"}}))), "/home_area_id:outside_scope ");
    EXPECT_EQ(rules(west.post("/posts", named("岗", {{"unit_id", "13"}}))), "/unit_id:unknown_unit ");
    EXPECT_EQ(west.post("/posts", named("岗", {{"unit_id", "12"}})).status, 201);
    EXPECT_EQ(
        west.send("PUT", "/units/11", json::serialize(named("环卫", {{"version", 1}, {"code", "s"}, {"closed", false}}))).status,
        404);
}

}  // namespace
}  // namespace jingwei::testing

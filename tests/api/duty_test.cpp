#include <gtest/gtest.h>

#include "base/sheet_table.hpp"
#include "storage/journal.hpp"
#include "storage/reference_store.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using Client = TestServer::Client;
using Answer = TestServer::Answer;

/// A register being written by the district's office, over the API. Today is Monday, 2 March 2026.
class Duty : public ::testing::Test {
protected:
    std::string add_person(const std::string& name, const std::string& phone = "") {
        return office.post("/duty/people", {{"name", {{"zh-CN", name}, {"en", ""}}}, {"phone", phone}, {"unit_id", "12"}}).id();
    }
    Answer assign(const std::string& area, const std::string& duty, const std::string& person, json::object more = {}) {
        json::object body{
            {"target_kind", "area"}, {"area_id", area}, {"duty", duty}, {"person_id", person}, {"from_day", "2026-01-01"}};
        for (const auto& [key, value] : more) body.insert_or_assign(key, value);
        return office.post("/duty/assignments", body);
    }
    void link(const std::string& login, const std::string& person) {
        const auto accounts = office.get("/accounts?q=" + login);
        for (const auto& account : accounts.body.at("items").as_array()) {
            if (account.at("login") != json::value(login)) continue;
            const auto linked = office.send("PUT", "/accounts/" + json::value_to<std::string>(account.at("id")) + "/person",
                                            json::serialize(json::object{{"person_id", person}}));
            ASSERT_EQ(linked.status, 204) << linked.text;
        }
    }
    /// The office signs in again: a console session does not last.
    void later(std::chrono::seconds passed) {
        server.clock.set(server.clock.now() + passed);
        office.sign_in("district_admin");
    }
    void away(const std::string& person, const char* from, const char* to) {
        const auto made =
            office.post("/duty/absences", {{"person_id", person}, {"from_day", from}, {"to_day", to}, {"reason", "leave"}});
        ASSERT_EQ(made.status, 201) << made.text;
    }
    void report(double lon, double lat, const char* class_code = "04-10") {
        const auto made = server.visitor().post("/reports", {{"class_code", class_code},
                                                             {"position", json::object{{"lon", lon}, {"lat", lat}}},
                                                             {"photo_upload_ids", json::array{}}});
        ASSERT_EQ(made.status, 201) << made.text;
    }
    std::int64_t seen_by(const std::string& login) {
        return server.signed_in(login).get("/cases?state=all").body.at("total").as_int64();
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

TEST_F(Duty, a_person_is_shown_masked_and_the_full_number_costs_a_reason_that_is_kept) {
    const auto id = add_person("西办·网格长岗", "138-1234-5678");
    const auto shown = office.get("/duty/people/" + id);
    EXPECT_EQ(shown.body.at("masked_phone"), "138****5678");
    EXPECT_EQ(shown.body.at("code"), "P0001");
    EXPECT_EQ(shown.text.find("13812345678"), std::string::npos);
    EXPECT_EQ(rules(office.post("/duty/people/" + id + "/contact", {{"reason", ""}})), "/reason:required ");
    EXPECT_EQ(office.post("/duty/people/" + id + "/contact", {{"reason", "夜间积水,需电话核实"}}).body.at("phone"),
              "13812345678");
    EXPECT_EQ(server.signed_in("grid_chief").post("/duty/people/" + id + "/contact", {{"reason", "好奇"}}).problem(),
              "forbidden");

    std::string journal;
    server.engine().read([&](storage::Connection& connection) {
        static const storage::Sql all{"test.journal", "SELECT body FROM journal WHERE tenant_id = $1"};
        connection.for_each(all, {TenantId{1}}, [&](const storage::Row& row) { journal += row.bytes(0).data; });
        EXPECT_FALSE(storage::verify_journal(connection, TenantId{1}).first_broken_seq);
    });
    EXPECT_NE(journal.find("\"contact\""), std::string::npos);
    EXPECT_EQ(journal.find("5678"), std::string::npos);
    EXPECT_EQ(journal.find("网格长岗"), std::string::npos);
    EXPECT_EQ(journal.find("积水"), std::string::npos);
}

TEST_F(Duty, a_change_over_somebody_elses_change_is_refused) {
    const auto id = add_person("甲岗");
    const auto change = [&](int version, const char* code) {
        return office.send(
            "PUT", "/duty/people/" + id,
            json::serialize(json::object{{"version", version}, {"code", code}, {"name", {{"zh-CN", "乙岗"}, {"en", ""}}}}));
    };
    EXPECT_EQ(change(1, "A1").body.at("version"), 2);
    const auto late = change(1, "A2");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.problem(), "changed_meanwhile");
    add_person("丙岗");
    EXPECT_EQ(rules(change(2, "P0002")), "/code:taken ");
    EXPECT_EQ(rules(change(2, "no blank")), "/code:code_word ");
}

TEST_F(Duty, all_mistakes_of_an_assignment_are_named_at_once) {
    const auto answer = office.post("/duty/assignments", {{"target_kind", "area"},
                                                          {"area_id", "9"},
                                                          {"duty", "king"},
                                                          {"person_id", "7"},
                                                          {"deputy_id", "7"},
                                                          {"from_day", "2026-03-05"},
                                                          {"to_day", "2026-03-01"}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(rules(answer),
              "/area_id:unknown_area /person_id:unknown_person /deputy_id:unknown_person /deputy_id:deputy_is_holder "
              "/duty:unknown_duty "
              "/to_day:days_order ");
    EXPECT_EQ(
        rules(office.post("/duty/assignments", {{"target_kind", "area"}, {"duty", "grid_chief"}, {"from_day", "2026-02-30"}})),
        "/from_day:date ");
}

TEST_F(Duty, a_second_chief_on_the_same_day_is_refused_unless_the_first_is_to_be_replaced) {
    const auto first = add_person("甲岗");
    const auto second = add_person("乙岗");
    const auto held = assign("104", "grid_chief", first);
    EXPECT_EQ(held.status, 201) << held.text;
    const auto refused = assign("104", "grid_chief", second, {{"from_day", "2026-03-02"}});
    EXPECT_EQ(refused.problem(), "duty_taken");
    EXPECT_EQ(refused.body.at("params").at("holder"), "甲岗");
    EXPECT_EQ(assign("104", "grid_worker", second).status, 201);
    EXPECT_EQ(assign("104", "grid_chief", second, {{"replace", true}}).problem(), "duty_taken");  // would begin on the same day
    EXPECT_EQ(assign("104", "grid_chief", second, {{"from_day", "2026-03-02"}, {"replace", true}}).status, 201);
    EXPECT_EQ(office.get("/duty/assignments/" + held.id()).body.at("to_day"), "2026-03-01");
    const auto list = office.get("/duty/assignments?area_id=104&duty=grid_chief");
    EXPECT_EQ(list.body.at("total"), 1);
    EXPECT_EQ(list.body.at("items").as_array()[0].at("person").at("name").at("zh-CN"), "乙岗");
}

TEST_F(Duty, one_call_says_who_answers_and_why_and_who_stands_in) {
    const auto chief = add_person("西一组·网格长岗");
    const auto deputy = add_person("西一组·副网格长岗");
    assign("104", "grid_chief", chief, {{"deputy_id", deputy}});
    away(chief, "2026-03-02", "2026-03-03");
    const auto asked = office.get("/duty/answers?class_code=01-10&lon=113.01&lat=34.015");
    ASSERT_EQ(asked.status, 200) << asked.text;
    const auto& lines = asked.body.at("lines").as_array();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].at("rule"), "class_in_district");
    EXPECT_EQ(lines[1].at("rule"), "grid_chief");
    EXPECT_EQ(lines[1].at("holder_away"), true);
    EXPECT_EQ(lines[1].at("acting").at("name").at("zh-CN"), "西一组·副网格长岗");
    EXPECT_EQ(lines[2].at("rule"), "territory");
    EXPECT_EQ(asked.body.at("area_path").as_array().size(), 3U);
    const auto later = office.get("/duty/answers?class_code=01-10&area_id=104&date=2026-03-04");
    EXPECT_EQ(later.body.at("lines").as_array()[1].at("holder_away"), false);
    EXPECT_EQ(rules(office.get("/duty/answers?class_code=nothing&area_id=104")), "/class_code:unknown_class ");
    EXPECT_EQ(rules(office.get("/duty/answers?class_code=01-10")), "/lon:required ");
}

TEST_F(Duty, a_class_in_an_area_is_held_by_somebody_whose_unit_its_cases_can_go_to) {
    const auto loner = office.post("/duty/people", {{"name", {{"zh-CN", "无单位岗"}, {"en", ""}}}}).id();
    const auto of_west = add_person("西社区岗");
    const auto hold = [&](const std::string& person) {
        return office.post("/duty/assignments", {{"target_kind", "class_in_area"},
                                                 {"area_id", "104"},
                                                 {"class_code", "01-10"},
                                                 {"duty", "responsible_unit"},
                                                 {"person_id", person},
                                                 {"from_day", "2026-01-01"}});
    };
    const auto setup = office.get("/duty/setup").body;
    json::array roles = setup.at("roles").as_array();
    for (auto& role : roles) {
        if (role.at("code") == "responsible_unit") role.as_object()["held_by"] = "either";
    }
    const json::object saved{{"roles", roles}, {"required", json::array{}}, {"version", setup.at("version")}};
    ASSERT_EQ(office.send("PUT", "/duty/setup", json::serialize(saved)).status, 200);
    EXPECT_EQ(rules(hold(loner)), "/person_id:person_without_unit ");
    const auto held = hold(of_west);
    ASSERT_EQ(held.status, 201) << held.text;
    const auto lines = office.get("/duty/answers?class_code=01-10&area_id=104").body.at("lines").as_array();
    EXPECT_EQ(lines.at(0).at("rule"), "class_assigned");
    EXPECT_EQ(lines.at(0).at("unit").at("id"), "12");
    EXPECT_EQ(lines.at(0).at("person").at("name").at("zh-CN"), "西社区岗");

    // Nobody loses the unit that their cases go to, and nobody without one takes the duty over.
    const json::object without{{"version", 1}, {"code", "P0002"}, {"name", {{"zh-CN", "西社区岗"}, {"en", ""}}}};
    EXPECT_EQ(rules(office.send("PUT", "/duty/people/" + of_west, json::serialize(without))), "/unit_id:unit_for_class ");
    const json::object move{{"from_person_id", of_west}, {"to_person_id", loner},
                            {"day", "2026-03-02"},       {"assignments", {{{"id", held.id()}, {"version", 1}}}},
                            {"deputies", json::array{}}, {"pairings", json::array{}}};
    EXPECT_EQ(rules(office.post("/duty/handovers", move)), "/person_id:person_without_unit ");
    EXPECT_EQ(office.post("/duty/assignments/" + held.id() + "/end", {{"version", 1}, {"last_day", "2026-03-01"}}).status, 200);
    EXPECT_EQ(office.send("PUT", "/duty/people/" + of_west, json::serialize(without)).status, 200);
}

TEST_F(Duty, a_ruling_decides_who_gets_the_next_case_until_it_ends) {
    const auto holder_of_newest = [&] {
        const auto page = office.get("/cases?sort=-reported_at");
        return json::value_to<std::string>(page.body.at("items").as_array().at(0).at("holder").at("unit_id"));
    };
    report(113.01, 34.015);
    EXPECT_EQ(holder_of_newest(), "12");
    const json::object ruling{
        {"class_code", "04-10"}, {"area_id", "104"}, {"unit_id", "11"}, {"reason", "由环卫牵头"}, {"from_day", "2026-03-02"}};
    const auto made = office.post("/duty/rulings", ruling);
    ASSERT_EQ(made.status, 201) << made.text;
    EXPECT_EQ(made.body.at("number"), "CD-2026-001");
    later(std::chrono::minutes{1});
    report(113.01, 34.015);
    EXPECT_EQ(holder_of_newest(), "11");
    later(std::chrono::minutes{1});
    report(113.01, 34.005);  // the group next door
    EXPECT_EQ(holder_of_newest(), "12");
    EXPECT_EQ(office.post("/duty/rulings/" + made.id() + "/end", {{"version", 1}, {"last_day", "2026-03-01"}}).status, 200);
    later(std::chrono::minutes{1});
    report(113.01, 34.015);
    EXPECT_EQ(holder_of_newest(), "12");
}

TEST_F(Duty, scope_follows_from_assignments_absences_and_handovers) {
    report(113.01, 34.015);  // west-1
    report(113.01, 34.005);  // west-2
    report(113.03, 34.015);  // east-1
    report(113.03, 34.005);  // east-2
    EXPECT_EQ(seen_by("verifier"), 4);
    const auto chief = add_person("甲岗");
    const auto other = add_person("乙岗");
    const auto third = add_person("丙岗");
    link("verifier", chief);
    link("leader", other);
    link("grid_worker", third);
    EXPECT_EQ(seen_by("verifier"), 2);  // the cases that the person's unit holds, and no ground
    const auto first = assign("106", "grid_chief", chief, {{"deputy_id", other}});
    const auto second = assign("107", "grid_chief", chief);
    EXPECT_EQ(seen_by("verifier"), 4);
    EXPECT_EQ(seen_by("leader"), 2);
    EXPECT_EQ(seen_by("grid_worker"), 2);  // its own area no longer counts, its unit does
    away(chief, "2026-03-02", "2026-03-02");
    EXPECT_EQ(seen_by("leader"), 3);    // east-1, as the deputy
    EXPECT_EQ(seen_by("verifier"), 4);  // who is away does not go blind
    later(std::chrono::hours{24});
    EXPECT_EQ(seen_by("leader"), 2);

    const auto preview = office.get("/duty/handovers/preview?person_id=" + chief + "&day=2026-03-03");
    ASSERT_EQ(preview.body.at("assignments").as_array().size(), 2U);
    EXPECT_EQ(preview.body.at("assignments").as_array()[0].at("open_case_count"), 1);
    json::object move{{"from_person_id", chief},   {"to_person_id", third},
                      {"day", "2026-03-03"},       {"assignments", {{{"id", first.id()}, {"version", 1}}}},
                      {"deputies", json::array{}}, {"pairings", json::array{}}};
    EXPECT_EQ(office.post("/duty/handovers", move).body.at("moved_count"), 1);
    EXPECT_EQ(seen_by("verifier"), 3);
    EXPECT_EQ(seen_by("grid_worker"), 3);
    EXPECT_EQ(office.get("/duty/assignments/" + first.id()).body.at("to_day"), "2026-03-02");
    EXPECT_EQ(office.post("/duty/handovers", move).problem(), "changed_meanwhile");
    EXPECT_EQ(office.get("/duty/assignments?area_id=106&duty=grid_chief").body.at("items").as_array()[0].at("deputy").at("id"),
              json::value(other));
    EXPECT_EQ(office.get("/duty/assignments/" + second.id()).body.at("in_force"), true);
}

TEST_F(Duty, a_handover_with_the_same_key_is_done_once_and_one_that_names_strange_things_not_at_all) {
    const auto from = add_person("甲岗");
    const auto to = add_person("乙岗");
    const auto held = assign("104", "grid_chief", from);
    const auto theirs = assign("105", "grid_chief", to);
    const auto hand_over = [&](const std::string& id, const std::string& key) {
        const json::object move{
            {"from_person_id", from},    {"to_person_id", to},
            {"day", "2026-03-02"},       {"assignments", {{{"id", held.id()}, {"version", 1}}, {{"id", id}, {"version", 1}}}},
            {"deputies", json::array{}}, {"pairings", json::array{}}};
        return office.send("POST", "/duty/handovers", json::serialize(move), {{"Idempotency-Key", key}});
    };
    EXPECT_EQ(rules(hand_over(theirs.id(), "k1")), "/assignments/1:not_theirs ");
    EXPECT_EQ(office.get("/duty/assignments/" + held.id()).body.at("version"), 1);
    const auto more = assign("106", "grid_chief", from);
    EXPECT_EQ(hand_over(more.id(), "k2").body.at("moved_count"), 2);
    EXPECT_EQ(hand_over(more.id(), "k2").body.at("moved_count"), 2);
    EXPECT_EQ(office.get("/duty/assignments?person_id=" + to).body.at("total"), 3);
}

TEST_F(Duty, scope_takes_the_areas_path_of_the_edition_in_force) {
    report(113.03, 34.015);
    const auto chief = add_person("甲岗");
    link("leader", chief);
    assign("103", "lead_leader", chief);
    EXPECT_EQ(server.signed_in("leader").get("/cases?state=all&area_id=106").body.at("total"), 1);
    const auto scope = [&] { return server.signed_in("leader").get("/session").body.at("scope_areas").as_array().size(); };
    EXPECT_EQ(scope(), 1U);
    // The next edition no longer has the area: its chief stands for nothing there, and for nothing else either.
    server.engine().write([&](storage::Connection& connection) {
        storage::SqlReferenceStore store{connection};
        auto city = small_district(server.district);
        std::erase_if(city.areas, [](const auto& area) { return area.code.starts_with("east"); });
        const auto built = grid::Territory::build({}, city.levels, city.areas).value();
        store.add_territory(TenantId{1}, {{EditionId{2001}, "next", server.clock.now(), true}, city.levels, built.areas()});
        return true;
    });
    later(std::chrono::seconds{5});
    EXPECT_EQ(scope(), 0U);
    EXPECT_EQ(seen_by("leader"), 0);
}

TEST_F(Duty, more_areas_than_fit_the_fast_path_are_all_in_scope) {
    for (const double lon : {113.01, 113.03}) {
        for (const double lat : {34.005, 34.015}) report(lon, lat, "01-10");
    }
    const auto chief = add_person("甲岗");
    link("leader", chief);
    for (const auto* area : {"104", "105", "106"}) assign(area, "lead_leader", chief);
    EXPECT_EQ(seen_by("leader"), 3);
    assign("107", "lead_leader", chief);
    EXPECT_EQ(seen_by("leader"), 4);
    EXPECT_EQ(server.signed_in("leader").get("/cases/figures").body.at("open"), 4);
}

TEST_F(Duty, duties_are_found_by_name_place_person_and_by_what_runs_out) {
    const auto chief = add_person("西一组·网格长岗");
    const auto deputy = add_person("副岗");
    assign("104", "grid_chief", chief, {{"deputy_id", deputy}, {"to_day", "2026-03-20"}});
    assign("106", "grid_chief", chief);
    const auto total = [&](const std::string& query) {
        return office.get("/duty/assignments?" + query).body.at("total").as_int64();
    };
    EXPECT_EQ(total("expiring_days=30"), 1);
    EXPECT_EQ(total("expiring_days=10"), 0);
    EXPECT_EQ(total("q=%E8%A5%BF%E4%B8%80"), 2);  // 西一
    EXPECT_EQ(total("area_id=102"), 1);
    EXPECT_EQ(total("person_id=" + deputy), 1);
    EXPECT_EQ(total("on=2026-03-21"), 1);
    EXPECT_EQ(total("standing=ended"), 0);
    EXPECT_EQ(office.get("/duty/people?duty=grid_chief&area_id=103").body.at("total"), 1);
    const auto loads = office.get("/duty/workloads?q=%E7%BD%91%E6%A0%BC%E9%95%BF");
    EXPECT_EQ(loads.body.at("items").as_array().at(0).at("area_count"), 2);
}

TEST_F(Duty, a_pairing_has_areas_and_joint_items_that_get_done_and_moves_with_its_leader) {
    const auto leader = add_person("分包领导一岗");
    const auto next = add_person("分包领导二岗");
    const auto pairing = office.post(
        "/duty/pairings", {{"leader_id", leader}, {"unit_id", "11"}, {"area_ids", {"104", "105"}}, {"from_day", "2026-01-01"}});
    ASSERT_EQ(pairing.status, 201) << pairing.text;
    const auto items = "/duty/pairings/" + pairing.id() + "/items";
    const auto with_item = office.post(items, {{"title", "共同清扫"}, {"due_on", "2026-02-20"}});
    EXPECT_EQ(with_item.body.at("overdue_item_count"), 1);
    office.post(items, {{"title", "认领小巷"}});
    const auto item = json::value_to<std::string>(with_item.body.at("items").as_array()[0].at("id"));
    const auto done =
        office.send("PUT", items + "/" + item,
                    json::serialize(json::object{
                        {"version", 1}, {"title", "共同清扫"}, {"due_on", "2026-02-20"}, {"done_on", "2026-03-01"}}));
    EXPECT_EQ(done.body.at("open_item_count"), 1);
    EXPECT_EQ(rules(office.post(
                  "/duty/pairings",
                  {{"leader_id", leader}, {"unit_id", "11"}, {"area_ids", {"104", "104", "9"}}, {"from_day", "2026-01-01"}})),
              "/area_ids/0:repeated /area_ids/1:repeated /area_ids/2:unknown_area ");
    const json::object move{{"from_person_id", leader},  {"to_person_id", next},
                            {"day", "2026-03-02"},       {"assignments", json::array{}},
                            {"deputies", json::array{}}, {"pairings", {{{"id", pairing.id()}, {"version", 1}}}}};
    EXPECT_EQ(office.post("/duty/handovers", move).status, 200);
    const auto theirs = office.get("/duty/pairings?leader_id=" + next);
    ASSERT_EQ(theirs.body.at("items").as_array().size(), 1U);
    EXPECT_EQ(theirs.body.at("items").as_array()[0].at("items").as_array().size(), 1U);  // the open one; what is done stays
}

TEST_F(Duty, a_site_has_a_chief_by_assignment) {
    const auto chief = add_person("点位长岗");
    const auto site = office.post("/duty/sites", {{"code", "DW1"},
                                                  {"name", {{"zh-CN", "西市场"}, {"en", "West Market"}}},
                                                  {"type", "farmers_market"},
                                                  {"position", {{"lon", 113.01}, {"lat", 34.015}}}});
    ASSERT_EQ(site.status, 201) << site.text;
    EXPECT_EQ(site.body.at("area").at("code"), "west-1");
    EXPECT_EQ(office.get("/duty/sites?without_chief=true").body.at("total"), 1);
    EXPECT_EQ(office
                  .post("/duty/assignments", {{"target_kind", "site"},
                                              {"site_id", site.id()},
                                              {"duty", "site_chief"},
                                              {"person_id", chief},
                                              {"from_day", "2026-01-01"}})
                  .status,
              201);
    EXPECT_EQ(office.get("/duty/sites?without_chief=true").body.at("total"), 0);
    EXPECT_EQ(office.get("/duty/sites?q=west").body.at("items").as_array()[0].at("chief").at("id"), json::value(chief));
    EXPECT_EQ(office.get("/duty/assignments?area_id=102").body.at("total"), 1);
}

TEST_F(Duty, a_change_of_the_set_up_tells_beforehand_how_many_gaps_it_makes_and_closes) {
    const auto setup = office.get("/duty/setup").body;
    EXPECT_EQ(setup.at("needed").as_array().size(), 3U);
    const auto with = [&](json::array required) {
        return json::object{{"roles", setup.at("roles")}, {"required", std::move(required)}, {"version", setup.at("version")}};
    };
    // The default asks for a building leader; this district has no such level.
    EXPECT_EQ(rules(office.post("/duty/setup/preview", with(setup.at("required").as_array()))), "/required/4/depth:area_level ");
    auto present = setup.at("required").as_array();
    present.erase(present.begin() + 4);
    const auto now = office.post("/duty/setup/preview", with(present));
    ASSERT_EQ(now.status, 200) << now.text;
    EXPECT_EQ(now.body.at("before"), now.body.at("after"));
    EXPECT_EQ(now.body.at("opened"), 0);

    const auto none = office.post("/duty/setup/preview", with({}));
    EXPECT_EQ(none.body.at("after"), 0);
    EXPECT_EQ(none.body.at("closed"), none.body.at("before"));
    json::array verifiers{json::object{{"depth", 1}, {"duty", "verifier"}, {"deputy", false}}};
    EXPECT_EQ(office.post("/duty/setup/preview", with(verifiers)).body.at("opened"), 2);  // both offices
    verifiers[0].as_object()["layer"] = "nowhere";
    EXPECT_EQ(rules(office.post("/duty/setup/preview", with(verifiers))), "/required/0/layer:unknown_overlay ");
    EXPECT_EQ(office.get("/duty/setup").body.at("version"), setup.at("version"));  // nothing was written
    EXPECT_EQ(server.signed_in("verifier").post("/duty/setup/preview", with({})).problem(), "forbidden");
}

TEST_F(Duty, the_set_up_is_the_districts_own_and_keeps_what_is_in_use) {
    auto setup = office.get("/duty/setup").body.as_object();
    EXPECT_EQ(setup.at("version"), 0);
    assign("104", "grid_worker", add_person("甲岗"));
    for (const char* shown_only : {"site_types", "unit_kinds", "overlays", "needed"}) setup.erase(shown_only);
    setup["required"] = json::array{json::object{{"depth", 2}, {"duty", "grid_chief"}, {"deputy", true}}};
    const auto saved = office.send("PUT", "/duty/setup", json::serialize(setup));
    EXPECT_EQ(saved.body.at("version"), 1) << saved.text;
    EXPECT_EQ(office.send("PUT", "/duty/setup", json::serialize(setup)).problem(), "changed_meanwhile");
    setup["version"] = 1;
    auto& roles = setup.at("roles").as_array();
    roles.erase(std::find_if(roles.begin(), roles.end(), [](const auto& role) { return role.at("code") == "grid_worker"; }));
    EXPECT_EQ(rules(office.send("PUT", "/duty/setup", json::serialize(setup))), "/roles:duty_in_use ");
}

}  // namespace
}  // namespace jingwei::testing

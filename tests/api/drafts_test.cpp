#include <gtest/gtest.h>

#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using Client = TestServer::Client;

json::value place(double lon, double lat) { return json::object{{"lon", lon}, {"lat", lat}}; }

/// A draft with a client that edits it.
struct Drafting {
    explicit Drafting(TestServer& server) : client{server.signed_in("district_admin")} {
        const auto started = client.post("/territory/drafts", {{"name", "春季调整"}});
        EXPECT_EQ(started.status, 201) << started.text;
        id = started.id();
    }

    std::string path(const std::string& rest = "") const { return "/territory/drafts/" + id + rest; }
    json::value area(const std::string& code) {
        const auto all = client.get(path("/areas")).body;
        for (const auto& one : all.at("areas").as_array()) {
            if (one.at("code") == json::value(code)) return one;
        }
        return nullptr;
    }
    json::value read(const std::string& code) {
        const auto one = area(code);
        return json::object{{"area_id", one.at("id")}, {"revision", one.at("revision")}};
    }
    TestServer::Answer give(Client& who, const json::array& reads, const json::object& command) {
        return who.post(path("/edits"), {{"reads", reads}, {"command", command}});
    }
    TestServer::Answer give(const json::array& reads, const json::object& command) { return give(client, reads, command); }
    TestServer::Answer rename(Client& who, const std::string& code, const std::string& name) {
        return give(who, {read(code)},
                    {{"kind", "rename"}, {"area_id", area(code).at("id")}, {"name", json::object{{"zh-CN", name}, {"en", ""}}}});
    }
    TestServer::Answer cut_west_1() {
        return give({read("west-1")}, {{"kind", "cut"},
                                       {"area_id", area("west-1").at("id")},
                                       {"line", json::array{place(113.005, 34.03), place(113.005, 34.0)}},
                                       {"names", json::array{json::object{{"zh-CN", "西三组"}, {"en", "West 3"}}}}});
    }
    std::int64_t version() { return client.get(path()).body.at("version").as_int64(); }
    TestServer::Answer publish(const std::string& from) {
        return client.post(path("/publication"), {{"name", "2026 春"}, {"effective_from", from}, {"version", version()}});
    }

    Client client;
    std::string id;
};

json::object level_words(const char* code, const char* name, int digits = 0) {
    return {{"code", code}, {"name", json::object{{"zh-CN", name}, {"en", ""}}}, {"code_digits", digits}};
}

std::string report(Client& client, double lon, double lat) {
    const auto answer =
        client.post("/reports", {{"class_code", "04-10"}, {"position", place(lon, lat)}, {"photo_upload_ids", json::array{}}});
    EXPECT_EQ(answer.status, 201) << answer.text;
    return answer.text;
}

TEST(Drafts, an_area_is_cut_published_and_answers_from_then_on) {
    TestServer server;
    Drafting draft{server};
    const auto cut = draft.cut_west_1();
    ASSERT_EQ(cut.status, 200) << cut.text;
    EXPECT_EQ(draft.area("west-3").at("name").at("zh-CN"), "西三组");
    EXPECT_EQ(draft.area("west-2").at("revision"), 1) << "the neighbour has the ends of the cut as corners";
    EXPECT_EQ(server.visitor().get("/public/locate?lon=113.002&lat=34.015").body.at("areas").at(2).at("code"), "west-1");

    const auto published = draft.publish("2026-03-02T01:00:00Z");
    ASSERT_EQ(published.status, 201) << published.text;
    EXPECT_EQ(published.body.at("in_force"), true);
    auto visitor = server.visitor();
    EXPECT_EQ(visitor.get("/public/locate?lon=113.002&lat=34.015").body.at("areas").at(2).at("code"), "west-3");
    EXPECT_EQ(visitor.get("/public/locate?lon=113.002&lat=34.015&date=2026-02-01T00:00:00Z").body.at("areas").at(2).at("code"),
              "west-1");
    EXPECT_EQ(draft.client.get(draft.path()).status, 404) << "a published draft is no draft any more";
    const auto editions = draft.client.get("/territory/editions").body;
    ASSERT_EQ(editions.at("items").as_array().size(), 2U);
    EXPECT_EQ(editions.at("items").at(0).at("in_force"), true);
    EXPECT_EQ(editions.at("items").at(0).at("area_count"), 8);
}

TEST(Drafts, a_preview_shows_what_would_change_and_writes_nothing) {
    TestServer server;
    Drafting draft{server};
    const auto shown = draft.client.post(draft.path("/edits"), {{"reads", json::array{draft.read("west-1")}},
                                                                {"preview", true},
                                                                {"command",
                                                                 {{"kind", "move_vertex"},
                                                                  {"area_id", draft.area("west-1").at("id")},
                                                                  {"from", place(113.02, 34.01)},
                                                                  {"to", place(113.021, 34.011)}}}});
    ASSERT_EQ(shown.status, 200) << shown.text;
    EXPECT_EQ(shown.body.at("areas").as_array().size(), 6U) << "four groups and two offices share the corner";
    EXPECT_EQ(draft.version(), 0);
}

TEST(Drafts, two_people_do_not_overwrite_each_other) {
    TestServer server;
    Drafting draft{server};
    auto other = server.signed_in("system_admin");
    const auto stale = draft.read("east-1");
    ASSERT_EQ(draft.rename(other, "east-1", "东头").status, 200);
    const auto refused = draft.give(
        {stale}, {{"kind", "rename"}, {"area_id", stale.at("area_id")}, {"name", json::object{{"zh-CN", "东一"}, {"en", ""}}}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.problem(), "area_conflict");
    EXPECT_EQ(refused.body.at("params").at("area"), "东头");
    EXPECT_EQ(refused.body.at("params").at("at"), "2026-03-02T01:00:00Z");
    EXPECT_EQ(refused.body.at("params").at("actor_name"), "指挥中心");
    EXPECT_EQ(draft.rename(draft.client, "west-1", "西头").status, 200) << "another area is nobody's conflict";
    const auto unread = draft.give({}, {{"kind", "remove"}, {"area_id", stale.at("area_id")}});
    EXPECT_EQ(unread.status, 422);
}

TEST(Drafts, a_step_is_undone_and_redone_by_whoever_took_it) {
    TestServer server;
    Drafting draft{server};
    auto other = server.signed_in("system_admin");
    ASSERT_EQ(draft.cut_west_1().status, 200);
    ASSERT_EQ(draft.rename(draft.client, "west-1", "西头").status, 200);
    EXPECT_EQ(other.post(draft.path("/undo"), json::object{}).status, 422) << "it is not theirs";
    const auto back = draft.client.post(draft.path("/undo"), json::object{});
    ASSERT_EQ(back.status, 200) << back.text;
    EXPECT_EQ(draft.area("west-1").at("name").at("zh-CN"), "西一组");
    ASSERT_EQ(draft.client.post(draft.path("/undo"), json::object{}).status, 200);
    EXPECT_TRUE(draft.area("west-3").is_null());
    ASSERT_EQ(draft.client.post(draft.path("/redo"), json::object{}).status, 200);
    EXPECT_FALSE(draft.area("west-3").is_null());
    ASSERT_EQ(draft.client.post(draft.path("/redo"), json::object{}).status, 200);
    EXPECT_EQ(draft.area("west-1").at("name").at("zh-CN"), "西头");
    EXPECT_EQ(draft.client.post(draft.path("/redo"), json::object{}).status, 422);

    ASSERT_EQ(draft.rename(other, "west-1", "别人的").status, 200);
    const auto refused = draft.client.post(draft.path("/undo"), json::object{});
    EXPECT_EQ(refused.problem(), "area_conflict") << refused.text;
    const auto history = draft.client.get(draft.path("/edits")).body;
    EXPECT_EQ(history.at("items").as_array().size(), 3U);
    EXPECT_EQ(history.at("undo").at("kind"), "rename");
}

TEST(Drafts, an_area_that_something_hangs_on_stays) {
    TestServer server;
    Drafting draft{server};
    const auto east = draft.area("east");
    EXPECT_EQ(draft.give({draft.read("east")}, {{"kind", "remove"}, {"area_id", east.at("id")}}).status, 422);
    for (const std::string code : {"east-1", "east-2"}) {
        ASSERT_EQ(draft.give({draft.read(code)}, {{"kind", "remove"}, {"area_id", draft.area(code).at("id")}}).status, 200);
    }
    const auto refused = draft.give({draft.read("east")}, {{"kind", "remove"}, {"area_id", east.at("id")}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.body.at("errors").at(0).at("rule"), "area_in_use");
}

TEST(Drafts, faults_of_a_command_are_named_with_the_remedy) {
    TestServer server;
    Drafting draft{server};
    const auto unknown = draft.client.post(draft.path("/edits"), {{"reads", json::array{}}, {"command", {{"kind", "explode"}}}});
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(unknown.body.at("errors").at(0).at("pointer"), "/command/kind");
    const auto flat = draft.give({}, {{"kind", "draw"},
                                      {"parent_id", draft.area("west").at("id")},
                                      {"shape", {{"type", "Polygon"}, {"coordinates", json::array{json::array{1, 2}}}}}});
    EXPECT_EQ(flat.status, 422);
    EXPECT_EQ(flat.body.at("errors").at(0).at("pointer"), "/command/shape");
    EXPECT_EQ(draft.client.get("/territory/drafts/999/areas").status, 404);
}

TEST(Drafts, the_start_may_not_lie_before_the_edition_in_force_and_nothing_newer_is_lost) {
    TestServer server;
    Drafting first{server};
    Drafting second{server};
    ASSERT_EQ(first.rename(first.client, "west-1", "甲").status, 200);
    ASSERT_EQ(second.rename(second.client, "west-1", "乙").status, 200);
    server.clock.set(server.clock.now() + std::chrono::minutes{1});
    ASSERT_EQ(first.publish("2026-03-02T01:01:00Z").status, 201);
    EXPECT_EQ(second.publish("2026-01-01T00:00:00Z").body.at("errors").at(0).at("rule"), "edition_earlier");
    const auto outdated = second.publish("2026-04-01T00:00:00Z");
    EXPECT_EQ(outdated.body.at("errors").at(0).at("rule"), "draft_outdated") << outdated.text;
    const auto anyway = second.client.post(
        second.path("/publication"),
        {{"name", "乙"}, {"effective_from", "2026-04-01T00:00:00Z"}, {"version", second.version()}, {"replace_newer", true}});
    EXPECT_EQ(anyway.status, 201) << anyway.text;
    EXPECT_EQ(anyway.body.at("in_force"), false);
    const auto moved = first.client.post("/territory/drafts", {{"name", "丙"}});
    const auto stale = first.client.post("/territory/drafts/" + moved.id() + "/publication",
                                         {{"name", "丙"}, {"effective_from", "2026-05-01T00:00:00Z"}, {"version", 7}});
    EXPECT_EQ(stale.body.at("errors").at(0).at("rule"), "draft_moved");
}

TEST(Drafts, open_cases_follow_the_edition_and_closed_ones_stay) {
    TestServer server;
    auto resident = server.visitor();
    report(resident, 113.002, 34.015);
    report(resident, 113.002, 34.016);
    report(resident, 113.03, 34.015);
    auto desk = server.signed_in("dispatcher");
    const auto cases = desk.get("/cases?state=all").body;
    std::string closed;
    for (const auto& one : cases.at("items").as_array()) {
        if (one.at("position").at("lat") == json::value(34.016)) closed = json::value_to<std::string>(one.at("id"));
    }
    ASSERT_EQ(desk.post("/cases/" + closed + "/rejection", {{"version", 2}, {"reason", "重复"}}).status, 200);

    Drafting draft{server};
    ASSERT_EQ(draft.cut_west_1().status, 200);
    const std::string present =
        json::value_to<std::string>(draft.client.get("/territory/editions").body.at("items").at(0).at("id"));
    const auto comparison = draft.client.get("/territory/editions/" + present + "/compare/" + draft.id);
    ASSERT_EQ(comparison.status, 200) << comparison.text;
    EXPECT_EQ(comparison.body.at("added"), 1);
    EXPECT_EQ(comparison.body.at("open_case_count"), 2);
    EXPECT_EQ(comparison.body.at("moved_case_count"), 1);
    EXPECT_EQ(comparison.body.at("moved_cases").at(0).at("to").at("code"), "west-3");

    ASSERT_EQ(draft.publish("2026-03-02T01:00:00Z").status, 201);
    int moved = 0;
    const auto after = desk.get("/cases?state=all").body;
    for (const auto& one : after.at("items").as_array()) {
        const auto id = json::value_to<std::string>(one.at("id"));
        const auto detail = desk.get("/cases/" + id).body;
        const auto& last = detail.at("timeline").as_array().back();
        if (last.at("kind") != json::value("area_changed")) continue;
        ++moved;
        EXPECT_NE(id, closed);
        EXPECT_EQ(detail.at("areas").at(2).at("code"), "west-3");
    }
    EXPECT_EQ(moved, 1);
}

TEST(Drafts, only_those_who_may_edit_see_them) {
    TestServer server;
    auto desk = server.signed_in("dispatcher");
    EXPECT_EQ(desk.get("/territory/drafts").status, 403);
    EXPECT_EQ(desk.get("/territory/editions").status, 200);
    EXPECT_EQ(server.visitor().get("/territory/editions").status, 401);
}

TEST(Drafts, outlines_are_asked_for_by_box_and_level_with_their_revision) {
    TestServer server;
    Drafting draft{server};
    const auto shapes = draft.client.get(draft.path("/shapes?bbox=113.001,34.001,113.002,34.002&depth=2")).body;
    ASSERT_EQ(shapes.at("features").as_array().size(), 1U);
    EXPECT_EQ(shapes.at("features").at(0).at("properties").at("code"), "west-2");
    EXPECT_EQ(shapes.at("features").at(0).at("properties").at("revision"), 0);
    EXPECT_EQ(draft.client.get(draft.path("/shapes?bbox=1,2,3")).status, 422);
}

TEST(Drafts, what_the_audit_finds_is_given_to_the_neighbour_in_one_step) {
    TestServer server;
    Drafting draft{server};
    EXPECT_EQ(draft.client.get(draft.path("/findings")).body.at("total"), 0);
    const auto east = draft.area("east-1");
    ASSERT_EQ(draft.give({draft.read("east-1")}, {{"kind", "remove"}, {"area_id", east.at("id")}}).status, 200);
    const json::value strip = json::parse(
        R"({"type":"Polygon","coordinates":[[[113.02,34.01],[113.04,34.01],[113.04,34.02],[113.02,34.02],[113.02,34.01]]]})");
    const auto given =
        draft.give({draft.read("east-2")}, {{"kind", "give"}, {"area_id", draft.area("east-2").at("id")}, {"shape", strip}});
    ASSERT_EQ(given.status, 200) << given.text;
    EXPECT_EQ(draft.client.get(draft.path("/findings")).body.at("total"), 0);
}

TEST(Backdrops, a_scanned_map_is_pinned_and_says_how_well_it_fits) {
    TestServer server;
    Drafting draft{server};
    EXPECT_EQ(draft.client.get(draft.path("/backdrop")).status, 404);
    const std::string photo = a_photo(7);
    const auto upload = draft.client.post("/uploads", {{"size", photo.size()}});
    ASSERT_EQ(draft.client.send("PATCH", "/uploads/" + upload.id(), photo, {{"Upload-Offset", "0"}}).status, 200);
    const json::array pins{json::object{{"x", 0}, {"y", 0}, {"position", place(113.0, 34.02)}},
                           json::object{{"x", 4}, {"y", 0}, {"position", place(113.04, 34.02)}},
                           json::object{{"x", 4}, {"y", 3}, {"position", place(113.04, 34.0)}}};
    const auto pinned = draft.client.send("PUT", draft.path("/backdrop"),
                                          json::serialize(json::object{{"upload_id", upload.body.at("id")}, {"pins", pins}}));
    ASSERT_EQ(pinned.status, 200) << pinned.text;
    EXPECT_EQ(pinned.body.at("corners").as_array().size(), 4U);
    EXPECT_LT(pinned.body.at("rms_m").as_double(), 0.5);
    EXPECT_EQ(draft.client.get(draft.path("/backdrop/picture")).status, 200);
    const auto two =
        draft.client.send("PUT", draft.path("/backdrop"), json::serialize(json::object{{"pins", json::array{pins[0]}}}));
    EXPECT_TRUE(two.body.at("corners").is_null());
    EXPECT_EQ(draft.client.send("DELETE", draft.path("/backdrop"), "").status, 204);
}

TEST(DraftLevels, are_renamed_and_extended_by_one_step_that_can_be_taken_back_and_published) {
    TestServer server;
    Drafting draft{server};
    const auto before = draft.client.get(draft.path("/areas")).body;
    json::array levels;
    for (const auto& level : before.at("levels").as_array())
        levels.push_back(
            json::object{{"code", level.at("code")}, {"name", level.at("name")}, {"code_digits", level.at("code_digits")}});
    const json::array seen = levels;
    levels.push_back(level_words("building", "楼栋", 3));
    const auto step = draft.give({}, {{"kind", "set_levels"}, {"levels", levels}, {"seen", seen}});
    ASSERT_EQ(step.status, 200) << step.text;
    EXPECT_EQ(step.body.at("levels").as_array().size(), seen.size() + 1);
    EXPECT_EQ(draft.give({}, {{"kind", "set_levels"}, {"levels", seen}, {"seen", seen}}).problem(), "changed_meanwhile");

    const auto overlays = draft.give(
        {},
        {{"kind", "set_overlays"},
         {"overlays", json::array{json::object{{"layer", "streets"}, {"name", {{"zh-CN", "街巷网格"}, {"en", "Streets"}}}}}}});
    ASSERT_EQ(overlays.status, 200) << overlays.text;
    EXPECT_EQ(overlays.body.at("overlays").at(0).at("name").at("en"), "Streets");
    ASSERT_EQ(draft.client.post(draft.path("/undo"), {}).status, 200);
    EXPECT_TRUE(draft.client.get(draft.path("/areas")).body.at("overlays").as_array().empty());
    ASSERT_EQ(draft.client.post(draft.path("/redo"), {}).status, 200);
    EXPECT_EQ(draft.client.get(draft.path("/areas")).body.at("levels").as_array().size(), seen.size() + 1);

    const auto published = draft.publish("2026-03-02T01:00:00Z");
    ASSERT_EQ(published.status, 201) << published.text;
    EXPECT_EQ(draft.client.get("/territory/tree").body.at("levels").as_array().size(), seen.size() + 1);
    EXPECT_EQ(draft.client.get("/duty/setup").body.at("overlays").at(0).at("code"), "streets");
    const auto next = draft.client.post("/territory/drafts", {{"name", "下一版"}});
    EXPECT_EQ(draft.client.get("/territory/drafts/" + next.id() + "/areas").body.at("overlays").at(0).at("layer"), "streets");
}

TEST(DraftLevels, with_areas_do_not_go_and_codes_that_do_not_fit_are_told_at_their_field) {
    TestServer server;
    Drafting draft{server};
    const auto before = draft.client.get(draft.path("/areas")).body.at("levels").as_array();
    json::array levels;
    for (const auto& level : before)
        levels.push_back(json::object{{"code", level.at("code")}, {"name", level.at("name")}, {"code_digits", 0}});
    auto shorter = levels;
    shorter.pop_back();
    const auto gone = draft.give({}, {{"kind", "set_levels"}, {"levels", shorter}});
    ASSERT_EQ(gone.status, 422) << gone.text;
    EXPECT_EQ(gone.body.at("errors").at(0).at("rule"), "level_in_use");
    levels.back().as_object()["code_digits"] = 3;
    const auto unfit = draft.give({}, {{"kind", "set_levels"}, {"levels", levels}});
    ASSERT_EQ(unfit.status, 422) << unfit.text;
    EXPECT_EQ(unfit.body.at("errors").at(0).at("rule"), "codes_unfit");
    EXPECT_EQ(unfit.body.at("errors").at(0).at("pointer"), "/command/levels/2/code_digits");

    const auto ahead = draft.client.post(
        draft.path("/edits"), {{"reads", json::array{}},
                               {"preview", true},
                               {"command", json::object{{"kind", "set_levels"}, {"levels", levels}, {"recode", true}}}});
    ASSERT_EQ(ahead.status, 200) << ahead.text;
    EXPECT_EQ(ahead.body.at("area_count"), 4);
    EXPECT_NE(draft.area("west-1"), nullptr);  // nothing was written
    ASSERT_EQ(draft.give({}, {{"kind", "set_levels"}, {"levels", levels}, {"recode", true}}).status, 200);
    EXPECT_NE(draft.area("west001"), nullptr);
}

TEST(DraftSnapping, joins_corners_within_a_tolerance_as_one_step_and_says_what_the_audit_then_finds) {
    TestServer server;
    Drafting draft{server};
    // West 1 drawn anew, a little short of its neighbours.
    json::array ring;
    for (const auto& [lon, lat] :
         {std::pair{113.0, 34.0100020}, {113.0199980, 34.0100020}, {113.0199980, 34.02}, {113.0, 34.02}, {113.0, 34.0100020}}) {
        json::array corner(2);
        corner[0] = lon;
        corner[1] = lat;
        ring.push_back(corner);
    }
    json::array rings;
    rings.push_back(ring);
    const auto drawn = draft.give({draft.read("west-1")}, {{"kind", "reshape"},
                                                           {"area_id", draft.area("west-1").at("id")},
                                                           {"shape", json::object{{"type", "Polygon"}, {"coordinates", rings}}}});
    ASSERT_EQ(drawn.status, 200) << drawn.text;
    const auto findings = [&] { return draft.client.get(draft.path("/findings")).body.at("total").as_int64(); };
    const auto before = findings();
    ASSERT_GT(before, 0);
    const json::object snap{{"kind", "snap"}, {"depth", 2}, {"tolerance_m", 0.5}};
    const auto ahead = draft.client.post(
        draft.path("/edits"), {{"reads", json::array{}}, {"preview", true}, {"count_findings", true}, {"command", snap}});
    ASSERT_EQ(ahead.status, 200) << ahead.text;
    EXPECT_GT(ahead.body.at("area_count").as_int64(), 0);
    for (const auto& tally : ahead.body.at("findings").as_array()) EXPECT_EQ(tally.at("after"), 0) << tally;
    EXPECT_EQ(findings(), before);  // only looked at
    ASSERT_EQ(draft.give({}, snap).status, 200);
    EXPECT_EQ(findings(), 0);
    ASSERT_EQ(draft.client.post(draft.path("/undo"), {}).status, 200);
    EXPECT_EQ(findings(), before);
    const auto refused = draft.give({}, {{"kind", "snap"}, {"tolerance_m", 11}});
    ASSERT_EQ(refused.status, 422);
    EXPECT_EQ(refused.body.at("errors").at(0).at("pointer"), "/command/tolerance_m");
}

TEST(DraftPublication, names_the_day_of_the_present_edition_in_the_districts_own_days) {
    TestServer server;
    Drafting draft{server};
    const auto early = draft.publish("1960-01-01T00:00:00Z");
    ASSERT_EQ(early.status, 422) << early.text;
    const auto detail = json::value_to<std::string>(early.body.at("errors").at(0).at("detail"));
    EXPECT_EQ(detail.find('T'), std::string::npos) << detail;
    EXPECT_EQ(detail.find('Z'), std::string::npos) << detail;
}

}  // namespace
}  // namespace jingwei::testing

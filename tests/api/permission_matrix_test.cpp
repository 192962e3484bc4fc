#include <gtest/gtest.h>

#include "support/on_both_engines.hpp"

namespace jingwei::testing {
namespace {

/// The pattern with ids of nothing in place of parameters: only who may ask is tried.
std::string target_of(std::string_view pattern) {
    std::string target;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            target += pattern[i];
            continue;
        }
        target += "999";
        i = pattern.find('}', i);
    }
    return target;
}

bool is_refusal_of_permission(const TestServer::Answer& answer) {
    return answer.status == 401 || answer.problem() == "forbidden";
}

class PermissionMatrix : public OnBothEngines {};
JINGWEI_API_ON_BOTH_ENGINES(PermissionMatrix);

TEST_P(PermissionMatrix, every_role_may_do_exactly_what_the_table_says_and_visitors_only_what_is_open) {
    auto& server = server_;
    std::vector<std::pair<std::string, org::Role>> roles;
    for (const auto& role : org::kRoles) roles.emplace_back(role.name, role.role);
    int tried = 0;
    for (const auto& [name, role] : roles) {
        auto client = server.signed_in(name);
        for (const auto& operation : api::operations()) {
            if (operation.id == "streamEvents" || operation.id == "signOut" || operation.id == "signIn") continue;
            const auto answer = client.send(std::string{operation.method}, target_of(operation.pattern), "{}");
            const bool may =
                operation.access.kind != api::Access::Kind::permission || org::allows(role, operation.access.permission);
            EXPECT_EQ(is_refusal_of_permission(answer), !may)
                << name << " " << operation.id << " → " << answer.status << " " << answer.text;
            EXPECT_LT(answer.status, 500) << name << " " << operation.id << " " << answer.text;
            ++tried;
        }
    }
    for (const auto& operation : api::operations()) {
        auto visitor = server.visitor();
        if (operation.id == "signIn" || operation.id == "activateDevice") continue;
        const auto answer = visitor.send(std::string{operation.method}, target_of(operation.pattern), "{}");
        EXPECT_EQ(answer.status == 401, operation.access.kind != api::Access::Kind::open) << operation.id << " " << answer.text;
        ++tried;
    }
    EXPECT_GT(tried, 300);
}

class Scope : public OnBothEngines {};
JINGWEI_API_ON_BOTH_ENGINES(Scope);

TEST_P(Scope, a_grid_chief_sees_the_cases_of_the_own_ground_and_unit_and_no_others) {
    auto& server = server_;
    auto resident = server.visitor();
    const auto report = [&](double lon) {
        return resident.post("/reports", {{"class_code", "04-10"},
                                          {"position", json::object{{"lon", lon}, {"lat", 34.015}}},
                                          {"photo_upload_ids", json::array{}}});
    };
    report(113.01);
    report(113.03);
    auto chief = server.signed_in("grid_chief");
    const auto page = chief.get("/cases?state=all");
    EXPECT_EQ(page.body.at("total"), 1);
    auto desk = server.signed_in("dispatcher");
    std::string other;
    const auto all = desk.get("/cases?state=all").body;
    for (const auto& item : all.at("items").as_array()) {
        const auto id = json::value_to<std::string>(item.at("id"));
        if (id != json::value_to<std::string>(page.body.at("items").as_array().at(0).at("id"))) other = id;
    }
    EXPECT_EQ(chief.get("/cases/" + other).status, 404);
    EXPECT_EQ(chief.post("/cases/" + other + "/acceptance", {{"version", 2}}).status, 404);
    EXPECT_EQ(chief.get("/cases/figures").body.at("open"), 1);
}

/// Who sees which rows of the duty register: everybody with org_read may ask, and sees their own ground and units only.
TEST_P(Scope, the_register_is_narrowed_to_ground_and_units_and_follows_a_handover) {
    auto& server = server_;
    auto office = server.signed_in("district_admin");
    const auto person = [&](const char* name, const char* unit) {
        return office.post("/duty/people", {{"name", {{"zh-CN", name}, {"en", ""}}}, {"unit_id", unit}}).id();
    };
    const auto west = person("西岗", "12");
    const auto east = person("东岗", "13");
    const auto guest = person("借调岗", "13");  // of the east, with a duty in the west
    const auto assign = [&](const char* area, const std::string& holder, const char* from = "2026-01-01") {
        const auto made = office.post(
            "/duty/assignments",
            {{"target_kind", "area"}, {"area_id", area}, {"duty", "grid_chief"}, {"person_id", holder}, {"from_day", from}});
        EXPECT_EQ(made.status, 201) << made.text;
        return made.id();
    };
    const auto in_west = assign("104", west);
    const auto by_guest = assign("105", guest);
    const auto in_east = assign("106", east);
    for (const auto& one : {west, east, guest})
        office.post("/duty/absences",
                    {{"person_id", one}, {"from_day", "2026-03-02"}, {"to_day", "2026-03-02"}, {"reason", "leave"}});
    for (const auto& [leader, area] : {std::pair{west, "104"}, std::pair{east, "106"}})
        office.post("/duty/pairings",
                    {{"leader_id", leader}, {"unit_id", "11"}, {"area_ids", {area}}, {"from_day", "2026-01-01"}});
    office.post("/duty/sites",
                {{"code", "W"}, {"name", {{"zh-CN", "西市场"}, {"en", ""}}}, {"type", "park"}, {"area_id", "104"}});
    office.post("/duty/sites",
                {{"code", "E"}, {"name", {{"zh-CN", "东市场"}, {"en", ""}}}, {"type", "park"}, {"area_id", "106"}});

    struct Row {
        const char* login;
        std::vector<std::size_t> seen;  // assignments, people, absences, pairings, workloads, sites
    };
    const std::vector<std::string> lists{"/duty/assignments", "/duty/people",    "/duty/absences",
                                         "/duty/pairings",    "/duty/workloads", "/duty/sites"};
    const auto check = [&](const std::vector<Row>& rows) {
        for (const auto& row : rows) {
            auto client = server.signed_in(row.login);
            for (std::size_t i = 0; i < lists.size(); ++i) {
                const auto answer = client.get(lists[i]);
                ASSERT_EQ(answer.status, 200) << row.login << lists[i] << answer.text;
                EXPECT_EQ(answer.body.at("items").as_array().size(), row.seen[i]) << row.login << " " << lists[i];
            }
        }
    };
    const std::vector<std::size_t> all{3, 3, 3, 2, 3, 2};
    const std::vector<std::size_t> own{2, 2, 2, 1, 2, 1};  // the west: by place, and the guest who works there
    check({{"district_admin", all}, {"dispatcher", all}, {"verifier", all}, {"grid_chief", own}});
    EXPECT_EQ(server.signed_in("unit_staff").get("/duty/pairings").body.at("items").as_array().size(), 2U);  // its own unit's
    EXPECT_EQ(server.signed_in("unit_staff").get("/duty/people").body.at("total"), 0);

    auto chief = server.signed_in("grid_chief");
    EXPECT_EQ(chief.get("/duty/assignments/" + in_west).status, 200);
    EXPECT_EQ(chief.get("/duty/assignments/" + in_east).status, 404);
    EXPECT_EQ(chief.get("/duty/people/" + guest).status, 200);
    EXPECT_EQ(chief.get("/duty/people/" + east).status, 404);
    EXPECT_EQ(chief.get("/duty/assignments?area_id=106").body.at("outside_scope"), true);
    EXPECT_EQ(chief.get("/duty/assignments?area_id=104").body.at("outside_scope"), false);

    // The guest hands over to the east's own person: from that day on nobody sees them by the west's ground.
    const auto moved = office.post("/duty/handovers", {{"from_person_id", guest},
                                                       {"to_person_id", west},
                                                       {"day", "2026-03-02"},
                                                       {"assignments", {{{"id", by_guest}, {"version", 1}}}},
                                                       {"deputies", json::array{}},
                                                       {"pairings", json::array{}}});
    ASSERT_EQ(moved.status, 200) << moved.text;
    check({{"district_admin", all}, {"grid_chief", {2, 1, 1, 1, 1, 1}}});
    EXPECT_EQ(server.signed_in("grid_chief").get("/duty/people/" + guest).status, 404);
}

}  // namespace
}  // namespace jingwei::testing

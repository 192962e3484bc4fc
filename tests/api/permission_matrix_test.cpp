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

}  // namespace
}  // namespace jingwei::testing

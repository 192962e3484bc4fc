#include "app/accounts.hpp"

#include <gtest/gtest.h>

#include "storage/journal.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

class Accounts : public ::testing::Test {
protected:
    TestServer server_;

    static std::string id_of(TestServer::Client& admin, const std::string& login) {
        const auto page = admin.get("/accounts");
        for (const auto& item : page.body.at("items").as_array()) {
            if (item.at("login") == json::value(login)) return json::value_to<std::string>(item.at("id"));
        }
        return "0";
    }
    static TestServer::Answer patch(TestServer::Client& admin, const std::string& id, const json::object& change) {
        return admin.send("PATCH", "/accounts/" + id, json::serialize(change));
    }
    static std::string first_error(const TestServer::Answer& answer) {
        const auto& error = answer.body.at("errors").as_array().at(0);
        return json::value_to<std::string>(error.at("pointer")) + " " + json::value_to<std::string>(error.at("rule"));
    }
};

TEST_F(Accounts, a_disabled_account_is_out_at_once_and_cannot_sign_in_until_it_is_enabled) {
    auto admin = server_.signed_in("system_admin");
    auto dispatcher = server_.signed_in("dispatcher");
    const auto id = id_of(admin, "dispatcher");
    const auto disabled = patch(admin, id, {{"disabled", true}});
    ASSERT_EQ(disabled.status, 200) << disabled.text;
    EXPECT_EQ(disabled.body.at("disabled"), true);
    EXPECT_EQ(disabled.body.at("session_count"), 0);
    EXPECT_EQ(dispatcher.get("/cases").status, 401);
    EXPECT_EQ(server_.visitor().sign_in("dispatcher").problem(), "login_failed");
    EXPECT_EQ(patch(admin, id, {{"disabled", false}}).status, 200);
    EXPECT_EQ(server_.visitor().sign_in("dispatcher").status, 200);
}

TEST_F(Accounts, a_new_role_signs_all_devices_out_and_ends_codes_not_yet_used) {
    auto admin = server_.signed_in("system_admin");
    auto chief = server_.signed_in("grid_chief");
    const auto id = id_of(admin, "grid_chief");
    const auto issued = admin.post("/accounts/" + id + "/activation", json::object{});
    ASSERT_EQ(issued.status, 201) << issued.text;
    ASSERT_EQ(patch(admin, id, {{"role", "grid_worker"}}).status, 200);
    EXPECT_EQ(chief.get("/cases").status, 401);
    EXPECT_EQ(server_.visitor().activate(json::value_to<std::string>(issued.body.at("code"))).problem(), "login_failed");
}

TEST_F(Accounts, what_is_left_out_stays_and_null_clears) {
    auto admin = server_.signed_in("system_admin");
    const auto id = id_of(admin, "unit_staff");
    const auto before = admin.get("/accounts?q=unit_staff").body.at("items").as_array().at(0);
    ASSERT_TRUE(before.at("unit_id").is_string());
    const auto cleared = patch(admin, id, {{"unit_id", nullptr}});
    ASSERT_EQ(cleared.status, 200) << cleared.text;
    EXPECT_TRUE(cleared.body.at("unit_id").is_null());
    EXPECT_EQ(cleared.body.at("role"), before.at("role"));
    EXPECT_EQ(patch(admin, id, {{"unit_id", before.at("unit_id")}}).body.at("unit_id"), before.at("unit_id"));
}

TEST_F(Accounts, a_cleared_password_leaves_printed_codes_and_a_new_one_lets_in_again) {
    auto admin = server_.signed_in("system_admin");
    const auto id = id_of(admin, "verifier");
    EXPECT_EQ(patch(admin, id, {{"password", nullptr}}).body.at("has_password"), false);
    EXPECT_EQ(server_.visitor().sign_in("verifier").problem(), "login_failed");
    EXPECT_EQ(patch(admin, id, {{"password", "Tested-1"}}).body.at("has_password"), true);
    EXPECT_EQ(server_.visitor().sign_in("verifier").status, 200);
}

TEST_F(Accounts, wrong_fields_are_named) {
    auto admin = server_.signed_in("system_admin");
    const auto id = id_of(admin, "verifier");
    const auto answer = patch(admin, id, {{"role", "king"}});
    EXPECT_EQ(first_error(answer), "/role enum");
    EXPECT_EQ(first_error(patch(admin, id, {{"role", nullptr}})), "/role not_null");
    EXPECT_EQ(first_error(patch(admin, id, {{"post_id", "999"}})), "/post_id unknown_post");
    EXPECT_EQ(first_error(patch(admin, id, {{"unit_id", "999"}})), "/unit_id unknown_unit");
    EXPECT_EQ(first_error(patch(admin, id, {{"area_id", "999"}})), "/area_id unknown_area");
    EXPECT_EQ(first_error(patch(admin, id, {{"password", "aaaaaaaa"}})), "/password password");
    EXPECT_EQ(first_error(patch(admin, id, {{"login", "other"}})), "/login unknown_field");
    EXPECT_EQ(patch(admin, "999", {{"disabled", true}}).problem(), "not_found");
}

TEST_F(Accounts, nobody_locks_themselves_out) {
    auto admin = server_.signed_in("system_admin");
    const auto id = id_of(admin, "system_admin");
    EXPECT_EQ(first_error(patch(admin, id, {{"disabled", true}})), "/disabled own_account");
    EXPECT_EQ(first_error(patch(admin, id, {{"role", "auditor"}})), "/role own_account");
    EXPECT_EQ(first_error(patch(admin, id, {{"password", nullptr}})), "/password own_account");
}

TEST_F(Accounts, nobody_reaches_above_their_own_rank) {
    auto office = server_.signed_in("district_admin");
    const auto above = id_of(office, "system_admin");
    EXPECT_EQ(patch(office, above, {{"password", "Stolen-123"}}).problem(), "forbidden");
    EXPECT_EQ(office.post("/accounts/" + above + "/activation", json::object{}).problem(), "forbidden");
    EXPECT_EQ(office.send("DELETE", "/accounts/" + above + "/sessions", "").problem(), "forbidden");
    EXPECT_EQ(office.post("/accounts", {{"login", "second"}, {"role", "system_admin"}, {"password", "Tested-1"}}).problem(),
              "forbidden");
    EXPECT_EQ(patch(office, id_of(office, "dispatcher"), {{"role", "system_admin"}}).problem(), "forbidden");
    EXPECT_EQ(patch(office, id_of(office, "dispatcher"), {{"role", "verifier"}}).status, 200);
}

TEST_F(Accounts, the_journal_says_who_changed_what_but_no_login_and_no_password) {
    auto admin = server_.signed_in("system_admin");
    const auto id = id_of(admin, "verifier");
    ASSERT_EQ(patch(admin, id, {{"role", "dispatcher"}, {"password", "Tested-22"}}).status, 200);
    ASSERT_EQ(patch(admin, id, {{"role", "dispatcher"}}).status, 200);  // changes nothing
    std::vector<std::string> rows;
    server_.engine().read([&](storage::Connection& connection) {
        rows.clear();
        static const storage::Sql kRows{"test.journal", "SELECT body FROM journal WHERE tenant_id = $1 AND kind = 'account'"};
        connection.for_each(kRows, {server_.district.tenant},
                            [&](const storage::Row& row) { rows.push_back(row.bytes(0).data); });
        EXPECT_FALSE(storage::verify_journal(connection, server_.district.tenant).first_broken_seq);
    });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_NE(rows[0].find(R"({"field":"role","from":"verifier","to":"dispatcher"})"), std::string::npos) << rows[0];
    EXPECT_EQ(rows[0].find("Tested-22"), std::string::npos);
    EXPECT_EQ(rows[0].find("argon2"), std::string::npos);
}

TEST_F(Accounts, a_new_code_ends_the_one_before) {
    auto admin = server_.signed_in("system_admin");
    const auto id = id_of(admin, "grid_worker");
    const auto code = [&] {
        return json::value_to<std::string>(admin.post("/accounts/" + id + "/activation", json::object{}).body.at("code"));
    };
    const std::string first = code();
    const std::string second = code();
    EXPECT_EQ(server_.visitor().activate(first).problem(), "login_failed");
    EXPECT_EQ(server_.visitor().activate(second).status, 200);
    EXPECT_EQ(server_.visitor().activate(second).problem(), "login_failed");
}

}  // namespace
}  // namespace jingwei::testing

#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

using namespace std::chrono_literals;

class SigningIn : public ::testing::Test {
protected:
    TestServer::Client at(const std::string& address) {
        auto client = server_.visitor();
        client.address = address;
        return client;
    }
    static TestServer::Answer guess(TestServer::Client client, const std::string& login = "dispatcher") {
        return client.post("/session", {{"login", login}, {"password", "wrong"}});
    }
    /// Signs in with the cookies given; a browser's own are not sent.
    TestServer::Answer sign_in_with(const std::string& cookies, const std::string& address,
                                    const std::string& login = "dispatcher") {
        const json::object body{{"login", login}, {"password", server_.district.password}};
        return at(address).send("POST", "/session", json::serialize(body), {{"Cookie", cookies}});
    }
    static std::string cookie(const TestServer::Answer& answer, const std::string& name) {
        for (const auto& header : answer.headers) {
            if (header.name == "Set-Cookie" && header.value.starts_with(name + "="))
                return header.value.substr(0, header.value.find(';'));
        }
        return {};
    }
    /// Wrong passwords for one login, each from a place of its own.
    void besiege(int guesses, const std::string& login = "dispatcher") {
        for (int i = 0; i < guesses; ++i) guess(at("10.0." + std::to_string(i / 250) + "." + std::to_string(i % 250)), login);
    }
    void pass(std::chrono::microseconds time) { server_.clock.set(server_.clock.now() + time); }

    TestServer server_;
};

TEST_F(SigningIn, a_stranger_who_guesses_keeps_nobody_out_but_himself) {
    for (int i = 0; i < app::kMaxFailures; ++i) EXPECT_EQ(guess(at("203.0.113.1")).problem(), "login_failed");
    EXPECT_EQ(at("203.0.113.1").sign_in("dispatcher").problem(), "login_failed") << "even with the right one";
    EXPECT_EQ(at("203.0.113.1").sign_in("verifier").status, 200) << "the place is not locked for others";
    EXPECT_EQ(at("203.0.113.2").sign_in("dispatcher").status, 200);
    pass(app::kLockedFor);
    EXPECT_EQ(at("203.0.113.1").sign_in("dispatcher").status, 200);
}

TEST_F(SigningIn, one_network_of_the_new_internet_is_one_place) {
    for (int i = 0; i < app::kMaxFailures; ++i) guess(at("2001:db8::" + std::to_string(i + 1)));
    EXPECT_EQ(at("2001:db8::99").sign_in("dispatcher").problem(), "login_failed");
    EXPECT_EQ(at("2001:db8:0:1::1").sign_in("dispatcher").status, 200);
}

TEST_F(SigningIn, guesses_from_everywhere_make_the_owner_wait_and_never_lock_him_out) {
    besiege(app::kCalmFailures);
    const auto asked = at("198.51.100.7").sign_in("dispatcher");
    EXPECT_EQ(asked.problem(), "rate_limited") << asked.text;
    EXPECT_EQ(at("198.51.100.7").sign_in("dispatcher").problem(), "rate_limited") << "waiting is waiting";
    pass(app::kShortestDelay);
    besiege(5);
    EXPECT_EQ(at("198.51.100.7").sign_in("dispatcher").status, 200) << "whatever the others do meanwhile";
    EXPECT_EQ(at("198.51.100.8").sign_in("verifier").status, 200) << "other logins do not wait";
}

TEST_F(SigningIn, a_login_that_does_not_exist_is_guarded_alike) {
    besiege(app::kCalmFailures, "nobody");
    EXPECT_EQ(guess(at("198.51.100.7"), "nobody").problem(), "rate_limited");
}

TEST_F(SigningIn, a_device_that_signed_in_before_neither_waits_nor_shares_the_lock_of_its_network) {
    const auto first = at("203.0.113.1").sign_in("dispatcher");
    const auto device = cookie(first, "jw_device");
    ASSERT_FALSE(device.empty());
    for (int i = 0; i < app::kMaxFailures; ++i) guess(at("203.0.113.1"));
    EXPECT_EQ(sign_in_with("", "203.0.113.1").problem(), "login_failed");
    EXPECT_EQ(sign_in_with(device, "203.0.113.1").status, 200);
    pass(24h);
    besiege(app::kCalmFailures);
    EXPECT_EQ(sign_in_with("", "198.51.100.7").problem(), "rate_limited");
    EXPECT_EQ(sign_in_with(device, "203.0.113.1").status, 200);
    EXPECT_EQ(sign_in_with(device, "203.0.113.1", "verifier").status, 200) << "for another login it is a place like any other";
}

TEST_F(SigningIn, a_known_device_that_guesses_locks_itself_out_too) {
    const auto device = cookie(at("203.0.113.1").sign_in("dispatcher"), "jw_device");
    for (int i = 0; i < app::kMaxFailures; ++i)
        at("203.0.113.1").send("POST", "/session", R"({"login":"dispatcher","password":"wrong"})", {{"Cookie", device}});
    EXPECT_EQ(sign_in_with(device, "203.0.113.1").problem(), "login_failed");
    EXPECT_EQ(sign_in_with("", "203.0.113.1").status, 200);
}

TEST_F(SigningIn, a_forged_device_or_one_from_before_a_new_password_is_a_stranger) {
    const auto device = cookie(at("203.0.113.1").sign_in("dispatcher"), "jw_device");
    auto forged = device;
    forged.back() = forged.back() == '0' ? '1' : '0';
    besiege(app::kCalmFailures);
    for (const auto& stranger :
         {forged, std::string{"jw_device=1.2.3"}, std::string{"jw_device="}, std::string{"jw_device=...."}})
        EXPECT_EQ(sign_in_with(stranger, "198.51.100.9").problem(), "rate_limited") << stranger;
    auto admin = server_.signed_in("system_admin");
    const auto accounts = admin.get("/accounts").body;
    for (const auto& item : accounts.at("items").as_array()) {
        if (item.at("login") != json::value("dispatcher")) continue;
        const auto path = "/accounts/" + json::value_to<std::string>(item.at("id"));
        EXPECT_EQ(admin.send("PATCH", path, R"({"password":"Another-1-password"})").status, 200);
    }
    EXPECT_EQ(sign_in_with(device, "198.51.100.10").problem(), "rate_limited");
}

TEST_F(SigningIn, again_with_the_same_browser_ends_the_session_it_had) {
    const auto first = cookie(at("127.0.0.1").sign_in("dispatcher"), "jw_session");
    const auto see = [&](const std::string& session) {
        return server_.visitor().send("GET", "/session", "", {{"Cookie", session}}).status;
    };
    EXPECT_EQ(see(first), 200);
    const auto wrong =
        server_.visitor().send("POST", "/session", R"({"login":"verifier","password":"wrong"})", {{"Cookie", first}});
    EXPECT_EQ(wrong.problem(), "login_failed");
    EXPECT_EQ(see(first), 200) << "who fails ends nothing";
    const auto second = cookie(sign_in_with(first, "127.0.0.1", "verifier"), "jw_session");
    EXPECT_EQ(see(first), 401);
    EXPECT_EQ(see(second), 200);
    const auto other = cookie(sign_in_with("", "127.0.0.1", "verifier"), "jw_session");
    EXPECT_EQ(see(second), 200) << "another browser is another session";
    EXPECT_EQ(see(other), 200);
}

TEST_F(SigningIn, a_printed_code_ends_the_session_that_the_phone_had) {
    auto admin = server_.signed_in("system_admin");
    const auto made = admin.post("/accounts", {{"login", "Cleaner-2"}, {"role", "unit_staff"}, {"unit_id", "11"}});
    ASSERT_EQ(made.status, 201) << made.text;
    const auto code = admin.post("/accounts/" + made.id() + "/activation", nullptr).body.at("code");
    const auto before = cookie(at("127.0.0.1").sign_in("dispatcher"), "jw_session");
    const auto activated = server_.visitor().send("POST", "/session/activation", json::serialize(json::object{{"code", code}}),
                                                  {{"Cookie", before}});
    EXPECT_EQ(activated.status, 200) << activated.text;
    EXPECT_EQ(server_.visitor().send("GET", "/session", "", {{"Cookie", before}}).status, 401);
}

TEST(SignInGuard, remembers_in_bounded_memory) {
    app::SignInGuard guard;
    const auto now = *parse_instant("2026-03-02T01:00:00Z");
    for (int i = 0; i < 50'000; ++i)
        guard.begin({TenantId{1}, "login" + std::to_string(i), "place", false}, now + std::chrono::milliseconds{i});
    EXPECT_LE(guard.kept(), 40'000U);
}

}  // namespace
}  // namespace jingwei::testing

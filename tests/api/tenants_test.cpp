#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/create_tenant.hpp"
#include "app/placing.hpp"
#include "base/secret.hpp"
#include "json_text.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

constexpr const char* kEastHost = "east.example";
constexpr TenantId kEast{2};

/// A second district that holds the same ids, codes and logins as the first: only the tenant tells them apart.
City eastern_city() {
    SmallDistrict ids;
    ids.tenant = kEast;
    City city = small_district(ids);
    city.tenant = kEast;
    city.code = "east";
    city.mark = "B7";
    city.host_names = {kEastHost};
    city.people.push_back({AccountId{990}, "only-in-the-east", org::Role::dispatcher, {}, {}});
    return city;
}

json::object litter(double lon = 113.01) {
    return {{"class_code", "01-10"},
            {"position", json::object{{"lon", lon}, {"lat", 34.015}}},
            {"description", "墙角堆放垃圾"},
            {"photo_upload_ids", json::array{}}};
}

std::vector<net::Header> bearer(const std::string& secret) { return {{"Authorization", "Bearer " + secret}}; }

/// The first district answers wherever no host name says otherwise; the second has a host of its own.
class TwoDistricts : public ::testing::Test {
protected:
    TwoDistricts() { server_.add_district(eastern_city(), server_.district.password); }

    TestServer::Client at(const std::string& host) {
        auto client = server_.visitor();
        client.host = host;
        return client;
    }
    TestServer::Client signed_in_at(const std::string& host, const std::string& login) {
        auto client = at(host);
        EXPECT_EQ(client.sign_in(login).status, 200) << login << " at " << host;
        return client;
    }
    std::string report_at(const std::string& host) {
        auto resident = at(host);
        const auto receipt = resident.post("/reports", litter());
        EXPECT_EQ(receipt.status, 201) << receipt.text;
        return text(receipt.body.at("tracking_code"));
    }
    static std::int64_t cases_seen(TestServer::Client& desk) { return desk.get("/cases?state=all").body.at("total").as_int64(); }
    app::CreatedApiKey key_of(TenantId tenant, app::NewApiKey key = {.name = "other", .role = org::Role::dispatcher}) {
        return app::create_api_key(server_.app(), tenant, key).value();
    }

    TestServer server_;
};

TEST_F(TwoDistricts, a_report_is_kept_in_the_district_of_its_host_and_seen_in_no_other) {
    report_at(kEastHost);
    auto west = signed_in_at("", "dispatcher");
    auto east = signed_in_at(kEastHost, "dispatcher");
    EXPECT_EQ(cases_seen(west), 0);
    EXPECT_EQ(cases_seen(east), 1);
    const auto id = text(east.get("/cases?state=all").body.at("items").as_array().at(0).at("id"));
    EXPECT_EQ(west.get("/cases/" + id).status, 404);
    EXPECT_EQ(west.post("/cases/" + id + "/dispatch", {{"version", 1}, {"unit_id", to_string(server_.district.desk)}}).status,
              404);
}

TEST_F(TwoDistricts, a_host_is_recognised_whatever_its_case_its_port_and_a_last_dot) {
    auto east = signed_in_at("EAST.Example.:8443", "dispatcher");
    report_at("east.example:80");
    EXPECT_EQ(cases_seen(east), 1);
    EXPECT_EQ(at("west.example").get("/reports/B700-0000-0000").status, 404);
}

TEST_F(TwoDistricts, a_session_counts_in_its_own_district_only) {
    auto east = signed_in_at(kEastHost, "only-in-the-east");
    report_at(kEastHost);
    east.host = "shared.example";
    EXPECT_EQ(cases_seen(east), 1) << "at a shared host the cookie says which district";
    auto west = signed_in_at("", "dispatcher");
    west.host = kEastHost;
    EXPECT_EQ(west.get("/cases").status, 401) << "a session of the first district is none at the second one's host";
}

TEST_F(TwoDistricts, a_cookie_with_the_tenant_changed_opens_nothing) {
    auto west = server_.visitor();
    const auto cookie = west.sign_in("dispatcher").cookie;
    const auto token = cookie.substr(cookie.find('.') + 1, cookie.find(';') - cookie.find('.') - 1);
    auto forger = server_.visitor();
    for (const std::string tenant : {"2", "3", "0", "-1", "x", ""}) {
        const auto answer = forger.send("GET", "/cases", "", {{"Cookie", "jw_session=" + tenant + "." + token}});
        EXPECT_EQ(answer.status, 401) << tenant;
    }
    EXPECT_EQ(forger.send("GET", "/cases", "", {{"Cookie", "jw_session=1." + token}}).status, 200);
}

TEST_F(TwoDistricts, a_login_known_to_one_district_finds_it_at_a_shared_host) {
    auto shared = at("shared.example");
    const auto answer = shared.sign_in("Only-In-The-East");
    ASSERT_EQ(answer.status, 200) << answer.text;
    EXPECT_TRUE(answer.cookie.starts_with("jw_session=2.")) << answer.cookie;
    report_at(kEastHost);
    EXPECT_EQ(cases_seen(shared), 1);
}

TEST_F(TwoDistricts, a_login_known_to_both_means_the_district_of_the_host_else_the_first) {
    EXPECT_TRUE(at(kEastHost).sign_in("dispatcher").cookie.starts_with("jw_session=2."));
    EXPECT_TRUE(at("shared.example").sign_in("dispatcher").cookie.starts_with("jw_session=1."));
}

TEST_F(TwoDistricts, a_login_known_to_several_others_or_to_none_fails_like_a_wrong_password) {
    City third = eastern_city();
    third.tenant = TenantId{3};
    third.code = "third";
    third.mark = "C3";
    third.host_names = {"third.example"};
    server_.add_district(third, server_.district.password);
    auto shared = at("shared.example");
    const auto in_two = shared.sign_in("only-in-the-east");
    const auto unknown = shared.sign_in("nobody");
    const auto wrong = shared.post("/session", {{"login", "dispatcher"}, {"password", "not-it"}});
    EXPECT_EQ(in_two.problem(), "login_failed");
    EXPECT_EQ(in_two.text, unknown.text);
    EXPECT_EQ(in_two.text, wrong.text);
    EXPECT_EQ(at("third.example").sign_in("only-in-the-east").status, 200);
}

TEST_F(TwoDistricts, a_login_of_another_district_is_unknown_at_a_host_of_its_own) {
    server_.app().database.write([](app::Stores& stores) {
        stores.reference.set_host_names(TenantId{1}, {"west.example"});
        return true;
    });
    EXPECT_EQ(at("west.example").sign_in("only-in-the-east").problem(), "login_failed");
}

TEST_F(TwoDistricts, a_key_carries_its_district_and_is_unknown_at_another_ones_host) {
    report_at(kEastHost);
    const auto east = key_of(kEast);
    const auto west = key_of(TenantId{1});
    EXPECT_TRUE(east.secret.starts_with("jw_B7_"));
    EXPECT_TRUE(east.secret.starts_with(east.key.prefix));
    auto shared = at("shared.example");
    EXPECT_EQ(shared.send("GET", "/cases?state=all", "", bearer(east.secret)).body.at("total"), 1);
    EXPECT_EQ(shared.send("GET", "/cases?state=all", "", bearer(west.secret)).body.at("total"), 0);
    EXPECT_EQ(at(kEastHost).send("GET", "/cases", "", bearer(west.secret)).status, 401);
    std::string moved = west.secret;
    moved.replace(3, 2, "B7");
    EXPECT_EQ(shared.send("GET", "/cases", "", bearer(moved)).status, 401);
}

TEST_F(TwoDistricts, a_key_made_before_there_were_marks_stays_valid_in_the_first_district) {
    server_.app().database.write([](app::Stores& stores) {
        stores.accounts.insert_api_key(TenantId{1}, {.id = ApiKeyId{5},
                                                     .name = "old",
                                                     .prefix = "jw_0a1b2c3",
                                                     .secret_hash = sha256_hex("jw_0a1b2c3d4e5f"),
                                                     .role = org::Role::dispatcher,
                                                     .permissions = {},
                                                     .area = {},
                                                     .unit = {},
                                                     .last_used_at = {},
                                                     .revoked_at = {}});
        return true;
    });
    EXPECT_EQ(at("").send("GET", "/cases", "", bearer("jw_0a1b2c3d4e5f")).status, 200);
    EXPECT_EQ(at(kEastHost).send("GET", "/cases", "", bearer("jw_0a1b2c3d4e5f")).status, 401);
}

TEST_F(TwoDistricts, a_tracking_code_opens_its_report_at_shared_hosts_and_at_its_own_but_at_no_other_ones) {
    const auto code = report_at(kEastHost);
    EXPECT_EQ(code.size(), 14U) << code;
    EXPECT_TRUE(code.starts_with("B7")) << code;
    EXPECT_EQ(at("shared.example").get("/reports/" + code).status, 200);
    EXPECT_EQ(at(kEastHost).get("/reports/" + code).status, 200);
    EXPECT_EQ(signed_in_at("", "dispatcher").get("/reports/" + code).status, 200) << "whoever is signed in elsewhere";
    EXPECT_EQ(at(kEastHost).get("/reports/" + report_at("")).status, 404);
    std::string moved = code;
    moved.replace(0, 2, "JW");
    EXPECT_EQ(at("shared.example").get("/reports/" + moved).status, 404);
    auto other = at("shared.example");
    EXPECT_EQ(other.post("/reports/" + moved + "/satisfaction", {{"satisfied", true}}).status, 404);
}

TEST_F(TwoDistricts, a_tracking_code_may_be_typed_in_lower_case_with_look_alikes_and_without_dashes) {
    std::string typed;
    const auto code = report_at(kEastHost);
    for (char c : code) {
        if (c == '-') continue;
        if (c == '0') c = 'O';
        if (c == '1') c = 'l';
        typed += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    EXPECT_EQ(text(at("").get("/reports/" + typed).body.at("tracking_code")), code);
}

TEST_F(TwoDistricts, a_short_code_of_earlier_days_still_opens_its_report_and_is_shown_as_it_was) {
    auto resident = at("");
    const auto receipt = resident.send("POST", "/reports", json::serialize(litter()), {{"Idempotency-Key", "one"}});
    auto desk = signed_in_at("", "dispatcher");
    const auto id = parse_id<CaseTag>(text(desk.get("/cases?state=all").body.at("items").as_array().at(0).at("id"))).value();
    const auto district = server_.app().reference.get(TenantId{1})->district;
    const std::string old = app::tracking_code(district, id).substr(2, 8);
    server_.engine().write([&](storage::Connection& connection) {
        connection.run_text("UPDATE case_file SET tracking_hash = '" + app::tracking_hash(old) + "' WHERE tenant_id = 1");
        return true;
    });
    EXPECT_EQ(resident.get("/reports/" + text(receipt.body.at("tracking_code"))).status, 404);
    EXPECT_EQ(text(resident.get("/reports/" + old).body.at("tracking_code")), app::show_tracking_code(old));
    const auto repeated = resident.send("POST", "/reports", json::serialize(litter()), {{"Idempotency-Key", "one"}});
    EXPECT_EQ(text(repeated.body.at("tracking_code")), app::show_tracking_code(old)) << "a repeat shows the code that opens it";
    EXPECT_EQ(at(kEastHost).get("/reports/" + old).status, 404);
}

TEST_F(TwoDistricts, an_upload_belongs_to_the_district_it_was_sent_to) {
    auto east = at(kEastHost);
    const std::string bytes = a_photo(1);
    const auto started = east.post("/uploads", {{"size", bytes.size()}});
    auto west = at("");
    EXPECT_EQ(west.get("/uploads/" + started.id()).status, 404);
    EXPECT_EQ(west.send("PATCH", "/uploads/" + started.id(), bytes, {{"Upload-Offset", "0"}}).status, 404);
    EXPECT_EQ(east.send("PATCH", "/uploads/" + started.id(), bytes, {{"Upload-Offset", "0"}}).status, 200);
    auto body = litter();
    body["photo_upload_ids"] = json::array{started.id()};
    EXPECT_EQ(west.post("/reports", body).problem(), "invalid_request");
    EXPECT_EQ(east.post("/reports", body).status, 201);
}

TEST_F(TwoDistricts, one_idempotency_key_stands_for_one_report_in_each_district) {
    const std::vector<net::Header> key{{"Idempotency-Key", "same"}};
    const auto body = json::serialize(litter());
    const auto west = at("").send("POST", "/reports", body, key);
    const auto east = at(kEastHost).send("POST", "/reports", body, key);
    EXPECT_NE(text(west.body.at("tracking_code")), text(east.body.at("tracking_code")));
    EXPECT_EQ(at(kEastHost).send("POST", "/reports", body, key).body, east.body);
    auto desk = signed_in_at(kEastHost, "dispatcher");
    EXPECT_EQ(cases_seen(desk), 1);
}

TEST_F(TwoDistricts, a_browser_hears_of_its_own_district_only) {
    auto west = signed_in_at("", "dispatcher").get("/events").stream;
    auto east = signed_in_at(kEastHost, "dispatcher").get("/events").stream;
    report_at(kEastHost);
    EXPECT_TRUE(west->take().events.empty());
    const auto heard = east->take().events;
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(heard.front().data.find("area"), std::string::npos) << "where it lies stays on the server";
    report_at(kEastHost);
    east->take();
    west->begin("1");
    EXPECT_TRUE(west->take().events.empty()) << "nor does what was missed cross over";
    east->begin("1");
    EXPECT_EQ(east->take().events.size(), 1U);
}

TEST_F(TwoDistricts, an_activation_code_finds_its_district_at_a_shared_host) {
    const auto issued = app::issue_activation(server_.app(), kEast, AccountId{990}).value();
    auto elsewhere = at("");
    server_.app().database.write([](app::Stores& stores) {
        stores.reference.set_host_names(TenantId{1}, {"west.example"});
        return true;
    });
    EXPECT_EQ(at("west.example").activate(issued.code).problem(), "login_failed");
    EXPECT_TRUE(elsewhere.activate(issued.code).cookie.starts_with("jw_session=2."));
}

TEST(Hints, reach_a_browser_only_for_cases_in_its_scope_live_and_when_it_comes_back) {
    TestServer server;
    auto chief = server.signed_in("grid_chief").get("/events").stream;  // of the west
    auto desk = server.signed_in("dispatcher").get("/events").stream;
    auto resident = server.visitor();
    const auto report = [&](double lon) {
        auto body = litter(lon);
        body["class_code"] = "04-10";
        ASSERT_EQ(resident.post("/reports", body).status, 201);
    };
    report(113.03);
    EXPECT_TRUE(chief->take().events.empty());
    EXPECT_EQ(desk->take().events.size(), 1U);
    report(113.01);
    EXPECT_EQ(chief->take().events.size(), 1U);
    report(113.03);
    report(113.01);
    chief->take();
    desk->take();
    chief->begin("1");
    EXPECT_EQ(chief->take().events.size(), 2U);
    desk->begin("1");
    EXPECT_EQ(desk->take().events.size(), 3U);
}

TEST(Hints, reach_the_unit_that_a_case_is_taken_from) {
    TestServer server;
    auto resident = server.visitor();
    ASSERT_EQ(resident.post("/reports", litter()).status, 201);
    auto unit = server.signed_in("unit_staff").get("/events").stream;  // holds the case by its class
    auto desk = server.signed_in("dispatcher");
    const auto row = desk.get("/cases?state=all").body.at("items").as_array().at(0);
    const auto moved = desk.post("/cases/" + text(row.at("id")) + "/dispatch",
                                 {{"version", row.at("version")}, {"unit_id", to_string(server.district.east_community)}});
    ASSERT_EQ(moved.status, 200) << moved.text;
    EXPECT_EQ(unit->take().events.size(), 1U);
}

class NewDistrict : public ::testing::Test {
protected:
    Result<TenantId> make(const std::string& code, std::vector<std::string> hosts = {}) {
        return app::create_tenant(server_.app(), {code, {"新区", "New"}, "Asia/Shanghai", std::move(hosts)});
    }
    static std::string refusal(const auto& result) {
        return result || result.error().fields.empty()
                   ? ""
                   : result.error().fields.front().pointer + " " + result.error().fields.front().rule;
    }
    TestServer server_;
};

TEST_F(NewDistrict, gets_a_mark_of_its_own_and_its_host_names) {
    const auto made = make("n1", {"New.Example"});
    ASSERT_TRUE(made);
    const auto tenants = app::in_snapshot<std::vector<app::TenantEntry>>(
        server_.app().database, [](app::Stores& stores) { return stores.reference.tenants(); });
    ASSERT_EQ(tenants.size(), 2U);
    const app::Tenants all{tenants};
    EXPECT_EQ(all.by_host("new.example")->id, *made);
    EXPECT_NE(all.find(*made)->mark, all.find(TenantId{1})->mark);
    EXPECT_EQ(all.find(*made)->mark.size(), app::kMarkLength);
}

TEST_F(NewDistrict, is_refused_a_code_or_a_host_name_that_is_taken_or_wrong) {
    ASSERT_TRUE(make("n1", {"new.example"}));
    EXPECT_EQ(refusal(make("n1")), "/code taken");
    EXPECT_EQ(refusal(make("n2", {"NEW.example"})), "/host taken");
    for (const char* wrong : {"with space", "host:80", "", ".x", "x.", "ü.example"}) {
        EXPECT_EQ(refusal(make("n2", {wrong})), "/host host_name") << wrong;
    }
    EXPECT_EQ(refusal(make("n2", {"a.example", "A.example"})), "/host repeated");
    EXPECT_EQ(refusal(make("n2", std::vector<std::string>(21, "a.example"))), "/host too_many");
}

TEST_F(NewDistrict, may_change_its_host_names_but_not_to_one_of_another_district) {
    const auto first = make("n1", {"one.example"}).value();
    const auto second = make("n2", {"two.example"}).value();
    EXPECT_TRUE(app::set_host_names(server_.app(), first, {"one.example", "uno.example"}));
    EXPECT_EQ(refusal(app::set_host_names(server_.app(), second, {"uno.example"})), "/host taken");
    EXPECT_TRUE(app::set_host_names(server_.app(), first, {}));
    EXPECT_TRUE(app::set_host_names(server_.app(), second, {"uno.example"}));
}

}  // namespace
}  // namespace jingwei::testing

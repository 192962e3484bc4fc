#include <gtest/gtest.h>

#include "domain/org/permission.hpp"
#include "json_text.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

/// Keys as an administrator makes them by the API.
class ApiKeys : public ::testing::Test {
protected:
    TestServer::Answer make(json::object body) {
        body["name"] = "热线平台";
        return admin_.post("/api-keys", body);
    }
    std::string secret(json::object body) {
        const auto made = make(std::move(body));
        EXPECT_EQ(made.status, 201) << made.text;
        return text(made.body.at("secret"));
    }
    TestServer::Answer with(const std::string& secret, const std::string& method, const std::string& target,
                            const json::value& body = json::object{}) {
        return server_.visitor().send(method, target, json::serialize(body), {{"Authorization", "Bearer " + secret}});
    }
    /// "/pointer rule" of the first field error.
    static std::string refusal(const TestServer::Answer& answer) {
        if (answer.problem() != "invalid_request") return answer.text;
        const auto& field = answer.body.at("errors").as_array().at(0);
        return text(field.at("pointer")) + " " + text(field.at("rule"));
    }
    void report(double lon) {
        auto resident = server_.visitor();
        ASSERT_EQ(resident
                      .post("/reports", {{"class_code", "04-10"},
                                         {"position", json::object{{"lon", lon}, {"lat", 34.015}}},
                                         {"photo_upload_ids", json::array{}}})
                      .status,
                  201);
    }
    std::string area(const std::string& code) {
        auto desk = server_.signed_in("dispatcher");
        const auto tree = desk.get("/territory/tree").body;
        for (const auto& node : tree.at("areas").as_array()) {
            if (text(node.at("code")) == code) return text(node.at("id"));
        }
        return {};
    }

    TestServer server_;
    TestServer::Client admin_{server_.signed_in("system_admin")};
};

TEST_F(ApiKeys, with_a_list_of_permissions_may_do_no_more_than_that) {
    const auto key = secret({{"role", "dispatcher"}, {"permissions", json::array{"case_read"}}});
    EXPECT_EQ(with(key, "GET", "/cases").status, 200);
    EXPECT_EQ(with(key, "GET", "/units").problem(), "forbidden");
    EXPECT_EQ(with(key, "GET", "/cases/export.csv").problem(), "forbidden");
    EXPECT_EQ(with(secret({{"role", "dispatcher"}}), "GET", "/units").status, 200);
}

TEST_F(ApiKeys, for_an_area_see_its_subtree_only) {
    report(113.01);
    report(113.03);
    const auto key = secret({{"role", "dispatcher"}, {"area_id", area("west-1")}});
    const auto seen = with(key, "GET", "/cases?state=all");
    EXPECT_EQ(seen.body.at("total"), 1);
    auto desk = server_.signed_in("dispatcher");
    const auto all = desk.get("/cases?state=all").body;
    const auto own = text(seen.body.at("items").as_array().at(0).at("id"));
    for (const auto& row : all.at("items").as_array()) {
        const auto id = text(row.at("id"));
        EXPECT_EQ(with(key, "GET", "/cases/" + id).status, id == own ? 200 : 404);
    }
}

TEST_F(ApiKeys, for_a_unit_see_and_handle_its_cases_only) {
    report(113.01);
    report(113.03);
    const auto key = secret({{"role", "integrator"}, {"unit_id", to_string(server_.district.east_community)}});
    const auto seen = with(key, "GET", "/cases?state=all").body;
    ASSERT_EQ(seen.at("total"), 1);
    const auto& row = seen.at("items").as_array().at(0);
    EXPECT_EQ(with(key, "POST", "/cases/" + text(row.at("id")) + "/acceptance", {{"version", row.at("version")}}).status, 200);
}

TEST_F(ApiKeys, are_listed_with_what_they_may_and_where) {
    secret({{"role", "dispatcher"},
            {"permissions", json::array{"case_read", "case_export"}},
            {"area_id", area("west-1")},
            {"unit_id", to_string(server_.district.desk)}});
    secret({{"role", "leader"}});
    const auto list = admin_.get("/api-keys").body.at("items").as_array();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_TRUE(list.at(0).at("permissions").is_null()) << "nothing narrows it";
    EXPECT_EQ(json::serialize(list.at(1).at("permissions")), R"(["case_read","case_export"])");
    EXPECT_EQ(text(list.at(1).at("area_id")), area("west-1"));
    EXPECT_FALSE(text(list.at(1).at("unit_name").at("zh-CN")).empty());
}

TEST_F(ApiKeys, are_refused_what_lies_outside_the_role_or_does_not_exist) {
    EXPECT_EQ(refusal(make({{"role", "leader"}, {"permissions", json::array{"case_dispatch"}}})), "/permissions not_in_role");
    EXPECT_EQ(refusal(make({{"role", "leader"}, {"permissions", json::array{"case_read", "fly"}}})), "/permissions/1 enum");
    EXPECT_EQ(refusal(make({{"role", "leader"}, {"permissions", json::array{}}})), "/permissions required");
    EXPECT_EQ(refusal(make({{"role", "leader"}, {"permissions", json::array(org::kPermissions.size() + 1, "case_read")}})),
              "/permissions too_many");
    EXPECT_EQ(refusal(make({{"role", "leader"}, {"area_id", "999"}})), "/area_id unknown_area");
    EXPECT_EQ(refusal(make({{"role", "leader"}, {"unit_id", "999"}})), "/unit_id unknown_unit");
    EXPECT_EQ(refusal(make({{"role", "emperor"}})), "/role enum");
}

TEST_F(ApiKeys, may_not_be_given_what_their_maker_could_not_give_an_account) {
    const auto narrow = secret({{"role", "system_admin"}, {"permissions", json::array{"api_key_manage", "territory_read"}}});
    const auto by_key = [&](json::object body) {
        body["name"] = "x";
        return with(narrow, "POST", "/api-keys", body).problem();
    };
    EXPECT_EQ(by_key({{"role", "system_admin"}}), "forbidden") << "it manages no accounts, so it gives nobody that";
    EXPECT_EQ(by_key({{"role", "district_admin"}}), "forbidden");
    EXPECT_EQ(by_key({{"role", "integrator"}}), "");
    const auto here = secret({{"role", "system_admin"}, {"area_id", area("west-1")}});
    const auto from_here = [&](json::object body) {
        body["name"] = "x";
        body["role"] = "integrator";
        return with(here, "POST", "/api-keys", body).problem();
    };
    EXPECT_EQ(from_here({}), "forbidden") << "the whole district is more than one area";
    EXPECT_EQ(from_here({{"area_id", area("east-1")}}), "forbidden");
    EXPECT_EQ(from_here({{"unit_id", to_string(server_.district.east_community)}}), "forbidden");
    EXPECT_EQ(from_here({{"area_id", area("west-1")}}), "");
}

}  // namespace
}  // namespace jingwei::testing

#include <gtest/gtest.h>

#include "json_text.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

TEST(Plates, each_grid_below_an_area_has_one_with_its_posts_and_its_little_map) {
    TestServer server;
    auto desk = server.signed_in("district_admin");
    const auto west = desk.get("/territory/plates?area_id=102");
    ASSERT_EQ(west.status, 200) << west.text;
    EXPECT_EQ(west.body.at("total"), 2);
    const auto& plate = west.body.at("items").at(0);
    EXPECT_EQ(text(plate.at("areas").as_array().back().at("code")), "west-1");
    EXPECT_EQ(plate.at("areas").as_array().size(), 3U);
    ASSERT_EQ(plate.at("duties").as_array().size(), 1U);
    EXPECT_EQ(text(plate.at("duties").at(0).at("unit_name").at("en")), "West community");
    EXPECT_EQ(text(plate.at("duties").at(0).at("area_name").at("zh-CN")), "西办");
    EXPECT_TRUE(text(plate.at("map").at("path")).starts_with("M"));
    EXPECT_EQ(plate.at("map").at("neighbours").as_array().size(), 3U);
    EXPECT_EQ(desk.get("/territory/plates?area_id=101").body.at("total"), 4);
    EXPECT_EQ(desk.get("/territory/plates?area_id=104").body.at("total"), 1);  // a grid itself
}

/// A chief of west 1 with a deputy, both by name, of the west community.
void assign_a_chief(TestServer::Client& desk) {
    const auto person = [&](const char* name) {
        return desk.post("/duty/people", {{"name", {{"zh-CN", name}, {"en", ""}}}, {"unit_id", "12"}}).id();
    };
    const auto made = desk.post("/duty/assignments", {{"target_kind", "area"},
                                                      {"area_id", "104"},
                                                      {"duty", "grid_chief"},
                                                      {"person_id", person("西一·网格长甲")},
                                                      {"deputy_id", person("西一·副网格长乙")},
                                                      {"from_day", "2026-01-01"}});
    ASSERT_EQ(made.status, 201) << made.text;
}

TEST(Plates, name_the_post_that_answers_and_its_deputy_and_a_person_only_once_names_are_released) {
    TestServer server;
    auto desk = server.signed_in("district_admin");
    assign_a_chief(desk);
    const auto first_duty = [&] { return desk.get("/territory/plates?area_id=104").body.at("items").at(0).at("duties").at(0); };
    auto duty = first_duty();
    EXPECT_EQ(text(duty.at("duty").at("zh-CN")), "网格长");
    EXPECT_EQ(text(duty.at("area_name").at("zh-CN")), "西一组");
    EXPECT_EQ(text(duty.at("unit_name").at("en")), "West community");
    EXPECT_TRUE(duty.at("person_name").is_null());
    EXPECT_FALSE(duty.at("deputy_name").is_null());
    EXPECT_EQ(desk.get("/territory/plates?area_id=104").text.find("网格长甲"), std::string::npos);
    EXPECT_EQ(desk.get("/territory/plates?area_id=104").text.find("网格长乙"), std::string::npos);

    auto setup = desk.get("/duty/setup").body;
    const auto saved = desk.send("PUT", "/duty/setup",
                                 json::serialize(json::object{{"roles", setup.at("roles")},
                                                              {"required", json::array{}},
                                                              {"version", setup.at("version")},
                                                              {"names_signed", "区文明办〔2026〕12 号"}}));
    ASSERT_EQ(saved.status, 200) << saved.text;
    duty = first_duty();
    EXPECT_EQ(text(duty.at("person_name").at("zh-CN")), "西一·网格长甲");
    EXPECT_EQ(text(duty.at("deputy_name").at("zh-CN")), "西一·副网格长乙");
}

TEST(Plates, come_page_by_page) {
    TestServer server;
    auto desk = server.signed_in("district_admin");
    const auto second = desk.get("/territory/plates?area_id=101&offset=1&limit=2").body;
    EXPECT_EQ(second.at("total"), 4);
    ASSERT_EQ(second.at("items").as_array().size(), 2U);
    const auto all = desk.get("/territory/plates?area_id=101").body;
    EXPECT_EQ(second.at("items").at(0), all.at("items").at(1));
    EXPECT_EQ(desk.get("/territory/plates?area_id=101&limit=51").problem(), "invalid_request");
    EXPECT_EQ(desk.get("/territory/plates?area_id=9").problem(), "invalid_request");
    EXPECT_EQ(desk.get("/territory/plates").problem(), "invalid_request");
}

TEST(Plates, the_code_is_a_picture_of_an_address_and_of_nothing_else) {
    TestServer server;
    auto desk = server.signed_in("district_admin");
    const auto code = desk.get("/territory/areas/104/code.svg?site=https://wm.example.gov.cn");
    ASSERT_EQ(code.status, 200) << code.text;
    EXPECT_EQ(code.header("Content-Type"), "image/svg+xml");
    EXPECT_TRUE(code.text.starts_with("<svg")) << code.text;
    EXPECT_NE(code.text, desk.get("/territory/areas/105/code.svg?site=https://wm.example.gov.cn").text);
    for (const char* site : {"", "?site=wm.example.gov.cn", "?site=https://", "?site=https://a/b", "?site=javascript:alert(1)"}) {
        EXPECT_EQ(desk.get(std::string{"/territory/areas/104/code.svg"} + site).problem(), "invalid_request") << site;
    }
    EXPECT_EQ(desk.get("/territory/areas/9/code.svg?site=https://a").status, 404);
    EXPECT_EQ(server.visitor().get("/territory/areas/104/code.svg?site=https://a").status, 401);
}

TEST(Plates, the_grid_on_a_plate_tells_residents_where_to_report) {
    TestServer server;
    auto resident = server.visitor();
    const auto grid = resident.get("/public/grids/west-1");
    ASSERT_EQ(grid.status, 200) << grid.text;
    EXPECT_EQ(text(grid.body.at("areas").as_array().back().at("name").at("zh-CN")), "西一组");
    const auto& position = grid.body.at("position");
    const auto located =
        resident.get("/public/locate?lon=" + json::serialize(position.at("lon")) + "&lat=" + json::serialize(position.at("lat")));
    EXPECT_EQ(text(located.body.at("areas").as_array().back().at("code")), "west-1");
    EXPECT_EQ(resident.get("/public/grids/nowhere").status, 404);
}

}  // namespace
}  // namespace jingwei::testing

#include <gtest/gtest.h>

#include <protozero/pbf_reader.hpp>

#include "geo/tile.hpp"
#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

/// Features of one layer of a vector tile, as attribute → value; numbers as text.
std::vector<std::map<std::string, std::string>> features(const std::string& bytes, std::string_view layer_name) {
    std::vector<std::map<std::string, std::string>> out;
    protozero::pbf_reader tile{bytes};
    while (tile.next(3)) {
        auto layer = tile.get_message();
        std::string name;
        std::vector<std::string> keys;
        std::vector<std::string> values;
        std::vector<std::vector<std::uint32_t>> tags;
        while (layer.next()) {
            if (layer.tag() == 1) name = layer.get_string();
            else if (layer.tag() == 3) keys.push_back(layer.get_string());
            else if (layer.tag() == 4) {
                auto value = layer.get_message();
                value.next();
                values.push_back(value.tag() == 1 ? value.get_string() : std::to_string(value.get_int64()));
            } else if (layer.tag() == 2) {
                auto feature = layer.get_message();
                while (feature.next(2)) {
                    const auto numbers = feature.get_packed_uint32();
                    tags.emplace_back(numbers.begin(), numbers.end());
                }
            } else layer.skip();
        }
        if (name != layer_name) continue;
        for (const auto& pairs : tags) {
            auto& feature = out.emplace_back();
            for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) feature[keys[pairs[i]]] = values[pairs[i + 1]];
        }
    }
    return out;
}

class Tiles : public ::testing::Test {
protected:
    TestServer server_;

    void report(double lon, double lat, const std::string& class_code = "04-10") {
        auto resident = server_.visitor();
        const auto answer = resident.post("/reports", {{"class_code", class_code},
                                                       {"position", json::object{{"lon", lon}, {"lat", lat}}},
                                                       {"photo_upload_ids", json::array{}}});
        ASSERT_EQ(answer.status, 201) << answer.text;
    }
    std::string edition() { return json::value_to<std::string>(server_.visitor().get("/tiles/grids").body.at("edition_id")); }
    static std::string tile_at(int z, double lon, double lat) {
        const auto world = geo::world_point(*geo::position_from_degrees(lon, lat));
        return std::to_string(z) + "/" + std::to_string(world.x >> (32 - z)) + "/" + std::to_string(world.y >> (32 - z)) + ".mvt";
    }
    static std::int64_t count(const std::vector<std::map<std::string, std::string>>& groups, const char* what = "count") {
        std::int64_t sum = 0;
        for (const auto& group : groups) sum += std::stoll(group.at(what));
        return sum;
    }
};

TEST_F(Tiles, the_territory_comes_as_areas_of_all_levels_with_their_names) {
    const auto tile = server_.visitor().get("/tiles/grids/" + edition() + "/" + tile_at(12, 113.01, 34.015));
    ASSERT_EQ(tile.status, 200) << tile.text;
    EXPECT_EQ(tile.header("Content-Type"), "application/vnd.mapbox-vector-tile");
    const auto areas = features(tile.text, "areas");
    ASSERT_EQ(areas.size(), 7U);
    EXPECT_EQ(areas.front().at("code"), "d");
    EXPECT_EQ(areas.back().at("code"), "west-2");
    EXPECT_EQ(areas.back().at("depth"), "2");
    EXPECT_EQ(areas.back().at("name_zh_cn"), "西二组");
    EXPECT_EQ(areas.back().at("id"), "105");
    EXPECT_FALSE(features(tile.text, "labels").empty());
}

TEST_F(Tiles, a_label_is_in_one_tile_only) {
    std::map<std::string, int> seen;
    const std::string base = "/tiles/grids/" + edition() + "/";
    const auto corner = geo::world_point(*geo::position_from_degrees(113.0, 34.02));
    for (std::uint32_t x = 0; x < 5; ++x) {
        for (std::uint32_t y = 0; y < 5; ++y) {
            const auto tile = server_.visitor().get(base + "14/" + std::to_string((corner.x >> 18) + x) + "/" +
                                                    std::to_string((corner.y >> 18) + y) + ".mvt");
            for (const auto& label : features(tile.text, "labels")) ++seen[label.at("code")];
        }
    }
    EXPECT_EQ(seen.size(), 7U);
    for (const auto& [code, times] : seen) EXPECT_EQ(times, 1) << code;
}

TEST_F(Tiles, an_edition_is_kept_by_browsers_and_another_has_another_tag) {
    auto visitor = server_.visitor();
    const std::string target = "/tiles/grids/" + edition() + "/" + tile_at(12, 113.01, 34.015);
    const auto first = visitor.get(target);
    EXPECT_EQ(first.header("Cache-Control"), "public, max-age=86400");
    ASSERT_FALSE(first.header("ETag").empty());
    const auto again = visitor.send("GET", target, "", {{"If-None-Match", first.header("ETag")}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.text, "");
    EXPECT_NE(first.header("ETag").find(edition()), std::string::npos);
    EXPECT_EQ(visitor.get("/tiles/grids/424242/" + tile_at(12, 113.01, 34.015)).status, 404);
}

TEST_F(Tiles, outside_the_pyramid_there_is_no_tile) {
    auto desk = server_.signed_in("dispatcher");
    const std::string grids = "/tiles/grids/" + edition() + "/";
    for (const std::string& bad : {std::string{"21/0/0.mvt"}, std::string{"2/4/0.mvt"}, std::string{"2/0/4.mvt"},
                                   std::string{"-1/0/0.mvt"}, std::string{"2/x/0.mvt"}, std::string{"2/0/4294967296.mvt"}}) {
        for (const std::string& folder : {grids, std::string{"/tiles/cases/"}}) {
            const auto answer = desk.get(folder + bad);
            EXPECT_EQ(answer.problem(), "invalid_request") << folder << bad;
            EXPECT_EQ(answer.body.at("errors").at(0).at("rule"), "tile") << folder << bad;
        }
    }
    EXPECT_EQ(desk.get(grids + "0/0/0").status, 404);
    EXPECT_EQ(desk.get(grids + "0/0/0.png").status, 404);
    EXPECT_EQ(desk.get(grids + "0/0/0.mvt").status, 200);
    EXPECT_EQ(desk.get("/tiles/cases/0/0/0.mvt?state=odd").problem(), "invalid_request");
}

TEST_F(Tiles, cases_are_groups_from_afar_and_single_ones_near_by) {
    report(113.0100, 34.0150);
    report(113.0101, 34.0150);
    report(113.0300, 34.0050);
    auto desk = server_.signed_in("dispatcher");
    const auto far = features(desk.get("/tiles/cases/" + tile_at(4, 113.01, 34.015)).text, "cases");
    ASSERT_EQ(far.size(), 1U);
    EXPECT_EQ(far[0].at("count"), "3");
    EXPECT_EQ(far[0].count("case_id"), 0U);
    const auto near = features(desk.get("/tiles/cases/" + tile_at(17, 113.03, 34.005)).text, "cases");
    ASSERT_EQ(near.size(), 1U);
    EXPECT_EQ(near[0].at("state"), "dispatched");
    EXPECT_EQ(near[0].at("clock"), "due_soon");
    EXPECT_EQ(desk.get("/cases/" + near[0].at("case_id")).status, 200);
}

TEST_F(Tiles, a_case_that_changes_changes_the_tile_at_once) {
    report(113.0100, 34.0150);
    auto desk = server_.signed_in("dispatcher");
    const std::string target = "/tiles/cases/" + tile_at(8, 113.01, 34.015);
    const auto before = desk.get(target);
    EXPECT_EQ(count(features(before.text, "cases")), 1);
    EXPECT_EQ(before.header("Cache-Control"), "private, no-cache");
    EXPECT_EQ(desk.send("GET", target, "", {{"If-None-Match", before.header("ETag")}}).status, 304);
    report(113.0120, 34.0150);
    const auto after = desk.send("GET", target, "", {{"If-None-Match", before.header("ETag")}});
    EXPECT_EQ(after.status, 200);
    EXPECT_EQ(count(features(after.text, "cases")), 2);

    const auto page = desk.get("/cases").body;
    const auto& first = page.at("items").as_array().at(0);
    const auto rejected = desk.post("/cases/" + json::value_to<std::string>(first.at("id")) + "/rejection",
                                    {{"version", first.at("version")}, {"reason", "重复上报,已有案件"}});
    ASSERT_EQ(rejected.status, 200) << rejected.text;
    EXPECT_EQ(count(features(desk.get(target).text, "cases")), 1);
    EXPECT_EQ(count(features(desk.get(target + "?state=all").text, "cases")), 2);
}

TEST_F(Tiles, what_is_late_is_counted_when_its_time_has_passed) {
    report(113.0100, 34.0150);
    auto desk = server_.signed_in("dispatcher");
    const std::string target = "/tiles/cases/" + tile_at(8, 113.01, 34.015);
    EXPECT_EQ(count(features(desk.get(target).text, "cases"), "overdue"), 0);
    server_.clock.set(server_.clock.now() + std::chrono::hours{3});
    auto later = server_.signed_in("dispatcher");  // an idle session has ended
    EXPECT_EQ(count(features(later.get(target).text, "cases"), "overdue"), 1);
    EXPECT_EQ(count(features(later.get(target + "?clock=overdue").text, "cases")), 1);
    EXPECT_EQ(count(features(later.get(target + "?clock=due_soon").text, "cases")), 0);
}

TEST_F(Tiles, everybody_sees_the_cases_of_the_own_scope_and_no_others) {
    report(113.01, 34.015);           // the west's community
    report(113.03, 34.015);           // the east's
    report(113.03, 34.005, "01-10");  // sanitation's, in the east
    const std::string target = "/tiles/cases/" + tile_at(8, 113.01, 34.015);
    const auto seen = [&](const char* role, const std::string& filter = "") {
        return count(features(server_.signed_in(role).get(target + filter).text, "cases"));
    };
    EXPECT_EQ(seen("dispatcher"), 3);
    EXPECT_EQ(seen("grid_chief"), 1);
    EXPECT_EQ(seen("unit_staff"), 1);
    EXPECT_EQ(seen("grid_chief", "?q=非机动车"), 1);  // words are answered by the database, in the same scope
    EXPECT_EQ(server_.visitor().get(target).status, 401);
    const auto tag = [&](const char* role) { return server_.signed_in(role).get(target).header("ETag"); };
    EXPECT_NE(tag("grid_chief"), tag("unit_staff"));
}

TEST_F(Tiles, filters_narrow_the_tile_as_they_narrow_the_list) {
    report(113.01, 34.015);
    report(113.03, 34.015);
    report(113.03, 34.005, "01-10");
    auto desk = server_.signed_in("dispatcher");
    for (const std::string& filter :
         {std::string{"?area_id=102"}, std::string{"?area_id=107"}, std::string{"?class_code=01-10"},
          std::string{"?group=parking"}, std::string{"?unit_id=11"}, std::string{"?source=hotline"},
          std::string{"?state=dispatched"}, std::string{"?clock=due_today"}, std::string{"?reported_from=2026-03-02T01:00:00Z"},
          std::string{"?reported_to=2026-03-02T01:00:00Z"}, std::string{"?bbox=113.02,34,113.04,34.01"},
          std::string{"?q=2026"}}) {
        const auto tile = desk.get("/tiles/cases/" + tile_at(8, 113.01, 34.015) + filter);
        ASSERT_EQ(tile.status, 200) << filter << tile.text;
        EXPECT_EQ(count(features(tile.text, "cases")), desk.get("/cases" + filter).body.at("total").as_int64()) << filter;
    }
}

TEST_F(Tiles, a_choropleth_adds_up_over_subtrees_in_the_callers_scope) {
    report(113.01, 34.015);
    report(113.03, 34.015);
    report(113.03, 34.005, "01-10");
    server_.clock.set(server_.clock.now() + std::chrono::hours{3});
    auto desk = server_.signed_in("dispatcher");
    const auto figures = desk.get("/territory/figures?metric=overdue&depth=1").body;
    EXPECT_EQ(figures.at("total").at("open"), 3);
    EXPECT_EQ(figures.at("total").at("value"), 2.0);  // bikes have two hours, rubbish four
    ASSERT_EQ(figures.at("items").as_array().size(), 2U);
    EXPECT_EQ(figures.at("items").at(1).at("area_id"), "102");
    EXPECT_EQ(figures.at("items").at(0).at("area_id"), "103");
    EXPECT_EQ(figures.at("items").at(0).at("open"), 2);
    EXPECT_EQ(figures.at("items").at(0).at("overdue"), 1);
    EXPECT_EQ(figures.at("total").at("overdue"), desk.get("/cases/figures").body.at("overdue"));
    const auto rate = desk.get("/territory/figures?metric=on_time&depth=1").body;
    EXPECT_EQ(rate.at("total").at("value"), 0.0);
    EXPECT_EQ(rate.at("total").at("judged"), 2);
    EXPECT_EQ(server_.signed_in("grid_chief").get("/territory/figures").body.at("total").at("open"), 1);
    EXPECT_EQ(desk.get("/territory/figures?metric=speed").problem(), "invalid_request");
    EXPECT_EQ(desk.get("/territory/figures?depth=7").problem(), "invalid_request");
}

TEST_F(Tiles, an_area_is_found_by_part_of_its_name_or_its_code) {
    auto desk = server_.signed_in("dispatcher");
    const auto found = desk.get("/territory/find?q=EAST").body.at("items").as_array();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].at("areas").as_array().back().at("code"), "east");  // upper levels first
    EXPECT_EQ(found[0].at("bounds").as_array().size(), 4U);
    EXPECT_EQ(desk.get("/territory/find?area_id=106").body.at("items").as_array().size(), 1U);
    EXPECT_EQ(desk.get("/territory/find?q=nowhere").body.at("items").as_array().size(), 0U);
    EXPECT_EQ(desk.get("/territory/find").problem(), "invalid_request");
}

}  // namespace
}  // namespace jingwei::testing

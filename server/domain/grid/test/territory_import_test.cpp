#include "domain/grid/territory_import.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace jingwei::grid {
namespace {

const std::vector<Level> kLevels{
    {0, "district", {"区", "District"}}, {1, "street", {"街道", "Street"}}, {2, "grid", {"网格", "Grid"}}};

/// Gives out 1, 2, 3 … and the same id for the same layer and code.
AreaIdOf fresh_ids() {
    return [ids = std::map<std::string, std::int64_t>{}](const std::string& layer, const std::string& code) mutable {
        return AreaId{ids.emplace(layer + "/" + code, static_cast<std::int64_t>(ids.size()) + 1).first->second};
    };
}

geo::MultiPolygon box(std::int32_t west, std::int32_t south, std::int32_t east, std::int32_t north) {
    return {.parts = {{.outer = {{west, south}, {east, south}, {east, north}, {west, north}}, .holes = {}}}};
}

geo::Feature feature(std::size_t number, boost::json::object properties, geo::MultiPolygon shape = box(0, 0, 10, 10)) {
    return {.number = number, .id = {}, .properties = std::move(properties), .shape = std::move(shape)};
}

ImportMapping mapping(int depth) {
    ImportMapping made;
    made.code_property = "code";
    made.name_property = "name";
    made.depth = depth;
    return made;
}

ImportOutcome imported(const std::vector<geo::Feature>& features, const ImportMapping& how, const std::vector<Area>& above = {}) {
    return import_areas(features, how, kLevels, above, fresh_ids());
}

std::vector<std::string> found(const std::vector<ImportFinding>& findings) {
    std::vector<std::string> list;
    for (const auto& finding : findings) list.push_back(fmt::format("{} {}", finding.feature, finding.rule));
    return list;
}
using Findings = std::vector<std::string>;

std::vector<Area> district() {
    return imported({feature(1, {{"code", "1"}, {"name", "滨河区"}}, box(0, 0, 1000, 1000))}, mapping(0)).areas;
}

TEST(Import, makes_one_area_of_every_feature_with_its_code_name_and_shape) {
    const auto outcome = imported({feature(1, {{"code", 410'102}, {"name", " 滨河区 "}})}, mapping(0));
    ASSERT_EQ(outcome.areas.size(), 1U);
    EXPECT_EQ(outcome.areas[0].code, "410102");
    EXPECT_EQ(outcome.areas[0].name.zh_cn, "滨河区");
    EXPECT_EQ(outcome.areas[0].path, "410102/");
    EXPECT_EQ(outcome.areas[0].id, AreaId{1});
    EXPECT_FALSE(outcome.areas[0].shape.empty());
}

TEST(Import, takes_a_whole_number_written_with_decimals_as_a_code) {
    EXPECT_EQ(imported({feature(1, {{"code", 7.0}, {"name", "x"}})}, mapping(0)).areas.at(0).code, "7");
}

TEST(Import, finds_parents_by_the_property_that_names_them) {
    auto how = mapping(1);
    how.parent_property = "of";
    const auto outcome = imported({feature(1, {{"code", "11"}, {"name", "东街"}, {"of", "1"}}, {})}, how, district());
    ASSERT_EQ(outcome.areas.size(), 1U);
    EXPECT_EQ(outcome.areas[0].path, "1/11/");
    EXPECT_EQ(found(outcome.warnings), (Findings{"1 not_drawn"}));
    const auto refused = imported({feature(1, {{"code", "11"}, {"name", "东街"}, {"of", "2"}})}, how, district());
    EXPECT_EQ(found(refused.defects), (Findings{"1 parent_unknown"}));
    EXPECT_TRUE(refused.areas.empty());
}

TEST(Import, finds_parents_by_containment_when_no_property_names_them) {
    const auto outcome =
        imported({feature(1, {{"code", "11"}, {"name", "东街"}}, box(900, 0, 1050, 500))}, mapping(1), district());
    ASSERT_EQ(outcome.areas.size(), 1U);
    EXPECT_EQ(outcome.areas[0].path, "1/11/");
}

TEST(Import, reads_several_levels_of_one_file_whatever_their_order) {
    auto how = mapping(0);
    how.level_property = "level";
    const auto outcome = imported({feature(1, {{"code", "111"}, {"name", "c"}, {"level", "grid"}}, box(10, 10, 20, 20)),
                                   feature(2, {{"code", "11"}, {"name", "b"}, {"level", "街道"}}, box(0, 0, 50, 50)),
                                   feature(3, {{"code", "1"}, {"name", "a"}, {"level", 0}}, box(0, 0, 100, 100))},
                                  how);
    ASSERT_EQ(outcome.areas.size(), 3U);
    EXPECT_EQ(outcome.areas[2].path, "1/11/111/");
    EXPECT_TRUE(Territory::build({}, kLevels, outcome.areas));
}

TEST(Import, lists_every_defect_with_its_feature_and_imports_nothing) {
    auto how = mapping(0);
    how.level_property = "level";
    const auto outcome = imported(
        {feature(1, {{"code", "1"}, {"name", "a"}, {"level", 0}}, box(0, 0, 100, 100)), feature(2, {{"name", "b"}, {"level", 0}}),
         feature(3, {{"code", "a/b"}, {"name", "b"}, {"level", 0}}), feature(4, {{"code", "1"}, {"name", "b"}, {"level", 0}}),
         feature(5, {{"code", "5"}, {"name", "b"}, {"level", "village"}}),
         feature(6, {{"code", "6"}, {"name", "b"}, {"level", 1}}, box(500, 500, 600, 600)),
         feature(7, {{"code", "7"}, {"name", "b"}, {"level", 1}}, {})},
        how);
    EXPECT_TRUE(outcome.areas.empty());
    EXPECT_EQ(found(outcome.defects), (Findings{"2 property_missing", "3 code_format", "4 code_repeated", "5 level_unknown",
                                                "6 parent_none", "7 parent_not_drawn"}));
    EXPECT_EQ(message(outcome.defects[2], Locale::en),
              "Feature 4: the code “1” is that of feature 1 too; correct it or choose to merge equal codes.");
    EXPECT_EQ(message(outcome.defects[3], Locale::zh_cn), "第 5 个要素:没有“village”这一级。请先定义级别,或改正属性“level”。");
    const Error error = error_of(outcome.defects);
    EXPECT_EQ(error.fields.at(2).pointer, "/features/3");
    EXPECT_EQ(message(error.fields.at(2), Locale::en), message(outcome.defects[2], Locale::en));
}

TEST(Import, refuses_a_place_held_by_two_parents_and_names_both) {
    const auto streets = imported({feature(1, {{"code", "11"}, {"name", "a"}}, box(0, 0, 300, 300)),
                                   feature(2, {{"code", "12"}, {"name", "b"}}, box(100, 100, 400, 400))},
                                  mapping(1), district());
    ASSERT_EQ(streets.areas.size(), 2U);
    auto above = district();
    above.insert(above.end(), streets.areas.begin(), streets.areas.end());
    const auto outcome = imported({feature(1, {{"code", "1"}, {"name", "g"}}, box(150, 150, 160, 160))}, mapping(2), above);
    ASSERT_EQ(found(outcome.defects), (Findings{"1 parent_ambiguous"}));
    EXPECT_EQ(outcome.defects[0].params[0].second, "11, 12");
}

TEST(Import, refuses_a_code_that_an_area_already_has) {
    EXPECT_EQ(found(imported({feature(1, {{"code", "1"}, {"name", "x"}})}, mapping(0), district()).defects),
              (Findings{"1 code_taken"}));
}

TEST(Import, joins_features_of_one_code_when_told_to) {
    auto how = mapping(0);
    how.merge_same_code = true;
    const auto outcome = imported(
        {feature(1, {{"code", "1"}, {"name", "a"}}), feature(2, {{"code", "1"}, {"name", "a"}}, box(50, 0, 60, 10))}, how);
    ASSERT_EQ(outcome.areas.size(), 1U);
    EXPECT_EQ(outcome.areas[0].shape.parts.size(), 2U);
    EXPECT_EQ(found(outcome.warnings), (Findings{"2 merged"}));
}

TEST(Import, lets_the_code_stand_in_for_a_missing_name) {
    const auto outcome = imported({feature(1, {{"code", "1"}})}, mapping(0));
    EXPECT_EQ(outcome.areas.at(0).name.zh_cn, "1");
    EXPECT_EQ(found(outcome.warnings), (Findings{"1 name_missing"}));
}

TEST(MadeCodes, run_west_to_east_and_then_north_to_south_below_the_parents_code) {
    auto how = mapping(1);
    how.code_property = "";
    how.code_digits = 3;
    const auto outcome = imported(
        {feature(1, {{"name", "south-east"}}, box(60, 0, 100, 45)), feature(2, {{"name", "north-east"}}, box(60, 55, 100, 95)),
         feature(3, {{"name", "not drawn"}}, {}), feature(4, {{"name", "north-west"}}, box(0, 50, 40, 100)),
         feature(5, {{"name", "south-west"}}, box(0, 5, 40, 50))},
        how, district());
    EXPECT_EQ(found(outcome.defects), (Findings{"3 parent_not_drawn"}));
    const auto drawn = imported(
        {feature(1, {{"name", "south-east"}}, box(60, 0, 100, 45)), feature(2, {{"name", "north-east"}}, box(60, 55, 100, 95)),
         feature(4, {{"name", "north-west"}}, box(0, 50, 40, 100)), feature(5, {{"name", "south-west"}}, box(0, 5, 40, 50))},
        how, district());
    ASSERT_EQ(drawn.areas.size(), 4U);
    std::map<std::string, std::string> code_of;
    for (const Area& one : drawn.areas) code_of[one.name.zh_cn] = one.code;
    EXPECT_EQ(code_of["north-west"], "1001");
    EXPECT_EQ(code_of["north-east"], "1002");
    EXPECT_EQ(code_of["south-west"], "1003");
    EXPECT_EQ(code_of["south-east"], "1004");
}

TEST(MadeCodes, that_need_more_digits_are_refused) {
    auto how = mapping(1);
    how.code_property = "";
    how.code_digits = 1;
    std::vector<geo::Feature> features;
    for (std::int32_t i = 0; i < 11; ++i)
        features.push_back(feature(static_cast<std::size_t>(i) + 1, {}, box(i * 20, 0, i * 20 + 10, 10)));
    EXPECT_EQ(found(imported(features, how, district()).defects), (Findings{"10 codes_used_up", "11 codes_used_up"}));
}

TEST(Mapping, without_a_level_or_with_a_wrong_layer_or_digits_is_refused) {
    ImportMapping how;
    how.layer = "Trade";
    EXPECT_EQ(found(imported({}, how).defects), (Findings{"0 mapping_layer"}));
    how = {};
    how.code_digits = 0;
    EXPECT_EQ(found(imported({}, how).defects), (Findings{"0 mapping_level", "0 mapping_digits"}));
    EXPECT_EQ(found(imported({}, mapping(9)).defects), (Findings{"0 level_unknown"}));
    EXPECT_EQ(message(imported({}, how).defects[0], Locale::en).substr(0, 12), "The mapping:");
}

TEST(Overlay, is_imported_beside_the_tree_with_codes_of_its_own) {
    auto how = mapping(0);
    how.layer = "trade";
    const auto outcome = imported({feature(1, {{"code", "1"}, {"name", "市场"}})}, how, district());
    ASSERT_EQ(outcome.areas.size(), 1U);
    EXPECT_EQ(outcome.areas[0].path, "trade:1/");
    auto all = district();
    all.push_back(outcome.areas[0]);
    all.back().id = AreaId{99};
    EXPECT_TRUE(Territory::build({}, kLevels, all));
}

TEST(RealCity, boroughs_and_their_neighbourhoods_nest_by_containment) {
    const char* shared = std::getenv("JINGWEI_SHARED");
    const auto folder =
        (shared != nullptr ? std::filesystem::path{shared} : std::filesystem::path{JINGWEI_SOURCE_DIR} / ".." / "shared") /
        "data/areas/nyc";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "real data " << folder << " is not here; set JINGWEI_SHARED";
    const auto load = [&](const char* name) {
        std::ifstream in{folder / name, std::ios::binary};
        std::ostringstream text;
        text << in.rdbuf();
        return geo::read_geojson(text.str()).value().features;
    };
    auto how = mapping(0);
    how.code_property = "BoroCode";
    how.name_property = "BoroName";
    const auto boroughs = import_areas(load("borough.geo.json"), how, kLevels, {}, fresh_ids());
    ASSERT_EQ(boroughs.areas.size(), 5U) << (boroughs.defects.empty() ? "" : message(boroughs.defects[0], Locale::en));
    how = mapping(1);
    how.code_property = "NTACode";
    how.name_property = "NTAName";
    how.merge_same_code = true;
    const auto neighbourhoods = import_areas(
        load("NTA.geo.json"), how, kLevels, boroughs.areas,
        [ids = fresh_ids()](const std::string& layer, const std::string& code) { return AreaId{ids(layer, code).value + 100}; });
    ASSERT_EQ(neighbourhoods.areas.size(), 195U)
        << (neighbourhoods.defects.empty() ? "" : message(neighbourhoods.defects[0], Locale::en));
    auto all = boroughs.areas;
    all.insert(all.end(), neighbourhoods.areas.begin(), neighbourhoods.areas.end());
    const auto territory = Territory::build({}, kLevels, all);
    ASSERT_TRUE(territory);
    const auto located = territory->locate(geo::position_from_degrees(-73.9855, 40.7580).value());
    ASSERT_TRUE(located.leaf);
    EXPECT_EQ(territory->find(located.leaf)->name.zh_cn, "Midtown-Midtown South");
    EXPECT_EQ(territory->ancestors(located.leaf).front()->name.zh_cn, "Manhattan");
}

}  // namespace
}  // namespace jingwei::grid

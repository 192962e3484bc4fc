#include "domain/grid/area_codes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <unordered_map>

#include "domain/grid/territory_import.hpp"
#include "geo/test/shared_data.hpp"

namespace jingwei::grid {
namespace {

/// GB/T 2260 and its extension: 2+2+2+3+3 digits, and a sequence of our own below.
const std::vector<Level> kDivisions{{0, "province", {"省", "Province"}, 2}, {1, "city", {"市", "City"}, 2},
                                    {2, "county", {"县", "County"}, 2},     {3, "street", {"街道", "Street"}, 3},
                                    {4, "village", {"村居", "Village"}, 3}, {5, "grid", {"网格", "Grid"}, 3}};

Area area(std::int64_t id, std::string code, int depth, std::int64_t parent) {
    return {.id = AreaId{id},
            .code = std::move(code),
            .name = {"名", "Name"},
            .depth = depth,
            .parent = AreaId{parent},
            .path = {},
            .layer = std::string{kTerritoryLayer},
            .shape = {}};
}

std::vector<std::string> faults(const std::vector<Area>& areas, const std::vector<Level>& levels = kDivisions) {
    const auto built = Territory::build({}, levels, areas);
    std::vector<std::string> list;
    if (!built) {
        for (const auto& field : built.error().fields) list.push_back(field.pointer + " " + field.rule);
    }
    return list;
}

TEST(CodeSegments, add_a_levels_digits_to_the_parents_code) {
    EXPECT_TRUE(faults({area(1, "41", 0, 0), area(2, "4101", 1, 1), area(3, "410102", 2, 2), area(4, "410102001", 3, 3),
                        area(5, "410102001002", 4, 4), area(6, "410102001002001", 5, 5)})
                    .empty());
}

TEST(CodeSegments, that_are_too_long_too_short_or_not_the_parents_are_refused) {
    for (const char* code : {"410", "41001", "4201", "01", "41a1", "4１"}) {
        EXPECT_EQ(faults({area(1, "41", 0, 0), area(2, code, 1, 1)}), (std::vector<std::string>{"/areas/1/code area_segment"}))
            << code;
    }
    const auto refused = Territory::build({}, kDivisions, {area(1, "41", 0, 0), area(2, "4201", 1, 1)});
    EXPECT_EQ(message(refused.error().fields.at(0), Locale::en), "The code “4201” is not its parent's code “41” and 2 digits.");
}

TEST(CodeSegments, are_unique_and_a_free_level_takes_any_code) {
    EXPECT_EQ(faults({area(1, "41", 0, 0), area(2, "4101", 1, 1), area(3, "4101", 1, 1)}),
              (std::vector<std::string>{"/areas/2/code repeated"}));
    auto levels = kDivisions;
    levels[1].digits = 0;
    levels[2].digits = 0;
    EXPECT_TRUE(faults({area(1, "41", 0, 0), area(2, "郑州", 1, 1), area(3, "二七", 2, 2)}, levels).empty());
    levels[1].digits = 10;
    EXPECT_EQ(faults({}, levels), (std::vector<std::string>{"/levels/1/digits too_large"}));
}

/// The five files as areas; depth and parent follow from the code's length.
std::vector<Area> divisions() {
    const auto folder = shared_data() / "divisions";
    const std::array<std::pair<std::string, int>, 5> files{{{read_file(folder / "provinces.csv"), 0},
                                                            {read_file(folder / "cities.csv"), 1},
                                                            {read_file(folder / "areas.csv"), 2},
                                                            {read_gzip(folder / "streets.csv.gz"), 3},
                                                            {read_gzip(folder / "villages_41.csv.gz"), 4}}};
    constexpr std::array<std::size_t, 5> kLengths{2, 4, 6, 9, 12};
    std::vector<Area> areas;
    std::unordered_map<std::string, AreaId> ids;
    for (const auto& [text, depth] : files) {
        const auto rows = csv_rows(text);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            Area made = area(static_cast<std::int64_t>(areas.size()) + 1, rows[i].at(0), depth, 0);
            made.name = {rows[i].at(1), ""};
            if (depth > 0) made.parent = ids[made.code.substr(0, kLengths[static_cast<std::size_t>(depth) - 1])];
            ids.emplace(made.code, made.id);
            areas.push_back(std::move(made));
        }
    }
    return areas;
}

TEST(Divisions, of_the_whole_country_fit_their_segments_without_an_orphan) {
    NEEDS_SHARED_DATA("divisions");
    const auto areas = divisions();
    EXPECT_GT(areas.size(), 90'000U);
    const auto built = Territory::build({}, kDivisions, areas);
    ASSERT_TRUE(built) << built.error().fields.at(0).pointer << " " << message(built.error().fields.at(0), Locale::en);
    const Area* village = built->find_code("410102001002");
    ASSERT_NE(village, nullptr);
    EXPECT_EQ(village->path, "41/4101/410102/410102001/410102001002/");
    EXPECT_EQ(village->name.zh_cn, "碧沙岗社区居委会");
}

geo::MultiPolygon square(std::int32_t west, std::int32_t south) {
    return {.parts = {{.outer = {{west, south}, {west + 90, south}, {west + 90, south + 90}, {west, south + 90}}, .holes = {}}}};
}

geo::Feature feature(std::size_t number, boost::json::object properties, geo::MultiPolygon shape) {
    return {.number = number, .id = {}, .properties = std::move(properties), .shape = std::move(shape)};
}

TEST(MadeCodes, run_west_to_east_then_north_to_south_in_the_levels_own_digits) {
    const std::vector<Area> above{area(1, "41", 0, 0)};
    ImportMapping how;
    how.depth = 1;
    how.parent_property = "parent";
    how.code_digits = 7;  // the level knows better
    const auto in = [](std::size_t number, std::int32_t west, std::int32_t south) {
        return feature(number, {{"parent", "41"}}, square(west, south));
    };
    const auto made = import_areas(std::vector{in(1, 100, 0), in(2, 0, 0), in(3, 100, 100), in(4, 0, 100)}, how, kDivisions,
                                   above, [](const std::string&, const std::string& code) { return AreaId{std::stoll(code)}; });
    std::vector<std::string> codes;
    for (const Area& one : made.areas) codes.push_back(one.code);
    EXPECT_EQ(codes, (std::vector<std::string>{"4104", "4103", "4102", "4101"}));
}

TEST(ImportedCodes, that_do_not_fit_their_level_are_named_by_feature) {
    ImportMapping how;
    how.depth = 1;
    how.code_property = "code";
    how.parent_property = "parent";
    const auto outcome = import_areas(
        std::vector{feature(1, {{"code", "4101"}, {"parent", "41"}}, {}), feature(2, {{"code", "4201"}, {"parent", "41"}}, {})},
        how, kDivisions, std::vector{area(1, "41", 0, 0)}, [](const std::string&, const std::string&) { return AreaId{7}; });
    ASSERT_EQ(outcome.defects.size(), 1U);
    EXPECT_EQ(outcome.defects[0].rule, "code_segment");
    EXPECT_EQ(message(outcome.defects[0], Locale::en),
              "Feature 2: the code “4201” is not its parent's code “41” and 2 digits; correct the code or the parent.");
}

}  // namespace
}  // namespace jingwei::grid

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>

#include "base/secret.hpp"
#include "import/import_district.hpp"
#include "integrations/csv_reader.hpp"
#include "main/area_codes_of.hpp"
#include "main/locate_command.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

/// Squares 01 and 02 side by side; 03 covers a corner of 02.
constexpr const char* kAreas =
    R"({"type":"FeatureCollection","features":[)"
    R"({"type":"Feature","properties":{"kind":"x","code":"01"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},)"
    R"({"type":"Feature","properties":{"kind":"x","code":"02"},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}},)"
    R"({"type":"Feature","properties":{"kind":"x","code":"a,b"},"geometry":{"type":"Polygon","coordinates":[[[1.5,0.5],[3,0.5],[3,3],[1.5,3],[1.5,0.5]]]}}]})";

class Locate : public ::testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream{folder_ / name, std::ios::binary} << text;
        return folder_ / name;
    }
    int run(const main::LocateCommand& command) const {
        std::FILE* out = std::fopen((folder_ / "out.csv").c_str(), "wb");
        const int status = main::locate_points(command, out);
        std::fclose(out);
        return status;
    }
    std::string output() const {
        std::ifstream in{folder_ / "out.csv", std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    }

    fs::path folder_{fs::temp_directory_path() / ("jingwei-locate-" + random_hex(8))};
};

TEST_F(Locate, gives_every_row_back_with_its_area_and_keeps_the_place_of_bad_ones) {
    const auto points =
        write("points.csv",
              "id,LNG,Latitude,\"note\"\r\n1,0.5,0.5,\"a \"\"quote\"\"\"\r\n2,1.8,0.8,\"two\nlines\"\r\n3,1,0.5,edge\r\n"
              "4,9,9,outside\r\n5,,,nowhere\r\n6,x,1,\r\n7,0.5\r\n8,0.5,91,\r\n9,0.1,\"0.1\"x,\r\n10,2.5,2.5,comma\r\n");
    EXPECT_EQ(run({.territory = write("areas.json", kAreas), .points = points}), 1);
    EXPECT_EQ(output(),
              "id,LNG,Latitude,\"note\",area_code,ambiguous\n1,0.5,0.5,\"a \"\"quote\"\"\",01,false\n"
              "2,1.8,0.8,\"two\nlines\",\"02;a,b\",true\n3,1,0.5,edge,01,false\n4,9,9,outside,,false\n5,,,nowhere,,\n6,x,1,,,\n7,"
              "0.5,,\n"
              "8,0.5,91,,,\n9,0.1,\"0.1\"x,,,\n10,2.5,2.5,comma,\"a,b\",false\n");
}

TEST_F(Locate, reads_points_of_a_shifted_map) {
    const auto areas = write(
        "areas.json",
        R"({"type":"Polygon","coordinates":[[[116.3912,39.9062],[116.3914,39.9062],[116.3914,39.9063],[116.3912,39.9063]]]})");
    const auto points = write("points.csv", "x,y\n116.397516705,39.907618209\n");
    EXPECT_EQ(run({.territory = areas, .points = points, .points_system = "GCJ02"}), 0);
    EXPECT_EQ(output(), "x,y,area_code,ambiguous\n116.397516705,39.907618209,1,false\n");
    EXPECT_EQ(run({.territory = areas, .points = points}), 0);
    EXPECT_EQ(output(), "x,y,area_code,ambiguous\n116.397516705,39.907618209,,false\n");
}

TEST_F(Locate, refuses_what_it_cannot_read) {
    const auto areas = write("areas.json", kAreas);
    const auto points = write("points.csv", "a,b\n1,2\n");
    EXPECT_EQ(run({.territory = areas, .points = points}), 2) << "no columns of coordinates";
    EXPECT_EQ(run({.territory = areas, .points = points, .lon = "a", .lat = "c"}), 2);
    EXPECT_EQ(run({.territory = areas, .points = points, .lon = "a", .lat = "b"}), 0);
    EXPECT_EQ(run({.territory = areas, .points = points, .code_property = "no such", .lon = "a", .lat = "b"}), 2);
    EXPECT_EQ(run({.territory = points, .points = points, .lon = "a", .lat = "b"}), 2);
    EXPECT_EQ(run({.territory = areas, .points = write("empty.csv", ""), .lon = "a", .lat = "b"}), 2);
    EXPECT_EQ(run({.territory = areas, .points = points, .lon = "a", .lat = "b", .points_system = "GCJ03"}), 2);
    EXPECT_EQ(run({.territory = folder_ / "nowhere", .points = points, .lon = "a", .lat = "b"}), 2);
}

std::vector<geo::Feature> features(std::initializer_list<boost::json::object> properties) {
    std::vector<geo::Feature> list;
    for (const auto& one : properties) list.push_back({.number = list.size() + 1, .id = {}, .properties = one, .shape = {}});
    return list;
}

TEST(AreaCodesOf, are_the_property_that_tells_areas_apart_best) {
    const auto source = [](const std::vector<geo::Feature>& list) { return main::area_codes_of(list, "").value().source; };
    EXPECT_EQ(
        source(features({{{"name", "a"}, {"OBJECTID", 1}, {"GEOCODE", 7}}, {{"name", "b"}, {"OBJECTID", 2}, {"GEOCODE", 8}}})),
        "property GEOCODE");
    EXPECT_EQ(source(features({{{"OBJECTID", 1}, {"code", 7}, {"name", "a"}}, {{"OBJECTID", 2}, {"code", 7}, {"name", "b"}}})),
              "property name");
    EXPECT_EQ(source(features({{{"name", "a"}}, {{"name", nullptr}}})), "feature number");
    auto with_ids = features({{{"code", 1}}, {{"code", 2}}});
    with_ids[0].id = "x";
    EXPECT_EQ(source(with_ids), "property code");
    with_ids[1].id = "y";
    EXPECT_EQ(source(with_ids), "feature id");
    EXPECT_EQ(main::area_codes_of(features({{{"n", 1.0}}, {{"n", 2.5}}}), "n").value().codes,
              (std::vector<std::string>{"1", "2.5"}));
    EXPECT_FALSE(main::area_codes_of(features({{{"n", 1}}, {}}), "n"));
}

TEST_F(Locate, names_both_councils_where_two_of_los_angeles_overlap) {
    const auto data = shared_data();
    if (!data) GTEST_SKIP() << "no ../shared/data and no $JINGWEI_SHARED: Los Angeles' files are not here";
    const int status = run({.territory = *data / "areas/la/nc-boundary-2019-modified.json",
                            .points = *data / "requests/la-2018.csv.gz",
                            .lon = "Longitude",
                            .lat = "Latitude"});
    EXPECT_LE(status, 1);
    integrations::CsvReader csv{integrations::open_byte_source((folder_ / "out.csv").string()).value()};
    const auto header = csv.read_header().value();
    ASSERT_EQ(header.at(header.size() - 2), "area_code");
    int rows = 0;
    int placed = 0;
    int ambiguous = 0;
    while (const auto* row = csv.next().value()) {
        ++rows;
        const auto code = row->fields[header.size() - 2];
        placed += code.empty() ? 0 : 1;
        if (row->fields.back() != "true") continue;
        ++ambiguous;
        EXPECT_NE(code.find(';'), std::string_view::npos);
    }
    std::printf("Los Angeles 2018: %d rows, %d in a council, %d of them in several\n", rows, placed, ambiguous);
    EXPECT_GE(rows, 10'000);
    EXPECT_GT(placed, 9'000);
    EXPECT_GT(ambiguous, 20);
}

}  // namespace
}  // namespace jingwei::testing

#include "integrations/area_file.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>

#include "base/secret.hpp"
#include "integrations/child_process.hpp"
#include "integrations/map_converter.hpp"
#include "test_support.hpp"

namespace jingwei::integrations {
namespace {

namespace fs = std::filesystem;

/// Two squares in feet of New York that share an edge.
constexpr std::string_view kFeet =
    R"({"type":"FeatureCollection","features":[)"
    R"({"type":"Feature","properties":{"code":"01","name":"东"},"geometry":{"type":"Polygon","coordinates":)"
    R"([[[985000.125,195000.3],[986000.7,195000.1],[986000.2,196000.9],[985000.4,196000.6],[985000.125,195000.3]]]}},)"
    R"({"type":"Feature","properties":{"code":"02","name":"West"},"geometry":{"type":"Polygon","coordinates":)"
    R"([[[984000.5,195000.2],[985000.125,195000.3],[985000.4,196000.6],[984000.1,196000.8],[984000.5,195000.2]]]}}]})";

class AreaFile : public ::testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, std::string_view text) const {
        std::ofstream{folder_ / name, std::ios::binary} << text;
        return folder_ / name;
    }
    /// The squares, written by ogr2ogr in another format.
    fs::path converted(const std::string& name, const std::string& driver, std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"ogr2ogr", "-f", driver};
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.insert(arguments.end(), {name, write("feet.geojson", kFeet).string()});
        const auto end = run_child(*find_program("ogr2ogr"), arguments, folder_);
        EXPECT_EQ(end.status, 0) << std::ifstream{folder_ / "stderr"}.rdbuf();
        return folder_ / name;
    }
    fs::path zipped(const std::string& name, const std::map<std::string, fs::path>& entries) const {
        int code = 0;
        zip_t* archive = zip_open((folder_ / name).c_str(), ZIP_CREATE, &code);
        for (const auto& [entry, file] : entries)
            zip_file_add(archive, entry.c_str(), zip_source_file(archive, file.c_str(), 0, -1), 0);
        EXPECT_EQ(zip_close(archive), 0);
        return folder_ / name;
    }
    fs::path shapefile(const std::string& inside, bool with_prj) const {
        converted("areas.shp", "ESRI Shapefile", {"-a_srs", "EPSG:2263", "-lco", "ENCODING=UTF-8"});
        std::map<std::string, fs::path> entries;
        for (const char* ending : {".shp", ".shx", ".dbf", ".cpg", ".prj"}) {
            if (with_prj || std::string_view{ending} != ".prj")
                entries[inside + "areas" + ending] = folder_ / ("areas" + std::string{ending});
        }
        return zipped("areas.zip", entries);
    }

    fs::path folder_{fs::temp_directory_path() / ("jingwei-area-file-" + random_hex(8))};
};

#define NEEDS_OGR2OGR() \
    if (!find_program("ogr2ogr")) GTEST_SKIP() << "ogr2ogr (Debian package gdal-bin) is not installed"

std::string rule_of(const Error& error) { return error.fields.empty() ? "" : error.fields.front().rule; }

/// The squares as every format must give them: in WGS 84, the common corners the same.
void expect_squares(const Result<geo::GeoJsonFile>& file, const std::string& system) {
    ASSERT_TRUE(file) << message(file.error(), Locale::en) << " " << rule_of(file.error());
    ASSERT_TRUE(file->errors.empty()) << message(file->errors.front(), Locale::en);
    EXPECT_EQ(file->system, system);
    ASSERT_EQ(file->features.size(), 2U);
    EXPECT_EQ(file->features[0].properties.at("name").as_string(), "东");
    const auto expected =
        geo::inspect_geojson(kFeet, {}, {.system = geo::CoordinateSystem::find("EPSG:2263").value(), .layer = {}});
    for (std::size_t i = 0; i < 2; ++i) {
        // Formats turn rings and begin them elsewhere; the corners are the same set.
        auto corners = file->features[i].shape.parts.at(0).outer;
        auto wanted = expected.features[i].shape.parts.at(0).outer;
        std::sort(corners.begin(), corners.end());
        std::sort(wanted.begin(), wanted.end());
        EXPECT_EQ(corners, wanted);
    }
}

TEST_F(AreaFile, of_a_zipped_shapefile_is_read_in_the_system_of_its_prj) {
    NEEDS_OGR2OGR();
    expect_squares(read_area_file(shapefile("", true)), "EPSG:2263");
}

TEST_F(AreaFile, of_a_shapefile_in_a_folder_of_the_archive_is_found) {
    NEEDS_OGR2OGR();
    expect_squares(read_area_file(shapefile("some folder/更深/", true)), "EPSG:2263");
}

TEST_F(AreaFile, of_a_shapefile_without_prj_needs_a_declared_system) {
    NEEDS_OGR2OGR();
    const auto file = shapefile("", false);
    const auto refused = read_area_file(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(rule_of(refused.error()), "coordinate_system_missing");
    expect_squares(read_area_file(file, {.system = "EPSG:2263"}), "EPSG:2263");
}

TEST_F(AreaFile, of_a_plain_shapefile_is_read_from_beside_its_sisters) {
    NEEDS_OGR2OGR();
    shapefile("", true);
    expect_squares(read_area_file(folder_ / "areas.shp"), "EPSG:2263");
}

TEST_F(AreaFile, of_a_geopackage_is_read_in_the_system_it_names) {
    NEEDS_OGR2OGR();
    expect_squares(read_area_file(converted("areas.gpkg", "GPKG", {"-a_srs", "EPSG:2263"})), "EPSG:2263");
    expect_squares(read_area_file(zipped("packed.zip", {{"areas.gpkg", folder_ / "areas.gpkg"}})), "EPSG:2263");
}

TEST_F(AreaFile, of_several_layers_asks_for_one) {
    NEEDS_OGR2OGR();
    converted("areas.gpkg", "GPKG", {"-a_srs", "EPSG:2263", "-nln", "districts"});
    const auto file = converted("areas.gpkg", "GPKG", {"-a_srs", "EPSG:2263", "-nln", "streets", "-update"});
    const auto unchosen = read_area_file(file);
    ASSERT_FALSE(unchosen);
    EXPECT_EQ(rule_of(unchosen.error()), "source_layer");
    EXPECT_NE(message(unchosen.error().fields[0], Locale::en).find("districts, streets"), std::string::npos);
    EXPECT_EQ(rule_of(read_area_file(file, {.system = {}, .layer = "rivers"}).error()), "source_layer_unknown");
    expect_squares(read_area_file(file, {.system = {}, .layer = "streets"}), "EPSG:2263");
}

TEST_F(AreaFile, of_kml_is_longitude_and_latitude) {
    NEEDS_OGR2OGR();
    const std::string kml =
        R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>东</name>)"
        R"(<Polygon><outerBoundaryIs><LinearRing><coordinates>113.1,34.5,7 113.2,34.5,7 113.2,34.6,7 113.1,34.5,7</coordinates>)"
        R"(</LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>)";
    for (const auto& file : {write("areas.kml", kml), zipped("areas.kmz", {{"doc.kml", write("doc.kml", kml)}})}) {
        const auto areas = read_area_file(file);
        ASSERT_TRUE(areas) << rule_of(areas.error());
        ASSERT_EQ(areas->features.size(), 1U);
        EXPECT_EQ(areas->system, "WGS84");
        EXPECT_EQ(areas->features[0].shape.parts.at(0).outer.at(1), (geo::Position{1'132'000'000, 345'000'000}));
    }
}

TEST_F(AreaFile, of_text_is_geojson_or_topojson_in_any_packing) {
    const auto plain = write("areas.geojson", kFeet);
    expect_squares(read_area_file(plain, {.system = "EPSG:2263"}), "EPSG:2263");
    expect_squares(read_area_file(zipped("packed.zip", {{"areas.json", plain}}), {.system = "EPSG:2263"}), "EPSG:2263");
    const auto topology = read_area_file(
        write("areas.json",
              R"({"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[0]]}},"arcs":[[[0,0],[1,0],[1,1],[0,0]]]})"));
    ASSERT_TRUE(topology);
    EXPECT_EQ(topology->features.size(), 1U);
}

TEST_F(AreaFile, without_the_converter_says_which_package_helps) {
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", "/nonexistent", 1);
    const auto refused = read_area_file(write("areas.kml", "<kml></kml>"));
    ::setenv("PATH", path.c_str(), 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(rule_of(refused.error()), "converter_missing");
    for (const auto locale : {Locale::zh_cn, Locale::en})
        EXPECT_NE(message(refused.error().fields[0], locale).find("gdal-bin"), std::string::npos);
}

TEST_F(AreaFile, that_is_damaged_or_no_map_at_all_is_refused) {
    EXPECT_EQ(read_area_file(folder_ / "nowhere.json").error().code, ErrorCode::file_unreadable);
    EXPECT_EQ(read_area_file(write("a.zip", "PK\x03\x04 and nothing more")).error().code, ErrorCode::file_unreadable);
    EXPECT_FALSE(read_area_file(write("a.json", "<html></html>")).value().errors.empty());
    EXPECT_EQ(rule_of(read_area_file(write("b.json", kFeet), {.system = "EPSG:0"}).error()), "coordinate_system");
    NEEDS_OGR2OGR();
    const auto refused = read_area_file(write("areas.gpkg", std::string{"SQLite format 3\0 and nothing more", 34}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(rule_of(refused.error()), "converter_failed");
    EXPECT_EQ(message(refused.error().fields[0], Locale::en).find("jingwei-map-"), std::string::npos);
    EXPECT_EQ(rule_of(read_area_file(write("areas.kml", "<kml><Placemark")).error()), "converter_failed");
}

TEST_F(AreaFile, that_takes_too_much_is_given_up) {
    NEEDS_OGR2OGR();
    const auto file = shapefile("", true);
    EXPECT_EQ(rule_of(read_area_file(file, {.conversion = {.file_bytes = 1000}}).error()), "converter_limit");
    EXPECT_EQ(rule_of(read_area_file(file, {.conversion = {.time = std::chrono::seconds{0}}}).error()), "converter_limit");
}

// Counted in the file's own numbers by another program.
constexpr std::size_t kInnerInFeet = 79'878;
constexpr std::size_t kOuterInFeet = 77'035;

/// Every edge of the tracts, once in either direction where two tracts meet.
TEST(NewYork, tracts_in_feet_keep_every_shared_corner_when_they_become_degrees) {
    if (!find_program("ogr2ogr")) GTEST_SKIP() << "ogr2ogr (Debian package gdal-bin) is not installed";
    JINGWEI_NEEDS_SHARED_DATA(shared);
    const auto areas = read_area_file(shared / "areas/nyc/nyct2010.zip");
    ASSERT_TRUE(areas);
    ASSERT_TRUE(areas->errors.empty());
    EXPECT_EQ(areas->system, "EPSG:2263");
    EXPECT_EQ(areas->features.size(), 2165U);
    std::map<std::pair<geo::Position, geo::Position>, int> edges;
    for (const auto& feature : areas->features) {
        for (const auto& part : feature.shape.parts) {
            auto rings = part.holes;
            rings.push_back(part.outer);
            for (auto& ring : rings) {
                if ((geo::signed_double_area(ring) > 0) != (&ring == &rings.back())) std::reverse(ring.begin(), ring.end());
                for (std::size_t i = 0; i < ring.size(); ++i) ++edges[{ring[i], ring[(i + 1) % ring.size()]}];
            }
        }
    }
    std::size_t inner = 0;
    std::size_t outer = 0;
    std::size_t twice = 0;
    for (const auto& [edge, count] : edges) {
        if (count > 1) ++twice;
        edges.contains({edge.second, edge.first}) ? ++inner : ++outer;
    }
    std::printf("New York: %zu inner and %zu outer edges, %zu told twice\n", inner, outer, twice);
    EXPECT_EQ(twice, 0U);
    EXPECT_GE(inner, kInnerInFeet) << "rounding to a centimetre may only bring corners together";
    EXPECT_LE(outer, kOuterInFeet);
}

TEST(ChildProcess, gets_its_arguments_as_they_are_and_nothing_of_ours) {
    const auto folder = fs::temp_directory_path() / ("jingwei-child-" + random_hex(8));
    fs::create_directories(folder);
    ::setenv("JINGWEI_SECRET", "not for children", 1);
    const auto end =
        run_child(*find_program("sh"),
                  {"sh", "-c", "printf '%s|%s|%s' \"$1\" \"$JINGWEI_SECRET\" \"$PWD\"; exit 7", "sh", "a b; $(exit)"}, folder);
    EXPECT_EQ(end.how, ChildEnd::How::exited);
    EXPECT_EQ(end.status, 7);
    std::string text;
    std::getline(std::ifstream{folder / "stdout"}, text);
    EXPECT_EQ(text, "a b; $(exit)||" + folder.string());
    const auto killed = run_child(*find_program("sh"), {"sh", "-c", "kill -9 $$"}, folder);
    EXPECT_EQ(killed.how, ChildEnd::How::killed);
    EXPECT_EQ(killed.status, SIGKILL);
    EXPECT_FALSE(find_program("no such program"));
    fs::remove_all(folder);
}

TEST(MapLayers, are_told_apart_with_their_systems) {
    const auto layers = read_layer_list(
        "INFO: Open of `x'\n\nLayer name: a: b\nGeometry: Multi Polygon\nFeature Count: 2\nLayer SRS WKT:\n"
        "PROJCRS[\"a ] in quotes\",\n  ID[\"EPSG\",2263]]\nData axis to CRS axis mapping: 1,2\nname: String (80.0)\n\n"
        "Layer name: points\nGeometry: Point\nLayer SRS WKT:\n(unknown)\n");
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0].name, "a: b");
    EXPECT_TRUE(layers[0].holds_areas());
    EXPECT_EQ(layers[0].system, "PROJCRS[\"a ] in quotes\",\n  ID[\"EPSG\",2263]]\n");
    EXPECT_FALSE(layers[1].holds_areas());
    EXPECT_TRUE(layers[1].system.empty());
    EXPECT_TRUE(read_layer_list("").empty());
}

}  // namespace
}  // namespace jingwei::integrations

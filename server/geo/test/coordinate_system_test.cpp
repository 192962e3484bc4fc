#include "geo/coordinate_system.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace jingwei::geo {
namespace {

CoordinateSystem system_of(std::string_view declared) {
    const auto system = CoordinateSystem::find(declared);
    EXPECT_TRUE(system) << declared;
    return system.value_or(CoordinateSystem{});
}

Position in(std::string_view system, double x, double y) {
    const auto at = system_of(system).to_wgs84(x, y);
    EXPECT_TRUE(at) << system << " " << x << "," << y;
    return at.value_or(Position{});
}

constexpr std::string_view kNewYorkFeet =
    R"(PROJCS["NAD_1983_StatePlane_New_York_Long_Island_FIPS_3104_Feet",GEOGCS["GCS_North_American_1983",)"
    R"(DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],)"
    R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",984250.0],)"
    R"(PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-74.0],PARAMETER["Standard_Parallel_1",40.66666666666666],)"
    R"(PARAMETER["Standard_Parallel_2",41.03333333333333],PARAMETER["Latitude_Of_Origin",40.16666666666666],)"
    R"(UNIT["Foot_US",0.3048006096012192]])";

TEST(CoordinateSystem, goes_by_the_names_people_write) {
    for (const char* name : {"WGS84", "wgs-84", "WGS 84", "EPSG:4326", "epsg:4326", "urn:ogc:def:crs:OGC:1.3:CRS84",
                             "urn:ogc:def:crs:EPSG::4326", "  WGS84\n"}) {
        EXPECT_TRUE(system_of(name).is_wgs84()) << name;
        EXPECT_EQ(system_of(name).name(), "WGS84") << name;
    }
    EXPECT_EQ(system_of("cgcs2000").name(), "CGCS2000");
    EXPECT_EQ(system_of("EPSG:4490").name(), "CGCS2000");
    EXPECT_EQ(system_of("GCJ-02").name(), "GCJ02");
    EXPECT_EQ(system_of("bd09ll").name(), "BD09");
    EXPECT_EQ(system_of("urn:ogc:def:crs:EPSG::2249").name(), "EPSG:2249");
    EXPECT_FALSE(system_of("EPSG:2249").in_degrees());
    EXPECT_TRUE(system_of("EPSG:4267").in_degrees());
}

TEST(CoordinateSystem, refuses_what_it_does_not_know_and_names_the_remedy) {
    const std::string endless(70'000, '[');
    for (const std::string name : {"", "GCJ-03", "EPSG:", "EPSG:0", "EPSG:-1", "EPSG:999999", "EPSG:2249x", "EPSG:99999999999",
                                   "XEPSG:2249", "+proj=merc", "+init=epsg:2249", "PROJCS[", "PROJCS[\"a\"]",
                                   "LOCAL_CS[\"a building\"]", "EPSG:4979x", "EPSG:4978", "EPSG:5773", endless.c_str()}) {
        const auto refused = CoordinateSystem::find(name);
        ASSERT_FALSE(refused) << name;
        ASSERT_EQ(refused.error().fields.size(), 1U) << name;
        EXPECT_EQ(refused.error().fields[0].rule, "coordinate_system");
        EXPECT_NE(message(refused.error().fields[0], Locale::en).find("EPSG:2249"), std::string::npos);
        EXPECT_LT(message(refused.error().fields[0], Locale::zh_cn).size(), 300U);
    }
}

TEST(CoordinateSystem, turns_feet_and_metres_into_degrees_east_first) {
    // City Hall of Boston, 0.5 km north of the origin of nothing: computed once with PROJ's own cs2cs.
    const Position boston = in("EPSG:2249", 775'000, 2'956'000);
    EXPECT_NEAR(lon_degrees(boston), -71.0609, 0.001);
    EXPECT_NEAR(lat_degrees(boston), 42.3586, 0.002);
    const Position zhengzhou = in("EPSG:4547", 465'000, 3'846'000);  // Gauss-Krüger, 3 degrees, 114° E: defined north first
    EXPECT_NEAR(lon_degrees(zhengzhou), 113.62, 0.01);
    EXPECT_NEAR(lat_degrees(zhengzhou), 34.74, 0.02);
    const Position mercator = in("EPSG:3857", 12'648'000, 4'130'000);
    EXPECT_NEAR(lon_degrees(mercator), 113.62, 0.01);
    EXPECT_NEAR(lat_degrees(mercator), 34.74, 0.1);
}

TEST(CoordinateSystem, reads_longitude_first_whatever_the_definition_says) {
    const Position at = in("EPSG:4269", -73.98, 40.75);  // NAD83, defined latitude first
    EXPECT_NEAR(lon_degrees(at), -73.98, 1e-4);
    EXPECT_NEAR(lat_degrees(at), 40.75, 1e-4);
}

TEST(CoordinateSystem, of_a_prj_file_is_the_same_as_by_number) {
    const CoordinateSystem prj = system_of(kNewYorkFeet);
    const CoordinateSystem number = system_of("EPSG:2263");
    EXPECT_FALSE(prj.in_degrees());
    EXPECT_EQ(prj.name(), "EPSG:2263");
    for (double x = 914'000; x < 1'067'000; x += 7'919.25) {
        for (double y = 121'000; y < 272'000; y += 9'973.5) {
            const auto a = prj.to_wgs84(x, y);
            const auto b = number.to_wgs84(x, y);
            ASSERT_TRUE(a && b);
            EXPECT_NEAR(a->lon_e7, b->lon_e7, 1);
            EXPECT_NEAR(a->lat_e7, b->lat_e7, 1);
        }
    }
}

TEST(CoordinateSystem, shifts_chinese_maps_back) {
    EXPECT_EQ(in("GCJ02", 116.397516705, 39.907618209), (Position{1'163'912'757, 399'062'170}));
    EXPECT_EQ(in("BD-09", 116.403890645, 39.913961934), (Position{1'163'912'757, 399'062'170}));
    EXPECT_EQ(in("CGCS2000", 116.3912757, 39.906217), (Position{1'163'912'757, 399'062'170}));
}

TEST(CoordinateSystem, refuses_numbers_that_are_no_place) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    for (const char* name : {"WGS84", "CGCS2000", "GCJ02", "BD09", "EPSG:2249", "EPSG:4547", "EPSG:4269"}) {
        const CoordinateSystem system = system_of(name);
        for (const Coordinates at : {Coordinates{kNan, 0}, Coordinates{0, kInfinite}, Coordinates{-kInfinite, kNan},
                                     Coordinates{1e300, 1e300}, Coordinates{-1e17, 3}}) {
            EXPECT_FALSE(system.to_wgs84(at.x, at.y)) << name << " " << at.x << "," << at.y;
        }
    }
    for (const char* name : {"WGS84", "GCJ02", "BD09", "CGCS2000"}) EXPECT_FALSE(system_of(name).to_wgs84(113, 91)) << name;
}

TEST(CoordinateSystem, is_a_value_that_can_be_copied_and_outlives_its_origin) {
    CoordinateSystem copy;
    {
        const CoordinateSystem original = system_of("EPSG:2249");
        copy = original;
    }
    EXPECT_EQ(copy.to_wgs84(775'000, 2'956'000), in("EPSG:2249", 775'000, 2'956'000));
}

}  // namespace
}  // namespace jingwei::geo

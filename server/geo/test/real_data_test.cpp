#include <boost/json/serialize.hpp>
#include <iostream>
#include <map>

#include "geo/area_index.hpp"
#include "geo/geojson.hpp"
#include "shared_data.hpp"

namespace jingwei::geo {
namespace {

namespace fs = std::filesystem;

GeoJsonFile load(const fs::path& path) {
    auto file = read_geojson(read_file(path));
    EXPECT_TRUE(file) << path << ": " << message(file.error(), Locale::en);
    return file ? std::move(*file) : GeoJsonFile{};
}

std::string text_of(const boost::json::object& properties, std::string_view name) {
    const auto* value = properties.if_contains(name);
    if (value == nullptr) return "";
    return value->is_string() ? std::string{value->get_string()} : boost::json::serialize(*value);
}

AreaIndex index_of(const std::vector<Feature>& features, std::string_view code_property) {
    std::vector<IndexedArea> areas;
    for (const Feature& feature : features) {
        areas.push_back({.id = static_cast<std::int64_t>(feature.number),
                         .code = text_of(feature.properties, code_property),
                         .shape = &feature.shape});
    }
    return AreaIndex{areas};
}

TEST(RealAreas, load_whole) {
    NEEDS_SHARED_DATA("areas");
    const std::map<std::string, std::size_t> expected{{"boston/boston_neighborhood_boundaries.geojson", 26},
                                                      {"boston/neighborhoods_cth.geojson", 0},
                                                      {"la/la-city-council-districts-2012.json", 15},
                                                      {"la/nc-boundary-2019-modified.json", 99},
                                                      {"la/neighborhoodcouncils_certified.geojson", 0},
                                                      {"nyc/NTA.geo.json", 195},
                                                      {"nyc/CD.geo.json", 0},
                                                      {"nyc/borough.geo.json", 5},
                                                      {"nyc/UHF42.geo.json", 43},
                                                      {"nyc/PUMA_or_Subborough.geo.json", 0}};
    for (const auto& [name, count] : expected) {
        const auto file = load(shared_data() / "areas" / name);
        EXPECT_GT(file.features.size(), 4U) << name;
        if (count > 0) {
            EXPECT_EQ(file.features.size(), count) << name;
        }
        for (const Feature& feature : file.features) {
            EXPECT_FALSE(feature.shape.empty()) << name << " feature " << feature.number;
            EXPECT_GT(area_m2(feature.shape), 0) << name << " feature " << feature.number;
            const auto label = label_point(feature.shape);
            ASSERT_TRUE(label) << name << " feature " << feature.number;
            EXPECT_EQ(classify(feature.shape, *label), Side::inside) << name << " feature " << feature.number;
        }
    }
}

TEST(RealAreas, survive_being_written_and_read_again) {
    NEEDS_SHARED_DATA("areas");
    for (const Feature& feature : load(shared_data() / "areas/nyc/NTA.geo.json").features) {
        const auto again = read_geojson(to_geojson(feature.shape));
        ASSERT_TRUE(again);
        EXPECT_NEAR(area_m2(again->features.at(0).shape), area_m2(feature.shape), 1e-3);
        EXPECT_EQ(count_positions(again->features.at(0).shape), count_positions(feature.shape));
    }
}

TEST(RealAreas, are_found_by_the_index_exactly_as_by_asking_each_shape) {
    NEEDS_SHARED_DATA("areas");
    for (const char* name :
         {"la/nc-boundary-2019-modified.json", "boston/boston_neighborhood_boundaries.geojson", "nyc/borough.geo.json"}) {
        const auto file = load(shared_data() / "areas" / name);
        const auto index = index_of(file.features, "no such property");
        std::size_t compared = 0;
        for (const Feature& feature : file.features) {
            Ring corners;
            for (const Polygon& part : feature.shape.parts) corners.insert(corners.end(), part.outer.begin(), part.outer.end());
            for (std::size_t i = 0; i < corners.size(); i += 97) {
                const Position corner = corners[i];
                for (const Position at :
                     {corner, Position{corner.lon_e7 + 1, corner.lat_e7}, Position{corner.lon_e7, corner.lat_e7 - 500}}) {
                    AreaHits slow;
                    for (const Feature& other : file.features) {
                        const Side side = classify(other.shape, at);
                        if (side == Side::inside) slow.interior.push_back(static_cast<std::int64_t>(other.number));
                        if (side == Side::boundary) slow.boundary.push_back(static_cast<std::int64_t>(other.number));
                    }
                    const AreaHits fast = index.locate(at);
                    ASSERT_EQ(fast.interior, slow.interior);
                    ASSERT_EQ(fast.boundary, slow.boundary);
                    ++compared;
                }
            }
        }
        EXPECT_GT(compared, 30U) << name;
    }
}

/// Requests with the city's own council district and position.
struct Oracle {
    std::size_t positioned{};
    std::size_t agree{};
    std::size_t ambiguous{};
};

Oracle ask_the_council_districts(const char* requests) {
    const auto file = load(shared_data() / "areas/la/la-city-council-districts-2012.json");
    const auto index = index_of(file.features, "name");
    const auto rows = csv_rows(read_gzip(shared_data() / requests));
    const auto lat = column(rows.front(), "Latitude");
    const auto lon = column(rows.front(), "Longitude");
    const auto district = column(rows.front(), "CD");
    Oracle oracle;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (row.size() <= district || row[lat].empty() || row[lon].empty() || row[district].empty()) continue;
        const auto at = position_from_degrees(std::stod(row[lon]), std::stod(row[lat]));
        if (!at || (at->lon_e7 == 0 && at->lat_e7 == 0)) continue;
        ++oracle.positioned;
        const auto hits = index.locate(*at);
        if (hits.ambiguous()) ++oracle.ambiguous;
        const auto chosen = hits.chosen();
        if (!chosen) continue;
        const auto& feature = file.features[static_cast<std::size_t>(*chosen) - 1];
        if (text_of(feature.properties, "name") == row[district]) ++oracle.agree;
    }
    return oracle;
}

TEST(LosAngeles, council_districts_agree_with_the_citys_own_code) {
    NEEDS_SHARED_DATA("requests/la-2018.csv.gz");
    for (const char* requests : {"requests/la-2018.csv.gz", "requests/la-2020.csv.gz"}) {
        const Oracle oracle = ask_the_council_districts(requests);
        std::cout << requests << ": " << oracle.agree << " of " << oracle.positioned << " positioned rows agree, "
                  << oracle.ambiguous << " ambiguous\n";
        EXPECT_GT(oracle.positioned, 9'000U);
        EXPECT_GE(static_cast<double>(oracle.agree), 0.99 * static_cast<double>(oracle.positioned)) << requests;
    }
}

TEST(LosAngeles, a_place_in_two_neighbourhood_councils_is_ambiguous) {
    NEEDS_SHARED_DATA("areas/la/nc-boundary-2019-modified.json");
    const auto file = load(shared_data() / "areas/la/nc-boundary-2019-modified.json");
    const auto index = index_of(file.features, "nc_id");
    std::size_t ambiguous = 0;
    for (std::int32_t lon = -1'186'000'000; lon < -1'181'000'000; lon += 20'000) {
        for (std::int32_t lat = 337'000'000; lat < 343'500'000; lat += 20'000) {
            const AreaHits hits = index.locate({lon, lat});
            if (!hits.ambiguous()) continue;
            ++ambiguous;
            EXPECT_FALSE(hits.chosen());
            for (const std::int64_t number : hits.interior) {
                EXPECT_EQ(classify(file.features[static_cast<std::size_t>(number) - 1].shape, {lon, lat}), Side::inside);
            }
        }
    }
    std::cout << ambiguous << " ambiguous places in a raster of 0.002°\n";
    EXPECT_GT(ambiguous, 100U);
}

}  // namespace
}  // namespace jingwei::geo

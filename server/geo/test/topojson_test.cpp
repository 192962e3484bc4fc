#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "geo/geojson.hpp"
#include "shared_data.hpp"

namespace jingwei::geo {
namespace {

using Problems = std::vector<Problem>;

Problems problems(const std::vector<Finding>& findings) {
    Problems list;
    for (const Finding& finding : findings) list.push_back(finding.problem);
    return list;
}

/// Two squares side by side: arc 0 is their common edge, 1 the rest of the left one, 2 of the right one.
constexpr std::string_view kArcs = R"([[[1,0],[1,1]],[[1,1],[0,1],[0,0],[1,0]],[[1,0],[2,0],[2,1],[1,1]]])";

std::string topology(std::string_view objects, std::string_view arcs = kArcs, std::string_view more = "") {
    return std::string{R"({"type":"Topology",)"} + std::string{more} + R"("objects":)" + std::string{objects} + R"(,"arcs":)" +
           std::string{arcs} + "}";
}
constexpr std::string_view kSquares = R"({"squares":{"type":"GeometryCollection","geometries":[)"
                                      R"({"type":"Polygon","id":"left","properties":{"code":"01"},"arcs":[[0,1]]},)"
                                      R"({"type":"MultiPolygon","id":7,"arcs":[[[2,-1]]]}]}})";

/// Directed edges of all rings; a clean partition has each inner one once in either direction.
using Edge = std::pair<Position, Position>;
std::multiset<Edge> edges_of(const std::vector<Feature>& features) {
    std::multiset<Edge> edges;
    const auto add = [&](const Ring& ring, bool outer) {
        const bool turned = (signed_double_area(ring) > 0) != outer;  // all outer rings one way round, all holes the other
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Position a = ring[i];
            const Position b = ring[(i + 1) % ring.size()];
            edges.insert(turned ? Edge{b, a} : Edge{a, b});
        }
    };
    for (const Feature& feature : features) {
        for (const Polygon& part : feature.shape.parts) {
            add(part.outer, true);
            for (const Ring& hole : part.holes) add(hole, false);
        }
    }
    return edges;
}

TEST(Topology, gives_neighbours_the_very_same_corners) {
    const auto file = read_geojson(topology(kSquares));
    ASSERT_TRUE(file) << message(file.error(), Locale::en);
    ASSERT_EQ(file->features.size(), 2U);
    EXPECT_EQ(file->features[0].id, "left");
    EXPECT_EQ(file->features[0].number, 1U);
    EXPECT_EQ(file->features[0].properties.at("code").as_string(), "01");
    EXPECT_EQ(file->features[1].id, "7");
    EXPECT_EQ(file->features[0].shape.parts.at(0).outer,
              (Ring{{10'000'000, 0}, {10'000'000, 10'000'000}, {0, 10'000'000}, {0, 0}}));
    const auto edges = edges_of(file->features);
    EXPECT_EQ(edges.count({{10'000'000, 0}, {10'000'000, 10'000'000}}), 1U);
    EXPECT_EQ(edges.count({{10'000'000, 10'000'000}, {10'000'000, 0}}), 1U);
}

TEST(Topology, may_be_quantised) {
    const auto file =
        read_geojson(topology(kSquares, "[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]]",
                              R"("transform":{"scale":[0.1,0.2],"translate":[113,34]},)"));
    ASSERT_TRUE(file) << message(file.error(), Locale::en);
    EXPECT_EQ(file->features[0].shape.parts.at(0).outer.at(0), (Position{1'140'000'000, 340'000'000}));
    EXPECT_EQ(file->features[1].shape.parts.at(0).outer.at(1), (Position{1'150'000'000, 340'000'000}));
}

TEST(Topology, is_read_in_its_declared_system) {
    const AreaSource source{.system = CoordinateSystem::find("GCJ02").value(), .layer = {}};
    const auto file = read_geojson(
        topology(R"({"a":{"type":"Polygon","arcs":[[0]]}})", "[[[116.397516705,39.907618209],[116.4,39.9],[116.5,39.95]]]"), {},
        source);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->system, "GCJ02");
    EXPECT_EQ(file->features.at(0).shape.parts.at(0).outer.at(0), (Position{1'163'912'757, 399'062'170}));
}

TEST(Topology, of_several_layers_asks_for_one) {
    const std::string text =
        topology(R"({"districts":{"type":"Polygon","arcs":[[0,1]]},"streets":{"type":"Polygon","arcs":[[2,-1]]}})");
    const auto unchosen = inspect_geojson(text);
    ASSERT_EQ(problems(unchosen.errors), (Problems{Problem::layer_not_chosen}));
    EXPECT_EQ(unchosen.errors[0].detail, "districts, streets");
    EXPECT_EQ(problems(inspect_geojson(text, {}, {.system = {}, .layer = "rivers"}).errors), (Problems{Problem::layer_unknown}));
    const auto chosen = inspect_geojson(text, {}, {.system = {}, .layer = "streets"});
    EXPECT_TRUE(chosen.errors.empty());
    EXPECT_EQ(chosen.features.size(), 1U);
}

TEST(Topology, without_geometry_is_not_drawn_and_flat_arcs_are_refused) {
    const auto file = inspect_geojson(topology(
        R"({"a":{"type":"GeometryCollection","geometries":[{"type":null,"properties":{"code":"1"}},{"type":"Polygon","arcs":[]}]}})"));
    EXPECT_TRUE(file.errors.empty());
    EXPECT_EQ(problems(file.warnings), (Problems{Problem::geometry_missing, Problem::geometry_missing}));
    EXPECT_EQ(problems(inspect_geojson(topology(R"({"a":{"type":"Polygon","arcs":[[0]]}})")).errors),
              (Problems{Problem::ring_too_short}));
}

TEST(Topology, names_what_is_wrong_with_it) {
    const auto defects = [](std::string_view object, std::string_view arcs = kArcs, std::string_view more = "") {
        return problems(inspect_geojson(topology(object, arcs, more)).errors);
    };
    EXPECT_EQ(defects(R"({"a":{"type":"Polygon","arcs":[[9]]}})"), (Problems{Problem::arc_unknown}));
    EXPECT_EQ(defects(R"({"a":{"type":"Polygon","arcs":[[-4]]}})"), (Problems{Problem::arc_unknown}));
    EXPECT_EQ(defects(R"({"a":{"type":"Polygon","arcs":[[-9223372036854775808]]}})"), (Problems{Problem::arc_unknown}));
    EXPECT_EQ(defects(R"({"a":{"type":"Polygon","arcs":[["0"]]}})"), (Problems{Problem::arc_unknown}));
    EXPECT_EQ(defects(R"({"a":{"type":"Polygon","arcs":[[0,-2]]}})"), (Problems{Problem::arcs_apart}));
    EXPECT_EQ(defects(R"({"a":{"type":"Polygon","arcs":[0]}})"), (Problems{Problem::coordinates_not_an_array}));
    EXPECT_EQ(defects(R"({"a":{"type":"LineString","arcs":[0]}})"), (Problems{Problem::geometry_not_an_area}));
    EXPECT_EQ(defects(R"({"a":{"type":"Circle","arcs":[0]}})"), (Problems{Problem::geometry_type_unknown}));
    EXPECT_EQ(defects("{}"), (Problems{Problem::not_geojson}));
    EXPECT_EQ(defects("7"), (Problems{Problem::not_geojson}));
    EXPECT_EQ(defects(kSquares, "{}"), (Problems{Problem::not_geojson}));
    EXPECT_EQ(defects(kSquares, "[7]"), (Problems{Problem::arcs_malformed}));
    EXPECT_EQ(defects(kSquares, "[[[1]]]"), (Problems{Problem::position_malformed}));
    EXPECT_EQ(defects(kSquares, "[[[1000,0]]]"), (Problems{Problem::position_off_earth}));
    EXPECT_EQ(defects(kSquares, kArcs, R"("transform":{"scale":[1]},)"), (Problems{Problem::not_geojson}));
    EXPECT_EQ(defects(kSquares, kArcs, R"("transform":{"scale":[1e300,1],"translate":[0,0]},)"),
              (Problems{Problem::position_off_earth}));
}

TEST(Topology, that_names_an_arc_over_and_over_meets_the_limit) {
    std::string rings = "[0,1]";
    for (int i = 0; i < 200; ++i) rings += ",[0,1]";
    const ReadLimits limits{.max_positions = 300};
    const auto file = inspect_geojson(topology(R"({"a":{"type":"Polygon","arcs":[)" + rings + "]}}"), limits);
    EXPECT_EQ(problems(file.errors), (Problems{Problem::too_many_positions}));
}

TEST(NewYork, topologies_share_every_inner_edge_exactly) {
    NEEDS_SHARED_DATA("areas/nyc/NTA.topo.json");
    for (const auto& [name, count] :
         {std::pair{"CD.topo.json", 71U}, std::pair{"NTA.topo.json", 195U}, std::pair{"borough.topo.json", 5U}}) {
        const auto file = read_geojson(read_file(shared_data() / "areas/nyc" / name));
        ASSERT_TRUE(file) << name << ": " << message(file.error(), Locale::en);
        EXPECT_EQ(file->features.size(), count) << name;
        const auto edges = edges_of(file->features);
        std::size_t shared = 0;
        for (const auto& [a, b] : edges) shared += edges.count({b, a});
        EXPECT_GT(shared, 100U) << name;
        EXPECT_EQ(shared % 2, 0U) << name << ": each of them once in either direction";
        for (const Feature& feature : file->features) EXPECT_GT(area_m2(feature.shape), 0) << name << " " << feature.id;
    }
}

}  // namespace
}  // namespace jingwei::geo

#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"

/// What maps are drawn from beside their tiles, and the plates that hang in the grids.
namespace jingwei::api {

/// One level of the tree, or an overlay, as the tiles show it.
struct MapLevel {
    static constexpr std::string_view kSchemaName = "MapLevel";
    std::string layer;
    std::int32_t depth{};
    LocalizedText name;
    std::int64_t drawn_count{};
};
BOOST_DESCRIBE_STRUCT(MapLevel, (), (layer, depth, name, drawn_count))

/// Which grid tiles there are.
struct MapTileset {
    static constexpr std::string_view kSchemaName = "MapTileset";
    EditionId edition_id;
    std::int32_t max_zoom{};
    std::vector<double> bounds;  // west, south, east, north
    std::vector<MapLevel> levels;
};
BOOST_DESCRIBE_STRUCT(MapTileset, (), (edition_id, max_zoom, bounds, levels))

/// One area of a choropleth. `value` is the metric asked for; null where there is nothing to judge.
struct AreaValue {
    static constexpr std::string_view kSchemaName = "AreaValue";
    AreaId area_id;
    std::optional<double> value;
    std::int64_t open{};
    std::int64_t overdue{};
    std::int64_t judged{};
    std::int64_t on_time{};
};
BOOST_DESCRIBE_STRUCT(AreaValue, (), (area_id, value, open, overdue, judged, on_time))

/// The same over all cases of the filter.
struct AreaTotal {
    static constexpr std::string_view kSchemaName = "AreaTotal";
    std::optional<double> value;
    std::int64_t open{};
    std::int64_t overdue{};
    std::int64_t judged{};
    std::int64_t on_time{};
};
BOOST_DESCRIBE_STRUCT(AreaTotal, (), (value, open, overdue, judged, on_time))

/// A choropleth: areas of one level that have cases, joined to the tiles by id.
struct AreaValues {
    static constexpr std::string_view kSchemaName = "AreaValues";
    std::string metric;
    std::int32_t depth{};
    EditionId edition_id;
    AreaTotal total;
    std::vector<AreaValue> items;
};
BOOST_DESCRIBE_STRUCT(AreaValues, (), (metric, depth, edition_id, total, items))

/// A grid as a plate's code names it: where to report for it.
struct PublicGrid {
    static constexpr std::string_view kSchemaName = "PublicGrid";
    std::vector<AreaRef> areas;  // top first, the grid last
    std::optional<geo::Position> position;  // well inside; null when it is not drawn
};
BOOST_DESCRIBE_STRUCT(PublicGrid, (), (areas, position))

/// An area in search results.
struct AreaFind {
    static constexpr std::string_view kSchemaName = "AreaFind";
    std::vector<AreaRef> areas;  // top first, the one found last
    std::vector<double> bounds;  // west, south, east, north; empty when it is not drawn
};
BOOST_DESCRIBE_STRUCT(AreaFind, (), (areas, bounds))

struct AreaFindings {
    static constexpr std::string_view kSchemaName = "AreaFindings";
    std::vector<AreaFind> items;
};
BOOST_DESCRIBE_STRUCT(AreaFindings, (), (items))

/// A neighbour on a plate's little map: a line as an SVG path and where its name goes.
struct PlateNeighbour {
    static constexpr std::string_view kSchemaName = "PlateNeighbour";
    LocalizedText name;
    std::string path;
    std::optional<double> x;
    std::optional<double> y;
};
BOOST_DESCRIBE_STRUCT(PlateNeighbour, (), (name, path, x, y))

/// The little map: a box 1000 wide and 750 high, north up.
struct PlateMap {
    static constexpr std::string_view kSchemaName = "PlateMap";
    std::string path;
    double x{};  // of the name
    double y{};
    double metres{};  // that 1000 units are wide
    std::vector<PlateNeighbour> neighbours;
};
BOOST_DESCRIBE_STRUCT(PlateMap, (), (path, x, y, metres, neighbours))

/// A post that answers for the grid; never a person's name or number.
struct PlateDuty {
    static constexpr std::string_view kSchemaName = "PlateDuty";
    LocalizedText duty;
    LocalizedText unit_name;
    LocalizedText post_name;
    LocalizedText area_name;  // of the area whose unit it is
};
BOOST_DESCRIBE_STRUCT(PlateDuty, (), (duty, unit_name, post_name, area_name))

/// What is printed for one grid (网格公示牌).
struct Plate {
    static constexpr std::string_view kSchemaName = "Plate";
    std::vector<AreaRef> areas;  // top first, the grid last
    std::optional<double> area_m2;
    std::vector<PlateDuty> duties;
    std::optional<PlateMap> map;  // null when the grid is not drawn
};
BOOST_DESCRIBE_STRUCT(Plate, (), (areas, area_m2, duties, map))

/// Plates of a subtree's lowest areas, in the order of their paths.
struct PlateList {
    static constexpr std::string_view kSchemaName = "PlateList";
    std::vector<Plate> items;
    std::int64_t total{};  // of the subtree; `items` are the first of them from `offset`
};
BOOST_DESCRIBE_STRUCT(PlateList, (), (items, total))

}  // namespace jingwei::api

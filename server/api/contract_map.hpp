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
    static constexpr FieldDoc kDocs[]{
        {"layer", "territory, or the name of an overlay.", "territory"},
        {"depth", "Steps below the district, which is 0.", "1"},
        {"name", "The district's own word for it.", "街道 | Office"},
        {"drawn_count", "Its areas that have an outline.", "5"},
    };
    std::string layer;
    std::int32_t depth{};
    LocalizedText name;
    std::int64_t drawn_count{};
};
BOOST_DESCRIBE_STRUCT(MapLevel, (), (layer, depth, name, drawn_count))

/// Which grid tiles there are.
struct MapTileset {
    static constexpr std::string_view kSchemaName = "MapTileset";
    static constexpr FieldDoc kDocs[]{
        {"edition_id", "Part of the tiles' address."},
        {"max_zoom", "Clients stretch tiles of this zoom beyond it.", "16"},
        {"bounds", "West, south, east, north in degrees.", "[113.60,34.70,113.75,34.85]"},
        {"levels", "The tree, top first, then the overlays."},
    };
    EditionId edition_id;
    std::int32_t max_zoom{};
    std::vector<double> bounds;  // west, south, east, north
    std::vector<MapLevel> levels;
};
BOOST_DESCRIBE_STRUCT(MapTileset, (), (edition_id, max_zoom, bounds, levels))

/// One area of a choropleth. `value` is the metric asked for; null where there is nothing to judge.
struct AreaValue {
    static constexpr std::string_view kSchemaName = "AreaValue";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "Joins it to the tiles."},
        {"value", "The metric asked for; null where there is nothing to judge.", "0.94"},
        {"open", "Open cases.", "31"},
        {"overdue", "Those of them past their deadline.", "4"},
        {"judged", "Cases whose deadline was kept or missed.", "200"},
        {"on_time", "Those of them that kept it.", "188"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"value", "The metric asked for; null where there is nothing to judge.", "0.94"},
        {"open", "Open cases.", "31"},
        {"overdue", "Those of them past their deadline.", "4"},
        {"judged", "Cases whose deadline was kept or missed.", "200"},
        {"on_time", "Those of them that kept it.", "188"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"metric", "open, overdue or on_time.", "on_time"},
        {"depth", "Level of the areas.", "1"},
        {"edition_id", "Edition of the tiles it fits."},
        {"total", "Over all cases of the filter."},
        {"items", "Areas that have cases, in no particular order."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"areas", "The district first, the grid last."},
        {"position", "A point well inside; null when it is not drawn."},
    };
    std::vector<AreaRef> areas;             // top first, the grid last
    std::optional<geo::Position> position;  // well inside; null when it is not drawn
};
BOOST_DESCRIBE_STRUCT(PublicGrid, (), (areas, position))

/// An area in search results.
struct AreaFind {
    static constexpr std::string_view kSchemaName = "AreaFind";
    static constexpr FieldDoc kDocs[]{
        {"areas", "The district first, the area found last."},
        {"bounds", "West, south, east, north in degrees; empty when it is not drawn.", "[113.60,34.70,113.75,34.85]"},
    };
    std::vector<AreaRef> areas;  // top first, the one found last
    std::vector<double> bounds;  // west, south, east, north; empty when it is not drawn
};
BOOST_DESCRIBE_STRUCT(AreaFind, (), (areas, bounds))

struct AreaFindings {
    static constexpr std::string_view kSchemaName = "AreaFindings";
    static constexpr FieldDoc kDocs[]{
        {"items", "Best first."},
    };
    std::vector<AreaFind> items;
};
BOOST_DESCRIBE_STRUCT(AreaFindings, (), (items))

/// A neighbour on a plate's little map: a line as an SVG path and where its name goes.
struct PlateNeighbour {
    static constexpr std::string_view kSchemaName = "PlateNeighbour";
    static constexpr FieldDoc kDocs[]{
        {"name", "The neighbour.", "花园路街道 | Garden Road Office"},
        {"path", "Its outline as an SVG path.", "M0 0L400 0L400 300Z"},
        {"x", "Where its name goes; null when there is no room.", "120.5"},
        {"y", "Where its name goes; null when there is no room.", "80.5"},
    };
    LocalizedText name;
    std::string path;
    std::optional<double> x;
    std::optional<double> y;
};
BOOST_DESCRIBE_STRUCT(PlateNeighbour, (), (name, path, x, y))

/// The little map: a box 1000 wide and 750 high, north up.
struct PlateMap {
    static constexpr std::string_view kSchemaName = "PlateMap";
    static constexpr FieldDoc kDocs[]{
        {"path", "The grid's outline as an SVG path in a box 1000 wide and 750 high, north up.", "M100 100L900 100L900 650Z"},
        {"x", "Where the grid's name goes.", "500"},
        {"y", "Where the grid's name goes.", "375"},
        {"metres", "How much ground 1000 units are.", "420"},
        {"neighbours", "Areas beside it."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"duty", "What it answers for.", "属地 | Territory"},
        {"unit_name", "The unit.", "花园路街道办 | Garden Road Office"},
        {"post_name", "A post, or the unit where there is none.", "值班长 | Shift leader"},
        {"area_name", "The area it is about.", "花园路街道 | Garden Road Office"},
        {"person_name", "Who holds it; only where the district has released names.", "花园路街道·网格长岗 | Garden Road, chief"},
        {"deputy_name", "The deputy's post, or the name where names are released.", "副网格长岗 | Deputy chief"},
    };
    LocalizedText duty;
    LocalizedText unit_name;
    LocalizedText post_name;
    LocalizedText area_name;
    std::optional<LocalizedText> person_name;
    std::optional<LocalizedText> deputy_name;
};
BOOST_DESCRIBE_STRUCT(PlateDuty, (), (duty, unit_name, post_name, area_name, person_name, deputy_name))

/// What is printed for one grid (网格公示牌).
struct Plate {
    static constexpr std::string_view kSchemaName = "Plate";
    static constexpr FieldDoc kDocs[]{
        {"areas", "The district first, the grid last."},
        {"area_m2", "On the WGS 84 authalic plane; null when it is not drawn.", "125000.5"},
        {"duties", "Who answers for the grid, nearest first."},
        {"map", "Null when the grid is not drawn."},
    };
    std::vector<AreaRef> areas;  // top first, the grid last
    std::optional<double> area_m2;
    std::vector<PlateDuty> duties;
    std::optional<PlateMap> map;  // null when the grid is not drawn
};
BOOST_DESCRIBE_STRUCT(Plate, (), (areas, area_m2, duties, map))

/// Plates of a subtree's lowest areas, in the order of their paths.
struct PlateList {
    static constexpr std::string_view kSchemaName = "PlateList";
    static constexpr FieldDoc kDocs[]{
        {"items", "From offset on, in the order of their paths."},
        {"total", "All plates of the subtree.", "120"},
    };
    std::vector<Plate> items;
    std::int64_t total{};  // of the subtree; `items` are the first of them from `offset`
};
BOOST_DESCRIBE_STRUCT(PlateList, (), (items, total))

}  // namespace jingwei::api

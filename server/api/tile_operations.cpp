#include <fmt/format.h>

#include <charconv>

#include "api/case_reading.hpp"
#include "api/contract_map.hpp"
#include "api/operation_lists.hpp"
#include "app/map_tiles.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace jingwei::api {
namespace {

constexpr std::string_view kTileType = "application/vnd.mapbox-vector-tile";
/// Part of every ETag: another way of drawing makes other tiles of the same edition.
constexpr std::string_view kDrawing = "1";
constexpr int kMostPoints = 20'000;
constexpr std::chrono::days kJudgedDays{30};

std::optional<std::uint32_t> number(const std::string& text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The tile of the path, or why there is none.
Result<geo::TileId> tile_of(const Call& call) {
    const auto z = number(call.path_value("z"));
    const auto x = number(call.path_value("x"));
    const auto y = number(call.path_value("y"));
    const auto refuse_tile = [](std::string_view pointer) {
        return refuse_field(std::string{pointer}, "tile", {{"max", std::to_string(geo::kMaxTileZoom)}});
    };
    if (!z || *z > geo::kMaxTileZoom) return refuse_tile("/z");
    const auto side = std::uint32_t{1} << *z;
    if (!x || *x >= side) return refuse_tile("/x");
    if (!y || *y >= side) return refuse_tile("/y");
    return geo::TileId{static_cast<int>(*z), *x, *y};
}

net::Response tile_response(const Call& call, const std::string& etag, std::string cache, const std::string& bytes) {
    net::Response response{
        .status = 200,
        .headers = {{"Content-Type", std::string{kTileType}}, {"ETag", etag}, {"Cache-Control", std::move(cache)}},
        .body = std::string{}};
    if (call.request.header("If-None-Match") == etag) response.status = 304;
    else response.body = bytes;
    return response;
}

std::vector<double> degrees(const geo::Box& box) {
    return {geo::lon_degrees(box.low), geo::lat_degrees(box.low), geo::lon_degrees(box.high), geo::lat_degrees(box.high)};
}

/// The district's word for a level or an overlay; the layer's own where it has none.
LocalizedText level_name(const grid::Territory& territory, const std::string& layer, int depth) {
    if (layer == grid::kTerritoryLayer) return territory.level(depth)->name;
    for (const auto& overlay : territory.overlays()) {
        if (overlay.layer == layer) return overlay.name;
    }
    return {layer, layer};
}

Result<MapTileset> get_tileset(const Call& call) {
    const grid::Territory& territory = call.reference->territory;
    MapTileset set{territory.edition().id, geo::kMaxTileZoom, {}, {}};
    std::map<std::pair<std::string, int>, std::int64_t> drawn;
    for (const auto& area : territory.areas()) {
        if (area.shape.empty()) continue;
        ++drawn[{area.layer, area.depth}];
        if (set.bounds.empty() && area.layer == grid::kTerritoryLayer) set.bounds = degrees(*geo::bounding_box(area.shape));
    }
    for (const auto& [key, count] : drawn) {
        set.levels.push_back({key.first, key.second, level_name(territory, key.first, key.second), count});
    }
    return set;
}

/// Shapes and names of areas are public and an edition never changes, so anybody may keep these.
Result<net::Response> get_grid_tile(const Call& call) {
    const auto tile = tile_of(call);
    if (!tile) return tl::make_unexpected(tile.error());
    const auto edition = call.path_id<EditionId>("edition");
    if (!edition) return tl::make_unexpected(edition.error());
    const auto bytes = call.service.maps.grids.tile(call.tenant(), *call.reference, *edition, *tile);
    if (!bytes) return refuse(ErrorCode::not_found);
    return tile_response(call, fmt::format("\"g{}-{}\"", kDrawing, to_string(*edition)), "public, max-age=86400", *bytes);
}

/// What a case tile depends on besides its address: the cases, the minute, and who may see which.
std::string case_tag(const Call& call, std::int64_t seq, Instant now) {
    const org::Scope& scope = call.caller.actor.scope;
    std::string who = scope.everything ? "*" : "";
    for (const auto& [from, to] : scope.path_ranges) who += from + "\n" + to + "\n";
    for (const UnitId unit : scope.units) who += to_string(unit) + ",";
    who += ";" + to_string(call.caller.actor.unit);
    const auto minute = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
    return fmt::format("\"c{}-{}-{}-{}\"", kDrawing, seq, minute, sha256_hex(who).substr(0, 12));
}

Result<net::Response> get_case_tile(const Call& call, const CaseFilterQuery& query) {
    const auto tile = tile_of(call);
    if (!tile) return tl::make_unexpected(tile.error());
    auto filter = case_filter(call, query);
    if (!filter) return tl::make_unexpected(filter.error());
    app::LiveCaseIndex& index = call.service.maps.cases;
    const std::string etag = case_tag(call, index.refresh(call.tenant()), filter->now);
    const std::string cache = "private, no-cache";
    if (call.request.header("If-None-Match") == etag) return tile_response(call, etag, cache, {});
    const org::Scope& scope = call.caller.actor.scope;
    if (app::CaseIndex::answers(*filter)) {
        return tile_response(call, etag, cache, app::write_case_tile(index.groups(call.tenant(), scope, *filter, *tile)));
    }
    const geo::Box box = geo::tile_box(*tile);
    const auto extent = filter->extent;
    if (!extent) filter->extent = box;
    const auto points = app::in_snapshot<std::vector<app::MapPoint>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.points(call.tenant(), scope, *filter, kMostPoints);
    });
    return tile_response(call, etag, cache, app::write_case_tile(app::group_points(points, *tile, filter->now)));
}

struct AreaValueQuery {
    static constexpr FieldDoc kDocs[]{
        {"metric", "open (also when left out), overdue or on_time.", "overdue"},
        {"depth", "Level of the areas.", "1"},
        {"area_id", "Within this area."},
        {"class_code", "Code in the catalogue.", "01-01"},
        {"group", "All classes of a quick chip."},
        {"reported_from", "From this instant on."},
        {"reported_to", "Before this instant."},
    };
    std::optional<std::string> metric;  // open (default) | overdue | on_time
    std::optional<Bounded<int, 0, 11>> depth;
    std::optional<AreaId> area_id;
    std::optional<std::string> class_code;
    std::optional<Group> group;
    std::optional<Instant> reported_from;
    std::optional<Instant> reported_to;
};
BOOST_DESCRIBE_STRUCT(AreaValueQuery, (), (metric, depth, area_id, class_code, group, reported_from, reported_to))

std::optional<double> metric_of(const app::AreaSum& sum, const std::string& metric) {
    if (metric == "open") return static_cast<double>(sum.open);
    if (metric == "overdue") return static_cast<double>(sum.overdue);
    if (sum.judged == 0) return std::nullopt;
    return static_cast<double>(sum.on_time) / static_cast<double>(sum.judged);
}

/// Sums over subtrees of one level, in the caller's scope. On time: of the cases reported in the period asked for, or
/// without a period of those due in the last thirty days.
Result<AreaValues> list_area_values(const Call& call, const AreaValueQuery& query) {
    const std::string metric = query.metric.value_or("open");
    if (metric != "open" && metric != "overdue" && metric != "on_time") {
        return refuse_field("/metric", "enum", {{"allowed", "open, overdue, on_time"}});
    }
    CaseFilterQuery of_cases;
    of_cases.state = "all";
    of_cases.area_id = query.area_id;
    of_cases.class_code = query.class_code;
    of_cases.group = query.group;
    of_cases.reported_from = query.reported_from;
    of_cases.reported_to = query.reported_to;
    const auto filter = case_filter(call, of_cases);
    if (!filter) return tl::make_unexpected(filter.error());
    const grid::Territory& territory = call.reference->territory;
    const int depth = query.depth ? query.depth->value : 1;
    if (territory.level(depth) == nullptr) return refuse_field("/depth", "area_level", {{"value", std::to_string(depth)}});

    std::vector<grid::PathRange> ranges{{std::string{}, "\xFF"}};  // everything, also what lies in no area
    std::vector<AreaId> ids;
    for (const auto& area : territory.areas()) {
        if (area.layer != grid::kTerritoryLayer || area.depth != depth) continue;
        ranges.push_back(territory.path_range(area));
        ids.push_back(area.id);
    }
    app::LiveCaseIndex& index = call.service.maps.cases;
    index.refresh(call.tenant());
    const bool has_period = query.reported_from || query.reported_to;
    const Instant since = has_period ? Instant{} : filter->now - kJudgedDays;
    const auto sums = index.sums(call.tenant(), call.caller.actor.scope, *filter, since, ranges);
    const app::AreaSum& all = sums.front();
    AreaValues out{
        metric, depth, territory.edition().id, {metric_of(all, metric), all.open, all.overdue, all.judged, all.on_time}, {}};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const app::AreaSum& sum = sums[i + 1];
        if (sum == app::AreaSum{}) continue;
        out.items.push_back({ids[i], metric_of(sum, metric), sum.open, sum.overdue, sum.judged, sum.on_time});
    }
    return out;
}

struct AreaFindQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Part of a name or code.", "花园"},
        {"area_id", "This one, in place of words."},
    };
    std::optional<Text<1, 100>> q;
    std::optional<AreaId> area_id;
};
BOOST_DESCRIBE_STRUCT(AreaFindQuery, (), (q, area_id))

bool is_named(const grid::Area& area, const std::string& q) {
    return area.name.zh_cn.find(q) != std::string::npos || ascii_lower(area.name.en).find(ascii_lower(q)) != std::string::npos ||
           area.code.find(q) != std::string::npos;
}

/// Areas by name or code, upper levels first, or the one of an id; with their extent, to show them on a map.
Result<AreaFindings> find_areas(const Call& call, const AreaFindQuery& query) {
    constexpr std::size_t kMost = 20;
    if (!query.q && !query.area_id) return refuse_field("/q", "required");
    std::vector<const grid::Area*> found;
    for (const auto& area : call.reference->territory.areas()) {
        const bool fits = query.area_id ? area.id == *query.area_id : is_named(area, query.q->value);
        if (fits && area.layer == grid::kTerritoryLayer) found.push_back(&area);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->depth < b->depth; });
    AreaFindings out;
    for (const auto* area : found) {
        if (out.items.size() == kMost) break;
        const auto box = geo::bounding_box(area->shape);
        out.items.push_back({area_refs(*call.reference, area->id), box ? degrees(*box) : std::vector<double>{}});
    }
    return out;
}

}  // namespace

std::vector<Operation> tile_operations() {
    const Access open = Access::open();
    const Access read = Access::needs(org::Permission::case_read);
    const Access territory = Access::needs(org::Permission::territory_read);
    return {
        get("getTileset", "/tiles/grids", open, "The edition whose grid tiles are served, and its levels", get_tileset),
        refuses(with_content(act("getGridTile", "GET", "/tiles/grids/{edition}/{z}/{x}/{y}.mvt", open,
                                 "Areas and their names as a vector tile; layers areas and labels", get_grid_tile),
                             kTileType),
                {ErrorCode::invalid_request}),
        refuses(
            with_content(get("getCaseTile", "/tiles/cases/{z}/{x}/{y}.mvt", read,
                             "Cases in scope and filter as a vector tile; groups with count and overdue, single cases with state",
                             get_case_tile),
                         kTileType),
            {ErrorCode::invalid_request}),
        get("listAreaValues", "/territory/figures", read, "A choropleth: one figure for each area of a level", list_area_values),
        get("findAreas", "/territory/find", territory, "Areas by name or code, with their extent", find_areas),
    };
}

}  // namespace jingwei::api

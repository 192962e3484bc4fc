#include "storage/area_rows.hpp"

#include "base/codec.hpp"
#include "domain/grid/edit.hpp"
#include "geo/geojson.hpp"
#include "geo/shape_json.hpp"

namespace jingwei::storage {
namespace {

const Sql kInsertArea{"area.insert", R"(
    INSERT INTO area (tenant_id, edition_id, area_id, layer, code, name_zh_cn, name_en, depth, parent_id, path, shape, bounds,
        buildings, households)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))"};
const Sql kAreas{"area.of_edition", R"(
    SELECT area_id, layer, code, name_zh_cn, name_en, depth, parent_id, path, shape, bounds, buildings, households
    FROM area WHERE tenant_id = $1 AND edition_id = $2 ORDER BY path)"};

/// Names as they were given: in the contract a missing one is filled in from the other.
struct AreaBody {
    AreaId id;
    std::string layer;
    std::string code;
    std::string name_zh_cn;
    std::string name_en;
    int depth{};
    std::optional<AreaId> parent;
    std::optional<geo::MultiPolygon> shape;
    grid::AreaFacts facts;
};
BOOST_DESCRIBE_STRUCT(AreaBody, (), (id, layer, code, name_zh_cn, name_en, depth, parent, shape, facts))

struct LevelBody {
    int depth{};
    std::string code;
    std::string name_zh_cn;
    std::string name_en;
    int digits{};
};
BOOST_DESCRIBE_STRUCT(LevelBody, (), (depth, code, name_zh_cn, name_en, digits))

struct OverlayChangeBody {
    std::string layer;
    std::string name_zh_cn;
    std::string name_en;
};
BOOST_DESCRIBE_STRUCT(OverlayChangeBody, (), (layer, name_zh_cn, name_en))

struct ChangeBody {
    std::optional<AreaBody> before;
    std::optional<AreaBody> after;
};
BOOST_DESCRIBE_STRUCT(ChangeBody, (), (before, after))

/// The areas stand beside it: there may be more of them than a list of a request may have.
struct ChangesBody {
    std::optional<std::vector<LevelBody>> levels_before;
    std::optional<std::vector<LevelBody>> levels_after;
    std::optional<std::vector<OverlayChangeBody>> overlays_before;
    std::optional<std::vector<OverlayChangeBody>> overlays_after;
};
BOOST_DESCRIBE_STRUCT(ChangesBody, (), (levels_before, levels_after, overlays_before, overlays_after))

std::optional<AreaBody> body_of(const std::optional<grid::Area>& area) {
    if (!area) return std::nullopt;
    AreaBody body{area->id, area->layer, area->code, area->name.zh_cn, area->name.en, area->depth, {}, {}, area->facts};
    if (area->parent) body.parent = area->parent;
    if (!area->shape.empty()) body.shape = area->shape;
    return body;
}

std::optional<grid::Area> area_of(const std::optional<AreaBody>& body) {
    if (!body) return std::nullopt;
    return grid::Area{.id = body->id,
                      .code = body->code,
                      .name = {body->name_zh_cn, body->name_en},
                      .depth = body->depth,
                      .parent = body->parent.value_or(AreaId{}),
                      .path = {},
                      .layer = body->layer,
                      .shape = body->shape.value_or(geo::MultiPolygon{}),
                      .facts = body->facts};
}

std::optional<std::vector<LevelBody>> bodies_of(const std::optional<std::vector<grid::Level>>& levels) {
    if (!levels) return std::nullopt;
    std::vector<LevelBody> bodies;
    for (const auto& level : *levels) bodies.push_back({level.depth, level.code, level.name.zh_cn, level.name.en, level.digits});
    return bodies;
}

std::optional<std::vector<grid::Level>> levels_of(const std::optional<std::vector<LevelBody>>& bodies) {
    if (!bodies) return std::nullopt;
    std::vector<grid::Level> levels;
    for (const auto& body : *bodies) levels.push_back({body.depth, body.code, {body.name_zh_cn, body.name_en}, body.digits});
    return levels;
}

std::optional<std::vector<OverlayChangeBody>> overlay_bodies_of(const std::optional<std::vector<grid::Overlay>>& overlays) {
    if (!overlays) return std::nullopt;
    std::vector<OverlayChangeBody> bodies;
    for (const auto& overlay : *overlays) bodies.push_back({overlay.layer, overlay.name.zh_cn, overlay.name.en});
    return bodies;
}

std::optional<std::vector<grid::Overlay>> overlays_of(const std::optional<std::vector<OverlayChangeBody>>& bodies) {
    if (!bodies) return std::nullopt;
    std::vector<grid::Overlay> overlays;
    for (const auto& body : *bodies) overlays.push_back({body.layer, {body.name_zh_cn, body.name_en}});
    return overlays;
}

template <class T>
T trusted(const json::value& document) {
    auto value = from_json<T>(document);
    if (!value) throw StorageError{"a stored step of a draft cannot be read: " + message(value.error(), Locale::en)};
    return std::move(*value);
}

}  // namespace

geo::MultiPolygon read_shape(std::string_view text) {
    if (text.empty()) return {};
    auto file = geo::read_geojson(text);
    if (!file || file->features.size() != 1) throw StorageError{"a stored area shape cannot be read"};
    return std::move(file->features.front().shape);
}

std::string write_shape(const geo::MultiPolygon& shape) { return shape.empty() ? "" : geo::to_geojson(shape); }

void insert_area(Connection& connection, TenantId tenant, EditionId edition, const grid::Area& area) {
    connection.execute(kInsertArea,
                       {tenant, edition, area.id, area.layer, area.code, area.name.zh_cn, area.name.en, area.depth, area.parent,
                        area.path, write_shape(area.shape), area.facts.bounds, area.facts.buildings, area.facts.households});
}

std::vector<grid::Area> read_areas(Connection& connection, TenantId tenant, EditionId edition) {
    std::vector<grid::Area> areas;
    connection.for_each(kAreas, {tenant, edition}, [&](const Row& row) {
        grid::Area area{.id = row.id<AreaId>(0),
                        .code = row.text(2),
                        .name = {row.text(3), row.text(4)},
                        .depth = static_cast<int>(row.i64(5)),
                        .parent = row.id<AreaId>(6),
                        .path = row.text(7),
                        .layer = row.text(1),
                        .shape = read_shape(row.view(8)),
                        .facts = {row.text(9), row.text(10), {}}};
        if (!row.is_null(11)) area.facts.households = static_cast<std::int32_t>(row.i64(11));
        areas.push_back(std::move(area));
    });
    return areas;
}

std::string write_changes(const grid::Changes& changes) {
    json::object document =
        to_json(ChangesBody{bodies_of(changes.levels_before), bodies_of(changes.levels_after),
                            overlay_bodies_of(changes.overlays_before), overlay_bodies_of(changes.overlays_after)})
            .as_object();
    json::array areas;
    for (const auto& change : changes.areas) areas.push_back(to_json(ChangeBody{body_of(change.before), body_of(change.after)}));
    document["areas"] = std::move(areas);
    return json::serialize(document);
}

grid::Changes read_changes(std::string_view text) {
    json::value document = json::parse(json::string_view{text.data(), text.size()});
    grid::Changes changes;
    for (const auto& one : document.at("areas").as_array()) {
        const auto body = trusted<ChangeBody>(one);
        changes.areas.push_back({area_of(body.before), area_of(body.after)});
    }
    document.as_object().erase("areas");
    const auto levels = trusted<ChangesBody>(document);
    changes.levels_before = levels_of(levels.levels_before);
    changes.levels_after = levels_of(levels.levels_after);
    changes.overlays_before = overlays_of(levels.overlays_before);
    changes.overlays_after = overlays_of(levels.overlays_after);
    return changes;
}

}  // namespace jingwei::storage

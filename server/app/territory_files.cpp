#include "app/territory_files.hpp"

#include "base/secret.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kFileTokenBytes = 16;

Result<geo::GeoJsonFile> read_file(const App& app, const std::string& bytes, const std::string& name,
                                   const std::string& coordinates) {
    if (app.read_territory_file) {
        auto content = app.read_territory_file(bytes, name, coordinates);
        if (content && !content->errors.empty()) return tl::make_unexpected(geo::error_of(content->errors));
        return content;
    }
    if (!coordinates.empty() && coordinates != "EPSG:4326")
        return refuse_field("/coordinates", "enum", {{"allowed", "EPSG:4326"}});
    return geo::read_geojson(bytes);
}

}  // namespace

Result<TerritoryFileRow> keep_territory_file(const App& app, const Caller& caller, const std::string& name,
                                             const std::string& coordinates, const std::string& bytes) {
    if (bytes.size() > kMaxTerritoryFileBytes)
        return refuse(ErrorCode::payload_too_large, {{"limit", std::to_string(kMaxTerritoryFileBytes >> 20U) + " MiB"}});
    const auto content = read_file(app, bytes, name, coordinates);
    if (!content) return tl::make_unexpected(content.error());
    TerritoryFileRow row{.id = app.ids.next<TerritoryFileId>(),
                         .name = name,
                         .coordinates = coordinates,
                         .token = random_hex(kFileTokenBytes),
                         .size = static_cast<std::int64_t>(bytes.size()),
                         .created_at = app.clock.now()};
    app.vault.append_upload(caller.tenant, row.token, 0, bytes);
    app.database.write([&](Stores& stores) {
        stores.territory.add_file(caller.tenant, row, origin_of(caller.actor, {}).actor_id);
        return true;
    });
    return row;
}

Result<TerritoryFile> open_territory_file(const App& app, TenantId tenant, TerritoryFileId id) {
    auto row = in_snapshot<std::optional<TerritoryFileRow>>(
        app.database, [&](Stores& stores) { return stores.territory.find_file(tenant, id); });
    if (!row) return refuse(ErrorCode::not_found);
    auto content = read_file(app, app.vault.read_upload(tenant, row->token), row->name, row->coordinates);
    if (!content) return tl::make_unexpected(content.error());
    return TerritoryFile{std::move(*row), std::move(*content)};
}

Result<void> drop_territory_file(const App& app, const Caller& caller, TerritoryFileId id) {
    const auto row = in_unit<TerritoryFileRow>(app.database, [&](Stores& stores) -> Result<TerritoryFileRow> {
        auto found = stores.territory.find_file(caller.tenant, id);
        if (!found) return refuse(ErrorCode::not_found);
        stores.territory.drop_file(caller.tenant, id);
        return std::move(*found);
    });
    if (!row) return tl::make_unexpected(row.error());
    app.vault.drop_upload(caller.tenant, row->token);
    return {};
}

Result<StepTaken> import_into_draft(const App& app, const Caller& caller, EditionId draft, const TerritoryInput& input,
                                    TerritoryImported& report) {
    return step_draft(app, caller, draft, "import", [&](const OpenDraft& open) -> Result<grid::Changes> {
        report = {};
        return import_changes(app, open.draft, input, report);
    });
}

}  // namespace jingwei::app

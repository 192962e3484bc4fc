#include "storage/territory_store.hpp"

#include <fmt/format.h>

#include "storage/area_rows.hpp"
#include "storage/case_row.hpp"
#include "storage/edition_body.hpp"
#include "storage/journal.hpp"

namespace jingwei::storage {
namespace {

const Sql kEditions{"territory.editions", R"(
    SELECT e.id, e.name, e.effective_from, COUNT(a.area_id), COUNT(a.area_id) FILTER (WHERE a.shape = '')
    FROM edition e LEFT JOIN area a ON a.tenant_id = e.tenant_id AND a.edition_id = e.id
    WHERE e.tenant_id = $1 AND e.kind = 'territory' AND e.published = 1
    GROUP BY e.id, e.name, e.effective_from ORDER BY e.effective_from DESC, e.id DESC)"};
const Sql kEdition{"territory.edition", R"(
    SELECT name, effective_from, body FROM edition WHERE tenant_id = $1 AND id = $2 AND kind = 'territory' AND published = 1)"};
const Sql kInForce{"territory.in_force", R"(
    SELECT id FROM edition WHERE tenant_id = $1 AND kind = 'territory' AND published = 1 AND effective_from <= $2
    ORDER BY effective_from DESC, id DESC LIMIT 1)"};
const Sql kAddFile{"territory_file.insert", R"(
    INSERT INTO territory_file (tenant_id, id, name, coordinates, token, size, created_at, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
const Sql kFindFile{"territory_file.find",
                    "SELECT id, name, coordinates, token, size, created_at FROM territory_file WHERE tenant_id = $1 AND id = $2"};
const Sql kDropFile{"territory_file.drop", "DELETE FROM territory_file WHERE tenant_id = $1 AND id = $2"};
const Sql kRehoming{"rehoming.find", R"(
    SELECT last_case_id, looked_at, moved, started_at, finished_at FROM rehoming WHERE tenant_id = $1 AND edition_id = $2)"};
const Sql kPutRehoming{"rehoming.put", R"(
    INSERT INTO rehoming (tenant_id, edition_id, last_case_id, looked_at, moved, started_at, finished_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (tenant_id, edition_id) DO UPDATE SET last_case_id = excluded.last_case_id, looked_at = excluded.looked_at,
        moved = excluded.moved, finished_at = excluded.finished_at)"};
const Sql kOpenCases{
    "case.open_after",
    fmt::format("SELECT {} FROM case_file c WHERE c.tenant_id = $1 AND c.open = 1 AND c.id > $2 ORDER BY c.id LIMIT $3",
                kCaseColumns)};

}  // namespace

std::vector<app::EditionRow> SqlTerritoryStore::editions(TenantId tenant) {
    std::vector<app::EditionRow> rows;
    connection_.for_each(kEditions, {tenant}, [&](const Row& row) {
        rows.push_back({.info = {row.id<EditionId>(0), row.text(1), row.instant(2), true},
                        .area_count = row.i64(3),
                        .not_drawn_count = row.i64(4)});
    });
    return rows;
}

std::optional<grid::Territory> SqlTerritoryStore::edition(TenantId tenant, EditionId id) {
    const auto row = connection_.query_one(kEdition, {tenant, id});
    if (!row) return std::nullopt;
    auto levels = read_levels(row->view(2));
    if (!levels) throw StorageError{"the levels of an edition cannot be read"};
    auto territory = grid::Territory::build({id, row->text(0), row->instant(1), true}, std::move(*levels),
                                            read_areas(connection_, tenant, id), read_overlays(row->view(2)));
    if (!territory) throw StorageError{"a published edition cannot be read"};
    return std::move(*territory);
}

std::optional<EditionId> SqlTerritoryStore::in_force(TenantId tenant, Instant at) {
    const auto row = connection_.query_one(kInForce, {tenant, at});
    return row ? std::optional{row->id<EditionId>(0)} : std::nullopt;
}

void SqlTerritoryStore::add_file(TenantId tenant, const app::TerritoryFileRow& file, std::int64_t actor) {
    connection_.execute(kAddFile, {tenant, file.id, file.name, file.coordinates, file.token, file.size, file.created_at, actor});
}

std::optional<app::TerritoryFileRow> SqlTerritoryStore::find_file(TenantId tenant, app::TerritoryFileId id) {
    const auto row = connection_.query_one(kFindFile, {tenant, id});
    if (!row) return std::nullopt;
    return app::TerritoryFileRow{
        row->id<app::TerritoryFileId>(0), row->text(1), row->text(2), row->text(3), row->i64(4), row->instant(5)};
}

void SqlTerritoryStore::drop_file(TenantId tenant, app::TerritoryFileId id) { connection_.execute(kDropFile, {tenant, id}); }

std::optional<app::Rehoming> SqlTerritoryStore::rehoming(TenantId tenant, EditionId edition) {
    const auto row = connection_.query_one(kRehoming, {tenant, edition});
    if (!row) return std::nullopt;
    return app::Rehoming{.edition = edition,
                         .last_case = row->id<CaseId>(0),
                         .looked_at = row->i64(1),
                         .moved = row->i64(2),
                         .started_at = row->instant(3),
                         .finished_at = row->opt_instant(4)};
}

void SqlTerritoryStore::save_rehoming(TenantId tenant, const app::Rehoming& rehoming) {
    connection_.execute(kPutRehoming, {tenant, rehoming.edition, rehoming.last_case, rehoming.looked_at, rehoming.moved,
                                       rehoming.started_at, rehoming.finished_at});
}

std::vector<app::CaseFile> SqlTerritoryStore::open_cases(TenantId tenant, CaseId after, int limit) {
    std::vector<app::CaseFile> files;
    connection_.for_each(kOpenCases, {tenant, after, limit}, [&](const Row& row) { files.push_back(read_case_row(row)); });
    return files;
}

void SqlTerritoryStore::journal(TenantId tenant, const std::string& body, Instant now) {
    append_journal(connection_, tenant, "territory", Bytes{body}, now);
}

}  // namespace jingwei::storage

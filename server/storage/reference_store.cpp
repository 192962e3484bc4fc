#include "storage/reference_store.hpp"

#include <algorithm>

#include "domain/catalog/read_catalog_json.hpp"
#include "storage/area_rows.hpp"
#include "storage/edition_body.hpp"

namespace jingwei::storage {
namespace {

const Sql kDefaultTenant{"tenant.default", "SELECT id FROM tenant ORDER BY id LIMIT 1", TenantRule::reference};
const Sql kTenants{"tenant.list", "SELECT id, code, name_zh_cn, name_en, host_names, mark FROM tenant ORDER BY id",
                   TenantRule::reference};
const Sql kSetHostNames{"tenant.set_host_names", "UPDATE tenant SET host_names = $2 WHERE id = $1", TenantRule::reference};
const Sql kInsertTenant{"tenant.insert", R"(
    INSERT INTO tenant (id, code, name_zh_cn, name_en, time_zone, host_names, mark, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))",
                        TenantRule::reference};
const Sql kInsertDistrict{"district.insert", R"(
    INSERT INTO district (tenant_id, organiser_zh_cn, organiser_en, icp_number, police_number, site_code, tracking_secret, stamp)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 1))"};
const Sql kTenant{"tenant.find", "SELECT code, name_zh_cn, name_en, time_zone, mark, host_names FROM tenant WHERE id = $1",
                  TenantRule::reference};
const Sql kDistrict{"district.find", R"(
    SELECT organiser_zh_cn, organiser_en, icp_number, police_number, site_code, tracking_secret FROM district WHERE tenant_id = $1)"};
const Sql kStamp{"district.stamp", "SELECT stamp FROM district WHERE tenant_id = $1"};
const Sql kBump{"district.bump", "UPDATE district SET stamp = stamp + 1 WHERE tenant_id = $1"};
const Sql kInsertEdition{"edition.insert", R"(
    INSERT INTO edition (tenant_id, id, kind, name, effective_from, published, body) VALUES ($1, $2, $3, $4, $5, 1, $6))"};
const Sql kInForce{"edition.in_force", R"(
    SELECT id, kind, name, effective_from, body FROM edition
    WHERE tenant_id = $1 AND kind = $2 AND published = 1 AND effective_from <= $3
    ORDER BY effective_from DESC, id DESC LIMIT 1)"};
const Sql kInsertUnit{"unit.insert", R"(
    INSERT INTO unit (tenant_id, id, version, code, name_zh_cn, name_en, parent_id, role, home_area_id, kind, closed)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};
const Sql kUpdateUnit{"unit.update", R"(
    UPDATE unit SET code = $4, name_zh_cn = $5, name_en = $6, parent_id = $7, role = $8, home_area_id = $9, kind = $10, closed = $11,
        version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kUnits{"unit.list", R"(
    SELECT id, code, name_zh_cn, name_en, parent_id, role, home_area_id, kind, closed, version FROM unit
    WHERE tenant_id = $1 ORDER BY code)"};
const Sql kInsertPost{"post.insert", R"(
    INSERT INTO post (tenant_id, id, version, code, name_zh_cn, name_en, unit_id, closed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
const Sql kUpdatePost{"post.update", R"(
    UPDATE post SET code = $4, name_zh_cn = $5, name_en = $6, unit_id = $7, closed = $8, version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kPosts{"post.list", R"(
    SELECT id, code, name_zh_cn, name_en, unit_id, closed, version FROM post WHERE tenant_id = $1 ORDER BY code)"};

/// Host names are stored one a line.
std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0) lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Params unit_params(TenantId tenant, const org::Unit& unit, std::int32_t version) {
    return {tenant,      unit.id,   version,        unit.code, unit.name.zh_cn, unit.name.en,
            unit.parent, unit.role, unit.home_area, unit.kind, unit.closed};
}

Params post_params(TenantId tenant, const org::Post& post, std::int32_t version) {
    return {tenant, post.id, version, post.code, post.name.zh_cn, post.name.en, post.unit, post.closed};
}

std::string join_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

}  // namespace

std::optional<TenantId> SqlReferenceStore::default_tenant() {
    const auto row = connection_.query_one(kDefaultTenant);
    return row ? std::optional{row->id<TenantId>(0)} : std::nullopt;
}

std::vector<app::TenantEntry> SqlReferenceStore::tenants() {
    std::vector<app::TenantEntry> tenants;
    connection_.for_each(kTenants, {}, [&](const Row& row) {
        tenants.push_back({row.id<TenantId>(0), row.text(1), {row.text(2), row.text(3)}, split_lines(row.view(4)), row.text(5)});
    });
    return tenants;
}

void SqlReferenceStore::set_host_names(TenantId tenant, const std::vector<std::string>& host_names) {
    connection_.execute(kSetHostNames, {tenant, join_lines(host_names)});
    bump(tenant);
}

std::int64_t SqlReferenceStore::stamp(TenantId tenant) {
    const auto row = connection_.query_one(kStamp, {tenant});
    return row ? row->i64(0) : 0;
}

app::District SqlReferenceStore::district(TenantId tenant) {
    const auto named = connection_.query_one(kTenant, {tenant});
    const auto row = connection_.query_one(kDistrict, {tenant});
    if (!named || !row) throw StorageError{"the district's own row is missing"};
    return {.tenant = tenant,
            .code = named->text(0),
            .name = {named->text(1), named->text(2)},
            .organiser = {row->text(0), row->text(1)},
            .icp_number = row->text(2),
            .police_number = row->text(3),
            .site_code = row->text(4),
            .time_zone = named->text(3),
            .tracking_secret = row->text(5),
            .mark = named->text(4),
            .host_names = split_lines(named->view(5))};
}

Result<app::EditionText> SqlReferenceStore::edition_in_force(TenantId tenant, std::string_view kind, Instant now) {
    const auto row = connection_.query_one(kInForce, {tenant, kind, now});
    if (!row) return refuse(ErrorCode::not_found);
    return app::EditionText{row->id<EditionId>(0), row->text(1), row->text(2), row->instant(3), row->text(4)};
}

Result<grid::Territory> SqlReferenceStore::territory(TenantId tenant, Instant now) {
    const auto edition = edition_in_force(tenant, "territory", now);
    if (!edition) return tl::make_unexpected(edition.error());
    auto levels = read_levels(edition->body);
    if (!levels) return tl::make_unexpected(levels.error());
    return grid::Territory::build({edition->id, edition->name, edition->effective_from, true, read_origin(edition->body)},
                                  std::move(*levels), read_areas(connection_, tenant, edition->id), read_overlays(edition->body));
}

duty::Directory SqlReferenceStore::directory(TenantId tenant) {
    std::vector<org::Unit> units;
    connection_.for_each(kUnits, {tenant}, [&](const Row& row) {
        units.push_back({row.id<UnitId>(0),
                         row.text(1),
                         {row.text(2), row.text(3)},
                         row.id<UnitId>(4),
                         row.text(5),
                         row.id<AreaId>(6),
                         row.text(7),
                         row.flag(8),
                         static_cast<std::int32_t>(row.i64(9))});
    });
    std::vector<org::Post> posts;
    connection_.for_each(kPosts, {tenant}, [&](const Row& row) {
        posts.push_back({row.id<PostId>(0),
                         row.text(1),
                         {row.text(2), row.text(3)},
                         row.id<UnitId>(4),
                         row.flag(5),
                         static_cast<std::int32_t>(row.i64(6))});
    });
    return {std::move(units), std::move(posts)};
}

Result<std::shared_ptr<const app::Reference>> SqlReferenceStore::load(TenantId tenant, Instant now) {
    auto ground = territory(tenant, now);
    if (!ground) return tl::make_unexpected(ground.error());
    const auto classes_text = edition_in_force(tenant, "catalog", now);
    if (!classes_text) return tl::make_unexpected(classes_text.error());
    auto classes = catalog::read_catalog_json(classes_text->body);
    if (!classes) return tl::make_unexpected(classes.error());
    auto catalog =
        catalog::Catalog::build({classes_text->id, classes_text->name, classes_text->effective_from, true}, std::move(*classes));
    if (!catalog) return tl::make_unexpected(catalog.error());
    const auto calendar_text = edition_in_force(tenant, "calendar", now);
    if (!calendar_text) return tl::make_unexpected(calendar_text.error());
    auto calendar_data = read_calendar(calendar_text->body);
    if (!calendar_data) return tl::make_unexpected(calendar_data.error());
    auto calendar = worktime::Calendar::build(std::move(*calendar_data));
    if (!calendar) return tl::make_unexpected(calendar.error());
    return std::make_shared<const app::Reference>(app::Reference{.stamp = stamp(tenant),
                                                                 .district = district(tenant),
                                                                 .territory = std::move(*ground),
                                                                 .catalog = std::move(*catalog),
                                                                 .calendar = std::move(*calendar),
                                                                 .calendar_edition = calendar_text->id,
                                                                 .directory = directory(tenant)});
}

void SqlReferenceStore::create_tenant(const app::District& d, Instant now) {
    connection_.execute(kInsertTenant,
                        {d.tenant, d.code, d.name.zh_cn, d.name.en, d.time_zone, join_lines(d.host_names), d.mark, now});
    connection_.execute(kInsertDistrict, {d.tenant, d.organiser.zh_cn, d.organiser.en, d.icp_number, d.police_number, d.site_code,
                                          d.tracking_secret});
}

void SqlReferenceStore::add_edition(TenantId tenant, const app::EditionText& edition) {
    connection_.execute(kInsertEdition, {tenant, edition.id, edition.kind, edition.name, edition.effective_from, edition.body});
    bump(tenant);
}

void SqlReferenceStore::add_territory(TenantId tenant, const app::TerritoryEdition& edition) {
    add_edition(tenant, {.id = edition.info.id,
                         .kind = "territory",
                         .name = edition.info.name,
                         .effective_from = edition.info.effective_from,
                         .body = write_levels(edition.levels, edition.overlays, edition.info.origin)});
    for (const auto& area : edition.areas) insert_area(connection_, tenant, edition.info.id, area);
}

void SqlReferenceStore::add_catalog(TenantId tenant, const app::CatalogEditionDraft& edition) {
    add_edition(tenant, {.id = edition.info.id,
                         .kind = "catalog",
                         .name = edition.info.name,
                         .effective_from = edition.info.effective_from,
                         .body = write_classes(edition.classes)});
}

void SqlReferenceStore::add_calendar(TenantId tenant, const app::CalendarEdition& edition) {
    add_edition(tenant, {.id = edition.id,
                         .kind = "calendar",
                         .name = edition.name,
                         .effective_from = edition.effective_from,
                         .body = write_calendar(edition.data)});
}

void SqlReferenceStore::add_directory(TenantId tenant, const std::vector<org::Unit>& units, const std::vector<org::Post>& posts) {
    for (const auto& unit : units) connection_.execute(kInsertUnit, unit_params(tenant, unit, unit.version));
    for (const auto& post : posts) connection_.execute(kInsertPost, post_params(tenant, post, post.version));
    bump(tenant);
}

bool SqlReferenceStore::update_unit(TenantId tenant, const org::Unit& unit) {
    if (connection_.execute(kUpdateUnit, unit_params(tenant, unit, unit.version - 1)) != 1) return false;
    bump(tenant);
    return true;
}

bool SqlReferenceStore::update_post(TenantId tenant, const org::Post& post) {
    if (connection_.execute(kUpdatePost, post_params(tenant, post, post.version - 1)) != 1) return false;
    bump(tenant);
    return true;
}

void SqlReferenceStore::bump(TenantId tenant) { connection_.execute(kBump, {tenant}); }

}  // namespace jingwei::storage

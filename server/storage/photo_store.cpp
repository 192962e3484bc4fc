#include "storage/photo_store.hpp"

#include <fmt/format.h>

#include "base/secret.hpp"

namespace jingwei::storage {
namespace {

constexpr const char* kPhotoColumns = "p.id, p.sha256, p.width, p.height, p.taken_at, p.lon_e7, p.lat_e7";

const Sql kStart{"upload.insert",
                 "INSERT INTO upload (tenant_id, token_hash, size, received, created_at) VALUES ($1, $2, $3, $4, $5)"};
const Sql kFindUpload{"upload.find", fmt::format(R"(
    SELECT u.size, u.received, {} FROM upload u LEFT JOIN photo p ON p.tenant_id = u.tenant_id AND p.id = u.photo_id
    WHERE u.tenant_id = $1 AND u.token_hash = $2)",
                                                 kPhotoColumns)};
const Sql kReceived{"upload.received", "UPDATE upload SET received = $3 WHERE tenant_id = $1 AND token_hash = $2"};
const Sql kInsertPhoto{"photo.insert", R"(
    INSERT INTO photo (tenant_id, id, sha256, width, height, taken_at, lon_e7, lat_e7, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};
const Sql kComplete{"upload.complete",
                    "UPDATE upload SET received = size, photo_id = $3 WHERE tenant_id = $1 AND token_hash = $2"};
const Sql kDrop{"upload.delete", "DELETE FROM upload WHERE tenant_id = $1 AND token_hash = $2 AND photo_id IS NULL"};
const Sql kAttach{"case_photo.insert", R"(
    INSERT INTO case_photo (tenant_id, case_id, photo_id, role, ordinal) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING)"};
const Sql kOfCase{"case_photo.of_case", fmt::format(R"(
    SELECT {}, cp.role FROM case_photo cp JOIN photo p ON p.tenant_id = cp.tenant_id AND p.id = cp.photo_id
    WHERE cp.tenant_id = $1 AND cp.case_id = $2 ORDER BY cp.role DESC, cp.ordinal, p.id)",
                                                    kPhotoColumns)};
const Sql kFind{"photo.find", fmt::format("SELECT {} FROM photo p WHERE p.tenant_id = $1 AND p.id = $2", kPhotoColumns)};
const Sql kCasesOf{"case_photo.cases_of",
                   "SELECT case_id FROM case_photo WHERE tenant_id = $1 AND photo_id = $2 ORDER BY case_id"};

app::Photo read_photo(const Row& row, int first) {
    app::Photo photo{.id = row.id<PhotoId>(first),
                     .sha256 = row.text(first + 1),
                     .width = static_cast<int>(row.i64(first + 2)),
                     .height = static_cast<int>(row.i64(first + 3)),
                     .taken_at = row.opt_instant(first + 4),
                     .position = {}};
    if (!row.is_null(first + 5)) {
        photo.position =
            geo::Position{static_cast<std::int32_t>(row.i64(first + 5)), static_cast<std::int32_t>(row.i64(first + 6))};
    }
    return photo;
}

}  // namespace

void SqlPhotoStore::start_upload(TenantId tenant, const app::Upload& upload, Instant now) {
    connection_.execute(kStart, {tenant, sha256_hex(upload.token), upload.size, upload.received, now});
}

std::optional<app::Upload> SqlPhotoStore::find_upload(TenantId tenant, const std::string& token) {
    const auto row = connection_.query_one(kFindUpload, {tenant, sha256_hex(token)});
    if (!row) return std::nullopt;
    app::Upload upload{.token = token, .size = row->i64(0), .received = row->i64(1), .photo = {}};
    if (!row->is_null(2)) upload.photo = read_photo(*row, 2);
    return upload;
}

void SqlPhotoStore::set_received(TenantId tenant, const std::string& token, std::int64_t received) {
    connection_.execute(kReceived, {tenant, sha256_hex(token), received});
}

void SqlPhotoStore::complete_upload(TenantId tenant, const std::string& token, const app::Photo& photo, Instant now) {
    std::optional<std::int64_t> lon, lat;
    if (photo.position) {
        lon = photo.position->lon_e7;
        lat = photo.position->lat_e7;
    }
    connection_.execute(kInsertPhoto, {tenant, photo.id, photo.sha256, photo.width, photo.height, photo.taken_at, lon, lat, now});
    connection_.execute(kComplete, {tenant, sha256_hex(token), photo.id});
}

void SqlPhotoStore::drop_upload(TenantId tenant, const std::string& token) {
    connection_.execute(kDrop, {tenant, sha256_hex(token)});
}

void SqlPhotoStore::attach(TenantId tenant, CaseId id, const std::vector<PhotoId>& photos, app::PhotoRole role) {
    std::int64_t ordinal = 0;
    for (const PhotoId photo : photos) {
        connection_.execute(kAttach, {tenant, id, photo, role == app::PhotoRole::before ? "before" : "after", ordinal++});
    }
}

std::vector<app::CasePhoto> SqlPhotoStore::of_case(TenantId tenant, CaseId id) {
    std::vector<app::CasePhoto> photos;
    connection_.for_each(kOfCase, {tenant, id}, [&](const Row& row) {
        photos.push_back({read_photo(row, 0), row.view(7) == "before" ? app::PhotoRole::before : app::PhotoRole::after});
    });
    return photos;
}

std::optional<app::PhotoStore::Found> SqlPhotoStore::find(TenantId tenant, PhotoId id) {
    const auto row = connection_.query_one(kFind, {tenant, id});
    if (!row) return std::nullopt;
    Found found{.photo = read_photo(*row, 0), .cases = {}};
    connection_.for_each(kCasesOf, {tenant, id}, [&](const Row& c) { found.cases.push_back(c.id<CaseId>(0)); });
    return found;
}

}  // namespace jingwei::storage

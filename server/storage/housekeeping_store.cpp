#include "storage/housekeeping_store.hpp"

namespace jingwei::storage {
namespace {

const Sql kDropUploads{"upload.drop_old", R"(
    DELETE FROM upload WHERE tenant_id = $1 AND (created_at < $3 OR (photo_id IS NULL AND created_at < $2)))"};
const Sql kDropPhotos{"photo.drop_unused", R"(
    DELETE FROM photo WHERE tenant_id = $1 AND created_at < $2
        AND NOT EXISTS (SELECT 1 FROM case_photo c WHERE c.tenant_id = photo.tenant_id AND c.photo_id = photo.id)
        AND NOT EXISTS (SELECT 1 FROM upload u WHERE u.tenant_id = photo.tenant_id AND u.photo_id = photo.id))"};
const Sql kNamed{"photo.named", R"(
    SELECT sha256 FROM photo WHERE tenant_id = $1 AND sha256 IN @list($2)
    UNION SELECT sha256 FROM draft_backdrop WHERE tenant_id = $1 AND sha256 IN @list($2))"};
const Sql kNamedUploads{"territory_file.tokens", "SELECT token FROM territory_file WHERE tenant_id = $1"};
const Sql kForgetSessions{"session.forget", "DELETE FROM session WHERE tenant_id = $1 AND expires_at < $2"};
const Sql kForgetActivations{"activation.forget", "DELETE FROM activation WHERE tenant_id = $1 AND expires_at < $2"};
const Sql kForgetRequests{"idempotency.forget", "DELETE FROM idempotency WHERE tenant_id = $1 AND created_at < $2"};
const Sql kSessions{"session.count", "SELECT COUNT(*) FROM session WHERE tenant_id = $1 AND expires_at > $2"};

}  // namespace

std::int64_t SqlHousekeepingStore::drop_uploads(TenantId tenant, Instant unfinished_before, Instant any_before) {
    return connection_.execute(kDropUploads, {tenant, unfinished_before, any_before});
}

std::int64_t SqlHousekeepingStore::drop_unused_photos(TenantId tenant, Instant before) {
    return connection_.execute(kDropPhotos, {tenant, before});
}

std::vector<std::string> SqlHousekeepingStore::named_photos(TenantId tenant, const std::vector<std::string>& sha256) {
    std::vector<std::string> named;
    connection_.for_each(kNamed, {tenant, sha256}, [&](const Row& row) { named.push_back(row.text(0)); });
    return named;
}

std::vector<std::string> SqlHousekeepingStore::named_uploads(TenantId tenant) {
    std::vector<std::string> tokens;
    connection_.for_each(kNamedUploads, {tenant}, [&](const Row& row) { tokens.push_back(row.text(0)); });
    return tokens;
}

app::Forgotten SqlHousekeepingStore::forget_expired(TenantId tenant, Instant now, Instant kept_from) {
    return {.sessions = connection_.execute(kForgetSessions, {tenant, now}),
            .activations = connection_.execute(kForgetActivations, {tenant, now}),
            .requests = connection_.execute(kForgetRequests, {tenant, kept_from})};
}

std::int64_t SqlHousekeepingStore::sessions(TenantId tenant, Instant now) {
    const auto row = connection_.query_one(kSessions, {tenant, now});
    return row ? row->i64(0) : 0;
}

}  // namespace jingwei::storage

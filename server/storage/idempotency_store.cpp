#include "storage/idempotency_store.hpp"

namespace jingwei::storage {
namespace {

const Sql kFind{"idempotency.find",
                "SELECT request_hash, resource_id FROM idempotency WHERE tenant_id = $1 AND principal = $2 AND key = $3"};
const Sql kRemember{"idempotency.insert", R"(
    INSERT INTO idempotency (tenant_id, principal, key, request_hash, resource_id, created_at) VALUES ($1, $2, $3, $4, $5, $6))"};

}  // namespace

std::optional<app::RememberedRequest> SqlIdempotencyStore::find(TenantId tenant, const std::string& principal,
                                                                const std::string& key) {
    const auto row = connection_.query_one(kFind, {tenant, principal, key});
    return row ? std::optional{app::RememberedRequest{row->text(0), row->i64(1)}} : std::nullopt;
}

void SqlIdempotencyStore::remember(TenantId tenant, const std::string& principal, const std::string& key,
                                   const app::RememberedRequest& request, Instant now) {
    connection_.execute(kRemember, {tenant, principal, key, request.request_hash, request.resource_id, now});
}

}  // namespace jingwei::storage

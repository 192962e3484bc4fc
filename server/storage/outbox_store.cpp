#include "storage/outbox_store.hpp"

#include <algorithm>

namespace jingwei::storage {
namespace {

const Sql kAdd{"outbox.insert", R"(
    INSERT INTO outbox (tenant_id, id, kind, cause, body, created_at, due_at, lease_until, attempts)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0) ON CONFLICT DO NOTHING)"};
const Sql kClaim{"outbox.claim", R"(
    UPDATE outbox SET lease_owner = $2, lease_until = $5, attempts = attempts + 1
    WHERE tenant_id = $1 AND id IN (
        SELECT o.id FROM outbox o
        WHERE o.tenant_id = $1 AND o.done_at IS NULL AND o.given_up_at IS NULL AND o.due_at <= $4 AND o.lease_until <= $4
            AND o.kind IN @list($3)
        ORDER BY o.due_at, o.id LIMIT $6 @for_update_skip_locked)
    RETURNING id, kind, cause, body, attempts, due_at)"};
const Sql kDone{"outbox.done", R"(
    UPDATE outbox SET done_at = $4, lease_owner = NULL, lease_until = 0, error = ''
    WHERE tenant_id = $1 AND id = $2 AND lease_owner = $3)"};
const Sql kRetry{"outbox.retry", R"(
    UPDATE outbox SET due_at = $5, given_up_at = $6, error = $4, lease_owner = NULL, lease_until = 0
    WHERE tenant_id = $1 AND id = $2 AND lease_owner = $3)"};
const Sql kDepth{"outbox.depth", R"(
    SELECT COUNT(*) FILTER (WHERE given_up_at IS NULL),
        COUNT(*) FILTER (WHERE given_up_at IS NULL AND due_at <= $2 AND lease_until <= $2),
        COUNT(*) FILTER (WHERE given_up_at IS NOT NULL)
    FROM outbox WHERE tenant_id = $1 AND done_at IS NULL)"};
const Sql kForget{"outbox.forget", "DELETE FROM outbox WHERE tenant_id = $1 AND done_at < $2"};

}  // namespace

bool SqlOutboxStore::add(TenantId tenant, app::JobId id, const app::NewJob& job, Instant now) {
    return connection_.execute(kAdd, {tenant, id, job.kind, job.cause, job.body, now, job.due_at}) == 1;
}

std::vector<app::Job> SqlOutboxStore::claim(TenantId tenant, const std::string& owner, const std::vector<std::string>& kinds,
                                            Instant now, Instant lease_until, int limit) {
    struct Claimed {
        Instant due_at;
        app::Job job;
    };
    std::vector<Claimed> claimed;
    connection_.for_each(kClaim, {tenant, owner, kinds, now, lease_until, limit}, [&](const Row& row) {
        claimed.push_back({row.instant(5),
                           {.id = row.id<app::JobId>(0),
                            .kind = row.text(1),
                            .cause = row.text(2),
                            .body = row.text(3),
                            .attempts = static_cast<std::int32_t>(row.i64(4))}});
    });
    std::sort(claimed.begin(), claimed.end(), [](const Claimed& a, const Claimed& b) {
        return a.due_at != b.due_at ? a.due_at < b.due_at : a.job.id < b.job.id;
    });
    std::vector<app::Job> jobs;
    for (auto& one : claimed) jobs.push_back(std::move(one.job));
    return jobs;
}

bool SqlOutboxStore::done(TenantId tenant, app::JobId id, const std::string& owner, Instant now) {
    return connection_.execute(kDone, {tenant, id, owner, now}) == 1;
}

bool SqlOutboxStore::retry(TenantId tenant, app::JobId id, const std::string& owner, const std::string& error, Instant due_at,
                           bool given_up) {
    return connection_.execute(kRetry, {tenant, id, owner, error, due_at, given_up ? std::optional{due_at} : std::nullopt}) == 1;
}

app::OutboxDepth SqlOutboxStore::depth(TenantId tenant, Instant now) {
    const auto row = connection_.query_one(kDepth, {tenant, now});
    return row ? app::OutboxDepth{row->i64(0), row->i64(1), row->i64(2)} : app::OutboxDepth{};
}

std::int64_t SqlOutboxStore::forget(TenantId tenant, Instant before) { return connection_.execute(kForget, {tenant, before}); }

}  // namespace jingwei::storage

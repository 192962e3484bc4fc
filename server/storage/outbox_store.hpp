#pragma once
#include "app/ports/outbox_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

class SqlOutboxStore final : public app::OutboxStore {
public:
    explicit SqlOutboxStore(Connection& connection) : connection_{connection} {}

    bool add(TenantId tenant, app::JobId id, const app::NewJob& job, Instant now) override;
    std::vector<app::Job> claim(TenantId tenant, const std::string& owner, const std::vector<std::string>& kinds, Instant now,
                                Instant lease_until, int limit) override;
    bool done(TenantId tenant, app::JobId id, const std::string& owner, Instant now) override;
    bool retry(TenantId tenant, app::JobId id, const std::string& owner, const std::string& error, Instant due_at,
               bool given_up) override;
    app::OutboxDepth depth(TenantId tenant, Instant now) override;
    std::int64_t forget(TenantId tenant, Instant before) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

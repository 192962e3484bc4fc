#pragma once
#include "app/ports/idempotency_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

class SqlIdempotencyStore final : public app::IdempotencyStore {
public:
    explicit SqlIdempotencyStore(Connection& connection) : connection_{connection} {}

    std::optional<app::RememberedRequest> find(TenantId tenant, const std::string& principal, const std::string& key) override;
    void remember(TenantId tenant, const std::string& principal, const std::string& key, const app::RememberedRequest& request,
                  Instant now) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

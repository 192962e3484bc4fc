#pragma once
#include "app/ports/housekeeping_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

class SqlHousekeepingStore final : public app::HousekeepingStore {
public:
    explicit SqlHousekeepingStore(Connection& connection) : connection_{connection} {}

    std::int64_t drop_uploads(TenantId tenant, Instant unfinished_before, Instant any_before) override;
    std::int64_t drop_unused_photos(TenantId tenant, Instant before) override;
    std::vector<std::string> named_photos(TenantId tenant, const std::vector<std::string>& sha256) override;
    std::vector<std::string> named_uploads(TenantId tenant) override;
    app::Forgotten forget_expired(TenantId tenant, Instant now, Instant kept_from) override;
    std::int64_t sessions(TenantId tenant, Instant now) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

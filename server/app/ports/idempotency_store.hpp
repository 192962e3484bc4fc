#pragma once
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace jingwei::app {

/// Which request a client's key stood for.
struct RememberedRequest {
    std::string request_hash;
    std::int64_t resource_id{};
};

class IdempotencyStore {
public:
    IdempotencyStore() = default;
    IdempotencyStore(const IdempotencyStore&) = delete;
    IdempotencyStore& operator=(const IdempotencyStore&) = delete;
    virtual ~IdempotencyStore() = default;

    virtual std::optional<RememberedRequest> find(TenantId tenant, const std::string& principal, const std::string& key) = 0;
    /// Throws a unique violation where two units race: the second one is rolled back and tried again.
    virtual void remember(TenantId tenant, const std::string& principal, const std::string& key, const RememberedRequest& request,
                          Instant now) = 0;
};

}  // namespace jingwei::app

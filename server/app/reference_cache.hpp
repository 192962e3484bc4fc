#pragma once
#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "app/ports/database.hpp"
#include "base/clock.hpp"

namespace jingwei::app {

/// The reference data in force, read once per tenant and again when its stamp moved or an hour began (an edition may
/// have come into force). Safe to call from any thread.
class ReferenceCache {
public:
    ReferenceCache(Database& database, const Clock& clock) : database_{database}, clock_{clock} {}

    /// For reading screens: what is held, read anew when it is older than a few seconds and has changed.
    std::shared_ptr<const Reference> get(TenantId tenant);
    /// For units of work: checked against the stamp inside the unit.
    std::shared_ptr<const Reference> get(Stores& stores, TenantId tenant);
    /// A published edition of the territory, past or to come; editions never change, so the few asked for last are kept.
    /// Null when there is none.
    std::shared_ptr<const grid::Territory> edition(Stores& stores, TenantId tenant, EditionId id);

    /// The duty register, always as the last commit left it; read again only when it changed.
    std::shared_ptr<const duty::Register> duties(TenantId tenant);
    std::shared_ptr<const duty::Register> duties(Stores& stores, TenantId tenant);

private:
    struct HeldDuties {
        std::shared_ptr<const duty::Register> book;
        std::int64_t stamp{};
    };
    struct Held {
        std::shared_ptr<const Reference> reference;
        Instant checked_at{};
        std::int64_t hour{};
    };

    std::shared_ptr<const Reference> fresh(Stores& stores, TenantId tenant);

    Database& database_;
    const Clock& clock_;
    std::mutex mutex_;
    std::unordered_map<TenantId, Held> held_;
    std::unordered_map<TenantId, HeldDuties> duties_;
    struct HeldEdition {
        TenantId tenant;
        std::shared_ptr<const grid::Territory> territory;
    };
    std::deque<HeldEdition> editions_;  // asked for last at the front
};

}  // namespace jingwei::app

#pragma once
#include <unordered_map>
#include <vector>

#include "app/ports/database.hpp"
#include "demo/demo.hpp"
#include "demo/duties.hpp"
#include "demo/organisation.hpp"
#include "domain/org/actor.hpp"

namespace jingwei::demo {

/// The accounts of the demo: posts that sign in, nobody by name.
struct Crew {
    std::vector<app::Account> accounts;
    std::vector<app::Activation> activations;
    std::vector<DemoLogin> logins;
    AccountId dispatcher;
    AccountId verifier;
    std::unordered_map<UnitId, AccountId> handlers;  // who answers in a unit's name
    std::vector<AccountId> workers;                  // grid workers, as Ground::villages

    void insert_into(app::Stores& stores, TenantId tenant, Instant now) const;
};

/// Hashes six passwords, about 0.1 s each.
Crew make_crew(const Ground& ground, const Organisation& organisation, const Duties& duties, IdSource& ids, Instant now);

/// What the crew may do, ready for use cases.
class Actors {
public:
    Actors(const Crew& crew, const app::Reference& reference);

    const org::Actor& dispatcher() const { return by_account_.at(crew_.dispatcher); }
    const org::Actor& verifier() const { return by_account_.at(crew_.verifier); }
    const org::Actor& handler(UnitId unit) const { return by_account_.at(crew_.handlers.at(unit)); }
    const org::Actor& worker(std::size_t village) const { return by_account_.at(crew_.workers.at(village)); }

private:
    const Crew& crew_;
    std::unordered_map<AccountId, org::Actor> by_account_;
};

}  // namespace jingwei::demo

#pragma once
#include <functional>
#include <optional>

#include "app/ports/account_store.hpp"
#include "app/ports/case_marks.hpp"
#include "app/ports/case_queries.hpp"
#include "app/ports/case_store.hpp"
#include "app/ports/coverage_store.hpp"
#include "app/ports/duty_store.hpp"
#include "app/ports/housekeeping_store.hpp"
#include "app/ports/idempotency_store.hpp"
#include "app/ports/outbox_store.hpp"
#include "app/ports/photo_store.hpp"
#include "app/ports/reference_store.hpp"
#include "app/ports/territory_store.hpp"

namespace jingwei::app {

/// Everything a unit of work may touch. Valid only inside it.
struct Stores {
    CaseStore& cases;
    CaseQueries& queries;
    CaseMarks& marks;
    PhotoStore& photos;
    AccountStore& accounts;
    ReferenceStore& reference;
    IdempotencyStore& idempotency;
    DutyStore& duty;
    DraftStore& drafts;
    TerritoryStore& territory;
    OutboxStore& outbox;
    HousekeepingStore& housekeeping;
    CoverageStore& coverage;
};

/// Runs units of work. `write` returns once what was kept is durable; a unit that says false leaves no trace. Units
/// may run more than once and do no I/O but the stores.
class Database {
public:
    Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    virtual ~Database() = default;

    virtual void write(const std::function<bool(Stores&)>& unit) = 0;
    virtual void read(const std::function<void(Stores&)>& unit) = 0;
};

/// A unit of work with a value: a refusal rolls it back.
template <class T>
Result<T> in_unit(Database& database, const std::function<Result<T>(Stores&)>& unit) {
    std::optional<Result<T>> answer;
    database.write([&](Stores& stores) {
        answer.emplace(unit(stores));
        return answer->has_value();
    });
    return std::move(*answer);
}

template <class T>
T in_snapshot(Database& database, const std::function<T(Stores&)>& unit) {
    std::optional<T> answer;
    database.read([&](Stores& stores) { answer.emplace(unit(stores)); });
    return std::move(*answer);
}

}  // namespace jingwei::app

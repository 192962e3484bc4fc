#include "storage/sql_database.hpp"

#include "storage/account_store.hpp"
#include "storage/case_mark_store.hpp"
#include "storage/case_query_store.hpp"
#include "storage/case_store.hpp"
#include "storage/coverage_store.hpp"
#include "storage/draft_store.hpp"
#include "storage/duty_store.hpp"
#include "storage/housekeeping_store.hpp"
#include "storage/idempotency_store.hpp"
#include "storage/outbox_store.hpp"
#include "storage/photo_store.hpp"
#include "storage/reference_store.hpp"
#include "storage/territory_store.hpp"

namespace jingwei::storage {
namespace {

/// All stores over one connection, for the length of one unit.
struct StoresOver {
    explicit StoresOver(Connection& connection)
        : cases{connection},
          queries{connection},
          marks{connection},
          photos{connection},
          accounts{connection},
          reference{connection},
          idempotency{connection},
          duty{connection},
          drafts{connection},
          territory{connection},
          outbox{connection},
          housekeeping{connection},
          coverage{connection} {}

    SqlCaseStore cases;
    SqlCaseQueries queries;
    SqlCaseMarks marks;
    SqlPhotoStore photos;
    SqlAccountStore accounts;
    SqlReferenceStore reference;
    SqlIdempotencyStore idempotency;
    SqlDutyStore duty;
    SqlDraftStore drafts;
    SqlTerritoryStore territory;
    SqlOutboxStore outbox;
    SqlHousekeepingStore housekeeping;
    SqlCoverageStore coverage;
    app::Stores all{cases, queries, marks,     photos, accounts,     reference, idempotency,
                    duty,  drafts,  territory, outbox, housekeeping, coverage};
};

}  // namespace

void SqlDatabase::write(const std::function<bool(app::Stores&)>& unit) {
    engine_.write([&](Connection& connection) {
        StoresOver stores{connection};
        return unit(stores.all);
    });
}

void SqlDatabase::read(const std::function<void(app::Stores&)>& unit) {
    engine_.read([&](Connection& connection) {
        StoresOver stores{connection};
        unit(stores.all);
    });
}

}  // namespace jingwei::storage

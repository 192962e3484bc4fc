#include "storage/engine_pg.hpp"

#include <stdexcept>
#include <thread>

namespace jingwei::storage {
namespace {

constexpr int kAttempts = 6;
constexpr std::chrono::milliseconds kFirstPause{5};  // then doubled: 5 10 20 40 80

// About five seconds in all: a server that restarts should be back.
constexpr int kFateAttempts = 10;

void pause_before(int attempt) { std::this_thread::sleep_for(kFirstPause * (1 << (attempt - 1))); }

thread_local bool in_unit = false;

/// Marks this thread as being inside a unit. A unit inside a unit could wait for its own locks for ever.
class UnitMark {
public:
    UnitMark() {
        if (in_unit) throw std::logic_error{"write was called inside a unit of work"};
        in_unit = true;
    }
    UnitMark(const UnitMark&) = delete;
    UnitMark& operator=(const UnitMark&) = delete;
    ~UnitMark() { in_unit = false; }
};

}  // namespace

PgEngine::PgEngine(const EngineOptions& options)
    : options_{options}, pool_{options.connections, options.connection_wait, [this] {
                                   return std::make_unique<PgConnection>(options_.database_url, options_.statement_timeout);
                               }} {
    use_clock(options.clock);
    pool_.acquire()->check_server();
}

PgEngine::~PgEngine() { release_node(); }

EngineStats PgEngine::stats() const {
    const std::scoped_lock lock{mutex_};
    return stats_;
}

template <class Attempt>
PgEngine::Outcome PgEngine::repeat(Attempt&& attempt) {
    Outcome outcome;
    for (int number = 1; number <= kAttempts; ++number) {
        outcome = attempt();
        if (!outcome.again || number == kAttempts) break;
        pause_before(number);
        const std::scoped_lock lock{mutex_};
        ++stats_.retries;
    }
    return outcome;
}

void PgEngine::write(const std::function<bool(Connection&)>& unit) {
    const UnitMark mark;
    const auto outcome = repeat([&] { return write_once(unit); });
    {
        const std::scoped_lock lock{mutex_};
        if (outcome.kept) ++stats_.groups;
        ++(outcome.kept ? stats_.units : stats_.refused);
        if (outcome.kept) stats_.largest_group = 1;
    }
    if (outcome.error) std::rethrow_exception(outcome.error);
}

void PgEngine::read(const std::function<void(Connection&)>& query) {
    const auto outcome = repeat([&] { return read_once(query); });
    if (outcome.error) std::rethrow_exception(outcome.error);
}

PgEngine::Outcome PgEngine::write_once(const std::function<bool(Connection&)>& unit) {
    Outcome outcome;
    {
        auto connection = pool_.acquire();
        outcome = run_and_commit(*connection, unit);
        connection->rollback();
        if (!connection->usable() || connection->trouble() == PgConnection::Trouble::lost) {
            connection.discard();
            pool_.drop_idle();
        }
    }
    if (outcome.unsure.empty()) return outcome;
    try {
        // Not before the lease above is back: with a pool of one this would wait for ever.
        outcome.kept = was_committed(outcome.unsure);
        outcome.again = !outcome.kept;
        if (outcome.kept) outcome.error = nullptr;
    } catch (const StorageError& unknown) {
        outcome.again = false;
        outcome.error = std::make_exception_ptr(StorageUnavailable{
            std::string{"the connection was lost during COMMIT and its outcome is not known: "} + unknown.what()});
    }
    return outcome;
}

PgEngine::Outcome PgEngine::run_and_commit(PgConnection& connection, const std::function<bool(Connection&)>& unit) {
    Outcome outcome;
    bool committing = false;
    try {
        connection.begin_write();
        bool keep = unit(connection);
        if (keep && connection.unit_failure()) std::rethrow_exception(connection.unit_failure());  // the unit swallowed it
        if (connection.trouble() == PgConnection::Trouble::none && keep) {
            committing = true;
            connection.commit();
            outcome.kept = true;
        }
    } catch (...) {
        outcome.error = std::current_exception();
    }
    outcome.again = connection.trouble() != PgConnection::Trouble::none;
    if (committing && connection.trouble() == PgConnection::Trouble::lost) outcome.unsure = connection.transaction_id();
    return outcome;
}

// After a COMMIT without an answer: the server knows. Its old process may need a moment to notice that we are gone.
bool PgEngine::was_committed(const std::string& transaction_id) {
    for (int attempt = 1; attempt <= kFateAttempts; ++attempt) {
        pause_before(attempt);
        std::string fate;
        try {
            auto connection = pool_.acquire();
            fate = connection->fate_of(transaction_id);
            if (!connection->usable()) connection.discard();
        } catch (const StorageUnavailable&) {
            continue;  // the server is not back yet
        }
        if (fate == "committed") return true;
        if (fate == "aborted") return false;
    }
    throw StorageUnavailable{"the server could not be asked"};
}

PgEngine::Outcome PgEngine::read_once(const std::function<void(Connection&)>& query) {
    Outcome outcome;
    auto connection = pool_.acquire();
    try {
        connection->begin_read();
        query(*connection);
        if (connection->unit_failure()) std::rethrow_exception(connection->unit_failure());
    } catch (...) {
        outcome.error = std::current_exception();
    }
    outcome.again = connection->trouble() != PgConnection::Trouble::none;
    connection->rollback();
    if (!connection->usable() || connection->trouble() == PgConnection::Trouble::lost) {
        connection.discard();
        pool_.drop_idle();
    }
    return outcome;
}

}  // namespace jingwei::storage

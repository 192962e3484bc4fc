#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "storage/connection.hpp"
#include "storage/migrations.hpp"

namespace jingwei::storage {

/// Where the data is, and the named limits of the engine.
struct EngineOptions {
    std::filesystem::path data_dir;
    std::string database_url;                             // empty: SQLite at data_dir/jingwei.db; else postgresql://…
    std::size_t readers = 4;                              // SQLite connections for `read`
    std::size_t connections = 8;                          // PostgreSQL connections in all
    std::size_t group_units = 512;                        // SQLite: units in one transaction …
    std::chrono::milliseconds group_time{20};             // … and how long it may take new ones
    std::size_t queue_units = 16'384;                     // SQLite: units waiting; one more is refused
    std::chrono::milliseconds busy_timeout{5'000};        // SQLite: another program holds the file
    std::chrono::milliseconds statement_timeout{15'000};  // PostgreSQL: one statement
    std::chrono::milliseconds connection_wait{10'000};    // for a free reader or connection
    std::int64_t max_pages = 0;                           // SQLite: size limit in pages of 4 KiB; 0 = none
    const Clock* clock = nullptr;                         // for the id node lease; null = the machine's
};

/// Counters since `open`, for /metrics and tests.
struct EngineStats {
    std::uint64_t units = 0;    // units kept
    std::uint64_t refused = 0;  // units rolled back because they returned false or threw
    std::uint64_t groups = 0;   // commits
    std::uint64_t largest_group = 0;
    std::uint64_t lost_groups = 0;  // SQLite: transactions that vanished or could not commit
    std::uint64_t retries = 0;      // units run again
    std::uint64_t queued = 0;       // SQLite: waiting now
    std::int64_t log_pages = 0;     // SQLite: length of the write-ahead log
};

/// The database behind the program. All functions may be called from any thread.
class Engine {
public:
    /// Opens or creates; throws StorageError. Call `migrate` before anything else.
    static std::unique_ptr<Engine> open(const EngineOptions& options);

    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    virtual ~Engine() = default;

    /// Runs `unit` and returns once what it wrote is durable. The unit returns true to keep, false to roll back (this
    /// unit only). It must be retry-safe: it may run more than once, on another thread, and does no I/O but the
    /// database. What it throws comes out here, after rolling it back; a broken machine gives StorageUnavailable.
    /// Never call write inside a unit.
    virtual void write(const std::function<bool(Connection&)>& unit) = 0;

    /// Runs `query` on one snapshot. Writing there fails. On PostgreSQL it may run again after a lost connection:
    /// begin with empty results.
    virtual void read(const std::function<void(Connection&)>& query) = 0;

    virtual Dialect dialect() const = 0;
    virtual EngineStats stats() const = 0;

    /// Brings the schema up to this program; throws NewerSchema or ChangedMigration.
    void migrate() { migrate(embedded_migrations()); }
    void migrate(const std::vector<Migration>& migrations);

    /// A number 0–1023 for IdSource that no other running program has; held until this engine closes.
    /// Call `renew_node` every few minutes; it throws StorageError when the lease was lost meanwhile.
    std::uint16_t lease_node();
    void renew_node();

protected:
    /// For destructors of the engines: gives the leased node back, quietly.
    void release_node() noexcept;
    void use_clock(const Clock* clock);

private:
    const Clock& clock() const;

    const Clock* clock_ = nullptr;
    SystemClock system_clock_;
    std::string node_owner_;
    std::int64_t node_ = -1;
};

}  // namespace jingwei::storage

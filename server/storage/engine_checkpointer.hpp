#pragma once
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "storage/sqlite_connection.hpp"

namespace jingwei::storage {

/// Copies SQLite's write-ahead log into the database on a thread of its own, so that no unit of work waits for it.
/// The log can start again only when nothing is left to copy, which under load is never true here: the writer copies
/// the small rest itself when `take_rest` says so.
class Checkpointer {
public:
    explicit Checkpointer(const SqliteConnection::Options& options);
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;
    ~Checkpointer();

    /// After each commit of the writer: begins to copy when the log is long enough.
    void log_is(std::int64_t pages);
    /// True once after each copy.
    bool take_rest() { return rest_.exchange(false); }

private:
    void serve();

    SqliteConnection connection_;
    std::mutex mutex_;
    std::condition_variable wanted_changed_;
    bool wanted_ = false;  // guarded by mutex_, as stopping_
    bool stopping_ = false;
    std::atomic<bool> busy_{false};
    std::atomic<bool> rest_{false};
    std::thread thread_;
};

}  // namespace jingwei::storage

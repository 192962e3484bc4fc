#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/engine.hpp"
#include "storage/engine_checkpointer.hpp"
#include "storage/engine_pool.hpp"
#include "storage/sqlite_connection.hpp"

namespace jingwei::storage {

/// SQLite: one thread writes. It takes all waiting units into one transaction, each a savepoint, commits once, and only
/// then answers their callers: the fsync is shared. Readers have their own connections.
class SqliteEngine final : public Engine {
public:
    explicit SqliteEngine(const EngineOptions& options);
    ~SqliteEngine() override;

    void write(const std::function<bool(Connection&)>& unit) override;
    void read(const std::function<void(Connection&)>& query) override;
    Dialect dialect() const override { return Dialect::sqlite; }
    EngineStats stats() const override;

private:
    struct Request;
    using Group = std::vector<Request*>;

    void serve();
    Request* next_request(bool wait);
    void run_group(Request& first);
    bool run_unit(Request& request);
    bool finish_unit(Request& request, bool keep);
    void refuse_waiting(Request& first, const std::exception_ptr& error);
    bool commit_group(const Group& group);
    void rescue_group(const Group& group, const Request& culprit);
    bool run_alone(Request& request);
    void answer(const Group& group);

    EngineOptions options_;
    SqliteConnection writer_;
    Checkpointer checkpointer_;
    Pool<SqliteConnection> readers_;

    mutable std::mutex mutex_;
    std::condition_variable waiting_;
    std::deque<Request*> queue_;  // guarded by mutex_, as the two below
    bool stopping_ = false;
    EngineStats stats_;
    std::atomic<std::int64_t> log_pages_{0};
    std::thread thread_;
};

}  // namespace jingwei::storage

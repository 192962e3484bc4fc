#include "storage/engine_sqlite.hpp"

#include <algorithm>
#include <semaphore>
#include <stdexcept>
#include <utility>

#include "storage/durable_files.hpp"

namespace jingwei::storage {
namespace {

constexpr std::int64_t kWriterCacheKib = 32 * 1024;
constexpr std::int64_t kReaderCacheKib = 16 * 1024;

SqliteConnection::Options connection_options(const EngineOptions& options, bool read_only) {
    constexpr std::string_view kScheme = "sqlite:";
    const auto& url = options.database_url;
    const auto file =
        url.starts_with(kScheme) ? std::filesystem::path{url.substr(kScheme.size())} : options.data_dir / "jingwei.db";
    if (!file.parent_path().empty()) make_durable_folder(file.parent_path());
    return {.file = file,
            .read_only = read_only,
            .busy_timeout = options.busy_timeout,
            .max_pages = options.max_pages,
            .cache_kib = read_only ? kReaderCacheKib : kWriterCacheKib};
}

std::exception_ptr unavailable(const std::string& text) { return std::make_exception_ptr(StorageUnavailable{text}); }

std::string text_of(const std::exception_ptr& error) {
    try {
        if (error) std::rethrow_exception(error);
    } catch (const std::exception& known) {
        return known.what();
    } catch (...) {
        return "unknown";
    }
    return "no error was reported";
}

}  // namespace

/// One caller waiting in write(): lives on that caller's stack until `answered`.
struct SqliteEngine::Request {
    const std::function<bool(Connection&)>& unit;
    std::exception_ptr error;
    bool kept = false;
    std::binary_semaphore answered{0};
};

SqliteEngine::SqliteEngine(const EngineOptions& options)
    : options_{options},
      writer_{connection_options(options, false)},
      checkpointer_{connection_options(options, false)},
      readers_{options.readers, options.connection_wait,
               [this] { return std::make_unique<SqliteConnection>(connection_options(options_, true)); }} {
    use_clock(options.clock);
    thread_ = std::thread{[this] { serve(); }};
}

SqliteEngine::~SqliteEngine() {
    release_node();
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
    }
    waiting_.notify_all();
    thread_.join();
}

void SqliteEngine::write(const std::function<bool(Connection&)>& unit) {
    if (std::this_thread::get_id() == thread_.get_id()) throw std::logic_error{"write was called inside a unit of work"};
    Request request{.unit = unit, .error = {}};
    {
        const std::scoped_lock lock{mutex_};
        if (queue_.size() >= options_.queue_units) throw StorageUnavailable{"too many units of work are waiting"};
        queue_.push_back(&request);
    }
    waiting_.notify_one();
    request.answered.acquire();
    if (request.error) std::rethrow_exception(request.error);
}

void SqliteEngine::read(const std::function<void(Connection&)>& query) {
    auto connection = readers_.acquire();
    connection->begin_read();
    try {
        query(*connection);
    } catch (...) {
        connection->rollback();
        throw;
    }
    connection->rollback();
    if (connection->unit_failure()) std::rethrow_exception(connection->unit_failure());
}

EngineStats SqliteEngine::stats() const {
    const std::scoped_lock lock{mutex_};
    EngineStats now = stats_;
    now.log_pages = log_pages_;
    now.queued = queue_.size();
    return now;
}

void SqliteEngine::serve() {
    while (Request* first = next_request(true)) run_group(*first);
}

// Null when nothing waits, or, with `wait`, when the engine stops and the queue is empty.
SqliteEngine::Request* SqliteEngine::next_request(bool wait) {
    std::unique_lock lock{mutex_};
    if (wait) waiting_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return nullptr;
    Request* next = queue_.front();
    queue_.pop_front();
    return next;
}

void SqliteEngine::run_group(Request& first) {
    const auto until = std::chrono::steady_clock::now() + options_.group_time;
    Group group{&first};
    try {
        writer_.begin_write();
    } catch (const StorageError&) {
        refuse_waiting(first, std::current_exception());
        return;
    }
    for (Request* request = &first; request != nullptr;) {
        if (!run_unit(*request)) {
            rescue_group(group, *request);
            return;
        }
        const bool room = group.size() < options_.group_units && std::chrono::steady_clock::now() < until;
        request = room ? next_request(false) : nullptr;
        if (request != nullptr) group.push_back(request);
    }
    commit_group(group);
    answer(group);
    log_pages_ = writer_.log_pages();
    checkpointer_.log_is(log_pages_);
    if (checkpointer_.take_rest()) writer_.checkpoint();
}

// Another program holds the file longer than the busy time-out: whoever waits now would wait as long again.
void SqliteEngine::refuse_waiting(Request& first, const std::exception_ptr& error) {
    Group group{&first};
    while (Request* next = next_request(false)) group.push_back(next);
    for (Request* request : group) request->error = error;
    answer(group);
}

// False when the whole transaction is gone, and with it every unit of the group.
bool SqliteEngine::run_unit(Request& request) {
    request.kept = false;
    request.error = nullptr;
    bool keep = false;
    try {
        writer_.begin_unit();
        keep = request.unit(writer_);
    } catch (...) {
        request.error = std::current_exception();
    }
    if (keep && writer_.unit_failure()) {
        request.error = writer_.unit_failure();  // the unit swallowed it
        keep = false;
    }
    return finish_unit(request, keep);
}

bool SqliteEngine::finish_unit(Request& request, bool keep) {
    try {
        if (!writer_.in_transaction()) return false;
        if (keep) {
            writer_.keep_unit();
        } else {
            writer_.drop_unit();
        }
        request.kept = keep;
        return true;
    } catch (const StorageError&) {
        // Neither kept nor dropped: the savepoint's state is unknown, so nothing of this transaction may stay.
        if (!request.error) request.error = std::current_exception();
        writer_.rollback();
        return false;
    }
}

// Also refusals wait for the commit: they may rest on what a neighbour wrote and nobody has stored yet.
bool SqliteEngine::commit_group(const Group& group) {
    try {
        writer_.commit();
        const std::scoped_lock lock{mutex_};
        ++stats_.groups;
        stats_.largest_group = std::max<std::uint64_t>(stats_.largest_group, group.size());
        return true;
    } catch (const StorageError& failed) {
        writer_.rollback();
        for (Request* request : group) {
            request->error = unavailable(std::string{"the commit failed: "} + failed.what());
            request->kept = false;
        }
        const std::scoped_lock lock{mutex_};
        ++stats_.lost_groups;
        return false;
    }
}

// The transaction is gone. Its culprit is refused; the others did nothing wrong and run once more, each alone, until
// the trouble comes back.
void SqliteEngine::rescue_group(const Group& group, const Request& culprit) {
    const auto lost = unavailable("the transaction was lost: " + text_of(culprit.error));
    {
        const std::scoped_lock lock{mutex_};
        ++stats_.lost_groups;
        stats_.retries += group.size() - 1;
    }
    bool again = false;
    for (Request* request : group) {
        if (request == &culprit || again) {
            request->error = lost;
            request->kept = false;
            continue;
        }
        again = !run_alone(*request);
    }
    answer(group);
}

// False when the trouble came back.
bool SqliteEngine::run_alone(Request& request) {
    try {
        writer_.begin_write();
    } catch (const StorageError&) {
        request.error = std::current_exception();
        request.kept = false;
        return false;
    }
    if (run_unit(request)) return commit_group({&request});
    request.error = unavailable("the transaction was lost again: " + text_of(request.error));
    return false;
}

void SqliteEngine::answer(const Group& group) {
    {
        const std::scoped_lock lock{mutex_};
        for (const Request* request : group) ++(request->kept ? stats_.units : stats_.refused);
    }
    for (Request* request : group) request->answered.release();
}

}  // namespace jingwei::storage

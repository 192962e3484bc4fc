#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/ports/database.hpp"
#include "base/clock.hpp"
#include "base/id_source.hpp"

namespace jingwei::jobs {

/// A job of one district, claimed for whoever handles it.
struct Task {
    TenantId tenant;
    app::Job job;
    std::string claim;  // whose it is until the lease ends; of no use to handlers
};

/// Does one job. A refusal or an exception means: try again later. May run again under the same id.
using Handler = std::function<Result<void>(const Task&)>;
/// What a district should have been asked for by `now`; asked again and again it stays one job for one cause.
using Planner = std::function<std::vector<app::NewJob>(TenantId tenant, Instant now)>;

struct RunnerOptions {
    std::size_t workers = 2;
    std::chrono::milliseconds look_every{2'000};
    std::chrono::seconds lease{15 * 60};  // longer than any job takes
    std::chrono::seconds first_pause{10};
    std::chrono::seconds longest_pause{60 * 60};
    std::int32_t most_attempts = 12;
};

struct RunnerStats {
    std::uint64_t done{};
    std::uint64_t failed{};    // attempts
    std::uint64_t given_up{};  // jobs
};

/// Runs the jobs of every district on a few threads. Handlers and planners are named before start().
class Runner {
public:
    Runner(app::Database& database, const Clock& clock, IdSource& ids, const RunnerOptions& options = {});
    /// Stops.
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    void handle(const std::string& kind, Handler handler);
    void plan(Planner planner);

    void start();
    /// Begins no job any more, waits for those under way. A second call does nothing.
    void stop();
    /// There may be something to do now.
    void wake();

    /// Plans, then runs at most one job of each district, on this thread; says how many.
    std::size_t run_round();
    RunnerStats stats() const;

private:
    void work(const std::stop_token& stop);
    void plan_for(TenantId tenant);
    bool run_one(TenantId tenant);
    std::optional<Task> claim(TenantId tenant);
    void finish(const Task& task, const std::optional<std::string>& failure);
    std::optional<std::string> attempt(const Task& task) const;
    bool is_new(TenantId tenant, const app::NewJob& job);

    app::Database& database_;
    const Clock& clock_;
    IdSource& ids_;
    const RunnerOptions options_;
    const std::string owner_;
    std::map<std::string, Handler> handlers_;
    std::vector<std::string> kinds_;
    std::vector<Planner> planners_;

    std::atomic<std::uint64_t> claims_{0};
    std::atomic<std::uint64_t> done_{0};
    std::atomic<std::uint64_t> failed_{0};
    std::atomic<std::uint64_t> given_up_{0};
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool woken_{false};
    std::map<std::pair<TenantId, std::string>, std::string> asked_;  // latest cause of a kind, to spare the database
    std::vector<std::jthread> threads_;                              // last: they use the others
};

/// How long to wait after the attempt with this number: doubled each time up to the longest.
std::chrono::seconds pause_after(const RunnerOptions& options, std::int32_t attempts);

}  // namespace jingwei::jobs

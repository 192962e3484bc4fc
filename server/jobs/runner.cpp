#include "jobs/runner.hpp"

#include <algorithm>
#include <exception>

#include "base/log.hpp"
#include "base/secret.hpp"

namespace jingwei::jobs {
namespace {

constexpr std::size_t kLongestError = 300;
constexpr std::size_t kOwnerBytes = 8;

std::vector<TenantId> tenants_of(app::Database& database) {
    return app::in_snapshot<std::vector<TenantId>>(database, [](app::Stores& stores) {
        std::vector<TenantId> ids;
        for (const auto& tenant : stores.reference.tenants()) ids.push_back(tenant.id);
        return ids;
    });
}

}  // namespace

std::chrono::seconds pause_after(const RunnerOptions& options, std::int32_t attempts) {
    auto pause = options.first_pause;
    for (std::int32_t i = 1; i < attempts && pause < options.longest_pause; ++i) pause *= 2;
    return std::min(pause, options.longest_pause);
}

Runner::Runner(app::Database& database, const Clock& clock, IdSource& ids, const RunnerOptions& options)
    : database_{database}, clock_{clock}, ids_{ids}, options_{options}, owner_{random_hex(kOwnerBytes)} {}

Runner::~Runner() { stop(); }

void Runner::handle(const std::string& kind, Handler handler) {
    handlers_[kind] = std::move(handler);
    kinds_.push_back(kind);
}

void Runner::plan(Planner planner) { planners_.push_back(std::move(planner)); }

void Runner::start() {
    for (std::size_t i = 0; i < options_.workers; ++i) {
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
}

void Runner::stop() {
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();  // joins
}

void Runner::wake() {
    const std::lock_guard lock{mutex_};
    woken_ = true;
    changed_.notify_all();
}

void Runner::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::size_t ran = 0;
        try {
            ran = run_round();
        } catch (const std::exception& broken) {  // the database is away; jobs stay where they are
            log(LogLevel::error, "jobs.round_failed", {{"what", broken.what()}});
        }
        if (ran > 0) continue;
        std::unique_lock lock{mutex_};
        changed_.wait_for(lock, stop, options_.look_every, [this] { return woken_; });
        woken_ = false;
    }
}

std::size_t Runner::run_round() {
    std::size_t ran = 0;
    for (const TenantId tenant : tenants_of(database_)) {
        plan_for(tenant);
        if (run_one(tenant)) ++ran;
    }
    return ran;
}

bool Runner::is_new(TenantId tenant, const app::NewJob& job) {
    const std::lock_guard lock{mutex_};
    const auto known = asked_.find({tenant, job.kind});
    return known == asked_.end() || known->second != job.cause;
}

void Runner::plan_for(TenantId tenant) {
    const Instant now = clock_.now();
    for (const auto& planner : planners_) {
        for (const auto& job : planner(tenant, now)) {
            if (!is_new(tenant, job)) continue;
            const auto id = ids_.next<app::JobId>();
            database_.write([&](app::Stores& stores) {
                stores.outbox.add(tenant, id, job, now);
                return true;
            });
            const std::lock_guard lock{mutex_};
            asked_[{tenant, job.kind}] = job.cause;
        }
    }
}

std::optional<Task> Runner::claim(TenantId tenant) {
    const Instant now = clock_.now();
    const auto depth =
        app::in_snapshot<app::OutboxDepth>(database_, [&](app::Stores& stores) { return stores.outbox.depth(tenant, now); });
    if (depth.due == 0) return std::nullopt;  // reading is cheap, an empty write is not
    const std::string owner = owner_ + "." + std::to_string(++claims_);
    std::vector<app::Job> claimed;
    database_.write([&](app::Stores& stores) {
        claimed = stores.outbox.claim(tenant, owner, kinds_, now, now + options_.lease, 1);
        return true;
    });
    if (claimed.empty()) return std::nullopt;  // another was faster
    return Task{tenant, std::move(claimed.front()), owner};
}

bool Runner::run_one(TenantId tenant) {
    const auto claimed = claim(tenant);
    if (!claimed) return false;
    const Task& task = *claimed;
    // Claimed more often than allowed and never finished: it took the program down each time.
    const bool deadly = task.job.attempts > options_.most_attempts;
    finish(task, deadly ? std::optional<std::string>{"never came back from an attempt"} : attempt(task));
    return true;
}

/// Nothing when it succeeded, else why not.
std::optional<std::string> Runner::attempt(const Task& task) const {
    try {
        const auto outcome = handlers_.find(task.job.kind)->second(task);
        if (outcome) return std::nullopt;
        return message(outcome.error(), Locale::en);
    } catch (const std::exception& broken) {
        return broken.what();
    }
}

void Runner::finish(const Task& task, const std::optional<std::string>& failure) {
    const Instant now = clock_.now();
    const bool give_up = failure && task.job.attempts >= options_.most_attempts;
    const Instant next = give_up ? now : now + pause_after(options_, task.job.attempts);
    bool still_ours = true;
    database_.write([&](app::Stores& stores) {
        if (failure) {
            const std::string error = failure->substr(0, kLongestError);
            still_ours = stores.outbox.retry(task.tenant, task.job.id, task.claim, error, next, give_up);
        } else {
            still_ours = stores.outbox.done(task.tenant, task.job.id, task.claim, now);
        }
        return true;
    });
    if (!still_ours) log(LogLevel::warning, "jobs.lease_ended", {{"kind", task.job.kind}, {"job", to_string(task.job.id)}});
    if (!failure) {
        ++done_;
        return;
    }
    ++failed_;
    if (give_up) ++given_up_;
    log(give_up ? LogLevel::error : LogLevel::warning, give_up ? "jobs.given_up" : "jobs.failed",
        {{"kind", task.job.kind},
         {"job", to_string(task.job.id)},
         {"attempts", std::to_string(task.job.attempts)},
         {"what", *failure}});
}

RunnerStats Runner::stats() const { return {done_.load(), failed_.load(), given_up_.load()}; }

}  // namespace jingwei::jobs

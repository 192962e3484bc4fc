#include "jobs/runner.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <set>

#include "jobs/duty.hpp"
#include "storage/engine.hpp"
#include "storage/sql_database.hpp"

namespace jingwei::jobs {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr TenantId kWest{1};
constexpr TenantId kEast{2};

std::filesystem::path new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "jingwei-jobs-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    return name;
}

/// A database of two districts with an empty outbox each.
class Jobs : public ::testing::Test {
protected:
    Jobs() {
        storage::EngineOptions options;
        options.data_dir = folder_;
        engine_ = storage::Engine::open(options);
        engine_->migrate();
        database_.emplace(*engine_);
        database_->write([&](app::Stores& stores) {
            stores.reference.create_tenant(district(kWest, "west", "JW"), clock_.now());
            stores.reference.create_tenant(district(kEast, "east", "B7"), clock_.now());
            return true;
        });
    }
    ~Jobs() override {
        engine_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    static app::District district(TenantId id, const std::string& code, const std::string& mark) {
        return {.tenant = id,
                .code = code,
                .name = {code, code},
                .organiser = {code, code},
                .icp_number = {},
                .police_number = {},
                .site_code = {},
                .time_zone = "Asia/Shanghai",
                .tracking_secret = "x",
                .mark = mark};
    }
    bool ask(TenantId tenant, const std::string& cause, const std::string& kind = "work") {
        bool added = false;
        database_->write([&](app::Stores& stores) {
            added = stores.outbox.add(tenant, ids_.next<app::JobId>(), {kind, cause, "{}", clock_.now()}, clock_.now());
            return true;
        });
        return added;
    }
    app::OutboxDepth depth(TenantId tenant) {
        return app::in_snapshot<app::OutboxDepth>(*database_,
                                                  [&](app::Stores& stores) { return stores.outbox.depth(tenant, clock_.now()); });
    }
    void pass(std::chrono::microseconds time) { clock_.set(clock_.now() + time); }

    std::filesystem::path folder_{new_folder()};
    ManualClock clock_{*parse_instant("2026-03-02T01:00:00Z")};
    IdSource ids_{clock_, 7};
    std::unique_ptr<storage::Engine> engine_;
    std::optional<storage::SqlDatabase> database_;
};

TEST_F(Jobs, a_job_runs_once_in_the_district_that_asked_for_it) {
    Runner runner{*database_, clock_, ids_};
    std::vector<Task> ran;
    runner.handle("work", [&](const Task& task) -> Result<void> {
        ran.push_back(task);
        return {};
    });
    ask(kEast, "one");
    EXPECT_EQ(runner.run_round(), 1U);
    EXPECT_EQ(runner.run_round(), 0U);
    ASSERT_EQ(ran.size(), 1U);
    EXPECT_EQ(ran.front().tenant, kEast);
    EXPECT_EQ(ran.front().job.cause, "one");
    EXPECT_EQ(runner.stats().done, 1U);
    EXPECT_EQ(depth(kEast).waiting, 0);
}

TEST_F(Jobs, one_cause_is_one_job_also_after_it_was_done) {
    Runner runner{*database_, clock_, ids_};
    int ran = 0;
    runner.handle("work", [&](const Task&) -> Result<void> {
        ++ran;
        return {};
    });
    EXPECT_TRUE(ask(kWest, "one"));
    EXPECT_FALSE(ask(kWest, "one"));
    runner.run_round();
    EXPECT_FALSE(ask(kWest, "one"));
    EXPECT_TRUE(ask(kEast, "one")) << "each district has its own causes";
    while (runner.run_round() > 0) continue;
    EXPECT_EQ(ran, 2);
}

TEST_F(Jobs, what_failed_is_tried_again_later_and_later_and_then_kept_for_a_person) {
    RunnerOptions options;
    options.most_attempts = 3;
    Runner runner{*database_, clock_, ids_, options};
    std::set<app::JobId> ids;
    int ran = 0;
    runner.handle("work", [&](const Task& task) -> Result<void> {
        ids.insert(task.job.id);
        if (++ran == 2) throw std::runtime_error{"broken"};
        return refuse(ErrorCode::storage_unavailable);
    });
    ask(kWest, "one");
    EXPECT_EQ(runner.run_round(), 1U);
    EXPECT_EQ(runner.run_round(), 0U) << "not at once";
    pass(seconds{10});
    EXPECT_EQ(runner.run_round(), 1U);
    pass(seconds{19});
    EXPECT_EQ(runner.run_round(), 0U) << "twice as long";
    pass(seconds{1});
    EXPECT_EQ(runner.run_round(), 1U);
    pass(hours{1000});
    EXPECT_EQ(runner.run_round(), 0U);
    EXPECT_EQ(ran, 3);
    EXPECT_EQ(ids.size(), 1U) << "always under the same id";
    EXPECT_EQ(depth(kWest).given_up, 1);
    EXPECT_EQ(depth(kWest).waiting, 0);
    EXPECT_EQ(runner.stats().given_up, 1U);
}

TEST_F(Jobs, pauses_double_up_to_the_longest) {
    const RunnerOptions options;
    EXPECT_EQ(pause_after(options, 1), seconds{10});
    EXPECT_EQ(pause_after(options, 4), seconds{80});
    EXPECT_EQ(pause_after(options, 100), options.longest_pause);
}

TEST_F(Jobs, a_job_whose_runner_died_is_repeated_under_the_same_id_when_its_lease_ends) {
    ask(kWest, "one");
    app::JobId id;
    database_->write([&](app::Stores& stores) {
        id = stores.outbox.claim(kWest, "dead", {"work"}, clock_.now(), clock_.now() + seconds{900}, 1).at(0).id;
        return true;
    });
    Runner runner{*database_, clock_, ids_};
    std::vector<app::JobId> ran;
    runner.handle("work", [&](const Task& task) -> Result<void> {
        ran.push_back(task.job.id);
        return {};
    });
    EXPECT_EQ(runner.run_round(), 0U);
    pass(seconds{900});
    EXPECT_EQ(runner.run_round(), 1U);
    EXPECT_EQ(ran, std::vector{id});
}

TEST_F(Jobs, who_lost_the_lease_can_neither_finish_the_job_nor_give_it_back) {
    ask(kWest, "one");
    database_->write([&](app::Stores& stores) {
        auto& outbox = stores.outbox;
        const auto id = outbox.claim(kWest, "slow", {"work"}, clock_.now(), clock_.now(), 1).at(0).id;
        EXPECT_EQ(outbox.claim(kWest, "next", {"work"}, clock_.now(), clock_.now() + seconds{9}, 1).at(0).id, id);
        EXPECT_FALSE(outbox.done(kWest, id, "slow", clock_.now()));
        EXPECT_FALSE(outbox.retry(kWest, id, "slow", "", clock_.now(), true));
        EXPECT_TRUE(outbox.done(kWest, id, "next", clock_.now()));
        return true;
    });
}

TEST_F(Jobs, a_job_that_takes_the_program_down_each_time_is_given_up) {
    RunnerOptions options;
    options.most_attempts = 2;
    ask(kWest, "deadly");
    for (int i = 0; i < 2; ++i) {
        database_->write([&](app::Stores& stores) {
            EXPECT_EQ(stores.outbox.claim(kWest, "dead", {"work"}, clock_.now(), clock_.now(), 1).size(), 1U);
            return true;
        });
    }
    Runner runner{*database_, clock_, ids_, options};
    runner.handle("work", [](const Task&) -> Result<void> {
        ADD_FAILURE() << "it would have gone down again";
        return {};
    });
    EXPECT_EQ(runner.run_round(), 1U);
    EXPECT_EQ(depth(kWest).given_up, 1);
}

TEST_F(Jobs, a_kind_that_this_program_does_not_know_waits_for_one_that_does) {
    ask(kWest, "one", "from_the_future");
    Runner runner{*database_, clock_, ids_};
    runner.handle("work", [](const Task&) -> Result<void> { return {}; });
    EXPECT_EQ(runner.run_round(), 0U);
    EXPECT_EQ(depth(kWest).waiting, 1);
}

TEST_F(Jobs, a_duty_is_asked_once_a_period_in_each_district_however_many_runners_there_are) {
    std::vector<std::string> ran;
    const auto make = [&](Runner& runner) {
        runner.plan([](TenantId, Instant now) { return std::vector{duty("daily", hours{24}, now)}; });
        runner.handle("daily", [&](const Task& task) -> Result<void> {
            ran.push_back(to_string(task.tenant) + " " + task.job.cause);
            return {};
        });
    };
    Runner one{*database_, clock_, ids_};
    Runner two{*database_, clock_, ids_};
    make(one);
    make(two);
    for (int i = 0; i < 3; ++i) {
        one.run_round();
        two.run_round();
        pass(hours{7});
    }
    EXPECT_EQ(ran, (std::vector<std::string>{"1 daily:2026-03-02T00:00:00Z", "2 daily:2026-03-02T00:00:00Z"}));
    pass(hours{7});
    one.run_round();
    two.run_round();
    EXPECT_EQ(ran.size(), 4U);
}

TEST_F(Jobs, done_ones_are_forgotten_later_and_given_up_ones_never) {
    Runner runner{*database_, clock_, ids_};
    runner.handle("work", [](const Task&) -> Result<void> { return {}; });
    ask(kWest, "one");
    runner.run_round();
    std::int64_t forgotten = -1;
    const auto forget = [&](Instant before) {
        database_->write([&](app::Stores& stores) {
            forgotten = stores.outbox.forget(kWest, before);
            return true;
        });
    };
    forget(clock_.now());
    EXPECT_EQ(forgotten, 0);
    forget(clock_.now() + seconds{1});
    EXPECT_EQ(forgotten, 1);
}

TEST_F(Jobs, several_workers_do_every_job_once_and_stop_after_the_one_under_way) {
    constexpr int kCount = 60;
    const SystemClock clock;
    IdSource ids{clock, 8};
    for (int i = 0; i < kCount; ++i) ask(i % 2 == 0 ? kWest : kEast, std::to_string(i));
    RunnerOptions options;
    options.workers = 4;
    Runner runner{*database_, clock, ids, options};
    std::mutex mutex;
    std::condition_variable changed;
    std::multiset<std::string> ran;
    runner.handle("work", [&](const Task& task) -> Result<void> {
        const std::lock_guard lock{mutex};
        ran.insert(task.job.cause);
        changed.notify_all();
        return {};
    });
    runner.start();
    {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return ran.size() >= kCount; });
    }
    runner.stop();
    runner.stop();
    EXPECT_EQ(ran.size(), static_cast<std::size_t>(kCount));
    EXPECT_EQ(std::set<std::string>(ran.begin(), ran.end()).size(), static_cast<std::size_t>(kCount));
    EXPECT_EQ(runner.stats().done, static_cast<std::uint64_t>(kCount));
    EXPECT_EQ(depth(kWest).waiting + depth(kEast).waiting, 0) << "what was done is marked before the runner stops";
}

TEST_F(Jobs, a_sleeping_worker_is_woken_by_new_work) {
    const SystemClock clock;
    IdSource ids{clock, 8};
    RunnerOptions options;
    options.look_every = hours{1};
    Runner runner{*database_, clock, ids, options};
    std::mutex mutex;
    std::condition_variable changed;
    bool ran = false;
    runner.handle("work", [&](const Task&) -> Result<void> {
        const std::lock_guard lock{mutex};
        ran = true;
        changed.notify_all();
        return {};
    });
    runner.start();
    ask(kWest, "one");
    runner.wake();
    std::unique_lock lock{mutex};
    changed.wait(lock, [&] { return ran; });
    lock.unlock();
    runner.stop();
}

}  // namespace
}  // namespace jingwei::jobs

#include <latch>
#include <thread>
#include <vector>

#include "test_database.hpp"

namespace jingwei::storage {
namespace {

const Sql kAdd{"test.group_add", "INSERT INTO counter (tenant_id, name, value) VALUES ($1, $2, $3)"};
const Sql kNames{"test.group_names", "SELECT name FROM counter WHERE tenant_id = $1 ORDER BY name"};
const Sql kVanish{"test.group_vanish", "ROLLBACK", TenantRule::reference};

/// What became of one unit of a group.
enum class Answer { kept, unavailable, other };

/// SQLite only: several units that are certain to share one transaction.
class GroupCommit : public testing::Test {
protected:
    void SetUp() override {
        EngineOptions options = database_.options();
        options.group_time = std::chrono::hours{1};  // a busy machine must not close the group early
        engine_ = Engine::open(options);
        engine_->migrate();
        engine_->write([](Connection& connection) {
            connection.run_text(
                "INSERT INTO tenant (id, code, name_zh_cn, name_en, time_zone, host_names, created_at) "
                "VALUES (1, 'demo', '', '', '', '', 0)");
            return true;
        });
        before_ = engine_->stats();
    }

    using Unit = std::function<bool(Connection&)>;

    static Unit adds(const std::string& name) {
        return [name](Connection& connection) { return connection.execute(kAdd, {kTenant, name, 1}) == 1; };
    }

    // Runs the units in one group, in this order: the first waits inside the writer until the others are queued.
    std::vector<Answer> run_together(const std::vector<Unit>& units) {
        std::vector<Answer> answers(units.size(), Answer::other);
        std::vector<std::thread> threads;
        std::latch running{1};
        const auto start = [&](std::size_t i, const Unit& unit) {
            threads.emplace_back([this, &answers, i, unit] { answers[i] = outcome(unit); });
        };
        bool first_time = true;
        start(0, [&](Connection& connection) {
            if (first_time) {
                first_time = false;
                running.count_down();
                wait_for_queue(units.size() - 1);
            }
            return units[0](connection);
        });
        running.wait();
        for (std::size_t i = 1; i < units.size(); ++i) {
            start(i, units[i]);
            if (i + 1 < units.size()) wait_for_queue(i);  // keeps the order
        }
        for (auto& thread : threads) thread.join();
        return answers;
    }

    Answer outcome(const Unit& unit) {
        try {
            engine_->write(unit);
            return Answer::kept;
        } catch (const StorageUnavailable&) {
            return Answer::unavailable;
        } catch (const std::exception&) {
            return Answer::other;
        }
    }

    void wait_for_queue(std::size_t size) {
        while (engine_->stats().queued != size) std::this_thread::yield();
    }

    std::vector<std::string> names() {
        std::vector<std::string> all;
        engine_->read([&](Connection& connection) {
            connection.for_each(kNames, {kTenant}, [&](const Row& row) { all.push_back(row.text(0)); });
        });
        return all;
    }

    static constexpr TenantId kTenant{1};
    TestDatabase database_{Dialect::sqlite};
    std::unique_ptr<Engine> engine_;
    EngineStats before_;
};

TEST_F(GroupCommit, waiting_units_share_one_commit) {
    run_together({adds("a"), adds("b"), adds("c")});
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(engine_->stats().groups, before_.groups + 1);
    EXPECT_EQ(engine_->stats().largest_group, 3U);
}

TEST_F(GroupCommit, a_refused_unit_leaves_no_trace_while_its_neighbours_commit) {
    const auto refused = [](Connection& connection) {
        adds("refused")(connection);
        return false;
    };
    run_together({adds("a"), refused, adds("c")});
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "c"}));
    EXPECT_EQ(engine_->stats().groups, before_.groups + 1);
}

TEST_F(GroupCommit, a_unit_that_throws_harms_no_neighbour) {
    const auto answers = run_together({adds("a"), adds("a"), adds("c")});
    EXPECT_EQ(answers, (std::vector{Answer::kept, Answer::other, Answer::kept}));
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "c"}));
}

TEST_F(GroupCommit, after_the_transaction_vanished_the_culprit_is_refused_and_its_neighbours_run_again) {
    const auto vanishes = [](Connection& connection) {
        adds("vanished")(connection);
        connection.execute(kVanish);
        return true;
    };
    const auto answers = run_together({adds("a"), vanishes, adds("c")});
    EXPECT_EQ(answers, (std::vector{Answer::kept, Answer::unavailable, Answer::kept}));
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "c"}));
    EXPECT_EQ(engine_->stats().lost_groups, 1U);
}

TEST_F(GroupCommit, when_the_transaction_vanishes_again_nobody_else_is_tried) {
    const auto vanishes = [](Connection& connection) {
        connection.execute(kVanish);
        return true;
    };
    int runs = 0;
    const auto vanishes_later = [&](Connection& connection) { return ++runs == 1 ? true : vanishes(connection); };
    int neighbour_runs = 0;
    const auto neighbour = [&neighbour_runs](Connection& connection) {
        ++neighbour_runs;
        return adds("neighbour")(connection);
    };
    const auto answers = run_together({vanishes_later, neighbour, vanishes});
    EXPECT_EQ(answers, (std::vector(3, Answer::unavailable)));
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(neighbour_runs, 1);
    engine_->write(adds("after"));
    EXPECT_EQ(names(), (std::vector<std::string>{"after"}));
}

TEST_F(GroupCommit, a_full_queue_refuses_one_unit_more) {
    auto options = database_.options();
    options.queue_units = 1;
    engine_.reset();
    engine_ = Engine::open(options);
    std::latch running{1};
    std::latch refused{1};
    std::thread first{[&] {
        engine_->write([&](Connection&) {
            running.count_down();
            refused.wait();
            return true;
        });
    }};
    running.wait();
    std::thread second{[&] { engine_->write(adds("waited")); }};
    wait_for_queue(1);
    EXPECT_EQ(outcome(adds("one too many")), Answer::unavailable);
    refused.count_down();
    first.join();
    second.join();
    EXPECT_EQ(names(), (std::vector<std::string>{"waited"}));
}

TEST_F(GroupCommit, a_file_held_by_another_program_is_unavailable_and_later_not) {
    auto options = database_.options();
    options.busy_timeout = std::chrono::milliseconds{1};
    const auto other_program = Engine::open(options);
    engine_->write([&](Connection& connection) {
        EXPECT_THROW(other_program->write(adds("other")), StorageUnavailable);
        return adds("mine")(connection);
    });
    other_program->write(adds("other"));
    EXPECT_EQ(names(), (std::vector<std::string>{"mine", "other"}));
}

TEST_F(GroupCommit, the_log_starts_again_while_units_keep_coming) {
    constexpr int kLimit = 100'000;
    const std::string name(4'000, 'x');
    std::int64_t longest = 0;
    int units = 0;
    while (engine_->stats().log_pages >= longest && ++units < kLimit) {
        longest = engine_->stats().log_pages;
        engine_->write([&](Connection& connection) {
            for (int row = 0; row < 200; ++row) adds(name + std::to_string(units) + "_" + std::to_string(row))(connection);
            return true;
        });
    }
    EXPECT_LT(units, kLimit);
}

// The disk fills up while many threads write: who was told "kept" finds the row after a restart, nobody else does.
TEST_F(GroupCommit, a_full_disk_loses_no_acknowledged_unit) {
    constexpr int kThreads = 16;
    auto options = database_.options();
    options.max_pages = 400;
    engine_.reset();
    engine_ = Engine::open(options);
    std::vector<std::vector<std::string>> kept(kThreads);
    std::vector<std::thread> threads;
    std::atomic<int> refused{0};
    for (std::size_t t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 200; ++i) {
                const auto name = std::to_string(t) + "_" + std::to_string(i) + std::string(1'000, 'x');
                const auto answer = outcome(adds(name));
                if (answer == Answer::kept) kept[t].push_back(name);
                if (answer != Answer::kept) ++refused;
                ASSERT_NE(answer, Answer::other);
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_GT(refused, 0);
    std::vector<std::string> expected;
    for (auto& names_of_thread : kept) expected.insert(expected.end(), names_of_thread.begin(), names_of_thread.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_FALSE(expected.empty());
    engine_.reset();
    engine_ = database_.open();
    EXPECT_EQ(names(), expected);
    engine_->write(adds("after"));  // the limit is gone, and so is the trouble
}

}  // namespace
}  // namespace jingwei::storage

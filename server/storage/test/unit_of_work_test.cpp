#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "storage/engine_counter.hpp"
#include "test_database.hpp"

namespace jingwei::storage {
namespace {

const Sql kAdd{"test.add_counter", "INSERT INTO counter (tenant_id, name, value) VALUES ($1, $2, $3)"};
const Sql kCount{"test.count_counters", "SELECT COUNT(*) FROM counter WHERE tenant_id = $1"};
const Sql kValue{"test.counter_value", "SELECT value FROM counter WHERE tenant_id = $1 AND name = $2"};
const Sql kSum{"test.counter_sum", "SELECT SUM(value) FROM counter WHERE tenant_id = $1"};
const Sql kSet{"test.set_counter", "UPDATE counter SET value = $3 WHERE tenant_id = $1 AND name = $2"};

class UnitOfWork : public EngineTest {
protected:
    void add(const std::string& name, std::int64_t value = 0) {
        engine().write([&](Connection& connection) { return connection.execute(kAdd, {kTenant, name, value}) == 1; });
    }
    std::int64_t count() {
        std::int64_t rows = -1;
        engine().read([&](Connection& connection) { rows = connection.query_one(kCount, {kTenant})->i64(0); });
        return rows;
    }
    bool has(const std::string& name) {
        bool found = false;
        engine().read([&](Connection& connection) { found = connection.query_one(kValue, {kTenant, name}).has_value(); });
        return found;
    }
};
JINGWEI_ON_BOTH_ENGINES(UnitOfWork);

TEST_P(UnitOfWork, a_kept_unit_is_there_after_the_program_starts_again) {
    add("kept");
    reopen(options());
    EXPECT_TRUE(has("kept"));
}

TEST_P(UnitOfWork, a_refused_unit_leaves_no_trace) {
    engine().write([](Connection& connection) {
        connection.execute(kAdd, {kTenant, "refused", 1});
        return false;
    });
    EXPECT_FALSE(has("refused"));
    EXPECT_EQ(engine().stats().refused, 1U);
}

TEST_P(UnitOfWork, an_exception_rolls_back_and_reaches_the_caller) {
    EXPECT_THROW(engine().write([](Connection& connection) -> bool {
        connection.execute(kAdd, {kTenant, "thrown", 1});
        throw std::domain_error{"a bug"};
    }),
                 std::domain_error);
    EXPECT_FALSE(has("thrown"));
    add("after");
    EXPECT_TRUE(has("after"));
}

TEST_P(UnitOfWork, a_unique_violation_names_table_and_columns) {
    add("twice");
    try {
        add("twice");
        FAIL() << "the second row was taken";
    } catch (const UniqueViolation& violation) {
        EXPECT_TRUE(violation.on("counter", {"tenant_id", "name"})) << violation.table();
    }
}

TEST_P(UnitOfWork, a_unique_index_names_its_columns) {
    static const Sql kTenantAgain{"test.tenant_again",
                                  "INSERT INTO tenant (id, code, name_zh_cn, name_en, time_zone, host_names, created_at) "
                                  "VALUES (99, 'demo', '', '', '', '', 0)",
                                  TenantRule::reference};
    try {
        engine().write([](Connection& connection) { return connection.execute(kTenantAgain) == 1; });
        FAIL() << "two tenants have one code";
    } catch (const UniqueViolation& violation) {
        EXPECT_TRUE(violation.on("tenant", {"code"}));
    }
}

TEST_P(UnitOfWork, a_row_of_an_unknown_tenant_is_a_foreign_key_violation) {
    EXPECT_THROW(engine().write([](Connection& connection) {
        return connection.execute(kAdd, {TenantId{404}, "nobody", 1}) == 1;
    }),
                 ForeignKeyViolation);
}

TEST_P(UnitOfWork, a_unit_that_swallowed_a_failure_is_not_kept) {
    add("there");
    EXPECT_THROW(engine().write([](Connection& connection) {
        connection.execute(kAdd, {kTenant, "before", 1});
        try {
            connection.execute(kAdd, {kTenant, "there", 1});
        } catch (const UniqueViolation&) {
        }
        return true;
    }),
                 UniqueViolation);
    EXPECT_FALSE(has("before"));
}

TEST_P(UnitOfWork, nothing_runs_in_a_unit_after_a_failure) {
    add("there");
    bool refused = false;
    engine().write([&](Connection& connection) {
        try {
            connection.execute(kAdd, {kTenant, "there", 1});
        } catch (const UniqueViolation&) {
        }
        try {
            connection.query_one(kCount, {kTenant});
        } catch (const StorageError&) {
            refused = true;
        }
        return false;
    });
    EXPECT_TRUE(refused);
}

TEST_P(UnitOfWork, execute_counts_changed_rows) {
    add("one");
    engine().write([](Connection& connection) {
        EXPECT_EQ(connection.execute(kSet, {kTenant, "one", 7}), 1);
        EXPECT_EQ(connection.execute(kSet, {kTenant, "none", 7}), 0);
        return true;
    });
}

TEST_P(UnitOfWork, a_unit_reads_what_it_wrote_and_others_only_after_it) {
    engine().write([&](Connection& connection) {
        connection.execute(kAdd, {kTenant, "mine", 1});
        EXPECT_TRUE(connection.query_one(kValue, {kTenant, "mine"}).has_value());
        EXPECT_FALSE(has("mine"));
        return true;
    });
    EXPECT_TRUE(has("mine"));
}

TEST_P(UnitOfWork, a_reader_keeps_its_snapshot) {
    engine().read([&](Connection& connection) {
        EXPECT_EQ(connection.query_one(kCount, {kTenant})->i64(0), 0);
        add("later");
        EXPECT_EQ(connection.query_one(kCount, {kTenant})->i64(0), 0);
    });
    EXPECT_EQ(count(), 1);
}

TEST_P(UnitOfWork, a_reader_cannot_write) {
    EXPECT_THROW(engine().read([](Connection& connection) { connection.execute(kAdd, {kTenant, "sneaked", 1}); }), StorageError);
    EXPECT_FALSE(has("sneaked"));
}

TEST_P(UnitOfWork, a_unit_may_not_start_another) {
    EXPECT_THROW(engine().write([this](Connection&) {
        add("nested");
        return true;
    }),
                 std::logic_error);
    EXPECT_EQ(count(), 0);
    add("after");
    EXPECT_EQ(count(), 1);
}

TEST_P(UnitOfWork, a_counter_counts_each_tenant_from_one) {
    engine().write([](Connection& connection) {
        EXPECT_EQ(next_number(connection, kTenant, "case"), 1);
        EXPECT_EQ(next_number(connection, kTenant, "case"), 2);
        EXPECT_EQ(next_number(connection, kOther, "case"), 1);
        return true;
    });
}

TEST_P(UnitOfWork, sixty_four_threads_lose_and_repeat_no_number) {
    constexpr int kThreads = 64;
    constexpr int kEach = 20;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([this, t] {
            for (int i = 0; i < kEach; ++i) {
                engine().write([&](Connection& connection) {
                    const auto number = next_number(connection, kTenant, "shared");
                    const auto name = "n" + std::to_string(t) + "_" + std::to_string(i);
                    return connection.execute(kAdd, {kTenant, name, number}) == 1;
                });
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(count(), kThreads * kEach + 1);
    const std::int64_t n = kThreads * kEach;
    engine().read([&](Connection& connection) {
        EXPECT_EQ(connection.query_one(kValue, {kTenant, "shared"})->i64(0), n);
        EXPECT_EQ(connection.query_one(kSum, {kTenant})->i64(0), n * (n + 1) / 2 + n);
    });
    EXPECT_EQ(engine().stats().units, static_cast<std::uint64_t>(n) + 2);  // migrations, tenants
}

TEST_P(UnitOfWork, two_programs_never_share_an_id_node) {
    const auto first = engine().lease_node();
    auto second_program = Engine::open(options());
    const auto second = second_program->lease_node();
    EXPECT_NE(first, second);
    EXPECT_EQ(engine().lease_node(), first);
    engine().renew_node();
    second_program.reset();
    EXPECT_EQ(Engine::open(options())->lease_node(), second);
}

}  // namespace
}  // namespace jingwei::storage

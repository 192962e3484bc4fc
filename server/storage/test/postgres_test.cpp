#include <latch>
#include <thread>

#include "base/secret.hpp"
#include "storage/engine_counter.hpp"
#include "storage/pg_connection.hpp"
#include "test_database.hpp"

namespace jingwei::storage {
namespace {

const Sql kAdd{"test.pg_add", "INSERT INTO counter (tenant_id, name, value) VALUES ($1, $2, 1)"};
const Sql kCount{"test.pg_count", "SELECT COUNT(*) FROM counter WHERE tenant_id = $1"};
const Sql kLock{"test.pg_lock", "UPDATE counter SET value = value + 1 WHERE tenant_id = $1 AND name = $2"};

/// Trouble that only a server can make.
class Postgres : public EngineTest {
protected:
    void add(const std::string& name) {
        engine().write([&](Connection& connection) { return connection.execute(kAdd, {kTenant, name}) == 1; });
    }
    std::int64_t count() {
        std::int64_t rows = -1;
        engine().read([&](Connection& connection) { rows = connection.query_one(kCount, {kTenant})->i64(0); });
        return rows;
    }
    static std::int64_t backend_of(Connection& connection) {
        static const Sql kBackend{"test.pg_backend", "SELECT pg_backend_pid()", TenantRule::reference};
        return connection.query_one(kBackend)->i64(0);
    }
    // The administrator ends the server process of a connection, as a restart or a failover does.
    void terminate(std::int64_t backend) {
        static const Sql kTerminate{"test.pg_terminate", "SELECT pg_terminate_backend(CAST($1 AS INTEGER), 5000)",
                                    TenantRule::reference};
        engine().read([&](Connection& connection) { connection.query(kTerminate, {backend}); });
    }
};
INSTANTIATE_TEST_SUITE_P(OnPostgres, Postgres, testing::Values(Dialect::postgresql), dialect_name);

TEST_P(Postgres, a_unit_whose_connection_is_lost_runs_again) {
    int runs = 0;
    engine().write([&](Connection& connection) {
        connection.execute(kAdd, {kTenant, "once"});
        if (++runs == 1) terminate(backend_of(connection));
        connection.execute(kAdd, {kTenant, "twice"});
        return true;
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count(), 2);
    EXPECT_EQ(engine().stats().retries, 1U);
}

TEST_P(Postgres, a_unit_whose_connection_is_lost_before_its_commit_runs_again) {
    int runs = 0;
    engine().write([&](Connection& connection) {
        connection.execute(kAdd, {kTenant, "once"});
        if (++runs == 1) terminate(backend_of(connection));
        return true;
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count(), 1);
}

TEST_P(Postgres, idle_connections_that_were_lost_are_replaced) {
    std::int64_t first = 0;
    engine().read([&](Connection& connection) { first = backend_of(connection); });
    auto other = Engine::open(options());
    other->read(
        [&](Connection& connection) { connection.run_text("SELECT pg_terminate_backend(" + std::to_string(first) + ", 5000)"); });
    add("after");
    EXPECT_EQ(count(), 1);
}

TEST_P(Postgres, a_unit_that_always_loses_its_connection_is_unavailable_in_the_end) {
    int runs = 0;
    EXPECT_THROW(engine().write([&](Connection& connection) {
        ++runs;
        terminate(backend_of(connection));
        connection.execute(kAdd, {kTenant, "never"});
        return true;
    }),
                 StorageUnavailable);
    EXPECT_GT(runs, 1);
    EXPECT_LT(runs, 20);
    EXPECT_EQ(count(), 0);
}

TEST_P(Postgres, two_units_in_a_deadlock_are_both_kept) {
    add("a");
    add("b");
    std::latch both{2};
    const auto lock_in_order = [&](const char* first, const char* second) {
        bool met = false;
        engine().write([&](Connection& connection) {
            connection.execute(kLock, {kTenant, first});
            if (!met) both.arrive_and_wait();
            met = true;
            return connection.execute(kLock, {kTenant, second}) == 1;
        });
    };
    std::thread other{[&] { lock_in_order("b", "a"); }};
    lock_in_order("a", "b");
    other.join();
    EXPECT_GE(engine().stats().retries, 1U);
    engine().write([](Connection& connection) {
        EXPECT_EQ(next_number(connection, kTenant, "a"), 4);
        EXPECT_EQ(next_number(connection, kTenant, "b"), 4);
        return false;
    });
}

TEST_P(Postgres, a_statement_that_takes_too_long_is_unavailable) {
    auto impatient = options();
    impatient.statement_timeout = std::chrono::milliseconds{20};
    reopen(impatient);
    static const Sql kSlow{"test.pg_slow", "SELECT pg_sleep(60)", TenantRule::reference};
    EXPECT_THROW(engine().read([](Connection& connection) { connection.query(kSlow); }), StorageUnavailable);
    add("after");
    EXPECT_EQ(count(), 1);
}

TEST_P(Postgres, another_connection_can_tell_what_became_of_a_transaction) {
    constexpr std::chrono::milliseconds kTimeout{1'000};
    PgConnection writer{options().database_url, kTimeout};
    PgConnection other{options().database_url, kTimeout};
    writer.begin_write();
    const auto kept = writer.transaction_id();
    EXPECT_EQ(other.fate_of(kept), "in progress");
    writer.execute(kAdd, {kTenant, "kept"});
    writer.commit();
    EXPECT_EQ(other.fate_of(kept), "committed");
    writer.begin_write();
    const auto dropped = writer.transaction_id();
    writer.rollback();
    EXPECT_EQ(other.fate_of(dropped), "aborted");
}

TEST_P(Postgres, a_lost_server_at_the_start_is_unavailable) {
    EngineOptions nowhere;
    nowhere.database_url = "postgresql:///none?host=/nowhere";
    EXPECT_THROW(Engine::open(nowhere), StorageUnavailable);
}

TEST_P(Postgres, when_all_connections_are_lent_one_more_waits_only_so_long) {
    auto small = options();
    small.connections = 1;
    small.connection_wait = std::chrono::milliseconds{1};
    reopen(small);
    engine().read([this](Connection&) { EXPECT_THROW(count(), StorageUnavailable); });
    EXPECT_EQ(count(), 0);
}

TEST_P(Postgres, a_database_that_sorts_by_language_is_refused) {
    const auto name = "jingwei_icu_" + random_hex(4);
    const auto url = TestDatabase::postgres_url();
    const auto slash = url.find('/', url.find("//") + 2);
    const auto query = url.find('?');
    if (slash == std::string::npos) GTEST_SKIP() << "the URL names no database to replace";
    // CREATE DATABASE runs outside transactions only: through the tool that every server has.
    const auto psql = [&](const std::string& command) {
        return std::system(("psql -q '" + url + "' -c \"" + command + "\" >/dev/null 2>&1").c_str());
    };
    if (psql("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'") != 0) {
        GTEST_SKIP() << "this server cannot make an ICU database";
    }
    EngineOptions other;
    other.database_url = url.substr(0, slash + 1) + name + (query == std::string::npos ? "" : url.substr(query));
    EXPECT_THROW(Engine::open(other), SchemaRefused);
    psql("DROP DATABASE " + name);
}

}  // namespace
}  // namespace jingwei::storage

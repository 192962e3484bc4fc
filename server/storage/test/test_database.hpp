#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "storage/engine.hpp"

namespace jingwei::storage {

/// Makes one empty database for a test and removes it afterwards: SQLite in a temporary folder, PostgreSQL as a schema
/// of its own in the database that JINGWEI_TEST_POSTGRES names.
class TestDatabase {
public:
    explicit TestDatabase(Dialect dialect);
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;
    ~TestDatabase();

    /// Empty when JINGWEI_TEST_POSTGRES is not set.
    static std::string postgres_url();

    const EngineOptions& options() const { return options_; }
    std::unique_ptr<Engine> open() const { return Engine::open(options_); }

private:
    EngineOptions options_;
    std::string schema_;
};

/// A test that runs on both engines: `TEST_P(Something, …)` and JINGWEI_ON_BOTH_ENGINES(Something).
class EngineTest : public testing::TestWithParam<Dialect> {
protected:
    void SetUp() override {
        if (GetParam() == Dialect::postgresql && TestDatabase::postgres_url().empty()) {
            GTEST_SKIP() << "JINGWEI_TEST_POSTGRES does not name a PostgreSQL database";
        }
        database_.emplace(GetParam());
        engine_ = database_->open();
        engine_->migrate();
        engine_->write([](Connection& connection) {
            static const Sql kAddTenant{"test.add_tenant",
                                        "INSERT INTO tenant (id, code, name_zh_cn, name_en, time_zone, host_names, created_at) "
                                        "VALUES ($1, $2, '示范区', '', 'Asia/Shanghai', '', 0)",
                                        TenantRule::reference};
            connection.execute(kAddTenant, {kTenant, "demo"});
            connection.execute(kAddTenant, {kOther, "other"});
            return true;
        });
    }
    void TearDown() override {
        engine_.reset();
        database_.reset();
    }

    static constexpr TenantId kTenant{1};
    static constexpr TenantId kOther{2};

    Engine& engine() { return *engine_; }
    void reopen(const EngineOptions& options) {
        engine_.reset();
        engine_ = Engine::open(options);
    }
    const EngineOptions& options() const { return database_->options(); }

private:
    std::optional<TestDatabase> database_;
    std::unique_ptr<Engine> engine_;
};

inline std::string dialect_name(const testing::TestParamInfo<Dialect>& info) {
    return info.param == Dialect::sqlite ? "SQLite" : "PostgreSQL";
}

}  // namespace jingwei::storage

#define JINGWEI_ON_BOTH_ENGINES(suite)                                                                                      \
    INSTANTIATE_TEST_SUITE_P(OnBothEngines, suite,                                                                          \
                             testing::Values(::jingwei::storage::Dialect::sqlite, ::jingwei::storage::Dialect::postgresql), \
                             ::jingwei::storage::dialect_name)

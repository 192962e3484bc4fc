#pragma once
#include <gtest/gtest.h>

#include "support/test_server.hpp"

namespace jingwei::testing {

/// The engine a test asks for, or SQLite where there is no PostgreSQL: such a test is skipped before its body.
inline storage::Dialect engine_or_sqlite(storage::Dialect wanted) {
    return wanted == storage::Dialect::postgresql && !TestServer::has_postgresql() ? storage::Dialect::sqlite : wanted;
}

/// A test that runs on both engines with the small district: TEST_P(Something, …) and JINGWEI_API_ON_BOTH_ENGINES.
class OnBothEngines : public ::testing::TestWithParam<storage::Dialect> {
protected:
    void SetUp() override {
        if (engine_or_sqlite(GetParam()) != GetParam())
            GTEST_SKIP() << "JINGWEI_TEST_POSTGRES does not name a PostgreSQL database";
    }

    TestServer server_{small_district(SmallDistrict{}), SmallDistrict{}.password, engine_or_sqlite(GetParam())};
};

inline std::string engine_name(const ::testing::TestParamInfo<storage::Dialect>& info) {
    return info.param == storage::Dialect::sqlite ? "SQLite" : "PostgreSQL";
}

}  // namespace jingwei::testing

#define JINGWEI_API_ON_BOTH_ENGINES(suite)                                                                                    \
    INSTANTIATE_TEST_SUITE_P(OnBothEngines, suite,                                                                            \
                             ::testing::Values(::jingwei::storage::Dialect::sqlite, ::jingwei::storage::Dialect::postgresql), \
                             ::jingwei::testing::engine_name)

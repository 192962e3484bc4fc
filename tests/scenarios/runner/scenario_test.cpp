#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "read_scenario.hpp"
#include "runner.hpp"
#include "support/test_server.hpp"

namespace jingwei::scenarios {
namespace {

const std::filesystem::path kFolder{JINGWEI_SOURCE_DIR "/tests/scenarios"};

std::vector<std::string> scenario_files() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator{kFolder}) {
        if (entry.path().extension() == ".case") files.push_back(entry.path().stem().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// One scenario on every level. Each must say what the text says, and see the same case as the domain after each line.
class OneText : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        auto read = read_scenario_file(kFolder / (GetParam() + ".case"));
        for (const auto& fault : read.faults) ADD_FAILURE() << fault;
        ASSERT_TRUE(read.faults.empty());
        scenario_ = std::move(read.scenario);
    }

    std::string place(const Step& step) const { return GetParam() + ".case:" + std::to_string(step.line) + ": " + step.text; }

    void run(Runner& runner, const char* level) {
        const auto domain = domain_runner(scenario_);
        for (const auto& step : scenario_.steps) {
            const auto outcome = runner.take(step);
            EXPECT_EQ(difference(step.expected, outcome), "") << place(step) << "\n  " << level << ": " << to_text(outcome);
            EXPECT_EQ(to_text(outcome), to_text(domain->take(step))) << place(step) << "\n  the domain sees the second";
            if (HasFailure()) return;  // what follows would only repeat it
        }
    }

    Scenario scenario_;
};

TEST_P(OneText, holds_in_the_domain) { run(*domain_runner(scenario_), "domain"); }

TEST_P(OneText, holds_in_use_cases_on_sqlite) { run(*app_runner(scenario_, storage::Dialect::sqlite), "use cases"); }

TEST_P(OneText, holds_over_http_requests) { run(*http_runner(scenario_, storage::Dialect::sqlite), "requests"); }

TEST_P(OneText, holds_in_use_cases_on_postgresql) {
    if (!testing::TestServer::has_postgresql()) GTEST_SKIP() << "JINGWEI_TEST_POSTGRES does not name a PostgreSQL database";
    run(*app_runner(scenario_, storage::Dialect::postgresql), "use cases on PostgreSQL");
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

/// The indented block of the README, without its margin.
std::string example() {
    constexpr std::string_view kMargin = "    ";
    std::ifstream readme{kFolder / "README.md"};
    std::string text;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with(kMargin)) text += line.substr(kMargin.size()) + "\n";
    }
    return text;
}

TEST(ScenarioText, the_example_in_the_readme_holds) {
    const auto [scenario, faults] = read_scenario("README.md", example(), kFolder);
    ASSERT_EQ(faults, std::vector<std::string>{});
    const auto domain = domain_runner(scenario);
    for (const auto& step : scenario.steps) EXPECT_EQ(difference(step.expected, domain->take(step)), "") << step.text;
    EXPECT_EQ(scenario.steps.size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, OneText, ::testing::ValuesIn(scenario_files()), test_name);

}  // namespace
}  // namespace jingwei::scenarios

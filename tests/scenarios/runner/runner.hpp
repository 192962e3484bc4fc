#pragma once
#include <memory>

#include "app/app.hpp"
#include "scenario.hpp"
#include "storage/sql.hpp"

namespace jingwei::scenarios {

/// One level of the program, doing what a scenario says step by step.
class Runner {
public:
    Runner() = default;
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;
    virtual ~Runner() = default;

    virtual Outcome take(const Step& step) = 0;
};

/// What publishing and the job do once the redrawn territory is due: the edition is there, and open cases are re-homed.
/// Nothing before that, and nothing twice.
class NextEdition {
public:
    explicit NextEdition(const Scenario& scenario) : scenario_{scenario} {}
    void bring_in(const app::App& app, Instant now);

private:
    const Scenario& scenario_;
    bool done_{};
};

/// cases::route, decide and apply over plain values: no clock, no storage.
std::unique_ptr<Runner> domain_runner(const Scenario& scenario);
/// The use cases over a real database.
std::unique_ptr<Runner> app_runner(const Scenario& scenario, storage::Dialect dialect);
/// HTTP requests to the API's router over a real database.
std::unique_ptr<Runner> http_runner(const Scenario& scenario, storage::Dialect dialect);

}  // namespace jingwei::scenarios

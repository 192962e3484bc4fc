#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.hpp"

namespace jingwei::app {

/// A report as it comes in. Uploads are named by their tokens.
struct ReportInput {
    std::string class_code;
    std::optional<std::string> condition_code;  // none = the class's first
    std::optional<geo::Position> position;
    std::optional<std::int32_t> accuracy_m;
    std::string address;
    std::string description;
    std::string contact;
    std::vector<std::string> uploads;
    cases::Source source{cases::Source::resident};
    bool fixed_on_the_spot{false};
    std::vector<std::string> after_uploads;  // of 即查即改
};

/// A recorded case with what its answer is made of.
struct Reported {
    CaseFile file;
    std::string tracking_code;
    std::string rule;  // why its unit was named
    std::shared_ptr<const Reference> reference;
};

/// Records a report: locates it, names who answers by when, all in one unit. Refuses with field errors for class,
/// condition and uploads, and as cases::decide does. A repeated idempotency key answers the same case.
Result<Reported> report_case(const App& app, const Caller& caller, const ReportInput& input);

}  // namespace jingwei::app

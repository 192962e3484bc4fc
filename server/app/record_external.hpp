#pragma once
#include <optional>
#include <string>

#include "app/app.hpp"

namespace jingwei::app {

/// A case that another system had, with its names already looked up.
struct ExternalCaseInput {
    std::string system;
    std::string ref;
    ClassId class_id;
    ConditionId condition;
    UnitId unit;  // none: the desk
    std::optional<geo::Position> position;
    Instant occurred_at{};
    std::optional<Instant> due_at;  // kept only with a unit: a deadline is somebody's
    std::optional<Instant> closed_at;
    std::string address;
    std::string description;
    std::optional<geo::DeclaredPosition> declared{};  // what the position was converted from
};

enum class ExternalOutcome {
    recorded,
    already_there,
    closed_later,  // it was there and open; its source has closed it since
};

/// What became of one external case.
struct ExternalRecorded {
    ExternalOutcome outcome{};
    cases::PositionState position{};  // of a recorded one
};

/// Records one external case, or the closure of one that is there, inside a unit that the importer runs for a whole
/// batch. (system, ref) is recorded once. Nobody is notified. A refusal has written nothing.
Result<ExternalRecorded> record_external(const App& app, Stores& stores, const Reference& reference, const Caller& caller,
                                         const ExternalCaseInput& input);

}  // namespace jingwei::app

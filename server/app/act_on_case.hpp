#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "domain/cases/state.hpp"

namespace jingwei::app {

/// One action on a case that exists. Which fields count follows from `action`.
struct ActionInput {
    cases::Action action{};
    std::optional<std::int32_t> version{};  // the one the person saw; none: residents
    UnitId unit{};                          // dispatch
    std::string words{};                    // note, reason or comment
    std::vector<std::string> uploads{};
    bool satisfied{false};  // rate
};

/// The case by its id (staff) or by the code its reporter holds.
struct CaseKey {
    CaseId id;
    std::string tracking_code;
};

/// Loads, checks scope and version, decides, saves, journals: one unit. Refuses with not_found outside the actor's
/// scope, conflict {at} when the version moved on, and as cases::decide does.
Result<CaseId> act_on_case(const App& app, const Caller& caller, const CaseKey& key, const ActionInput& input);

}  // namespace jingwei::app

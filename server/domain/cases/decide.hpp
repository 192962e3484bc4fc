#pragma once
#include <vector>

#include "base/result.hpp"
#include "domain/cases/command.hpp"
#include "domain/cases/event.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/org/actor.hpp"
#include "domain/worktime/calendar.hpp"

namespace jingwei::cases {

/// Everything a decision depends on besides the case and the command.
struct Context {
    const org::Actor& actor;
    bool holds_tracking_code{false};
    Instant now{};
    const worktime::Calendar& calendar;
    const catalog::FilingCondition& condition;  // the case's filing condition: its limit and closing condition
};

using Events = std::vector<Event>;

/// What happens when `command` is given to `c`, or why nothing does: action_not_allowed, forbidden,
/// verifier_is_handler, photo_required, reason_required. Pure: the same arguments give the same answer.
Result<Events> decide(const Case& c, const Command& command, const Context& context);

/// The actions this actor may take now; buttons are drawn from it.
std::vector<Action> allowed_actions(const Case& c, const org::Actor& actor, bool holds_tracking_code);

}  // namespace jingwei::cases

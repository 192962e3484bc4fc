#pragma once
#include <array>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <span>

#include "domain/org/permission.hpp"

namespace jingwei::cases {

/// Where a case stands. `none` is "not recorded yet".
enum class State : std::uint8_t { none, reported, dispatched, handling, rectified, closed, rejected };
BOOST_DESCRIBE_ENUM(State, none, reported, dispatched, handling, rectified, closed, rejected)

/// What can be done to a case.
enum class Action : std::uint8_t {
    report,
    record_fixed,
    record_external_case,
    record_external_closure,
    dispatch,
    accept,
    return_to_desk,
    submit_rectification,
    pass_verification,
    fail_verification,
    reject,
    rate,
    reopen,
    release,
    withdraw,
    rehome,
};
BOOST_DESCRIBE_ENUM(Action, report, record_fixed, record_external_case, record_external_closure, dispatch, accept, return_to_desk,
                    submit_rectification, pass_verification, fail_verification, reject, rate, reopen, release, withdraw, rehome)

/// One step a case can take.
struct Transition {
    State from;
    Action action;
    State to;
};

/// The whole life of a case. A row that is not here cannot happen.
inline constexpr std::array kTransitions{
    Transition{State::none, Action::report, State::reported},
    Transition{State::none, Action::record_fixed, State::closed},
    Transition{State::none, Action::record_external_case, State::reported},
    Transition{State::reported, Action::dispatch, State::dispatched},
    Transition{State::reported, Action::reject, State::rejected},
    Transition{State::dispatched, Action::dispatch, State::dispatched},
    Transition{State::dispatched, Action::accept, State::handling},
    Transition{State::dispatched, Action::return_to_desk, State::reported},
    Transition{State::dispatched, Action::submit_rectification, State::rectified},
    Transition{State::dispatched, Action::reject, State::rejected},
    Transition{State::handling, Action::dispatch, State::dispatched},
    Transition{State::handling, Action::return_to_desk, State::reported},
    Transition{State::handling, Action::submit_rectification, State::rectified},
    Transition{State::rectified, Action::pass_verification, State::closed},
    Transition{State::rectified, Action::fail_verification, State::dispatched},
    Transition{State::closed, Action::rate, State::closed},
    Transition{State::closed, Action::reopen, State::reported},
    Transition{State::reported, Action::record_external_closure, State::closed},
    Transition{State::dispatched, Action::record_external_closure, State::closed},
    // Publication changes nobody's work; what was turned down is not shown.
    Transition{State::reported, Action::release, State::reported},
    Transition{State::dispatched, Action::release, State::dispatched},
    Transition{State::handling, Action::release, State::handling},
    Transition{State::rectified, Action::release, State::rectified},
    Transition{State::closed, Action::release, State::closed},
    Transition{State::reported, Action::withdraw, State::reported},
    Transition{State::dispatched, Action::withdraw, State::dispatched},
    Transition{State::handling, Action::withdraw, State::handling},
    Transition{State::rectified, Action::withdraw, State::rectified},
    Transition{State::closed, Action::withdraw, State::closed},
    Transition{State::rejected, Action::withdraw, State::rejected},
    // Another edition of the territory came into force; what is closed stays where it was.
    Transition{State::reported, Action::rehome, State::reported},
    Transition{State::dispatched, Action::rehome, State::dispatched},
    Transition{State::handling, Action::rehome, State::handling},
    Transition{State::rectified, Action::rehome, State::rectified},
};

/// Where `action` leads from `from`; nullopt when it is not allowed there.
std::optional<State> next_state(State from, Action action);

/// Who may do an action, apart from scope.
enum class Doer : std::uint8_t {
    permitted,     // whoever has the permission
    holding_unit,  // and belongs to the unit that holds the case
    not_handler,   // and is neither the person nor the unit that handled it
    reporter,      // whoever holds the tracking code
    program,       // nobody: the program itself
};

struct ActionRule {
    Action action;
    org::Permission permission;
    Doer doer;
};

/// The rule of an action; every action has one (tested).
const ActionRule& rule_of(Action action);

/// The state in the words shown to residents: 已提交·已受理·处理中·待核查·已办结·不予受理.
enum class PublicState : std::uint8_t { submitted, accepted, handling, verifying, closed, rejected };
BOOST_DESCRIBE_ENUM(PublicState, submitted, accepted, handling, verifying, closed, rejected)
PublicState public_state(State state);

/// Open means: somebody still has to do something.
constexpr bool is_open(State state) { return state != State::closed && state != State::rejected && state != State::none; }

enum class Source : std::uint8_t { resident, collector, leader, hotline, media, video, open311, inspection, external };
BOOST_DESCRIBE_ENUM(Source, resident, collector, leader, hotline, media, video, open311, inspection, external)

enum class PositionState : std::uint8_t { known, unknown, ambiguous, outside };
BOOST_DESCRIBE_ENUM(PositionState, known, unknown, ambiguous, outside)

}  // namespace jingwei::cases

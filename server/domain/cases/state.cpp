#include "domain/cases/state.hpp"

namespace jingwei::cases {
namespace {

using org::Permission;

constexpr std::array kRules{
    ActionRule{Action::report, Permission::case_report, Doer::permitted},
    ActionRule{Action::record_fixed, Permission::case_report, Doer::permitted},
    ActionRule{Action::record_external_case, Permission::case_import, Doer::permitted},
    ActionRule{Action::record_external_closure, Permission::case_import, Doer::permitted},
    ActionRule{Action::dispatch, Permission::case_dispatch, Doer::permitted},
    ActionRule{Action::accept, Permission::case_handle, Doer::holding_unit},
    ActionRule{Action::return_to_desk, Permission::case_handle, Doer::holding_unit},
    ActionRule{Action::submit_rectification, Permission::case_handle, Doer::holding_unit},
    ActionRule{Action::pass_verification, Permission::case_verify, Doer::not_handler},
    ActionRule{Action::fail_verification, Permission::case_verify, Doer::not_handler},
    ActionRule{Action::reject, Permission::case_reject, Doer::permitted},
    ActionRule{Action::rate, Permission::case_report, Doer::reporter},
    ActionRule{Action::reopen, Permission::case_report, Doer::reporter},
    ActionRule{Action::release, Permission::case_release, Doer::permitted},
    ActionRule{Action::withdraw, Permission::case_release, Doer::permitted},
    ActionRule{Action::rehome, Permission::territory_publish, Doer::program},
};

}  // namespace

std::optional<State> next_state(State from, Action action) {
    for (const auto& row : kTransitions) {
        if (row.from == from && row.action == action) return row.to;
    }
    return std::nullopt;
}

const ActionRule& rule_of(Action action) {
    for (const auto& row : kRules) {
        if (row.action == action) return row;
    }
    return kRules.front();
}

PublicState public_state(State state) {
    switch (state) {
        case State::none:
        case State::reported: return PublicState::submitted;
        case State::dispatched: return PublicState::accepted;
        case State::handling: return PublicState::handling;
        case State::rectified: return PublicState::verifying;
        case State::closed: return PublicState::closed;
        case State::rejected: return PublicState::rejected;
    }
    return PublicState::submitted;
}

}  // namespace jingwei::cases

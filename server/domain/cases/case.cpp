#include "domain/cases/case.hpp"

namespace jingwei::cases {

Holder holder_of(const Case& c) {
    switch (c.state) {
        case State::reported:
        case State::rectified: return Holder::desk;
        case State::dispatched:
        case State::handling: return Holder::unit;
        case State::none:
        case State::closed:
        case State::rejected: return Holder::none;
    }
    return Holder::none;
}

bool is_overdue(const Case& c, Instant as_of) {
    if (!c.due_at || c.state == State::rejected) return false;
    return c.rectified_at.value_or(c.closed_at.value_or(as_of)) > *c.due_at;
}

ClockState clock_of(const Case& c, Instant now) {
    if (!c.due_at || c.state == State::rejected || c.state == State::none) return ClockState::none;
    const bool late = is_overdue(c, now);
    if (c.rectified_at || c.closed_at) return late ? ClockState::closed_late : ClockState::closed_on_time;
    if (late) return ClockState::overdue;
    return *c.due_at - now <= kDueSoon ? ClockState::due_soon : ClockState::normal;
}

}  // namespace jingwei::cases

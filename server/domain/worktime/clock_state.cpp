#include "domain/worktime/clock_state.hpp"

namespace jingwei::worktime {

ClockState start_clock(const Calendar& calendar, const Limit& limit, Instant now) {
    const auto due = calendar.deadline(now, limit);
    return {.kind = limit.kind, .remaining = calendar.counted(limit.kind, now, due), .running_since = now};
}

ClockState pause_clock(const Calendar& calendar, const ClockState& state, Instant now) {
    const auto due = due_at(calendar, state);
    if (!due || now > *due) return state;
    return {.kind = state.kind, .remaining = remaining_at(calendar, state, now), .running_since = {}};
}

ClockState resume_clock(const ClockState& state, Instant now) {
    if (state.running_since) return state;
    return {.kind = state.kind, .remaining = state.remaining, .running_since = now};
}

std::optional<Instant> due_at(const Calendar& calendar, const ClockState& state) {
    if (!state.running_since) return std::nullopt;
    return calendar.add(state.kind, *state.running_since, state.remaining);
}

ClockState extend_clock(const Calendar& calendar, const ClockState& state, const Limit& limit, Instant now) {
    const auto due = calendar.add(state.kind, state.running_since.value_or(now), state.remaining);
    auto extended = state;
    extended.remaining += calendar.counted(state.kind, due, calendar.deadline(due, limit));
    return extended;
}

std::chrono::microseconds remaining_at(const Calendar& calendar, const ClockState& state, Instant now) {
    if (!state.running_since) return state.remaining;
    return state.remaining - calendar.counted(state.kind, *state.running_since, now);
}

}  // namespace jingwei::worktime

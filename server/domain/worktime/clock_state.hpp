#pragma once
#include <chrono>
#include <optional>

#include "base/instant.hpp"
#include "domain/worktime/calendar.hpp"

namespace jingwei::worktime {

/// A limit while it runs or rests: `remaining` as of `running_since`, or as of the pause when that is empty.
/// For working days it is working time (see Calendar).
struct ClockState {
    ClockKind kind{ClockKind::working_days};
    std::chrono::microseconds remaining{};
    std::optional<Instant> running_since;

    friend bool operator==(const ClockState&, const ClockState&) = default;
};

/// Runs from `now` and is due at `calendar.deadline(now, limit)`.
ClockState start_clock(const Calendar& calendar, const Limit& limit, Instant now);

/// remaining = what was left − what counted since. A paused clock stays as it is, and so does one whose limit has
/// passed: nothing is left to keep, and no pause may move a due time that was missed.
ClockState pause_clock(const Calendar& calendar, const ClockState& state, Instant now);

/// Goes on with the remainder; a running clock stays as it is.
ClockState resume_clock(const ClockState& state, Instant now);

/// When it is due; nothing while it rests.
std::optional<Instant> due_at(const Calendar& calendar, const ClockState& state);

/// One more limit on top of what is left (延期): due one `limit` after the present due time, which for a resting clock is
/// the one it would have if it went on at `now`. Whether an extension is due at all is not decided here.
ClockState extend_clock(const Calendar& calendar, const ClockState& state, const Limit& limit, Instant now);

/// What is left at `now`, negative when overdue.
std::chrono::microseconds remaining_at(const Calendar& calendar, const ClockState& state, Instant now);

}  // namespace jingwei::worktime

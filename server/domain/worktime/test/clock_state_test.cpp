#include "domain/worktime/clock_state.hpp"

#include <gtest/gtest.h>

#include <random>

namespace jingwei::worktime {
namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;

Instant at(std::string_view text) { return parse_instant(text).value(); }
Limit limit(std::string_view text) { return parse_limit(text).value(); }
Calendar calendar() { return Calendar::build({}).value(); }

TEST(Clock, that_rests_over_a_check_goes_on_with_what_was_left) {
    const auto subject = calendar();
    auto clock = start_clock(subject, limit("W4h"), at("2026-03-02T09:00:00+08:00"));
    EXPECT_EQ(due_at(subject, clock), at("2026-03-02T15:00:00+08:00"));
    clock = pause_clock(subject, clock, at("2026-03-02T11:00:00+08:00"));
    EXPECT_EQ(clock.remaining, 2h);
    EXPECT_FALSE(due_at(subject, clock));
    EXPECT_EQ(remaining_at(subject, clock, at("2026-03-03T20:00:00+08:00")), 2h);
    clock = resume_clock(clock, at("2026-03-02T17:00:00+08:00"));
    EXPECT_EQ(due_at(subject, clock), at("2026-03-03T09:00:00+08:00"));
}

TEST(Clock, of_working_days_is_due_at_the_close_and_keeps_its_working_time_over_a_pause) {
    const auto subject = calendar();
    auto clock = start_clock(subject, limit("W1d"), at("2026-03-02T16:00:00+08:00"));
    EXPECT_EQ(due_at(subject, clock), at("2026-03-03T18:00:00+08:00"));
    clock = resume_clock(pause_clock(subject, clock, at("2026-03-03T08:00:00+08:00")), at("2026-03-03T10:00:00+08:00"));
    EXPECT_EQ(due_at(subject, clock), at("2026-03-04T10:00:00+08:00"));
}

TEST(Clock, is_not_moved_by_a_pause_of_no_length_and_never_earlier_by_a_longer_one) {
    const auto subject = calendar();
    std::mt19937_64 random{99};
    for (const auto* const code : {"U2h", "W4h", "W3d", "N2d"}) {
        const auto start = at("2026-03-05T15:20:00+08:00");
        const auto clock = start_clock(subject, limit(code), start);
        const auto due = subject.deadline(start, limit(code));
        ASSERT_EQ(due_at(subject, clock), due) << code;
        for (int step = 0; step < 500; ++step) {
            const auto pause = start + microseconds{static_cast<std::int64_t>(random() % 500'000'000'000ULL)};
            const auto rested = pause_clock(subject, clock, pause);
            ASSERT_EQ(due_at(subject, resume_clock(rested, pause)), due) << code << " " << format_instant(pause);
            const auto later = due_at(subject, resume_clock(rested, pause + 5h));
            ASSERT_GE(*later, due);
        }
    }
}

TEST(Clock, whose_limit_has_passed_does_not_rest_and_stays_overdue) {
    const auto subject = calendar();
    const auto clock = start_clock(subject, limit("W1h"), at("2026-03-02T16:30:00+08:00"));
    const auto evening = at("2026-03-02T20:00:00+08:00");  // due at 17:30, and nothing has counted since 18:00
    EXPECT_EQ(pause_clock(subject, clock, evening), clock);
    EXPECT_LT(remaining_at(subject, clock, evening), 0us);
    EXPECT_EQ(due_at(subject, resume_clock(pause_clock(subject, clock, evening), evening + 72h)),
              at("2026-03-02T17:30:00+08:00"));
}

TEST(Clock, that_runs_cannot_be_resumed_and_one_that_rests_cannot_be_paused_again) {
    const auto subject = calendar();
    const auto now = at("2026-03-02T09:00:00+08:00");
    const auto running = start_clock(subject, limit("U2h"), now);
    EXPECT_EQ(resume_clock(running, now + 1h), running);
    const auto resting = pause_clock(subject, running, now + 1h);
    EXPECT_EQ(pause_clock(subject, resting, now + 9h), resting);
}

TEST(Extension, gives_one_more_limit_after_the_present_due_time) {
    const auto subject = calendar();
    const auto now = at("2026-03-02T09:00:00+08:00");
    const auto days = start_clock(subject, limit("W2d"), now);
    EXPECT_EQ(due_at(subject, extend_clock(subject, days, limit("W2d"), now)), at("2026-03-06T18:00:00+08:00"));
    const auto hours = start_clock(subject, limit("W4h"), now);
    EXPECT_EQ(due_at(subject, extend_clock(subject, hours, limit("W4h"), now)), at("2026-03-03T09:00:00+08:00"));
}

TEST(Extension, of_a_resting_clock_is_kept_until_it_goes_on) {
    const auto subject = calendar();
    const auto start = at("2026-03-02T09:00:00+08:00");
    const auto resting = pause_clock(subject, start_clock(subject, limit("W4h"), start), start + 1h);
    const auto extended = extend_clock(subject, resting, limit("W4h"), start + 2h);
    EXPECT_FALSE(due_at(subject, extended));
    EXPECT_EQ(extended.remaining, 7h);
}

}  // namespace
}  // namespace jingwei::worktime

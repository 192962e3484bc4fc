#pragma once
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "domain/worktime/calendar_data.hpp"
#include "domain/worktime/limit.hpp"

namespace date {
class time_zone;
}

namespace jingwei::worktime {

/// Why a stretch of time counts or does not.
enum class SpanReason : std::uint8_t { continuous, working_period, make_up_day, weekend, holiday };

/// A stretch of time with its verdict; `counted` is zero for weekends and holidays.
struct CountedSpan {
    Instant from;
    Instant to;
    SpanReason reason{SpanReason::working_period};
    std::chrono::microseconds counted{};
    std::string name;  // of the holiday, when there is one

    friend bool operator==(const CountedSpan&, const CountedSpan&) = default;
};

/// The working calendar of one edition: which moments count. Immutable, shared by threads.
///
/// The rules, none of which depends on data:
/// - Urgent hours and natural days run day and night: N hours, N × 24 hours.
/// - Working hours run inside working periods; a limit that fills a period exactly is due at that period's end.
/// - Working days: the day of the start does not count (当日不计入), the limit is due at the close of the Nth working day
///   after it. Not N × 8 hours from the minute of the start: sheets and people mean "by the end of Thursday", and a
///   report late in the day must not be due at an odd minute.
/// - `counted` and `add` measure both working kinds in working time. So a working-day limit that was paused resumes
///   with the working time it had left, and a pause of no length moves nothing.
/// - Local times that a change to summer time skips or repeats are read at their earliest instant.
/// - A day without announcement follows the week; `has_data_for` says whether its year was announced.
///   Where two years' files name the same day, the later year's wins: it was published later.
/// Instants outside 1900–2200 are treated as those limits by everything that walks over days.
class Calendar {
public:
    /// Refuses an unknown time zone, periods that are empty, overlap or leave the day, and a week without a working day.
    static Result<Calendar> build(CalendarData data);

    /// When a limit that starts now is due.
    Instant deadline(Instant start, const Limit& limit) const;

    /// Time that counts between two instants; negative when `to` lies before `from`.
    std::chrono::microseconds counted(ClockKind kind, Instant from, Instant to) const;

    /// The first instant by which `amount` has been counted since `start`. For nothing or less that may lie before
    /// `start`: what is counted by Saturday noon was counted by the close of Friday.
    Instant add(ClockKind kind, Instant start, std::chrono::microseconds amount) const;

    bool is_working_day(LocalDate date) const;
    bool has_data_for(int year) const { return years_.contains(year); }
    /// The published entry of a day that departs from the week, or null.
    const CalendarDay* special_day(LocalDate date) const;

    LocalDate local_date(Instant instant) const;
    /// Local time of day, for words such as "17:02".
    std::chrono::minutes minute_of_day(Instant instant) const;
    const CalendarData& data() const { return data_; }

    /// Every counted stretch and every weekend or holiday between two instants, in order; nights and noon breaks are
    /// left out. At most kMaxSpans.
    std::vector<CountedSpan> explain(ClockKind kind, Instant from, Instant to) const;
    /// "周五 17:02–18:00 计 58 分钟" / "Fri 17:02–18:00 counts 58 min"; a day off says its name.
    std::string describe(const CountedSpan& span, Locale locale) const;

    static constexpr std::size_t kMaxSpans = 1000;

private:
    struct Stretch {
        Instant from;
        Instant to;
    };

    Calendar() = default;
    std::vector<Stretch> stretches(LocalDate date) const;
    Instant midnight(LocalDate date) const;
    Instant close_of_nth_working_day(Instant start, int days) const;
    Instant add_forward(Instant start, std::chrono::microseconds amount) const;
    Instant add_backward(Instant start, std::chrono::microseconds amount) const;
    std::vector<CountedSpan> explain_working(Instant from, Instant to) const;

    CalendarData data_;
    std::vector<CalendarDay> special_days_;  // by date, one each
    std::set<int> years_;                    // with announced data
    const date::time_zone* zone_{};          // owned by the time zone library for the life of the program
};

}  // namespace jingwei::worktime

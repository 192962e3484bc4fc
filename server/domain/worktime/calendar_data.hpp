#pragma once
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace jingwei::worktime {

/// A day on the wall calendar, without zone or hour.
using LocalDate = std::chrono::local_days;

/// One stretch of a working day, as minutes after local midnight: 0 <= from < to <= 24 h.
struct WorkingPeriod {
    std::chrono::minutes from{};
    std::chrono::minutes to{};

    friend bool operator==(const WorkingPeriod&, const WorkingPeriod&) = default;
};

/// A day that departs from the week: a holiday, or a make-up day (调休) on which people work.
struct CalendarDay {
    LocalDate date{};
    std::string name;  // of the holiday it belongs to, as published
    bool is_off_day{};

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// What was announced for one year. A year's announcement may also move days of the December before.
struct CalendarYear {
    int year{};
    bool approximate{};  // true only for fallback_holidays: such a year does not count as data
    std::vector<CalendarDay> days;

    friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};

/// Everything a calendar edition consists of.
struct CalendarData {
    std::string time_zone{"Asia/Shanghai"};
    std::vector<WorkingPeriod> periods{{std::chrono::hours{8}, std::chrono::hours{12}},
                                       {std::chrono::hours{14}, std::chrono::hours{18}}};
    std::array<bool, 7> weekend{true, false, false, false, false, false, true};  // Sunday first
    std::vector<CalendarYear> years;

    friend bool operator==(const CalendarData&, const CalendarData&) = default;
};

/// Reads one year's file: {"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}, …]}.
/// Tolerates a byte order mark, unknown members, days in any order and exact repeats. Lists every fault with its
/// JSON pointer (at most 50); a date given twice with different meaning is a fault.
Result<CalendarYear> read_calendar_json(std::string_view text);

/// An APPROXIMATION for years nobody has announced: 1 January, 1–3 May and 1–3 October off, no lunar holidays and no
/// make-up days. Marked `approximate`, so `Calendar::has_data_for` stays false.
CalendarYear fallback_holidays(int year);

}  // namespace jingwei::worktime

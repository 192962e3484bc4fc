#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei::duty {

/// A day on the district's wall calendar.
using Day = std::chrono::local_days;

/// The last day of what has no end: 9999-12-31.
inline constexpr Day kForever{std::chrono::days{2'932'896}};
/// The first day of what was always so: 0001-01-01.
inline constexpr Day kAlways{std::chrono::days{-719'162}};

/// A stretch of whole days, both ends included. Empty when `to` lies before `from`.
struct Days {
    Day from{kAlways};
    Day to{kForever};

    bool contains(Day day) const { return from <= day && day <= to; }
    bool empty() const { return to < from; }
    bool overlaps(const Days& other) const { return !empty() && !other.empty() && from <= other.to && other.from <= to; }
    friend bool operator==(const Days&, const Days&) = default;
};

/// "2026-03-02".
std::string format_day(Day day);
/// Takes "2026-03-02", "2026/3/2", "2026.3.2" and "2026年3月2日": sheets write all of them. Nothing for other text, for days
/// that do not exist and for years outside 1–9999.
std::optional<Day> parse_day(std::string_view text);

}  // namespace jingwei::duty

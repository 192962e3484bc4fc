#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/result.hpp"

namespace jingwei::worktime {

/// How a limit runs. Two rulers lie beneath: the continuous clock (urgent hours, natural days) and the time
/// inside working periods (working hours, working days).
enum class ClockKind : std::uint8_t {
    urgent_hours,   // day and night; an "urgent day" is 48 / 24 of these, so U2d reads as 48 hours
    working_hours,  // only inside working periods
    working_days,   // due at the close of the Nth working day after the day it started
    natural_days,   // N times 24 hours
};

/// The stable word of a kind, as in JSON and SQL: "urgent_hours" and so on.
std::string_view to_word(ClockKind kind);
Result<ClockKind> parse_clock_kind(std::string_view word);

/// A time limit as data: `amount` is hours for the two hour kinds and days for the two day kinds, 1–kMaxAmount.
struct Limit {
    ClockKind kind{ClockKind::working_days};
    int amount{1};
    std::string text;  // as written in the source sheet

    friend bool operator==(const Limit&, const Limit&) = default;
};

inline constexpr int kMaxAmount = 3660;

/// Reads "U2h" "U2d" "W4h" "W3d" "N2d" and the Chinese of real sheets ("2紧急工作时", "4小时", "3个工作日", "两个自然日").
/// A bare 小时 means hours inside working periods, because sheets write 紧急 or 连续 where they mean day and night; one
/// of 24 or more is refused, because there the two readings differ by days. So is a bare 天.
/// Whatever carries a condition ("种植季节15工作日") is refused by rule "limit_review" with the text kept in {text}.
Result<Limit> parse_limit(std::string_view text);

/// The short form: "U2h", "W4h", "W3d", "N2d".
std::string limit_code(const Limit& limit);

/// For people: "4 个工作小时", "4 working hours".
std::string describe(const Limit& limit, Locale locale);

}  // namespace jingwei::worktime

#include "base/instant.hpp"

#include <fmt/format.h>

namespace jingwei {
namespace {

using namespace std::chrono;

/// Reads exactly `digits` decimal digits at `at`; nullopt when one is missing.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) return std::nullopt;
    int value = 0;
    for (char c : text.substr(at, digits)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Reads "Z" or "+hh:mm" / "-hh:mm" as the whole of `text`.
std::optional<minutes> offset(std::string_view text) {
    if (text == "Z" || text == "z") return minutes{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hour = number(text, 1, 2);
    const auto minute = number(text, 4, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    const minutes size{*hour * 60 + *minute};
    return text[0] == '-' ? -size : size;
}

/// Reads an optional ".123456"; digits beyond microseconds are dropped. Moves `at` behind it.
std::optional<microseconds> fraction(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') return microseconds{0};
    std::int64_t value = 0;
    std::int64_t unit = 100'000;
    const std::size_t first = ++at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10) value += (text[at] - '0') * unit;
    if (at == first) return std::nullopt;
    return microseconds{value};
}

}  // namespace

std::string format_instant(Instant instant) {
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", int{date.year()}, unsigned{date.month()},
                                   unsigned{date.day()}, time.hours().count(), time.minutes().count(), time.seconds().count());
    if (time.subseconds().count() != 0) text += fmt::format(".{:06}", time.subseconds().count());
    return text + "Z";
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
        text[16] != ':') {
        return std::nullopt;
    }
    const auto y = number(text, 0, 4), mo = number(text, 5, 2), d = number(text, 8, 2);
    const auto h = number(text, 11, 2), mi = number(text, 14, 2), s = number(text, 17, 2);
    if (!y || !mo || !d || !h || !mi || !s || *h > 23 || *mi > 59 || *s > 59) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    std::size_t at = 19;
    const auto decimals = fraction(text, at);
    if (!decimals) return std::nullopt;
    const auto east = offset(text.substr(at));
    if (!east) return std::nullopt;
    return Instant{sys_days{date}} + hours{*h} + minutes{*mi} + seconds{*s} + *decimals - *east;
}

}  // namespace jingwei

#include "integrations/date_pattern.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.hpp"

namespace jingwei::integrations {
namespace {

constexpr std::size_t kMaxFormatBytes = 100;
constexpr std::string_view kLetters = "YymdHIMSpfbz";
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text still to be read.
struct Cursor {
    std::string_view rest;

    bool take(char c) {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    bool take_blanks() {
        const std::size_t count = std::min(rest.find_first_not_of(' '), rest.size());
        rest.remove_prefix(count);
        return count != 0;
    }
    std::optional<int> number(std::size_t least, std::size_t most) {
        int value = 0;
        std::size_t count = 0;
        while (count < most && count < rest.size() && is_digit(rest[count])) value = value * 10 + (rest[count++] - '0');
        if (count < least) return std::nullopt;
        rest.remove_prefix(count);
        return value;
    }
    std::optional<std::string> word(std::size_t length) {
        if (rest.size() < length) return std::nullopt;
        std::string letters = ascii_lower(rest.substr(0, length));
        rest.remove_prefix(length);
        return letters;
    }
};

/// The parts of a time as read, before it is known whether they make one.
struct Parts {
    int year{};
    int month{};
    int day{};
    int hour{};
    int minute{};
    int second{};
    int micros{};
    std::optional<bool> afternoon;
    std::optional<std::chrono::minutes> offset;
};

bool set(std::optional<int> value, int& into) {
    if (!value) return false;
    into = *value;
    return true;
}

bool read_fraction(Cursor& cursor, Parts& parts) {
    int scale = 100'000;
    bool any = false;
    while (!cursor.rest.empty() && is_digit(cursor.rest.front())) {
        parts.micros += (cursor.rest.front() - '0') * scale;
        scale /= 10;
        any = true;
        cursor.rest.remove_prefix(1);
    }
    return any;
}

bool read_offset(Cursor& cursor, Parts& parts) {
    if (cursor.take('Z')) {
        parts.offset = std::chrono::minutes{0};
        return true;
    }
    const bool west = cursor.take('-');
    if (!west && !cursor.take('+')) return false;
    const auto hours = cursor.number(2, 2);
    cursor.take(':');
    const auto minutes = cursor.number(2, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return false;
    const int total = *hours * 60 + *minutes;
    parts.offset = std::chrono::minutes{west ? -total : total};
    return true;
}

bool read_half(Cursor& cursor, Parts& parts) {
    const auto word = cursor.word(2);
    if (word != "am" && word != "pm") return false;
    parts.afternoon = word == "pm";
    return true;
}

bool read_month_name(Cursor& cursor, Parts& parts) {
    const auto word = cursor.word(3);
    const auto found = std::find(kMonths.begin(), kMonths.end(), word.value_or(""));
    parts.month = static_cast<int>(found - kMonths.begin()) + 1;
    return found != kMonths.end();
}

bool read_short_year(Cursor& cursor, Parts& parts) {
    if (!set(cursor.number(2, 2), parts.year)) return false;
    parts.year += parts.year >= 69 ? 1900 : 2000;
    return true;
}

bool read_part(char letter, Cursor& cursor, Parts& parts) {
    switch (letter) {
        case 'Y': return set(cursor.number(4, 4), parts.year);
        case 'y': return read_short_year(cursor, parts);
        case 'm': return set(cursor.number(1, 2), parts.month);
        case 'b': return read_month_name(cursor, parts);
        case 'd': return set(cursor.number(1, 2), parts.day);
        case 'H':
        case 'I': return set(cursor.number(1, 2), parts.hour);
        case 'M': return set(cursor.number(1, 2), parts.minute);
        case 'S': return set(cursor.number(1, 2), parts.second);
        case 'f': return read_fraction(cursor, parts);
        case 'p': return read_half(cursor, parts);
        case 'z': return read_offset(cursor, parts);
        default: return false;
    }
}

std::optional<WallTime> assemble(Parts parts) {
    if (parts.afternoon) {
        if (parts.hour < 1 || parts.hour > 12) return std::nullopt;
        parts.hour = parts.hour % 12 + (*parts.afternoon ? 12 : 0);
    }
    const std::chrono::year_month_day date{std::chrono::year{parts.year}, std::chrono::month{static_cast<unsigned>(parts.month)},
                                           std::chrono::day{static_cast<unsigned>(parts.day)}};
    if (!date.ok() || parts.hour > 23 || parts.minute > 59 || parts.second > 59) return std::nullopt;
    const auto time = std::chrono::hours{parts.hour} + std::chrono::minutes{parts.minute} + std::chrono::seconds{parts.second} +
                      std::chrono::microseconds{parts.micros};
    return WallTime{.local = std::chrono::local_days{date} + time, .offset = parts.offset};
}

std::string expand(std::string_view format) {
    std::string out;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const std::string_view pair = format.substr(at, 2);
        if (pair == "%F" || pair == "%T") {
            out += pair == "%F" ? "%Y-%m-%d" : "%H:%M:%S";
            ++at;
        } else if (pair == "%%") {
            out += pair;
            ++at;
        } else {
            out += format[at];
        }
    }
    return out;
}

}  // namespace

std::optional<DatePattern> DatePattern::read(std::string_view format) {
    if (format.size() > kMaxFormatBytes) return std::nullopt;
    DatePattern pattern;
    pattern.format_ = format;
    const std::string full = expand(format);
    std::string seen;
    for (std::size_t at = 0; at < full.size(); ++at) {
        if (full[at] != '%') {
            pattern.parts_.push_back({.letter = 0, .literal = full[at]});
            continue;
        }
        if (++at == full.size()) return std::nullopt;
        if (full[at] == '%') {
            pattern.parts_.push_back({.letter = 0, .literal = '%'});
            continue;
        }
        if (kLetters.find(full[at]) == std::string_view::npos || seen.find(full[at]) != std::string::npos) return std::nullopt;
        seen += full[at];
        pattern.parts_.push_back({.letter = full[at], .literal = 0});
    }
    const auto has = [&seen](std::string_view any) { return seen.find_first_of(any) != std::string::npos; };
    const bool date = has("Yy") && has("mb") && has("d");
    const bool halves = has("I") == has("p") && !(has("H") && has("I"));
    if (!date || !halves) return std::nullopt;
    return pattern;
}

std::optional<WallTime> DatePattern::parse(std::string_view text) const {
    Cursor cursor{text};
    Parts parts;
    for (const auto& part : parts_) {
        bool fits = false;
        if (part.letter != 0) {
            fits = read_part(part.letter, cursor, parts);
        } else {
            fits = part.literal == ' ' ? cursor.take_blanks() : cursor.take(part.literal);
        }
        if (!fits) return std::nullopt;
    }
    if (!cursor.rest.empty()) return std::nullopt;
    return assemble(parts);
}

}  // namespace jingwei::integrations

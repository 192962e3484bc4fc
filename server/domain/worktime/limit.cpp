#include "domain/worktime/limit.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace jingwei::worktime {
namespace {

struct KindText {
    ClockKind kind;
    std::string_view word;
    std::string_view code;  // of limit_code: letter before, letter after
    std::string_view zh_cn;
    std::string_view en_one;
    std::string_view en_many;
};

constexpr std::array kKinds{
    KindText{ClockKind::urgent_hours, "urgent_hours", "Uh", "小时(昼夜连续)", "hour, day and night", "hours, day and night"},
    KindText{ClockKind::working_hours, "working_hours", "Wh", "个工作小时", "working hour", "working hours"},
    KindText{ClockKind::working_days, "working_days", "Wd", "个工作日", "working day", "working days"},
    KindText{ClockKind::natural_days, "natural_days", "Nd", "个自然日", "calendar day", "calendar days"},
};

const KindText& kind_text(ClockKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

struct UnitWord {
    std::string_view word;
    ClockKind kind;
    int times;    // amount in the kind's own unit
    bool bare{};  // says neither 紧急 nor 工作: refused from 24 on
};

// What may follow the number. The whole rest must match, so the order does not matter.
constexpr std::array kUnitWords{
    UnitWord{"紧急工作时", ClockKind::urgent_hours, 1}, UnitWord{"紧急工作小时", ClockKind::urgent_hours, 1},
    UnitWord{"紧急小时", ClockKind::urgent_hours, 1},   UnitWord{"紧急时", ClockKind::urgent_hours, 1},
    UnitWord{"连续小时", ClockKind::urgent_hours, 1},   UnitWord{"工作时", ClockKind::working_hours, 1},
    UnitWord{"工作小时", ClockKind::working_hours, 1},  UnitWord{"小时", ClockKind::working_hours, 1, true},
    UnitWord{"紧急日", ClockKind::urgent_hours, 24},    UnitWord{"工作日", ClockKind::working_days, 1},
    UnitWord{"自然日", ClockKind::natural_days, 1},     UnitWord{"日历日", ClockKind::natural_days, 1},
};

constexpr int kHoursFromWhichBareIsAmbiguous = 24;

bool take_front(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

void take_back(std::string_view& text, std::string_view back) {
    if (text.ends_with(back)) text.remove_suffix(back.size());
}

void skip_blanks(std::string_view& text) {
    while (take_front(text, " ") || take_front(text, "\t") || take_front(text, "\u3000") || take_front(text, "\u00a0")) {
    }
}

std::optional<int> take_digit(std::string_view& text) {
    static constexpr std::array<std::string_view, 10> kWide{"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
    for (int digit = 0; digit < 10; ++digit) {
        const char ascii = static_cast<char>('0' + digit);
        if (take_front(text, std::string_view{&ascii, 1}) || take_front(text, kWide.at(static_cast<std::size_t>(digit))))
            return digit;
    }
    return std::nullopt;
}

// 一 to 九 and 两, then 十 alone or with ones: the numerals that limits use.
std::optional<int> take_numeral(std::string_view& text) {
    static constexpr std::array<std::string_view, 10> kOnes{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto take_one = [&text]() -> std::optional<int> {
        if (take_front(text, "两")) return 2;
        for (int digit = 1; digit < 10; ++digit) {
            if (take_front(text, kOnes.at(static_cast<std::size_t>(digit)))) return digit;
        }
        return std::nullopt;
    };
    const auto first = take_one();
    if (!take_front(text, "十")) return first;
    return first.value_or(1) * 10 + take_one().value_or(0);
}

// A whole number below 100,000; anything longer is not a limit.
std::optional<int> take_number(std::string_view& text) {
    auto value = take_digit(text);
    if (!value) return take_numeral(text);
    for (int count = 1; count < 6; ++count) {
        const auto digit = take_digit(text);
        if (!digit) return value;
        value = *value * 10 + *digit;
    }
    return std::nullopt;
}

struct Reading {
    ClockKind kind;
    int amount;
};

std::optional<Reading> read_code(std::string_view text) {
    const char letter = static_cast<char>(text.front() & ~0x20);  // upper case of an ASCII letter
    text.remove_prefix(1);
    skip_blanks(text);
    const auto number = take_number(text);
    skip_blanks(text);
    if (!number || text.size() != 1) return std::nullopt;
    const char unit = static_cast<char>(text.front() | 0x20);
    if (letter == 'U' && unit == 'h') return Reading{ClockKind::urgent_hours, *number};
    if (letter == 'U' && unit == 'd') return Reading{ClockKind::urgent_hours, *number * 24};
    if (letter == 'W' && unit == 'h') return Reading{ClockKind::working_hours, *number};
    if (letter == 'W' && unit == 'd') return Reading{ClockKind::working_days, *number};
    if (letter == 'N' && unit == 'd') return Reading{ClockKind::natural_days, *number};
    return std::nullopt;
}

std::optional<Reading> read_chinese(std::string_view text) {
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    skip_blanks(text);
    take_front(text, "个");
    take_back(text, "以内");
    take_back(text, "内");
    for (const auto& unit : kUnitWords) {
        if (text != unit.word) continue;
        if (unit.bare && *number >= kHoursFromWhichBareIsAmbiguous) return std::nullopt;
        return Reading{unit.kind, *number * unit.times};
    }
    return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    skip_blanks(text);
    while (!text.empty()) {
        const auto before = text.size();
        for (const std::string_view blank : {" ", "\t", "\r", "\n", "\u3000", "\u00a0"}) take_back(text, blank);
        if (text.size() == before) break;
    }
    return text;
}

}  // namespace

std::string_view to_word(ClockKind kind) { return kind_text(kind).word; }

Result<ClockKind> parse_clock_kind(std::string_view word) {
    std::string allowed;
    for (const auto& row : kKinds) {
        if (row.word == word) return row.kind;
        allowed += (allowed.empty() ? "" : ", ") + std::string{row.word};
    }
    return refuse_field("", "enum", {{"allowed", allowed}});
}

Result<Limit> parse_limit(std::string_view text) {
    const auto inner = trimmed(text);
    std::optional<Reading> reading;
    if (!inner.empty()) {
        const char first = inner.front();
        const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        reading = letter ? read_code(inner) : read_chinese(inner);
    }
    if (!reading || reading->amount < 1 || reading->amount > kMaxAmount) {
        return refuse_field("", "limit_review", {{"text", std::string{text}}});
    }
    return Limit{.kind = reading->kind, .amount = reading->amount, .text = std::string{text}};
}

std::string limit_code(const Limit& limit) {
    const auto code = kind_text(limit.kind).code;
    return fmt::format("{}{}{}", code.front(), limit.amount, code.back());
}

std::string describe(const Limit& limit, Locale locale) {
    const auto& row = kind_text(limit.kind);
    if (locale == Locale::zh_cn) return fmt::format("{} {}", limit.amount, row.zh_cn);
    return fmt::format("{} {}", limit.amount, limit.amount == 1 ? row.en_one : row.en_many);
}

}  // namespace jingwei::worktime

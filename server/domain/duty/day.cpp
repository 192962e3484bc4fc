#include "domain/duty/day.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace jingwei::duty {
namespace {

bool take(std::string_view& text, std::initializer_list<std::string_view> marks) {
    for (const auto mark : marks) {
        if (text.substr(0, mark.size()) != mark) continue;
        text.remove_prefix(mark.size());
        return true;
    }
    return false;
}

std::optional<int> take_number(std::string_view& text, std::size_t most_digits) {
    int value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min(text.size(), most_digits), value);
    if (error != std::errc{} || text.front() == '-') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

}  // namespace

std::string format_day(Day day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

std::optional<Day> parse_day(std::string_view text) {
    const auto year = take_number(text, 4);
    if (!year || *year < 1 || !take(text, {"-", "/", ".", "年"})) return std::nullopt;
    const auto month = take_number(text, 2);
    if (!month || !take(text, {"-", "/", ".", "月"})) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!day) return std::nullopt;
    take(text, {"日"});
    if (!text.empty()) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

}  // namespace jingwei::duty

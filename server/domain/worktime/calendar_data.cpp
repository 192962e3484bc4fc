#include "domain/worktime/calendar_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/codec.hpp"

namespace jingwei::worktime {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
constexpr std::size_t kMostDays = 400;

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<LocalDate> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number_of(text.substr(0, 4));
    const auto month = number_of(text.substr(5, 2));
    const auto day = number_of(text.substr(8, 2));
    if (!year || !month || !day || *year < kFirstYear || *year >= kLastYear) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return LocalDate{date};
}

void read_year(const json::value& in, int& year, ReadErrors& errors) {
    std::optional<int> found;
    if (in.is_int64() && in.get_int64() >= kFirstYear && in.get_int64() < kLastYear) found = static_cast<int>(in.get_int64());
    if (in.is_string()) found = number_of(std::string_view{in.get_string()});
    if (!found) return errors.add("type", {{"expected", "2026"}});
    if (*found < kFirstYear) return errors.add("too_small", {{"min", std::to_string(kFirstYear)}});
    if (*found >= kLastYear) return errors.add("too_large", {{"max", std::to_string(kLastYear - 1)}});
    year = *found;
}

void read_date(const json::value& in, LocalDate& date, ReadErrors& errors) {
    const auto found = in.is_string() ? parse_date(std::string_view{in.get_string()}) : std::nullopt;
    if (found) date = *found;
    else errors.add("date");
}

// Reads `object[name]` by `read`, or says that it is missing.
template <class Read>
void member(const json::object& object, std::string_view name, ReadErrors& errors, Read&& read) {
    errors.at(name, [&] {
        if (const auto* const found = object.if_contains(name)) read(*found);
        else errors.add("required");
    });
}

CalendarDay read_day(const json::value& in, ReadErrors& errors) {
    CalendarDay day;
    if (!in.is_object()) {
        errors.add("type", {{"expected", "{name, date, isOffDay}"}});
        return day;
    }
    const auto& object = in.get_object();
    member(object, "date", errors, [&](const json::value& date) { read_date(date, day.date, errors); });
    member(object, "isOffDay", errors, [&](const json::value& off) { Codec<bool>::read(off, day.is_off_day, errors); });
    if (const auto* const name = object.if_contains("name")) {
        errors.at("name", [&] { Codec<std::string>::read(*name, day.name, errors); });
    }
    return day;
}

// An announcement may move days of the December before and of the January after, and no others.
bool belongs(LocalDate date, int year) {
    const std::chrono::year_month_day day{date};
    const int given = static_cast<int>(day.year());
    return given == year || (given == year - 1 && day.month() == std::chrono::December) ||
           (given == year + 1 && day.month() == std::chrono::January);
}

void keep_day(CalendarDay day, CalendarYear& year, ReadErrors& errors) {
    const auto same = std::find_if(year.days.begin(), year.days.end(), [&](const auto& kept) { return kept.date == day.date; });
    if (same == year.days.end()) {
        year.days.push_back(std::move(day));
    } else if (same->is_off_day != day.is_off_day) {
        const std::chrono::year_month_day date{day.date};
        errors.at("date", [&] {
            errors.add("repeated",
                       {{"value", fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                              static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()))}});
        });
    }
}

void read_days(const json::value& in, CalendarYear& year, ReadErrors& errors) {
    if (!in.is_array()) return errors.add("type", {{"expected", "列表 / list"}});
    if (in.get_array().size() > kMostDays) return errors.add("too_many", {{"max", std::to_string(kMostDays)}});
    std::size_t index = 0;
    for (const auto& element : in.get_array()) {
        errors.at(std::to_string(index++), [&] {
            const bool clean_before = errors.empty();
            auto day = read_day(element, errors);
            if (!clean_before || !errors.empty()) return;
            if (!belongs(day.date, year.year)) errors.at("date", [&] { errors.add("date"); });
            else keep_day(std::move(day), year, errors);
        });
    }
}

}  // namespace

Result<CalendarYear> read_calendar_json(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    auto document = parse_json(text);
    if (!document) return tl::make_unexpected(std::move(document.error()));
    CalendarYear year;
    ReadErrors errors;
    if (document->is_object()) {
        const auto& object = document->get_object();
        member(object, "year", errors, [&](const json::value& in) { read_year(in, year.year, errors); });
        member(object, "days", errors, [&](const json::value& in) { read_days(in, year, errors); });
    } else {
        errors.add("type", {{"expected", "{year, days}"}});
    }
    if (!errors.empty())
        return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = errors.take()});
    std::sort(year.days.begin(), year.days.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    return year;
}

CalendarYear fallback_holidays(int year) {
    using namespace std::chrono;
    CalendarYear out{.year = year, .approximate = true, .days = {}};
    const auto add = [&](month in_month, unsigned from, unsigned to, const char* name) {
        for (unsigned number = from; number <= to; ++number) {
            const year_month_day date{std::chrono::year{year}, in_month, day{number}};
            out.days.push_back({.date = LocalDate{date}, .name = name, .is_off_day = true});
        }
    };
    add(January, 1, 1, "元旦");
    add(May, 1, 3, "劳动节");
    add(October, 1, 3, "国庆节");
    return out;
}

}  // namespace jingwei::worktime

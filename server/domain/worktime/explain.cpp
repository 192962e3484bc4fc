#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/worktime/calendar.hpp"

namespace jingwei::worktime {
namespace {

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::minutes;

constexpr std::array<std::string_view, 7> kWeekdaysZh{"周日", "周一", "周二", "周三", "周四", "周五", "周六"};
constexpr std::array<std::string_view, 7> kWeekdaysEn{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string_view weekday_name(LocalDate date, Locale locale) {
    const auto number = std::chrono::weekday{date}.c_encoding();
    return locale == Locale::zh_cn ? kWeekdaysZh.at(number) : kWeekdaysEn.at(number);
}

std::string hour_text(minutes minute) { return fmt::format("{:02}:{:02}", minute.count() / 60, minute.count() % 60); }

std::string duration_text(microseconds duration, Locale locale) {
    const auto whole = std::chrono::floor<minutes>(duration).count();
    const auto hours = whole / 60;
    const auto rest = whole % 60;
    const bool zh = locale == Locale::zh_cn;
    if (hours == 0) return fmt::format("{} {}", rest, zh ? "分钟" : "min");
    if (rest == 0) return fmt::format("{} {}", hours, zh ? "小时" : "h");
    return fmt::format("{} {} {} {}", hours, zh ? "小时" : "h", rest, zh ? "分钟" : "min");
}

// "周六" or "周六–周日"; longer stretches say their dates.
std::string days_text(LocalDate first, LocalDate last, Locale locale) {
    if (first == last) return std::string{weekday_name(first, locale)};
    if (last - first <= days{1}) return fmt::format("{}–{}", weekday_name(first, locale), weekday_name(last, locale));
    const std::chrono::year_month_day from{first};
    const std::chrono::year_month_day to{last};
    const auto* const form = locale == Locale::zh_cn ? "{}月{}日–{}月{}日" : "{:02}-{:02} to {:02}-{:02}";
    return fmt::format(fmt::runtime(form), static_cast<unsigned>(from.month()), static_cast<unsigned>(from.day()),
                       static_cast<unsigned>(to.month()), static_cast<unsigned>(to.day()));
}

void append(std::vector<CountedSpan>& spans, CountedSpan span) {
    if (!spans.empty()) {
        auto& last = spans.back();
        const bool off = span.counted == microseconds{0};
        if (off && last.to == span.from && last.reason == span.reason && last.name == span.name) {
            last.to = span.to;
            return;
        }
    }
    spans.push_back(std::move(span));
}

}  // namespace

std::vector<CountedSpan> Calendar::explain(ClockKind kind, Instant from, Instant to) const {
    if (to <= from) return {};
    if (kind == ClockKind::urgent_hours || kind == ClockKind::natural_days) {
        return {{.from = from, .to = to, .reason = SpanReason::continuous, .counted = to - from, .name = {}}};
    }
    return explain_working(from, to);
}

std::vector<CountedSpan> Calendar::explain_working(Instant from, Instant to) const {
    std::vector<CountedSpan> spans;
    for (auto date = local_date(from); spans.size() < kMaxSpans && midnight(date) < to; date += days{1}) {
        const auto* const special = special_day(date);
        const std::string name = special == nullptr ? "" : special->name;
        if (!is_working_day(date)) {
            append(spans, {.from = std::max(from, midnight(date)),
                           .to = std::min(to, midnight(date + days{1})),
                           .reason = special == nullptr ? SpanReason::weekend : SpanReason::holiday,
                           .counted = microseconds{0},
                           .name = name});
            continue;
        }
        for (const auto& stretch : stretches(date)) {
            const auto begin = std::max(from, stretch.from);
            const auto end = std::min(to, stretch.to);
            if (begin >= end || spans.size() >= kMaxSpans) continue;
            append(spans, {.from = begin,
                           .to = end,
                           .reason = special == nullptr ? SpanReason::working_period : SpanReason::make_up_day,
                           .counted = end - begin,
                           .name = name});
        }
    }
    return spans;
}

std::string Calendar::describe(const CountedSpan& span, Locale locale) const {
    const bool zh = locale == Locale::zh_cn;
    const auto first = local_date(span.from);
    const auto last = local_date(span.to - microseconds{1});  // a span that ends at midnight belongs to the day before
    if (span.counted == microseconds{0}) {
        const auto when = days_text(first, last, locale);
        if (zh) return fmt::format("{} {} 不计", when, span.name.empty() ? "周末" : span.name);
        return fmt::format("{} {} does not count", when, span.reason == SpanReason::weekend ? "weekend" : "holiday");
    }
    auto end = minute_of_day(span.to);
    if (end == minutes{0}) end = std::chrono::hours{24};
    const auto from_text = fmt::format("{} {}", weekday_name(first, locale), hour_text(minute_of_day(span.from)));
    const auto to_text = first == last ? hour_text(end) : fmt::format(" {} {}", weekday_name(last, locale), hour_text(end));
    const auto* const gap = first == last ? "" : " ";
    const auto* const make_up = span.reason != SpanReason::make_up_day ? "" : zh ? "(调休上班)" : " (make-up day)";
    return fmt::format("{}{}–{}{} {} {}", from_text, gap, to_text, make_up, zh ? "计" : "counts",
                       duration_text(span.counted, locale));
}

}  // namespace jingwei::worktime

#include "domain/worktime/calendar.hpp"

#include <date/tz.h>

#include <algorithm>
#include <stdexcept>

namespace jingwei::worktime {
namespace {

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::minutes;

constexpr Instant kEarliest{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};
constexpr Instant kLatest{std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}};

Instant within_horizon(Instant instant) { return std::clamp(instant, kEarliest, kLatest); }

// The date library has clocks of its own; only its arithmetic is used here.
date::local_time<minutes> local_minute(LocalDate date, minutes minute) {
    return date::local_time<minutes>{date.time_since_epoch() + minute};
}

Instant to_instant(const date::time_zone& zone, LocalDate date, minutes minute) {
    return Instant{zone.to_sys(local_minute(date, minute), date::choose::earliest).time_since_epoch()};
}

microseconds local_time_since_epoch(const date::time_zone& zone, Instant instant) {
    return zone.to_local(instant).time_since_epoch();
}

const date::time_zone* find_zone(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) {  // the library's only way to say "unknown"
        return nullptr;
    }
}

void check_periods(std::vector<WorkingPeriod>& periods, std::vector<FieldError>& faults) {
    std::sort(periods.begin(), periods.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    if (periods.empty()) faults.push_back({.pointer = "/periods", .rule = "required", .params = {}});
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const auto& period = periods[i];
        const bool inside = period.from >= minutes{0} && period.from < period.to && period.to <= std::chrono::hours{24};
        if (inside && (i == 0 || periods[i - 1].to <= period.from)) continue;
        faults.push_back({.pointer = "/periods/" + std::to_string(i), .rule = "working_period", .params = {}});
    }
}

// One entry for each date; the later year's file wins.
std::vector<CalendarDay> merge_years(std::vector<CalendarYear> years) {
    std::stable_sort(years.begin(), years.end(), [](const auto& a, const auto& b) { return a.year > b.year; });
    std::vector<CalendarDay> merged;
    for (const auto& year : years) merged.insert(merged.end(), year.days.begin(), year.days.end());
    std::stable_sort(merged.begin(), merged.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    const auto last = std::unique(merged.begin(), merged.end(), [](const auto& a, const auto& b) { return a.date == b.date; });
    merged.erase(last, merged.end());
    return merged;
}

}  // namespace

Result<Calendar> Calendar::build(CalendarData data) {
    Error error{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    const auto* const zone = find_zone(data.time_zone);
    if (zone == nullptr) {
        error.fields.push_back({.pointer = "/time_zone", .rule = "time_zone", .params = {{"value", data.time_zone}}});
    }
    check_periods(data.periods, error.fields);
    if (std::all_of(data.weekend.begin(), data.weekend.end(), [](bool off) { return off; })) {
        error.fields.push_back({.pointer = "/weekend", .rule = "no_working_day", .params = {}});
    }
    std::set<int> seen;
    Calendar calendar;
    for (std::size_t i = 0; i < data.years.size(); ++i) {
        const auto& year = data.years[i];
        if (!seen.insert(year.year).second) {
            error.fields.push_back(
                {.pointer = "/years/" + std::to_string(i), .rule = "repeated", .params = {{"value", std::to_string(year.year)}}});
        }
        // A file without days is a placeholder for an announcement to come.
        if (!year.approximate && !year.days.empty()) calendar.years_.insert(year.year);
    }
    if (!error.fields.empty()) return tl::make_unexpected(std::move(error));
    calendar.zone_ = zone;
    calendar.special_days_ = merge_years(data.years);
    calendar.data_ = std::move(data);
    return calendar;
}

const CalendarDay* Calendar::special_day(LocalDate date) const {
    const auto found = std::lower_bound(special_days_.begin(), special_days_.end(), date,
                                        [](const CalendarDay& day, LocalDate wanted) { return day.date < wanted; });
    return found != special_days_.end() && found->date == date ? &*found : nullptr;
}

bool Calendar::is_working_day(LocalDate date) const {
    if (const auto* const special = special_day(date)) return !special->is_off_day;
    return !data_.weekend.at(std::chrono::weekday{date}.c_encoding());
}

LocalDate Calendar::local_date(Instant instant) const {
    return LocalDate{std::chrono::floor<days>(local_time_since_epoch(*zone_, instant))};
}

minutes Calendar::minute_of_day(Instant instant) const {
    const auto local = local_time_since_epoch(*zone_, instant);
    return std::chrono::floor<minutes>(local - std::chrono::floor<days>(local));
}

Instant Calendar::midnight(LocalDate date) const { return to_instant(*zone_, date, minutes{0}); }

std::vector<Calendar::Stretch> Calendar::stretches(LocalDate date) const {
    std::vector<Stretch> out;
    if (!is_working_day(date)) return out;
    out.reserve(data_.periods.size());
    for (const auto& period : data_.periods) {
        out.push_back({to_instant(*zone_, date, period.from), to_instant(*zone_, date, period.to)});
    }
    return out;
}

Instant Calendar::close_of_nth_working_day(Instant start, int count) const {
    start = within_horizon(start);
    auto date = local_date(start);
    for (int left = count; left > 0 && midnight(date) < kLatest;) {
        date += days{1};
        if (is_working_day(date)) --left;
    }
    return to_instant(*zone_, date, data_.periods.back().to);
}

Instant Calendar::deadline(Instant start, const Limit& limit) const {
    switch (limit.kind) {
        case ClockKind::urgent_hours: return start + std::chrono::hours{limit.amount};
        case ClockKind::natural_days: return start + days{limit.amount};
        case ClockKind::working_hours: return add_forward(start, std::chrono::hours{limit.amount});
        case ClockKind::working_days: return close_of_nth_working_day(start, limit.amount);
    }
    throw std::logic_error{"clock kind without a rule"};
}

microseconds Calendar::counted(ClockKind kind, Instant from, Instant to) const {
    if (kind == ClockKind::urgent_hours || kind == ClockKind::natural_days) return to - from;
    if (to < from) return -counted(kind, to, from);
    from = within_horizon(from);
    to = within_horizon(to);
    microseconds sum{0};
    const auto last = local_date(to);
    for (auto date = local_date(from); date <= last; date += days{1}) {
        for (const auto& stretch : stretches(date)) {
            sum += std::max(microseconds{0}, std::min(to, stretch.to) - std::max(from, stretch.from));
        }
    }
    return sum;
}

Instant Calendar::add(ClockKind kind, Instant start, microseconds amount) const {
    if (kind == ClockKind::urgent_hours || kind == ClockKind::natural_days) return start + amount;
    return amount > microseconds{0} ? add_forward(start, amount) : add_backward(start, -amount);
}

Instant Calendar::add_forward(Instant start, microseconds amount) const {
    start = within_horizon(start);
    const auto last = local_date(kLatest);
    for (auto date = local_date(start); date <= last; date += days{1}) {
        for (const auto& stretch : stretches(date)) {
            const auto from = std::max(start, stretch.from);
            const auto available = stretch.to - from;
            if (available <= microseconds{0}) continue;
            if (amount <= available) return from + amount;
            amount -= available;
        }
    }
    return kLatest;
}

Instant Calendar::add_backward(Instant start, microseconds amount) const {
    start = within_horizon(start);
    const auto first = local_date(kEarliest);
    for (auto date = local_date(start); date >= first; date -= days{1}) {
        const auto of_day = stretches(date);
        for (auto stretch = of_day.rbegin(); stretch != of_day.rend(); ++stretch) {
            const auto to = std::min(start, stretch->to);
            const auto available = to - stretch->from;
            if (available <= microseconds{0}) continue;
            if (amount < available) return to - amount;  // equal: the close of the stretch before is the first instant
            amount -= available;
        }
    }
    return kEarliest;
}

}  // namespace jingwei::worktime

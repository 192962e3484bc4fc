#include "domain/worktime/calendar.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace jingwei::worktime {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::year_month_day;

LocalDate on(int year, unsigned month, unsigned day) {
    return LocalDate{year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}};
}

Instant at(std::string_view text) {
    const auto instant = parse_instant(text);
    if (!instant) throw std::runtime_error{"bad instant in test"};
    return *instant;
}

Limit limit(std::string_view text) { return parse_limit(text).value(); }

// National Day 2026 as a small announcement: Thursday 1 to Wednesday 7 October off, Saturday 10 a make-up day.
CalendarData october() {
    CalendarYear year{.year = 2026, .days = {}};
    for (unsigned day = 1; day <= 7; ++day) year.days.push_back({on(2026, 10, day), "国庆节", true});
    year.days.push_back({on(2026, 10, 10), "国庆节", false});
    CalendarData data;
    data.years.push_back(year);
    return data;
}

Calendar calendar() { return Calendar::build(october()).value(); }

Calendar new_york(std::vector<WorkingPeriod> periods = {{9h, 17h}}) {
    CalendarData data;
    data.time_zone = "America/New_York";
    data.periods = std::move(periods);
    return Calendar::build(data).value();
}

TEST(Deadline, of_urgent_hours_runs_through_the_night) {
    EXPECT_EQ(calendar().deadline(at("2026-03-06T23:30:00+08:00"), limit("U2h")), at("2026-03-07T01:30:00+08:00"));
    EXPECT_EQ(calendar().deadline(at("2026-03-06T23:30:00+08:00"), limit("U2d")), at("2026-03-08T23:30:00+08:00"));
}

TEST(Deadline, of_working_hours_skips_noon_night_and_weekend) {
    EXPECT_EQ(calendar().deadline(at("2026-03-06T17:02:00+08:00"), limit("W4h")), at("2026-03-09T11:02:00+08:00"));
    EXPECT_EQ(calendar().deadline(at("2026-03-06T11:00:00+08:00"), limit("W2h")), at("2026-03-06T15:00:00+08:00"));
}

TEST(Deadline, of_working_hours_that_fill_the_morning_is_noon_and_not_two_o_clock) {
    EXPECT_EQ(calendar().deadline(at("2026-03-06T08:00:00+08:00"), limit("W4h")), at("2026-03-06T12:00:00+08:00"));
}

TEST(Deadline, of_working_days_does_not_count_the_day_of_the_report_and_ends_at_the_close) {
    const auto due = at("2026-03-09T18:00:00+08:00");  // Monday
    EXPECT_EQ(calendar().deadline(at("2026-03-06T08:00:00+08:00"), limit("W1d")), due);
    EXPECT_EQ(calendar().deadline(at("2026-03-06T23:59:00+08:00"), limit("W1d")), due);
    EXPECT_EQ(calendar().deadline(at("2026-03-08T12:00:00+08:00"), limit("W1d")), due);
    EXPECT_EQ(calendar().deadline(at("2026-03-09T00:00:00+08:00"), limit("W1d")), at("2026-03-10T18:00:00+08:00"));
}

TEST(Deadline, of_working_days_jumps_a_holiday_and_uses_a_make_up_day) {
    // Wednesday 30 September: the next working days are Thursday 8, Friday 9, Saturday 10 (make-up), Monday 12.
    const auto start = at("2026-09-30T10:00:00+08:00");
    EXPECT_EQ(calendar().deadline(start, limit("W1d")), at("2026-10-08T18:00:00+08:00"));
    EXPECT_EQ(calendar().deadline(start, limit("W3d")), at("2026-10-10T18:00:00+08:00"));
    EXPECT_EQ(calendar().deadline(start, limit("W4d")), at("2026-10-12T18:00:00+08:00"));
}

TEST(Deadline, of_natural_days_is_so_many_times_24_hours_later) {
    EXPECT_EQ(calendar().deadline(at("2026-10-01T09:30:00+08:00"), limit("N2d")), at("2026-10-03T09:30:00+08:00"));
}

TEST(Deadline, is_never_earlier_for_a_later_start) {
    const auto subject = calendar();
    std::mt19937_64 random{20261001};
    for (const auto* const code : {"U2h", "U2d", "W1h", "W4h", "W30h", "W1d", "W5d", "N2d"}) {
        const auto tested = limit(code);
        Instant start = at("2026-09-20T00:00:00+08:00");
        Instant due = subject.deadline(start, tested);
        for (int step = 0; step < 2000; ++step) {
            start += microseconds{static_cast<std::int64_t>(random() % 2'000'000'000ULL)};
            const auto next = subject.deadline(start, tested);
            ASSERT_GE(next, due) << code << " from " << format_instant(start);
            ASSERT_GT(next, start);
            due = next;
        }
    }
}

TEST(Deadline, of_hour_kinds_is_exactly_where_the_limit_has_been_counted) {
    std::mt19937_64 random{7};
    for (const auto& subject : {calendar(), new_york(), new_york({{0h, 3h}, {22h, 24h}})}) {
        for (int step = 0; step < 1000; ++step) {
            const auto start =
                at("2026-02-15T00:00:00Z") + microseconds{static_cast<std::int64_t>(random() % (86'400'000'000ULL * 280))};
            const int amount = 1 + static_cast<int>(random() % 40);
            for (const auto kind : {ClockKind::urgent_hours, ClockKind::working_hours}) {
                const auto due = subject.deadline(start, {.kind = kind, .amount = amount, .text = {}});
                ASSERT_EQ(subject.counted(kind, start, due), hours{amount}) << format_instant(start) << " +" << amount;
                ASSERT_LT(subject.counted(kind, start, due - 1us), hours{amount});
            }
        }
    }
}

TEST(Deadline, of_working_days_leaves_out_as_many_days_as_the_calendar_does) {
    const auto subject = calendar();
    for (int offset = 0; offset < 60; ++offset) {
        const auto start = at("2026-09-01T10:00:00+08:00") + days{offset};
        for (int amount = 1; amount <= 10; ++amount) {
            const auto due = subject.deadline(start, {.kind = ClockKind::working_days, .amount = amount, .text = {}});
            int worked = 0;
            for (auto date = subject.local_date(start) + days{1}; date <= subject.local_date(due); date += days{1}) {
                worked += subject.is_working_day(date) ? 1 : 0;
            }
            ASSERT_EQ(worked, amount);
            ASSERT_TRUE(subject.is_working_day(subject.local_date(due)));
            ASSERT_EQ(subject.minute_of_day(due), 18h);
        }
    }
}

TEST(Counted, adds_up_over_any_point_in_between_and_is_negative_backwards) {
    const auto subject = calendar();
    const auto from = at("2026-09-25T10:10:00+08:00");
    const auto to = at("2026-10-14T16:40:00+08:00");
    const auto all = subject.counted(ClockKind::working_hours, from, to);
    for (auto middle = from; middle <= to; middle += 97min) {
        ASSERT_EQ(subject.counted(ClockKind::working_hours, from, middle) + subject.counted(ClockKind::working_hours, middle, to),
                  all);
    }
    EXPECT_EQ(subject.counted(ClockKind::working_hours, to, from), -all);
    EXPECT_EQ(subject.counted(ClockKind::urgent_hours, to, from), from - to);
}

TEST(Counted, is_nothing_on_a_weekend_and_a_holiday) {
    EXPECT_EQ(calendar().counted(ClockKind::working_hours, at("2026-10-01T00:00:00+08:00"), at("2026-10-08T08:00:00+08:00")),
              0us);
    EXPECT_EQ(calendar().counted(ClockKind::working_days, at("2026-10-10T00:00:00+08:00"), at("2026-10-11T00:00:00+08:00")), 8h);
}

TEST(Add, of_nothing_or_less_finds_the_first_instant_with_that_count) {
    const auto subject = calendar();
    const auto saturday = at("2026-03-07T12:00:00+08:00");
    EXPECT_EQ(subject.add(ClockKind::working_hours, saturday, 0us), at("2026-03-06T18:00:00+08:00"));
    EXPECT_EQ(subject.add(ClockKind::working_hours, saturday, -4h), at("2026-03-06T12:00:00+08:00"));
    EXPECT_EQ(subject.add(ClockKind::working_hours, saturday, -5h), at("2026-03-06T11:00:00+08:00"));
    EXPECT_EQ(subject.add(ClockKind::natural_days, saturday, -24h), at("2026-03-06T12:00:00+08:00"));
}

TEST(Add, ends_at_the_horizon_instead_of_walking_for_ever) {
    const auto far = calendar().add(ClockKind::working_hours, at("2026-03-07T12:00:00+08:00"), hours{24 * 365 * 1000});
    EXPECT_EQ(format_instant(far), "2200-01-01T00:00:00Z");
    EXPECT_EQ(calendar().counted(ClockKind::working_hours, Instant::max() - 1us, Instant::max()), 0us);
}

TEST(SummerTime, in_new_york_neither_lengthens_nor_shortens_a_working_day) {
    const auto subject = new_york();
    // Clocks go forward on Sunday 8 March 2026 and back on Sunday 1 November 2026.
    EXPECT_EQ(subject.deadline(at("2026-03-06T16:00:00-05:00"), limit("W2h")), at("2026-03-09T10:00:00-04:00"));
    EXPECT_EQ(subject.deadline(at("2026-10-30T16:00:00-04:00"), limit("W2h")), at("2026-11-02T10:00:00-05:00"));
    EXPECT_EQ(subject.deadline(at("2026-03-06T12:00:00-05:00"), limit("W1d")), at("2026-03-09T17:00:00-04:00"));
    EXPECT_EQ(subject.deadline(at("2026-03-07T12:00:00-05:00"), limit("N1d")), at("2026-03-08T13:00:00-04:00"));
}

TEST(SummerTime, inside_a_working_period_is_counted_as_it_passes) {
    CalendarData data;
    data.time_zone = "America/New_York";
    data.periods = {{0h, 6h}};
    data.weekend = {};
    const auto subject = Calendar::build(data).value();
    const auto count = [&](std::string_view from, std::string_view to) {
        return subject.counted(ClockKind::working_hours, at(from), at(to));
    };
    EXPECT_EQ(count("2026-03-08T00:00:00-05:00", "2026-03-08T12:00:00-04:00"), 5h);  // 02:00–03:00 does not exist
    EXPECT_EQ(count("2026-11-01T00:00:00-04:00", "2026-11-01T12:00:00-05:00"), 7h);  // 01:00–02:00 comes twice
}

TEST(SummerTime, is_still_known_in_2036) {
    EXPECT_EQ(new_york().deadline(at("2036-07-01T16:00:00-04:00"), limit("W2h")), at("2036-07-02T10:00:00-04:00"));
}

TEST(Calendar, says_for_which_years_nothing_was_announced_and_follows_the_week_there) {
    auto data = october();
    data.years.push_back({.year = 2027, .approximate = false, .days = {}});  // a file still empty
    data.years.push_back(fallback_holidays(2028));
    const auto subject = Calendar::build(data).value();
    EXPECT_TRUE(subject.has_data_for(2026));
    EXPECT_FALSE(subject.has_data_for(2025));
    EXPECT_FALSE(subject.has_data_for(2027));
    EXPECT_FALSE(subject.has_data_for(2028));
    EXPECT_TRUE(subject.is_working_day(on(2025, 10, 1)));   // a Wednesday
    EXPECT_FALSE(subject.is_working_day(on(2025, 10, 4)));  // a Saturday
    EXPECT_FALSE(subject.is_working_day(on(2028, 5, 2)));   // by approximation
}

TEST(Calendar, lets_the_later_announcement_win) {
    CalendarData data;
    data.years = {{.year = 2026, .days = {{on(2025, 12, 31), "元旦", true}}},
                  {.year = 2025, .days = {{on(2025, 12, 31), "元旦", false}}}};
    EXPECT_FALSE(Calendar::build(data).value().is_working_day(on(2025, 12, 31)));
    std::swap(data.years[0], data.years[1]);
    EXPECT_FALSE(Calendar::build(data).value().is_working_day(on(2025, 12, 31)));
}

TEST(Calendar, refuses_what_cannot_be_a_calendar_and_lists_every_fault) {
    CalendarData data;
    data.time_zone = "Asia/Atlantis";
    data.periods = {{8h, 12h}, {11h, 13h}, {18h, 18h}, {20h, 25h}};
    data.weekend.fill(true);
    data.years = {{.year = 2026, .days = {}}, {.year = 2026, .days = {}}};
    const auto refused = Calendar::build(data);
    ASSERT_FALSE(refused);
    std::vector<std::string> found;
    for (const auto& fault : refused.error().fields) found.push_back(fault.pointer + " " + fault.rule);
    EXPECT_EQ(found, (std::vector<std::string>{"/time_zone time_zone", "/periods/1 working_period", "/periods/2 working_period",
                                               "/periods/3 working_period", "/weekend no_working_day", "/years/1 repeated"}));
    data = {};
    data.periods.clear();
    EXPECT_FALSE(Calendar::build(data));
    data = {};
    data.time_zone = "../../etc/passwd";
    EXPECT_FALSE(Calendar::build(data));
    data.time_zone = "";
    EXPECT_FALSE(Calendar::build(data));
}

TEST(Explanation, names_what_counted_and_what_did_not) {
    const auto subject = calendar();
    const auto from = at("2026-03-06T17:02:00+08:00");
    const auto spans = subject.explain(ClockKind::working_hours, from, subject.deadline(from, limit("W4h")));
    ASSERT_EQ(spans.size(), 3U);
    EXPECT_EQ(subject.describe(spans[0], Locale::en), "Fri 17:02–18:00 counts 58 min");
    EXPECT_EQ(subject.describe(spans[1], Locale::en), "Sat–Sun weekend does not count");
    EXPECT_EQ(subject.describe(spans[2], Locale::en), "Mon 08:00–11:02 counts 3 h 2 min");
    EXPECT_EQ(subject.describe(spans[2], Locale::zh_cn), "周一 08:00–11:02 计 3 小时 2 分钟");
}

TEST(Explanation, names_holidays_make_up_days_and_long_stretches) {
    const auto subject = calendar();
    const auto spans = subject.explain(ClockKind::working_days, at("2026-09-30T18:00:00+08:00"), at("2026-10-10T12:00:00+08:00"));
    ASSERT_EQ(spans.size(), 6U);
    EXPECT_EQ(subject.describe(spans[0], Locale::zh_cn), "10月1日–10月7日 国庆节 不计");
    EXPECT_EQ(subject.describe(spans[0], Locale::en), "10-01 to 10-07 holiday does not count");
    EXPECT_EQ(subject.describe(spans[5], Locale::zh_cn), "周六 08:00–12:00(调休上班) 计 4 小时");
    EXPECT_EQ(subject.describe(spans[5], Locale::en), "Sat 08:00–12:00 (make-up day) counts 4 h");
    const auto day_and_night =
        subject.explain(ClockKind::urgent_hours, at("2026-03-06T17:00:00+08:00"), at("2026-03-07T00:00:00+08:00"));
    EXPECT_EQ(subject.describe(day_and_night.at(0), Locale::en), "Fri 17:00–24:00 counts 7 h");
}

TEST(Explanation, counts_the_same_as_counted_and_ends_at_its_named_maximum) {
    const auto subject = calendar();
    const auto from = at("2026-09-03T09:13:00+08:00");
    const auto to = at("2026-11-03T15:47:00+08:00");
    microseconds sum{0};
    for (const auto& span : subject.explain(ClockKind::working_hours, from, to)) sum += span.counted;
    EXPECT_EQ(sum, subject.counted(ClockKind::working_hours, from, to));
    EXPECT_EQ(subject.explain(ClockKind::working_hours, from, from + days{20'000}).size(), Calendar::kMaxSpans);
    EXPECT_TRUE(subject.explain(ClockKind::working_hours, to, from).empty());
}

std::filesystem::path shared_calendars() {
    const char* const shared = std::getenv("JINGWEI_SHARED");
    const std::filesystem::path root = shared != nullptr ? shared : JINGWEI_SOURCE_DIR "/../shared";
    return root / "data" / "calendar";
}

TEST(PublishedCalendars, of_2007_to_2026_are_honoured_on_every_holiday_and_make_up_day) {
    CalendarData data;
    std::size_t named = 0;
    for (int year = 2007; year <= 2026; ++year) {
        std::ifstream file{shared_calendars() / (std::to_string(year) + ".json"), std::ios::binary};
        if (!file) GTEST_SKIP() << "no published calendars at " << shared_calendars() << " (set JINGWEI_SHARED)";
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        auto read = read_calendar_json(text);
        ASSERT_TRUE(read) << year << ": " << message(read.error(), Locale::en);
        ASSERT_EQ(read->year, year);
        named += read->days.size();
        data.years.push_back(std::move(*read));
    }
    const auto subject = Calendar::build(data);
    ASSERT_TRUE(subject);
    EXPECT_GT(named, 600U);
    for (const auto& year : data.years) {
        EXPECT_TRUE(subject->has_data_for(year.year));
        for (const auto& day : year.days) {
            ASSERT_EQ(subject->is_working_day(day.date), !day.is_off_day);
            const Instant noon{day.date.time_since_epoch() + 4h};  // 12:00 in Shanghai, no summer time since 1991
            const auto worked = subject->counted(ClockKind::working_hours, noon - 12h, noon + 12h);
            ASSERT_EQ(worked, day.is_off_day ? microseconds{0} : microseconds{8h});
        }
    }
    EXPECT_FALSE(subject->has_data_for(2027));
}

}  // namespace
}  // namespace jingwei::worktime

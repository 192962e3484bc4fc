#include "domain/worktime/calendar_data.hpp"

#include <gtest/gtest.h>

namespace jingwei::worktime {
namespace {

std::vector<std::string> faults(std::string_view text) {
    const auto read = read_calendar_json(text);
    std::vector<std::string> out;
    if (read) return out;
    for (const auto& fault : read.error().fields) out.push_back(fault.pointer + " " + fault.rule);
    return out;
}

TEST(CalendarFile, is_read_in_order_whatever_else_it_holds) {
    const auto read = read_calendar_json(
        "\xef\xbb\xbf{\"$schema\": \"x\", \"papers\": [], \"year\": 2026, \"days\": ["
        R"({"name": "国庆节", "date": "2026-10-10", "isOffDay": false, "note": 1},
           {"name": "元旦", "date": "2025-12-31", "isOffDay": true},
           {"name": "国庆节", "date": "2026-10-10", "isOffDay": false}]})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->year, 2026);
    EXPECT_FALSE(read->approximate);
    ASSERT_EQ(read->days.size(), 2U);
    EXPECT_EQ(read->days[0].name, "元旦");
    EXPECT_TRUE(read->days[0].is_off_day);
    EXPECT_FALSE(read->days[1].is_off_day);
}

TEST(CalendarFile, is_refused_with_every_fault_and_its_pointer) {
    EXPECT_EQ(faults(R"({"year": 2026, "days": [{"date": "2026-02-30", "isOffDay": true}, {"date": "2026-1-1", "isOffDay": "no"},
                        7, {"name": 3}]})"),
              (std::vector<std::string>{"/days/0/date date", "/days/1/date date", "/days/1/isOffDay type", "/days/2 type",
                                        "/days/3/date required", "/days/3/isOffDay required", "/days/3/name type"}));
    EXPECT_EQ(faults("[]"), (std::vector<std::string>{" type"}));
    EXPECT_EQ(faults("{}"), (std::vector<std::string>{"/year required", "/days required"}));
    EXPECT_EQ(faults(R"({"year": 1066, "days": {}})"), (std::vector<std::string>{"/year type", "/days type"}));
}

TEST(CalendarFile, that_gives_one_day_two_meanings_is_refused) {
    EXPECT_EQ(
        faults(
            R"({"year": 2026, "days": [{"date": "2026-10-01", "isOffDay": true}, {"date": "2026-10-01", "isOffDay": false}]})"),
        (std::vector<std::string>{"/days/1/date repeated"}));
}

TEST(CalendarFile, of_one_year_cannot_move_days_of_another) {
    EXPECT_EQ(faults(R"({"year": 2026, "days": [{"date": "2024-10-01", "isOffDay": true}]})"),
              (std::vector<std::string>{"/days/0/date date"}));
}

TEST(CalendarFile, that_is_no_json_says_at_which_byte) {
    const auto read = read_calendar_json("{\"year\": 2026,");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::invalid_json);
    EXPECT_FALSE(read_calendar_json(""));
}

TEST(FallbackHolidays, say_that_they_are_an_approximation) {
    const auto year = fallback_holidays(2030);
    EXPECT_TRUE(year.approximate);
    EXPECT_EQ(year.days.size(), 7U);
    for (const auto& day : year.days) EXPECT_TRUE(day.is_off_day);
}

}  // namespace
}  // namespace jingwei::worktime

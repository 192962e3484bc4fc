#include "integrations/date_pattern.hpp"

#include <gtest/gtest.h>

#include "base/instant.hpp"

namespace jingwei::integrations {
namespace {

std::string read(const std::string& format, const std::string& text) {
    const auto pattern = DatePattern::read(format);
    if (!pattern) return "bad format";
    const auto wall = pattern->parse(text);
    if (!wall) return "no fit";
    const auto minutes = wall->offset ? " " + std::to_string(wall->offset->count()) : "";
    return format_instant(Instant{wall->local.time_since_epoch()}) + minutes;
}

TEST(DatePattern, reads_the_ways_real_files_write_times) {
    EXPECT_EQ(read("%Y-%m-%d %H:%M:%S", "2011-07-01 01:32:33"), "2011-07-01T01:32:33Z");
    EXPECT_EQ(read("%m/%d/%Y %I:%M:%S %p", "12/31/2018 11:55:30 PM"), "2018-12-31T23:55:30Z");
    EXPECT_EQ(read("%m/%d/%Y %I:%M:%S %p", "01/02/2019 12:05:00 am"), "2019-01-02T00:05:00Z");
    EXPECT_EQ(read("%m/%d/%y %H:%M", "1/1/20 0:05"), "2020-01-01T00:05:00Z");
    EXPECT_EQ(read("%FT%T.%f", "2012-11-20T07:50:59.250"), "2012-11-20T07:50:59.250000Z");
    EXPECT_EQ(read("%FT%T%z", "2012-11-20T07:50:59+05:30"), "2012-11-20T07:50:59Z 330");
    EXPECT_EQ(read("%FT%T%z", "2012-11-20T07:50:59Z"), "2012-11-20T07:50:59Z 0");
    EXPECT_EQ(read("%d-%b-%Y", "2-Mar-2026"), "2026-03-02T00:00:00Z");
    EXPECT_EQ(read("%Y年%m月%d日", "2026年3月2日"), "2026-03-02T00:00:00Z");
}

TEST(DatePattern, refuses_dates_that_do_not_exist_and_texts_that_do_not_fit_whole) {
    for (const char* text :
         {"2011-02-29", "2011-13-01", "2011-00-01", "2011-01-32", "2011-01-01 ", " 2011-01-01", "2011-1", "", "11-01-01"}) {
        EXPECT_EQ(read("%Y-%m-%d", text), "no fit") << text;
    }
    EXPECT_EQ(read("%F %I:%M %p", "2011-01-01 13:00 PM"), "no fit");
    EXPECT_EQ(read("%F %I:%M %p", "2011-01-01 0:00 AM"), "no fit");
    EXPECT_EQ(read("%F %H:%M", "2011-01-01 24:00"), "no fit");
}

TEST(DatePattern, refuses_formats_that_make_no_date) {
    for (const char* format :
         {"", "%H:%M", "%Y-%m", "%Y-%m-%d %I:%M", "%Y-%m-%d %p", "%Y-%Y-%m-%d", "%Y-%m-%d %Q", "%Y-%m-%d%"}) {
        EXPECT_EQ(read(format, "2011-01-01"), "bad format") << format;
    }
}

}  // namespace
}  // namespace jingwei::integrations

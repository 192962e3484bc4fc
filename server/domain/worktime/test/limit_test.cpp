#include "domain/worktime/limit.hpp"

#include <gtest/gtest.h>

#include <array>

namespace jingwei::worktime {
namespace {

struct Reads {
    std::string_view text;
    std::string_view code;
};

TEST(Limit, is_read_from_short_codes_and_from_the_chinese_of_real_sheets) {
    constexpr std::array kCases{
        Reads{"U2h", "U2h"},           Reads{"U2d", "U48h"},       Reads{"W4h", "W4h"},           Reads{"W3d", "W3d"},
        Reads{"N2d", "N2d"},           Reads{" w 15 d ", "W15d"},  Reads{"2紧急工作时", "U2h"},   Reads{"2 个紧急小时", "U2h"},
        Reads{"4小时", "W4h"},         Reads{"4工作时", "W4h"},    Reads{"4个工作小时内", "W4h"}, Reads{"3工作日", "W3d"},
        Reads{"3个工作日以内", "W3d"}, Reads{"２个工作日", "W2d"}, Reads{"两个自然日", "N2d"},    Reads{"十五个工作日", "W15d"},
        Reads{"二十工作日", "W20d"},   Reads{"2自然日", "N2d"},
    };
    for (const auto& row : kCases) {
        const auto limit = parse_limit(row.text);
        ASSERT_TRUE(limit) << row.text;
        EXPECT_EQ(limit_code(*limit), row.code) << row.text;
        EXPECT_EQ(limit->text, row.text);
    }
}

TEST(Limit, that_carries_a_condition_or_leaves_its_kind_open_is_refused_for_review_with_its_text) {
    constexpr std::array<std::string_view, 24> kTexts{"",
                                                      " ",
                                                      "种植季节15工作日",
                                                      "立即",
                                                      "2天",
                                                      "3日",
                                                      "24小时",
                                                      "W",
                                                      "W0d",
                                                      "W-1d",
                                                      "U2",
                                                      "2h",
                                                      "W4hh",
                                                      "N2h",
                                                      "4小时/1工作日",
                                                      "约3工作日",
                                                      "0工作日",
                                                      "99999工作日",
                                                      "100000工作日",
                                                      "3 工作日 (雨天顺延)",
                                                      "个工作日",
                                                      "十",
                                                      "W3661d",
                                                      "\xff\xfe"};
    for (const auto text : kTexts) {
        const auto limit = parse_limit(text);
        ASSERT_FALSE(limit) << text;
        ASSERT_EQ(limit.error().fields.size(), 1U);
        EXPECT_EQ(limit.error().fields[0].rule, "limit_review");
        EXPECT_EQ(limit.error().fields[0].params[0].second, text);
    }
}

TEST(Limit, refusal_names_the_text_in_both_languages) {
    const auto limit = parse_limit("种植季节15工作日");
    ASSERT_FALSE(limit);
    EXPECT_NE(message(limit.error().fields[0], Locale::zh_cn).find("种植季节15工作日"), std::string::npos);
    EXPECT_NE(message(limit.error().fields[0], Locale::en).find("review"), std::string::npos);
}

TEST(Limit, is_told_to_people_in_both_languages) {
    EXPECT_EQ(describe(*parse_limit("W4h"), Locale::zh_cn), "4 个工作小时");
    EXPECT_EQ(describe(*parse_limit("W1d"), Locale::en), "1 working day");
    EXPECT_EQ(describe(*parse_limit("U2d"), Locale::en), "48 hours, day and night");
}

TEST(ClockKind, has_a_stable_word_that_reads_back) {
    for (const auto kind :
         {ClockKind::urgent_hours, ClockKind::working_hours, ClockKind::working_days, ClockKind::natural_days}) {
        EXPECT_EQ(parse_clock_kind(to_word(kind)), kind);
    }
    const auto unknown = parse_clock_kind("lunar_days");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().fields[0].rule, "enum");
}

}  // namespace
}  // namespace jingwei::worktime

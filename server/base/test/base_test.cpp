#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/id_source.hpp"
#include "base/instant.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace jingwei {
namespace {

TEST(Instant, an_offset_is_taken_off_and_printed_as_utc) {
    EXPECT_EQ(format_instant(*parse_instant("2026-03-02T09:20:00+08:00")), "2026-03-02T01:20:00Z");
    EXPECT_EQ(format_instant(*parse_instant("2026-03-02T09:20:00.25Z")), "2026-03-02T09:20:00.250000Z");
}

TEST(Instant, days_and_hours_that_do_not_exist_are_refused) {
    for (const char* text : {"2026-02-30T00:00:00Z", "2026-02-03T24:00:00Z", "2026-02-03T00:00:00", "2026-02-03", "",
                             "2026-02-03T00:00:00.Z", "2026-02-03T00:00:00+0800", "x026-02-03T00:00:00Z"}) {
        EXPECT_FALSE(parse_instant(text)) << text;
    }
}

TEST(IdSource, ids_grow_even_when_the_clock_steps_back) {
    ManualClock clock{from_micros(1'800'000'000'000'000)};
    IdSource ids{clock, 7};
    const auto first = ids.next<CaseId>();
    clock.set(from_micros(1'700'000'000'000'000));
    EXPECT_LT(first, ids.next<CaseId>());
}

TEST(IdSource, threads_and_a_full_counter_never_repeat_an_id) {
    ManualClock clock{from_micros(1'800'000'000'000'000)};
    IdSource ids{clock, 1023};
    std::vector<CaseId> made(40'000);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (std::size_t i = 0; i < 10'000; ++i) made[t * 10'000 + i] = ids.next<CaseId>();
            });
        }
    }
    EXPECT_EQ(std::set<CaseId>(made.begin(), made.end()).size(), made.size());
}

TEST(Error, every_code_has_a_text_in_both_languages) {
    for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        EXPECT_EQ(error_text(code).code, code);
        EXPECT_FALSE(error_text(code).zh_cn.empty());
        EXPECT_FALSE(error_text(code).en.empty());
    }
}

TEST(Text, malformed_utf8_is_seen) {
    EXPECT_TRUE(is_utf8("村(居)𠀀"));
    for (std::string_view bad : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe6\x9d", "\xff"}) EXPECT_FALSE(is_utf8(bad));
    EXPECT_FALSE(is_utf8(std::string_view{"a\0b", 3}));
    EXPECT_EQ(code_points("村(居)𠀀"), 5U);
}

TEST(Text, control_characters_go_and_line_ends_are_one_kind) { EXPECT_EQ(tidy_text("  a\x01\r\nb\rc\t \n"), "a\nb\nc"); }

TEST(Secret, a_code_typed_with_blanks_and_lookalikes_is_understood) {
    EXPECT_EQ(normalise_code("7k3m-92qo il"), "7K3M92Q011");
    EXPECT_EQ(random_code(10).size(), 10U);
}

TEST(Secret, only_the_right_password_opens) {
    const auto stored = hash_password("correct horse");
    EXPECT_TRUE(verify_password(stored, "correct horse"));
    EXPECT_FALSE(verify_password(stored, "correct horsf"));
    EXPECT_FALSE(verify_password("", "correct horse"));
}

}  // namespace
}  // namespace jingwei

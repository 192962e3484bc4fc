#include "read_scenario.hpp"

#include <gtest/gtest.h>

namespace jingwei::scenarios {
namespace {

const std::string kTown = R"(title A town
city 0.01 from 113.00 34.02
  ab
  x.
levels town group
area t town
area one group in t drawn a x
area two group in t drawn b x
works 08:00-12:00 14:00-18:00
class 01-10 for sanitation within W4h photo
unit cleaners for sanitation
person resident resident
person clean unit_staff of cleaners
person desk dispatcher
)";
const std::string kReport = "at 2026-03-02 09:20 report c1 class 01-10 at A1 by resident -> dispatched\n";

ReadScenario read(const std::string& text) { return read_scenario("x.case", text, "."); }

/// The only fault of a town with one more line, or everything there is to say.
std::string fault_of(const std::string& line) {
    const auto faults = read(kTown + kReport + line + "\n").faults;
    std::string all;
    for (const auto& fault : faults) all += (all.empty() ? "" : " | ") + fault;
    return all;
}

TEST(ScenarioText, a_town_and_its_story_are_read) {
    const auto [scenario, faults] = read(kTown + kReport +
                                         "at 2026-03-02 10:00 rectify c1 photo note \"all clear\" by clean"
                                         " -> rectified holder desk due 2026-03-02 15:20 clock closed_on_time\n");
    ASSERT_EQ(faults, std::vector<std::string>{});
    EXPECT_EQ(scenario.title, "A town");
    ASSERT_EQ(scenario.city.areas.size(), 3U);
    EXPECT_EQ(scenario.city.areas[1].shape.parts.size(), 1U);
    ASSERT_EQ(scenario.steps.size(), 2U);
    EXPECT_EQ(format_instant(scenario.steps[0].at), "2026-03-02T01:20:00Z");
    EXPECT_EQ(scenario.steps[0].position, geo::position_from_degrees(113.005, 34.015).value());
    EXPECT_EQ(scenario.steps[1].words, "all clear");
    EXPECT_EQ(scenario.steps[1].photos, 1);
    EXPECT_EQ(scenario.steps[1].expected.due, "2026-03-02 15:20");
    EXPECT_EQ(scenario.steps[1].line, 16U);
}

TEST(ScenarioText, who_is_not_named_is_the_dispatcher) {
    const auto [scenario, faults] = read(kTown + kReport + "at 2026-03-02 10:00 release c1 -> dispatched\n");
    ASSERT_EQ(faults, std::vector<std::string>{});
    EXPECT_EQ(scenario.steps.back().who, "desk");
}

TEST(ScenarioText, every_fault_is_named_at_once_with_its_line) {
    const auto faults = read("title A\ntitle B\nperson x king\n").faults;
    ASSERT_GE(faults.size(), 3U);
    EXPECT_EQ(faults[0], "x.case:2: the scenario has a title already; give it one");
    EXPECT_TRUE(faults[1].starts_with("x.case:3: there is no role \"king\"; choose from resident, district_admin")) << faults[1];
    EXPECT_EQ(faults[2], "x.case: nothing happens; add lines `at 2026-03-02 09:20 report …`");
}

TEST(ScenarioText, a_line_that_begins_with_no_known_word_is_refused) {
    EXPECT_TRUE(fault_of("if c1").starts_with("x.case:16: \"if\" begins no line; choose from title"));
}

TEST(ScenarioText, a_place_that_is_not_drawn_is_refused) {
    EXPECT_EQ(fault_of("at 2026-03-02 09:20 report c2 class 01-10 at D9 by resident -> reported"),
              "x.case:16: \"D9\" is not in the drawing; write a square as column and row, such as B2, or `nowhere`");
    EXPECT_EQ(fault_of("at 2026-03-02 09:20 report c2 class 01-10 at A1/B2 by resident -> reported"),
              "x.case:16: \"A1/B2\" are no neighbours; name two squares that share a side, such as B2/C2");
    EXPECT_EQ(fault_of("at 2026-03-02 09:20 report c2 class 01-10 by resident -> reported"),
              "x.case:16: the place is missing or said twice; write `at B2` or `nowhere`");
}

TEST(ScenarioText, a_word_that_does_not_go_with_the_verb_is_refused) {
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 accept c1 photo by clean -> handling"),
              "x.case:16: \"photo\" does not go with accept; it takes by ");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 accept c1 by clean by clean -> handling"),
              "x.case:16: \"by\" is said twice; say it once");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 dispatch c1 -> dispatched"), "x.case:16: \"to\" is missing; dispatch needs to ");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 accept c1 by clean"),
              "x.case:16: the line ends too soon; add `->` and what must be so then");
}

TEST(ScenarioText, people_units_classes_and_cases_must_have_been_declared) {
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 accept c1 by nobody -> handling"),
              "x.case:16: there is no person \"nobody\"; declare them by a line `person nobody ROLE`");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 dispatch c1 to works -> dispatched"),
              "x.case:16: there is no unit \"works\"; declare it above by a line `unit works for …`");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 accept c7 by clean -> handling"),
              "x.case:16: nobody has reported \"c7\"; report it in an earlier line");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 rate c1 satisfied by desk -> closed"),
              "x.case:16: only the resident who reported a case holds its code; say `by` that resident");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 accept c1 by resident -> handling"),
              "x.case:16: residents report, rate and reopen; say `by` somebody with a role, not resident");
}

TEST(ScenarioText, what_must_be_so_is_said_in_known_words) {
    EXPECT_TRUE(fault_of("at 2026-03-02 10:00 look c1 -> lost").starts_with("x.case:16: \"lost\" is not known; choose from"));
    EXPECT_TRUE(fault_of("at 2026-03-02 10:00 look c1 -> refused never")
                    .starts_with("x.case:16: no refusal is called \"never\"; choose from"));
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 look c1 -> dispatched due tomorrow noon"),
              "x.case:16: \"tomorrow noon\" is no time; write `due 2026-03-02 15:20` or `due none`");
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 look c1 -> dispatched mood good"),
              "x.case:16: \"mood\" is not known; choose from holder due area position clock reopened satisfied released");
}

TEST(ScenarioText, time_never_runs_backwards) {
    EXPECT_EQ(fault_of("at 2026-03-02 09:19 look c1 -> dispatched"),
              "x.case:16: the line is earlier than the one before; put the lines in order of time");
    EXPECT_EQ(fault_of("at 2026-02-30 09:30 look c1 -> dispatched"),
              "x.case:16: \"2026-02-30 09:30\" is no time; write 2026-03-02 09:20");
}

TEST(ScenarioText, the_city_is_checked_as_the_program_checks_it) {
    EXPECT_EQ(fault_of("area one group in t"), "x.case:16: the area \"one\" is declared already; give this one another code");
    EXPECT_EQ(fault_of("area z group in t drawn z"),
              "x.case:16: no square is drawn \"z\"; draw the city first, with that letter");
    EXPECT_EQ(fault_of("class 9 for sanitation within soon"), "x.case:16: \"soon\" is no limit; write U2h, W4h, W3d or N2d");
    EXPECT_EQ(fault_of("  ab"), "x.case:16: an indented line is a row of the city; begin other lines at the margin");
    EXPECT_EQ(fault_of("zone Mars/Olympus"),
              "x.case:16: there is no time zone \"Mars/Olympus\"; write an IANA name such as Asia/Shanghai");
    EXPECT_EQ(fault_of("with nothing.city"),
              "x.case:16: there is no file \"nothing.city\" beside the scenario; write its name as it stands there");
    const auto faults = read(kTown + kReport + "area orphan group drawn a\n").faults;
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_TRUE(faults[0].starts_with("x.case: the areas do not fit together:")) << faults[0];
}

TEST(ScenarioText, a_quotation_is_one_word_and_must_end) {
    EXPECT_EQ(fault_of("at 2026-03-02 10:00 reject c1 because \"no end -> rejected"),
              "x.case:16: a \" is not closed; end the text with another \"");
}

TEST(ScenarioText, a_file_without_end_is_not_read_to_its_end) {
    const auto faults = read("title A\n" + std::string(2 * kMaxLines, '\n')).faults;
    ASSERT_FALSE(faults.empty());
    EXPECT_EQ(faults[0], "x.case:501: the file is too long; end it by line 500");
}

}  // namespace
}  // namespace jingwei::scenarios

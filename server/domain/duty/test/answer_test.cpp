#include "domain/duty/answer.hpp"

#include <gtest/gtest.h>

#include "little_district.hpp"

namespace jingwei::duty {
namespace {

using namespace testing;

class Answers : public ::testing::Test {
protected:
    Context at(Day on = kToday) {
        book_ = std::make_unique<Register>(rows);
        return {ground_, units_, *book_, on};
    }
    /// "rule:unit" of each line.
    std::string told(const catalog::ProblemClass& problem_class, AreaId area, Day on = kToday) {
        std::string out;
        for (const auto& line : answer(problem_class, area, at(on), {"开发区", "District"})) {
            out += (out.empty() ? "" : " ") + std::string{line.rule} + ":" + to_string(line.unit);
        }
        return out;
    }

    RegisterRows rows = people();
    const catalog::ProblemClass litter_ = problem("01-10", "sanitation");
    const catalog::ProblemClass stalls_ = problem("04-10", "urban_management");

private:
    grid::Territory ground_ = territory();
    Directory units_ = directory();
    std::unique_ptr<Register> book_;
};

TEST_F(Answers, name_the_unit_of_the_class_then_the_places_own_unit) {
    EXPECT_EQ(told(stalls_, kGroup), "class_in_area:14 territory:12");
    EXPECT_EQ(told(litter_, kGroup), "class_in_district:13 territory:12");
    EXPECT_EQ(told(litter_, kEast), "class_in_district:13");
    EXPECT_EQ(told(stalls_, kEast), "");
    EXPECT_EQ(told(litter_, {}), "class_in_district:13");
}

TEST_F(Answers, a_ruling_comes_before_everything_else_as_long_as_it_is_in_force) {
    rows.rulings.push_back({.id = RulingId{1},
                            .number = "CD-2026-001",
                            .class_code = "01-10",
                            .area = kVillage,
                            .unit = kCommunity,
                            .reason = "",
                            .days = {kToday, day(2026, 3, 10)},
                            .version = 1});
    EXPECT_EQ(told(litter_, kGroup), "ruling:12 class_in_district:13");
    EXPECT_EQ(told(litter_, kFarGroup), "class_in_district:13");
    EXPECT_EQ(told(litter_, kGroup, day(2026, 3, 11)), "class_in_district:13 territory:12");
    EXPECT_EQ(told(litter_, kGroup, day(2026, 3, 1)), "class_in_district:13 territory:12");
    EXPECT_EQ(told(stalls_, kGroup), "class_in_area:14 territory:12");
}

TEST_F(Answers, the_ruling_of_the_nearest_area_decides_and_there_the_latest) {
    const auto rule = [&](std::int64_t id, AreaId area, UnitId unit, Day from) {
        rows.rulings.push_back({.id = RulingId{id},
                                .number = std::to_string(id),
                                .class_code = "01-10",
                                .area = area,
                                .unit = unit,
                                .reason = "",
                                .days = {from, kForever},
                                .version = 1});
    };
    rule(1, {}, kSquad, kAlways);
    rule(2, kWest, kOffice, kAlways);
    EXPECT_EQ(told(litter_, kGroup).substr(0, 9), "ruling:11");
    EXPECT_EQ(told(litter_, kEast).substr(0, 9), "ruling:14");
    rule(3, kWest, kCoBuilder, kToday);
    EXPECT_EQ(told(litter_, kGroup).substr(0, 9), "ruling:15");
}

TEST_F(Answers, a_class_assigned_in_an_area_comes_before_the_kind_of_unit) {
    auto assigned = holds(5, kWest, "responsible_unit", {});
    assigned.target.kind = TargetKind::class_in_area;
    assigned.target.class_code = "01-10";
    assigned.holder = {{}, kOffice};
    rows.assignments.push_back(assigned);
    EXPECT_EQ(told(litter_, kGroup), "class_assigned:11 class_in_district:13 territory:12");
    EXPECT_EQ(told(stalls_, kGroup), "class_in_area:14 territory:12");
}

TEST_F(Answers, the_grids_chief_stands_before_the_ground_and_the_nearest_first) {
    rows.assignments = {holds(1, kWest, "grid_chief", kLeader), holds(2, kVillage, "grid_chief", kChief, {}, kDeputy)};
    EXPECT_EQ(told(litter_, kGroup), "class_in_district:13 grid_chief:12 grid_chief:12 territory:12");
    const auto lines = answer(litter_, kGroup, at(), {"开发区", "District"});
    EXPECT_EQ(lines[1].person, kChief);
    EXPECT_EQ(lines[2].person, kLeader);
    EXPECT_EQ(lines[1].sentence, (LocalizedText{"新民的网格长", "Grid chief of v"}));
}

TEST_F(Answers, while_the_holder_is_away_the_deputy_stands_in_and_the_sentence_says_so) {
    rows.assignments = {holds(2, kVillage, "grid_chief", kChief, {}, kDeputy)};
    rows.absences = {{.id = AbsenceId{1},
                      .person = kChief,
                      .days = {kToday, day(2026, 3, 6)},
                      .reason = AbsenceReason::leave,
                      .cancelled = false,
                      .version = 1}};
    auto lines = answer(litter_, kGroup, at(), {"开发区", "District"});
    EXPECT_TRUE(lines[1].holder_away);
    EXPECT_EQ(lines[1].acting, kDeputy);
    EXPECT_NE(lines[1].sentence.zh_cn.find("由新民·副网格长岗代行"), std::string::npos);
    EXPECT_FALSE(answer(litter_, kGroup, at(day(2026, 3, 7)), {"开发区", "District"})[1].holder_away);

    rows.people[1].left_on = kToday;  // the deputy has left
    lines = answer(litter_, kGroup, at(), {"开发区", "District"});
    EXPECT_EQ(lines[1].acting, PersonId{});
    EXPECT_NE(lines[1].sentence.en.find("nobody stands in"), std::string::npos);

    rows.absences[0].cancelled = true;
    EXPECT_FALSE(answer(litter_, kGroup, at(), {"开发区", "District"})[1].holder_away);
}

TEST_F(Answers, every_duty_on_the_ground_around_is_listed_nearest_first) {
    rows.assignments = {holds(1, kWest, "lead_leader", kLeader), holds(2, kVillage, "grid_chief", kChief),
                        holds(3, kVillage, "grid_worker", kDeputy, {kAlways, day(2026, 2, 1)})};
    const auto lines = duties_around(kGroup, at());
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].sentence.zh_cn, "新民的网格长");
    EXPECT_EQ(lines[1].sentence.zh_cn, "西街道的分包领导");
}

TEST(PhoneNumbers, are_masked_and_tidied) {
    EXPECT_EQ(mask_phone("13812345678"), "138****5678");
    EXPECT_EQ(mask_phone("+86 138-1234-5678"), "138****5678");
    EXPECT_EQ(mask_phone("010-88886666"), "010****6666");
    EXPECT_EQ(mask_phone("12345"), "****45");
    EXPECT_EQ(mask_phone(""), "");
    EXPECT_EQ(tidy_phone("(010) 8888 666"), "0108888666");
    EXPECT_EQ(tidy_phone("call me"), std::nullopt);
    EXPECT_EQ(tidy_phone("1234"), std::nullopt);
}

TEST(Days, are_read_as_sheets_write_them) {
    for (const auto* text : {"2026-03-02", "2026/3/2", "2026.03.02", "2026年3月2日", "2026年3月2"})
        EXPECT_EQ(parse_day(text), kToday) << text;
    for (const auto* text : {"", "2026-02-30", "26-3-2x", "2026-3", "0000-01-01", "-1-1-1", "2026-03-02T00"})
        EXPECT_EQ(parse_day(text), std::nullopt) << text;
    EXPECT_EQ(format_day(kForever), "9999-12-31");
    EXPECT_EQ(format_day(kAlways), "0001-01-01");
    EXPECT_FALSE((Days{kToday, kToday - std::chrono::days{1}}.overlaps({kAlways, kForever})));
}

}  // namespace
}  // namespace jingwei::duty

#include "domain/duty/gaps.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "domain/duty/check.hpp"
#include "little_district.hpp"

namespace jingwei::duty {
namespace {

using namespace testing;

class Gaps : public ::testing::Test {
protected:
    Gaps() {
        rows.setup.required = {{2, "grid_chief", true}, {Requirement::kSites, "site_chief", false}};
        rows.assignments = {holds(1, kVillage, "grid_chief", kChief, {}, kDeputy),
                            holds(2, kOther, "grid_chief", kLeader, {}, kDeputy)};
    }
    Context at(Day on = kToday) {
        book_ = std::make_unique<Register>(rows);
        return {ground_, units_, *book_, on};
    }
    catalog::Catalog classes(std::vector<catalog::ProblemClass> list) {
        return catalog::Catalog::build({EditionId{2}, "c", Instant{}, true}, std::move(list)).value();
    }
    std::vector<DutyGap> found(Day on = kToday) { return find_duty_gaps(at(on), classes({problem("01-10", "sanitation")})); }

    /// The same district with another ground.
    void rebuild(const std::function<void(std::vector<grid::Area>&)>& change) {
        auto areas = ground_.areas();
        for (auto& area : areas) area.path.clear();
        change(areas);
        ground_ = grid::Territory::build(ground_.edition(), ground_.levels(), std::move(areas)).value();
    }
    void draw_village() {
        rebuild([](auto& areas) {
            for (auto& area : areas) {
                if (area.id == kVillage)
                    area.shape = {{geo::Polygon{{{1'130'000'000, 340'000'000},
                                                 {1'130'010'000, 340'000'000},
                                                 {1'130'010'000, 340'010'000},
                                                 {1'130'000'000, 340'010'000}},
                                                {}}}};
            }
        });
    }
    void add_overlay_area() {
        rebuild([](auto& areas) {
            grid::Area street;
            street.id = kStreet;
            street.code = "S1";
            street.name = {"新民路", "Xinmin Road"};
            street.layer = "streets";
            areas.push_back(std::move(street));
        });
    }

    static constexpr AreaId kStreet{61};
    RegisterRows rows = people();

private:
    grid::Territory ground_ = territory();
    Directory units_ = directory();
    std::unique_ptr<Register> book_;
};

TEST_F(Gaps, there_are_none_where_every_required_duty_is_held_and_every_class_answered) { EXPECT_TRUE(found().empty()); }

TEST_F(Gaps, a_village_without_chief_is_missing_and_its_office_has_to_mend_it) {
    rows.assignments.pop_back();
    const auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::missing);
    EXPECT_EQ(gaps[0].area, kOther);
    EXPECT_EQ(gaps[0].duty, "grid_chief");
    EXPECT_EQ(gaps[0].owner, kOffice);
    EXPECT_EQ(gaps[0].since, std::nullopt);
}

TEST_F(Gaps, a_duty_that_ran_out_says_since_when_and_who_held_it) {
    rows.assignments[1].days.to = day(2026, 2, 28);
    const auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::expired);
    EXPECT_EQ(gaps[0].since, day(2026, 3, 1));
    EXPECT_EQ(gaps[0].suggested, kLeader);
    EXPECT_EQ(gaps[0].mending, GapMending::extend);
    EXPECT_TRUE(found(day(2026, 2, 28)).empty());
}

TEST_F(Gaps, a_duty_needs_its_deputy_and_one_who_still_works_here) {
    rows.assignments[0].deputy = {};
    auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::no_deputy);
    EXPECT_EQ(gaps[0].assignment, AssignmentId{1});
    rows.people[1].left_on = day(2026, 3, 1);
    gaps = found();
    ASSERT_EQ(gaps.size(), 2U);
    EXPECT_EQ(gaps[0].since, day(2026, 3, 1));  // of the other village, which comes first by its path
    EXPECT_EQ(gaps[1].since, std::nullopt);     // never had one
}

TEST_F(Gaps, who_left_or_is_away_without_anybody_acting_is_named) {
    rows.people[0].left_on = day(2026, 3, 1);
    auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::holder_left);
    EXPECT_EQ(gaps[0].suggested, kDeputy);
    rows.people[0].left_on = kForever;
    rows.absences = {{.id = AbsenceId{1},
                      .person = kChief,
                      .days = {kToday, kToday},
                      .reason = AbsenceReason::sick,
                      .cancelled = false,
                      .version = 1}};
    EXPECT_TRUE(found().empty());
    rows.absences.push_back({.id = AbsenceId{2},
                             .person = kDeputy,
                             .days = {kToday, kToday},
                             .reason = AbsenceReason::leave,
                             .cancelled = false,
                             .version = 1});
    gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::nobody_acting);
}

TEST_F(Gaps, two_chiefs_of_one_grid_overlap_but_two_workers_do_not) {
    rows.assignments.push_back(holds(3, kVillage, "grid_chief", kLeader, {day(2026, 3, 1), kForever}, kDeputy));
    rows.assignments.push_back(holds(4, kVillage, "grid_worker", kLeader));
    rows.assignments.push_back(holds(5, kVillage, "grid_worker", kChief));
    const auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::overlap);
    EXPECT_EQ(gaps[0].assignment, AssignmentId{1});
    EXPECT_EQ(gaps[0].other, AssignmentId{3});
    EXPECT_EQ(gaps[0].since, day(2026, 3, 1));
}

TEST_F(Gaps, a_site_needs_its_chief_wherever_it_lies_until_it_is_closed) {
    rows.sites = {{.id = SiteId{1},
                   .code = "S1",
                   .name = {"市场", ""},
                   .type = "farmers_market",
                   .area = kGroup,
                   .position = {},
                   .closed_on = kForever,
                   .version = 1},
                  {.id = SiteId{2},
                   .code = "S2",
                   .name = {"大厅", ""},
                   .type = "service_hall",
                   .area = AreaId{999},
                   .position = {},
                   .closed_on = kForever,
                   .version = 1}};
    EXPECT_EQ(found().size(), 2U);
    rows.sites[1].closed_on = kToday;
    const auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].site, SiteId{1});
    EXPECT_EQ(gaps[0].owner, kCommunity);
    rows.assignments.push_back({.id = AssignmentId{9},
                                .target = {.kind = TargetKind::site, .area = {}, .site = SiteId{1}, .class_code = {}},
                                .duty = "site_chief",
                                .holder = {kLeader, {}},
                                .deputy = {},
                                .days = {},
                                .version = 1});
    EXPECT_TRUE(found().empty());
}

TEST_F(Gaps, a_class_is_open_in_the_highest_areas_where_nobody_answers) {
    const auto where = [&](const char* role) {
        std::vector<AreaId> areas;
        for (const auto& gap : find_class_gaps(at(), classes({problem("04-10", role)}))) areas.push_back(gap.area);
        return areas;
    };
    EXPECT_EQ(where("sanitation"), std::vector<AreaId>{});
    EXPECT_EQ(where("urban_management"), std::vector<AreaId>{kEast});
    EXPECT_EQ(where("community"), (std::vector<AreaId>{kEast, kOther}));
    EXPECT_EQ(where("parks"), std::vector<AreaId>{kDistrict});
    rows.rulings.push_back({.id = RulingId{1},
                            .number = "1",
                            .class_code = "04-10",
                            .area = kEast,
                            .unit = kSquad,
                            .reason = "",
                            .days = {},
                            .version = 1});
    EXPECT_EQ(where("urban_management"), std::vector<AreaId>{});
}

TEST_F(Gaps, some_areas_can_be_looked_at_alone) {
    rows.assignments.clear();
    const auto context = at();
    const std::vector<const grid::Area*> one{context.territory.find(kVillage)};
    const auto gaps = find_duty_gaps_of(context, one);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].area, kVillage);
}

TEST_F(Gaps, an_assignment_must_fit_its_duty_and_name_who_exists) {
    const auto all = classes({problem("01-10", "sanitation")});
    const auto rules = [&](const Assignment& a) {
        std::string out;
        const auto checked = check_assignment(a, at(), all);
        if (!checked) {
            for (const auto& field : checked.error().fields) out += field.pointer + ":" + field.rule + " ";
        }
        return out;
    };
    EXPECT_EQ(rules(holds(9, kVillage, "grid_chief", kChief, {}, kDeputy)), "");
    EXPECT_EQ(rules(holds(9, AreaId{99}, "nobody", PersonId{98}, {kToday, kAlways})),
              "/area_id:unknown_area /person_id:unknown_person /duty:unknown_duty /to_day:days_order ");
    auto both = holds(9, kVillage, "grid_chief", kChief, {}, kChief);
    both.holder.unit = kOffice;
    EXPECT_EQ(rules(both), "/unit_id:person_or_unit /deputy_id:deputy_is_holder /duty:duty_of_people ");
    auto of_unit = holds(9, kVillage, "co_building_unit", {});
    of_unit.holder.unit = kCoBuilder;
    EXPECT_EQ(rules(of_unit), "");
    of_unit.deputy = kDeputy;
    EXPECT_EQ(rules(of_unit), "/deputy_id:deputy_of_unit ");
}

TEST_F(Gaps, a_site_without_a_known_area_is_listed_where_it_lies) {
    rows.sites = {{.id = SiteId{51},
                   .code = "DW1",
                   .name = {"市场", ""},
                   .type = "farmers_market",
                   .area = AreaId{99},  // of an edition that is gone
                   .position = geo::Position{1'130'005'000, 340'005'000},
                   .closed_on = kForever,
                   .version = 1}};
    auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].area, AreaId{});  // nothing is drawn here
    draw_village();
    gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].area, kVillage);
    EXPECT_EQ(gaps[0].owner, kCommunity);
}

TEST_F(Gaps, an_overlay_may_ask_for_duties_of_its_own) {
    add_overlay_area();
    EXPECT_TRUE(found().empty());
    rows.setup.required.push_back({0, "grid_worker", false, "streets"});
    auto gaps = found();
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].kind, GapKind::missing);
    EXPECT_EQ(gaps[0].area, kStreet);
    EXPECT_EQ(gaps[0].duty, "grid_worker");
    rows.assignments.push_back(holds(7, kStreet, "grid_worker", kLeader));
    EXPECT_TRUE(found().empty());
}

TEST_F(Gaps, rivals_are_those_who_hold_the_exclusive_duty_on_one_of_the_days) {
    const auto rivals = [&](const Assignment& a) { return rivals_of(a, at().book).size(); };
    EXPECT_EQ(rivals(holds(9, kVillage, "grid_chief", kLeader)), 1U);
    EXPECT_EQ(rivals(holds(1, kVillage, "grid_chief", kLeader)), 0U);  // itself
    EXPECT_EQ(rivals(holds(9, kGroup, "grid_chief", kLeader)), 0U);
    EXPECT_EQ(rivals(holds(9, kVillage, "grid_worker", kLeader)), 0U);
    rows.assignments[0].days.to = day(2026, 3, 5);
    EXPECT_EQ(rivals(holds(9, kVillage, "grid_chief", kLeader, {day(2026, 3, 6), kForever})), 0U);
    EXPECT_EQ(rivals(holds(9, kVillage, "grid_chief", kLeader, {day(2026, 3, 5), kForever})), 1U);
}

TEST(DutySetups, name_every_fault) {
    const std::vector<grid::Level> levels{{0, "d", {"区", ""}}, {1, "o", {"街道", ""}}};
    EXPECT_TRUE(check_setup(default_setup(), {{0, "", {}}, {1, "", {}}, {2, "", {}}, {3, "", {}}}));
    duty::Setup setup = default_setup();
    setup.required = {{5, "grid_chief", false}, {1, "nothing", false}, {1, "verifier", false}, {1, "verifier", true}};
    setup.roles.erase(setup.roles.begin() + 1);  // the program needs the grid chief
    setup.roles[0].code = "Not a word";
    const auto checked = check_setup(setup, levels);
    ASSERT_FALSE(checked);
    std::string told;
    for (const auto& field : checked.error().fields) told += field.pointer + ":" + field.rule + " ";
    EXPECT_EQ(told,
              "/roles/0/code:duty_code /required/0/depth:area_level /required/0/duty:unknown_duty /required/1/duty:unknown_duty "
              "/required/3/duty:repeated /roles/7/code:duty_needed ");
}

TEST(DutySetups, ask_of_overlays_that_are_there_and_print_names_only_with_a_document) {
    const std::vector<grid::Level> levels{{0, "d", {"区", ""}}, {1, "o", {"街道", ""}}};
    duty::Setup setup = default_setup();
    setup.required = {{0, "verifier", false, "streets"}, {0, "verifier", false}};
    EXPECT_TRUE(check_setup(setup, levels, {{"streets", {"街巷", ""}}}));
    auto checked = check_setup(setup, levels);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().fields.at(0).pointer, "/required/0/layer");
    EXPECT_EQ(checked.error().fields.at(0).rule, "unknown_overlay");
    setup.required.clear();
    setup.names_signed = "";
    checked = check_setup(setup, levels);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().fields.at(0).pointer, "/names_signed");
}

}  // namespace
}  // namespace jingwei::duty

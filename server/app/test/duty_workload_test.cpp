#include "app/duty_workload.hpp"

#include <gtest/gtest.h>

namespace jingwei::app {
namespace {

grid::Area area(std::int64_t id, const char* code, int depth, std::int64_t parent, std::optional<std::int32_t> households = {}) {
    grid::Area one;
    one.id = AreaId{id};
    one.code = code;
    one.name = {code, code};
    one.depth = depth;
    one.parent = AreaId{parent};
    one.facts.households = households;
    return one;
}

/// An office of two villages: of the first, each group says how many live there; of the second nobody counted the groups.
class Workload : public ::testing::Test {
protected:
    PersonLoad load(const std::vector<std::int64_t>& areas) {
        duty::RegisterRows rows;
        rows.setup = duty::default_setup();
        for (const std::int64_t id : areas) {
            duty::Assignment assignment;
            assignment.id = AssignmentId{id};
            assignment.target.area = AreaId{id};
            assignment.duty = "grid_chief";
            assignment.holder.person = PersonId{1};
            rows.assignments.push_back(assignment);
        }
        const duty::Register book{std::move(rows)};
        const OpenCases open{{{ClassId{1}, "o/a/1/", 2, 1}, {ClassId{1}, "o/a/2/", 3, 0}, {ClassId{2}, "o/b/", 5, 5}}};
        return load_of(PersonId{1}, {ground_, nobody_, book, duty::Day{}}, open);
    }

private:
    const grid::Territory ground_ = grid::Territory::build({}, {{0, "o", {"办", ""}}, {1, "v", {"村", ""}}, {2, "g", {"组", ""}}},
                                                           {area(1, "o", 0, 0), area(2, "a", 1, 1), area(3, "b", 1, 1, 70),
                                                            area(4, "1", 2, 2, 90), area(5, "2", 2, 2, 86), area(6, "3", 2, 3)})
                                        .value();
    const duty::Directory nobody_{{}, {}};
};

TEST_F(Workload, counts_each_case_and_household_once_however_the_areas_lie_in_one_another) {
    const auto village = load({2});
    EXPECT_EQ(village.areas, 1);
    EXPECT_EQ(village.cases.open, 5);
    EXPECT_EQ(village.cases.overdue, 1);
    EXPECT_EQ(village.households, 176);
    const auto nested = load({2, 4, 5});
    EXPECT_EQ(nested.areas, 3);
    EXPECT_EQ(nested.cases.open, 5);
    EXPECT_EQ(nested.households, 176);
    EXPECT_EQ(load({1}).households, 246);
    EXPECT_EQ(load({1}).cases.open, 10);
}

TEST_F(Workload, says_nothing_about_households_that_nobody_counted) {
    EXPECT_EQ(load({6}).households, std::nullopt);
    EXPECT_EQ(load({}).households, std::nullopt);
    EXPECT_EQ(load({99}).areas, 1);
    EXPECT_EQ(load({99}).cases.open, 0);
}

}  // namespace
}  // namespace jingwei::app

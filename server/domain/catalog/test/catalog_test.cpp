#include "domain/catalog/catalog.hpp"

#include <gtest/gtest.h>

namespace jingwei::catalog {
namespace {

FilingCondition condition(std::int64_t id, std::string code, std::string_view limit) {
    return {.id = ConditionId{id},
            .code = std::move(code),
            .text = {"缺失", "missing"},
            .limit = worktime::parse_limit(limit).value(),
            .closing_condition = {"已补装", "in place"},
            .photo_after_required = true};
}

ProblemClass manhole() {
    return {.id = ClassId{7},
            .code = "C01-01",
            .name = {"井盖缺失、移位", "Manhole cover missing or shifted"},
            .short_name = {"井盖问题", "Manhole cover"},
            .hint = {},
            .group = "damage",
            .responsible_role = "facility_owner",
            .is_component = true,
            .conditions = {condition(70, "1", "U2h"), condition(71, "2", "W4h")}};
}

ProblemClass rubbish() {
    return {.id = ClassId{8},
            .code = "01-10",
            .name = {"暴露垃圾", "Exposed rubbish"},
            .short_name = {"暴露垃圾", "Exposed rubbish"},
            .hint = {},
            .group = "litter",
            .responsible_role = "sanitation",
            .conditions = {condition(80, "1", "W4h")}};
}

std::vector<std::string> faults(std::vector<ProblemClass> classes) {
    const auto catalog = Catalog::build({}, std::move(classes));
    std::vector<std::string> out;
    if (catalog) return out;
    for (const auto& fault : catalog.error().fields) out.push_back(fault.pointer + " " + fault.rule);
    return out;
}

TEST(Catalog, finds_a_class_by_id_and_by_code_and_keeps_the_order_given) {
    const auto catalog =
        Catalog::build({.id = EditionId{3}, .name = "2026", .effective_from = {}, .published = true}, {manhole(), rubbish()});
    ASSERT_TRUE(catalog);
    EXPECT_EQ(catalog->edition().name, "2026");
    ASSERT_NE(catalog->find(ClassId{8}), nullptr);
    EXPECT_EQ(catalog->find(ClassId{8})->code, "01-10");
    EXPECT_EQ(catalog->find_code("C01-01"), catalog->find(ClassId{7}));
    EXPECT_EQ(catalog->find(ClassId{}), nullptr);
    EXPECT_EQ(catalog->find_code("99-99"), nullptr);
    EXPECT_EQ(catalog->classes()[0].code, "C01-01");
}

TEST(Catalog, still_finds_everything_after_it_was_moved_and_copied) {
    auto first = Catalog::build({}, {manhole(), rubbish()}).value();
    const Catalog copy = first;
    const Catalog moved = std::move(first);
    EXPECT_EQ(copy.find(ClassId{7})->code, "C01-01");
    EXPECT_EQ(moved.find_condition(ConditionId{71})->code, "2");
}

TEST(Catalog, takes_the_first_condition_of_a_class_when_none_is_named) {
    const auto catalog = Catalog::build({}, {manhole(), rubbish()}).value();
    EXPECT_EQ(catalog.condition(ClassId{7})->id, ConditionId{70});
    EXPECT_EQ(catalog.condition(ClassId{7}, ConditionId{71})->limit.amount, 4);
    EXPECT_EQ(catalog.condition(ClassId{7}, ConditionId{80}), nullptr) << "a condition of another class";
    EXPECT_EQ(catalog.condition(ClassId{9}), nullptr);
    EXPECT_EQ(catalog.find_condition(ConditionId{80})->code, "1");
    EXPECT_EQ(catalog.find_condition(ConditionId{99}), nullptr);
}

TEST(Catalog, with_repeated_ids_or_codes_is_refused) {
    auto twin = manhole();
    twin.conditions[1].code = "1";
    EXPECT_EQ(
        faults({manhole(), twin}),
        (std::vector<std::string>{"/classes/1/id repeated", "/classes/1/code repeated", "/classes/1/conditions/0/id repeated",
                                  "/classes/1/conditions/1/id repeated", "/classes/1/conditions/1/code repeated"}));
}

TEST(Catalog, refuses_a_class_that_lacks_what_people_and_programs_need) {
    EXPECT_EQ(faults({ProblemClass{}}),
              (std::vector<std::string>{"/classes/0/id required", "/classes/0/code required", "/classes/0/name required",
                                        "/classes/0/short_name required", "/classes/0/group enum",
                                        "/classes/0/responsible_role enum", "/classes/0/conditions required"}));
    auto bare = rubbish();
    bare.conditions = {FilingCondition{}};
    bare.conditions[0].limit.amount = 0;
    EXPECT_EQ(faults({bare}), (std::vector<std::string>{
                                  "/classes/0/conditions/0/id required", "/classes/0/conditions/0/code required",
                                  "/classes/0/conditions/0/text required", "/classes/0/conditions/0/closing_condition required",
                                  "/classes/0/conditions/0/limit too_small"}));
}

TEST(Catalog, refuses_a_short_name_that_does_not_fit_its_chip) {
    auto longer = rubbish();
    longer.short_name.zh_cn = "公共场所暴露垃圾";
    EXPECT_EQ(faults({longer}), (std::vector<std::string>{"/classes/0/short_name too_long"}));
}

TEST(Catalog, names_at_most_fifty_faults) { EXPECT_EQ(faults(std::vector<ProblemClass>(100)).size(), 50U); }

TEST(Catalog, may_be_empty) { EXPECT_TRUE(Catalog::build({}, {})); }

TEST(Words, of_groups_and_responsible_roles_are_named_in_both_languages) {
    for (const auto& row : kGroups) EXPECT_TRUE(find_group(row.word) == &row && !row.zh_cn.empty() && !row.en.empty());
    for (const auto& row : kResponsibleRoles)
        EXPECT_TRUE(find_responsible_role(row.word) == &row && !row.zh_cn.empty() && !row.en.empty());
    EXPECT_EQ(find_group("noise"), nullptr);
    EXPECT_EQ(find_responsible_role(""), nullptr);
}

}  // namespace
}  // namespace jingwei::catalog

#include <gtest/gtest.h>

#include <set>

#include "domain/org/actor.hpp"
#include "domain/org/permission.hpp"
#include "domain/org/role.hpp"
#include "domain/org/unit.hpp"

namespace jingwei::org {
namespace {

TEST(Permission, has_one_row_with_a_stable_word_and_both_names) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kPermissions.size(); ++i) {
        const auto& row = kPermissions[i];
        EXPECT_EQ(static_cast<std::size_t>(row.permission), i) << "rows follow the enum";
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_FALSE(row.zh_cn.empty() || row.en.empty()) << row.name;
        EXPECT_EQ(parse_permission(row.name), row.permission);
        EXPECT_EQ(&permission_text(row.permission), &row);
    }
    EXPECT_FALSE(parse_permission("case_delete"));
    EXPECT_FALSE(parse_permission(""));
}

TEST(Role, has_one_row_with_a_stable_word_and_both_names) {
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        const auto& row = kRoles[i];
        EXPECT_EQ(static_cast<std::size_t>(row.role), i) << "rows follow the enum";
        EXPECT_FALSE(row.zh_cn.empty() || row.en.empty() || row.permissions.empty()) << row.name;
        EXPECT_EQ(parse_role(row.name), row.role);
    }
    EXPECT_FALSE(parse_role("root"));
}

TEST(Role, gives_every_permission_to_somebody) {
    for (const auto& permission : kPermissions) {
        bool given = false;
        for (const auto& role : kRoles) given = given || allows(role.role, permission.permission);
        EXPECT_TRUE(given) << permission.name;
    }
}

TEST(Role, never_lets_one_person_handle_a_case_and_verify_it) {
    for (const auto& role : kRoles) {
        EXPECT_FALSE(allows(role.role, Permission::case_handle) && allows(role.role, Permission::case_verify)) << role.name;
    }
}

TEST(Role, keeps_the_administrators_and_the_auditor_out_of_cases) {
    for (const auto role : {Role::system_admin, Role::auditor}) {
        for (const auto permission : {Permission::case_read, Permission::case_read_reporter, Permission::case_dispatch,
                                      Permission::case_handle, Permission::case_verify, Permission::case_release}) {
            EXPECT_FALSE(allows(role, permission)) << role_text(role).name << " " << permission_text(permission).name;
        }
    }
    EXPECT_FALSE(allows(Role::system_admin, Permission::journal_verify));
    EXPECT_FALSE(allows(Role::auditor, Permission::account_manage));
}

TEST(Role, hides_the_reporter_from_the_unit_that_answers) {
    for (const auto role :
         {Role::unit_staff, Role::grid_chief, Role::grid_worker, Role::integrator, Role::leader, Role::verifier}) {
        EXPECT_FALSE(allows(role, Permission::case_read_reporter)) << role_text(role).name;
    }
}

TEST(Role, lets_a_leader_and_an_inspector_change_nothing) {
    for (const auto permission : {Permission::case_dispatch, Permission::case_handle, Permission::case_verify,
                                  Permission::case_reject, Permission::case_release, Permission::account_manage}) {
        EXPECT_FALSE(allows(Role::leader, permission));
        EXPECT_FALSE(allows(Role::inspector, permission));
    }
    EXPECT_FALSE(allows(Role::inspector, Permission::case_read));
}

TEST(Scope, that_is_empty_covers_nothing) {
    const Scope scope;
    EXPECT_FALSE(scope.covers("D/A/", UnitId{1}));
    EXPECT_FALSE(scope.covers("", UnitId{}));
}

TEST(Scope, of_everything_covers_also_a_case_without_place_or_unit) {
    EXPECT_TRUE(Scope::whole().covers("", UnitId{}));
    EXPECT_TRUE(Scope::whole().covers("D/A/", UnitId{1}));
}

TEST(Scope, of_a_subtree_covers_what_lies_below_and_not_the_neighbour_with_the_same_beginning) {
    const Scope scope{.everything = false, .path_ranges = {{"D/A1/", "D/A10"}}, .units = {}};
    EXPECT_TRUE(scope.covers("D/A1/", UnitId{}));
    EXPECT_TRUE(scope.covers("D/A1/07/", UnitId{}));
    EXPECT_FALSE(scope.covers("D/A10/", UnitId{}));
    EXPECT_FALSE(scope.covers("D/A10", UnitId{})) << "the end is outside";
    EXPECT_FALSE(scope.covers("D/", UnitId{}));
}

TEST(Scope, of_an_open_range_does_not_take_cases_without_a_place) {
    const Scope scope{.everything = false, .path_ranges = {{"", "\x7f"}}, .units = {}};
    EXPECT_TRUE(scope.covers("D/", UnitId{}));
    EXPECT_FALSE(scope.covers("", UnitId{}));
}

TEST(Scope, of_a_unit_covers_its_cases_wherever_they_are_and_none_that_nobody_holds) {
    const Scope scope{.everything = false, .path_ranges = {}, .units = {UnitId{5}, UnitId{}}};
    EXPECT_TRUE(scope.covers("D/B/", UnitId{5}));
    EXPECT_TRUE(scope.covers("", UnitId{5}));
    EXPECT_FALSE(scope.covers("D/B/", UnitId{6}));
    EXPECT_FALSE(scope.covers("D/B/", UnitId{}));
}

Actor actor(Actor::Kind kind, Role role = Role::dispatcher, PermissionSet key = {}) {
    Actor made;
    made.kind = kind;
    made.role = role;
    made.key_permissions = key;
    return made;
}

TEST(Actor, who_is_anonymous_may_report_and_look_at_what_is_public_whatever_role_stands_there) {
    const auto anybody = actor(Actor::Kind::anonymous, Role::district_admin);
    EXPECT_TRUE(allows(anybody, Permission::case_report));
    EXPECT_FALSE(allows(anybody, Permission::case_read));
    EXPECT_FALSE(allows(anybody, Permission::case_dispatch));
}

TEST(Actor, with_an_account_may_what_the_role_says_and_no_more) {
    EXPECT_TRUE(allows(actor(Actor::Kind::account), Permission::case_dispatch));
    EXPECT_FALSE(allows(actor(Actor::Kind::account), Permission::case_verify));
}

TEST(Actor, with_an_api_key_may_what_both_role_and_key_allow) {
    const auto key = actor(Actor::Kind::api_key, Role::integrator, {Permission::case_read, Permission::case_verify});
    EXPECT_TRUE(allows(key, Permission::case_read));
    EXPECT_FALSE(allows(key, Permission::case_report)) << "in the role, not in the key's list";
    EXPECT_FALSE(allows(key, Permission::case_verify)) << "in the key's list, not in the role";
    EXPECT_FALSE(allows(actor(Actor::Kind::api_key, Role::integrator), Permission::case_read)) << "an empty list";
}

TEST(Actor, that_is_the_program_itself_may_do_everything) {
    for (const auto& row : kPermissions) EXPECT_TRUE(allows(actor(Actor::Kind::system), row.permission)) << row.name;
}

Unit unit(std::int64_t id, std::string code, std::int64_t parent = 0) {
    return {.id = UnitId{id},
            .code = std::move(code),
            .name = {"街道办事处", "Office"},
            .parent = UnitId{parent},
            .role = "community",
            .home_area = {}};
}

Post post(std::int64_t id, std::string code, std::int64_t of) {
    return {.id = PostId{id}, .code = std::move(code), .name = {"网格长", "Chief"}, .unit = UnitId{of}};
}

std::vector<std::string> faults(const std::vector<Unit>& units, const std::vector<Post>& posts = {}) {
    const auto checked = check_organisation(units, posts);
    std::vector<std::string> out;
    if (checked) return out;
    for (const auto& fault : checked.error().fields) out.push_back(fault.pointer + " " + fault.rule);
    return out;
}

TEST(Organisation, of_units_under_units_with_posts_is_accepted) {
    EXPECT_TRUE(check_organisation({}, {}));
    EXPECT_EQ(faults({unit(1, "A"), unit(2, "B", 1), unit(3, "C", 2)}, {post(1, "A-1", 3)}), std::vector<std::string>{});
}

TEST(Organisation, with_repeats_gaps_or_strangers_is_refused_with_every_fault) {
    auto nameless = unit(1, "A");
    nameless.name = {};
    EXPECT_EQ(faults({unit(1, "A"), nameless, unit(0, "", 9)}, {post(1, "P", 7), post(1, "P", 1)}),
              (std::vector<std::string>{"/units/1/id repeated", "/units/1/code repeated", "/units/1/name required",
                                        "/units/2/id required", "/units/2/code required", "/posts/1/id repeated",
                                        "/posts/1/code repeated", "/units/2/parent unknown_unit", "/posts/0/unit unknown_unit"}));
}

TEST(Organisation, whose_parents_run_in_a_circle_is_refused) {
    EXPECT_EQ(faults({unit(1, "A", 1)}), (std::vector<std::string>{"/units/0/parent parent_circle"}));
    EXPECT_EQ(faults({unit(1, "A", 2), unit(2, "B", 1), unit(3, "C", 1)}),
              (std::vector<std::string>{"/units/0/parent parent_circle", "/units/1/parent parent_circle",
                                        "/units/2/parent parent_circle"}));
}

}  // namespace
}  // namespace jingwei::org

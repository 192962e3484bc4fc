#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_duty.hpp"

/// Units and posts: who can be given cases and duties, and who holds which post.
namespace jingwei::api {

/// A unit that can be given cases.
struct Unit {
    static constexpr std::string_view kSchemaName = "Unit";
    static constexpr FieldDoc kDocs[]{
        {"id", "Stays when the unit is renamed."},
        {"code", "Short code from the district's list of units.", "sanitation"},
        {"name", "Full name.", "环卫中心 | Sanitation Centre"},
        {"role", "Kind of unit, as classes name it.", "sanitation"},
        {"parent_id", "The unit above; null at the top."},
        {"open_count", "Cases it holds now.", "14"},
        {"kind", "Word of the kind of unit, see the duty set-up; empty where nobody said.", "city_direct"},
        {"home_area_id", "The area it answers for; null for the whole district."},
        {"person_count", "People of the register who work there.", "6"},
        {"post_count", "Its open posts.", "2"},
        {"closed", "Whether it takes no case and no duty any more."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
    UnitId id;
    std::string code;
    LocalizedText name;
    std::string role;
    std::optional<UnitId> parent_id;
    std::int64_t open_count{};
    std::string kind;
    std::optional<AreaId> home_area_id;
    std::int64_t person_count{};
    std::int64_t post_count{};
    bool closed{};
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Unit, (),
                      (id, code, name, role, parent_id, open_count, kind, home_area_id, person_count, post_count, closed,
                       version))

/// All units.
struct UnitList {
    static constexpr std::string_view kSchemaName = "UnitList";
    static constexpr FieldDoc kDocs[]{
        {"items", "In the district's order."},
        {"roles", "Words that say which classes a unit answers for."},
    };
    std::vector<Unit> items;
    std::vector<NamedCode> roles;
};
BOOST_DESCRIBE_STRUCT(UnitList, (), (items, roles))

/// A new unit. Without a code the next free one is given.
struct CreateUnit {
    static constexpr std::string_view kSchemaName = "CreateUnit";
    static constexpr FieldDoc kDocs[]{
        {"code", "Unique code; the next free one without it.", "U0012"},
        {"name", "Full name, unlike that of its neighbours under the same unit.", "环卫中心 | Sanitation Centre"},
        {"role", "Which classes it answers for, as classes name it; none without one.", "sanitation"},
        {"parent_id", "The unit above; the top without one."},
        {"kind", "Word of the kind of unit, see the duty set-up.", "district_direct"},
        {"home_area_id", "The area it answers for; the whole district without one."},
    };
    std::optional<Text<1, 40>> code;
    LocalizedText name;
    std::optional<Text<0, 40>> role;
    std::optional<UnitId> parent_id;
    std::optional<Text<0, 40>> kind;
    std::optional<AreaId> home_area_id;
};
BOOST_DESCRIBE_STRUCT(CreateUnit, (), (code, name, role, parent_id, kind, home_area_id))

/// Everything about a unit anew. Closing it closes its posts too, and is refused while anything needs it.
struct ChangeUnit {
    static constexpr std::string_view kSchemaName = "ChangeUnit";
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"code", "Short code, unique among units.", "U0012"},
        {"name", "Full name, unlike that of its neighbours under the same unit.", "环卫中心 | Sanitation Centre"},
        {"role", "Which classes it answers for, as classes name it; none without one.", "sanitation"},
        {"parent_id", "The unit above; the top without one. Not the unit itself nor what hangs below it."},
        {"kind", "Word of the kind of unit, see the duty set-up.", "district_direct"},
        {"home_area_id", "The area it answers for; the whole district without one."},
        {"closed", "Whether it shall take no case and no duty any more."},
    };
    std::int32_t version{};
    Text<1, 40> code;
    LocalizedText name;
    std::optional<Text<0, 40>> role;
    std::optional<UnitId> parent_id;
    std::optional<Text<0, 40>> kind;
    std::optional<AreaId> home_area_id;
    bool closed{};
};
BOOST_DESCRIBE_STRUCT(ChangeUnit, (), (version, code, name, role, parent_id, kind, home_area_id, closed))

/// A position in a unit.
struct Post {
    static constexpr std::string_view kSchemaName = "Post";
    static constexpr FieldDoc kDocs[]{
        {"id", "Stays when the post is renamed."},
        {"code", "Short code, unique among posts.", "sanitation-1"},
        {"name", "The name people read.", "值班岗 | Duty post"},
        {"unit_id", "Id of its unit."},
        {"receives_cases", "Whether cases given to the unit go to this post: its first open one."},
        {"people", "Who of the register holds it today."},
        {"account_count", "Accounts of this post that may sign in.", "1"},
        {"closed", "Whether nobody can be given it any more."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
    PostId id;
    std::string code;
    LocalizedText name;
    UnitId unit_id;
    bool receives_cases{};
    std::vector<PersonRef> people;
    std::int64_t account_count{};
    bool closed{};
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Post, (), (id, code, name, unit_id, receives_cases, people, account_count, closed, version))

struct PostList {
    static constexpr std::string_view kSchemaName = "PostList";
    static constexpr FieldDoc kDocs[]{
        {"items", "By code."},
    };
    std::vector<Post> items;
};
BOOST_DESCRIBE_STRUCT(PostList, (), (items))

/// A new post. Without a code the unit's next free one is given.
struct CreatePost {
    static constexpr std::string_view kSchemaName = "CreatePost";
    static constexpr FieldDoc kDocs[]{
        {"code", "Unique code; the unit's next free one without it.", "sanitation-2"},
        {"name", "The name people read, unlike that of the unit's other posts.", "值班岗 | Duty post"},
        {"unit_id", "Id of its unit."},
    };
    std::optional<Text<1, 40>> code;
    LocalizedText name;
    UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(CreatePost, (), (code, name, unit_id))

/// Everything about a post anew. It moves and closes only while nobody holds it.
struct ChangePost {
    static constexpr std::string_view kSchemaName = "ChangePost";
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"code", "Short code, unique among posts.", "sanitation-1"},
        {"name", "The name people read, unlike that of the unit's other posts.", "值班岗 | Duty post"},
        {"unit_id", "Id of its unit."},
        {"closed", "Whether nobody shall be given it any more."},
    };
    std::int32_t version{};
    Text<1, 40> code;
    LocalizedText name;
    UnitId unit_id;
    bool closed{};
};
BOOST_DESCRIBE_STRUCT(ChangePost, (), (version, code, name, unit_id, closed))

}  // namespace jingwei::api

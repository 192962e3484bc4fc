#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"
#include "base/patch.hpp"
#include "domain/duty/duty.hpp"

/// Sessions, accounts, keys, catalogue, units and territory.
namespace jingwei::api {

/// Name and password.
struct SignIn {
    static constexpr std::string_view kSchemaName = "SignIn";
    static constexpr FieldDoc kDocs[]{
        {"login", "Upper and lower case are the same.", "dispatcher-1"},
        {"password", "Never stored, only its Argon2id hash.", "correct-Horse-7"},
    };
    Text<1, 64> login;
    Text<1, 200> password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

/// A printed one-time code.
struct ActivateDevice {
    static constexpr std::string_view kSchemaName = "ActivateDevice";
    static constexpr FieldDoc kDocs[]{
        {"code", "As printed; case, spaces and dashes do not matter.", "7KQ2M-9XWRT"},
    };
    Text<4, 40> code;
};
BOOST_DESCRIBE_STRUCT(ActivateDevice, (), (code))

/// Who is signed in, by post.
struct SessionAccount {
    static constexpr std::string_view kSchemaName = "SessionAccount";
    static constexpr FieldDoc kDocs[]{
        {"id", "The account."},
        {"login", "The name it signs in with.", "dispatcher-1"},
        {"post_name", "The post, or the role where there is no post.", "受理派遣员 | Dispatcher"},
        {"unit_name", "The unit, or the district's organiser.", "区城管局 | City Management Bureau"},
        {"role", "Key of the role.", "dispatcher"},
        {"role_name", "The role in words.", "受理派遣员 | Dispatcher"},
    };
    AccountId id;
    std::string login;
    LocalizedText post_name;
    LocalizedText unit_name;
    std::string role;
    LocalizedText role_name;
};
BOOST_DESCRIBE_STRUCT(SessionAccount, (), (id, login, post_name, unit_name, role, role_name))

/// A signed-in browser.
struct Session {
    static constexpr std::string_view kSchemaName = "Session";
    static constexpr FieldDoc kDocs[]{
        {"account", "Who is signed in."},
        {"permissions", "Keys of everything the role may.", "case_read"},
        {"csrf_token", "Send it as X-CSRF-Token with every change.", "5f0c2a9b7d1e4c3386aa02b1c4d5e6f7"},
        {"scope_areas", "Ground the account works on; empty when it sees its unit's cases only."},
        {"expires_at", "When it ends however busy it is."},
        {"idle_timeout_seconds", "It ends after this long without a request; 0 = never.", "1800"},
    };
    SessionAccount account;
    std::vector<std::string> permissions;
    std::string csrf_token;
    std::vector<AreaRef> scope_areas;
    Instant expires_at{};
    std::int64_t idle_timeout_seconds{};
};
BOOST_DESCRIBE_STRUCT(Session, (), (account, permissions, csrf_token, scope_areas, expires_at, idle_timeout_seconds))

/// An account as administrators see it.
struct Account {
    static constexpr std::string_view kSchemaName = "Account";
    static constexpr FieldDoc kDocs[]{
        {"id", "The account."},
        {"login", "The name it signs in with.", "chief-0301"},
        {"post_name", "Null without a post.", "网格长 | Grid chief"},
        {"unit_name", "Null without a unit.", "花园路街道办 | Garden Road Office"},
        {"role", "Key of the role.", "grid_chief"},
        {"role_name", "The role in words.", "网格长 | Grid chief"},
        {"post_id", "Null without a post."},
        {"unit_id", "Null without a unit."},
        {"area_id", "It sees this area and what is below; null for the whole district or its unit's cases."},
        {"disabled", "A disabled account cannot sign in and has no sessions.", "false"},
        {"has_password", "False for those who sign in by printed code only.", "false"},
        {"session_count", "Browsers and phones signed in now.", "1"},
        {"last_seen_at", "Its last request, to the minute."},
        {"person_id", "Whose assignments give it its scope; null where its own area and unit do."},
    };
    AccountId id;
    std::string login;
    std::optional<LocalizedText> post_name;
    std::optional<LocalizedText> unit_name;
    std::string role;
    LocalizedText role_name;
    std::optional<PostId> post_id;
    std::optional<UnitId> unit_id;
    std::optional<AreaId> area_id;
    bool disabled{};
    bool has_password{};
    std::int64_t session_count{};
    std::optional<Instant> last_seen_at;
    std::optional<PersonId> person_id;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, login, post_name, unit_name, role, role_name, post_id, unit_id, area_id, disabled, has_password,
                       session_count, last_seen_at, person_id))

/// Whose assignments give the account its scope; null unlinks it.
struct LinkPerson {
    static constexpr std::string_view kSchemaName = "LinkPerson";
    static constexpr FieldDoc kDocs[]{
        {"person_id", "The person; null unlinks the account."},
    };
    std::optional<PersonId> person_id;
};
BOOST_DESCRIBE_STRUCT(LinkPerson, (), (person_id))

/// One page of accounts.
struct AccountPage {
    static constexpr std::string_view kSchemaName = "AccountPage";
    static constexpr FieldDoc kDocs[]{
        {"items", "By login."},
        {"next_cursor", "Send as cursor to go on; null on the last page.", "chief-0301"},
    };
    std::vector<Account> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AccountPage, (), (items, next_cursor))

/// A new account; without password it signs in by activation code.
struct CreateAccount {
    static constexpr std::string_view kSchemaName = "CreateAccount";
    static constexpr FieldDoc kDocs[]{
        {"login", "Unique in the district; kept in lower case.", "chief-0301"},
        {"role", "Key of a role.", "grid_chief"},
        {"post_id", "The post it stands for."},
        {"unit_id", "The unit whose cases it works on."},
        {"area_id", "It sees this area and what is below; left out, the whole district or its unit's cases."},
        {"password", "Three kinds of characters at least; left out, it signs in by printed code.", "correct-Horse-7"},
    };
    Text<2, 64> login;
    std::string role;
    std::optional<PostId> post_id;
    std::optional<UnitId> unit_id;
    std::optional<AreaId> area_id;
    std::optional<Text<8, 200>> password;
};
BOOST_DESCRIBE_STRUCT(CreateAccount, (), (login, role, post_id, unit_id, area_id, password))

/// What shall be different about an account. A new role or password signs all its devices out.
struct ChangeAccount {
    static constexpr std::string_view kSchemaName = "ChangeAccount";
    static constexpr FieldDoc kDocs[]{
        {"role", "Key of the new role.", "grid_worker"},
        {"post_id", "Null takes the post away."},
        {"unit_id", "Null takes the unit away."},
        {"area_id", "Null widens it to the whole district, or to its unit's cases."},
        {"disabled", "True signs all its devices out and ends codes not yet used."},
        {"password", "Three kinds of characters at least; null leaves printed codes only.", "correct-Horse-8"},
    };
    PatchValue<std::string> role;
    Patch<PostId> post_id;
    Patch<UnitId> unit_id;
    Patch<AreaId> area_id;
    PatchValue<bool> disabled;
    Patch<Text<8, 200>> password;
};
BOOST_DESCRIBE_STRUCT(ChangeAccount, (), (role, post_id, unit_id, area_id, disabled, password))

/// A one-time code to print.
struct Activation {
    static constexpr std::string_view kSchemaName = "Activation";
    static constexpr FieldDoc kDocs[]{
        {"code", "Shown this once: only its hash is kept.", "7KQ2M9XWRT"},
        {"expires_at", "Unused codes end then."},
    };
    std::string code;
    Instant expires_at{};
};
BOOST_DESCRIBE_STRUCT(Activation, (), (code, expires_at))

/// Something an account or a key may be allowed to do.
struct Permission {
    static constexpr std::string_view kSchemaName = "Permission";
    static constexpr FieldDoc kDocs[]{
        {"name", "Key of the permission, as x-permission names it.", "case_read"},
        {"title", "In words.", "查看案件 | See cases"},
    };
    std::string name;
    LocalizedText title;
};
BOOST_DESCRIBE_STRUCT(Permission, (), (name, title))

/// A role and all that it may.
struct Role {
    static constexpr std::string_view kSchemaName = "Role";
    static constexpr FieldDoc kDocs[]{
        {"name", "Key of the role.", "integrator"},
        {"title", "In words.", "对接系统 | Integrator"},
        {"permissions", "All that an account or key of this role may do."},
    };
    std::string name;
    LocalizedText title;
    std::vector<Permission> permissions;
};
BOOST_DESCRIBE_STRUCT(Role, (), (name, title, permissions))

/// All roles.
struct RoleList {
    static constexpr std::string_view kSchemaName = "RoleList";
    static constexpr FieldDoc kDocs[]{
        {"items", "From the district office to other systems."},
    };
    std::vector<Role> items;
};
BOOST_DESCRIBE_STRUCT(RoleList, (), (items))

/// A key of another system.
struct ApiKey {
    static constexpr std::string_view kSchemaName = "ApiKey";
    static constexpr FieldDoc kDocs[]{
        {"id", "The key."},
        {"name", "What the key is for.", "12345 热线"},
        {"prefix", "First letters of the secret, to recognise it by.", "jw_4f9a21c"},
        {"role", "Key of the role it acts in.", "integrator"},
        {"permissions", "No more than these of the role's; null for all that the role may.", "case_read"},
        {"area_id", "It sees this area and what is below; null, with unit_id too, for the whole district."},
        {"area_name", "Only with area_id.", "花园路街道 | Garden Road Office"},
        {"unit_id", "It sees this unit's cases; with area_id those of either."},
        {"unit_name", "Only with unit_id.", "环卫中心 | Sanitation Centre"},
        {"created_at", "When it was made."},
        {"last_used_at", "To the minute; null before its first use."},
        {"revoked_at", "A revoked key stays listed."},
    };
    ApiKeyId id;
    std::string name;
    std::string prefix;
    std::string role;
    std::optional<std::vector<std::string>> permissions;
    std::optional<AreaId> area_id;
    std::optional<LocalizedText> area_name;
    std::optional<UnitId> unit_id;
    std::optional<LocalizedText> unit_name;
    Instant created_at{};
    std::optional<Instant> last_used_at;
    std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(ApiKey, (),
                      (id, name, prefix, role, permissions, area_id, area_name, unit_id, unit_name, created_at, last_used_at,
                       revoked_at))

/// All keys.
struct ApiKeyList {
    static constexpr std::string_view kSchemaName = "ApiKeyList";
    static constexpr FieldDoc kDocs[]{
        {"items", "Newest first."},
    };
    std::vector<ApiKey> items;
};
BOOST_DESCRIBE_STRUCT(ApiKeyList, (), (items))

/// A new key and what it may do: its role, less what is not in `permissions`, in this area's subtree or for this unit.
struct CreateApiKey {
    static constexpr std::string_view kSchemaName = "CreateApiKey";
    static constexpr FieldDoc kDocs[]{
        {"name", "What the key is for.", "12345 热线"},
        {"role", "Key of the role it shall act in.", "integrator"},
        {"permissions", "No more than these of the role's; left out, all that the role may.", "case_read"},
        {"area_id", "It sees this area and what is below; left out, with unit_id too, the whole district."},
        {"unit_id", "It sees this unit's cases; with area_id those of either."},
    };
    Text<1, 100> name;
    std::string role;
    std::optional<std::vector<std::string>> permissions;
    std::optional<AreaId> area_id;
    std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(CreateApiKey, (), (name, role, permissions, area_id, unit_id))

/// The secret is shown this once.
struct CreatedApiKey {
    static constexpr std::string_view kSchemaName = "CreatedApiKey";
    static constexpr FieldDoc kDocs[]{
        {"api_key", "The key as listed."},
        {"secret", "Shown this once: send it as a bearer token.", "jw_4f9a21c07be35d6682f1c3a9d0e4b7a1c2d3e4f5a6b7c8d9"},
    };
    ApiKey api_key;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(CreatedApiKey, (), (api_key, secret))

/// A filing condition.
struct ClassCondition {
    static constexpr std::string_view kSchemaName = "ClassCondition";
    static constexpr FieldDoc kDocs[]{
        {"code", "Unique in its class.", "1"},
        {"text", "When a report counts as this class.", "面积大于 1 平方米 | Larger than 1 m²"},
        {"limit_text", "The time limit in words.", "2 个工作时 | 2 working hours"},
        {"closing_condition", "What must be true before it may be closed.", "垃圾清除,地面清洁 | Litter gone, ground clean"},
        {"photo_after_required", "Whether reporting it fixed needs a photo."},
    };
    std::string code;
    LocalizedText text;
    LocalizedText limit_text;
    LocalizedText closing_condition;
    bool photo_after_required{};
};
BOOST_DESCRIBE_STRUCT(ClassCondition, (), (code, text, limit_text, closing_condition, photo_after_required))

/// A class of problems.
struct CaseClass {
    static constexpr std::string_view kSchemaName = "CaseClass";
    static constexpr FieldDoc kDocs[]{
        {"code", "As in the national catalogue where there is one.", "01-01"},
        {"name", "Full name.", "暴露垃圾 | Exposed litter"},
        {"short_name", "For chips and lists.", "垃圾 | Litter"},
        {"group", "The quick chip it belongs to."},
        {"group_name", "The chip's words.", "垃圾 | Litter"},
        {"hint", "Helps people choose.", "路边、空地上的垃圾堆 | Heaps of litter by the road"},
        {"responsible_role", "Kind of unit that answers for it.", "sanitation"},
        {"is_component", "A thing of the city (部件) rather than an event (事件).", "false"},
        {"conditions", "At least one."},
    };
    std::string code;
    LocalizedText name;
    LocalizedText short_name;
    Group group{};
    LocalizedText group_name;
    LocalizedText hint;
    std::string responsible_role;
    bool is_component{};
    std::vector<ClassCondition> conditions;
};
BOOST_DESCRIBE_STRUCT(CaseClass, (),
                      (code, name, short_name, group, group_name, hint, responsible_role, is_component, conditions))

/// The catalogue in force.
struct ClassCatalog {
    static constexpr std::string_view kSchemaName = "ClassCatalog";
    static constexpr FieldDoc kDocs[]{
        {"edition_name", "Name of the edition.", "2026 版 | 2026 版"},
        {"effective_from", "In force since."},
        {"classes", "In the catalogue's order."},
    };
    LocalizedText edition_name;
    Instant effective_from{};
    std::vector<CaseClass> classes;
};
BOOST_DESCRIBE_STRUCT(ClassCatalog, (), (edition_name, effective_from, classes))

/// A level of the territory.
struct AreaLevel {
    static constexpr std::string_view kSchemaName = "AreaLevel";
    static constexpr FieldDoc kDocs[]{
        {"depth", "Steps below the district, which is 0.", "1"},
        {"code", "Key of the level.", "office"},
        {"name", "The district's word for it.", "街道 | Office"},
    };
    std::int32_t depth{};
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(AreaLevel, (), (depth, code, name))

/// An area in the tree.
struct AreaNode {
    static constexpr std::string_view kSchemaName = "AreaNode";
    static constexpr FieldDoc kDocs[]{
        {"id", "The same in every edition of the territory."},
        {"code", "Unique in its layer.", "410105001"},
        {"name", "As it stands on the plate on site.", "花园路街道 | Garden Road Office"},
        {"depth", "Steps below the district, which is 0.", "1"},
        {"parent_id", "The area above; null at the top."},
        {"has_shape", "False when it is not drawn on the map yet (未落图)."},
        {"open_count", "Open cases in it and below, as far as the caller may see them.", "31"},
        {"overdue_count", "Those of them past their deadline.", "4"},
    };
    AreaId id;
    std::string code;
    LocalizedText name;
    std::int32_t depth{};
    std::optional<AreaId> parent_id;
    bool has_shape{};
    std::int64_t open_count{};
    std::int64_t overdue_count{};
};
BOOST_DESCRIBE_STRUCT(AreaNode, (), (id, code, name, depth, parent_id, has_shape, open_count, overdue_count))

/// The territory in force.
struct AreaTree {
    static constexpr std::string_view kSchemaName = "AreaTree";
    static constexpr FieldDoc kDocs[]{
        {"edition_name", "Name of the edition.", "2026 年网格 | 2026 年网格"},
        {"effective_from", "In force since."},
        {"levels", "Top first."},
        {"areas", "Parents before children."},
    };
    LocalizedText edition_name;
    Instant effective_from{};
    std::vector<AreaLevel> levels;
    std::vector<AreaNode> areas;
};
BOOST_DESCRIBE_STRUCT(AreaTree, (), (edition_name, effective_from, levels, areas))

/// Who answers for the area.
struct AreaDuty {
    static constexpr std::string_view kSchemaName = "AreaDuty";
    static constexpr FieldDoc kDocs[]{
        {"duty", "What it answers for.", "属地 | Territory"},
        {"unit_name", "The unit.", "花园路街道办 | Garden Road Office"},
        {"post_name", "The post that receives its cases.", "值班长 | Shift leader"},
    };
    LocalizedText duty;
    LocalizedText unit_name;
    LocalizedText post_name;
};
BOOST_DESCRIBE_STRUCT(AreaDuty, (), (duty, unit_name, post_name))

/// One area.
struct AreaCard {
    static constexpr std::string_view kSchemaName = "AreaCard";
    static constexpr FieldDoc kDocs[]{
        {"area", "The area itself."},
        {"ancestors", "From the district down to the area itself."},
        {"area_m2", "On the WGS 84 ellipsoid; null when it is not drawn.", "1250000.5"},
        {"responsibles", "Units at home here or above."},
    };
    AreaNode area;
    std::vector<AreaRef> ancestors;
    std::optional<double> area_m2;
    std::vector<AreaDuty> responsibles;
};
BOOST_DESCRIBE_STRUCT(AreaCard, (), (area, ancestors, area_m2, responsibles))

/// Where the journal ends.
struct JournalStatus {
    static constexpr std::string_view kSchemaName = "JournalStatus";
    static constexpr FieldDoc kDocs[]{
        {"count", "Rows in the journal.", "10421"},
        {"head_seq", "Number of the last row.", "10421"},
        {"head_hash", "Its hash; keep it elsewhere to notice a shortened journal.",
         "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
    };
    std::int64_t count{};
    std::int64_t head_seq{};
    std::string head_hash;
};
BOOST_DESCRIBE_STRUCT(JournalStatus, (), (count, head_seq, head_hash))

}  // namespace jingwei::api

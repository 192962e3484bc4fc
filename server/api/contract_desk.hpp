#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"

/// Sessions, accounts, keys, catalogue, units and territory.
namespace jingwei::api {

/// Name and password.
struct SignIn {
    static constexpr std::string_view kSchemaName = "SignIn";
    Text<1, 64> login;
    Text<1, 200> password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

/// A printed one-time code.
struct ActivateDevice {
    static constexpr std::string_view kSchemaName = "ActivateDevice";
    Text<4, 40> code;
};
BOOST_DESCRIBE_STRUCT(ActivateDevice, (), (code))

/// Who is signed in, by post.
struct SessionAccount {
    static constexpr std::string_view kSchemaName = "SessionAccount";
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
    AccountId id;
    std::string login;
    std::optional<LocalizedText> post_name;
    std::optional<LocalizedText> unit_name;
    std::string role;
    LocalizedText role_name;
    bool disabled{};
    bool has_password{};
    std::int64_t session_count{};
    std::optional<Instant> last_seen_at;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, login, post_name, unit_name, role, role_name, disabled, has_password, session_count, last_seen_at))

/// One page of accounts.
struct AccountPage {
    static constexpr std::string_view kSchemaName = "AccountPage";
    std::vector<Account> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AccountPage, (), (items, next_cursor))

/// A new account; without password it signs in by activation code.
struct CreateAccount {
    static constexpr std::string_view kSchemaName = "CreateAccount";
    Text<2, 64> login;
    std::string role;
    std::optional<PostId> post_id;
    std::optional<UnitId> unit_id;
    std::optional<AreaId> area_id;
    std::optional<Text<8, 200>> password;
};
BOOST_DESCRIBE_STRUCT(CreateAccount, (), (login, role, post_id, unit_id, area_id, password))

/// A one-time code to print.
struct Activation {
    static constexpr std::string_view kSchemaName = "Activation";
    std::string code;
    Instant expires_at{};
};
BOOST_DESCRIBE_STRUCT(Activation, (), (code, expires_at))

/// Something an account or a key may be allowed to do.
struct Permission {
    static constexpr std::string_view kSchemaName = "Permission";
    std::string name;
    LocalizedText title;
};
BOOST_DESCRIBE_STRUCT(Permission, (), (name, title))

/// A role and all that it may.
struct Role {
    static constexpr std::string_view kSchemaName = "Role";
    std::string name;
    LocalizedText title;
    std::vector<Permission> permissions;
};
BOOST_DESCRIBE_STRUCT(Role, (), (name, title, permissions))

/// All roles.
struct RoleList {
    static constexpr std::string_view kSchemaName = "RoleList";
    std::vector<Role> items;
};
BOOST_DESCRIBE_STRUCT(RoleList, (), (items))

/// A key of another system.
struct ApiKey {
    static constexpr std::string_view kSchemaName = "ApiKey";
    ApiKeyId id;
    std::string name;
    std::string prefix;
    std::string role;
    std::optional<std::vector<std::string>> permissions;  // absent: all that the role may
    std::optional<AreaId> area_id;                        // absent, with unit_id too: the whole district
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
    std::vector<ApiKey> items;
};
BOOST_DESCRIBE_STRUCT(ApiKeyList, (), (items))

/// A new key and what it may do: its role, less what is not in `permissions`, in this area's subtree or for this unit.
struct CreateApiKey {
    static constexpr std::string_view kSchemaName = "CreateApiKey";
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
    ApiKey api_key;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(CreatedApiKey, (), (api_key, secret))

/// A filing condition.
struct ClassCondition {
    static constexpr std::string_view kSchemaName = "ClassCondition";
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
    LocalizedText edition_name;
    Instant effective_from{};
    std::vector<CaseClass> classes;
};
BOOST_DESCRIBE_STRUCT(ClassCatalog, (), (edition_name, effective_from, classes))

/// A unit and its open cases.
struct Unit {
    static constexpr std::string_view kSchemaName = "Unit";
    UnitId id;
    std::string code;
    LocalizedText name;
    std::string role;
    std::optional<UnitId> parent_id;
    std::int64_t open_count{};
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, code, name, role, parent_id, open_count))

/// All units.
struct UnitList {
    static constexpr std::string_view kSchemaName = "UnitList";
    std::vector<Unit> items;
};
BOOST_DESCRIBE_STRUCT(UnitList, (), (items))

/// A level of the territory.
struct AreaLevel {
    static constexpr std::string_view kSchemaName = "AreaLevel";
    std::int32_t depth{};
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(AreaLevel, (), (depth, code, name))

/// An area in the tree.
struct AreaNode {
    static constexpr std::string_view kSchemaName = "AreaNode";
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
    LocalizedText edition_name;
    Instant effective_from{};
    std::vector<AreaLevel> levels;
    std::vector<AreaNode> areas;
};
BOOST_DESCRIBE_STRUCT(AreaTree, (), (edition_name, effective_from, levels, areas))

/// Who answers for the area.
struct AreaDuty {
    static constexpr std::string_view kSchemaName = "AreaDuty";
    LocalizedText duty;
    LocalizedText unit_name;
    LocalizedText post_name;
};
BOOST_DESCRIBE_STRUCT(AreaDuty, (), (duty, unit_name, post_name))

/// One area.
struct AreaCard {
    static constexpr std::string_view kSchemaName = "AreaCard";
    AreaNode area;
    std::vector<AreaRef> ancestors;
    std::optional<double> area_m2;
    std::vector<AreaDuty> responsibles;
};
BOOST_DESCRIBE_STRUCT(AreaCard, (), (area, ancestors, area_m2, responsibles))

/// Where the journal ends.
struct JournalStatus {
    static constexpr std::string_view kSchemaName = "JournalStatus";
    std::int64_t count{};
    std::int64_t head_seq{};
    std::string head_hash;
};
BOOST_DESCRIBE_STRUCT(JournalStatus, (), (count, head_seq, head_hash))

}  // namespace jingwei::api

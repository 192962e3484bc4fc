#include "storage/account_store.hpp"

#include <fmt/format.h>

#include <sstream>

#include "base/codec.hpp"
#include "storage/journal.hpp"

namespace jingwei::storage {
namespace {

constexpr const char* kAccountColumns =
    "a.id, a.login, a.password_hash, a.role, a.unit_id, a.post_id, a.area_id, a.disabled, "
    "a.person_id";
constexpr int kAccountColumnCount = 9;
constexpr const char* kKeyColumns =
    "id, name, prefix, secret_hash, role, permissions, area_id, unit_id, created_at, last_used_at, revoked_at";

const Sql kFind{"account.find", fmt::format("SELECT {} FROM account a WHERE a.tenant_id = $1 AND a.id = $2", kAccountColumns)};
const Sql kFindLogin{"account.find_login",
                     fmt::format("SELECT {} FROM account a WHERE a.tenant_id = $1 AND a.login = $2", kAccountColumns)};
const Sql kTenantsOfLogin{"login_directory.find", "SELECT tenant_id FROM login_directory WHERE login = $1 ORDER BY tenant_id",
                          TenantRule::reference};
const Sql kListLogin{"login_directory.insert",
                     "INSERT INTO login_directory (login, tenant_id) VALUES ($1, $2) ON CONFLICT (login, tenant_id) DO NOTHING",
                     TenantRule::reference};
const Sql kList{"account.list", fmt::format(R"(
    SELECT {}, COUNT(s.token_hash), MAX(s.last_seen_at)
    FROM account a LEFT JOIN session s ON s.tenant_id = a.tenant_id AND s.account_id = a.id
    WHERE a.tenant_id = $1 AND a.login > $2 AND (CAST($3 AS TEXT) = '' OR a.login LIKE '%' || $3 || '%')
    GROUP BY {} ORDER BY a.login LIMIT $4)",
                                            kAccountColumns, kAccountColumns)};
const Sql kByPlace{"account.by_place", R"(
    SELECT COALESCE(unit_id, 0), COALESCE(post_id, 0), COUNT(*) FROM account WHERE tenant_id = $1 AND disabled = 0
    GROUP BY COALESCE(unit_id, 0), COALESCE(post_id, 0))"};
const Sql kInsert{"account.insert", R"(
    INSERT INTO account (tenant_id, id, login, password_hash, role, unit_id, post_id, area_id, disabled, failures, locked_until,
        created_at, person_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, $10, $11))"};  // the guard at the door counts in memory now
const Sql kUpdate{"account.update", R"(
    UPDATE account SET password_hash = $3, role = $4, unit_id = $5, post_id = $6, area_id = $7, disabled = $8
    WHERE tenant_id = $1 AND id = $2)"};
const Sql kSetPerson{"account.set_person", "UPDATE account SET person_id = $3 WHERE tenant_id = $1 AND id = $2"};
const Sql kInsertSession{"session.insert", R"(
    INSERT INTO session (tenant_id, token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at, idle_seconds)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
const Sql kFindSession{"session.find", R"(
    SELECT token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at, idle_seconds
    FROM session WHERE tenant_id = $1 AND token_hash = $2)"};
const Sql kTouchSession{"session.touch", "UPDATE session SET last_seen_at = $3 WHERE tenant_id = $1 AND token_hash = $2"};
const Sql kDeleteSession{"session.delete", "DELETE FROM session WHERE tenant_id = $1 AND token_hash = $2"};
const Sql kDeleteSessionsOf{"session.delete_of", "DELETE FROM session WHERE tenant_id = $1 AND account_id = $2"};
const Sql kInsertActivation{"activation.insert",
                            "INSERT INTO activation (tenant_id, code_hash, account_id, expires_at) VALUES ($1, $2, $3, $4)"};
const Sql kUseActivation{"activation.use", R"(
    UPDATE activation SET used_at = $3 WHERE tenant_id = $1 AND code_hash = $2 AND used_at IS NULL AND expires_at > $3
    RETURNING code_hash, account_id, expires_at, used_at)"};
const Sql kCancelActivations{"activation.cancel",
                             "UPDATE activation SET used_at = $3 WHERE tenant_id = $1 AND account_id = $2 AND used_at IS NULL"};
const Sql kInsertKey{"api_key.insert", R"(
    INSERT INTO api_key (tenant_id, id, name, prefix, secret_hash, role, permissions, area_id, unit_id, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))"};
const Sql kKeys{"api_key.list", fmt::format("SELECT {} FROM api_key WHERE tenant_id = $1 ORDER BY id DESC", kKeyColumns)};
const Sql kFindKey{"api_key.find", fmt::format("SELECT {} FROM api_key WHERE tenant_id = $1 AND secret_hash = $2", kKeyColumns)};
const Sql kRevokeKey{"api_key.revoke",
                     "UPDATE api_key SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL"};
const Sql kTouchKey{"api_key.touch", "UPDATE api_key SET last_used_at = $3 WHERE tenant_id = $1 AND id = $2"};

org::Role read_role(const Row& row, int column) {
    const auto role = org::parse_role(row.view(column));
    if (!role) throw StorageError{"unknown role in a row: " + row.text(column)};
    return *role;
}

app::Account read_account(const Row& row) {
    return {.id = row.id<AccountId>(0),
            .login = row.text(1),
            .password_hash = row.opt_text(2),
            .role = read_role(row, 3),
            .unit = row.opt_id<UnitId>(4).value_or(UnitId{}),
            .post = row.opt_id<PostId>(5).value_or(PostId{}),
            .area = row.opt_id<AreaId>(6).value_or(AreaId{}),
            .disabled = row.flag(7),
            .person = row.id<PersonId>(8)};
}

/// A word this program does not know gives nothing.
std::optional<org::PermissionSet> read_permissions(const std::optional<std::string>& words) {
    if (!words) return std::nullopt;
    org::PermissionSet permissions;
    std::istringstream in{*words};
    for (std::string word; in >> word;) {
        if (const auto permission = org::parse_permission(word)) permissions.insert(*permission);
    }
    return permissions;
}

std::optional<std::string> write_permissions(const std::optional<org::PermissionSet>& permissions) {
    if (!permissions) return std::nullopt;
    std::string words;
    for (const auto& row : org::kPermissions) {
        if (permissions->contains(row.permission)) words += (words.empty() ? "" : " ") + std::string{row.name};
    }
    return words;
}

app::ApiKeyRow read_key(const Row& row) {
    return {.id = row.id<ApiKeyId>(0),
            .name = row.text(1),
            .prefix = row.text(2),
            .secret_hash = row.text(3),
            .role = read_role(row, 4),
            .permissions = read_permissions(row.opt_text(5)),
            .area = row.opt_id<AreaId>(6).value_or(AreaId{}),
            .unit = row.opt_id<UnitId>(7).value_or(UnitId{}),
            .created_at = row.instant(8),
            .last_used_at = row.opt_instant(9),
            .revoked_at = row.opt_instant(10)};
}

template <class T>
std::optional<T> some(T id) {
    return id ? std::optional{id} : std::nullopt;
}

}  // namespace

std::optional<app::Account> SqlAccountStore::find(TenantId tenant, AccountId id) {
    const auto row = connection_.query_one(kFind, {tenant, id});
    return row ? std::optional{read_account(*row)} : std::nullopt;
}

std::optional<app::Account> SqlAccountStore::find_login(TenantId tenant, const std::string& login) {
    const auto row = connection_.query_one(kFindLogin, {tenant, login});
    return row ? std::optional{read_account(*row)} : std::nullopt;
}

std::vector<TenantId> SqlAccountStore::tenants_of_login(const std::string& login) {
    std::vector<TenantId> tenants;
    connection_.for_each(kTenantsOfLogin, {login}, [&](const Row& row) { tenants.push_back(row.id<TenantId>(0)); });
    return tenants;
}

std::vector<app::AccountListRow> SqlAccountStore::list(TenantId tenant, const std::string& q, const std::string& after,
                                                       int limit) {
    std::vector<app::AccountListRow> rows;
    connection_.for_each(kList, {tenant, after, q, limit}, [&](const Row& row) {
        rows.push_back({read_account(row), row.i64(kAccountColumnCount), row.opt_instant(kAccountColumnCount + 1)});
    });
    return rows;
}

std::vector<app::AccountsAt> SqlAccountStore::by_place(TenantId tenant) {
    std::vector<app::AccountsAt> places;
    connection_.for_each(kByPlace, {tenant}, [&](const Row& row) {
        places.push_back({row.id<UnitId>(0), row.id<PostId>(1), row.i64(2)});
    });
    return places;
}

void SqlAccountStore::insert(TenantId tenant, const app::Account& account, Instant now) {
    connection_.execute(kListLogin, {account.login, tenant});  // a reference table: first, for Citus
    connection_.execute(
        kInsert, {tenant, account.id, account.login, account.password_hash, org::role_text(account.role).name, some(account.unit),
                  some(account.post), some(account.area), account.disabled, now, account.person});
}

void SqlAccountStore::set_person(TenantId tenant, AccountId id, PersonId person) {
    connection_.execute(kSetPerson, {tenant, id, person});
}

void SqlAccountStore::update(TenantId tenant, const app::Account& account) {
    connection_.execute(kUpdate, {tenant, account.id, account.password_hash, org::role_text(account.role).name,
                                  some(account.unit), some(account.post), some(account.area), account.disabled});
}

void SqlAccountStore::journal(TenantId tenant, const app::AccountAudit& audit) {
    json::array changes;
    for (const auto& field : audit.changes)
        changes.push_back(json::object{{"field", field.name}, {"from", field.from}, {"to", field.to}});
    const json::object body{{"account_id", to_string(audit.account)},
                            {"actor", audit.origin.actor_id},
                            {"changes", changes},
                            {"signed_out", audit.signed_out}};
    append_journal(connection_, tenant, "account", Bytes{json::serialize(body)}, audit.origin.recorded_at);
}

void SqlAccountStore::insert_session(TenantId tenant, const app::SessionRow& session) {
    connection_.execute(kInsertSession, {tenant, session.token_hash, session.account, session.csrf_token, session.created_at,
                                         session.last_seen_at, session.expires_at, session.idle_seconds});
}

std::optional<app::SessionRow> SqlAccountStore::find_session(TenantId tenant, const std::string& token_hash) {
    const auto row = connection_.query_one(kFindSession, {tenant, token_hash});
    if (!row) return std::nullopt;
    return app::SessionRow{.token_hash = row->text(0),
                           .account = row->id<AccountId>(1),
                           .csrf_token = row->text(2),
                           .created_at = row->instant(3),
                           .last_seen_at = row->instant(4),
                           .expires_at = row->instant(5),
                           .idle_seconds = row->i64(6)};
}

void SqlAccountStore::touch_session(TenantId tenant, const std::string& token_hash, Instant now) {
    connection_.execute(kTouchSession, {tenant, token_hash, now});
}

void SqlAccountStore::delete_session(TenantId tenant, const std::string& token_hash) {
    connection_.execute(kDeleteSession, {tenant, token_hash});
}

void SqlAccountStore::delete_sessions_of(TenantId tenant, AccountId id) { connection_.execute(kDeleteSessionsOf, {tenant, id}); }

void SqlAccountStore::insert_activation(TenantId tenant, const app::Activation& activation) {
    connection_.execute(kInsertActivation, {tenant, activation.code_hash, activation.account, activation.expires_at});
}

std::optional<app::Activation> SqlAccountStore::use_activation(TenantId tenant, const std::string& code_hash, Instant now) {
    const auto row = connection_.query_one(kUseActivation, {tenant, code_hash, now});
    if (!row) return std::nullopt;
    return app::Activation{row->text(0), row->id<AccountId>(1), row->instant(2), row->opt_instant(3)};
}

void SqlAccountStore::cancel_activations(TenantId tenant, AccountId id, Instant now) {
    connection_.execute(kCancelActivations, {tenant, id, now});
}

void SqlAccountStore::insert_api_key(TenantId tenant, const app::ApiKeyRow& key) {
    connection_.execute(kInsertKey, {tenant, key.id, key.name, key.prefix, key.secret_hash, org::role_text(key.role).name,
                                     write_permissions(key.permissions), some(key.area), some(key.unit), key.created_at});
}

std::vector<app::ApiKeyRow> SqlAccountStore::api_keys(TenantId tenant) {
    std::vector<app::ApiKeyRow> keys;
    connection_.for_each(kKeys, {tenant}, [&](const Row& row) { keys.push_back(read_key(row)); });
    return keys;
}

std::optional<app::ApiKeyRow> SqlAccountStore::find_api_key(TenantId tenant, const std::string& secret_hash) {
    const auto row = connection_.query_one(kFindKey, {tenant, secret_hash});
    return row ? std::optional{read_key(*row)} : std::nullopt;
}

bool SqlAccountStore::revoke_api_key(TenantId tenant, ApiKeyId id, Instant now) {
    return connection_.execute(kRevokeKey, {tenant, id, now}) == 1;
}

void SqlAccountStore::touch_api_key(TenantId tenant, ApiKeyId id, Instant now) {
    connection_.execute(kTouchKey, {tenant, id, now});
}

}  // namespace jingwei::storage

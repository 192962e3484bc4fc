#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/ports/case_store.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "domain/duty/duty.hpp"
#include "domain/org/role.hpp"

namespace jingwei::app {

/// Somebody who may sign in. Without a password only by activation code.
struct Account {
    AccountId id;
    std::string login;
    std::optional<std::string> password_hash;
    org::Role role{};
    UnitId unit;
    PostId post;
    AreaId area;  // scope: this subtree; none = the whole district, or the unit's cases for unit roles
    bool disabled{false};
    PersonId person{};  // whose assignments give the scope; none = `area` and `unit` alone
};

/// A signed-in browser. The token itself is known to the browser only.
struct SessionRow {
    std::string token_hash;
    AccountId account;
    std::string csrf_token;
    Instant created_at{};
    Instant last_seen_at{};
    Instant expires_at{};
    std::int64_t idle_seconds{};  // 0 = no idle limit
};

struct Activation {
    std::string code_hash;
    AccountId account;
    Instant expires_at{};
    std::optional<Instant> used_at;
};

struct ApiKeyRow {
    ApiKeyId id;
    std::string name;
    std::string prefix;
    std::string secret_hash;
    org::Role role{};
    std::optional<org::PermissionSet> permissions;  // no more than these; none = all that the role may
    AreaId area;                                    // this subtree only; with a unit: either
    UnitId unit;                                    // this unit's cases only
    Instant created_at{};
    std::optional<Instant> last_used_at;
    std::optional<Instant> revoked_at;
};

/// An account as listed.
struct AccountListRow {
    Account account;
    std::int64_t session_count{};
    std::optional<Instant> last_seen_at;
};

/// What the journal keeps of a change: never a login, a password or its hash.
struct AccountAudit {
    struct Field {
        std::string name;
        std::string from;
        std::string to;
    };
    AccountId account;
    EventOrigin origin;
    std::vector<Field> changes;
    bool signed_out{false};
};

/// Accounts that may sign in, by unit and post.
struct AccountsAt {
    UnitId unit;
    PostId post;
    std::int64_t count{};
};

class AccountStore {
public:
    AccountStore() = default;
    AccountStore(const AccountStore&) = delete;
    AccountStore& operator=(const AccountStore&) = delete;
    virtual ~AccountStore() = default;

    virtual std::optional<Account> find(TenantId tenant, AccountId id) = 0;
    virtual std::optional<Account> find_login(TenantId tenant, const std::string& login) = 0;
    /// The districts that know this login.
    virtual std::vector<TenantId> tenants_of_login(const std::string& login) = 0;
    /// Accounts after `after` in order of login whose login contains `q`.
    virtual std::vector<AccountListRow> list(TenantId tenant, const std::string& q, const std::string& after, int limit) = 0;
    virtual std::vector<AccountsAt> by_place(TenantId tenant) = 0;
    virtual void insert(TenantId tenant, const Account& account, Instant now) = 0;
    virtual void set_person(TenantId tenant, AccountId id, PersonId person) = 0;
    /// Everything but the login.
    virtual void update(TenantId tenant, const Account& account) = 0;
    /// Writes the journal; the last thing in its unit.
    virtual void journal(TenantId tenant, const AccountAudit& audit) = 0;

    virtual void insert_session(TenantId tenant, const SessionRow& session) = 0;
    virtual std::optional<SessionRow> find_session(TenantId tenant, const std::string& token_hash) = 0;
    virtual void touch_session(TenantId tenant, const std::string& token_hash, Instant now) = 0;
    virtual void delete_session(TenantId tenant, const std::string& token_hash) = 0;
    virtual void delete_sessions_of(TenantId tenant, AccountId id) = 0;

    virtual void insert_activation(TenantId tenant, const Activation& activation) = 0;
    /// Marks the code used and returns it; nothing when it is unknown, used or expired.
    virtual std::optional<Activation> use_activation(TenantId tenant, const std::string& code_hash, Instant now) = 0;

    /// Ends every code of the account that was not used yet.
    virtual void cancel_activations(TenantId tenant, AccountId id, Instant now) = 0;

    virtual void insert_api_key(TenantId tenant, const ApiKeyRow& key) = 0;
    virtual std::vector<ApiKeyRow> api_keys(TenantId tenant) = 0;
    virtual std::optional<ApiKeyRow> find_api_key(TenantId tenant, const std::string& secret_hash) = 0;
    virtual bool revoke_api_key(TenantId tenant, ApiKeyId id, Instant now) = 0;
    virtual void touch_api_key(TenantId tenant, ApiKeyId id, Instant now) = 0;
};

}  // namespace jingwei::app

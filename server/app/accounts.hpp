#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/app.hpp"

/// Signing in and out, activation of field devices, accounts and API keys.
namespace jingwei::app {

inline constexpr std::chrono::minutes kConsoleIdle{30};
inline constexpr std::chrono::hours kConsoleSession{12};
inline constexpr std::chrono::hours kDeviceSession{24 * 30};
inline constexpr std::chrono::hours kActivationValid{24 * 7};
inline constexpr std::chrono::hours kKnownDevice{24 * 180};

/// A browser that is signed in. `token` is set only right after signing in: it goes into the cookie, nowhere else.
struct SignedIn {
    Account account;
    SessionRow session;
    std::string token;
    Standing standing{};  // of the account's person, today
    std::string device;   // after a password: makes this browser a known device of the account
};

/// A session by the token that its browser has.
struct SessionToken {
    TenantId tenant;
    std::string token;
};

/// Somebody at the door.
struct SignInAttempt {
    std::string login;
    std::string password;
    std::string client;                      // the address that counts as one client
    std::string device;                      // SignedIn::device of an earlier time, as the browser says; may be empty
    std::optional<SessionToken> replaces{};  // the session this browser had: it ends
};

/// Which district somebody means who signs in where several can: `preferred` if it knows the login, else the only one
/// that does. Known to several others or to none it is `preferred`, where signing in then fails like any other time.
TenantId tenant_of_login(const App& app, TenantId preferred, const std::string& login);

/// Checks name and password; always takes the time of a real check. Refuses with login_failed for every reason, or asks for
/// patience with rate_limited {seconds}: see SignInGuard.
Result<SignedIn> sign_in(const App& app, TenantId tenant, const SignInAttempt& attempt);

/// Uses a printed code once; the device stays signed in for kDeviceSession. Refuses with login_failed.
Result<SignedIn> activate_device(const App& app, TenantId tenant, const std::string& code,
                                 const std::optional<SessionToken>& replaces = {});

/// The session of a token, unless it ended or lay idle; remembers at most once a minute that it was seen.
std::optional<SignedIn> find_session(const App& app, TenantId tenant, const std::string& token);
void sign_out(const App& app, TenantId tenant, const SessionRow& session);

/// The account behind an API key that is not revoked.
std::optional<ApiKeyRow> find_api_key(const App& app, TenantId tenant, const std::string& secret);

/// What an account may act on. The desk's roles: everything, or their area. Those who work for a unit or on the ground: the unit's
/// cases, and the subtrees of the areas their person stands for today (`standing`); without a person those of `account.area`.
org::Actor actor_of(const Account& account, const Reference& reference, const Standing& standing = {});
/// Whether a role's scope is made of its person's assignments.
bool follows_assignments(org::Role role);
/// Links an account to a person, or (none) unlinks it; from then on its scope follows the person's assignments. Refuses with
/// not_found, or with a field error at /person_id.
Result<void> link_person(const App& app, const Caller& caller, AccountId id, PersonId person);
org::Actor actor_of(const ApiKeyRow& key, const Reference& reference);
/// What a key may do: its own list inside its role.
org::PermissionSet permissions_of(const ApiKeyRow& key);

struct NewAccount {
    std::string login;
    org::Role role{};
    UnitId unit;
    PostId post;
    AreaId area;
    std::optional<std::string> password;
};
/// Refuses with field errors: /login taken, /password too weak, unknown unit or area.
Result<Account> create_account(const App& app, TenantId tenant, const NewAccount& input);
/// At least eight characters of three kinds.
bool is_strong_password(std::string_view password);

/// Letters of an activation code after the district's mark.
inline constexpr std::size_t kActivationSecretLength = 10;

struct IssuedActivation {
    std::string code;
    Instant expires_at{};
};
Result<IssuedActivation> issue_activation(const App& app, TenantId tenant, AccountId id);
Result<void> revoke_sessions(const App& app, TenantId tenant, AccountId id);
/// What is stored for a code as somebody typed it.
std::string activation_hash(std::string_view typed);

/// A key for another system; nothing said means all that its role may, in the whole district.
struct NewApiKey {
    std::string name;
    org::Role role{};
    std::optional<org::PermissionSet> permissions{};
    AreaId area{};  // with a unit: the cases of either
    UnitId unit{};
};
struct CreatedApiKey {
    ApiKeyRow key;
    std::string secret;  // shown once
};
/// Refuses with field errors: a permission outside the role, an empty list, an unknown unit or area.
Result<CreatedApiKey> create_api_key(const App& app, TenantId tenant, const NewApiKey& input);
Result<void> revoke_api_key(const App& app, TenantId tenant, ApiKeyId id);

}  // namespace jingwei::app

#include "app/accounts.hpp"

#include <algorithm>

#include "app/duty_context.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kSessionTokenBytes = 32;
constexpr std::size_t kShownOfKey = 7;  // letters of its secret that tell it from others in a list
constexpr std::chrono::minutes kTouchEvery{1};

/// Compared against when there is no such login, so that the answer takes as long.
const std::string& dummy_hash() {
    static const std::string hash = hash_password(random_hex(16));
    return hash;
}

Standing standing_of(const App& app, Stores& stores, TenantId tenant, const Account& account);

SignedIn open_session(const App& app, Stores& stores, TenantId tenant, const Account& account, std::chrono::seconds idle,
                      std::chrono::seconds length) {
    const Instant now = app.clock.now();
    SignedIn signed_in{.account = account,
                       .session = {},
                       .token = random_hex(kSessionTokenBytes),
                       .standing = standing_of(app, stores, tenant, account),
                       .device = {}};
    signed_in.session = {.token_hash = sha256_hex(signed_in.token),
                         .account = account.id,
                         .csrf_token = random_hex(kSessionTokenBytes / 2),
                         .created_at = now,
                         .last_seen_at = now,
                         .expires_at = now + length,
                         .idle_seconds = idle.count()};
    stores.accounts.insert_session(tenant, signed_in.session);
    return signed_in;
}

bool is_over(const SessionRow& session, Instant now) {
    if (now >= session.expires_at) return true;
    return session.idle_seconds > 0 && now - session.last_seen_at >= std::chrono::seconds{session.idle_seconds};
}

/// "account.nonce.mac": the password's hash is in the mac, so a new password makes every device a stranger again.
std::string device_mac(const Reference& reference, const Account& account, std::string_view nonce) {
    const std::string text =
        "device:" + to_string(account.id) + ":" + std::string{nonce} + ":" + account.password_hash.value_or("");
    return to_hex(hmac_sha256(reference.district.tracking_secret, text));
}

std::string device_of(const Reference& reference, const Account& account) {
    const std::string nonce = random_hex(kSessionTokenBytes / 4);
    return to_string(account.id) + "." + nonce + "." + device_mac(reference, account, nonce);
}

/// Whether the browser signed in to this account before, with the password it still has.
bool is_known_device(const Reference& reference, const Account& account, std::string_view device) {
    const auto first = device.find('.');
    const auto second = device.rfind('.');
    if (first == std::string_view::npos || second <= first) return false;
    const auto nonce = device.substr(first + 1, second - first - 1);
    return device.substr(0, first) == to_string(account.id) &&
           same_secret(device.substr(second + 1), device_mac(reference, account, nonce));
}

/// A browser has one session; signing in again leaves none of the earlier ones behind.
void end_replaced(const App& app, const std::optional<SessionToken>& replaces) {
    if (!replaces) return;
    app.database.write([&](Stores& stores) {
        stores.accounts.delete_session(replaces->tenant, sha256_hex(replaces->token));
        return true;
    });
}

std::string names_of(org::PermissionSet permissions) {
    std::string names;
    for (const auto& row : org::kPermissions) {
        if (permissions.contains(row.permission)) names += (names.empty() ? "" : ", ") + std::string{row.name};
    }
    return names;
}

/// A key reaches what exists, and never beyond its role.
Result<void> check(const NewApiKey& input, const Reference& reference) {
    Error wrong{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    if (input.unit && reference.directory.open_unit(input.unit) == nullptr)
        wrong.fields.push_back({"/unit_id", "unknown_unit", {}});
    if (input.area && reference.territory.find(input.area) == nullptr) wrong.fields.push_back({"/area_id", "unknown_area", {}});
    const auto& role = org::role_text(input.role);
    if (input.permissions && input.permissions->empty()) wrong.fields.push_back({"/permissions", "required", {}});
    if (input.permissions && (*input.permissions & role.permissions) != *input.permissions) {
        wrong.fields.push_back(
            {"/permissions", "not_in_role", {{"role", std::string{role.name}}, {"allowed", names_of(role.permissions)}}});
    }
    if (!wrong.fields.empty()) return tl::make_unexpected(std::move(wrong));
    return {};
}

void add_unit(org::Scope& scope, UnitId unit) {
    const bool known = std::find(scope.units.begin(), scope.units.end(), unit) != scope.units.end();
    if (unit && !known) scope.units.push_back(unit);
}

/// The areas' subtrees in the edition in force, without those that lie inside another. An area that is gone covers nothing.
std::vector<std::pair<std::string, std::string>> ranges_of(const std::vector<AreaId>& areas, const grid::Territory& territory) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const AreaId id : areas) {
        const auto* const area = territory.find(id);
        if (area == nullptr) continue;
        auto range = territory.path_range(*area);
        all.emplace_back(std::move(range.from), std::move(range.to));
    }
    std::sort(all.begin(), all.end());
    std::vector<std::pair<std::string, std::string>> outer;
    for (auto& range : all) {
        if (outer.empty() || range.first >= outer.back().second) outer.push_back(std::move(range));
    }
    return outer;
}

Standing standing_of(const App& app, Stores& stores, TenantId tenant, const Account& account) {
    if (!account.person) return {};
    const auto reference = app.reference.get(stores, tenant);
    return stores.duty.standing(tenant, account.person, day_of(*reference, app.clock.now()));
}

}  // namespace

TenantId tenant_of_login(const App& app, TenantId preferred, const std::string& login) {
    const auto known = in_snapshot<std::vector<TenantId>>(
        app.database, [&](Stores& stores) { return stores.accounts.tenants_of_login(ascii_lower(login)); });
    if (std::find(known.begin(), known.end(), preferred) != known.end()) return preferred;
    return known.size() == 1 ? known.front() : preferred;
}

Result<SignedIn> sign_in(const App& app, TenantId tenant, const SignInAttempt& attempt) {
    const std::string login = ascii_lower(attempt.login);
    const auto account = in_snapshot<std::optional<Account>>(
        app.database, [&](Stores& stores) { return stores.accounts.find_login(tenant, login); });
    const auto reference = app.reference.get(tenant);
    const bool known = account && is_known_device(*reference, *account, attempt.device);
    const SignInGuard::Attempt guarded{tenant, login, known ? "device:" + sha256_hex(attempt.device) : attempt.client, known};
    const auto verdict = app.guard->begin(guarded, app.clock.now());
    if (verdict.wait.count() > 0) return refuse(ErrorCode::rate_limited, {{"seconds", std::to_string(verdict.wait.count())}});
    const bool has_password = account && account->password_hash;
    const bool matches = verify_password(has_password ? *account->password_hash : dummy_hash(), attempt.password);
    if (!has_password || !matches || account->disabled || verdict.locked) return refuse(ErrorCode::login_failed);
    app.guard->succeeded(guarded);
    auto signed_in = in_unit<SignedIn>(app.database, [&](Stores& stores) -> Result<SignedIn> {
        return open_session(app, stores, tenant, *account, kConsoleIdle, kConsoleSession);
    });
    if (!signed_in) return signed_in;
    end_replaced(app, attempt.replaces);
    signed_in->device = known ? attempt.device : device_of(*reference, *account);
    return signed_in;
}

Result<SignedIn> activate_device(const App& app, TenantId tenant, const std::string& code,
                                 const std::optional<SessionToken>& replaces) {
    auto signed_in = in_unit<SignedIn>(app.database, [&](Stores& stores) -> Result<SignedIn> {
        const auto activation = stores.accounts.use_activation(tenant, activation_hash(code), app.clock.now());
        if (!activation) return refuse(ErrorCode::login_failed);
        const auto account = stores.accounts.find(tenant, activation->account);
        if (!account || account->disabled) return refuse(ErrorCode::login_failed);
        return open_session(app, stores, tenant, *account, std::chrono::seconds{0}, kDeviceSession);
    });
    if (signed_in) end_replaced(app, replaces);
    return signed_in;
}

std::optional<SignedIn> find_session(const App& app, TenantId tenant, const std::string& token) {
    const std::string hash = sha256_hex(token);
    const Instant now = app.clock.now();
    auto found = in_snapshot<std::optional<SignedIn>>(app.database, [&](Stores& stores) -> std::optional<SignedIn> {
        const auto session = stores.accounts.find_session(tenant, hash);
        if (!session || is_over(*session, now)) return std::nullopt;
        const auto account = stores.accounts.find(tenant, session->account);
        if (!account || account->disabled) return std::nullopt;
        return SignedIn{*account, *session, {}, standing_of(app, stores, tenant, *account), {}};
    });
    if (found && now - found->session.last_seen_at >= kTouchEvery) {
        app.database.write([&](Stores& stores) {
            stores.accounts.touch_session(tenant, hash, now);
            return true;
        });
    }
    return found;
}

void sign_out(const App& app, TenantId tenant, const SessionRow& session) {
    app.database.write([&](Stores& stores) {
        stores.accounts.delete_session(tenant, session.token_hash);
        return true;
    });
}

std::optional<ApiKeyRow> find_api_key(const App& app, TenantId tenant, const std::string& secret) {
    const Instant now = app.clock.now();
    const auto key = in_snapshot<std::optional<ApiKeyRow>>(
        app.database, [&](Stores& stores) { return stores.accounts.find_api_key(tenant, sha256_hex(secret)); });
    if (!key || key->revoked_at) return std::nullopt;
    if (!key->last_used_at || now - *key->last_used_at >= kTouchEvery) {
        app.database.write([&](Stores& stores) {
            stores.accounts.touch_api_key(tenant, key->id, now);
            return true;
        });
    }
    return key;
}

bool follows_assignments(org::Role role) {
    return role == org::Role::unit_staff || role == org::Role::grid_chief || role == org::Role::grid_worker ||
           role == org::Role::leader || role == org::Role::verifier;
}

org::Actor actor_of(const Account& account, const Reference& reference, const Standing& standing) {
    org::Actor actor;
    actor.kind = org::Actor::Kind::account;
    actor.account = account.id;
    actor.unit = account.unit;
    actor.post = account.post;
    actor.role = account.role;
    const bool works_for_a_unit =
        account.role == org::Role::unit_staff || account.role == org::Role::grid_chief || account.role == org::Role::grid_worker;
    if (account.person && follows_assignments(account.role)) {
        add_unit(actor.scope, account.unit);
        add_unit(actor.scope, standing.unit);
        actor.scope.path_ranges = ranges_of(standing.areas, reference.territory);
        return actor;
    }
    if (works_for_a_unit) add_unit(actor.scope, account.unit);
    if (account.area && reference.territory.find(account.area) != nullptr) {
        actor.scope.path_ranges = ranges_of({account.area}, reference.territory);
    } else {
        // An area that the edition in force no longer has must not widen anything to the whole district.
        actor.scope.everything = !works_for_a_unit && !account.area;
    }
    return actor;
}

org::Actor actor_of(const ApiKeyRow& key, const Reference& reference) {
    org::Actor actor;
    actor.kind = org::Actor::Kind::api_key;
    actor.api_key = key.id;
    actor.unit = key.unit;
    actor.role = key.role;
    actor.key_permissions = permissions_of(key);
    actor.scope.everything = !key.area && !key.unit;
    if (key.unit) actor.scope.units.push_back(key.unit);
    if (const auto* const area = key.area ? reference.territory.find(key.area) : nullptr) {
        const auto range = reference.territory.path_range(*area);
        actor.scope.path_ranges.emplace_back(range.from, range.to);
    }
    return actor;
}

org::PermissionSet permissions_of(const ApiKeyRow& key) {
    const org::PermissionSet of_role = org::role_text(key.role).permissions;
    return key.permissions ? of_role & *key.permissions : of_role;
}

bool is_strong_password(std::string_view password) {
    int upper = 0, low = 0, digit = 0, other = 0;
    for (char c : password) {
        if (c >= 'A' && c <= 'Z') upper = 1;
        else if (c >= 'a' && c <= 'z') low = 1;
        else if (c >= '0' && c <= '9') digit = 1;
        else other = 1;
    }
    return password.size() >= 8 && upper + low + digit + other >= 3;
}

Result<Account> create_account(const App& app, TenantId tenant, const NewAccount& input) {
    const auto reference = app.reference.get(tenant);
    Error wrong{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    if (input.unit && reference->directory.open_unit(input.unit) == nullptr)
        wrong.fields.push_back({"/unit_id", "unknown_unit", {}});
    if (input.area && reference->territory.find(input.area) == nullptr) wrong.fields.push_back({"/area_id", "unknown_area", {}});
    if (input.post && reference->directory.open_post(input.post) == nullptr)
        wrong.fields.push_back({"/post_id", "unknown_post", {}});
    if (input.password && !is_strong_password(*input.password)) wrong.fields.push_back({"/password", "password", {}});
    if (!wrong.fields.empty()) return tl::make_unexpected(std::move(wrong));
    Account account{.id = app.ids.next<AccountId>(),
                    .login = ascii_lower(input.login),
                    .password_hash = {},
                    .role = input.role,
                    .unit = input.unit,
                    .post = input.post,
                    .area = input.area,
                    .person = {}};
    if (input.password) account.password_hash = hash_password(*input.password);
    return in_unit<Account>(app.database, [&](Stores& stores) -> Result<Account> {
        if (stores.accounts.find_login(tenant, account.login)) return refuse_field("/login", "taken");
        stores.accounts.insert(tenant, account, app.clock.now());
        return account;
    });
}

Result<void> link_person(const App& app, const Caller& caller, AccountId id, PersonId person) {
    return in_unit<void>(app.database, [&](Stores& stores) -> Result<void> {
        if (!stores.accounts.find(caller.tenant, id)) return refuse(ErrorCode::not_found);
        if (person && app.reference.duties(stores, caller.tenant)->person(person) == nullptr)
            return refuse_field("/person_id", "unknown_person");
        stores.accounts.set_person(caller.tenant, id, person);
        const DutyEntry entry{.subject = "account",
                              .action = person ? "linked" : "unlinked",
                              .id = id.value,
                              .version = 0,
                              .facts = {{"person_id", to_string(person)}}};
        stores.duty.journal(caller.tenant, std::span{&entry, 1}, origin_of(caller.actor, app.clock.now()));
        return {};
    });
}

std::string activation_hash(std::string_view typed) { return sha256_hex("activation:" + normalise_code(typed)); }

Result<IssuedActivation> issue_activation(const App& app, TenantId tenant, AccountId id) {
    const IssuedActivation issued{app.reference.get(tenant)->district.mark + random_code(kActivationSecretLength),
                                  app.clock.now() + kActivationValid};
    return in_unit<IssuedActivation>(app.database, [&](Stores& stores) -> Result<IssuedActivation> {
        if (!stores.accounts.find(tenant, id)) return refuse(ErrorCode::not_found);
        stores.accounts.cancel_activations(tenant, id, app.clock.now());  // a lost card must not work beside its replacement
        stores.accounts.insert_activation(tenant, {activation_hash(issued.code), id, issued.expires_at, {}});
        return issued;
    });
}

Result<void> revoke_sessions(const App& app, TenantId tenant, AccountId id) {
    return in_unit<void>(app.database, [&](Stores& stores) -> Result<void> {
        if (!stores.accounts.find(tenant, id)) return refuse(ErrorCode::not_found);
        stores.accounts.delete_sessions_of(tenant, id);
        return {};
    });
}

Result<CreatedApiKey> create_api_key(const App& app, TenantId tenant, const NewApiKey& input) {
    const auto reference = app.reference.get(tenant);
    if (const auto sound = check(input, *reference); !sound) return tl::make_unexpected(sound.error());
    const std::string start = "jw_" + reference->district.mark + "_";
    CreatedApiKey created{.key = {}, .secret = start + random_hex(24)};
    created.key = {.id = app.ids.next<ApiKeyId>(),
                   .name = input.name,
                   .prefix = created.secret.substr(0, start.size() + kShownOfKey),
                   .secret_hash = sha256_hex(created.secret),
                   .role = input.role,
                   .permissions = input.permissions,
                   .area = input.area,
                   .unit = input.unit,
                   .created_at = app.clock.now(),
                   .last_used_at = {},
                   .revoked_at = {}};
    app.database.write([&](Stores& stores) {
        stores.accounts.insert_api_key(tenant, created.key);
        return true;
    });
    return created;
}

Result<void> revoke_api_key(const App& app, TenantId tenant, ApiKeyId id) {
    return in_unit<void>(app.database, [&](Stores& stores) -> Result<void> {
        if (!stores.accounts.revoke_api_key(tenant, id, app.clock.now())) return refuse(ErrorCode::not_found);
        return {};
    });
}

}  // namespace jingwei::app

#include "app/manage_accounts.hpp"

#include "base/secret.hpp"

namespace jingwei::app {
namespace {

/// Who manages accounts or keys can give themselves anything else, so nobody gives these who has them not.
bool administers_no_more(const org::Actor& actor, org::Role role) {
    for (const auto permission : {org::Permission::account_manage, org::Permission::api_key_manage}) {
        if (org::allows(role, permission) && !org::allows(actor, permission)) return false;
    }
    return true;
}

Result<void> check_fields(const Reference& reference, const Caller& caller, AccountId id, const AccountChange& change) {
    Error wrong{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    const auto add = [&](const char* pointer, const char* rule) { wrong.fields.push_back({pointer, rule, {}}); };
    const auto* const post = change.post.value();
    const auto* const unit = change.unit.value();
    const auto* const area = change.area.value();
    const auto* const password = change.password.value();
    if (post != nullptr && reference.directory.open_post(*post) == nullptr) add("/post_id", "unknown_post");
    if (unit != nullptr && reference.directory.open_unit(*unit) == nullptr) add("/unit_id", "unknown_unit");
    if (area != nullptr && reference.territory.find(*area) == nullptr) add("/area_id", "unknown_area");
    if (password != nullptr && !is_strong_password(*password)) add("/password", "password");
    const bool own = caller.actor.account == id;
    if (own && change.disabled.over(false)) add("/disabled", "own_account");
    if (own && change.role.value() != nullptr && *change.role.value() != caller.actor.role) add("/role", "own_account");
    if (own && change.password.is_null()) add("/password", "own_account");
    if (!wrong.fields.empty()) return tl::make_unexpected(std::move(wrong));
    return {};
}

Account changed(const Account& before, const AccountChange& change, const std::optional<std::string>& password_hash) {
    Account after = before;
    after.role = change.role.over(before.role);
    after.post = change.post.over(before.post);
    after.unit = change.unit.over(before.unit);
    after.area = change.area.over(before.area);
    after.disabled = change.disabled.over(before.disabled);
    if (!change.password.is_absent()) after.password_hash = password_hash;
    return after;
}

/// What the journal keeps: which fields went from what to what. A password only as "changed", a login not at all.
AccountAudit audit_of(const Caller& caller, const Account& before, const Account& after, bool signed_out, Instant now) {
    AccountAudit audit{.account = before.id, .origin = origin_of(caller.actor, now), .changes = {}, .signed_out = signed_out};
    const auto note = [&](const char* field, const std::string& from, const std::string& to) {
        if (from != to) audit.changes.push_back({field, from, to});
    };
    const auto word = [](bool flag) { return std::string{flag ? "true" : "false"}; };
    note("role", std::string{org::role_text(before.role).name}, std::string{org::role_text(after.role).name});
    note("post_id", to_string(before.post), to_string(after.post));
    note("unit_id", to_string(before.unit), to_string(after.unit));
    note("area_id", to_string(before.area), to_string(after.area));
    note("disabled", word(before.disabled), word(after.disabled));
    if (before.password_hash != after.password_hash)
        audit.changes.push_back({"password", before.password_hash ? "set" : "none", after.password_hash ? "changed" : "none"});
    return audit;
}

}  // namespace

Result<void> may_manage(const org::Actor& actor, const Reference& reference, const Account& account) {
    if (!administers_no_more(actor, account.role)) return refuse(ErrorCode::forbidden);
    if (actor.scope.everything) return {};
    const auto* const area = account.area ? reference.territory.find(account.area) : nullptr;
    // Without an area the account works on its unit's cases, or on the whole district.
    if (area == nullptr && !account.unit) return refuse(ErrorCode::forbidden);
    if (!actor.scope.covers(area == nullptr ? std::string_view{} : std::string_view{area->path}, account.unit))
        return refuse(ErrorCode::forbidden);
    return {};
}

Result<void> may_manage(const App& app, const Caller& caller, AccountId id) {
    const auto account = in_snapshot<std::optional<Account>>(
        app.database, [&](Stores& stores) { return stores.accounts.find(caller.tenant, id); });
    if (!account) return refuse(ErrorCode::not_found);
    return may_manage(caller.actor, *app.reference.get(caller.tenant), *account);
}

Result<Account> change_account(const App& app, const Caller& caller, AccountId id, const AccountChange& change) {
    const auto reference = app.reference.get(caller.tenant);
    if (const auto good = check_fields(*reference, caller, id, change); !good) return tl::make_unexpected(good.error());
    std::optional<std::string> password_hash;
    if (const auto* const password = change.password.value()) password_hash = hash_password(*password);  // slow, so out here
    return in_unit<Account>(app.database, [&](Stores& stores) -> Result<Account> {
        const Instant now = app.clock.now();
        const auto before = stores.accounts.find(caller.tenant, id);
        if (!before) return refuse(ErrorCode::not_found);
        const Account after = changed(*before, change, password_hash);
        for (const Account* account : {&*before, &after}) {
            const auto may = may_manage(caller.actor, *reference, *account);
            if (!may) return tl::make_unexpected(may.error());
        }
        const bool sign_out =
            (after.disabled && !before->disabled) || after.role != before->role || after.password_hash != before->password_hash;
        const auto audit = audit_of(caller, *before, after, sign_out, now);
        if (audit.changes.empty()) return after;
        stores.accounts.update(caller.tenant, after);
        if (sign_out) {
            stores.accounts.delete_sessions_of(caller.tenant, id);
            stores.accounts.cancel_activations(caller.tenant, id, now);
        }
        stores.accounts.journal(caller.tenant, audit);
        return after;
    });
}

}  // namespace jingwei::app

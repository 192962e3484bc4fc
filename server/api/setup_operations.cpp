#include "api/area_duties.hpp"
#include "api/contract_desk.hpp"
#include "api/operation_lists.hpp"
#include "api/views.hpp"
#include "app/manage_accounts.hpp"

namespace jingwei::api {
namespace {

constexpr int kAccountPage = 100;

LocalizedText role_name(org::Role role) {
    const auto& row = org::role_text(role);
    return {std::string{row.zh_cn}, std::string{row.en}};
}

Account account_view(const app::Reference& reference, const app::AccountListRow& row) {
    const app::Account& a = row.account;
    const auto* const post = reference.directory.post(a.post);
    return {.id = a.id,
            .login = a.login,
            .post_name = post == nullptr ? std::nullopt : std::optional{post->name},
            .unit_name = unit_name(reference, a.unit),
            .role = std::string{org::role_text(a.role).name},
            .role_name = role_name(a.role),
            .post_id = a.post ? std::optional{a.post} : std::nullopt,
            .unit_id = a.unit ? std::optional{a.unit} : std::nullopt,
            .area_id = a.area ? std::optional{a.area} : std::nullopt,
            .disabled = a.disabled,
            .has_password = a.password_hash.has_value(),
            .session_count = row.session_count,
            .last_seen_at = row.last_seen_at,
            .person_id = a.person ? std::optional{a.person} : std::nullopt};
}

struct AccountQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Part of a login.", "chief"},
        {"cursor", "next_cursor of the page before; left out, the first page.", "chief-0301"},
    };
    std::optional<Text<0, 64>> q;
    std::optional<Text<0, 64>> cursor;
};
BOOST_DESCRIBE_STRUCT(AccountQuery, (), (q, cursor))

Result<AccountPage> list_accounts(const Call& call, const AccountQuery& query) {
    const auto rows = app::in_snapshot<std::vector<app::AccountListRow>>(call.app().database, [&](app::Stores& stores) {
        return stores.accounts.list(call.tenant(), query.q ? query.q->value : "", query.cursor ? query.cursor->value : "",
                                    kAccountPage);
    });
    AccountPage page;
    for (const auto& row : rows) page.items.push_back(account_view(*call.reference, row));
    if (rows.size() == kAccountPage) page.next_cursor = rows.back().account.login;
    return page;
}

Result<org::Role> role_in(const std::string& word) {
    const auto role = org::parse_role(word);
    if (role) return *role;
    std::string allowed;
    for (const auto& row : org::kRoles) allowed += (allowed.empty() ? "" : ", ") + std::string{row.name};
    return refuse_field("/role", "enum", {{"allowed", allowed}});
}

Result<Account> create_account(const Call& call, const CreateAccount& body) {
    const auto role = role_in(body.role);
    if (!role) return tl::make_unexpected(role.error());
    app::NewAccount input{.login = body.login.value,
                          .role = *role,
                          .unit = body.unit_id.value_or(UnitId{}),
                          .post = body.post_id.value_or(PostId{}),
                          .area = body.area_id.value_or(AreaId{}),
                          .password = {}};
    if (body.password) input.password = body.password->value;
    const app::Account wanted{.id = {},
                              .login = {},
                              .password_hash = {},
                              .role = input.role,
                              .unit = input.unit,
                              .post = input.post,
                              .area = input.area};
    const auto may = app::may_manage(call.caller.actor, *call.reference, wanted);
    if (!may) return tl::make_unexpected(may.error());
    const auto account = app::create_account(call.app(), call.tenant(), input);
    if (!account) return tl::make_unexpected(account.error());
    return account_view(*call.reference, {*account, 0, {}});
}

template <class To, class From>
Patch<To> patch_of(const Patch<From>& field, To (*convert)(const From&)) {
    if (field.is_null()) return Patch<To>::null();
    return field.value() == nullptr ? Patch<To>{} : Patch<To>{convert(*field.value())};
}

Result<Account> change_account(const Call& call, const ChangeAccount& body) {
    const auto id = call.path_id<AccountId>("account_id");
    if (!id) return tl::make_unexpected(id.error());
    app::AccountChange change{
        .role = {},
        .post = body.post_id,
        .unit = body.unit_id,
        .area = body.area_id,
        .disabled = body.disabled,
        .password = patch_of<std::string, Text<8, 200>>(body.password, [](const Text<8, 200>& text) { return text.value; })};
    if (const auto* const word = body.role.value()) {
        const auto role = role_in(*word);
        if (!role) return tl::make_unexpected(role.error());
        change.role = PatchValue<org::Role>{*role};
    }
    const auto account = app::change_account(call.app(), call.caller, *id, change);
    if (!account) return tl::make_unexpected(account.error());
    const auto rows = app::in_snapshot<std::vector<app::AccountListRow>>(call.app().database, [&](app::Stores& stores) {
        return stores.accounts.list(call.tenant(), account->login, "", kAccountPage);
    });
    for (const auto& row : rows) {
        if (row.account.id == account->id) return account_view(*call.reference, row);
    }
    return account_view(*call.reference, {*account, 0, {}});
}

/// The account in the path, if the caller may manage it.
Result<AccountId> managed_account(const Call& call) {
    const auto id = call.path_id<AccountId>("account_id");
    if (!id) return id;
    const auto may = app::may_manage(call.app(), call.caller, *id);
    if (!may) return tl::make_unexpected(may.error());
    return id;
}

Result<Activation> issue_activation(const Call& call) {
    const auto id = managed_account(call);
    if (!id) return tl::make_unexpected(id.error());
    const auto issued = app::issue_activation(call.app(), call.tenant(), *id);
    if (!issued) return tl::make_unexpected(issued.error());
    return Activation{issued->code, issued->expires_at};
}

Result<NoContent> revoke_sessions(const Call& call) {
    const auto id = managed_account(call);
    if (!id) return tl::make_unexpected(id.error());
    const auto done = app::revoke_sessions(call.app(), call.tenant(), *id);
    if (!done) return tl::make_unexpected(done.error());
    return NoContent{};
}

Result<NoContent> link_person(const Call& call, const LinkPerson& body) {
    const auto id = call.path_id<AccountId>("account_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto linked = app::link_person(call.app(), call.caller, *id, body.person_id.value_or(PersonId{}));
    if (!linked) return tl::make_unexpected(linked.error());
    return NoContent{};
}

ApiKey key_view(const app::Reference& reference, const app::ApiKeyRow& key) {
    ApiKey view;
    view.id = key.id;
    view.name = key.name;
    view.prefix = key.prefix;
    view.role = std::string{org::role_text(key.role).name};
    if (key.permissions) {
        auto& words = view.permissions.emplace();
        for (const auto& row : org::kPermissions) {
            if (key.permissions->contains(row.permission)) words.emplace_back(row.name);
        }
    }
    if (key.area) view.area_id = key.area;
    if (const auto* const area = key.area ? reference.territory.find(key.area) : nullptr) view.area_name = area->name;
    if (key.unit) view.unit_id = key.unit;
    view.unit_name = unit_name(reference, key.unit);
    view.created_at = key.created_at;
    view.last_used_at = key.last_used_at;
    view.revoked_at = key.revoked_at;
    return view;
}

Result<ApiKeyList> list_api_keys(const Call& call) {
    ApiKeyList list;
    call.app().database.read([&](app::Stores& stores) {
        list.items.clear();
        for (const auto& key : stores.accounts.api_keys(call.tenant())) list.items.push_back(key_view(*call.reference, key));
    });
    return list;
}

Result<std::optional<org::PermissionSet>> permissions_in(const std::optional<std::vector<std::string>>& words) {
    if (!words) return std::optional<org::PermissionSet>{};
    if (words->size() > org::kPermissions.size()) {
        return refuse_field("/permissions", "too_many", {{"max", std::to_string(org::kPermissions.size())}});
    }
    org::PermissionSet permissions;
    for (std::size_t i = 0; i < words->size(); ++i) {
        const auto permission = org::parse_permission((*words)[i]);
        if (permission) {
            permissions.insert(*permission);
            continue;
        }
        std::string allowed;
        for (const auto& row : org::kPermissions) allowed += (allowed.empty() ? "" : ", ") + std::string{row.name};
        return refuse_field("/permissions/" + std::to_string(i), "enum", {{"allowed", allowed}});
    }
    return std::optional{permissions};
}

Result<CreatedApiKey> create_api_key(const Call& call, const CreateApiKey& body) {
    const auto role = role_in(body.role);
    if (!role) return tl::make_unexpected(role.error());
    const auto permissions = permissions_in(body.permissions);
    if (!permissions) return tl::make_unexpected(permissions.error());
    // Whoever makes a key sees its secret: the rule is the one for accounts.
    const app::Account as_account{.id = {},
                                  .login = {},
                                  .password_hash = {},
                                  .role = *role,
                                  .unit = body.unit_id.value_or(UnitId{}),
                                  .post = {},
                                  .area = body.area_id.value_or(AreaId{})};
    const auto may = app::may_manage(call.caller.actor, *call.reference, as_account);
    if (!may) return tl::make_unexpected(may.error());
    const auto created = app::create_api_key(call.app(), call.tenant(),
                                             {.name = body.name.value,
                                              .role = *role,
                                              .permissions = *permissions,
                                              .area = body.area_id.value_or(AreaId{}),
                                              .unit = body.unit_id.value_or(UnitId{})});
    if (!created) return tl::make_unexpected(created.error());
    return CreatedApiKey{key_view(*call.reference, created->key), created->secret};
}

Result<RoleList> list_roles(const Call&) {
    RoleList list;
    for (const auto& role : org::kRoles) {
        Role shown{std::string{role.name}, role_name(role.role), {}};
        for (const auto& row : org::kPermissions) {
            if (!role.permissions.contains(row.permission)) continue;
            shown.permissions.push_back({std::string{row.name}, {std::string{row.zh_cn}, std::string{row.en}}});
        }
        list.items.push_back(std::move(shown));
    }
    return list;
}

Result<NoContent> revoke_api_key(const Call& call) {
    const auto id = call.path_id<ApiKeyId>("api_key_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto done = app::revoke_api_key(call.app(), call.tenant(), *id);
    if (!done) return tl::make_unexpected(done.error());
    return NoContent{};
}

Result<ClassCatalog> list_classes(const Call& call) {
    const auto& catalog = call.reference->catalog;
    ClassCatalog out{{catalog.edition().name, catalog.edition().name}, catalog.edition().effective_from, {}};
    for (const auto& one : catalog.classes()) {
        CaseClass shown{
            one.code,         one.name, one.short_name, group_of(&one), group_name(one.group), one.hint, one.responsible_role,
            one.is_component, {}};
        for (const auto& c : one.conditions)
            shown.conditions.push_back({c.code, c.text, limit_text(c.limit), c.closing_condition, c.photo_after_required});
        out.classes.push_back(std::move(shown));
    }
    return out;
}

/// Open and overdue cases in the caller's scope by area path, to be summed over subtrees.
std::vector<app::CaseTally> open_tally(const Call& call) {
    app::CaseFilter open{.open_only = true, .now = call.app().clock.now()};
    return app::in_snapshot<std::vector<app::CaseTally>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.tally(call.tenant(), call.caller.actor.scope, open);
    });
}

AreaNode area_node(const grid::Area& area, const std::vector<app::CaseTally>& tally) {
    AreaNode node{
        area.id, area.code, area.name, area.depth, area.parent ? std::optional{area.parent} : std::nullopt, !area.shape.empty(),
        0,       0};
    for (const auto& row : tally) {
        if (!row.area_path.starts_with(area.path)) continue;
        node.open_count += row.open;
        node.overdue_count += row.overdue;
    }
    return node;
}

Result<AreaTree> list_areas(const Call& call) {
    const auto& territory = call.reference->territory;
    const auto tally = open_tally(call);
    AreaTree tree{{territory.edition().name, territory.edition().name}, territory.edition().effective_from, {}, {}};
    for (const auto& level : territory.levels()) tree.levels.push_back({level.depth, level.code, level.name});
    for (const auto& area : territory.areas()) {
        if (area.layer == grid::kTerritoryLayer) tree.areas.push_back(area_node(area, tally));
    }
    return tree;
}

Result<AreaCard> get_area(const Call& call) {
    const auto id = call.path_id<AreaId>("area_id");
    if (!id) return tl::make_unexpected(id.error());
    const app::Reference& reference = *call.reference;
    const auto* const area = reference.territory.find(*id);
    if (area == nullptr) return refuse(ErrorCode::not_found);
    AreaCard card{area_node(*area, open_tally(call)), area_refs(reference, *id), {}, {}};
    if (!area->shape.empty()) card.area_m2 = geo::area_m2(area->shape);
    for (const auto& duty : area_duties(reference, *id)) {
        card.responsibles.push_back({duty.duty, duty.unit_name, duty.post_name});
    }
    return card;
}

Result<JournalStatus> get_journal_status(const Call& call) {
    const auto status = app::in_snapshot<app::CaseQueries::JournalStatus>(
        call.app().database, [&](app::Stores& stores) { return stores.queries.journal_status(call.tenant()); });
    return JournalStatus{status.seq, status.seq, status.hash};
}

}  // namespace

std::vector<Operation> setup_operations() {
    const Access accounts = Access::needs(org::Permission::account_manage);
    const Access keys = Access::needs(org::Permission::api_key_manage);
    const Access territory = Access::needs(org::Permission::territory_read);
    return {
        get("listClasses", "/classes", Access::needs(org::Permission::catalog_read), "The catalogue in force", list_classes),
        get("listAreas", "/territory/tree", territory, "The territory in force", list_areas),
        get("getArea", "/territory/areas/{area_id}", territory, "One area and who answers for it", get_area),
        get("listAccounts", "/accounts", accounts, "Accounts by login", list_accounts),
        send("createAccount", "POST", "/accounts", accounts, "Make an account", create_account, 201),
        send("changeAccount", "PATCH", "/accounts/{account_id}", accounts, "Change, disable or enable an account",
             change_account),
        act("issueActivation", "POST", "/accounts/{account_id}/activation", accounts, "Print a one-time code", issue_activation,
            201),
        act("revokeSessions", "DELETE", "/accounts/{account_id}/sessions", accounts, "Sign all its devices out", revoke_sessions),
        get("listRoles", "/roles", keys, "Roles and what each may do", list_roles),
        send("linkPerson", "PUT", "/accounts/{account_id}/person", accounts, "Let its scope follow a person's assignments",
             link_person),
        get("listApiKeys", "/api-keys", keys, "Keys of other systems", list_api_keys),
        send("createApiKey", "POST", "/api-keys", keys, "Make a key; its secret is shown once", create_api_key, 201),
        act("revokeApiKey", "DELETE", "/api-keys/{api_key_id}", keys, "Revoke a key", revoke_api_key),
        get("getJournalStatus", "/journal/status", Access::needs(org::Permission::journal_verify), "Where the journal ends",
            get_journal_status),
    };
}

}  // namespace jingwei::api

#include "api/contract_desk.hpp"
#include "api/operation_lists.hpp"
#include "api/router.hpp"
#include "api/tenant_choice.hpp"
#include "api/views.hpp"
#include "net/client_address.hpp"

namespace jingwei::api {
namespace {

constexpr std::string_view kDeviceCookie = "jw_device";

Session session_view(const Call& call, const app::SignedIn& signed_in) {
    const app::Reference& reference = *call.reference;
    const app::Account& account = signed_in.account;
    const auto& role = org::role_text(account.role);
    const auto* const post = reference.directory.post(account.post);
    const LocalizedText role_name{std::string{role.zh_cn}, std::string{role.en}};
    Session session;
    session.account = {account.id,
                       account.login,
                       post == nullptr ? role_name : post->name,
                       unit_name(reference, account.unit).value_or(reference.district.organiser),
                       std::string{role.name},
                       role_name};
    for (const auto& row : org::kPermissions) {
        if (role.permissions.contains(row.permission)) session.permissions.emplace_back(row.name);
    }
    session.csrf_token = signed_in.session.csrf_token;
    const bool by_person = account.person && app::follows_assignments(account.role);
    if (app::actor_of(account, reference, signed_in.standing).scope.everything) {
        for (const auto* root : reference.territory.roots()) session.scope_areas.push_back(area_ref(reference, *root));
    }
    for (const AreaId id : by_person ? signed_in.standing.areas : std::vector<AreaId>{account.area}) {
        const auto* const area = reference.territory.find(id);
        if (area != nullptr) session.scope_areas.push_back(area_ref(reference, *area));
    }
    session.expires_at = signed_in.session.expires_at;
    session.idle_timeout_seconds = signed_in.session.idle_seconds;
    return session;
}

/// A browser that signed in before keeps its place at the door, whatever strangers do to the same login.
std::string device_cookie(const Call& call, const std::string& device) {
    return std::string{kDeviceCookie} + "=" + device + "; Path=/api/v1/session; HttpOnly; SameSite=Strict; Max-Age=" +
           std::to_string(std::chrono::seconds{app::kKnownDevice}.count()) + (call.service.secure_cookies ? "; Secure" : "");
}

/// The session that this browser had, of whatever district.
std::optional<app::SessionToken> replaced_by(const Call& call) {
    const auto cookie = session_in(call.request);
    if (!cookie || cookie->token.empty()) return std::nullopt;
    return app::SessionToken{cookie->tenant, cookie->token};
}

Result<net::Response> with_cookie(const Call& call, const Result<app::SignedIn>& signed_in, std::chrono::seconds length) {
    if (!signed_in) return tl::make_unexpected(signed_in.error());
    auto response = detail::json_response(200, to_json(session_view(call, *signed_in)));
    response.set_header("Set-Cookie", session_cookie(call.service, call.tenant(), signed_in->token, length));
    if (!signed_in->device.empty()) response.headers.push_back({"Set-Cookie", device_cookie(call, signed_in->device)});
    return response;
}

/// The same request as one to `tenant`.
Call moved_to(const Call& call, TenantId tenant) {
    Call there = call;
    there.caller.tenant = tenant;
    there.reference = call.app().reference.get(tenant);
    return there;
}

Result<net::Response> sign_in(const Call& call, const SignIn& body) {
    const std::string& login = body.login.value;
    const TenantId tenant = call.only_this_tenant ? call.tenant() : app::tenant_of_login(call.app(), call.tenant(), login);
    const Call there = moved_to(call, tenant);
    const app::SignInAttempt attempt{.login = login,
                                     .password = body.password.value,
                                     .client = net::rate_key(call.request.remote_address),
                                     .device = std::string{call.request.cookie(kDeviceCookie)},
                                     .replaces = replaced_by(call)};
    return with_cookie(there, app::sign_in(call.app(), tenant, attempt), app::kConsoleSession);
}

Result<net::Response> activate_device(const Call& call, const ActivateDevice& body) {
    const std::string& code = body.code.value;
    const auto tenants = call.service.tenants.get();
    const auto* const named = tenants->by_mark(app::mark_in(code, app::kActivationSecretLength));
    const Call there = moved_to(call, call.only_this_tenant || named == nullptr ? call.tenant() : named->id);
    return with_cookie(there, app::activate_device(call.app(), there.tenant(), code, replaced_by(call)), app::kDeviceSession);
}

Result<Session> get_session(const Call& call) {
    if (!call.signed_in) return refuse(ErrorCode::unauthenticated);
    return session_view(call, *call.signed_in);
}

Result<net::Response> sign_out(const Call& call) {
    if (call.signed_in) app::sign_out(call.app(), call.tenant(), call.signed_in->session);
    net::Response response{.status = 204, .headers = {}, .body = std::string{}};
    response.set_header("Set-Cookie", session_cookie(call.service, call.tenant(), "", std::chrono::seconds{0}));
    return response;
}

}  // namespace

std::vector<Operation> session_operations() {
    constexpr FaceSet staff{Face::phone, Face::console};
    return {
        on(staff, refuses(with_answer<Session>(
                              send("signIn", "POST", "/session", Access::open(), "Sign in with name and password", sign_in)),
                          {ErrorCode::login_failed, ErrorCode::rate_limited})),
        on(staff, refuses(with_answer<Session>(send("activateDevice", "POST", "/session/activation", Access::open(),
                                                    "Sign a field device in with a printed code", activate_device)),
                          {ErrorCode::login_failed, ErrorCode::rate_limited})),
        on(staff, get("getSession", "/session", Access::signed_in(), "Who is signed in", get_session)),
        on(staff, with_answer<NoContent>(act("signOut", "DELETE", "/session", Access::signed_in(), "Sign out", sign_out))),
    };
}

}  // namespace jingwei::api

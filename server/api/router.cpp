#include "api/router.hpp"

#include <fmt/format.h>

#include <exception>

#include "api/tenant_choice.hpp"
#include "base/log.hpp"
#include "base/secret.hpp"
#include "net/problem.hpp"

namespace jingwei::api {
namespace {

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const auto end = path.find('/');
        parts.push_back(path.substr(0, end));
        path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    }
    return parts;
}

bool is_parameter(std::string_view part) { return part.size() > 2 && part.front() == '{'; }

/// "{y}.mvt" is the parameter y with an ending that the path must have.
std::string_view parameter_name(std::string_view part) { return part.substr(1, part.find('}') - 1); }
std::string_view parameter_ending(std::string_view part) { return part.substr(part.find('}') + 1); }

/// Whether `path` fits; a fixed word counts more than a parameter, so "/cases/map" wins over "/cases/{case_id}".
std::optional<int> fit(std::string_view pattern, const std::vector<std::string_view>& path) {
    const auto parts = segments(pattern);
    if (parts.size() != path.size()) return std::nullopt;
    int fixed = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (is_parameter(parts[i])) {
            const auto ending = parameter_ending(parts[i]);
            if (path[i].size() <= ending.size() || !path[i].ends_with(ending)) return std::nullopt;
        } else if (parts[i] == path[i]) {
            ++fixed;
        } else {
            return std::nullopt;
        }
    }
    return fixed;
}

struct Match {
    const Operation* operation{};
    bool path_known{false};
};

Match match_operation(std::string_view method, const std::vector<std::string_view>& path, FaceSet faces) {
    Match best;
    int best_fit = -1;
    for (const auto& operation : operations()) {
        const auto fixed = fit(operation.pattern, path);
        if (!fixed || !faces_of(operation).meets(faces)) continue;
        best.path_known = true;
        if (operation.method == method && *fixed > best_fit) {
            best.operation = &operation;
            best_fit = *fixed;
        }
    }
    return best;
}

bool changes_something(std::string_view method) { return method != "GET" && method != "HEAD"; }

/// Fills in who asks. Refuses a key that is not known.
Result<void> authenticate(const Service& service, Call& call) {
    const TenantId tenant = call.tenant();
    if (const auto secret = bearer_in(call.request)) {
        const auto key = app::find_api_key(service.app, tenant, *secret);
        if (!key) return refuse(ErrorCode::unauthenticated);
        call.caller.actor = app::actor_of(*key, *call.reference);
        return {};
    }
    // A session of another district is no session here.
    const auto session = session_in(call.request);
    if (session && session->tenant == tenant) call.signed_in = app::find_session(service.app, tenant, session->token);
    if (call.signed_in) {
        call.caller.actor = app::actor_of(call.signed_in->account, *call.reference, call.signed_in->standing);
        return {};
    }
    call.caller.actor.device = call.request.remote_address;
    return {};
}

Result<void> authorise(const Operation& operation, const Call& call) {
    const bool known = call.caller.actor.kind != org::Actor::Kind::anonymous;
    // A cookie travels with every request the browser makes, also with those another site caused.
    if (call.signed_in && changes_something(operation.method) && operation.id != "signIn" && operation.id != "activateDevice" &&
        call.request.header("X-CSRF-Token") != call.signed_in->session.csrf_token) {
        return refuse(ErrorCode::csrf_failed);
    }
    switch (operation.access.kind) {
        case Access::Kind::open: return {};
        case Access::Kind::signed_in: return known ? Result<void>{} : refuse(ErrorCode::unauthenticated);
        case Access::Kind::permission: break;
    }
    if (!known) return refuse(ErrorCode::unauthenticated);
    if (!org::allows(call.caller.actor, operation.access.permission)) return refuse(ErrorCode::forbidden);
    return {};
}

Result<void> read_idempotency_key(const Operation& operation, Call& call) {
    const std::string_view key = call.request.header("Idempotency-Key");
    if (key.empty() || !changes_something(operation.method)) return {};
    if (key.size() > kLongestIdempotencyKey || !is_utf8(key))
        return refuse_field("Idempotency-Key", "too_long", {{"max", std::to_string(kLongestIdempotencyKey)}});
    call.caller.idempotency_key = std::string{key};
    call.caller.request_hash = sha256_hex(call.request.method + " " + call.request.path + "\n" + call.request.body);
    return {};
}

Result<net::Response> dispatch(const Service& service, const net::Request& request, FaceSet faces, Locale locale) {
    const auto path = segments(std::string_view{request.path}.substr(kApiPrefix.size()));
    const std::string_view method = request.method == "HEAD" ? "GET" : std::string_view{request.method};
    const Match match = match_operation(method, path, faces);
    if (match.operation == nullptr) return refuse(match.path_known ? ErrorCode::method_not_allowed : ErrorCode::not_found);
    std::map<std::string, std::string, std::less<>> parameters;
    const auto parts = segments(match.operation->pattern);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!is_parameter(parts[i])) continue;
        parameters.emplace(parameter_name(parts[i]), path[i].substr(0, path[i].size() - parameter_ending(parts[i]).size()));
    }
    const auto code = parameters.find("tracking_code");
    const auto choice = choose_tenant(*service.tenants.get(), request,
                                      code == parameters.end() ? std::nullopt : std::optional<std::string_view>{code->second});
    if (!choice) return refuse(ErrorCode::not_found);
    Call call{.service = service,
              .request = request,
              .caller = {.tenant = choice->tenant, .actor = {}, .idempotency_key = {}, .request_hash = {}},
              .signed_in = {},
              .path = std::move(parameters),
              .locale = locale,
              .only_this_tenant = choice->by_host,
              .reference = service.app.reference.get(choice->tenant)};
    if (const auto known = authenticate(service, call); !known) return tl::make_unexpected(known.error());
    if (const auto allowed = authorise(*match.operation, call); !allowed) return tl::make_unexpected(allowed.error());
    if (const auto read = read_idempotency_key(*match.operation, call); !read) return tl::make_unexpected(read.error());
    return match.operation->run(call);
}

}  // namespace

const Operation* find_operation(std::string_view method, std::string_view path, FaceSet faces) {
    return match_operation(method, segments(path), faces).operation;
}

net::Response Router::handle(const net::Request& request, FaceSet faces) const {
    const Locale locale = net::preferred_locale(request.header("Accept-Language"));
    try {
        auto response = dispatch(service_, request, faces, locale);
        if (response) return std::move(*response);
        return net::problem(response.error(), locale, request.request_id);
    } catch (const std::exception& broken) {
        // A broken machine: nothing was kept. The text goes to the log only.
        log(LogLevel::error, "api.failed",
            {{"request", request.request_id}, {"method", request.method}, {"what", broken.what()}});
        return net::problem({.code = ErrorCode::storage_unavailable, .params = {}, .fields = {}}, locale, request.request_id);
    }
}

std::string session_cookie(const Service& service, TenantId tenant, const std::string& token, std::chrono::seconds max_age) {
    return fmt::format("{}={}.{}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", kSessionCookie, to_string(tenant), token,
                       token.empty() ? 0 : max_age.count(), service.secure_cookies ? "; Secure" : "");
}

Operation with_content(Operation operation, std::string_view answers, std::string_view takes) {
    operation.describe = [before = std::move(operation.describe), answers = std::string{answers}, takes = std::string{takes}](
                             json::object& out, Schemas& schemas) {
        before(out, schemas);
        const json::object bytes{{"schema", json::object{{"type", "string"}, {"format", "binary"}}}};
        if (!answers.empty()) {
            out["responses"] =
                json::object{{"200", json::object{{"description", "OK"}, {"content", json::object{{answers, bytes}}}}}};
        }
        if (!takes.empty()) out["requestBody"] = json::object{{"required", true}, {"content", json::object{{takes, bytes}}}};
    };
    return operation;
}

namespace detail {

Result<json::value> json_body(const net::Request& request) {
    const std::string_view type = request.header("Content-Type");
    if (!type.empty() && type.find("json") == std::string_view::npos) {
        return refuse(ErrorCode::unsupported_media_type, {{"expected", "application/json"}});
    }
    return parse_json(request.body);
}

}  // namespace detail
}  // namespace jingwei::api

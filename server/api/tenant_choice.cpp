#include "api/tenant_choice.hpp"

#include "api/router.hpp"
#include "app/placing.hpp"
#include "base/text.hpp"

namespace jingwei::api {
namespace {

constexpr std::string_view kBearer = "Bearer ";

/// The district that a credential names, if there is one.
const app::TenantEntry* named_by_credential(const app::Tenants& tenants, const net::Request& request) {
    if (const auto key = bearer_in(request)) return tenants.by_mark(app::mark_in_key(*key));
    if (const auto session = session_in(request)) return tenants.find(session->tenant);
    return nullptr;
}

}  // namespace

std::string host_of(const net::Request& request) {
    std::string_view host = net::trim(request.header("Host"));
    if (!host.starts_with('[')) host = host.substr(0, host.find(':'));
    if (host.ends_with('.')) host.remove_suffix(1);
    return ascii_lower(host);
}

std::optional<SessionCookie> session_in(const net::Request& request) {
    const std::string_view cookie = request.cookie(kSessionCookie);
    const auto dot = cookie.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto tenant = parse_id<TenantTag>(cookie.substr(0, dot));
    if (!tenant) return std::nullopt;
    return SessionCookie{*tenant, std::string{cookie.substr(dot + 1)}};
}

std::optional<std::string> bearer_in(const net::Request& request) {
    const std::string_view authorization = request.header("Authorization");
    if (!authorization.starts_with(kBearer)) return std::nullopt;
    return std::string{net::trim(authorization.substr(kBearer.size()))};
}

std::optional<TenantChoice> choose_tenant(const app::Tenants& tenants, const net::Request& request,
                                          std::optional<std::string_view> tracking_code) {
    if (const auto* const own = tenants.by_host(host_of(request))) return TenantChoice{own->id, true};
    if (tenants.first() == nullptr) return std::nullopt;
    // A code without a mark is older than the second district.
    const auto* const named = tracking_code ? tenants.by_mark(app::mark_in(*tracking_code, app::kTrackingSecretLength))
                                            : named_by_credential(tenants, request);
    return TenantChoice{named == nullptr ? tenants.first()->id : named->id, false};
}

}  // namespace jingwei::api

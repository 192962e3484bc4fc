#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/tenants.hpp"
#include "net/http.hpp"

namespace jingwei::api {

/// Which district a request is for. Its host name decides; at a host that no district claims the tracking code does,
/// then the API key, then the cookie, and the first district is left.
struct TenantChoice {
    TenantId tenant;
    bool by_host{false};  // then credentials of another district count for nothing
};

/// Nothing in an empty database. `tracking_code` is the one in the path, if the operation has one.
std::optional<TenantChoice> choose_tenant(const app::Tenants& tenants, const net::Request& request,
                                          std::optional<std::string_view> tracking_code);

/// "city.example" of "City.Example.:8080"; "" for none.
std::string host_of(const net::Request& request);

/// The cookie "tenant.token" in its two halves.
struct SessionCookie {
    TenantId tenant;
    std::string token;
};
std::optional<SessionCookie> session_in(const net::Request& request);

/// The secret after "Authorization: Bearer".
std::optional<std::string> bearer_in(const net::Request& request);

}  // namespace jingwei::api

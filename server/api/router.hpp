#pragma once
#include <vector>

#include "api/operation.hpp"

namespace jingwei::api {

/// All operations of the API, in the order of the documentation.
const std::vector<Operation>& operations();

/// The operation that a path below /api/v1 names ("/cases/17"), or nullptr.
const Operation* find_operation(std::string_view method, std::string_view path);

/// Answers requests below /api/v1: finds the operation, authenticates, checks permission and CSRF, runs it, and turns
/// refusals into problem JSON.
class Router {
public:
    explicit Router(Service service) : service_{service} {}

    net::Response handle(const net::Request& request) const;

private:
    Service service_;
};

inline constexpr std::string_view kApiPrefix = "/api/v1";
inline constexpr std::string_view kSessionCookie = "jw_session";

/// The Set-Cookie value that signs a browser in, or out with an empty token.
std::string session_cookie(const Service& service, TenantId tenant, const std::string& token, std::chrono::seconds max_age);

}  // namespace jingwei::api

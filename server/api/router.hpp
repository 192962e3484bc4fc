#pragma once
#include <vector>

#include "api/operation.hpp"

namespace jingwei::api {

/// All operations of the API, in the order of the documentation.
const std::vector<Operation>& operations();

/// The operation of these faces that a path below /api/v1 names ("/cases/17"), or nullptr.
const Operation* find_operation(std::string_view method, std::string_view path, FaceSet faces = FaceSet::all());

/// Answers requests below /api/v1: finds the operation, authenticates, checks permission and CSRF, runs it, and turns
/// refusals into problem JSON. An operation that none of the given faces serves does not exist for the one who asks.
class Router {
public:
    explicit Router(Service service) : service_{service} {}

    net::Response handle(const net::Request& request, FaceSet faces = FaceSet::all()) const;

private:
    Service service_;
};

inline constexpr std::string_view kApiPrefix = "/api/v1";
inline constexpr std::string_view kSessionCookie = "jw_session";

/// The Set-Cookie value that signs a browser in, or out with an empty token.
std::string session_cookie(const Service& service, TenantId tenant, const std::string& token, std::chrono::seconds max_age);

}  // namespace jingwei::api

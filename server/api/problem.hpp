#pragma once
#include <string>

#include "base/error.hpp"
#include "net/http.hpp"

namespace jingwei::api {

/// Chinese unless the client prefers English.
Locale locale_of(const net::Request& request);

/// An error as application/problem+json (RFC 9457) in the reader's language, with Retry-After where that helps.
net::Response problem(const Error& error, Locale locale, const std::string& request_id);

}  // namespace jingwei::api

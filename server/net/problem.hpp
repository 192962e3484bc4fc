#pragma once
#include <string_view>

#include "base/error.hpp"
#include "net/http.hpp"

namespace jingwei::net {

/// A refusal as problem JSON (RFC 9457) with the error's own status, text and, for 429 and 503, Retry-After.
Response problem(const Error& error, Locale locale, std::string_view request_id = {});

/// English when Accept-Language prefers it to Chinese, else Chinese.
Locale preferred_locale(std::string_view accept_language);

}  // namespace jingwei::net

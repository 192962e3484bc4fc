#pragma once
#include <string>
#include <string_view>

#include "net/http.hpp"

namespace jingwei::net {

/// Whether Accept-Encoding allows `coding` ("gzip", "br"): named, or covered by "*", with q above zero.
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

/// If-None-Match against one ETag by the weak comparison; "*" matches everything.
bool etag_matches(std::string_view if_none_match, std::string_view etag);

/// Turns a 200 answer to GET or HEAD into 304 when the client already holds that ETag.
void apply_if_none_match(const Request& request, Response& response);

/// Packs a JSON body of more than 1 KiB when the client accepts gzip; a strong ETag becomes weak.
void apply_gzip(const Request& request, Response& response);

/// The gzip file format; throws std::runtime_error when zlib fails.
std::string gzip(std::string_view bytes);

}  // namespace jingwei::net

#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.hpp"

namespace jingwei::storage {

/// Names and values; in a query not yet encoded.
using S3Pairs = std::vector<std::pair<std::string, std::string>>;

/// Who signs, and for which region.
struct S3Credentials {
    std::string key_id;
    std::string secret;
    std::string region;
};

/// What is signed: `path` begins with "/" and is not yet encoded, `headers` are all that are sent and must not change.
struct S3Request {
    std::string method{"GET"};
    std::string host;  // as in the Host header
    std::string path{"/"};
    S3Pairs query;
    S3Pairs headers;  // beside host, x-amz-date and x-amz-content-sha256
};

/// "a b/c" as "a%20b/c"; `keep_slash` for paths.
std::string s3_encoded(std::string_view text, bool keep_slash);
/// "a=1&b=" in the order that is signed; without a "?".
std::string s3_query_text(S3Pairs query);

/// Headers that make the request one of AWS Signature Version 4: authorization, host, x-amz-date and
/// x-amz-content-sha256 (of the body) in front of its own.
S3Pairs s3_signed_headers(const S3Request& request, const S3Credentials& credentials, const std::string& body_sha256,
                          Instant now);

/// Path and query of an address that lets anybody who has it do the request for a while.
std::string s3_presigned_target(const S3Request& request, const S3Credentials& credentials, std::chrono::seconds valid,
                                Instant now);

}  // namespace jingwei::storage

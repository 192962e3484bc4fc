#include "storage/s3_signature.hpp"

#include <algorithm>

#include "base/secret.hpp"
#include "base/text.hpp"

namespace jingwei::storage {
namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view kUnsigned = "UNSIGNED-PAYLOAD";

bool is_plain(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           c == '~';
}

/// "20130524T000000Z".
std::string amz_date(Instant now) {
    std::string text = format_instant(now);  // 2013-05-24T00:00:00…Z
    text.resize(text.find_first_of(".Z"));
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + 'Z';
}

/// Sorted, in lower case.
S3Pairs canonical_headers(S3Pairs headers) {
    for (auto& header : headers) header.first = ascii_lower(header.first);
    std::sort(headers.begin(), headers.end());
    return headers;
}

std::string names_of(const S3Pairs& headers) {
    std::string names;
    for (const auto& header : headers) names += (names.empty() ? "" : ";") + header.first;
    return names;
}

std::string canonical_request(const S3Request& request, const S3Pairs& headers, const std::string& body_sha256) {
    std::string text = request.method + '\n' + s3_encoded(request.path, true) + '\n' + s3_query_text(request.query) + '\n';
    for (const auto& [name, value] : headers) text += name + ':' + value + '\n';
    return text + '\n' + names_of(headers) + '\n' + body_sha256;
}

std::string scope_of(const S3Credentials& credentials, const std::string& date) {
    return date.substr(0, 8) + '/' + credentials.region + "/s3/aws4_request";
}

std::string signature(const S3Credentials& credentials, const std::string& date, const std::string& canonical) {
    const std::string text =
        std::string{kAlgorithm} + '\n' + date + '\n' + scope_of(credentials, date) + '\n' + sha256_hex(canonical);
    std::string key = hmac_sha256("AWS4" + credentials.secret, date.substr(0, 8));
    for (const std::string_view part :
         {std::string_view{credentials.region}, std::string_view{"s3"}, std::string_view{"aws4_request"}})
        key = hmac_sha256(key, part);
    return to_hex(hmac_sha256(key, text));
}

}  // namespace

std::string s3_encoded(std::string_view text, bool keep_slash) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_plain(c) || (keep_slash && c == '/')) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    return out;
}

std::string s3_query_text(S3Pairs query) {
    for (auto& [name, value] : query) {
        name = s3_encoded(name, false);
        value = s3_encoded(value, false);
    }
    std::sort(query.begin(), query.end());
    std::string text;
    for (const auto& [name, value] : query) text += (text.empty() ? "" : "&") + name + '=' + value;
    return text;
}

S3Pairs s3_signed_headers(const S3Request& request, const S3Credentials& credentials, const std::string& body_sha256,
                          Instant now) {
    const std::string date = amz_date(now);
    S3Pairs all{{"host", request.host}, {"x-amz-content-sha256", body_sha256}, {"x-amz-date", date}};
    all.insert(all.end(), request.headers.begin(), request.headers.end());
    const S3Pairs canonical = canonical_headers(all);
    const std::string signed_by = signature(credentials, date, canonical_request(request, canonical, body_sha256));
    all.insert(all.begin(), {"authorization", std::string{kAlgorithm} + " Credential=" + credentials.key_id + '/' +
                                                  scope_of(credentials, date) + ", SignedHeaders=" + names_of(canonical) +
                                                  ", Signature=" + signed_by});
    return all;
}

std::string s3_presigned_target(const S3Request& request, const S3Credentials& credentials, std::chrono::seconds valid,
                                Instant now) {
    const std::string date = amz_date(now);
    S3Request with_query = request;
    with_query.headers.clear();
    with_query.query.insert(with_query.query.end(), {{"X-Amz-Algorithm", std::string{kAlgorithm}},
                                                     {"X-Amz-Credential", credentials.key_id + '/' + scope_of(credentials, date)},
                                                     {"X-Amz-Date", date},
                                                     {"X-Amz-Expires", std::to_string(valid.count())},
                                                     {"X-Amz-SignedHeaders", "host"}});
    const std::string canonical = canonical_request(with_query, {{"host", request.host}}, std::string{kUnsigned});
    return s3_encoded(request.path, true) + '?' + s3_query_text(with_query.query) +
           "&X-Amz-Signature=" + signature(credentials, date, canonical);
}

}  // namespace jingwei::storage

#include "net/negotiate.hpp"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace jingwei::net {
namespace {

constexpr std::size_t kSmallestPackedBody = 1024;
// Level 4 packs JSON lists about as well as 6 at half the time, and the time is the request's.
constexpr int kGzipLevel = 4;

bool is_json(std::string_view content_type) {
    const std::string_view type = trim(content_type.substr(0, std::min(content_type.find(';'), content_type.size())));
    return equals_ignoring_case(type, "application/json") ||
           (type.size() > 5 && equals_ignoring_case(type.substr(type.size() - 5), "+json"));
}

/// "q=0", "q=0.0" … refuse; anything else, a missing q included, accepts.
bool quality_is_zero(std::string_view params) {
    const auto q = params.find("q=");
    if (q == std::string_view::npos) return false;
    const std::string_view value = trim(params.substr(q + 2));
    return !value.empty() && value.front() == '0' && value.find_first_of("123456789") == std::string_view::npos;
}

std::string_view without_weak_mark(std::string_view etag) { return etag.substr(0, 2) == "W/" ? etag.substr(2) : etag; }

}  // namespace

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
    bool by_star = false;
    while (!accept_encoding.empty()) {
        const auto end = std::min(accept_encoding.find(','), accept_encoding.size());
        const std::string_view item = trim(accept_encoding.substr(0, end));
        const auto semicolon = std::min(item.find(';'), item.size());
        const std::string_view name = trim(item.substr(0, semicolon));
        const bool allowed = !quality_is_zero(item.substr(semicolon));
        if (equals_ignoring_case(name, coding)) return allowed;
        if (name == "*") by_star = allowed;
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    }
    return by_star;
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
    if (etag.empty()) return false;
    if (trim(if_none_match) == "*") return true;
    while (!if_none_match.empty()) {
        const auto end = std::min(if_none_match.find(','), if_none_match.size());
        if (without_weak_mark(trim(if_none_match.substr(0, end))) == without_weak_mark(etag)) return true;
        if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
    }
    return false;
}

void apply_if_none_match(const Request& request, Response& response) {
    if (response.status != 200 || (request.method != "GET" && request.method != "HEAD")) return;
    if (!etag_matches(request.header("If-None-Match"), response.header("ETag"))) return;
    response.status = 304;
    response.body = std::string{};
    std::erase_if(response.headers, [](const Header& header) {
        return equals_ignoring_case(header.name, "Content-Type") || equals_ignoring_case(header.name, "Content-Encoding");
    });
}

void apply_gzip(const Request& request, Response& response) {
    auto* body = std::get_if<std::string>(&response.body);
    if (body == nullptr || body->size() <= kSmallestPackedBody || !is_json(response.header("Content-Type")) ||
        !response.header("Content-Encoding").empty()) {
        return;
    }
    const std::string_view vary = response.header("Vary");
    if (vary.find("Accept-Encoding") == std::string_view::npos) {
        response.set_header("Vary", vary.empty() ? "Accept-Encoding" : std::string{vary} + ", Accept-Encoding");
    }
    if (!accepts_encoding(request.header("Accept-Encoding"), "gzip")) return;
    *body = gzip(*body);
    response.set_header("Content-Encoding", "gzip");
    const std::string_view etag = response.header("ETag");
    if (!etag.empty() && etag.substr(0, 2) != "W/") response.set_header("ETag", "W/" + std::string{etag});
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    constexpr int kGzipWindow = 15 + 16;  // 16 asks zlib for the gzip wrapper
    if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error{"zlib: deflateInit2 failed"};
    }
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    // zlib's interface predates const and unsigned-safe strings.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error{"zlib: deflate failed"};
    return out;
}

}  // namespace jingwei::net

#include "net/target.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "net/http.hpp"

namespace jingwei::net {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]);
        const int low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!is_utf8(out)) return std::nullopt;
    return out;
}

bool has_encoded_slash(std::string_view raw) {
    for (auto at = raw.find("%2"); at != std::string_view::npos; at = raw.find("%2", at + 1)) {
        if (at + 2 < raw.size() && (raw[at + 2] == 'f' || raw[at + 2] == 'F')) return true;
    }
    return false;
}

bool is_safe_path(std::string_view path) {
    const auto bad = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\'; };
    if (path.empty() || path.front() != '/' || std::any_of(path.begin(), path.end(), bad)) return false;
    for (std::size_t start = 1; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, end - start);
        if (segment == "." || segment == "..") return false;
        start = end + 1;
    }
    return true;
}

/// "http://host/path" → "/path"; origin form is returned as it is.
std::string_view without_authority(std::string_view raw) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (raw.size() <= scheme.size() || !equals_ignoring_case(raw.substr(0, scheme.size()), scheme)) continue;
        const auto path = raw.find_first_of("/?", scheme.size());
        return path == std::string_view::npos ? std::string_view{"/"} : raw.substr(path);
    }
    return raw;
}

}  // namespace

std::optional<Target> parse_target(std::string_view raw) {
    const std::string_view local = without_authority(raw);
    if (local.find('#') != std::string_view::npos) return std::nullopt;
    const auto question = std::min(local.find('?'), local.size());
    const std::string_view raw_path = local.substr(0, question);
    auto path = percent_decode(raw_path.empty() && question != local.size() ? "/" : raw_path, false);
    if (!path || has_encoded_slash(raw_path) || !is_safe_path(*path)) return std::nullopt;

    Target target{.path = std::move(*path), .query = {}};
    std::string_view rest = local.substr(std::min(question + 1, local.size()));
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        auto key = percent_decode(pair.substr(0, equals), true);
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!key || !value) return std::nullopt;
        if (!pair.empty()) target.query.emplace_back(std::move(*key), std::move(*value));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return target;
}

}  // namespace jingwei::net

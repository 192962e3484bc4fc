#include "net/http.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jingwei::net {
namespace {

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) {
    for (const Header& header : headers) {
        if (equals_ignoring_case(header.name, name)) return header.value;
    }
    return {};
}

}  // namespace

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view Request::header(std::string_view name) const { return find_header(headers, name); }

std::string_view Request::cookie(std::string_view name) const {
    for (const Header& header : headers) {
        if (!equals_ignoring_case(header.name, "Cookie")) continue;
        std::string_view rest = header.value;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(';'), rest.size());
            const std::string_view pair = trim(rest.substr(0, end));
            const auto equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return {};
}

std::optional<std::string> Request::query_value(std::string_view name) const {
    for (const auto& [key, value] : query) {
        if (key == name) return value;
    }
    return std::nullopt;
}

std::string_view Response::header(std::string_view name) const { return find_header(headers, name); }

void Response::set_header(std::string_view name, std::string value) {
    for (Header& header : headers) {
        if (!equals_ignoring_case(header.name, name)) continue;
        header.value = std::move(value);
        return;
    }
    headers.push_back({.name = std::string{name}, .value = std::move(value)});
}

}  // namespace jingwei::net

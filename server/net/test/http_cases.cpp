#include "http_cases.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace jingwei::net::testing {
namespace {

namespace fs = std::filesystem;

/// Undoes the escapes of the files: \r \n \t \f \\ \xHH, octal \065, and a backslash that hides a real line end.
std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        const auto number = [&](std::size_t from, std::size_t count, int base) {
            out += static_cast<char>(std::stoi(std::string{text.substr(from, count)}, nullptr, base));
        };
        if (c == 'r') out += '\r';
        else if (c == 'n') out += '\n';
        else if (c == 't') out += '\t';
        else if (c == 'f') out += '\f';
        else if (c == 'x' && i + 2 < text.size()) number(i + 1, 2, 16), i += 2;
        else if (c >= '0' && c <= '3' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '7') number(i, 3, 8), i += 2;
        else if (c == '0') out += '\0';
        else if (c != '\n') out += c;
    }
    return out;
}

}  // namespace

fs::path http_cases_folder() {
    if (const char* shared = std::getenv("JINGWEI_SHARED")) return fs::path{shared} / "data/http/test";
    return fs::path{JINGWEI_SOURCE_DIR} / "../shared/data/http/test";
}

std::vector<std::string> http_cases_in(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    const std::string all{std::istreambuf_iterator<char>{in}, {}};
    std::vector<std::string> out;
    constexpr std::string_view kOpen = "```http\n";
    for (auto at = all.find(kOpen); at != std::string::npos; at = all.find(kOpen, at)) {
        at += kOpen.size();
        const std::string block = all.substr(at, all.find("\n```", at) - at);
        std::string wire;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const bool hidden = i > 0 && block[i - 1] == '\\';
            if (block[i] == '\n' && !hidden) wire += '\r';
            wire += block[i];
        }
        out.push_back(unescape(wire));
    }
    return out;
}

std::string with_host(std::string bytes) {
    constexpr std::string_view kLine = " HTTP/1.1\r\n";
    constexpr std::string_view kHost = "Host: a\r\n";
    if (bytes.find("\nHost:") != std::string::npos || bytes.find("\nHOST:") != std::string::npos) return bytes;
    for (auto at = bytes.find(kLine); at != std::string::npos; at = bytes.find(kLine, at)) {
        at += kLine.size();
        bytes.insert(at, kHost);
    }
    return bytes;
}

}  // namespace jingwei::net::testing

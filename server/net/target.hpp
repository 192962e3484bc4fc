#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei::net {

/// A request target taken apart: decoded, UTF-8, without anything that could climb out of a folder.
struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

/// Reads origin form ("/a?b=c") and absolute form ("http://host/a"); nullopt for broken percent signs, bytes that
/// are not UTF-8, control characters, "." and ".." segments, encoded slashes and backslashes.
std::optional<Target> parse_target(std::string_view raw);

}  // namespace jingwei::net

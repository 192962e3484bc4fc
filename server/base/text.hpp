#pragma once
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace jingwei {

/// A name that people read. English may be empty; readers then see the Chinese.
struct LocalizedText {
    std::string zh_cn;
    std::string en;

    const std::string& in(Locale locale) const {
        if (locale == Locale::en && !en.empty()) return en;
        return zh_cn.empty() ? en : zh_cn;
    }
    friend auto operator<=>(const LocalizedText&, const LocalizedText&) = default;
};

/// A to Z as a to z, all else as it is: for names of machines, not for words of people.
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
std::string ascii_lower(std::string_view text);

/// True for well-formed UTF-8 without NUL and without surrogate halves.
bool is_utf8(std::string_view text);

/// Number of Unicode code points; the text must be UTF-8.
std::size_t code_points(std::string_view text);

/// Removes control characters other than newline and tab, and blanks at both ends. Line ends become "\n".
std::string tidy_text(std::string_view text);

}  // namespace jingwei

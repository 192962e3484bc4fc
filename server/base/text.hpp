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

/// True for well-formed UTF-8 without NUL and without surrogate halves.
bool is_utf8(std::string_view text);

/// Number of Unicode code points; the text must be UTF-8.
std::size_t code_points(std::string_view text);

/// Removes control characters other than newline and tab, and blanks at both ends. Line ends become "\n".
std::string tidy_text(std::string_view text);

}  // namespace jingwei

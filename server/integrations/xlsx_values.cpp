#include "integrations/xlsx_values.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "base/text.hpp"

namespace jingwei::integrations {
namespace {

constexpr double kLastSerial = 2'958'465;     // 9999-12-31
constexpr double kExactInteger = 9.0e15;      // below it a double holds every whole number
constexpr std::uint32_t kMaxRow = 1'048'576;  // of the format
constexpr std::size_t kMaxColumn = 16'384;

bool in_range(int value, int low, int high) { return low <= value && value <= high; }

/// The date letters of a format's first section: without quoted text, escapes, colours and conditions. "[" for a duration.
std::string letters_of(std::string_view code) {
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = code.find('"', i + 1);
            if (i == std::string_view::npos) break;
        } else if (c == '[') {
            const auto end = code.find(']', i);
            if (end == std::string_view::npos) break;
            if (end == i + 2 && std::string_view{"hms"}.find(ascii_lower(code[i + 1])) != std::string_view::npos) letters += '[';
            if (end == i + 3 && code[i + 1] == code[i + 2]) letters += '[';
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (std::string_view{"ymdhs"}.find(ascii_lower(c)) != std::string_view::npos) {
            letters += ascii_lower(c);
        }
    }
    return letters;
}

void append_utf8(std::string& out, std::uint32_t code) {
    if (code == 0) return;
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xe0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    }
}

std::optional<std::uint32_t> escape_at(std::string_view text) {  // "_x000D_"
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return std::nullopt;
    std::uint32_t unit{};
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    if (error != std::errc{} || end != text.data() + 6) return std::nullopt;
    return unit;
}

std::string plain_number(double value) {
    if (std::abs(value) < kExactInteger && value == std::floor(value)) return fmt::format("{}", static_cast<std::int64_t>(value));
    return fmt::format("{}", value);  // the shortest that reads back as the same
}

}  // namespace

bool is_date_format(std::string_view code) {
    const std::string letters = letters_of(code);
    return !letters.empty() && letters.find('[') == std::string::npos;
}

bool is_date_format(int builtin) {
    return in_range(builtin, 14, 22) || in_range(builtin, 27, 36) || builtin == 45 || builtin == 47 || in_range(builtin, 50, 58);
}

std::optional<std::string> date_of_serial(double serial, bool from_1904) {
    using namespace std::chrono;
    if (!(serial >= 0) || serial > kLastSerial) return std::nullopt;
    const auto total = static_cast<std::int64_t>(std::llround(serial * 86'400));
    const std::int64_t day = total / 86'400;
    const hh_mm_ss clock{seconds{total % 86'400}};
    const auto time = fmt::format("{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
    if (day == 0 && total != 0) return time;
    if (!from_1904 && (day == 0 || day == 60)) return std::nullopt;  // "0 January", and a leap day 1900 did not have
    const sys_days zero = from_1904 ? sys_days{1904y / January / 1} : sys_days{1899y / December / (day < 60 ? 31 : 30)};
    const year_month_day date{zero + days{day}};
    auto text = fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
    if (total % 86'400 != 0) text += " " + time;
    return text;
}

std::optional<std::string> date_of_iso(std::string_view text) {
    const auto shape = [&](std::string_view mask) {
        if (text.size() < mask.size()) return false;
        for (std::size_t i = 0; i < mask.size(); ++i) {
            const bool digit = text[i] >= '0' && text[i] <= '9';
            if (mask[i] == '0' ? !digit : text[i] != mask[i]) return false;
        }
        return true;
    };
    if (shape("00:00:00")) return std::string{text.substr(0, 8)};
    if (!shape("0000-00-00")) return std::nullopt;
    if (text.size() == 10) return std::string{text};
    if (!shape("0000-00-00T00:00:00")) return std::nullopt;
    std::string out{text.substr(0, 10)};
    if (text.substr(11, 8) != "00:00:00") out += " " + std::string{text.substr(11, 8)};
    return out;
}

Cell number_cell(std::string_view value, bool as_date, bool from_1904) {
    double number{};
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number)) {
        return {.text = std::string{value}, .kind = value.empty() ? CellKind::blank : CellKind::text};
    }
    if (as_date) {
        if (auto date = date_of_serial(number, from_1904)) return {.text = std::move(*date), .kind = CellKind::date};
    }
    return {.text = plain_number(number), .kind = CellKind::number};
}

std::string unescape_xlsx(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        auto unit = escape_at(text.substr(i));
        if (!unit) {
            out += text[i++];
            continue;
        }
        i += 7;
        if (*unit >= 0xd800 && *unit < 0xe000) {  // half of a character: its other half must follow
            const auto low = escape_at(text.substr(i));
            const bool pair = *unit < 0xdc00 && low && *low >= 0xdc00 && *low < 0xe000;
            if (pair) i += 7;
            unit = pair ? 0x10000 + ((*unit - 0xd800) << 10) + (*low - 0xdc00) : 0xfffd;
        }
        append_utf8(out, *unit);
    }
    return out;
}

std::optional<CellName> read_cell_name(std::string_view name) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < name.size() && ascii_lower(name[at]) >= 'a' && ascii_lower(name[at]) <= 'z'; ++at) {
        column = column * 26 + static_cast<std::size_t>(ascii_lower(name[at]) - 'a' + 1);
        if (column > kMaxColumn) return std::nullopt;
    }
    std::uint32_t row{};
    const auto [end, error] = std::from_chars(name.data() + at, name.data() + name.size(), row);
    if (column == 0 || error != std::errc{} || end != name.data() + name.size() || row == 0 || row > kMaxRow) return std::nullopt;
    return CellName{.column = column - 1, .row = row};
}

}  // namespace jingwei::integrations

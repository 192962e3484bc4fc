#include "base/sheet_table.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace jingwei {
namespace {

constexpr std::size_t kHeaderRows = 20;
constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
constexpr std::array<std::string_view, 4> kBlanks{" ", "\t", "\xe3\x80\x80", "\xc2\xa0"};  // the last two: U+3000, U+00A0

bool take_blank(std::string_view& text, bool at_end) {
    for (const auto blank : kBlanks) {
        if (text.size() < blank.size()) continue;
        const auto part = at_end ? text.substr(text.size() - blank.size()) : text.substr(0, blank.size());
        if (part != blank) continue;
        if (at_end) text.remove_suffix(blank.size());
        else text.remove_prefix(blank.size());
        return true;
    }
    return false;
}

/// Where each column stands, or kAbsent.
std::vector<std::size_t> places_in(const SheetRow& row, const std::vector<SheetColumn>& columns) {
    std::vector<std::size_t> places(columns.size(), kAbsent);
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const auto heading = plain_heading(row.cells[cell].text);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool named = std::any_of(columns[i].names.begin(), columns[i].names.end(),
                                           [&](std::string_view name) { return plain_heading(name) == heading; });
            if (named && places[i] == kAbsent) places[i] = cell;
        }
    }
    return places;
}

bool has_all(const std::vector<std::size_t>& places, const std::vector<SheetColumn>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].required && places[i] == kAbsent) return false;
    }
    return true;
}

/// Groups of columns that are blank altogether take what stands above.
void carry_down(const std::vector<SheetColumn>& columns, std::vector<std::string>& values, std::vector<std::string>& above) {
    const auto is_blank = [&](int group) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].carry == group && !values[c].empty()) return false;
        }
        return true;
    };
    std::vector<bool> takes(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) takes[c] = columns[c].carry > 0 && is_blank(columns[c].carry);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (takes[c]) values[c] = above[c];
        above[c] = values[c];
    }
}

tl::unexpected<Error> no_header(const std::vector<SheetColumn>& columns) {
    std::string names;
    for (const auto& column : columns) {
        if (column.required) names += (names.empty() ? "" : "、") + std::string{column.names.front()};
    }
    return refuse_field("/file", "sheet_columns", {{"columns", names}});
}

}  // namespace

std::string trimmed(std::string_view text) {
    const std::string tidy = tidy_text(text);
    std::string_view rest = tidy;
    while (take_blank(rest, false)) continue;
    while (take_blank(rest, true)) continue;
    return std::string{rest};
}

std::string plain_heading(std::string_view heading) {
    constexpr std::string_view kWideOpen = "\xef\xbc\x88";   // U+FF08
    constexpr std::string_view kWideClose = "\xef\xbc\x89";  // U+FF09
    std::string out;
    int depth = 0;
    while (!heading.empty()) {
        if (take_blank(heading, false)) continue;
        const char c = heading.front();
        const bool wide_open = heading.substr(0, 3) == kWideOpen;
        const bool wide_close = heading.substr(0, 3) == kWideClose;
        if (c == '(' || wide_open) ++depth;
        else if ((c == ')' || wide_close) && depth > 0) --depth;
        else if (depth == 0 && c != '*' && c != '\n' && c != '\r') out += c;
        heading.remove_prefix(wide_open || wide_close ? 3 : 1);
    }
    return ascii_lower(out);
}

std::string loose_code(std::string_view code) {
    std::string out = ascii_lower(trimmed(code));
    const bool digits = !out.empty() && std::all_of(out.begin(), out.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) out.erase(0, std::min(out.find_first_not_of('0'), out.size() - 1));
    return out;
}

Result<std::vector<SheetRecord>> read_table(const Sheet& sheet, const std::vector<SheetColumn>& columns) {
    std::vector<std::size_t> places;
    std::size_t header = 0;
    for (; header < std::min(sheet.rows.size(), kHeaderRows); ++header) {
        places = places_in(sheet.rows[header], columns);
        if (has_all(places, columns)) break;
    }
    if (header >= std::min(sheet.rows.size(), kHeaderRows)) return no_header(columns);
    std::vector<SheetRecord> records;
    std::vector<std::string> above(columns.size());
    for (std::size_t i = header + 1; i < sheet.rows.size(); ++i) {
        std::vector<std::string> values(columns.size());
        bool says_something = false;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (places[c] == kAbsent) continue;
            const Cell& cell = sheet.rows[i].at(places[c]);
            values[c] = trimmed(cell.text);
            says_something = says_something || (!values[c].empty() && !cell.merged);
        }
        carry_down(columns, values, above);
        if (says_something) records.emplace_back(sheet.rows[i].number, std::move(values));
    }
    return records;
}

}  // namespace jingwei

#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sheet.hpp"

namespace jingwei::integrations {

/// Which cell styles (by index of cellXfs) show a number as a date or time of day.
struct XlsxStyles {
    std::vector<bool> is_date;

    bool dates(std::size_t style) const { return style < is_date.size() && is_date[style]; }
};

/// True for a number format such as `yyyy"年"m"月"`; false for `0.00` and for durations such as `[h]:mm`.
bool is_date_format(std::string_view code);
/// The same for a format that has only a number (built in).
bool is_date_format(int builtin);

/// "2026-03-02 09:20:00" of a day counted from 1900 (with the 29 February that never was) or from 1904. Nothing where no
/// calendar has such a day.
std::optional<std::string> date_of_serial(double serial, bool from_1904);
/// The same of "2026-03-02T09:20:00" as ISO cells hold it.
std::optional<std::string> date_of_iso(std::string_view text);

/// A number cell's value: as a date where the style says so; text where it is no number.
Cell number_cell(std::string_view value, bool as_date, bool from_1904);

/// Undoes `_x000D_`: the format's own way to keep characters that XML cannot hold.
std::string unescape_xlsx(std::string_view text);

/// "AB12" → column 27, row 12 (from 1). Nothing where it is no such name; row or column 0 where that part is missing.
struct CellName {
    std::size_t column{};  // from 0
    std::uint32_t row{};
};
std::optional<CellName> read_cell_name(std::string_view name);

}  // namespace jingwei::integrations

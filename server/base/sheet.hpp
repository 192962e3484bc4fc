#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

enum class CellKind : std::uint8_t { blank, text, number, date, boolean, error };

/// One cell as people read it. Numbers are the shortest decimal without exponent where that is exact ("13800001234", "0.5");
/// dates "2026-03-02", "2026-03-02 09:20:00" or, for a time alone, "09:20:00"; booleans "TRUE" and "FALSE".
struct Cell {
    std::string text;
    CellKind kind{CellKind::blank};
    bool merged{};  // filled in from the first cell of a merged range

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// A row that has at least one filled cell. Cells behind the last filled one are left out.
struct SheetRow {
    std::uint32_t number{};  // as a spreadsheet shows it, from 1
    std::vector<Cell> cells;

    /// Blank where the row is shorter.
    const Cell& at(std::size_t column) const;
    friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

/// One sheet: rows by number.
struct Sheet {
    std::string name;
    std::vector<SheetRow> rows;
    bool hidden{};

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// A spreadsheet file as values; where it came from does not matter.
struct Workbook {
    std::vector<Sheet> sheets;

    friend bool operator==(const Workbook&, const Workbook&) = default;
};

/// "A" for 0, "AB" for 27.
std::string column_name(std::size_t column);

}  // namespace jingwei

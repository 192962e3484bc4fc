#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/sheet.hpp"
#include "integrations/byte_source.hpp"

namespace jingwei::integrations {

/// What a spreadsheet may hold. A district's sheets have a few thousand rows.
struct XlsxLimits {
    SourceLimits unpacked{.max_bytes = std::uint64_t{256} << 20, .max_ratio = 200, .free_bytes = std::uint64_t{4} << 20};
    std::size_t max_sheets{50};
    std::size_t max_columns{1000};
    std::size_t max_cells{2'000'000};  // filled ones, of all sheets
    std::size_t max_text_bytes{std::size_t{64} << 20};
};

/// Reads an .xlsx (or .xlsm; macros stay where they are) whole: shared, rich and inline strings, results of formulas, dates of
/// both systems by their number format, merged cells (each cell of a range gets the first one's value). Hidden sheets are
/// marked. Refuses with one field error at /file: xlsx_not_a_workbook (also .xls, .xlsb, with a password), xlsx_damaged,
/// xlsx_too_large.
Result<Workbook> read_xlsx(std::string_view bytes, const XlsxLimits& limits = {});

}  // namespace jingwei::integrations

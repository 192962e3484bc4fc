#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sheet.hpp"

namespace jingwei {

/// One column that a sheet may have: found by its heading, under any of its names.
struct SheetColumn {
    std::string_view key;
    std::vector<std::string_view> names;  // the first one is what messages and templates say
    bool required{};                      // the heading must be there
    int carry{};                          // > 0: where all columns of one number are blank, they mean the row above
};

/// A row by column key. Texts are tidied: no blanks at the ends.
class SheetRecord {
public:
    SheetRecord(std::uint32_t row, std::vector<std::string> values) : row_{row}, values_{std::move(values)} {}

    std::uint32_t row() const { return row_; }
    const std::string& at(std::size_t column) const { return values_[column]; }

private:
    std::uint32_t row_;  // as a spreadsheet shows it
    std::vector<std::string> values_;
};

/// Finds the header row (a title may stand above it) by the headings, whatever their order, and reads the rows below: merged cells
/// have the first one's value, blank ones of columns that carry down the value above. Rows that say nothing of their own end nothing and are left out.
/// Refuses with sheet_columns at /file where the required headings are not in one row of the first twenty.
Result<std::vector<SheetRecord>> read_table(const Sheet& sheet, const std::vector<SheetColumn>& columns);

/// "人员编号*" and "人员 编号" are one heading: blanks, line ends, stars and what stands in brackets do not count.
std::string plain_heading(std::string_view heading);

/// "007" and "7" are one code when only digits differ in leading zeros; letter case does not count.
std::string loose_code(std::string_view code);

/// Blanks at both ends go, also the wide ones of Chinese sheets and no-break ones.
std::string trimmed(std::string_view text);

}  // namespace jingwei

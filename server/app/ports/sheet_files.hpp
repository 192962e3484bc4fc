#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sheet.hpp"

namespace jingwei::app {

/// A sheet to be written: a title over the table, headings, rows of texts. Empty texts are empty cells.
struct SheetDraft {
    struct Column {
        std::string heading;
        int width{12};                       // in characters
        std::string hint{};                  // shown when the heading is touched
        std::vector<std::string> choices{};  // offered as a list
        bool is_day{};                       // "2026-03-02" becomes a real date
    };
    std::string name;
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> merge_equal{};  // cells of these columns are merged over rows that agree in the first one of them
};

/// Spreadsheet files, read and written. Never inside a unit of work.
class SheetFiles {
public:
    SheetFiles() = default;
    SheetFiles(const SheetFiles&) = delete;
    SheetFiles& operator=(const SheetFiles&) = delete;
    virtual ~SheetFiles() = default;

    /// Refuses with a field error at /file.
    virtual Result<Workbook> read(std::string_view bytes) const = 0;
    virtual std::string write(const SheetDraft& draft) const = 0;
};

}  // namespace jingwei::app

#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/duty_sight.hpp"
#include "app/duty_work.hpp"
#include "app/ports/sheet_files.hpp"
#include "base/sheet_table.hpp"

/// People, assignments, pairings, units with their posts, and sites as spreadsheets: out, in, and an empty one to fill.
namespace jingwei::app {

enum class DutySheet { people, assignments, pairings, units, sites };

/// What one row would do. A mistake names its column by the heading.
struct SheetMistake {
    std::string column;
    FieldError error;
};
enum class RowAction { create, change, same, refuse };
struct SheetRowOutcome {
    std::uint32_t row{};
    RowAction action{RowAction::same};
    std::string title;  // who or what the row is about, in the sheet's own words
    std::vector<SheetMistake> mistakes;
};
struct SheetOutcome {
    bool imported{};
    std::vector<SheetRowOutcome> rows;

    std::int64_t count(RowAction action) const;
};

/// Everything that is there on the day (who left, what ended and what is closed is left out unless `all`). Telephone numbers are
/// masked; a masked number that comes back unchanged changes nothing. Only what the asker sees.
SheetDraft export_duty_sheet(DutySheet kind, const Reference& reference, const duty::Register& book, const DutySight& sight,
                             duty::Day day, bool all);
/// The same headings without rows, with what may be chosen.
SheetDraft duty_sheet_template(DutySheet kind, const duty::Register& book);

/// Reads the first sheet that is not hidden. Without `apply`, or while one row has a mistake, nothing is written. Refuses with a
/// field error at /file where the sheet has no such table or more than kMaxSheetRows rows.
inline constexpr std::size_t kMaxSheetRows = 20'000;
Result<SheetOutcome> import_duty_sheet(const App& app, const Caller& caller, DutySheet kind, const Workbook& book, bool apply);

}  // namespace jingwei::app

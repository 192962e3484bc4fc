#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/drafts.hpp"
#include "app/grid_chiefs.hpp"
#include "app/ports/sheet_files.hpp"

/// 网格划分表: a spreadsheet of areas without outlines becomes a working tree in a draft.
namespace jingwei::app {

/// What is wrong with a row: a rule of kFieldRules, and the column it is about.
struct SheetFault {
    std::string column;
    std::string rule;
    std::vector<std::pair<std::string, std::string>> params;
};

/// One row as it was understood. `names` lead from below the chosen parent to the area.
struct SheetArea {
    std::uint32_t row{};  // as the spreadsheet shows it
    std::vector<std::string> names;
    std::string code;  // empty: the parent's next free one
    grid::AreaFacts facts;
    std::string chief;
    std::string phone;  // personal: shown masked, never logged or journalled; goes to the register with the publication
    std::vector<SheetFault> faults;
};

struct SheetOfAreas {
    std::vector<SheetArea> rows;
    std::vector<LocalizedText> level_names;  // of the columns that make the tree, top first; the last is the area's own
    std::size_t faulty{};
};
inline constexpr std::size_t kMaxSheetRows = 20'000;

/// Reads the first visible sheet that has a column 网格名称: a title may stand above the headings, blank means as above.
/// Refuses (field /file) where no sheet has it.
Result<SheetOfAreas> read_area_sheet(const SheetFiles& sheets, const std::string& bytes);

/// How the sheet meets a draft.
struct SheetTaken {
    StepTaken step;
    std::size_t added{};
    std::size_t changed{};
    std::size_t unchanged{};
    bool chiefs_left_out{};  // the caller may not manage duties there: the columns 网格长 and 联系电话 are not taken
    std::vector<ChiefOutcome> chiefs;  // as it would be today; what happens is decided by the publication
};
struct SheetTarget {
    std::optional<AreaId> parent;  // absent: the one root there is, or one made for the district
    bool preview{};
    bool skip_faulty{};  // take the sound rows; else any faulty row refuses the whole
};
/// Areas of that name below that parent are brought up to date, others added; nothing is removed. Refuses with the faulty
/// rows as fields, and with unknown_area. Chiefs who are not that already wait in the draft for its publication.
Result<SheetTaken> take_area_sheet(const App& app, const Caller& caller, EditionId draft, const SheetOfAreas& sheet,
                                   const SheetTarget& target);

/// An empty sheet with the headings, an example row and how to fill it in.
SheetDraft area_sheet_template();

}  // namespace jingwei::app

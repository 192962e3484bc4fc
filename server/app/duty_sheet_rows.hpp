#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "app/duty_sheets.hpp"

/// What the kinds of sheet share: columns, and names and codes looked up as people write them.
namespace jingwei::app {

const std::vector<SheetColumn>& people_columns();
const std::vector<SheetColumn>& assignment_columns();
const std::vector<SheetColumn>& pairing_columns();
const std::vector<SheetColumn>& unit_columns();
const std::vector<SheetColumn>& site_columns();

/// Goes out where an area is no longer in the edition in force; coming back it means "as it is".
inline constexpr std::string_view kAreaGone = "(已不在现行版本)";

/// One row being read: its cells by key, and its mistakes.
class RowReader {
public:
    RowReader(const SheetRecord& record, const std::vector<SheetColumn>& columns) : record_{record}, columns_{columns} {
        outcome.row = record.row();
    }

    const std::string& text(std::string_view key) const { return record_.at(place(key)); }
    bool has(std::string_view key) const { return !text(key).empty(); }
    void wrong(std::string_view key, std::string rule, std::vector<std::pair<std::string, std::string>> params = {});
    /// A day, or `otherwise` where the cell is blank; another text is a mistake.
    duty::Day day(std::string_view key, duty::Day otherwise);
    std::optional<duty::Day> opt_day(std::string_view key);
    bool sound() const { return outcome.mistakes.empty(); }

    SheetRowOutcome outcome;

private:
    std::size_t place(std::string_view key) const;

    const SheetRecord& record_;
    const std::vector<SheetColumn>& columns_;
};

/// Columns that at least one row fills. What no row says stays as it is known: a column may be left out.
class GivenColumns {
public:
    GivenColumns(const std::vector<SheetRecord>& records, const std::vector<SheetColumn>& columns) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool filled = std::any_of(records.begin(), records.end(), [&](const auto& r) { return !r.at(i).empty(); });
            if (filled) keys_.insert(columns[i].key);
        }
    }
    bool has(std::string_view key) const { return keys_.contains(key); }

private:
    std::set<std::string_view> keys_;
};

/// Finds rows by code, loosely ("1" is "01"), else by a name that only one has.
template <class IdType>
class NameIndex {
public:
    void add(IdType id, std::string_view code, const LocalizedText& name) {
        exact_.emplace(std::string{code}, id);
        add_loose(by_code_, loose_code(code), id);
        add_loose(by_name_, name.zh_cn, id);
        if (!name.en.empty() && name.en != name.zh_cn) add_loose(by_name_, name.en, id);
    }

    /// By the code's cell, or where that is blank by the name's. None for both blank; a mistake is written into the row.
    IdType find(RowReader& row, std::string_view code_key, std::string_view name_key, std::string_view rule) const {
        if (row.has(code_key)) {
            const auto& code = row.text(code_key);
            if (const auto it = exact_.find(code); it != exact_.end()) return it->second;
            return one_of(by_code_, loose_code(code), code, row, code_key, rule);
        }
        if (!row.has(name_key)) return IdType{};
        return one_of(by_name_, row.text(name_key), row.text(name_key), row, name_key, rule);
    }

private:
    using Index = std::unordered_map<std::string, std::vector<IdType>>;
    static void add_loose(Index& index, const std::string& key, IdType id) { index[key].push_back(id); }
    static IdType one_of(const Index& index, const std::string& key, const std::string& shown, RowReader& row,
                         std::string_view column, std::string_view rule) {
        const auto it = index.find(key);
        if (it == index.end()) {
            row.wrong(column, std::string{rule}, {{"value", shown}});
            return IdType{};
        }
        if (it->second.size() == 1) return it->second.front();
        row.wrong(column, "ambiguous_name", {{"value", shown}});
        return IdType{};
    }

    std::unordered_map<std::string, IdType> exact_;
    Index by_code_;
    Index by_name_;
};

/// Whether a record is the one a row without number means: of the first day it names; without one, in force on the row's own.
inline bool same_term(const RowReader& row, const duty::Days& record, const duty::Days& wanted) {
    return row.has("from") ? record.from == wanted.from : record.contains(wanted.from);
}

/// Everything a row may name.
struct SheetNames {
    explicit SheetNames(const DutyWork& work);

    NameIndex<PersonId> people;
    NameIndex<UnitId> units;
    NameIndex<AreaId> areas;
    NameIndex<SiteId> sites;
};

/// The rows of one kind: decided one by one, then written all together.
Result<SheetOutcome> read_people(DutyWork& work, const std::vector<SheetRecord>& records, bool apply);
Result<SheetOutcome> read_assignments(DutyWork& work, const std::vector<SheetRecord>& records, bool apply);
Result<SheetOutcome> read_pairings(DutyWork& work, const std::vector<SheetRecord>& records, bool apply);
Result<SheetOutcome> read_units(DutyWork& work, const std::vector<SheetRecord>& records, bool apply);
Result<SheetOutcome> read_sites(DutyWork& work, const std::vector<SheetRecord>& records, bool apply);

/// Turns the field errors of a check into mistakes of the row: `headings` says which column a pointer is about.
void take_errors(RowReader& row, const Error& error, const std::map<std::string_view, std::string_view>& columns,
                 std::string_view otherwise);

}  // namespace jingwei::app

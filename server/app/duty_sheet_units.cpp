#include <algorithm>
#include <set>

#include "app/duty_sheet_rows.hpp"
#include "app/org_units.hpp"

namespace jingwei::app {
namespace {

const std::map<std::string_view, std::string_view> kUnitPointers{
    {"/code", "unit_code"}, {"/name/zh-CN", "unit"}, {"/name/en", "unit_en"},   {"/parent_id", "parent"},
    {"/role", "role"},      {"/kind", "kind"},       {"/home_area_id", "area"}, {"/closed", "unit_closed"}};
const std::map<std::string_view, std::string_view> kPostPointers{
    {"/code", "post_code"}, {"/name/zh-CN", "post"}, {"/name/en", "post_en"}, {"/unit_id", "unit"}, {"/closed", "post_closed"}};

/// A word of the program by itself or by a name people read.
template <class Rows>
std::string word_of(RowReader& row, std::string_view key, const Rows& rows, const std::string& before) {
    const auto& text = row.text(key);
    for (const auto& one : rows) {
        if (text == one.word || text == one.zh_cn || text == one.en) return std::string{one.word};
    }
    if (text.empty() || text == before) return text;
    std::string allowed;
    for (const auto& one : rows) allowed += (allowed.empty() ? "" : "、") + std::string{one.zh_cn};
    row.wrong(key, "enum", {{"allowed", allowed}});
    return {};
}

/// One unit as the sheet has it, and the rows that are about it.
struct SheetUnit {
    org::Unit unit;                    // as it shall be; new ones have their id already
    const org::Unit* before{};         // null: new
    std::vector<std::string> written;  // the unit's cells, to find rows that contradict each other
    std::size_t row{};                 // first of its rows, in the outcome
};
struct SheetPost {
    org::Post post;
    const org::Post* before{};
    std::size_t row{};
};

/// Gathers units and posts, checks them against the directory as it would be, then writes them all.
class UnitRows {
public:
    UnitRows(DutyWork& work, const std::vector<SheetRecord>& records)
        : work_{work}, directory_{work.reference->directory}, records_{records}, names_{work}, given_{records, unit_columns()} {
        for (const auto& unit : directory_.units()) {
            units_by_loose_code_.emplace(loose_code(unit.code), &unit);
            if (!unit.closed) units_by_name_[unit.name.zh_cn].push_back(&unit);
        }
        for (const auto& post : directory_.posts()) {
            posts_by_loose_code_.emplace(loose_code(post.code), &post);
            posts_of_[post.unit].push_back(&post);
        }
    }

    SheetOutcome read() {
        readers_.reserve(records_.size());
        for (const auto& record : records_) readers_.emplace_back(record, unit_columns());
        for (std::size_t i = 0; i < readers_.size(); ++i) gather(i);
        for (auto& one : units_) place(one);
        check();
        SheetOutcome outcome;
        for (auto& reader : readers_) outcome.rows.push_back(std::move(reader.outcome));
        return outcome;
    }

    Result<void> write() {
        std::map<UnitId, std::string> codes;
        for (auto& one : units_) {
            if (one.before == nullptr) {
                if (one.unit.code.empty()) one.unit.code = next_unit_code(work_);
                insert_unit(work_, one.unit);
            }
            codes[one.unit.id] = one.unit.code;
        }
        // Posts before units that close: those close what is left open.
        std::set<std::string> taken;
        for (auto& one : posts_) {
            if (one.before == nullptr) {
                if (one.post.code.empty()) one.post.code = next_post_code(directory_, codes[one.post.unit], taken);
                taken.insert(one.post.code);
                insert_post(work_, one.post);
            } else if (one.post != *one.before) {
                if (auto done = update_post(work_, one.post); !done) return done;
            }
        }
        for (const auto& one : units_) {
            if (one.before == nullptr || one.unit == *one.before) continue;
            if (auto done = update_unit(work_, one.unit); !done) return done;
        }
        return {};
    }

private:
    const org::Unit* known_unit(RowReader& row) {
        if (row.has("unit_code")) {
            if (const auto* const exact = directory_.find_code(row.text("unit_code"))) return exact;
            const auto it = units_by_loose_code_.find(loose_code(row.text("unit_code")));
            return it == units_by_loose_code_.end() ? nullptr : it->second;
        }
        const auto it = units_by_name_.find(row.text("unit"));
        if (it == units_by_name_.end()) return nullptr;
        if (it->second.size() == 1) return it->second.front();
        row.wrong("unit", "ambiguous_name", {{"value", row.text("unit")}});
        return nullptr;
    }

    /// The gathered unit a row is about: of the same code, else the same one of the directory, else the only one of its name.
    std::optional<std::size_t> gathered(const RowReader& row, const org::Unit* before) const {
        if (const auto it = by_before_.find(before); before != nullptr && it != by_before_.end()) return it->second;
        if (row.has("unit_code")) {
            const auto it = by_code_.find(loose_code(row.text("unit_code")));
            return it == by_code_.end() ? std::nullopt : std::optional{it->second};
        }
        const auto it = by_name_.find(row.text("unit"));
        return it == by_name_.end() || it->second.size() != 1 ? std::nullopt : std::optional{it->second.front()};
    }

    void gather(std::size_t at) {
        RowReader& row = readers_[at];
        row.outcome.title = row.text("unit") + (row.has("post") ? " · " + row.text("post") : "");
        auto one = last_;
        if (!one || !continues(row, units_[*one])) {
            const auto* const before = known_unit(row);
            if (!row.sound()) return;
            one = gathered(row, before);
            if (!one) one = start_unit(at, before);
            if (!row.sound()) return;
        }
        last_ = one;
        const auto& unit = units_[*one];
        if (!agrees(row, unit)) {
            row.wrong("unit", "differs_from_row", {{"row", std::to_string(readers_[unit.row].outcome.row)}});
            return;
        }
        if (row.has("post") || row.has("post_code")) add_post(at, unit);
    }

    /// Rows of one unit stand together in most sheets: then nothing need be looked up.
    static bool continues(const RowReader& row, const SheetUnit& one) { return cells_of(row) == one.written; }

    /// Blank cells say nothing; codes may be written loosely.
    static bool agrees(const RowReader& row, const SheetUnit& one) {
        const auto cells = cells_of(row);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].empty() && loose_code(cells[i]) != loose_code(one.written[i])) return false;
        }
        return true;
    }

    static std::vector<std::string> cells_of(const RowReader& row) {
        std::vector<std::string> cells;
        for (const auto& column : unit_columns()) {
            if (column.carry > 0) cells.push_back(row.text(column.key));
        }
        return cells;
    }

    std::size_t start_unit(std::size_t at, const org::Unit* before) {
        RowReader& row = readers_[at];
        if (before != nullptr && !may_change_unit(work_, before->id)) row.wrong("unit", "outside_scope");
        SheetUnit one{.unit = before == nullptr ? org::Unit{} : *before, .before = before, .written = cells_of(row), .row = at};
        if (before == nullptr) one.unit.id = work_.app.ids.next<UnitId>();
        if (before == nullptr) one.unit.code = row.text("unit_code");
        one.unit.name.zh_cn = row.text("unit");
        if (given_.has("unit_en")) one.unit.name.en = row.text("unit_en");
        if (given_.has("kind")) one.unit.kind = word_of(row, "kind", org::kUnitKinds, one.unit.kind);
        if (given_.has("role")) one.unit.role = word_of(row, "role", catalog::kResponsibleRoles, one.unit.role);
        if (given_.has("area_code") || given_.has("area")) one.unit.home_area = home_of(row, one.unit.home_area);
        if (given_.has("unit_closed")) one.unit.closed = flag_of(row, "unit_closed");
        if (before != nullptr) by_before_.emplace(before, units_.size());
        by_name_[row.text("unit")].push_back(units_.size());
        if (row.has("unit_code")) by_code_.emplace(loose_code(row.text("unit_code")), units_.size());
        units_.push_back(std::move(one));
        return units_.size() - 1;
    }

    AreaId home_of(RowReader& row, AreaId before) const {
        if (row.text("area") == kAreaGone) return before;
        return names_.areas.find(row, "area_code", "area", "unknown_area");
    }

    void add_post(std::size_t at, const SheetUnit& unit) {
        RowReader& row = readers_[at];
        const org::Post* before = nullptr;
        if (row.has("post_code")) before = post_of_code(row.text("post_code"));
        else if (const auto of = posts_of_.find(unit.unit.id); of != posts_of_.end()) {
            for (const auto* post : of->second) {
                if (!post->closed && post->name.zh_cn == row.text("post")) before = post;
            }
        }
        SheetPost one{.post = before == nullptr ? org::Post{} : *before, .before = before, .row = at};
        if (before == nullptr) one.post.id = work_.app.ids.next<PostId>();
        if (row.has("post_code") && before == nullptr) one.post.code = row.text("post_code");
        if (row.has("post") || before == nullptr) one.post.name.zh_cn = row.text("post");
        if (given_.has("post_en")) one.post.name.en = row.text("post_en");
        if (given_.has("post_closed")) one.post.closed = flag_of(row, "post_closed");
        one.post.unit = unit.unit.id;
        if (before != nullptr && !post_ids_.insert(before->id).second)
            return row.wrong("post", "repeated", {{"value", one.post.name.zh_cn}});
        posts_.push_back(std::move(one));
    }

    const org::Post* post_of_code(const std::string& code) const {
        if (const auto* const exact = directory_.find_post_code(code)) return exact;
        const auto it = posts_by_loose_code_.find(loose_code(code));
        return it == posts_by_loose_code_.end() ? nullptr : it->second;
    }

    static bool flag_of(RowReader& row, std::string_view key) {
        const auto& text = row.text(key);
        if (text.empty() || text == "否" || text == "no" || text == "FALSE") return false;
        if (text == "是" || text == "yes" || text == "TRUE") return true;
        row.wrong(key, "enum", {{"allowed", "是、否"}});
        return false;
    }

    /// The parent, once every unit of the sheet is known: of the sheet or of the directory.
    void place(SheetUnit& one) {
        RowReader& row = readers_[one.row];
        if (!given_.has("parent_code") && !given_.has("parent")) return;
        one.unit.parent = {};
        if (row.has("parent_code")) {
            if (const auto it = by_code_.find(loose_code(row.text("parent_code"))); it != by_code_.end()) {
                one.unit.parent = units_[it->second].unit.id;
                return;
            }
        } else if (const auto it = by_name_.find(row.text("parent")); it != by_name_.end() && it->second.size() == 1) {
            one.unit.parent = units_[it->second.front()].unit.id;
            return;
        }
        one.unit.parent = names_.units.find(row, "parent_code", "parent", "unknown_unit");
    }

    duty::Directory after() const {
        std::map<UnitId, org::Unit> units;
        std::map<PostId, org::Post> posts;
        for (const auto& unit : directory_.units()) units.emplace(unit.id, unit);
        for (const auto& post : directory_.posts()) posts.emplace(post.id, post);
        for (const auto& one : units_) units[one.unit.id] = one.unit;
        for (const auto& one : posts_) posts[one.post.id] = one.post;
        std::vector<org::Unit> all_units;
        std::vector<org::Post> all_posts;
        for (auto& [id, unit] : units) all_units.push_back(std::move(unit));
        for (auto& [id, post] : posts) all_posts.push_back(std::move(post));
        return {std::move(all_units), std::move(all_posts)};
    }

    void check() {
        const auto next = after();
        for (const auto& one : units_) {
            if (one.before != nullptr && one.unit == *one.before) continue;
            RowReader& row = readers_[one.row];
            if (!row.sound()) continue;
            UnitInput input{.code = {},
                            .name = one.unit.name,
                            .parent = one.unit.parent,
                            .role = one.unit.role,
                            .home_area = one.unit.home_area,
                            .kind = one.unit.kind,
                            .closed = one.unit.closed};
            if (!one.unit.code.empty()) input.code = one.unit.code;
            auto base = one.before == nullptr ? org::Unit{} : *one.before;
            base.id = one.unit.id;
            if (const auto sound = unit_from(work_, next, input, base); !sound)
                take_errors(row, sound.error(), kUnitPointers, "unit");
            else if (row.sound()) row.outcome.action = one.before == nullptr ? RowAction::create : RowAction::change;
        }
        for (const auto& one : posts_) {
            if (one.before != nullptr && one.post == *one.before) continue;
            RowReader& row = readers_[one.row];
            if (!row.sound()) continue;
            PostInput input{.code = {}, .name = one.post.name, .unit = one.post.unit, .closed = one.post.closed};
            if (!one.post.code.empty()) input.code = one.post.code;
            auto base = one.before == nullptr ? org::Post{} : *one.before;
            base.id = one.post.id;
            if (const auto sound = post_from(work_, next, input, base); !sound)
                take_errors(row, sound.error(), kPostPointers, "post");
            else if (row.sound() && row.outcome.action == RowAction::same)
                row.outcome.action = one.before == nullptr ? RowAction::create : RowAction::change;
        }
    }

    DutyWork& work_;
    const duty::Directory& directory_;
    const std::vector<SheetRecord>& records_;
    SheetNames names_;
    GivenColumns given_;
    std::vector<RowReader> readers_;
    std::vector<SheetUnit> units_;
    std::vector<SheetPost> posts_;
    std::set<PostId> post_ids_;
    std::optional<std::size_t> last_;                          // the unit of the row above
    std::map<std::string, std::vector<std::size_t>> by_name_;  // places in units_
    std::map<std::string, std::size_t> by_code_;
    std::map<const org::Unit*, std::size_t> by_before_;
    std::map<std::string, const org::Unit*> units_by_loose_code_;  // of the directory
    std::map<std::string, std::vector<const org::Unit*>> units_by_name_;
    std::map<std::string, const org::Post*> posts_by_loose_code_;
    std::map<UnitId, std::vector<const org::Post*>> posts_of_;
};

}  // namespace

Result<SheetOutcome> read_units(DutyWork& work, const std::vector<SheetRecord>& records, bool apply) {
    UnitRows rows{work, records};
    auto outcome = rows.read();
    if (!apply || outcome.count(RowAction::refuse) > 0) return outcome;
    if (const auto done = rows.write(); !done) return tl::make_unexpected(done.error());
    outcome.imported = true;
    return outcome;
}

}  // namespace jingwei::app

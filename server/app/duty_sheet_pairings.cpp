#include <algorithm>
#include <array>

#include "app/duty_pairings.hpp"
#include "app/duty_sheet_rows.hpp"

namespace jingwei::app {
namespace {

/// Several codes or names in one cell.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    std::string part;
    const auto flush = [&] {
        if (auto word = trimmed(part); !word.empty()) parts.push_back(std::move(word));
        part.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        static constexpr std::array<std::string_view, 6> kMarks{"、", "\xef\xbc\x8c", "\xef\xbc\x9b", ",", ";", "\n"};
        const auto mark = std::find_if(kMarks.begin(), kMarks.end(), [&](auto m) { return text.compare(i, m.size(), m) == 0; });
        if (mark == kMarks.end()) {
            part += text[i++];
            continue;
        }
        flush();
        i += mark->size();
    }
    flush();
    return parts;
}

/// A pairing being gathered from its rows.
struct Gathered {
    duty::Pairing pairing;
    const duty::Pairing* before{};
    std::vector<duty::JointItem> new_items;
    std::vector<duty::JointItem> changed_items;
    bool changed{};
};

class PairingRows {
public:
    PairingRows(DutyWork& work) : work_{work}, names_{work} {
        for (const auto& area : work.reference->territory.areas()) {
            by_code_[loose_code(area.code)].push_back(area.id);
            by_name_[area.name.zh_cn].push_back(area.id);
        }
    }

    SheetRowOutcome take(const SheetRecord& record) {
        RowReader row{record, pairing_columns()};
        row.outcome.title = row.text("leader") + " – " + row.text("unit") + (row.has("item") ? ": " + row.text("item") : "");
        const auto at = pairing_of(row);
        if (at && row.has("item")) item_of(row, all_[*at]);
        return std::move(row.outcome);
    }

    Result<void> write() {
        for (auto& one : all_) {
            if (one.before == nullptr) {
                insert_pairing(work_, one.pairing);
            } else if (one.changed) {
                ++one.pairing.version;
                if (auto done = update_pairing(work_, one.pairing, "changed"); !done) return done;
            }
            for (const auto& item : one.new_items) insert_item(work_, one.pairing.id, item);
            for (auto& item : one.changed_items) {
                ++item.version;
                if (auto done = update_item(work_, one.pairing.id, item); !done) return done;
            }
        }
        return {};
    }

private:
    std::vector<AreaId> areas_of(RowReader& row) {
        const bool by_code = row.has("area_codes");
        const std::string_view key = by_code ? "area_codes" : "areas";
        std::vector<AreaId> areas;
        for (const auto& word : parts_of(row.text(key))) {
            const auto& index = by_code ? by_code_ : by_name_;
            const auto found = index.find(by_code ? loose_code(word) : word);
            if (found == index.end()) row.wrong(key, "unknown_area");
            else if (found->second.size() > 1) row.wrong(key, "ambiguous_name", {{"value", word}});
            else areas.push_back(found->second.front());
        }
        return areas;
    }

    const duty::Pairing* record_of(RowReader& row, const duty::Pairing& wanted) const {
        if (row.has("id")) {
            const auto id = parse_id<PairingTag>(row.text("id"));
            const auto* const found = id ? work_.book->pairing(PairingId{id->value}) : nullptr;
            if (found == nullptr) row.wrong("id", "unknown_row", {{"value", row.text("id")}});
            return found;
        }
        for (const auto& pairing : work_.book->pairings()) {
            if (pairing.leader == wanted.leader && pairing.unit == wanted.unit && same_term(row, pairing.days, wanted.days))
                return &pairing;
        }
        return nullptr;
    }

    /// Which gathered pairing the row belongs to; nothing when it has a mistake.
    std::optional<std::size_t> pairing_of(RowReader& row) {
        duty::Pairing pairing;
        pairing.leader = names_.people.find(row, "leader_code", "leader", "unknown_person");
        pairing.unit = names_.units.find(row, "unit_code", "unit", "unknown_unit");
        if (!row.has("leader_code") && !row.has("leader")) row.wrong("leader", "required");
        if (!row.has("unit_code") && !row.has("unit")) row.wrong("unit", "required");
        pairing.areas = areas_of(row);
        pairing.days = {row.day("from", work_.today()), row.day("to", duty::kForever)};
        if (!row.sound()) return std::nullopt;
        const auto* const before = record_of(row, pairing);
        if (!row.sound()) return std::nullopt;
        if (before != nullptr && !row.has("from")) pairing.days.from = before->days.from;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const auto& known = all_[i].pairing;
            const bool same = before != nullptr ? all_[i].before == before
                                                : all_[i].before == nullptr && known.leader == pairing.leader &&
                                                      known.unit == pairing.unit && known.days.from == pairing.days.from;
            if (same) return i;
        }
        return gather(row, std::move(pairing), before);
    }

    std::optional<std::size_t> gather(RowReader& row, duty::Pairing pairing, const duty::Pairing* before) {
        pairing.id = before == nullptr ? work_.app.ids.next<PairingId>() : before->id;
        if (before != nullptr) {
            pairing.version = before->version;
            pairing.items = before->items;
        }
        const bool changed = before != nullptr && pairing != *before;
        if (before == nullptr || changed) {
            if (const auto sound = check_pairing(work_, pairing); !sound) {
                take_errors(row, sound.error(),
                            {{"/leader_id", "leader"}, {"/unit_id", "unit"}, {"/area_ids", "areas"}, {"/to_day", "to"}},
                            "leader");
                return std::nullopt;
            }
            row.outcome.action = before == nullptr ? RowAction::create : RowAction::change;
        }
        all_.push_back(
            {.pairing = std::move(pairing), .before = before, .new_items = {}, .changed_items = {}, .changed = changed});
        return all_.size() - 1;
    }

    void item_of(RowReader& row, Gathered& one) {
        duty::JointItem item;
        item.title = row.text("item");
        item.due_on = row.opt_day("due_on");
        item.done_on = row.opt_day("done_on");
        if (code_points(item.title) > kLongestTitle) row.wrong("item", "too_long", {{"max", std::to_string(kLongestTitle)}});
        if (!row.sound()) return;
        if (one.before != nullptr) {
            const auto& items = one.before->items;
            const auto known = std::find_if(items.begin(), items.end(), [&](const auto& i) { return i.title == item.title; });
            if (known != items.end()) {
                item.id = known->id;
                item.version = known->version;
                if (item == *known) return;
                one.changed_items.push_back(item);
                if (row.outcome.action == RowAction::same) row.outcome.action = RowAction::change;
                return;
            }
        }
        item.id = work_.app.ids.next<JointItemId>();
        one.new_items.push_back(item);
        if (row.outcome.action == RowAction::same) row.outcome.action = RowAction::create;
    }

    static constexpr std::size_t kLongestTitle = 200;

    DutyWork& work_;
    SheetNames names_;
    std::unordered_map<std::string, std::vector<AreaId>> by_code_;
    std::unordered_map<std::string, std::vector<AreaId>> by_name_;
    std::vector<Gathered> all_;
};

}  // namespace

Result<SheetOutcome> read_pairings(DutyWork& work, const std::vector<SheetRecord>& records, bool apply) {
    PairingRows rows{work};
    SheetOutcome outcome;
    for (const auto& record : records) outcome.rows.push_back(rows.take(record));
    if (!apply || outcome.count(RowAction::refuse) > 0) return outcome;
    if (const auto done = rows.write(); !done) return tl::make_unexpected(done.error());
    outcome.imported = true;
    return outcome;
}

}  // namespace jingwei::app

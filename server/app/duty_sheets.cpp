#include "app/duty_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/duty_sheet_rows.hpp"
#include "app/org_units.hpp"

namespace jingwei::app {
namespace {

const std::vector<SheetColumn>& columns_of(DutySheet kind) {
    switch (kind) {
        case DutySheet::people: return people_columns();
        case DutySheet::assignments: return assignment_columns();
        case DutySheet::units: return unit_columns();
        case DutySheet::sites: return site_columns();
        case DutySheet::pairings: break;
    }
    return pairing_columns();
}

std::string shown_day(duty::Day day) { return day == duty::kForever ? "" : duty::format_day(day); }
std::string shown_day(const std::optional<duty::Day>& day) { return day ? duty::format_day(*day) : ""; }

/// Looks codes and names up for the way out.
class Rows {
public:
    Rows(const Reference& reference, const duty::Register& book, const DutySight& sight, duty::Day day, bool all)
        : reference_{reference}, book_{book}, sight_{sight}, day_{day}, all_{all} {}

    std::vector<std::vector<std::string>> of(DutySheet kind) const {
        if (kind == DutySheet::people) return people();
        if (kind == DutySheet::assignments) return assignments();
        if (kind == DutySheet::units) return units();
        if (kind == DutySheet::sites) return sites();
        return pairings();
    }

private:
    std::vector<std::vector<std::string>> people() const {
        std::vector<std::vector<std::string>> rows;
        for (const auto& person : book_.people()) {
            if (!sight_.sees(person.id) || (!all_ && !person.works_on(day_))) continue;
            const auto unit = unit_of(person.unit);
            const auto* const post = reference_.directory.post(person.post);
            rows.push_back({person.code, person.name.zh_cn, person.name.en, person.masked_phone, unit.first, unit.second,
                            post == nullptr ? "" : post->name.zh_cn, shown_day(person.left_on)});
        }
        return rows;
    }

    std::vector<std::vector<std::string>> assignments() const {
        std::vector<std::pair<std::string, std::vector<std::string>>> rows;
        for (const auto& a : book_.assignments()) {
            if (!sight_.sees(a) || (!all_ && (a.days.to < day_ || a.days.empty()))) continue;
            const auto* const site = book_.site(a.target.site);
            const auto* const area = reference_.territory.find(a.target.area);
            const auto* const role = book_.setup().find(a.duty);
            const auto person = person_of(a.holder.person);
            const auto unit = unit_of(a.holder.unit);
            const auto deputy = person_of(a.deputy);
            const auto* const ground = site == nullptr ? area : reference_.territory.find(site->area);
            rows.emplace_back((ground == nullptr ? std::string{"~"} : ground->path) + '\x01' + a.duty + '\x01' + to_string(a.id),
                              std::vector<std::string>{
                                  to_string(a.id), area == nullptr ? "" : area->code, area == nullptr ? "" : area->name.zh_cn,
                                  site == nullptr ? "" : site->code, site == nullptr ? "" : site->name.zh_cn, a.target.class_code,
                                  role == nullptr ? a.duty : role->name.zh_cn, person.first, person.second, unit.first,
                                  unit.second, deputy.first, deputy.second, shown_day(a.days.from), shown_day(a.days.to)});
        }
        std::sort(rows.begin(), rows.end());
        std::vector<std::vector<std::string>> out;
        for (auto& row : rows) out.push_back(std::move(row.second));
        return out;
    }

    std::vector<std::vector<std::string>> pairings() const {
        std::vector<std::vector<std::string>> rows;
        for (const auto& pairing : book_.pairings()) {
            if (!sight_.sees(pairing) || (!all_ && (pairing.days.to < day_ || pairing.days.empty()))) continue;
            std::string codes, names;
            for (const AreaId id : pairing.areas) {
                const auto* const area = reference_.territory.find(id);
                if (area == nullptr) continue;
                codes += (codes.empty() ? "" : "、") + area->code;
                names += (names.empty() ? "" : "、") + area->name.zh_cn;
            }
            const auto leader = person_of(pairing.leader);
            const auto unit = unit_of(pairing.unit);
            const std::vector<std::string> head{to_string(pairing.id),
                                                leader.first,
                                                leader.second,
                                                unit.first,
                                                unit.second,
                                                codes,
                                                names,
                                                shown_day(pairing.days.from),
                                                shown_day(pairing.days.to)};
            for (std::size_t i = 0; i < std::max<std::size_t>(1, pairing.items.size()); ++i) {
                auto row = head;
                if (i < pairing.items.size()) {
                    const auto& item = pairing.items[i];
                    row.insert(row.end(), {item.title, shown_day(item.due_on), shown_day(item.done_on)});
                }
                rows.push_back(std::move(row));
            }
        }
        return rows;
    }

    std::vector<std::vector<std::string>> units() const {
        const auto& directory = reference_.directory;
        std::vector<std::vector<std::string>> rows;
        for (const auto& unit : directory.units()) {
            if (unit.closed && !all_) continue;
            const auto* const kind = org::find_unit_kind(unit.kind);
            const auto* const role = catalog::find_responsible_role(unit.role);
            const auto parent = unit_of(unit.parent);
            const auto home = area_of(unit.home_area);
            const std::vector<std::string> head{unit.code,
                                                unit.name.zh_cn,
                                                unit.name.en,
                                                kind == nullptr ? unit.kind : std::string{kind->zh_cn},
                                                parent.first,
                                                parent.second,
                                                role == nullptr ? unit.role : std::string{role->zh_cn},
                                                home.first,
                                                home.second,
                                                unit.closed ? "是" : ""};
            const auto before = rows.size();
            for (const auto& post : directory.posts()) {
                if (post.unit != unit.id || (post.closed && !all_)) continue;
                rows.push_back(head);
                rows.back().insert(rows.back().end(), {post.code, post.name.zh_cn, post.name.en, post.closed ? "是" : ""});
            }
            if (rows.size() == before) rows.push_back(head);
        }
        return rows;
    }

    std::vector<std::vector<std::string>> sites() const {
        std::vector<std::vector<std::string>> rows;
        for (const auto& site : book_.sites()) {
            if (!sight_.sees(site) || (!all_ && !site.open_on(day_))) continue;
            const auto* const type = duty::find_site_type(site.type);
            const auto area = area_of(site.area);
            const auto degrees = [&](double (*part)(geo::Position)) {
                return site.position ? fmt::format("{:.7f}", part(*site.position)) : std::string{};
            };
            rows.push_back({site.code, site.name.zh_cn, site.name.en, type == nullptr ? site.type : std::string{type->zh_cn},
                            area.first, area.second, degrees(geo::lon_degrees), degrees(geo::lat_degrees),
                            shown_day(site.closed_on)});
        }
        return rows;
    }

    std::pair<std::string, std::string> area_of(AreaId id) const {
        const auto* const area = reference_.territory.find(id);
        if (area != nullptr) return {area->code, area->name.zh_cn};
        return {"", id ? std::string{kAreaGone} : std::string{}};
    }
    std::pair<std::string, std::string> person_of(PersonId id) const {
        const auto* const person = book_.person(id);
        return person == nullptr ? std::pair<std::string, std::string>{} : std::pair{person->code, person->name.zh_cn};
    }
    std::pair<std::string, std::string> unit_of(UnitId id) const {
        const auto* const unit = reference_.directory.find(id);
        return unit == nullptr ? std::pair<std::string, std::string>{} : std::pair{unit->code, unit->name.zh_cn};
    }

    const Reference& reference_;
    const duty::Register& book_;
    const DutySight& sight_;
    duty::Day day_;
    bool all_;
};

template <class Rows>
std::vector<std::string> zh_words(const Rows& rows) {
    std::vector<std::string> words;
    for (const auto& row : rows) words.emplace_back(row.zh_cn);
    return words;
}

SheetDraft draft_of(DutySheet kind, const duty::Register& book) {
    SheetDraft draft;
    switch (kind) {
        case DutySheet::people: draft.title = "人员名册"; break;
        case DutySheet::assignments: draft.title = "网格责任登记表"; break;
        case DutySheet::pairings: draft.title = "领导与共建单位结对表"; break;
        case DutySheet::units: draft.title = "单位与岗位表"; break;
        case DutySheet::sites: draft.title = "点位表"; break;
    }
    draft.name = draft.title;
    for (const auto& column : columns_of(kind)) {
        SheetDraft::Column out{.heading = std::string{column.names.front()}};
        if (column.required) out.heading += "*";
        out.is_day = column.key == "from" || column.key == "to" || column.key == "due_on" || column.key == "done_on" ||
                     column.key == "left_on" || column.key == "closed_on";
        if (column.key == "id") out.heading += "(请勿修改,新增留空)";
        if (column.key == "name" || column.key == "areas" || column.key == "item" || column.key == "unit") out.width = 24;
        if (column.key == "id") out.width = 22;
        if (column.key == "duty") {
            for (const auto& role : book.setup().roles) out.choices.push_back(role.name.zh_cn);
        }
        if (column.key == "kind") out.choices = zh_words(org::kUnitKinds);
        if (column.key == "role") out.choices = zh_words(catalog::kResponsibleRoles);
        if (column.key == "type") out.choices = zh_words(duty::kSiteTypes);
        if (column.key == "unit_closed" || column.key == "post_closed") out.choices = {"是", "否"};
        draft.columns.push_back(std::move(out));
    }
    if (kind == DutySheet::pairings) draft.merge_equal = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    if (kind == DutySheet::units) draft.merge_equal = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    return draft;
}

const Sheet* first_shown(const Workbook& book) {
    const auto it = std::find_if(book.sheets.begin(), book.sheets.end(),
                                 [](const Sheet& sheet) { return !sheet.hidden && !sheet.rows.empty(); });
    return it == book.sheets.end() ? nullptr : &*it;
}

Result<SheetOutcome> read_rows(DutyWork& work, DutySheet kind, const std::vector<SheetRecord>& records, bool apply) {
    switch (kind) {
        case DutySheet::people: return read_people(work, records, apply);
        case DutySheet::assignments: return read_assignments(work, records, apply);
        case DutySheet::units: return read_units(work, records, apply);
        case DutySheet::sites: return read_sites(work, records, apply);
        case DutySheet::pairings: break;
    }
    return read_pairings(work, records, apply);
}

}  // namespace

std::int64_t SheetOutcome::count(RowAction action) const {
    return std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.action == action; });
}

SheetDraft export_duty_sheet(DutySheet kind, const Reference& reference, const duty::Register& book, const DutySight& sight,
                             duty::Day day, bool all) {
    auto draft = draft_of(kind, book);
    draft.rows = Rows{reference, book, sight, day, all}.of(kind);
    return draft;
}

SheetDraft duty_sheet_template(DutySheet kind, const duty::Register& book) { return draft_of(kind, book); }

Result<SheetOutcome> import_duty_sheet(const App& app, const Caller& caller, DutySheet kind, const Workbook& book, bool apply) {
    const auto* const sheet = first_shown(book);
    if (sheet == nullptr) return refuse_field("/file", "xlsx_not_a_workbook");
    const auto records = read_table(*sheet, columns_of(kind));
    if (!records) return tl::make_unexpected(records.error());
    if (records->size() > kMaxSheetRows) return refuse_field("/file", "too_many", {{"max", std::to_string(kMaxSheetRows)}});
    SheetOutcome outcome;
    // Nothing is remembered under the caller's key: a sheet that comes twice changes nothing the second time.
    Caller without_key = caller;
    without_key.idempotency_key.clear();
    const auto done = in_duty_unit(app, without_key, [&](DutyWork& work) -> Result<std::int64_t> {
        auto read = read_rows(work, kind, *records, apply);
        if (!read) return tl::make_unexpected(read.error());
        outcome = *std::move(read);
        return 0;
    });
    if (!done) return tl::make_unexpected(done.error());
    if (outcome.imported && kind == DutySheet::units) show_directory(app, caller.tenant);
    return outcome;
}

}  // namespace jingwei::app

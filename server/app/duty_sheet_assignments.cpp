#include <algorithm>

#include "app/duty_assignments.hpp"
#include "app/duty_sheet_rows.hpp"
#include "domain/duty/check.hpp"

namespace jingwei::app {
namespace {

const std::map<std::string_view, std::string_view> kColumns{
    {"/area_id", "area"},     {"/site_id", "site"}, {"/class_code", "class_code"},
    {"/person_id", "person"}, {"/unit_id", "unit"}, {"/deputy_id", "deputy"},
    {"/duty", "duty"},        {"/to_day", "to"},
};

std::string duty_code(const duty::Setup& setup, RowReader& row) {
    const auto& text = row.text("duty");
    for (const auto& role : setup.roles) {
        if (text == role.code || text == role.name.zh_cn || text == role.name.en) return role.code;
    }
    if (text.empty()) row.wrong("duty", "required");
    else row.wrong("duty", "unknown_duty", {{"value", text}});
    return {};
}

duty::Target target_of(RowReader& row, const SheetNames& names) {
    duty::Target target;
    target.site = names.sites.find(row, "site_code", "site", "unknown_site");
    if (row.has("site_code") || row.has("site")) {
        target.kind = duty::TargetKind::site;
        return target;
    }
    target.area = names.areas.find(row, "area_code", "area", "unknown_area");
    target.class_code = row.text("class_code");
    if (!target.class_code.empty()) target.kind = duty::TargetKind::class_in_area;
    if (!row.has("area_code") && !row.has("area")) row.wrong("area", "required");
    return target;
}

/// The row's own record by its number; else one of the same target, duty, holder and first day, so that a sheet may come twice.
const duty::Assignment* record_of(const DutyWork& work, RowReader& row, const duty::Assignment& wanted) {
    if (row.has("id")) {
        const auto id = parse_id<AssignmentTag>(row.text("id"));
        const auto* const found = id ? work.book->assignment(AssignmentId{id->value}) : nullptr;
        if (found == nullptr) row.wrong("id", "unknown_row", {{"value", row.text("id")}});
        else if (found->target != wanted.target || found->duty != wanted.duty) row.wrong("duty", "record_fixed");
        return found;
    }
    const auto places = wanted.target.site ? work.book->on_site(wanted.target.site) : work.book->on_area(wanted.target.area);
    for (const std::size_t i : places) {
        const auto& a = work.book->assignments()[i];
        if (a.target == wanted.target && a.duty == wanted.duty && a.holder == wanted.holder &&
            same_term(row, a.days, wanted.days))
            return &a;
    }
    return nullptr;
}

std::string title_of(const RowReader& row) {
    const auto& place = row.has("site") ? row.text("site") : row.has("area") ? row.text("area") : row.text("area_code");
    return place + " " + row.text("duty") + " " + (row.has("person") ? row.text("person") : row.text("unit"));
}

std::optional<duty::Assignment> assignment_of(DutyWork& work, RowReader& row, const SheetNames& names) {
    row.outcome.title = title_of(row);
    duty::Assignment a;
    a.target = target_of(row, names);
    a.duty = duty_code(work.book->setup(), row);
    a.holder.person = names.people.find(row, "person_code", "person", "unknown_person");
    a.holder.unit = names.units.find(row, "unit_code", "unit", "unknown_unit");
    a.deputy = names.people.find(row, "deputy_code", "deputy", "unknown_person");
    a.days = {row.day("from", work.today()), row.day("to", duty::kForever)};
    if (!row.sound()) return std::nullopt;
    const auto* const before = record_of(work, row, a);
    if (!row.sound()) return std::nullopt;
    if (before != nullptr) {
        a.id = before->id;
        a.version = before->version;
        if (!row.has("from")) a.days.from = before->days.from;
    }
    if (before != nullptr && a == *before) return a;
    if (const auto sound = duty::check_assignment(a, work.context(), work.reference->catalog); !sound)
        take_errors(row, sound.error(), kColumns, "duty");
    const auto* const site = work.book->site(a.target.site);
    if (!may_change_area(work, site == nullptr ? a.target.area : site->area)) row.wrong("area", "unknown_area");
    if (!row.sound()) return std::nullopt;
    row.outcome.action = before == nullptr ? RowAction::create : RowAction::change;
    return a;
}

/// The register as it would be, to find rows that contradict each other or what is there.
duty::Register after(const DutyWork& work, const std::vector<duty::Assignment>& changed) {
    duty::RegisterRows rows{.setup = work.book->setup(),
                            .people = {},
                            .sites = {},
                            .assignments = work.book->assignments(),
                            .absences = {},
                            .rulings = {},
                            .pairings = {}};
    for (const auto& a : changed) {
        const auto old = std::lower_bound(rows.assignments.begin(), rows.assignments.end(), a.id,
                                          [](const auto& row, AssignmentId id) { return row.id < id; });
        if (old != rows.assignments.end() && old->id == a.id) *old = a;
    }
    for (const auto& a : changed) {
        if (work.book->assignment(a.id) == nullptr) rows.assignments.push_back(a);
    }
    return duty::Register{std::move(rows)};
}

void refuse_rivals(const DutyWork& work, const std::vector<duty::Assignment>& changed, const std::vector<std::size_t>& row_of,
                   SheetOutcome& outcome) {
    const auto next = after(work, changed);
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const auto rivals = duty::rivals_of(changed[i], next);
        if (rivals.empty()) continue;
        const auto& rival = *rivals.front();
        const auto* const person = work.book->person(rival.holder.person);
        const auto* const unit = work.reference->directory.find(rival.holder.unit);
        auto& row = outcome.rows[row_of[i]];
        row.action = RowAction::refuse;
        row.mistakes.push_back({"职责",
                                {"/duty",
                                 "duty_taken",
                                 {{"holder", person != nullptr ? person->name.zh_cn
                                             : unit != nullptr ? unit->name.zh_cn
                                                               : "?"},
                                  {"from", duty::format_day(rival.days.from)},
                                  {"to", rival.days.to == duty::kForever ? "…" : duty::format_day(rival.days.to)}}}});
    }
}

}  // namespace

Result<SheetOutcome> read_assignments(DutyWork& work, const std::vector<SheetRecord>& records, bool apply) {
    const SheetNames names{work};
    SheetOutcome outcome;
    std::vector<duty::Assignment> changed;
    std::vector<std::size_t> row_of;
    for (const auto& record : records) {
        RowReader reader{record, assignment_columns()};
        auto a = assignment_of(work, reader, names);
        if (a && reader.outcome.action != RowAction::same) {
            if (reader.outcome.action == RowAction::create) a->id = work.app.ids.next<AssignmentId>();
            changed.push_back(*std::move(a));
            row_of.push_back(outcome.rows.size());
        }
        outcome.rows.push_back(std::move(reader.outcome));
    }
    refuse_rivals(work, changed, row_of, outcome);
    if (!apply || outcome.count(RowAction::refuse) > 0) return outcome;
    for (std::size_t i = 0; i < changed.size(); ++i) {
        if (outcome.rows[row_of[i]].action == RowAction::create) {
            insert_assignment(work, changed[i]);
            continue;
        }
        ++changed[i].version;
        if (auto done = update_assignment(work, changed[i], "changed"); !done) return tl::make_unexpected(done.error());
    }
    outcome.imported = true;
    return outcome;
}

}  // namespace jingwei::app

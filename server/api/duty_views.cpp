#include "api/duty_views.hpp"

#include "base/text.hpp"

namespace jingwei::api {
namespace {

std::optional<LocalizedText> class_name(const DutyLook& look, const std::string& code) {
    const auto* const found = look.reference.catalog.find_code(code);
    return found == nullptr ? std::nullopt : std::optional{found->name};
}

DutyTarget target_view(const DutyLook& look, const duty::Target& target) {
    DutyTarget view{target.kind, area_ref_of(look, target.area), {}, {}, {}};
    if (const auto* const site = look.book->site(target.site)) {
        view.site = SiteRef{site->id, site->code, site->name};
        view.area = area_ref_of(look, site->area);
    }
    if (!target.class_code.empty()) {
        view.class_code = target.class_code;
        view.class_name = class_name(look, target.class_code);
    }
    return view;
}

JointItem item_view(const DutyLook& look, const duty::JointItem& item) {
    return {item.id,     item.title, item.due_on, item.done_on, !item.done_on && item.due_on && *item.due_on < look.day,
            item.version};
}

}  // namespace

DutyLook::DutyLook(const Call& from, std::optional<duty::Day> on)
    : call{from},
      reference{*from.reference},
      book{from.app().reference.duties(from.tenant())},
      day{on ? *on : app::day_of(*from.reference, from.app().clock.now())} {}

std::optional<duty::Day> shown_end(duty::Day day) { return day == duty::kForever ? std::nullopt : std::optional{day}; }

std::optional<PersonRef> person_ref(const DutyLook& look, PersonId id) {
    const auto* const person = look.book->person(id);
    if (person == nullptr) return std::nullopt;
    return PersonRef{person->id, person->code, person->name};
}

std::optional<UnitRef> unit_ref(const DutyLook& look, UnitId id) {
    const auto* const unit = look.reference.directory.find(id);
    if (unit == nullptr) return std::nullopt;
    return UnitRef{unit->id, unit->code, unit->name};
}

std::optional<AreaRef> area_ref_of(const DutyLook& look, AreaId id) {
    const auto* const area = look.reference.territory.find(id);
    return area == nullptr ? std::nullopt : std::optional{area_ref(look.reference, *area)};
}

LocalizedText duty_name(const DutyLook& look, const std::string& code) {
    const auto* const role = look.book->setup().find(code);
    return role == nullptr ? LocalizedText{code, code} : role->name;
}

Absence absence_view(const DutyLook& look, const duty::Absence& absence) {
    return {absence.id,        person_ref(look, absence.person).value_or(PersonRef{absence.person, "", {}}),
            absence.days.from, shown_end(absence.days.to),
            absence.reason,    absence.cancelled,
            absence.version};
}

Person person_view(const DutyLook& look, const duty::Person& person) {
    Person view;
    view.id = person.id;
    view.code = person.code;
    view.name = person.name;
    view.masked_phone = some_text(person.masked_phone);
    view.unit = unit_ref(look, person.unit);
    if (const auto* const post = look.reference.directory.post(person.post)) {
        view.post_id = post->id;
        view.post_name = post->name;
    }
    view.left_on = shown_end(person.left_on);
    const auto in_force = [&](std::span<const std::size_t> rows) {
        return std::count_if(rows.begin(), rows.end(),
                             [&](std::size_t i) { return look.book->assignments()[i].days.contains(look.day); });
    };
    view.duty_count = in_force(look.book->held_by(person.id));
    view.deputy_count = in_force(look.book->deputised_by(person.id));
    for (const auto& absence : look.book->absences()) {
        if (absence.person == person.id && !absence.cancelled && absence.days.contains(look.day))
            view.absent = absence_view(look, absence);
    }
    view.version = person.version;
    return view;
}

Assignment assignment_view(const DutyLook& look, const duty::Assignment& a) {
    Assignment view;
    view.id = a.id;
    view.target = target_view(look, a.target);
    view.duty = a.duty;
    view.duty_name = duty_name(look, a.duty);
    view.person = person_ref(look, a.holder.person);
    view.unit = unit_ref(look, a.holder.unit);
    view.deputy = person_ref(look, a.deputy);
    view.from_day = a.days.from;
    view.to_day = shown_end(a.days.to);
    view.in_force = a.days.contains(look.day);
    view.holder_away = view.in_force && a.holder.person && look.book->is_away(a.holder.person, look.day);
    if (view.holder_away) view.acting = person_ref(look, look.book->acting_deputy(a, look.day));
    if (a.days.to != duty::kForever) view.days_left = (a.days.to - look.day).count();
    view.version = a.version;
    return view;
}

DutyAnswerLine answer_line(const DutyLook& look, const duty::AnswerLine& line) {
    DutyAnswerLine view;
    view.rule = std::string{line.rule};
    view.sentence = line.sentence;
    view.area = area_ref_of(look, line.area);
    view.ruling_id = some(line.ruling);
    if (const auto* const ruling = look.book->ruling(line.ruling)) view.ruling_number = ruling->number;
    view.assignment_id = some(line.assignment);
    if (!line.duty.empty()) {
        view.duty = line.duty;
        view.duty_name = duty_name(look, line.duty);
    }
    view.unit = unit_ref(look, line.unit);
    if (const auto* const post = look.reference.directory.post(line.post)) view.post_name = post->name;
    view.person = person_ref(look, line.person);
    view.deputy = person_ref(look, line.deputy);
    view.holder_away = line.holder_away;
    view.acting = person_ref(look, line.acting);
    return view;
}

Ruling ruling_view(const DutyLook& look, const duty::Ruling& ruling) {
    return {ruling.id,
            ruling.number,
            ruling.class_code,
            class_name(look, ruling.class_code),
            area_ref_of(look, ruling.area),
            unit_ref(look, ruling.unit).value_or(UnitRef{ruling.unit, "", {}}),
            ruling.reason,
            ruling.days.from,
            shown_end(ruling.days.to),
            ruling.days.contains(look.day),
            ruling.version};
}

Site site_view(const DutyLook& look, const duty::Site& site) {
    Site view;
    view.id = site.id;
    view.code = site.code;
    view.name = site.name;
    view.type = site.type;
    const auto* const type = duty::find_site_type(site.type);
    view.type_name =
        type == nullptr ? LocalizedText{site.type, site.type} : LocalizedText{std::string{type->zh_cn}, std::string{type->en}};
    view.area = area_ref_of(look, site.area);
    view.position = site.position;
    view.closed_on = shown_end(site.closed_on);
    for (const std::size_t i : look.book->on_site(site.id)) {
        const auto& a = look.book->assignments()[i];
        if (a.duty == duty::kSiteChief && a.days.contains(look.day)) view.chief = person_ref(look, a.holder.person);
    }
    view.version = site.version;
    return view;
}

Pairing pairing_view(const DutyLook& look, const duty::Pairing& pairing, const app::OpenCases& open) {
    Pairing view;
    view.id = pairing.id;
    view.leader = person_ref(look, pairing.leader).value_or(PersonRef{pairing.leader, "", {}});
    if (const auto* const leader = look.book->person(pairing.leader)) view.leader_unit = unit_ref(look, leader->unit);
    view.unit = unit_ref(look, pairing.unit).value_or(UnitRef{pairing.unit, "", {}});
    if (const auto* const unit = look.reference.directory.find(pairing.unit)) view.unit_kind = unit->kind;
    for (const AreaId id : pairing.areas) {
        if (auto area = area_ref_of(look, id)) view.areas.push_back(*std::move(area));
    }
    view.from_day = pairing.days.from;
    view.to_day = shown_end(pairing.days.to);
    view.in_force = pairing.days.contains(look.day);
    for (const auto& item : pairing.items) {
        view.items.push_back(item_view(look, item));
        view.open_item_count += !item.done_on;
        view.overdue_item_count += view.items.back().overdue;
    }
    view.open_case_count = open.in(pairing.areas, look.reference.territory).open;
    view.version = pairing.version;
    return view;
}

DutySetup setup_view(const duty::Setup& setup, const grid::Territory& territory) {
    DutySetup view;
    for (const auto& role : setup.roles) view.roles.push_back({{role.code}, role.name, role.held_by, role.exclusive});
    for (const auto& row : setup.required) {
        DutyRequirement required{{}, {row.duty}, row.deputy, {}};
        if (row.layer) required.layer = Text<1, 32>{*row.layer};
        if (row.depth != duty::Requirement::kSites) required.depth = Bounded<std::int32_t, 0, 11>{row.depth};
        view.required.push_back(std::move(required));
    }
    view.version = setup.version;
    for (const auto& row : duty::kSiteTypes)
        view.site_types.push_back({std::string{row.word}, {std::string{row.zh_cn}, std::string{row.en}}});
    for (const auto& row : org::kUnitKinds)
        view.unit_kinds.push_back({std::string{row.word}, {std::string{row.zh_cn}, std::string{row.en}}});
    view.names_signed = setup.names_signed;
    for (const auto& overlay : territory.overlays()) view.overlays.push_back({overlay.layer, overlay.name});
    for (const auto word : {duty::kGridChief, duty::kSiteChief, duty::kResponsibleUnit}) view.needed.emplace_back(word);
    return view;
}

app::OpenCases open_cases(const Call& call) {
    const app::CaseFilter open{.open_only = true, .now = call.app().clock.now()};
    return app::OpenCases{app::in_snapshot<std::vector<app::CaseTally>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.tally(call.tenant(), call.caller.actor.scope, open);
    })};
}

std::vector<Operation> with_duty_refusals(std::vector<Operation> rows) {
    for (auto& row : rows) {
        if (row.method == "GET") continue;
        row.own_refusals = {ErrorCode::changed_meanwhile, ErrorCode::idempotency_mismatch};
        if (row.id == "createAssignment" || row.id == "changeAssignment" || row.id == "handOver")
            row.own_refusals.push_back(ErrorCode::duty_taken);
        if (row.id == "saveDutySetup") row.own_refusals.push_back(ErrorCode::forbidden);
    }
    return rows;
}

bool matches(std::string_view q, std::initializer_list<const LocalizedText*> names,
             std::initializer_list<std::string_view> codes) {
    if (q.empty()) return true;
    const std::string wanted = ascii_lower(q);
    for (const auto* name : names) {
        if (name == nullptr) continue;
        if (ascii_lower(name->zh_cn).find(wanted) != std::string::npos || ascii_lower(name->en).find(wanted) != std::string::npos)
            return true;
    }
    return std::any_of(codes.begin(), codes.end(),
                       [&](auto code) { return ascii_lower(code).find(wanted) != std::string::npos; });
}

}  // namespace jingwei::api

#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "app/duty_assignments.hpp"
#include "app/duty_rulings.hpp"
#include "app/placing.hpp"

/// Assignments, answers, rulings, absences, and what the district decides about duties.
namespace jingwei::api {
namespace {

Result<DutySetup> get_duty_setup(const Call& call) {
    const DutyLook look{call};
    return setup_view(look.book->setup(), look.reference.territory);
}

duty::Setup setup_meant(const SaveDutySetup& body) {
    duty::Setup setup;
    for (const auto& role : body.roles) setup.roles.push_back({role.code.value, role.name, role.held_by, role.exclusive});
    for (const auto& row : body.required) {
        duty::Requirement required{row.depth ? row.depth->value : duty::Requirement::kSites, row.duty.value, row.deputy, {}};
        if (row.layer) required.layer = row.layer->value;
        setup.required.push_back(std::move(required));
    }
    setup.version = body.version;
    if (body.names_signed) setup.names_signed = body.names_signed->value;
    return setup;
}

Result<DutySetup> save_duty_setup(const Call& call, const SaveDutySetup& body) {
    const auto saved = app::save_duty_setup(call.app(), call.caller, setup_meant(body));
    if (!saved) return tl::make_unexpected(saved.error());
    return get_duty_setup(call);
}

Result<DutySetupGaps> preview_duty_setup(const Call& call, const SaveDutySetup& body) {
    const DutyLook look{call};
    const auto gaps = app::preview_duty_setup(look.reference, *look.book, look.day, setup_meant(body));
    if (!gaps) return tl::make_unexpected(gaps.error());
    return DutySetupGaps{static_cast<std::int64_t>(gaps->before), static_cast<std::int64_t>(gaps->after),
                         static_cast<std::int64_t>(gaps->opened), static_cast<std::int64_t>(gaps->closed)};
}

struct AnswersQuery {
    static constexpr FieldDoc kDocs[]{
        {"class_code", "Code of the class of problems.", "01-10"},
        {"lon", "Longitude of the point, where no area is given.", "113.62"},
        {"lat", "Latitude of the point.", "34.52"},
        {"area_id", "The area, instead of a point."},
        {"date", "The day asked for."},
    };
    std::optional<Text<1, 20>> class_code;
    std::optional<double> lon;
    std::optional<double> lat;
    std::optional<AreaId> area_id;
    std::optional<duty::Day> date;
};
BOOST_DESCRIBE_STRUCT(AnswersQuery, (), (class_code, lon, lat, area_id, date))

/// The place asked for: an area by id, or where a point lies.
Result<cases::Place> place_asked(const app::Reference& reference, const AnswersQuery& query) {
    if (query.area_id) {
        if (reference.territory.find(*query.area_id) == nullptr) return refuse_field("/area_id", "unknown_area");
        cases::Place place;
        place.area = *query.area_id;
        place.state = cases::PositionState::known;
        return place;
    }
    if (!query.lon || !query.lat) return refuse_field("/lon", "required");
    const auto position = geo::position_from_degrees(*query.lon, *query.lat);
    if (!position) return refuse_field("/lon", "position");
    return app::place_of(reference, *position, {});
}

Result<DutyAnswers> get_duty_answers(const Call& call, const AnswersQuery& query) {
    const DutyLook look{call, query.date};
    if (!query.class_code) return refuse_field("/class_code", "required");
    const auto* const problem_class = look.reference.catalog.find_code(query.class_code->value);
    if (problem_class == nullptr) return refuse_field("/class_code", "unknown_class");
    const auto place = place_asked(look.reference, query);
    if (!place) return tl::make_unexpected(place.error());
    DutyAnswers answers{
        problem_class->code, problem_class->name, look.day, place->state, area_refs(look.reference, place->area), {}, {}};
    for (const auto& line : duty::answer(*problem_class, place->area, look.context(), look.reference.district.name))
        answers.lines.push_back(answer_line(look, line));
    for (const auto& line : duty::duties_around(place->area, look.context())) answers.around.push_back(answer_line(look, line));
    return answers;
}

enum class AssignmentStanding { in_force, ended, future, all };
BOOST_DESCRIBE_ENUM(AssignmentStanding, in_force, ended, future, all)

struct AssignmentQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Words of a name or code.", "新民"},
        {"area_id", "Only duties in this area or in what lies in it."},
        {"site_id", "Id of the site."},
        {"class_code", "Code of the class of problems.", "01-10"},
        {"duty", "Code of the kind of duty.", "grid_chief"},
        {"person_id", "Only those this person holds or is the deputy of."},
        {"unit_id", "Only those this unit or its people hold."},
        {"on", "The day asked for; today without one."},
        {"standing", "Which assignments: in force on the day, ended before, beginning later, or all."},
        {"expiring_days", "Only those in force that end within so many days.", "30"},
        {"cursor", "next_cursor of the page before."},
    };
    std::optional<Text<0, 60>> q;
    std::optional<AreaId> area_id;
    std::optional<SiteId> site_id;
    std::optional<Text<1, 20>> class_code;
    std::optional<Text<1, 40>> duty;
    std::optional<PersonId> person_id;
    std::optional<UnitId> unit_id;
    std::optional<duty::Day> on;
    std::optional<AssignmentStanding> standing;
    std::optional<Bounded<int, 0, 366>> expiring_days;
    std::optional<AssignmentId> cursor;
};
BOOST_DESCRIBE_STRUCT(AssignmentQuery, (),
                      (q, area_id, site_id, class_code, duty, person_id, unit_id, on, standing, expiring_days, cursor))

/// One assignment against all that was asked for.
class AssignmentFilter {
public:
    AssignmentFilter(const DutyLook& look, const AssignmentQuery& query) : look_{look}, query_{query} {
        const auto* const area = query.area_id ? look.reference.territory.find(*query.area_id) : nullptr;
        if (area != nullptr) range_ = look.reference.territory.path_range(*area);
    }

    bool takes(const duty::Assignment& a) const {
        return takes_day(a) && takes_words(a) && takes_place(a) && takes_holder(a) && takes_text(a);
    }

    std::string path_of(const duty::Assignment& a) const {
        const auto* const site = look_.book->site(a.target.site);
        const auto* const area = look_.reference.territory.find(site == nullptr ? a.target.area : site->area);
        return area == nullptr ? "" : area->path;
    }

    /// In order of place, duty and first day.
    std::string key_of(const duty::Assignment& a) const {
        return path_of(a) + '\x01' + a.duty + '\x01' + duty::format_day(a.days.from) + '\x01' + to_string(a.id);
    }

private:
    bool takes_day(const duty::Assignment& a) const {
        if (query_.expiring_days) {
            const auto last = look_.day + std::chrono::days{query_.expiring_days->value};
            if (!a.days.contains(look_.day) || a.days.to > last) return false;
        }
        switch (query_.standing.value_or(AssignmentStanding::in_force)) {
            case AssignmentStanding::in_force: return a.days.contains(look_.day);
            case AssignmentStanding::ended: return a.days.to < look_.day;
            case AssignmentStanding::future: return a.days.from > look_.day && !a.days.empty();
            case AssignmentStanding::all: break;
        }
        return true;
    }
    bool takes_words(const duty::Assignment& a) const {
        if (query_.duty && a.duty != query_.duty->value) return false;
        return !query_.class_code || a.target.class_code == query_.class_code->value;
    }
    bool takes_place(const duty::Assignment& a) const {
        if (query_.site_id && a.target.site != *query_.site_id) return false;
        if (!query_.area_id) return true;
        return range_ && grid::in_range(*range_, path_of(a));
    }
    bool takes_holder(const duty::Assignment& a) const {
        if (query_.person_id && a.holder.person != *query_.person_id && a.deputy != *query_.person_id) return false;
        if (!query_.unit_id) return true;
        const auto* const person = look_.book->person(a.holder.person);
        return a.holder.unit == *query_.unit_id || (person != nullptr && person->unit == *query_.unit_id);
    }
    bool takes_text(const duty::Assignment& a) const {
        if (!query_.q || query_.q->value.empty()) return true;
        const auto* const person = look_.book->person(a.holder.person);
        const auto* const deputy = look_.book->person(a.deputy);
        const auto* const unit = look_.reference.directory.find(person == nullptr ? a.holder.unit : person->unit);
        const auto* const site = look_.book->site(a.target.site);
        const auto* const area = look_.reference.territory.find(a.target.area);
        return matches(query_.q->value,
                       {person == nullptr ? nullptr : &person->name, deputy == nullptr ? nullptr : &deputy->name,
                        unit == nullptr ? nullptr : &unit->name, site == nullptr ? nullptr : &site->name,
                        area == nullptr ? nullptr : &area->name},
                       {area == nullptr ? std::string_view{} : std::string_view{area->code}});
    }

    const DutyLook& look_;
    const AssignmentQuery& query_;
    std::optional<grid::PathRange> range_;
};

Result<AssignmentPage> list_assignments(const Call& call, const AssignmentQuery& query) {
    const DutyLook look{call, query.on};
    if (query.area_id && look.reference.territory.find(*query.area_id) == nullptr)
        return refuse_field("/area_id", "unknown_area");
    const AssignmentFilter filter{look, query};
    const auto sight = look.sight();
    std::vector<const duty::Assignment*> rows;
    for (const auto& a : look.book->assignments()) {
        if (filter.takes(a) && sight.sees(a)) rows.push_back(&a);
    }
    AssignmentPage page;
    page.outside_scope = query.area_id && !sight.sees(*query.area_id);
    page.total = static_cast<std::int64_t>(rows.size());
    std::optional<std::string> after;
    if (query.cursor) {
        const auto* const last = look.book->assignment(*query.cursor);
        if (last == nullptr) return refuse_field("/cursor", "cursor");
        after = filter.key_of(*last);
    }
    page.next_cursor = take_page(
        rows, [&](const duty::Assignment& a) { return filter.key_of(a); }, after);
    for (const auto* row : rows) page.items.push_back(assignment_view(look, *row));
    return page;
}

Result<Assignment> shown_assignment(const Call& call, const Result<AssignmentId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const DutyLook look{call};
    const auto* const row = look.book->assignment(*id);
    if (row == nullptr || !look.sight().sees(*row)) return refuse(ErrorCode::not_found);
    return assignment_view(look, *row);
}

Result<Assignment> get_assignment(const Call& call) {
    return shown_assignment(call, call.path_id<AssignmentId>("assignment_id"));
}

Result<Assignment> create_assignment(const Call& call, const CreateAssignment& body) {
    app::AssignmentInput input{.target = {.kind = body.target_kind,
                                          .area = body.area_id.value_or(AreaId{}),
                                          .site = body.site_id.value_or(SiteId{}),
                                          .class_code = body.class_code ? body.class_code->value : ""},
                               .duty = body.duty.value,
                               .holder = {body.person_id.value_or(PersonId{}), body.unit_id.value_or(UnitId{})},
                               .deputy = body.deputy_id.value_or(PersonId{}),
                               .days = {body.from_day, stored_end(body.to_day)},
                               .replace = body.replace.value_or(false)};
    return shown_assignment(call, app::create_assignment(call.app(), call.caller, input));
}

Result<Assignment> change_assignment(const Call& call, const ChangeAssignment& body) {
    const auto id = call.path_id<AssignmentId>("assignment_id");
    if (!id) return tl::make_unexpected(id.error());
    const app::AssignmentInput input{.target = {},
                                     .duty = {},
                                     .holder = {body.person_id.value_or(PersonId{}), body.unit_id.value_or(UnitId{})},
                                     .deputy = body.deputy_id.value_or(PersonId{}),
                                     .days = {body.from_day, stored_end(body.to_day)},
                                     .replace = body.replace.value_or(false)};
    return shown_assignment(call, app::change_assignment(call.app(), call.caller, *id, body.version, input));
}

Result<Assignment> end_assignment(const Call& call, const EndDuty& body) {
    const auto id = call.path_id<AssignmentId>("assignment_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_assignment(call, app::end_assignment(call.app(), call.caller, *id, body.version, body.last_day));
}

struct RulingQuery {
    static constexpr FieldDoc kDocs[]{
        {"class_code", "Code of the class of problems.", "01-10"},
        {"all", "Those that ended too."},
    };
    std::optional<Text<1, 20>> class_code;
    std::optional<bool> all;
};
BOOST_DESCRIBE_STRUCT(RulingQuery, (), (class_code, all))

Result<RulingList> list_rulings(const Call& call, const RulingQuery& query) {
    const DutyLook look{call};
    RulingList list;
    for (const auto& ruling : look.book->rulings()) {
        if (query.class_code && ruling.class_code != query.class_code->value) continue;
        if (!query.all.value_or(false) && ruling.days.to < look.day) continue;
        list.items.push_back(ruling_view(look, ruling));
    }
    std::reverse(list.items.begin(), list.items.end());
    return list;
}

Result<Ruling> shown_ruling(const Call& call, const Result<RulingId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const DutyLook look{call};
    const auto* const row = look.book->ruling(*id);
    if (row == nullptr) return refuse(ErrorCode::not_found);
    return ruling_view(look, *row);
}

Result<Ruling> make_ruling(const Call& call, const CreateRuling& body) {
    return shown_ruling(call, app::make_ruling(call.app(), call.caller,
                                               {.class_code = body.class_code.value,
                                                .area = body.area_id.value_or(AreaId{}),
                                                .unit = body.unit_id,
                                                .reason = body.reason.value,
                                                .days = {body.from_day, stored_end(body.to_day)}}));
}

Result<Ruling> end_ruling(const Call& call, const EndDuty& body) {
    const auto id = call.path_id<RulingId>("ruling_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_ruling(call, app::end_ruling(call.app(), call.caller, *id, body.version, body.last_day));
}

struct AbsenceQuery {
    static constexpr FieldDoc kDocs[]{
        {"person_id", "Id of the person."},
        {"on", "Only who is away on this day."},
    };
    std::optional<PersonId> person_id;
    std::optional<duty::Day> on;
};
BOOST_DESCRIBE_STRUCT(AbsenceQuery, (), (person_id, on))

Result<AbsenceList> list_absences(const Call& call, const AbsenceQuery& query) {
    const DutyLook look{call};
    const auto sight = look.sight();
    AbsenceList list;
    for (const auto& absence : look.book->absences()) {
        if (!sight.sees(absence.person)) continue;
        if (query.person_id && absence.person != *query.person_id) continue;
        const bool wanted = query.on ? !absence.cancelled && absence.days.contains(*query.on) : absence.days.to >= look.day;
        if (wanted || (query.person_id && !query.on)) list.items.push_back(absence_view(look, absence));
    }
    return list;
}

Result<Absence> shown_absence(const Call& call, const Result<AbsenceId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const DutyLook look{call};
    const auto* const row = look.book->absence(*id);
    if (row == nullptr || !look.sight().sees(row->person)) return refuse(ErrorCode::not_found);
    return absence_view(look, *row);
}

Result<Absence> record_absence(const Call& call, const CreateAbsence& body) {
    return shown_absence(call, app::record_absence(call.app(), call.caller,
                                                   {.person = body.person_id,
                                                    .days = {body.from_day, stored_end(body.to_day)},
                                                    .reason = body.reason,
                                                    .cancelled = false}));
}

Result<Absence> change_absence(const Call& call, const ChangeAbsence& body) {
    const auto id = call.path_id<AbsenceId>("absence_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_absence(call, app::change_absence(call.app(), call.caller, *id, body.version,
                                                   {.person = {},
                                                    .days = {body.from_day, stored_end(body.to_day)},
                                                    .reason = body.reason,
                                                    .cancelled = body.cancelled}));
}

}  // namespace

std::vector<Operation> duty_operations() {
    const Access read = Access::needs(org::Permission::org_read);
    const Access manage = Access::needs(org::Permission::duty_manage);
    std::vector<Operation> rows{
        get("getDutySetup", "/duty/setup", read, "Kinds of duty and which level needs which", get_duty_setup),
        send("saveDutySetup", "PUT", "/duty/setup", manage, "Change kinds of duty and what is required", save_duty_setup),
        send("previewDutySetup", "POST", "/duty/setup/preview", manage, "How many gaps a change of the set-up makes and closes",
             preview_duty_setup),
        get("getDutyAnswers", "/duty/answers", read, "Who answers for a class at a place on a day, and why", get_duty_answers),
        get("listAssignments", "/duty/assignments", read, "Duties by place", list_assignments),
        get("getAssignment", "/duty/assignments/{assignment_id}", read, "One assignment", get_assignment),
        send("createAssignment", "POST", "/duty/assignments", manage, "Give somebody a duty", create_assignment, 201),
        send("changeAssignment", "PUT", "/duty/assignments/{assignment_id}", manage, "Change holder, deputy or days",
             change_assignment),
        send("endAssignment", "POST", "/duty/assignments/{assignment_id}/end", manage, "End an assignment", end_assignment),
        get("listRulings", "/duty/rulings", read, "Rulings, newest first", list_rulings),
        send("makeRuling", "POST", "/duty/rulings", manage, "Decide who answers for a class in an area", make_ruling, 201),
        send("endRuling", "POST", "/duty/rulings/{ruling_id}/end", manage, "End a ruling", end_ruling),
        get("listAbsences", "/duty/absences", read, "Who is away, now and later", list_absences),
        send("recordAbsence", "POST", "/duty/absences", manage, "Somebody will be away", record_absence, 201),
        send("changeAbsence", "PUT", "/duty/absences/{absence_id}", manage, "Change or cancel an absence", change_absence),
    };
    return with_duty_refusals(std::move(rows));
}

}  // namespace jingwei::api

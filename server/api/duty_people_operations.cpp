#include <set>

#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "app/duty_people.hpp"
#include "app/duty_sites.hpp"

/// People, what they carry, and sites.
namespace jingwei::api {
namespace {

struct PersonQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Words of a name or code.", "新民"},
        {"unit_id", "Id of the unit."},
        {"area_id", "Only who holds a duty in this area or in what lies in it."},
        {"duty", "Only who holds this duty today.", "grid_chief"},
        {"absent", "Only who is away today, or only who is not."},
        {"left", "People who have left instead of those who work here."},
        {"cursor", "next_cursor of the page before."},
    };
    std::optional<Text<0, 60>> q;
    std::optional<UnitId> unit_id;
    std::optional<AreaId> area_id;
    std::optional<Text<1, 40>> duty;
    std::optional<bool> absent;
    std::optional<bool> left;
    std::optional<PersonId> cursor;
};
BOOST_DESCRIBE_STRUCT(PersonQuery, (), (q, unit_id, area_id, duty, absent, left, cursor))

/// Whether somebody holds a duty today, of one kind and in one subtree where these were asked for.
bool holds(const DutyLook& look, PersonId person, const PersonQuery& query) {
    const auto* const area = query.area_id ? look.reference.territory.find(*query.area_id) : nullptr;
    if (query.area_id && area == nullptr) return false;
    for (const std::size_t i : look.book->held_by(person)) {
        const auto& a = look.book->assignments()[i];
        if (!a.days.contains(look.day) || (query.duty && a.duty != query.duty->value)) continue;
        if (area == nullptr) return true;
        const auto* const site = look.book->site(a.target.site);
        const auto* const place = look.reference.territory.find(site == nullptr ? a.target.area : site->area);
        if (place != nullptr && grid::in_range(look.reference.territory.path_range(*area), place->path)) return true;
    }
    return false;
}

std::vector<const duty::Person*> people_asked(const DutyLook& look, const PersonQuery& query) {
    const auto sight = look.sight();
    std::vector<const duty::Person*> rows;
    for (const auto& person : look.book->people()) {
        if (!sight.sees(person.id)) continue;
        if (person.works_on(look.day) == query.left.value_or(false)) continue;
        if (query.unit_id && person.unit != *query.unit_id) continue;
        if ((query.area_id || query.duty) && !holds(look, person.id, query)) continue;
        if (query.absent && look.book->is_away(person.id, look.day) != *query.absent) continue;
        const auto* const unit = look.reference.directory.find(person.unit);
        if (query.q && !matches(query.q->value, {&person.name, unit == nullptr ? nullptr : &unit->name}, {person.code})) continue;
        rows.push_back(&person);
    }
    return rows;
}

/// The rows of one page; `total` counts all of them.
Result<std::optional<std::string>> page_of_people(const DutyLook& look, const PersonQuery& query,
                                                  std::vector<const duty::Person*>& rows) {
    std::optional<std::string> after;
    if (query.cursor) {
        const auto* const last = look.book->person(*query.cursor);
        if (last == nullptr) return refuse_field("/cursor", "cursor");
        after = last->code;
    }
    return take_page(
        rows, [](const duty::Person& person) { return person.code; }, after);
}

Result<PersonPage> list_people(const Call& call, const PersonQuery& query) {
    const DutyLook look{call};
    auto rows = people_asked(look, query);
    PersonPage page;
    page.total = static_cast<std::int64_t>(rows.size());
    auto next = page_of_people(look, query, rows);
    if (!next) return tl::make_unexpected(next.error());
    page.next_cursor = *std::move(next);
    for (const auto* person : rows) page.items.push_back(person_view(look, *person));
    return page;
}

Result<Person> shown_person(const Call& call, const Result<PersonId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const DutyLook look{call};
    const auto* const person = look.book->person(*id);
    if (person == nullptr || !look.sight().sees(person->id)) return refuse(ErrorCode::not_found);
    return person_view(look, *person);
}

Result<Person> get_person(const Call& call) { return shown_person(call, call.path_id<PersonId>("person_id")); }

std::optional<std::string> text_of(const auto& text) { return text ? std::optional{text->value} : std::nullopt; }

Result<Person> create_person(const Call& call, const CreatePerson& body) {
    return shown_person(call, app::create_person(call.app(), call.caller,
                                                 {.code = text_of(body.code),
                                                  .name = body.name,
                                                  .phone = text_of(body.phone),
                                                  .unit = body.unit_id.value_or(UnitId{}),
                                                  .post = body.post_id.value_or(PostId{})}));
}

Result<Person> change_person(const Call& call, const ChangePerson& body) {
    const auto id = call.path_id<PersonId>("person_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_person(call, app::change_person(call.app(), call.caller, *id, body.version,
                                                 {.code = body.code.value,
                                                  .name = body.name,
                                                  .phone = text_of(body.phone),
                                                  .unit = body.unit_id.value_or(UnitId{}),
                                                  .post = body.post_id.value_or(PostId{}),
                                                  .left_on = stored_end(body.left_on)}));
}

Result<PersonContact> read_contact(const Call& call, const ReadContact& body) {
    const auto id = call.path_id<PersonId>("person_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto phone = app::read_contact(call.app(), call.caller, *id, body.reason.value);
    if (!phone) return tl::make_unexpected(phone.error());
    return PersonContact{*phone};
}

PersonWorkload workload_view(const DutyLook& look, const duty::Person& person, const app::OpenCases& open) {
    const auto load = app::load_of(person.id, look.context(), open);
    return {{person.id, person.code, person.name},
            unit_ref(look, person.unit),
            load.areas,
            load.sites,
            load.deputies,
            load.cases.open,
            load.cases.overdue,
            load.open_items,
            load.households};
}

Result<WorkloadPage> list_workloads(const Call& call, const PersonQuery& query) {
    const DutyLook look{call};
    auto rows = people_asked(look, query);
    WorkloadPage page;
    page.total = static_cast<std::int64_t>(rows.size());
    auto next = page_of_people(look, query, rows);
    if (!next) return tl::make_unexpected(next.error());
    page.next_cursor = *std::move(next);
    const auto open = open_cases(call);
    for (const auto* person : rows) page.items.push_back(workload_view(look, *person, open));
    return page;
}

struct SiteQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Words of a name or code.", "新民"},
        {"area_id", "Only sites in this area or in what lies in it."},
        {"type", "Word of the kind of site.", "farmers_market"},
        {"without_chief", "Only sites without a chief today, or only those with one."},
        {"cursor", "next_cursor of the page before."},
    };
    std::optional<Text<0, 60>> q;
    std::optional<AreaId> area_id;
    std::optional<Text<1, 40>> type;
    std::optional<bool> without_chief;
    std::optional<SiteId> cursor;
};
BOOST_DESCRIBE_STRUCT(SiteQuery, (), (q, area_id, type, without_chief, cursor))

bool has_chief(const DutyLook& look, SiteId site) {
    for (const std::size_t i : look.book->on_site(site)) {
        const auto& a = look.book->assignments()[i];
        if (a.duty == duty::kSiteChief && a.days.contains(look.day)) return true;
    }
    return false;
}

Result<SitePage> list_sites(const Call& call, const SiteQuery& query) {
    const DutyLook look{call};
    const auto* const area = query.area_id ? look.reference.territory.find(*query.area_id) : nullptr;
    if (query.area_id && area == nullptr) return refuse_field("/area_id", "unknown_area");
    const auto sight = look.sight();
    std::vector<const duty::Site*> rows;
    for (const auto& site : look.book->sites()) {
        if (!sight.sees(site)) continue;
        if (!site.open_on(look.day) || (query.type && site.type != query.type->value)) continue;
        const auto* const place = look.reference.territory.find(site.area);
        if (area != nullptr && (place == nullptr || !grid::in_range(look.reference.territory.path_range(*area), place->path)))
            continue;
        if (query.without_chief && has_chief(look, site.id) == *query.without_chief) continue;
        if (query.q && !matches(query.q->value, {&site.name}, {site.code})) continue;
        rows.push_back(&site);
    }
    SitePage page;
    page.total = static_cast<std::int64_t>(rows.size());
    std::optional<std::string> after;
    if (query.cursor) {
        const auto* const last = look.book->site(*query.cursor);
        if (last == nullptr) return refuse_field("/cursor", "cursor");
        after = last->code;
    }
    page.next_cursor = take_page(
        rows, [](const duty::Site& site) { return site.code; }, after);
    for (const auto* site : rows) page.items.push_back(site_view(look, *site));
    return page;
}

Result<Site> shown_site(const Call& call, const Result<SiteId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const DutyLook look{call};
    const auto* const site = look.book->site(*id);
    if (site == nullptr || !look.sight().sees(*site)) return refuse(ErrorCode::not_found);
    return site_view(look, *site);
}

Result<Site> create_site(const Call& call, const CreateSite& body) {
    return shown_site(call, app::create_site(call.app(), call.caller,
                                             {.code = body.code.value,
                                              .name = body.name,
                                              .type = body.type.value,
                                              .area = body.area_id.value_or(AreaId{}),
                                              .position = body.position}));
}

Result<Site> change_site(const Call& call, const ChangeSite& body) {
    const auto id = call.path_id<SiteId>("site_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_site(call, app::change_site(call.app(), call.caller, *id, body.version,
                                             {.code = body.code.value,
                                              .name = body.name,
                                              .type = body.type.value,
                                              .area = body.area_id.value_or(AreaId{}),
                                              .position = body.position,
                                              .closed_on = stored_end(body.closed_on)}));
}

}  // namespace

std::vector<Operation> duty_people_operations() {
    const Access read = Access::needs(org::Permission::org_read);
    const Access manage = Access::needs(org::Permission::duty_manage);
    std::vector<Operation> rows{
        get("listPeople", "/duty/people", read, "People by code", list_people),
        get("getPerson", "/duty/people/{person_id}", read, "One person", get_person),
        send("createPerson", "POST", "/duty/people", manage, "Add a person", create_person, 201),
        send("changePerson", "PUT", "/duty/people/{person_id}", manage, "Change a person", change_person),
        send("readPersonContact", "POST", "/duty/people/{person_id}/contact", Access::needs(org::Permission::person_contact_read),
             "The full telephone number; the reason is kept", read_contact),
        get("listWorkloads", "/duty/workloads", read, "What people carry today", list_workloads),
        get("listSites", "/duty/sites", read, "Sites by code", list_sites),
        send("createSite", "POST", "/duty/sites", manage, "Add a site", create_site, 201),
        send("changeSite", "PUT", "/duty/sites/{site_id}", manage, "Change or close a site", change_site),
    };
    return with_duty_refusals(std::move(rows));
}

}  // namespace jingwei::api

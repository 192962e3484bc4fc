#include <set>

#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "app/duty_handover.hpp"
#include "app/duty_pairings.hpp"

/// Pairings with their joint items, and handovers.
namespace jingwei::api {
namespace {

struct PairingQuery {
    static constexpr FieldDoc kDocs[]{
        {"leader_id", "Id of the leader."},
        {"unit_id", "Id of the unit."},
        {"all", "Those that ended too."},
    };
    std::optional<PersonId> leader_id;
    std::optional<UnitId> unit_id;
    std::optional<bool> all;
};
BOOST_DESCRIBE_STRUCT(PairingQuery, (), (leader_id, unit_id, all))

/// Units of the city and the district that nobody is paired with, and areas beside paired ones that are left out.
PairingGaps pairing_gaps(const DutyLook& look) {
    const auto sight = look.sight();
    std::set<UnitId> units;
    std::set<AreaId> areas;
    std::set<AreaId> parents;
    for (const auto& pairing : look.book->pairings()) {
        if (!pairing.days.contains(look.day)) continue;
        units.insert(pairing.unit);
        for (const AreaId id : pairing.areas) {
            areas.insert(id);
            if (const auto* const area = look.reference.territory.find(id)) parents.insert(area->parent);
        }
    }
    PairingGaps gaps;
    for (const auto& unit : look.reference.directory.units()) {
        if (unit.closed) continue;
        const bool co_builds = unit.kind == "city_direct" || unit.kind == "district_direct";
        if (co_builds && !units.contains(unit.id) && sight.sees(unit.id)) gaps.units.push_back({unit.id, unit.code, unit.name});
    }
    for (const AreaId parent : parents) {
        if (!parent) continue;
        for (const auto* child : look.reference.territory.children(parent)) {
            if (!areas.contains(child->id) && sight.sees(child->id)) gaps.areas.push_back(area_ref(look.reference, *child));
        }
    }
    return gaps;
}

Result<PairingList> list_pairings(const Call& call, const PairingQuery& query) {
    const DutyLook look{call};
    const auto open = open_cases(call);
    const auto sight = look.sight();
    PairingList list;
    for (const auto& pairing : look.book->pairings()) {
        if (!sight.sees(pairing)) continue;
        if (query.leader_id && pairing.leader != *query.leader_id) continue;
        if (query.unit_id && pairing.unit != *query.unit_id) continue;
        if (!query.all.value_or(false) && pairing.days.to < look.day) continue;
        list.items.push_back(pairing_view(look, pairing, open));
    }
    list.gaps = pairing_gaps(look);
    return list;
}

Result<Pairing> shown_pairing(const Call& call, PairingId id) {
    const DutyLook look{call};
    const auto* const pairing = look.book->pairing(id);
    if (pairing == nullptr || !look.sight().sees(*pairing)) return refuse(ErrorCode::not_found);
    return pairing_view(look, *pairing, open_cases(call));
}

Result<Pairing> shown_pairing(const Call& call, const Result<PairingId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    return shown_pairing(call, *id);
}

Result<Pairing> create_pairing(const Call& call, const CreatePairing& body) {
    return shown_pairing(call, app::create_pairing(call.app(), call.caller,
                                                   {.leader = body.leader_id,
                                                    .unit = body.unit_id,
                                                    .areas = body.area_ids,
                                                    .days = {body.from_day, stored_end(body.to_day)}}));
}

Result<Pairing> change_pairing(const Call& call, const ChangePairing& body) {
    const auto id = call.path_id<PairingId>("pairing_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_pairing(call, app::change_pairing(call.app(), call.caller, *id, body.version,
                                                   {.leader = body.leader_id,
                                                    .unit = body.unit_id,
                                                    .areas = body.area_ids,
                                                    .days = {body.from_day, stored_end(body.to_day)}}));
}

Result<Pairing> end_pairing(const Call& call, const EndDuty& body) {
    const auto id = call.path_id<PairingId>("pairing_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_pairing(call, app::end_pairing(call.app(), call.caller, *id, body.version, body.last_day));
}

Result<Pairing> add_joint_item(const Call& call, const CreateJointItem& body) {
    const auto pairing = call.path_id<PairingId>("pairing_id");
    if (!pairing) return tl::make_unexpected(pairing.error());
    const auto item = app::add_joint_item(call.app(), call.caller, *pairing, body.title.value, body.due_on);
    if (!item) return tl::make_unexpected(item.error());
    return shown_pairing(call, *pairing);
}

Result<Pairing> change_joint_item(const Call& call, const ChangeJointItem& body) {
    const auto pairing = call.path_id<PairingId>("pairing_id");
    const auto item = call.path_id<JointItemId>("item_id");
    if (!pairing || !item) return refuse(ErrorCode::not_found);
    const auto changed = app::change_joint_item(
        call.app(), call.caller, *pairing,
        {.id = *item, .title = body.title.value, .due_on = body.due_on, .done_on = body.done_on, .version = body.version});
    if (!changed) return tl::make_unexpected(changed.error());
    return shown_pairing(call, *pairing);
}

struct HandoverQuery {
    static constexpr FieldDoc kDocs[]{
        {"person_id", "Id of the person."},
        {"day", "From which day on; today without one."},
    };
    std::optional<PersonId> person_id;
    std::optional<duty::Day> day;
};
BOOST_DESCRIBE_STRUCT(HandoverQuery, (), (person_id, day))

Result<HandoverPreview> preview_handover(const Call& call, const HandoverQuery& query) {
    if (!query.person_id) return refuse_field("/person_id", "required");
    const DutyLook look{call};
    const auto person = person_ref(look, *query.person_id);
    if (!person || !look.sight().sees(*query.person_id))
        return refuse_field("/person_id", "unknown_person", {{"value", to_string(*query.person_id)}});
    const duty::Day day = query.day.value_or(look.day);
    const auto open = open_cases(call);
    const auto work = app::open_work(*look.book, *query.person_id, day);
    HandoverPreview preview{*person, day, {}, {}, {}};
    for (const auto& assignment : work.assignments) {
        app::OpenCases::Sum cases;
        if (assignment.target.kind == duty::TargetKind::area) cases = open.in({assignment.target.area}, look.reference.territory);
        preview.assignments.push_back({assignment_view(look, assignment), cases.open, cases.overdue});
    }
    for (const auto& assignment : work.deputies) preview.deputies.push_back(assignment_view(look, assignment));
    for (const auto& pairing : work.pairings) preview.pairings.push_back(pairing_view(look, pairing, open));
    return preview;
}

template <class Tag>
Result<void> read_seen(const std::vector<VersionedId>& rows, std::string_view list, std::vector<app::Seen<Id<Tag>>>& out) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto id = parse_id<Tag>(rows[i].id.value);
        if (!id) return refuse_field("/" + std::string{list} + "/" + std::to_string(i) + "/id", "id");
        out.push_back({*id, rows[i].version});
    }
    return {};
}

Result<HandedOver> hand_over(const Call& call, const HandOver& body) {
    app::HandoverInput input{
        .from = body.from_person_id, .to = body.to_person_id, .day = body.day, .assignments = {}, .deputies = {}, .pairings = {}};
    for (const auto& read :
         {read_seen(body.assignments, "assignments", input.assignments), read_seen(body.deputies, "deputies", input.deputies),
          read_seen(body.pairings, "pairings", input.pairings)}) {
        if (!read) return tl::make_unexpected(read.error());
    }
    const auto moved = app::hand_over(call.app(), call.caller, input);
    if (!moved) return tl::make_unexpected(moved.error());
    return HandedOver{*moved};
}

}  // namespace

std::vector<Operation> duty_pairing_operations() {
    const Access read = Access::needs(org::Permission::org_read);
    const Access manage = Access::needs(org::Permission::duty_manage);
    std::vector<Operation> rows{
        get("listPairings", "/duty/pairings", read, "Leaders and their co-building units", list_pairings),
        send("createPairing", "POST", "/duty/pairings", manage, "Pair a leader with a co-building unit", create_pairing, 201),
        send("changePairing", "PUT", "/duty/pairings/{pairing_id}", manage, "Change a pairing", change_pairing),
        send("endPairing", "POST", "/duty/pairings/{pairing_id}/end", manage, "End a pairing", end_pairing),
        send("addJointItem", "POST", "/duty/pairings/{pairing_id}/items", manage, "Add a joint item", add_joint_item, 201),
        send("changeJointItem", "PUT", "/duty/pairings/{pairing_id}/items/{item_id}", manage,
             "Change a joint item or mark it done", change_joint_item),
        get("previewHandover", "/duty/handovers/preview", manage, "Everything open that a person holds", preview_handover),
        send("handOver", "POST", "/duty/handovers", manage, "Move what was chosen to another person", hand_over),
    };
    return with_duty_refusals(std::move(rows));
}

}  // namespace jingwei::api

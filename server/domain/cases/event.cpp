#include "domain/cases/event.hpp"

#include <boost/mp11/list.hpp>

#include "base/codec.hpp"
#include "geo/position_json.hpp"

namespace jingwei::cases {

std::string_view kind_of(const EventBody& body) {
    return std::visit([](const auto& event) { return std::decay_t<decltype(event)>::kKind; }, body);
}

std::string write_body(const EventBody& body) {
    return std::visit([](const auto& event) { return json::serialize(to_json(event)); }, body);
}

Result<EventBody> read_body(std::string_view kind, std::int32_t schema_version, std::string_view text) {
    Result<EventBody> found = refuse(ErrorCode::internal, {{"id", "event kind " + std::string{kind}}});
    if (schema_version != kEventSchemaVersion) return found;
    const auto document = parse_json(text);
    if (!document) return tl::make_unexpected(document.error());
    boost::mp11::mp_for_each<
        boost::mp11::mp_transform<boost::mp11::mp_identity, boost::mp11::mp_rename<EventBody, boost::mp11::mp_list>>>(
        [&](auto type) {
            using Body = typename decltype(type)::type;
            if (kind != Body::kKind) return;
            const auto body = from_json<Body>(*document);
            found = body ? Result<EventBody>{*body} : tl::make_unexpected(body.error());
        });
    return found;
}

NoteId note_of(const EventBody& body) {
    return std::visit(
        [](const auto& event) {
            if constexpr (requires { event.note; }) return event.note.value_or(NoteId{});
            else return NoteId{};
        },
        body);
}

std::vector<PhotoId> photos_of(const EventBody& body) {
    return std::visit(
        [](const auto& event) {
            if constexpr (requires { event.photos; }) return event.photos;
            else return std::vector<PhotoId>{};
        },
        body);
}

namespace {

void fold(Case& c, const Event&, const Dispatched& body) {
    c.unit = body.unit;
    c.post = body.post.value_or(PostId{});
    c.due_at = body.due_at;
    c.remaining.reset();
}
void fold(Case& c, const Event& event, const Recorded& body) {
    c.source = body.source;
    c.class_id = body.class_id;
    c.condition = body.condition;
    c.catalog_edition = body.catalog_edition;
    c.reported_at = event.occurred_at;
    c.place = Place{.position = body.position,
                    .state = body.position_state,
                    .accuracy_m = body.accuracy_m,
                    .area = body.area.value_or(AreaId{}),
                    .area_path = body.area_path,
                    .edition = body.territory_edition.value_or(EditionId{})};
}
void fold(Case&, const Event&, const Accepted&) {}
void fold(Case& c, const Event&, const Returned& body) {
    c.remaining = body.remaining;
    c.due_at.reset();  // the handling clock pauses while the desk has the case
}
void fold(Case& c, const Event& event, const Rectified& body) {
    c.handled_unit = body.unit;
    c.handled_by = body.account.value_or(AccountId{});
    c.rectified_at = event.occurred_at;
}
void fold(Case& c, const Event& event, const VerificationPassed&) { c.closed_at = event.occurred_at; }
void fold(Case& c, const Event&, const VerificationFailed&) { c.rectified_at.reset(); }  // rework keeps the first limit
void fold(Case&, const Event&, const Rejected&) {}
void fold(Case& c, const Event& event, const FixedOnTheSpot&) {
    c.rectified_at = event.occurred_at;
    c.closed_at = event.occurred_at;
}
void fold(Case& c, const Event& event, const ExternalClosureRecorded&) { c.closed_at = event.occurred_at; }
void fold(Case& c, const Event&, const Rated& body) { c.satisfied = body.satisfied; }
void fold(Case& c, const Event&, const Reopened&) {
    ++c.reopened_count;
    c.closed_at.reset();
    c.rectified_at.reset();
    c.due_at.reset();
    c.satisfied.reset();
}
void fold(Case& c, const Event&, const Released&) { c.released = true; }
void fold(Case& c, const Event&, const Withdrawn&) { c.released = false; }
void fold(Case& c, const Event&, const AreaChanged& body) {
    c.place.state = body.position_state;
    c.place.area = body.area.value_or(AreaId{});
    c.place.area_path = body.area_path;
    c.place.edition = body.territory_edition.value_or(EditionId{});
}

State state_after(State before, const EventBody& body) {
    struct Target {
        State before;
        State operator()(const Recorded&) const { return State::reported; }
        State operator()(const Dispatched&) const { return State::dispatched; }
        State operator()(const Accepted&) const { return State::handling; }
        State operator()(const Returned&) const { return State::reported; }
        State operator()(const Rectified&) const { return State::rectified; }
        State operator()(const VerificationPassed&) const { return State::closed; }
        State operator()(const VerificationFailed&) const { return State::dispatched; }
        State operator()(const Rejected&) const { return State::rejected; }
        State operator()(const FixedOnTheSpot&) const { return State::closed; }
        State operator()(const ExternalClosureRecorded&) const { return State::closed; }
        State operator()(const Reopened&) const { return State::reported; }
        State operator()(const Rated&) const { return before; }
        State operator()(const Released&) const { return before; }
        State operator()(const Withdrawn&) const { return before; }
        State operator()(const AreaChanged&) const { return before; }
    };
    return std::visit(Target{before}, body);
}

}  // namespace

Case apply(Case c, const Event& event) {
    std::visit([&](const auto& body) { fold(c, event, body); }, event.body);
    c.state = state_after(c.state, event.body);
    ++c.version;
    return c;
}

}  // namespace jingwei::cases

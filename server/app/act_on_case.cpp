#include "app/act_on_case.hpp"

#include "app/photo_claim.hpp"
#include "app/placing.hpp"
#include "base/codec.hpp"
#include "domain/cases/decide.hpp"
#include "domain/cases/routing.hpp"

namespace jingwei::app {
namespace {

using cases::Action;

Result<CaseFile> load(Stores& stores, const Caller& caller, const CaseKey& key) {
    const auto file = key.id ? stores.cases.find(caller.tenant, key.id)
                             : stores.cases.find_by_tracking(caller.tenant, tracking_hash(key.tracking_code));
    if (!file) return refuse(ErrorCode::not_found);
    // What lies outside somebody's scope does not exist for them.
    if (key.id && !caller.actor.scope.covers(file->current.place.area_path, file->current.unit))
        return refuse(ErrorCode::not_found);
    return *file;
}

/// Who was first, for the message: the post or unit, and when.
tl::unexpected<Error> conflict(Stores& stores, const Reference& reference, const Caller& caller, CaseId id) {
    const auto events = stores.cases.timeline(caller.tenant, id);
    if (events.empty()) return refuse(ErrorCode::conflict);
    const auto& last = events.back();
    const auto* const unit = reference.directory.find(last.origin.unit);
    return refuse(ErrorCode::conflict,
                  {{"actor_name", unit == nullptr ? "" : unit->name.zh_cn}, {"at", format_instant(last.origin.recorded_at)}});
}

Result<cases::Command> command_for(const Reference& reference, const ActionInput& input, NoteId note,
                                   const std::vector<PhotoId>& photos) {
    switch (input.action) {
        case Action::dispatch: {
            if (reference.directory.find(input.unit) == nullptr) return refuse_field("/unit_id", "unknown_unit");
            if (reference.directory.open_unit(input.unit) == nullptr) return refuse_field("/unit_id", "unit_closed");
            const auto* const post = reference.directory.receiving_post(input.unit);
            return cases::Dispatch{{input.unit, post == nullptr ? PostId{} : post->id, std::string{cases::kRuleDesk}}, note};
        }
        case Action::accept: return cases::Accept{};
        case Action::return_to_desk: return cases::ReturnToDesk{note};
        case Action::submit_rectification: return cases::SubmitRectification{note, photos};
        case Action::pass_verification: return cases::PassVerification{note, photos};
        case Action::fail_verification: return cases::FailVerification{note, photos};
        case Action::reject: return cases::Reject{note};
        case Action::rate: return cases::Rate{input.satisfied, note};
        case Action::reopen: return cases::Reopen{note};
        case Action::release: return cases::Release{};
        case Action::withdraw: return cases::Withdraw{};
        case Action::report:
        case Action::record_fixed:
        case Action::record_external_case:
        case Action::record_external_closure:  // these make cases: report_case.hpp
        case Action::rehome: break;            // and this nobody asks for: rehome_cases.hpp
    }
    return refuse(ErrorCode::action_not_allowed, {{"action", std::string{enum_name(input.action)}}});
}

struct Done {
    CaseId id;
    LiveHint hint;
};

Result<Done> act(const App& app, Stores& stores, const Caller& caller, const CaseKey& key, const ActionInput& input,
                 NoteId note_id) {
    const Instant now = app.clock.now();
    const auto reference = app.reference.get(stores, caller.tenant);
    const auto file = load(stores, caller, key);
    if (!file) return tl::make_unexpected(file.error());
    const cases::Case& before = file->current;
    if (input.version && *input.version != before.version) return conflict(stores, *reference, caller, before.id);
    const auto photos = claim_photos(stores, caller.tenant, input.uploads, "/photo_upload_ids");
    if (!photos) return tl::make_unexpected(photos.error());
    const NoteId note = input.words.empty() ? NoteId{} : note_id;
    const auto command = command_for(*reference, input, note, *photos);
    if (!command) return tl::make_unexpected(command.error());
    const auto* const condition = reference->catalog.condition(before.class_id, before.condition);
    if (condition == nullptr) return refuse(ErrorCode::not_found);
    const auto events = cases::decide(before, *command, {caller.actor, !key.id, now, reference->calendar, *condition});
    if (!events) return tl::make_unexpected(events.error());
    cases::Case after = before;
    for (const auto& event : *events) after = cases::apply(after, event);

    const auto origin = origin_of(caller.actor, now);
    if (!stores.cases.save(caller.tenant, before, after, *events, origin)) return conflict(stores, *reference, caller, before.id);
    if (note) stores.cases.add_note(caller.tenant, before.id, {note, input.words}, now);
    stores.photos.attach(caller.tenant, before.id, *photos, PhotoRole::after);
    if (!caller.idempotency_key.empty()) {
        stores.idempotency.remember(caller.tenant, principal_of(caller.actor), caller.idempotency_key,
                                    {caller.request_hash, before.id.value}, now);
    }
    const auto seq = stores.cases.journal(caller.tenant, after, before.version + 1, origin);
    return Done{before.id,
                {.tenant = caller.tenant,
                 .seq = seq,
                 .case_id = before.id,
                 .kind = std::string{cases::kind_of(events->back().body)},
                 .area_path = after.place.area_path,
                 .unit = after.unit,
                 .former_unit = before.unit}};
}

}  // namespace

Result<CaseId> act_on_case(const App& app, const Caller& caller, const CaseKey& key, const ActionInput& input) {
    const auto note_id = app.ids.next<NoteId>();
    bool repeated = false;
    auto done = in_unit<Done>(app.database, [&](Stores& stores) -> Result<Done> {
        repeated = false;
        if (!caller.idempotency_key.empty()) {
            const auto known = stores.idempotency.find(caller.tenant, principal_of(caller.actor), caller.idempotency_key);
            if (known && known->request_hash != caller.request_hash) return refuse(ErrorCode::idempotency_mismatch);
            repeated = known.has_value();
            if (known) return Done{CaseId{known->resource_id}, {}};
        }
        return act(app, stores, caller, key, input, note_id);
    });
    if (!done) return tl::make_unexpected(done.error());
    if (!repeated) app.live.publish(done->hint);
    return done->id;
}

}  // namespace jingwei::app

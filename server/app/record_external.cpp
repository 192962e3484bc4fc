#include "app/record_external.hpp"

#include "app/placing.hpp"
#include "domain/cases/decide.hpp"
#include "domain/cases/routing.hpp"

namespace jingwei::app {
namespace {

EventOrigin origin_outside(const Caller& caller, Instant now) {
    auto origin = origin_of(caller.actor, now);
    origin.external = true;
    return origin;
}

/// The source has closed since what we recorded as open.
Result<ExternalRecorded> close_later(Stores& stores, const Caller& caller, CaseId id, const ExternalCaseInput& input,
                                     const cases::Context& context) {
    const auto file = stores.cases.find(caller.tenant, id);
    if (!file || !input.closed_at || !cases::is_open(file->current.state))
        return ExternalRecorded{ExternalOutcome::already_there, {}};
    const cases::Case& before = file->current;
    const auto events = cases::decide(before, cases::RecordExternalClosure{*input.closed_at}, context);
    if (!events) return tl::make_unexpected(events.error());
    cases::Case after = before;
    for (const auto& event : *events) after = cases::apply(after, event);
    const auto origin = origin_outside(caller, context.now);
    if (!stores.cases.save(caller.tenant, before, after, *events, origin)) return refuse(ErrorCode::conflict);
    stores.cases.journal(caller.tenant, after, before.version + 1, origin);
    return ExternalRecorded{ExternalOutcome::closed_later, {}};
}

cases::RecordExternalCase command_for(const Reference& reference, const ExternalCaseInput& input, NoteId note) {
    cases::RecordExternalCase command{.report = {.source = cases::Source::external,
                                                 .class_id = input.class_id,
                                                 .condition = input.condition,
                                                 .catalog_edition = reference.catalog.edition().id,
                                                 .place = place_of(reference, input.position, {}),
                                                 .note = note,
                                                 .photos = {},
                                                 .routing = {},
                                                 .declared = input.declared},
                                      .occurred_at = input.occurred_at,
                                      .due_at = input.due_at};
    if (input.unit) command.report.routing = cases::Routing{input.unit, {}, std::string{cases::kRuleSource}};
    return command;
}

/// The events of a new case and, where its source says so, of its closing.
Result<cases::Events> events_of(cases::Case& c, const cases::RecordExternalCase& command, const ExternalCaseInput& input,
                                const cases::Context& context) {
    auto events = cases::decide(c, command, context);
    if (!events) return events;
    for (const auto& event : *events) c = cases::apply(c, event);
    if (!input.closed_at) return events;
    auto closure = cases::decide(c, cases::RecordExternalClosure{*input.closed_at}, context);
    if (!closure) return closure;
    for (auto& event : *closure) {
        c = cases::apply(c, event);
        events->push_back(std::move(event));
    }
    return events;
}

}  // namespace

Result<ExternalRecorded> record_external(const App& app, Stores& stores, const Reference& reference, const Caller& caller,
                                         const ExternalCaseInput& input) {
    const auto* const condition = reference.catalog.condition(input.class_id, input.condition);
    if (condition == nullptr) return refuse_field("/class_id", "unknown_class");
    const cases::Context context{caller.actor, false, app.clock.now(), reference.calendar, *condition};
    if (const auto known = stores.cases.find_external(caller.tenant, input.system, input.ref)) {
        return close_later(stores, caller, *known, input, context);
    }
    const NoteId note = input.description.empty() ? NoteId{} : app.ids.next<NoteId>();
    cases::Case c;
    c.id = app.ids.next<CaseId>();
    const auto events = events_of(c, command_for(reference, input, note), input, context);
    if (!events) return tl::make_unexpected(events.error());
    CaseFile file{.current = c,
                  .number = input.system + "/" + input.ref,
                  .tracking_hash = {},
                  .address = input.address,
                  .contact = {},
                  .search_text = {},
                  .external_system = input.system,
                  .external_ref = input.ref};
    file.search_text = search_text(reference, c, file.number, input.address, input.description);
    const auto origin = origin_outside(caller, context.now);
    stores.cases.insert(caller.tenant, file, *events, origin);
    if (note) stores.cases.add_note(caller.tenant, c.id, {note, input.description}, context.now);
    stores.cases.journal(caller.tenant, c, 1, origin);
    return ExternalRecorded{ExternalOutcome::recorded, c.place.state};
}

}  // namespace jingwei::app

#include "domain/cases/decide.hpp"

#include <string>

#include "base/codec.hpp"

namespace jingwei::cases {
namespace {

template <class T>
std::optional<Id<T>> some(Id<T> id) {
    return id ? std::optional{id} : std::nullopt;
}

/// The case's state allows it and this actor may do it.
Result<void> check(const Case& c, Action action, const org::Actor& actor, bool holds_tracking_code) {
    if (!next_state(c.state, action)) {
        return refuse(ErrorCode::action_not_allowed, {{"action", std::string{enum_name(action)}}});
    }
    const ActionRule& rule = rule_of(action);
    if (rule.doer == Doer::program) {
        return actor.kind == org::Actor::Kind::system ? Result<void>{} : refuse(ErrorCode::forbidden);
    }
    if (rule.doer == Doer::reporter) {
        return holds_tracking_code ? Result<void>{} : refuse(ErrorCode::forbidden);
    }
    if (!org::allows(actor, rule.permission)) return refuse(ErrorCode::forbidden);
    if (rule.doer == Doer::holding_unit && (!actor.unit || actor.unit != c.unit)) return refuse(ErrorCode::forbidden);
    if (rule.doer == Doer::not_handler) {
        const bool same_person = actor.account && actor.account == c.handled_by;
        const bool same_unit = actor.unit && actor.unit == c.handled_unit;
        if (same_person || same_unit) return refuse(ErrorCode::verifier_is_handler);
    }
    return {};
}

Recorded recorded(const Report& report) {
    return {.source = report.source,
            .class_id = report.class_id,
            .condition = report.condition,
            .catalog_edition = report.catalog_edition,
            .position = report.place.position,
            .position_state = report.place.state,
            .accuracy_m = report.place.accuracy_m,
            .area = some(report.place.area),
            .area_path = report.place.area_path,
            .territory_edition = some(report.place.edition),
            .note = some(report.note),
            .photos = report.photos,
            .declared = report.declared};
}

/// A returned case that goes to the same unit resumes what was left of its limit; any other starts afresh.
/// A case that has a running clock keeps it when it moves on: moving a case never wins time.
std::optional<Instant> deadline_on_dispatch(const Case& c, UnitId to, const Context& context) {
    if (c.remaining && c.unit == to) {
        return context.calendar.add(context.condition.limit.kind, context.now, *c.remaining);
    }
    if (c.due_at && c.unit == to) return c.due_at;
    return context.calendar.deadline(context.now, context.condition.limit);
}

Event dispatched(const Case& c, const Routing& to, NoteId note, const Context& context) {
    return {context.now, Dispatched{.unit = to.unit,
                                    .post = some(to.post),
                                    .rule = to.rule,
                                    .due_at = deadline_on_dispatch(c, to.unit, context),
                                    .note = some(note)}};
}

struct Decider {
    const Case& c;
    const Context& context;

    Result<Events> operator()(const Report& report) const {
        Events events{{context.now, recorded(report)}};
        if (report.routing) events.push_back(dispatched(c, *report.routing, {}, context));
        return events;
    }
    Result<Events> operator()(const RecordFixed& fixed) const {
        if (fixed.found.photos.empty() || fixed.after_photos.empty()) return refuse(ErrorCode::photo_required);
        return Events{{context.now, recorded(fixed.found)}, {context.now, FixedOnTheSpot{.photos = fixed.after_photos}}};
    }
    Result<Events> operator()(const RecordExternalCase& external) const {
        Events events{{external.occurred_at, recorded(external.report)}};
        if (external.report.routing) {
            events.push_back({external.occurred_at, Dispatched{.unit = external.report.routing->unit,
                                                               .post = some(external.report.routing->post),
                                                               .rule = external.report.routing->rule,
                                                               .due_at = external.due_at,
                                                               .note = {}}});
        }
        return events;
    }
    Result<Events> operator()(const RecordExternalClosure& closure) const {
        return Events{{closure.occurred_at, ExternalClosureRecorded{}}};
    }
    Result<Events> operator()(const Dispatch& dispatch) const {
        return Events{dispatched(c, dispatch.to, dispatch.note, context)};
    }
    Result<Events> operator()(const Accept&) const { return Events{{context.now, Accepted{}}}; }
    Result<Events> operator()(const ReturnToDesk& back) const {
        if (!back.reason) return refuse(ErrorCode::reason_required);
        Returned body{.remaining = {}, .note = back.reason};
        if (c.due_at) body.remaining = context.calendar.counted(context.condition.limit.kind, context.now, *c.due_at);
        return Events{{context.now, body}};
    }
    Result<Events> operator()(const SubmitRectification& done) const {
        if (context.condition.photo_after_required && done.photos.empty()) return refuse(ErrorCode::photo_required);
        return Events{
            {context.now,
             Rectified{.unit = c.unit, .account = some(context.actor.account), .note = some(done.note), .photos = done.photos}}};
    }
    Result<Events> operator()(const PassVerification& passed) const {
        return Events{{context.now, VerificationPassed{.note = some(passed.note), .photos = passed.photos}}};
    }
    Result<Events> operator()(const FailVerification& failed) const {
        if (!failed.reason) return refuse(ErrorCode::reason_required);
        return Events{{context.now, VerificationFailed{.note = failed.reason, .photos = failed.photos}}};
    }
    Result<Events> operator()(const Reject& rejection) const {
        if (!rejection.reason) return refuse(ErrorCode::reason_required);
        return Events{{context.now, Rejected{.note = rejection.reason}}};
    }
    Result<Events> operator()(const Rate& rating) const {
        return Events{{context.now, Rated{.satisfied = rating.satisfied, .note = some(rating.comment)}}};
    }
    Result<Events> operator()(const Reopen& reopen) const {
        if (!reopen.reason) return refuse(ErrorCode::reason_required);
        return Events{{context.now, Reopened{.note = reopen.reason}}};
    }
    Result<Events> operator()(const Release&) const { return Events{{context.now, Released{}}}; }
    Result<Events> operator()(const Withdraw&) const { return Events{{context.now, Withdrawn{}}}; }
    /// Nothing when it lies where it lay: a repeated run changes nothing.
    Result<Events> operator()(const Rehome& home) const {
        const Place& place = home.place;
        if (place.area == c.place.area && place.area_path == c.place.area_path && place.state == c.place.state) return Events{};
        return Events{{context.now, AreaChanged{.position_state = place.state,
                                                .area = some(place.area),
                                                .area_path = place.area_path,
                                                .territory_edition = some(place.edition)}}};
    }
};

}  // namespace

Action action_of(const Command& command) {
    struct Named {
        Action operator()(const Report&) const { return Action::report; }
        Action operator()(const RecordFixed&) const { return Action::record_fixed; }
        Action operator()(const RecordExternalCase&) const { return Action::record_external_case; }
        Action operator()(const RecordExternalClosure&) const { return Action::record_external_closure; }
        Action operator()(const Dispatch&) const { return Action::dispatch; }
        Action operator()(const Accept&) const { return Action::accept; }
        Action operator()(const ReturnToDesk&) const { return Action::return_to_desk; }
        Action operator()(const SubmitRectification&) const { return Action::submit_rectification; }
        Action operator()(const PassVerification&) const { return Action::pass_verification; }
        Action operator()(const FailVerification&) const { return Action::fail_verification; }
        Action operator()(const Reject&) const { return Action::reject; }
        Action operator()(const Rate&) const { return Action::rate; }
        Action operator()(const Reopen&) const { return Action::reopen; }
        Action operator()(const Release&) const { return Action::release; }
        Action operator()(const Withdraw&) const { return Action::withdraw; }
        Action operator()(const Rehome&) const { return Action::rehome; }
    };
    return std::visit(Named{}, command);
}

Result<Events> decide(const Case& c, const Command& command, const Context& context) {
    if (const auto checked = check(c, action_of(command), context.actor, context.holds_tracking_code); !checked) {
        return tl::make_unexpected(checked.error());
    }
    return std::visit(Decider{c, context}, command);
}

std::vector<Action> allowed_actions(const Case& c, const org::Actor& actor, bool holds_tracking_code) {
    std::vector<Action> actions;
    for (const auto& row : kTransitions) {
        if (row.from != c.state || !check(c, row.action, actor, holds_tracking_code)) continue;
        const bool changes_nothing =
            (row.action == Action::release && c.released) || (row.action == Action::withdraw && !c.released);
        if (!changes_nothing && row.action != Action::record_external_closure) actions.push_back(row.action);
    }
    return actions;
}

}  // namespace jingwei::cases

#include "app/duty_assignments.hpp"

#include "base/codec.hpp"
#include "domain/duty/check.hpp"

namespace jingwei::app {
namespace {

/// Where the target lies, for the scope.
AreaId ground_of(const DutyWork& work, const duty::Target& target) {
    if (target.kind != duty::TargetKind::site) return target.area;
    const auto* const site = work.book->site(target.site);
    return site == nullptr ? AreaId{} : site->area;
}

boost::json::object facts_of(const duty::Assignment& a) {
    boost::json::object facts{{"target", enum_name(a.target.kind)}, {"duty", a.duty}, {"from", duty::format_day(a.days.from)}};
    if (a.target.area) facts["area_id"] = to_string(a.target.area);
    if (a.target.site) facts["site_id"] = to_string(a.target.site);
    if (!a.target.class_code.empty()) facts["class_code"] = a.target.class_code;
    if (a.holder.person) facts["person_id"] = to_string(a.holder.person);
    if (a.holder.unit) facts["unit_id"] = to_string(a.holder.unit);
    if (a.deputy) facts["deputy_id"] = to_string(a.deputy);
    if (a.days.to != duty::kForever) facts["to"] = duty::format_day(a.days.to);
    return facts;
}

std::string holder_name(const DutyWork& work, const duty::Holder& holder) {
    if (const auto* const person = work.book->person(holder.person)) return person->name.zh_cn;
    if (const auto* const unit = work.reference->directory.find(holder.unit)) return unit->name.zh_cn;
    return "?";
}

tl::unexpected<Error> taken_by(const DutyWork& work, const duty::Assignment& rival) {
    return refuse(ErrorCode::duty_taken, {{"holder", holder_name(work, rival.holder)},
                                          {"from", duty::format_day(rival.days.from)},
                                          {"to", rival.days.to == duty::kForever ? "…" : duty::format_day(rival.days.to)},
                                          {"assignment_id", to_string(rival.id)}});
}

/// The row, if the caller may touch it and saw its last version.
Result<duty::Assignment> for_change(const DutyWork& work, AssignmentId id, std::int32_t version) {
    const auto* const before = work.book->assignment(id);
    if (before == nullptr || !may_change_area(work, ground_of(work, before->target))) return refuse(ErrorCode::not_found);
    if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
    return *before;
}

}  // namespace

Result<void> check_and_clear(DutyWork& work, const duty::Assignment& assignment, bool replace) {
    if (auto sound = duty::check_assignment(assignment, work.context(), work.reference->catalog); !sound) return sound;
    if (!may_change_area(work, ground_of(work, assignment.target))) {
        return refuse_field(assignment.target.kind == duty::TargetKind::site ? "/site_id" : "/area_id",
                            assignment.target.kind == duty::TargetKind::site ? "unknown_site" : "unknown_area");
    }
    for (const auto* rival : duty::rivals_of(assignment, *work.book)) {
        if (!replace || rival->days.from >= assignment.days.from) return taken_by(work, *rival);
        auto ended = *rival;
        ended.days.to = assignment.days.from - std::chrono::days{1};
        ++ended.version;
        if (auto done = update_assignment(work, ended, "replaced"); !done) return done;
    }
    return {};
}

void insert_assignment(DutyWork& work, const duty::Assignment& assignment) {
    work.stores.duty.insert_assignment(work.tenant(), assignment);
    work.note("assignment", "created", assignment.id.value, assignment.version, facts_of(assignment));
}

Result<void> update_assignment(DutyWork& work, const duty::Assignment& assignment, std::string action) {
    if (!work.stores.duty.update_assignment(work.tenant(), assignment)) return refuse(ErrorCode::changed_meanwhile);
    work.note("assignment", std::move(action), assignment.id.value, assignment.version, facts_of(assignment));
    return {};
}

Result<AssignmentId> create_assignment(const App& app, const Caller& caller, const AssignmentInput& input) {
    const auto id = app.ids.next<AssignmentId>();
    return as_id<AssignmentId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const duty::Assignment assignment{.id = id,
                                          .target = input.target,
                                          .duty = input.duty,
                                          .holder = input.holder,
                                          .deputy = input.deputy,
                                          .days = input.days,
                                          .version = 1};
        if (const auto clear = check_and_clear(work, assignment, input.replace); !clear)
            return tl::make_unexpected(clear.error());
        insert_assignment(work, assignment);
        return id.value;
    }));
}

Result<AssignmentId> change_assignment(const App& app, const Caller& caller, AssignmentId id, std::int32_t version,
                                       const AssignmentInput& input) {
    return as_id<AssignmentId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        auto assignment = for_change(work, id, version);
        if (!assignment) return tl::make_unexpected(assignment.error());
        assignment->holder = input.holder;
        assignment->deputy = input.deputy;
        assignment->days = input.days;
        ++assignment->version;
        if (const auto clear = check_and_clear(work, *assignment, input.replace); !clear)
            return tl::make_unexpected(clear.error());
        if (const auto done = update_assignment(work, *assignment, "changed"); !done) return tl::make_unexpected(done.error());
        return id.value;
    }));
}

Result<AssignmentId> end_assignment(const App& app, const Caller& caller, AssignmentId id, std::int32_t version,
                                    duty::Day last_day) {
    return as_id<AssignmentId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        auto assignment = for_change(work, id, version);
        if (!assignment) return tl::make_unexpected(assignment.error());
        if (last_day >= assignment->days.to) return refuse_not_earlier(assignment->days.to);
        assignment->days.to = last_day;
        ++assignment->version;
        if (const auto done = update_assignment(work, *assignment, "ended"); !done) return tl::make_unexpected(done.error());
        return id.value;
    }));
}

}  // namespace jingwei::app

#include "app/report_case.hpp"

#include <fmt/format.h>

#include "app/duty_context.hpp"
#include "app/photo_claim.hpp"
#include "app/placing.hpp"
#include "domain/cases/decide.hpp"
#include "domain/cases/routing.hpp"

namespace jingwei::app {
namespace {

struct Filed {
    const catalog::ProblemClass* problem_class{};
    const catalog::FilingCondition* condition{};
};

Result<Filed> filed_under(const Reference& reference, const ReportInput& input) {
    const auto* const problem_class = reference.catalog.find_code(input.class_code);
    if (problem_class == nullptr) return refuse_field("/class_code", "unknown_class");
    if (!input.condition_code) return Filed{problem_class, &problem_class->conditions.front()};
    for (const auto& condition : problem_class->conditions) {
        if (condition.code == *input.condition_code) return Filed{problem_class, &condition};
    }
    return refuse_field("/condition_code", "unknown_condition");
}

/// "261123" on the district's calendar.
std::string day_word(const Reference& reference, Instant now) {
    const std::chrono::year_month_day date{std::chrono::sys_days{reference.calendar.local_date(now).time_since_epoch()}};
    return fmt::format("{:02}{:02}{:02}", int{date.year()} % 100, unsigned{date.month()}, unsigned{date.day()});
}

std::string rule_in(const cases::Events& events) {
    for (const auto& event : events) {
        if (const auto* const dispatched = std::get_if<cases::Dispatched>(&event.body)) return dispatched->rule;
    }
    return {};
}

/// Ids made before the unit, so that a unit that runs twice writes the same ones.
struct Ids {
    CaseId case_id;
    NoteId note;
};

/// The answer to a repeated key, rebuilt from what was stored.
Result<std::optional<Reported>> answered_before(const App& app, Stores& stores, const Caller& caller) {
    if (caller.idempotency_key.empty()) return std::optional<Reported>{};
    const auto known = stores.idempotency.find(caller.tenant, principal_of(caller.actor), caller.idempotency_key);
    if (!known) return std::optional<Reported>{};
    if (known->request_hash != caller.request_hash) return refuse(ErrorCode::idempotency_mismatch);
    auto file = stores.cases.find(caller.tenant, CaseId{known->resource_id});
    if (!file) return refuse(ErrorCode::not_found);
    const auto reference = app.reference.get(stores, caller.tenant);
    cases::Events events;
    for (auto& stored : stores.cases.timeline(caller.tenant, file->current.id)) events.push_back(std::move(stored.event));
    return std::optional{
        Reported{*file, tracking_code(reference->district, file->current.id, file->tracking_hash), rule_in(events), reference}};
}

cases::Command command_for(const ReportInput& input, cases::Report report, std::vector<PhotoId> after_photos) {
    if (input.fixed_on_the_spot) return cases::RecordFixed{std::move(report), std::move(after_photos)};
    return report;
}

Result<Reported> record(const App& app, Stores& stores, const Caller& caller, const ReportInput& input, const Ids& ids) {
    const Instant now = app.clock.now();
    const auto reference = app.reference.get(stores, caller.tenant);
    const auto filed = filed_under(*reference, input);
    if (!filed) return tl::make_unexpected(filed.error());
    const auto photos = claim_photos(stores, caller.tenant, input.uploads, "/photo_upload_ids");
    if (!photos) return tl::make_unexpected(photos.error());
    const auto after_photos = claim_photos(stores, caller.tenant, input.after_uploads, "/after_photo_upload_ids");
    if (!after_photos) return tl::make_unexpected(after_photos.error());

    cases::Report report{.source = input.source,
                         .class_id = filed->problem_class->id,
                         .condition = filed->condition->id,
                         .catalog_edition = reference->catalog.edition().id,
                         .place = place_of(*reference, input.position, input.accuracy_m, input.address),
                         .note = input.description.empty() ? NoteId{} : ids.note,
                         .photos = *photos,
                         .routing = {}};
    const auto book = app.reference.duties(stores, caller.tenant);
    report.routing = cases::route(*filed->problem_class, report.place, duty_context(*reference, *book, now));
    cases::Case c;
    c.id = ids.case_id;
    const auto events = cases::decide(c, command_for(input, std::move(report), *after_photos),
                                      {caller.actor, false, now, reference->calendar, *filed->condition});
    if (!events) return tl::make_unexpected(events.error());
    for (const auto& event : *events) c = cases::apply(c, event);

    CaseFile file{.current = c,
                  .number = stores.cases.next_number(caller.tenant, day_word(*reference, now)),
                  .tracking_hash = {},
                  .address = input.address,
                  .contact = input.contact,
                  .search_text = {},
                  .external_system = {},
                  .external_ref = {}};
    const std::string code = tracking_code(reference->district, c.id);
    file.tracking_hash = tracking_hash(code);
    file.search_text = search_text(*reference, c, file.number, input.address, input.description);
    const auto origin = origin_of(caller.actor, now);
    stores.cases.insert(caller.tenant, file, *events, origin);
    if (!input.description.empty()) stores.cases.add_note(caller.tenant, c.id, {ids.note, input.description}, now);
    stores.photos.attach(caller.tenant, c.id, *photos, PhotoRole::before);
    stores.photos.attach(caller.tenant, c.id, *after_photos, PhotoRole::after);
    if (!caller.idempotency_key.empty()) {
        stores.idempotency.remember(caller.tenant, principal_of(caller.actor), caller.idempotency_key,
                                    {caller.request_hash, c.id.value}, now);
    }
    return Reported{std::move(file), code, rule_in(*events), reference};
}

}  // namespace

Result<Reported> report_case(const App& app, const Caller& caller, const ReportInput& input) {
    const Ids ids{app.ids.next<CaseId>(), app.ids.next<NoteId>()};
    LiveHint hint{.tenant = caller.tenant, .seq = 0, .case_id = ids.case_id, .kind = "recorded", .area_path = {}, .unit = {}};
    auto reported = in_unit<Reported>(app.database, [&](Stores& stores) -> Result<Reported> {
        auto before = answered_before(app, stores, caller);
        if (!before) return tl::make_unexpected(before.error());
        if (*before) return std::move(**before);
        auto fresh = record(app, stores, caller, input, ids);
        if (!fresh) return fresh;
        const cases::Case& c = fresh->file.current;
        hint.seq = stores.cases.journal(caller.tenant, c, 1, origin_of(caller.actor, app.clock.now()));
        hint.area_path = c.place.area_path;
        hint.unit = c.unit;
        return fresh;
    });
    if (reported && hint.seq > 0) app.live.publish(hint);
    return reported;
}

}  // namespace jingwei::app

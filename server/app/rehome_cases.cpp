#include "app/rehome_cases.hpp"

#include "app/placing.hpp"
#include "domain/cases/decide.hpp"

namespace jingwei::app {
namespace {

org::Actor the_program() {
    org::Actor actor;
    actor.kind = org::Actor::Kind::system;
    return actor;
}

/// One case into the edition; its hint when it moved.
std::optional<LiveHint> rehome(Stores& stores, TenantId tenant, const Reference& reference, const CaseFile& file, Instant now) {
    const cases::Case& before = file.current;
    const auto* const condition = reference.catalog.condition(before.class_id, before.condition);
    if (condition == nullptr) return std::nullopt;
    const org::Actor actor = the_program();
    const cases::Place place = place_of(reference, before.place.position, before.place.accuracy_m, file.address);
    const auto events = cases::decide(before, cases::Rehome{place}, {actor, false, now, reference.calendar, *condition});
    if (!events || events->empty()) return std::nullopt;
    cases::Case after = before;
    for (const auto& event : *events) after = cases::apply(after, event);
    const auto origin = origin_of(actor, now);
    if (!stores.cases.save(tenant, before, after, *events, origin)) return std::nullopt;  // read in this unit: not on SQLite
    const auto seq = stores.cases.journal(tenant, after, before.version + 1, origin);
    return LiveHint{.tenant = tenant,
                    .seq = seq,
                    .case_id = before.id,
                    .kind = std::string{cases::kind_of(events->back().body)},
                    .area_path = after.place.area_path,
                    .unit = after.unit};
}

struct Batch {
    Rehoming progress;
    std::vector<LiveHint> hints;
};

Batch run_batch(const App& app, Stores& stores, TenantId tenant) {
    const Instant now = app.clock.now();
    const auto reference = app.reference.get(stores, tenant);
    const EditionId edition = reference->territory.edition().id;
    Batch batch{
        .progress =
            stores.territory.rehoming(tenant, edition)
                .value_or(Rehoming{
                    .edition = edition, .last_case = {}, .looked_at = 0, .moved = 0, .started_at = now, .finished_at = {}}),
        .hints = {}};
    Rehoming& progress = batch.progress;
    if (progress.finished_at) return batch;
    const auto files = stores.territory.open_cases(tenant, progress.last_case, kRehomeBatch);
    for (const auto& file : files) {
        if (auto hint = rehome(stores, tenant, *reference, file, now)) batch.hints.push_back(std::move(*hint));
        progress.last_case = file.current.id;
    }
    progress.looked_at += static_cast<std::int64_t>(files.size());
    progress.moved += static_cast<std::int64_t>(batch.hints.size());
    if (files.size() < static_cast<std::size_t>(kRehomeBatch)) progress.finished_at = now;
    stores.territory.save_rehoming(tenant, progress);
    return batch;
}

}  // namespace

Rehomed rehome_cases(const App& app, TenantId tenant) {
    for (;;) {
        Batch batch;
        bool wrote = false;
        app.database.write([&](Stores& stores) {
            batch = run_batch(app, stores, tenant);
            return wrote = true;
        });
        for (const auto& hint : batch.hints) app.live.publish(hint);
        if (batch.progress.finished_at) return {batch.progress.edition, batch.progress.looked_at, batch.progress.moved};
    }
}

}  // namespace jingwei::app

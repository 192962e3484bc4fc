#include "app/compare_editions.hpp"

#include <cmath>

#include "app/drafts.hpp"
#include "app/placing.hpp"
#include "geo/overlay.hpp"

namespace jingwei::app {
namespace {

constexpr int kPage = 500;

using TerritoryPtr = std::shared_ptr<const grid::Territory>;

Result<TerritoryPtr> territory_of(const App& app, TenantId tenant, EditionId id) {
    const auto published =
        in_snapshot<TerritoryPtr>(app.database, [&](Stores& stores) { return app.reference.edition(stores, tenant, id); });
    if (published != nullptr) return published;
    const auto open = open_draft(app, tenant, id);
    if (!open) return tl::make_unexpected(open.error());
    std::vector<grid::Area> areas;
    for (const auto* entry : open->draft.ordered()) areas.push_back(entry->area);
    auto built =
        grid::Territory::build({id, open->row.name, open->row.changed_at, false}, open->draft.levels(), std::move(areas));
    if (!built) return tl::make_unexpected(built.error());
    return std::make_shared<const grid::Territory>(std::move(*built));
}

std::optional<double> moved_m2(const grid::Area& before, const grid::Area& after) {
    if (before.shape.empty() && after.shape.empty()) return std::nullopt;
    if (before.shape == after.shape) return 0;
    if (geo::fault_of(before.shape) || geo::fault_of(after.shape)) {  // old imports may hold such outlines
        return std::abs(geo::area_m2(after.shape) - geo::area_m2(before.shape));
    }
    return geo::area_m2(geo::difference_of(before.shape, after.shape));
}

void compare_areas(Comparison& comparison) {
    for (const auto& before : comparison.before->areas()) {
        const auto* const after = comparison.after->find(before.id);
        if (after == nullptr) {
            comparison.areas.push_back({.difference = AreaDifference::removed, .before = &before});
            continue;
        }
        ComparedArea both{.difference = AreaDifference::changed,
                          .before = &before,
                          .after = after,
                          .renamed = before.name != after->name,
                          .recoded = before.code != after->code,
                          .reparented = before.parent != after->parent,
                          .moved_m2 = moved_m2(before, *after)};
        if (both.moved_m2.value_or(0) < kMovedM2) both.moved_m2.reset();
        if (both.renamed || both.recoded || both.reparented || both.moved_m2) comparison.areas.push_back(both);
    }
    for (const auto& after : comparison.after->areas()) {
        if (comparison.before->find(after.id) != nullptr) continue;
        comparison.areas.push_back({.difference = AreaDifference::added, .before = nullptr, .after = &after});
    }
}

void compare_cases(const App& app, const Caller& caller, Comparison& comparison) {
    CaseId last;
    for (;;) {
        const auto files = in_snapshot<std::vector<CaseFile>>(
            app.database, [&](Stores& stores) { return stores.territory.open_cases(caller.tenant, last, kPage); });
        for (const auto& file : files) {
            const cases::Case& c = file.current;
            last = c.id;
            if (!caller.actor.scope.covers(c.place.area_path, c.unit)) continue;
            ++comparison.open_cases;
            const auto from = place_in(*comparison.before, c.place.position, c.place.accuracy_m, file.address);
            const auto to = place_in(*comparison.after, c.place.position, c.place.accuracy_m, file.address);
            if (from.area == to.area) continue;
            ++comparison.moved_cases;
            if (comparison.cases.size() < kMovedCasesListed) comparison.cases.push_back({c.id, file.number, from.area, to.area});
        }
        if (files.size() < static_cast<std::size_t>(kPage)) return;
    }
}

}  // namespace

Result<Comparison> compare_editions(const App& app, const Caller& caller, EditionId before, EditionId after) {
    auto first = territory_of(app, caller.tenant, before);
    if (!first) return tl::make_unexpected(first.error());
    auto second = territory_of(app, caller.tenant, after);
    if (!second) return tl::make_unexpected(second.error());
    Comparison comparison;
    comparison.before = std::move(*first);
    comparison.after = std::move(*second);
    compare_areas(comparison);
    compare_cases(app, caller, comparison);
    return comparison;
}

}  // namespace jingwei::app

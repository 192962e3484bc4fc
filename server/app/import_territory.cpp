#include "app/import_territory.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "app/duty_context.hpp"
#include "app/rehome_cases.hpp"
#include "base/codec.hpp"

namespace jingwei::app {
namespace {

using LayerCode = std::pair<std::string, std::string>;

bool is_replaced_level(const grid::Area& area, const grid::ImportMapping& mapping) {
    return area.layer == mapping.layer && area.depth == mapping.depth.value_or(0);
}

bool says_the_same(const grid::Area& a, const grid::Area& b) {
    return a.name == b.name && a.parent == b.parent && a.depth == b.depth && geo::to_geojson(a.shape) == geo::to_geojson(b.shape);
}

/// What a map file does not say stays as it is: facts, and the English name where no property holds it.
void keep_unsaid(const grid::Area& present, const grid::ImportMapping& mapping, grid::Area& fresh) {
    fresh.facts = present.facts;
    if (mapping.name_en_property.empty()) fresh.name.en = present.name.en;
}

/// The levels, with the file's length of codes, and the one below them when the file is about that.
std::vector<grid::Level> levels_for(std::vector<grid::Level> levels, const TerritoryInput& input) {
    const int next = static_cast<int>(levels.size());
    for (auto& level : levels) {
        const bool meant = input.mapping.layer == grid::kTerritoryLayer && input.mapping.depth == level.depth;
        if (meant && input.level_digits > 0) level.digits = input.level_digits;
    }
    if (input.mapping.layer != grid::kTerritoryLayer || input.mapping.depth != next) return levels;
    LocalizedText name = input.level_name;
    if (name.zh_cn.empty() && name.en.empty()) name = {fmt::format("第 {} 级", next), fmt::format("Level {}", next)};
    levels.push_back({next, fmt::format("level-{}", next), std::move(name), input.level_digits});
    return levels;
}

/// When the next edition begins. An edition that begins with the one in force takes its place.
Result<Instant> start_of(const Reference& reference, const TerritoryInput& input, Instant now) {
    const Instant present = reference.territory.edition().effective_from;
    if (!input.effective_from) return reference.territory.areas().empty() ? present : now;
    if (*input.effective_from >= present) return *input.effective_from;
    return refuse_field("/effective_from", "edition_earlier", {{"from", duty::format_day(day_of(reference, present))}});
}

/// The areas of the next edition; paths are left to Territory::build.
std::vector<grid::Area> merged(const grid::Territory& territory, const grid::ImportMapping& mapping,
                               std::vector<grid::Area> fresh, TerritoryImported& result) {
    std::map<LayerCode, grid::Area> by_code;
    for (auto& area : fresh) by_code.emplace(LayerCode{area.layer, area.code}, std::move(area));
    std::vector<grid::Area> areas;
    for (const auto& present : territory.areas()) {
        const auto at = by_code.find({present.layer, present.code});
        if (at == by_code.end()) {
            areas.push_back(present);
            continue;
        }
        keep_unsaid(present, mapping, at->second);
        (says_the_same(present, at->second) ? result.unchanged : result.changed) += 1;
        areas.push_back(std::move(at->second));
        by_code.erase(at);
    }
    result.added = by_code.size();
    for (auto& [key, area] : by_code) areas.push_back(std::move(area));
    for (auto& area : areas) area.path.clear();
    return areas;
}

Result<TerritoryEdition> next_edition(const App& app, const Reference& reference, const TerritoryInput& input,
                                      TerritoryImported& result) {
    const auto& territory = reference.territory;
    std::vector<grid::Area> above;
    for (const auto& area : territory.areas()) {
        if (!is_replaced_level(area, input.mapping)) above.push_back(area);
    }
    const grid::AreaIdOf id_of = [&](const std::string& layer, const std::string& code) {
        const auto* const known = territory.find_code(code, layer);
        return known == nullptr ? app.ids.next<AreaId>() : known->id;
    };
    TerritoryEdition edition{
        .info = {}, .levels = levels_for(territory.levels(), input), .areas = {}, .overlays = territory.overlays()};
    auto outcome = grid::import_areas(input.features, input.mapping, edition.levels, above, id_of);
    result.defects = std::move(outcome.defects);
    result.warnings = std::move(outcome.warnings);
    if (!result.defects.empty()) return edition;
    const auto start = start_of(reference, input, app.clock.now());
    if (!start) return tl::make_unexpected(start.error());
    const std::string& name = input.edition_name.empty() ? input.mapping.layer : input.edition_name;
    edition.info = {app.ids.next<EditionId>(), name, *start, true, input.origin};
    auto sound =
        grid::Territory::build(edition.info, edition.levels, merged(territory, input.mapping, std::move(outcome.areas), result));
    if (!sound) return tl::make_unexpected(sound.error());
    edition.areas = sound->areas();  // with their paths
    return edition;
}

std::string journal_body(const TerritoryInput& input, const TerritoryEdition& edition, const TerritoryImported& result) {
    return json::serialize(json::object{{"kind", "imported"},
                                        {"edition_id", to_string(edition.info.id)},
                                        {"file", input.origin ? input.origin->file : ""},
                                        {"layer", input.mapping.layer},
                                        {"effective_from", format_instant(edition.info.effective_from)},
                                        {"added", result.added},
                                        {"changed", result.changed}});
}

}  // namespace

Result<grid::Changes> import_changes(const App& app, const grid::Draft& draft, const TerritoryInput& input,
                                     TerritoryImported& report) {
    std::vector<grid::Area> above;
    std::map<LayerCode, const grid::Area*> present;
    for (const auto* entry : draft.ordered()) {
        if (!is_replaced_level(entry->area, input.mapping)) above.push_back(entry->area);
        present.emplace(LayerCode{entry->area.layer, entry->area.code}, &entry->area);
    }
    const grid::AreaIdOf id_of = [&](const std::string& layer, const std::string& code) {
        const auto at = present.find({layer, code});
        return at == present.end() ? app.ids.next<AreaId>() : at->second->id;
    };
    const auto levels = levels_for(draft.levels(), input);
    auto outcome = grid::import_areas(input.features, input.mapping, levels, above, id_of);
    report.defects = std::move(outcome.defects);
    report.warnings = std::move(outcome.warnings);
    grid::Changes changes;
    if (!report.defects.empty()) return changes;
    for (auto& area : outcome.areas) {
        area.path.clear();
        const auto at = present.find({area.layer, area.code});
        if (at == present.end()) {
            ++report.added;
            changes.areas.push_back({std::nullopt, std::move(area)});
            continue;
        }
        keep_unsaid(*at->second, input.mapping, area);
        const bool same = says_the_same(*at->second, area);
        ++(same ? report.unchanged : report.changed);
        if (!same) changes.areas.push_back({*at->second, std::move(area)});
    }
    if (levels != draft.levels()) {
        changes.levels_before = draft.levels();
        changes.levels_after = levels;
    }
    return changes;
}

Result<TerritoryImported> import_territory(const App& app, TenantId tenant, const TerritoryInput& input) {
    // Not the copy that reading screens share: it may be seconds old.
    const auto reference = in_snapshot<std::shared_ptr<const Reference>>(
        app.database, [&](Stores& stores) { return app.reference.get(stores, tenant); });
    TerritoryImported result;
    const auto edition = next_edition(app, *reference, input, result);
    if (!edition) return tl::make_unexpected(edition.error());
    const bool nothing_new = result.added + result.changed == 0;
    if (!result.defects.empty() || nothing_new) return result;
    result.effective_from = edition->info.effective_from;
    if (input.dry_run) return result;
    const auto written = in_unit<bool>(app.database, [&](Stores& stores) -> Result<bool> {
        if (stores.reference.stamp(tenant) != reference->stamp) return refuse(ErrorCode::conflict);
        stores.reference.add_territory(tenant, *edition);
        stores.territory.journal(tenant, journal_body(input, *edition, result), app.clock.now());
        return true;
    });
    if (!written) return tl::make_unexpected(written.error());
    if (edition->info.effective_from <= app.clock.now()) rehome_cases(app, tenant);
    return result;
}

}  // namespace jingwei::app

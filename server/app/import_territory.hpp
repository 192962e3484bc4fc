#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "app/app.hpp"
#include "domain/grid/draft.hpp"
#include "domain/grid/territory_import.hpp"

namespace jingwei::app {

/// One file of areas on its way into the territory.
struct TerritoryInput {
    std::span<const geo::Feature> features;
    grid::ImportMapping mapping;                  // `depth` may be the next level, which is then made
    LocalizedText level_name{};                   // of a level that is made; empty: "第 N 级"
    std::optional<Instant> effective_from{};      // none: from the start for the first areas, else from now
    std::optional<grid::EditionOrigin> origin{};  // the file and its coordinate system, kept with the edition
    int level_digits{};                           // of the level's codes: see grid::Level; 0: as it is
    bool dry_run{};
    std::string edition_name{};  // empty: the layer's
};

/// What an import did, or in a dry run would do. Where `defects` has entries nothing was written.
struct TerritoryImported {
    std::size_t added{};
    std::size_t changed{};
    std::size_t unchanged{};
    std::optional<Instant> effective_from{};  // of the edition that was made; none when nothing changed
    std::vector<grid::ImportFinding> defects{};
    std::vector<grid::ImportFinding> warnings{};
};

/// Makes the next edition: the areas in force with these added, or replaced where the layer has their code at this
/// level. Areas keep their ids. A repeated import changes nothing and makes no edition. Refuses as
/// grid::Territory::build does, with edition_earlier for a start before the edition in force, and with conflict when
/// somebody else changed the district meanwhile.
Result<TerritoryImported> import_territory(const App& app, TenantId tenant, const TerritoryInput& input);

/// What the file would change in a draft; nothing, with the reasons in `report`, when it has defects.
Result<grid::Changes> import_changes(const App& app, const grid::Draft& draft, const TerritoryInput& input,
                                     TerritoryImported& report);

}  // namespace jingwei::app

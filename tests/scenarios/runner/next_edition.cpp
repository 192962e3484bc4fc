#include "app/rehome_cases.hpp"
#include "runner.hpp"

namespace jingwei::scenarios {

void NextEdition::bring_in(const app::App& app, Instant now) {
    if (done_ || !scenario_.redrawing || now < scenario_.redrawing->from) return;
    done_ = true;
    const auto& city = scenario_.city;
    const grid::EditionInfo info{kNextTerritoryEdition, "重划", scenario_.redrawing->from, true};
    const auto built = grid::Territory::build(info, city.levels, scenario_.redrawing->areas).value();  // fills in the paths
    app.database.write([&](app::Stores& stores) {
        stores.reference.add_territory(city.tenant, {.info = info, .levels = built.levels(), .areas = built.areas()});
        return true;
    });
    app::rehome_cases(app, city.tenant);
}

}  // namespace jingwei::scenarios

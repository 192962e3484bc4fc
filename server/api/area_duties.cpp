#include "api/area_duties.hpp"

#include "domain/catalog/catalog.hpp"

namespace jingwei::api {

std::vector<PlateDuty> area_duties(const app::Reference& reference, AreaId id) {
    std::vector<PlateDuty> duties;
    for (const auto* around : reference.territory.ancestors(id)) {
        for (const auto& unit : reference.directory.units()) {
            if (unit.home_area != around->id) continue;
            const auto* const post = reference.directory.receiving_post(unit.id);
            const auto* const duty = catalog::find_responsible_role(unit.role);
            duties.push_back({duty == nullptr ? LocalizedText{"属地", "Territory"}
                                              : LocalizedText{std::string{duty->zh_cn}, std::string{duty->en}},
                              unit.name, post == nullptr ? unit.name : post->name, around->name});
        }
    }
    return duties;
}

}  // namespace jingwei::api

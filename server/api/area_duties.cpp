#include "api/area_duties.hpp"

#include <set>

#include "domain/catalog/catalog.hpp"
#include "domain/duty/answer.hpp"

namespace jingwei::api {

std::vector<PlateDuty> area_duties(const app::Reference& reference, AreaId id) {
    std::vector<PlateDuty> duties;
    for (const auto* around : reference.territory.ancestors(id)) {
        for (const auto& unit : reference.directory.units()) {
            if (unit.closed || unit.home_area != around->id) continue;
            const auto* const post = reference.directory.receiving_post(unit.id);
            const auto* const duty = catalog::find_responsible_role(unit.role);
            duties.push_back({duty == nullptr ? LocalizedText{"属地", "Territory"}
                                              : LocalizedText{std::string{duty->zh_cn}, std::string{duty->en}},
                              unit.name,
                              post == nullptr ? unit.name : post->name,
                              around->name,
                              {},
                              {}});
        }
    }
    return duties;
}

namespace {

/// The post of somebody who holds a duty; where they have none, their unit, and where they have neither, the place.
LocalizedText post_of_holder(const app::Reference& reference, PostId post, UnitId unit, const LocalizedText& place) {
    if (const auto* const held = reference.directory.post(post)) return held->name;
    if (const auto* const at = reference.directory.find(unit)) return at->name;
    return place;
}

PlateDuty plate_duty(const app::Reference& reference, const duty::Context& context, const duty::AnswerLine& line) {
    const bool names = context.book.setup().names_signed.has_value();
    const auto* const role = context.book.setup().find(line.duty);
    const auto* const area = context.territory.find(line.area);
    const auto* const unit = reference.directory.find(line.unit);
    const LocalizedText place = area == nullptr ? LocalizedText{} : area->name;
    PlateDuty duty{role == nullptr ? LocalizedText{line.duty, line.duty} : role->name,
                   unit == nullptr ? place : unit->name,
                   post_of_holder(reference, line.post, line.unit, place),
                   place,
                   {},
                   {}};
    const auto* const holder = context.book.person(line.person);
    if (names && holder != nullptr) duty.person_name = holder->name;
    if (const auto* const deputy = context.book.person(line.deputy))
        duty.deputy_name = names ? deputy->name : post_of_holder(reference, deputy->post, deputy->unit, place);
    return duty;
}

}  // namespace

std::vector<PlateDuty> plate_duties(const app::Reference& reference, const duty::Context& context, AreaId id) {
    std::vector<PlateDuty> duties;
    std::set<std::string> answered;  // areas by the name a plate shows
    for (const auto& line : duty::duties_around(id, context)) {
        duties.push_back(plate_duty(reference, context, line));
        answered.insert(duties.back().area_name.zh_cn);
    }
    auto units = area_duties(reference, id);
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
        if (!answered.contains(unit->area_name.zh_cn)) duties.push_back(std::move(*unit));
    }
    return duties;
}

}  // namespace jingwei::api

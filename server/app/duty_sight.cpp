#include "app/duty_sight.hpp"

#include <algorithm>

namespace jingwei::app {

DutySight::DutySight(const org::Scope& scope, const Reference& reference, const duty::Register& book, duty::Day day)
    : scope_{scope}, reference_{reference}, book_{book} {
    if (scope.everything) return;
    for (const auto& person : book.people()) {
        if (sees(person.unit)) people_.insert(person.id);
    }
    for (const auto& a : book.assignments()) {
        const auto* const site = book.site(a.target.site);
        if (a.days.to < day || a.days.empty() || !sees(site == nullptr ? a.target.area : site->area)) continue;
        if (a.holder.person) people_.insert(a.holder.person);
        if (a.deputy) people_.insert(a.deputy);
    }
}

bool DutySight::sees(AreaId area) const {
    if (sees_all()) return true;
    const auto* const found = reference_.territory.find(area);
    return found != nullptr && scope_.covers(found->path, UnitId{});
}

bool DutySight::sees(UnitId id) const {
    if (sees_all()) return true;
    const auto* const unit = reference_.directory.find(id);
    if (unit == nullptr) return false;
    const auto* const home = reference_.territory.find(unit->home_area);
    return scope_.covers(home == nullptr ? std::string_view{} : std::string_view{home->path}, id);
}

bool DutySight::sees(const duty::Assignment& a) const {
    if (sees_all()) return true;
    const auto* const site = book_.site(a.target.site);
    if (sees(site == nullptr ? a.target.area : site->area) || sees(a.holder.unit)) return true;
    const auto* const person = book_.person(a.holder.person);
    return person != nullptr && sees(person->unit);
}

bool DutySight::sees(const duty::Pairing& pairing) const {
    if (sees_all() || sees(pairing.unit) || sees(pairing.leader)) return true;
    return std::any_of(pairing.areas.begin(), pairing.areas.end(), [&](AreaId area) { return sees(area); });
}

}  // namespace jingwei::app

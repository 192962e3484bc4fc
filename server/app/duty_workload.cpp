#include "app/duty_workload.hpp"

#include <algorithm>
#include <set>

namespace jingwei::app {

OpenCases::OpenCases(std::vector<CaseTally> tally) {
    std::sort(tally.begin(), tally.end(), [](const auto& a, const auto& b) { return a.area_path < b.area_path; });
    Sum sum;
    for (auto& row : tally) {
        before_.push_back(sum);
        sum.open += row.open;
        sum.overdue += row.overdue;
        paths_.push_back(std::move(row.area_path));
    }
    before_.push_back(sum);
}

OpenCases::Sum OpenCases::in(const grid::PathRange& range) const {
    const auto from = std::lower_bound(paths_.begin(), paths_.end(), range.from) - paths_.begin();
    const auto to = std::lower_bound(paths_.begin(), paths_.end(), range.to) - paths_.begin();
    if (to <= from) return {};
    const Sum& low = before_[static_cast<std::size_t>(from)];
    const Sum& high = before_[static_cast<std::size_t>(to)];
    return {high.open - low.open, high.overdue - low.overdue};
}

OpenCases::Sum OpenCases::in(const std::vector<AreaId>& areas, const grid::Territory& territory) const {
    std::vector<grid::PathRange> ranges;
    for (const AreaId id : areas) {
        if (const auto* const area = territory.find(id)) ranges.push_back(territory.path_range(*area));
    }
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    Sum sum;
    std::string end;
    for (const auto& range : ranges) {
        if (!end.empty() && range.from < end) continue;
        end = range.to;
        const Sum part = in(range);
        sum.open += part.open;
        sum.overdue += part.overdue;
    }
    return sum;
}

namespace {

/// What the area says, else what the areas in it say together; nothing where nobody counted.
std::optional<std::int64_t> households_of(const grid::Area& area, const grid::Territory& territory) {
    if (area.facts.households) return *area.facts.households;
    std::optional<std::int64_t> sum;
    for (const auto* child : territory.children(area.id)) {
        if (const auto part = households_of(*child, territory)) sum = sum.value_or(0) + *part;
    }
    return sum;
}

/// Of the areas that lie in no other of them.
std::optional<std::int64_t> households_in(const std::set<AreaId>& areas, const grid::Territory& territory) {
    std::optional<std::int64_t> sum;
    for (const AreaId id : areas) {
        const auto* const area = territory.find(id);
        if (area == nullptr) continue;
        const auto above = territory.ancestors(id);
        const bool inside =
            std::any_of(above.begin(), above.end(), [&](const auto* a) { return a->id != id && areas.contains(a->id); });
        const auto part = inside ? std::nullopt : households_of(*area, territory);
        if (part) sum = sum.value_or(0) + *part;
    }
    return sum;
}

}  // namespace

PersonLoad load_of(PersonId person, const duty::Context& context, const OpenCases& open) {
    PersonLoad load;
    std::set<AreaId> areas;
    std::set<SiteId> sites;
    for (const std::size_t i : context.book.held_by(person)) {
        const auto& a = context.book.assignments()[i];
        if (!a.days.contains(context.day)) continue;
        if (a.target.kind == duty::TargetKind::area) areas.insert(a.target.area);
        if (a.target.kind == duty::TargetKind::site) sites.insert(a.target.site);
    }
    for (const std::size_t i : context.book.deputised_by(person))
        load.deputies += context.book.assignments()[i].days.contains(context.day);
    for (const auto& pairing : context.book.pairings()) {
        if (pairing.leader != person || !pairing.days.contains(context.day)) continue;
        load.open_items +=
            std::count_if(pairing.items.begin(), pairing.items.end(), [](const auto& item) { return !item.done_on; });
    }
    load.areas = static_cast<std::int64_t>(areas.size());
    load.sites = static_cast<std::int64_t>(sites.size());
    load.households = households_in(areas, context.territory);
    load.cases = open.in({areas.begin(), areas.end()}, context.territory);
    return load;
}

}  // namespace jingwei::app

#include "domain/duty/gaps.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace jingwei::duty {
namespace {

/// What of one duty of one target matters on the day.
struct State {
    std::vector<const Assignment*> in_force;  // by id
    const Assignment* last_ended{};           // the latest that ended before the day
};

/// Looks at one target after the other and writes down what it lacks.
class Finder {
public:
    explicit Finder(const Context& context) : context_{context} {
        for (const auto& row : context.book.setup().required) {
            if (row.depth == Requirement::kSites) for_sites_.push_back(&row);
            else for_levels_[{row.layer_word(), row.depth}].push_back(&row);
        }
        for (std::size_t i = 0; i < context.book.sites().size(); ++i) sites_in_[area_of(context.book.sites()[i])].push_back(i);
    }

    void area(const grid::Area& area) {
        const UnitId owner = owner_of(area.id, context_);
        DutyGap at;
        at.area = area.id;
        at.owner = owner;
        const auto level = for_levels_.find({area.layer, area.depth});
        static const std::vector<const Requirement*> kNothing;
        target(context_.book.on_area(area.id), TargetKind::area, level == for_levels_.end() ? kNothing : level->second, at);
        const auto sites = sites_in_.find(area.id);
        if (sites == sites_in_.end()) return;
        for (const std::size_t i : sites->second) site(context_.book.sites()[i], owner);
    }

    /// Sites that lie in no area of this edition.
    void sites_nowhere() {
        const auto sites = sites_in_.find(AreaId{});
        if (sites == sites_in_.end()) return;
        for (const std::size_t i : sites->second) site(context_.book.sites()[i], {});
    }

    std::vector<DutyGap> take() { return std::move(gaps_); }

private:
    /// Where a site lies: in the area written down, else where its position is; nowhere when neither is in this edition.
    AreaId area_of(const Site& site) const {
        if (context_.territory.find(site.area) != nullptr) return site.area;
        return site.position ? context_.territory.locate(*site.position).leaf : AreaId{};
    }

    void site(const Site& site, UnitId owner) {
        if (!site.open_on(context_.day)) return;
        DutyGap at;
        at.area = area_of(site);
        at.site = site.id;
        at.owner = owner;
        target(context_.book.on_site(site.id), TargetKind::site, for_sites_, at);
    }

    void target(std::span<const std::size_t> positions, TargetKind kind, const std::vector<const Requirement*>& required,
                const DutyGap& at) {
        states_.clear();
        for (const std::size_t i : positions) {
            const Assignment& a = context_.book.assignments()[i];
            if (a.target.kind != kind) continue;
            auto& state = state_of(a.duty);
            if (a.days.contains(context_.day)) state.in_force.push_back(&a);
            else if (a.days.to < context_.day && (!state.last_ended || state.last_ended->days.to < a.days.to))
                state.last_ended = &a;
        }
        for (const auto* row : required) require(*row, at);
        for (const auto& [duty, state] : states_) {
            overlap(duty, state, at);
            for (const auto* a : state.in_force) holder(*a, at);
        }
    }

    State& state_of(std::string_view duty) {
        for (auto& [code, state] : states_) {
            if (code == duty) return state;
        }
        return states_.emplace_back(duty, State{}).second;
    }

    void require(const Requirement& row, DutyGap gap) {
        gap.duty = row.duty;
        const State& state = state_of(row.duty);
        if (state.in_force.empty()) {
            const auto* const last = state.last_ended;
            gap.kind = last == nullptr ? GapKind::missing : GapKind::expired;
            gap.mending = last == nullptr ? GapMending::assign : GapMending::extend;
            if (last != nullptr) {
                gap.assignment = last->id;
                gap.since = last->days.to + std::chrono::days{1};
                if (!context_.book.is_away(last->holder.person, context_.day)) gap.suggested = last->holder.person;
                else if (last->deputy && !context_.book.is_away(last->deputy, context_.day)) gap.suggested = last->deputy;
            }
            gaps_.push_back(std::move(gap));
            return;
        }
        if (!row.deputy) return;
        for (const auto* a : state.in_force) {
            const auto* const deputy = context_.book.person(a->deputy);
            if (!a->holder.person || (deputy != nullptr && deputy->works_on(context_.day))) continue;
            DutyGap without = gap;
            without.kind = GapKind::no_deputy;
            without.assignment = a->id;
            if (deputy != nullptr) without.since = std::max(a->days.from, deputy->left_on);
            else if (a->days.from != kAlways) without.since = a->days.from;
            without.mending = GapMending::name_deputy;
            gaps_.push_back(std::move(without));
        }
    }

    void overlap(const std::string_view duty, const State& state, const DutyGap& at) {
        if (state.in_force.size() < 2 || !is_exclusive(duty)) return;
        for (std::size_t i = 1; i < state.in_force.size(); ++i) {
            DutyGap gap = at;
            gap.kind = GapKind::overlap;
            gap.duty = std::string{duty};
            gap.assignment = state.in_force[i - 1]->id;
            gap.other = state.in_force[i]->id;
            gap.since = std::max(state.in_force[i - 1]->days.from, state.in_force[i]->days.from);
            gap.mending = GapMending::end_one;
            gaps_.push_back(std::move(gap));
        }
    }

    void holder(const Assignment& a, DutyGap gap) {
        const auto* const person = context_.book.person(a.holder.person);
        if (!a.holder.person) return;
        gap.duty = a.duty;
        gap.assignment = a.id;
        if (person == nullptr || !person->works_on(context_.day)) {
            gap.kind = GapKind::holder_left;
            if (person != nullptr) gap.since = std::max(person->left_on, a.days.from);
            gap.mending = GapMending::replace;
            if (a.deputy && !context_.book.is_away(a.deputy, context_.day)) gap.suggested = a.deputy;
            gaps_.push_back(std::move(gap));
        } else if (context_.book.is_away(a.holder.person, context_.day) && !context_.book.acting_deputy(a, context_.day)) {
            gap.kind = GapKind::nobody_acting;
            gap.mending = GapMending::name_deputy;
            gaps_.push_back(std::move(gap));
        }
    }

    bool is_exclusive(std::string_view duty) const {
        const auto* const role = context_.book.setup().find(duty);
        return role != nullptr && role->exclusive;
    }

    const Context& context_;
    std::map<std::pair<std::string_view, int>, std::vector<const Requirement*>> for_levels_;  // by layer and depth
    std::vector<const Requirement*> for_sites_;
    std::unordered_map<AreaId, std::vector<std::size_t>> sites_in_;
    std::vector<std::pair<std::string_view, State>> states_;  // of the target being looked at; few
    std::vector<DutyGap> gaps_;
};

/// Where a class is answered: whole district, and areas that are covered with all that lies in them.
struct ClassCover {
    bool everywhere{};
    std::unordered_set<AreaId> areas;
};

/// Walks down from the roots: an area is fine when it or one above is covered; when nothing in it is covered it is one gap.
class ClassWalk {
public:
    ClassWalk(const Context& context, const ClassCover& cover) : context_{context}, cover_{cover} {
        for (const AreaId id : cover.areas) {
            for (const auto* above : around(context.territory, id)) holds_cover_.insert(above->id);
        }
    }

    void down(const grid::Area& area, std::vector<AreaId>& open) const {
        if (cover_.areas.contains(area.id)) return;
        if (!holds_cover_.contains(area.id)) return open.push_back(area.id);
        for (const auto* child : context_.territory.children(area.id)) down(*child, open);
    }

private:
    const Context& context_;
    const ClassCover& cover_;
    std::unordered_set<AreaId> holds_cover_;  // the area itself or something in it is covered
};

/// Units by kind, looked up once for all classes.
std::map<std::string_view, ClassCover> cover_by_kind(const Context& context) {
    std::map<std::string_view, ClassCover> cover;
    for (const auto& unit : context.directory.units()) {
        if (unit.closed) continue;
        auto& kind = cover[unit.role];
        if (!unit.home_area) kind.everywhere = true;
        else kind.areas.insert(unit.home_area);
    }
    return cover;
}

/// What rulings and assignments add for single classes.
std::map<std::string_view, ClassCover> cover_by_class(const Context& context) {
    std::map<std::string_view, ClassCover> cover;
    for (const auto& ruling : context.book.rulings()) {
        if (!ruling.days.contains(context.day)) continue;
        if (!ruling.area) cover[ruling.class_code].everywhere = true;
        else cover[ruling.class_code].areas.insert(ruling.area);
    }
    for (const auto& a : context.book.assignments()) {
        if (a.target.kind != Target::Kind::class_in_area || !a.days.contains(context.day)) continue;
        const auto* const person = context.book.person(a.holder.person);
        const UnitId unit = a.holder.unit ? a.holder.unit : person == nullptr ? UnitId{} : person->unit;
        if (context.directory.open_unit(unit) != nullptr) cover[a.target.class_code].areas.insert(a.target.area);
    }
    return cover;
}

std::vector<AreaId> open_areas(const Context& context, const ClassCover& cover) {
    std::vector<AreaId> open;
    if (cover.everywhere) return open;
    const ClassWalk walk{context, cover};
    for (const auto* root : context.territory.roots()) walk.down(*root, open);
    return open;
}

}  // namespace

UnitId owner_of(AreaId area, const Context& context) {
    for (const auto* place : around(context.territory, area)) {
        for (const std::size_t i : context.directory.at_home_in(place->id)) {
            const auto& unit = context.directory.units()[i];
            if (unit.role == "community" || unit.role == "sub_district") return unit.id;
        }
    }
    return {};
}

std::vector<DutyGap> find_duty_gaps_of(const Context& context, std::span<const grid::Area* const> areas) {
    Finder finder{context};
    for (const auto* area : areas) finder.area(*area);
    return finder.take();
}

std::vector<DutyGap> find_class_gaps(const Context& context, const catalog::Catalog& catalog) {
    const auto by_kind = cover_by_kind(context);
    const auto by_class = cover_by_class(context);
    std::map<std::string_view, std::vector<AreaId>> open_by_kind;  // of classes that nothing singles out
    std::vector<DutyGap> gaps;
    for (const auto& problem_class : catalog.classes()) {
        const auto kind = by_kind.find(problem_class.responsible_role);
        ClassCover cover = kind == by_kind.end() ? ClassCover{} : kind->second;
        std::vector<AreaId> open;
        if (const auto own = by_class.find(problem_class.code); own != by_class.end()) {
            cover.everywhere = cover.everywhere || own->second.everywhere;
            cover.areas.insert(own->second.areas.begin(), own->second.areas.end());
            open = open_areas(context, cover);
        } else {
            const auto [it, is_new] = open_by_kind.try_emplace(problem_class.responsible_role);
            if (is_new) it->second = open_areas(context, cover);
            open = it->second;
        }
        for (const AreaId area : open) {
            DutyGap gap;
            gap.kind = GapKind::class_without_unit;
            gap.area = area;
            gap.class_code = problem_class.code;
            gap.mending = GapMending::assign_class;
            gaps.push_back(std::move(gap));
        }
    }
    return gaps;
}

std::vector<DutyGap> find_duty_gaps(const Context& context, const catalog::Catalog& catalog) {
    Finder finder{context};
    for (const auto& area : context.territory.areas()) finder.area(area);
    finder.sites_nowhere();
    auto gaps = finder.take();
    for (auto& gap : find_class_gaps(context, catalog)) gaps.push_back(std::move(gap));
    const auto path = [&](const DutyGap& gap) {
        const auto* const area = context.territory.find(gap.area);
        return area == nullptr ? std::string_view{} : std::string_view{area->path};
    };
    std::stable_sort(gaps.begin(), gaps.end(), [&](const DutyGap& a, const DutyGap& b) {
        const auto left = path(a);
        const auto right = path(b);
        return left != right ? left < right : a.kind < b.kind;
    });
    return gaps;
}

LocalizedText mending_sentence(GapMending mending) {
    switch (mending) {
        case GapMending::assign: return {"指定责任人", "Assign somebody"};
        case GapMending::extend: return {"续任或另行指定责任人", "Extend the assignment or assign somebody else"};
        case GapMending::replace: return {"责任人已离岗,请移交", "The holder has left; hand over"};
        case GapMending::name_deputy: return {"指定副职(代行人)", "Name a deputy"};
        case GapMending::end_one: return {"重复指定,请结束其一", "Two hold it at once; end one"};
        case GapMending::assign_class:
            return {"为该类别指定责任单位,或作出权责裁定", "Assign a unit for the class, or make a ruling"};
    }
    return {};
}

}  // namespace jingwei::duty

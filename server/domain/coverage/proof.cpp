#include "domain/coverage/proof.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "base/mix.hpp"

namespace jingwei::coverage {
namespace {

/// Nothing for what is only a note wherever it stands.
std::optional<GapKind> kind_of(grid::FindingKind kind) {
    switch (kind) {
        case grid::FindingKind::gap: return GapKind::gap;
        case grid::FindingKind::overlap: return GapKind::overlap;
        case grid::FindingKind::duplicate: return GapKind::duplicate;
        case grid::FindingKind::not_filled: return GapKind::not_filled;
        case grid::FindingKind::leaves_parent: return GapKind::leaves_parent;
        case grid::FindingKind::island: return GapKind::island;
        case grid::FindingKind::invalid_ring: return GapKind::invalid_ring;
        case grid::FindingKind::spike: return GapKind::spike;
        case grid::FindingKind::near_miss: return GapKind::near_miss;
        case grid::FindingKind::touching_ring:
        case grid::FindingKind::duplicate_vertex: return std::nullopt;
    }
    return std::nullopt;
}

Mending mending_of(grid::Remedy remedy) {
    switch (remedy) {
        case grid::Remedy::none: return Mending::look;
        case grid::Remedy::snap: return Mending::snap;
        case grid::Remedy::give: return Mending::give;
        case grid::Remedy::cut: return Mending::cut;
        case grid::Remedy::redraw: return Mending::redraw;
    }
    throw std::logic_error{"an unknown remedy"};
}

GapKind kind_of(duty::GapKind kind) {
    switch (kind) {
        case duty::GapKind::missing: return GapKind::missing;
        case duty::GapKind::expired: return GapKind::expired;
        case duty::GapKind::holder_left: return GapKind::holder_left;
        case duty::GapKind::no_deputy: return GapKind::no_deputy;
        case duty::GapKind::nobody_acting: return GapKind::nobody_acting;
        case duty::GapKind::overlap: return GapKind::held_twice;
        case duty::GapKind::class_without_unit: return GapKind::class_without_unit;
    }
    throw std::logic_error{"an unknown kind of gap"};
}

Mending mending_of(duty::GapMending mending) {
    switch (mending) {
        case duty::GapMending::assign: return Mending::assign;
        case duty::GapMending::extend: return Mending::extend;
        case duty::GapMending::replace: return Mending::replace;
        case duty::GapMending::name_deputy: return Mending::name_deputy;
        case duty::GapMending::end_one: return Mending::end_one;
        case duty::GapMending::assign_class: return Mending::assign_class;
    }
    throw std::logic_error{"an unknown mending"};
}

Urgency urgency_of(duty::GapKind kind) {
    return kind == duty::GapKind::no_deputy || kind == duty::GapKind::overlap ? Urgency::minor : Urgency::major;
}

std::uint64_t mix_text(std::uint64_t seed, std::string_view text) {
    for (const char c : text) seed = mix(seed, static_cast<unsigned char>(c));
    return mix(seed, text.size());
}

/// Of ground, wherever its rings begin.
std::uint64_t mark_of(const geo::MultiPolygon& shape) {
    std::uint64_t sum = 0;
    for (const auto& part : shape.parts) {
        for (const auto& at : part.outer)
            sum += mix(mix(1, static_cast<std::uint32_t>(at.lon_e7)), static_cast<std::uint32_t>(at.lat_e7));
    }
    return sum;
}

/// What a gap is about, without what may change while it stays the same gap: its size, its words, who might mend it. Areas by
/// their codes, which outlive an edition made anew from a file.
std::uint64_t mark_of(const Gap& gap, const grid::Territory& territory) {
    std::uint64_t mark = mix(mix_text(mix_text(static_cast<std::uint64_t>(gap.kind) + 1, gap.class_code), gap.duty),
                             static_cast<std::uint64_t>(gap.site.value));
    mark = mix(mark, static_cast<std::uint64_t>(gap.assignment.value));
    mark = mix(mark, static_cast<std::uint64_t>(gap.other.value));
    for (const AreaId id : gap.areas) {
        const auto* const area = territory.find(id);
        if (area != nullptr) mark = mix_text(mix_text(mark, area->layer), area->code);
    }
    return mark;
}

/// Gaps with the same mark are told apart by their order.
class Namer {
public:
    explicit Namer(const grid::Territory& territory) : territory_{territory} {}

    GapId name(const Gap& gap) {
        constexpr std::uint64_t kPositive = (std::uint64_t{1} << 63U) - 1;
        for (std::uint64_t mark = mark_of(gap, territory_);; mark = mix(mark, std::uint64_t{1})) {
            const GapId id{static_cast<std::int64_t>(mark & kPositive)};
            if (id && taken_.insert(id).second) return id;
        }
    }

private:
    const grid::Territory& territory_;
    std::unordered_set<GapId> taken_;
};

class Prover {
public:
    explicit Prover(const duty::Context& context) : context_{context} {}

    void ground(const grid::Finding& finding) {
        const auto kind = kind_of(finding.kind);
        if (!kind || finding.severity == grid::Severity::note) return;
        if (*kind == GapKind::gap && !holes_.insert(mark_of(finding.shape)).second) return;
        Gap gap;
        gap.kind = *kind;
        gap.urgency = finding.severity == grid::Severity::major ? Urgency::major : Urgency::minor;
        gap.areas = finding.areas;
        gap.shape = finding.shape;
        gap.area_m2 = finding.area_m2;
        gap.mending = mending_of(finding.remedy);
        gap.mending_area = finding.remedy_area;
        if (!finding.areas.empty()) gap.owner = duty::owner_of(finding.areas.front(), context_);
        gaps_.push_back(std::move(gap));
    }

    void not_drawn(const grid::Area& area) {
        Gap gap;
        gap.kind = GapKind::not_drawn;
        gap.urgency = Urgency::minor;
        gap.areas = {area.id};
        gap.households = area.facts.households;
        gap.owner = duty::owner_of(area.id, context_);
        gap.mending = Mending::draw;
        gaps_.push_back(std::move(gap));
    }

    void duty(const duty::DutyGap& found) {
        Gap gap;
        gap.kind = kind_of(found.kind);
        gap.urgency = urgency_of(found.kind);
        if (found.area) gap.areas = {found.area};
        gap.site = found.site;
        gap.class_code = found.class_code;
        gap.duty = found.duty;
        gap.assignment = found.assignment;
        gap.other = found.other;
        gap.suggested = found.suggested;
        gap.since = found.since;
        gap.owner = found.owner;
        gap.mending = mending_of(found.mending);
        const auto* const area = context_.territory.find(found.area);
        if (area != nullptr && !found.site) gap.households = area->facts.households;
        gaps_.push_back(std::move(gap));
    }

    std::vector<Gap> take() {
        // Names first: they must not depend on what orders the list.
        Namer namer{context_.territory};
        for (Gap& gap : gaps_) gap.id = namer.name(gap);
        std::stable_sort(gaps_.begin(), gaps_.end(), [&](const Gap& a, const Gap& b) {
            return std::make_tuple(a.urgency, a.kind, -a.area_m2, path_of(a)) <
                   std::make_tuple(b.urgency, b.kind, -b.area_m2, path_of(b));
        });
        return std::move(gaps_);
    }

private:
    std::string_view path_of(const Gap& gap) const {
        const auto* const area = gap.areas.empty() ? nullptr : context_.territory.find(gap.areas.front());
        return area == nullptr ? std::string_view{} : std::string_view{area->path};
    }

    const duty::Context& context_;
    std::vector<Gap> gaps_;
    std::unordered_set<std::uint64_t> holes_;  // ground of gaps
};

}  // namespace

std::vector<Gap> find_gaps(const duty::Context& context, const catalog::Catalog& catalog, const grid::Audit& audit) {
    Prover prover{context};
    // The deepest level first: a hole in all levels is a gap of the deepest, and closing it there closes it in all.
    for (auto level = audit.levels.rbegin(); level != audit.levels.rend(); ++level) {
        for (const auto& finding : level->findings) prover.ground(finding);
    }
    for (const auto* area : context.territory.not_drawn()) prover.not_drawn(*area);
    for (const auto& gap : duty::find_duty_gaps(context, catalog)) prover.duty(gap);
    return prover.take();
}

Count Tally::of(GapGroup group) const {
    Count sum;
    for (const auto& row : coverage::kinds()) {
        if (row.group != group) continue;
        sum.gaps += of(row.kind).gaps;
        sum.acknowledged += of(row.kind).acknowledged;
    }
    return sum;
}

void Tally::add(GapKind kind, bool acknowledged) {
    for (Count* count : {&all, &kinds[static_cast<std::size_t>(kind)]}) {
        ++count->gaps;
        if (acknowledged) ++count->acknowledged;
    }
}

bool acknowledged(const GapNotes& notes, GapId gap, duty::Day day) {
    const auto note = notes.find(gap);
    return note != notes.end() && note->second.acknowledged_on(day);
}

UnitId owner_of(const Gap& gap, const GapNotes& notes) {
    const auto note = notes.find(gap.id);
    return note != notes.end() && note->second.owner ? note->second.owner : gap.owner;
}

Tally tally(const std::vector<const Gap*>& gaps, const GapNotes& notes, duty::Day day) {
    Tally sum;
    for (const auto* gap : gaps) sum.add(gap->kind, acknowledged(notes, gap->id, day));
    return sum;
}

bool concerns(const Gap& gap, const grid::Territory& territory, const grid::PathRange& range) {
    return std::any_of(gap.areas.begin(), gap.areas.end(), [&](AreaId id) {
        const auto* const area = territory.find(id);
        return area != nullptr && grid::in_range(range, area->path);
    });
}

}  // namespace jingwei::coverage

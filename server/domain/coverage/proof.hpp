#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "domain/coverage/gap.hpp"

namespace jingwei::coverage {

/// Every gap of the context's day: what `audit` found on its territory except notes, areas without a shape, duties and classes
/// nobody holds. The most urgent first, then by kind, larger ground first, then by path. The audit must be of this territory.
std::vector<Gap> find_gaps(const duty::Context& context, const catalog::Catalog& catalog, const grid::Audit& audit);

/// How many there are. A gap that is acknowledged is still one.
struct Count {
    std::int64_t gaps{};
    std::int64_t acknowledged{};

    friend bool operator==(const Count&, const Count&) = default;
};
inline constexpr std::size_t kGapKinds = 17;

struct Tally {
    Count all;
    std::array<Count, kGapKinds> kinds{};  // by GapKind

    const Count& of(GapKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    Count of(GapGroup group) const;
    void add(GapKind kind, bool acknowledged);
    friend bool operator==(const Tally&, const Tally&) = default;
};

using GapNotes = std::unordered_map<GapId, GapNote>;

/// Whether somebody accepted the gap for that day.
bool acknowledged(const GapNotes& notes, GapId gap, duty::Day day);
/// Who has to mend it: the one a person named, else the one by the rules.
UnitId owner_of(const Gap& gap, const GapNotes& notes);

Tally tally(const std::vector<const Gap*>& gaps, const GapNotes& notes, duty::Day day);

/// Gaps in an area or in what lies in it. A gap between areas counts for each of them once.
bool concerns(const Gap& gap, const grid::Territory& territory, const grid::PathRange& range);

}  // namespace jingwei::coverage

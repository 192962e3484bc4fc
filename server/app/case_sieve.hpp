#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/case_marks.hpp"
#include "app/ports/case_queries.hpp"

namespace jingwei::app {

/// What CaseIndex keeps of state, source and clock in 11 bits, so that one table look-up decides most rows.
using CaseTraits = std::uint16_t;
inline constexpr std::size_t kTraitCount = 1U << 11U;
inline constexpr CaseTraits kReplaced = 1U << 10U;  // a newer row stands elsewhere

CaseTraits traits_of(const CaseMark& mark);
cases::State state_in(CaseTraits traits);
/// The clock of a case with that deadline (kNoDeadline for none).
cases::ClockState clock_in(CaseTraits traits, std::uint32_t due, Instant now);

/// Whole seconds since 1970, as the index keeps instants: what has no fraction is compared exactly.
std::uint32_t seconds_down(Instant at);
std::uint32_t seconds_up(Instant at);
inline constexpr std::uint32_t kNoDeadline = 0xFFFFFFFF;

/// A scope and a filter in terms of the index: numbers of areas (in the order of paths), classes and units.
struct CaseSieve {
    enum Verdict : std::uint8_t { kPass = 1, kLate = 2, kRunning = 4, kOpen = 8, kJudgeable = 16 };

    std::array<std::uint8_t, kTraitCount> verdicts{};
    bool looks_at_traits_only{};                                       // nothing below narrows
    bool everywhere{};                                                 // the scope is the whole district
    std::vector<std::pair<std::uint32_t, std::uint32_t>> scope_areas;  // half-open
    std::vector<std::uint8_t> scope_units;                             // by number of the unit
    std::pair<std::uint32_t, std::uint32_t> areas;                     // half-open
    std::vector<std::uint8_t> classes;                                 // by number; empty = every class
    int unit{-1};
    std::uint32_t reported_from{};
    std::uint32_t reported_before{};
    std::uint32_t due_before{};  // kNoDeadline = does not narrow
    std::uint32_t late_from{};   // a running clock is late when its deadline is at most this
    int overdue{-1};             // 0 and 1 narrow

    /// Fills in what is decided by state, source and clock.
    void set_verdicts(const CaseFilter& filter);

    /// The rest of what the index knows about one case.
    struct Facts {
        std::uint32_t due{};
        std::uint32_t reported{};
        std::uint32_t area{};
        std::uint16_t klass{};
        std::uint16_t unit{};
    };
    bool is_late(unsigned verdict, std::uint32_t due) const {
        return (verdict & kLate) != 0 || ((verdict & kRunning) != 0 && due <= late_from);
    }
    /// What the verdict leaves open.
    bool passes(unsigned verdict, const Facts& facts) const {
        if (overdue >= 0 && is_late(verdict, facts.due) != (overdue == 1)) return false;
        if (due_before != kNoDeadline && facts.due >= due_before) return false;
        if (facts.reported < reported_from || facts.reported >= reported_before) return false;
        if (facts.area < areas.first || facts.area >= areas.second) return false;
        if (!classes.empty() && classes[facts.klass] == 0) return false;
        if (unit >= 0 && facts.unit != unit) return false;
        if (everywhere || scope_units[facts.unit] != 0) return true;
        return std::any_of(scope_areas.begin(), scope_areas.end(),
                           [&](const auto& range) { return facts.area >= range.first && facts.area < range.second; });
    }
};

}  // namespace jingwei::app

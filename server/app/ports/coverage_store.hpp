#pragma once
#include <vector>

#include "domain/coverage/proof.hpp"

namespace jingwei::app {

/// The last count of one day.
struct CoverageDay {
    duty::Day day{};
    coverage::Tally tally;

    friend bool operator==(const CoverageDay&, const CoverageDay&) = default;
};

/// What is kept of the proof of coverage, inside a unit of work.
class CoverageStore {
public:
    CoverageStore() = default;
    CoverageStore(const CoverageStore&) = delete;
    CoverageStore& operator=(const CoverageStore&) = delete;
    virtual ~CoverageStore() = default;

    virtual coverage::GapNotes notes(TenantId tenant) = 0;
    /// Writes the note over the one with the version before it; false when somebody else was first.
    virtual bool put_note(TenantId tenant, const coverage::GapNote& note) = 0;
    /// From that day on, by day.
    virtual std::vector<CoverageDay> days(TenantId tenant, duty::Day from) = 0;
    /// Over what was counted on the same day before.
    virtual void put_day(TenantId tenant, const CoverageDay& day) = 0;
};

}  // namespace jingwei::app

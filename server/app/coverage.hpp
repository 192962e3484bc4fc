#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.hpp"
#include "app/ports/coverage_store.hpp"
#include "app/ports/sheet_files.hpp"
#include "domain/coverage/words.hpp"

/// The proof of coverage: computed from what is in force, kept until something of it changes.
namespace jingwei::app {

/// What is uncovered in a district on a day, with what people said about it. Immutable.
struct Coverage {
    std::shared_ptr<const Reference> reference;
    std::shared_ptr<const duty::Register> book;
    duty::Day day{};
    Instant computed_at{};
    std::vector<coverage::Gap> gaps;  // the most urgent first
    coverage::GapNotes notes;
    std::unordered_map<GapId, std::size_t> positions{};  // in gaps

    const coverage::Gap* find(GapId id) const;
    bool acknowledged(const coverage::Gap& gap) const { return coverage::acknowledged(notes, gap.id, day); }
    UnitId owner(const coverage::Gap& gap) const { return coverage::owner_of(gap, notes); }
    duty::Context context() const { return {reference->territory, reference->directory, *book, day}; }
};

/// The proof of each district. The ground is audited once for each edition of the territory, and of the next one only the levels
/// that differ; duties are looked through anew whenever the register or the day changed. Safe to call from any thread.
class CoverageCache {
public:
    std::shared_ptr<const Coverage> get(const App& app, TenantId tenant);

private:
    struct Held {
        std::mutex building;  // one thread computes while others wait
        EditionId edition;
        grid::Audit audit;
        std::shared_ptr<const Coverage> coverage;
    };

    Held& held(TenantId tenant);

    std::mutex mutex_;
    std::unordered_map<TenantId, std::unique_ptr<Held>> held_;
};

/// What somebody decides about a gap, all of it anew.
struct GapDecision {
    std::int32_t version{};                       // the one that was seen; 0 where nothing was said yet
    UnitId owner;                                 // 0: by the rules
    std::optional<duty::Day> acknowledged_until;  // no further than kLongestAcknowledgement from today
    std::string reason;                           // needed with it
};
inline constexpr std::chrono::days kLongestAcknowledgement{366};

/// Keeps a decision, journalled. Refuses with not_found for what is no gap (any more) or lies outside the caller's scope, with
/// changed_meanwhile, and with field errors at /owner_unit_id, /acknowledged_until and /reason.
Result<GapId> decide_gap(const App& app, const Caller& caller, const Coverage& coverage, GapId gap, const GapDecision& decision);

/// Whether the caller may see the gap: some area of it, or its owner, is in scope.
bool in_scope(const org::Scope& scope, const Coverage& coverage, const coverage::Gap& gap);

/// Counts the day's gaps and keeps the count; what was counted before on the same day is replaced.
CoverageDay record_coverage(const App& app, CoverageCache& cache, TenantId tenant);

coverage::GapWords words_of(const Coverage& coverage, const coverage::Gap& gap);

/// The list as a sheet; `gaps` are of this coverage.
SheetDraft coverage_sheet(const Coverage& coverage, const std::vector<const coverage::Gap*>& gaps);

}  // namespace jingwei::app

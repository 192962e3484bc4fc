#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/app.hpp"

namespace jingwei::app {

enum class AreaDifference { added, removed, changed };

/// One area that is not the same in both editions.
struct ComparedArea {
    AreaDifference difference{};
    const grid::Area* before{};  // in the first edition; null when added
    const grid::Area* after{};   // in the second; null when removed
    bool renamed{};
    bool recoded{};
    bool reparented{};
    std::optional<double> moved_m2{};  // ground that only one of both has; none when neither is drawn
};

/// An open case that another area answers for.
struct MovedCase {
    CaseId id;
    std::string number;
    AreaId from;  // none: outside or unknown
    AreaId to;
};

/// How the second territory differs from the first. Areas are compared by id, which they keep.
struct Comparison {
    std::shared_ptr<const grid::Territory> before;
    std::shared_ptr<const grid::Territory> after;
    std::vector<ComparedArea> areas;
    std::int64_t open_cases{};   // looked at, in the caller's scope
    std::int64_t moved_cases{};  // of these, how many change hands
    std::vector<MovedCase> cases;
};

inline constexpr std::size_t kMovedCasesListed = 200;
inline constexpr double kMovedM2 = 0.01;  // less is rounding

/// Either may be a published edition or an open draft. Refuses with not_found, and as grid::Territory::build for a draft
/// with faults.
Result<Comparison> compare_editions(const App& app, const Caller& caller, EditionId before, EditionId after);

}  // namespace jingwei::app

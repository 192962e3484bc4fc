#pragma once
#include <vector>

#include "app/duty_context.hpp"
#include "app/ports/case_queries.hpp"

namespace jingwei::app {

/// Open cases by area path, added up fast over subtrees.
class OpenCases {
public:
    explicit OpenCases(std::vector<CaseTally> tally);

    struct Sum {
        std::int64_t open{};
        std::int64_t overdue{};
    };
    Sum in(const grid::PathRange& range) const;
    /// Over subtrees that may lie inside one another: each case counts once.
    Sum in(const std::vector<AreaId>& areas, const grid::Territory& territory) const;

private:
    std::vector<std::string> paths_;  // sorted
    std::vector<Sum> before_;         // before_[i] = sum of everything left of paths_[i]
};

/// What one person carries on a day.
struct PersonLoad {
    std::int64_t areas{};
    std::int64_t sites{};
    std::int64_t deputies{};
    std::int64_t open_items{};
    OpenCases::Sum cases;
    std::optional<std::int64_t> households;  // where the areas say how many
};
PersonLoad load_of(PersonId person, const duty::Context& context, const OpenCases& open);

}  // namespace jingwei::app

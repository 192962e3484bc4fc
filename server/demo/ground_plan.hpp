#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "demo/partition.hpp"

namespace jingwei::demo {

/// Which sites of a partition make up which village and office: the district before it has names and codes.
struct GroundPlan {
    struct VillagePlan {
        std::size_t office{};
        std::vector<int> sites;  // one for each group
        geo::Ring outline;
        Point centre;
    };

    Partition partition;
    std::vector<VillagePlan> villages;
    std::vector<geo::Ring> offices;
    std::vector<Point> office_centres;
    geo::Ring district;
};

/// Nothing when this seed happens to give an area in two pieces or with a hole: then the next one is taken.
std::optional<GroundPlan> plan_ground(std::uint64_t seed);

}  // namespace jingwei::demo

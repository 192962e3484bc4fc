#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::geo {

/// A ring walked so that the inside of its owner is on the left. Corners are the caller's; no two in a row are equal.
struct RingWalk {
    const Position* corners{};
    std::uint32_t size{};
    std::uint32_t owner{};
    bool backwards{};

    Position corner(std::uint32_t k) const { return corners[backwards ? size - 1 - k : k]; }
};

/// A directed edge with the inside of its owner on the left.
struct BorderEdge {
    Position from;
    Position to;
    std::uint32_t owner{};

    friend bool operator==(const BorderEdge&, const BorderEdge&) = default;
};

/// What is left when every edge was set against its reverse.
struct EdgeMatch {
    std::vector<BorderEdge> unmatched;
    std::vector<BorderEdge> between_groups;  // matched, but the two owners are of different groups: both edges
};

/// In a clean partition every edge has its reverse in exactly one neighbour; these cancel, whatever their number, and only
/// the rest needs geometry. `group_of` may be empty (all in one group), else it has a group for every owner.
EdgeMatch match_edges(std::span<const RingWalk> rings, std::span<const std::uint32_t> group_of = {});

/// The same for loose edges: takes out pairs of reverses. What stays is sorted by place.
void cancel_reverses(std::vector<BorderEdge>& edges, std::span<const std::uint32_t> group_of = {},
                     std::vector<BorderEdge>* between_groups = nullptr);

}  // namespace jingwei::geo

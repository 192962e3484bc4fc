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

/// In a clean partition every edge has its reverse in exactly one neighbour; these cancel, whatever their number, and only
/// the rest needs geometry. The rest comes sorted by place. Where more than two edges share a place, the first owners' cancel,
/// so what is left at a place depends on nothing but the edges there.
std::vector<BorderEdge> unmatched_edges(std::span<const RingWalk> rings);

/// The same after a change, knowing what was unmatched `before`: only edges whose box meets one of `changed` are matched anew.
/// Those boxes hold every edge that came or went. Owners may have new numbers if they stand in the same order.
std::vector<BorderEdge> unmatched_edges_after(std::vector<BorderEdge> before, const std::vector<Box>& changed,
                                              std::span<const RingWalk> rings);

/// The same for loose edges: takes out pairs of reverses. What stays is sorted by place.
void cancel_reverses(std::vector<BorderEdge>& edges);

}  // namespace jingwei::geo

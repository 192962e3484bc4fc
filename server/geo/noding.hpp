#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::geo {

/// A place on a grid of the caller's choice: 1e-7 degree itself, or kFine steps of it.
struct Spot {
    std::int64_t x{};
    std::int64_t y{};

    friend constexpr auto operator<=>(const Spot&, const Spot&) = default;
};

/// Steps of the finer grid in 1e-7 degree: places where edges cross are kept to a fifth of a micrometre, so that long thin
/// slivers keep their area.
inline constexpr std::int64_t kFine = 65'536;

constexpr Spot fine(Position at) { return {at.lon_e7 * kFine, at.lat_e7 * kFine}; }
constexpr Spot plain(Position at) { return {at.lon_e7, at.lat_e7}; }

__extension__ using Wide = __int128;

/// Twice the area of the triangle, positive when it turns left. Exact for |coordinates| < 2^60.
constexpr Wide turn(Spot a, Spot b, Spot c) { return Wide{b.x - a.x} * (c.y - a.y) - Wide{b.y - a.y} * (c.x - a.x); }

/// A straight piece of somebody's boundary: going over it from right to left adds `weight` to what counts `tag`.
struct Strand {
    Spot from;
    Spot to;
    std::uint32_t tag{};
    std::int32_t weight{1};
};

/// Strands after rounding: they meet at their ends only. Strands with the same ends share a chain of nodes.
struct Noded {
    std::vector<Spot> nodes;            // ascending
    std::vector<std::uint32_t> links;   // node numbers, chain after chain
    std::vector<std::size_t> starts;    // chain i is links[starts[i] … starts[i + 1])
    std::vector<std::uint32_t> chains;  // strand → its chain

    static constexpr std::uint32_t kBack = 0x80000000U;  // in chains: the strand runs from the chain's end to its beginning

    std::size_t length(std::size_t strand) const {
        const std::uint32_t chain = chains[strand] & ~kBack;
        return starts[chain + 1] - starts[chain];
    }
    /// Node k along the strand, 0 <= k < length.
    std::uint32_t link(std::size_t strand, std::size_t k) const {
        const std::uint32_t chain = chains[strand] & ~kBack;
        return (chains[strand] & kBack) == 0 ? links[starts[chain] + k] : links[starts[chain + 1] - 1 - k];
    }
};

/// Exact snap rounding (Hobby 1999): every end of a strand and every crossing, rounded to the grid, is a node; a strand
/// that passes through a node's unit square is bent to pass through the node. What comes out crosses nowhere, whatever
/// goes in; nothing moves by more than half a step.
Noded node(std::span<const Strand> strands);

}  // namespace jingwei::geo

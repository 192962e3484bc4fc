#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "geo/edge_match.hpp"
#include "geo/noding.hpp"

namespace jingwei::geo {

enum class RingFault : std::uint8_t {
    duplicate_vertex,  // a corner twice in a row
    spike,             // out and back along the same line
    touching,          // a ring meets itself at a place: sound ground, but other programs refuse it
    crossing,          // rings of one area cross, overlap or lie the wrong way in each other
};

/// One fault of an area's rings. Crossings are told as the ground they make doubtful, the others as places.
struct ShapeFault {
    RingFault fault{};
    std::vector<Position> places;  // at most kMaxFaultPlaces
    std::size_t count{};           // of places in all
    MultiPolygon doubtful;
};
inline constexpr std::size_t kMaxFaultPlaces = 100;

/// Rings made ready for matching: the inside on the left, no corner twice in a row, an area with crossings replaced by
/// what "inside of an odd number of a part's rings" makes of it. Keep it as long as the walks: they point into it.
class ShapeCheck {
public:
    /// Takes one area; its shape must stay where it is. Returns what is wrong with it.
    std::vector<ShapeFault> add(const MultiPolygon& shape, std::uint32_t owner);
    /// The same for a shape in which add() found nothing before, without looking again.
    void add_sound(const MultiPolygon& shape, std::uint32_t owner);

    const std::vector<RingWalk>& walks() const { return walks_; }

private:
    struct Edge {  // with its box, for sweeping
        std::int32_t west, south, east, north;
    };

    void take(const Ring& ring, bool hole, std::uint32_t owner, std::vector<ShapeFault>& faults);
    bool rings_meet(std::size_t first_walk);
    bool badly_nested(const MultiPolygon& shape, std::size_t first_walk) const;
    void rebuild(const MultiPolygon& shape, std::uint32_t owner, std::size_t first_walk, std::vector<ShapeFault>& faults);

    void boxes_of(std::size_t first_walk);
    bool meet_within(std::size_t level, std::size_t node);
    bool meet_across(std::size_t level, std::size_t a, std::size_t b);
    bool edges_meet(std::size_t first_a, std::size_t end_a, std::size_t first_b, std::size_t end_b);
    bool edge_pair_meets(std::size_t a, std::size_t b) const;

    std::vector<RingWalk> walks_;
    std::deque<Ring> owned_;  // cleaned or rebuilt rings
    // Scratch of one area: its edges ring after ring, and boxes over runs of them.
    std::vector<Position> from_, to_;
    std::vector<std::uint32_t> next_;  // edge → the one after it in its ring
    std::vector<Edge> edge_boxes_;
    std::vector<std::vector<Edge>> levels_;
};

}  // namespace jingwei::geo

#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "geo/noding.hpp"

namespace jingwei::geo {

/// How often something of a tag lies over a face; sorted by tag, no zeros.
using Cover = std::vector<std::pair<std::uint32_t, std::int32_t>>;

/// A loop of nodes, interior on the left, closed without repeating the first.
using Loop = std::vector<Spot>;

/// One outer loop and the loops cut out of it.
struct LoopPolygon {
    Loop outer;
    std::vector<Loop> holes;
};

/// The plane cut up by strands whose tags each form closed curves: its faces, and what lies over each.
///
/// Topology comes from snap rounding, coverage from walking over the pieces, so the answers do not depend on the
/// precision of any point-in-polygon test. Face 0 is the unbounded one.
class Arrangement {
public:
    explicit Arrangement(std::span<const Strand> strands);

    std::size_t face_count() const { return winding_.size(); }
    /// Sum of the weights of everything that lies over the face.
    std::int32_t winding(std::size_t face) const { return winding_[face]; }
    /// What lies over each face, by tag. Costs memory for each face: ask once.
    std::vector<Cover> covers() const;

    /// Polygons that the faces are together; edges between two of them vanish. Costs what these faces cost.
    std::vector<LoopPolygon> region(std::vector<std::uint32_t> faces) const;
    /// The loops of one face, its outer one first; cheaper than region() for many single faces.
    std::vector<Loop> loops(std::size_t face) const;
    /// Tags along the face's border, each with the length of its pieces in steps of the grid.
    std::vector<std::pair<std::uint32_t, double>> border(std::size_t face, double lon_scale) const;

    const Noded& noded() const { return noded_; }

private:
    /// Part of a strand between two nodes, low < high; labels say whose border it is.
    struct Piece {
        std::uint32_t low{};
        std::uint32_t high{};
        std::uint32_t first_label{};
        std::uint32_t end_label{};
        std::int32_t weight{};
    };
    struct Label {
        std::uint32_t tag{};
        std::int32_t weight{};
    };
    // Half 2i runs along piece i from low to high, half 2i + 1 back.
    using Half = std::uint32_t;

    /// A loop that is no face of its own, by its lowest node of the west.
    struct Hanging {
        Spot corner;
        std::uint32_t loop{};
        std::uint32_t below{0xFFFFFFFFU};  // the piece next below it
    };

    void make_pieces(std::span<const Strand> strands);
    void link();
    void trace();
    void nest();
    void find_below(std::vector<Hanging>& hanging) const;
    bool is_above(std::uint32_t piece, std::uint32_t other) const;
    void count();

    std::uint32_t origin(Half half) const { return half % 2 == 0 ? pieces_[half / 2].low : pieces_[half / 2].high; }
    std::uint32_t target(Half half) const { return origin(half ^ 1U); }
    Spot at(std::uint32_t node) const { return noded_.nodes[node]; }
    Loop loop_of(Half first) const;
    template <class Visit>
    void for_each_half(std::size_t face, Visit visit) const {
        for (const std::uint32_t loop : loops_of_face_[face]) {
            Half walk = loop_start_[loop];
            do {
                visit(walk);
                walk = next_[walk];
            } while (walk != loop_start_[loop]);
        }
    }

    Noded noded_;
    std::vector<Piece> pieces_;
    std::vector<Label> labels_;
    std::vector<Half> around_;                 // halves leaving each node, counter-clockwise
    std::vector<std::uint32_t> first_around_;  // node → its first in around_
    std::vector<std::uint32_t> place_around_;  // half → its place in around_
    std::vector<Half> next_;                   // half → the next along the face on its left
    std::vector<Half> loop_start_;             // loop → one of its halves
    std::vector<std::uint32_t> face_of_half_;
    std::vector<std::vector<std::uint32_t>> loops_of_face_;
    std::vector<std::int32_t> winding_;
};

/// Loops with the interior on their left made into polygons; a loop that touches itself at a node is taken apart there.
std::vector<LoopPolygon> polygons_of(std::vector<Loop> loops);

/// Directed edges that form closed curves, joined into loops that keep as far left as they can; an edge that belongs to
/// no closed curve is dropped.
std::vector<Loop> join_edges(std::vector<std::pair<Spot, Spot>> edges);

/// Twice the signed area in steps of the grid.
Wide double_area(const Loop& loop);

}  // namespace jingwei::geo

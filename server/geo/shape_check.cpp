#include "geo/shape_check.hpp"

#include <algorithm>

#include "geo/arrangement.hpp"
#include "geo/fine_area.hpp"

namespace jingwei::geo {
namespace {

constexpr std::size_t kRun = 8;  // edges under a lowest box
constexpr std::size_t kFan = 4;  // boxes under a higher one

template <class Box>
bool boxes_meet(const Box& a, const Box& b) {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

ShapeFault& fault_of(std::vector<ShapeFault>& faults, RingFault kind) {
    for (ShapeFault& fault : faults) {
        if (fault.fault == kind) return fault;
    }
    return faults.emplace_back(ShapeFault{.fault = kind, .places = {}, .count = 0, .doubtful = {}});
}

void note(std::vector<ShapeFault>& faults, RingFault kind, Position at) {
    ShapeFault& fault = fault_of(faults, kind);
    ++fault.count;
    if (fault.places.size() < kMaxFaultPlaces) fault.places.push_back(at);
}

bool doubles_back(Position before, Position at, Position after) {
    if (side_of_line(before, at, after) != 0) return false;
    const std::int64_t x = (std::int64_t{at.lon_e7} - before.lon_e7), y = (std::int64_t{at.lat_e7} - before.lat_e7);
    const std::int64_t u = (std::int64_t{after.lon_e7} - at.lon_e7), v = (std::int64_t{after.lat_e7} - at.lat_e7);
    return Wide{x} * u + Wide{y} * v < 0;
}

/// Nodes that a ring runs through more than once; its edges are every second strand.
std::vector<Position> met_again(const Noded& noded, std::size_t first, std::size_t end) {
    std::vector<std::uint32_t> nodes;
    for (std::size_t strand = first; strand < end; strand += 2) {
        for (std::size_t k = 0; k + 1 < noded.length(strand); ++k) nodes.push_back(noded.link(strand, k));
    }
    std::sort(nodes.begin(), nodes.end());
    std::vector<Position> places;
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        if (nodes[i] != nodes[i - 1] || (i > 1 && nodes[i] == nodes[i - 2])) continue;
        const Spot at = noded.nodes[nodes[i]];
        places.push_back({static_cast<std::int32_t>(at.x), static_cast<std::int32_t>(at.y)});
    }
    return places;
}

Box box_of(const RingWalk& ring) {
    Box box{ring.corners[0], ring.corners[0]};
    for (std::uint32_t k = 1; k < ring.size; ++k) {
        const Position at = ring.corners[k];
        box.low = {std::min(box.low.lon_e7, at.lon_e7), std::min(box.low.lat_e7, at.lat_e7)};
        box.high = {std::max(box.high.lon_e7, at.lon_e7), std::max(box.high.lat_e7, at.lat_e7)};
    }
    return box;
}

/// A ring with its box, to be asked what lies in it.
struct Outline {
    const RingWalk* ring{};
    Box box;

    explicit Outline(const RingWalk& walk) : ring{&walk}, box{box_of(walk)} {}

    /// Rings do not cross here, so the first corner that is not on the border decides; all on it count as inside.
    bool holds(const Outline& other) const {
        if (!contains(box, other.box.low) || !contains(box, other.box.high)) return false;
        const Ring own(ring->corners, ring->corners + ring->size);
        for (std::uint32_t k = 0; k < other.ring->size; ++k) {
            const Side side = classify(own, other.ring->corners[k]);
            if (side != Side::boundary) return side == Side::inside;
        }
        return true;
    }
};

}  // namespace

std::vector<ShapeFault> ShapeCheck::add(const MultiPolygon& shape, std::uint32_t owner) {
    std::vector<ShapeFault> faults;
    const std::size_t first_walk = walks_.size();
    for (const Polygon& part : shape.parts) {
        take(part.outer, false, owner, faults);
        for (const Ring& hole : part.holes) take(hole, true, owner, faults);
    }
    if (rings_meet(first_walk) || (walks_.size() > first_walk + 1 && badly_nested(shape, first_walk)))
        rebuild(shape, owner, first_walk, faults);
    return faults;
}

void ShapeCheck::add_sound(const MultiPolygon& shape, std::uint32_t owner) {
    const auto take_ring = [&](const Ring& ring, bool hole) {
        if (ring.empty()) return;
        walks_.push_back({.corners = ring.data(),
                          .size = static_cast<std::uint32_t>(ring.size()),
                          .owner = owner,
                          .backwards = (signed_double_area(ring) < 0) != hole});
    };
    for (const Polygon& part : shape.parts) {
        take_ring(part.outer, false);
        for (const Ring& hole : part.holes) take_ring(hole, true);
    }
}

/// One pass over a ring that is as it should be; a copy without the corners that are twice in a row else.
void ShapeCheck::take(const Ring& ring, bool hole, std::uint32_t owner, std::vector<ShapeFault>& faults) {
    if (ring.empty()) return;
    double twice = 0;
    bool doubled = false;
    Position before = ring.back();
    const Position origin = ring.front();
    double x = static_cast<double>(std::int64_t{before.lon_e7} - origin.lon_e7);
    double y = static_cast<double>(std::int64_t{before.lat_e7} - origin.lat_e7);
    for (const Position& at : ring) {
        const double u = static_cast<double>(std::int64_t{at.lon_e7} - origin.lon_e7);
        const double v = static_cast<double>(std::int64_t{at.lat_e7} - origin.lat_e7);
        twice += x * v - u * y;
        x = u;
        y = v;
        doubled = doubled || at == before;
        before = at;
    }
    RingWalk walk{.corners = ring.data(),
                  .size = static_cast<std::uint32_t>(ring.size()),
                  .owner = owner,
                  .backwards = (twice < 0) != hole};
    if (doubled) {
        Ring& clean = owned_.emplace_back();
        for (const Position& at : ring) {
            if (clean.empty() || clean.back() != at) clean.push_back(at);
            else note(faults, RingFault::duplicate_vertex, at);
        }
        if (clean.size() > 1 && clean.front() == clean.back()) {
            note(faults, RingFault::duplicate_vertex, clean.back());
            clean.pop_back();
        }
        walk.corners = clean.data();
        walk.size = static_cast<std::uint32_t>(clean.size());
    }
    if (walk.size < 3) {
        note(faults, RingFault::spike, ring.front());
        return;
    }
    for (std::uint32_t k = 0; k < walk.size; ++k) {
        const Position at = walk.corners[k];
        const Position previous = walk.corners[k == 0 ? walk.size - 1 : k - 1];
        const Position after = walk.corners[k + 1 == walk.size ? 0 : k + 1];
        if (doubles_back(previous, at, after)) note(faults, RingFault::spike, at);
    }
    walks_.push_back(walk);
}

void ShapeCheck::boxes_of(std::size_t first_walk) {
    from_.clear();
    to_.clear();
    next_.clear();
    edge_boxes_.clear();
    for (std::size_t w = first_walk; w < walks_.size(); ++w) {
        const RingWalk& walk = walks_[w];
        const auto first = static_cast<std::uint32_t>(from_.size());
        for (std::uint32_t k = 0; k < walk.size; ++k) {
            const Position a = walk.corners[k];
            const Position b = walk.corners[k + 1 == walk.size ? 0 : k + 1];
            from_.push_back(a);
            to_.push_back(b);
            next_.push_back(first + (k + 1 == walk.size ? 0 : k + 1));
            edge_boxes_.push_back({std::min(a.lon_e7, b.lon_e7), std::min(a.lat_e7, b.lat_e7), std::max(a.lon_e7, b.lon_e7),
                                   std::max(a.lat_e7, b.lat_e7)});
        }
    }
    const auto packed = [](const std::vector<Edge>& below, std::size_t fan, std::vector<Edge>& above) {
        above.clear();
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (i % fan == 0) {
                above.push_back(below[i]);
                continue;
            }
            Edge& box = above.back();
            box = {std::min(box.west, below[i].west), std::min(box.south, below[i].south), std::max(box.east, below[i].east),
                   std::max(box.north, below[i].north)};
        }
    };
    std::size_t level = 0;
    for (std::size_t size = edge_boxes_.size(), fan = kRun; level == 0 || size > 1; fan = kFan, ++level) {
        if (levels_.size() <= level) levels_.emplace_back();
        packed(level == 0 ? edge_boxes_ : levels_[level - 1], fan, levels_[level]);
        size = levels_[level].size();
    }
    levels_.resize(level);
}

/// Do two edges of the area share more than the corner between neighbours?
bool ShapeCheck::rings_meet(std::size_t first_walk) {
    if (walks_.size() == first_walk) return false;
    boxes_of(first_walk);
    return meet_within(levels_.size() - 1, 0);
}

bool ShapeCheck::meet_within(std::size_t level, std::size_t node) {
    if (level == 0) {
        const std::size_t first = node * kRun, end = std::min(first + kRun, from_.size());
        for (std::size_t a = first; a < end; ++a) {
            for (std::size_t b = a + 1; b < end; ++b) {
                if (boxes_meet(edge_boxes_[a], edge_boxes_[b]) && edge_pair_meets(a, b)) return true;
            }
        }
        return false;
    }
    const std::size_t first = node * kFan, end = std::min(first + kFan, levels_[level - 1].size());
    for (std::size_t a = first; a < end; ++a) {
        if (meet_within(level - 1, a)) return true;
        for (std::size_t b = a + 1; b < end; ++b) {
            if (meet_across(level - 1, a, b)) return true;
        }
    }
    return false;
}

bool ShapeCheck::meet_across(std::size_t level, std::size_t a, std::size_t b) {
    if (!boxes_meet(levels_[level][a], levels_[level][b])) return false;
    if (level == 0) {
        const std::size_t size = from_.size();
        return edges_meet(a * kRun, std::min(a * kRun + kRun, size), b * kRun, std::min(b * kRun + kRun, size));
    }
    const std::size_t size = levels_[level - 1].size();
    for (std::size_t i = a * kFan; i < std::min(a * kFan + kFan, size); ++i) {
        for (std::size_t j = b * kFan; j < std::min(b * kFan + kFan, size); ++j) {
            if (meet_across(level - 1, i, j)) return true;
        }
    }
    return false;
}

bool ShapeCheck::edges_meet(std::size_t first_a, std::size_t end_a, std::size_t first_b, std::size_t end_b) {
    const Edge& box = levels_.front()[first_b / kRun];
    for (std::size_t a = first_a; a < end_a; ++a) {
        if (!boxes_meet(edge_boxes_[a], box)) continue;
        for (std::size_t b = first_b; b < end_b; ++b) {
            if (boxes_meet(edge_boxes_[a], edge_boxes_[b]) && edge_pair_meets(a, b)) return true;
        }
    }
    return false;
}

bool ShapeCheck::edge_pair_meets(std::size_t a, std::size_t b) const {
    if (next_[a] == b || next_[b] == a) return false;  // a spike at most, which cancels by itself
    const int from_side = side_of_line(from_[a], to_[a], from_[b]);
    const int to_side = side_of_line(from_[a], to_[a], to_[b]);
    if (from_side * to_side > 0) return false;
    return side_of_line(from_[b], to_[b], from_[a]) * side_of_line(from_[b], to_[b], to_[a]) <= 0;
}

/// Rings do not meet: is every hole in its outer ring, none in another, and no part in another part?
bool ShapeCheck::badly_nested(const MultiPolygon& shape, std::size_t first_walk) const {
    std::size_t expected = 0;
    for (const Polygon& part : shape.parts) expected += 1 + part.holes.size();
    if (expected != walks_.size() - first_walk) return true;  // a ring of it was no ring
    std::vector<Outline> rings(walks_.begin() + static_cast<std::ptrdiff_t>(first_walk), walks_.end());
    std::vector<std::pair<std::size_t, std::size_t>> parts;  // outer ring, and the end of its holes
    std::size_t at = 0;
    for (const Polygon& part : shape.parts) {
        parts.emplace_back(at, at + 1 + part.holes.size());
        at = parts.back().second;
    }
    for (const auto& [outer, end] : parts) {
        for (std::size_t hole = outer + 1; hole < end; ++hole) {
            if (!rings[outer].holds(rings[hole])) return true;
            for (std::size_t other = outer + 1; other < end; ++other) {
                if (other != hole && rings[other].holds(rings[hole])) return true;
            }
        }
    }
    for (const auto& [outer, end] : parts) {
        for (const auto& [other, other_end] : parts) {
            if (other == outer || !rings[outer].holds(rings[other])) continue;
            bool in_hole = false;
            for (std::size_t hole = outer + 1; hole < end; ++hole) in_hole = in_hole || rings[hole].holds(rings[other]);
            if (!in_hole) return true;
        }
    }
    return false;
}

void ShapeCheck::rebuild(const MultiPolygon& shape, std::uint32_t owner, std::size_t first_walk,
                         std::vector<ShapeFault>& faults) {
    constexpr std::uint32_t kSigned = 0x80000000U;  // tag of the rings as they are meant: each place once or not at all
    std::vector<Strand> strands;
    std::vector<std::size_t> ring_ends;
    std::uint32_t part_tag = 0;
    const auto add = [&](const Ring& ring, bool hole, std::uint32_t tag) {
        const int sense = (signed_double_area(ring) < 0) != hole ? -1 : 1;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Spot a = plain(ring[i]), b = plain(ring[i + 1 == ring.size() ? 0 : i + 1]);
            strands.push_back({.from = a, .to = b, .tag = tag, .weight = sense});
            strands.push_back({.from = a, .to = b, .tag = kSigned, .weight = sense});
        }
        ring_ends.push_back(strands.size());
    };
    for (const Polygon& part : shape.parts) {
        add(part.outer, false, part_tag);
        for (const Ring& hole : part.holes) add(hole, true, part_tag);
        ++part_tag;
    }
    const Arrangement plane{strands};
    const auto covers = plane.covers();
    std::vector<std::uint32_t> inside, doubtful;
    for (std::uint32_t face = 0; face < covers.size(); ++face) {
        int meant = 0;
        bool odd = false;
        for (const auto& [tag, times] : covers[face]) {
            if (tag == kSigned) meant = times;
            else odd = odd || times % 2 != 0;
        }
        if (odd) inside.push_back(face);
        if (meant != (odd ? 1 : 0)) doubtful.push_back(face);
    }
    const auto wrong = positions_of(plane.region(doubtful), 1);
    if (wrong.empty()) {
        std::size_t first = 0;
        for (const std::size_t end : ring_ends) {
            for (const Position at : met_again(plane.noded(), first, end)) note(faults, RingFault::touching, at);
            first = end;
        }
        return;
    }
    ShapeFault& fault = fault_of(faults, RingFault::crossing);
    fault.count = wrong.parts.size();
    fault.doubtful = wrong;
    walks_.resize(first_walk);
    const auto sound = positions_of(plane.region(inside), 1);
    std::vector<ShapeFault> ignored;
    for (const Polygon& part : sound.parts) {
        take(owned_.emplace_back(part.outer), false, owner, ignored);
        for (const Ring& hole : part.holes) take(owned_.emplace_back(hole), true, owner, ignored);
    }
}

}  // namespace jingwei::geo

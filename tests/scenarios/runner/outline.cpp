#include "outline.hpp"

#include <map>

namespace jingwei::scenarios {
namespace {

Spot operator+(Spot a, Spot b) { return {a.first + b.first, a.second + b.second}; }
Spot left_of(Spot direction) { return {direction.second, -direction.first}; }

/// Sides by the corner they start at and their direction; the set lies to their left.
using Sides = std::map<Spot, std::set<Spot>>;

Sides outer_sides(const std::set<Spot>& squares) {
    struct Side {
        Spot corner;
        Spot direction;
        Spot neighbour;
    };
    static constexpr Side kSides[] = {{{0, 1}, {1, 0}, {0, 1}},    // south side, eastwards
                                      {{1, 1}, {0, -1}, {1, 0}},   // east side, northwards
                                      {{1, 0}, {-1, 0}, {0, -1}},  // north side, westwards
                                      {{0, 0}, {0, 1}, {-1, 0}}};  // west side, southwards
    Sides sides;
    for (const Spot& square : squares) {
        for (const Side& side : kSides) {
            if (squares.count(square + side.neighbour) == 0) sides[square + side.corner].insert(side.direction);
        }
    }
    return sides;
}

/// Takes the side that goes on from `corner`; where two do, the one to the left, which stays with the same square.
Spot take_side(Sides& sides, Spot corner, Spot came) {
    const auto it = sides.find(corner);
    const auto& open = it->second;
    const Spot direction = open.size() > 1 && open.count(left_of(came)) != 0 ? left_of(came) : *open.begin();
    it->second.erase(direction);
    if (it->second.empty()) sides.erase(it);
    return direction;
}

}  // namespace

std::vector<std::vector<Spot>> outline(const std::set<Spot>& squares) {
    std::vector<std::vector<Spot>> rings;
    for (Sides sides = outer_sides(squares); !sides.empty();) {
        const Spot start = sides.begin()->first;  // the westernmost corner left, so the ring turns there
        std::vector<Spot> ring;
        Spot corner = start;
        Spot came{};
        do {
            const Spot direction = take_side(sides, corner, came);
            if (direction != came) ring.push_back(corner);
            came = direction;
            corner = corner + direction;
        } while (corner != start);
        rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace jingwei::scenarios

#include "geo/noding.hpp"

#include <algorithm>
#include <optional>

#include "geo/box_tree.hpp"

namespace jingwei::geo {
namespace {

int sign(Wide value) { return (value > 0) - (value < 0); }

Extent extent_of(const Strand& strand) {
    return {.west = std::min(strand.from.x, strand.to.x),
            .south = std::min(strand.from.y, strand.to.y),
            .east = std::max(strand.from.x, strand.to.x),
            .north = std::max(strand.from.y, strand.to.y)};
}

/// start + step · part / whole, rounded to the nearest; 0 < part < whole. Only edges across continents need the shift, and
/// lose nothing that shows.
std::int64_t along(std::int64_t start, std::int64_t step, Wide part, Wide whole) {
    while (whole >= Wide{1} << 74) {
        part >>= 1;
        whole >>= 1;
    }
    const Wide twice = 2 * Wide{step} * part + whole;
    Wide steps = twice / (2 * whole);
    if (twice < 0 && twice % (2 * whole) != 0) --steps;
    return start + static_cast<std::int64_t>(steps);
}

/// Where two strands cross inside both, rounded. Ends that touch need no new node.
std::optional<Spot> crossing(const Strand& s, const Strand& t) {
    const Wide a = turn(t.from, t.to, s.from);
    const Wide b = turn(t.from, t.to, s.to);
    if (sign(a) * sign(b) >= 0) return std::nullopt;
    if (sign(turn(s.from, s.to, t.from)) * sign(turn(s.from, s.to, t.to)) >= 0) return std::nullopt;
    const Wide part = a < 0 ? -a : a;
    const Wide whole = part + (b < 0 ? -b : b);
    return Spot{along(s.from.x, s.to.x - s.from.x, part, whole), along(s.from.y, s.to.y - s.from.y, part, whole)};
}

/// Does the strand pass through the square of side 1 around the node, west and south side included?
/// Twice the coordinates are even, twice the square's are odd, so no end ever lies on its border.
bool touches(const Strand& strand, Spot node) {
    const Extent box = extent_of(strand);
    if (node.x < box.west || node.x > box.east || node.y < box.south || node.y > box.north) return false;
    const Spot from{2 * strand.from.x, 2 * strand.from.y};
    const Spot to{2 * strand.to.x, 2 * strand.to.y};
    const auto side = [&](std::int64_t dx, std::int64_t dy) { return sign(turn(from, to, {2 * node.x + dx, 2 * node.y + dy})); };
    const int low_low = side(-1, -1), high_low = side(1, -1), low_high = side(-1, 1), high_high = side(1, 1);
    const int least = std::min({low_low, high_low, low_high, high_high});
    const int most = std::max({low_low, high_low, low_high, high_high});
    if (least > 0 || most < 0) return false;
    if (least < 0 && most > 0) return true;
    return low_low == 0;  // the line only grazes the square, at a corner: this one alone belongs to it
}

class Noder {
public:
    explicit Noder(std::span<const Strand> strands) : strands_{strands} {
        boxes_.reserve(strands.size());
        for (const Strand& strand : strands) boxes_.push_back(extent_of(strand));
    }

    Noded run() {
        find_nodes();
        bend();
        return std::move(result_);
    }

private:
    void find_nodes() {
        auto& nodes = result_.nodes;
        nodes.reserve(strands_.size() * 2);
        const BoxTree tree{boxes_};
        for (std::size_t i = 0; i < strands_.size(); ++i) {
            nodes.push_back(strands_[i].from);
            nodes.push_back(strands_[i].to);
            tree.query(boxes_[i], [&](std::uint32_t j) {
                if (j <= i) return;
                if (const auto at = crossing(strands_[i], strands_[j])) nodes.push_back(*at);
            });
        }
        std::sort(nodes.begin(), nodes.end());
        nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
        nodes.shrink_to_fit();
    }

    void bend() {
        std::vector<Extent> spots;
        spots.reserve(result_.nodes.size());
        for (const Spot& at : result_.nodes) spots.push_back({.west = at.x, .south = at.y, .east = at.x, .north = at.y});
        const BoxTree tree{spots};
        std::vector<std::pair<Wide, std::uint32_t>> passed;
        result_.starts.reserve(strands_.size() + 1);
        for (std::size_t i = 0; i < strands_.size(); ++i) {
            const Strand& strand = strands_[i];
            passed.clear();
            tree.query(boxes_[i], [&](std::uint32_t node) {
                const Spot at = result_.nodes[node];
                if (touches(strand, at)) passed.emplace_back(distance_along(strand, at), node);
            });
            std::sort(passed.begin(), passed.end());
            result_.starts.push_back(result_.links.size());
            for (const auto& [distance, node] : passed) result_.links.push_back(node);
        }
        result_.starts.push_back(result_.links.size());
    }

    static Wide distance_along(const Strand& strand, Spot at) {
        return Wide{at.x - strand.from.x} * (strand.to.x - strand.from.x) +
               Wide{at.y - strand.from.y} * (strand.to.y - strand.from.y);
    }

    std::span<const Strand> strands_;
    std::vector<Extent> boxes_;
    Noded result_;
};

}  // namespace

Noded node(std::span<const Strand> strands) { return Noder{strands}.run(); }

}  // namespace jingwei::geo

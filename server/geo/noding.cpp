#include "geo/noding.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "geo/box_tree.hpp"

namespace jingwei::geo {
namespace {

int sign(Wide value) { return (value > 0) - (value < 0); }

/// What several strands may share; from <= to.
struct Segment {
    Spot from;
    Spot to;
};

Extent extent_of(const Segment& segment) {
    return {.west = segment.from.x,
            .south = std::min(segment.from.y, segment.to.y),
            .east = segment.to.x,
            .north = std::max(segment.from.y, segment.to.y)};
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

/// Where two segments cross inside both, rounded. Ends that touch need no new node.
std::optional<Spot> crossing(const Segment& s, const Segment& t) {
    const Wide a = turn(t.from, t.to, s.from);
    const Wide b = turn(t.from, t.to, s.to);
    if (sign(a) * sign(b) >= 0) return std::nullopt;
    if (sign(turn(s.from, s.to, t.from)) * sign(turn(s.from, s.to, t.to)) >= 0) return std::nullopt;
    const Wide part = a < 0 ? -a : a;
    const Wide whole = part + (b < 0 ? -b : b);
    return Spot{along(s.from.x, s.to.x - s.from.x, part, whole), along(s.from.y, s.to.y - s.from.y, part, whole)};
}

/// Does the segment pass through the square of side 1 around the node, west and south side included?
/// Twice the coordinates are even, twice the square's are odd, so no end ever lies on its border.
bool touches(const Segment& segment, Spot node) {
    const Extent box = extent_of(segment);
    if (node.x < box.west || node.x > box.east || node.y < box.south || node.y > box.north) return false;
    const Spot from{2 * segment.from.x, 2 * segment.from.y};
    const Spot to{2 * segment.to.x, 2 * segment.to.y};
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
    explicit Noder(std::span<const Strand> strands) {
        std::vector<std::uint32_t> order(strands.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto ends = [&](std::uint32_t i) { return std::minmax(strands[i].from, strands[i].to); };
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return ends(a) < ends(b); });
        result_.chains.resize(strands.size());
        segments_.reserve(strands.size());
        for (const std::uint32_t i : order) {
            const auto [low, high] = ends(i);
            if (segments_.empty() || segments_.back().from != low || segments_.back().to != high)
                segments_.push_back({low, high});
            result_.chains[i] = static_cast<std::uint32_t>(segments_.size() - 1) | (strands[i].from == low ? 0U : Noded::kBack);
        }
        boxes_.reserve(segments_.size());
        for (const Segment& segment : segments_) boxes_.push_back(extent_of(segment));
    }

    Noded run() {
        find_nodes();
        bend();
        return std::move(result_);
    }

private:
    void find_nodes() {
        auto& nodes = result_.nodes;
        nodes.reserve(segments_.size() * 2);
        const BoxTree tree{boxes_};
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            nodes.push_back(segments_[i].from);
            nodes.push_back(segments_[i].to);
            tree.query(boxes_[i], [&](std::uint32_t j) {
                if (j <= i) return;
                if (const auto at = crossing(segments_[i], segments_[j])) nodes.push_back(*at);
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
        result_.starts.reserve(segments_.size() + 1);
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            const Segment& segment = segments_[i];
            passed.clear();
            tree.query(boxes_[i], [&](std::uint32_t node) {
                const Spot at = result_.nodes[node];
                if (touches(segment, at)) passed.emplace_back(distance_along(segment, at), node);
            });
            std::sort(passed.begin(), passed.end());
            result_.starts.push_back(result_.links.size());
            for (const auto& [distance, node] : passed) result_.links.push_back(node);
        }
        result_.starts.push_back(result_.links.size());
    }

    static Wide distance_along(const Segment& segment, Spot at) {
        return Wide{at.x - segment.from.x} * (segment.to.x - segment.from.x) +
               Wide{at.y - segment.from.y} * (segment.to.y - segment.from.y);
    }

    std::vector<Segment> segments_;
    std::vector<Extent> boxes_;
    Noded result_;
};

}  // namespace

Noded node(std::span<const Strand> strands) { return Noder{strands}.run(); }

}  // namespace jingwei::geo

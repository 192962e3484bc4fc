#include "geo/noding.hpp"

#include <algorithm>
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
        struct Ends {
            Spot low, high;
            std::uint32_t strand;
        };
        std::vector<Ends> order(strands.size());
        for (std::uint32_t i = 0; i < strands.size(); ++i) {
            const auto [low, high] = std::minmax(strands[i].from, strands[i].to);
            order[i] = {low, high, i};
        }
        std::sort(order.begin(), order.end(),
                  [](const Ends& a, const Ends& b) { return a.low != b.low ? before(a.low, b.low) : before(a.high, b.high); });
        result_.chains.resize(strands.size());
        segments_.reserve(strands.size());
        for (const Ends& ends : order) {
            if (segments_.empty() || segments_.back().from != ends.low || segments_.back().to != ends.high)
                segments_.push_back({ends.low, ends.high});
            result_.chains[ends.strand] =
                static_cast<std::uint32_t>(segments_.size() - 1) | (strands[ends.strand].from == ends.low ? 0U : Noded::kBack);
        }
    }

    Noded run() {
        find_places();
        number_nodes();
        bend();
        return std::move(result_);
    }

private:
    static constexpr std::uint32_t kCrossing = 0xFFFFFFFFU;

    /// A node to be: an end of a segment (its number doubled, one more for the second) or a crossing.
    struct Place {
        Spot at;
        std::uint32_t end;
    };
    /// A segment that passes through the square of a node which is not its end.
    struct Pass {
        std::uint32_t segment;
        std::uint32_t node;
    };

    static bool before(Spot a, Spot b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

    /// Whose end lies in a segment's square overlaps it, so looking at overlapping pairs finds every end that bends a segment.
    void find_places() {
        std::vector<Extent> boxes;
        boxes.reserve(segments_.size());
        for (const Segment& segment : segments_) boxes.push_back(extent_of(segment));
        tree_.emplace(boxes);
        places_.reserve(segments_.size() * 3);
        for (std::uint32_t i = 0; i < segments_.size(); ++i) {
            places_.push_back({segments_[i].from, 2 * i});
            places_.push_back({segments_[i].to, 2 * i + 1});
        }
        tree_->for_each_pair([&](std::uint32_t i, std::uint32_t j) {
            if (const auto at = crossing(segments_[i], segments_[j])) places_.push_back({*at, kCrossing});
            find_passing_ends(i, j);
            find_passing_ends(j, i);
        });
        std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return before(a.at, b.at); });
    }

    /// Ends of one segment that another passes through.
    void find_passing_ends(std::uint32_t segment, std::uint32_t other) {
        const Segment& s = segments_[segment];
        for (const std::uint32_t end : {2 * other, 2 * other + 1}) {
            const Spot at = end % 2 == 0 ? segments_[other].from : segments_[other].to;
            if (at != s.from && at != s.to && touches(s, at)) passes_.push_back({segment, end});
        }
    }

    /// Places become nodes; what passes through a crossing is looked up here, where its number is known.
    void number_nodes() {
        node_of_end_.resize(segments_.size() * 2);
        std::vector<Pass> through;
        for (std::size_t first = 0, next = 0; first < places_.size(); first = next) {
            const Spot at = places_[first].at;
            const auto node = static_cast<std::uint32_t>(result_.nodes.size());
            result_.nodes.push_back(at);
            bool crossed = false;
            for (; next < places_.size() && places_[next].at == at; ++next) {
                if (places_[next].end == kCrossing) crossed = true;
                else node_of_end_[places_[next].end] = node;
            }
            if (!crossed) continue;
            tree_->query({.west = at.x, .south = at.y, .east = at.x, .north = at.y}, [&](std::uint32_t i) {
                if (at != segments_[i].from && at != segments_[i].to && touches(segments_[i], at)) through.push_back({i, node});
            });
        }
        for (Pass& pass : passes_) pass.node = node_of_end_[pass.node];
        passes_.insert(passes_.end(), through.begin(), through.end());
        places_ = {};
        tree_.reset();
    }

    void bend() {
        std::sort(passes_.begin(), passes_.end(),
                  [](const Pass& a, const Pass& b) { return a.segment != b.segment ? a.segment < b.segment : a.node < b.node; });
        std::vector<std::pair<Wide, std::uint32_t>> passed;
        result_.starts.reserve(segments_.size() + 1);
        result_.links.reserve(segments_.size() * 2 + passes_.size());
        auto pass = passes_.begin();
        for (std::uint32_t i = 0; i < segments_.size(); ++i) {
            passed.clear();
            for (; pass != passes_.end() && pass->segment == i; ++pass) {
                if (passed.empty() || passed.back().second != pass->node)
                    passed.emplace_back(distance_along(segments_[i], result_.nodes[pass->node]), pass->node);
            }
            std::sort(passed.begin(), passed.end());
            result_.starts.push_back(result_.links.size());
            result_.links.push_back(node_of_end_[2 * i]);
            for (const auto& [distance, node] : passed) result_.links.push_back(node);
            if (node_of_end_[2 * i + 1] != node_of_end_[2 * i]) result_.links.push_back(node_of_end_[2 * i + 1]);
        }
        result_.starts.push_back(result_.links.size());
    }

    static Wide distance_along(const Segment& segment, Spot at) {
        return Wide{at.x - segment.from.x} * (segment.to.x - segment.from.x) +
               Wide{at.y - segment.from.y} * (segment.to.y - segment.from.y);
    }

    std::vector<Segment> segments_;
    std::optional<BoxTree> tree_;
    std::vector<Place> places_;
    std::vector<Pass> passes_;  // while places have no numbers: with the end's number as the node
    std::vector<std::uint32_t> node_of_end_;
    Noded result_;
};

}  // namespace

Noded node(std::span<const Strand> strands) { return Noder{strands}.run(); }

}  // namespace jingwei::geo

#include "geo/snapping.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>

#include "geo/box_tree.hpp"
#include "geo/noding.hpp"

namespace jingwei::geo {
namespace {

constexpr double kMetresPerUnit = 0.0111195;         // of latitude, on a sphere: enough for a tolerance
constexpr double kRoundingM = kMetresPerUnit * 1.2;  // a corner on an edge cannot be stored any nearer to it

double lon_scale(Position at) { return std::max(0.01, std::cos(at.lat_e7 * 1e-7 * std::numbers::pi / 180)); }

}  // namespace

Snapping::Snapping(std::vector<BorderEdge>& edges, double tolerance_m) : tolerance_m_{tolerance_m} {
    if (tolerance_m <= 0 || edges.empty()) return;
    row_height_ = std::max(1, static_cast<std::int32_t>(std::ceil(std::min(tolerance_m, 1e5) / kMetresPerUnit)));
    gather(edges);
    choose_leaders();
    join(edges);
    gather(edges);
    insert_corners(edges);
    corners_ = {};
    owners_ = {};
    std::sort(near_misses_.begin(), near_misses_.end(),
              [](const NearMiss& a, const NearMiss& b) { return std::tie(a.owner, a.other) < std::tie(b.owner, b.other); });
}

double Snapping::distance_m(Position a, Position b) const {
    return std::hypot(static_cast<double>(std::int64_t{a.lon_e7} - b.lon_e7) * lon_scale(a),
                      static_cast<double>(std::int64_t{a.lat_e7} - b.lat_e7)) *
           kMetresPerUnit;
}

/// Every corner of the edges once, with its owners.
void Snapping::gather(const std::vector<BorderEdge>& edges) {
    struct Use {
        std::int32_t row;
        Position at;
        std::uint32_t owner;
    };
    std::vector<Use> uses;
    uses.reserve(2 * edges.size());
    for (const BorderEdge& edge : edges) {
        for (const Position at : {edge.from, edge.to}) uses.push_back({at.lat_e7 / row_height_, at, edge.owner});
    }
    std::sort(uses.begin(), uses.end(),
              [](const Use& a, const Use& b) { return std::tie(a.row, a.at, a.owner) < std::tie(b.row, b.at, b.owner); });
    corners_.clear();
    owners_.clear();
    for (const Use& use : uses) {
        if (corners_.empty() || corners_.back().at != use.at) {
            const auto first = static_cast<std::uint32_t>(owners_.size());
            corners_.push_back({.at = use.at, .row = use.row, .first_owner = first, .end_owner = first});
        }
        Corner& corner = corners_.back();
        ++corner.edges;
        if (corner.first_owner == corner.end_owner || owners_.back() != use.owner) owners_.push_back(use.owner);
        corner.end_owner = static_cast<std::uint32_t>(owners_.size());
    }
}

template <class Visit>
void Snapping::near(Position at, Visit visit) const {
    const auto reach = static_cast<std::int64_t>(std::ceil(tolerance_m_ / kMetresPerUnit / lon_scale(at)));
    const std::int32_t row = at.lat_e7 / row_height_;
    for (std::int32_t r = row - 1; r <= row + 1; ++r) {
        auto corner = std::lower_bound(corners_.begin(), corners_.end(), std::pair{r, at.lon_e7 - reach},
                                       [](const Corner& c, const auto& want) {
                                           return c.row != want.first ? c.row < want.first : c.at.lon_e7 < want.second;
                                       });
        for (; corner != corners_.end() && corner->row == r && corner->at.lon_e7 <= at.lon_e7 + reach; ++corner)
            visit(static_cast<std::uint32_t>(corner - corners_.begin()));
    }
}

bool Snapping::owned_by(const Corner& corner, std::uint32_t owner) const {
    return std::binary_search(owners_.begin() + corner.first_owner, owners_.begin() + corner.end_owner, owner);
}

bool Snapping::share_owner(const Corner& a, const Corner& b) const {
    for (std::uint32_t i = a.first_owner; i < a.end_owner; ++i) {
        if (owned_by(b, owners_[i])) return true;
    }
    return false;
}

/// The busiest corners stay; another joins the nearest that stays, unless an owner has both: it drew them apart on purpose.
void Snapping::choose_leaders() {
    constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    for (Corner& corner : corners_) corner.leader = kNone;
    std::vector<std::uint32_t> order(corners_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return corners_[a].edges > corners_[b].edges; });
    for (const std::uint32_t number : order) {
        Corner& corner = corners_[number];
        corner.leader = number;
        double least = tolerance_m_;
        near(corner.at, [&](std::uint32_t other) {
            const Corner& candidate = corners_[other];
            if (other == number || candidate.leader != other || share_owner(corner, candidate)) return;
            const double distance = distance_m(corner.at, candidate.at);
            if (distance > least || (distance == least && corner.leader != number)) return;
            least = distance;
            corner.leader = other;
        });
    }
}

void Snapping::join(std::vector<BorderEdge>& edges) {
    for (std::uint32_t number = 0; number < corners_.size(); ++number) {
        const Corner& corner = corners_[number];
        if (corner.leader == number) continue;
        const Corner& leader = corners_[corner.leader];
        moved_.emplace(key(corner.at), leader.at);
        miss(corner, owners_[leader.first_owner], distance_m(corner.at, leader.at));
    }
    if (moved_.empty()) return;
    std::vector<BorderEdge> joined;
    joined.reserve(edges.size());
    for (const BorderEdge& edge : edges)
        for_each_piece(edge.from, edge.to, [&](Position from, Position to) { joined.push_back({from, to, edge.owner}); });
    cancel_reverses(joined);
    edges = std::move(joined);
}

/// A T-junction: somebody's corner on the edge of another, who has no corner there.
void Snapping::insert_corners(std::vector<BorderEdge>& edges) {
    std::vector<Extent> spots;
    spots.reserve(corners_.size());
    for (const Corner& c : corners_) spots.push_back({c.at.lon_e7, c.at.lat_e7, c.at.lon_e7, c.at.lat_e7});
    const BoxTree tree{spots};
    const double reach = tolerance_m_ / kMetresPerUnit;
    std::vector<std::tuple<double, std::uint32_t, double>> found;
    for (const BorderEdge& edge : edges) {
        const bool up = edge.from < edge.to;
        const Position low = up ? edge.from : edge.to, high = up ? edge.to : edge.from;
        const double scale = lon_scale(low);
        const double dx = static_cast<double>(std::int64_t{high.lon_e7} - low.lon_e7) * scale;
        const double dy = static_cast<double>(std::int64_t{high.lat_e7} - low.lat_e7);
        const double length = std::hypot(dx, dy);
        const auto wide = static_cast<std::int64_t>(std::ceil(reach / scale)), tall = static_cast<std::int64_t>(std::ceil(reach));
        found.clear();
        tree.query({.west = std::min(low.lon_e7, high.lon_e7) - wide,
                    .south = std::min(low.lat_e7, high.lat_e7) - tall,
                    .east = std::max(low.lon_e7, high.lon_e7) + wide,
                    .north = std::max(low.lat_e7, high.lat_e7) + tall},
                   [&](std::uint32_t number) {
                       const Corner& corner = corners_[number];
                       if (corner.at == low || corner.at == high || owned_by(corner, edge.owner)) return;
                       const double x = static_cast<double>(std::int64_t{corner.at.lon_e7} - low.lon_e7) * scale;
                       const double y = static_cast<double>(std::int64_t{corner.at.lat_e7} - low.lat_e7);
                       const double along = (x * dx + y * dy) / length;
                       const double aside = std::abs(x * dy - y * dx) / length;
                       if (aside <= reach && along > 0 && along < length) found.emplace_back(along, number, aside);
                   });
        if (found.empty()) continue;
        std::sort(found.begin(), found.end());
        std::vector<Position> path;
        for (const auto& [along, number, aside] : found) {
            path.push_back(corners_[number].at);
            if (aside * kMetresPerUnit > kRoundingM) miss(corners_[number], edge.owner, aside * kMetresPerUnit);
        }
        inserted_.emplace(std::pair{key(low), key(high)}, std::move(path));
    }
    if (inserted_.empty()) return;
    std::vector<BorderEdge> split;
    split.reserve(edges.size());
    for (const BorderEdge& edge : edges) {
        // The corners of these edges have moved already: nothing moves twice.
        for_each_piece(edge.from, edge.to, [&](Position from, Position to) { split.push_back({from, to, edge.owner}); });
    }
    cancel_reverses(split);
    edges = std::move(split);
}

void Snapping::miss(const Corner& corner, std::uint32_t other, double distance_m) {
    std::uint32_t owner = owners_[corner.first_owner];
    if (owner == other && corner.end_owner > corner.first_owner + 1) owner = owners_[corner.first_owner + 1];
    if (owner == other) return;
    const auto [low, high] = std::minmax(owner, other);
    const auto [at, fresh] = miss_of_.try_emplace(std::uint64_t{low} << 32U | high, near_misses_.size());
    if (fresh) near_misses_.push_back({.owner = low, .other = high, .count = 0, .places = {}, .widest_m = 0});
    NearMiss& entry = near_misses_[at->second];
    ++entry.count;
    if (entry.places.size() < kMaxNearMissPlaces) entry.places.push_back(corner.at);
    entry.widest_m = std::max(entry.widest_m, distance_m);
}

}  // namespace jingwei::geo

#include "demo/partition.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "demo/random.hpp"

namespace jingwei::demo {
namespace {

constexpr double kMetresPerDegree = 110'940;  // of latitude, near 34.5°
constexpr double kRoughness = 0.22;           // sideways, as a part of the length
constexpr double kStepM = 55;                 // edges are drawn down to steps of about this length
constexpr double kInsideField = 0.6;          // how much of the way to the field's border an edge may wander

/// How far sideways from the line 0…length the triangle over it reaches at `x`; its tip lies at (tip_x, tip_y).
double field_at(double x, double length, double tip_x, double tip_y) {
    double most = tip_y;
    if (tip_x > 0) most = std::min(most, tip_y / tip_x * x);
    if (tip_x < length) most = std::min(most, tip_y / (length - tip_x) * (length - x));
    return most;
}

/// Sideways offsets by midpoint displacement.
void displace(std::vector<double>& offsets, std::size_t first, std::size_t last, double amount, Random& random) {
    if (last - first < 2) return;
    const std::size_t middle = (first + last) / 2;
    offsets[middle] = (offsets[first] + offsets[last]) / 2 + amount * random.between(-1, 1);
    displace(offsets, first, middle, amount * 0.55, random);
    displace(offsets, middle, last, amount * 0.55, random);
}

}  // namespace

geo::Position position_of(Point at) {
    static const double per_degree_lon = kMetresPerDegree * std::cos(kCentreLat * 3.14159265358979323846 / 180);
    return {static_cast<std::int32_t>(std::lround((kCentreLon + at.x / per_degree_lon) * 1e7)),
            static_cast<std::int32_t>(std::lround((kCentreLat + at.y / kMetresPerDegree) * 1e7))};
}

Partition::Partition(std::vector<Point> sites, const std::vector<Point>& frame, std::uint64_t seed)
    : sites_{std::move(sites)}, cells_{voronoi(sites_, frame)}, seed_{seed} {}

Partition::Corner Partition::corner(int site, std::size_t k) const {
    const Cell& cell = cells_[static_cast<std::size_t>(site)];
    const std::size_t count = cell.across.size();
    Corner corner{site, cell.across[(k + count - 1) % count], cell.across[k % count]};
    std::sort(corner.begin(), corner.end());
    if (corner.front() == kFrame) throw std::logic_error{"a piece of the district touches the frame"};
    return corner;
}

Point Partition::place(const Corner& corner) const {
    const auto site = [&](std::size_t i) { return sites_[static_cast<std::size_t>(corner[i])]; };
    return circumcentre(site(0), site(1), site(2));
}

/// From `from` to `to`, both included, always seen from the lower to the higher end.
std::vector<geo::Position> Partition::drawn(Point from, Point to, int low, int high) const {
    const double length = distance(from, to);
    std::size_t steps = 1;
    while (length / static_cast<double>(steps) > kStepM) steps *= 2;
    std::vector<double> offsets(steps + 1, 0.0);
    Random random{seed_, static_cast<std::uint64_t>(low) << 32 | static_cast<std::uint64_t>(high)};
    displace(offsets, 0, steps, kRoughness * length, random);

    const double ex = (to.x - from.x) / length, ey = (to.y - from.y) / length;
    const auto beside = [&](int site) {  // a site seen along the edge: how far along, how far sideways
        const Point s = sites_[static_cast<std::size_t>(site)];
        return Point{(s.x - from.x) * ex + (s.y - from.y) * ey, std::abs((s.y - from.y) * ex - (s.x - from.x) * ey)};
    };
    const Point a = beside(low), b = beside(high);
    std::vector<geo::Position> line{position_of(from)};
    for (std::size_t i = 1; i < steps; ++i) {
        const double along = length * static_cast<double>(i) / static_cast<double>(steps);
        const double most = kInsideField * std::min(field_at(along, length, a.x, a.y), field_at(along, length, b.x, b.y));
        const double aside = std::clamp(offsets[i], -most, most);
        line.push_back(position_of({from.x + ex * along - ey * aside, from.y + ey * along + ex * aside}));
    }
    line.push_back(position_of(to));
    return line;
}

/// Edge k of a site's piece, from its corner k to the next.
std::vector<geo::Position> Partition::edge(int site, std::size_t k) const {
    const Corner from = corner(site, k), to = corner(site, k + 1);
    const int other = cells_[static_cast<std::size_t>(site)].across[k];
    const auto [low, high] = std::minmax(site, other);
    auto line = drawn(place(std::min(from, to)), place(std::max(from, to)), low, high);
    if (to < from) std::reverse(line.begin(), line.end());
    return line;
}

std::vector<geo::Ring> Partition::outline(const std::vector<int>& sites) const {
    struct Chain {
        Corner to;
        std::vector<geo::Position> line;
    };
    const std::set<int> own(sites.begin(), sites.end());
    std::map<Corner, Chain> from;
    for (const int site : own) {
        const auto& across = cells_[static_cast<std::size_t>(site)].across;
        for (std::size_t k = 0; k < across.size(); ++k) {
            if (!own.contains(across[k])) from.emplace(corner(site, k), Chain{corner(site, k + 1), edge(site, k)});
        }
    }
    std::vector<geo::Ring> rings;
    while (!from.empty()) {
        geo::Ring ring;
        for (auto next = from.begin(); next != from.end();) {
            for (std::size_t i = 0; i + 1 < next->second.line.size(); ++i) {
                const auto at = next->second.line[i];
                if (ring.empty() || ring.back() != at) ring.push_back(at);  // two corners may fall on one position
            }
            const Corner to = next->second.to;
            from.erase(next);
            next = from.find(to);
        }
        if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace jingwei::demo

#include "demo/ground_plan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "demo/ground.hpp"
#include "demo/random.hpp"

namespace jingwei::demo {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kDistrictRadiusM = 5'900;
constexpr double kMainRadiusM = 2'150;
constexpr Point kMainCentre{500, 300};
constexpr std::array<std::size_t, kOfficeCount> kVillagesOf{kMainVillageCount, 13, 12, 12, 11};

/// The rough outline: how far the district reaches in a direction.
class Outline {
public:
    explicit Outline(Random& random) {
        for (auto& wave : waves_) wave = {random.between(-1, 1), random.between(0, 2 * kPi)};
    }
    double radius(double angle) const {
        double r = kDistrictRadiusM;
        for (std::size_t i = 0; i < waves_.size(); ++i) {
            const double n = static_cast<double>(i + 2);
            r += kDistrictRadiusM * 0.16 / n * waves_[i].amount * std::cos(n * angle + waves_[i].phase);
        }
        return r;
    }
    Point at(double angle, double beyond) const {
        const double r = radius(angle) + beyond;
        return {1.12 * r * std::cos(angle), 0.92 * r * std::sin(angle)};
    }
    bool holds(Point p) const {
        const double x = p.x / 1.12, y = p.y / 0.92;
        return std::hypot(x, y) < radius(std::atan2(y, x)) - 250;
    }

private:
    struct Wave {
        double amount{};
        double phase{};
    };
    std::array<Wave, 5> waves_;
};

/// The farthest of some random places that satisfy `fits` from all that are there already.
template <class Fits>
Point far_from(const std::vector<Point>& there, Random& random, const Fits& fits) {
    constexpr int kTries = 24;
    Point best;
    double best_distance = -1;
    for (int tried = 0; tried < kTries;) {
        const Point p{random.between(-1.4, 1.4) * kDistrictRadiusM, random.between(-1.4, 1.4) * kDistrictRadiusM};
        if (!fits(p)) continue;
        ++tried;
        double nearest = std::numeric_limits<double>::max();
        for (const Point other : there) nearest = std::min(nearest, distance(p, other));
        if (nearest > best_distance) {
            best_distance = nearest;
            best = p;
        }
    }
    return best;
}

/// Village seats of the main office first, then those of the others in order of their direction.
std::vector<Point> village_seats(const Outline& outline, Random& random) {
    std::vector<Point> seats;
    const auto in_main = [](Point p) { return std::hypot((p.x - kMainCentre.x) / 1.08, p.y - kMainCentre.y) < kMainRadiusM; };
    while (seats.size() < kMainVillageCount) seats.push_back(far_from(seats, random, in_main));
    const auto around = [&](Point p) { return outline.holds(p) && distance(p, kMainCentre) > kMainRadiusM + 550; };
    const std::size_t all = std::accumulate(kVillagesOf.begin(), kVillagesOf.end(), std::size_t{0});
    while (seats.size() < all) seats.push_back(far_from(seats, random, around));
    const double turn = random.between(0, 2 * kPi);
    const auto direction = [turn](Point p) {
        return std::fmod(std::atan2(p.y - kMainCentre.y, p.x - kMainCentre.x) + turn + 4 * kPi, 2 * kPi);
    };
    std::sort(seats.begin() + kMainVillageCount, seats.end(), [&](Point a, Point b) { return direction(a) < direction(b); });
    return seats;
}

std::vector<std::size_t> groups_of_villages(Random& random, std::size_t villages) {
    std::vector<std::size_t> counts(kMainVillageCount, kMainGroupCount / kMainVillageCount);
    for (std::size_t i = 0; i < kMainGroupCount % kMainVillageCount; ++i) ++counts[i];
    for (int i = 0; i < 14; ++i) {  // some communities are larger
        auto& from = counts[random.below(kMainVillageCount)];
        auto& to = counts[random.below(kMainVillageCount)];
        if (from > 11 && to < 18) --from, ++to;
    }
    while (counts.size() < villages) counts.push_back(2 + random.below(3) + (random.chance(0.25) ? 1U : 0U));
    return counts;
}

struct Sites {
    std::vector<Point> points;
    std::vector<std::vector<int>> of_village;
};

/// Groups of every village inside its field, and some beyond the district that give its border a shape.
Sites group_sites(const std::vector<Point>& seats, const Outline& outline, const std::vector<Point>& frame, Random& random) {
    std::vector<Point> seats_and_around = seats;
    constexpr int kAround = 34;
    for (const double beyond : {550.0, 1'900.0}) {
        for (int i = 0; i < kAround; ++i) {
            seats_and_around.push_back(
                outline.at(2 * kPi * (i + random.between(-0.3, 0.3)) / kAround, beyond + random.between(-180, 180)));
        }
    }
    const auto fields = voronoi(seats_and_around, frame);
    const auto counts = groups_of_villages(random, seats.size());
    Sites sites;
    for (std::size_t v = 0; v < fields.size(); ++v) {
        const bool inside = v < seats.size();
        const bool next_to_it = !inside && v < seats.size() + kAround;
        const std::size_t count = inside ? counts[v] : next_to_it ? 3 : 1;
        if (inside) sites.of_village.emplace_back();
        for (const Point p : spread(fields[v], count, [&] { return random.unit(); })) {
            if (inside) sites.of_village.back().push_back(static_cast<int>(sites.points.size()));
            sites.points.push_back(p);
        }
    }
    return sites;
}

Point middle(const std::vector<Point>& points, const std::vector<int>& chosen) {
    Point sum;
    for (const int i : chosen) {
        sum.x += points[static_cast<std::size_t>(i)].x;
        sum.y += points[static_cast<std::size_t>(i)].y;
    }
    const auto count = static_cast<double>(chosen.size());
    return {sum.x / count, sum.y / count};
}

/// False unless the sites' pieces are one area without a hole.
bool outlined(const Partition& partition, const std::vector<int>& sites, geo::Ring& ring) {
    auto rings = partition.outline(sites);
    if (rings.size() != 1) return false;
    ring = std::move(rings.front());
    return true;
}

bool outline_all(GroundPlan& plan, const std::vector<Point>& points) {
    std::vector<int> everything;
    std::size_t village = 0;
    for (const std::size_t count : kVillagesOf) {
        std::vector<int> office;
        const std::size_t end = village + count;
        for (; village < end; ++village) {
            auto& v = plan.villages[village];
            if (!outlined(plan.partition, v.sites, v.outline)) return false;
            office.insert(office.end(), v.sites.begin(), v.sites.end());
        }
        if (!outlined(plan.partition, office, plan.offices.emplace_back())) return false;
        plan.office_centres.push_back(middle(points, office));
        everything.insert(everything.end(), office.begin(), office.end());
    }
    return outlined(plan.partition, everything, plan.district);
}

}  // namespace

std::optional<GroundPlan> plan_ground(std::uint64_t seed) {
    Random random{seed};
    const Outline outline{random};
    constexpr double kFar = 3.2 * kDistrictRadiusM;
    const std::vector<Point> frame{{-kFar, -kFar}, {kFar, -kFar}, {kFar, kFar}, {-kFar, kFar}};
    const auto seats = village_seats(outline, random);
    const auto sites = group_sites(seats, outline, frame, random);
    GroundPlan plan{
        .partition = Partition{sites.points, frame, seed}, .villages = {}, .offices = {}, .office_centres = {}, .district = {}};
    std::size_t office = 0, left = kVillagesOf[0];
    for (const auto& own : sites.of_village) {
        if (left == 0) left = kVillagesOf[++office];
        --left;
        plan.villages.push_back({.office = office, .sites = own, .outline = {}, .centre = middle(sites.points, own)});
    }
    if (!outline_all(plan, sites.points)) return std::nullopt;
    return plan;
}

}  // namespace jingwei::demo

#include "demo/streets.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "demo/names.hpp"

namespace jingwei::demo {
namespace {

constexpr double kNearCrossingM = 45;
constexpr double kMetresPerNumber = 9;

struct SpotName {
    std::string_view name;
    std::size_t avenue;  // of the main office, and how far along
    double along;
    double weight;
};
constexpr std::array kSpots{
    SpotName{"新民农贸市场", 10, 0.55, 4}, SpotName{"东关小学", 9, 0.40, 2},     SpotName{"区政务大厅", 13, 0.50, 2},
    SpotName{"站前广场", 11, 0.45, 3},     SpotName{"公园里小区", 6, 0.52, 2},   SpotName{"春晖商业街", 3, 0.50, 3},
    SpotName{"学府路公交站", 5, 0.60, 2},  SpotName{"西关集贸市场", 1, 0.45, 3}, SpotName{"振兴路夜市", 7, 0.35, 3},
    SpotName{"康宁苑", 8, 0.62, 1.5},      SpotName{"文昌中学", 2, 0.58, 1.5},   SpotName{"青年路医院", 12, 0.42, 1.5},
};

Point along(const Street& street, double part) {
    return {street.from.x + (street.to.x - street.from.x) * part, street.from.y + (street.to.y - street.from.y) * part};
}

double length_of(const Street& street) { return distance(street.from, street.to); }

/// Where two streets cross: how far along the first, or -1.
double crossing(const Street& a, const Street& b) {
    const double ax = a.to.x - a.from.x, ay = a.to.y - a.from.y, bx = b.to.x - b.from.x, by = b.to.y - b.from.y;
    const double d = ax * by - ay * bx;
    if (std::abs(d) < 1e-6) return -1;
    const double cx = b.from.x - a.from.x, cy = b.from.y - a.from.y;
    const double t = (cx * by - cy * bx) / d, u = (cx * ay - cy * ax) / d;
    return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : -1;
}

template <class List>
const auto& weighted(const List& list, double total, Random& random) {
    double left = random.between(0, total);
    for (const auto& item : list) {
        left -= item.weight;
        if (left <= 0) return item;
    }
    return list.back();
}

}  // namespace

StreetPlan::StreetPlan(const Ground& ground, std::uint32_t seed) : villages_{ground.villages} {
    Random random{seed, 11};
    add_town(0, ground.office_centres[0], 265, 1'750, random.between(-0.12, 0.12));
    for (std::size_t office = 1; office < kOfficeCount; ++office) {
        add_town(office, ground.villages[kMainVillageCount + 3 + (office - 1) * 12].centre, 240, 620, random.between(-0.4, 0.4));
    }
    for (auto& street : streets_) {
        street.weight = (street.office == 0 ? 1.6 : 1.0) * (0.3 + 2.4 * random.unit() * random.unit());
        street_weight_ += street.weight;
    }
    for (const auto& spot : kSpots) {
        spots_.push_back({std::string{spot.name}, along(streets_[spot.avenue], spot.along), spot.weight});
        spot_weight_ += spot.weight;
    }
}

void StreetPlan::add_town(std::size_t office, Point centre, double spacing, double reach, double turn) {
    const auto turned = [&](double x, double y) {
        return Point{centre.x + x * std::cos(turn) - y * std::sin(turn), centre.y + x * std::sin(turn) + y * std::cos(turn)};
    };
    const auto add = [&](std::string_view name, double offset, bool northward) {
        const double most = office == 0 ? std::sqrt(std::max(0.0, 1'900.0 * 1'900.0 - offset * offset)) : reach;
        const double half = std::max(most, 400.0);
        streets_.push_back({.name = std::string{name},
                            .office = office,
                            .northward = northward,
                            .from = northward ? turned(offset, half) : turned(-half, offset),
                            .to = northward ? turned(offset, -half) : turned(half, offset)});
    };
    if (office == 0) {
        for (std::size_t i = 0; i < kMainAvenues.size(); ++i)
            add(kMainAvenues[i], (static_cast<double>(i) - 6.5) * spacing, true);
        for (std::size_t i = 0; i < kMainStreets.size(); ++i)
            add(kMainStreets[i], (6.5 - static_cast<double>(i)) * spacing, false);
        return;
    }
    const auto& names = kOtherStreets[office - 1];
    for (std::size_t i = 0; i < names.size(); ++i) add(names[i], (static_cast<double>(i % 4) - 1.5) * spacing, i < 4);
}

const Street* StreetPlan::crossing_near(const Street& street, double part, double& at) const {
    const Street* best = nullptr;
    double nearest = kNearCrossingM;
    for (const auto& other : streets_) {
        if (other.office != street.office || other.northward == street.northward) continue;
        const double t = crossing(street, other);
        if (t < 0 || std::abs(t - part) * length_of(street) > nearest) continue;
        nearest = std::abs(t - part) * length_of(street);
        best = &other;
        at = t;
    }
    return best;
}

Place StreetPlan::on_street(const Street& street, bool shop, Random& random) const {
    double part = random.between(0.06, 0.94);
    double crossing_at = -1;
    const Street* cross = shop ? nullptr : crossing_near(street, part, crossing_at);
    if (cross != nullptr) {
        const bool north = random.chance(0.5), east = random.chance(0.5);
        const Point at = along(street, crossing_at);
        const std::string corner = fmt::format("{}{}角", east ? "东" : "西", north ? "北" : "南");
        return {{at.x + (east ? 1 : -1) * random.between(8, 20), at.y + (north ? 1 : -1) * random.between(8, 20)},
                fmt::format("{}与{}路口{}", street.name, cross->name, corner)};
    }
    const Point at = along(street, part);
    const double aside = random.between(4, 11) * (random.chance(0.5) ? 1 : -1);
    const Point beside = street.northward ? Point{at.x + aside, at.y} : Point{at.x, at.y + aside};
    const int number = 2 * static_cast<int>(part * length_of(street) / kMetresPerNumber / 2) + (aside > 0 ? 2 : 1);
    if (shop) return {beside, fmt::format("{}{}号门前", street.name, number)};
    if (random.chance(0.5)) return {beside, fmt::format("{}{}号附近", street.name, number)};
    const char* const third = part < 0.34   ? (street.northward ? "北段" : "西段")
                              : part > 0.66 ? (street.northward ? "南段" : "东段")
                                            : "中段";
    const char* const side = street.northward ? (aside > 0 ? "路东" : "路西") : (aside > 0 ? "路北" : "路南");
    return {beside, fmt::format("{}{}{}", street.name, third, side)};
}

Place StreetPlan::near_spot(Random& random) const {
    const Spot& spot = weighted(spots_, spot_weight_, random);
    const double angle = random.between(0, 6.283), far = 12 + 38 * random.unit();
    constexpr std::array<std::string_view, 4> kSides{"东侧", "北侧", "西侧", "南侧"};
    const auto side = far < 22 ? std::string_view{"门前"} : kSides[static_cast<std::size_t>(angle / 1.5708 + 0.5) % 4];
    return {{spot.at.x + far * std::cos(angle), spot.at.y + far * std::sin(angle)}, spot.name + std::string{side}};
}

Place StreetPlan::at_building(Random& random) const {
    const bool main = random.chance(0.5);
    const auto& village = main ? villages_[random.below(kMainVillageCount)]
                               : villages_[kMainVillageCount + random.below(villages_.size() - kMainVillageCount)];
    const double angle = random.between(0, 6.283), far = 230 * std::sqrt(random.unit());
    const std::size_t building = 1 + random.below(18), entrance = 1 + random.below(4);
    return {{village.centre.x + far * std::cos(angle), village.centre.y + far * std::sin(angle)},
            fmt::format("{}苑{}号楼{}单元", village.stem, building, entrance)};
}

Place StreetPlan::place(Where where, Random& random) const {
    if (where == Where::building) return at_building(random);
    if (where == Where::spot || random.chance(0.18)) return near_spot(random);
    return on_street(weighted(streets_, street_weight_, random), where == Where::shop, random);
}

}  // namespace jingwei::demo

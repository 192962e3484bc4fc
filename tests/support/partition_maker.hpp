#pragma once
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "domain/grid/territory.hpp"

namespace jingwei::test {

/// Ground that a test or a bench made wrong on purpose, and what an audit must say of it.
struct Planted {
    std::string kind;  // "gap", "overlap", "near_miss"
    AreaId area;       // whose border was moved
    AreaId neighbour;
    geo::Ring ground;  // between the two borders
    double area_m2{};
};

/// A made-up territory of rows of bricks with wandering borders: neighbours have the very same corners, three areas meet at
/// a corner, and every area inside has `corners` corners.
class PartitionMaker {
public:
    PartitionMaker(std::uint64_t seed, std::size_t columns, std::size_t rows, std::size_t corners = 120)
        : seed_{seed}, random_{seed}, columns_{columns}, rows_{rows}, steps_{corners / 6} {}

    std::vector<grid::Area> areas() const {
        std::vector<grid::Area> made;
        made.reserve(columns_ * rows_);
        for (std::size_t row = 0; row < rows_; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) made.push_back(area(row, column));
        }
        return made;
    }

    /// Moves one corner of a side between two areas, for one of them only: away from the neighbour (a gap), into it (an
    /// overlap) or a little way (a near miss). Sides are taken in turn, so that no two plantings meet.
    Planted plant(std::vector<grid::Area>& areas, const std::string& kind, double distance_m) {
        const std::size_t row = planted_ * 2 / (columns_ - 1) % (rows_ - 1), column = planted_ * 2 % (columns_ - 1);
        ++planted_;
        const std::size_t number = row * columns_ + column;
        geo::Ring& ring = areas[number].shape.parts.front().outer;
        // The east side begins after the two pieces of the south side.
        const std::size_t at = 2 * steps_ + steps_ / 2;
        const geo::Position before = ring[at - 1], corner = ring[at], after = ring[at + 1];
        const double shrink = std::cos(corner.lat_e7 * 1e-7 * std::numbers::pi / 180);
        const double dx = (after.lon_e7 - before.lon_e7) * shrink, dy = after.lat_e7 - before.lat_e7;
        const double outward = (kind == "gap" ? -distance_m : distance_m) / kMetresPerUnit / std::hypot(dx, dy);
        const geo::Position moved{corner.lon_e7 + static_cast<std::int32_t>(std::lround(dy * outward / shrink)),
                                  corner.lat_e7 - static_cast<std::int32_t>(std::lround(dx * outward))};
        ring[at] = moved;
        Planted planted{.kind = kind,
                        .area = areas[number].id,
                        .neighbour = areas[number + 1].id,
                        .ground = {before, corner, after, moved},
                        .area_m2 = 0};
        planted.area_m2 = geo::area_m2(planted.ground);
        return planted;
    }

    /// Every corner of every area moved by up to a distance, each for itself.
    void jitter(std::vector<grid::Area>& areas, double distance_m) {
        std::uniform_real_distribution<double> angle{0, 2 * std::numbers::pi}, share{0, 1};
        for (grid::Area& area : areas) {
            for (geo::Position& corner : area.shape.parts.front().outer) {
                const double way = distance_m / kMetresPerUnit * std::sqrt(share(random_)), where = angle(random_);
                const double shrink = std::cos(corner.lat_e7 * 1e-7 * std::numbers::pi / 180);
                // Towards zero: never farther than said.
                corner.lon_e7 += static_cast<std::int32_t>(way * std::cos(where) / shrink);
                corner.lat_e7 += static_cast<std::int32_t>(way * std::sin(where));
            }
        }
    }

    std::mt19937_64& random() { return random_; }

private:
    static constexpr double kMetresPerUnit = 0.0111195;
    static constexpr double kHalfWide = 6'000, kTall = 9'000;  // half a brick and a row, in 1e-7 degree
    static constexpr std::int32_t kWest = 1'136'000'000, kSouth = 345'000'000;

    struct Point {
        double x, y;
    };

    /// The same number for the same things, whoever asks: -1 … 1.
    double noise(std::uint64_t a, std::uint64_t b, std::uint64_t c) const {
        std::uint64_t mixed = seed_ + a * 0x9E3779B97F4A7C15ULL + b * 0xBF58476D1CE4E5B9ULL + c * 0x94D049BB133111EBULL;
        mixed = (mixed ^ mixed >> 30U) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBULL;
        return static_cast<double>((mixed ^ mixed >> 31U) >> 11U) / 4503599627370496.0 - 1;
    }

    /// Junction k half bricks from the west on the line under a row.
    Point junction(std::size_t line, std::size_t k) const {
        return {kWest + kHalfWide * (static_cast<double>(k) + 0.25 * noise(line, k, 1)),
                kSouth + kTall * (static_cast<double>(line) + 0.2 * noise(line, k, 2))};
    }

    /// Corners from one junction to another, the last one left out. Drawn from the lower-numbered end, whoever asks.
    void side(std::pair<std::size_t, std::size_t> from, std::pair<std::size_t, std::size_t> to, geo::Ring& ring) const {
        const bool turned = to < from;
        const auto low = turned ? to : from, high = turned ? from : to;
        const Point a = junction(low.first, low.second), b = junction(high.first, high.second);
        const std::uint64_t name = (low.first * 1'000'003 + low.second) * 2 + (low.first == high.first ? 0 : 1);
        const double phase = std::numbers::pi * noise(name, 1, 3), turns = 2 + noise(name, 2, 3);
        for (std::size_t i = 0; i < steps_; ++i) {
            const std::size_t k = turned ? steps_ - i : i;
            const double t = static_cast<double>(k) / static_cast<double>(steps_);
            const double wave = std::sin(phase + turns * 2 * std::numbers::pi * t) + 0.2 * noise(name, k, 4);
            const double aside = 0.14 * 16 * t * t * (1 - t) * (1 - t) * wave;  // straight near the junctions
            ring.push_back({static_cast<std::int32_t>(std::lround(a.x + (b.x - a.x) * t - (b.y - a.y) * aside)),
                            static_cast<std::int32_t>(std::lround(a.y + (b.y - a.y) * t + (b.x - a.x) * aside))});
        }
    }

    grid::Area area(std::size_t row, std::size_t column) const {
        const std::size_t k = 2 * column + row % 2;
        const std::array<std::pair<std::size_t, std::size_t>, 6> around{
            {{row, k}, {row, k + 1}, {row, k + 2}, {row + 1, k + 2}, {row + 1, k + 1}, {row + 1, k}}};
        grid::Area made;
        made.id = AreaId{static_cast<std::int64_t>(row * columns_ + column + 1)};
        made.code = std::to_string(made.id.value);
        made.path = grid::root_path(grid::kTerritoryLayer, made.code);
        geo::Polygon& part = made.shape.parts.emplace_back();
        part.outer.reserve(6 * steps_);
        for (std::size_t i = 0; i < around.size(); ++i) side(around[i], around[(i + 1) % around.size()], part.outer);
        return made;
    }

    std::uint64_t seed_;
    std::mt19937_64 random_;
    std::size_t columns_;
    std::size_t rows_;
    std::size_t steps_;
    std::size_t planted_{};
};

}  // namespace jingwei::test

#pragma once
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::geo {

/// What a made-up city is like.
struct PartitionPlan {
    int columns{10};
    int rows{10};
    int corners_per_area{120};
    std::uint64_t seed{1};
    bool enclaves{true};  // every seventh area has a hole that belongs to another area
};

/// A city cut into areas without gap or overlap: corners shaken, common edges wavy and shared to the unit, some areas
/// with holes, and some in two parts: the holes of others are theirs.
class PartitionMaker {
public:
    explicit PartitionMaker(const PartitionPlan& plan) : plan_{plan}, random_{plan.seed} {
        width_ = kSide / plan.columns;
        height_ = kSide / plan.rows;
        for (int row = 0; row <= plan.rows; ++row) {
            for (int column = 0; column <= plan.columns; ++column) {
                const bool rim = row == 0 || column == 0 || row == plan.rows || column == plan.columns;
                const double shake = rim ? 0 : 0.15;
                corners_.push_back({kWest + std::int64_t{column} * width_ +
                                        static_cast<std::int64_t>(shake * unit() * static_cast<double>(width_)),
                                    kSouth + std::int64_t{row} * height_ +
                                        static_cast<std::int64_t>(shake * unit() * static_cast<double>(height_))});
            }
        }
    }

    std::vector<MultiPolygon> make() {
        std::vector<Ring> below;  // of each column: the edge under the row being made, west to east
        for (int column = 0; column < plan_.columns; ++column) below.push_back(edge(corner(0, column), corner(0, column + 1)));
        std::vector<MultiPolygon> areas;
        for (int row = 0; row < plan_.rows; ++row) {
            Ring west = edge(corner(row, 0), corner(row + 1, 0));
            for (int column = 0; column < plan_.columns; ++column) {
                Ring above = edge(corner(row + 1, column), corner(row + 1, column + 1));
                Ring east = edge(corner(row, column + 1), corner(row + 1, column + 1));
                Ring& south = below[static_cast<std::size_t>(column)];
                Polygon part;
                append(part.outer, south);
                append(part.outer, east);
                append(part.outer, Ring{above.rbegin(), above.rend()});
                append(part.outer, Ring{west.rbegin(), west.rend()});
                areas.push_back({.parts = {std::move(part)}});
                south = std::move(above);
                west = std::move(east);
            }
        }
        if (plan_.enclaves) add_enclaves(areas);
        return areas;
    }

private:
    struct Point {
        std::int64_t x, y;
    };
    static constexpr std::int64_t kSide = 10'000'000;  // a degree
    static constexpr std::int64_t kWest = 1'130'000'000;
    static constexpr std::int64_t kSouth = 340'000'000;

    double unit() { return std::uniform_real_distribution<double>{-1, 1}(random_); }
    Point corner(int row, int column) const { return corners_[static_cast<std::size_t>(row * (plan_.columns + 1) + column)]; }
    static Position position(double x, double y) {
        return {static_cast<std::int32_t>(std::llround(x)), static_cast<std::int32_t>(std::llround(y))};
    }

    /// Never doubles back: points go from end to end, pushed aside less the nearer an end they are.
    Ring edge(Point from, Point to) {
        const int between = plan_.corners_per_area / 4 - 1;
        const auto dx = static_cast<double>(to.x - from.x);
        const auto dy = static_cast<double>(to.y - from.y);
        Ring ring{position(static_cast<double>(from.x), static_cast<double>(from.y))};
        const bool rim = (from.x == kWest && to.x == kWest) || (from.y == kSouth && to.y == kSouth);
        const double slow = unit();
        for (int i = 1; i <= between; ++i) {
            const double share = static_cast<double>(i) / (between + 1);
            const double bulge = std::sin(share * std::numbers::pi);
            const double push = rim ? 0 : (0.06 * slow + 0.02 * unit()) * bulge * bulge;
            ring.push_back(position(static_cast<double>(from.x) + share * dx - push * dy,
                                    static_cast<double>(from.y) + share * dy + push * dx));
        }
        ring.push_back(position(static_cast<double>(to.x), static_cast<double>(to.y)));
        return ring;
    }

    /// All but the last corner, which the next edge begins with.
    static void append(Ring& ring, const Ring& edge) { ring.insert(ring.end(), edge.begin(), edge.end() - 1); }

    void add_enclaves(std::vector<MultiPolygon>& areas) {
        for (std::size_t i = 0; i < areas.size(); i += 7) {
            const auto row = static_cast<std::int64_t>(i) / plan_.columns;
            const auto column = static_cast<std::int64_t>(i) % plan_.columns;
            const auto x = static_cast<double>(kWest + column * width_ + width_ / 2);
            const auto y = static_cast<double>(kSouth + row * height_ + height_ / 2);
            Ring hole;
            constexpr int kCorners = 16;
            for (int k = 0; k < kCorners; ++k) {
                const double angle = 2 * std::numbers::pi * k / kCorners;
                const double reach = 0.12 + 0.03 * unit();
                hole.push_back(position(x + reach * static_cast<double>(width_) * std::cos(angle),
                                        y + reach * static_cast<double>(height_) * std::sin(angle)));
            }
            areas[i].parts.front().holes.push_back({hole.rbegin(), hole.rend()});
            areas[(i + areas.size() / 2 + 1) % areas.size()].parts.push_back({.outer = std::move(hole), .holes = {}});
        }
    }

    PartitionPlan plan_;
    std::mt19937_64 random_;
    std::int64_t width_{};
    std::int64_t height_{};
    std::vector<Point> corners_;
};

/// Places where mistakes hide, and any others: corners, middles of edges, a unit beside a corner, anywhere.
class ProbeMaker {
public:
    ProbeMaker(const std::vector<MultiPolygon>& areas, std::uint64_t seed) : random_{seed} {
        for (const MultiPolygon& area : areas) {
            const auto box = bounding_box(area);
            if (!box) continue;
            box_ = rings_.empty()
                       ? *box
                       : Box{{std::min(box_.low.lon_e7, box->low.lon_e7), std::min(box_.low.lat_e7, box->low.lat_e7)},
                             {std::max(box_.high.lon_e7, box->high.lon_e7), std::max(box_.high.lat_e7, box->high.lat_e7)}};
            for (const Polygon& part : area.parts) {
                rings_.push_back(&part.outer);
                for (const Ring& hole : part.holes) rings_.push_back(&hole);
            }
        }
    }

    Position next() {
        const int kind = static_cast<int>(below(10));
        if (kind > 2) return {between(box_.low.lon_e7, box_.high.lon_e7), between(box_.low.lat_e7, box_.high.lat_e7)};
        const Ring& ring = *rings_[below(rings_.size())];
        const std::size_t i = below(ring.size());
        const Position a = ring[i];
        const Position b = ring[(i + 1) % ring.size()];
        if (kind == 0) return a;
        if (kind == 1) return {middle(a.lon_e7, b.lon_e7), middle(a.lat_e7, b.lat_e7)};
        return {a.lon_e7 + static_cast<std::int32_t>(below(3)) - 1, a.lat_e7 + static_cast<std::int32_t>(below(3)) - 1};
    }

private:
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_); }
    std::int32_t between(std::int32_t low, std::int32_t high) {
        return std::uniform_int_distribution<std::int32_t>{low, high}(random_);
    }
    static std::int32_t middle(std::int32_t a, std::int32_t b) { return static_cast<std::int32_t>((std::int64_t{a} + b) / 2); }

    std::mt19937_64 random_;
    Box box_{};
    std::vector<const Ring*> rings_;
};

}  // namespace jingwei::geo

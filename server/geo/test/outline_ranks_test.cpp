#include "geo/outline_ranks.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "geo/tile_writer.hpp"

namespace jingwei::geo {
namespace {

/// A square of `side` by `side` crooked cells that fit without gaps, and their outline: every edge between two corners of
/// the lattice is one crooked line of `steps` pieces that both its neighbours use.
class Patchwork {
public:
    Patchwork(std::uint32_t seed, int side, int steps) : random_{seed}, side_{side}, steps_{steps} {
        for (int row = 0; row <= side; ++row) {
            for (int column = 0; column <= side; ++column) nodes_.push_back(jittered(column, row));
        }
        for (int row = 0; row < side; ++row) {
            for (int column = 0; column < side; ++column) cells.push_back(cell(column, row));
        }
        Ring outline;
        for (int i = 0; i < side; ++i) append(outline, node(i, 0), node(i + 1, 0));
        for (int i = 0; i < side; ++i) append(outline, node(side, i), node(side, i + 1));
        for (int i = side; i > 0; --i) append(outline, node(i, side), node(i - 1, side));
        for (int i = side; i > 0; --i) append(outline, node(0, i), node(0, i - 1));
        whole = {{{.outer = outline, .holes = {}}}};
    }

    std::vector<MultiPolygon> cells;
    MultiPolygon whole;

    std::vector<const MultiPolygon*> all() const {
        std::vector<const MultiPolygon*> out{&whole};
        for (const auto& one : cells) out.push_back(&one);
        return out;
    }

private:
    static constexpr std::int32_t kCell = 40'000;  // about 400 m

    int node(int column, int row) const { return row * (side_ + 1) + column; }
    std::int32_t wobble(std::int32_t most) { return std::uniform_int_distribution<std::int32_t>{-most, most}(random_); }
    Position jittered(int column, int row) {
        return {1'130'000'000 + column * kCell + wobble(kCell / 5), 340'000'000 + row * kCell + wobble(kCell / 5)};
    }

    /// The line from a to b; the other way round it is the same line.
    std::vector<Position> line(int a, int b) {
        const auto key = std::minmax(a, b);
        auto [at, is_new] = lines_.try_emplace({key.first, key.second});
        if (is_new) {
            const Position from = nodes_[static_cast<std::size_t>(key.first)];
            const Position to = nodes_[static_cast<std::size_t>(key.second)];
            at->second.push_back(from);
            for (int i = 1; i < steps_; ++i) {
                at->second.push_back({from.lon_e7 + (to.lon_e7 - from.lon_e7) / steps_ * i + wobble(kCell / 60),
                                      from.lat_e7 + (to.lat_e7 - from.lat_e7) / steps_ * i + wobble(kCell / 60)});
            }
            at->second.push_back(to);
        }
        auto out = at->second;
        if (a > b) std::reverse(out.begin(), out.end());
        return out;
    }
    void append(Ring& ring, int a, int b) {
        const auto points = line(a, b);
        ring.insert(ring.end(), points.begin(), points.end() - 1);
    }
    MultiPolygon cell(int column, int row) {
        Ring ring;
        append(ring, node(column, row), node(column + 1, row));
        append(ring, node(column + 1, row), node(column + 1, row + 1));
        append(ring, node(column + 1, row + 1), node(column, row + 1));
        append(ring, node(column, row + 1), node(column, row));
        return {{{.outer = ring, .holes = {}}}};
    }

    std::mt19937 random_;
    int side_;
    int steps_;
    std::vector<Position> nodes_;
    std::map<std::pair<int, int>, std::vector<Position>> lines_;
};

/// Edges of rings, each counted once in its direction and taken away in the other: nothing is left where rings fit.
using Edges = std::map<std::pair<TilePoint, TilePoint>, int>;

void count_edges(const TileRing& ring, int sign, Edges& edges) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const TilePoint a = ring[i];
        const TilePoint b = ring[(i + 1) % ring.size()];
        if (a == b) continue;
        if (a < b) edges[{a, b}] += sign;
        else edges[{b, a}] -= sign;
    }
}

std::size_t left_over(const Edges& edges) {
    return static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [](const auto& edge) { return edge.second != 0; }));
}

TileId tile_at(int z, Position position) {
    const WorldPoint world = world_point(position);
    return {z, z == 0 ? 0 : world.x >> (32 - z), z == 0 ? 0 : world.y >> (32 - z)};
}

TEST(OutlineRanks, neighbours_and_their_outline_cancel_edge_by_edge_at_every_zoom) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        const Patchwork patchwork{seed, 7, 40};
        const OutlineRanks ranks{patchwork.all()};
        for (int z = 0; z <= kMaxTileZoom; ++z) {
            const TileId tile = tile_at(z, {1'130'100'000, 340'100'000});
            Edges edges;
            for (const auto& cell : patchwork.cells) {
                count_edges(simplified(ranks.ranked(cell.parts[0].outer), tile), 1, edges);
            }
            count_edges(simplified(ranks.ranked(patchwork.whole.parts[0].outer), tile), -1, edges);
            EXPECT_EQ(left_over(edges), 0U) << "seed " << seed << ", zoom " << z;
        }
    }
}

TEST(OutlineRanks, clipped_neighbours_share_their_edges_inside_the_tile) {
    const Patchwork patchwork{4, 7, 40};
    const OutlineRanks ranks{patchwork.all()};
    for (int z = 8; z <= 19; ++z) {
        const TileId tile = tile_at(z, {1'130'100'000, 340'100'000});
        Edges edges;
        std::int64_t covered = 0;
        for (const auto& cell : patchwork.cells) {
            const TileRing ring = clipped(simplified(ranks.ranked(cell.parts[0].outer), tile));
            count_edges(ring, 1, edges);
            covered += signed_double_area(ring);
        }
        const TileRing outline = clipped(simplified(ranks.ranked(patchwork.whole.parts[0].outer), tile));
        EXPECT_EQ(covered, signed_double_area(outline)) << "zoom " << z;
        std::erase_if(edges, [](const auto& edge) {  // along the sides the pieces are cut in different places
            const auto on_side = [](std::int64_t a, std::int64_t b) {
                return a == b && (a == -kTileBuffer || a == kTileExtent + kTileBuffer);
            };
            const auto& [from, to] = edge.first;
            return on_side(from.x, to.x) || on_side(from.y, to.y);
        });
        count_edges(outline, -1, edges);
        std::erase_if(edges, [](const auto& edge) {
            const auto on_side = [](std::int64_t a, std::int64_t b) {
                return a == b && (a == -kTileBuffer || a == kTileExtent + kTileBuffer);
            };
            const auto& [from, to] = edge.first;
            return on_side(from.x, to.x) || on_side(from.y, to.y);
        });
        EXPECT_EQ(left_over(edges), 0U) << "zoom " << z;
    }
}

TEST(OutlineRanks, neighbouring_tiles_draw_the_lines_they_both_hold_alike) {
    const Patchwork patchwork{5, 7, 40};
    const OutlineRanks ranks{patchwork.all()};
    for (int z = 10; z <= 18; ++z) {
        const TileId west = tile_at(z, {1'130'100'000, 340'100'000});
        const TileId east{z, west.x + 1, west.y};
        for (const auto& cell : patchwork.cells) {
            const RankedRing ring = ranks.ranked(cell.parts[0].outer);
            TileRing moved = simplified(ring, east);
            for (auto& p : moved) p.x += kTileExtent;
            EXPECT_EQ(simplified(ring, west), moved);
        }
    }
}

/// The greatest distance, in tile units, of a corner left out from the line drawn instead.
double worst_distance(const RankedRing& ring, int z) {
    const double unit = std::pow(2.0, 32 - kTileExtentBits - z);
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < ring.corners.size(); ++i) {
        if (ring.ranks[i] <= z) kept.push_back(i);
    }
    double worst = 0;
    for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
        const auto a = ring.corners[kept[k]];
        const auto b = ring.corners[kept[k + 1]];
        for (std::size_t i = kept[k] + 1; i < kept[k + 1]; ++i) {
            const double dx = double{1} * b.x - a.x, dy = double{1} * b.y - a.y;
            const double px = double{1} * ring.corners[i].x - a.x, py = double{1} * ring.corners[i].y - a.y;
            const double t = std::clamp((px * dx + py * dy) / (dx * dx + dy * dy), 0.0, 1.0);
            worst = std::max(worst, std::hypot(px - t * dx, py - t * dy) / unit);
        }
    }
    return worst;
}

TEST(OutlineRanks, what_is_left_out_lies_within_half_a_pixel_of_what_is_drawn) {
    const Patchwork patchwork{6, 5, 60};
    const OutlineRanks ranks{patchwork.all()};
    for (int z = 8; z <= 18; ++z) {
        for (const auto& cell : patchwork.cells) {
            EXPECT_LE(worst_distance(ranks.ranked(cell.parts[0].outer), z), OutlineRanks::kTolerance + 1e-6) << "zoom " << z;
        }
    }
}

TEST(OutlineRanks, a_far_view_draws_few_corners_and_a_near_one_nearly_all) {
    const Patchwork patchwork{7, 5, 60};
    const OutlineRanks ranks{patchwork.all()};
    const RankedRing ring = ranks.ranked(patchwork.cells[12].parts[0].outer);
    const auto drawn = [&](int z) {
        return std::count_if(ring.ranks.begin(), ring.ranks.end(), [&](ZoomRank rank) { return rank <= z; });
    };
    EXPECT_EQ(drawn(0), 4);  // where three or more cells meet
    EXPECT_LT(drawn(12), 60);
    EXPECT_GE(drawn(20), static_cast<std::ptrdiff_t>(ring.ranks.size()) - 3);  // half a pixel is 4 cm there
}

TEST(OutlineRanks, an_island_fills_its_hole_at_every_zoom) {
    Ring shore;
    for (int i = 0; i < 200; ++i) {
        const double turn = i * 2 * 3.14159265358979 / 200;
        const double radius = 20'000 + 3'000 * std::sin(turn * 9);
        shore.push_back({1'130'000'000 + static_cast<std::int32_t>(radius * std::cos(turn)),
                         340'000'000 + static_cast<std::int32_t>(radius * std::sin(turn))});
    }
    Ring turned(shore.rbegin(), shore.rend());
    std::rotate(turned.begin(), turned.begin() + 77, turned.end());
    const MultiPolygon island{{{.outer = shore, .holes = {}}}};
    const MultiPolygon around{{{.outer = {{1'129'900'000, 339'900'000},
                                          {1'130'100'000, 339'900'000},
                                          {1'130'100'000, 340'100'000},
                                          {1'129'900'000, 340'100'000}},
                                .holes = {turned}}}};
    const std::vector<const MultiPolygon*> both{&around, &island};
    const OutlineRanks ranks{both};
    for (int z = 0; z <= kMaxTileZoom; ++z) {
        const TileId tile = tile_at(z, {1'130'000'000, 340'000'000});
        Edges edges;
        count_edges(simplified(ranks.ranked(shore), tile), 1, edges);
        count_edges(simplified(ranks.ranked(turned), tile), 1, edges);
        EXPECT_EQ(left_over(edges), 0U) << "zoom " << z;
    }
}

TEST(OutlineRanks, takes_shapes_that_are_none) {
    const MultiPolygon strange{{{.outer = {{0, 0}, {0, 0}, {5, 5}}, .holes = {{}, {{1, 1}}}}}};
    const std::vector<const MultiPolygon*> one{&strange};
    const OutlineRanks ranks{one};
    EXPECT_TRUE(clipped(simplified(ranks.ranked(strange.parts[0].outer), {0, 0, 0})).empty());
    EXPECT_TRUE(ranks.ranked(strange.parts[0].holes[0]).corners.empty());
}

}  // namespace
}  // namespace jingwei::geo

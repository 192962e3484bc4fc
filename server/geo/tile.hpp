#pragma once
#include <cstdint>
#include <limits>

#include "geo/position.hpp"

namespace jingwei::geo {

/// One square of the Web Mercator pyramid: zoom z has 2^z by 2^z tiles, x from the west, y from the north.
struct TileId {
    int z{};
    std::uint32_t x{};
    std::uint32_t y{};

    friend constexpr auto operator<=>(const TileId&, const TileId&) = default;
};

inline constexpr int kMaxTileZoom = 20;
inline constexpr int kTileExtentBits = 12;
inline constexpr std::int32_t kTileExtent = 1 << kTileExtentBits;  // units along a tile's side; 8 are a pixel of a 512 px tile

constexpr bool is_tile(const TileId& tile) {
    return tile.z >= 0 && tile.z <= kMaxTileZoom && (std::uint64_t{tile.x} >> tile.z) == 0 &&
           (std::uint64_t{tile.y} >> tile.z) == 0;
}

/// A place on the Web Mercator square in 2^-32 of its side, y southwards. Places beyond 85.05° are moved to its edge.
struct WorldPoint {
    std::uint32_t x{};
    std::uint32_t y{};

    friend constexpr auto operator<=>(const WorldPoint&, const WorldPoint&) = default;
};
WorldPoint world_point(Position position);
Position position_of(WorldPoint point);

/// The point's number on a Morton curve. A tile, and each quarter of it, is one run of these numbers.
std::uint64_t morton(WorldPoint point);
WorldPoint from_morton(std::uint64_t key);

/// The run of Morton numbers that is the tile, both ends included.
struct MortonRange {
    std::uint64_t first{};
    std::uint64_t last{};
};
MortonRange morton_range(const TileId& tile);

/// Units of the tile's grid, counted from its corner; outside the tile they are negative or beyond kTileExtent. Two
/// tiles of one zoom round a point alike.
struct TilePoint {
    std::int64_t x{};
    std::int64_t y{};

    friend constexpr auto operator<=>(const TilePoint&, const TilePoint&) = default;
};
TilePoint tile_point(const TileId& tile, WorldPoint point);

/// The smallest box of positions that holds the tile.
Box tile_box(const TileId& tile);

}  // namespace jingwei::geo

#include "geo/tile.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jingwei::geo {
namespace {

constexpr double kSide = 4294967296.0;  // 2^32
constexpr double kHalfTurn_deg = 180.0;

std::uint32_t clamp_to_side(double value) {
    constexpr double kLast = kSide - 1;
    return static_cast<std::uint32_t>(std::clamp(std::floor(value), 0.0, kLast));
}

std::uint64_t spread(std::uint32_t value) {
    std::uint64_t v = value;
    v = (v | v << 16) & 0x0000FFFF0000FFFFULL;
    v = (v | v << 8) & 0x00FF00FF00FF00FFULL;
    v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FULL;
    v = (v | v << 2) & 0x3333333333333333ULL;
    return (v | v << 1) & 0x5555555555555555ULL;
}

std::uint32_t gather(std::uint64_t v) {
    v &= 0x5555555555555555ULL;
    v = (v | v >> 1) & 0x3333333333333333ULL;
    v = (v | v >> 2) & 0x0F0F0F0F0F0F0F0FULL;
    v = (v | v >> 4) & 0x00FF00FF00FF00FFULL;
    v = (v | v >> 8) & 0x0000FFFF0000FFFFULL;
    return static_cast<std::uint32_t>(v | v >> 16);
}

WorldPoint corner(const TileId& tile) {
    const int shift = 32 - tile.z;
    return {static_cast<std::uint32_t>(std::uint64_t{tile.x} << shift),
            static_cast<std::uint32_t>(std::uint64_t{tile.y} << shift)};
}

}  // namespace

WorldPoint world_point(Position position) {
    const double x = (lon_degrees(position) + kHalfTurn_deg) / (2 * kHalfTurn_deg);
    const double lat = lat_degrees(position) * std::numbers::pi / kHalfTurn_deg;
    const double y = 0.5 - std::asinh(std::tan(lat)) / (2 * std::numbers::pi);
    return {clamp_to_side(x * kSide), clamp_to_side(y * kSide)};
}

Position position_of(WorldPoint point) {
    const double lon = (point.x + 0.5) / kSide * 2 * kHalfTurn_deg - kHalfTurn_deg;
    const double lat = std::atan(std::sinh(std::numbers::pi * (1 - 2 * (point.y + 0.5) / kSide)));
    return {static_cast<std::int32_t>(std::lround(lon * 1e7)),
            static_cast<std::int32_t>(std::lround(lat * kHalfTurn_deg / std::numbers::pi * 1e7))};
}

std::uint64_t morton(WorldPoint point) { return spread(point.x) | spread(point.y) << 1; }

WorldPoint from_morton(std::uint64_t key) { return {gather(key), gather(key >> 1)}; }

MortonRange morton_range(const TileId& tile) {
    const std::uint64_t first = morton(corner(tile));
    if (tile.z == 0) return {0, std::numeric_limits<std::uint64_t>::max()};
    return {first, first + ((std::uint64_t{1} << (2 * (32 - tile.z))) - 1)};
}

TilePoint tile_point(const TileId& tile, WorldPoint point) {
    const int shift = 32 - kTileExtentBits - tile.z;
    const std::int64_t half = shift > 0 ? std::int64_t{1} << (shift - 1) : 0;
    const auto rounded = [&](std::uint32_t value) { return (std::int64_t{value} + half) >> shift; };
    return {rounded(point.x) - std::int64_t{tile.x} * kTileExtent, rounded(point.y) - std::int64_t{tile.y} * kTileExtent};
}

Box tile_box(const TileId& tile) {
    const WorldPoint north_west = corner(tile);
    const auto size = static_cast<std::uint32_t>((std::uint64_t{1} << (32 - tile.z)) - 1);
    const Position high_left = position_of(north_west);
    const Position low_right = position_of({north_west.x + size, north_west.y + size});
    constexpr std::int32_t kRoom = 2;  // a world point is up to 0.84 units wide and was rounded down
    Box box{{high_left.lon_e7 - kRoom, low_right.lat_e7 - kRoom}, {low_right.lon_e7 + kRoom, high_left.lat_e7 + kRoom}};
    if (tile.x == 0) box.low.lon_e7 = -kMaxLonE7;
    if (tile.x + 1 == std::uint32_t{1} << tile.z) box.high.lon_e7 = kMaxLonE7;
    if (tile.y == 0) box.high.lat_e7 = kMaxLatE7;
    if (tile.y + 1 == std::uint32_t{1} << tile.z) box.low.lat_e7 = -kMaxLatE7;
    return box;
}

}  // namespace jingwei::geo

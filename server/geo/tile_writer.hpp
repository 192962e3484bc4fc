#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "geo/outline_ranks.hpp"
#include "geo/tile.hpp"

namespace jingwei::geo {

/// Corners in tile units, the last joined to the first. Outer rings run clockwise as drawn (y downwards), holes against.
using TileRing = std::vector<TilePoint>;

/// How far beyond its sides a tile still holds lines and fills, so that no seam shows: 8 pixels.
inline constexpr std::int64_t kTileBuffer = 64;

/// The ring as zoom `tile.z` draws it: corners of a later rank left out, rounded, repeated corners dropped. Not cut.
TileRing simplified(const RankedRing& ring, const TileId& tile);

/// The part of the ring within the tile and its buffer. Where an edge is cut depends on the edge alone, not on its
/// direction, so neighbours stay joined. Empty when nothing is left.
TileRing clipped(const TileRing& ring);

/// Twice the area in square units, positive when the ring runs clockwise as drawn.
std::int64_t signed_double_area(const TileRing& ring);

/// What an attribute of a feature may be.
using TileValue = std::variant<std::string, std::int64_t>;
using TileTags = std::vector<std::pair<std::string_view, TileValue>>;

/// One layer of a Mapbox Vector Tile 2.1 being written. Features keep the order in which they were added.
class TileLayer {
public:
    explicit TileLayer(std::string name) : name_{std::move(name)} {}

    void add_point(TilePoint at, const TileTags& tags);
    /// Rings in the order outer, its holes, outer, …; turned the right way round here.
    struct Part {
        TileRing ring;
        bool is_hole{};
    };
    void add_polygon(std::vector<Part> parts, const TileTags& tags);

    bool empty() const { return features_.empty(); }

private:
    friend std::string write_tile(const std::vector<TileLayer>& layers);

    void add_feature(std::uint32_t kind, const std::vector<std::uint32_t>& geometry, const TileTags& tags);
    std::uint32_t key_index(std::string_view key);
    std::uint32_t value_index(const TileValue& value);

    std::string name_;
    std::vector<std::string> keys_;
    std::vector<TileValue> values_;
    std::map<TileValue, std::uint32_t> value_numbers_;
    std::vector<std::string> features_;
};

/// The bytes of a tile; layers without features are left out.
std::string write_tile(const std::vector<TileLayer>& layers);

}  // namespace jingwei::geo

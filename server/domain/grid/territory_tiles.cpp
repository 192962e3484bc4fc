#include "domain/grid/territory_tiles.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "geo/tile_writer.hpp"

namespace jingwei::grid {
namespace {

/// Units of a tile (two pixels) that an area of a level is usually wide where the level begins to show.
constexpr double kLeastWidth = 16;

/// The first zoom at which a width of the world is kLeastWidth units.
int zoom_showing(double width) {
    if (width <= 0) return geo::kMaxTileZoom;
    const double zoom = 32 - geo::kTileExtentBits + std::log2(kLeastWidth) - std::log2(width);
    return static_cast<int>(std::clamp(std::ceil(zoom), 0.0, double{geo::kMaxTileZoom}));
}

bool touches(const geo::TileId& tile, geo::WorldPoint low, geo::WorldPoint high) {
    const geo::TilePoint from = geo::tile_point(tile, low);
    const geo::TilePoint to = geo::tile_point(tile, high);
    const std::int64_t most = geo::kTileExtent + geo::kTileBuffer;
    return from.x <= most && from.y <= most && to.x >= -geo::kTileBuffer && to.y >= -geo::kTileBuffer;
}

bool holds(geo::TilePoint p) { return p.x >= 0 && p.y >= 0 && p.x < geo::kTileExtent && p.y < geo::kTileExtent; }

}  // namespace

TerritoryTiles::TerritoryTiles(const Territory& territory) {
    std::map<std::string, std::vector<const Area*>> by_layer;
    for (const Area& area : territory.areas()) {
        if (!area.shape.empty()) by_layer[area.layer].push_back(&area);
    }
    for (auto& [layer, areas] : by_layer) {
        std::stable_sort(areas.begin(), areas.end(), [](const Area* a, const Area* b) { return a->depth < b->depth; });
        std::vector<const geo::MultiPolygon*> shapes;
        for (const Area* area : areas) shapes.push_back(&area->shape);
        const geo::OutlineRanks ranks{shapes};
        for (const Area* area : areas) areas_.push_back(draw(*area, ranks));
    }
    set_first_zooms();
}

TerritoryTiles::Drawn TerritoryTiles::draw(const Area& area, const geo::OutlineRanks& ranks) {
    Drawn drawn;
    drawn.id = area.id;
    drawn.code = area.code;
    drawn.name = area.name;
    drawn.depth = area.depth;
    drawn.layer = area.layer;
    for (const auto& part : area.shape.parts) {
        drawn.parts.push_back({ranks.ranked(part.outer), false});
        for (const auto& hole : part.holes) drawn.parts.push_back({ranks.ranked(hole), true});
    }
    const geo::Box box = geo::bounding_box(area.shape).value_or(geo::Box{});
    const geo::WorldPoint south_west = geo::world_point(box.low);
    const geo::WorldPoint north_east = geo::world_point(box.high);
    drawn.low = {south_west.x, north_east.y};
    drawn.high = {north_east.x, south_west.y};
    if (const auto label = geo::label_point(area.shape)) {
        drawn.label = geo::world_point(*label);
        drawn.has_label = true;
    }
    return drawn;
}

void TerritoryTiles::set_first_zooms() {
    std::map<std::pair<std::string, int>, std::vector<double>> widths;
    for (const Drawn& area : areas_) {
        const double wide = double{1} * area.high.x - area.low.x;
        const double high = double{1} * area.high.y - area.low.y;
        widths[{area.layer, area.depth}].push_back(std::sqrt(wide * high));
    }
    std::map<std::string, int> top;  // of a layer: its least depth
    for (const Drawn& area : areas_) top.try_emplace(area.layer, area.depth);
    for (Drawn& area : areas_) {
        auto& of_level = widths[{area.layer, area.depth}];
        const auto middle = of_level.begin() + static_cast<std::ptrdiff_t>(of_level.size() / 2);
        std::nth_element(of_level.begin(), middle, of_level.end());
        area.first_zoom = area.depth == top[area.layer] ? 0 : zoom_showing(*middle);
    }
}

std::string TerritoryTiles::tile(const geo::TileId& tile) const {
    geo::TileLayer shapes{"areas"};
    geo::TileLayer labels{"labels"};
    for (const Drawn& area : areas_) {
        if (area.first_zoom > tile.z || !touches(tile, area.low, area.high)) continue;
        const geo::TileTags tags{{"id", to_string(area.id)},
                                 {"code", area.code},
                                 {"name_zh_cn", area.name.in(Locale::zh_cn)},
                                 {"name_en", area.name.in(Locale::en)},
                                 {"depth", std::int64_t{area.depth}},
                                 {"layer", area.layer}};
        std::vector<geo::TileLayer::Part> parts;
        bool outer_left = false;
        for (const Part& part : area.parts) {
            auto ring = geo::clipped(geo::simplified(part.ring, tile));
            if (!part.is_hole) outer_left = !ring.empty();
            if (!ring.empty() && outer_left) parts.push_back({std::move(ring), part.is_hole});
        }
        if (!parts.empty()) shapes.add_polygon(std::move(parts), tags);
        const geo::TilePoint at = geo::tile_point(tile, area.label);
        if (area.has_label && holds(at)) labels.add_point(at, tags);
    }
    std::vector<geo::TileLayer> layers;
    layers.push_back(std::move(shapes));
    layers.push_back(std::move(labels));
    return geo::write_tile(layers);
}

std::size_t TerritoryTiles::memory_bytes() const {
    std::size_t bytes = areas_.capacity() * sizeof(Drawn);
    for (const Drawn& area : areas_) {
        for (const Part& part : area.parts) {
            bytes += sizeof(Part) + part.ring.corners.capacity() * sizeof(geo::WorldPoint) + part.ring.ranks.capacity();
        }
    }
    return bytes;
}

}  // namespace jingwei::grid

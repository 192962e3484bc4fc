#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "domain/grid/territory.hpp"
#include "geo/outline_ranks.hpp"
#include "geo/tile.hpp"

namespace jingwei::grid {

/// One edition of the territory ready to be drawn: every corner with the zoom from which it shows, decided once for
/// both sides of a boundary and for all levels of a layer, so that no zoom opens a gap. Immutable, owns what it needs.
class TerritoryTiles {
public:
    explicit TerritoryTiles(const Territory& territory);

    /// A vector tile with the layers `areas` (polygons: id, code, name_zh_cn, name_en, depth, layer) and `labels` (a point
    /// well inside each, with the same attributes), upper levels first. A level shows from the zoom at which its areas
    /// are usually two pixels wide; the top level always does. Empty where nothing lies.
    std::string tile(const geo::TileId& tile) const;

    std::size_t memory_bytes() const;

private:
    struct Part {
        geo::RankedRing ring;
        bool is_hole{};
    };
    struct Drawn {
        AreaId id;
        std::string code;
        LocalizedText name;
        int depth{};
        std::string layer;
        int first_zoom{};
        geo::WorldPoint low;
        geo::WorldPoint high;
        geo::WorldPoint label;
        bool has_label{};
        std::vector<Part> parts;
    };

    static Drawn draw(const Area& area, const geo::OutlineRanks& ranks);
    void set_first_zooms();

    std::vector<Drawn> areas_;  // by layer, then depth, then path
};

}  // namespace jingwei::grid

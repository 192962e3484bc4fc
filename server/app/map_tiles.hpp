#pragma once
#include "app/grid_tile_cache.hpp"
#include "app/live_case_index.hpp"

namespace jingwei::app {

/// What maps are drawn from, kept in memory; `main` owns it.
struct MapTiles {
    explicit MapTiles(Database& database) : cases{database} {}

    GridTileCache grids;
    LiveCaseIndex cases;
};

}  // namespace jingwei::app

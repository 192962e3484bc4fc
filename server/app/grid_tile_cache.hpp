#pragma once
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/ports/reference_store.hpp"
#include "domain/grid/territory_tiles.hpp"

namespace jingwei::app {

/// Tiles of the territory by edition, made when first asked for and kept while there is room. An edition never changes,
/// so nothing here grows stale. Safe to call from any thread.
class GridTileCache {
public:
    /// The tile of the edition in force, or of one before it that is still held; null when it is another edition.
    std::shared_ptr<const std::string> tile(TenantId tenant, const Reference& reference, EditionId edition,
                                            const geo::TileId& tile);

    static constexpr std::size_t kMostEditions = 4;
    static constexpr std::size_t kMostTileBytes = 64U << 20U;

private:
    using EditionKey = std::pair<TenantId, EditionId>;
    using TileKey = std::pair<EditionKey, geo::TileId>;
    struct Kept {
        std::shared_ptr<const std::string> bytes;
        std::list<TileKey>::iterator place;
    };

    std::shared_ptr<const grid::TerritoryTiles> edition(const EditionKey& key, const Reference& reference);
    std::shared_ptr<const std::string> find(const TileKey& key);
    void keep(const TileKey& key, std::shared_ptr<const std::string> bytes);
    void drop_oldest();

    std::mutex building_;  // an edition is prepared by one thread while the others wait for it
    std::mutex mutex_;
    std::list<std::pair<EditionKey, std::shared_ptr<const grid::TerritoryTiles>>> editions_;  // last used first
    std::map<TileKey, Kept> tiles_;
    std::list<TileKey> used_;  // last used first
    std::size_t bytes_{};
};

}  // namespace jingwei::app

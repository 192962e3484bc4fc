#include "app/grid_tile_cache.hpp"

#include <algorithm>

namespace jingwei::app {
namespace {

constexpr std::size_t kBytesBeside = 200;  // what an entry costs besides the tile

}  // namespace

std::shared_ptr<const std::string> GridTileCache::tile(TenantId tenant, const Reference& reference, EditionId edition,
                                                       const geo::TileId& tile) {
    const TileKey key{{tenant, edition}, tile};
    if (auto kept = find(key)) return kept;
    const auto tiles = this->edition(key.first, reference);
    if (!tiles) return nullptr;
    auto bytes = std::make_shared<const std::string>(tiles->tile(tile));
    keep(key, bytes);
    return bytes;
}

std::shared_ptr<const grid::TerritoryTiles> GridTileCache::edition(const EditionKey& key, const Reference& reference) {
    const std::lock_guard building{building_};
    {
        const std::lock_guard lock{mutex_};
        const auto held = std::find_if(editions_.begin(), editions_.end(), [&](const auto& one) { return one.first == key; });
        if (held != editions_.end()) {
            editions_.splice(editions_.begin(), editions_, held);
            return held->second;
        }
    }
    if (reference.territory.edition().id != key.second) return nullptr;
    auto made = std::make_shared<const grid::TerritoryTiles>(reference.territory);
    const std::lock_guard lock{mutex_};
    editions_.emplace_front(key, made);
    if (editions_.size() > kMostEditions) editions_.pop_back();
    return made;
}

std::shared_ptr<const std::string> GridTileCache::find(const TileKey& key) {
    const std::lock_guard lock{mutex_};
    const auto at = tiles_.find(key);
    if (at == tiles_.end()) return nullptr;
    used_.splice(used_.begin(), used_, at->second.place);
    return at->second.bytes;
}

void GridTileCache::keep(const TileKey& key, std::shared_ptr<const std::string> bytes) {
    const std::lock_guard lock{mutex_};
    const auto [at, is_new] = tiles_.try_emplace(key);
    if (!is_new) return;  // another thread was as quick
    used_.push_front(key);
    bytes_ += bytes->size() + kBytesBeside;
    at->second = {std::move(bytes), used_.begin()};
    while (bytes_ > kMostTileBytes && tiles_.size() > 1) drop_oldest();
}

void GridTileCache::drop_oldest() {
    const auto oldest = tiles_.find(used_.back());
    bytes_ -= oldest->second.bytes->size() + kBytesBeside;
    tiles_.erase(oldest);
    used_.pop_back();
}

}  // namespace jingwei::app

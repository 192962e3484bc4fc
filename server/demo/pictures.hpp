#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/ports/database.hpp"
#include "base/id_source.hpp"
#include "demo/scenes.hpp"

namespace jingwei::demo {

/// Tokens of two finished uploads: the problem, and the same spot afterwards.
struct PicturePair {
    std::string before;
    std::string after;
};

/// The drawn photos, kept and registered as uploads that reports may name.
class Album {
public:
    /// Draws `count` pictures (in pairs; one plain pair when 0) on all cores and keeps them; see draw().
    static Album make(int count, app::PhotoVault& vault, TenantId tenant, IdSource& ids,
                      const std::function<void(int, int)>& progress);

    /// Writes their rows; part of a unit of work.
    void register_in(app::Stores& stores, TenantId tenant, Instant now) const;
    /// A pair that shows this kind of problem; `pick` chooses among variants.
    const PicturePair& pair(Scene scene, std::uint64_t pick) const;
    int photos() const { return static_cast<int>(kept_.size()); }

private:
    struct Kept {
        std::string token;
        app::Photo photo;
        std::int64_t bytes{};
    };

    std::vector<Kept> kept_;
    std::vector<PicturePair> pairs_;
    std::vector<std::vector<std::size_t>> of_scene_;  // which pairs show a scene
};

/// The picture as it is kept: JPEG of 1280 × 960 and a thumbnail of 480.
app::ProcessedPhoto rasterise(const std::string& svg);

}  // namespace jingwei::demo

#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/field.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "geo/area_index.hpp"
#include "geo/polygon.hpp"

namespace jingwei::grid {

inline constexpr std::string_view kTerritoryLayer = "territory";
inline constexpr std::size_t kMaxDepth = 12;
inline constexpr std::size_t kMaxCodeLength = 64;

/// One level of the territory tree; levels are data. Depth 0 is the top.
struct Level {
    int depth{};
    std::string code;
    LocalizedText name;
    int digits{};  // that an area's code adds to its parent's (GB: 2 2 2 3 3); 0: its codes are free

    friend bool operator==(const Level&, const Level&) = default;
};

/// A category overlay (专题网格): a second tree over the same ground, under the district's own name. `layer` stays for good.
struct Overlay {
    std::string layer;
    LocalizedText name;

    friend bool operator==(const Overlay&, const Overlay&) = default;
};
inline constexpr std::size_t kMaxOverlays = 20;
/// The five of a new district: streets and lanes; residential quarters; shops and markets; units and windows; villages and fringe.
const std::vector<Overlay>& default_overlays();

/// What a sheet says about an area in words. It stands in for the shape while there is none, and never decides
/// against one.
struct AreaFacts {
    static constexpr std::string_view kSchemaName = "AreaFacts";
    static constexpr FieldDoc kDocs[]{
        {"bounds", "四至范围 in words.", "东至东风渠,南至航海路"},
        {"buildings", "Buildings and streets, parted by 、 or line ends.", "新民路、1-5号楼"},
        {"households", "户数.", "86"},
    };
    std::string bounds;     // 四至范围: "东至…, 南至…"
    std::string buildings;  // buildings and streets, one a line or parted by 、,; and the like
    std::optional<std::int32_t> households;

    friend bool operator==(const AreaFacts&, const AreaFacts&) = default;
};

/// One area of an edition: a node of the territory tree, or of a category overlay's own tree.
struct Area {
    AreaId id;
    std::string code;  // unique within its layer; 1…64 bytes, no '/', ':' or control characters
    LocalizedText name;
    int depth{};
    AreaId parent;     // none at a root; else in the same layer, one level up
    std::string path;  // "code/code/code/" from the root; an overlay's begins with "layer:"
    std::string layer{kTerritoryLayer};
    geo::MultiPolygon shape;  // empty = 未落图
    AreaFacts facts{};

    friend bool operator==(const Area&, const Area&) = default;
};

/// The file an edition was made from, and the coordinate system its numbers were in.
struct EditionOrigin {
    std::string file;
    std::string system;

    friend bool operator==(const EditionOrigin&, const EditionOrigin&) = default;
};

/// Which edition a snapshot is.
struct EditionInfo {
    EditionId id;
    std::string name;
    Instant effective_from{};
    bool published{};
    std::optional<EditionOrigin> origin{};

    friend bool operator==(const EditionInfo&, const EditionInfo&) = default;
};

/// A subtree as a half-open range of paths: from <= path AND path < to.
struct PathRange {
    std::string from;
    std::string to;

    friend bool operator==(const PathRange&, const PathRange&) = default;
};
PathRange path_range(std::string_view path);  // of a path ending in '/'
bool in_range(const PathRange& range, std::string_view path);

bool is_code(std::string_view text);   // what Area::code may be
bool is_layer(std::string_view text);  // 1…32 of a-z, 0-9, '-' and '_'
/// The path of an area without parent, and of a child.
std::string root_path(std::string_view layer, std::string_view code);
std::string child_path(std::string_view parent_path, std::string_view code);

/// What one level or one overlay says about a point.
struct Found {
    std::vector<AreaId> areas;  // by code: every area holding it; when none does, those on whose boundary it lies
    AreaId area;                // the one that answers; none when ambiguous or outside
    bool ambiguous{};           // more than one interior holds the point
    bool on_boundary{};         // chosen by the lowest code

    friend bool operator==(const Found&, const Found&) = default;
};
struct FoundLevel {
    int depth{};
    Found found;
};
struct FoundOverlay {
    std::string layer;
    Found found;
};

/// The answer to "where is this point?". Every level is answered for itself; on a boundary the leaf's ancestors,
/// not the levels above it, are what a case stores.
struct Located {
    std::vector<FoundLevel> levels;  // one each, top first
    std::vector<FoundOverlay> overlays;
    AreaId leaf;       // the deepest unambiguous area; its ancestors are the case's path
    bool ambiguous{};  // some territory level is: the case goes to a desk
};

/// An immutable snapshot of one edition of the territory, held in memory per tenant. Safe to read from many threads.
class Territory {
public:
    /// Checks levels, codes, parents and paths (an empty path is filled in) and lists every fault at once,
    /// with pointers "/areas/N/…" and "/levels/N/…".
    static Result<Territory> build(EditionInfo edition, std::vector<Level> levels, std::vector<Area> areas,
                                   std::vector<Overlay> overlays = {});

    Located locate(geo::Position at) const;

    const EditionInfo& edition() const { return edition_; }
    const std::vector<Level>& levels() const { return levels_; }  // by depth
    const std::vector<Area>& areas() const { return areas_; }     // by path
    const Level* level(int depth) const;
    const std::vector<Overlay>& overlays() const { return overlays_; }  // those with a name; in the district's order

    const Area* find(AreaId id) const;
    const Area* find_code(std::string_view code, std::string_view layer = kTerritoryLayer) const;
    std::vector<const Area*> roots(std::string_view layer = kTerritoryLayer) const;  // by code
    std::vector<const Area*> children(AreaId id) const;                              // by code
    std::vector<const Area*> ancestors(AreaId id) const;                             // root first, itself last
    std::vector<const Area*> subtree(AreaId id) const;                               // by path, itself first
    std::vector<const Area*> not_drawn() const;                                      // 未落图
    PathRange path_range(const Area& area) const { return grid::path_range(area.path); }

private:
    Territory() = default;
    void sort_and_index();
    void draw_level(int depth);
    Found found(const geo::AreaIndex& index, geo::Position at) const;
    Found parents_of(const Found& below) const;

    EditionInfo edition_;
    std::vector<Level> levels_;
    std::vector<Overlay> overlays_;
    std::vector<Area> areas_;
    std::unordered_map<AreaId, std::size_t> by_id_;
    std::vector<std::size_t> by_code_;  // by layer, then code
    std::unordered_map<AreaId, std::vector<std::size_t>> children_;
    std::vector<geo::AreaIndex> level_index_;                            // by depth
    std::vector<bool> level_drawn_;                                      // by depth: has it any shape?
    std::vector<std::pair<std::string, geo::AreaIndex>> overlay_index_;  // by layer
};

}  // namespace jingwei::grid

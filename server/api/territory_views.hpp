#pragma once
#include <functional>

#include "api/call.hpp"
#include "api/contract_territory_import.hpp"
#include "app/drafts.hpp"
#include "app/grid_chiefs.hpp"

/// What screens of the territory show of areas, editions and drafts.
namespace jingwei::api {

DoneBy done_by(const app::Reference& reference, const app::EventOrigin& origin);
DraftSummary draft_summary(const app::Reference& reference, const app::DraftRow& row);
std::vector<DraftLevel> draft_levels(const std::vector<grid::Level>& levels);
DraftArea draft_area(const grid::Area& area, std::int64_t revision, std::optional<DoneBy> changed);
std::vector<TerritoryOverlay> overlay_views(const std::vector<grid::Overlay>& overlays);
/// The chiefs of a sheet, with the name of the grid each is about.
ChiefReport chief_report(const std::vector<app::ChiefOutcome>& outcomes,
                         const std::function<LocalizedText(const app::ChiefOutcome&)>& name_of);
EditResult edit_result(const Call& call, const app::StepTaken& step);

/// A GeoJSON FeatureCollection of areas; `revision` null in editions. At most kMostShapes, then "truncated": true.
inline constexpr std::size_t kMostShapes = 5000;
struct ShownShape {
    const grid::Area* area{};
    std::optional<std::int64_t> revision;
};
net::Response shapes_response(const std::vector<ShownShape>& shapes);

/// Which outlines are asked for: a box "west,south,east,north", a depth, a layer; absent ones do not narrow, but the
/// layer is the territory unless named.
struct ShapeQuery {
    static constexpr FieldDoc kDocs[]{
        {"bbox", "West, south, east, north in degrees; absent: everywhere.", "113.0,34.0,113.04,34.02"},
        {"depth", "One level; absent: all.", "2"},
        {"layer", "Absent: the territory.", "territory"},
    };
    std::optional<std::string> bbox;
    std::optional<Bounded<int, 0, 11>> depth;
    std::optional<Text<1, 32>> layer;
};
BOOST_DESCRIBE_STRUCT(ShapeQuery, (), (bbox, depth, layer))

/// Reads the query once and says of each area whether it is wanted.
class ShapeFilter {
public:
    static Result<ShapeFilter> of(const ShapeQuery& query);
    bool wants(const grid::Area& area) const;

private:
    std::optional<geo::Box> box_;
    std::optional<int> depth_;
    std::string layer_;
};

}  // namespace jingwei::api

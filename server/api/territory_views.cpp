#include "api/territory_views.hpp"

#include "api/case_reading.hpp"
#include "geo/geojson.hpp"

namespace jingwei::api {
namespace {

constexpr std::size_t kMostChanged = 500;

}  // namespace

DoneBy done_by(const app::Reference& reference, const app::EventOrigin& origin) {
    return {app::name_of(reference, origin), origin.recorded_at};
}

DraftSummary draft_summary(const app::Reference& reference, const app::DraftRow& row) {
    return {row.id, row.name, row.based_on, row.version, done_by(reference, row.created), row.changed_at, row.chief_count};
}

ChiefReport chief_report(const std::vector<app::ChiefOutcome>& outcomes,
                         const std::function<LocalizedText(const app::ChiefOutcome&)>& name_of) {
    ChiefReport report;
    for (const auto& one : outcomes) {
        report.assigned_count += one.action == app::ChiefAction::assign;
        report.same_count += one.action == app::ChiefAction::same;
        if (one.action != app::ChiefAction::conflict) continue;
        report.conflicts.push_back({one.row,
                                    name_of(one),
                                    one.name,
                                    one.conflict.rule,
                                    {message(one.conflict, Locale::zh_cn), message(one.conflict, Locale::en)}});
    }
    return report;
}

std::vector<DraftLevel> draft_levels(const std::vector<grid::Level>& levels) {
    std::vector<DraftLevel> out;
    for (const auto& level : levels) out.push_back({level.depth, level.code, level.name, level.digits});
    return out;
}

std::vector<TerritoryOverlay> overlay_views(const std::vector<grid::Overlay>& overlays) {
    std::vector<TerritoryOverlay> out;
    for (const auto& overlay : overlays) out.push_back({overlay.layer, overlay.name});
    return out;
}

DraftArea draft_area(const grid::Area& area, std::int64_t revision, std::optional<DoneBy> changed) {
    DraftArea out{.id = area.id,
                  .layer = area.layer,
                  .code = area.code,
                  .name = area.name,
                  .depth = area.depth,
                  .parent_id = area.parent ? std::optional{area.parent} : std::nullopt,
                  .has_shape = !area.shape.empty(),
                  .area_m2 = {},
                  .bbox = {},
                  .facts = area.facts,
                  .revision = revision,
                  .changed = std::move(changed)};
    if (const auto box = geo::bounding_box(area.shape)) {
        out.area_m2 = geo::area_m2(area.shape);
        out.bbox = {geo::lon_degrees(box->low), geo::lat_degrees(box->low), geo::lon_degrees(box->high),
                    geo::lat_degrees(box->high)};
    }
    return out;
}

EditResult edit_result(const Call& call, const app::StepTaken& step) {
    EditResult out{.version = step.version,
                   .areas = {},
                   .levels = {},
                   .complete = step.changes.areas.size() <= kMostChanged,
                   .overlays = {},
                   .area_count = static_cast<std::int64_t>(step.changes.areas.size()),
                   .findings = {}};
    const DoneBy by = done_by(*call.reference, app::origin_of(call.caller.actor, call.app().clock.now()));
    for (const auto& change : step.changes.areas) {
        if (out.areas.size() == kMostChanged) break;
        const grid::Area& area = change.after ? *change.after : *change.before;
        const auto kind = !change.before ? ChangeKind::added : change.after ? ChangeKind::changed : ChangeKind::removed;
        ChangedArea one{kind, draft_area(area, step.version, by), {}};
        if (change.after && !area.shape.empty()) one.shape = area.shape;
        out.areas.push_back(std::move(one));
    }
    if (step.changes.levels_after) out.levels = draft_levels(*step.changes.levels_after);
    if (step.changes.overlays_after) out.overlays = overlay_views(*step.changes.overlays_after);
    return out;
}

net::Response shapes_response(const std::vector<ShownShape>& shapes) {
    std::string text = R"({"type":"FeatureCollection","truncated":)";
    text += shapes.size() > kMostShapes ? "true" : "false";
    text += R"(,"features":[)";
    for (std::size_t i = 0; i < std::min(shapes.size(), kMostShapes); ++i) {
        const grid::Area& area = *shapes[i].area;
        json::object properties{{"id", to_string(area.id)},
                                {"code", area.code},
                                {"name_zh_cn", area.name.in(Locale::zh_cn)},
                                {"name_en", area.name.in(Locale::en)},
                                {"depth", area.depth},
                                {"parent_id", area.parent ? json::value(to_string(area.parent)) : json::value(nullptr)}};
        if (shapes[i].revision) properties["revision"] = *shapes[i].revision;
        text += i == 0 ? "" : ",";
        text += R"({"type":"Feature","geometry":)" + geo::to_geojson(area.shape) + R"(,"properties":)" +
                json::serialize(properties) + "}";
    }
    return {
        .status = 200, .headers = {{"Content-Type", "application/geo+json"}, {"Cache-Control", "no-store"}}, .body = text + "]}"};
}

Result<ShapeFilter> ShapeFilter::of(const ShapeQuery& query) {
    ShapeFilter filter;
    if (query.bbox && !query.bbox->empty()) {
        const auto box = parse_bbox(*query.bbox);
        if (!box) return tl::make_unexpected(box.error());
        filter.box_ = *box;
    }
    if (query.depth) filter.depth_ = query.depth->value;
    filter.layer_ = query.layer ? query.layer->value : std::string{grid::kTerritoryLayer};
    return filter;
}

bool ShapeFilter::wants(const grid::Area& area) const {
    if (area.shape.empty() || area.layer != layer_ || (depth_ && area.depth != *depth_)) return false;
    if (!box_) return true;
    const auto own = geo::bounding_box(area.shape);
    return own && geo::overlap(*own, *box_);
}

}  // namespace jingwei::api

#include "api/operation_lists.hpp"
#include "api/territory_views.hpp"
#include "app/compare_editions.hpp"

namespace jingwei::api {
namespace {

Result<EditionList> list_editions(const Call& call) {
    const auto rows = app::in_snapshot<std::vector<app::EditionRow>>(
        call.app().database, [&](app::Stores& stores) { return stores.territory.editions(call.tenant()); });
    EditionList list;
    for (const auto& row : rows) {
        list.items.push_back({row.info.id, row.info.name, row.info.effective_from,
                              row.info.id == call.reference->territory.edition().id, row.area_count, row.not_drawn_count});
    }
    return list;
}

Result<std::shared_ptr<const grid::Territory>> edition_of(const Call& call) {
    const auto id = call.path_id<EditionId>("edition_id");
    if (!id) return tl::make_unexpected(id.error());
    auto territory = app::in_snapshot<std::shared_ptr<const grid::Territory>>(
        call.app().database, [&](app::Stores& stores) { return call.app().reference.edition(stores, call.tenant(), *id); });
    if (territory == nullptr) return refuse(ErrorCode::not_found);
    return territory;
}

Result<EditionAreas> list_edition_areas(const Call& call) {
    const auto territory = edition_of(call);
    if (!territory) return tl::make_unexpected(territory.error());
    const auto& info = (*territory)->edition();
    EditionAreas out{
        {info.id, info.name, info.effective_from, info.id == call.reference->territory.edition().id,
         static_cast<std::int64_t>((*territory)->areas().size()), static_cast<std::int64_t>((*territory)->not_drawn().size())},
        draft_levels((*territory)->levels()),
        {}};
    for (const auto& area : (*territory)->areas()) out.areas.push_back(draft_area(area, 0, {}));
    return out;
}

Result<net::Response> list_edition_shapes(const Call& call, const ShapeQuery& query) {
    const auto territory = edition_of(call);
    if (!territory) return tl::make_unexpected(territory.error());
    const auto filter = ShapeFilter::of(query);
    if (!filter) return tl::make_unexpected(filter.error());
    std::vector<ShownShape> shapes;
    for (const auto& area : (*territory)->areas()) {
        if (filter->wants(area)) shapes.push_back({&area, {}});
    }
    return shapes_response(shapes);
}

std::optional<ComparedName> name_in(const grid::Area* area) {
    if (area == nullptr) return std::nullopt;
    return ComparedName{area->code, area->name, area->depth, area->layer};
}

Result<EditionComparison> compare_editions(const Call& call) {
    const auto before = call.path_id<EditionId>("edition_id");
    const auto after = call.path_id<EditionId>("other_id");
    if (!before || !after) return refuse(ErrorCode::not_found);
    const auto comparison = app::compare_editions(call.app(), call.caller, *before, *after);
    if (!comparison) return tl::make_unexpected(comparison.error());
    EditionComparison out;
    for (const auto& one : comparison->areas) {
        const auto kind = one.difference == app::AreaDifference::added     ? ChangeKind::added
                          : one.difference == app::AreaDifference::removed ? ChangeKind::removed
                                                                           : ChangeKind::changed;
        ++(kind == ChangeKind::added ? out.added : kind == ChangeKind::removed ? out.removed : out.changed);
        out.areas.push_back({(one.before == nullptr ? one.after : one.before)->id, kind, name_in(one.before), name_in(one.after),
                             one.renamed, one.recoded, one.reparented, one.moved_m2});
    }
    out.open_case_count = comparison->open_cases;
    out.moved_case_count = comparison->moved_cases;
    for (const auto& moved : comparison->cases) {
        out.moved_cases.push_back(
            {moved.id, moved.number, name_in(comparison->before->find(moved.from)), name_in(comparison->after->find(moved.to))});
    }
    return out;
}

}  // namespace

std::vector<Operation> edition_operations() {
    const Access read = Access::needs(org::Permission::territory_read);
    const Access edit = Access::needs(org::Permission::territory_edit);
    return {
        get("listEditions", "/territory/editions", read, "Published editions of the territory", list_editions),
        get("listEditionAreas", "/territory/editions/{edition_id}/areas", read, "Areas of an edition, without outlines",
            list_edition_areas),
        with_content(get("listEditionShapes", "/territory/editions/{edition_id}/shapes", read,
                         "Outlines of an edition as GeoJSON", list_edition_shapes),
                     "application/geo+json"),
        get("compareEditions", "/territory/editions/{edition_id}/compare/{other_id}", edit,
            "How an edition or draft differs from another, and which open cases change hands", compare_editions),
    };
}

}  // namespace jingwei::api

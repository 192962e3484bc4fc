#include "api/operation_lists.hpp"
#include "api/territory_views.hpp"
#include "app/drafts.hpp"
#include "app/publish_draft.hpp"
#include "domain/grid/audit.hpp"

namespace jingwei::api {
namespace {

Result<DraftList> list_drafts(const Call& call) {
    DraftList list;
    for (const auto& row : app::list_drafts(call.app(), call.tenant())) list.items.push_back(draft_summary(*call.reference, row));
    return list;
}

Result<DraftSummary> start_draft(const Call& call, const StartDraft& body) {
    const auto draft = app::start_draft(call.app(), call.caller, body.name.value, body.based_on);
    if (!draft) return tl::make_unexpected(draft.error());
    return draft_summary(*call.reference, *draft);
}

Result<app::OpenDraft> opened(const Call& call) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    return app::open_draft(call.app(), call.tenant(), *id);
}

Result<DraftSummary> get_draft(const Call& call) {
    const auto open = opened(call);
    if (!open) return tl::make_unexpected(open.error());
    return draft_summary(*call.reference, open->row);
}

Result<NoContent> discard_draft(const Call& call) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto done = app::discard_draft(call.app(), call.caller, *id);
    if (!done) return tl::make_unexpected(done.error());
    return NoContent{};
}

Result<DraftAreas> list_draft_areas(const Call& call) {
    const auto open = opened(call);
    if (!open) return tl::make_unexpected(open.error());
    DraftAreas out{open->row.version, draft_levels(open->draft.levels()), {}, overlay_views(open->draft.overlays())};
    for (const auto* entry : open->draft.ordered()) {
        const auto at = open->changed.find(entry->area.id);
        std::optional<DoneBy> changed;
        if (at != open->changed.end()) changed = done_by(*call.reference, at->second);
        out.areas.push_back(draft_area(entry->area, entry->revision, std::move(changed)));
    }
    return out;
}

Result<net::Response> list_draft_shapes(const Call& call, const ShapeQuery& query) {
    const auto open = opened(call);
    if (!open) return tl::make_unexpected(open.error());
    const auto filter = ShapeFilter::of(query);
    if (!filter) return tl::make_unexpected(filter.error());
    std::vector<ShownShape> shapes;
    for (const auto* entry : open->draft.ordered()) {
        if (filter->wants(entry->area)) shapes.push_back({&entry->area, entry->revision});
    }
    return shapes_response(shapes);
}

DraftFinding finding_view(const grid::Finding& finding) {
    DraftFinding out{.kind = std::string{grid::kind_name(finding.kind)},
                     .kind_name = grid::kind_label(finding.kind),
                     .severity = std::string{grid::severity_name(finding.severity)},
                     .sliver = finding.sliver,
                     .layer = finding.layer,
                     .depth = finding.depth,
                     .area_ids = finding.areas,
                     .ground = {},
                     .area_m2 = finding.area_m2,
                     .remedy = std::string{grid::remedy_name(finding.remedy)},
                     .remedy_name = grid::remedy_label(finding.remedy),
                     .remedy_area_id = {}};
    if (!finding.shape.empty()) out.ground = finding.shape;
    if (finding.remedy_area) out.remedy_area_id = finding.remedy_area;
    return out;
}

std::vector<grid::Area> areas_of_draft(const grid::Draft& draft) {
    std::vector<grid::Area> areas;
    for (const auto* entry : draft.ordered()) areas.push_back(entry->area);
    return areas;
}

Result<DraftFindings> list_draft_findings(const Call& call) {
    constexpr std::size_t kMost = 500;
    const auto open = opened(call);
    if (!open) return tl::make_unexpected(open.error());
    const auto areas = areas_of_draft(open->draft);
    DraftFindings out{open->row.version, 0, 0, {}};
    for (const auto& area : areas) out.not_drawn += area.shape.empty() ? 1 : 0;
    for (const auto& level : grid::audit(areas).levels) {
        out.total += static_cast<std::int64_t>(level.findings.size());
        for (const auto& finding : level.findings) {
            if (out.items.size() < kMost) out.items.push_back(finding_view(finding));
        }
    }
    return out;
}

/// What the audit finds of each kind, in the draft and after a step that is only looked at.
std::vector<FindingTally> finding_tallies(const app::OpenDraft& open, const grid::Changes& changes) {
    const auto before = grid::audit(areas_of_draft(open.draft));
    grid::Draft next = open.draft;
    next.apply(changes, open.row.version + 1);
    const auto after = grid::audit_changes(before, areas_of_draft(next));
    const auto was = before.summary();
    const auto is = after.summary();
    std::vector<FindingTally> tallies;
    for (std::size_t i = 0; i < grid::kFindingKinds; ++i) {
        const auto kind = static_cast<grid::FindingKind>(i);
        if (was.of(kind).findings == 0 && is.of(kind).findings == 0) continue;
        tallies.push_back({std::string{grid::kind_name(kind)}, grid::kind_label(kind),
                           static_cast<std::int64_t>(was.of(kind).findings), static_cast<std::int64_t>(is.of(kind).findings)});
    }
    return tallies;
}

Result<EditResult> edit_draft(const Call& call, const EditDraft& body) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    std::vector<app::AreaRead> reads;
    for (const auto& read : body.reads) reads.push_back({read.area_id, read.revision});
    const auto step = app::edit_draft(call.app(), call.caller, *id, reads, body.command, body.preview.value_or(false));
    if (!step) return tl::make_unexpected(step.error());
    EditResult out = edit_result(call, *step);
    if (body.preview.value_or(false) && body.count_findings.value_or(false)) {
        const auto open = app::open_draft(call.app(), call.tenant(), *id);
        if (!open) return tl::make_unexpected(open.error());
        out.findings = finding_tallies(*open, step->changes);
    }
    return out;
}

Result<EditResult> step_result(const Call& call, Result<app::StepTaken> (*take)(const app::App&, const app::Caller&, EditionId)) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto step = take(call.app(), call.caller, *id);
    if (!step) return tl::make_unexpected(step.error());
    return edit_result(call, *step);
}

Result<EditResult> undo_draft_edit(const Call& call) { return step_result(call, app::undo_edit); }
Result<EditResult> redo_draft_edit(const Call& call) { return step_result(call, app::redo_edit); }

DraftEdit edit_view(const app::Reference& reference, const app::EditRow& row) {
    constexpr std::array kStates{"done", "undone", "dropped"};
    return {row.seq, row.kind, kStates[static_cast<std::size_t>(row.state)], done_by(reference, row.made), row.area_count};
}

Result<DraftHistory> list_draft_edits(const Call& call) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto history = app::draft_history(call.app(), call.caller, *id);
    if (!history) return tl::make_unexpected(history.error());
    DraftHistory out;
    for (const auto& row : history->edits) out.items.push_back(edit_view(*call.reference, row));
    if (history->undo) out.undo = edit_view(*call.reference, *history->undo);
    if (history->redo) out.redo = edit_view(*call.reference, *history->redo);
    return out;
}

Result<PublishedEdition> publish_draft(const Call& call, const PublishDraft& body) {
    const auto id = call.path_id<EditionId>("draft_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto published = app::publish_draft(call.app(), call.caller, *id,
                                              {.name = body.name.value,
                                               .effective_from = body.effective_from,
                                               .version = body.version,
                                               .replace_newer = body.replace_newer.value_or(false)});
    if (!published) return tl::make_unexpected(published.error());
    const auto ground = app::in_snapshot<std::shared_ptr<const grid::Territory>>(call.app().database, [&](app::Stores& stores) {
        return call.app().reference.edition(stores, call.tenant(), published->edition);
    });
    return PublishedEdition{published->edition, published->effective_from, static_cast<std::int64_t>(published->areas),
                            published->in_force, chief_report(published->chiefs, [&](const app::ChiefOutcome& chief) {
                                const auto* const area = ground == nullptr ? nullptr : ground->find(chief.area);
                                return area == nullptr ? LocalizedText{} : area->name;
                            })};
}

}  // namespace

std::vector<Operation> draft_operations() {
    using org::Permission;
    const Access edit = Access::needs(Permission::territory_edit);
    const Access publish = Access::needs(Permission::territory_publish);
    std::vector<Operation> rows{
        get("listDrafts", "/territory/drafts", edit, "Open drafts of the territory", list_drafts),
        send("startDraft", "POST", "/territory/drafts", edit, "Begin a draft from an edition", start_draft, 201),
        get("getDraft", "/territory/drafts/{draft_id}", edit, "One draft", get_draft),
        act("discardDraft", "DELETE", "/territory/drafts/{draft_id}", edit, "Throw a draft away", discard_draft),
        get("listDraftAreas", "/territory/drafts/{draft_id}/areas", edit, "Its areas, without outlines", list_draft_areas),
        with_content(
            get("listDraftShapes", "/territory/drafts/{draft_id}/shapes", edit, "Its outlines as GeoJSON", list_draft_shapes),
            "application/geo+json"),
        get("listDraftFindings", "/territory/drafts/{draft_id}/findings", edit, "What the audit finds in it",
            list_draft_findings),
        send("editDraft", "POST", "/territory/drafts/{draft_id}/edits", edit, "One command: draw, cut, merge, move a vertex …",
             edit_draft),
        get("listDraftEdits", "/territory/drafts/{draft_id}/edits", edit, "Its steps, newest first", list_draft_edits),
        act("undoDraftEdit", "POST", "/territory/drafts/{draft_id}/undo", edit, "Take the caller's last step back",
            undo_draft_edit),
        act("redoDraftEdit", "POST", "/territory/drafts/{draft_id}/redo", edit, "Do the step again that was taken back",
            redo_draft_edit),
        send("publishDraft", "POST", "/territory/drafts/{draft_id}/publication", publish, "Make it the next edition",
             publish_draft, 201),
    };
    for (auto& row : rows) {
        if (row.method != "GET") row.own_refusals = {ErrorCode::conflict, ErrorCode::area_conflict, ErrorCode::changed_meanwhile};
    }
    return rows;
}

}  // namespace jingwei::api

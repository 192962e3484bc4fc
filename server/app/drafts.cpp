#include "app/drafts.hpp"

#include <algorithm>

namespace jingwei::app {
namespace {

constexpr int kAttempts = 8;  // a busy draft moves on between reading and writing

tl::unexpected<Error> conflict(const Reference& reference, const EventOrigin& by, const std::string& area) {
    return refuse(
        ErrorCode::area_conflict,
        {{"actor_name", name_of(reference, by).in(Locale::zh_cn)}, {"at", format_instant(by.recorded_at)}, {"area", area}});
}

EventOrigin changer(const OpenDraft& open, AreaId id) {
    const auto at = open.changed.find(id);
    return at == open.changed.end() ? EventOrigin{} : at->second;
}

std::string label_of(const OpenDraft& open, AreaId id) {
    const auto* const entry = open.draft.find(id);
    return entry == nullptr ? to_string(id) : entry->area.name.in(Locale::zh_cn);
}

/// Nothing the command is about may have changed since it was read.
Result<void> check_reads(const Reference& reference, const OpenDraft& open, const std::vector<AreaRead>& reads,
                         const grid::Edit& edit) {
    for (const AreaId id : grid::areas_of(edit)) {
        const bool read = std::any_of(reads.begin(), reads.end(), [&](const AreaRead& one) { return one.area == id; });
        if (!read) return refuse_field("/reads", "revision_missing", {{"value", to_string(id)}});
    }
    for (const AreaRead& read : reads) {
        const auto* const entry = open.draft.find(read.area);
        if (entry == nullptr && !open.removed.contains(read.area)) return refuse_field("/reads", "unknown_area");
        if (entry != nullptr && entry->revision == read.revision) continue;
        return conflict(reference, changer(open, read.area), label_of(open, read.area));
    }
    return {};
}

/// An area that a unit has as its ground, or somebody answers for today or later, cannot go.
Result<void> check_removals(const Reference& reference, const duty::Register& duties, Instant now, const grid::Changes& changes) {
    const duty::Day today{reference.calendar.local_date(now)};
    for (const auto& change : changes.areas) {
        if (change.after) continue;
        for (const auto& unit : reference.directory.units()) {
            if (unit.closed || unit.home_area != change.id()) continue;
            return refuse_field("/command/area_id", "area_in_use", {{"value", unit.name.in(Locale::zh_cn)}});
        }
        for (const std::size_t i : duties.on_area(change.id())) {
            const duty::Assignment& assignment = duties.assignments()[i];
            if (assignment.days.to < today) continue;
            const auto* const person = duties.person(assignment.holder.person);
            const auto* const unit = reference.directory.find(assignment.holder.unit);
            const std::string holder = person != nullptr ? person->name.in(Locale::zh_cn)
                                       : unit != nullptr ? unit->name.in(Locale::zh_cn)
                                                         : std::string{};
            return refuse_field("/command/area_id", "area_in_use", {{"value", holder}});
        }
    }
    return {};
}

struct DraftSeen {
    OpenDraft open;
    std::shared_ptr<const Reference> reference;
    std::shared_ptr<const duty::Register> duties;
};

Result<DraftSeen> look(const App& app, TenantId tenant, EditionId id) {
    return in_snapshot<Result<DraftSeen>>(app.database, [&](Stores& stores) -> Result<DraftSeen> {
        auto open = open_draft(app, stores, tenant, id);
        if (!open) return tl::make_unexpected(open.error());
        return DraftSeen{std::move(*open), app.reference.get(stores, tenant), app.reference.duties(stores, tenant)};
    });
}

/// Reads, decides, writes; again when somebody else was faster.
Result<StepTaken> step(const App& app, const Caller& caller, EditionId id, bool preview,
                       const std::function<Result<DraftStep>(const DraftSeen&)>& decide) {
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto seen = look(app, caller.tenant, id);
        if (!seen) return tl::make_unexpected(seen.error());
        auto made = decide(*seen);
        if (!made) return tl::make_unexpected(made.error());
        made->draft = id;
        made->expected_version = seen->open.row.version;
        made->origin = origin_of(caller.actor, app.clock.now());
        StepTaken taken{made->expected_version + (preview ? 0 : 1), made->changes};
        if (preview) return taken;
        if (made->changes.empty() && made->chiefs.empty()) return refuse_field("/command", "nothing_changes");
        bool saved = false;
        app.database.write([&](Stores& stores) { return saved = stores.drafts.save(caller.tenant, *made); });
        if (saved) return taken;
    }
    return refuse(ErrorCode::overloaded);
}

/// Is the area what the change begins with? Shapes are compared as they are kept.
bool is_as(const OpenDraft& open, const grid::AreaChange& change) {
    const auto* const entry = open.draft.find(change.id());
    if (entry == nullptr || !change.before) return entry == nullptr && !change.before;
    grid::Area now = entry->area;
    grid::Area then = *change.before;
    if (geo::to_geojson(now.shape) != geo::to_geojson(then.shape)) return false;
    now.shape = then.shape = {};
    now.path = then.path = {};
    return now == then;
}

/// A step back or forth again: nobody may have changed its areas since.
Result<StepTaken> step_again(const App& app, const Caller& caller, EditionId id, EditState from, EditState to) {
    return step(app, caller, id, false, [&](const DraftSeen& seen) -> Result<DraftStep> {
        const auto actor = origin_of(caller.actor, {}).actor_id;
        const auto edit = in_snapshot<std::optional<EditRow>>(
            app.database, [&](Stores& stores) { return stores.drafts.next_edit(caller.tenant, id, actor, from); });
        if (!edit) return refuse_field("/command", "nothing_to_undo");
        if (!edit->changes) return refuse_field("/command", "step_too_large");
        grid::Changes changes = from == EditState::done ? grid::reversed(*edit->changes) : *edit->changes;
        for (const auto& change : changes.areas) {
            if (is_as(seen.open, change)) continue;
            return conflict(*seen.reference, changer(seen.open, change.id()), label_of(seen.open, change.id()));
        }
        const grid::Draft& draft = seen.open.draft;
        if ((changes.levels_before && *changes.levels_before != draft.levels()) ||
            (changes.overlays_before && *changes.overlays_before != draft.overlays()))
            return refuse_field("/command", "levels_changed");
        DraftStep again;
        again.changes = std::move(changes);
        again.kind = edit->kind;
        again.again = edit->seq;
        again.state = to;
        return again;
    });
}

}  // namespace

LocalizedText name_of(const Reference& reference, const EventOrigin& origin) {
    const auto* const unit = reference.directory.find(origin.unit);
    const auto* const post = reference.directory.post(origin.post);
    if (post != nullptr) return post->name;
    if (unit != nullptr) return unit->name;
    return {"系统管理员", "The administrator"};
}

Result<DraftRow> start_draft(const App& app, const Caller& caller, const std::string& name, std::optional<EditionId> based_on) {
    DraftRow draft{.id = app.ids.next<EditionId>(),
                   .name = name,
                   .based_on = {},
                   .levels = {},
                   .overlays = {},
                   .version = 0,
                   .created = origin_of(caller.actor, app.clock.now()),
                   .changed_at = app.clock.now(),
                   .chief_count = 0};
    return in_unit<DraftRow>(app.database, [&](Stores& stores) -> Result<DraftRow> {
        const auto reference = app.reference.get(stores, caller.tenant);
        const EditionId present = reference->territory.edition().id;
        draft.based_on = based_on.value_or(present);
        if (draft.based_on == present) {
            draft.levels = reference->territory.levels();
            draft.overlays = reference->territory.overlays();
        } else {
            const auto base = app.reference.edition(stores, caller.tenant, draft.based_on);
            if (base == nullptr) return refuse_field("/based_on", "unknown_edition");
            draft.levels = base->levels();
            draft.overlays = base->overlays();
        }
        stores.drafts.insert(caller.tenant, draft);
        return draft;
    });
}

std::vector<DraftRow> list_drafts(const App& app, TenantId tenant) {
    return in_snapshot<std::vector<DraftRow>>(app.database, [&](Stores& stores) { return stores.drafts.list(tenant); });
}

Result<OpenDraft> open_draft(const App& app, Stores& stores, TenantId tenant, EditionId id) {
    auto row = stores.drafts.find(tenant, id);
    if (!row) return refuse(ErrorCode::not_found);
    const auto reference = app.reference.get(stores, tenant);
    OpenDraft open{.row = std::move(*row), .draft = {}, .changed = {}, .removed = {}};
    if (open.row.based_on == reference->territory.edition().id) {
        open.draft = grid::Draft{open.row.levels, reference->territory.areas(), open.row.overlays};
    } else {
        const auto base = app.reference.edition(stores, tenant, open.row.based_on);
        if (base == nullptr) return refuse(ErrorCode::not_found);
        open.draft = grid::Draft{open.row.levels, base->areas(), open.row.overlays};
    }
    for (auto& changed : stores.drafts.changed_areas(tenant, id)) {
        open.changed.emplace(changed.area.id, changed.changed);
        if (changed.removed) {
            open.removed.emplace(changed.area.id, changed.revision);
            open.draft.drop(changed.area.id);
        } else {
            open.draft.put(std::move(changed.area), changed.revision);
        }
    }
    return open;
}

Result<OpenDraft> open_draft(const App& app, TenantId tenant, EditionId id) {
    return in_snapshot<Result<OpenDraft>>(app.database, [&](Stores& stores) { return open_draft(app, stores, tenant, id); });
}

Result<void> discard_draft(const App& app, const Caller& caller, EditionId id) {
    const auto done = in_unit<bool>(app.database, [&](Stores& stores) -> Result<bool> {
        if (!stores.drafts.find(caller.tenant, id)) return refuse(ErrorCode::not_found);
        stores.drafts.discard(caller.tenant, id);
        return true;
    });
    if (!done) return tl::make_unexpected(done.error());
    return {};
}

Result<StepTaken> edit_draft(const App& app, const Caller& caller, EditionId id, const std::vector<AreaRead>& reads,
                             const grid::Edit& edit, bool preview) {
    return step(app, caller, id, preview, [&](const DraftSeen& seen) -> Result<DraftStep> {
        if (const auto checked = check_reads(*seen.reference, seen.open, reads, edit); !checked)
            return tl::make_unexpected(checked.error());
        auto changes = grid::apply(edit, seen.open.draft, [&] { return app.ids.next<AreaId>(); });
        if (!changes) return tl::make_unexpected(changes.error());
        if (const auto checked = check_removals(*seen.reference, *seen.duties, app.clock.now(), *changes); !checked)
            return tl::make_unexpected(checked.error());
        DraftStep made;
        made.changes = std::move(*changes);
        made.kind = std::string{grid::kind_of(edit)};
        return made;
    });
}

Result<StepTaken> step_draft(const App& app, const Caller& caller, EditionId id, const std::string& kind,
                             const std::function<Result<grid::Changes>(const OpenDraft&)>& make,
                             const std::vector<DraftChief>* chiefs) {
    return step(app, caller, id, false, [&](const DraftSeen& seen) -> Result<DraftStep> {
        auto changes = make(seen.open);
        if (!changes) return tl::make_unexpected(changes.error());
        DraftStep made;
        made.changes = std::move(*changes);
        made.kind = kind;
        if (chiefs != nullptr) made.chiefs = *chiefs;
        return made;
    });
}

Result<StepTaken> undo_edit(const App& app, const Caller& caller, EditionId id) {
    return step_again(app, caller, id, EditState::done, EditState::undone);
}

Result<StepTaken> redo_edit(const App& app, const Caller& caller, EditionId id) {
    return step_again(app, caller, id, EditState::undone, EditState::done);
}

Result<DraftHistory> draft_history(const App& app, const Caller& caller, EditionId id) {
    return in_snapshot<Result<DraftHistory>>(app.database, [&](Stores& stores) -> Result<DraftHistory> {
        if (!stores.drafts.find(caller.tenant, id)) return refuse(ErrorCode::not_found);
        const auto actor = origin_of(caller.actor, {}).actor_id;
        return DraftHistory{stores.drafts.edits(caller.tenant, id, kEditsShown),
                            stores.drafts.next_edit(caller.tenant, id, actor, EditState::done),
                            stores.drafts.next_edit(caller.tenant, id, actor, EditState::undone)};
    });
}

}  // namespace jingwei::app

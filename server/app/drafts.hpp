#pragma once
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.hpp"
#include "domain/grid/draft.hpp"

/// Working on the territory: a draft takes steps, one command each, until it is published or discarded.
namespace jingwei::app {

/// A draft as it is now, with who changed which area last.
struct OpenDraft {
    DraftRow row;
    grid::Draft draft;
    std::unordered_map<AreaId, EventOrigin> changed;   // also of removed areas
    std::unordered_map<AreaId, std::int64_t> removed;  // with the version that did it
};

/// Begins with the edition in force, or another published one. Refuses (field /based_on) an edition that is not there.
Result<DraftRow> start_draft(const App& app, const Caller& caller, const std::string& name, std::optional<EditionId> based_on);
std::vector<DraftRow> list_drafts(const App& app, TenantId tenant);
Result<OpenDraft> open_draft(const App& app, Stores& stores, TenantId tenant, EditionId id);
Result<OpenDraft> open_draft(const App& app, TenantId tenant, EditionId id);
Result<void> discard_draft(const App& app, const Caller& caller, EditionId id);

/// What somebody had before them when giving a command.
struct AreaRead {
    AreaId area;
    std::int64_t revision{};
};

/// A step that was taken, or in a preview would be.
struct StepTaken {
    std::int64_t version{};  // of the draft afterwards; the revision of every area changed
    grid::Changes changes;
};

/// Refuses with area_conflict {actor_name, at, area} when an area the command is about, or any other named in `reads`, has
/// changed since, and as grid::apply does. A preview writes nothing.
Result<StepTaken> edit_draft(const App& app, const Caller& caller, EditionId id, const std::vector<AreaRead>& reads,
                             const grid::Edit& edit, bool preview);
/// Takes many areas in at once, as one step ("import", "sheet"), with the `chiefs` that `make` leaves there.
Result<StepTaken> step_draft(const App& app, const Caller& caller, EditionId id, const std::string& kind,
                             const std::function<Result<grid::Changes>(const OpenDraft&)>& make,
                             const std::vector<DraftChief>* chiefs = nullptr);
/// Takes back the caller's own last step, or does it again. Refuses with nothing_to_undo, step_too_large, and with
/// area_conflict when somebody has changed one of its areas since.
Result<StepTaken> undo_edit(const App& app, const Caller& caller, EditionId id);
Result<StepTaken> redo_edit(const App& app, const Caller& caller, EditionId id);

/// The steps of a draft, newest first, and what the caller could undo and redo.
struct DraftHistory {
    std::vector<EditRow> edits;
    std::optional<EditRow> undo;
    std::optional<EditRow> redo;
};
inline constexpr int kEditsShown = 200;
Result<DraftHistory> draft_history(const App& app, const Caller& caller, EditionId id);

/// "第一街道·网格员" of whoever did something; for messages.
LocalizedText name_of(const Reference& reference, const EventOrigin& origin);

}  // namespace jingwei::app

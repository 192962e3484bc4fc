#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/ports/case_store.hpp"
#include "domain/grid/draft.hpp"
#include "domain/grid/territory.hpp"
#include "geo/picture_fit.hpp"

namespace jingwei::app {

/// An edition in the list of editions.
struct EditionRow {
    grid::EditionInfo info;
    std::int64_t area_count{};
    std::int64_t not_drawn_count{};
};

/// A draft without its areas.
struct DraftRow {
    EditionId id;
    std::string name;
    EditionId based_on;
    std::vector<grid::Level> levels;
    std::vector<grid::Overlay> overlays;
    std::int64_t version{};
    EventOrigin created;  // recorded_at: when
    Instant changed_at{};
    std::int64_t chief_count{};  // chiefs that wait for its publication
};

/// A chief that a sheet names for an area, with the tidied number (personal data; empty: none).
struct DraftChief {
    AreaId area;
    std::uint32_t row{};  // of the sheet
    std::string name;
    std::string phone;

    friend bool operator==(const DraftChief&, const DraftChief&) = default;
};

/// An area of a draft that differs from the edition the draft began from.
struct DraftAreaRow {
    grid::Area area;
    bool removed{};
    std::int64_t revision{};
    EventOrigin changed;
};

enum class EditState { done, undone, dropped };

/// One step of a draft. `changes` is empty when the step was too large to be taken back.
struct EditRow {
    std::int64_t seq{};
    std::string kind;
    EditState state{EditState::done};
    std::int64_t touched{};
    EventOrigin made;
    std::int64_t area_count{};
    std::optional<grid::Changes> changes;
};

/// A step on its way into the draft: a new one, or one done before that is taken back or done again.
struct DraftStep {
    EditionId draft;
    std::int64_t expected_version{};
    grid::Changes changes;
    std::string kind;
    std::optional<std::int64_t> again;  // seq of the step that is undone or redone
    EditState state{EditState::done};   // of that step afterwards
    EventOrigin origin;
    std::vector<DraftChief> chiefs{};  // that come with the step
};

/// A picture to trace over and where it is pinned.
struct Backdrop {
    std::string sha256;
    int width{};
    int height{};
    geo::FitKind fit{};
    std::vector<geo::PicturePin> pins;
};

/// A file of areas that was sent.
struct TerritoryFileRow {
    Id<struct TerritoryFileTag> id;
    std::string name;
    std::string coordinates;
    std::string token;
    std::int64_t size{};
    Instant created_at{};
};
using TerritoryFileId = Id<struct TerritoryFileTag>;

/// How far re-homing into an edition is.
struct Rehoming {
    EditionId edition;
    CaseId last_case;
    std::int64_t looked_at{};
    std::int64_t moved{};
    Instant started_at{};
    std::optional<Instant> finished_at;
};

inline constexpr std::size_t kMaxStepBytes = 8 << 20;  // of the text kept for undo

/// Editions to read and drafts to work on; part of a unit of work.
class DraftStore {
public:
    DraftStore() = default;
    DraftStore(const DraftStore&) = delete;
    DraftStore& operator=(const DraftStore&) = delete;
    virtual ~DraftStore() = default;

    virtual void insert(TenantId tenant, const DraftRow& draft) = 0;
    virtual std::vector<DraftRow> list(TenantId tenant) = 0;
    virtual std::optional<DraftRow> find(TenantId tenant, EditionId draft) = 0;
    virtual void discard(TenantId tenant, EditionId draft) = 0;
    /// No longer open: its areas are an edition's now, its chiefs in the register.
    virtual void close(TenantId tenant, EditionId draft, Instant now) = 0;
    virtual std::vector<DraftAreaRow> changed_areas(TenantId tenant, EditionId draft) = 0;
    /// Writes a step; false when the draft has moved on from `expected_version`.
    virtual bool save(TenantId tenant, const DraftStep& step) = 0;
    /// The newest steps, without their changes.
    virtual std::vector<EditRow> edits(TenantId tenant, EditionId draft, int limit) = 0;
    /// The step that somebody would undo (or redo) next.
    virtual std::optional<EditRow> next_edit(TenantId tenant, EditionId draft, std::int64_t actor, EditState state) = 0;
    /// The last one named for each area by a step that stands.
    virtual std::vector<DraftChief> chiefs(TenantId tenant, EditionId draft) = 0;
    virtual std::optional<Backdrop> backdrop(TenantId tenant, EditionId draft) = 0;
    virtual void set_backdrop(TenantId tenant, EditionId draft, const std::optional<Backdrop>& backdrop, Instant now) = 0;
};

class TerritoryStore {
public:
    TerritoryStore() = default;
    TerritoryStore(const TerritoryStore&) = delete;
    TerritoryStore& operator=(const TerritoryStore&) = delete;
    virtual ~TerritoryStore() = default;

    virtual std::vector<EditionRow> editions(TenantId tenant) = 0;  // newest first
    /// A published edition whole.
    virtual std::optional<grid::Territory> edition(TenantId tenant, EditionId id) = 0;
    /// Which edition is in force at a moment.
    virtual std::optional<EditionId> in_force(TenantId tenant, Instant at) = 0;

    virtual void add_file(TenantId tenant, const TerritoryFileRow& file, std::int64_t actor) = 0;
    virtual std::optional<TerritoryFileRow> find_file(TenantId tenant, TerritoryFileId id) = 0;
    virtual void drop_file(TenantId tenant, TerritoryFileId id) = 0;

    virtual std::optional<Rehoming> rehoming(TenantId tenant, EditionId edition) = 0;
    virtual void save_rehoming(TenantId tenant, const Rehoming& rehoming) = 0;
    /// Open cases with a position or words, by id, after one.
    virtual std::vector<CaseFile> open_cases(TenantId tenant, CaseId after, int limit) = 0;

    /// Chains a line about the territory into the journal. The last call of a unit. `body` is JSON without personal data.
    virtual void journal(TenantId tenant, const std::string& body, Instant now) = 0;
};

}  // namespace jingwei::app

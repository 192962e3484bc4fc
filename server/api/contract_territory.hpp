#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"
#include "api/contract_desk.hpp"
#include "base/variant_codec.hpp"
#include "domain/grid/edit.hpp"
#include "geo/shape_json.hpp"

/// Editions of the territory, drafts and the editor's commands.
namespace jingwei::api {

/// A published edition.
struct EditionSummary {
    static constexpr std::string_view kSchemaName = "EditionSummary";
    EditionId id;
    std::string name;
    Instant effective_from{};
    bool in_force{};  // now
    std::int64_t area_count{};
    std::int64_t not_drawn_count{};
};
BOOST_DESCRIBE_STRUCT(EditionSummary, (), (id, name, effective_from, in_force, area_count, not_drawn_count))

/// Published editions, the newest start first.
struct EditionList {
    static constexpr std::string_view kSchemaName = "EditionList";
    std::vector<EditionSummary> items;
};
BOOST_DESCRIBE_STRUCT(EditionList, (), (items))

/// Begins a draft.
struct StartDraft {
    static constexpr std::string_view kSchemaName = "StartDraft";
    Text<1, 100> name;
    std::optional<EditionId> based_on;  // absent: the edition in force
};
BOOST_DESCRIBE_STRUCT(StartDraft, (), (name, based_on))

/// Who did something, by post, and when.
struct DoneBy {
    static constexpr std::string_view kSchemaName = "DoneBy";
    LocalizedText name;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(DoneBy, (), (name, at))

/// A draft of the next edition. `version` grows with every step.
struct DraftSummary {
    static constexpr std::string_view kSchemaName = "DraftSummary";
    EditionId id;
    std::string name;
    EditionId based_on;
    std::int64_t version{};
    DoneBy created;
    Instant changed_at{};
};
BOOST_DESCRIBE_STRUCT(DraftSummary, (), (id, name, based_on, version, created, changed_at))

/// Open drafts, newest first.
struct DraftList {
    static constexpr std::string_view kSchemaName = "DraftList";
    std::vector<DraftSummary> items;
};
BOOST_DESCRIBE_STRUCT(DraftList, (), (items))

/// A level of a draft.
struct DraftLevel {
    static constexpr std::string_view kSchemaName = "DraftLevel";
    std::int32_t depth{};
    std::string code;
    LocalizedText name;
    std::int32_t code_digits{};  // what a new area's code adds to its parent's; 0: free
};
BOOST_DESCRIBE_STRUCT(DraftLevel, (), (depth, code, name, code_digits))

/// An area of a draft. Commands about it name its revision: 0 as in the edition the draft began from, else the draft's
/// version that changed it last.
struct DraftArea {
    static constexpr std::string_view kSchemaName = "DraftArea";
    AreaId id;
    std::string layer;
    std::string code;
    LocalizedText name;
    std::int32_t depth{};
    std::optional<AreaId> parent_id;
    bool has_shape{};
    std::optional<double> area_m2;
    std::optional<std::vector<double>> bbox;  // west, south, east, north
    grid::AreaFacts facts;
    std::int64_t revision{};
    std::optional<DoneBy> changed;
};
BOOST_DESCRIBE_STRUCT(DraftArea, (),
                      (id, layer, code, name, depth, parent_id, has_shape, area_m2, bbox, facts, revision, changed))

/// All areas of a draft by layer, depth and code; outlines are asked for apart (/shapes).
struct DraftAreas {
    static constexpr std::string_view kSchemaName = "DraftAreas";
    std::int64_t version{};
    std::vector<DraftLevel> levels;
    std::vector<DraftArea> areas;
};
BOOST_DESCRIBE_STRUCT(DraftAreas, (), (version, levels, areas))

/// An area as the sender of a command had it before them.
struct AreaRead {
    static constexpr std::string_view kSchemaName = "AreaRead";
    AreaId area_id;
    std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(AreaRead, (), (area_id, revision))

/// One command. Every area that it names stands in `reads`; 409 area_conflict when one has changed since. A preview
/// answers the same and writes nothing.
struct EditDraft {
    static constexpr std::string_view kSchemaName = "EditDraft";
    std::vector<AreaRead> reads;
    grid::Edit command;
    std::optional<bool> preview;
};
BOOST_DESCRIBE_STRUCT(EditDraft, (), (reads, command, preview))

enum class ChangeKind { added, changed, removed };
BOOST_DESCRIBE_ENUM(ChangeKind, added, changed, removed)

/// An area after a step; of a removed one only its id and what it was.
struct ChangedArea {
    static constexpr std::string_view kSchemaName = "ChangedArea";
    ChangeKind change{};
    DraftArea area;
    std::optional<geo::MultiPolygon> shape;
};
BOOST_DESCRIBE_STRUCT(ChangedArea, (), (change, area, shape))

/// What a step changed. Read everything again when `complete` is false: it changed more areas than are listed.
struct EditResult {
    static constexpr std::string_view kSchemaName = "EditResult";
    std::int64_t version{};
    std::vector<ChangedArea> areas;
    std::optional<std::vector<DraftLevel>> levels;
    bool complete{};
};
BOOST_DESCRIBE_STRUCT(EditResult, (), (version, areas, levels, complete))

/// A step of a draft.
struct DraftEdit {
    static constexpr std::string_view kSchemaName = "DraftEdit";
    std::int64_t seq{};
    std::string kind;   // of the command; also "import" and "sheet"
    std::string state;  // done | undone | dropped
    DoneBy made;
    std::int64_t area_count{};
};
BOOST_DESCRIBE_STRUCT(DraftEdit, (), (seq, kind, state, made, area_count))

/// The last steps, newest first, and the caller's own that can be undone and redone.
struct DraftHistory {
    static constexpr std::string_view kSchemaName = "DraftHistory";
    std::vector<DraftEdit> items;
    std::optional<DraftEdit> undo;
    std::optional<DraftEdit> redo;
};
BOOST_DESCRIBE_STRUCT(DraftHistory, (), (items, undo, redo))

/// Makes the draft the edition in force from a moment on.
struct PublishDraft {
    static constexpr std::string_view kSchemaName = "PublishDraft";
    Text<1, 100> name;
    Instant effective_from{};
    std::int64_t version{};              // of the draft as it was looked at
    std::optional<bool> replace_newer{};  // although another edition was published since it began
};
BOOST_DESCRIBE_STRUCT(PublishDraft, (), (name, effective_from, version, replace_newer))

/// The new edition.
struct PublishedEdition {
    static constexpr std::string_view kSchemaName = "PublishedEdition";
    EditionId id;
    Instant effective_from{};
    std::int64_t area_count{};
    bool in_force{};
};
BOOST_DESCRIBE_STRUCT(PublishedEdition, (), (id, effective_from, area_count, in_force))

enum class FitKind { affine, projective };
BOOST_DESCRIBE_ENUM(FitKind, affine, projective)

/// A place on a picture (pixels from the top left) and on the ground.
struct PicturePin {
    static constexpr std::string_view kSchemaName = "PicturePin";
    double x{};
    double y{};
    geo::Position position;
};
BOOST_DESCRIBE_STRUCT(PicturePin, (), (x, y, position))

/// Pins a picture: a new one by its upload, or absent the one that is there.
struct PinBackdrop {
    static constexpr std::string_view kSchemaName = "PinBackdrop";
    std::optional<std::string> upload_id;
    std::vector<PicturePin> pins;
    std::optional<FitKind> fit;  // absent: affine
};
BOOST_DESCRIBE_STRUCT(PinBackdrop, (), (upload_id, pins, fit))

/// A picture to trace over. Corners and residuals are there once it has enough pins that are not on one line.
struct Backdrop {
    static constexpr std::string_view kSchemaName = "Backdrop";
    std::int32_t width{};
    std::int32_t height{};
    FitKind fit{};
    std::vector<PicturePin> pins;
    std::optional<std::vector<geo::Position>> corners;   // top left, top right, bottom right, bottom left
    std::optional<std::vector<double>> residuals_m;      // by pin
    std::optional<double> rms_m;
};
BOOST_DESCRIBE_STRUCT(Backdrop, (), (width, height, fit, pins, corners, residuals_m, rms_m))

/// Areas of an edition, as those of a draft; revisions are 0.
struct EditionAreas {
    static constexpr std::string_view kSchemaName = "EditionAreas";
    EditionSummary edition;
    std::vector<DraftLevel> levels;
    std::vector<DraftArea> areas;
};
BOOST_DESCRIBE_STRUCT(EditionAreas, (), (edition, levels, areas))

/// An area by name in one of two editions.
struct ComparedName {
    static constexpr std::string_view kSchemaName = "ComparedName";
    std::string code;
    LocalizedText name;
    std::int32_t depth{};
    std::string layer;
};
BOOST_DESCRIBE_STRUCT(ComparedName, (), (code, name, depth, layer))

/// One area that differs. `moved_m2`: ground that only one of both editions gives it.
struct ComparedArea {
    static constexpr std::string_view kSchemaName = "ComparedArea";
    AreaId id;
    ChangeKind change{};
    std::optional<ComparedName> before;
    std::optional<ComparedName> after;
    bool renamed{};
    bool recoded{};
    bool reparented{};
    std::optional<double> moved_m2;
};
BOOST_DESCRIBE_STRUCT(ComparedArea, (), (id, change, before, after, renamed, recoded, reparented, moved_m2))

/// An open case that another area answers for.
struct MovedCase {
    static constexpr std::string_view kSchemaName = "MovedCase";
    CaseId id;
    std::string number;
    std::optional<ComparedName> from;  // null: outside or unknown
    std::optional<ComparedName> to;
};
BOOST_DESCRIBE_STRUCT(MovedCase, (), (id, number, from, to))

/// How the second edition (or draft) differs from the first. Cases are those in the caller's scope.
struct EditionComparison {
    static constexpr std::string_view kSchemaName = "EditionComparison";
    std::int64_t added{};
    std::int64_t removed{};
    std::int64_t changed{};
    std::vector<ComparedArea> areas;
    std::int64_t open_case_count{};
    std::int64_t moved_case_count{};
    std::vector<MovedCase> moved_cases;  // the first 200
};
BOOST_DESCRIBE_STRUCT(EditionComparison, (),
                      (added, removed, changed, areas, open_case_count, moved_case_count, moved_cases))

}  // namespace jingwei::api

namespace jingwei {

template <>
struct EnumSchema<api::FitKind> {
    static constexpr std::string_view kName = "FitKind";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<api::ChangeKind> {
    static constexpr std::string_view kName = "ChangeKind";
    static bool shows(std::string_view) { return true; }
};

}  // namespace jingwei

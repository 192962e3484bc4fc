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
    static constexpr FieldDoc kDocs[]{
        {"id", "Stable for its life."},
        {"name", "As it was published.", "2026 春"},
        {"effective_from", "From when on it is in force."},
        {"in_force", "Whether it is the one in force now."},
        {"area_count", "Areas of all levels and overlays.", "182"},
        {"not_drawn_count", "Areas without outline (未落图).", "3"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "As described above."},
    };
    std::vector<EditionSummary> items;
};
BOOST_DESCRIBE_STRUCT(EditionList, (), (items))

/// Begins a draft.
struct StartDraft {
    static constexpr std::string_view kSchemaName = "StartDraft";
    static constexpr FieldDoc kDocs[]{
        {"name", "What people call it.", "春季调整"},
        {"based_on", "Absent: the edition in force."},
    };
    Text<1, 100> name;
    std::optional<EditionId> based_on;  // absent: the edition in force
};
BOOST_DESCRIBE_STRUCT(StartDraft, (), (name, based_on))

/// Who did something, by post, and when.
struct DoneBy {
    static constexpr std::string_view kSchemaName = "DoneBy";
    static constexpr FieldDoc kDocs[]{
        {"name", "The post or unit.", "指挥中心 | Command centre"},
        {"at", "When."},
    };
    LocalizedText name;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(DoneBy, (), (name, at))

/// A draft of the next edition. `version` grows with every step.
struct DraftSummary {
    static constexpr std::string_view kSchemaName = "DraftSummary";
    static constexpr FieldDoc kDocs[]{
        {"id", "Stable for its life."},
        {"name", "What people call it.", "春季调整"},
        {"based_on", "The edition it began from."},
        {"version", "Of the draft; grows by one with every step.", "17"},
        {"created", "Who began it, and when."},
        {"changed_at", "When its last step was taken."},
        {"chief_count", "Chiefs from sheets that become assignments with its publication.", "2"},
    };
    EditionId id;
    std::string name;
    EditionId based_on;
    std::int64_t version{};
    DoneBy created;
    Instant changed_at{};
    std::int64_t chief_count{};
};
BOOST_DESCRIBE_STRUCT(DraftSummary, (), (id, name, based_on, version, created, changed_at, chief_count))

/// Open drafts, newest first.
struct DraftList {
    static constexpr std::string_view kSchemaName = "DraftList";
    static constexpr FieldDoc kDocs[]{
        {"items", "As described above."},
    };
    std::vector<DraftSummary> items;
};
BOOST_DESCRIBE_STRUCT(DraftList, (), (items))

/// A level of a draft.
struct DraftLevel {
    static constexpr std::string_view kSchemaName = "DraftLevel";
    static constexpr FieldDoc kDocs[]{
        {"depth", "Level: 0 is the top.", "2"},
        {"code", "Stable word of the level.", "group"},
        {"name", "What the level is called.", "小组 | Group"},
        {"code_digits", "Digits that an area code adds to the parent code; 0: free codes.", "3"},
    };
    std::int32_t depth{};
    std::string code;
    LocalizedText name;
    std::int32_t code_digits{};  // what a new area's code adds to its parent's; 0: free
};
BOOST_DESCRIBE_STRUCT(DraftLevel, (), (depth, code, name, code_digits))

/// A category overlay of a draft or an edition: a second tree of areas over the same ground.
struct TerritoryOverlay {
    static constexpr std::string_view kSchemaName = "TerritoryOverlay";
    static constexpr FieldDoc kDocs[]{
        {"layer", "Stable word of the overlay.", "streets"},
        {"name", "What the overlay is called.", "街巷网格 | Streets and lanes"},
    };
    std::string layer;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(TerritoryOverlay, (), (layer, name))

/// An area of a draft. Commands about it name its revision: 0 as in the edition the draft began from, else the draft's
/// version that changed it last.
struct DraftArea {
    static constexpr std::string_view kSchemaName = "DraftArea";
    static constexpr FieldDoc kDocs[]{
        {"id", "Stable for its life."},
        {"layer", "The territory, or the word of an overlay.", "territory"},
        {"code", "Unique within its layer.", "410190001"},
        {"name", "What people call it.", "新民一组 | Xinmin 1"},
        {"depth", "Level: 0 is the top.", "2"},
        {"parent_id", "One level up in the same layer; null at the top."},
        {"has_shape", "False: not drawn yet (未落图)."},
        {"area_m2", "On the WGS-84 authalic plane.", "152340.5"},
        {"bbox", "West, south, east, north in degrees.", "[113.0, 34.0, 113.04, 34.02]"},
        {"facts", "What a sheet says about it in words."},
        {"revision", "Version of the draft that changed it last; 0 as in the edition it began from.", "12"},
        {"changed", "Who changed it last."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"version", "Of the draft; grows by one with every step.", "17"},
        {"levels", "Top first."},
        {"areas", "Areas, parents before children."},
        {"overlays", "Category overlays that have a name, also those without areas yet."},
    };
    std::int64_t version{};
    std::vector<DraftLevel> levels;
    std::vector<DraftArea> areas;
    std::vector<TerritoryOverlay> overlays;
};
BOOST_DESCRIBE_STRUCT(DraftAreas, (), (version, levels, areas, overlays))

/// An area as the sender of a command had it before them.
struct AreaRead {
    static constexpr std::string_view kSchemaName = "AreaRead";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"revision", "Version of the draft that changed it last; 0 as in the edition it began from.", "12"},
    };
    AreaId area_id;
    std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(AreaRead, (), (area_id, revision))

/// One command. Every area that it names stands in `reads`; 409 area_conflict when one has changed since. A preview
/// answers the same and writes nothing.
struct EditDraft {
    static constexpr std::string_view kSchemaName = "EditDraft";
    static constexpr FieldDoc kDocs[]{
        {"reads", "Areas with the revision the sender saw; all that the command names."},
        {"command", "What to do, told apart by its kind."},
        {"preview", "True: answer the same, write nothing."},
        {"count_findings", "With a preview: tell what the audit finds before and after."},
    };
    std::vector<AreaRead> reads;
    grid::Edit command;
    std::optional<bool> preview;
    std::optional<bool> count_findings;
};
BOOST_DESCRIBE_STRUCT(EditDraft, (), (reads, command, preview, count_findings))

enum class ChangeKind { added, changed, removed };
BOOST_DESCRIBE_ENUM(ChangeKind, added, changed, removed)

/// An area after a step; of a removed one only its id and what it was.
struct ChangedArea {
    static constexpr std::string_view kSchemaName = "ChangedArea";
    static constexpr FieldDoc kDocs[]{
        {"change", "What became of it."},
        {"area", "The area afterwards; of a removed one as it was."},
        {"shape", "Its outline."},
    };
    ChangeKind change{};
    DraftArea area;
    std::optional<geo::MultiPolygon> shape;
};
BOOST_DESCRIBE_STRUCT(ChangedArea, (), (change, area, shape))

/// Findings of one kind before and after a step.
struct FindingTally {
    static constexpr std::string_view kSchemaName = "FindingTally";
    static constexpr FieldDoc kDocs[]{
        {"kind", "Kind of finding.", "gap"},
        {"kind_name", "Kind in words.", "缝隙 | Gap"},
        {"before", "How many there are now.", "14"},
        {"after", "How many there would be.", "2"},
    };
    std::string kind;
    LocalizedText kind_name;
    std::int64_t before{};
    std::int64_t after{};
};
BOOST_DESCRIBE_STRUCT(FindingTally, (), (kind, kind_name, before, after))

/// What a step changed. Read everything again when `complete` is false: it changed more areas than are listed.
struct EditResult {
    static constexpr std::string_view kSchemaName = "EditResult";
    static constexpr FieldDoc kDocs[]{
        {"version", "Of the draft; grows by one with every step.", "17"},
        {"areas", "Areas that changed, at most 500."},
        {"levels", "The levels, when the step changed them."},
        {"complete", "False: more areas changed than are listed."},
        {"overlays", "The category overlays, when the step changed them."},
        {"area_count", "Areas that changed, with those not listed.", "12"},
        {"findings", "What the audit finds before and after; only when it was asked for."},
    };
    std::int64_t version{};
    std::vector<ChangedArea> areas;
    std::optional<std::vector<DraftLevel>> levels;
    bool complete{};
    std::optional<std::vector<TerritoryOverlay>> overlays;
    std::int64_t area_count{};
    std::optional<std::vector<FindingTally>> findings;
};
BOOST_DESCRIBE_STRUCT(EditResult, (), (version, areas, levels, complete, overlays, area_count, findings))

/// A step of a draft.
struct DraftEdit {
    static constexpr std::string_view kSchemaName = "DraftEdit";
    static constexpr FieldDoc kDocs[]{
        {"seq", "The version of the draft it led to.", "17"},
        {"kind", "Kind of command, also import and sheet.", "cut"},
        {"state", "done, undone or dropped.", "done"},
        {"made", "Who took the step, and when."},
        {"area_count", "Areas of all levels and overlays.", "182"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "As described above."},
        {"undo", "The step of the caller that undo would take back."},
        {"redo", "The step that redo would do again."},
    };
    std::vector<DraftEdit> items;
    std::optional<DraftEdit> undo;
    std::optional<DraftEdit> redo;
};
BOOST_DESCRIBE_STRUCT(DraftHistory, (), (items, undo, redo))

/// Makes the draft the edition in force from a moment on.
struct PublishDraft {
    static constexpr std::string_view kSchemaName = "PublishDraft";
    static constexpr FieldDoc kDocs[]{
        {"name", "Of the edition.", "2026 春"},
        {"effective_from", "From when on it is in force."},
        {"version", "As the publisher saw it; another one is refused.", "17"},
        {"replace_newer", "Also when another edition was published since the draft began."},
    };
    Text<1, 100> name;
    Instant effective_from{};
    std::int64_t version{};               // of the draft as it was looked at
    std::optional<bool> replace_newer{};  // although another edition was published since it began
};
BOOST_DESCRIBE_STRUCT(PublishDraft, (), (name, effective_from, version, replace_newer))

/// A chief of a sheet who did not get the duty, and why.
struct ChiefConflict {
    static constexpr std::string_view kSchemaName = "ChiefConflict";
    static constexpr FieldDoc kDocs[]{
        {"row", "Row of the sheet.", "5"},
        {"area_name", "The grid.", "新民一组 | Xinmin 1"},
        {"chief", "As the sheet says.", "一组组长"},
        {"rule", "Stable word of the reason.", "duty_taken"},
        {"text", "Why, and what to do.", "甲岗在 2026-01-01 至 … 已担任此职责。 | Post A holds this duty from 2026-01-01 to …."},
    };
    std::int64_t row{};
    LocalizedText area_name;
    std::string chief;
    std::string rule;
    LocalizedText text;
};
BOOST_DESCRIBE_STRUCT(ChiefConflict, (), (row, area_name, chief, rule, text))

/// What becomes of the columns 网格长 and 联系电话 of a sheet.
struct ChiefReport {
    static constexpr std::string_view kSchemaName = "ChiefReport";
    static constexpr FieldDoc kDocs[]{
        {"assigned_count", "Grids that get their chief.", "28"},
        {"same_count", "Grids whose chief has the duty already.", "2"},
        {"conflicts", "Those left as they are; nothing is overwritten."},
    };
    std::int64_t assigned_count{};
    std::int64_t same_count{};
    std::vector<ChiefConflict> conflicts;
};
BOOST_DESCRIBE_STRUCT(ChiefReport, (), (assigned_count, same_count, conflicts))

/// The new edition.
struct PublishedEdition {
    static constexpr std::string_view kSchemaName = "PublishedEdition";
    static constexpr FieldDoc kDocs[]{
        {"id", "Stable for its life."},
        {"effective_from", "From when on it is in force."},
        {"area_count", "Areas of all levels and overlays.", "182"},
        {"in_force", "True: its start has passed, open cases have been re-homed."},
        {"chiefs", "What became of the chiefs that waited in the draft; they have the duty from the edition's first day on."},
    };
    EditionId id;
    Instant effective_from{};
    std::int64_t area_count{};
    bool in_force{};
    ChiefReport chiefs;
};
BOOST_DESCRIBE_STRUCT(PublishedEdition, (), (id, effective_from, area_count, in_force, chiefs))

enum class FitKind { affine, projective };
BOOST_DESCRIBE_ENUM(FitKind, affine, projective)

/// A place on a picture (pixels from the top left) and on the ground.
struct PicturePin {
    static constexpr std::string_view kSchemaName = "PicturePin";
    static constexpr FieldDoc kDocs[]{
        {"x", "Pixels from the left.", "120.5"},
        {"y", "Pixels from the top.", "80"},
        {"position", "Where that is on the ground."},
    };
    double x{};
    double y{};
    geo::Position position;
};
BOOST_DESCRIBE_STRUCT(PicturePin, (), (x, y, position))

/// Pins a picture: a new one by its upload, or absent the one that is there.
struct PinBackdrop {
    static constexpr std::string_view kSchemaName = "PinBackdrop";
    static constexpr FieldDoc kDocs[]{
        {"upload_id", "A completed upload; absent: keep the picture that is there.", "5f0c1e2d3a4b5c6d7e8f9a0b1c2d3e4f"},
        {"pins", "Places known on both."},
        {"fit", "Absent: affine."},
    };
    std::optional<std::string> upload_id;
    std::vector<PicturePin> pins;
    std::optional<FitKind> fit;  // absent: affine
};
BOOST_DESCRIBE_STRUCT(PinBackdrop, (), (upload_id, pins, fit))

/// A picture to trace over. Corners and residuals are there once it has enough pins that are not on one line.
struct Backdrop {
    static constexpr std::string_view kSchemaName = "Backdrop";
    static constexpr FieldDoc kDocs[]{
        {"width", "Pixels.", "2048"},
        {"height", "Pixels.", "1536"},
        {"fit", "Affine from 3 pins on; projective from 4, for photos taken askew."},
        {"pins", "Places known on both."},
        {"corners", "Top left, top right, bottom right, bottom left; null with too few pins."},
        {"residuals_m", "How far off each pin is.", "[0.4]"},
        {"rms_m", "Root mean square of these.", "0.5"},
    };
    std::int32_t width{};
    std::int32_t height{};
    FitKind fit{};
    std::vector<PicturePin> pins;
    std::optional<std::vector<geo::Position>> corners;  // top left, top right, bottom right, bottom left
    std::optional<std::vector<double>> residuals_m;     // by pin
    std::optional<double> rms_m;
};
BOOST_DESCRIBE_STRUCT(Backdrop, (), (width, height, fit, pins, corners, residuals_m, rms_m))

/// Areas of an edition, as those of a draft; revisions are 0.
struct EditionAreas {
    static constexpr std::string_view kSchemaName = "EditionAreas";
    static constexpr FieldDoc kDocs[]{
        {"edition", "Which edition."},
        {"levels", "Top first."},
        {"areas", "Areas, parents before children."},
    };
    EditionSummary edition;
    std::vector<DraftLevel> levels;
    std::vector<DraftArea> areas;
};
BOOST_DESCRIBE_STRUCT(EditionAreas, (), (edition, levels, areas))

/// An area by name in one of two editions.
struct ComparedName {
    static constexpr std::string_view kSchemaName = "ComparedName";
    static constexpr FieldDoc kDocs[]{
        {"code", "Unique within its layer.", "410190001"},
        {"name", "What people call it.", "新民一组 | Xinmin 1"},
        {"depth", "Level: 0 is the top.", "2"},
        {"layer", "The territory, or the word of an overlay.", "territory"},
    };
    std::string code;
    LocalizedText name;
    std::int32_t depth{};
    std::string layer;
};
BOOST_DESCRIBE_STRUCT(ComparedName, (), (code, name, depth, layer))

/// One area that differs. `moved_m2`: ground that only one of both editions gives it.
struct ComparedArea {
    static constexpr std::string_view kSchemaName = "ComparedArea";
    static constexpr FieldDoc kDocs[]{
        {"id", "Stable for its life."},
        {"change", "What became of it."},
        {"before", "As it was."},
        {"after", "As it is."},
        {"renamed", "Has another name."},
        {"recoded", "Has another code."},
        {"reparented", "Hangs under another area."},
        {"moved_m2", "Ground that only one of both gives it; null when its outline is the same.", "1250.5"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"id", "Stable for its life."},
        {"number", "For people.", "JW-261123-019"},
        {"from", "Where it lay; null outside."},
        {"to", "Where it lies; null outside."},
    };
    CaseId id;
    std::string number;
    std::optional<ComparedName> from;  // null: outside or unknown
    std::optional<ComparedName> to;
};
BOOST_DESCRIBE_STRUCT(MovedCase, (), (id, number, from, to))

/// How the second edition (or draft) differs from the first. Cases are those in the caller's scope.
struct EditionComparison {
    static constexpr std::string_view kSchemaName = "EditionComparison";
    static constexpr FieldDoc kDocs[]{
        {"added", "How many are new.", "4"},
        {"removed", "How many are gone.", "1"},
        {"changed", "How many are in both and differ.", "6"},
        {"areas", "Areas, parents before children."},
        {"open_case_count", "Open cases looked at, in the scope of the caller.", "120"},
        {"moved_case_count", "Of these, cases that another area answers for.", "7"},
        {"moved_cases", "The first 200 of them."},
    };
    std::int64_t added{};
    std::int64_t removed{};
    std::int64_t changed{};
    std::vector<ComparedArea> areas;
    std::int64_t open_case_count{};
    std::int64_t moved_case_count{};
    std::vector<MovedCase> moved_cases;  // the first 200
};
BOOST_DESCRIBE_STRUCT(EditionComparison, (), (added, removed, changed, areas, open_case_count, moved_case_count, moved_cases))

/// One thing to mend in a draft: see the audit. `ground` goes back unchanged in a give or take command, previewed first.
struct DraftFinding {
    static constexpr std::string_view kSchemaName = "DraftFinding";
    static constexpr FieldDoc kDocs[]{
        {"kind", "Kind of finding.", "gap"},
        {"kind_name", "Kind in words.", "缝隙 | Gap"},
        {"severity", "note, minor or major.", "major"},
        {"sliver", "A thin strip."},
        {"layer", "The territory, or the word of an overlay.", "territory"},
        {"depth", "Level: 0 is the top.", "2"},
        {"area_ids", "The areas concerned."},
        {"ground", "The ground meant; null for single corners."},
        {"area_m2", "On the WGS-84 authalic plane.", "152340.5"},
        {"remedy", "none, snap, give, cut or redraw.", "give"},
        {"remedy_name", "Remedy in words.", "划给相邻区域 | Give to the neighbour"},
        {"remedy_area_id", "Who gets the ground or gives it up."},
    };
    std::string kind;
    LocalizedText kind_name;
    std::string severity;  // note | minor | major
    bool sliver{};
    std::string layer;
    std::int32_t depth{};
    std::vector<AreaId> area_ids;
    std::optional<geo::MultiPolygon> ground;
    double area_m2{};
    std::string remedy;  // none | snap | give | cut | redraw
    LocalizedText remedy_name;
    std::optional<AreaId> remedy_area_id;
};
BOOST_DESCRIBE_STRUCT(DraftFinding, (),
                      (kind, kind_name, severity, sliver, layer, depth, area_ids, ground, area_m2, remedy, remedy_name,
                       remedy_area_id))

/// The audit of a draft at one version. `not_drawn` counts areas without outline; at most 500 findings are listed.
struct DraftFindings {
    static constexpr std::string_view kSchemaName = "DraftFindings";
    static constexpr FieldDoc kDocs[]{
        {"version", "Of the draft; grows by one with every step.", "17"},
        {"total", "Findings in all; at most 500 are listed.", "12"},
        {"not_drawn", "Areas without outline.", "3"},
        {"items", "As described above."},
    };
    std::int64_t version{};
    std::int64_t total{};
    std::int64_t not_drawn{};
    std::vector<DraftFinding> items;
};
BOOST_DESCRIBE_STRUCT(DraftFindings, (), (version, total, not_drawn, items))
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

#pragma once
#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/field.hpp"
#include "domain/grid/territory.hpp"

/// What an editor of the map asks for: one command, one step to undo. Also the API's own words, see Codec<Edit>.
namespace jingwei::grid {

BOOST_DESCRIBE_STRUCT(AreaFacts, (), (bounds, buildings, households))

using AreaName = Text<1, 100>;
using AreaCode = Text<1, 64>;
using LayerName = Text<1, 32>;

/// A new area with its outline, or the outline of one that is not drawn yet (then only area_id and shape).
struct DrawArea {
    static constexpr std::string_view kSchemaName = "DrawArea";
    static constexpr std::string_view kKind = "draw";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "An area not drawn yet; absent: a new one."},
        {"parent_id", "One level up in the same layer; null at the top."},
        {"layer", "Absent: the territory.", "territory"},
        {"code", "Absent: the next free one below the parent.", "410190001"},
        {"name", "Of a new area; absent: its code.", "新民一组 | Xinmin 1"},
        {"shape", "Its outline."},
        {"trim", "Cut away what areas of the same level hold."},
    };
    std::optional<AreaId> area_id;
    std::optional<AreaId> parent_id;
    std::optional<LayerName> layer;  // absent: the territory
    std::optional<AreaCode> code;    // absent: the parent's next free one
    std::optional<LocalizedText> name;
    geo::MultiPolygon shape;
    std::optional<bool> trim;  // cut away what areas of the same level already hold
};
BOOST_DESCRIBE_STRUCT(DrawArea, (), (area_id, parent_id, layer, code, name, shape, trim))

/// Another outline for a drawn area.
struct ReshapeArea {
    static constexpr std::string_view kSchemaName = "ReshapeArea";
    static constexpr std::string_view kKind = "reshape";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"shape", "Its outline."},
        {"trim", "Cut away what areas of the same level hold."},
    };
    AreaId area_id;
    geo::MultiPolygon shape;
    std::optional<bool> trim;
};
BOOST_DESCRIBE_STRUCT(ReshapeArea, (), (area_id, shape, trim))

/// Divides an area along a line. The largest piece keeps id and code; the others get the next free codes.
struct CutArea {
    static constexpr std::string_view kSchemaName = "CutArea";
    static constexpr std::string_view kKind = "cut";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"line", "Two or more corners, from outside to outside."},
        {"names", "Of the new pieces, largest first; absent: their codes.", "新民三组 | Xinmin 3"},
    };
    AreaId area_id;
    std::vector<geo::Position> line;
    std::optional<std::vector<LocalizedText>> names;  // of the new pieces, largest first
};
BOOST_DESCRIBE_STRUCT(CutArea, (), (area_id, line, names))

/// Makes one area of several of the same parent; `into` keeps id, code and name, the others' children move to it.
struct MergeAreas {
    static constexpr std::string_view kSchemaName = "MergeAreas";
    static constexpr std::string_view kKind = "merge";
    static constexpr FieldDoc kDocs[]{
        {"into", "The area that stays."},
        {"area_ids", "The areas that go into it."},
        {"name", "Another name for the area that stays.", "新民一组 | Xinmin 1"},
    };
    AreaId into;
    std::vector<AreaId> area_ids;
    std::optional<LocalizedText> name;
};
BOOST_DESCRIBE_STRUCT(MergeAreas, (), (into, area_ids, name))

/// Moves a corner; every area of the layer that has it follows, neighbours, parents and children alike.
struct MoveVertex {
    static constexpr std::string_view kSchemaName = "MoveVertex";
    static constexpr std::string_view kKind = "move_vertex";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"from", "The corner as it is."},
        {"to", "Where it shall be."},
    };
    AreaId area_id;
    geo::Position from;
    geo::Position to;
};
BOOST_DESCRIBE_STRUCT(MoveVertex, (), (area_id, from, to))

/// Puts a corner at `at` into the edge from one corner to the next, in every area of the layer that has this edge.
struct InsertVertex {
    static constexpr std::string_view kSchemaName = "InsertVertex";
    static constexpr std::string_view kKind = "insert_vertex";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"before", "Corner at one end of the edge."},
        {"after", "Corner at its other end."},
        {"at", "Where the new corner shall be."},
    };
    AreaId area_id;
    geo::Position before;
    geo::Position after;
    geo::Position at;
};
BOOST_DESCRIBE_STRUCT(InsertVertex, (), (area_id, before, after, at))

/// Takes a corner out of every area of the layer that has it.
struct RemoveVertex {
    static constexpr std::string_view kSchemaName = "RemoveVertex";
    static constexpr std::string_view kKind = "remove_vertex";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"at", "The corner to take out."},
    };
    AreaId area_id;
    geo::Position at;
};
BOOST_DESCRIBE_STRUCT(RemoveVertex, (), (area_id, at))

struct RenameArea {
    static constexpr std::string_view kSchemaName = "RenameArea";
    static constexpr std::string_view kKind = "rename";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"name", "The new name.", "新民一组 | Xinmin 1"},
    };
    AreaId area_id;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(RenameArea, (), (area_id, name))

/// Another code; with `below`, codes underneath that begin with the old one begin with the new one.
struct RecodeArea {
    static constexpr std::string_view kSchemaName = "RecodeArea";
    static constexpr std::string_view kKind = "recode";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"code", "Unique within its layer.", "410190001"},
        {"below", "Codes underneath that begin with the old code change too."},
    };
    AreaId area_id;
    AreaCode code;
    std::optional<bool> below;
};
BOOST_DESCRIBE_STRUCT(RecodeArea, (), (area_id, code, below))

struct SetFacts {
    static constexpr std::string_view kSchemaName = "SetFacts";
    static constexpr std::string_view kKind = "set_facts";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"facts", "What a sheet says about it in words."},
    };
    AreaId area_id;
    AreaFacts facts;
};
BOOST_DESCRIBE_STRUCT(SetFacts, (), (area_id, facts))

/// A new area without outline.
struct AddArea {
    static constexpr std::string_view kSchemaName = "AddArea";
    static constexpr std::string_view kKind = "add";
    static constexpr FieldDoc kDocs[]{
        {"parent_id", "One level up in the same layer; null at the top."},
        {"layer", "Absent: the territory.", "territory"},
        {"code", "Absent: the next free one below the parent.", "410190001"},
        {"name", "What people call it.", "新民一组 | Xinmin 1"},
        {"facts", "What a sheet says about it in words."},
    };
    std::optional<AreaId> parent_id;
    std::optional<LayerName> layer;
    std::optional<AreaCode> code;
    LocalizedText name;
    std::optional<AreaFacts> facts;
};
BOOST_DESCRIBE_STRUCT(AddArea, (), (parent_id, layer, code, name, facts))

/// Only an area that nothing hangs on.
struct RemoveArea {
    static constexpr std::string_view kSchemaName = "RemoveArea";
    static constexpr std::string_view kKind = "remove";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
    };
    AreaId area_id;
};
BOOST_DESCRIBE_STRUCT(RemoveArea, (), (area_id))

/// Under another area of the same level as its parent.
struct ReparentArea {
    static constexpr std::string_view kSchemaName = "ReparentArea";
    static constexpr std::string_view kKind = "reparent";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"parent_id", "The new parent."},
    };
    AreaId area_id;
    AreaId parent_id;
};
BOOST_DESCRIBE_STRUCT(ReparentArea, (), (area_id, parent_id))

/// One level as it is set.
struct LevelWords {
    static constexpr std::string_view kSchemaName = "LevelWords";
    static constexpr FieldDoc kDocs[]{
        {"code", "Stable word of the level.", "group"},
        {"name", "What the level is called.", "小组 | Group"},
        {"code_digits", "Digits that an area code adds to the parent code; 0: free codes.", "3"},
    };
    AreaCode code;
    LocalizedText name;
    std::optional<Bounded<int, 0, 9>> code_digits;
};
BOOST_DESCRIBE_STRUCT(LevelWords, (), (code, name, code_digits))

/// All levels, top first. A level that has areas keeps its place and its word; its name and the digits may change. Where codes
/// do not fit new digits, the command is refused, or makes new ones in reading order; codes underneath follow.
struct SetLevels {
    static constexpr std::string_view kSchemaName = "SetLevels";
    static constexpr std::string_view kKind = "set_levels";
    static constexpr FieldDoc kDocs[]{
        {"levels", "All levels, top first; one with areas keeps its place."},
        {"seen", "The levels as they were read; refused when somebody has changed them since."},
        {"recode", "Make new codes where those there do not fit the digits."},
    };
    std::vector<LevelWords> levels;
    std::optional<std::vector<LevelWords>> seen;
    std::optional<bool> recode;
};
BOOST_DESCRIBE_STRUCT(SetLevels, (), (levels, seen, recode))

/// One category overlay as it is set.
struct OverlayWords {
    static constexpr std::string_view kSchemaName = "OverlayWords";
    static constexpr FieldDoc kDocs[]{
        {"layer", "Stable word of the overlay: lower-case letters, digits, - and _.", "streets"},
        {"name", "What the overlay is called.", "街巷网格 | Streets and lanes"},
    };
    LayerName layer;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(OverlayWords, (), (layer, name))

/// All category overlays that have a name, in the district's order. One that has areas cannot go.
struct SetOverlays {
    static constexpr std::string_view kSchemaName = "SetOverlays";
    static constexpr std::string_view kKind = "set_overlays";
    static constexpr FieldDoc kDocs[]{
        {"overlays", "All overlays; one with areas cannot go."},
        {"seen", "The overlays as they were read; refused when somebody has changed them since."},
    };
    std::vector<OverlayWords> overlays;
    std::optional<std::vector<OverlayWords>> seen;
};
BOOST_DESCRIBE_STRUCT(SetOverlays, (), (overlays, seen))

/// Near misses joined: corners of different areas that lie within the tolerance become one, corners within it of another's edge
/// become a corner of that edge. Nothing moves farther than the tolerance; what matched before still matches.
struct SnapCorners {
    static constexpr std::string_view kSchemaName = "SnapCorners";
    static constexpr std::string_view kKind = "snap";
    static constexpr FieldDoc kDocs[]{
        {"layer", "Absent: the territory.", "territory"},
        {"depth", "One level; absent: all, the lowest first.", "3"},
        {"area_ids", "Only corners between these areas; absent: all of the level."},
        {"tolerance_m", "Metres, above 0 and at most 10.", "0.5"},
    };
    std::optional<LayerName> layer;
    std::optional<Bounded<int, 0, 11>> depth;
    std::optional<std::vector<AreaId>> area_ids;
    double tolerance_m{};
};
BOOST_DESCRIBE_STRUCT(SnapCorners, (), (layer, depth, area_ids, tolerance_m))

/// Several outlines at once, as a suggested repair gives them; an empty outline is not allowed.
struct RepairShapes {
    struct Shape {
        static constexpr std::string_view kSchemaName = "RepairedShape";
        static constexpr FieldDoc kDocs[]{{"area_id", "The area."}, {"shape", "Its outline as it shall be."}};
        AreaId area_id;
        geo::MultiPolygon shape;
    };
    static constexpr std::string_view kSchemaName = "RepairShapes";
    static constexpr std::string_view kKind = "repair";
    static constexpr FieldDoc kDocs[]{
        {"shapes", "The outlines as they shall be."},
    };
    std::vector<Shape> shapes;
};
BOOST_DESCRIBE_STRUCT(RepairShapes::Shape, (), (area_id, shape))
BOOST_DESCRIBE_STRUCT(RepairShapes, (), (shapes))

/// Ground that a finding of the audit means, added to an area (a gap, a strip its parent has too much).
struct GiveGround {
    static constexpr std::string_view kSchemaName = "GiveGround";
    static constexpr std::string_view kKind = "give";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"shape", "The ground to add."},
    };
    AreaId area_id;
    geo::MultiPolygon shape;
};
BOOST_DESCRIBE_STRUCT(GiveGround, (), (area_id, shape))

/// Such ground taken away from an area (an overlap, a strip outside its parent).
struct TakeGround {
    static constexpr std::string_view kSchemaName = "TakeGround";
    static constexpr std::string_view kKind = "take";
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area it is about."},
        {"shape", "The ground to take away."},
    };
    AreaId area_id;
    geo::MultiPolygon shape;
};
BOOST_DESCRIBE_STRUCT(TakeGround, (), (area_id, shape))

using Edit = std::variant<DrawArea, ReshapeArea, CutArea, MergeAreas, MoveVertex, InsertVertex, RemoveVertex, RenameArea,
                          RecodeArea, SetFacts, AddArea, RemoveArea, ReparentArea, SetLevels, SetOverlays, RepairShapes,
                          GiveGround, TakeGround, SnapCorners>;

std::string_view kind_of(const Edit& edit);
/// The areas a command names: whoever sends it must have read them.
std::vector<AreaId> areas_of(const Edit& edit);

}  // namespace jingwei::grid

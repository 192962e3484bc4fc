#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_territory.hpp"

/// Map files and sheets on their way into the territory.
namespace jingwei::api {

enum class PropertyRole { none, code, name, name_en, parent, level };
BOOST_DESCRIBE_ENUM(PropertyRole, none, code, name, name_en, parent, level)

/// A property of the file's features, with what it looks like.
struct FileProperty {
    static constexpr std::string_view kSchemaName = "FileProperty";
    static constexpr FieldDoc kDocs[]{
        {"name", "As in the file.", "GEOID"},    {"filled", "Features that have it.", "58"},
        {"distinct", "Different values.", "58"}, {"samples", "A few values.", "410190001"},
        {"guess", "What it looks like."},
    };
    std::string name;
    std::int64_t filled{};
    std::int64_t distinct{};
    std::vector<std::string> samples;
    PropertyRole guess{};
};
BOOST_DESCRIBE_STRUCT(FileProperty, (), (name, filled, distinct, samples, guess))

/// A defect or oddity of a file and the place it is about.
struct FileFinding {
    static constexpr std::string_view kSchemaName = "FileFinding";
    static constexpr FieldDoc kDocs[]{
        {"feature", "Its number in the file from 1; 0: the file or the mapping.", "3"},
        {"rule", "Stable word of the rule.", "code_repeated"},
        {"text", "What is wrong and what to do.", "代码重复 | The code is used twice"},
        {"shape", "Where that is."},
    };
    std::int64_t feature{};  // from 1 in file order; 0: the file or the mapping
    std::string rule;
    LocalizedText text;
    std::optional<geo::MultiPolygon> shape;
};
BOOST_DESCRIBE_STRUCT(FileFinding, (), (feature, rule, text, shape))

/// A file that was sent and can be imported.
struct TerritoryFile {
    static constexpr std::string_view kSchemaName = "TerritoryFile";
    static constexpr FieldDoc kDocs[]{
        {"id", "To name it in later requests.", "7341023"},
        {"name", "As it was sent.", "grids.geojson"},
        {"coordinates", "Declared coordinate system; empty: as the file says.", "EPSG:4326"},
        {"size", "Bytes.", "482113"},
        {"created_at", "When it was sent."},
        {"feature_count", "Features in the file.", "58"},
        {"drawn_count", "Of these, with a shape.", "58"},
        {"properties", "Of the features, in file order."},
        {"warnings", "Oddities that do not hinder."},
    };
    std::string id;
    std::string name;
    std::string coordinates;
    std::int64_t size{};
    Instant created_at{};
    std::int64_t feature_count{};
    std::int64_t drawn_count{};
    std::vector<FileProperty> properties;
    std::vector<FileFinding> warnings;
};
BOOST_DESCRIBE_STRUCT(TerritoryFile, (),
                      (id, name, coordinates, size, created_at, feature_count, drawn_count, properties, warnings))

/// How the file's properties become areas.
struct FileMapping {
    static constexpr std::string_view kSchemaName = "FileMapping";
    static constexpr FieldDoc kDocs[]{
        {"layer", "Absent: the territory.", "territory"},
        {"code_property", "Property with the code; absent: codes are made.", "GEOID"},
        {"name_property", "Property with the name; absent: the code.", "NAME"},
        {"name_en_property", "Property with the English name.", "NAME_EN"},
        {"level_property", "Property with the level; absent: depth for all.", "LEVEL"},
        {"depth", "Level of features that name none; may be the next one, which is then made.", "2"},
        {"parent_property", "Property with the parent code; absent: the area around it.", "PARENT"},
        {"code_digits", "Digits that an area code adds to the parent code; 0: free codes.", "3"},
        {"merge_same_code", "Features with one code are parts of one area."},
        {"level_name", "Name of a level that is made.", "小组 | Group"},
    };
    std::optional<Text<1, 32>> layer;           // absent: the territory
    std::optional<Text<0, 200>> code_property;  // absent: codes are made
    std::optional<Text<0, 200>> name_property;
    std::optional<Text<0, 200>> name_en_property;
    std::optional<Text<0, 200>> level_property;   // absent: `depth` for every feature
    std::optional<Bounded<int, 0, 11>> depth;     // may be the next level, which is then made
    std::optional<Text<0, 200>> parent_property;  // absent: the area that contains it
    std::optional<Bounded<int, 1, 9>> code_digits;
    std::optional<bool> merge_same_code;
    std::optional<LocalizedText> level_name;  // of a level that is made
};
BOOST_DESCRIBE_STRUCT(FileMapping, (),
                      (layer, code_property, name_property, name_en_property, level_property, depth, parent_property, code_digits,
                       merge_same_code, level_name))

/// A dry run: nothing is written. With a draft, against that draft; else against the edition in force.
struct CheckImport {
    static constexpr std::string_view kSchemaName = "CheckImport";
    static constexpr FieldDoc kDocs[]{
        {"mapping", "Which property is what."},
        {"draft_id", "The draft meant; absent: the edition in force."},
    };
    FileMapping mapping;
    std::optional<EditionId> draft_id;
};
BOOST_DESCRIBE_STRUCT(CheckImport, (), (mapping, draft_id))

/// What an import would do or did. Where there are defects nothing is written. At most 1000 of each are listed.
struct ImportReport {
    static constexpr std::string_view kSchemaName = "ImportReport";
    static constexpr FieldDoc kDocs[]{
        {"added", "How many are new.", "4"},
        {"changed", "How many get other words or another outline.", "2"},
        {"unchanged", "How many are as they were.", "30"},
        {"defects", "Reasons why nothing was written."},
        {"warnings", "Oddities that do not hinder."},
        {"effective_from", "Of the edition that was made."},
        {"version", "Of the draft that took it in.", "18"},
    };
    std::int64_t added{};
    std::int64_t changed{};
    std::int64_t unchanged{};
    std::vector<FileFinding> defects;
    std::vector<FileFinding> warnings;
    std::optional<Instant> effective_from;  // of an edition that was made
    std::optional<std::int64_t> version;    // of the draft that took it in
};
BOOST_DESCRIBE_STRUCT(ImportReport, (), (added, changed, unchanged, defects, warnings, effective_from, version))

/// Into a draft, as one step.
struct ImportIntoDraft {
    static constexpr std::string_view kSchemaName = "ImportIntoDraft";
    static constexpr FieldDoc kDocs[]{
        {"mapping", "Which property is what."},
        {"draft_id", "The draft meant; absent: the edition in force."},
    };
    FileMapping mapping;
    EditionId draft_id;
};
BOOST_DESCRIBE_STRUCT(ImportIntoDraft, (), (mapping, draft_id))

/// Straight to the next edition, in one transaction.
struct ImportAsEdition {
    static constexpr std::string_view kSchemaName = "ImportAsEdition";
    static constexpr FieldDoc kDocs[]{
        {"mapping", "Which property is what."},
        {"name", "Of the edition.", "2026 春"},
        {"effective_from", "Absent: at once. A first import may begin in the past."},
    };
    FileMapping mapping;
    Text<1, 100> name;
    std::optional<Instant> effective_from;  // absent: at once; a first import may begin in the past
};
BOOST_DESCRIBE_STRUCT(ImportAsEdition, (), (mapping, name, effective_from))

/// One wrong cell.
struct SheetFault {
    static constexpr std::string_view kSchemaName = "SheetFault";
    static constexpr FieldDoc kDocs[]{
        {"column", "Heading of the column.", "户数"},
        {"rule", "Stable word of the rule.", "required"},
        {"text", "What is wrong and what to do.", "请填写此项。 | This field is required."},
    };
    std::string column;
    std::string rule;
    LocalizedText text;
};
BOOST_DESCRIBE_STRUCT(SheetFault, (), (column, rule, text))

/// A row as it was understood; telephone numbers are masked.
struct SheetRowView {
    static constexpr std::string_view kSchemaName = "SheetRow";
    static constexpr FieldDoc kDocs[]{
        {"row", "As the spreadsheet shows it.", "5"},
        {"names", "From below the chosen parent down to the area.", "新民社区"},
        {"code", "As the sheet says; empty: made.", "410190001"},
        {"facts", "What a sheet says about it in words."},
        {"chief", "网格长 as the sheet says.", "一组组长"},
        {"phone_masked", "Telephone with its middle hidden.", "138****5678"},
        {"faults", "What is wrong with the row; empty: nothing."},
    };
    std::int64_t row{};
    std::vector<std::string> names;  // from below the chosen parent to the area
    std::string code;
    grid::AreaFacts facts;
    std::string chief;
    std::string phone_masked;
    std::vector<SheetFault> faults;
};
BOOST_DESCRIBE_STRUCT(SheetRowView, (), (row, names, code, facts, chief, phone_masked, faults))

/// A sheet of areas, looked at or taken into a draft. The first 1000 rows are listed, faulty ones before others.
struct SheetReport {
    static constexpr std::string_view kSchemaName = "SheetReport";
    static constexpr FieldDoc kDocs[]{
        {"version", "Of the draft; grows by one with every step.", "17"},
        {"row_count", "Rows with content.", "170"},
        {"faulty_count", "Rows with faults.", "2"},
        {"added", "How many are new.", "4"},
        {"changed", "How many get other facts.", "2"},
        {"unchanged", "How many are as they were.", "30"},
        {"chiefs_left_out", "True: the caller may not manage duties there, so the columns 网格长 and 联系电话 are not taken."},
        {"chiefs", "What would become of them if this were published today."},
        {"rows", "The first 1000, faulty ones first."},
    };
    std::int64_t version{};
    std::int64_t row_count{};
    std::int64_t faulty_count{};
    std::int64_t added{};
    std::int64_t changed{};
    std::int64_t unchanged{};
    bool chiefs_left_out{};
    ChiefReport chiefs;
    std::vector<SheetRowView> rows;
};
BOOST_DESCRIBE_STRUCT(SheetReport, (),
                      (version, row_count, faulty_count, added, changed, unchanged, chiefs_left_out, chiefs, rows))
}  // namespace jingwei::api

namespace jingwei {

template <>
struct EnumSchema<api::PropertyRole> {
    static constexpr std::string_view kName = "PropertyRole";
    static bool shows(std::string_view) { return true; }
};

}  // namespace jingwei

#pragma once
#include "api/contract_duty.hpp"

/// Sites, pairings, handovers and sheets.
namespace jingwei::api {

/// A place that is looked at in assessments.
struct Site {
    static constexpr std::string_view kSchemaName = "Site";
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"code", "Short code, unique among sites.", "DW012"},
        {"name", "The name people read.", "新民农贸市场 | Xinmin Market"},
        {"type", "Word of the kind of site.", "farmers_market"},
        {"type_name", "Name of the kind of site.", "农贸市场 | Farmers' market"},
        {"area", "The area; null where there is none."},
        {"position", "Where it is; null where nobody said."},
        {"closed_on", "The first day on which it no longer counts; null while it does."},
        {"chief", "Its chief today; null where it has none."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
    SiteId id;
    std::string code;
    LocalizedText name;
    std::string type;
    LocalizedText type_name;
    std::optional<AreaRef> area;
    std::optional<geo::Position> position;
    std::optional<duty::Day> closed_on;
    std::optional<PersonRef> chief;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Site, (), (id, code, name, type, type_name, area, position, closed_on, chief, version))

struct SitePage {
    static constexpr std::string_view kSchemaName = "SitePage";
    static constexpr FieldDoc kDocs[]{
        {"items", "The rows."},
        {"total", "Rows that fit, on all pages.", "73"},
        {"next_cursor", "Send it as cursor for the next page; null on the last one.", "7301444403200000001"},
    };
    std::vector<Site> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SitePage, (), (items, total, next_cursor))

/// With a position and no area the area is found.
struct CreateSite {
    static constexpr std::string_view kSchemaName = "CreateSite";
    static constexpr FieldDoc kDocs[]{
        {"code", "Short code, unique among sites.", "DW012"},
        {"name", "The name people read.", "新民农贸市场 | Xinmin Market"},
        {"type", "Word of the kind of site.", "farmers_market"},
        {"area_id", "Id of the area it lies in; found by the position where that alone is given."},
        {"position", "Where it is."},
    };
    Text<1, 40> code;
    LocalizedText name;
    Text<1, 40> type;
    std::optional<AreaId> area_id;
    std::optional<geo::Position> position;
};
BOOST_DESCRIBE_STRUCT(CreateSite, (), (code, name, type, area_id, position))

struct ChangeSite {
    static constexpr std::string_view kSchemaName = "ChangeSite";
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"code", "Short code, unique among sites.", "DW012"},
        {"name", "The name people read.", "新民农贸市场 | Xinmin Market"},
        {"type", "Word of the kind of site.", "farmers_market"},
        {"area_id", "Id of the area."},
        {"position", "Where it is; null where nobody said."},
        {"closed_on", "The first day on which it no longer counts; null while it does."},
    };
    std::int32_t version{};
    Text<1, 40> code;
    LocalizedText name;
    Text<1, 40> type;
    std::optional<AreaId> area_id;
    std::optional<geo::Position> position;
    std::optional<duty::Day> closed_on;
};
BOOST_DESCRIBE_STRUCT(ChangeSite, (), (version, code, name, type, area_id, position, closed_on))

/// One joint item (共建事项).
struct JointItem {
    static constexpr std::string_view kSchemaName = "JointItem";
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"title", "What is to be done together.", "认领一条背街小巷整治"},
        {"due_on", "Day by which it is promised."},
        {"done_on", "Day on which it was done; null while it is open."},
        {"overdue", "Whether it is open past its day."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
    JointItemId id;
    std::string title;
    std::optional<duty::Day> due_on;
    std::optional<duty::Day> done_on;
    bool overdue{};
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(JointItem, (), (id, title, due_on, done_on, overdue, version))

/// A leader and a co-building unit on some areas.
struct Pairing {
    static constexpr std::string_view kSchemaName = "Pairing";
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"leader", "The leader, by the name that is shown."},
        {"leader_unit", "The leader's unit."},
        {"unit", "The co-building unit."},
        {"unit_kind", "Word of the kind of unit.", "city_direct"},
        {"areas", "Where they work together."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"in_force", "Whether it counts on the day asked for."},
        {"items", "Joint items, oldest first."},
        {"open_item_count", "Joint items not done yet.", "2"},
        {"overdue_item_count", "Joint items open past their day.", "1"},
        {"open_case_count", "Open cases there, as far as the caller may see them.", "12"},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
    PairingId id;
    PersonRef leader;
    std::optional<UnitRef> leader_unit;
    UnitRef unit;
    std::string unit_kind;
    std::vector<AreaRef> areas;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    bool in_force{};
    std::vector<JointItem> items;
    std::int64_t open_item_count{};
    std::int64_t overdue_item_count{};
    std::int64_t open_case_count{};
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Pairing, (),
                      (id, leader, leader_unit, unit, unit_kind, areas, from_day, to_day, in_force, items, open_item_count,
                       overdue_item_count, open_case_count, version))

/// Who is not paired yet: areas of the level where leaders work, and co-building units.
struct PairingGaps {
    static constexpr std::string_view kSchemaName = "PairingGaps";
    static constexpr FieldDoc kDocs[]{
        {"units", "Units of the city and the district without a leader."},
        {"areas", "Areas beside paired ones that nobody is paired for."},
    };
    std::vector<UnitRef> units;
    std::vector<AreaRef> areas;
};
BOOST_DESCRIBE_STRUCT(PairingGaps, (), (units, areas))

struct PairingList {
    static constexpr std::string_view kSchemaName = "PairingList";
    static constexpr FieldDoc kDocs[]{
        {"items", "Pairings, oldest first."},
        {"gaps", "Who is not paired yet."},
    };
    std::vector<Pairing> items;
    PairingGaps gaps;
};
BOOST_DESCRIBE_STRUCT(PairingList, (), (items, gaps))

struct CreatePairing {
    static constexpr std::string_view kSchemaName = "CreatePairing";
    static constexpr FieldDoc kDocs[]{
        {"leader_id", "Id of the leader."},
        {"unit_id", "Id of the unit."},
        {"area_ids", "Ids of the areas, each once."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
    };
    PersonId leader_id;
    UnitId unit_id;
    std::vector<AreaId> area_ids;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
};
BOOST_DESCRIBE_STRUCT(CreatePairing, (), (leader_id, unit_id, area_ids, from_day, to_day))

struct ChangePairing {
    static constexpr std::string_view kSchemaName = "ChangePairing";
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"leader_id", "Id of the leader."},
        {"unit_id", "Id of the unit."},
        {"area_ids", "Ids of the areas, each once."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
    };
    std::int32_t version{};
    PersonId leader_id;
    UnitId unit_id;
    std::vector<AreaId> area_ids;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
};
BOOST_DESCRIBE_STRUCT(ChangePairing, (), (version, leader_id, unit_id, area_ids, from_day, to_day))

struct CreateJointItem {
    static constexpr std::string_view kSchemaName = "CreateJointItem";
    static constexpr FieldDoc kDocs[]{
        {"title", "What is to be done together.", "认领一条背街小巷整治"},
        {"due_on", "Day by which it is promised."},
    };
    Text<1, 200> title;
    std::optional<duty::Day> due_on;
};
BOOST_DESCRIBE_STRUCT(CreateJointItem, (), (title, due_on))

struct ChangeJointItem {
    static constexpr std::string_view kSchemaName = "ChangeJointItem";
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"title", "What is to be done together.", "认领一条背街小巷整治"},
        {"due_on", "Day by which it is promised."},
        {"done_on", "Day on which it was done; null while it is open."},
    };
    std::int32_t version{};
    Text<1, 200> title;
    std::optional<duty::Day> due_on;
    std::optional<duty::Day> done_on;
};
BOOST_DESCRIBE_STRUCT(ChangeJointItem, (), (version, title, due_on, done_on))

/// An assignment of the person, and the open cases on its ground: they go where it goes.
struct HandoverAssignment {
    static constexpr std::string_view kSchemaName = "HandoverAssignment";
    static constexpr FieldDoc kDocs[]{
        {"assignment", "The assignment."},
        {"open_case_count", "Open cases there, as far as the caller may see them.", "12"},
        {"overdue_case_count", "Of the open cases those past their deadline.", "2"},
    };
    Assignment assignment;
    std::int64_t open_case_count{};
    std::int64_t overdue_case_count{};
};
BOOST_DESCRIBE_STRUCT(HandoverAssignment, (), (assignment, open_case_count, overdue_case_count))

/// Everything open that a person holds from a day on.
struct HandoverPreview {
    static constexpr std::string_view kSchemaName = "HandoverPreview";
    static constexpr FieldDoc kDocs[]{
        {"person", "The person, by the name that is shown."},
        {"day", "The day from which on things move."},
        {"assignments", "Duties the person holds."},
        {"deputies", "Duties of which the person is the deputy."},
        {"pairings", "Pairings of which the person is the leader."},
    };
    PersonRef person;
    duty::Day day{};
    std::vector<HandoverAssignment> assignments;
    std::vector<Assignment> deputies;
    std::vector<Pairing> pairings;
};
BOOST_DESCRIBE_STRUCT(HandoverPreview, (), (person, day, assignments, deputies, pairings))

/// A row as it was seen.
struct VersionedId {
    static constexpr std::string_view kSchemaName = "VersionedId";
    static constexpr FieldDoc kDocs[]{
        {"id", "Id of the row.", "7301444403200000001"},
        {"version", "The version that was seen.", "1"},
    };
    Text<1, 20> id;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(VersionedId, (), (id, version))

/// What moves to whom, from which day on. What is not named stays.
struct HandOver {
    static constexpr std::string_view kSchemaName = "HandOver";
    static constexpr FieldDoc kDocs[]{
        {"from_person_id", "Who hands over."},         {"to_person_id", "Who takes over."},
        {"day", "The day from which on things move."}, {"assignments", "Duties that move; those not named stay."},
        {"deputies", "Deputyships that move."},        {"pairings", "Pairings that move with their open items."},
    };
    PersonId from_person_id;
    PersonId to_person_id;
    duty::Day day{};
    std::vector<VersionedId> assignments;
    std::vector<VersionedId> deputies;
    std::vector<VersionedId> pairings;
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (from_person_id, to_person_id, day, assignments, deputies, pairings))

struct HandedOver {
    static constexpr std::string_view kSchemaName = "HandedOver";
    static constexpr FieldDoc kDocs[]{
        {"moved_count", "Things that moved.", "3"},
    };
    std::int64_t moved_count{};
};
BOOST_DESCRIBE_STRUCT(HandedOver, (), (moved_count))

/// One mistake in a sheet: the column's heading and what to do.
struct SheetMistake {
    static constexpr std::string_view kSchemaName = "SheetMistake";
    static constexpr FieldDoc kDocs[]{
        {"column", "Heading of the column.", "责任人编号"},
        {"rule", "Word of the rule that was broken.", "unknown_person"},
        {"detail", "What to do, in words.", "没有这个人员 | There is no such person"},
    };
    std::string column;
    std::string rule;
    LocalizedText detail;
};
BOOST_DESCRIBE_STRUCT(SheetMistake, (), (column, rule, detail))

enum class SheetAction { create, change, same, refuse };
BOOST_DESCRIBE_ENUM(SheetAction, create, change, same, refuse)

/// What one row of a sheet would do.
struct SheetRowResult {
    static constexpr std::string_view kSchemaName = "SheetRowResult";
    static constexpr FieldDoc kDocs[]{
        {"row", "Number of the row, as the spreadsheet shows it.", "7"},
        {"action", "What the row would do, or did."},
        {"title", "Who or what the row is about, in the sheet's words.", "新民社区 网格长"},
        {"mistakes", "What is wrong with the row."},
    };
    std::int64_t row{};
    SheetAction action{};
    std::string title;
    std::vector<SheetMistake> mistakes;
};
BOOST_DESCRIBE_STRUCT(SheetRowResult, (), (row, action, title, mistakes))

/// What a sheet would do, or did: nothing at all while one row has a mistake.
struct SheetResult {
    static constexpr std::string_view kSchemaName = "SheetResult";
    static constexpr FieldDoc kDocs[]{
        {"imported", "Whether it was done."},
        {"created_count", "Rows that add something.", "3"},
        {"changed_count", "Rows that change something.", "1"},
        {"same_count", "Rows that say what is known already.", "40"},
        {"mistake_count", "Rows with mistakes; while there is one nothing is imported.", "0"},
        {"rows", "Row by row, in the order of the sheet."},
    };
    bool imported{};
    std::int64_t created_count{};
    std::int64_t changed_count{};
    std::int64_t same_count{};
    std::int64_t mistake_count{};
    std::vector<SheetRowResult> rows;
};
BOOST_DESCRIBE_STRUCT(SheetResult, (), (imported, created_count, changed_count, same_count, mistake_count, rows))

}  // namespace jingwei::api

namespace jingwei {

template <>
struct EnumSchema<api::SheetAction> {
    static constexpr std::string_view kName = "SheetAction";
    static bool shows(std::string_view) { return true; }
};

}  // namespace jingwei

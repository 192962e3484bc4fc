#pragma once
#include "api/contract_duty.hpp"

/// Sites, pairings, handovers and sheets.
namespace jingwei::api {

/// A place that is looked at in assessments.
struct Site {
    static constexpr std::string_view kSchemaName = "Site";
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
    std::vector<Site> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SitePage, (), (items, total, next_cursor))

/// With a position and no area the area is found.
struct CreateSite {
    static constexpr std::string_view kSchemaName = "CreateSite";
    Text<1, 40> code;
    LocalizedText name;
    Text<1, 40> type;
    std::optional<AreaId> area_id;
    std::optional<geo::Position> position;
};
BOOST_DESCRIBE_STRUCT(CreateSite, (), (code, name, type, area_id, position))

struct ChangeSite {
    static constexpr std::string_view kSchemaName = "ChangeSite";
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
    std::vector<UnitRef> units;
    std::vector<AreaRef> areas;
};
BOOST_DESCRIBE_STRUCT(PairingGaps, (), (units, areas))

struct PairingList {
    static constexpr std::string_view kSchemaName = "PairingList";
    std::vector<Pairing> items;
    PairingGaps gaps;
};
BOOST_DESCRIBE_STRUCT(PairingList, (), (items, gaps))

struct CreatePairing {
    static constexpr std::string_view kSchemaName = "CreatePairing";
    PersonId leader_id;
    UnitId unit_id;
    std::vector<AreaId> area_ids;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
};
BOOST_DESCRIBE_STRUCT(CreatePairing, (), (leader_id, unit_id, area_ids, from_day, to_day))

struct ChangePairing {
    static constexpr std::string_view kSchemaName = "ChangePairing";
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
    Text<1, 200> title;
    std::optional<duty::Day> due_on;
};
BOOST_DESCRIBE_STRUCT(CreateJointItem, (), (title, due_on))

struct ChangeJointItem {
    static constexpr std::string_view kSchemaName = "ChangeJointItem";
    std::int32_t version{};
    Text<1, 200> title;
    std::optional<duty::Day> due_on;
    std::optional<duty::Day> done_on;
};
BOOST_DESCRIBE_STRUCT(ChangeJointItem, (), (version, title, due_on, done_on))

/// An assignment of the person, and the open cases on its ground: they go where it goes.
struct HandoverAssignment {
    static constexpr std::string_view kSchemaName = "HandoverAssignment";
    Assignment assignment;
    std::int64_t open_case_count{};
    std::int64_t overdue_case_count{};
};
BOOST_DESCRIBE_STRUCT(HandoverAssignment, (), (assignment, open_case_count, overdue_case_count))

/// Everything open that a person holds from a day on.
struct HandoverPreview {
    static constexpr std::string_view kSchemaName = "HandoverPreview";
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
    Text<1, 20> id;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(VersionedId, (), (id, version))

/// What moves to whom, from which day on. What is not named stays.
struct HandOver {
    static constexpr std::string_view kSchemaName = "HandOver";
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
    std::int64_t moved_count{};
};
BOOST_DESCRIBE_STRUCT(HandedOver, (), (moved_count))

/// One mistake in a sheet: the column's heading and what to do.
struct SheetMistake {
    static constexpr std::string_view kSchemaName = "SheetMistake";
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
    std::int64_t row{};
    SheetAction action{};
    std::string title;
    std::vector<SheetMistake> mistakes;
};
BOOST_DESCRIBE_STRUCT(SheetRowResult, (), (row, action, title, mistakes))

/// What a sheet would do, or did: nothing at all while one row has a mistake.
struct SheetResult {
    static constexpr std::string_view kSchemaName = "SheetResult";
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

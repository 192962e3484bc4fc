#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"
#include "api/day_json.hpp"

/// Who answers for what: people, assignments, answers, rulings, absences. A missing last day means "no end".
namespace jingwei::api {

/// A word of the program or the district with the names people read.
struct NamedCode {
    static constexpr std::string_view kSchemaName = "NamedCode";
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(NamedCode, (), (code, name))

/// A kind of duty.
struct DutyRole {
    static constexpr std::string_view kSchemaName = "DutyRole";
    Text<1, 40> code;
    LocalizedText name;
    duty::HeldBy held_by{};
    bool exclusive{};
};
BOOST_DESCRIBE_STRUCT(DutyRole, (), (code, name, held_by, exclusive))

/// A duty that every area of a level must have; without a depth: every site.
struct DutyRequirement {
    static constexpr std::string_view kSchemaName = "DutyRequirement";
    std::optional<Bounded<std::int32_t, 0, 11>> depth;
    Text<1, 40> duty;
    bool deputy{};
};
BOOST_DESCRIBE_STRUCT(DutyRequirement, (), (depth, duty, deputy))

/// What the district decides about duties. Version 0 is the program's default.
struct DutySetup {
    static constexpr std::string_view kSchemaName = "DutySetup";
    std::vector<DutyRole> roles;
    std::vector<DutyRequirement> required;
    std::int32_t version{};
    std::vector<NamedCode> site_types;
    std::vector<NamedCode> unit_kinds;
};
BOOST_DESCRIBE_STRUCT(DutySetup, (), (roles, required, version, site_types, unit_kinds))

/// The next version of the set-up, whole.
struct SaveDutySetup {
    static constexpr std::string_view kSchemaName = "SaveDutySetup";
    std::vector<DutyRole> roles;
    std::vector<DutyRequirement> required;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(SaveDutySetup, (), (roles, required, version))

/// A person by the name that is shown.
struct PersonRef {
    static constexpr std::string_view kSchemaName = "PersonRef";
    PersonId id;
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(PersonRef, (), (id, code, name))

/// A site by name.
struct SiteRef {
    static constexpr std::string_view kSchemaName = "SiteRef";
    SiteId id;
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(SiteRef, (), (id, code, name))

/// Somebody away for some days.
struct Absence {
    static constexpr std::string_view kSchemaName = "Absence";
    AbsenceId id;
    PersonRef person;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    duty::AbsenceReason reason{};
    bool cancelled{};
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Absence, (), (id, person, from_day, to_day, reason, cancelled, version))

struct AbsenceList {
    static constexpr std::string_view kSchemaName = "AbsenceList";
    std::vector<Absence> items;
};
BOOST_DESCRIBE_STRUCT(AbsenceList, (), (items))

struct CreateAbsence {
    static constexpr std::string_view kSchemaName = "CreateAbsence";
    PersonId person_id;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    duty::AbsenceReason reason{};
};
BOOST_DESCRIBE_STRUCT(CreateAbsence, (), (person_id, from_day, to_day, reason))

struct ChangeAbsence {
    static constexpr std::string_view kSchemaName = "ChangeAbsence";
    std::int32_t version{};
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    duty::AbsenceReason reason{};
    bool cancelled{};
};
BOOST_DESCRIBE_STRUCT(ChangeAbsence, (), (version, from_day, to_day, reason, cancelled))

/// A person of the register. The telephone number is masked.
struct Person {
    static constexpr std::string_view kSchemaName = "Person";
    PersonId id;
    std::string code;
    LocalizedText name;
    std::optional<std::string> masked_phone;
    std::optional<UnitRef> unit;
    std::optional<PostId> post_id;
    std::optional<LocalizedText> post_name;
    std::optional<duty::Day> left_on;
    std::int64_t duty_count{};
    std::int64_t deputy_count{};
    std::optional<Absence> absent;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, code, name, masked_phone, unit, post_id, post_name, left_on, duty_count, deputy_count, absent,
                       version))

struct PersonPage {
    static constexpr std::string_view kSchemaName = "PersonPage";
    std::vector<Person> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (items, total, next_cursor))

/// Without a code the next free one is given.
struct CreatePerson {
    static constexpr std::string_view kSchemaName = "CreatePerson";
    std::optional<Text<1, 40>> code;
    LocalizedText name;
    std::optional<Text<0, 30>> phone;
    std::optional<UnitId> unit_id;
    std::optional<PostId> post_id;
};
BOOST_DESCRIBE_STRUCT(CreatePerson, (), (code, name, phone, unit_id, post_id))

/// Everything about a person anew. Without a phone the one that is known stays; an empty one removes it.
struct ChangePerson {
    static constexpr std::string_view kSchemaName = "ChangePerson";
    std::int32_t version{};
    Text<1, 40> code;
    LocalizedText name;
    std::optional<Text<0, 30>> phone;
    std::optional<UnitId> unit_id;
    std::optional<PostId> post_id;
    std::optional<duty::Day> left_on;
};
BOOST_DESCRIBE_STRUCT(ChangePerson, (), (version, code, name, phone, unit_id, post_id, left_on))

/// Why somebody needs the full number; kept with the look-up.
struct ReadContact {
    static constexpr std::string_view kSchemaName = "ReadContact";
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(ReadContact, (), (reason))

struct PersonContact {
    static constexpr std::string_view kSchemaName = "PersonContact";
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(PersonContact, (), (phone))

/// What a person carries today. Cases are open ones on the person's areas.
struct PersonWorkload {
    static constexpr std::string_view kSchemaName = "PersonWorkload";
    PersonRef person;
    std::optional<UnitRef> unit;
    std::int64_t area_count{};
    std::int64_t site_count{};
    std::int64_t deputy_count{};
    std::int64_t open_case_count{};
    std::int64_t overdue_case_count{};
    std::int64_t open_item_count{};
    std::optional<std::int64_t> household_count;
};
BOOST_DESCRIBE_STRUCT(PersonWorkload, (),
                      (person, unit, area_count, site_count, deputy_count, open_case_count, overdue_case_count, open_item_count,
                       household_count))

struct WorkloadPage {
    static constexpr std::string_view kSchemaName = "WorkloadPage";
    std::vector<PersonWorkload> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(WorkloadPage, (), (items, total, next_cursor))

/// What a duty is about.
struct DutyTarget {
    static constexpr std::string_view kSchemaName = "DutyTarget";
    duty::TargetKind kind{};
    std::optional<AreaRef> area;
    std::optional<SiteRef> site;
    std::optional<std::string> class_code;
    std::optional<LocalizedText> class_name;
};
BOOST_DESCRIBE_STRUCT(DutyTarget, (), (kind, area, site, class_code, class_name))

/// One duty held by a person or a unit for some days.
struct Assignment {
    static constexpr std::string_view kSchemaName = "Assignment";
    AssignmentId id;
    DutyTarget target;
    std::string duty;
    LocalizedText duty_name;
    std::optional<PersonRef> person;
    std::optional<UnitRef> unit;
    std::optional<PersonRef> deputy;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    bool in_force{};
    bool holder_away{};
    std::optional<PersonRef> acting;
    std::optional<std::int64_t> days_left;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (id, target, duty, duty_name, person, unit, deputy, from_day, to_day, in_force, holder_away, acting,
                       days_left, version))

struct AssignmentPage {
    static constexpr std::string_view kSchemaName = "AssignmentPage";
    std::vector<Assignment> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AssignmentPage, (), (items, total, next_cursor))

/// Where somebody else holds an exclusive duty on these days this is refused, unless `replace`: then the other one ends the day
/// before.
struct CreateAssignment {
    static constexpr std::string_view kSchemaName = "CreateAssignment";
    duty::TargetKind target_kind{};
    std::optional<AreaId> area_id;
    std::optional<SiteId> site_id;
    std::optional<Text<1, 20>> class_code;
    Text<1, 40> duty;
    std::optional<PersonId> person_id;
    std::optional<UnitId> unit_id;
    std::optional<PersonId> deputy_id;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    std::optional<bool> replace;
};
BOOST_DESCRIBE_STRUCT(CreateAssignment, (),
                      (target_kind, area_id, site_id, class_code, duty, person_id, unit_id, deputy_id, from_day, to_day, replace))

/// Holder, deputy and days anew; target and duty stay.
struct ChangeAssignment {
    static constexpr std::string_view kSchemaName = "ChangeAssignment";
    std::int32_t version{};
    std::optional<PersonId> person_id;
    std::optional<UnitId> unit_id;
    std::optional<PersonId> deputy_id;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    std::optional<bool> replace;
};
BOOST_DESCRIBE_STRUCT(ChangeAssignment, (), (version, person_id, unit_id, deputy_id, from_day, to_day, replace))

/// The last day on which it is in force.
struct EndDuty {
    static constexpr std::string_view kSchemaName = "EndDuty";
    std::int32_t version{};
    duty::Day last_day{};
};
BOOST_DESCRIBE_STRUCT(EndDuty, (), (version, last_day))

/// One line of the answer: who, by which rule, and who stands in.
struct DutyAnswerLine {
    static constexpr std::string_view kSchemaName = "DutyAnswerLine";
    std::string rule;
    LocalizedText sentence;
    std::optional<AreaRef> area;
    std::optional<RulingId> ruling_id;
    std::optional<std::string> ruling_number;
    std::optional<AssignmentId> assignment_id;
    std::optional<std::string> duty;
    std::optional<LocalizedText> duty_name;
    std::optional<UnitRef> unit;
    std::optional<LocalizedText> post_name;
    std::optional<PersonRef> person;
    std::optional<PersonRef> deputy;
    bool holder_away{};
    std::optional<PersonRef> acting;
};
BOOST_DESCRIBE_STRUCT(DutyAnswerLine, (),
                      (rule, sentence, area, ruling_id, ruling_number, assignment_id, duty, duty_name, unit, post_name, person,
                       deputy, holder_away, acting))

/// Who answers for a class at a place on a day, first who must act; and everybody with a duty on the ground around it.
struct DutyAnswers {
    static constexpr std::string_view kSchemaName = "DutyAnswers";
    std::string class_code;
    LocalizedText class_name;
    duty::Day date{};
    cases::PositionState position_state{};
    std::vector<AreaRef> area_path;
    std::vector<DutyAnswerLine> lines;
    std::vector<DutyAnswerLine> around;
};
BOOST_DESCRIBE_STRUCT(DutyAnswers, (), (class_code, class_name, date, position_state, area_path, lines, around))

/// 权责裁定: who answers for a class in an area after a dispute.
struct Ruling {
    static constexpr std::string_view kSchemaName = "Ruling";
    RulingId id;
    std::string number;
    std::string class_code;
    std::optional<LocalizedText> class_name;
    std::optional<AreaRef> area;
    UnitRef unit;
    std::string reason;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    bool in_force{};
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(Ruling, (), (id, number, class_code, class_name, area, unit, reason, from_day, to_day, in_force, version))

struct RulingList {
    static constexpr std::string_view kSchemaName = "RulingList";
    std::vector<Ruling> items;
};
BOOST_DESCRIBE_STRUCT(RulingList, (), (items))

/// Without an area it holds for the whole district.
struct CreateRuling {
    static constexpr std::string_view kSchemaName = "CreateRuling";
    Text<1, 20> class_code;
    std::optional<AreaId> area_id;
    UnitId unit_id;
    Text<2, 1000> reason;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
};
BOOST_DESCRIBE_STRUCT(CreateRuling, (), (class_code, area_id, unit_id, reason, from_day, to_day))

}  // namespace jingwei::api

#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_duty_setup.hpp"
#include "api/day_json.hpp"

/// Who answers for what: people, assignments, answers, rulings, absences. A missing last day means "no end".
namespace jingwei::api {

/// A person by the name that is shown.
struct PersonRef {
    static constexpr std::string_view kSchemaName = "PersonRef";
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"code", "Short code, unique among its kind.", "P0012"},
        {"name", "The name people read.", "西街道·网格长岗 | West office, grid chief"},
    };
    PersonId id;
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(PersonRef, (), (id, code, name))

/// A site by name.
struct SiteRef {
    static constexpr std::string_view kSchemaName = "SiteRef";
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"code", "Short code, unique among sites.", "DW012"},
        {"name", "The name people read.", "新民农贸市场 | Xinmin Market"},
    };
    SiteId id;
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(SiteRef, (), (id, code, name))

/// Somebody away for some days.
struct Absence {
    static constexpr std::string_view kSchemaName = "Absence";
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"person", "The person, by the name that is shown."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"reason", "Why, in one of a few words."},
        {"cancelled", "Whether it does not count any more."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "The rows."},
    };
    std::vector<Absence> items;
};
BOOST_DESCRIBE_STRUCT(AbsenceList, (), (items))

struct CreateAbsence {
    static constexpr std::string_view kSchemaName = "CreateAbsence";
    static constexpr FieldDoc kDocs[]{
        {"person_id", "Id of the person."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"reason", "Why, in one of a few words."},
    };
    PersonId person_id;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
    duty::AbsenceReason reason{};
};
BOOST_DESCRIBE_STRUCT(CreateAbsence, (), (person_id, from_day, to_day, reason))

struct ChangeAbsence {
    static constexpr std::string_view kSchemaName = "ChangeAbsence";
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"reason", "Why, in one of a few words."},
        {"cancelled", "Whether it does not count any more."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"code", "Short code, unique among its kind.", "P0012"},
        {"name", "The name people read.", "西街道·网格长岗 | West office, grid chief"},
        {"masked_phone", "Telephone number without its middle; null where none is known.", "138****5678"},
        {"unit", "The unit."},
        {"post_id", "Id of the person's post."},
        {"post_name", "Name of the post.", "值班岗 | Duty post"},
        {"left_on", "The first day on which the person no longer works here; null while they do."},
        {"duty_count", "Duties held today.", "2"},
        {"deputy_count", "Duties today of which the person is the deputy.", "1"},
        {"absent", "The absence that counts today; null where the person is there."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "The rows."},
        {"total", "Rows that fit, on all pages.", "73"},
        {"next_cursor", "Send it as cursor for the next page; null on the last one.", "7301444403200000001"},
    };
    std::vector<Person> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (items, total, next_cursor))

/// Without a code the next free one is given.
struct CreatePerson {
    static constexpr std::string_view kSchemaName = "CreatePerson";
    static constexpr FieldDoc kDocs[]{
        {"code", "Unique code; the next free one without it.", "P0012"},
        {"name", "The name people read.", "西街道·网格长岗 | West office, grid chief"},
        {"phone", "Telephone number, 5 to 20 digits.", "13812345678"},
        {"unit_id", "Id of the unit."},
        {"post_id", "Id of the person's post."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"code", "Short code, unique among its kind.", "P0012"},
        {"name", "The name people read.", "西街道·网格长岗 | West office, grid chief"},
        {"phone", "A new number; the known one stays without it, an empty one removes it.", "13812345678"},
        {"unit_id", "Id of the unit."},
        {"post_id", "Id of the person's post."},
        {"left_on", "The first day on which the person no longer works here; null while they do."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"reason", "Why the full number is needed; kept with who asked and when.", "夜间积水,需电话核实"},
    };
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(ReadContact, (), (reason))

struct PersonContact {
    static constexpr std::string_view kSchemaName = "PersonContact";
    static constexpr FieldDoc kDocs[]{
        {"phone", "Telephone number, 5 to 20 digits.", "13812345678"},
    };
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(PersonContact, (), (phone))

/// What a person carries today. Cases are open ones on the person's areas.
struct PersonWorkload {
    static constexpr std::string_view kSchemaName = "PersonWorkload";
    static constexpr FieldDoc kDocs[]{
        {"person", "The person, by the name that is shown."},
        {"unit", "The unit."},
        {"area_count", "Areas the person answers for.", "4"},
        {"site_count", "Sites the person answers for.", "3"},
        {"deputy_count", "Duties today of which the person is the deputy.", "1"},
        {"open_case_count", "Open cases there, as far as the caller may see them.", "12"},
        {"overdue_case_count", "Of the open cases those past their deadline.", "2"},
        {"open_item_count", "Joint items not done yet.", "2"},
        {"household_count", "Households of the areas; null where nobody counted them.", "326"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "The rows."},
        {"total", "Rows that fit, on all pages.", "73"},
        {"next_cursor", "Send it as cursor for the next page; null on the last one.", "7301444403200000001"},
    };
    std::vector<PersonWorkload> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(WorkloadPage, (), (items, total, next_cursor))

/// What a duty is about.
struct DutyTarget {
    static constexpr std::string_view kSchemaName = "DutyTarget";
    static constexpr FieldDoc kDocs[]{
        {"kind", "What the duty is about."},
        {"area", "The area; null where there is none."},
        {"site", "The site; null where there is none."},
        {"class_code", "Code of the class of problems.", "01-10"},
        {"class_name", "Name of the class.", "暴露垃圾 | Exposed rubbish"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"target", "What the duty is about."},
        {"duty", "Code of the kind of duty.", "grid_chief"},
        {"duty_name", "The district's word for the duty.", "网格长 | Grid chief"},
        {"person", "The holder, where it is a person."},
        {"unit", "The holder, where it is a unit."},
        {"deputy", "Who stands in while the holder is away."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"in_force", "Whether it counts on the day asked for."},
        {"holder_away", "Whether the holder is absent or has left on that day."},
        {"acting", "Who stands in on that day; null where the holder is there or nobody stands in."},
        {"days_left", "Days from the day asked for to the last one; null without an end.", "18"},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "The rows."},
        {"total", "Rows that fit, on all pages.", "73"},
        {"next_cursor", "Send it as cursor for the next page; null on the last one.", "7301444403200000001"},
        {"outside_scope", "True: the area asked for lies outside the caller's scope; that nothing is listed says nothing."},
    };
    std::vector<Assignment> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
    bool outside_scope{};
};
BOOST_DESCRIBE_STRUCT(AssignmentPage, (), (items, total, next_cursor, outside_scope))

/// Where somebody else holds an exclusive duty on these days this is refused, unless `replace`: then the other one ends the day
/// before.
struct CreateAssignment {
    static constexpr std::string_view kSchemaName = "CreateAssignment";
    static constexpr FieldDoc kDocs[]{
        {"target_kind", "What the duty is about: it says which of the ids below is needed."},
        {"area_id", "Id of the area."},
        {"site_id", "Id of the site."},
        {"class_code", "Code of the class of problems.", "01-10"},
        {"duty", "Code of the kind of duty.", "grid_chief"},
        {"person_id", "Who holds it, where it is a person."},
        {"unit_id", "Who holds it, where it is a unit."},
        {"deputy_id", "Id of the person who stands in."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"replace", "End whoever holds the exclusive duty, the day before."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"person_id", "Who holds it, where it is a person."},
        {"unit_id", "Who holds it, where it is a unit."},
        {"deputy_id", "Id of the person who stands in."},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"replace", "End whoever holds the exclusive duty, the day before."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"version", "Grows with every change; send back the one you saw.", "3"},
        {"last_day", "The last day on which it counts."},
    };
    std::int32_t version{};
    duty::Day last_day{};
};
BOOST_DESCRIBE_STRUCT(EndDuty, (), (version, last_day))

/// One line of the answer: who, by which rule, and who stands in.
struct DutyAnswerLine {
    static constexpr std::string_view kSchemaName = "DutyAnswerLine";
    static constexpr FieldDoc kDocs[]{
        {"rule", "Word of the rule: ruling, class_assigned, class_in_area, class_in_district, grid_chief or territory.",
         "class_in_area"},
        {"sentence", "The rule in words.", "类别 01-10 在新民社区由其负责 | Answers for class 01-10 in Xinmin"},
        {"area", "The rule's area; null where it holds for the whole district."},
        {"ruling_id", "Id of the ruling that decides."},
        {"ruling_number", "Number of the ruling that decides.", "CD-2026-003"},
        {"assignment_id", "Id of the assignment behind the line."},
        {"duty", "Code of the duty, where an assignment is behind the line.", "grid_chief"},
        {"duty_name", "The district's word for the duty.", "网格长 | Grid chief"},
        {"unit", "The unit."},
        {"post_name", "Name of the post.", "值班岗 | Duty post"},
        {"person", "The holder, where it is a person."},
        {"deputy", "Who stands in while the holder is away."},
        {"holder_away", "Whether the holder is absent or has left on that day."},
        {"acting", "Who stands in on that day; null where the holder is there or nobody stands in."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"class_code", "Code of the class of problems.", "01-10"},
        {"class_name", "Name of the class.", "暴露垃圾 | Exposed rubbish"},
        {"date", "The day asked for."},
        {"position_state", "What the place says: only a known one has areas."},
        {"area_path", "The area and those around it, the district first."},
        {"lines", "Who must act, best first."},
        {"around", "Every duty on the ground around the place, nearest first."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"id", "Its id."},
        {"number", "Number for people.", "CD-2026-003"},
        {"class_code", "Code of the class of problems.", "01-10"},
        {"class_name", "Name of the class.", "暴露垃圾 | Exposed rubbish"},
        {"area", "The area it holds for; null where it is the whole district."},
        {"unit", "The unit that answers."},
        {"reason", "Why, in words.", "市场内外职责不清,经协调由环卫牵头"},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
        {"in_force", "Whether it counts on the day asked for."},
        {"version", "Grows with every change; send back the one you saw.", "3"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "The rows."},
    };
    std::vector<Ruling> items;
};
BOOST_DESCRIBE_STRUCT(RulingList, (), (items))

/// Without an area it holds for the whole district.
struct CreateRuling {
    static constexpr std::string_view kSchemaName = "CreateRuling";
    static constexpr FieldDoc kDocs[]{
        {"class_code", "Code of the class of problems.", "01-10"},
        {"area_id", "The area it holds for, with all that lies in it; the whole district without one."},
        {"unit_id", "The unit that shall answer."},
        {"reason", "Why, in words.", "市场内外职责不清,经协调由环卫牵头"},
        {"from_day", "The first day."},
        {"to_day", "The last day; null where there is no end."},
    };
    Text<1, 20> class_code;
    std::optional<AreaId> area_id;
    UnitId unit_id;
    Text<2, 1000> reason;
    duty::Day from_day{};
    std::optional<duty::Day> to_day;
};
BOOST_DESCRIBE_STRUCT(CreateRuling, (), (class_code, area_id, unit_id, reason, from_day, to_day))

}  // namespace jingwei::api

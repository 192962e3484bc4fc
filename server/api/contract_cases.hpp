#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"

/// Cases as staff see them.
namespace jingwei::api {

/// Who has the case now.
struct Holder {
    static constexpr std::string_view kSchemaName = "Holder";
    static constexpr FieldDoc kDocs[]{
        {"kind", "A unit, the desk, or nobody once the case is closed."},
        {"unit_id", "Only when a unit holds it."},
        {"unit_name", "Only when a unit holds it.", "环卫中心 | Sanitation Centre"},
    };
    cases::Holder kind{};
    std::optional<UnitId> unit_id;
    std::optional<LocalizedText> unit_name;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (kind, unit_id, unit_name))

/// A case in a list.
struct CaseSummary {
    static constexpr std::string_view kSchemaName = "CaseSummary";
    static constexpr FieldDoc kDocs[]{
        {"id", "For the paths below /cases."},
        {"number", "The number people quote; counted per day.", "JW-20260302-017"},
        {"class_code", "Code in the catalogue; empty when the class is no longer known.", "01-01"},
        {"class_name", "The catalogue's full name.", "暴露垃圾 | Exposed litter"},
        {"class_short_name", "For chips and lists.", "垃圾 | Litter"},
        {"group", "The quick chip that the class belongs to."},
        {"state", "Where it stands in the workflow.", "dispatched"},
        {"clock", "How it stands against its deadline now."},
        {"holder", "Who has to act next."},
        {"area", "The smallest area it fell in; null when the place is unknown or ambiguous."},
        {"address", "The place in the reporter's words.", "建设路 18 号"},
        {"position", "Null when the place is unknown."},
        {"position_state", "How sure the place is."},
        {"reported_at", "When the report arrived, or happened in the source of an import."},
        {"due_at", "The deadline; null before dispatch and for cases without a limit."},
        {"closed_at", "Null while it is open."},
        {"source", "The channel it came by."},
        {"released", "Whether the public may see it (先审后发)."},
        {"reopened_count", "How often the reporter was not satisfied.", "0"},
        {"version", "Send it back with the next action; a stale one is refused with conflict.", "3"},
        {"thumbnail_id", "First photo from before."},
        {"allowed_actions", "What the caller may do with it now; empty for onlookers."},
    };
    CaseId id;
    std::string number;
    std::string class_code;
    LocalizedText class_name;
    LocalizedText class_short_name;
    Group group{};
    cases::State state{};
    cases::ClockState clock{};
    Holder holder;
    std::optional<AreaRef> area;
    std::optional<std::string> address;
    std::optional<geo::Position> position;
    cases::PositionState position_state{};
    Instant reported_at{};
    std::optional<Instant> due_at;
    std::optional<Instant> closed_at;
    cases::Source source{};
    bool released{};
    std::int32_t reopened_count{};
    std::int32_t version{};
    std::optional<PhotoId> thumbnail_id;
    std::vector<cases::Action> allowed_actions;
};
BOOST_DESCRIBE_STRUCT(CaseSummary, (),
                      (id, number, class_code, class_name, class_short_name, group, state, clock, holder, area, address, position,
                       position_state, reported_at, due_at, closed_at, source, released, reopened_count, version, thumbnail_id,
                       allowed_actions))

/// One page of cases; total is exact up to 10,000.
struct CasePage {
    static constexpr std::string_view kSchemaName = "CasePage";
    static constexpr FieldDoc kDocs[]{
        {"items", "In the order asked for."},
        {"next_cursor", "Send as cursor to go on; null on the last page.", "1772414400000000.7301444403200000001"},
        {"total", "All that fit the filter, counted up to 10,000.", "128"},
    };
    std::vector<CaseSummary> items;
    std::optional<std::string> next_cursor;
    std::int64_t total{};
};
BOOST_DESCRIBE_STRUCT(CasePage, (), (items, next_cursor, total))

/// Open cases of one group of classes.
struct GroupFigure {
    static constexpr std::string_view kSchemaName = "GroupFigure";
    static constexpr FieldDoc kDocs[]{
        {"group", "The quick chip."},
        {"name", "Its words.", "垃圾 | Litter"},
        {"open", "Open cases.", "12"},
        {"overdue", "Those of them past their deadline.", "2"},
    };
    Group group{};
    LocalizedText name;
    std::int64_t open{};
    std::int64_t overdue{};
};
BOOST_DESCRIBE_STRUCT(GroupFigure, (), (group, name, open, overdue))

/// Open cases of one area.
struct AreaFigure {
    static constexpr std::string_view kSchemaName = "AreaFigure";
    static constexpr FieldDoc kDocs[]{
        {"area", "One area below the chosen one."},
        {"open", "Open cases in it and below.", "31"},
        {"overdue", "Those of them past their deadline.", "4"},
    };
    AreaRef area;
    std::int64_t open{};
    std::int64_t overdue{};
};
BOOST_DESCRIBE_STRUCT(AreaFigure, (), (area, open, overdue))

/// The list in figures.
struct CaseFigures {
    static constexpr std::string_view kSchemaName = "CaseFigures";
    static constexpr FieldDoc kDocs[]{
        {"open", "Cases not closed and not turned down.", "128"},
        {"overdue", "Open and past their deadline.", "9"},
        {"due_today", "Open with a deadline before midnight in the district.", "17"},
        {"to_verify", "Reported fixed, waiting for verification.", "21"},
        {"at_desk", "Waiting for the desk to give them to a unit.", "6"},
        {"on_time_rate", "Share from 0 to 1 of judged cases that met their deadline; null when none was judged.", "0.94"},
        {"by_group", "Most open first."},
        {"by_area", "The areas one level below the chosen one."},
    };
    std::int64_t open{};
    std::int64_t overdue{};
    std::int64_t due_today{};
    std::int64_t to_verify{};
    std::int64_t at_desk{};
    std::optional<double> on_time_rate;
    std::vector<GroupFigure> by_group;
    std::vector<AreaFigure> by_area;
};
BOOST_DESCRIBE_STRUCT(CaseFigures, (), (open, overdue, due_today, to_verify, at_desk, on_time_rate, by_group, by_area))

/// Cases close together on the map; a single one says which.
struct CaseCluster {
    static constexpr std::string_view kSchemaName = "CaseCluster";
    static constexpr FieldDoc kDocs[]{
        {"position", "Mean position of its cases."},
        {"count", "Cases gathered here.", "7"},
        {"overdue", "Those of them past their deadline.", "1"},
        {"case_id", "Only when it is a single case."},
        {"state", "Only when it is a single case.", "dispatched"},
        {"clock", "Only when it is a single case."},
    };
    geo::Position position{};
    std::int64_t count{};
    std::int64_t overdue{};
    std::optional<CaseId> case_id;
    std::optional<cases::State> state;
    std::optional<cases::ClockState> clock;
};
BOOST_DESCRIBE_STRUCT(CaseCluster, (), (position, count, overdue, case_id, state, clock))

/// What a map shows.
struct CaseMap {
    static constexpr std::string_view kSchemaName = "CaseMap";
    static constexpr FieldDoc kDocs[]{
        {"clusters", "In no particular order."},
        {"truncated", "True when more cases fit than the map takes; choose a smaller extent.", "false"},
    };
    std::vector<CaseCluster> clusters;
    bool truncated{};
};
BOOST_DESCRIBE_STRUCT(CaseMap, (), (clusters, truncated))

/// One step of the timeline.
struct CaseEvent {
    static constexpr std::string_view kSchemaName = "CaseEvent";
    static constexpr FieldDoc kDocs[]{
        {"seq", "Counts from 1 within the case.", "2"},
        {"kind", "What happened, as the journal names it.", "dispatched"},
        {"occurred_at", "When it happened."},
        {"recorded_at", "When it was written down; later for imports and offline phones."},
        {"actor_name", "The post or unit that did it.", "受理派遣员 | Dispatcher"},
        {"state", "The state after it.", "dispatched"},
        {"note", "A remark.", "请带工具"},
        {"reason", "Why it was returned, failed, turned down or reopened.", "不属本单位职责"},
        {"unit_name", "The unit it was given to.", "环卫中心 | Sanitation Centre"},
        {"photo_ids", "Photos sent with it."},
    };
    std::int32_t seq{};
    std::string kind;
    Instant occurred_at{};
    Instant recorded_at{};
    LocalizedText actor_name;
    cases::State state{};
    std::optional<std::string> note;
    std::optional<std::string> reason;
    std::optional<LocalizedText> unit_name;
    std::vector<PhotoId> photo_ids;
};
BOOST_DESCRIBE_STRUCT(CaseEvent, (), (seq, kind, occurred_at, recorded_at, actor_name, state, note, reason, unit_name, photo_ids))

/// A stretch of time and how much of it counted.
struct ClockSpan {
    static constexpr std::string_view kSchemaName = "ClockSpan";
    static constexpr FieldDoc kDocs[]{
        {"from", "Start of the stretch."},
        {"to", "End of the stretch.", "2026-03-02T04:00:00Z"},
        {"counted_seconds", "How much of it counts towards the limit; 0 at night for working hours.", "9600"},
    };
    Instant from{};
    Instant to{};
    std::int64_t counted_seconds{};
};
BOOST_DESCRIBE_STRUCT(ClockSpan, (), (from, to, counted_seconds))

/// Everything about one case.
struct CaseDetail {
    static constexpr std::string_view kSchemaName = "CaseDetail";
    static constexpr FieldDoc kDocs[]{
        {"summary", "The same as in lists."},
        {"areas", "The areas it fell in, the district first."},
        {"condition_text", "The filing condition met.", "面积大于 1 平方米 | Larger than 1 m²"},
        {"closing_condition", "What must be true before it may be closed.", "垃圾清除,地面清洁 | Litter gone, ground clean"},
        {"photo_after_required", "Whether reporting it fixed needs a photo."},
        {"limit_text", "The time limit in words.", "2 个工作时 | 2 working hours"},
        {"description", "The reporter's words.", "路口有一堆建筑垃圾"},
        {"contact_masked", "The reporter's phone with its middle hidden, for those who may see it.", "138****5678"},
        {"accuracy_m", "Radius the device gave for its position.", "12"},
        {"responsible", "Who answers; null at the desk."},
        {"handled_by", "The unit that reported it fixed; its staff cannot verify it.", "环卫中心 | Sanitation Centre"},
        {"timeline", "Everything that happened, oldest first."},
        {"before_photos", "What was found."},
        {"after_photos", "What it looks like now."},
        {"similar", "Open cases of the same class close by in place and time that the caller may see."},
        {"clock_explained", "Why the deadline is when it is: stretch by stretch since dispatch."},
        {"satisfied", "What the reporter said; null when nothing yet."},
        {"satisfaction_comment", "The reporter's words about it.", "处理得很快"},
        {"allowed_actions", "What the caller may do now."},
    };
    CaseSummary summary;
    std::vector<AreaRef> areas;
    LocalizedText condition_text;
    LocalizedText closing_condition;
    bool photo_after_required{};
    std::optional<LocalizedText> limit_text;
    std::optional<std::string> description;
    std::optional<std::string> contact_masked;
    std::optional<double> accuracy_m;
    std::optional<Responsible> responsible;
    std::optional<LocalizedText> handled_by;
    std::vector<CaseEvent> timeline;
    std::vector<Photo> before_photos;
    std::vector<Photo> after_photos;
    std::vector<CaseSummary> similar;
    std::vector<ClockSpan> clock_explained;
    std::optional<bool> satisfied;
    std::optional<std::string> satisfaction_comment;
    std::vector<cases::Action> allowed_actions;
};
BOOST_DESCRIBE_STRUCT(CaseDetail, (),
                      (summary, areas, condition_text, closing_condition, photo_after_required, limit_text, description,
                       contact_masked, accuracy_m, responsible, handled_by, timeline, before_photos, after_photos, similar,
                       clock_explained, satisfied, satisfaction_comment, allowed_actions))

/// A unit that could take the case, and why.
struct Suggestion {
    static constexpr std::string_view kSchemaName = "Suggestion";
    static constexpr FieldDoc kDocs[]{
        {"unit", "The unit that could take it."},
        {"post_name", "The post that receives its cases.", "值班长 | Shift leader"},
        {"reason", "The rule that names the unit, in a sentence.", "该处属花园路街道 | The place lies in Garden Road"},
        {"open_count", "Cases the unit holds now.", "14"},
        {"on_time_rate", "Share from 0 to 1 of the unit's judged cases on time.", "0.91"},
    };
    UnitRef unit;
    std::optional<LocalizedText> post_name;
    LocalizedText reason;
    std::int64_t open_count{};
    std::optional<double> on_time_rate;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (unit, post_name, reason, open_count, on_time_rate))

/// Best first.
struct SuggestionList {
    static constexpr std::string_view kSchemaName = "SuggestionList";
    static constexpr FieldDoc kDocs[]{
        {"items", "Best first."},
    };
    std::vector<Suggestion> items;
};
BOOST_DESCRIBE_STRUCT(SuggestionList, (), (items))

/// A report by staff; fixed on the spot (即查即改) with photos from before and after.
struct RecordCase {
    static constexpr std::string_view kSchemaName = "RecordCase";
    static constexpr FieldDoc kDocs[]{
        {"class_code", "One of GET /public/classes.", "01-01"},
        {"condition_code", "A filing condition of the class; its first one when left out.", "1"},
        {"position", "Left out, the desk finds the place from the address."},
        {"accuracy_m", "Radius the device gives for its position; dropped when it makes no sense.", "12"},
        {"address", "The place in words.", "建设路 18 号门前"},
        {"description", "What is wrong.", "路口有一堆建筑垃圾"},
        {"photo_upload_ids", "Finished uploads, six at most.", "u3xk9q2m"},
        {"fixed_on_the_spot", "Fixed at once (即查即改): closed without dispatch.", "false"},
        {"after_photo_upload_ids", "Photos from after, when it was fixed on the spot.", "u7pd4w1z"},
        {"source", "Collector when left out.", "leader"},
    };
    Text<1, 20> class_code;
    std::optional<Text<1, 20>> condition_code;
    std::optional<geo::Position> position;
    std::optional<double> accuracy_m;
    std::optional<Text<0, 200>> address;
    std::optional<Text<0, 4000>> description;
    std::vector<std::string> photo_upload_ids;
    bool fixed_on_the_spot{};
    std::optional<std::vector<std::string>> after_photo_upload_ids;
    std::optional<cases::Source> source;
};
BOOST_DESCRIBE_STRUCT(RecordCase, (),
                      (class_code, condition_code, position, accuracy_m, address, description, photo_upload_ids,
                       fixed_on_the_spot, after_photo_upload_ids, source))

/// Gives the case to a unit.
struct DispatchCase {
    static constexpr std::string_view kSchemaName = "DispatchCase";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
        {"unit_id", "The unit that shall handle it."},
        {"note", "A remark for the unit.", "请带工具"},
    };
    std::int32_t version{};
    UnitId unit_id;
    std::optional<Text<0, 4000>> note;
};
BOOST_DESCRIBE_STRUCT(DispatchCase, (), (version, unit_id, note))

/// The unit takes it on.
struct AcceptCase {
    static constexpr std::string_view kSchemaName = "AcceptCase";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
    };
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(AcceptCase, (), (version))

/// The unit gives it back.
struct ReturnCase {
    static constexpr std::string_view kSchemaName = "ReturnCase";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
        {"reason", "Why the unit does not take it; the desk reads it.", "不属本单位职责"},
    };
    std::int32_t version{};
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ReturnCase, (), (version, reason))

/// The unit reports it fixed.
struct SubmitRectification {
    static constexpr std::string_view kSchemaName = "SubmitRectification";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
        {"note", "What was done.", "已清运并冲洗地面"},
        {"photo_upload_ids", "Finished uploads from after; one at least where the closing condition asks.", "u7pd4w1z"},
    };
    std::int32_t version{};
    Text<1, 4000> note;
    std::vector<std::string> photo_upload_ids;
};
BOOST_DESCRIBE_STRUCT(SubmitRectification, (), (version, note, photo_upload_ids))

/// What the verifier saw; a reason is needed when it did not pass.
struct VerifyCase {
    static constexpr std::string_view kSchemaName = "VerifyCase";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
        {"passed", "True closes the case, false gives it back to the unit."},
        {"reason", "Needed when it did not pass.", "仍有残留"},
        {"note", "A remark.", "现场已复核"},
        {"photo_upload_ids", "Finished uploads of the verifier.", "u2mm8c5t"},
    };
    std::int32_t version{};
    bool passed{};
    std::optional<Text<0, 1000>> reason;
    std::optional<Text<0, 4000>> note;
    std::optional<std::vector<std::string>> photo_upload_ids;
};
BOOST_DESCRIBE_STRUCT(VerifyCase, (), (version, passed, reason, note, photo_upload_ids))

/// Turns the report down.
struct RejectCase {
    static constexpr std::string_view kSchemaName = "RejectCase";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
        {"reason", "The reporter reads it.", "该处不在本区"},
    };
    std::int32_t version{};
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(RejectCase, (), (version, reason))

/// Lets the case appear in public, or takes it back.
struct ReleaseCase {
    static constexpr std::string_view kSchemaName = "ReleaseCase";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version the caller saw; a stale one is refused with conflict.", "3"},
        {"released", "True shows it in public, false takes it back."},
    };
    std::int32_t version{};
    bool released{};
};
BOOST_DESCRIBE_STRUCT(ReleaseCase, (), (version, released))

}  // namespace jingwei::api

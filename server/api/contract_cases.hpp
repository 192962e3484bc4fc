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
    cases::Holder kind{};
    std::optional<UnitId> unit_id;
    std::optional<LocalizedText> unit_name;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (kind, unit_id, unit_name))

/// A case in a list.
struct CaseSummary {
    static constexpr std::string_view kSchemaName = "CaseSummary";
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
    std::vector<CaseSummary> items;
    std::optional<std::string> next_cursor;
    std::int64_t total{};
};
BOOST_DESCRIBE_STRUCT(CasePage, (), (items, next_cursor, total))

/// Open cases of one group of classes.
struct GroupFigure {
    static constexpr std::string_view kSchemaName = "GroupFigure";
    Group group{};
    LocalizedText name;
    std::int64_t open{};
    std::int64_t overdue{};
};
BOOST_DESCRIBE_STRUCT(GroupFigure, (), (group, name, open, overdue))

/// Open cases of one area.
struct AreaFigure {
    static constexpr std::string_view kSchemaName = "AreaFigure";
    AreaRef area;
    std::int64_t open{};
    std::int64_t overdue{};
};
BOOST_DESCRIBE_STRUCT(AreaFigure, (), (area, open, overdue))

/// The list in figures.
struct CaseFigures {
    static constexpr std::string_view kSchemaName = "CaseFigures";
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
    std::vector<CaseCluster> clusters;
    bool truncated{};
};
BOOST_DESCRIBE_STRUCT(CaseMap, (), (clusters, truncated))

/// One step of the timeline.
struct CaseEvent {
    static constexpr std::string_view kSchemaName = "CaseEvent";
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
    Instant from{};
    Instant to{};
    std::int64_t counted_seconds{};
};
BOOST_DESCRIBE_STRUCT(ClockSpan, (), (from, to, counted_seconds))

/// Everything about one case.
struct CaseDetail {
    static constexpr std::string_view kSchemaName = "CaseDetail";
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
    std::vector<Suggestion> items;
};
BOOST_DESCRIBE_STRUCT(SuggestionList, (), (items))

/// A report by staff; fixed on the spot (即查即改) with photos from before and after.
struct RecordCase {
    static constexpr std::string_view kSchemaName = "RecordCase";
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
    std::int32_t version{};
    UnitId unit_id;
    std::optional<Text<0, 4000>> note;
};
BOOST_DESCRIBE_STRUCT(DispatchCase, (), (version, unit_id, note))

/// The unit takes it on.
struct AcceptCase {
    static constexpr std::string_view kSchemaName = "AcceptCase";
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(AcceptCase, (), (version))

/// The unit gives it back.
struct ReturnCase {
    static constexpr std::string_view kSchemaName = "ReturnCase";
    std::int32_t version{};
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ReturnCase, (), (version, reason))

/// The unit reports it fixed.
struct SubmitRectification {
    static constexpr std::string_view kSchemaName = "SubmitRectification";
    std::int32_t version{};
    Text<1, 4000> note;
    std::vector<std::string> photo_upload_ids;
};
BOOST_DESCRIBE_STRUCT(SubmitRectification, (), (version, note, photo_upload_ids))

/// What the verifier saw; a reason is needed when it did not pass.
struct VerifyCase {
    static constexpr std::string_view kSchemaName = "VerifyCase";
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
    std::int32_t version{};
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(RejectCase, (), (version, reason))

/// Lets the case appear in public, or takes it back.
struct ReleaseCase {
    static constexpr std::string_view kSchemaName = "ReleaseCase";
    std::int32_t version{};
    bool released{};
};
BOOST_DESCRIBE_STRUCT(ReleaseCase, (), (version, released))

}  // namespace jingwei::api

#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"

/// The public face: residents, without signing in.
namespace jingwei::api {

/// What the district says about itself.
struct District {
    static constexpr std::string_view kSchemaName = "District";
    std::string code;
    LocalizedText name;
    LocalizedText organiser;
    std::string icp_number;
    std::string police_number;
    std::string site_code;
    std::string time_zone;
    geo::Position center{};
    std::vector<double> bounds;  // west, south, east, north
    std::vector<std::string> locales;
};
BOOST_DESCRIBE_STRUCT(District, (),
                      (code, name, organiser, icp_number, police_number, site_code, time_zone, center, bounds, locales))

/// A filing condition as residents see it.
struct PublicCondition {
    static constexpr std::string_view kSchemaName = "PublicCondition";
    std::string code;
    LocalizedText text;
    LocalizedText limit_text;
};
BOOST_DESCRIBE_STRUCT(PublicCondition, (), (code, text, limit_text))

/// A class of problems as residents see it.
struct PublicClass {
    static constexpr std::string_view kSchemaName = "PublicClass";
    std::string code;
    LocalizedText name;
    LocalizedText short_name;
    Group group{};
    LocalizedText hint;
    std::vector<PublicCondition> conditions;
};
BOOST_DESCRIBE_STRUCT(PublicClass, (), (code, name, short_name, group, hint, conditions))

/// A quick chip.
struct ClassGroup {
    static constexpr std::string_view kSchemaName = "ClassGroup";
    Group code{};
    LocalizedText name;
    std::string default_class_code;
};
BOOST_DESCRIBE_STRUCT(ClassGroup, (), (code, name, default_class_code))

/// What can be reported.
struct ClassList {
    static constexpr std::string_view kSchemaName = "ClassList";
    std::vector<ClassGroup> groups;
    std::vector<PublicClass> classes;
};
BOOST_DESCRIBE_STRUCT(ClassList, (), (groups, classes))

/// Where a position falls, root first.
struct Located {
    static constexpr std::string_view kSchemaName = "Located";
    std::vector<AreaRef> areas;
    bool ambiguous{};
    bool inside{};
};
BOOST_DESCRIBE_STRUCT(Located, (), (areas, ambiguous, inside))

/// A released case.
struct PublicCase {
    static constexpr std::string_view kSchemaName = "PublicCase";
    CaseId id;
    std::string number;
    LocalizedText class_name;
    cases::PublicState state{};
    std::optional<geo::Position> position;
    LocalizedText area_name;
    std::optional<std::string> address;
    Instant reported_at{};
    std::optional<Instant> closed_at;
    std::optional<PhotoId> before_photo_id;
    std::optional<PhotoId> after_photo_id;
};
BOOST_DESCRIBE_STRUCT(PublicCase, (),
                      (id, number, class_name, state, position, area_name, address, reported_at, closed_at, before_photo_id,
                       after_photo_id))

/// One page of released cases.
struct PublicCasePage {
    static constexpr std::string_view kSchemaName = "PublicCasePage";
    std::vector<PublicCase> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PublicCasePage, (), (items, next_cursor))

/// The last days in figures, what went wrong included.
struct PublicFigures {
    static constexpr std::string_view kSchemaName = "PublicFigures";
    std::int32_t days{};
    std::int64_t received{};
    std::int64_t closed{};
    std::optional<double> median_hours;
    std::int64_t not_on_time{};
    std::int64_t reopened{};
};
BOOST_DESCRIBE_STRUCT(PublicFigures, (), (days, received, closed, median_hours, not_on_time, reopened))

/// Announces an upload of so many bytes.
struct StartUpload {
    static constexpr std::string_view kSchemaName = "StartUpload";
    Bounded<std::int64_t, 1, 20971520> size;
};
BOOST_DESCRIBE_STRUCT(StartUpload, (), (size))

/// What was found in a finished upload.
struct UploadPhoto {
    static constexpr std::string_view kSchemaName = "UploadPhoto";
    std::int32_t width{};
    std::int32_t height{};
    std::optional<geo::Position> position;
    std::optional<Instant> taken_at;
};
BOOST_DESCRIBE_STRUCT(UploadPhoto, (), (width, height, position, taken_at))

/// An upload; continue at `offset` until it is complete.
struct Upload {
    static constexpr std::string_view kSchemaName = "Upload";
    std::string id;
    std::int64_t offset{};
    std::int64_t size{};
    bool complete{};
    std::optional<UploadPhoto> photo;
};
BOOST_DESCRIBE_STRUCT(Upload, (), (id, offset, size, complete, photo))

/// A resident's report.
struct CreateReport {
    static constexpr std::string_view kSchemaName = "CreateReport";
    Text<1, 20> class_code;
    std::optional<Text<1, 20>> condition_code;
    std::optional<geo::Position> position;
    std::optional<double> accuracy_m;
    std::optional<Text<0, 200>> address;
    std::optional<Text<0, 4000>> description;
    std::vector<std::string> photo_upload_ids;
    std::optional<Text<0, 30>> contact_phone;
};
BOOST_DESCRIBE_STRUCT(CreateReport, (),
                      (class_code, condition_code, position, accuracy_m, address, description, photo_upload_ids, contact_phone))

/// The answer to a report: the code to follow it by, where it fell, who answers, by when.
struct ReportReceipt {
    static constexpr std::string_view kSchemaName = "ReportReceipt";
    std::string tracking_code;
    std::string number;
    cases::PublicState state{};
    LocalizedText class_name;
    std::vector<AreaRef> areas;
    cases::PositionState position_state{};
    std::optional<Responsible> responsible;
    std::optional<Instant> due_at;
    std::optional<LocalizedText> limit_text;
};
BOOST_DESCRIBE_STRUCT(ReportReceipt, (),
                      (tracking_code, number, state, class_name, areas, position_state, responsible, due_at, limit_text))

/// One step in the words residents see.
struct PublicEvent {
    static constexpr std::string_view kSchemaName = "PublicEvent";
    Instant at{};
    std::string kind;
    cases::PublicState state{};
    std::optional<LocalizedText> text;
};
BOOST_DESCRIBE_STRUCT(PublicEvent, (), (at, kind, state, text))

/// A report as its reporter follows it.
struct TrackedReport : ReportReceipt {
    static constexpr std::string_view kSchemaName = "TrackedReport";
    Instant reported_at{};
    std::optional<Instant> closed_at;
    std::optional<std::string> description;
    std::optional<std::string> address;
    std::optional<geo::Position> position;
    std::vector<PublicEvent> timeline;
    std::vector<PhotoId> before_photo_ids;
    std::vector<PhotoId> after_photo_ids;
    std::optional<std::string> rejection_reason;
    std::optional<bool> satisfied;
    std::vector<cases::Action> allowed_actions;
};
BOOST_DESCRIBE_STRUCT(TrackedReport, (ReportReceipt),
                      (reported_at, closed_at, description, address, position, timeline, before_photo_ids, after_photo_ids,
                       rejection_reason, satisfied, allowed_actions))

/// An open report of the same class nearby.
struct SimilarReport {
    static constexpr std::string_view kSchemaName = "SimilarReport";
    LocalizedText class_name;
    cases::PublicState state{};
    double distance_m{};
    Instant reported_at{};
    std::optional<std::string> tracking_hint;
};
BOOST_DESCRIBE_STRUCT(SimilarReport, (), (class_name, state, distance_m, reported_at, tracking_hint))

/// Similar reports, nearest first.
struct SimilarReports {
    static constexpr std::string_view kSchemaName = "SimilarReports";
    std::vector<SimilarReport> items;
};
BOOST_DESCRIBE_STRUCT(SimilarReports, (), (items))

/// Whether the reporter is satisfied.
struct RateReport {
    static constexpr std::string_view kSchemaName = "RateReport";
    bool satisfied{};
    std::optional<Text<0, 1000>> comment;
};
BOOST_DESCRIBE_STRUCT(RateReport, (), (satisfied, comment))

/// Why it is not settled.
struct ReopenReport {
    static constexpr std::string_view kSchemaName = "ReopenReport";
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ReopenReport, (), (reason))

}  // namespace jingwei::api

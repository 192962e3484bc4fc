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
    static constexpr FieldDoc kDocs[]{
        {"code", "The division code, or a short word.", "410105"},
        {"name", "Official name.", "金水区 | Jinshui District"},
        {"organiser", "Who runs this site (主办单位).", "区城市管理局 | District City Management Bureau"},
        {"icp_number", "Filing number for the footer; empty when none.", "豫ICP备00000000号"},
        {"police_number", "Public security filing number; empty when none.", "豫公网安备00000000000000号"},
        {"site_code", "Government site code; empty when none.", "4101050000"},
        {"time_zone", "IANA name; days and deadlines follow it.", "Asia/Shanghai"},
        {"center", "Where the map opens; null while nothing is drawn."},
        {"bounds", "West, south, east, north in degrees; null while nothing is drawn.", "[113.60,34.70,113.75,34.85]"},
        {"locales", "Languages of all texts.", "[\"zh-CN\",\"en\"]"},
    };
    std::string code;
    LocalizedText name;
    LocalizedText organiser;
    std::string icp_number;
    std::string police_number;
    std::string site_code;
    std::string time_zone;
    std::optional<geo::Position> center;
    std::optional<std::vector<double>> bounds;  // west, south, east, north
    std::vector<std::string> locales;
};
BOOST_DESCRIBE_STRUCT(District, (),
                      (code, name, organiser, icp_number, police_number, site_code, time_zone, center, bounds, locales))

/// A filing condition as residents see it.
struct PublicCondition {
    static constexpr std::string_view kSchemaName = "PublicCondition";
    static constexpr FieldDoc kDocs[]{
        {"code", "Unique in its class.", "1"},
        {"text", "When a report counts as this class.", "面积大于 1 平方米 | Larger than 1 m²"},
        {"limit_text", "The time limit in words.", "2 个工作时 | 2 working hours"},
    };
    std::string code;
    LocalizedText text;
    LocalizedText limit_text;
};
BOOST_DESCRIBE_STRUCT(PublicCondition, (), (code, text, limit_text))

/// A class of problems as residents see it.
struct PublicClass {
    static constexpr std::string_view kSchemaName = "PublicClass";
    static constexpr FieldDoc kDocs[]{
        {"code", "Send it as class_code.", "01-01"},
        {"name", "Full name.", "暴露垃圾 | Exposed litter"},
        {"short_name", "For chips and lists.", "垃圾 | Litter"},
        {"group", "The quick chip it belongs to."},
        {"hint", "Helps people choose.", "路边、空地上的垃圾堆 | Heaps of litter by the road"},
        {"conditions", "The first one holds when a report names none."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"code", "Key of the chip."},
        {"name", "Its words.", "垃圾 | Litter"},
        {"default_class_code", "The class a tap on the chip chooses.", "01-01"},
    };
    Group code{};
    LocalizedText name;
    std::string default_class_code;
};
BOOST_DESCRIBE_STRUCT(ClassGroup, (), (code, name, default_class_code))

/// What can be reported.
struct ClassList {
    static constexpr std::string_view kSchemaName = "ClassList";
    static constexpr FieldDoc kDocs[]{
        {"groups", "The quick chips, in order."},
        {"classes", "In the catalogue's order."},
    };
    std::vector<ClassGroup> groups;
    std::vector<PublicClass> classes;
};
BOOST_DESCRIBE_STRUCT(ClassList, (), (groups, classes))

/// Where a position falls, root first.
struct Located {
    static constexpr std::string_view kSchemaName = "Located";
    static constexpr FieldDoc kDocs[]{
        {"areas", "From the district down to the smallest area; empty outside."},
        {"ambiguous", "Several areas claim the point: a desk decides.", "false"},
        {"inside", "Whether the point lies in the district."},
        {"words", "Found by these words of the address; null: by the position.", "新民路"},
    };
    std::vector<AreaRef> areas;
    bool ambiguous{};
    bool inside{};
    std::optional<std::vector<std::string>> words;
};
BOOST_DESCRIBE_STRUCT(Located, (), (areas, ambiguous, inside, words))

/// A released case.
struct PublicCase {
    static constexpr std::string_view kSchemaName = "PublicCase";
    static constexpr FieldDoc kDocs[]{
        {"id", "For /public/photos and links."},
        {"number", "The number people quote.", "JW-20260302-017"},
        {"class_name", "Short name of its class.", "垃圾 | Litter"},
        {"state", "In the words residents see."},
        {"position", "Null when the place is unknown."},
        {"area_name", "The smallest area it fell in, or the district.", "花园路街道 | Garden Road Office"},
        {"address", "The place in words.", "建设路 18 号"},
        {"reported_at", "When the report arrived."},
        {"closed_at", "Null while it is open."},
        {"before_photo_id", "For /public/photos/{photo_id}."},
        {"after_photo_id", "For /public/photos/{photo_id}."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "Newest first."},
        {"next_cursor", "Send as cursor to go on; null on the last page.", "1772414400000000.7301444403200000001"},
    };
    std::vector<PublicCase> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PublicCasePage, (), (items, next_cursor))

/// The last days in figures, what went wrong included.
struct PublicFigures {
    static constexpr std::string_view kSchemaName = "PublicFigures";
    static constexpr FieldDoc kDocs[]{
        {"days", "Days the figures look back.", "30"},
        {"received", "Reports that arrived.", "1204"},
        {"closed", "Cases closed.", "1130"},
        {"median_hours",
         "Half of the closed cases took no longer than this, by the clock on the wall; null when none was closed.", "6.5"},
        {"not_on_time", "Judged cases that missed their deadline.", "41"},
        {"reopened", "Cases a reporter was not satisfied with.", "12"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"size", "Bytes of the whole file.", "482133"},
    };
    Bounded<std::int64_t, 1, 20971520> size;
};
BOOST_DESCRIBE_STRUCT(StartUpload, (), (size))

/// What was found in a finished upload.
struct UploadPhoto {
    static constexpr std::string_view kSchemaName = "UploadPhoto";
    static constexpr FieldDoc kDocs[]{
        {"width", "Pixels after turning upright.", "1600"},
        {"height", "Pixels after turning upright.", "1200"},
        {"position", "Where the camera says it was taken: a proposal for the report."},
        {"taken_at", "When the camera says it was taken."},
    };
    std::int32_t width{};
    std::int32_t height{};
    std::optional<geo::Position> position;
    std::optional<Instant> taken_at;
};
BOOST_DESCRIBE_STRUCT(UploadPhoto, (), (width, height, position, taken_at))

/// An upload; continue at `offset` until it is complete.
struct Upload {
    static constexpr std::string_view kSchemaName = "Upload";
    static constexpr FieldDoc kDocs[]{
        {"id", "Whoever knows it may go on with the upload and name it in a report.", "u3xk9q2m"},
        {"offset", "Bytes that have arrived; send the next ones from here.", "262144"},
        {"size", "Bytes announced.", "482133"},
        {"complete", "Whether it may be named in a report.", "false"},
        {"photo", "Once it is complete."},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"class_code", "One of GET /public/classes.", "01-01"},
        {"condition_code", "A filing condition of the class; its first one when left out.", "1"},
        {"position", "Left out, the desk finds the place from the address."},
        {"accuracy_m", "Radius the device gives for its position; dropped when it makes no sense.", "12"},
        {"address", "The place in words.", "建设路 18 号门前"},
        {"description", "What is wrong.", "路口有一堆建筑垃圾"},
        {"photo_upload_ids", "Finished uploads, six at most.", "u3xk9q2m"},
        {"contact_phone", "For questions; seen by the desk with its middle hidden.", "13800005678"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"tracking_code", "Whoever knows it may follow and rate the report.", "JS-7KQ2-M9XW-RT3H"},
        {"number", "The number people quote.", "JW-20260302-017"},
        {"state", "In the words residents see."},
        {"class_name", "Full name of its class.", "暴露垃圾 | Exposed litter"},
        {"areas", "The areas it fell in, the district first; empty when the place is unknown."},
        {"position_state", "How sure the place is."},
        {"responsible", "Who answers; null while the desk decides."},
        {"due_at", "By when; null while the desk decides."},
        {"limit_text", "The time limit in words.", "2 个工作时 | 2 working hours"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"at", "When it happened."},
        {"kind", "What happened, as the journal names it.", "dispatched"},
        {"state", "The state after it, in the words residents see."},
        {"text", "The unit it was given to.", "环卫中心 | Sanitation Centre"},
    };
    Instant at{};
    std::string kind;
    cases::PublicState state{};
    std::optional<LocalizedText> text;
};
BOOST_DESCRIBE_STRUCT(PublicEvent, (), (at, kind, state, text))

/// A report as its reporter follows it.
struct TrackedReport : ReportReceipt {
    static constexpr std::string_view kSchemaName = "TrackedReport";
    static constexpr FieldDoc kDocs[]{
        {"reported_at", "When the report arrived."},
        {"closed_at", "Null while it is open."},
        {"description", "The reporter's own words.", "路口有一堆建筑垃圾"},
        {"address", "The place in words.", "建设路 18 号"},
        {"position", "Null when the place is unknown."},
        {"timeline", "Oldest first."},
        {"before_photo_ids", "For /reports/{tracking_code}/photos/{photo_id}."},
        {"after_photo_ids", "For /reports/{tracking_code}/photos/{photo_id}."},
        {"rejection_reason", "Why it was turned down.", "该处不在本区"},
        {"satisfied", "What the reporter said; null when nothing yet."},
        {"allowed_actions", "Rate and reopen, when their time has come.", "rate"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"class_name", "Full name of the class.", "暴露垃圾 | Exposed litter"},
        {"state", "In the words residents see."},
        {"distance_m", "From the point asked about, rounded.", "18"},
        {"reported_at", "When it arrived."},
        {"tracking_hint", "Never set: a tracking code is known to its reporter only.", "JS-7KQ2"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"items", "Nearest first, five at most."},
    };
    std::vector<SimilarReport> items;
};
BOOST_DESCRIBE_STRUCT(SimilarReports, (), (items))

/// Whether the reporter is satisfied.
struct RateReport {
    static constexpr std::string_view kSchemaName = "RateReport";
    static constexpr FieldDoc kDocs[]{
        {"satisfied", "False opens the way to reopening."},
        {"comment", "In the reporter's words.", "处理得很快"},
    };
    bool satisfied{};
    std::optional<Text<0, 1000>> comment;
};
BOOST_DESCRIBE_STRUCT(RateReport, (), (satisfied, comment))

/// Why it is not settled.
struct ReopenReport {
    static constexpr std::string_view kSchemaName = "ReopenReport";
    static constexpr FieldDoc kDocs[]{
        {"reason", "What is still wrong.", "第二天又堆满了"},
    };
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ReopenReport, (), (reason))

}  // namespace jingwei::api

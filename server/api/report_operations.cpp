#include <algorithm>
#include <charconv>
#include <cmath>

#include "api/case_reading.hpp"
#include "api/operation_lists.hpp"
#include "api/photo_response.hpp"
#include "app/act_on_case.hpp"
#include "app/uploads.hpp"

namespace jingwei::api {
namespace {

constexpr std::size_t kMostPhotos = 6;

Upload upload_view(const app::Upload& upload) {
    Upload view{upload.token, upload.received, upload.size, upload.photo.has_value(), {}};
    if (upload.photo)
        view.photo = UploadPhoto{upload.photo->width, upload.photo->height, upload.photo->position, upload.photo->taken_at};
    return view;
}

Result<Upload> view_of(Result<app::Upload> upload) {
    if (!upload) return tl::make_unexpected(upload.error());
    return upload_view(*upload);
}

Result<Upload> start_upload(const Call& call, const StartUpload& body) {
    return view_of(app::start_upload(call.app(), call.caller, body.size.value));
}

Result<Upload> append_upload(const Call& call) {
    std::int64_t offset = 0;
    const std::string_view text = call.request.header("Upload-Offset");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
    if (error != std::errc{} || end != text.data() + text.size() || offset < 0) {
        return refuse_field("Upload-Offset", "type", {{"expected", "整数 / integer"}});
    }
    return view_of(app::append_upload(call.app(), call.caller, call.path_value("upload_id"), offset, call.request.body));
}

Result<Upload> get_upload(const Call& call) {
    return view_of(app::get_upload(call.app(), call.caller, call.path_value("upload_id")));
}

struct SimilarQuery {
    static constexpr FieldDoc kDocs[]{
        {"class_code", "The class about to be reported.", "01-01"},
        {"lon", "Degrees east, WGS 84.", "113.6253"},
        {"lat", "Degrees north, WGS 84.", "34.7466"},
    };
    std::optional<std::string> class_code;
    std::optional<double> lon;
    std::optional<double> lat;
};
BOOST_DESCRIBE_STRUCT(SimilarQuery, (), (class_code, lon, lat))

Result<SimilarReports> find_similar(const Call& call, const SimilarQuery& query) {
    constexpr double kMetres = 50;
    constexpr int kMost = 5;
    const auto* const problem_class = query.class_code ? call.reference->catalog.find_code(*query.class_code) : nullptr;
    if (problem_class == nullptr) return refuse_field("/class_code", "unknown_class");
    if (problem_class->is_private) return SimilarReports{};  // that somebody complained there is nobody else's business
    const auto position = geo::position_from_degrees(query.lon.value_or(std::nan("")), query.lat.value_or(std::nan("")));
    if (!position) return refuse_field("/lon", "position");
    const Instant now = call.app().clock.now();
    app::CaseFilter near{.open_only = true,
                         .classes = {problem_class->id},
                         .extent = geo::box_around(*position, kMetres),
                         .reported_from = now - std::chrono::hours{24},
                         .now = now};
    // Only class, state and distance leave the server: nothing that must be released first.
    const auto rows = app::in_snapshot<std::vector<app::CaseListRow>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.list(call.tenant(), org::Scope::whole(), near, app::CaseOrder::newest, {}, kMost);
    });
    SimilarReports found;
    for (const auto& row : rows) {
        const cases::Case& c = row.file.current;
        const double metres = geo::distance_m(*position, *c.place.position);
        if (metres <= kMetres)
            found.items.push_back({problem_class->name, cases::public_state(c.state), std::round(metres), c.reported_at, {}});
    }
    std::sort(found.items.begin(), found.items.end(), [](const auto& a, const auto& b) { return a.distance_m < b.distance_m; });
    return found;
}

std::string text_or_empty(const auto& text) { return text ? text->value : std::string{}; }

template <class Body>
Result<app::ReportInput> report_input(const Body& body) {
    if (body.photo_upload_ids.size() > kMostPhotos)
        return refuse_field("/photo_upload_ids", "too_many", {{"max", std::to_string(kMostPhotos)}});
    app::ReportInput input;
    input.class_code = body.class_code.value;
    if (body.condition_code && !body.condition_code->value.empty()) input.condition_code = body.condition_code->value;
    input.position = body.position;
    constexpr double kFarthest = 100'000;
    if (body.accuracy_m && *body.accuracy_m >= 0 && *body.accuracy_m < kFarthest)
        input.accuracy_m = static_cast<std::int32_t>(std::lround(*body.accuracy_m));
    input.address = text_or_empty(body.address);
    input.description = text_or_empty(body.description);
    input.uploads = body.photo_upload_ids;
    return input;
}

Result<ReportReceipt> create_report(const Call& call, const CreateReport& body) {
    auto input = report_input(body);
    if (!input) return tl::make_unexpected(input.error());
    input->contact = text_or_empty(body.contact_phone);
    const auto reported = app::report_case(call.app(), call.caller, *input);
    if (!reported) return tl::make_unexpected(reported.error());
    return receipt(*reported->reference, reported->file, reported->rule);
}

Result<CaseDetail> record_case(const Call& call, const RecordCase& body) {
    auto input = report_input(body);
    if (!input) return tl::make_unexpected(input.error());
    input->source = body.source.value_or(cases::Source::collector);
    input->fixed_on_the_spot = body.fixed_on_the_spot;
    input->after_uploads = body.after_photo_upload_ids.value_or(std::vector<std::string>{});
    const auto reported = app::report_case(call.app(), call.caller, *input);
    if (!reported) return tl::make_unexpected(reported.error());
    const auto dossier = read_dossier_after(call, reported->file.current.id);
    if (!dossier) return tl::make_unexpected(dossier.error());
    return case_detail(call, *dossier);
}

Result<TrackedReport> get_report(const Call& call) {
    const auto dossier = read_dossier_by_code(call, call.path_value("tracking_code"));
    if (!dossier) return tl::make_unexpected(dossier.error());
    return tracked_report(call, *dossier);
}

Result<TrackedReport> act_as_reporter(const Call& call, const app::ActionInput& input) {
    const auto done = app::act_on_case(call.app(), call.caller, {{}, call.path_value("tracking_code")}, input);
    if (!done) return tl::make_unexpected(done.error());
    return get_report(call);
}

Result<TrackedReport> rate_report(const Call& call, const RateReport& body) {
    return act_as_reporter(call,
                           {.action = cases::Action::rate, .words = text_or_empty(body.comment), .satisfied = body.satisfied});
}

Result<TrackedReport> reopen_report(const Call& call, const ReopenReport& body) {
    return act_as_reporter(call, {.action = cases::Action::reopen, .words = body.reason.value});
}

Result<net::Response> get_report_photo(const Call& call, const PhotoQuery& query) {
    const auto id = call.path_id<PhotoId>("photo_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto dossier = read_dossier_by_code(call, call.path_value("tracking_code"));
    if (!dossier) return tl::make_unexpected(dossier.error());
    for (const auto& photo : dossier->photos) {
        if (photo.photo.id == *id) return photo_response(call, photo.photo, query, false);
    }
    return refuse(ErrorCode::not_found);
}

}  // namespace

std::vector<Operation> report_operations() {
    const Access open = Access::open();
    constexpr FaceSet residents{Face::public_site};
    constexpr FaceSet staff{Face::phone, Face::console};
    const std::vector by_reporter{ErrorCode::conflict, ErrorCode::action_not_allowed, ErrorCode::reason_required,
                                  ErrorCode::idempotency_mismatch};
    return {
        refuses(send("startUpload", "POST", "/uploads", open, "Announce a photo", start_upload, 201), {ErrorCode::rate_limited}),
        refuses(with_content(with_answer<Upload>(act("appendUpload", "PATCH", "/uploads/{upload_id}", open,
                                                     "Send the next bytes; header Upload-Offset", append_upload)),
                             "", "application/octet-stream"),
                {ErrorCode::upload_offset_mismatch, ErrorCode::unsupported_media_type, ErrorCode::image_unreadable,
                 ErrorCode::image_too_large, ErrorCode::rate_limited}),
        get("getUpload", "/uploads/{upload_id}", open, "How far an upload is", get_upload),
        on(residents, get("findSimilarReports", "/reports/similar", open, "Open reports of the same class within 50 m and 24 h",
                          find_similar)),
        on(residents, refuses(send("createReport", "POST", "/reports", open, "Report a problem", create_report, 201),
                              {ErrorCode::idempotency_mismatch, ErrorCode::rate_limited})),
        on(residents, get("getReport", "/reports/{tracking_code}", open, "Follow a report", get_report)),
        on(residents, refuses(send("rateReport", "POST", "/reports/{tracking_code}/satisfaction", open,
                                   "Say whether it is settled", rate_report),
                              by_reporter)),
        on(residents, refuses(send("reopenReport", "POST", "/reports/{tracking_code}/reopening", open,
                                   "Ask for it to be done again", reopen_report),
                              by_reporter)),
        on(residents, answers_photo(get("getReportPhoto", "/reports/{tracking_code}/photos/{photo_id}", open,
                                        "A photo of the report", get_report_photo))),
        on(staff, refuses(send("recordCase", "POST", "/cases", Access::needs(org::Permission::case_report),
                               "Report by staff, or fixed on the spot", record_case, 201),
                          {ErrorCode::photo_required, ErrorCode::idempotency_mismatch})),
    };
}

}  // namespace jingwei::api

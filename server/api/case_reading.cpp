#include "api/case_reading.hpp"

#include <charconv>

namespace jingwei::api {
namespace {

constexpr std::chrono::hours kSimilarTime{24};
constexpr double kSimilarMetres = 50;
constexpr int kMostSimilar = 5;

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= text.size()) {
        const auto end = std::min(text.find(',', from), text.size());
        if (end > from) parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

Result<void> set_states(const CaseFilterQuery& query, app::CaseFilter& filter) {
    const std::string state = query.state.value_or("open");
    if (state == "open") filter.open_only = true;
    if (state == "open" || state == "all") return {};
    for (const auto& word : split(state)) {
        if (!parse_enum<cases::State>(word))
            return refuse_field("/state", "enum",
                                {{"allowed", "open, all, reported, dispatched, handling, rectified, closed, rejected"}});
        filter.states.push_back(word);
    }
    return {};
}

Result<void> set_clock(const Call& call, const CaseFilterQuery& query, app::CaseFilter& filter) {
    if (!query.clock) return {};
    if (*query.clock == "overdue") {
        filter.overdue = true;
    } else if (*query.clock == "due_soon") {
        filter.overdue = false;
        filter.due_before = filter.now + cases::kDueSoon;
    } else if (*query.clock == "due_today") {
        filter.overdue = false;
        filter.due_before = end_of_day(*call.reference, filter.now);
    } else {
        return refuse_field("/clock", "enum", {{"allowed", "overdue, due_soon, due_today"}});
    }
    return {};
}

Result<void> set_classes(const Call& call, const CaseFilterQuery& query, app::CaseFilter& filter) {
    const auto& catalog = call.reference->catalog;
    if (query.class_code) {
        const auto* const one = catalog.find_code(*query.class_code);
        if (one == nullptr) return refuse_field("/class_code", "unknown_class");
        filter.classes.push_back(one->id);
    } else if (query.group) {
        for (const auto& one : catalog.classes()) {
            if (group_of(&one) == *query.group) filter.classes.push_back(one.id);
        }
        if (filter.classes.empty()) filter.classes.push_back(ClassId{-1});  // a group without classes shows nothing
    }
    return {};
}

Result<CaseDossier> read_rest(const Call& call, app::Stores& stores, app::CaseFile file) {
    CaseDossier dossier;
    const cases::Case& c = file.current;
    dossier.timeline = stores.cases.timeline(call.tenant(), c.id);
    dossier.notes = stores.cases.notes(call.tenant(), c.id);
    dossier.photos = stores.photos.of_case(call.tenant(), c.id);
    if (c.place.position && cases::is_open(c.state)) {
        app::CaseFilter near{
            .classes = {c.class_id}, .extent = geo::box_around(*c.place.position, kSimilarMetres), .now = call.app().clock.now()};
        near.open_only = true;
        near.reported_from = c.reported_at - kSimilarTime;
        near.reported_to = c.reported_at + kSimilarTime;
        dossier.similar =
            stores.queries.list(call.tenant(), call.caller.actor.scope, near, app::CaseOrder::newest, {}, kMostSimilar + 1);
        std::erase_if(dossier.similar, [&](const auto& row) { return row.file.current.id == c.id; });
    }
    dossier.file = std::move(file);
    return dossier;
}

}  // namespace

Instant end_of_day(const app::Reference& reference, Instant now) {
    const auto minutes = reference.calendar.minute_of_day(now);
    return std::chrono::floor<std::chrono::minutes>(now) - minutes + std::chrono::hours{24};
}

Result<geo::Box> parse_bbox(const std::string& text) {
    const auto parts = split(text);
    std::array<double, 4> sides{};
    if (parts.size() != sides.size()) return refuse_field("/bbox", "bbox");
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto [end, error] = std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), sides[i]);
        if (error != std::errc{} || end != parts[i].data() + parts[i].size()) return refuse_field("/bbox", "bbox");
    }
    const auto box = geo::box_from_degrees(sides[0], sides[1], sides[2], sides[3]);
    return box ? box : refuse_field("/bbox", "bbox");
}

Result<app::CaseFilter> case_filter(const Call& call, const CaseFilterQuery& query) {
    app::CaseFilter filter;
    filter.now = call.app().clock.now();
    if (const auto set = set_states(query, filter); !set) return tl::make_unexpected(set.error());
    if (const auto set = set_clock(call, query, filter); !set) return tl::make_unexpected(set.error());
    if (const auto set = set_classes(call, query, filter); !set) return tl::make_unexpected(set.error());
    if (query.area_id) {
        const auto* const area = call.reference->territory.find(*query.area_id);
        if (area == nullptr) return refuse_field("/area_id", "unknown_area");
        const auto range = call.reference->territory.path_range(*area);
        filter.path_from = range.from;
        filter.path_to = range.to;
    }
    if (query.unit_id) filter.unit = *query.unit_id;
    if (query.mine.value_or(false)) filter.unit = call.caller.actor.unit;
    if (query.source) filter.source = enum_name(*query.source);
    if (query.q) filter.q = query.q->value;
    if (query.bbox) {
        const auto box = parse_bbox(*query.bbox);
        if (!box) return tl::make_unexpected(box.error());
        filter.extent = *box;
    }
    filter.reported_from = query.reported_from;
    filter.reported_to = query.reported_to;
    return filter;
}

std::string write_cursor(const app::CaseListRow& row, app::CaseOrder order) {
    const cases::Case& c = row.file.current;
    const std::int64_t sort = order == app::CaseOrder::newest ? to_micros(c.reported_at)
                              : c.due_at                      ? to_micros(*c.due_at)
                                                              : std::numeric_limits<std::int64_t>::max();
    return std::to_string(sort) + "." + to_string(c.id);
}

Result<std::optional<app::PageStart>> read_cursor(const std::optional<std::string>& text) {
    if (!text) return std::optional<app::PageStart>{};
    app::PageStart start;
    const auto dot = text->find('.');
    const char* const end = text->data() + std::min(dot, text->size());
    const auto [stop, error] = std::from_chars(text->data(), end, start.sort);
    const auto id = dot == std::string::npos ? std::nullopt : parse_id<CaseTag>(std::string_view{*text}.substr(dot + 1));
    if (error != std::errc{} || stop != end || !id) return refuse_field("/cursor", "cursor");
    start.id = *id;
    return std::optional{start};
}

Result<CaseDossier> read_dossier(const Call& call, CaseId id) {
    return app::in_snapshot<Result<CaseDossier>>(call.app().database, [&](app::Stores& stores) -> Result<CaseDossier> {
        auto file = stores.cases.find(call.tenant(), id);
        if (!file || !call.caller.actor.scope.covers(file->current.place.area_path, file->current.unit)) {
            return refuse(ErrorCode::not_found);
        }
        return read_rest(call, stores, std::move(*file));
    });
}

Result<CaseDossier> read_dossier_after(const Call& call, CaseId id) {
    return app::in_snapshot<Result<CaseDossier>>(call.app().database, [&](app::Stores& stores) -> Result<CaseDossier> {
        auto file = stores.cases.find(call.tenant(), id);
        if (!file) return refuse(ErrorCode::not_found);
        return read_rest(call, stores, std::move(*file));
    });
}

Result<CaseDossier> read_dossier_by_code(const Call& call, const std::string& tracking_code) {
    return app::in_snapshot<Result<CaseDossier>>(call.app().database, [&](app::Stores& stores) -> Result<CaseDossier> {
        auto file = stores.cases.find_by_tracking(call.tenant(), app::tracking_hash(tracking_code));
        if (!file) return refuse(ErrorCode::not_found);
        return read_rest(call, stores, std::move(*file));
    });
}

}  // namespace jingwei::api

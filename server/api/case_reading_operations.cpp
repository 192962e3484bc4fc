#include <cmath>
#include <map>

#include "api/case_reading.hpp"
#include "api/live_events.hpp"
#include "api/operation_lists.hpp"
#include "api/photo_response.hpp"
#include "app/duty_context.hpp"
#include "domain/cases/routing.hpp"

namespace jingwei::api {
namespace {

constexpr int kPage = 50;
constexpr int kPageMost = 200;
constexpr int kCountMost = 10'000;
constexpr int kMapMost = 20'000;
constexpr int kExportMost = 50'000;

struct CaseListQuery : CaseFilterQuery {
    static constexpr FieldDoc kDocs[]{
        {"sort", "due (nearest deadline first, also when left out) or -reported_at (newest first).", "due"},
        {"cursor", "next_cursor of the page before; left out, the first page.", "1772414400000000.7301444403200000001"},
        {"limit", "Rows on a page.", "50"},
    };
    std::optional<std::string> sort;  // due (default) | -reported_at
    std::optional<std::string> cursor;
    std::optional<Bounded<int, 1, kPageMost>> limit;
};
BOOST_DESCRIBE_STRUCT(CaseListQuery, (CaseFilterQuery), (sort, cursor, limit))

Result<app::CaseOrder> order_of(const std::optional<std::string>& sort) {
    if (!sort || *sort == "due") return app::CaseOrder::due;
    if (*sort == "-reported_at") return app::CaseOrder::newest;
    return refuse_field("/sort", "enum", {{"allowed", "due, -reported_at"}});
}

Result<CasePage> list_cases(const Call& call, const CaseListQuery& query) {
    const auto filter = case_filter(call, query);
    if (!filter) return tl::make_unexpected(filter.error());
    const auto order = order_of(query.sort);
    if (!order) return tl::make_unexpected(order.error());
    const auto start = read_cursor(query.cursor);
    if (!start) return tl::make_unexpected(start.error());
    const int limit = query.limit ? query.limit->value : kPage;
    return app::in_snapshot<CasePage>(call.app().database, [&](app::Stores& stores) {
        const auto rows = stores.queries.list(call.tenant(), call.caller.actor.scope, *filter, *order, *start, limit);
        CasePage page;
        for (const auto& row : rows) page.items.push_back(case_summary(call, row));
        if (rows.size() == static_cast<std::size_t>(limit)) page.next_cursor = write_cursor(rows.back(), *order);
        page.total = stores.queries.count(call.tenant(), call.caller.actor.scope, *filter, kCountMost);
        return page;
    });
}

/// Adds a tally to the child of `parent_path` that holds it: the area whose path continues the parent's by one step.
const grid::Area* child_holding(const app::Reference& reference, const grid::Area& parent, const std::string& area_path) {
    for (const auto* child : reference.territory.children(parent.id)) {
        if (area_path.starts_with(child->path)) return child;
    }
    return nullptr;
}

Result<CaseFigures> get_case_figures(const Call& call, const CaseFilterQuery& query) {
    const auto filter = case_filter(call, query);
    if (!filter) return tl::make_unexpected(filter.error());
    const app::Reference& reference = *call.reference;
    app::CaseFilter of_period = *filter;  // closed cases count in the on-time rate
    of_period.open_only = false;
    CaseFigures figures;
    std::vector<app::CaseTally> tallies;
    app::CaseCounts counts;
    call.app().database.read([&](app::Stores& stores) {
        counts = stores.queries.counts(call.tenant(), call.caller.actor.scope, of_period, end_of_day(reference, filter->now));
        tallies = stores.queries.tally(call.tenant(), call.caller.actor.scope, *filter);
    });
    figures.open = counts.open;
    figures.overdue = counts.overdue;
    figures.due_today = counts.due_today;
    figures.to_verify = counts.to_verify;
    figures.at_desk = counts.at_desk;
    if (counts.judged > 0) figures.on_time_rate = static_cast<double>(counts.on_time) / static_cast<double>(counts.judged);

    std::map<Group, GroupFigure> by_group;
    std::map<AreaId, AreaFigure> by_area;
    const auto roots = reference.territory.roots();
    const grid::Area* const parent = query.area_id   ? reference.territory.find(*query.area_id)
                                     : roots.empty() ? nullptr
                                                     : roots.front();
    for (const auto& tally : tallies) {
        const Group group = group_of(reference.catalog.find(tally.class_id));
        auto& row = by_group.try_emplace(group, GroupFigure{group, group_name(enum_name(group)), 0, 0}).first->second;
        row.open += tally.open;
        row.overdue += tally.overdue;
        const auto* const child = parent == nullptr ? nullptr : child_holding(reference, *parent, tally.area_path);
        if (child == nullptr) continue;
        auto& area = by_area.try_emplace(child->id, AreaFigure{area_ref(reference, *child), 0, 0}).first->second;
        area.open += tally.open;
        area.overdue += tally.overdue;
    }
    for (auto& [key, row] : by_group) figures.by_group.push_back(std::move(row));
    for (auto& [key, row] : by_area) figures.by_area.push_back(std::move(row));
    std::sort(figures.by_group.begin(), figures.by_group.end(), [](const auto& a, const auto& b) { return a.open > b.open; });
    return figures;
}

struct CaseMapQuery : CaseFilterQuery {
    static constexpr FieldDoc kDocs[]{
        {"zoom", "Zoom level of a 256-pixel Web Mercator map; 12 when left out.", "13"},
    };
    std::optional<double> zoom;
};
BOOST_DESCRIBE_STRUCT(CaseMapQuery, (CaseFilterQuery), (zoom))

/// Cases gathered into squares of about 56 pixels at the zoom asked for (256-pixel tiles of Web Mercator).
Result<CaseMap> get_case_map(const Call& call, const CaseMapQuery& query) {
    constexpr double kPixels = 56;
    const auto filter = case_filter(call, query);
    if (!filter) return tl::make_unexpected(filter.error());
    const double zoom = std::clamp(query.zoom.value_or(12), 0.0, 20.0);
    const auto side = static_cast<std::int64_t>(3.6e9 * kPixels / (256 * std::pow(2.0, std::floor(zoom)))) + 1;
    const auto points = app::in_snapshot<std::vector<app::MapPoint>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.points(call.tenant(), call.caller.actor.scope, *filter, kMapMost);
    });
    struct Gathered {
        std::int64_t lon{}, lat{}, count{}, overdue{};
        const app::MapPoint* only{};
    };
    std::map<std::pair<std::int64_t, std::int64_t>, Gathered> squares;
    const Instant now = filter->now;
    const auto clock = [&](const app::MapPoint& p) {
        cases::Case c;
        c.state = p.state;
        c.due_at = p.due_at;
        c.rectified_at = p.rectified_at;
        c.closed_at = p.closed_at;
        return cases::clock_of(c, now);
    };
    for (const auto& p : points) {
        auto& square = squares[{p.position.lon_e7 / side, p.position.lat_e7 / side}];
        square.lon += p.position.lon_e7;
        square.lat += p.position.lat_e7;
        ++square.count;
        square.overdue += clock(p) == cases::ClockState::overdue;
        square.only = &p;
    }
    CaseMap map;
    map.truncated = points.size() == kMapMost;
    for (const auto& [key, square] : squares) {
        CaseCluster cluster;
        cluster.position = {static_cast<std::int32_t>(square.lon / square.count),
                            static_cast<std::int32_t>(square.lat / square.count)};
        cluster.count = square.count;
        cluster.overdue = square.overdue;
        if (square.count == 1) {
            cluster.case_id = square.only->id;
            cluster.state = square.only->state;
            cluster.clock = clock(*square.only);
        }
        map.clusters.push_back(std::move(cluster));
    }
    return map;
}

/// A cell that a spreadsheet shows as text: quoted, and never taken for a formula.
std::string csv_cell(std::string text) {
    // Chinese and Japanese spreadsheets take the full-width signs for formulas, too.
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
        if (!text.starts_with(sign)) continue;
        text.insert(0, "'");
        break;
    }
    std::string out = "\"";
    for (char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

Result<net::Response> export_cases(const Call& call, const CaseFilterQuery& query) {
    const auto filter = case_filter(call, query);
    if (!filter) return tl::make_unexpected(filter.error());
    const bool english = call.locale == Locale::en;
    std::string text = english ? "\xEF\xBB\xBFnumber,class,place,area,unit,state,reported_at,due_at,closed_at\r\n"
                               : "\xEF\xBB\xBF编号,类别,位置,网格,责任单位,状态,上报时间,时限,办结时间\r\n";
    std::optional<app::PageStart> start;
    for (int done = 0; done < kExportMost;) {
        const auto rows = app::in_snapshot<std::vector<app::CaseListRow>>(call.app().database, [&](app::Stores& stores) {
            return stores.queries.list(call.tenant(), call.caller.actor.scope, *filter, app::CaseOrder::newest, start, kPageMost);
        });
        for (const auto& row : rows) {
            const auto s = case_summary(call, row);
            const auto when = [](const std::optional<Instant>& at) { return at ? format_instant(*at) : std::string{}; };
            text += csv_cell(s.number) + "," + csv_cell(s.class_name.in(call.locale)) + "," + csv_cell(s.address.value_or("")) +
                    "," + csv_cell(s.area ? s.area->name.in(call.locale) : "") + "," +
                    csv_cell(s.holder.unit_name ? s.holder.unit_name->in(call.locale) : "") + "," +
                    csv_cell(std::string{enum_name(s.state)}) + "," + format_instant(s.reported_at) + "," + when(s.due_at) + "," +
                    when(s.closed_at) + "\r\n";
        }
        if (rows.size() < static_cast<std::size_t>(kPageMost)) break;
        done += static_cast<int>(rows.size());
        start = app::PageStart{to_micros(rows.back().file.current.reported_at), rows.back().file.current.id};
    }
    return net::Response{.status = 200,
                         .headers = {{"Content-Type", "text/csv; charset=utf-8"},
                                     {"Content-Disposition", "attachment; filename=\"cases.csv\""},
                                     {"Cache-Control", "no-store"}},
                         .body = std::move(text)};
}

Result<CaseDetail> get_case(const Call& call) {
    const auto id = call.path_id<CaseId>("case_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto dossier = read_dossier(call, *id);
    if (!dossier) return tl::make_unexpected(dossier.error());
    return case_detail(call, *dossier);
}

Result<SuggestionList> list_suggestions(const Call& call) {
    const auto id = call.path_id<CaseId>("case_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto dossier = read_dossier(call, *id);
    if (!dossier) return tl::make_unexpected(dossier.error());
    const app::Reference& reference = *call.reference;
    const cases::Case& c = dossier->file.current;
    const auto* const problem_class = reference.catalog.find(c.class_id);
    if (problem_class == nullptr) return SuggestionList{};
    const auto loads = app::in_snapshot<std::vector<app::UnitLoad>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.unit_loads(call.tenant(), call.app().clock.now());
    });
    SuggestionList list;
    const auto book = call.app().reference.duties(call.tenant());
    const auto context = app::duty_context(reference, *book, call.app().clock.now());
    for (const auto& routing : cases::suggest(*problem_class, c.place.area, context)) {
        const auto* const unit = reference.directory.find(routing.unit);
        const auto* const post = reference.directory.post(routing.post);
        const auto* const home = unit->home_area ? reference.territory.find(unit->home_area) : nullptr;
        Suggestion suggestion{{unit->id, unit->code, unit->name},
                              post == nullptr ? std::nullopt : std::optional{post->name},
                              cases::explain(routing.rule, problem_class, home == nullptr ? reference.district.name : home->name),
                              0,
                              {}};
        for (const auto& load : loads) {
            if (load.unit != routing.unit) continue;
            suggestion.open_count = load.open;
            if (load.judged > 0) suggestion.on_time_rate = static_cast<double>(load.on_time) / static_cast<double>(load.judged);
        }
        list.items.push_back(std::move(suggestion));
    }
    return list;
}

Result<net::Response> get_photo(const Call& call, const PhotoQuery& query) {
    const auto id = call.path_id<PhotoId>("photo_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto photo =
        app::in_snapshot<std::optional<app::Photo>>(call.app().database, [&](app::Stores& stores) -> std::optional<app::Photo> {
            const auto found = stores.photos.find(call.tenant(), *id);
            if (!found) return std::nullopt;
            for (const CaseId case_id : found->cases) {
                const auto file = stores.cases.find(call.tenant(), case_id);
                if (file && call.caller.actor.scope.covers(file->current.place.area_path, file->current.unit))
                    return found->photo;
            }
            return std::nullopt;
        });
    if (!photo) return refuse(ErrorCode::not_found);
    return photo_response(call, *photo, query, false);
}

/// Hints "something happened to this case", from the journal on: a client that comes back misses nothing.
Result<net::Response> stream_events(const Call& call) {
    auto stream = listen(call.service.hub, call.app().database, call.tenant(), call.caller.actor.scope);
    return net::Response{.status = 200,
                         .headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}},
                         .body = std::move(stream)};
}

}  // namespace

std::vector<Operation> case_reading_operations() {
    const Access read = Access::needs(org::Permission::case_read);
    constexpr FaceSet staff{Face::phone, Face::console};
    return {
        on(staff, get("listCases", "/cases", read, "Cases in the caller's scope", list_cases)),
        get("getCaseFigures", "/cases/figures", read, "The same filter in figures", get_case_figures),
        get("getCaseMap", "/cases/map", read, "The same filter on the map", get_case_map),
        with_content(get("exportCases", "/cases/export.csv", Access::needs(org::Permission::case_export),
                         "The same filter as CSV", export_cases),
                     "text/csv"),
        on(staff, get("getCase", "/cases/{case_id}", read, "One case", get_case)),
        get("listSuggestions", "/cases/{case_id}/suggestions", Access::needs(org::Permission::case_dispatch),
            "Who could take the case, and why", list_suggestions),
        on(staff, answers_photo(get("getPhoto", "/photos/{photo_id}", read, "A photo of a case in scope", get_photo))),
        on(staff, with_content(act("streamEvents", "GET", "/events", read, "Server-sent events; resumes from Last-Event-ID",
                                   stream_events),
                               "text/event-stream")),
    };
}

}  // namespace jingwei::api

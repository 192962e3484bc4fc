#include <algorithm>

#include "api/case_reading.hpp"
#include "api/operation_lists.hpp"
#include "api/photo_response.hpp"
#include "app/placing.hpp"
#include "base/secret.hpp"
#include "domain/grid/locate_words.hpp"
#include "geo/geojson.hpp"

namespace jingwei::api {
namespace {

constexpr int kPublicPage = 50;
constexpr int kPublicPageMost = 500;
constexpr int kFigureDays = 30;

/// Of the top of the tree; while that is not drawn, of all that is.
std::optional<geo::Box> bounds_of(const app::Reference& reference) {
    for (const auto* root : reference.territory.roots()) {
        if (const auto box = geo::bounding_box(root->shape)) return box;
    }
    std::optional<geo::Box> all;
    for (const auto& area : reference.territory.areas()) {
        const auto box = geo::bounding_box(area.shape);
        if (!box) continue;
        if (!all) all = box;
        all->low = {std::min(all->low.lon_e7, box->low.lon_e7), std::min(all->low.lat_e7, box->low.lat_e7)};
        all->high = {std::max(all->high.lon_e7, box->high.lon_e7), std::max(all->high.lat_e7, box->high.lat_e7)};
    }
    return all;
}

Result<District> get_district(const Call& call) {
    const app::Reference& reference = *call.reference;
    const app::District& d = reference.district;
    District district{.code = d.code,
                      .name = d.name,
                      .organiser = d.organiser,
                      .icp_number = d.icp_number,
                      .police_number = d.police_number,
                      .site_code = d.site_code,
                      .time_zone = d.time_zone,
                      .center = {},
                      .bounds = {},
                      .locales = {"zh-CN", "en"}};
    const auto middle = [](std::int32_t a, std::int32_t b) { return static_cast<std::int32_t>((std::int64_t{a} + b) / 2); };
    if (const auto box = bounds_of(reference)) {
        district.center = geo::Position{middle(box->low.lon_e7, box->high.lon_e7), middle(box->low.lat_e7, box->high.lat_e7)};
        district.bounds.emplace(
            {geo::lon_degrees(box->low), geo::lat_degrees(box->low), geo::lon_degrees(box->high), geo::lat_degrees(box->high)});
    }
    return district;
}

Result<ClassList> list_public_classes(const Call& call) {
    ClassList list;
    for (const auto& one : call.reference->catalog.classes()) {
        PublicClass shown{one.code, one.name, one.short_name, group_of(&one), one.hint, {}};
        for (const auto& condition : one.conditions)
            shown.conditions.push_back({condition.code, condition.text, limit_text(condition.limit)});
        list.classes.push_back(std::move(shown));
    }
    for (const auto& group : catalog::kGroups) {
        for (const auto& one : list.classes) {
            if (enum_name(one.group) != group.word) continue;
            list.groups.push_back({one.group, group_name(group.word), one.code});
            break;
        }
    }
    return list;
}

struct PointQuery {
    static constexpr FieldDoc kDocs[]{
        {"lon", "Degrees east, WGS 84.", "113.6253"},
        {"lat", "Degrees north, WGS 84.", "34.7466"},
        {"date", "By the edition in force then; absent: now."},
        {"address", "May name a building or street of an area without outline.", "新民路3号楼"},
    };
    std::optional<double> lon;
    std::optional<double> lat;
    std::optional<Instant> date;
    std::optional<Text<0, 200>> address;
};
BOOST_DESCRIBE_STRUCT(PointQuery, (), (lon, lat, date, address))

/// The territory in force at a moment; refuses one before the first edition.
Result<std::shared_ptr<const grid::Territory>> territory_at(const Call& call, std::optional<Instant> date) {
    const auto& present = call.reference->territory;
    if (!date) return std::shared_ptr<const grid::Territory>{call.reference, &present};
    auto found = app::in_snapshot<std::shared_ptr<const grid::Territory>>(
        call.app().database, [&](app::Stores& stores) -> std::shared_ptr<const grid::Territory> {
            const auto id = stores.territory.in_force(call.tenant(), *date);
            return id ? call.app().reference.edition(stores, call.tenant(), *id) : nullptr;
        });
    if (found == nullptr) return refuse_field("/date", "before_editions");
    return found;
}

Result<Located> locate_point(const Call& call, const PointQuery& query) {
    std::optional<geo::Position> position;
    if (query.lon || query.lat || !query.address) {
        if (!query.lon) return refuse_field("/lon", "required");
        if (!query.lat) return refuse_field("/lat", "required");
        const auto read = geo::position_from_degrees(*query.lon, *query.lat);
        if (!read) return tl::make_unexpected(read.error());
        position = *read;
    }
    const auto territory = territory_at(call, query.date);
    if (!territory) return tl::make_unexpected(territory.error());
    const std::string address = query.address ? query.address->value : std::string{};
    const auto by_position = app::place_in(**territory, position, {});
    const auto place = app::place_in(**territory, position, {}, address);
    Located located{area_refs(**territory, place.area), place.state == cases::PositionState::ambiguous, bool{place.area}, {}};
    if (place.area != by_position.area) located.words = grid::locate_words(**territory, address).words;
    return located;
}

struct DepthQuery {
    static constexpr FieldDoc kDocs[]{
        {"depth", "Steps below the district, which is 0; 1 when left out.", "2"},
    };
    std::optional<Bounded<int, 0, 11>> depth;
};
BOOST_DESCRIBE_STRUCT(DepthQuery, (), (depth))

/// Polygons of one level, as kept; an edition never changes, so its id is the ETag.
Result<net::Response> list_area_shapes(const Call& call, const DepthQuery& query) {
    const app::Reference& reference = *call.reference;
    const int depth = query.depth ? query.depth->value : 1;
    const std::string etag = "\"" + to_string(reference.territory.edition().id) + "-" + std::to_string(depth) + "\"";
    const std::vector<net::Header> headers{
        {"Content-Type", "application/geo+json"}, {"ETag", etag}, {"Cache-Control", "public, max-age=300"}};
    if (call.request.header("If-None-Match") == etag)
        return net::Response{.status = 304, .headers = headers, .body = std::string{}};
    std::string text = R"({"type":"FeatureCollection","features":[)";
    bool first = true;
    for (const auto& area : reference.territory.areas()) {
        if (area.depth != depth || area.layer != grid::kTerritoryLayer || area.shape.empty()) continue;
        const json::object properties{{"id", to_string(area.id)},
                                      {"code", area.code},
                                      {"name_zh_cn", area.name.in(Locale::zh_cn)},
                                      {"name_en", area.name.in(Locale::en)},
                                      {"depth", area.depth},
                                      {"parent_id", area.parent ? json::value(to_string(area.parent)) : json::value(nullptr)}};
        text += first ? "" : ",";
        first = false;
        text += R"({"type":"Feature","geometry":)" + geo::to_geojson(area.shape) + R"(,"properties":)" +
                json::serialize(properties) + "}";
    }
    return net::Response{.status = 200, .headers = headers, .body = text + "]}"};
}

struct PublicCaseQuery {
    static constexpr FieldDoc kDocs[]{
        {"bbox", "West, south, east, north in degrees.", "113.60,34.70,113.75,34.85"},
        {"state", "One state in the words residents see.", "closed"},
        {"with_photos", "Only those with photos from before and after."},
        {"cursor", "next_cursor of the page before; left out, the first page.", "1772414400000000.7301444403200000001"},
        {"limit", "Rows on a page.", "50"},
    };
    std::optional<std::string> bbox;
    std::optional<std::string> state;
    std::optional<bool> with_photos;
    std::optional<std::string> cursor;
    std::optional<Bounded<int, 1, kPublicPageMost>> limit;
};
BOOST_DESCRIBE_STRUCT(PublicCaseQuery, (), (bbox, state, with_photos, cursor, limit))

PublicCase public_case(const app::Reference& reference, const app::CaseListRow& row) {
    const cases::Case& c = row.file.current;
    const auto* const problem_class = reference.catalog.find(c.class_id);
    const auto* const area = c.place.area ? reference.territory.find(c.place.area) : nullptr;
    return {.id = c.id,
            .number = row.file.number,
            .class_name = problem_class == nullptr ? LocalizedText{"其他", "Other"} : problem_class->short_name,
            .state = cases::public_state(c.state),
            .position = c.place.position,
            .area_name = area == nullptr ? reference.district.name : area->name,
            .address = some_text(row.file.address),
            .reported_at = c.reported_at,
            .closed_at = c.closed_at,
            .before_photo_id = row.before_photo,
            .after_photo_id = row.after_photo};
}

Result<PublicCasePage> list_public_cases(const Call& call, const PublicCaseQuery& query) {
    app::CaseFilter filter{
        .released_only = true, .with_photos = query.with_photos.value_or(false), .now = call.app().clock.now()};
    if (query.bbox) {
        const auto box = parse_bbox(*query.bbox);
        if (!box) return tl::make_unexpected(box.error());
        filter.extent = *box;
    }
    if (query.state) {
        const auto state = parse_enum<cases::PublicState>(*query.state);
        if (!state) return refuse_field("/state", "enum", {{"allowed", "submitted, accepted, handling, verifying, closed"}});
        for (const auto inner : {cases::State::reported, cases::State::dispatched, cases::State::handling,
                                 cases::State::rectified, cases::State::closed}) {
            if (cases::public_state(inner) == *state) filter.states.emplace_back(enum_name(inner));
        }
        if (filter.states.empty()) filter.states.emplace_back("none");
    }
    const auto start = read_cursor(query.cursor);
    if (!start) return tl::make_unexpected(start.error());
    const int limit = query.limit ? query.limit->value : kPublicPage;
    // Released cases are public: no scope narrows them.
    const auto rows = app::in_snapshot<std::vector<app::CaseListRow>>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.list(call.tenant(), org::Scope::whole(), filter, app::CaseOrder::newest, *start, limit);
    });
    PublicCasePage page;
    for (const auto& row : rows) {
        const auto* const problem_class = call.reference->catalog.find(row.file.current.class_id);
        if (problem_class == nullptr || !problem_class->is_private) page.items.push_back(public_case(*call.reference, row));
    }
    if (rows.size() == static_cast<std::size_t>(limit)) page.next_cursor = write_cursor(rows.back(), app::CaseOrder::newest);
    return page;
}

Result<PublicFigures> get_public_figures(const Call& call) {
    const Instant now = call.app().clock.now();
    const auto figures = app::in_snapshot<app::PublicFigures>(call.app().database, [&](app::Stores& stores) {
        return stores.queries.public_figures(call.tenant(), now - std::chrono::days{kFigureDays}, now);
    });
    return PublicFigures{kFigureDays,          figures.received,    figures.closed,
                         figures.median_hours, figures.not_on_time, figures.reopened};
}

Result<net::Response> get_public_photo(const Call& call, const PhotoQuery& query) {
    const auto id = call.path_id<PhotoId>("photo_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto photo =
        app::in_snapshot<std::optional<app::Photo>>(call.app().database, [&](app::Stores& stores) -> std::optional<app::Photo> {
            const auto found = stores.photos.find(call.tenant(), *id);
            if (!found) return std::nullopt;
            for (const CaseId case_id : found->cases) {
                const auto file = stores.cases.find(call.tenant(), case_id);
                const auto* const problem_class = file ? call.reference->catalog.find(file->current.class_id) : nullptr;
                if (problem_class != nullptr && file->current.released && !problem_class->is_private) return found->photo;
            }
            return std::nullopt;
        });
    if (!photo) return refuse(ErrorCode::not_found);
    return photo_response(call, *photo, query, true);
}

}  // namespace

std::vector<Operation> public_operations() {
    const Access open = Access::open();
    constexpr FaceSet residents{Face::public_site};
    return {
        get("getDistrict", "/public/district", open, "What the district says about itself", get_district),
        get("listPublicClasses", "/public/classes", open, "Classes of problems that can be reported", list_public_classes),
        get("locatePoint", "/public/locate", open, "The areas that hold a position", locate_point),
        with_content(get("listAreaShapes", "/public/areas", open, "Polygons of one level as GeoJSON", list_area_shapes),
                     "application/geo+json"),
        on(residents, get("listPublicCases", "/public/cases", open, "Released cases, newest first", list_public_cases)),
        on(residents, get("getPublicFigures", "/public/figures", open, "The last thirty days", get_public_figures)),
        on(residents, answers_photo(get("getPublicPhoto", "/public/photos/{photo_id}", open, "A photo of a released case",
                                        get_public_photo))),
    };
}

}  // namespace jingwei::api

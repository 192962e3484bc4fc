#include <qrencode.h>

#include <memory>

#include "api/area_duties.hpp"
#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "api/views.hpp"
#include "domain/grid/area_sketch.hpp"

namespace jingwei::api {
namespace {

constexpr int kPlatesAtOnce = 50;

PublicGrid grid_view(const app::Reference& reference, const grid::Area& area) {
    return {area_refs(reference, area.id), geo::label_point(area.shape)};
}

/// A plate's code names an area of the tree, upper levels too.
Result<PublicGrid> get_public_grid(const Call& call) {
    const auto* const area = call.reference->territory.find_code(call.path_value("code"));
    if (area == nullptr) return refuse(ErrorCode::not_found);
    return grid_view(*call.reference, *area);
}

PlateMap map_view(const app::Reference& reference, const grid::AreaSketch& sketch) {
    const grid::SketchPoint middle =
        sketch.area.label.value_or(grid::SketchPoint{grid::AreaSketch::kWidth / 2, grid::AreaSketch::kHeight / 2});
    PlateMap map{sketch.area.path, middle.x, middle.y, sketch.metres, {}};
    for (const auto& one : sketch.neighbours) {
        PlateNeighbour neighbour{reference.territory.find(one.id)->name, one.path, {}, {}};
        if (one.label) {
            neighbour.x = one.label->x;
            neighbour.y = one.label->y;
        }
        map.neighbours.push_back(std::move(neighbour));
    }
    return map;
}

Plate plate_of(const app::Reference& reference, const duty::Context& context, const grid::Area& area) {
    Plate plate{area_refs(reference, area.id), {}, plate_duties(reference, context, area.id), {}};
    if (!area.shape.empty()) plate.area_m2 = geo::area_m2(area.shape);
    if (const auto sketch = grid::sketch(reference.territory, area)) plate.map = map_view(reference, *sketch);
    return plate;
}

struct PlateQuery {
    static constexpr FieldDoc kDocs[]{
        {"area_id", "The area whose lowest areas get plates."},
        {"offset", "Plates to pass over.", "0"},
        {"limit", "Plates at once.", "20"},
    };
    std::optional<AreaId> area_id;
    std::optional<Bounded<int, 0, 1'000'000>> offset;
    std::optional<Bounded<int, 1, kPlatesAtOnce>> limit;
};
BOOST_DESCRIBE_STRUCT(PlateQuery, (), (area_id, offset, limit))

/// Of the area and everything below it: the areas without children, where a plate hangs.
Result<PlateList> list_plates(const Call& call, const PlateQuery& query) {
    const app::Reference& reference = *call.reference;
    if (!query.area_id) return refuse_field("/area_id", "required");
    const auto* const root = reference.territory.find(*query.area_id);
    if (root == nullptr) return refuse_field("/area_id", "unknown_area");
    const auto from = static_cast<std::int64_t>(query.offset ? query.offset->value : 0);
    const auto most = static_cast<std::size_t>(query.limit ? query.limit->value : kPlatesAtOnce);
    const DutyLook look{call};
    const duty::Context context = look.context();
    PlateList list;
    for (const auto* area : reference.territory.subtree(root->id)) {
        if (!reference.territory.children(area->id).empty()) continue;
        if (list.total++ >= from && list.items.size() < most) list.items.push_back(plate_of(reference, context, *area));
    }
    return list;
}

struct QrQuery {
    static constexpr FieldDoc kDocs[]{
        {"site", "Where residents reach the site: https://host, nothing behind it.", "https://example.org"},
    };
    std::optional<Text<1, 200>> site;
};
BOOST_DESCRIBE_STRUCT(QrQuery, (), (site))

/// "https://host" or "http://host:8080", nothing behind it: what a plate's code may point to.
bool is_site(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!text.starts_with(scheme)) continue;
        const auto host = text.substr(scheme.size());
        return !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") ==
                                    std::string_view::npos;
    }
    return false;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kHex[byte >> 4U];
        out += kHex[byte & 15U];
    }
    return out;
}

/// The code as one path of squares with the quiet zone of four that the standard asks for.
std::string qr_svg(const std::string& text) {
    constexpr int kQuiet = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                               &QRcode_free};
    if (!code) throw std::runtime_error{"the QR code could not be made"};
    const int side = code->width + 2 * kQuiet;
    std::string path;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1U) == 0) continue;
            path += "M" + std::to_string(x + kQuiet) + " " + std::to_string(y + kQuiet) + "h1v1h-1z";
        }
    }
    const std::string box = std::to_string(side);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + box + " " + box +
           "\" shape-rendering=\"crispEdges\"><rect width=\"" + box + "\" height=\"" + box + "\" fill=\"#fff\"/><path d=\"" +
           path + "\"/></svg>";
}

/// A picture of the address that opens a report in this grid, on the residents' site.
Result<net::Response> get_plate_code(const Call& call, const QrQuery& query) {
    const auto id = call.path_id<AreaId>("area_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto* const area = call.reference->territory.find(*id);
    if (area == nullptr) return refuse(ErrorCode::not_found);
    if (!query.site) return refuse_field("/site", "required");
    if (!is_site(query.site->value)) return refuse_field("/site", "site");
    return net::Response{.status = 200,
                         .headers = {{"Content-Type", "image/svg+xml"},
                                     {"Cache-Control", "private, max-age=3600"},
                                     {"X-Content-Type-Options", "nosniff"},
                                     {"Content-Security-Policy", "default-src 'none'"}},
                         .body = qr_svg(query.site->value + "/report?grid=" + percent_encoded(area->code))};
}

}  // namespace

std::vector<Operation> plate_operations() {
    const Access open = Access::open();
    constexpr FaceSet residents{Face::public_site};
    const Access territory = Access::needs(org::Permission::territory_read);
    return {
        on(residents, get("getPublicGrid", "/public/grids/{code}", open, "The grid that a plate's code names, and a point in it",
                          get_public_grid)),
        get("listPlates", "/territory/plates", territory, "Plates (网格公示牌) of the grids below an area", list_plates),
        with_content(get("getPlateCode", "/territory/areas/{area_id}/code.svg", territory,
                         "The QR code of a grid's plate: reports for this grid on the residents' site", get_plate_code),
                     "image/svg+xml"),
    };
}

}  // namespace jingwei::api

#include <fmt/format.h>

#include <array>

#include "geo/geojson.hpp"

namespace jingwei::geo {
namespace {

/// What is wrong and what to do about it; "{}" is the finding's detail.
struct ProblemRow {
    Problem problem;
    std::string_view name;
    std::string_view zh_cn;
    std::string_view en;
};

// clang-format off
constexpr std::array kProblems{
    ProblemRow{Problem::too_many_bytes, "too_many_bytes", "文件超过 {} 字节,请拆成几个文件。", "it is larger than {} bytes; split it into several files."},
    ProblemRow{Problem::not_json, "not_json", "不是有效的 JSON({})。请用制图软件重新导出 GeoJSON。", "it is not valid JSON ({}); export it as GeoJSON again."},
    ProblemRow{Problem::not_geojson, "not_geojson", "不是 GeoJSON 或 TopoJSON(type 为“{}”)。请导出为 FeatureCollection。", "it is neither GeoJSON nor TopoJSON (type is “{}”); export it as a FeatureCollection."},
    ProblemRow{Problem::crs_not_supported, "crs_not_supported", "坐标系“{}”不受支持。请声明坐标系(如 EPSG:4547、GCJ02),或先转换为 WGS 84 经纬度(EPSG:4326)。", "the coordinate system “{}” is not supported; declare one such as EPSG:2249 or GCJ02, or convert the file to WGS 84 longitude and latitude (EPSG:4326) first."},
    ProblemRow{Problem::too_many_features, "too_many_features", "要素超过 {} 个,请拆成几个文件。", "it has more than {} features; split it into several files."},
    ProblemRow{Problem::too_many_positions, "too_many_positions", "坐标点超过 {} 个,请简化或拆成几个文件。", "it has more than {} positions; simplify it or split it into several files."},
    ProblemRow{Problem::layer_not_chosen, "layer_not_chosen", "含有多个图层({})。请指定其中一个。", "it holds several layers ({}); choose one of them."},
    ProblemRow{Problem::layer_unknown, "layer_unknown", "没有这个图层;文件中有:{}。", "it has no such layer; it has: {}."},
    ProblemRow{Problem::arcs_malformed, "arcs_malformed", "第 {} 条弧段不是坐标点的列表。请重新导出 TopoJSON。", "its arc {} is not a list of positions; export the TopoJSON again."},
    ProblemRow{Problem::not_a_feature, "not_a_feature", "不是要素(type 为“{}”,应为 Feature)。请删除或改正。", "it is not a feature (type is “{}”, expected Feature); remove or correct it."},
    ProblemRow{Problem::properties_not_an_object, "properties_not_an_object", "properties 应为对象或 null。请改正。", "its properties must be an object or null; correct them."},
    ProblemRow{Problem::geometry_not_an_object, "geometry_not_an_object", "geometry 应为对象或 null。请改正。", "its geometry must be an object or null; correct it."},
    ProblemRow{Problem::geometry_type_unknown, "geometry_type_unknown", "没有“{}”这种几何类型。请改为 Polygon 或 MultiPolygon。", "there is no geometry type “{}”; use Polygon or MultiPolygon."},
    ProblemRow{Problem::geometry_not_an_area, "geometry_not_an_area", "{} 不是面。请删除该要素,或改画为 Polygon。", "a {} is not an area; remove the feature or draw it as a Polygon."},
    ProblemRow{Problem::coordinates_not_an_array, "coordinates_not_an_array", "coordinates 的层次不对(应为{})。请重新导出。", "its coordinates are not nested as they must be (expected {}); export it again."},
    ProblemRow{Problem::position_malformed, "position_malformed", "坐标 {} 不是[经度, 纬度]两个数字。请改正。", "the position {} is not two numbers [longitude, latitude]; correct it."},
    ProblemRow{Problem::position_off_earth, "position_off_earth", "坐标 {} 超出经度 ±180、纬度 ±90。请检查经纬度顺序,或先转换为 WGS 84。", "the position {} is outside longitude ±180, latitude ±90; check the order of the two numbers, or convert the file to WGS 84."},
    ProblemRow{Problem::position_off_system, "position_off_system", "坐标 {} 不在所声明坐标系的范围内。请检查坐标系和坐标顺序。", "the position {} lies beyond its coordinate system; check the declared system and the order of the two numbers."},
    ProblemRow{Problem::arc_unknown, "arc_unknown", "没有第 {} 条弧段。请重新导出 TopoJSON。", "there is no arc {}; export the TopoJSON again."},
    ProblemRow{Problem::arcs_apart, "arcs_apart", "第 {} 条弧段与前一条不相接。请重新导出 TopoJSON。", "arc {} does not begin where the one before it ends; export the TopoJSON again."},
    ProblemRow{Problem::ring_too_short, "ring_too_short", "边界不足三个不同的点。请补画或删除。", "a ring has fewer than three different points; redraw or remove it."},
    ProblemRow{Problem::nested_too_deep, "nested_too_deep", "嵌套超过 {} 层。请简化文件。", "it is nested deeper than {} levels; simplify it."},
    ProblemRow{Problem::byte_order_mark, "byte_order_mark", "已忽略文件开头的 BOM。", "the byte order mark at its beginning was ignored."},
    ProblemRow{Problem::crs_legacy, "crs_legacy", "已按 WGS 84 读取(旧式 crs 成员“{}”)。", "read as WGS 84 (legacy crs member “{}”)."},
    ProblemRow{Problem::crs_converted, "crs_converted", "已从坐标系“{}”转换为 WGS 84。", "converted from the coordinate system “{}” to WGS 84."},
    ProblemRow{Problem::ring_unclosed, "ring_unclosed", "{} 条边界首尾不相接,已自动闭合。请核对。", "{} ring(s) did not end where they began and were closed; check them."},
    ProblemRow{Problem::ring_flat, "ring_flat", "{} 条边界缩成点或线,已略去。请核对。", "{} ring(s) collapse to a point or a line and were left out; check them."},
    ProblemRow{Problem::orientation_wrong, "orientation_wrong", "{} 条边界的方向与 RFC 7946 不符,已接受。", "{} ring(s) run against the direction of RFC 7946; accepted."},
    ProblemRow{Problem::heights_dropped, "heights_dropped", "已略去 {} 个坐标点的高程等附加数值。", "heights and other extra numbers of {} position(s) were left out."},
    ProblemRow{Problem::geometry_missing, "geometry_missing", "没有几何图形,按“未落图”处理。", "it has no geometry and counts as not drawn."},
    ProblemRow{Problem::geometry_not_wrapped, "geometry_not_wrapped", "只有几何图形,没有属性。", "it is a bare geometry without properties."},
    ProblemRow{Problem::id_ignored, "id_ignored", "id 应为文字或数字,已忽略。", "its id is neither text nor a number and was ignored."},
};
// clang-format on

const ProblemRow& row_of(Problem problem) {
    for (const auto& row : kProblems) {
        if (row.problem == problem) return row;
    }
    return kProblems.front();
}

std::string filled(std::string_view text, const std::string& detail) {
    std::string out{text};
    if (const auto at = out.find("{}"); at != std::string::npos) out.replace(at, 2, detail);
    return out;
}

}  // namespace

std::string_view problem_name(Problem problem) { return row_of(problem).name; }

std::string message(const Finding& finding, Locale locale) {
    const auto& row = row_of(finding.problem);
    if (locale == Locale::en) {
        const auto text = filled(row.en, finding.detail);
        return finding.feature == 0 ? fmt::format("The file: {}", text) : fmt::format("Feature {}: {}", finding.feature, text);
    }
    const auto text = filled(row.zh_cn, finding.detail);
    return finding.feature == 0 ? fmt::format("文件:{}", text) : fmt::format("第 {} 个要素:{}", finding.feature, text);
}

Error error_of(const std::vector<Finding>& errors) {
    Error error{.code = ErrorCode::file_unreadable, .params = {}, .fields = {}};
    for (const auto& finding : errors) {
        error.fields.push_back({.pointer = finding.feature == 0 ? "" : fmt::format("/features/{}", finding.feature - 1),
                                .rule = "file_defect",
                                .params = {{"zh", message(finding, Locale::zh_cn)}, {"en", message(finding, Locale::en)}}});
    }
    if (!errors.empty()) {
        error.params.emplace_back("zh", message(errors.front(), Locale::zh_cn));
        error.params.emplace_back("en", message(errors.front(), Locale::en));
    }
    return error;
}

}  // namespace jingwei::geo

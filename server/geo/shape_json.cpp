#include "geo/shape_json.hpp"

#include "geo/geojson.hpp"

namespace jingwei {
namespace {

constexpr std::size_t kMaxShapePositions = 100'000;

}  // namespace

json::value Codec<geo::MultiPolygon>::write(const geo::MultiPolygon& shape) { return json::parse(geo::to_geojson(shape)); }

void Codec<geo::MultiPolygon>::read(const json::value& in, geo::MultiPolygon& out, ReadErrors& errors) {
    if (!in.is_object()) return errors.add("type", {{"expected", "GeoJSON Polygon / MultiPolygon"}});
    geo::ReadLimits limits;
    limits.max_features = 1;
    limits.max_positions = kMaxShapePositions;
    auto file = geo::inspect_geojson(json::serialize(in), limits);
    if (!file.errors.empty()) {
        const auto& first = file.errors.front();
        return errors.add("shape_unreadable", {{"zh", message(first, Locale::zh_cn)}, {"en", message(first, Locale::en)}});
    }
    if (file.features.size() == 1) out = std::move(file.features.front().shape);
    if (out.empty()) errors.add("required");
}

json::object Codec<geo::MultiPolygon>::schema(Schemas& schemas) {
    schemas["Shape"] = json::parse(R"({"description":"GeoJSON geometry (RFC 7946), degrees of WGS 84",
        "type":"object","required":["type","coordinates"],"properties":{
        "type":{"type":"string","enum":["Polygon","MultiPolygon"],"description":"One part or several."},
        "coordinates":{"type":"array","items":{},"description":"Rings of [longitude, latitude]; the first position is also the last.",
        "examples":[[[[113.6,34.7],[113.7,34.7],[113.65,34.8],[113.6,34.7]]]]}}})")
                           .as_object();
    return {{"$ref", "#/components/schemas/Shape"}};
}

json::value Codec<geo::MultiPolygon>::example(std::string_view given) {
    constexpr std::string_view kTriangle =
        R"({"type":"Polygon","coordinates":[[[113.6,34.7],[113.7,34.7],[113.65,34.8],[113.6,34.7]]]})";
    const auto text = given.empty() ? kTriangle : given;
    return json::parse(json::string_view{text.data(), text.size()});
}

}  // namespace jingwei

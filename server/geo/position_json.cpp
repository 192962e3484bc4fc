#include "geo/position_json.hpp"

namespace jingwei {
namespace {

struct Degrees {
    double lon{};
    double lat{};
};
BOOST_DESCRIBE_STRUCT(Degrees, (), (lon, lat))

}  // namespace

void Codec<geo::Position>::read(const json::value& in, geo::Position& out, ReadErrors& errors) {
    Degrees degrees;
    ReadErrors inner;
    Codec<Degrees>::read(in, degrees, inner);
    const auto position = geo::position_from_degrees(degrees.lon, degrees.lat);
    if (inner.empty() && position) out = *position;
    else errors.add("position");
}

json::object Codec<geo::Position>::schema(Schemas& schemas) {
    schemas["Position"] = json::parse(R"({"type":"object","required":["lon","lat"],"properties":{
        "lon":{"type":"number","minimum":-180,"maximum":180,"description":"degrees east, WGS 84"},
        "lat":{"type":"number","minimum":-90,"maximum":90,"description":"degrees north, WGS 84"}}})")
                              .as_object();
    return {{"$ref", "#/components/schemas/Position"}};
}

}  // namespace jingwei

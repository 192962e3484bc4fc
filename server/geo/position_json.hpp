#pragma once
#include "base/codec.hpp"
#include "geo/position.hpp"

namespace jingwei {

/// {"lon": 113.6, "lat": 34.7} in degrees of WGS 84.
template <>
struct Codec<geo::Position> {
    static json::value write(geo::Position position) {
        return json::object{{"lon", geo::lon_degrees(position)}, {"lat", geo::lat_degrees(position)}};
    }
    static void read(const json::value& in, geo::Position& out, ReadErrors& errors);
    static json::object schema(Schemas& schemas);
    static json::value example(std::string_view given) {
        return given.empty() ? json::object{{"lon", 113.6253}, {"lat", 34.7466}} : example_json(given);
    }
};

}  // namespace jingwei

#pragma once
#include "base/codec.hpp"
#include "geo/polygon.hpp"

namespace jingwei {

/// A shape as GeoJSON geometry: Polygon or MultiPolygon in degrees of WGS 84, or null when nothing is drawn.
template <>
struct Codec<geo::MultiPolygon> {
    static json::value write(const geo::MultiPolygon& shape);
    static void read(const json::value& in, geo::MultiPolygon& out, ReadErrors& errors);
    static json::object schema(Schemas& schemas);
    static json::value example(std::string_view given);
};

}  // namespace jingwei

#include "geo/overlay.hpp"

#include <geos_c.h>

#include <cmath>
#include <memory>
#include <stdexcept>

namespace jingwei::geo {
namespace {

constexpr double kGrid = 1.0;  // shapes go to GEOS in units of 1e-7 degree

/// One GEOS handle a thread: its error text, and an exception where GEOS has none.
class Engine {
public:
    Engine() : handle_{GEOS_init_r()} { GEOSContext_setErrorMessageHandler_r(handle_, remember, this); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    ~Engine() { GEOS_finish_r(handle_); }

    GEOSContextHandle_t handle() const { return handle_; }
    [[noreturn]] void fail() const { throw std::runtime_error{"GEOS: " + error_}; }

private:
    static void remember(const char* text, void* self) { static_cast<Engine*>(self)->error_ = text; }

    GEOSContextHandle_t handle_;
    std::string error_;
};

Engine& engine() {
    thread_local Engine one;
    return one;
}

struct Destroy {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(engine().handle(), geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

Geometry owned(GEOSGeometry* geometry) {
    if (geometry == nullptr) engine().fail();
    return Geometry{geometry};
}

Geometry make_ring(const Ring& ring) {
    auto* const handle = engine().handle();
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(handle, static_cast<unsigned>(ring.size() + 1), 2);
    if (sequence == nullptr) engine().fail();
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const Position at = ring[i == ring.size() ? 0 : i];
        GEOSCoordSeq_setXY_r(handle, sequence, static_cast<unsigned>(i), at.lon_e7, at.lat_e7);
    }
    return owned(GEOSGeom_createLinearRing_r(handle, sequence));
}

Geometry make_polygon(const Polygon& polygon) {
    Geometry outer = make_ring(polygon.outer);
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : polygon.holes) holes.push_back(make_ring(hole).release());
    return owned(GEOSGeom_createPolygon_r(engine().handle(), outer.release(), holes.data(), static_cast<unsigned>(holes.size())));
}

Geometry collected(std::vector<Geometry> parts, int type) {
    std::vector<GEOSGeometry*> raw;
    raw.reserve(parts.size());
    for (Geometry& part : parts) raw.push_back(part.release());
    return owned(GEOSGeom_createCollection_r(engine().handle(), type, raw.data(), static_cast<unsigned>(raw.size())));
}

Geometry make_shape(const MultiPolygon& shape) {
    std::vector<Geometry> parts;
    for (const Polygon& part : shape.parts) {
        if (part.outer.size() >= 3) parts.push_back(make_polygon(part));
    }
    return collected(std::move(parts), GEOS_MULTIPOLYGON);
}

Ring read_ring(const GEOSGeometry* ring) {
    auto* const handle = engine().handle();
    const GEOSCoordSequence* const sequence = GEOSGeom_getCoordSeq_r(handle, ring);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(handle, sequence, &size) == 0) engine().fail();
    Ring out;
    for (unsigned i = 0; i + 1 < size; ++i) {
        double x = 0;
        double y = 0;
        GEOSCoordSeq_getXY_r(handle, sequence, i, &x, &y);
        out.push_back({static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))});
    }
    return out;
}

Polygon read_polygon(const GEOSGeometry* polygon) {
    auto* const handle = engine().handle();
    Polygon out{.outer = read_ring(GEOSGetExteriorRing_r(handle, polygon)), .holes = {}};
    const int holes = GEOSGetNumInteriorRings_r(handle, polygon);
    for (int i = 0; i < holes; ++i) out.holes.push_back(read_ring(GEOSGetInteriorRingN_r(handle, polygon, i)));
    return out;
}

/// Polygons at any depth of collections; points and lines that an overlay leaves are not areas.
void read_into(const GEOSGeometry* geometry, std::vector<Polygon>& out) {
    auto* const handle = engine().handle();
    const int type = GEOSGeomTypeId_r(handle, geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(handle, geometry) == 0) out.push_back(read_polygon(geometry));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int count = GEOSGetNumGeometries_r(handle, geometry);
        for (int i = 0; i < count; ++i) read_into(GEOSGetGeometryN_r(handle, geometry, i), out);
    }
}

MultiPolygon read_shape(const Geometry& geometry) {
    MultiPolygon shape;
    read_into(geometry.get(), shape.parts);
    return shape;
}

Geometry edge_line(Position a, Position b) {
    auto* const handle = engine().handle();
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(handle, 2, 2);
    if (sequence == nullptr) engine().fail();
    GEOSCoordSeq_setXY_r(handle, sequence, 0, a.lon_e7, a.lat_e7);
    GEOSCoordSeq_setXY_r(handle, sequence, 1, b.lon_e7, b.lat_e7);
    return owned(GEOSGeom_createLineString_r(handle, sequence));
}

}  // namespace

std::optional<InvalidShape> fault_of(const MultiPolygon& shape) {
    for (const Polygon& part : shape.parts) {
        if (part.outer.size() < 3) return InvalidShape{"Too few corners", part.outer.empty() ? Position{} : part.outer.front()};
    }
    auto* const handle = engine().handle();
    const Geometry geometry = make_shape(shape);
    char* reason = nullptr;
    GEOSGeometry* where = nullptr;
    const char valid = GEOSisValidDetail_r(handle, geometry.get(), 0, &reason, &where);
    if (valid == 2) engine().fail();
    if (valid == 1) return std::nullopt;
    InvalidShape fault{.reason = reason == nullptr ? "" : reason, .at = {}};
    if (where != nullptr) {
        const Geometry point{where};
        double x = 0;
        double y = 0;
        GEOSGeomGetX_r(handle, where, &x);
        GEOSGeomGetY_r(handle, where, &y);
        fault.at = {static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))};
    }
    GEOSFree_r(handle, reason);
    return fault;
}

MultiPolygon unite(std::span<const MultiPolygon* const> shapes) {
    std::vector<Geometry> parts;
    for (const MultiPolygon* const shape : shapes) {
        for (const Polygon& part : shape->parts) parts.push_back(make_polygon(part));
    }
    const Geometry all = collected(std::move(parts), GEOS_GEOMETRYCOLLECTION);
    return read_shape(owned(GEOSUnaryUnionPrec_r(engine().handle(), all.get(), kGrid)));
}

MultiPolygon intersect(const MultiPolygon& a, const MultiPolygon& b) {
    return read_shape(owned(GEOSIntersectionPrec_r(engine().handle(), make_shape(a).get(), make_shape(b).get(), kGrid)));
}

MultiPolygon subtract(const MultiPolygon& from, const MultiPolygon& what) {
    return read_shape(owned(GEOSDifferencePrec_r(engine().handle(), make_shape(from).get(), make_shape(what).get(), kGrid)));
}

MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b) {
    return read_shape(owned(GEOSSymDifferencePrec_r(engine().handle(), make_shape(a).get(), make_shape(b).get(), kGrid)));
}

std::vector<Polygon> faces_of(std::span<const std::pair<Position, Position>> edges) {
    std::vector<Geometry> lines;
    std::vector<const GEOSGeometry*> raw;
    for (const auto& edge : edges) {
        lines.push_back(edge_line(edge.first, edge.second));
        raw.push_back(lines.back().get());
    }
    std::vector<Polygon> faces;
    read_into(owned(GEOSPolygonize_r(engine().handle(), raw.data(), static_cast<unsigned>(raw.size()))).get(), faces);
    return faces;
}

}  // namespace jingwei::geo

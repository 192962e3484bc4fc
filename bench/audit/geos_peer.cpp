#include "geos_peer.hpp"

#include <geos_c.h>

#include <cstdint>

namespace jingwei::bench {
namespace {

GEOSGeometry* ring_of(GEOSContextHandle_t geos, const geo::Ring& ring) {
    GEOSCoordSequence* corners = GEOSCoordSeq_create_r(geos, static_cast<unsigned>(ring.size() + 1), 2);
    for (unsigned i = 0; i <= ring.size(); ++i) {
        const geo::Position at = ring[i == ring.size() ? 0 : i];
        GEOSCoordSeq_setXY_r(geos, corners, i, at.lon_e7, at.lat_e7);
    }
    return GEOSGeom_createLinearRing_r(geos, corners);
}

GEOSGeometry* geometry_of(GEOSContextHandle_t geos, const geo::MultiPolygon& shape) {
    std::vector<GEOSGeometry*> parts;
    for (const geo::Polygon& part : shape.parts) {
        std::vector<GEOSGeometry*> holes;
        for (const geo::Ring& hole : part.holes) holes.push_back(ring_of(geos, hole));
        parts.push_back(
            GEOSGeom_createPolygon_r(geos, ring_of(geos, part.outer), holes.data(), static_cast<unsigned>(holes.size())));
    }
    if (parts.size() == 1) return parts.front();
    return GEOSGeom_createCollection_r(geos, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
}

struct Query {
    std::vector<std::size_t> found;
};

}  // namespace

GeosAudit audit_with_geos(const std::vector<const geo::MultiPolygon*>& shapes, double min_area) {
    GEOSContextHandle_t geos = GEOS_init_r();
    std::vector<GEOSGeometry*> areas;
    areas.reserve(shapes.size());
    for (const geo::MultiPolygon* shape : shapes) {
        GEOSGeometry* area = geometry_of(geos, *shape);
        if (GEOSisValid_r(geos, area) != 1) {
            GEOSGeometry* valid = GEOSMakeValid_r(geos, area);
            GEOSGeom_destroy_r(geos, area);
            area = valid;
        }
        areas.push_back(area);
    }
    GeosAudit result;
    GEOSSTRtree* tree = GEOSSTRtree_create_r(geos, 10);
    for (std::size_t i = 0; i < areas.size(); ++i)
        GEOSSTRtree_insert_r(geos, tree, areas[i], reinterpret_cast<void*>(static_cast<std::uintptr_t>(i)));
    for (std::size_t i = 0; i < areas.size(); ++i) {
        Query query;
        GEOSSTRtree_query_r(
            geos, tree, areas[i],
            [](void* item, void* data) {
                static_cast<Query*>(data)->found.push_back(static_cast<std::size_t>(reinterpret_cast<std::uintptr_t>(item)));
            },
            &query);
        const GEOSPreparedGeometry* prepared = GEOSPrepare_r(geos, areas[i]);
        for (const std::size_t j : query.found) {
            if (j <= i || GEOSPreparedIntersects_r(geos, prepared, areas[j]) != 1) continue;
            GEOSGeometry* both = GEOSIntersection_r(geos, areas[i], areas[j]);
            double area = 0;
            if (both != nullptr) GEOSArea_r(geos, both, &area);
            if (both != nullptr) GEOSGeom_destroy_r(geos, both);
            if (area < min_area) continue;
            ++result.overlaps;
            result.overlap_area += area;
        }
        GEOSPreparedGeom_destroy_r(geos, prepared);
    }
    GEOSSTRtree_destroy_r(geos, tree);

    GEOSGeometry* all =
        GEOSGeom_createCollection_r(geos, GEOS_GEOMETRYCOLLECTION, areas.data(), static_cast<unsigned>(areas.size()));
    GEOSGeometry* united = GEOSUnaryUnion_r(geos, all);
    for (int part = 0; part < GEOSGetNumGeometries_r(geos, united); ++part) {
        const GEOSGeometry* polygon = GEOSGetGeometryN_r(geos, united, part);
        for (int i = 0; i < GEOSGetNumInteriorRings_r(geos, polygon); ++i) {
            GEOSGeometry* hole =
                GEOSGeom_createPolygon_r(geos, GEOSGeom_clone_r(geos, GEOSGetInteriorRingN_r(geos, polygon, i)), nullptr, 0);
            double area = 0;
            GEOSArea_r(geos, hole, &area);
            GEOSGeom_destroy_r(geos, hole);
            if (area < min_area) continue;
            ++result.gaps;
            result.gap_area += area;
        }
    }
    GEOSGeom_destroy_r(geos, united);
    GEOSGeom_destroy_r(geos, all);
    GEOS_finish_r(geos);
    return result;
}

}  // namespace jingwei::bench

#include "audit/geos_oracle.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "geo/authalic.hpp"

namespace jingwei::test {

GeosOracle::GeosOracle(const std::vector<const geo::MultiPolygon*>& shapes) : context_{GEOS_init_r()} {
    for (const geo::MultiPolygon* shape : shapes) {
        areas_.push_back(geometry_of(*shape));
        if (GEOSisValid_r(context_.get(), areas_.back().get()) == 1) continue;
        invalid_.push_back(areas_.size() - 1);
        areas_.back() = own(GEOSMakeValid_r(context_.get(), areas_.back().get()));
    }
}

GeosOracle::Geometry GeosOracle::own(GEOSGeometry* geometry) const {
    if (geometry == nullptr) throw std::runtime_error{"GEOS gave no geometry"};
    return Geometry{geometry, Freed{context_.get()}};
}

GeosOracle::Geometry GeosOracle::ring_of(const geo::Ring& ring) const {
    GEOSCoordSequence* corners = GEOSCoordSeq_create_r(context_.get(), static_cast<unsigned>(ring.size() + 1), 2);
    for (unsigned i = 0; i <= ring.size(); ++i) {
        const geo::Position at = ring[i == ring.size() ? 0 : i];
        GEOSCoordSeq_setXY_r(context_.get(), corners, i, at.lon_e7, at.lat_e7);
    }
    return own(GEOSGeom_createLinearRing_r(context_.get(), corners));
}

GeosOracle::Geometry GeosOracle::geometry_of(const geo::MultiPolygon& shape) const {
    std::vector<GEOSGeometry*> parts;
    for (const geo::Polygon& part : shape.parts) {
        std::vector<GEOSGeometry*> holes;
        for (const geo::Ring& hole : part.holes) holes.push_back(ring_of(hole).release());
        parts.push_back(GEOSGeom_createPolygon_r(context_.get(), ring_of(part.outer).release(), holes.data(),
                                                 static_cast<unsigned>(holes.size())));
    }
    return own(GEOSGeom_createCollection_r(context_.get(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

double GeosOracle::ring_m2(const GEOSGeometry* ring) const {
    const GEOSCoordSequence* corners = GEOSGeom_getCoordSeq_r(context_.get(), ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context_.get(), corners, &count);
    double twice = 0, x0 = 0, y0 = 0, previous_x = 0, previous_y = 0;
    for (unsigned i = 0; i < count; ++i) {
        double lon = 0, lat = 0;
        GEOSCoordSeq_getXY_r(context_.get(), corners, i, &lon, &lat);
        if (i == 0) {
            x0 = lon;
            y0 = geo::authalic_y(lat * 1e-7);
        }
        const double x = geo::authalic_x((lon - x0) * 1e-7), y = geo::authalic_y(lat * 1e-7) - y0;
        twice += previous_x * y - x * previous_y;
        previous_x = x;
        previous_y = y;
    }
    return std::abs(twice) / 2;
}

double GeosOracle::area_m2(const GEOSGeometry* geometry) const {
    if (GEOSGeomTypeId_r(context_.get(), geometry) == GEOS_POLYGON) {
        if (GEOSisEmpty_r(context_.get(), geometry) == 1) return 0;
        double area = ring_m2(GEOSGetExteriorRing_r(context_.get(), geometry));
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context_.get(), geometry); ++i)
            area -= ring_m2(GEOSGetInteriorRingN_r(context_.get(), geometry, i));
        return area;
    }
    const int type = GEOSGeomTypeId_r(context_.get(), geometry);
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION) return 0;
    double area = 0;
    for (int i = 0; i < GEOSGetNumGeometries_r(context_.get(), geometry); ++i)
        area += area_m2(GEOSGetGeometryN_r(context_.get(), geometry, i));
    return area;
}

std::map<std::pair<std::size_t, std::size_t>, double> GeosOracle::overlaps(double min_m2) const {
    std::map<std::pair<std::size_t, std::size_t>, double> found;
    for (std::size_t i = 0; i < areas_.size(); ++i) {
        for (std::size_t j = i + 1; j < areas_.size(); ++j) {
            if (GEOSIntersects_r(context_.get(), areas_[i].get(), areas_[j].get()) != 1) continue;
            const auto both = own(GEOSIntersection_r(context_.get(), areas_[i].get(), areas_[j].get()));
            const double area = area_m2(both.get());
            if (area >= min_m2) found.emplace(std::pair{i, j}, area);
        }
    }
    return found;
}

GeosOracle::Geometry GeosOracle::united() const {
    std::vector<GEOSGeometry*> copies;
    for (const Geometry& area : areas_) copies.push_back(GEOSGeom_clone_r(context_.get(), area.get()));
    const auto all = own(GEOSGeom_createCollection_r(context_.get(), GEOS_GEOMETRYCOLLECTION, copies.data(),
                                                     static_cast<unsigned>(copies.size())));
    return own(GEOSUnaryUnion_r(context_.get(), all.get()));
}

std::vector<double> GeosOracle::gaps(double min_m2) const {
    const auto all = united();
    std::vector<double> found;
    for (int part = 0; part < GEOSGetNumGeometries_r(context_.get(), all.get()); ++part) {
        const GEOSGeometry* polygon = GEOSGetGeometryN_r(context_.get(), all.get(), part);
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context_.get(), polygon); ++i) {
            // A part may lie in another's hole: what is left of the hole is the gap.
            double area = ring_m2(GEOSGetInteriorRingN_r(context_.get(), polygon, i));
            const auto hole = own(GEOSGeom_createPolygon_r(
                context_.get(), GEOSGeom_clone_r(context_.get(), GEOSGetInteriorRingN_r(context_.get(), polygon, i)), nullptr,
                0));
            for (int other = 0; other < GEOSGetNumGeometries_r(context_.get(), all.get()); ++other) {
                const GEOSGeometry* island = GEOSGetGeometryN_r(context_.get(), all.get(), other);
                if (other != part && GEOSContains_r(context_.get(), hole.get(), island) == 1)
                    area -= ring_m2(GEOSGetExteriorRing_r(context_.get(), island));
            }
            if (area >= min_m2) found.push_back(area);
        }
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

double GeosOracle::union_m2() const { return area_m2(united().get()); }

}  // namespace jingwei::test

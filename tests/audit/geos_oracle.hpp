#pragma once
#include <geos_c.h>

#include <cstddef>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "geo/polygon.hpp"

namespace jingwei::test {

/// What GEOS says about areas on the same integer coordinates; areas in m² on the WGS-84 authalic plane.
class GeosOracle {
public:
    explicit GeosOracle(const std::vector<const geo::MultiPolygon*>& shapes);

    /// Numbers of the areas that GEOS calls invalid; it made them valid for the other answers.
    const std::vector<std::size_t>& invalid() const { return invalid_; }
    /// Overlaps by pair (numbers as given, the lower first), pairs below the minimum left out.
    std::map<std::pair<std::size_t, std::size_t>, double> overlaps(double min_m2) const;
    /// Holes of the union of all, largest first, those below the minimum left out.
    std::vector<double> gaps(double min_m2) const;
    double union_m2() const;

private:
    struct Context {
        void operator()(GEOSContextHandle_HS* handle) const { GEOS_finish_r(handle); }
    };
    struct Freed {
        GEOSContextHandle_t handle{};
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Freed>;

    Geometry own(GEOSGeometry* geometry) const;
    Geometry ring_of(const geo::Ring& ring) const;
    Geometry geometry_of(const geo::MultiPolygon& shape) const;
    Geometry united() const;
    double ring_m2(const GEOSGeometry* ring) const;
    double area_m2(const GEOSGeometry* geometry) const;

    std::unique_ptr<GEOSContextHandle_HS, Context> context_;
    std::vector<Geometry> areas_;
    std::vector<std::size_t> invalid_;
};

}  // namespace jingwei::test

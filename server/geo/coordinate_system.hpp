#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "geo/coordinates.hpp"
#include "geo/position.hpp"

namespace jingwei::geo {

/// The coordinate system that a file or sheet declares. The same numbers always become the same position, so what
/// neighbours share stays shared. Safe to use from several threads.
class CoordinateSystem {
public:
    /// WGS 84.
    CoordinateSystem() = default;

    /// "WGS84", "CGCS2000" (equal to it at our precision), "GCJ02", "BD09", with or without '-', in any case;
    /// "EPSG:2249", also as a urn; or WKT as in a .prj file. Refuses (field rule "coordinate_system").
    static Result<CoordinateSystem> find(std::string_view declared);

    /// As it is written down: "WGS84", "GCJ02", "EPSG:2249"; the system's title when it has no number.
    const std::string& name() const { return name_; }
    /// Are its coordinates longitude and latitude in degrees? Else metres or feet.
    bool in_degrees() const { return in_degrees_; }
    bool is_wgs84() const { return method_ == Method::none; }

    /// x is the longitude or what grows to the east, whatever order the system's definition has. Refuses (field
    /// rule "position") what is not finite, not on the earth, or beyond where the system can be used.
    Result<Position> to_wgs84(double x, double y) const;

private:
    class Projection;  // see coordinate_system_proj.cpp
    enum class Method { none, gcj02, bd09, projection };

    static Result<CoordinateSystem> find_projection(std::string_view declared, bool is_wkt);

    Method method_{Method::none};
    std::string name_{"WGS84"};
    bool in_degrees_{true};
    std::shared_ptr<const Projection> projection_;  // shared by copies: it cannot change and is dear to make
};

}  // namespace jingwei::geo

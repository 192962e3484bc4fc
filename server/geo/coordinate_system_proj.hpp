#pragma once
#include <memory>
#include <mutex>
#include <string>

#include "geo/coordinate_system.hpp"

struct PJconsts;
struct pj_ctx;

namespace jingwei::geo {

/// One operation of the library PROJ from a system to WGS 84: chosen once, so that no two corners of a file go
/// different ways. Grids that are not on this machine are never fetched.
class CoordinateSystem::Projection {
public:
    /// Null when there is no such system on the earth's surface, or no way from it to WGS 84.
    static std::shared_ptr<const Projection> of_epsg(const std::string& number);
    static std::shared_ptr<const Projection> of_wkt(const std::string& text);
    ~Projection();
    Projection(const Projection&) = delete;
    Projection& operator=(const Projection&) = delete;

    const std::string& name() const { return name_; }
    bool in_degrees() const { return in_degrees_; }
    /// Infinite where the system cannot be used.
    Coordinates to_wgs84(Coordinates at) const;

private:
    Projection();
    /// Takes the system over; false when it will not do.
    bool use(PJconsts* system);

    pj_ctx* context_;        // owned
    PJconsts* operation_{};  // owned; the library changes it while it computes
    mutable std::mutex computing_;
    std::string name_;
    bool in_degrees_{};
};

}  // namespace jingwei::geo

// Any text is a coordinate system or is refused, and one that is gives places on the earth or none. What GDAL says of a
// file's layers is text from outside too.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "geo/coordinate_system.hpp"
#include "integrations/map_converter.hpp"

namespace geo = jingwei::geo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const auto& layer : jingwei::integrations::read_layer_list(text)) {
        if (layer.name.size() > size) std::abort();
    }
    const auto system = geo::CoordinateSystem::find(text);
    if (!system) return 0;
    for (const double x : {0.0, 113.5, -1e6, 1e300}) {
        const auto at = system->to_wgs84(x, x / 3);
        if (at && !geo::is_valid(*at)) std::abort();
    }
    return 0;
}

// Any members of a topology are areas or are refused, in degrees, in a shifted system and in feet; nothing grows past its limit.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "geo/geojson.hpp"

namespace geo = jingwei::geo;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const geo::AreaSource& source(std::uint8_t choice) {
    static const geo::AreaSource kSources[]{{},
                                            {.system = geo::CoordinateSystem::find("GCJ02").value(), .layer = "a"},
                                            {.system = geo::CoordinateSystem::find("EPSG:2249").value(), .layer = {}}};
    return kSources[choice % 3];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    geo::ReadLimits limits;
    limits.max_positions = 2'000;
    const std::string text = R"({"type":"Topology",)" + std::string{reinterpret_cast<const char*>(data) + 1, size - 1} + "}";
    const auto file = geo::inspect_geojson(text, limits, source(data[0]));
    std::size_t positions = 0;
    for (const auto& feature : file.features) {
        positions += geo::count_positions(feature.shape);
        for (const auto& part : feature.shape.parts) {
            require(part.outer.size() >= 3);
            for (const geo::Position at : part.outer) require(geo::is_valid(at));
        }
    }
    require(positions <= limits.max_positions);
    for (const auto& finding : file.errors) require(!geo::message(finding, jingwei::Locale::en).empty());
    return 0;
}

// Any bytes are a file of areas or are refused; what was read can be asked, written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "geo/area_index.hpp"
#include "geo/geojson.hpp"

namespace geo = jingwei::geo;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check(const geo::Feature& feature) {
    const geo::AreaIndex index{{{.id = 1, .code = "1", .shape = &feature.shape}}};
    for (const geo::Polygon& part : feature.shape.parts) {
        for (const geo::Position corner : part.outer) {
            for (const geo::Position at : {corner, geo::Position{corner.lon_e7 / 2, corner.lat_e7}, geo::Position{0, 0}}) {
                const geo::Side side = geo::classify(feature.shape, at);
                const geo::AreaHits hits = index.locate(at);
                require((side == geo::Side::inside) == !hits.interior.empty());
                require((side == geo::Side::boundary) == !hits.boundary.empty());
            }
        }
    }
    if (const auto label = geo::label_point(feature.shape)) require(geo::classify(feature.shape, *label) != geo::Side::outside);
    require(geo::area_m2(feature.shape) >= 0);
    const auto again = geo::read_geojson(geo::to_geojson(feature.shape));
    require(feature.shape.empty() || (again && again->features.size() == 1));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    geo::ReadLimits limits;
    limits.max_positions = 200;
    const auto file = geo::inspect_geojson({reinterpret_cast<const char*>(data), size}, limits);
    for (const auto& finding : file.errors) require(!geo::message(finding, jingwei::Locale::zh_cn).empty());
    if (!file.errors.empty()) return 0;
    for (const geo::Feature& feature : file.features) check(feature);
    return 0;
}

#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "integrations/child_process.hpp"

namespace jingwei::integrations {

/// A map file as the converter names it, for example "/vsizip//folder/areas.zip/tracts.shp".
struct MapSource {
    std::string name;
    std::string layer;     // empty: the only one that holds areas
    std::string encoding;  // of a Shapefile's texts where the file does not say it, such as "GBK"; empty: as it says
};

/// The file's areas in its own numbers, not yet in WGS 84.
struct ConvertedMap {
    std::string geojson;
    std::string system;  // WKT; empty when the file does not say its system
    std::string layer;
};

/// One layer as `ogrinfo -so -al` tells it.
struct MapLayer {
    std::string name;
    std::string geometry;
    std::string system;  // WKT; empty when unknown

    bool holds_areas() const;
};
std::vector<MapLayer> read_layer_list(std::string_view text);

/// Has GDAL's ogr2ogr (Debian package gdal-bin) turn the file into GeoJSON, under limits, in a folder that is removed
/// afterwards. Refuses (field rules) with converter_missing, converter_failed, converter_limit, source_layer,
/// source_layer_unknown and source_layer_none.
Result<ConvertedMap> convert_map(const MapSource& source, const ChildLimits& limits = {});

}  // namespace jingwei::integrations

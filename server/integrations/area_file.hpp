#pragma once
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "geo/geojson.hpp"
#include "integrations/child_process.hpp"

namespace jingwei::integrations {

/// What the user says about a map file.
struct AreaFileOptions {
    std::string system{};    // declared coordinate system, such as "EPSG:2249" or "GCJ02"; empty: the file's own
    std::string layer{};     // of a file that holds several
    std::string encoding{};  // of a Shapefile's texts, such as "GBK", where the file does not say it
    geo::ReadLimits limits{};
    ChildLimits conversion{};
};

/// What a map file was told to be, by its bytes.
enum class AreaFormat { text, shapefile, geopackage, kml };

/// Reads areas from GeoJSON or TopoJSON (also .gz or .zip), a zipped or plain Shapefile, GeoPackage or KML (also .kmz);
/// the last three through a converter. Defects of the areas are findings in the answer; a file that cannot be read at
/// all, or that hides its coordinate system, is refused.
Result<geo::GeoJsonFile> read_area_file(const std::filesystem::path& path, const AreaFileOptions& options = {});

/// The format, and how the converter names the file; empty for text.
struct AreaFileKind {
    AreaFormat format{AreaFormat::text};
    std::string converter_name;
};
Result<AreaFileKind> area_file_kind(const std::filesystem::path& path);

}  // namespace jingwei::integrations

#pragma once
#include <boost/json/object.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/result.hpp"
#include "geo/coordinate_system.hpp"
#include "geo/polygon.hpp"

namespace jingwei::geo {

/// What can be odd or wrong in a file of areas. One row each in kProblems (geojson_problem.cpp): what and remedy.
enum class Problem : std::uint8_t {
    // the file
    too_many_bytes,
    not_json,
    not_geojson,
    crs_not_supported,
    too_many_features,
    too_many_positions,
    layer_not_chosen,
    layer_unknown,
    arcs_malformed,
    // one feature
    not_a_feature,
    properties_not_an_object,
    geometry_not_an_object,
    geometry_type_unknown,
    geometry_not_an_area,
    coordinates_not_an_array,
    position_malformed,
    position_off_earth,
    position_off_system,
    arc_unknown,
    arcs_apart,
    ring_too_short,
    nested_too_deep,
    // tolerated
    byte_order_mark,
    crs_legacy,
    crs_converted,
    ring_unclosed,
    ring_flat,
    orientation_wrong,
    heights_dropped,
    geometry_missing,
    geometry_not_wrapped,
    id_ignored,
};

/// One oddity: where and what. Feature 0 is the file itself; features count from 1 in file order.
struct Finding {
    std::size_t feature{};
    Problem problem{Problem::not_geojson};
    std::string detail;  // the offending value, a count or a byte offset; may be empty

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// "Feature 3: … Remedy." in the reader's language.
std::string message(const Finding& finding, Locale locale);
/// Stable word for reports, for example "ring_too_short".
std::string_view problem_name(Problem problem);

/// One feature as it stood in the file; the shape is empty when it had no geometry.
struct Feature {
    std::size_t number{};  // from 1, in file order
    std::string id;        // text of the "id" member; empty when absent
    boost::json::object properties;
    MultiPolygon shape;
};

struct ReadLimits {
    std::size_t max_bytes = std::size_t{1} << 30U;
    std::size_t max_features = 200'000;
    std::size_t max_positions = 20'000'000;
    std::size_t max_depth = 32;  // of JSON nesting, properties included
};

/// What is known about a file that it does not say itself.
struct AreaSource {
    std::optional<CoordinateSystem> system{};  // none: what the file says, else WGS 84
    std::string layer{};                       // one of several in a TopoJSON; empty: the only one
};

/// Everything found in a file. Use the features only when errors is empty.
struct GeoJsonFile {
    std::vector<Feature> features;
    std::vector<Finding> errors;  // at most kMaxFindings each
    std::vector<Finding> warnings;
    std::string system{"WGS84"};  // that its numbers were in; the shapes are in WGS 84
};

inline constexpr std::size_t kMaxFindings = 1000;

/// Reads areas: GeoJSON (RFC 7946; FeatureCollection, Feature or bare geometry of Polygon, MultiPolygon or
/// GeometryCollection of these) or TopoJSON, told by its type. Reads on after an error, so that all defects are listed
/// at once. Never throws on input.
GeoJsonFile inspect_geojson(std::string_view text, const ReadLimits& limits = {}, const AreaSource& source = {});

/// The same, refused with file_unreadable when there is any error: reason = the first one, fields = all of them.
Result<GeoJsonFile> read_geojson(std::string_view text, const ReadLimits& limits = {}, const AreaSource& source = {});

/// The refusal made of such findings (pointer "/features/N", rule "file_defect").
Error error_of(const std::vector<Finding>& errors);

/// A GeoJSON geometry: rings closed, outer counter-clockwise, holes clockwise, seven decimals at most.
/// One part is a Polygon, several a MultiPolygon, none "null".
std::string to_geojson(const MultiPolygon& shape);

}  // namespace jingwei::geo

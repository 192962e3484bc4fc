#include "geo/geojson.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>
#include <optional>

#include "geo/feature_reading.hpp"
#include "geo/geojson_split.hpp"
#include "geo/topojson.hpp"

namespace jingwei::geo {
namespace {

namespace json = boost::json;

/// Parses texts one after another in the same memory; a value lives until the next is parsed.
class Parser {
public:
    /// `above`: how many brackets stand around every text.
    Parser(const ReadLimits& limits, std::size_t above) : limit_{limits.max_depth} {
        json::parse_options options;
        options.max_depth = limit_ > above ? limit_ - above : 1;
        parser_.emplace(json::storage_ptr{}, options);
    }

    /// Null, and a finding, when the text is not JSON. `offset` is where it stands in the file.
    const json::value* parse(std::string_view text, std::size_t offset, GeoJsonFile& file) {
        value_.reset();
        // A new resource each time: release() keeps the size of the next block, which doubles without end.
        memory_.emplace(buffer_.data(), buffer_.size());
        parser_->reset(&*memory_);
        json::error_code error;
        const std::size_t used = parser_->write(text.data(), text.size(), error);
        if (!error) parser_->finish(error);
        if (!error) return &value_.emplace(parser_->release());
        parser_->reset();
        if (error == json::error::too_deep) file.errors.push_back({0, Problem::nested_too_deep, std::to_string(limit_)});
        else file.errors.push_back({0, Problem::not_json, fmt::format("{}, byte {}", error.message(), offset + used)});
        return nullptr;
    }

private:
    std::size_t limit_;
    std::vector<unsigned char> buffer_ = std::vector<unsigned char>(std::size_t{1} << 16U);
    std::optional<json::monotonic_resource> memory_;
    std::optional<json::stream_parser> parser_;
    std::optional<json::value> value_;
};

/// Reads one GeoJSON document.
class Reader : FeatureReading {
public:
    /// `text` is the file, `features` its cut-out features when it was split.
    Reader(const ReadLimits& limits, const AreaSource& source, GeoJsonFile& file, std::string_view text,
           const std::vector<std::string_view>* features)
        : FeatureReading{limits, source, file}, text_{text}, features_{features} {}

    void read(const json::value& root) {
        read_root(root);
        feature_ = 0;
        warn_count(Problem::orientation_wrong, turned_);
    }

private:
    void read_root(const json::value& root) {
        const std::string type = type_of(root);
        if (!root.is_object()) return fail(Problem::not_geojson, type);
        const json::object& object = root.get_object();
        if (!read_crs(object)) return;
        if (type == "FeatureCollection") return read_collection(object);
        feature_ = 1;
        if (type == "Feature") return read_feature(root);
        if (!is_geometry(type)) {
            feature_ = 0;
            return fail(Problem::not_geojson, type);
        }
        warn(Problem::geometry_not_wrapped);
        read_shape(root, Feature{.number = 1, .id = {}, .properties = {}, .shape = {}});
    }

    /// The legacy member of GeoJSON 2008, which some programs still write; a declared system goes before it.
    bool read_crs(const json::object& object) {
        const json::value* crs = object.if_contains("crs");
        if (crs == nullptr || crs->is_null() || source_.system) return true;
        std::string name = detail_of(*crs);
        if (const json::object* body = crs->if_object()) {
            const json::value* properties = body->if_contains("properties");
            const json::object* inner = properties == nullptr ? nullptr : properties->if_object();
            const json::value* text = inner == nullptr ? nullptr : inner->if_contains("name");
            if (text != nullptr && text->is_string()) name = std::string{text->get_string()};
        }
        name.resize(std::min(name.size(), kMaxDetail));
        const auto system = CoordinateSystem::find(name);
        if (!system) return refuse(Problem::crs_not_supported, name);
        set_system(*system);
        warn(system->is_wgs84() ? Problem::crs_legacy : Problem::crs_converted, name);
        return true;
    }

    void read_collection(const json::object& object) {
        const json::value* features = object.if_contains("features");
        if (features == nullptr || !features->is_array()) return fail(Problem::not_geojson, "FeatureCollection, features: ?");
        const std::size_t count = features_ == nullptr ? features->get_array().size() : features_->size();
        if (count > limits_.max_features) return fail(Problem::too_many_features, std::to_string(limits_.max_features));
        Parser parser{limits_, 2};
        for (std::size_t i = 0; i < count && !too_many_; ++i) {
            feature_ = i + 1;
            if (features_ == nullptr) {
                read_feature(features->get_array()[i]);
                continue;
            }
            const std::string_view part = (*features_)[i];
            const json::value* value = parser.parse(part, static_cast<std::size_t>(part.data() - text_.data()), file_);
            if (value == nullptr) return;
            read_feature(*value);
        }
    }

    void read_feature(const json::value& value) {
        if (!value.is_object() || type_of(value) != "Feature") return fail(Problem::not_a_feature, type_of(value));
        const json::object& object = value.get_object();
        Feature feature{.number = feature_, .id = {}, .properties = {}, .shape = {}};
        if (!read_head(object, feature)) return;
        const json::value* geometry = object.if_contains("geometry");
        if (geometry != nullptr && !geometry->is_null()) return read_shape(*geometry, std::move(feature));
        finish(std::move(feature));
    }

    void read_shape(const json::value& geometry, Feature feature) {
        if (read_geometry(geometry, feature.shape)) finish(std::move(feature));
        else drop();
    }

    bool read_geometry(const json::value& value, MultiPolygon& shape) {
        if (!value.is_object()) return refuse(Problem::geometry_not_an_object);
        const std::string type = type_of(value);
        if (!is_geometry(type)) return refuse(Problem::geometry_type_unknown, type);
        const json::object& object = value.get_object();
        if (type == "GeometryCollection") {
            const json::value* members = object.if_contains("geometries");
            if (members == nullptr || !members->is_array()) return refuse(Problem::coordinates_not_an_array, "geometries: […]");
            for (const json::value& member : members->get_array()) {
                if (!read_geometry(member, shape)) return false;
            }
            return true;
        }
        if (type != "Polygon" && type != "MultiPolygon") return refuse(Problem::geometry_not_an_area, type);
        const json::value* coordinates = object.if_contains("coordinates");
        if (coordinates == nullptr || !coordinates->is_array()) return refuse(Problem::coordinates_not_an_array, type);
        if (type == "Polygon") return read_polygon(coordinates->get_array(), shape);
        for (const json::value& part : coordinates->get_array()) {
            if (!part.is_array()) return refuse(Problem::coordinates_not_an_array, type);
            if (!read_polygon(part.get_array(), shape)) return false;
        }
        return true;
    }

    bool read_polygon(const json::array& rings, MultiPolygon& shape) {
        if (rings.empty()) return true;
        Polygon polygon;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            if (!rings[i].is_array()) return refuse(Problem::coordinates_not_an_array, "[[[lon, lat], …], …]");
            Ring ring;
            if (!read_ring(rings[i].get_array(), ring)) return false;
            const Taken taken = take_ring(std::move(ring), polygon, i == 0);
            if (taken == Taken::no) return false;
            if (taken == Taken::flat && i == 0) return true;
        }
        shape.parts.push_back(std::move(polygon));
        return true;
    }

    bool read_ring(const json::array& list, Ring& ring) {
        if (!count_positions(list.size())) return false;
        ring.reserve(list.size());
        for (const json::value& value : list) {
            if (!read_position(value, ring.emplace_back())) return false;
        }
        return true;
    }

    std::string_view text_;
    const std::vector<std::string_view>* features_;
};

}  // namespace

GeoJsonFile inspect_geojson(std::string_view text, const ReadLimits& limits, const AreaSource& source) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    GeoJsonFile file;
    if (text.size() > limits.max_bytes) {
        file.errors.push_back({0, Problem::too_many_bytes, std::to_string(limits.max_bytes)});
        return file;
    }
    if (text.starts_with(kByteOrderMark)) {
        file.warnings.push_back({0, Problem::byte_order_mark, {}});
        text.remove_prefix(kByteOrderMark.size());
    }
    const auto split = split_collection(text, limits.max_features);
    Parser parser{limits, 0};
    if (const json::value* root = parser.parse(split ? split->frame : text, 0, file)) {
        if (is_topology(*root)) read_topology(root->get_object(), limits, source, file);
        else Reader{limits, source, file, text, split ? &split->features : nullptr}.read(*root);
    }
    return file;
}

Result<GeoJsonFile> read_geojson(std::string_view text, const ReadLimits& limits, const AreaSource& source) {
    auto file = inspect_geojson(text, limits, source);
    if (!file.errors.empty()) return tl::make_unexpected(error_of(file.errors));
    return file;
}

}  // namespace jingwei::geo

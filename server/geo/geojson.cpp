#include "geo/geojson.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>
#include <optional>

#include "geo/geojson_split.hpp"

namespace jingwei::geo {
namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 4> kOtherTypes{"Point", "MultiPoint", "LineString", "MultiLineString"};
constexpr std::size_t kMaxDetail = 80;

std::string detail_of(const json::value& value) {
    if (value.is_double()) return fmt::format("{}", value.get_double());
    if (const json::array* list = value.if_array(); list != nullptr) {
        std::string text;
        for (const json::value& item : *list) {
            if (text.size() > kMaxDetail || item.is_structured()) return "[…]";
            text += (text.empty() ? "" : ", ") + detail_of(item);
        }
        return "[" + text + "]";
    }
    if (value.is_object()) return "{…}";
    std::string text = json::serialize(value);
    if (text.size() > kMaxDetail) text = "…";
    return text;
}

std::string type_of(const json::value& value) {
    if (!value.is_object()) return detail_of(value);
    const json::value* type = value.get_object().if_contains("type");
    if (type == nullptr) return "";
    return type->is_string() && type->get_string().size() <= kMaxDetail ? std::string{type->get_string()} : detail_of(*type);
}

std::optional<double> number_of(const json::value& value) {
    if (value.is_double()) return value.get_double();
    if (value.is_int64()) return static_cast<double>(value.get_int64());
    if (value.is_uint64()) return static_cast<double>(value.get_uint64());
    return std::nullopt;
}

/// Counts what is tolerated within one feature, to be told once each.
struct Tolerated {
    std::size_t unclosed{};
    std::size_t flat{};
    std::size_t heights{};
};

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

/// Reads one document; every failure is a finding, after which the next feature is read.
class Reader {
public:
    /// `text` is the file, `features` its cut-out features when it was split.
    Reader(const ReadLimits& limits, GeoJsonFile& file, std::string_view text, const std::vector<std::string_view>* features)
        : limits_{limits}, file_{file}, text_{text}, features_{features} {}

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

    void fail(Problem problem, std::string detail = {}) {
        if (file_.errors.size() < kMaxFindings) file_.errors.push_back({feature_, problem, std::move(detail)});
    }
    void warn(Problem problem, std::string detail = {}) {
        if (file_.warnings.size() < kMaxFindings) file_.warnings.push_back({feature_, problem, std::move(detail)});
    }
    void warn_count(Problem problem, std::size_t count) {
        if (count > 0) warn(problem, std::to_string(count));
    }

    static bool is_geometry(std::string_view type) {
        return type == "Polygon" || type == "MultiPolygon" || type == "GeometryCollection" ||
               std::find(kOtherTypes.begin(), kOtherTypes.end(), type) != kOtherTypes.end();
    }

    /// The legacy member of GeoJSON 2008: only the names of WGS 84 are taken.
    bool read_crs(const json::object& object) {
        const json::value* crs = object.if_contains("crs");
        if (crs == nullptr || crs->is_null()) return true;
        std::string name = detail_of(*crs);
        if (const json::object* body = crs->if_object()) {
            const json::value* properties = body->if_contains("properties");
            const json::object* inner = properties == nullptr ? nullptr : properties->if_object();
            const json::value* text = inner == nullptr ? nullptr : inner->if_contains("name");
            if (text != nullptr && text->is_string()) name = std::string{text->get_string()};
        }
        std::string upper = name;
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](unsigned char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : static_cast<char>(c); });
        const auto ends = [&](std::string_view tail) { return upper.ends_with(tail); };
        if (name.size() <= kMaxDetail && (ends(":CRS84") || upper == "CRS84" || ends("EPSG:4326") || ends("EPSG::4326"))) {
            warn(Problem::crs_legacy, name);
            return true;
        }
        fail(Problem::crs_not_supported, name.substr(0, kMaxDetail));
        return false;
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
        if (const json::value* id = object.if_contains("id"); id != nullptr && !id->is_null()) {
            if (id->is_string()) feature.id = std::string{id->get_string()};
            else if (id->is_number()) feature.id = json::serialize(*id);
            else warn(Problem::id_ignored);
        }
        if (const json::value* properties = object.if_contains("properties"); properties != nullptr && !properties->is_null()) {
            if (!properties->is_object()) return fail(Problem::properties_not_an_object);
            feature.properties = json::object{properties->get_object(), json::storage_ptr{}};
        }
        const json::value* geometry = object.if_contains("geometry");
        if (geometry != nullptr && !geometry->is_null()) return read_shape(*geometry, std::move(feature));
        warn(Problem::geometry_missing);
        file_.features.push_back(std::move(feature));
    }

    void read_shape(const json::value& geometry, Feature feature) {
        tolerated_ = {};
        if (!read_geometry(geometry, feature.shape)) return;
        if (feature.shape.empty()) {
            if (tolerated_.flat > 0) return fail(Problem::ring_too_short);
            warn(Problem::geometry_missing);
        }
        warn_count(Problem::ring_unclosed, tolerated_.unclosed);
        warn_count(Problem::ring_flat, tolerated_.flat);
        warn_count(Problem::heights_dropped, tolerated_.heights);
        file_.features.push_back(std::move(feature));
    }

    bool refuse(Problem problem, std::string detail = {}) {
        fail(problem, std::move(detail));
        return false;
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
            if (ring.size() < 3) {
                ++tolerated_.flat;
                if (i == 0) return true;
                continue;
            }
            if ((signed_double_area(ring) > 0) != (i == 0)) ++turned_;
            if (i == 0) polygon.outer = std::move(ring);
            else polygon.holes.push_back(std::move(ring));
        }
        shape.parts.push_back(std::move(polygon));
        return true;
    }

    /// Repeated positions are left out: rounding makes them, and they do not change the shape.
    bool read_ring(const json::array& list, Ring& ring) {
        positions_ += list.size();
        if (positions_ > limits_.max_positions) {
            too_many_ = true;
            feature_ = 0;
            return refuse(Problem::too_many_positions, std::to_string(limits_.max_positions));
        }
        ring.reserve(list.size());
        for (const json::value& value : list) {
            Position at;
            if (!read_position(value, at)) return false;
            if (ring.empty() || ring.back() != at) ring.push_back(at);
        }
        if (list.size() < 3) return refuse(Problem::ring_too_short);
        if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        else if (ring.size() > 1) ++tolerated_.unclosed;
        return true;
    }

    bool read_position(const json::value& value, Position& at) {
        const json::array* numbers = value.if_array();
        if (numbers == nullptr || numbers->size() < 2) return refuse(Problem::position_malformed, detail_of(value));
        const auto lon = number_of((*numbers)[0]);
        const auto lat = number_of((*numbers)[1]);
        if (!lon || !lat) return refuse(Problem::position_malformed, detail_of(value));
        const auto read = position_from_degrees(*lon, *lat);
        if (!read) return refuse(Problem::position_off_earth, detail_of(value));
        if (numbers->size() > 2) ++tolerated_.heights;
        at = *read;
        return true;
    }

    const ReadLimits& limits_;
    GeoJsonFile& file_;
    std::string_view text_;
    const std::vector<std::string_view>* features_;
    std::size_t feature_{};  // the one being read
    std::size_t positions_{};
    std::size_t turned_{};  // of all features: some programs turn every ring
    bool too_many_{};
    Tolerated tolerated_;
};

}  // namespace

GeoJsonFile inspect_geojson(std::string_view text, const ReadLimits& limits) {
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
        Reader{limits, file, text, split ? &split->features : nullptr}.read(*root);
    }
    return file;
}

Result<GeoJsonFile> read_geojson(std::string_view text, const ReadLimits& limits) {
    auto file = inspect_geojson(text, limits);
    if (!file.errors.empty()) return tl::make_unexpected(error_of(file.errors));
    return file;
}

}  // namespace jingwei::geo

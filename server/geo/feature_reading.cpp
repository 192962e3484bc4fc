#include "geo/feature_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

namespace jingwei::geo {

namespace json = boost::json;

FeatureReading::FeatureReading(const ReadLimits& limits, const AreaSource& source, GeoJsonFile& file)
    : limits_{limits}, source_{source}, file_{file} {
    if (source.system) set_system(*source.system);
}

void FeatureReading::set_system(const CoordinateSystem& system) {
    system_ = system;
    file_.system = system.name();
}

void FeatureReading::fail(Problem problem, std::string detail) {
    if (file_.errors.size() < kMaxFindings) file_.errors.push_back({feature_, problem, std::move(detail)});
}

bool FeatureReading::refuse(Problem problem, std::string detail) {
    fail(problem, std::move(detail));
    return false;
}

void FeatureReading::warn(Problem problem, std::string detail) {
    if (file_.warnings.size() < kMaxFindings) file_.warnings.push_back({feature_, problem, std::move(detail)});
}

void FeatureReading::warn_count(Problem problem, std::size_t count) {
    if (count > 0) warn(problem, std::to_string(count));
}

bool FeatureReading::read_head(const json::object& object, Feature& feature) {
    if (const json::value* id = object.if_contains("id"); id != nullptr && !id->is_null()) {
        if (id->is_string()) feature.id = std::string{id->get_string()};
        else if (id->is_number()) feature.id = json::serialize(*id);
        else warn(Problem::id_ignored);
    }
    if (const json::value* properties = object.if_contains("properties"); properties != nullptr && !properties->is_null()) {
        if (!properties->is_object()) return refuse(Problem::properties_not_an_object);
        feature.properties = json::object{properties->get_object(), json::storage_ptr{}};
    }
    return true;
}

bool FeatureReading::read_position(const json::value& value, Position& at) {
    const json::array* numbers = value.if_array();
    if (numbers == nullptr || numbers->size() < 2) return refuse(Problem::position_malformed, detail_of(value));
    const auto x = number_of((*numbers)[0]);
    const auto y = number_of((*numbers)[1]);
    if (!x || !y) return refuse(Problem::position_malformed, detail_of(value));
    if (numbers->size() > 2) ++tolerated_.heights;
    return to_position(*x, *y, value, at);
}

bool FeatureReading::to_position(double x, double y, const json::value& shown, Position& at) {
    const auto read = system_.to_wgs84(x, y);
    if (read) {
        at = *read;
        return true;
    }
    if (system_.in_degrees()) return refuse(Problem::position_off_earth, detail_of(shown));
    return refuse(Problem::position_off_system, detail_of(shown));
}

bool FeatureReading::count_positions(std::size_t count) {
    positions_ += count;
    if (positions_ <= limits_.max_positions) return true;
    too_many_ = true;
    feature_ = 0;
    return refuse(Problem::too_many_positions, std::to_string(limits_.max_positions));
}

/// Repeated positions are left out: rounding makes them, and they do not change the shape.
FeatureReading::Taken FeatureReading::take_ring(Ring listed, Polygon& polygon, bool outer) {
    if (listed.size() < 3) {
        fail(Problem::ring_too_short);
        return Taken::no;
    }
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    if (listed.size() > 1 && listed.front() == listed.back()) listed.pop_back();
    else if (listed.size() > 1) ++tolerated_.unclosed;
    if (listed.size() < 3) {
        ++tolerated_.flat;
        return Taken::flat;
    }
    if ((signed_double_area(listed) > 0) != outer) ++turned_;
    if (outer) polygon.outer = std::move(listed);
    else polygon.holes.push_back(std::move(listed));
    return Taken::ring;
}

void FeatureReading::finish(Feature feature) {
    const Tolerated seen = std::exchange(tolerated_, {});
    if (feature.shape.empty()) {
        if (seen.flat > 0) return fail(Problem::ring_too_short);
        warn(Problem::geometry_missing);
    }
    warn_count(Problem::ring_unclosed, seen.unclosed);
    warn_count(Problem::ring_flat, seen.flat);
    warn_count(Problem::heights_dropped, seen.heights);
    file_.features.push_back(std::move(feature));
}

bool FeatureReading::is_geometry(std::string_view type) {
    constexpr std::array<std::string_view, 7> kTypes{"Polygon",    "MultiPolygon", "GeometryCollection", "Point",
                                                     "MultiPoint", "LineString",   "MultiLineString"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

std::string FeatureReading::type_of(const json::value& value) {
    if (!value.is_object()) return detail_of(value);
    const json::value* type = value.get_object().if_contains("type");
    if (type == nullptr) return "";
    return type->is_string() && type->get_string().size() <= kMaxDetail ? std::string{type->get_string()} : detail_of(*type);
}

std::string FeatureReading::detail_of(const json::value& value) {
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

std::optional<double> FeatureReading::number_of(const json::value& value) {
    if (value.is_double()) return value.get_double();
    if (value.is_int64()) return static_cast<double>(value.get_int64());
    if (value.is_uint64()) return static_cast<double>(value.get_uint64());
    return std::nullopt;
}

}  // namespace jingwei::geo

#include "geo/topojson.hpp"

#include <algorithm>
#include <vector>

#include "geo/feature_reading.hpp"

namespace jingwei::geo {
namespace {

namespace json = boost::json;

/// x · scale + translate, of whole numbers that each add to the one before.
struct Quantisation {
    double scale_x{1}, scale_y{1};
    double translate_x{}, translate_y{};
};

class TopologyReader : FeatureReading {
public:
    TopologyReader(const ReadLimits& limits, const AreaSource& source, GeoJsonFile& file)
        : FeatureReading{limits, source, file} {}

    void read(const json::object& root) {
        const json::value* layer = choose_layer(root);
        if (layer == nullptr || !read_quantisation(root) || !read_arcs(root)) return;
        if (type_of(*layer) == "GeometryCollection") read_collection(layer->get_object());
        else read_feature(*layer, 1);
        feature_ = 0;
        warn_count(Problem::orientation_wrong, turned_);
    }

private:
    const json::value* choose_layer(const json::object& root) {
        const json::value* objects = root.if_contains("objects");
        const json::object* layers = objects == nullptr ? nullptr : objects->if_object();
        if (layers == nullptr || layers->empty()) {
            fail(Problem::not_geojson, "Topology, objects: ?");
            return nullptr;
        }
        if (source_.layer.empty() && layers->size() == 1) return &layers->begin()->value();
        if (const json::value* found = layers->if_contains(source_.layer)) return found;
        std::string names;
        for (const auto& layer : *layers) {
            if (names.size() < kMaxDetail) names += (names.empty() ? "" : ", ") + std::string{layer.key()};
        }
        fail(source_.layer.empty() ? Problem::layer_not_chosen : Problem::layer_unknown, names);
        return nullptr;
    }

    bool read_quantisation(const json::object& root) {
        const json::value* transform = root.if_contains("transform");
        if (transform == nullptr || transform->is_null()) return true;
        quantised_ = true;
        const json::object* body = transform->if_object();
        return (body != nullptr && pair(*body, "scale", grid_.scale_x, grid_.scale_y) &&
                pair(*body, "translate", grid_.translate_x, grid_.translate_y)) ||
               refuse(Problem::not_geojson, "Topology, transform: ?");
    }

    static bool pair(const json::object& body, std::string_view name, double& x, double& y) {
        const json::value* value = body.if_contains(name);
        const json::array* numbers = value == nullptr ? nullptr : value->if_array();
        if (numbers == nullptr || numbers->size() < 2) return false;
        const auto first = number_of((*numbers)[0]);
        const auto second = number_of((*numbers)[1]);
        x = first.value_or(0);
        y = second.value_or(0);
        return first && second;
    }

    bool read_arcs(const json::object& root) {
        const json::value* list = root.if_contains("arcs");
        if (list == nullptr || !list->is_array()) return refuse(Problem::not_geojson, "Topology, arcs: ?");
        for (const json::value& arc : list->get_array()) {
            if (!arc.is_array()) return refuse(Problem::arcs_malformed, std::to_string(arcs_.size()));
            if (!count_positions(arc.get_array().size()) || !read_arc(arc.get_array())) return false;
        }
        return true;
    }

    bool read_arc(const json::array& list) {
        Ring& arc = arcs_.emplace_back();
        arc.reserve(list.size());
        double x = 0;
        double y = 0;
        for (const json::value& value : list) {
            Position& at = arc.emplace_back();
            if (!quantised_) {
                if (!read_position(value, at)) return false;
                continue;
            }
            const json::array* step = value.if_array();
            const auto dx = step != nullptr && step->size() >= 2 ? number_of((*step)[0]) : std::nullopt;
            const auto dy = step != nullptr && step->size() >= 2 ? number_of((*step)[1]) : std::nullopt;
            if (!dx || !dy) return refuse(Problem::position_malformed, detail_of(value));
            x += *dx;
            y += *dy;
            if (!to_position(x * grid_.scale_x + grid_.translate_x, y * grid_.scale_y + grid_.translate_y, value, at))
                return false;
        }
        return true;
    }

    void read_collection(const json::object& layer) {
        const json::value* members = layer.if_contains("geometries");
        if (members == nullptr || !members->is_array()) return fail(Problem::not_geojson, "GeometryCollection, geometries: ?");
        const json::array& list = members->get_array();
        if (list.size() > limits_.max_features) return fail(Problem::too_many_features, std::to_string(limits_.max_features));
        for (std::size_t i = 0; i < list.size() && !too_many_; ++i) read_feature(list[i], i + 1);
    }

    void read_feature(const json::value& value, std::size_t number) {
        feature_ = number;
        if (!value.is_object()) return fail(Problem::not_a_feature, type_of(value));
        const json::object& object = value.get_object();
        Feature feature{.number = number, .id = {}, .properties = {}, .shape = {}};
        if (!read_head(object, feature)) return;
        const json::value* type = object.if_contains("type");
        const bool drawn = type != nullptr && !type->is_null();  // "type": null is TopoJSON's way to say "no geometry"
        if (!drawn || read_geometry(object, feature.shape)) finish(std::move(feature));
        else drop();
    }

    bool read_geometry(const json::object& object, MultiPolygon& shape) {
        const std::string type = type_of(object);
        if (!is_geometry(type)) return refuse(Problem::geometry_type_unknown, type);
        if (type == "GeometryCollection") return read_members(object, shape);
        if (type != "Polygon" && type != "MultiPolygon") return refuse(Problem::geometry_not_an_area, type);
        const json::value* arcs = object.if_contains("arcs");
        if (arcs == nullptr || !arcs->is_array()) return refuse(Problem::coordinates_not_an_array, "arcs: […]");
        if (type == "Polygon") return read_polygon(arcs->get_array(), shape);
        for (const json::value& part : arcs->get_array()) {
            if (!part.is_array()) return refuse(Problem::coordinates_not_an_array, "arcs: [[[…]]]");
            if (!read_polygon(part.get_array(), shape)) return false;
        }
        return true;
    }

    bool read_members(const json::object& object, MultiPolygon& shape) {
        const json::value* members = object.if_contains("geometries");
        if (members == nullptr || !members->is_array()) return refuse(Problem::coordinates_not_an_array, "geometries: […]");
        for (const json::value& member : members->get_array()) {
            if (!member.is_object()) return refuse(Problem::geometry_not_an_object);
            if (!read_geometry(member.get_object(), shape)) return false;
        }
        return true;
    }

    static std::string type_of(const json::object& object) {
        const json::value* type = object.if_contains("type");
        return type != nullptr && type->is_string() ? std::string{type->get_string()}.substr(0, kMaxDetail) : std::string{};
    }
    using FeatureReading::type_of;

    bool read_polygon(const json::array& rings, MultiPolygon& shape) {
        if (rings.empty()) return true;
        Polygon polygon;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            Ring ring;
            if (!rings[i].is_array()) return refuse(Problem::coordinates_not_an_array, "arcs: [[…], …]");
            if (!join(rings[i].get_array(), ring)) return false;
            const Taken taken = take_ring(std::move(ring), polygon, i == 0);
            if (taken == Taken::no) return false;
            if (taken == Taken::flat && i == 0) return true;
        }
        shape.parts.push_back(std::move(polygon));
        return true;
    }

    /// Arcs end to end; a number below zero means arc ~n, backwards.
    bool join(const json::array& numbers, Ring& ring) {
        for (const json::value& value : numbers) {
            const std::int64_t* number = value.if_int64();
            const std::int64_t index = number == nullptr ? -1 : (*number < 0 ? ~*number : *number);
            if (number == nullptr || index >= static_cast<std::int64_t>(arcs_.size()))
                return refuse(Problem::arc_unknown, detail_of(value));
            const Ring& arc = arcs_[static_cast<std::size_t>(index)];
            if (!count_positions(arc.size())) return false;
            if (arc.empty()) continue;
            const Position begin = *number < 0 ? arc.back() : arc.front();
            if (!ring.empty() && ring.back() != begin) return refuse(Problem::arcs_apart, detail_of(value));
            if (!ring.empty()) ring.pop_back();
            if (*number < 0) ring.insert(ring.end(), arc.rbegin(), arc.rend());
            else ring.insert(ring.end(), arc.begin(), arc.end());
        }
        return true;
    }

    Quantisation grid_;
    bool quantised_{};
    std::vector<Ring> arcs_;
};

}  // namespace

bool is_topology(const json::value& root) {
    const json::object* object = root.if_object();
    const json::value* type = object == nullptr ? nullptr : object->if_contains("type");
    return type != nullptr && type->is_string() && type->get_string() == "Topology";
}

void read_topology(const json::object& root, const ReadLimits& limits, const AreaSource& source, GeoJsonFile& file) {
    TopologyReader{limits, source, file}.read(root);
}

}  // namespace jingwei::geo

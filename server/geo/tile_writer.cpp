#include "geo/tile_writer.hpp"

#include <algorithm>
#include <protozero/pbf_builder.hpp>
#include <protozero/pbf_writer.hpp>

namespace jingwei::geo {
namespace {

// Field numbers of vector_tile.proto, version 2.1.
enum class TileField : protozero::pbf_tag_type { layers = 3 };
enum class LayerField : protozero::pbf_tag_type { name = 1, features = 2, keys = 3, values = 4, extent = 5, version = 15 };
enum class FeatureField : protozero::pbf_tag_type { tags = 2, kind = 3, geometry = 4 };
enum class ValueField : protozero::pbf_tag_type { string_value = 1, int_value = 4 };

constexpr std::uint32_t kPoint = 1;
constexpr std::uint32_t kPolygon = 3;
constexpr std::uint32_t kMoveTo = 1;
constexpr std::uint32_t kLineTo = 2;
constexpr std::uint32_t kClosePath = 7;
constexpr std::uint32_t kVersion = 2;

std::uint32_t command(std::uint32_t id, std::size_t count) { return id | static_cast<std::uint32_t>(count) << 3; }

/// Writes points as zigzag differences from the one before.
class Pen {
public:
    explicit Pen(std::vector<std::uint32_t>& out) : out_{out} {}

    void move(TilePoint to) {
        for (const std::int64_t step : {to.x - at_.x, to.y - at_.y}) {
            out_.push_back(protozero::encode_zigzag32(static_cast<std::int32_t>(step)));
        }
        at_ = to;
    }

private:
    std::vector<std::uint32_t>& out_;
    TilePoint at_;
};

}  // namespace

void TileLayer::add_point(TilePoint at, const TileTags& tags) {
    std::vector<std::uint32_t> geometry{command(kMoveTo, 1)};
    Pen{geometry}.move(at);
    add_feature(kPoint, geometry, tags);
}

void TileLayer::add_polygon(std::vector<Part> parts, const TileTags& tags) {
    std::vector<std::uint32_t> geometry;
    Pen pen{geometry};
    for (auto& part : parts) {
        if (part.ring.size() < 3) continue;
        if ((signed_double_area(part.ring) < 0) != part.is_hole) std::reverse(part.ring.begin(), part.ring.end());
        geometry.push_back(command(kMoveTo, 1));
        pen.move(part.ring.front());
        geometry.push_back(command(kLineTo, part.ring.size() - 1));
        for (std::size_t i = 1; i < part.ring.size(); ++i) pen.move(part.ring[i]);
        geometry.push_back(command(kClosePath, 1));
    }
    if (!geometry.empty()) add_feature(kPolygon, geometry, tags);
}

void TileLayer::add_feature(std::uint32_t kind, const std::vector<std::uint32_t>& geometry, const TileTags& tags) {
    std::vector<std::uint32_t> numbers;
    for (const auto& [key, value] : tags) {
        numbers.push_back(key_index(key));
        numbers.push_back(value_index(value));
    }
    std::string bytes;
    protozero::pbf_builder<FeatureField> feature{bytes};
    feature.add_packed_uint32(FeatureField::tags, numbers.begin(), numbers.end());
    feature.add_enum(FeatureField::kind, static_cast<std::int32_t>(kind));
    feature.add_packed_uint32(FeatureField::geometry, geometry.begin(), geometry.end());
    features_.push_back(std::move(bytes));
}

std::uint32_t TileLayer::key_index(std::string_view key) {
    const auto at = std::find(keys_.begin(), keys_.end(), key);
    if (at != keys_.end()) return static_cast<std::uint32_t>(at - keys_.begin());
    keys_.emplace_back(key);
    return static_cast<std::uint32_t>(keys_.size() - 1);
}

std::uint32_t TileLayer::value_index(const TileValue& value) {
    const auto [at, is_new] = value_numbers_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
    if (is_new) values_.push_back(value);
    return at->second;
}

std::string write_tile(const std::vector<TileLayer>& layers) {
    std::string bytes;
    protozero::pbf_builder<TileField> tile{bytes};
    for (const auto& layer : layers) {
        if (layer.empty()) continue;
        protozero::pbf_builder<LayerField> out{tile, TileField::layers};
        out.add_uint32(LayerField::version, kVersion);
        out.add_string(LayerField::name, layer.name_);
        for (const auto& feature : layer.features_) out.add_message(LayerField::features, feature);
        for (const auto& key : layer.keys_) out.add_string(LayerField::keys, key);
        for (const auto& value : layer.values_) {
            protozero::pbf_builder<ValueField> one{out, LayerField::values};
            if (const auto* const text = std::get_if<std::string>(&value)) one.add_string(ValueField::string_value, *text);
            else one.add_int64(ValueField::int_value, std::get<std::int64_t>(value));
        }
        out.add_uint32(LayerField::extent, static_cast<std::uint32_t>(kTileExtent));
    }
    return bytes;
}

}  // namespace jingwei::geo

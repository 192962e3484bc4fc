#include "domain/grid/area_sketch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "geo/tile.hpp"

namespace jingwei::grid {
namespace {

/// The area fills this much of the box; the rest shows where it lies.
constexpr double kFilled = 0.62;
/// Corners nearer than this to the last one drawn are left out: a tenth of a millimetre on an A4 plate.
constexpr double kLeastStep = 1.0;

/// From world units to the box.
class Frame {
public:
    explicit Frame(const geo::Box& box) {
        const geo::WorldPoint south_west = geo::world_point(box.low);
        const geo::WorldPoint north_east = geo::world_point(box.high);
        const double wide = std::max(1.0, double{1} * north_east.x - south_west.x);
        const double high = std::max(1.0, double{1} * south_west.y - north_east.y);
        scale_ = kFilled * std::min(AreaSketch::kWidth / wide, AreaSketch::kHeight / high);
        left_ = south_west.x + wide / 2 - AreaSketch::kWidth / 2 / scale_;
        top_ = north_east.y + high / 2 - AreaSketch::kHeight / 2 / scale_;
        const geo::Position middle{static_cast<std::int32_t>((std::int64_t{box.low.lon_e7} + box.high.lon_e7) / 2),
                                   static_cast<std::int32_t>((std::int64_t{box.low.lat_e7} + box.high.lat_e7) / 2)};
        const geo::Position east{middle.lon_e7 + 10'000, middle.lat_e7};
        const double units = double{1} * geo::world_point(east).x - geo::world_point(middle).x;
        metres_ = geo::distance_m(middle, east) / units * AreaSketch::kWidth / scale_;
    }

    SketchPoint place(geo::Position position) const {
        const geo::WorldPoint p = geo::world_point(position);
        return {(p.x - left_) * scale_, (p.y - top_) * scale_};
    }
    double metres() const { return metres_; }

private:
    double scale_{};
    double left_{};
    double top_{};
    double metres_{};
};

bool is_shown(SketchPoint p) { return p.x > 0 && p.x < AreaSketch::kWidth && p.y > 0 && p.y < AreaSketch::kHeight; }

void draw_ring(const geo::Ring& ring, const Frame& frame, std::string& path) {
    SketchPoint last{};
    bool first = true;
    for (const geo::Position position : ring) {
        const SketchPoint p = frame.place(position);
        if (!first && std::hypot(p.x - last.x, p.y - last.y) < kLeastStep) continue;
        path += fmt::format("{}{:.1f} {:.1f}", first ? "M" : "L", p.x, p.y);
        last = p;
        first = false;
    }
    if (!first) path += "Z";
}

SketchedArea draw(const Area& area, const Frame& frame) {
    SketchedArea out{.id = area.id, .path = {}, .label = {}};
    for (const auto& part : area.shape.parts) {
        draw_ring(part.outer, frame, out.path);
        for (const auto& hole : part.holes) draw_ring(hole, frame, out.path);
    }
    if (const auto at = geo::label_point(area.shape)) out.label = frame.place(*at);
    return out;
}

bool touches_box(const geo::Box& box, const Frame& frame) {
    const SketchPoint low = frame.place(box.low);
    const SketchPoint high = frame.place(box.high);
    return low.x < AreaSketch::kWidth && high.x > 0 && high.y < AreaSketch::kHeight && low.y > 0;
}

}  // namespace

std::optional<AreaSketch> sketch(const Territory& territory, const Area& area) {
    const auto box = geo::bounding_box(area.shape);
    if (!box) return std::nullopt;
    const Frame frame{*box};
    AreaSketch out{.area = draw(area, frame), .neighbours = {}, .metres = frame.metres()};
    for (const Area& other : territory.areas()) {
        if (other.id == area.id || other.layer != area.layer || other.depth != area.depth) continue;
        const auto around = geo::bounding_box(other.shape);
        if (!around || !touches_box(*around, frame)) continue;
        SketchedArea drawn = draw(other, frame);
        if (drawn.label && !is_shown(*drawn.label)) drawn.label.reset();
        out.neighbours.push_back(std::move(drawn));
    }
    return out;
}

}  // namespace jingwei::grid

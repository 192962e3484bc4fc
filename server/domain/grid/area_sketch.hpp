#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/grid/territory.hpp"

namespace jingwei::grid {

/// A place in the sketch's box, x to the east, y to the south.
struct SketchPoint {
    double x{};
    double y{};
};

/// One area of a sketch: its outline as an SVG path and where its name goes, if that is in the box.
struct SketchedArea {
    AreaId id;
    std::string path;
    std::optional<SketchPoint> label;
};

/// A small map of one area among its neighbours of the same level, north up, for printed plates.
struct AreaSketch {
    static constexpr double kWidth = 1000;
    static constexpr double kHeight = 750;
    SketchedArea area;
    std::vector<SketchedArea> neighbours;
    double metres{};  // that the box is wide
};

/// Null for an area that is not drawn.
std::optional<AreaSketch> sketch(const Territory& territory, const Area& area);

}  // namespace jingwei::grid

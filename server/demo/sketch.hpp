#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace jingwei::demo {

inline constexpr double kSketchWidth = 760;
inline constexpr double kSketchHeight = 570;

/// Flat shapes put together as SVG, back to front, on 760 × 570.
class Sketch {
public:
    Sketch& rect(double x, double y, double width, double height, std::string_view fill, double round = 0) {
        svg_ += fmt::format("<rect x='{:.1f}' y='{:.1f}' width='{:.1f}' height='{:.1f}' rx='{:.1f}' fill='{}'/>", x, y, width,
                            height, round, fill);
        return *this;
    }
    Sketch& circle(double x, double y, double r, std::string_view fill) { return ellipse(x, y, r, r, fill); }
    Sketch& ellipse(double x, double y, double rx, double ry, std::string_view fill) {
        svg_ += fmt::format("<ellipse cx='{:.1f}' cy='{:.1f}' rx='{:.1f}' ry='{:.1f}' fill='{}'/>", x, y, rx, ry, fill);
        return *this;
    }
    Sketch& path(std::string_view d, std::string_view fill) {
        svg_ += fmt::format("<path d='{}' fill='{}'/>", d, fill);
        return *this;
    }
    Sketch& line(std::string_view d, std::string_view stroke, double width) {
        svg_ += fmt::format(
            "<path d='{}' fill='none' stroke='{}' stroke-width='{:.1f}' stroke-linecap='round' stroke-linejoin='round'/>", d,
            stroke, width);
        return *this;
    }
    Sketch& begin(double x, double y, double scale = 1, double turned = 0, bool mirrored = false) {
        svg_ += fmt::format("<g transform='translate({:.1f},{:.1f}) rotate({:.1f}) scale({:.3f},{:.3f})'>", x, y, turned,
                            mirrored ? -scale : scale, scale);
        return *this;
    }
    Sketch& see_through(double opacity) {
        svg_ += fmt::format("<g opacity='{:.2f}'>", opacity);
        return *this;
    }
    Sketch& end() {
        svg_ += "</g>";
        return *this;
    }
    const std::string& svg() const { return svg_; }

private:
    std::string svg_;
};

}  // namespace jingwei::demo

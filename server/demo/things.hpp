#pragma once
#include <string_view>

#include "demo/random.hpp"
#include "demo/sketch.hpp"

/// Things of a street, each standing on the point (x, y).
namespace jingwei::demo {

void draw_bin(Sketch& s, double x, double y, std::string_view colour, bool overflowing);
void draw_bag(Sketch& s, double x, double y, double size, std::string_view colour);
void draw_box(Sketch& s, double x, double y, double size);
void draw_scraps(Sketch& s, Random& r, double x, double y, double width, double height, int count);
void draw_leaves(Sketch& s, Random& r, double x, double y, double width, double height, int count);
void draw_bike(Sketch& s, double x, double y, double size, double turned, std::string_view colour);
void draw_car(Sketch& s, double x, double y, double size, std::string_view colour, bool mirrored);
void draw_crate(Sketch& s, Random& r, double x, double y);
void draw_sofa(Sketch& s, double x, double y, std::string_view colour);
void draw_mattress(Sketch& s, double x, double y);
void draw_cone(Sketch& s, double x, double y, double size);
void draw_bricks(Sketch& s, Random& r, double x, double y, double width);

}  // namespace jingwei::demo

#pragma once
#include "demo/random.hpp"
#include "demo/sketch.hpp"

/// Where a drawn problem is: the part that looks the same before and after.
namespace jingwei::demo {

inline constexpr double kGroundY = 330;  // where a wall meets the pavement
inline constexpr double kKerbY = 458;

void draw_brick_wall(Sketch& s, Random& r);
void draw_plaster_wall(Sketch& s, Random& r);
void draw_shops(Sketch& s, Random& r);
void draw_trees(Sketch& s, Random& r);
void draw_pavement(Sketch& s, Random& r);
/// A road seen along its length.
void draw_road(Sketch& s, Random& r);
void draw_stairwell(Sketch& s, Random& r);
/// Houses under a high sky, with two poles.
void draw_sky_and_houses(Sketch& s, Random& r);
void draw_lawn(Sketch& s, Random& r);

}  // namespace jingwei::demo

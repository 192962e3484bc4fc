#pragma once
#include <cstdint>
#include <string>

#include "demo/class_profile.hpp"

namespace jingwei::demo {

/// A drawing (SVG, 640 × 480) of a problem, or of the same spot once it is put right. The same variant gives the same
/// spot; nobody and no writing is in it.
std::string draw(Scene scene, std::uint32_t variant, bool after);

/// The one pair for a demo without pictures: an empty pavement.
std::string draw_plain(bool after);

}  // namespace jingwei::demo

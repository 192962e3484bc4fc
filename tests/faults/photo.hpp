#pragma once
#include <string>

namespace jingwei::testing {

/// A small JPEG of one colour; 0…4095 stand for colours that the eye can tell apart.
std::string photo_of_colour(int colour);

/// Whether the JPEG can be read and is of that colour.
bool shows_colour(const std::string& jpeg, int colour);

}  // namespace jingwei::testing

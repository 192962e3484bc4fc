#include "demo/scenes.hpp"

namespace jingwei::demo {

std::string draw_plain(bool after) {
    const char* const ground = after ? "#cdd2d8" : "#c2beb4";
    return std::string{"<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480'><rect width='640' height='480' fill='#dde4ec'/>"} +
           "<rect y='300' width='640' height='180' fill='" + ground + "'/></svg>";
}

std::string draw(Scene, std::uint32_t, bool after) { return draw_plain(after); }

}  // namespace jingwei::demo

#include "demo/backdrops.hpp"

#include <array>

namespace jingwei::demo {
namespace {

using Colours = std::array<std::string_view, 4>;

constexpr std::array<Colours, 4> kBricks{{{"#b39f8a", "#b7a38d", "#ad9984", "#bca98f"},
                                          {"#b07f6a", "#b88772", "#a87763", "#bd9079"},
                                          {"#a5a29c", "#aeaba5", "#9c9993", "#b4b1aa"},
                                          {"#c0aa86", "#c8b28d", "#b7a17d", "#cdb995"}}};
constexpr std::array<std::string_view, 5> kPlaster{"#d9cfb8", "#cfd8cf", "#d8d4cc", "#dcc9b4", "#c9d2da"};
constexpr std::array<std::string_view, 5> kPlasterBase{"#a99c80", "#93a597", "#a19d95", "#b0917a", "#8d9dab"};
constexpr std::array<std::string_view, 5> kAwnings{"#b5533c", "#2f6b50", "#2f5d86", "#c08a2d", "#6d4a7c"};

void window(Sketch& s, double x, double y, double width, double height) {
    s.rect(x - 6, y - 6, width + 12, height + 12, "#8b8377").rect(x, y, width, height, "#a9bfcd");
    s.path(fmt::format("M{} {}l{} {}h{}z", x, y + height, width * 0.6, -height, width * 0.2), "#c3d4de");
    s.line(fmt::format("M{} {}v{}M{} {}h{}", x + width / 2, y, height, x, y + height / 2, width), "#e9e6df", 5);
    s.rect(x - 10, y + height + 6, width + 20, 8, "#77706a");
}

void notice_board(Sketch& s, double x, double y) {
    s.rect(x, y, 150, 96, "#2f6b50").rect(x + 8, y + 8, 134, 80, "#e9efe6");
    s.line(fmt::format("M{} {}h102M{} {}h102M{} {}h64", x + 24, y + 32, x + 24, y + 50, x + 24, y + 68), "#7d9c8b", 7);
}

void door(Sketch& s, double x, std::string_view colour) {
    s.rect(x - 8, 150, 116, kGroundY - 150, "#7d766c").rect(x, 158, 100, kGroundY - 158, colour);
    s.rect(x + 14, 174, 72, 60, "#00000022").rect(x + 14, 248, 72, 62, "#00000022").circle(x + 88, 250, 4, "#e2d8a8");
}

void wall_dressing(Sketch& s, Random& r) {
    if (r.chance(0.5)) window(s, r.between(60, 150), 84, 110, 120);
    switch (r.below(3)) {
        case 0: notice_board(s, r.between(500, 560), 110); break;
        case 1: door(s, r.between(540, 610), r.chance(0.5) ? "#6b4f3f" : "#4f6272"); break;
        default: window(s, r.between(520, 590), 84, 110, 120);
    }
    if (r.chance(0.5)) s.line(fmt::format("M{0} 30V{1}", r.between(20, 40), kGroundY - 8), "#8d9297", 9);  // a downpipe
}

}  // namespace

void draw_brick_wall(Sketch& s, Random& r) {
    const auto& bricks = r.pick(kBricks);
    s.rect(0, 0, kSketchWidth, kGroundY, bricks[1]);
    for (int row = 0; row * 29 < kGroundY - 20; ++row) {
        for (int i = -1; i < 13; ++i) {
            s.rect(i * 62 + (row % 2) * 31, row * 29, 60, 27, bricks[r.below(4)]);
        }
    }
    s.rect(0, 0, kSketchWidth, 26, "#8d8377");
    wall_dressing(s, r);
    s.rect(0, kGroundY - 14, kSketchWidth, 16, "#857c70");
}

void draw_plaster_wall(Sketch& s, Random& r) {
    const std::size_t tone = r.below(kPlaster.size());
    s.rect(0, 0, kSketchWidth, kGroundY, kPlaster[tone]);
    s.rect(0, kGroundY - 84, kSketchWidth, 84, kPlasterBase[tone]);
    s.rect(0, kGroundY - 88, kSketchWidth, 5, "#00000018");
    wall_dressing(s, r);
    for (int i = 0; i < 5; ++i)
        s.ellipse(r.between(0, 760), r.between(40, 240), r.between(20, 70), r.between(6, 16), "#00000008");
    s.rect(0, kGroundY - 8, kSketchWidth, 10, "#00000030");
}

void draw_shops(Sketch& s, Random& r) {
    s.rect(0, 0, kSketchWidth, kGroundY, r.pick(kPlaster));
    for (int i = 0; i < 3; ++i) {
        const double x = i * 258 - 10;
        const auto colour = r.pick(kAwnings);
        s.rect(x + 12, 40, 236, 56, colour).rect(x + 12, 40, 236, 8, "#00000022");
        s.line(fmt::format("M{} 69h{}", x + 60, 140), "#f3ead2", 14);  // a signboard without words
        s.rect(x + 20, 110, 220, kGroundY - 110, "#5d6a74").rect(x + 28, 118, 204, kGroundY - 126, "#9db4c1");
        s.path(fmt::format("M{} {}l110 -204h40l-110 204z", x + 40, kGroundY - 8), "#b4c7d1");
        s.rect(x + 108, 118, 8, kGroundY - 126, "#5d6a74").rect(x + 28, 262, 204, 60, "#7c8a94");
        for (int k = 0; k < 6; ++k)
            s.path(fmt::format("M{} 96h40l6 26q-26 12 -52 0z", x + 12 + k * 39.5), k % 2 == 0 ? colour : "#f0e9da");
    }
    s.rect(0, kGroundY - 10, kSketchWidth, 12, "#8b8377");
}

void draw_trees(Sketch& s, Random& r) {
    s.rect(0, 0, kSketchWidth, kGroundY, "#cfdbe2");
    s.rect(0, 120, kSketchWidth, kGroundY - 120, "#9fb09a");
    constexpr std::array<std::string_view, 3> kLeaves{"#7f9a78", "#8aa583", "#74906e"};
    for (int i = 0; i < 16; ++i)
        s.circle(i * 52, r.between(90, 170), r.between(58, 86), kLeaves[static_cast<std::size_t>(i) % 3]);
    for (int i = 0; i < 3; ++i) {
        const double x = 120 + i * 250 + r.between(-30, 30);
        s.rect(x, 190, 16, kGroundY - 190, "#6f5f50")
            .circle(x - 24, 190, 46, "#6d8a66")
            .circle(x + 36, 180, 52, "#79966f")
            .circle(x + 6, 150, 54, "#86a27d");
    }
    s.rect(0, kGroundY - 36, kSketchWidth, 26, "#5f7f5b");
    for (int i = 0; i < 26; ++i) s.circle(i * 31, kGroundY - 34, 19, i % 2 == 0 ? "#66875f" : "#5c7d58");
    s.rect(0, kGroundY - 12, kSketchWidth, 14, "#8e8f8b");
}

void draw_pavement(Sketch& s, Random& r) {
    constexpr std::array<std::string_view, 3> kStone{"#c3c0b8", "#cac3b6", "#bfc3c5"};
    s.rect(0, kGroundY, kSketchWidth, kKerbY - kGroundY, r.pick(kStone));
    for (int i = -2; i < 15; ++i) {
        const double x = i * 62;
        s.line(fmt::format("M{:.0f} {:.0f}L{:.0f} {:.0f}", x, kGroundY, 380 + (x - 380) * 1.45, kKerbY), "#a9a69e", 2);
    }
    s.line(fmt::format("M0 {}H760M0 {}H760", kGroundY + 36, kGroundY + 84), "#a9a69e", 2);
    if (r.chance(0.4)) {  // the tactile strip for people who cannot see
        s.rect(0, kGroundY + 50, kSketchWidth, 24, "#d0b060");
        for (int i = 0; i < 38; ++i)
            s.rect(i * 20 + 3, kGroundY + 54, 13, 4, "#b99847").rect(i * 20 + 3, kGroundY + 64, 13, 4, "#b99847");
    }
    s.rect(0, kKerbY, kSketchWidth, 20, "#98958e").rect(0, kKerbY, kSketchWidth, 5, "#b3b0a8");
    s.rect(0, kKerbY + 20, kSketchWidth, kSketchHeight - kKerbY - 20, "#6a6c70");
    s.line("M40 534h130M290 534h130M540 534h130", "#d8d6cd", 8);
}

void draw_road(Sketch& s, Random& r) {
    s.rect(0, 0, kSketchWidth, 200, "#cbd8e0").rect(0, 150, kSketchWidth, 60, "#a9b8a4");
    constexpr std::array<std::string_view, 4> kHouses{"#b9b2a6", "#a8a9ab", "#c2b49c", "#9fa8ae"};
    for (int i = 0; i < 9; ++i) {
        const double height = r.between(50, 140);
        s.rect(i * 88 - 10, 182 - height, 80, height + 10, kHouses[r.below(4)]);
        for (int k = 0; k < 6; ++k) s.rect(i * 88 + 2 + (k % 3) * 24, 196 - height + (k / 3) * 30, 12, 16, "#8797a3");
    }
    s.rect(0, 186, kSketchWidth, kSketchHeight - 186, "#bdb9b0");
    s.path("M300 186H470L900 570H-120z", "#707276");
    s.path("M296 186h8L-90 570h-40zM466 186h8L920 570h-44z", "#d7d3ca");
    for (int i = 0; i < 5; ++i) {
        const double y = 200 + i * i * 19.0, half = 2.0 + i * 3.2;
        s.path(fmt::format("M{:.1f} {:.1f}h{:.1f}l{:.1f} {:.1f}h{:.1f}z", 385 - half, y, 2 * half, half * 0.4, 12.0 + i * 10,
                           -2.8 * half),
               "#dedbd2");
    }
    for (int i = 0; i < 30; ++i) s.ellipse(r.between(60, 700), r.between(320, 560), r.between(4, 18), 2, "#00000012");
    for (const double x : {70.0, 690.0})
        s.rect(x, 120, 10, 120, "#6f5f50").circle(x + 5, 100, 48, "#7f9a78").circle(x - 24, 124, 30, "#74906e");
}

void draw_stairwell(Sketch& s, Random& r) {
    constexpr std::array<std::string_view, 3> kUpper{"#e6e2d6", "#dfe5e4", "#e8dfd2"};
    constexpr std::array<std::string_view, 3> kLower{"#9fb3a6", "#9db0bd", "#b7a48c"};
    const std::size_t tone = r.below(3);
    s.rect(0, 0, kSketchWidth, 400, kUpper[tone])
        .rect(0, 220, kSketchWidth, 180, kLower[tone])
        .rect(0, 214, kSketchWidth, 6, "#00000022");
    s.rect(0, 400, kSketchWidth, 170, "#b5b0a6");
    for (int i = 0; i < 9; ++i) s.line(fmt::format("M{} 400L{} 570", i * 100 - 20, 380 + (i * 100 - 400) * 1.7), "#a39e94", 2);
    s.line("M0 440H760M0 496H760", "#a39e94", 2);
    for (int i = 0; i < 9; ++i) {  // stairs up to the right
        s.rect(470 + i * 36, 384 - i * 34, 330, 36, i % 2 == 0 ? "#c4beb2" : "#bab4a8")
            .rect(470 + i * 36, 384 - i * 34, 330, 6, "#d6d1c6");
    }
    s.line("M462 300L780 4M462 300V400", "#6b4f3f", 9);
    for (int i = 0; i < 8; ++i) s.line(fmt::format("M{} {}v92", 486 + i * 38, 284 - i * 35), "#7b8085", 4);
    s.rect(60, 120, 150, 284, "#7d766c")
        .rect(70, 130, 130, 274, r.chance(0.5) ? "#7b4a3a" : "#4f6272")
        .circle(186, 276, 5, "#e2d8a8");
    s.rect(250, 60, 120, 96, "#8b8377").rect(258, 68, 104, 80, "#cfe0ea").line("M310 68v80", "#8b8377", 5);
    s.rect(390, 120, 44, 60, "#d5d8da").rect(396, 128, 32, 20, "#8fa1ad");  // meters
}

void draw_sky_and_houses(Sketch& s, Random& r) {
    s.rect(0, 0, kSketchWidth, 460, "#cfdde6").rect(0, 0, kSketchWidth, 140, "#c3d5e1");
    for (int i = 0; i < 3; ++i) {
        const double x = r.between(40, 620), y = r.between(30, 110);
        s.ellipse(x, y, 60, 14, "#e4edf2").ellipse(x + 40, y + 8, 50, 12, "#e4edf2");
    }
    constexpr std::array<std::string_view, 4> kHouses{"#d2c6b0", "#c9cdd0", "#cfb9a2", "#bdc8cc"};
    for (int i = 0; i < 4; ++i) {
        const double height = r.between(150, 250), x = i * 196 - 14;
        s.rect(x, 460 - height, 188, height, kHouses[(static_cast<std::size_t>(i) + r.below(2)) % 4])
            .rect(x, 456 - height, 188, 10, "#8d8377");
        for (int k = 0; k < 6; ++k)
            s.rect(x + 18 + (k % 3) * 56, 478 - height + (k / 3) * 70, 38, 46, "#8ea3b1")
                .rect(x + 35 + (k % 3) * 56, 478 - height + (k / 3) * 70, 4, 46, "#e9e6df");
    }
    s.rect(0, 460, kSketchWidth, 110, "#c3c0b8")
        .rect(0, 520, kSketchWidth, 50, "#6a6c70")
        .rect(0, 512, kSketchWidth, 12, "#98958e");
    for (const double x : {120.0, 620.0}) {
        s.rect(x, 40, 15, 450, "#8f8a82").rect(x - 50, 74, 115, 9, "#77726b").rect(x - 40, 108, 95, 8, "#77726b");
        for (int k = 0; k < 4; ++k) s.rect(x - 46 + k * 34, 64, 7, 12, "#d9dcde");
    }
}

void draw_lawn(Sketch& s, Random& r) {
    draw_trees(s, r);
    s.rect(0, kGroundY, kSketchWidth, kSketchHeight - kGroundY, "#8fb07d");
    for (int i = 0; i < 70; ++i) {
        const double x = r.between(0, 760), y = r.between(kGroundY + 10, 560);
        s.line(fmt::format("M{:.0f} {:.0f}l-4 -9M{:.0f} {:.0f}l4 -10", x, y, x + 3, y), r.chance(0.5) ? "#7a9c69" : "#a3c08f", 2);
    }
    s.path("M0 470Q260 430 470 480T760 470V510Q560 520 420 512T0 506z", "#cfc7b6");
}

}  // namespace jingwei::demo

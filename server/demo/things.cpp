#include "demo/things.hpp"

#include <array>
#include <cmath>

namespace jingwei::demo {
namespace {

void shadow(Sketch& s, double x, double y, double rx, double ry) { s.ellipse(x, y, rx, ry, "#00000026"); }

}  // namespace

void draw_bin(Sketch& s, double x, double y, std::string_view colour, bool overflowing) {
    shadow(s, x, y, 54, 9);
    s.begin(x - 43, y - 152);
    if (overflowing) {
        s.path("M4 30c2-30 22-44 40-34 14-14 40-2 40 34z", "#2f3136").path("M20 24c4-18 18-22 28-14z", "#e7e2d8");
    }
    s.path("M0 24h86l-7 128H8z", colour).path("M0 24h86l-1 16H1z", "#00000020");
    s.begin(0, overflowing ? 4 : 0, 1, overflowing ? -13 : 0)
        .rect(-5, 8, 96, 18, colour, 3)
        .rect(-5, 8, 96, 18, "#0000002c", 3)
        .end();
    s.line("M28 64h30M28 80h30", "#eef1ee", 6).circle(16, 150, 7, "#33363a").circle(70, 150, 7, "#33363a");
    s.end();
}

void draw_bag(Sketch& s, double x, double y, double size, std::string_view colour) {
    shadow(s, x, y, 42 * size, 7 * size);
    s.begin(x, y, size);
    s.path("M-40 0c-6-34 14-60 40-60s46 26 40 60z", colour).path("M-8-58l8-16 10 16z", colour);
    s.path("M-22-8c-2-20 4-36 14-42-4 14-6 28-6 42z", "#ffffff22");
    s.end();
}

void draw_box(Sketch& s, double x, double y, double size) {
    shadow(s, x, y, 44 * size, 7 * size);
    s.begin(x, y, size);
    s.rect(-38, -54, 76, 54, "#c08c52").path("M-38-54h76l10-14h-76z", "#d3a468").path("M38-54l10-14v52L38 0z", "#a3743d");
    s.rect(-8, -54, 14, 54, "#d9b98a").path("M-8-54h14l6-14h-14z", "#e5cba4");
    s.end();
}

void draw_scraps(Sketch& s, Random& r, double x, double y, double width, double height, int count) {
    constexpr std::array<std::string_view, 6> kColours{"#f1ede4", "#6f8fae", "#d8d2c5", "#c05d4b", "#e2c36a", "#8fae8a"};
    for (int i = 0; i < count; ++i) {
        const double w = r.between(12, 26), h = r.between(5, 9);
        s.begin(x + r.between(0, width), y + r.between(0, height), 1, r.between(-25, 25));
        s.path(fmt::format("M0 0l{:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f}z", w, -h, w * 0.4, h, -w * 0.9, h), r.pick(kColours));
        s.end();
    }
}

void draw_leaves(Sketch& s, Random& r, double x, double y, double width, double height, int count) {
    constexpr std::array<std::string_view, 4> kColours{"#b98b3e", "#a5703a", "#8f8a45", "#c6a05a"};
    for (int i = 0; i < count; ++i) {
        s.begin(x + r.between(0, width), y + r.between(0, height), r.between(0.7, 1.3), r.between(0, 180));
        s.path("M-8 0q8-7 16 0q-8 6-16 0z", r.pick(kColours)).end();
    }
}

void draw_bike(Sketch& s, double x, double y, double size, double turned, std::string_view colour) {
    shadow(s, x, y + 3, 50 * size, 6 * size);
    s.begin(x, y - 25 * size, size, turned);
    s.line("M-55 0a25 25 0 1 0 50 0a25 25 0 1 0-50 0M5 0a25 25 0 1 0 50 0a25 25 0 1 0-50 0", "#33373b", 6);
    s.line("M-30 0L-8-36H22L30 0M-8-36 4 0 22-36M4 0H-30M22-36L18-52", colour, 6);
    s.line("M-18-44h20", "#2b2d30", 8).line("M12-54l18-6", "#2b2d30", 6).rect(26, -50, 22, 14, "#8b8f94", 2);
    s.end();
}

void draw_car(Sketch& s, double x, double y, double size, std::string_view colour, bool mirrored) {
    shadow(s, x, y, 190 * size, 14 * size);
    s.begin(x, y, size, 0, mirrored);
    s.path(
        "M-186-30c0-30 10-42 44-46l40-6 44-44c8-8 18-12 30-12h72c16 0 28 6 38 16l44 42c40 4 60 16 60 44v8q0 8-8 8H-178q-8 "
        "0-8-10z",
        colour);
    s.path("M-74-84l30-32c6-6 12-8 20-8h34v40zM24-124h34c12 0 20 4 28 12l28 28H24z", "#b9cfdb")
        .path("M-74-84l14-15 20 15z", "#d7e4eb");
    s.rect(-186, -44, 372, 8, "#0000001a").line("M16-82v52M120-78l6 30", "#00000033", 3).line("M28-62h18", "#00000055", 4);
    s.path("M-186-56h22l-4 16h-18z", "#f3ead2").path("M182-58h-20v18h26z", "#c05d4b");
    for (const double wheel : {-112.0, 118.0})
        s.circle(wheel, -24, 32, "#2d2f33").circle(wheel, -24, 17, "#9a9fa5").circle(wheel, -24, 6, "#55595e");
    s.end();
}

void draw_crate(Sketch& s, Random& r, double x, double y) {
    constexpr std::array<std::string_view, 5> kFruit{"#d5573b", "#e0a22f", "#7fa650", "#d9c24a", "#a23e57"};
    const auto fruit = r.pick(kFruit);
    shadow(s, x, y, 56, 8);
    for (int row = 0; row < 2; ++row) {
        for (int i = 0; i < 6 - row; ++i)
            s.circle(x - 40 + row * 8 + i * 16, y - 46 - row * 11, 10, fruit)
                .circle(x - 43 + row * 8 + i * 16, y - 50 - row * 11, 3, "#ffffff55");
    }
    s.path(fmt::format("M{} {}h108l-6 42h-96z", x - 54, y - 42), "#b98d5a");
    s.line(fmt::format("M{} {}h102M{} {}h99", x - 51, y - 29, x - 50, y - 15), "#94693a", 3);
}

void draw_sofa(Sketch& s, double x, double y, std::string_view colour) {
    shadow(s, x, y, 130, 12);
    s.begin(x, y);
    s.rect(-110, -112, 220, 80, colour, 16).rect(-110, -112, 220, 80, "#0000001c", 16);
    s.rect(-100, -64, 96, 44, colour, 10).rect(4, -64, 96, 44, colour, 10).line("M0-62v40", "#00000040", 3);
    s.rect(-132, -84, 40, 72, colour, 14).rect(92, -84, 40, 72, colour, 14).rect(-118, -14, 236, 10, "#4a3d33");
    s.path("M30-62l14 10-6 12 16 6-8 10-20-8z", "#e7dcc2");  // torn
    s.rect(-104, -6, 14, 8, "#3a3029").rect(92, -6, 14, 8, "#3a3029").end();
}

void draw_mattress(Sketch& s, double x, double y) {
    shadow(s, x, y, 76, 9);
    s.begin(x, y, 1, -9).rect(-62, -190, 124, 186, "#d8d3c4", 10).rect(-62, -190, 22, 186, "#beb8a8", 10);
    for (int i = 0; i < 5; ++i) s.line(fmt::format("M-32 {}h84", -168 + i * 36), "#b9c3cc", 5);
    s.ellipse(16, -70, 26, 18, "#b3a27a66").end();
}

void draw_cone(Sketch& s, double x, double y, double size) {
    shadow(s, x, y, 34 * size, 6 * size);
    s.begin(x, y, size)
        .rect(-30, -8, 60, 10, "#b8492f", 3)
        .path("M-20-8L-5-74H5L20-8z", "#d9653f")
        .path("M-14-34l3-14h22l3 14z", "#f3efe6")
        .end();
}

void draw_bricks(Sketch& s, Random& r, double x, double y, double width) {
    constexpr std::array<std::string_view, 4> kColours{"#b0674e", "#9f5b45", "#a8a49c", "#c08468"};
    shadow(s, x, y, width * 0.56, 14);
    s.path(fmt::format("M{:.0f} {:.0f}q{:.0f} {:.0f} {:.0f} {:.0f}q{:.0f} {:.0f} {:.0f} {:.0f}z", x - width / 2, y, width * 0.2,
                       -width * 0.28, width * 0.48, -width * 0.32, width * 0.34, width * 0.06, width * 0.52, width * 0.32),
           "#a3998a");
    for (int i = 0; i < 34; ++i) {
        const double at = r.between(-0.45, 0.45);
        const double high = width * 0.3 * (1 - 4 * at * at) * r.unit();
        s.begin(x + at * width, y - high - 4, 1, r.between(-40, 40)).rect(-15, -8, 30, 14, r.pick(kColours), 1).end();
    }
}

}  // namespace jingwei::demo

#include "demo/scenes.hpp"

#include <array>
#include <cstdlib>

#include "demo/backdrops.hpp"
#include "demo/things.hpp"

namespace jingwei::demo {
namespace {

constexpr std::array<std::string_view, 4> kBinColours{"#3f6f58", "#55606b", "#3d648c", "#7a5a45"};
constexpr std::array<std::string_view, 5> kBags{"#34363a", "#e7e2d8", "#484b51", "#7d5c52", "#3a3d42"};
constexpr std::array<std::string_view, 5> kBikeColours{"#2f4858", "#2a7f9e", "#d28a2a", "#5b8c5a", "#a8443a"};
constexpr std::array<std::string_view, 5> kCarColours{"#c9ccd0", "#3f5f86", "#a8443a", "#e9e6df", "#4b4f55"};

/// Random numbers of the spot, which the picture before and the one after share, and of what lies about there.
struct Dice {
    Random& spot;
    Random& mess;
};

void draw_bins(Sketch& s, Dice d, bool after) {
    d.spot.chance(0.6) ? draw_brick_wall(s, d.spot) : draw_plaster_wall(s, d.spot);
    draw_pavement(s, d.spot);
    const double x = d.spot.between(230, 330);
    const std::size_t first = d.spot.below(4), count = 2 + d.spot.below(2);
    for (std::size_t i = 0; i < count; ++i) {
        draw_bin(s, x + static_cast<double>(i) * 112, kGroundY + 48, kBinColours[(first + i) % 4],
                 !after && (i == 0 || d.mess.chance(0.4)));
    }
    if (after) return;
    for (int i = 0; i < 6; ++i)
        draw_bag(s, x - 150 + i * 92 + d.mess.between(-16, 16), kGroundY + d.mess.between(66, 96), d.mess.between(0.65, 1.2),
                 d.mess.pick(kBags));
    draw_box(s, x + d.mess.between(120, 230), kGroundY + 108, 1.0);
    if (d.mess.chance(0.6)) draw_box(s, x - 90, kGroundY + 114, 0.8);
    draw_scraps(s, d.mess, 120, kGroundY + 70, 520, 70, 22);
}

void draw_litter(Sketch& s, Dice d, bool after) {
    switch (d.spot.below(3)) {
        case 0: draw_trees(s, d.spot); break;
        case 1: draw_shops(s, d.spot); break;
        default: draw_plaster_wall(s, d.spot);
    }
    draw_pavement(s, d.spot);
    if (after) return;
    draw_leaves(s, d.mess, 20, kGroundY + 30, 720, 100, 46);
    draw_leaves(s, d.mess, 10, kKerbY + 16, 730, 18, 60);
    draw_scraps(s, d.mess, 60, kGroundY + 26, 640, 170, 30);
    s.ellipse(d.mess.between(200, 520), kKerbY + 40, 110, 16, "#8a7f70aa");
}

void draw_furniture(Sketch& s, Dice d, bool after) {
    d.spot.chance(0.5) ? draw_plaster_wall(s, d.spot) : draw_brick_wall(s, d.spot);
    draw_pavement(s, d.spot);
    constexpr std::array<std::string_view, 4> kCloth{"#8a5a4c", "#5f7a8c", "#7c7a5a", "#96697f"};
    if (after) return;
    if (d.mess.chance(0.8)) draw_mattress(s, d.mess.between(170, 230), kGroundY + 40);
    draw_sofa(s, d.mess.between(360, 440), kGroundY + 84, d.mess.pick(kCloth));
    s.begin(600, kGroundY + 96, 1, 8)
        .rect(-44, -130, 88, 128, "#a3743d")
        .rect(-38, -124, 36, 116, "#b98d5a")
        .rect(4, -124, 34, 116, "#b98d5a")
        .end();
    draw_box(s, 250, kGroundY + 118, 0.9);
    draw_scraps(s, d.mess, 180, kGroundY + 90, 460, 36, 10);
}

void draw_bikes(Sketch& s, Dice d, bool after) {
    d.spot.chance(0.6) ? draw_trees(s, d.spot) : draw_shops(s, d.spot);
    draw_pavement(s, d.spot);
    const bool shared = d.spot.chance(0.4);
    const std::size_t one = d.spot.below(5);
    const auto colour = [&](int i) { return shared ? kBikeColours[one] : kBikeColours[static_cast<std::size_t>(i) % 5]; };
    s.line(fmt::format("M70 {0}H690M70 {0}l-16 44M690 {0}l16 44", kGroundY + 66), "#f1ede4", 4);  // where they belong
    for (int i = 0; i < 9; ++i) {
        if (after) {
            draw_bike(s, 112 + i * 68, kGroundY + 106, 0.92, 0, colour(i));
        } else {
            const bool fallen = d.mess.chance(0.4);
            draw_bike(s, 70 + i * 78 + d.mess.between(-26, 26), kGroundY + d.mess.between(40, 190), d.mess.between(0.95, 1.15),
                      fallen ? d.mess.between(40, 78) : d.mess.between(-14, 14), colour(i));
        }
    }
}

void draw_goods(Sketch& s, Dice d, bool after) {
    draw_shops(s, d.spot);
    draw_pavement(s, d.spot);
    const bool table = d.spot.chance(0.35);
    if (after) {
        for (int i = 0; i < 3; ++i) draw_crate(s, d.spot, 70 + i * 104, kGroundY - 12);  // inside the door line
        return;
    }
    for (int i = 0; i < (table ? 3 : 6); ++i)
        draw_crate(s, d.mess, 80 + i * 116 + d.mess.between(-8, 8), kGroundY + 66 + (i % 2) * 40);
    for (int i = 0; i < 3; ++i) draw_crate(s, d.mess, 110 + i * 130, kGroundY + 18);
    if (table) {
        s.line("M560 250V440", "#77706a", 7)
            .path("M430 262Q560 150 690 262Q560 236 430 262z", "#c05d4b")
            .path("M520 244Q560 190 600 244z", "#f0e9da");
        for (const double x : {500.0, 620.0})
            s.ellipse(x, 396, 56, 13, "#c9a06d")
                .rect(x - 4, 398, 8, 52, "#77706a")
                .rect(x - 62, 420, 26, 34, "#3d648c", 3)
                .rect(x + 38, 420, 26, 34, "#3d648c", 3);
    } else {
        s.rect(596, 240, 8, 170, "#6d7277").rect(716, 240, 8, 170, "#6d7277").rect(590, 236, 140, 8, "#6d7277");
        for (int i = 0; i < 6; ++i)
            s.path(fmt::format("M{} 246l-10 16v74h32v-74l-10-16z", 612 + i * 19), kBikeColours[static_cast<std::size_t>(i) % 5]);
    }
}

void draw_cars(Sketch& s, Dice d, bool after) {
    switch (d.spot.below(3)) {
        case 0: draw_trees(s, d.spot); break;
        case 1: draw_plaster_wall(s, d.spot); break;
        default: draw_shops(s, d.spot);
    }
    draw_pavement(s, d.spot);
    const bool lane = d.spot.chance(0.4);
    if (lane) {  // a marked fire lane
        for (int i = 0; i < 12; ++i) s.path(fmt::format("M{} {}h30l-26 34h-30z", 70 + i * 56, kGroundY + 82), "#d9b13b");
    }
    for (int i = 0; i < 4; ++i)
        s.rect(110 + i * 180, kKerbY - 44, 13, 50, "#7d8288", 5).rect(110 + i * 180, kKerbY - 36, 13, 8, "#e2c36a");
    if (after) return;
    draw_car(s, d.mess.between(250, 330), kGroundY + 98, 1.05, d.mess.pick(kCarColours), d.mess.chance(0.5));
    if (d.mess.chance(0.6)) draw_car(s, 640, kGroundY + 112, 1.1, d.mess.pick(kCarColours), d.mess.chance(0.5));
}

void draw_leaflets(Sketch& s, Dice d, bool after) {
    d.spot.chance(0.7) ? draw_plaster_wall(s, d.spot) : draw_brick_wall(s, d.spot);
    draw_pavement(s, d.spot);
    constexpr std::array<std::string_view, 5> kPaper{"#f4efdf", "#f0d98a", "#e9b7a2", "#cfe0d2", "#ffffff"};
    Random places{d.spot.next()};
    for (int i = 0; i < 18; ++i) {
        const double x = places.between(210, 520), y = places.between(60, 290), w = places.between(30, 62);
        s.begin(x, y, 1, after ? 0 : d.mess.between(-14, 14));
        if (after) {
            s.rect(0, 0, w, w * 1.3, "#ffffff12");
        } else {
            s.rect(3, 3, w, w * 1.3, "#00000028").rect(0, 0, w, w * 1.3, d.mess.pick(kPaper)).rect(5, 6, w - 10, 9, "#b5533c");
            s.line(fmt::format("M6 {:.0f}h{:.0f}M6 {:.0f}h{:.0f}M6 {:.0f}h{:.0f}", w * 0.5, w - 14, w * 0.72, w - 18, w * 0.95,
                               w - 22),
                   "#6b6f75", 3);
            if (d.mess.chance(0.3)) s.path(fmt::format("M{:.0f} {:.0f}l-14-3 9-14z", w, w * 1.3), "#00000030");
        }
        s.end();
    }
    if (!after) {
        s.line("M250 250q30-60 50 0t46-6 40 10", "#3c5f9a", 7);  // sprayed
        draw_scraps(s, d.mess, 220, kGroundY + 16, 300, 50, 9);
    }
}

void draw_banner(Sketch& s, Dice d, bool after) {
    draw_trees(s, d.spot);
    draw_pavement(s, d.spot);
    for (const double x : {150.0, 600.0})
        s.rect(x, 90, 20, kGroundY - 70, "#6f5f50")
            .circle(x + 10, 80, 78, "#74906e")
            .circle(x - 36, 110, 46, "#6d8a66")
            .circle(x + 58, 108, 50, "#8aa583");
    if (after) return;
    constexpr std::array<std::string_view, 3> kCloth{"#b8402e", "#c08a2d", "#2f5d86"};
    const double sag = d.mess.between(14, 40);
    s.line(fmt::format("M160 190Q385 {} 610 200", 200 + sag), "#e9e6df", 3);
    s.path(fmt::format("M190 190Q385 {} 580 198l-6 66Q385 {} 196 256z", 196 + sag, 262 + sag), d.mess.pick(kCloth));
    for (int i = 0; i < 8; ++i) s.rect(238 + i * 36, 222 + sag * 0.42, 24, 24, "#f3ead2", 3);
    if (d.mess.chance(0.5)) s.path("M560 262l24 60-30-8-14 20-4-66z", "#00000040");
}

void draw_pothole(Sketch& s, Dice d, bool after) {
    draw_road(s, d.spot);
    const double x = d.spot.between(300, 440), y = d.spot.between(380, 440);
    if (after) {
        s.path(fmt::format("M{} {}h200l30 84h-268z", x - 96, y - 40), "#55575b")
            .line(fmt::format("M{} {}h200l30 84h-268z", x - 96, y - 40), "#45474a", 4);
        return;
    }
    s.begin(x, y);
    s.line("M96-4l70-26 34 10M-92 8l-74 26-30-8M20 38l30 52 50 20M-40-34l-20-40", "#4a4b4e", 5);
    s.path("M-104 4c-6-34 40-54 88-48 52-14 118 6 116 42 4 34-60 48-112 44-48 2-90-8-92-38z", "#5a5b5e");
    s.path("M-84 8c-4-26 34-40 74-36 44-10 92 6 92 32 2 26-50 34-92 32-38 0-72-6-74-28z", "#3b3a3a")
        .path("M-60 16c20-10 90-14 124-4-10 14-44 20-78 18-26 0-42-4-46-14z", "#6d7f8c");
    s.end();
    for (int i = 0; i < 16; ++i)
        s.circle(x + d.mess.between(-150, 150), y + d.mess.between(-50, 70), d.mess.between(3, 9),
                 i % 2 == 0 ? "#8a8b8d" : "#54555a");
    if (d.mess.chance(0.5)) draw_cone(s, x + 150, y + 30, 0.9);
}

void draw_manhole(Sketch& s, Dice d, bool after) {
    draw_road(s, d.spot);
    const double x = d.spot.between(320, 440), y = 430;
    s.ellipse(x, y, 108, 46, "#85878b").ellipse(x, y, 96, 40, "#4b4d51");
    if (after) {
        s.ellipse(x, y - 2, 92, 38, "#63666b").ellipse(x, y - 2, 76, 31, "#585b60").ellipse(x, y - 2, 70, 28, "#63666b");
        for (int i = -2; i <= 2; ++i)
            s.line(fmt::format("M{} {}h{}", x - 56 + 6 * i * i, y - 2 + i * 9, 112 - 12 * i * i), "#4b4d51", 4);
        return;
    }
    s.ellipse(x, y, 88, 36, "#1f2022").path(fmt::format("M{} {}a88 36 0 0 0 176 0q-88 34-176 0z", x - 88, y), "#33363a");
    if (d.mess.chance(0.6)) {
        s.begin(x + 120, y + 34, 1, -14)
            .ellipse(0, 0, 92, 34, "#4b4d51")
            .ellipse(0, -7, 92, 34, "#6c6f75")
            .ellipse(0, -7, 74, 26, "#5d6066")
            .end();
    } else {
        s.line(fmt::format("M{} {}l60-70 30 66", x - 40, y - 6), "#7a5a3c", 7);  // a branch as a warning
    }
    draw_cone(s, x - 160, y + 40, 1.05);
    draw_leaves(s, d.mess, x - 180, y - 20, 360, 90, 18);
}

void draw_water(Sketch& s, Dice d, bool after) {
    if (d.spot.chance(0.5)) {
        draw_shops(s, d.spot);
    } else {
        draw_brick_wall(s, d.spot);
    }
    draw_pavement(s, d.spot);
    s.rect(560, kKerbY + 22, 88, 20, "#3f4145", 3);
    for (int i = 0; i < 7; ++i) s.rect(567 + i * 11.5, kKerbY + 25, 5, 14, "#85888d");
    if (after) {
        s.see_through(0.5).ellipse(300, kKerbY + 62, 210, 15, "#5a5c60").end();
        return;
    }
    s.path("M0 420Q120 392 240 408T470 396T690 410T760 402V570H0z", "#8fa6b4")
        .path("M0 440Q160 414 300 428T560 420T760 430V570H0z", "#7f98a8");
    for (int i = 0; i < 9; ++i) {
        const double x = d.mess.between(30, 640), y = d.mess.between(444, 552);
        s.line(fmt::format("M{:.0f} {:.0f}q24-8 48 0t48 0", x, y), "#a9bdc8", 4);
    }
    s.ellipse(604, 486, 60, 15, "#6c8494")
        .ellipse(604, 484, 34, 8, "#92a9b7")
        .line("M604 484q-6-26-20-34M604 484q8-24 24-30M604 484v-40", "#c3d3dc", 5);
    draw_scraps(s, d.mess, 60, 440, 600, 90, 9);
}

void draw_lobby(Sketch& s, Dice d, bool after) {
    draw_stairwell(s, d.spot);
    if (after) return;
    draw_bike(s, d.mess.between(300, 340), 470, 1.35, -4, d.mess.pick(kBikeColours));
    draw_box(s, 250, 446, 1.25);
    draw_box(s, 262, 380, 0.95);
    draw_box(s, 440, 440, 1.1);
    draw_bag(s, 520, 500, 1.1, d.mess.pick(kBags));
    for (int i = 0; i < 3; ++i) {
        const double x = 566 + i * 52;
        s.path(fmt::format("M{} 500h40l-6 42h-28z", x), "#a8643f")
            .circle(x + 20, 480, 22, "#6d8a66")
            .circle(x + 8, 492, 14, "#7f9a78");
    }
    s.begin(60, 520, 1, 4)
        .rect(0, -160, 14, 160, "#a3743d")
        .rect(20, -186, 14, 186, "#b98d5a")
        .rect(40, -150, 12, 150, "#94693a")
        .end();  // planks
    draw_scraps(s, d.mess, 180, 500, 320, 44, 8);
}

void draw_cable(Sketch& s, Dice d, bool after) {
    draw_sky_and_houses(s, d.spot);
    for (int i = 0; i < 4; ++i)
        s.line(fmt::format("M0 {0}Q60 {1} 128 {2}M128 {2}Q374 {3} 628 {2}M628 {2}Q700 {1} 760 {0}", 60 + i * 4, 74 + i * 4,
                           70 + i * 4, 96 + i * 4),
               "#3a3d42", 2.5);
    if (after) {
        s.line("M128 116Q374 140 628 116", "#2b2d30", 8);
        for (int i = 0; i < 9; ++i) s.rect(168 + i * 52, 118 + (4 - std::abs(i - 4)) * 2.6, 7, 16, "#8d9297");
        s.rect(118, 240, 20, 44, "#c9ccd0", 3);
        return;
    }
    for (int i = 0; i < 9; ++i) {
        s.line(
            fmt::format("M128 {:.0f}C{:.0f} {:.0f} {:.0f} {:.0f} 628 {:.0f}", d.mess.between(108, 150), d.mess.between(180, 300),
                        d.mess.between(200, 440), d.mess.between(380, 560), d.mess.between(190, 430), d.mess.between(108, 150)),
            i % 3 == 0 ? "#54585e" : "#2b2d30", d.mess.between(3, 5));
    }
    s.line("M128 150c-40 30-50 80-10 96s70-30 34-54-72 10-52 44 74 26 70-10", "#2b2d30", 4);
    s.line(fmt::format("M{0} 300q-14 110 6 176q10 26 40 20", d.mess.between(330, 420)), "#2b2d30", 5);
}

void draw_green(Sketch& s, Dice d, bool after) {
    draw_lawn(s, d.spot);
    if (after) {
        for (int i = 0; i < 26; ++i)
            s.circle(40 + i * 27, 404 + (i % 3) * 10, 6, i % 2 == 0 ? "#d9748a" : "#e9c85a")
                .circle(40 + i * 27, 404 + (i % 3) * 10, 2, "#fff4cf");
        return;
    }
    s.ellipse(d.mess.between(180, 300), 400, 130, 24, "#b9a77f").ellipse(560, 540, 120, 16, "#b9a77f");
    draw_scraps(s, d.mess, 40, 370, 680, 170, 34);
    draw_leaves(s, d.mess, 30, 360, 700, 190, 30);
    for (int i = 0; i < 3; ++i)
        draw_bag(s, 160 + i * 210 + d.mess.between(-50, 50), 420 + d.mess.between(-20, 40), d.mess.between(0.6, 0.9),
                 d.mess.pick(kBags));
    for (int i = 0; i < 4; ++i)
        s.begin(d.mess.between(80, 680), d.mess.between(400, 540), 1, d.mess.between(0, 180))
            .rect(-16, -6, 26, 12, "#8fc0b0", 4)
            .rect(10, -4, 8, 8, "#3f6f58")
            .end();
}

void draw_rubble(Sketch& s, Dice d, bool after) {
    d.spot.chance(0.5) ? draw_plaster_wall(s, d.spot) : draw_brick_wall(s, d.spot);
    draw_pavement(s, d.spot);
    if (after) return;
    const double x = d.mess.between(300, 440);
    draw_bricks(s, d.mess, x, kGroundY + 110, 360);
    for (int i = 0; i < 3; ++i)
        s.begin(x + 170 + i * 34, kGroundY + 108 - (i % 2) * 4, 1, d.mess.between(-6, 6))
            .path("M-30 0q-6-22 2-44h56q8 22 2 44z", "#c9c3b2")
            .line("M-16-24h34", "#8d9aa5", 6)
            .end();
    s.begin(x - 190, kGroundY + 112, 1, -12).rect(0, -120, 12, 124, "#a3743d").rect(18, -100, 12, 104, "#94693a").end();
    draw_scraps(s, d.mess, x - 200, kGroundY + 96, 420, 24, 8);
}

void draw_hoarding(Sketch& s, Dice d, bool after) {
    s.rect(0, 0, kSketchWidth, kGroundY, "#cfdde6");
    s.rect(470, 20, 16, 230, "#d28a2a").line("M300 40h420M478 22L330 40M478 22L700 40M690 40v70", "#d28a2a", 6);  // a crane
    for (int i = 0; i < 4; ++i) s.rect(60 + i * 70, 70 + (i % 2) * 26, 60, 200, "#b9b2a6");
    const std::size_t bad = 1 + d.spot.below(3);
    constexpr std::array<std::string_view, 3> kPanels{"#4f8a6a", "#5b83a8", "#9aa3a8"};
    const auto panel = d.spot.pick(kPanels);
    for (std::size_t i = 0; i < 5; ++i) {
        const double x = static_cast<double>(i) * 154 - 6;
        const bool broken = !after && i == bad;
        if (broken && d.mess.chance(0.4)) {
            s.rect(x, 290, 150, 40, "#a3998a");
            draw_bricks(s, d.mess, x + 75, 330, 120);
        } else {
            s.begin(x, 120, 1, broken ? 5 : 0)
                .rect(0, 0, 150, 212, panel)
                .rect(0, 0, 150, 9, "#00000022")
                .rect(0, 196, 150, 16, "#00000022");
            s.rect(16, 30, 118, 130, "#eef2ea")
                .ellipse(75, 118, 46, 26, "#8fb07d")
                .circle(52, 76, 15, "#e2b34a")
                .path("M70 130l24-52 26 52z", "#6d8a66");
            if (broken)
                s.path("M88 20l52 40-16 34 22 30-60 40 12-50-30-26z", "#3b3f44")
                    .line("M20 150l50 30M30 60l-12 60", "#00000055", 3);
            s.end();
        }
        s.rect(x - 5, 108, 10, 226, "#77797c");
    }
    if (!after) s.path("M0 312Q200 286 380 310T760 300V332H0z", "#8a7f70aa");
    draw_pavement(s, d.spot);
    if (!after) draw_scraps(s, d.mess, 160, kGroundY + 14, 400, 50, 8);
}

void draw_what(Sketch& s, Scene scene, Dice d, bool after) {
    switch (scene) {
        case Scene::bins: return draw_bins(s, d, after);
        case Scene::litter: return draw_litter(s, d, after);
        case Scene::furniture: return draw_furniture(s, d, after);
        case Scene::bikes: return draw_bikes(s, d, after);
        case Scene::goods: return draw_goods(s, d, after);
        case Scene::cars: return draw_cars(s, d, after);
        case Scene::leaflets: return draw_leaflets(s, d, after);
        case Scene::banner: return draw_banner(s, d, after);
        case Scene::pothole: return draw_pothole(s, d, after);
        case Scene::manhole: return draw_manhole(s, d, after);
        case Scene::water: return draw_water(s, d, after);
        case Scene::lobby: return draw_lobby(s, d, after);
        case Scene::cable: return draw_cable(s, d, after);
        case Scene::green: return draw_green(s, d, after);
        case Scene::rubble: return draw_rubble(s, d, after);
        case Scene::hoarding: return draw_hoarding(s, d, after);
        case Scene::none: return;
    }
}

std::string page(const std::string& inside) {
    return fmt::format("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480' viewBox='0 0 {} {}'>{}</svg>",
                       kSketchWidth, kSketchHeight, inside);
}

}  // namespace

std::string draw_plain(bool after) {
    Sketch s;
    Random spot{1};
    draw_plaster_wall(s, spot);
    draw_pavement(s, spot);
    if (!after) draw_scraps(s, spot, 260, kGroundY + 40, 240, 60, 12);
    return page(s.svg());
}

std::string draw(Scene scene, std::uint32_t variant, bool after) {
    const std::uint64_t stream = static_cast<std::uint64_t>(scene) << 32 | variant;
    Random spot{101, stream}, mess{202, stream}, camera{after ? 303U : 304U, stream};
    constexpr std::array<std::string_view, 4> kLight{"#ffd9a0", "#ffffff", "#9fb6d8", "#fff3d6"};
    Sketch s;
    // Nobody stands in quite the same place twice, nor in the same light.
    const bool mirrored = variant % 2 == 1;
    const double scale = camera.between(1.03, 1.07);
    const double aside = -camera.between(0, kSketchWidth * (scale - 1));
    s.begin(mirrored ? kSketchWidth - aside : aside, -camera.between(0, kSketchHeight * (scale - 1)), scale, 0, mirrored);
    draw_what(s, scene, {spot, mess}, after);
    s.end();
    s.see_through(camera.between(0.03, 0.13)).rect(0, 0, kSketchWidth, kSketchHeight, camera.pick(kLight)).end();
    return page(s.svg());
}

}  // namespace jingwei::demo

#pragma once
#include <array>
#include <span>
#include <string_view>

#include "demo/streets.hpp"

namespace jingwei::demo {

/// When in the day a kind of problem is seen.
enum class Hours : std::uint8_t { day, rush, evening, night };

/// What pictures show it; see pictures.hpp.
enum class Scene : std::uint8_t {
    bins,
    litter,
    furniture,
    bikes,
    goods,
    cars,
    leaflets,
    banner,
    pothole,
    manhole,
    water,
    lobby,
    cable,
    green,
    rubble,
    hoarding,
    none
};
inline constexpr std::size_t kSceneCount = static_cast<std::size_t>(Scene::none);

/// How often a class of problems comes up in the demo, where, when, and in which words.
struct ClassProfile {
    std::string_view code;
    double on_the_spot;  // weight among what is put right at once
    double filed;        // weight among what is filed
    double resident;     // weight among residents' reports and the hotline
    Where where;
    Hours hours;
    Scene scene;
    std::array<std::string_view, 3> words;  // some may be empty
};

std::span<const ClassProfile> class_profiles();

}  // namespace jingwei::demo

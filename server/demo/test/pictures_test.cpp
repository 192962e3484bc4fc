#include "demo/pictures.hpp"

#include <gtest/gtest.h>

namespace jingwei::demo {
namespace {

TEST(DemoPictures, every_scene_looks_different_once_it_is_put_right_and_in_every_variant) {
    for (std::size_t i = 0; i < kSceneCount; ++i) {
        const auto scene = static_cast<Scene>(i);
        EXPECT_NE(draw(scene, 0, false), draw(scene, 0, true)) << i;
        EXPECT_NE(draw(scene, 0, false), draw(scene, 1, false)) << i;
        EXPECT_EQ(draw(scene, 4, true), draw(scene, 4, true)) << i;
        EXPECT_EQ(draw(scene, 4, true).find("<text"), std::string::npos) << "fonts differ from machine to machine";
    }
}

TEST(DemoPictures, are_kept_as_large_jpegs_with_a_thumbnail) {
    const auto photo = rasterise(draw(Scene::bins, 0, false));
    EXPECT_EQ(photo.width, 1280);
    EXPECT_EQ(photo.height, 960);
    EXPECT_EQ(photo.jpeg.substr(0, 2), "\xFF\xD8");
    EXPECT_EQ(photo.thumbnail.substr(0, 2), "\xFF\xD8");
    EXPECT_GT(photo.jpeg.size(), 20'000U);
    EXPECT_LT(photo.thumbnail.size(), photo.jpeg.size());
}

}  // namespace
}  // namespace jingwei::demo

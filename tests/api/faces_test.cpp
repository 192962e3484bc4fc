#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "support/test_server.hpp"

namespace jingwei::testing {
namespace {

namespace fs = std::filesystem;

/// The API's paths that the TypeScript below a folder of web/src names.
std::set<std::string> paths_named_in(const std::string& folder) {
    std::set<std::string> patterns;
    for (const auto& operation : api::operations()) patterns.emplace(operation.pattern);
    std::set<std::string> named;
    static const std::regex quoted{R"(['`](/[a-z/{}_.-]+)['`])"};
    for (const auto& file : fs::recursive_directory_iterator{fs::path{JINGWEI_SOURCE_DIR} / "web/src" / folder}) {
        const auto name = file.path().filename().string();
        if (!name.ends_with(".ts") && !name.ends_with(".tsx")) continue;
        std::ifstream in{file.path()};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        for (std::sregex_iterator found{text.begin(), text.end(), quoted}; found != std::sregex_iterator{}; ++found) {
            if (patterns.contains((*found)[1])) named.insert((*found)[1]);
        }
    }
    return named;
}

bool serves(api::Face face, const std::string& pattern) {
    for (const auto& operation : api::operations()) {
        if (operation.pattern == pattern && api::faces_of(operation).contains(face)) return true;
    }
    return false;
}

TEST(Faces, every_path_that_a_face_asks_for_is_served_on_its_listener) {
    const std::vector<std::pair<api::Face, std::vector<std::string>>> parts{
        {api::Face::public_site, {"app/public", "features/home", "features/report", "features/track"}},
        {api::Face::phone,
         {"app/phone", "offline", "features/session", "features/phone-case", "features/phone-me", "features/phone-report",
          "features/phone-tasks"}}};
    int found = 0;
    for (const auto& [face, folders] : parts) {
        for (const auto& folder : folders) {
            for (const auto& path : paths_named_in(folder)) {
                EXPECT_TRUE(serves(face, path)) << folder << " asks for " << path << ": say so with on() in its row";
                ++found;
            }
        }
    }
    EXPECT_GT(found, 10);
}

TEST(Faces, residents_reach_nothing_that_asks_for_an_account) {
    for (const auto& operation : api::operations()) {
        if (operation.access.kind != api::Access::Kind::open) {
            EXPECT_FALSE(api::faces_of(operation).contains(api::Face::public_site)) << operation.id;
        }
        EXPECT_TRUE(api::faces_of(operation).contains(api::Face::api)) << operation.id;
    }
}

TEST(Faces, their_names_are_read_as_they_are_written) {
    EXPECT_EQ(api::parse_faces("all"), api::FaceSet::all());
    const api::FaceSet two{api::Face::public_site, api::Face::phone};
    EXPECT_EQ(api::faces_text(two), "public+phone");
    EXPECT_EQ(api::parse_faces("phone+public"), two);
    for (const auto* const wrong : {"", "+", "public+", "Public", "public,phone", "all+phone"})
        EXPECT_FALSE(api::parse_faces(wrong)) << wrong;
}

}  // namespace
}  // namespace jingwei::testing

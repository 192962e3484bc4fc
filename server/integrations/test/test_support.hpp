#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace jingwei::integrations::testing {

/// The folder of real files, where there is one.
inline std::optional<std::filesystem::path> shared_data() {
    const char* shared = std::getenv("JINGWEI_SHARED");
    const std::filesystem::path folder =
        shared != nullptr ? std::filesystem::path{shared} / "data" : std::filesystem::path{JINGWEI_SOURCE_DIR} / "../shared/data";
    if (std::filesystem::is_directory(folder)) return folder;
    return std::nullopt;
}

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

}  // namespace jingwei::integrations::testing

/// The rest of the test needs the real files at `folder`; without them it says so and is skipped.
#define JINGWEI_NEEDS_SHARED_DATA(folder)                                                                        \
    const auto found_shared_data = jingwei::integrations::testing::shared_data();                                \
    if (!found_shared_data) GTEST_SKIP() << "no ../shared/data and no $JINGWEI_SHARED: real files are not here"; \
    const std::filesystem::path folder = *found_shared_data

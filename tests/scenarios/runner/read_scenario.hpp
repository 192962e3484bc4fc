#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "scenario.hpp"

namespace jingwei::scenarios {

inline constexpr std::size_t kMaxLines = 500;

/// A scenario, or every fault of its text: "straight.case:12: there is no unit "x"; declare it by a line `unit x …`".
struct ReadScenario {
    Scenario scenario;
    std::vector<std::string> faults;
};

/// Reads `text` as file `name`; a line `with FILE` takes in another file of `folder`.
ReadScenario read_scenario(const std::string& name, const std::string& text, const std::filesystem::path& folder);
ReadScenario read_scenario_file(const std::filesystem::path& file);

}  // namespace jingwei::scenarios

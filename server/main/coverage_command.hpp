#pragma once
#include <filesystem>
#include <string>

#include "main/program.hpp"

namespace jingwei::main {

/// `jingwei coverage`: the proof of a district, for scripts and for the desk's wall.
struct CoverageCommand {
    DataOptions data;
    std::string area{};             // code; empty: the whole district
    std::filesystem::path sheet{};  // empty: none
    bool json{};
};

/// 0: everything is covered; 1: gaps; 2: unreadable.
int prove_coverage(const CoverageCommand& command);

}  // namespace jingwei::main

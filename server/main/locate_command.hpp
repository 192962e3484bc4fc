#pragma once
#include <cstdio>
#include <filesystem>
#include <string>

namespace jingwei::main {

/// `jingwei locate`: the areas of a file, asked for every row of another.
struct LocateCommand {
    std::filesystem::path territory;
    std::filesystem::path points;
    std::string code_property{};  // empty: chosen, and said on the error output
    std::string lon{};            // columns; empty: found by their usual names
    std::string lat{};
    std::string system{};         // of the areas; empty: what their file says
    std::string points_system{};  // of the points; empty: WGS 84
    std::string source_layer{};
};

/// Writes the points' CSV with the columns area_code and ambiguous to the output, row by row. 0: every row has a
/// place; 1: some rows have none that can be read, they keep their place with empty columns; 2: nothing could be read.
int locate_points(const LocateCommand& command, std::FILE* out = stdout);

}  // namespace jingwei::main

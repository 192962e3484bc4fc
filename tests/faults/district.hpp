#pragma once
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>

namespace jingwei::testing {

/// The small district in a new database, before anything happens to it.
void furnish_district(const std::filesystem::path& data_dir, const std::string& database_url);

/// Random numbers whose seed is printed; JINGWEI_FAULT_SEED repeats a run.
class Dice {
public:
    explicit Dice(const std::string& test);
    int between(int least, int most) { return std::uniform_int_distribution<int>{least, most}(engine_); }

private:
    std::mt19937 engine_;
};

}  // namespace jingwei::testing

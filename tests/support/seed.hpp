#pragma once
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>

namespace jingwei::test {

/// A new one each time, printed, so that a failure can be seen again: JINGWEI_SEED=N runs it with that one.
inline std::uint64_t fresh_seed() {
    const char* given = std::getenv("JINGWEI_SEED");
    const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
    std::cout << "seed " << seed << '\n';
    return seed;
}

}  // namespace jingwei::test

#pragma once
#include <cstdint>

namespace jingwei {

/// Folds a value into a fingerprint; the order matters. Not for secrets.
constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    seed = (seed ^ value) * 0x9E3779B97F4A7C15ULL;
    return seed ^ seed >> 29U;
}

}  // namespace jingwei

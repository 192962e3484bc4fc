#pragma once
#include <cstddef>
#include <cstdint>

namespace jingwei::demo {

/// Repeatable random numbers (SplitMix64): the same seed gives the same district on every machine, which the
/// distributions of the standard library do not promise.
class Random {
public:
    explicit constexpr Random(std::uint64_t seed) : state_{seed} {}
    /// A stream of its own for one thing, so that other things do not move when it changes.
    constexpr Random(std::uint64_t seed, std::uint64_t stream) : state_{mixed(seed ^ mixed(stream + 0x632BE59BD9B4E019U))} {}

    constexpr std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }
    /// 0 <= x < 1
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }
    /// 0 <= n < count; count > 0
    constexpr std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    constexpr bool chance(double probability) { return unit() < probability; }
    template <class List>
    constexpr const auto& pick(const List& list) {
        return list[below(list.size())];
    }

private:
    static constexpr std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

}  // namespace jingwei::demo

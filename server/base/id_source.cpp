#include "base/id_source.hpp"

#include <algorithm>

namespace jingwei {
namespace {
constexpr std::int64_t kEpochMs = 1'704'067'200'000;  // 2024-01-01T00:00:00Z
constexpr int kCounterBits = 12;
constexpr int kNodeBits = 10;
constexpr std::int64_t kCounterMask = (1 << kCounterBits) - 1;
}  // namespace

IdSource::IdSource(const Clock& clock, std::uint16_t node) : clock_{clock}, node_{node & ((1 << kNodeBits) - 1)} {}

std::int64_t IdSource::next_value() {
    const std::int64_t now_ms = std::max<std::int64_t>(to_micros(clock_.now()) / 1000 - kEpochMs, 1);
    std::int64_t before = last_.load();
    std::int64_t mine = 0;
    do {
        // A full counter runs on into the next millisecond: ids stay unique and ordered.
        mine = std::max(now_ms << kCounterBits, before + 1);
    } while (!last_.compare_exchange_weak(before, mine));
    return (mine >> kCounterBits) << (kNodeBits + kCounterBits) | node_ << kCounterBits | (mine & kCounterMask);
}

}  // namespace jingwei

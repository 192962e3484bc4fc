#pragma once
#include <atomic>
#include <cstdint>

#include "base/clock.hpp"
#include "base/id.hpp"

namespace jingwei {

/// Makes time-ordered 63-bit ids: 41 bits milliseconds since 2024-01-01, 10 bits node, 12 bits counter.
/// Within one source ids strictly grow, also when the clock steps back. Safe to call from any thread.
class IdSource {
public:
    /// `node` 0–1023 is leased in the database, so that two programs never share one.
    IdSource(const Clock& clock, std::uint16_t node);

    template <class IdType>
    IdType next() {
        return IdType{next_value()};
    }

private:
    std::int64_t next_value();

    const Clock& clock_;
    std::int64_t node_;
    std::atomic<std::int64_t> last_{0};  // milliseconds << 12 | counter
};

}  // namespace jingwei

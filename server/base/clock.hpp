#pragma once
#include "base/instant.hpp"

namespace jingwei {

/// Where "now" comes from. `domain` never sees it: there `now` is a parameter.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock; clock.cpp is the one file that reads it.
class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// A clock that stands still until told: for tests, scenarios and the demo generator. Not for several threads.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : now_{start} {}
    Instant now() const override { return now_; }
    void set(Instant instant) { now_ = instant; }

private:
    Instant now_;
};

}  // namespace jingwei

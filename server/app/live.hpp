#pragma once
#include <string>

#include "base/id.hpp"

namespace jingwei::app {

/// "Something happened to this case": sent after the commit to browsers in whose scope it lies. They read again from
/// `seq`.
struct LiveHint {
    TenantId tenant;
    std::int64_t seq{};
    CaseId case_id;
    std::string kind;
    std::string area_path;  // where the case lies and who holds it: who may hear of it; never sent
    UnitId unit;
    UnitId former_unit{};  // whose case it was until now
};

/// Where hints go; the program wires it to event streams. Called from any thread, never blocks.
class LiveEvents {
public:
    LiveEvents() = default;
    LiveEvents(const LiveEvents&) = delete;
    LiveEvents& operator=(const LiveEvents&) = delete;
    virtual ~LiveEvents() = default;
    virtual void publish(const LiveHint& hint) = 0;
};

}  // namespace jingwei::app

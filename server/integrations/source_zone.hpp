#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "integrations/date_pattern.hpp"

namespace date {
class time_zone;
}

namespace jingwei::integrations {

enum class ZoneCase : std::uint8_t { usual, ambiguous, nonexistent };

struct ZonedInstant {
    Instant instant;
    ZoneCase zone_case{ZoneCase::usual};
};

/// A named time zone of the IANA data base, read from the system's tzdata.
///
/// A wall time that happened twice is taken as the earlier one. One that never was (clocks went forward) is moved
/// forward by the gap: 02:30 in a spring night of +1 h is 03:30. Both are reported, so an import can count them.
class SourceZone {
public:
    static std::optional<SourceZone> find(std::string_view name);

    ZonedInstant to_instant(const WallTime& wall) const;

private:
    explicit SourceZone(const date::time_zone* zone) : zone_{zone} {}
    const date::time_zone* zone_;  // owned by the library for the life of the program
};

}  // namespace jingwei::integrations

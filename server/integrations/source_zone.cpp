#include "integrations/source_zone.hpp"

#include <date/tz.h>

#include <exception>

namespace jingwei::integrations {

std::optional<SourceZone> SourceZone::find(std::string_view name) {
    // The library would look for a file of that name: no path may reach it.
    if (name.empty() || name.size() > 64 || name.find("..") != std::string_view::npos || name.front() == '/') return std::nullopt;
    try {
        return SourceZone{date::locate_zone(std::string{name})};
    } catch (const std::exception&) {  // how date says "no such zone"
        return std::nullopt;
    }
}

ZonedInstant SourceZone::to_instant(const WallTime& wall) const {
    const auto since_epoch = wall.local.time_since_epoch();
    if (wall.offset) return {.instant = Instant{since_epoch - *wall.offset}};
    const date::local_time<std::chrono::microseconds> local{since_epoch};
    const date::local_info info = zone_->get_info(std::chrono::floor<std::chrono::seconds>(local));
    // The first offset is right in all three: the earlier of two instants, and across a gap the old offset moves forward.
    const ZoneCase zone_case = info.result == date::local_info::ambiguous     ? ZoneCase::ambiguous
                               : info.result == date::local_info::nonexistent ? ZoneCase::nonexistent
                                                                              : ZoneCase::usual;
    return {.instant = Instant{since_epoch - info.first.offset}, .zone_case = zone_case};
}

}  // namespace jingwei::integrations

#include "scenario.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/codec.hpp"

namespace jingwei::scenarios {
namespace {

void compare(std::string& out, const char* name, const std::optional<std::string>& expected, const std::string& actual) {
    if (expected && *expected != actual) out += fmt::format("\n  {} should be {}, is {}", name, *expected, actual);
}

template <class Things, class ThingId>
std::string code_of(const Things& things, ThingId id) {
    for (const auto& thing : things) {
        if (thing.id == id) return thing.code;
    }
    return "none";
}

}  // namespace

std::string yes_no(bool yes) { return yes ? "yes" : "no"; }

const testing::Person* Scenario::person(const std::string& name) const {
    const auto it = std::find_if(city.people.begin(), city.people.end(), [&](const auto& p) { return p.login == name; });
    return it == city.people.end() ? nullptr : &*it;
}

bool Scenario::is_resident(const std::string& name) const {
    return std::find(residents.begin(), residents.end(), name) != residents.end();
}

std::string Scenario::unit_code(UnitId id) const { return code_of(city.units, id); }
std::string Scenario::area_code(AreaId id) const { return code_of(city.areas, id); }

Seen see(const Scenario& scenario, const cases::Case& c, Instant now) {
    Seen seen;
    seen.state = c.state;
    const auto holder = cases::holder_of(c);
    seen.holder = holder == cases::Holder::unit ? scenario.unit_code(c.unit) : holder == cases::Holder::desk ? "desk" : "nobody";
    seen.due = c.due_at ? wall_clock(*c.due_at, scenario.city.calendar.time_zone) : "none";
    seen.area = scenario.area_code(c.place.area);
    seen.position = enum_name(c.place.state);
    seen.clock = enum_name(cases::clock_of(c, now));
    seen.reopened = std::to_string(c.reopened_count);
    seen.satisfied = c.satisfied ? yes_no(*c.satisfied) : "unsaid";
    seen.released = yes_no(c.released);
    return seen;
}

std::string to_text(const Seen& seen) {
    return fmt::format("{} holder {} due {} area {} position {} clock {} reopened {} satisfied {} released {}",
                       enum_name(seen.state), seen.holder, seen.due, seen.area, seen.position, seen.clock, seen.reopened,
                       seen.satisfied, seen.released);
}

std::string to_text(const Outcome& outcome) {
    const std::string seen = outcome.seen ? to_text(*outcome.seen) : "no case";
    return outcome.refused.empty() ? seen : "refused " + outcome.refused + ", still " + seen;
}

std::string wall_clock(Instant instant, const std::string& zone) {
    const auto local = date::locate_zone(zone)->to_local(date::sys_time<std::chrono::microseconds>{instant.time_since_epoch()});
    const auto minutes = date::floor<std::chrono::minutes>(local);
    return date::format("%F %H:%M", minutes) + (local == minutes ? "" : " and some");
}

std::optional<Instant> read_wall_clock(const std::string& date, const std::string& time, const std::string& zone) {
    const auto utc = parse_instant(date + "T" + time + ":00Z");
    if (!utc) return std::nullopt;
    const date::local_time<std::chrono::microseconds> local{utc->time_since_epoch()};
    return Instant{date::locate_zone(zone)->to_sys(local, date::choose::earliest).time_since_epoch()};
}

std::string difference(const Expected& expected, const Outcome& actual) {
    if (expected.refused != actual.refused) {
        const std::string should = expected.refused.empty() ? "done" : "refused " + expected.refused;
        return fmt::format("\n  should be {}, is {}", should, to_text(actual));
    }
    std::string out;
    if (!expected.refused.empty()) return out;
    if (!actual.seen) return "\n  there is no case";
    const Seen& seen = *actual.seen;
    if (expected.state && *expected.state != seen.state) {
        out += fmt::format("\n  should be {}, is {}", enum_name(*expected.state), enum_name(seen.state));
    }
    compare(out, "holder", expected.holder, seen.holder);
    compare(out, "due", expected.due, seen.due);
    compare(out, "area", expected.area, seen.area);
    compare(out, "position", expected.position, seen.position);
    compare(out, "clock", expected.clock, seen.clock);
    compare(out, "reopened", expected.reopened, seen.reopened);
    compare(out, "satisfied", expected.satisfied, seen.satisfied);
    compare(out, "released", expected.released, seen.released);
    return out;
}

}  // namespace jingwei::scenarios

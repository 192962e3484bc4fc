#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/cases/case.hpp"
#include "support/city.hpp"

/// Tests as text: the format is in ../README.md.
namespace jingwei::scenarios {

/// What somebody does in one timed line.
enum class Verb : std::uint8_t {
    report,
    fix,  // 即查即改
    dispatch,
    accept,
    give_back,
    rectify,
    verify,
    fail,
    reject,
    rate,
    reopen,
    release,
    withdraw,
    look,  // nobody does anything; time has passed
};

/// What a line says must be so afterwards; absent = not said.
struct Expected {
    std::string refused;  // the error's word; empty = done
    std::optional<cases::State> state;
    std::optional<std::string> holder;  // a unit's code, "desk" or "nobody"
    std::optional<std::string> due;     // "2026-03-02 15:20" on the city's wall clock, or "none"
    std::optional<std::string> area;    // a code, or "none"
    std::optional<std::string> position;
    std::optional<std::string> clock;
    std::optional<std::string> reopened;
    std::optional<std::string> satisfied;  // "yes", "no" or "unsaid"
    std::optional<std::string> released;   // "yes" or "no"
};

/// One timed line.
struct Step {
    std::size_t line{};
    std::string text;  // the line itself, for messages
    std::string when;  // on the city's wall clock
    Instant at{};
    Verb verb{};
    std::string case_name;
    std::string who;
    std::string class_code;
    std::optional<geo::Position> position;
    UnitId unit;
    std::string words;
    int photos{};
    bool satisfied{};
    Expected expected;
};

/// The next edition of the territory: from an instant on, areas lie elsewhere.
struct Redrawing {
    Instant from{};
    std::vector<grid::Area> areas;  // all of them, those that stay too
};

/// One file. Whoever is in `residents` has no account; they hold the codes of what they reported.
struct Scenario {
    std::string title;
    testing::City city;
    std::vector<std::string> residents;
    std::vector<Step> steps;
    std::optional<Redrawing> redrawing{};

    const testing::Person* person(const std::string& name) const;
    bool is_resident(const std::string& name) const;
    /// The code of a thing of the city, "none" for no thing.
    std::string unit_code(UnitId id) const;
    std::string area_code(AreaId id) const;
};

inline constexpr EditionId kNextTerritoryEdition{2001};

/// A case as any level shows it, in words that all levels share.
struct Seen {
    cases::State state{};
    std::string holder;
    std::string due;
    std::string area;
    std::string position;
    std::string clock;
    std::string reopened;
    std::string satisfied;
    std::string released;
};
std::string yes_no(bool yes);
std::string to_text(const Seen& seen);
/// How the domain's own value looks at `now`.
Seen see(const Scenario& scenario, const cases::Case& c, Instant now);

/// What came of a step: a refusal's word, and the case as it stands then (nothing when it was never made).
struct Outcome {
    std::string refused;
    std::optional<Seen> seen;
};
std::string to_text(const Outcome& outcome);

/// What the wall clock of `zone` shows: "2026-03-02 15:20", or "2026-03-02 15:20 and some" within a minute.
std::string wall_clock(Instant instant, const std::string& zone);
/// The instant that `zone` shows as date "2026-03-02" and time "15:20"; nothing when they are not written so.
std::optional<Instant> read_wall_clock(const std::string& date, const std::string& time, const std::string& zone);

/// How `actual` departs from what the line says; empty = not at all.
std::string difference(const Expected& expected, const Outcome& actual);

}  // namespace jingwei::scenarios

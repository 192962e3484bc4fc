#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "domain/cases/state.hpp"
#include "geo/position.hpp"

namespace jingwei::cases {

/// Where something happened, as far as it is known.
struct Place {
    std::optional<geo::Position> position;
    PositionState state{PositionState::unknown};
    std::optional<std::int32_t> accuracy_m;
    AreaId area;            // the deepest unambiguous area; none when unknown or outside
    std::string area_path;  // its path in the edition in force when the case was recorded
    EditionId edition;

    friend bool operator==(const Place&, const Place&) = default;
};

/// What a case is at one moment: the fold of its events. Words and photos are kept beside it, under ids.
struct Case {
    CaseId id;
    State state{State::none};
    std::int32_t version{0};  // number of events folded in
    Source source{Source::resident};
    ClassId class_id;
    ConditionId condition;
    EditionId catalog_edition;
    Place place;
    Instant reported_at{};  // when it happened; for imports the source's time
    UnitId unit;            // who holds it, or held it last
    PostId post;
    UnitId handled_unit;  // who reported it fixed
    AccountId handled_by;
    std::optional<Instant> due_at;
    std::optional<std::chrono::microseconds> remaining;  // of the limit, while the desk has it back
    std::optional<Instant> rectified_at;                 // the handling clock stopped here
    std::optional<Instant> closed_at;
    bool released{false};
    std::int32_t reopened_count{0};
    std::optional<bool> satisfied;

    friend bool operator==(const Case&, const Case&) = default;
};

enum class Holder : std::uint8_t { none, desk, unit };
BOOST_DESCRIBE_ENUM(Holder, none, desk, unit)
/// Every open case has exactly one holder.
Holder holder_of(const Case& c);

enum class ClockState : std::uint8_t { none, normal, due_soon, overdue, closed_on_time, closed_late };
BOOST_DESCRIBE_ENUM(ClockState, none, normal, due_soon, overdue, closed_on_time, closed_late)

/// A case is due soon from this long before its deadline.
inline constexpr std::chrono::hours kDueSoon{2};

/// Late is judged at the moment the unit reports back (domain.md §1); while it works, at `as_of`. A case without
/// a deadline is never overdue.
bool is_overdue(const Case& c, Instant as_of);
ClockState clock_of(const Case& c, Instant now);

}  // namespace jingwei::cases

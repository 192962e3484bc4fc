#pragma once
#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "domain/cases/case.hpp"
#include "geo/declared_position.hpp"

/// What happened. The bodies below are stored for ever as JSON under their kind (kKind) and schema version 1: a
/// change of meaning gets a new kind or an upcast in event.cpp, never an edit. No free text, no personal data.
namespace jingwei::cases {

struct Recorded {
    static constexpr std::string_view kKind = "recorded";
    Source source{};
    ClassId class_id;
    ConditionId condition;
    EditionId catalog_edition;
    std::optional<geo::Position> position;
    PositionState position_state{};
    std::optional<std::int32_t> accuracy_m;
    std::optional<AreaId> area;
    std::string area_path;
    std::optional<EditionId> territory_edition;
    std::optional<NoteId> note;
    std::vector<PhotoId> photos;
    std::optional<geo::DeclaredPosition> declared{};  // what an import converted the position from
};
BOOST_DESCRIBE_STRUCT(Recorded, (),
                      (source, class_id, condition, catalog_edition, position, position_state, accuracy_m, area, area_path,
                       territory_edition, note, photos, declared))

struct Dispatched {
    static constexpr std::string_view kKind = "dispatched";
    UnitId unit;
    std::optional<PostId> post;
    std::string rule;
    std::optional<Instant> due_at;
    std::optional<NoteId> note;
};
BOOST_DESCRIBE_STRUCT(Dispatched, (), (unit, post, rule, due_at, note))

struct Accepted {
    static constexpr std::string_view kKind = "accepted";
};
BOOST_DESCRIBE_STRUCT(Accepted, (), ())

struct Returned {
    static constexpr std::string_view kKind = "returned";
    std::optional<std::chrono::microseconds> remaining;
    std::optional<NoteId> note;
};
BOOST_DESCRIBE_STRUCT(Returned, (), (remaining, note))

struct Rectified {
    static constexpr std::string_view kKind = "rectified";
    UnitId unit;
    std::optional<AccountId> account;
    std::optional<NoteId> note;
    std::vector<PhotoId> photos;
};
BOOST_DESCRIBE_STRUCT(Rectified, (), (unit, account, note, photos))

struct VerificationPassed {
    static constexpr std::string_view kKind = "verification_passed";
    std::optional<NoteId> note;
    std::vector<PhotoId> photos;
};
BOOST_DESCRIBE_STRUCT(VerificationPassed, (), (note, photos))

struct VerificationFailed {
    static constexpr std::string_view kKind = "verification_failed";
    std::optional<NoteId> note;
    std::vector<PhotoId> photos;
};
BOOST_DESCRIBE_STRUCT(VerificationFailed, (), (note, photos))

struct Rejected {
    static constexpr std::string_view kKind = "rejected";
    std::optional<NoteId> note;
};
BOOST_DESCRIBE_STRUCT(Rejected, (), (note))

struct FixedOnTheSpot {
    static constexpr std::string_view kKind = "fixed_on_the_spot";
    std::vector<PhotoId> photos;
};
BOOST_DESCRIBE_STRUCT(FixedOnTheSpot, (), (photos))

struct ExternalClosureRecorded {
    static constexpr std::string_view kKind = "external_closure_recorded";
};
BOOST_DESCRIBE_STRUCT(ExternalClosureRecorded, (), ())

struct Rated {
    static constexpr std::string_view kKind = "rated";
    bool satisfied{};
    std::optional<NoteId> note;
};
BOOST_DESCRIBE_STRUCT(Rated, (), (satisfied, note))

struct Reopened {
    static constexpr std::string_view kKind = "reopened";
    std::optional<NoteId> note;
};
BOOST_DESCRIBE_STRUCT(Reopened, (), (note))

struct Released {
    static constexpr std::string_view kKind = "released";
};
BOOST_DESCRIBE_STRUCT(Released, (), ())

struct Withdrawn {
    static constexpr std::string_view kKind = "withdrawn";
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), ())

struct AreaChanged {
    static constexpr std::string_view kKind = "area_changed";
    PositionState position_state{};
    std::optional<AreaId> area;
    std::string area_path;
    std::optional<EditionId> territory_edition;
};
BOOST_DESCRIBE_STRUCT(AreaChanged, (), (position_state, area, area_path, territory_edition))

using EventBody =
    std::variant<Recorded, Dispatched, Accepted, Returned, Rectified, VerificationPassed, VerificationFailed, Rejected,
                 FixedOnTheSpot, ExternalClosureRecorded, Rated, Reopened, Released, Withdrawn, AreaChanged>;

/// One thing that happened to a case, with the moment it happened (for imports: the source's time).
struct Event {
    Instant occurred_at{};
    EventBody body;
};

inline constexpr std::int32_t kEventSchemaVersion = 1;

std::string_view kind_of(const EventBody& body);
/// The body as the JSON text that is stored.
std::string write_body(const EventBody& body);
/// Reads a stored body; refuses an unknown kind or version and a damaged text.
Result<EventBody> read_body(std::string_view kind, std::int32_t schema_version, std::string_view text);

/// Note and photos named by an event; empty when it names none.
NoteId note_of(const EventBody& body);
std::vector<PhotoId> photos_of(const EventBody& body);

/// The case after the event. Pure; the only place where a case changes.
Case apply(Case c, const Event& event);

}  // namespace jingwei::cases

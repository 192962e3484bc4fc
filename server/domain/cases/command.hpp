#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/cases/case.hpp"
#include "geo/declared_position.hpp"

/// What somebody asks for. Words travel as note ids and photos as photo ids: both are stored beforehand in the
/// same unit of work, so that events never hold free text.
namespace jingwei::cases {

/// Whom the rules name for a case, and why.
struct Routing {
    UnitId unit;
    PostId post;
    std::string rule;  // key of the explanation: see routing.hpp

    friend bool operator==(const Routing&, const Routing&) = default;
};

struct Report {
    Source source{Source::resident};
    ClassId class_id;
    ConditionId condition;
    EditionId catalog_edition;
    Place place;
    NoteId note;
    std::vector<PhotoId> photos;
    std::optional<Routing> routing;  // none: the desk decides
    std::optional<geo::DeclaredPosition> declared{};
};
/// 即查即改: found and put right in one step, proven by photos from before and after.
struct RecordFixed {
    Report found;
    std::vector<PhotoId> after_photos;
};
/// A case of another system, recorded as it was: its time, its deadline, its unit, no notifications.
struct RecordExternalCase {
    Report report;
    Instant occurred_at{};
    std::optional<Instant> due_at;
};
struct RecordExternalClosure {
    Instant occurred_at{};
};
struct Dispatch {
    Routing to;
    NoteId note;
};
struct Accept {};
struct ReturnToDesk {
    NoteId reason;
};
struct SubmitRectification {
    NoteId note;
    std::vector<PhotoId> photos;
};
struct PassVerification {
    NoteId note;
    std::vector<PhotoId> photos;
};
struct FailVerification {
    NoteId reason;
    std::vector<PhotoId> photos;
};
struct Reject {
    NoteId reason;
};
struct Rate {
    bool satisfied{};
    NoteId comment;
};
struct Reopen {
    NoteId reason;
};
struct Release {};
struct Withdraw {};
/// Where the case lies in an edition of the territory that came into force.
struct Rehome {
    Place place;
};

using Command =
    std::variant<Report, RecordFixed, RecordExternalCase, RecordExternalClosure, Dispatch, Accept, ReturnToDesk,
                 SubmitRectification, PassVerification, FailVerification, Reject, Rate, Reopen, Release, Withdraw, Rehome>;

Action action_of(const Command& command);

}  // namespace jingwei::cases

#pragma once
#include <boost/describe.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"
#include "domain/duty/day.hpp"
#include "geo/position.hpp"

namespace jingwei {

using PersonId = Id<struct PersonTag>;
using SiteId = Id<struct SiteTag>;
using AssignmentId = Id<struct AssignmentTag>;
using PairingId = Id<struct PairingTag>;
using JointItemId = Id<struct JointItemTag>;
using RulingId = Id<struct RulingTag>;
using AbsenceId = Id<struct AbsenceTag>;

}  // namespace jingwei

namespace jingwei::duty {

/// Somebody who holds duties, under the name that is shown. The full telephone number is personal data and stays in the
/// store; what is held here is masked.
struct Person {
    PersonId id;
    std::string code;  // unique in the district; how sheets name a person
    LocalizedText name;
    std::string masked_phone;  // "138****5678"; empty = none
    UnitId unit;               // 0 = none
    PostId post;               // 0 = none
    Day left_on{kForever};     // the first day on which the person no longer works here
    std::int32_t version{1};

    bool works_on(Day day) const { return day < left_on; }
    friend bool operator==(const Person&, const Person&) = default;
};

/// A place that is looked at in assessments and needs a chief: a market, a hall, a stop.
struct Site {
    SiteId id;
    std::string code;
    LocalizedText name;
    std::string type;  // a word of kSiteTypes
    AreaId area;       // 0 = not known
    std::optional<geo::Position> position;
    Day closed_on{kForever};
    std::int32_t version{1};

    bool open_on(Day day) const { return day < closed_on; }
    friend bool operator==(const Site&, const Site&) = default;
};

/// More kinds (shop, indicator) come with the things themselves.
enum class TargetKind : std::uint8_t { area, site, class_in_area };
BOOST_DESCRIBE_ENUM(TargetKind, area, site, class_in_area)

/// What a duty is about.
struct Target {
    using Kind = TargetKind;

    Kind kind{Kind::area};
    AreaId area;             // of area and class_in_area
    SiteId site;             // of site
    std::string class_code;  // of class_in_area; codes stay across editions of the catalogue

    friend auto operator<=>(const Target&, const Target&) = default;
};

/// Who holds a duty: a person or a unit, never both.
struct Holder {
    PersonId person;
    UnitId unit;

    friend auto operator<=>(const Holder&, const Holder&) = default;
};

/// One duty held by somebody for some days. Never deleted: it ends.
struct Assignment {
    AssignmentId id;
    Target target;
    std::string duty;  // a code of Setup::roles
    Holder holder;
    PersonId deputy;  // acts while the holder is absent; 0 = none
    Days days;
    std::int32_t version{1};

    friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// Why somebody is away. The words stay few: nobody's illness is described here.
enum class AbsenceReason : std::uint8_t { leave, sick, training, business_trip, secondment, other };
BOOST_DESCRIBE_ENUM(AbsenceReason, leave, sick, training, business_trip, secondment, other)

struct Absence {
    AbsenceId id;
    PersonId person;
    Days days;
    AbsenceReason reason{AbsenceReason::leave};
    bool cancelled{};
    std::int32_t version{1};

    friend bool operator==(const Absence&, const Absence&) = default;
};

/// 权责裁定: who answers for a class in an area and everything in it, after a dispute. Becomes the first rule of dispatch.
struct Ruling {
    RulingId id;
    std::string number;  // "CD-2026-003"
    std::string class_code;
    AreaId area;
    UnitId unit;
    std::string reason;
    Days days;
    std::int32_t version{1};

    friend bool operator==(const Ruling&, const Ruling&) = default;
};

/// One joint item (共建事项) of a pairing.
struct JointItem {
    JointItemId id;
    std::string title;
    std::optional<Day> due_on;
    std::optional<Day> done_on;
    std::int32_t version{1};

    friend bool operator==(const JointItem&, const JointItem&) = default;
};

/// A leader and the co-building unit that works with them on some areas.
struct Pairing {
    PairingId id;
    PersonId leader;
    UnitId unit;
    std::vector<AreaId> areas;
    Days days;
    std::vector<JointItem> items;
    std::int32_t version{1};

    friend bool operator==(const Pairing&, const Pairing&) = default;
};

/// "138****5678": the first three and last four of eleven digits; of other numbers the last two. Blanks, dashes and a leading
/// +86 do not count.
std::string mask_phone(std::string_view phone);
/// Digits with an optional leading "+", 5 to 20 of them; blanks, dashes and brackets between them go. Nothing for other text.
std::optional<std::string> tidy_phone(std::string_view text);

}  // namespace jingwei::duty

#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/duty/suggest.hpp"

namespace jingwei::duty {

/// What is not covered. Each gap is of one kind only: a duty that ran out is `expired`, not also `missing`.
enum class GapKind : std::uint8_t {
    missing,             // an area or site lacks a duty its level requires, and never had it
    expired,             // it had the duty; since then nobody has it
    holder_left,         // who holds it no longer works here
    no_deputy,           // the duty needs a deputy and has none, or one who left
    nobody_acting,       // the holder is away today and nobody stands in
    overlap,             // two hold an exclusive duty of the same target at once
    class_without_unit,  // no unit answers for a class in an area
};
BOOST_DESCRIBE_ENUM(GapKind, missing, expired, holder_left, no_deputy, nobody_acting, overlap, class_without_unit)

/// What closes a gap best.
enum class GapMending : std::uint8_t { assign, extend, replace, name_deputy, end_one, assign_class };
BOOST_DESCRIBE_ENUM(GapMending, assign, extend, replace, name_deputy, end_one, assign_class)

/// One gap with everything a list, a map and an order need.
struct DutyGap {
    GapKind kind{GapKind::missing};
    AreaId area;  // of the target; of a site: where it lies
    SiteId site;
    std::string class_code;
    std::string duty;
    AssignmentId assignment;   // the one that ran out, lacks a deputy, or overlaps
    AssignmentId other;        // the one it overlaps with
    std::optional<Day> since;  // the first day of the gap, where it is known
    UnitId owner;              // who has to mend it; 0 = the district
    GapMending mending{GapMending::assign};
    PersonId suggested;  // who might: the deputy, or who held it last

    friend bool operator==(const DutyGap&, const DutyGap&) = default;
};

/// All gaps of duty on the context's day, by area path, then kind. Linear in areas, sites and assignments; classes that are
/// answered alike are looked at once.
std::vector<DutyGap> find_duty_gaps(const Context& context, const catalog::Catalog& catalog);

/// The same for some areas only (and the sites in them), for recomputing after a change. Classes are left out.
std::vector<DutyGap> find_duty_gaps_of(const Context& context, std::span<const grid::Area* const> areas);

/// Classes without a responsible unit somewhere, each with the highest areas where nobody answers.
std::vector<DutyGap> find_class_gaps(const Context& context, const catalog::Catalog& catalog);

/// Whose matter an area is: the nearest village or office at home around it; 0 = the district's.
UnitId owner_of(AreaId area, const Context& context);

/// What to do, in a sentence.
LocalizedText mending_sentence(GapMending mending);

}  // namespace jingwei::duty

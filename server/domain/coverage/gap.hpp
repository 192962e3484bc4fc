#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/duty/gaps.hpp"
#include "domain/grid/audit.hpp"

namespace jingwei {

/// A gap has no row of its own: its id follows from what it is about, so that it is found again after every computation.
using GapId = Id<struct GapTag>;

}  // namespace jingwei

namespace jingwei::coverage {

/// What a gap is about. `ground`: the areas' shapes; `people`: who holds what; `classes`: units for classes of problems.
enum class GapGroup : std::uint8_t { ground, people, classes };
BOOST_DESCRIBE_ENUM(GapGroup, ground, people, classes)

/// Everything that may be uncovered. One row each in kKinds (kinds.cpp), the more urgent first within a group.
enum class GapKind : std::uint8_t {
    // Of the ground, as grid::FindingKind has them; gap is ground that belongs to nobody.
    gap,
    overlap,
    duplicate,
    not_filled,
    leaves_parent,
    island,
    invalid_ring,
    spike,
    near_miss,
    not_drawn,  // 未落图: an area that has no shape yet
    // Of people, as duty::GapKind has them.
    missing,
    expired,
    holder_left,
    nobody_acting,
    no_deputy,
    held_twice,
    // Of classes.
    class_without_unit,
};
BOOST_DESCRIBE_ENUM(GapKind, gap, overlap, duplicate, not_filled, leaves_parent, island, invalid_ring, spike, near_miss,
                    not_drawn, missing, expired, holder_left, nobody_acting, no_deputy, held_twice, class_without_unit)

enum class Urgency : std::uint8_t { major, minor };
BOOST_DESCRIBE_ENUM(Urgency, major, minor)

/// What closes a gap best; a person decides. The first five are repairs of the ground.
enum class Mending : std::uint8_t {
    look,
    snap,
    give,
    cut,
    redraw,
    draw,
    assign,
    extend,
    replace,
    name_deputy,
    end_one,
    assign_class,
};
BOOST_DESCRIBE_ENUM(Mending, look, snap, give, cut, redraw, draw, assign, extend, replace, name_deputy, end_one, assign_class)

/// A kind with the words people read.
struct KindText {
    GapKind kind;
    GapGroup group;
    LocalizedText name;
};
const std::vector<KindText>& kinds();  // by value of the kind
const KindText& text_of(GapKind kind);
LocalizedText group_name(GapGroup group);
LocalizedText mending_sentence(Mending mending);

/// One thing that is not covered, with everything that a list, a map and an order need.
struct Gap {
    GapId id;
    GapKind kind{};
    Urgency urgency{};
    std::vector<AreaId> areas;  // concerned; of ground between several the one with the longest border first
    SiteId site;
    std::string class_code;
    std::string duty;
    AssignmentId assignment;         // that ran out, lacks a deputy, or is held twice
    AssignmentId other;              // the one beside it
    PersonId suggested;              // who might take it
    std::optional<duty::Day> since;  // the first day of it, where that is known
    UnitId owner;                    // who has to mend it, by the rules; 0 = the district
    Mending mending{Mending::look};
    AreaId mending_area;                     // who gets the ground or gives it up
    geo::MultiPolygon shape;                 // the ground meant
    double area_m2{};                        // of it
    std::optional<std::int32_t> households;  // of the first area, where somebody counted them

    friend bool operator==(const Gap&, const Gap&) = default;
};

/// What a person said about a gap; it stays while the gap is there.
struct GapNote {
    GapId gap;
    UnitId owner;                                 // instead of the one by the rules; 0 = that one
    std::optional<duty::Day> acknowledged_until;  // accepted until this day, it included
    std::string reason;                           // why it is accepted
    std::int32_t version{};

    bool acknowledged_on(duty::Day day) const { return acknowledged_until && day <= *acknowledged_until; }
    friend bool operator==(const GapNote&, const GapNote&) = default;
};

}  // namespace jingwei::coverage

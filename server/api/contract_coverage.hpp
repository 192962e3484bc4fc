#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"
#include "api/contract_duty.hpp"
#include "domain/coverage/gap.hpp"
#include "geo/shape_json.hpp"

namespace jingwei {

template <>
struct EnumSchema<coverage::GapKind> {
    static constexpr std::string_view kName = "GapKind";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<coverage::GapGroup> {
    static constexpr std::string_view kName = "GapGroup";
    static bool shows(std::string_view) { return true; }
};
template <>
struct EnumSchema<coverage::Mending> {
    static constexpr std::string_view kName = "GapMending";
    static bool shows(std::string_view) { return true; }
};

}  // namespace jingwei

/// The proof of coverage: what nobody answers for, counted, listed and owned.
namespace jingwei::api {

/// How many gaps of one kind there are.
struct GapKindCount {
    static constexpr std::string_view kSchemaName = "GapKindCount";
    static constexpr FieldDoc kDocs[]{
        {"kind", "The kind of gap."},
        {"name", "Its name.", "缝隙 | Gap"},
        {"gaps", "Gaps there are, acknowledged ones included.", "6"},
        {"acknowledged", "Of them those accepted for today.", "1"},
    };
    coverage::GapKind kind{};
    LocalizedText name;
    std::int64_t gaps{};
    std::int64_t acknowledged{};
};
BOOST_DESCRIBE_STRUCT(GapKindCount, (), (kind, name, gaps, acknowledged))

/// The kinds of one group; those without gaps are there too.
struct GapGroupCount {
    static constexpr std::string_view kSchemaName = "GapGroupCount";
    static constexpr FieldDoc kDocs[]{
        {"group", "What the gaps are about."},
        {"name", "Its name.", "网格图形 | Shapes"},
        {"gaps", "Gaps there are, acknowledged ones included.", "18"},
        {"acknowledged", "Of them those accepted for today.", "2"},
        {"kinds", "By kind."},
    };
    coverage::GapGroup group{};
    LocalizedText name;
    std::int64_t gaps{};
    std::int64_t acknowledged{};
    std::vector<GapKindCount> kinds;
};
BOOST_DESCRIBE_STRUCT(GapGroupCount, (), (group, name, gaps, acknowledged, kinds))

/// How many gaps lie in one area.
struct GapAreaCount {
    static constexpr std::string_view kSchemaName = "GapAreaCount";
    static constexpr FieldDoc kDocs[]{
        {"area", "The area."},
        {"gaps", "Gaps in it; one between two areas counts in both.", "4"},
        {"acknowledged", "Of them those accepted for today.", "0"},
    };
    AreaRef area;
    std::int64_t gaps{};
    std::int64_t acknowledged{};
};
BOOST_DESCRIBE_STRUCT(GapAreaCount, (), (area, gaps, acknowledged))

/// The last count of one day.
struct GapDayCount {
    static constexpr std::string_view kSchemaName = "GapDayCount";
    static constexpr FieldDoc kDocs[]{
        {"day", "The day."},
        {"gaps", "Gaps there were in the whole district.", "49"},
        {"acknowledged", "Of them those accepted on that day.", "3"},
    };
    duty::Day day{};
    std::int64_t gaps{};
    std::int64_t acknowledged{};
};
BOOST_DESCRIBE_STRUCT(GapDayCount, (), (day, gaps, acknowledged))

/// The last count of one day, kind by kind.
struct GapDay {
    static constexpr std::string_view kSchemaName = "GapDay";
    static constexpr FieldDoc kDocs[]{
        {"day", "The day."},
        {"gaps", "Gaps there were in the whole district.", "49"},
        {"acknowledged", "Of them those accepted on that day.", "3"},
        {"kinds", "Kinds of which there were any."},
    };
    duty::Day day{};
    std::int64_t gaps{};
    std::int64_t acknowledged{};
    std::vector<GapKindCount> kinds;
};
BOOST_DESCRIBE_STRUCT(GapDay, (), (day, gaps, acknowledged, kinds))

struct CoverageHistory {
    static constexpr std::string_view kSchemaName = "CoverageHistory";
    static constexpr FieldDoc kDocs[]{
        {"items", "The latest day first."},
    };
    std::vector<GapDay> items;
};
BOOST_DESCRIBE_STRUCT(CoverageHistory, (), (items))

/// The proof in figures. It is green only when `gaps` is 0; what is acknowledged is still a gap.
struct CoverageSummary {
    static constexpr std::string_view kSchemaName = "CoverageSummary";
    static constexpr FieldDoc kDocs[]{
        {"day", "The day that was looked at."},
        {"computed_at", "When it was computed; anew after every change."},
        {"edition_id", "The edition of the territory in force."},
        {"edition_name", "Its name.", "2026 年第 3 版"},
        {"effective_from", "Since when it is in force."},
        {"areas", "Areas that were looked at.", "159"},
        {"gaps", "Gaps there are, acknowledged ones included.", "37"},
        {"acknowledged", "Of them those accepted for today.", "3"},
        {"groups", "By group and kind."},
        {"by_area", "By area directly below the one asked for, without a district's own."},
        {"trend",
         "The last count of each day of the last twelve weeks up to yesterday; empty for those who do not see the whole "
         "district."},
    };
    duty::Day day{};
    Instant computed_at{};
    EditionId edition_id;
    std::string edition_name;
    Instant effective_from{};
    std::int64_t areas{};
    std::int64_t gaps{};
    std::int64_t acknowledged{};
    std::vector<GapGroupCount> groups;
    std::vector<GapAreaCount> by_area;
    std::vector<GapDayCount> trend;
};
BOOST_DESCRIBE_STRUCT(CoverageSummary, (),
                      (day, computed_at, edition_id, edition_name, effective_from, areas, gaps, acknowledged, groups, by_area,
                       trend))

/// One gap with what mends it and whose it is.
struct CoverageGap {
    static constexpr std::string_view kSchemaName = "CoverageGap";
    static constexpr FieldDoc kDocs[]{
        {"id", "Follows from what the gap is about: the same as long as the gap is there."},
        {"kind", "Its kind."},
        {"group", "What it is about."},
        {"urgency", "How pressing it is."},
        {"title", "The kind in words.", "缝隙 | Gap"},
        {"fact", "How large, which duty, for how long; may be empty.", "0.42 公顷 | 0.42 ha"},
        {"place", "Where it is, in words.", "柳林三网格与幸福十九网格之间 | between Liulin 3 and Xingfu 19"},
        {"suggestion", "What would close it, in words.", "并入柳林三网格 | Give it to Liulin 3"},
        {"mending", "What would close it."},
        {"owner", "The unit that has to see to it; null where it is the district."},
        {"owner_named", "Whether a person named the owner; else it follows from the place."},
        {"areas", "Areas concerned, the first being the one it is listed under."},
        {"site", "The site, where it is about one."},
        {"position", "Where the site is, where that is known."},
        {"class_code", "Code of the class, where it is about one.", "04-93"},
        {"duty", "Code of the kind of duty, where it is about one.", "grid_chief"},
        {"assignment_id", "The assignment that ran out, lacks a deputy or is held twice."},
        {"other_assignment_id", "The assignment it overlaps with."},
        {"suggested_person", "Who might take it."},
        {"since", "The first day of it, where that is known."},
        {"ground", "The ground meant; null where it is not about ground."},
        {"area_m2", "Of that ground, on the WGS-84 authalic plane; 0 without.", "4213.7"},
        {"acknowledged_until", "Accepted until that day, it included; null where it is not."},
        {"reason", "Why it is accepted.", "河道施工, 预计年底完工"},
        {"version", "Of what was decided about it; send back the one you saw.", "0"},
    };
    GapId id;
    coverage::GapKind kind{};
    coverage::GapGroup group{};
    coverage::Urgency urgency{};
    LocalizedText title;
    LocalizedText fact;
    LocalizedText place;
    LocalizedText suggestion;
    coverage::Mending mending{};
    std::optional<UnitRef> owner;
    bool owner_named{};
    std::vector<AreaRef> areas;
    std::optional<SiteRef> site;
    std::optional<geo::Position> position;
    std::optional<std::string> class_code;
    std::optional<std::string> duty;
    std::optional<AssignmentId> assignment_id;
    std::optional<AssignmentId> other_assignment_id;
    std::optional<PersonRef> suggested_person;
    std::optional<duty::Day> since;
    std::optional<geo::MultiPolygon> ground;
    double area_m2{};
    std::optional<duty::Day> acknowledged_until;
    std::optional<std::string> reason;
    std::int32_t version{};
};
BOOST_DESCRIBE_STRUCT(CoverageGap, (),
                      (id, kind, group, urgency, title, fact, place, suggestion, mending, owner, owner_named, areas, site,
                       position, class_code, duty, assignment_id, other_assignment_id, suggested_person, since, ground, area_m2,
                       acknowledged_until, reason, version))

struct CoverageGapPage {
    static constexpr std::string_view kSchemaName = "CoverageGapPage";
    static constexpr FieldDoc kDocs[]{
        {"items", "The most urgent first."},
        {"total", "Gaps that fit, on all pages.", "37"},
        {"next_cursor", "Send it as cursor for the next page; null on the last one.", "7301444403200000001"},
    };
    std::vector<CoverageGap> items;
    std::int64_t total{};
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CoverageGapPage, (), (items, total, next_cursor))

/// What is decided about a gap, all of it anew: without an owner the rules name it, without a day it is not accepted.
struct DecideGap {
    static constexpr std::string_view kSchemaName = "DecideGap";
    static constexpr FieldDoc kDocs[]{
        {"version", "The version that was seen; 0 where nothing was decided yet.", "0"},
        {"owner_unit_id", "The unit that has to see to it."},
        {"acknowledged_until", "Accepted until that day, it included; at most a year ahead."},
        {"reason", "Why; needed with a day.", "河道施工, 预计年底完工"},
    };
    std::int32_t version{};
    std::optional<UnitId> owner_unit_id;
    std::optional<duty::Day> acknowledged_until;
    std::optional<Text<0, 200>> reason;
};
BOOST_DESCRIBE_STRUCT(DecideGap, (), (version, owner_unit_id, acknowledged_until, reason))

}  // namespace jingwei::api

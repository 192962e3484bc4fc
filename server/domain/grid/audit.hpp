#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/grid/territory.hpp"
#include "geo/edge_match.hpp"

namespace jingwei::grid {

/// What can be wrong with the ground of an edition. One row each in kKinds (audit_text.cpp).
enum class FindingKind : std::uint8_t {
    gap,               // enclosed by areas of one level, in none of them
    overlap,           // in two areas of one level
    duplicate,         // two areas of one level that are the same ground
    not_filled,        // in an area (or the given outline), in none of its children, open to its border
    leaves_parent,     // in an area, outside its parent (or the given outline)
    island,            // a part of an area detached from its largest one
    invalid_ring,      // rings of one area cross, overlap or lie the wrong way in each other
    touching_ring,     // a ring meets itself at a place: sound ground, but other programs refuse it
    spike,             // a ring goes out and back along one line
    duplicate_vertex,  // a corner twice in a row
    near_miss,         // corners of two areas closer than the tolerance, not the same
};
inline constexpr std::size_t kFindingKinds = 11;

enum class Severity : std::uint8_t { note, minor, major };

/// What the program suggests; a person decides. See audit_repair.hpp.
enum class Remedy : std::uint8_t { none, snap, give, cut, redraw };

/// One thing to mend: where, whose, how large, and what could be done.
struct Finding {
    FindingKind kind{};
    Severity severity{};
    bool sliver{};  // thinner than AuditOptions::sliver_width_m on average
    std::string layer;
    int depth{};
    std::vector<AreaId> areas;  // gap: around it, longest common border first; overlap: the two; fit: child(ren), parent last
    geo::MultiPolygon shape;    // the ground meant; around the places for corners
    double area_m2{};           // of that ground; 0 for corners
    std::size_t places{1};      // pieces of ground, or corners
    Remedy remedy{};
    AreaId remedy_area;  // who gets the ground or gives it up; none when there is no such area

    friend bool operator==(const Finding&, const Finding&) = default;
};

struct AuditOptions {
    double tolerance_m = 0.005;         // near misses up to this are joined first; by default what rounding moved apart
    double min_area_m2 = 1;             // smaller ground is counted, not listed
    double sliver_width_m = 1;          // of ground: twice its area by its border's length
    std::size_t max_findings = 10'000;  // listed of each kind and level; the rest is counted
    geo::MultiPolygon outline;          // what the top level should fill; empty: unknown
};
inline constexpr double kMaxToleranceM = 10;

struct KindSummary {
    std::size_t findings{};
    double area_m2{};  // of overlaps summed by pair

    friend bool operator==(const KindSummary&, const KindSummary&) = default;
};

struct AuditSummary {
    std::array<KindSummary, kFindingKinds> kinds{};  // by FindingKind; with those not listed
    double overlap_once_m2{};                        // ground in more than one area, counted once
    std::size_t slivers{};
    std::size_t below_min_area{};
    std::size_t not_listed{};
    std::size_t areas{};
    std::size_t corners{};

    const KindSummary& of(FindingKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    AuditSummary& operator+=(const AuditSummary& other);
    friend bool operator==(const AuditSummary&, const AuditSummary&) = default;
};

/// An area as an audit saw it, so that the next one need not look again where nothing changed.
struct SeenArea {
    AreaId id;
    AreaId parent;
    std::uint64_t print{};  // of its shape
    geo::Box box;
    bool sound{};  // its rings are as they should be

    friend bool operator==(const SeenArea&, const SeenArea&) = default;
};

/// What an audit found between the areas of one parent and that parent.
struct SeenFit {
    AreaId parent;          // of the top level: none, its areas are to fill the given outline
    std::uint64_t print{};  // of everything looked at
    AuditSummary summary;
    std::vector<Finding> findings;

    friend bool operator==(const SeenFit&, const SeenFit&) = default;
};

/// One level of one layer: its areas among themselves and against their parents.
struct LevelAudit {
    std::string layer;
    int depth{};
    std::uint64_t fingerprint{};  // of everything the audit looked at
    AuditSummary summary;
    std::vector<Finding> findings;  // by kind, then the largest first

    // For the next audit:
    std::vector<SeenArea> seen;              // by parent and id
    std::vector<geo::BorderEdge> unmatched;  // edges nobody has the reverse of; owners are numbers in `seen`
    std::vector<SeenFit> fits;               // by parent

    friend bool operator==(const LevelAudit&, const LevelAudit&) = default;
};

/// The audit of one edition, level by level, the territory first.
struct Audit {
    std::vector<LevelAudit> levels;

    AuditSummary summary() const;
    /// More than notes?
    bool clean() const;
    friend bool operator==(const Audit&, const Audit&) = default;
};

/// Audits the geometry of areas; what is not drawn is left out. Exact on 1e-7 degrees: corners within the tolerance are
/// joined first, what then still differs is ground, measured on the WGS-84 authalic plane.
Audit audit(std::span<const Area> areas, const AuditOptions& options = {});

/// The same after a change: what was seen before is not looked through again. Levels whose areas and parents are as they were are
/// taken over; in others, shapes that were sound, edges away from what changed, and families in which nothing changed.
Audit audit_changes(Audit previous, std::span<const Area> areas, const AuditOptions& options = {});

/// Stable words for reports, such as "leaves_parent".
std::string_view kind_name(FindingKind kind);
std::string_view severity_name(Severity severity);
std::string_view remedy_name(Remedy remedy);
/// What people read: "缝隙" / "gap" and the like.
LocalizedText kind_label(FindingKind kind);
LocalizedText remedy_label(Remedy remedy);

}  // namespace jingwei::grid

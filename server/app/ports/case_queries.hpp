#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/ports/case_store.hpp"
#include "domain/org/actor.hpp"
#include "geo/position.hpp"

namespace jingwei::app {

/// Which cases a screen shows. Empty lists and absent values do not narrow.
struct CaseFilter {
    std::vector<std::string> states{};
    bool open_only{false};
    std::optional<bool> overdue{};  // as of `now`, judged as in cases::is_overdue
    std::optional<Instant> due_before{};
    std::string path_from{};  // subtree of an area, half-open; empty = everywhere
    std::string path_to{};
    std::vector<ClassId> classes{};
    UnitId unit{};
    std::string source{};
    std::string q{};  // every word must occur in the search text
    std::optional<geo::Box> extent{};
    std::optional<Instant> reported_from{};
    std::optional<Instant> reported_to{};
    bool released_only{false};
    bool with_photos{false};  // a photo from before and one from after
    Instant now{};
};

enum class CaseOrder { due, newest };

/// Where the next page begins: the sort value and id of the last row shown.
struct PageStart {
    std::int64_t sort{};
    CaseId id;
};

struct CaseListRow {
    CaseFile file;
    std::optional<PhotoId> before_photo;
    std::optional<PhotoId> after_photo;
};

struct CaseCounts {
    std::int64_t open{};
    std::int64_t overdue{};
    std::int64_t due_today{};
    std::int64_t to_verify{};
    std::int64_t at_desk{};
    std::int64_t judged{};  // last 30 days: deadline in the period or done
    std::int64_t on_time{};
};

/// Open cases of one class in one area: what figures and choropleths add up.
struct CaseTally {
    ClassId class_id;
    std::string area_path;
    std::int64_t open{};
    std::int64_t overdue{};
};

struct MapPoint {
    CaseId id;
    geo::Position position;
    cases::State state{};
    std::optional<Instant> due_at;
    std::optional<Instant> rectified_at;
    std::optional<Instant> closed_at;
};

struct UnitLoad {
    UnitId unit;
    std::int64_t open{};
    std::int64_t judged{};  // last 30 days
    std::int64_t on_time{};
};

struct PublicFigures {
    std::int64_t received{};
    std::int64_t closed{};
    std::optional<double> median_hours;
    std::int64_t not_on_time{};
    std::int64_t reopened{};
};

/// One line of the live sequence.
struct LiveRow {
    std::int64_t seq{};
    std::string body;  // JSON
};

/// Reading screens. Every question about cases takes the asker's scope.
class CaseQueries {
public:
    CaseQueries() = default;
    CaseQueries(const CaseQueries&) = delete;
    CaseQueries& operator=(const CaseQueries&) = delete;
    virtual ~CaseQueries() = default;

    virtual std::vector<CaseListRow> list(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, CaseOrder order,
                                          std::optional<PageStart> after, int limit) = 0;
    virtual std::int64_t count(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, int most) = 0;
    virtual CaseCounts counts(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, Instant day_end) = 0;
    virtual std::vector<CaseTally> tally(TenantId tenant, const org::Scope& scope, const CaseFilter& filter) = 0;
    virtual std::vector<MapPoint> points(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, int limit) = 0;
    /// How busy each unit is in the whole district; shows no case.
    virtual std::vector<UnitLoad> unit_loads(TenantId tenant, Instant now) = 0;
    virtual PublicFigures public_figures(TenantId tenant, Instant from, Instant now) = 0;
    /// Journal rows after `seq`, and the head: for event streams and the journal page.
    virtual std::vector<LiveRow> live_since(TenantId tenant, std::int64_t seq, int limit) = 0;
    struct JournalStatus {
        std::int64_t seq{};
        std::string hash;
    };
    virtual JournalStatus journal_status(TenantId tenant) = 0;
};

}  // namespace jingwei::app

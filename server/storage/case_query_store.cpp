#include "storage/case_query_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/codec.hpp"
#include "base/text.hpp"
#include "storage/case_row.hpp"
#include "storage/journal.hpp"

namespace jingwei::storage {
namespace {

/// 1 where the case is late: cases::is_overdue in SQL; $2 is "now". Kept equal by a test that compares both.
constexpr const char* kLate =
    "CASE WHEN c.due_at IS NOT NULL AND c.state <> 'rejected' "
    "AND COALESCE(c.rectified_at, c.closed_at, CAST($2 AS BIGINT)) > c.due_at THEN 1 ELSE 0 END";

/// Scope and filter, $1…$34 in the order of filter_params(). CAST fixes a parameter's type for PostgreSQL.
/// The first subtrees of a scope have places of their own: a list costs about seven times as much a row.
const std::string kWhere = fmt::format(R"(
    c.tenant_id = $1
    AND (CAST($3 AS BIGINT) = 1 OR (c.area_path >= $4 AND c.area_path < $5) OR (c.area_path >= $6 AND c.area_path < $7)
         OR c.unit_id IN @list($8)
         OR (CAST($32 AS BIGINT) = 1
             AND EXISTS (SELECT 1 FROM @pairs($33, $34) AS more WHERE c.area_path >= more.a AND c.area_path < more.b)))
    AND (CAST($9 AS BIGINT) = 0 OR c.open = 1)
    AND (CAST($10 AS BIGINT) = 0 OR c.state IN @list($11))
    AND (CAST($12 AS BIGINT) = -1 OR {} = $12)
    AND (CAST($13 AS BIGINT) = 0 OR c.due_sort < $13)
    AND (CAST($14 AS TEXT) = '' OR (c.area_path >= $14 AND c.area_path < $15))
    AND (CAST($16 AS BIGINT) = 0 OR c.class_id IN @list($17))
    AND (CAST($18 AS BIGINT) = 0 OR c.unit_id = $18)
    AND (CAST($19 AS TEXT) = '' OR c.source = $19)
    AND (CAST($20 AS TEXT) = '' OR c.search_text LIKE $20 ESCAPE '!')
    AND (CAST($21 AS TEXT) = '' OR c.search_text LIKE $21 ESCAPE '!')
    AND (CAST($22 AS TEXT) = '' OR c.search_text LIKE $22 ESCAPE '!')
    AND (CAST($23 AS BIGINT) = 0 OR (c.lon_e7 >= $24 AND c.lon_e7 <= $25 AND c.lat_e7 >= $26 AND c.lat_e7 <= $27))
    AND c.reported_at >= $28 AND c.reported_at < $29
    AND (CAST($30 AS BIGINT) = 0 OR c.released = 1)
    AND (CAST($31 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM case_photo p WHERE p.tenant_id = c.tenant_id AND p.case_id = c.id
         AND p.role = 'after')))",
                                       kLate);

/// The first photo of a role, for thumbnails.
constexpr const char* kPhotoOf =
    "(SELECT MIN(p.photo_id) FROM case_photo p WHERE p.tenant_id = c.tenant_id AND p.case_id = c.id AND p.role = '{}')";

std::string list_text(const char* after, const char* order) {
    return fmt::format("SELECT {}, {}, {} FROM case_file c WHERE {} AND {} ORDER BY {} LIMIT $37", kCaseColumns,
                       fmt::format(fmt::runtime(kPhotoOf), "before"), fmt::format(fmt::runtime(kPhotoOf), "after"), kWhere, after,
                       order);
}

const Sql kListByDue{"case_query.list_by_due",
                     list_text("(c.due_sort, c.id) > (CAST($35 AS BIGINT), CAST($36 AS BIGINT))", "c.due_sort ASC, c.id ASC")};
const Sql kListNewest{"case_query.list_newest", list_text("(c.reported_at, c.id) < (CAST($35 AS BIGINT), CAST($36 AS BIGINT))",
                                                          "c.reported_at DESC, c.id DESC")};
const Sql kCount{"case_query.count",
                 fmt::format("SELECT COUNT(*) FROM (SELECT 1 FROM case_file c WHERE {} LIMIT $35) AS found", kWhere)};
const Sql kCounts{"case_query.counts", fmt::format(R"(
    SELECT COUNT(*) FILTER (WHERE c.open = 1),
           COUNT(*) FILTER (WHERE c.open = 1 AND {0} = 1),
           COUNT(*) FILTER (WHERE c.open = 1 AND {0} = 0 AND c.due_at IS NOT NULL AND c.due_at < CAST($35 AS BIGINT)),
           COUNT(*) FILTER (WHERE c.state = 'rectified'),
           COUNT(*) FILTER (WHERE c.state = 'reported'),
           COUNT(*) FILTER (WHERE c.due_at IS NOT NULL AND c.due_at >= CAST($36 AS BIGINT) AND c.state <> 'rejected'
                            AND (c.due_at < CAST($2 AS BIGINT) OR c.rectified_at IS NOT NULL OR c.closed_at IS NOT NULL)),
           COUNT(*) FILTER (WHERE c.due_at IS NOT NULL AND c.due_at >= CAST($36 AS BIGINT) AND c.state <> 'rejected' AND {0} = 0
                            AND (c.rectified_at IS NOT NULL OR c.closed_at IS NOT NULL))
    FROM case_file c WHERE {1})",
                                                   kLate, kWhere)};
const Sql kTally{"case_query.tally", fmt::format(R"(
    SELECT c.class_id, c.area_path, COUNT(*), COUNT(*) FILTER (WHERE {} = 1)
    FROM case_file c WHERE {} GROUP BY c.class_id, c.area_path)",
                                                 kLate, kWhere)};
const Sql kPoints{"case_query.points", fmt::format(R"(
    SELECT c.id, c.lon_e7, c.lat_e7, c.state, c.due_at, c.rectified_at, c.closed_at
    FROM case_file c WHERE {} AND c.lon_e7 IS NOT NULL ORDER BY c.reported_at DESC, c.id DESC LIMIT $35)",
                                                   kWhere)};
const Sql kUnitLoads{"case_query.unit_loads", R"(
    SELECT unit_id, COUNT(*) FILTER (WHERE open = 1),
           COUNT(*) FILTER (WHERE due_at IS NOT NULL AND reported_at >= $3
                            AND (due_at < CAST($2 AS BIGINT) OR rectified_at IS NOT NULL OR closed_at IS NOT NULL)),
           COUNT(*) FILTER (WHERE due_at IS NOT NULL AND reported_at >= $3 AND COALESCE(rectified_at, closed_at) <= due_at)
    FROM case_file WHERE tenant_id = $1 AND unit_id IS NOT NULL AND (open = 1 OR reported_at >= $3) GROUP BY unit_id)"};
const Sql kPublicFigures{"case_query.public_figures", R"(
    SELECT COUNT(*), COUNT(*) FILTER (WHERE closed_at IS NOT NULL),
           COUNT(*) FILTER (WHERE due_at IS NOT NULL AND state <> 'rejected'
                            AND COALESCE(rectified_at, closed_at, CAST($3 AS BIGINT)) > due_at),
           COUNT(*) FILTER (WHERE reopened_count > 0)
    FROM case_file WHERE tenant_id = $1 AND reported_at >= $2 AND reported_at <= CAST($3 AS BIGINT))"};
const Sql kDurations{"case_query.durations", R"(
    SELECT closed_at - reported_at FROM case_file
    WHERE tenant_id = $1 AND reported_at >= $2 AND closed_at > reported_at ORDER BY 1)"};
const Sql kLive{"journal.live",
                "SELECT seq, body FROM journal WHERE tenant_id = $1 AND seq > $2 AND kind = 'case' ORDER BY seq LIMIT $3"};

/// "%word%" with LIKE's own characters escaped; empty when there is no such word.
std::vector<std::string> patterns(const std::string& q) {
    std::vector<std::string> out;
    std::string word;
    const auto flush = [&] {
        if (!word.empty() && out.size() < 3) out.push_back("%" + word + "%");
        word.clear();
    };
    for (char c : q) {
        if (c == ' ' || c == '\t' || c == '\n') {
            flush();
            continue;
        }
        if (c == '%' || c == '_' || c == '!') word += '!';
        word += ascii_lower(c);
    }
    flush();
    out.resize(3);
    return out;
}

constexpr std::size_t kOwnPlaces = 2;

Params filter_params(TenantId tenant, const org::Scope& scope, const app::CaseFilter& f) {
    Params p{tenant, f.now, scope.everything};
    for (std::size_t i = 0; i < kOwnPlaces; ++i) {
        const bool there = i < scope.path_ranges.size();  // an unused place is the empty range
        p.add(there ? scope.path_ranges[i].first : "").add(there ? scope.path_ranges[i].second : "");
    }
    const auto words = patterns(f.q);
    const geo::Box box = f.extent.value_or(geo::Box{});
    p.add(scope.units).add(f.open_only).add(!f.states.empty()).add(f.states);
    p.add(f.overdue ? static_cast<int>(*f.overdue) : -1).add(f.due_before ? to_micros(*f.due_before) : std::int64_t{0});
    p.add(f.path_from).add(f.path_to).add(!f.classes.empty()).add(f.classes).add(f.unit).add(f.source);
    p.add(words[0]).add(words[1]).add(words[2]).add(f.extent.has_value());
    p.add(box.low.lon_e7).add(box.high.lon_e7).add(box.low.lat_e7).add(box.high.lat_e7);
    p.add(f.reported_from ? to_micros(*f.reported_from) : std::numeric_limits<std::int64_t>::min());
    p.add(f.reported_to ? to_micros(*f.reported_to) : std::numeric_limits<std::int64_t>::max());
    p.add(f.released_only).add(f.with_photos);
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (std::size_t i = kOwnPlaces; i < scope.path_ranges.size(); ++i) {
        from.push_back(scope.path_ranges[i].first);
        to.push_back(scope.path_ranges[i].second);
    }
    p.add(!from.empty()).add(std::move(from)).add(std::move(to));
    return p;
}

}  // namespace

std::vector<app::CaseListRow> SqlCaseQueries::list(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter,
                                                   app::CaseOrder order, std::optional<app::PageStart> after, int limit) {
    Params params = filter_params(tenant, scope, filter);
    const bool by_due = order == app::CaseOrder::due;
    constexpr auto kFirst = std::numeric_limits<std::int64_t>::min();
    constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
    if (after) params.add(after->sort).add(after->id);
    else params.add(by_due ? kFirst : kLast).add(by_due ? kFirst : kLast);
    params.add(limit);
    std::vector<app::CaseListRow> rows;
    connection_.for_each(by_due ? kListByDue : kListNewest, params, [&](const Row& row) {
        rows.push_back({read_case_row(row), row.opt_id<PhotoId>(kCaseColumnCount), row.opt_id<PhotoId>(kCaseColumnCount + 1)});
    });
    return rows;
}

std::int64_t SqlCaseQueries::count(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter, int most) {
    return connection_.query_one(kCount, filter_params(tenant, scope, filter).add(most))->i64(0);
}

app::CaseCounts SqlCaseQueries::counts(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter, Instant day_end) {
    const auto month = filter.now - std::chrono::days{30};
    const auto row = connection_.query_one(kCounts, filter_params(tenant, scope, filter).add(day_end).add(month));
    return {row->i64(0), row->i64(1), row->i64(2), row->i64(3), row->i64(4), row->i64(5), row->i64(6)};
}

std::vector<app::CaseTally> SqlCaseQueries::tally(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter) {
    std::vector<app::CaseTally> rows;
    connection_.for_each(kTally, filter_params(tenant, scope, filter), [&](const Row& row) {
        rows.push_back({row.id<ClassId>(0), row.text(1), row.i64(2), row.i64(3)});
    });
    return rows;
}

std::vector<app::MapPoint> SqlCaseQueries::points(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter,
                                                  int limit) {
    std::vector<app::MapPoint> rows;
    connection_.for_each(kPoints, filter_params(tenant, scope, filter).add(limit), [&](const Row& row) {
        rows.push_back({.id = row.id<CaseId>(0),
                        .position = {static_cast<std::int32_t>(row.i64(1)), static_cast<std::int32_t>(row.i64(2))},
                        .state = parse_enum<cases::State>(row.view(3)).value_or(cases::State::none),
                        .due_at = row.opt_instant(4),
                        .rectified_at = row.opt_instant(5),
                        .closed_at = row.opt_instant(6)});
    });
    return rows;
}

std::vector<app::UnitLoad> SqlCaseQueries::unit_loads(TenantId tenant, Instant now) {
    std::vector<app::UnitLoad> rows;
    connection_.for_each(kUnitLoads, {tenant, now, now - std::chrono::days{30}}, [&](const Row& row) {
        rows.push_back({row.id<UnitId>(0), row.i64(1), row.i64(2), row.i64(3)});
    });
    return rows;
}

app::PublicFigures SqlCaseQueries::public_figures(TenantId tenant, Instant from, Instant now) {
    const auto row = connection_.query_one(kPublicFigures, {tenant, from, now});
    app::PublicFigures figures{
        .received = row->i64(0), .closed = row->i64(1), .median_hours = {}, .not_on_time = row->i64(2), .reopened = row->i64(3)};
    std::vector<std::int64_t> spans;
    connection_.for_each(kDurations, {tenant, from}, [&](const Row& span) { spans.push_back(span.i64(0)); });
    if (!spans.empty()) figures.median_hours = static_cast<double>(spans[spans.size() / 2]) / 3.6e9;
    return figures;
}

std::vector<app::LiveRow> SqlCaseQueries::live_since(TenantId tenant, std::int64_t seq, int limit) {
    std::vector<app::LiveRow> rows;
    connection_.for_each(kLive, {tenant, seq, limit}, [&](const Row& row) { rows.push_back({row.i64(0), row.bytes(1).data}); });
    return rows;
}

app::CaseQueries::JournalStatus SqlCaseQueries::journal_status(TenantId tenant) {
    const auto head = journal_head(connection_, tenant);
    return {head.seq, head.hash};
}

}  // namespace jingwei::storage

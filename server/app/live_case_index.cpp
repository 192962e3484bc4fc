#include "app/live_case_index.hpp"

#include <map>

#include "base/codec.hpp"
#include "geo/tile_writer.hpp"

namespace jingwei::app {
namespace {

constexpr int kRowsAtOnce = 1000;
/// Behind by more than this, reading everything anew is cheaper than row by row.
constexpr std::int64_t kMostBehind = 50'000;

std::vector<CaseId> cases_in(const std::vector<LiveRow>& rows) {
    std::vector<CaseId> cases;
    for (const auto& row : rows) {
        const auto body = parse_json(row.body);
        if (!body || !body->is_object()) continue;
        const auto* const text = body->get_object().if_contains("case_id");
        if (text == nullptr || !text->is_string()) continue;
        if (const auto id = parse_id<CaseTag>(text->get_string())) cases.push_back(*id);
    }
    std::sort(cases.begin(), cases.end());
    cases.erase(std::unique(cases.begin(), cases.end()), cases.end());
    return cases;
}

}  // namespace

LiveCaseIndex::Held& LiveCaseIndex::held(TenantId tenant) {
    const std::lock_guard lock{mutex_};
    auto& held = held_[tenant];
    if (!held) held = std::make_unique<Held>();
    return *held;
}

std::int64_t LiveCaseIndex::refresh(TenantId tenant) {
    Held& held = this->held(tenant);
    const std::lock_guard one_at_a_time{held.refreshing};
    database_.read([&](Stores& stores) {
        const std::int64_t head = stores.queries.journal_status(tenant).seq;
        if (held.seq < 0 || head - held.seq > kMostBehind) load(stores, tenant, held);
        else if (head > held.seq) catch_up(stores, tenant, held);
        held.seq = head;
    });
    return held.seq;
}

void LiveCaseIndex::load(Stores& stores, TenantId tenant, Held& held) {
    CaseIndex index;
    index.start(0);
    stores.marks.each(tenant, [&](const CaseMark& mark) { index.add(mark); });
    index.finish();
    const std::unique_lock alone{held.access};
    held.index = std::move(index);
}

void LiveCaseIndex::catch_up(Stores& stores, TenantId tenant, Held& held) {
    std::int64_t seq = held.seq;
    while (true) {
        const auto rows = stores.queries.live_since(tenant, seq, kRowsAtOnce);
        if (rows.empty()) return;
        const auto marks = stores.marks.of(tenant, cases_in(rows));
        {
            const std::unique_lock alone{held.access};
            held.index.apply(marks);
        }
        seq = rows.back().seq;
        if (rows.size() < static_cast<std::size_t>(kRowsAtOnce)) return;
    }
}

std::vector<CaseGroup> LiveCaseIndex::groups(TenantId tenant, const org::Scope& scope, const CaseFilter& filter,
                                             const geo::TileId& tile) {
    Held& held = this->held(tenant);
    const std::shared_lock together{held.access};
    return held.index.groups(scope, filter, tile);
}

std::vector<AreaSum> LiveCaseIndex::sums(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, Instant judged_since,
                                         std::span<const grid::PathRange> ranges) {
    Held& held = this->held(tenant);
    const std::shared_lock together{held.access};
    return held.index.sums(scope, filter, judged_since, ranges);
}

std::size_t LiveCaseIndex::memory_bytes(TenantId tenant) {
    Held& held = this->held(tenant);
    const std::shared_lock together{held.access};
    return held.index.memory_bytes();
}

std::vector<CaseGroup> group_points(const std::vector<MapPoint>& points, const geo::TileId& tile, Instant now) {
    constexpr int kShift = geo::kTileExtentBits - CaseIndex::kSquareBits;
    std::map<std::pair<std::int64_t, std::int64_t>, CaseGroup> squares;
    for (const MapPoint& point : points) {
        const geo::TilePoint at = geo::tile_point(tile, geo::world_point(point.position));
        if (at.x < 0 || at.y < 0 || at.x >= geo::kTileExtent || at.y >= geo::kTileExtent) continue;
        cases::Case one;
        one.state = point.state;
        one.due_at = point.due_at;
        one.rectified_at = point.rectified_at;
        one.closed_at = point.closed_at;
        CaseGroup& group = squares[{at.y >> kShift, at.x >> kShift}];
        group.at = {group.at.x + at.x, group.at.y + at.y};
        ++group.count;
        group.overdue += cases::is_open(point.state) && cases::is_overdue(one, now) ? 1 : 0;
        group.only = point.id;
        group.state = point.state;
        group.clock = cases::clock_of(one, now);
    }
    std::vector<CaseGroup> groups;
    for (auto& [square, group] : squares) {
        group.at = {group.at.x / group.count, group.at.y / group.count};
        if (group.count > 1)
            group = {.at = group.at, .count = group.count, .overdue = group.overdue, .only = {}, .state = {}, .clock = {}};
        groups.push_back(group);
    }
    return groups;
}

std::string write_case_tile(const std::vector<CaseGroup>& groups) {
    geo::TileLayer layer{"cases"};
    for (const CaseGroup& group : groups) {
        geo::TileTags tags{{"count", group.count}, {"overdue", group.overdue}};
        if (group.count == 1) {
            tags.emplace_back("case_id", to_string(group.only));
            tags.emplace_back("state", std::string{enum_name(group.state)});
            tags.emplace_back("clock", std::string{enum_name(group.clock)});
        }
        layer.add_point(group.at, tags);
    }
    std::vector<geo::TileLayer> layers;
    layers.push_back(std::move(layer));
    return geo::write_tile(layers);
}

}  // namespace jingwei::app

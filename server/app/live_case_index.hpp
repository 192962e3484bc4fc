#pragma once
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "app/case_index.hpp"
#include "app/ports/database.hpp"

namespace jingwei::app {

/// One index of cases for each district, read from the database at the first question and kept up to the journal's head
/// from then on: every answer includes what was committed before it was asked. Safe to call from any thread.
class LiveCaseIndex {
public:
    explicit LiveCaseIndex(Database& database) : database_{database} {}

    /// The journal's head; everything up to it is in the index when this returns.
    std::int64_t refresh(TenantId tenant);

    std::vector<CaseGroup> groups(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, const geo::TileId& tile);
    std::vector<AreaSum> sums(TenantId tenant, const org::Scope& scope, const CaseFilter& filter, Instant judged_since,
                              std::span<const grid::PathRange> ranges);
    std::size_t memory_bytes(TenantId tenant);

private:
    struct Held {
        std::mutex refreshing;     // one thread reads the journal
        std::shared_mutex access;  // to `index`
        CaseIndex index;
        std::int64_t seq{-1};  // nothing read yet
    };

    Held& held(TenantId tenant);
    void load(Stores& stores, TenantId tenant, Held& held);
    void catch_up(Stores& stores, TenantId tenant, Held& held);

    Database& database_;
    std::mutex mutex_;
    std::unordered_map<TenantId, std::unique_ptr<Held>> held_;
};

/// Groups of what the database found, for filters that the index does not know.
std::vector<CaseGroup> group_points(const std::vector<MapPoint>& points, const geo::TileId& tile, Instant now);

/// A vector tile with the layer `cases`: points with `count` and `overdue`, a single one with `case_id`, `state`, `clock`.
std::string write_case_tile(const std::vector<CaseGroup>& groups);

}  // namespace jingwei::app

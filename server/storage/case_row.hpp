#pragma once
#include <limits>

#include "app/ports/case_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// The columns of a case in the order that read_case_row() expects, qualified by `c`.
inline constexpr const char* kCaseColumns =
    "c.id, c.number, c.tracking_hash, c.state, c.version, c.source, c.external_system, c.external_ref, c.class_id, "
    "c.condition_id, c.catalog_edition, c.lon_e7, c.lat_e7, c.position_state, c.accuracy_m, c.area_id, c.area_path, "
    "c.territory_edition, c.address, c.search_text, c.contact, c.reported_at, c.unit_id, c.post_id, c.handled_unit_id, "
    "c.handled_by, c.due_at, c.remaining_us, c.rectified_at, c.closed_at, c.released, c.reopened_count, c.satisfied";
inline constexpr int kCaseColumnCount = 33;

/// What `due_sort` holds for a case without deadline: behind all others.
inline constexpr std::int64_t kNoDeadline = std::numeric_limits<std::int64_t>::max();

app::CaseFile read_case_row(const Row& row);

}  // namespace jingwei::storage

#pragma once
#include <cstdint>
#include <string_view>

#include "base/id.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// The next human number of a tenant's counter, from 1 on, without gaps for units that are kept.
/// Locks the counter until COMMIT.
std::int64_t next_number(Connection& connection, TenantId tenant, std::string_view counter);

}  // namespace jingwei::storage

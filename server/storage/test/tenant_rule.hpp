#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "storage/migrations.hpp"
#include "storage/sql.hpp"

namespace jingwei::storage {

/// The tables marked `-- @reference`: they have no tenant_id.
std::set<std::string> reference_tables(const std::vector<Migration>& migrations);

/// Why the statement may touch another tenant's rows, or nothing. A check of the text: it knows SELECT, INSERT, UPDATE,
/// DELETE, joins, subselects, CTEs and row values as this project writes them, and refuses what it does not understand.
std::optional<std::string> tenant_rule_breach(const Sql& sql, const std::set<std::string>& reference);

}  // namespace jingwei::storage

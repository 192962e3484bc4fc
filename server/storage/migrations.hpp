#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "storage/sql.hpp"

namespace jingwei::storage {

class Connection;

/// One numbered step of the schema, `migrations/NNNN_name.sql`; its text never changes once published.
struct Migration {
    std::int64_t version{};
    std::string name;
    std::string text;
};

/// The files of migrations/, built into the program, in order.
const std::vector<Migration>& embedded_migrations();

/// Splits into statements without comments and replaces the hooks. Beside those of Sql:
///   @foreign_key (a, b) REFERENCES t (a, b)   as the last lines of CREATE TABLE: inline on SQLite,
///                                             ALTER TABLE … ADD CONSTRAINT after the table on PostgreSQL
/// `-- @distribute` and `-- @reference` beside a table are for Citus and only comments here.
std::vector<std::string> statements_of(std::string_view text, Dialect dialect);

/// How many of the migrations a database with the table of them has not seen yet; it is only read. Throws NewerSchema and
/// ChangedMigration as apply_migrations does.
std::size_t pending_migrations(Connection& connection, const std::vector<Migration>& migrations);

/// Applies what is missing inside the current transaction; true when something was. Throws NewerSchema when the
/// database knows more than `migrations`, ChangedMigration when an applied text differs.
bool apply_migrations(Connection& connection, const std::vector<Migration>& migrations, Instant now);

}  // namespace jingwei::storage

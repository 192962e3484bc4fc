#pragma once
#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei::storage {

/// Anything the database refused. The same mistake raises the same class on SQLite and on PostgreSQL.
class StorageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The machine, not the request: disk full, I/O error, connection lost, time-out, queue full. Trying later may help.
/// When it comes from Engine::write, the unit was not kept, except after a lost connection during COMMIT (the text says so).
class StorageUnavailable final : public StorageError {
public:
    using StorageError::StorageError;
};

/// A primary key, unique constraint or unique index said no. `columns` are in the order of the index.
/// An index over an expression has no columns on SQLite: avoid those where the answer depends on them.
class UniqueViolation final : public StorageError {
public:
    UniqueViolation(std::string table, std::vector<std::string> columns)
        : StorageError{"unique violation on " + table}, table_{std::move(table)}, columns_{std::move(columns)} {}

    const std::string& table() const { return table_; }
    const std::vector<std::string>& columns() const { return columns_; }
    bool on(std::string_view table, std::initializer_list<std::string_view> columns) const {
        return table_ == table && std::equal(columns_.begin(), columns_.end(), columns.begin(), columns.end());
    }

private:
    std::string table_;
    std::vector<std::string> columns_;
};

/// A row names another row that is not there, or is still named by one. SQLite cannot say which.
class ForeignKeyViolation final : public StorageError {
public:
    using StorageError::StorageError;
};

/// The database cannot be used by this program: `migrate` or `open` refuses to go on.
class SchemaRefused : public StorageError {
public:
    using StorageError::StorageError;
};

/// The schema has migrations that this program does not know: an older program met a newer database.
class NewerSchema final : public SchemaRefused {
public:
    using SchemaRefused::SchemaRefused;
};

/// A migration that was applied earlier has another text now.
class ChangedMigration final : public SchemaRefused {
public:
    using SchemaRefused::SchemaRefused;
};

}  // namespace jingwei::storage

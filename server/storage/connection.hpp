#pragma once
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "storage/engine_errors.hpp"
#include "storage/engine_values.hpp"
#include "storage/sql.hpp"

namespace jingwei::storage {

/// What a unit of work talks to: one database connection inside one transaction, used by one thread at a time.
///
/// After a statement threw StorageError the unit is lost, on both engines alike (PostgreSQL knows no other way):
/// further statements throw, and the unit is rolled back even if it returns true. To learn whether a row exists
/// without that, write `INSERT … ON CONFLICT DO NOTHING` and look at the number of rows.
class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    virtual Dialect dialect() const = 0;

    std::vector<Row> query(const Sql& sql, const Params& params = {});
    /// Nothing when there is no row; two rows are a bug and throw.
    std::optional<Row> query_one(const Sql& sql, const Params& params = {});
    /// Number of rows inserted, updated or deleted.
    std::int64_t execute(const Sql& sql, const Params& params = {});
    /// Streams; `row` is reused between calls, and the callback must not use this connection.
    void for_each(const Sql& sql, const Params& params, const std::function<void(const Row&)>& row);
    /// Checks that the database understands the statement; runs nothing.
    void prepare(const Sql& sql);
    /// One statement of a migration, without parameters.
    void run_text(const std::string& statement);

protected:
    using RowSink = std::function<void(Row&)>;

    /// `stream`: rows may be too many to hold.
    virtual std::int64_t do_run(const Sql& sql, const Params& params, const RowSink& sink, bool stream) = 0;
    virtual void do_prepare(const Sql& sql) = 0;
    virtual void do_run_text(const std::string& statement) = 0;

    /// The first StorageError since the unit began.
    const std::exception_ptr& failure() const { return failure_; }
    void forget_failure() { failure_ = nullptr; }

private:
    template <class F>
    auto guarded(F&& step);
    std::int64_t checked_run(const Sql& sql, const Params& params, const RowSink& sink, bool stream = false);

    std::exception_ptr failure_;
    bool running_ = false;
};

}  // namespace jingwei::storage

#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "storage/connection.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace jingwei::storage {

/// One SQLite connection: WAL, synchronous=FULL, foreign keys on; every statement is prepared once and kept.
class SqliteConnection final : public Connection {
public:
    struct Options {
        std::filesystem::path file;
        bool read_only = false;
        std::chrono::milliseconds busy_timeout{};
        std::int64_t max_pages = 0;  // 0 = no limit
        std::int64_t cache_kib = 0;
    };
    explicit SqliteConnection(const Options& options);
    ~SqliteConnection() override;

    Dialect dialect() const override { return Dialect::sqlite; }

    void begin_write();
    void begin_read();
    void commit();
    /// Ends the transaction whatever state it is in; never throws.
    void rollback() noexcept;

    /// A unit inside the transaction. Each may throw; then look at in_transaction().
    void begin_unit();
    void keep_unit();
    void drop_unit();

    /// False after SQLite threw the whole transaction away, as it may on a full disk or an I/O error.
    bool in_transaction() const;

    /// Length of the write-ahead log after this connection's last commit.
    std::int64_t log_pages() const { return log_pages_; }
    /// Copies from the log what no reader holds back, without waiting for anybody; returns how long the log was when
    /// it began. Trouble here is no unit's: the log keeps everything, and the next try may succeed.
    std::int64_t checkpoint() noexcept;

    /// The unit's first StorageError, or null.
    const std::exception_ptr& unit_failure() const { return failure(); }

private:
    struct CloseDatabase {
        void operator()(sqlite3* database) const;
    };
    struct FinishStatement {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;
    struct Prepared {
        Statement statement;
        std::vector<int> positions;  // of $1, $2 …; 0 where the text does not use it
    };

    std::int64_t do_run(const Sql& sql, const Params& params, const RowSink& sink, bool stream) override;
    void do_prepare(const Sql& sql) override { prepared(sql); }
    void do_run_text(const std::string& statement) override;

    void use_write_ahead_log();
    Prepared& prepared(const Sql& sql);
    Statement compile(const std::string& text, const std::string& name);
    void bind(const Prepared& prepared, const Sql& sql, const Params& params);
    void step_control(const Statement& statement, const char* name);
    [[noreturn]] void fail(const std::string& name) const;

    std::unique_ptr<sqlite3, CloseDatabase> database_;
    std::int64_t log_pages_ = 0;
    std::vector<Prepared> cache_;  // by Sql::index
    Statement begin_write_, begin_read_, commit_, rollback_, savepoint_, release_, rollback_to_;
};

}  // namespace jingwei::storage

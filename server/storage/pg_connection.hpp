#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/connection.hpp"

struct pg_conn;
struct pg_result;

namespace jingwei::storage {

/// One PostgreSQL connection; every statement is prepared on it once.
class PgConnection final : public Connection {
public:
    /// Why the last transaction failed, as far as trying again is concerned.
    enum class Trouble : std::uint8_t {
        none,
        conflict,  // serialization failure or deadlock: the same connection may try again
        lost,      // the connection or its server went away
    };

    PgConnection(const std::string& url, std::chrono::milliseconds statement_timeout);
    ~PgConnection() override;

    Dialect dialect() const override { return Dialect::postgresql; }

    /// Refuses servers and databases that would sort, store or compare otherwise than SQLite does.
    void check_server();

    void begin_write();
    void begin_read();
    void commit();
    /// Ends the transaction; never throws. Look at usable() afterwards.
    void rollback() noexcept;

    /// What became of the transaction `id` of another, lost connection: "committed", "aborted", "in progress" or "".
    std::string fate_of(const std::string& id);

    const std::string& transaction_id() const { return transaction_id_; }
    Trouble trouble() const { return trouble_; }
    bool usable() const;
    const std::exception_ptr& unit_failure() const { return failure(); }

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    struct Clear {
        void operator()(pg_result* result) const;
    };
    using Result = std::unique_ptr<pg_result, Clear>;

    std::int64_t do_run(const Sql& sql, const Params& params, const RowSink& sink, bool stream) override;
    void do_prepare(const Sql& sql) override { prepared(sql); }
    void do_run_text(const std::string& statement) override { exec(statement, "statement"); }

    const std::string& prepared(const Sql& sql);
    Result exec(const std::string& text, std::string_view name);
    std::int64_t stream_rows(const Sql& sql, const RowSink& sink);
    [[noreturn]] void fail(const pg_result* result, std::string_view name);
    void drain() noexcept;

    std::unique_ptr<pg_conn, Close> connection_;
    std::vector<std::string> prepared_;  // by Sql::index; empty = not yet
    std::string transaction_id_;
    Trouble trouble_ = Trouble::none;
    bool writing_ = false;
};

}  // namespace jingwei::storage

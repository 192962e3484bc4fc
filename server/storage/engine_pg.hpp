#pragma once
#include <exception>
#include <mutex>
#include <string>

#include "storage/engine.hpp"
#include "storage/engine_pool.hpp"
#include "storage/pg_connection.hpp"

namespace jingwei::storage {

/// PostgreSQL: a unit is one transaction on a pooled connection, run again after a conflict or a lost connection.
class PgEngine final : public Engine {
public:
    explicit PgEngine(const EngineOptions& options);
    ~PgEngine() override;

    void write(const std::function<bool(Connection&)>& unit) override;
    void read(const std::function<void(Connection&)>& query) override;
    Dialect dialect() const override { return Dialect::postgresql; }
    EngineStats stats() const override;

private:
    /// How one attempt ended. `again` says that another attempt may succeed; `error` is what the caller gets if not.
    struct Outcome {
        bool kept = false;
        bool again = false;
        std::exception_ptr error;
        std::string unsure;  // the transaction whose COMMIT got no answer
    };

    Outcome write_once(const std::function<bool(Connection&)>& unit);
    Outcome read_once(const std::function<void(Connection&)>& query);
    Outcome run_and_commit(PgConnection& connection, const std::function<bool(Connection&)>& unit);
    bool was_committed(const std::string& transaction_id);
    template <class Attempt>
    Outcome repeat(Attempt&& attempt);

    EngineOptions options_;
    Pool<PgConnection> pool_;
    mutable std::mutex mutex_;
    EngineStats stats_;
};

}  // namespace jingwei::storage

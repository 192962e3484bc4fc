#include "storage/engine.hpp"

#include "base/secret.hpp"
#include "storage/engine_pg.hpp"
#include "storage/engine_sqlite.hpp"

namespace jingwei::storage {
namespace {

constexpr std::int64_t kNodes = 1024;
// Short, so that a program that keeps crashing and starting cannot use up all numbers.
constexpr std::chrono::minutes kNodeLease{10};

const Sql kExpiredNode{"engine.expired_node",
                       "SELECT node FROM id_node WHERE lease_until <= $1 ORDER BY lease_until, node LIMIT 1 @for_update",
                       TenantRule::reference};
const Sql kCountNodes{"engine.count_nodes", "SELECT COUNT(*) FROM id_node", TenantRule::reference};
const Sql kAddNode{"engine.add_node", "INSERT INTO id_node (node, owner, lease_until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                   TenantRule::reference};
const Sql kTakeNode{"engine.take_node", "UPDATE id_node SET owner = $2, lease_until = $3 WHERE node = $1 AND lease_until <= $4",
                    TenantRule::reference};
const Sql kRenewNode{"engine.renew_node", "UPDATE id_node SET lease_until = $3 WHERE node = $1 AND owner = $2",
                     TenantRule::reference};

// The number taken, or -1 when another program was faster or none is free.
std::int64_t take_node(Connection& connection, const std::string& owner, Instant now) {
    const auto until = now + kNodeLease;
    if (const auto expired = connection.query_one(kExpiredNode, {now})) {
        const auto node = expired->i64(0);
        return connection.execute(kTakeNode, {node, owner, until, now}) == 1 ? node : -1;
    }
    const auto node = connection.query_one(kCountNodes)->i64(0);
    if (node >= kNodes) throw StorageUnavailable{"all 1024 id nodes are leased"};
    return connection.execute(kAddNode, {node, owner, until}) == 1 ? node : -1;
}

}  // namespace

std::unique_ptr<Engine> Engine::open(const EngineOptions& options) {
    if (options.database_url.empty() || options.database_url.starts_with("sqlite:")) {
        return std::make_unique<SqliteEngine>(options);
    }
    return std::make_unique<PgEngine>(options);
}

void Engine::migrate(const std::vector<Migration>& migrations) {
    write([&](Connection& connection) { return apply_migrations(connection, migrations, clock().now()); });
}

std::uint16_t Engine::lease_node() {
    constexpr int kAttempts = 16;
    if (node_owner_.empty()) node_owner_ = random_hex(16);
    for (int attempt = 0; attempt < kAttempts && node_ < 0; ++attempt) {
        std::int64_t taken = -1;
        write([&](Connection& connection) {
            taken = take_node(connection, node_owner_, clock().now());
            return taken >= 0;
        });
        node_ = taken;
    }
    if (node_ < 0) throw StorageUnavailable{"no id node could be leased"};
    return static_cast<std::uint16_t>(node_);
}

void Engine::renew_node() {
    bool renewed = false;
    write([&](Connection& connection) {
        renewed = connection.execute(kRenewNode, {node_, node_owner_, clock().now() + kNodeLease}) == 1;
        return renewed;
    });
    if (!renewed) throw StorageError{"the id node was lost to another program"};
}

void Engine::release_node() noexcept {
    if (node_ < 0) return;
    try {
        write([&](Connection& connection) { return connection.execute(kRenewNode, {node_, node_owner_, from_micros(0)}) == 1; });
    } catch (...) {
        // It expires by itself.
    }
    node_ = -1;
}

void Engine::use_clock(const Clock* clock) { clock_ = clock; }

const Clock& Engine::clock() const { return clock_ != nullptr ? *clock_ : system_clock_; }

}  // namespace jingwei::storage

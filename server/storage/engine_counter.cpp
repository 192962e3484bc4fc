#include "storage/engine_counter.hpp"

namespace jingwei::storage {
namespace {

const Sql kNext{"counter.next",
                "INSERT INTO counter (tenant_id, name, value) VALUES ($1, $2, 1) "
                "ON CONFLICT (tenant_id, name) DO UPDATE SET value = counter.value + 1 RETURNING value"};

}  // namespace

std::int64_t next_number(Connection& connection, TenantId tenant, std::string_view counter) {
    return connection.query_one(kNext, {tenant, counter})->i64(0);
}

}  // namespace jingwei::storage

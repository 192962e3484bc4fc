#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// The hash-chained record of one tenant: every row's hash covers the row and the hash before it.
/// `seq` counts from 1 without gaps and is also the sequence of live events.
///
/// `append` locks the tenant's head row until COMMIT: make it the last statement of the unit.
/// Returns the row's seq.
std::int64_t append_journal(Connection& connection, TenantId tenant, std::string_view kind, const Bytes& body, Instant at);

/// Where the chain ends; seq 0 and no hash when the journal is empty.
struct JournalHead {
    std::int64_t seq = 0;
    std::string hash;  // SHA-256, 64 hexadecimal digits

    friend bool operator==(const JournalHead&, const JournalHead&) = default;
};
JournalHead journal_head(Connection& connection, TenantId tenant);

/// `first_broken_seq` is the first row that is missing, out of place or not what was written.
struct JournalCheck {
    std::int64_t count = 0;  // rows read
    JournalHead head;
    std::optional<std::int64_t> first_broken_seq;
};
/// Reads the whole chain. Rows cut off at the end together with the head can only be seen by comparing with an exported head.
JournalCheck verify_journal(Connection& connection, TenantId tenant);

/// The hash of one row, for auditors: SHA-256 over lengths and values in the order of the parameters.
std::string journal_hash(TenantId tenant, std::int64_t seq, Instant at, std::string_view kind, std::string_view prev_hash,
                         std::string_view body);

}  // namespace jingwei::storage

#include "storage/journal.hpp"

#include "base/secret.hpp"

namespace jingwei::storage {
namespace {

const Sql kLockHead{"journal.lock_head", "SELECT seq, hash FROM journal_head WHERE tenant_id = $1 @for_update"};
const Sql kHead{"journal.head", "SELECT seq, hash FROM journal_head WHERE tenant_id = $1"};
const Sql kFirstHead{"journal.first_head",
                     "INSERT INTO journal_head (tenant_id, seq, hash) VALUES ($1, 0, '') ON CONFLICT (tenant_id) DO NOTHING"};
const Sql kAppend{"journal.append",
                  "INSERT INTO journal (tenant_id, seq, at, kind, body, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Sql kMoveHead{"journal.move_head", "UPDATE journal_head SET seq = $2, hash = $3 WHERE tenant_id = $1"};
const Sql kChain{"journal.chain", "SELECT seq, at, kind, body, prev_hash, hash FROM journal WHERE tenant_id = $1 ORDER BY seq"};

JournalHead head_of(const std::optional<Row>& row) {
    if (!row) return {};
    return {.seq = row->i64(0), .hash = row->text(1)};
}

// The head row, made when the tenant has none, held until COMMIT.
JournalHead lock_head(Connection& connection, TenantId tenant) {
    if (const auto row = connection.query_one(kLockHead, {tenant})) return head_of(row);
    connection.execute(kFirstHead, {tenant});
    return head_of(connection.query_one(kLockHead, {tenant}));
}

void append_field(std::string& out, std::string_view field) {
    out.append(std::to_string(field.size())).push_back(':');
    out.append(field);
}

bool is_sound(const Row& row, TenantId tenant, const JournalHead& before) {
    const auto seq = row.i64(0);
    if (seq != before.seq + 1 || row.view(4) != before.hash) return false;
    const auto body = row.bytes(3);
    return journal_hash(tenant, seq, row.instant(1), row.view(2), row.view(4), body.data) == row.view(5);
}

}  // namespace

std::string journal_hash(TenantId tenant, std::int64_t seq, Instant at, std::string_view kind, std::string_view prev_hash,
                         std::string_view body) {
    // Each field with its length before it: no two rows share one text.
    std::string text;
    text.reserve(body.size() + kind.size() + prev_hash.size() + 96);
    append_field(text, std::to_string(tenant.value));
    append_field(text, std::to_string(seq));
    append_field(text, std::to_string(to_micros(at)));
    append_field(text, kind);
    append_field(text, prev_hash);
    append_field(text, body);
    return sha256_hex(text);
}

std::int64_t append_journal(Connection& connection, TenantId tenant, std::string_view kind, const Bytes& body, Instant at) {
    const auto head = lock_head(connection, tenant);
    const auto seq = head.seq + 1;
    const auto hash = journal_hash(tenant, seq, at, kind, head.hash, body.data);
    connection.execute(kAppend, {tenant, seq, at, kind, body, head.hash, hash});
    connection.execute(kMoveHead, {tenant, seq, hash});
    return seq;
}

JournalHead journal_head(Connection& connection, TenantId tenant) { return head_of(connection.query_one(kHead, {tenant})); }

JournalCheck verify_journal(Connection& connection, TenantId tenant) {
    JournalCheck check;
    check.head = journal_head(connection, tenant);
    JournalHead last;
    connection.for_each(kChain, {tenant}, [&](const Row& row) {
        ++check.count;
        if (!check.first_broken_seq && !is_sound(row, tenant, last)) {
            // A gap breaks at the row that is missing, not at the one after it.
            check.first_broken_seq = row.i64(0) > last.seq + 1 ? last.seq + 1 : row.i64(0);
        }
        last = {.seq = row.i64(0), .hash = row.text(5)};
    });
    if (!check.first_broken_seq && last != check.head) {
        check.first_broken_seq = last.seq < check.head.seq ? last.seq + 1 : last.seq;
    }
    return check;
}

}  // namespace jingwei::storage

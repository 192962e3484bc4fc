#include "storage/journal.hpp"

#include <thread>
#include <vector>

#include "test_database.hpp"

namespace jingwei::storage {
namespace {

const Sql kSpoilBody{"test.spoil_body", "UPDATE journal SET body = $3 WHERE tenant_id = $1 AND seq = $2"};
const Sql kSpoilAt{"test.spoil_at", "UPDATE journal SET at = at + 1 WHERE tenant_id = $1 AND seq = $2"};
const Sql kRemove{"test.remove_entry", "DELETE FROM journal WHERE tenant_id = $1 AND seq = $2"};
const Sql kRehash{"test.rehash_entry", "UPDATE journal SET body = $3, hash = $4 WHERE tenant_id = $1 AND seq = $2"};

class Journal : public EngineTest {
protected:
    static constexpr Instant kAt = from_micros(1'772'443'200'000'000);

    void append(TenantId tenant, int rows) {
        engine().write([&](Connection& connection) {
            for (int i = 0; i < rows; ++i) append_journal(connection, tenant, "case.reported", body_of(i), kAt);
            return true;
        });
    }
    static Bytes body_of(int i) { return {std::string{"{\"n\":"} + std::to_string(i) + '\0' + "}"}; }
    JournalCheck verified(TenantId tenant) {
        JournalCheck check;
        engine().read([&](Connection& connection) { check = verify_journal(connection, tenant); });
        return check;
    }
    template <class... T>
    void spoil(const Sql& sql, T... values) {
        engine().write([&](Connection& connection) { return connection.execute(sql, {kTenant, values...}) == 1; });
    }
};
JINGWEI_ON_BOTH_ENGINES(Journal);

TEST_P(Journal, an_untouched_chain_is_whole) {
    append(kTenant, 5);
    append(kOther, 2);
    const auto check = verified(kTenant);
    EXPECT_EQ(check.count, 5);
    EXPECT_EQ(check.head.seq, 5);
    EXPECT_EQ(check.head.hash.size(), 64U);
    EXPECT_EQ(check.first_broken_seq, std::nullopt);
    EXPECT_EQ(verified(kOther).count, 2);
}

TEST_P(Journal, an_empty_chain_is_whole) {
    EXPECT_EQ(verified(kTenant).first_broken_seq, std::nullopt);
    EXPECT_EQ(verified(kTenant).head, JournalHead{});
}

TEST_P(Journal, a_changed_body_is_named) {
    append(kTenant, 5);
    spoil(kSpoilBody, 3, Bytes{"{}"});
    EXPECT_EQ(verified(kTenant).first_broken_seq, 3);
}

TEST_P(Journal, a_changed_instant_is_named) {
    append(kTenant, 5);
    spoil(kSpoilAt, 2);
    EXPECT_EQ(verified(kTenant).first_broken_seq, 2);
}

TEST_P(Journal, a_missing_row_is_named) {
    append(kTenant, 5);
    spoil(kRemove, 4);
    EXPECT_EQ(verified(kTenant).first_broken_seq, 4);
}

TEST_P(Journal, a_row_cut_off_at_the_end_is_named) {
    append(kTenant, 5);
    spoil(kRemove, 5);
    EXPECT_EQ(verified(kTenant).first_broken_seq, 5);
}

TEST_P(Journal, a_row_with_a_new_hash_breaks_at_the_next_one) {
    append(kTenant, 3);
    std::string prev_hash;
    engine().read([&](Connection& connection) {
        static const Sql kPrev{"test.prev_hash", "SELECT prev_hash FROM journal WHERE tenant_id = $1 AND seq = $2"};
        prev_hash = connection.query_one(kPrev, {kTenant, 2})->text(0);
    });
    const Bytes forged{"{}"};
    spoil(kRehash, 2, forged, journal_hash(kTenant, 2, kAt, "case.reported", prev_hash, forged.data));
    EXPECT_EQ(verified(kTenant).first_broken_seq, 3);
}

TEST_P(Journal, a_refused_unit_leaves_no_gap) {
    append(kTenant, 1);
    engine().write([](Connection& connection) {
        append_journal(connection, kTenant, "case.reported", {"{}"}, kAt);
        return false;
    });
    append(kTenant, 1);
    EXPECT_EQ(verified(kTenant).count, 2);
    EXPECT_EQ(verified(kTenant).first_broken_seq, std::nullopt);
}

TEST_P(Journal, many_writers_make_one_chain) {
    constexpr int kThreads = 16;
    constexpr int kEach = 10;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([this] {
            for (int i = 0; i < kEach; ++i) append(kTenant, 1);
        });
    }
    for (auto& thread : threads) thread.join();
    const auto check = verified(kTenant);
    EXPECT_EQ(check.count, kThreads * kEach);
    EXPECT_EQ(check.head.seq, kThreads * kEach);
    EXPECT_EQ(check.first_broken_seq, std::nullopt);
}

TEST(JournalHash, fields_do_not_run_into_each_other) {
    EXPECT_NE(journal_hash(TenantId{1}, 1, from_micros(0), "ab", "", "c"),
              journal_hash(TenantId{1}, 1, from_micros(0), "a", "", "bc"));
    EXPECT_NE(journal_hash(TenantId{1}, 11, from_micros(0), "a", "", ""),
              journal_hash(TenantId{11}, 1, from_micros(0), "a", "", ""));
}

}  // namespace
}  // namespace jingwei::storage

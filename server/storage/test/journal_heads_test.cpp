#include "storage/journal_heads.hpp"

#include <fstream>

#include "base/secret.hpp"
#include "test_database.hpp"

namespace jingwei::storage {
namespace {

namespace fs = std::filesystem;

class JournalHeads : public EngineTest {
protected:
    void TearDown() override {
        EngineTest::TearDown();
        fs::remove_all(root_);
    }
    fs::path folder() const { return root_ / "heads"; }
    void append(const char* body) {
        engine().write([&](Connection& connection) {
            append_journal(connection, kTenant, "case", Bytes{body}, Instant{});
            return true;
        });
    }
    void record(const std::string& day) {
        RecordedHead recorded{.day = day, .tenant_code = "demo", .at = Instant{}, .head = {}};
        engine().read([&](Connection& connection) { recorded.head = journal_head(connection, kTenant); });
        write_head(folder(), recorded);
    }
    std::vector<LostHead> lost() {
        const auto heads = read_heads(folder()).value();
        std::vector<LostHead> found;
        engine().read([&](Connection& connection) { found = compare_heads(connection, kTenant, heads); });
        return found;
    }
    void change(const std::string& sql) {
        engine().write([&](Connection& connection) {
            connection.run_text(sql);
            return true;
        });
    }

    const fs::path root_{fs::temp_directory_path() / ("jingwei-heads-" + random_hex(8))};
};
JINGWEI_ON_BOTH_ENGINES(JournalHeads);

TEST_P(JournalHeads, hold_while_the_journal_only_grows) {
    record("2026-03-01");  // empty
    append("one");
    record("2026-03-02");
    append("two");
    EXPECT_EQ(read_heads(folder()).value().size(), 2U);
    EXPECT_TRUE(lost().empty());
}

TEST_P(JournalHeads, show_an_end_that_was_cut_off_with_its_head_which_the_chain_cannot) {
    append("one");
    append("two");
    record("2026-03-02");
    change("DELETE FROM journal WHERE tenant_id = 1 AND seq = 2");
    change(
        "UPDATE journal_head SET seq = 1, hash = (SELECT hash FROM journal WHERE tenant_id = 1 AND seq = 1) WHERE tenant_id = 1");
    engine().read([](Connection& connection) { EXPECT_FALSE(verify_journal(connection, kTenant).first_broken_seq); });
    ASSERT_EQ(lost().size(), 1U);
    EXPECT_TRUE(lost().front().cut);
    EXPECT_EQ(lost().front().recorded.day, "2026-03-02");
}

TEST_P(JournalHeads, show_an_end_that_was_cut_off_and_written_anew) {
    append("one");
    record("2026-03-02");
    change("DELETE FROM journal WHERE tenant_id = 1");
    change("DELETE FROM journal_head WHERE tenant_id = 1");
    append("another");
    append("and more");
    engine().read([](Connection& connection) { EXPECT_FALSE(verify_journal(connection, kTenant).first_broken_seq); });
    ASSERT_EQ(lost().size(), 1U);
    EXPECT_FALSE(lost().front().cut);
}

TEST_P(JournalHeads, stay_as_first_written_on_a_day) {
    append("one");
    record("2026-03-02");
    append("two");
    record("2026-03-02");
    ASSERT_EQ(read_heads(folder()).value().size(), 1U);
    EXPECT_EQ(read_heads(folder()).value().front().head.seq, 1);
}

TEST_P(JournalHeads, that_cannot_be_read_are_named) {
    record("2026-03-02");
    for (const char* text : {"", "{", "[]", "{\"seq\":\"x\"}", R"({"seq":1,"hash":"a","day":"x","at":"never"})"}) {
        std::ofstream{folder() / "2026-03-03.json"} << text;
        const auto heads = read_heads(folder());
        ASSERT_FALSE(heads) << text;
        EXPECT_NE(message(heads.error(), Locale::en).find("2026-03-03.json"), std::string::npos);
    }
    EXPECT_FALSE(read_heads(folder() / "nowhere"));
}

}  // namespace
}  // namespace jingwei::storage

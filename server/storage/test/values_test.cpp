#include <limits>

#include "test_database.hpp"

namespace jingwei::storage {
namespace {

class Values : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        if (IsSkipped()) return;
        engine().migrate([] {
            auto all = embedded_migrations();
            all.push_back({9'000, "values",
                           "CREATE TABLE sample (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, number BIGINT,"
                           " amount DOUBLE PRECISION, words TEXT, body @blob, PRIMARY KEY (tenant_id, id))"});
            return all;
        }());
    }
    template <class... T>
    Row stored(std::int64_t id, T&&... values) {
        static const Sql kInsert{
            "test.insert_sample",
            "INSERT INTO sample (tenant_id, id, number, amount, words, body) VALUES ($1, $2, $3, $4, $5, $6)"};
        static const Sql kSelect{"test.select_sample",
                                 "SELECT number, amount, words, body, id FROM sample WHERE tenant_id = $1 AND id = $2"};
        Row row;
        engine().write([&](Connection& connection) {
            connection.execute(kInsert, {kTenant, id, values...});
            row = *connection.query_one(kSelect, {kTenant, id});
            return true;
        });
        return row;
    }
    template <class List>
    std::int64_t count(const Sql& sql, const List& list) {
        std::int64_t rows = 0;
        engine().read([&](Connection& connection) { rows = connection.query_one(sql, {kTenant, list})->i64(0); });
        return rows;
    }
};
JINGWEI_ON_BOTH_ENGINES(Values);

TEST_P(Values, come_back_as_they_were_stored) {
    constexpr auto kLargest = std::numeric_limits<std::int64_t>::max();
    const std::string all_bytes = [] {
        std::string bytes;
        for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<char>(i));
        return bytes;
    }();
    const auto row = stored(1, kLargest, 0.1, "精卫 'quoted' \\ \"x\"", Bytes{all_bytes});
    EXPECT_EQ(row.i64(0), kLargest);
    EXPECT_EQ(row.f64(1), 0.1);
    EXPECT_EQ(row.text(2), "精卫 'quoted' \\ \"x\"");
    EXPECT_EQ(row.bytes(3).data, all_bytes);
    EXPECT_EQ(row.id<CaseId>(4), CaseId{1});
}

TEST_P(Values, null_and_empty_are_two_things) {
    const auto nothing = stored(1, nullptr, std::nullopt, std::optional<std::string>{}, std::optional<Bytes>{});
    EXPECT_EQ(nothing.opt_i64(0), std::nullopt);
    EXPECT_EQ(nothing.opt_f64(1), std::nullopt);
    EXPECT_EQ(nothing.opt_text(2), std::nullopt);
    EXPECT_EQ(nothing.opt_bytes(3), std::nullopt);
    const auto empty = stored(2, false, 0.0, "", Bytes{});
    EXPECT_EQ(empty.opt_flag(0), false);
    EXPECT_EQ(empty.opt_text(2), "");
    EXPECT_EQ(empty.opt_bytes(3), Bytes{});
}

TEST_P(Values, instants_keep_their_microseconds) {
    const auto instant = from_micros(1'772'443'200'123'456);
    EXPECT_EQ(stored(1, instant, nullptr, nullptr, nullptr).instant(0), instant);
}

TEST_P(Values, asking_for_another_type_is_refused) {
    const auto row = stored(1, 5, nullptr, "words", nullptr);
    EXPECT_THROW(row.text(0), StorageError);
    EXPECT_THROW(row.i64(2), StorageError);
    EXPECT_THROW(row.i64(1), StorageError);
    EXPECT_THROW(row.i64(17), StorageError);
}

TEST_P(Values, text_with_a_nul_is_refused) {
    EXPECT_THROW(stored(1, nullptr, nullptr, std::string("a\0b", 3), nullptr), StorageError);
}

TEST_P(Values, a_list_of_ids_selects_its_members) {
    for (std::int64_t id = 1; id <= 5; ++id) stored(id, id, nullptr, nullptr, nullptr);
    static const Sql kIn{"test.in_ids", "SELECT COUNT(*) FROM sample WHERE tenant_id = $1 AND id IN @list($2)"};
    static const Sql kNotIn{"test.not_in_ids", "SELECT COUNT(*) FROM sample WHERE tenant_id = $1 AND id NOT IN @list($2)"};
    EXPECT_EQ(count(kIn, std::vector<CaseId>{CaseId{1}, CaseId{3}, CaseId{9}}), 2);
    EXPECT_EQ(count(kNotIn, std::vector<CaseId>{CaseId{1}, CaseId{3}, CaseId{9}}), 3);
    EXPECT_EQ(count(kIn, std::vector<CaseId>{}), 0);
    EXPECT_EQ(count(kNotIn, std::vector<CaseId>{}), 5);
}

TEST_P(Values, a_list_of_texts_survives_every_quote) {
    const std::vector<std::string> awkward{"a,b", "{}", "\"", "\\", "'", "NULL", "", "换\n行", " x "};
    std::int64_t id = 0;
    for (const auto& words : awkward) stored(++id, nullptr, nullptr, words, nullptr);
    stored(++id, nullptr, nullptr, "not listed", nullptr);
    static const Sql kIn{"test.in_texts", "SELECT COUNT(*) FROM sample WHERE tenant_id = $1 AND words IN @list($2)"};
    EXPECT_EQ(count(kIn, awkward), static_cast<std::int64_t>(awkward.size()));
}

TEST_P(Values, sums_counts_and_comparisons_have_one_type_on_both_engines) {
    stored(1, 3, 1.5, "a", nullptr);
    stored(2, 4, 2.5, "b", nullptr);
    static const Sql kSums{"test.sums",
                           "SELECT COUNT(*), SUM(number), SUM(amount), MAX(words), SUM(number) > 6, AVG(amount) FROM sample "
                           "WHERE tenant_id = $1"};
    engine().read([](Connection& connection) {
        const auto row = *connection.query_one(kSums, {kTenant});
        EXPECT_EQ(row.i64(0), 2);
        EXPECT_EQ(row.i64(1), 7);
        EXPECT_EQ(row.f64(2), 4.0);
        EXPECT_EQ(row.text(3), "b");
        EXPECT_TRUE(row.flag(4));
        EXPECT_EQ(row.f64(5), 2.0);
    });
}

TEST_P(Values, texts_compare_by_code_point_and_like_tells_capitals_apart) {
    stored(1, nullptr, nullptr, "a", nullptr);
    stored(2, nullptr, nullptr, "B", nullptr);
    stored(3, nullptr, nullptr, "é", nullptr);
    stored(4, nullptr, nullptr, "精", nullptr);
    static const Sql kSorted{"test.sorted", "SELECT id FROM sample WHERE tenant_id = $1 ORDER BY words"};
    static const Sql kLike{"test.like", "SELECT COUNT(*) FROM sample WHERE tenant_id = $1 AND words LIKE 'A%'"};
    engine().read([](Connection& connection) {
        std::vector<std::int64_t> order;
        for (const auto& row : connection.query(kSorted, {kTenant})) order.push_back(row.i64(0));
        EXPECT_EQ(order, (std::vector<std::int64_t>{2, 1, 3, 4}));
        EXPECT_EQ(connection.query_one(kLike, {kTenant})->i64(0), 0);
    });
}

TEST_P(Values, a_wrong_number_of_parameters_is_refused) {
    static const Sql kTwo{"test.two", "SELECT COUNT(*) FROM sample WHERE tenant_id = $1 AND id = $2"};
    EXPECT_THROW(engine().read([](Connection& connection) { connection.query(kTwo, {kTenant}); }), StorageError);
}

TEST_P(Values, for_each_streams_in_order_and_stops_when_its_callback_throws) {
    for (std::int64_t id = 1; id <= 5; ++id) stored(id, id, nullptr, nullptr, nullptr);
    static const Sql kAll{"test.all_samples", "SELECT id FROM sample WHERE tenant_id = $1 ORDER BY id"};
    std::vector<std::int64_t> seen;
    engine().read([&](Connection& connection) {
        try {
            connection.for_each(kAll, {kTenant}, [&](const Row& row) {
                seen.push_back(row.i64(0));
                if (seen.size() == 3) throw std::out_of_range{"enough"};
            });
        } catch (const std::out_of_range&) {
        }
        EXPECT_EQ(connection.query(kAll, {kTenant}).size(), 5U);
    });
    EXPECT_EQ(seen, (std::vector<std::int64_t>{1, 2, 3}));
}

TEST_P(Values, two_rows_where_one_was_asked_for_are_a_bug) {
    stored(1, 1, nullptr, nullptr, nullptr);
    stored(2, 1, nullptr, nullptr, nullptr);
    static const Sql kByNumber{"test.by_number", "SELECT id FROM sample WHERE tenant_id = $1 AND number = $2"};
    EXPECT_THROW(engine().read([](Connection& connection) { connection.query_one(kByNumber, {kTenant, 1}); }), StorageError);
}

}  // namespace
}  // namespace jingwei::storage

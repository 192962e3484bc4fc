#include "storage/migrations.hpp"

#include "test_database.hpp"

namespace jingwei::storage {
namespace {

class Migrations : public EngineTest {
protected:
    static std::vector<Migration> with(std::int64_t version, std::string text) {
        auto all = embedded_migrations();
        all.push_back({version, "extra", std::move(text)});
        return all;
    }
    bool has_table(const std::string& name) {
        try {
            engine().read([&](Connection& connection) { connection.run_text("SELECT 1 FROM " + name); });
            return true;
        } catch (const StorageError&) {
            return false;
        }
    }
};
JINGWEI_ON_BOTH_ENGINES(Migrations);

TEST_P(Migrations, run_once) {
    EXPECT_NO_THROW(engine().migrate());
    const auto more = with(9'000, "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY)");
    engine().migrate(more);
    EXPECT_TRUE(has_table("extra"));
    EXPECT_NO_THROW(engine().migrate(more));
}

TEST_P(Migrations, a_changed_text_is_refused) {
    engine().migrate(with(9'000, "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY)"));
    EXPECT_THROW(engine().migrate(with(9'000, "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY) ")), ChangedMigration);
}

TEST_P(Migrations, a_schema_newer_than_the_program_is_refused) {
    engine().migrate(with(9'000, "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY)"));
    EXPECT_THROW(engine().migrate(), NewerSchema);
}

TEST_P(Migrations, a_number_below_an_applied_one_is_refused) {
    engine().migrate(with(9'000, "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY)"));
    auto late = with(8'000, "CREATE TABLE late (id BIGINT NOT NULL PRIMARY KEY)");
    late.push_back({9'000, "extra", "CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY)"});
    EXPECT_THROW(engine().migrate(late), SchemaRefused);
    EXPECT_FALSE(has_table("late"));
}

TEST_P(Migrations, a_broken_one_leaves_nothing_behind) {
    EXPECT_THROW(engine().migrate(with(9'000, "CREATE TABLE half (id BIGINT NOT NULL PRIMARY KEY); CREATE TABLE (")),
                 StorageError);
    EXPECT_FALSE(has_table("half"));
    EXPECT_NO_THROW(engine().migrate());
}

TEST_P(Migrations, foreign_keys_hold_on_both_engines) {
    engine().migrate(with(9'000, R"(
        CREATE TABLE parent (tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (tenant_id, id));
        CREATE TABLE child (
            tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, parent_id BIGINT,
            PRIMARY KEY (tenant_id, id),
            @foreign_key (tenant_id) REFERENCES tenant (id),
            @foreign_key (tenant_id, parent_id) REFERENCES parent (tenant_id, id)
        );)"));
    EXPECT_THROW(engine().write([](Connection& connection) {
        connection.run_text("INSERT INTO child (tenant_id, id, parent_id) VALUES (1, 1, 404)");
        return true;
    }),
                 ForeignKeyViolation);
}

TEST(MigrationText, is_split_at_semicolons_outside_quotes_and_comments) {
    EXPECT_EQ(statements_of("-- a; b\nSELECT ';' ; -- c\nSELECT \"--\"\n;", Dialect::sqlite),
              (std::vector<std::string>{"SELECT ';'", "SELECT \"--\""}));
}

TEST(MigrationText, foreign_keys_stand_inline_on_sqlite_and_after_the_table_on_postgresql) {
    const auto* text = "CREATE TABLE t (\n  a BIGINT,\n  PRIMARY KEY (a),\n  @foreign_key (a) REFERENCES p (id)\n);";
    EXPECT_EQ(
        statements_of(text, Dialect::sqlite),
        (std::vector<std::string>{"CREATE TABLE t (\n  a BIGINT,\n  PRIMARY KEY (a),\n  FOREIGN KEY (a) REFERENCES p (id)\n)"}));
    EXPECT_EQ(statements_of(text, Dialect::postgresql),
              (std::vector<std::string>{"CREATE TABLE t (\n  a BIGINT,\n  PRIMARY KEY (a))",
                                        "ALTER TABLE t ADD CONSTRAINT t_fk1 FOREIGN KEY (a) REFERENCES p (id)"}));
}

TEST(MigrationFiles, are_numbered_from_one_in_order) {
    std::int64_t last = 0;
    for (const auto& migration : embedded_migrations()) {
        EXPECT_GT(migration.version, last);
        EXPECT_FALSE(migration.text.empty());
        last = migration.version;
    }
    EXPECT_EQ(embedded_migrations().front().name, "engine");
}

}  // namespace
}  // namespace jingwei::storage

#include <gtest/gtest.h>

#include "tenant_rule.hpp"
#include "test_database.hpp"

namespace jingwei::storage {
namespace {

// Statements of tests are about tables that only those tests make.
std::vector<const Sql*> statements_of_the_program() {
    auto all = Sql::all();
    std::erase_if(all, [](const Sql* sql) { return sql->name().starts_with("test."); });
    return all;
}

class Statements : public EngineTest {};
JINGWEI_ON_BOTH_ENGINES(Statements);

TEST_P(Statements, are_all_understood_by_the_engine) {
    ASSERT_GT(statements_of_the_program().size(), 10U);
    for (const auto* sql : statements_of_the_program()) {
        EXPECT_NO_THROW(engine().read([sql](Connection& connection) { connection.prepare(*sql); })) << sql->name();
    }
}

TEST(TenantRuleOfStatements, holds_for_all) {
    const auto reference = reference_tables(embedded_migrations());
    for (const auto* sql : statements_of_the_program()) {
        const auto breach = tenant_rule_breach(*sql, reference);
        EXPECT_FALSE(breach) << breach.value_or("");
    }
}

bool keeps_the_rule(const char* text, TenantRule rule = TenantRule::required) {
    const Sql sql{"test.rule", text, rule};
    return !tenant_rule_breach(sql, {"tenant", "id_node"});
}

TEST(TenantRuleOfStatements, a_tenant_in_the_where_clause_is_enough_for_one_table) {
    EXPECT_TRUE(keeps_the_rule("SELECT a FROM t WHERE tenant_id = $1 AND id = $2"));
    EXPECT_TRUE(keeps_the_rule("SELECT a FROM t WHERE (tenant_id, id) = ($1, $2)"));
    EXPECT_TRUE(keeps_the_rule("UPDATE t SET a = $2 WHERE tenant_id = $1"));
    EXPECT_TRUE(keeps_the_rule("DELETE FROM t WHERE tenant_id = $1 AND a IN @list($2)"));
    EXPECT_FALSE(keeps_the_rule("SELECT a FROM t WHERE id = $1"));
    EXPECT_FALSE(keeps_the_rule("SELECT tenant_id FROM t"));
    EXPECT_FALSE(keeps_the_rule("SELECT a FROM t WHERE tenant_id > $1"));
    EXPECT_FALSE(keeps_the_rule("SELECT a FROM t WHERE tenant_id = $1 OR id = $2"));
    EXPECT_FALSE(keeps_the_rule("UPDATE t SET tenant_id = $1 WHERE id = $2"));
    EXPECT_FALSE(keeps_the_rule("UPDATE t SET a = 1, tenant_id = $1 WHERE tenant_id = $1"));
    EXPECT_FALSE(keeps_the_rule("DELETE FROM t"));
}

TEST(TenantRuleOfStatements, a_join_says_that_the_tenants_are_equal) {
    EXPECT_TRUE(keeps_the_rule("SELECT 1 FROM a JOIN b ON b.tenant_id = a.tenant_id AND b.id = a.b WHERE a.tenant_id = $1"));
    EXPECT_TRUE(keeps_the_rule("SELECT 1 FROM a x LEFT JOIN b AS y ON y.tenant_id = $1 WHERE x.tenant_id = $1"));
    EXPECT_TRUE(keeps_the_rule("SELECT 1 FROM a, b WHERE a.tenant_id = b.tenant_id AND b.tenant_id = $1"));
    EXPECT_TRUE(keeps_the_rule("SELECT 1 FROM a JOIN tenant t ON t.id = a.tenant_id WHERE a.tenant_id = $1"));
    EXPECT_FALSE(keeps_the_rule("SELECT 1 FROM a JOIN b ON b.id = a.b WHERE a.tenant_id = $1"));
    EXPECT_FALSE(keeps_the_rule("SELECT 1 FROM a JOIN b ON b.tenant_id = a.tenant_id"));
    EXPECT_FALSE(keeps_the_rule("SELECT 1 FROM a, b WHERE a.tenant_id = $1 AND a.id = b.id"));
}

TEST(TenantRuleOfStatements, a_subselect_is_held_by_itself_or_by_the_statement_around_it) {
    EXPECT_TRUE(keeps_the_rule("SELECT (SELECT COUNT(*) FROM b WHERE b.tenant_id = a.tenant_id) FROM a WHERE a.tenant_id = $1"));
    EXPECT_TRUE(keeps_the_rule("SELECT 1 FROM (SELECT id FROM a WHERE tenant_id = $1) AS f"));
    EXPECT_TRUE(keeps_the_rule(
        "WITH f AS (SELECT tenant_id, id FROM a WHERE tenant_id = $1) SELECT 1 FROM f JOIN b ON b.tenant_id = f.tenant_id"));
    EXPECT_FALSE(keeps_the_rule("SELECT 1 FROM a WHERE a.tenant_id = $1 AND EXISTS (SELECT 1 FROM b WHERE b.a = a.id)"));
    EXPECT_FALSE(keeps_the_rule("WITH f AS (SELECT id FROM a) SELECT 1 FROM f"));
    EXPECT_FALSE(keeps_the_rule("SELECT 1 FROM a WHERE tenant_id = $1 UNION ALL SELECT 1 FROM b"));
}

TEST(TenantRuleOfStatements, an_insert_names_the_tenant_column) {
    EXPECT_TRUE(keeps_the_rule("INSERT INTO t (tenant_id, id) VALUES ($1, $2) ON CONFLICT (tenant_id, id) DO UPDATE SET a = 1"));
    EXPECT_TRUE(keeps_the_rule("INSERT INTO t (tenant_id, id) SELECT tenant_id, id FROM b WHERE tenant_id = $1"));
    EXPECT_FALSE(keeps_the_rule("INSERT INTO t (id) VALUES ($1)"));
    EXPECT_FALSE(keeps_the_rule("INSERT INTO t VALUES ($1)"));
    EXPECT_FALSE(keeps_the_rule("INSERT INTO t (tenant_id, id) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING"));
    EXPECT_FALSE(keeps_the_rule("INSERT INTO t (tenant_id, id) SELECT tenant_id, id FROM b"));
}

TEST(TenantRuleOfStatements, a_reference_statement_touches_reference_tables_only) {
    EXPECT_TRUE(keeps_the_rule("SELECT id FROM tenant WHERE code = $1", TenantRule::reference));
    EXPECT_FALSE(keeps_the_rule("SELECT id FROM t WHERE code = $1", TenantRule::reference));
}

}  // namespace
}  // namespace jingwei::storage

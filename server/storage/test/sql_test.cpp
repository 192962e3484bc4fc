#include "storage/sql.hpp"

#include <gtest/gtest.h>

#include "storage/engine_errors.hpp"

namespace jingwei::storage {
namespace {

TEST(SqlText, a_list_parameter_has_the_form_of_each_engine) {
    EXPECT_EQ(render("x IN @list($1) AND y NOT IN @list($2)", Dialect::postgresql), "x = ANY($1) AND y <> ALL($2)");
    EXPECT_EQ(render("x IN @list($1)", Dialect::sqlite), "x IN (SELECT value FROM json_each($1))");
}

TEST(SqlText, an_unknown_hook_is_refused) { EXPECT_THROW(render("SELECT @typo", Dialect::sqlite), StorageError); }

TEST(SqlText, a_hook_inside_a_text_literal_stays) {
    EXPECT_EQ(render("SELECT 'a@blob', @blob", Dialect::postgresql), "SELECT 'a@blob', BYTEA");
}

}  // namespace
}  // namespace jingwei::storage

#include "base/patch.hpp"

#include <gtest/gtest.h>

namespace jingwei {
namespace {

struct Change {
    static constexpr std::string_view kSchemaName = "Change";
    static constexpr FieldDoc kDocs[]{
        {"name", "What it is called.", "gate"},
        {"note", "A remark.", "left open"},
    };
    PatchValue<Text<1, 8>> name;
    Patch<Text<1, 8>> note;
};
BOOST_DESCRIBE_STRUCT(Change, (), (name, note))

Result<Change> read(std::string_view text) { return from_json<Change>(*parse_json(text)); }

TEST(Patch, a_field_left_out_stays_null_clears_it_and_a_value_replaces_it) {
    const Text<1, 8> before{"before"};
    EXPECT_EQ(read("{}")->note.over(before).value, "before");
    EXPECT_EQ(read(R"({"note":null})")->note.over(before).value, "");
    EXPECT_EQ(read(R"({"note":"after"})")->note.over(before).value, "after");
    EXPECT_TRUE(read("{}")->note.is_absent());
    EXPECT_TRUE(read(R"({"note":null})")->note.is_null());
    EXPECT_EQ(read(R"({"note":null})")->note.value(), nullptr);
    EXPECT_EQ(read(R"({"note":"after"})")->note.value()->value, "after");
}

TEST(Patch, a_field_that_is_never_empty_refuses_null) {
    EXPECT_TRUE(read("{}")->name.is_absent());
    const auto cleared = read(R"({"name":null})");
    ASSERT_FALSE(cleared);
    EXPECT_EQ(cleared.error().fields, (std::vector<FieldError>{{"/name", "not_null", {}}}));
}

TEST(Patch, the_value_is_held_to_the_limits_of_its_type) {
    const auto wrong = read(R"({"name":"","note":"far too long"})");
    ASSERT_FALSE(wrong);
    ASSERT_EQ(wrong.error().fields.size(), 2U);
    EXPECT_EQ(wrong.error().fields[0].rule, "required");
    EXPECT_EQ(wrong.error().fields[1].rule, "too_long");
}

TEST(Patch, what_was_left_out_is_not_written) {
    EXPECT_EQ(json::serialize(to_json(*read("{}"))), "{}");
    EXPECT_EQ(json::serialize(to_json(*read(R"({"note":null})"))), R"({"note":null})");
    EXPECT_EQ(json::serialize(to_json(*read(R"({"name":"gate"})"))), R"({"name":"gate"})");
}

TEST(Patch, the_schema_says_which_fields_may_be_null_and_requires_none) {
    Schemas schemas;
    schema_of<Change>(schemas);
    const auto& change = schemas.at("Change");
    EXPECT_FALSE(change.contains("required"));
    EXPECT_EQ(change.at("properties").at("note").at("anyOf").as_array().at(1).at("type"), "null");
    EXPECT_EQ(change.at("properties").at("name").at("type"), "string");
}

}  // namespace
}  // namespace jingwei

#include "base/variant_codec.hpp"

#include <gtest/gtest.h>

namespace jingwei {
namespace {

struct Paint {
    static constexpr std::string_view kSchemaName = "Paint";
    static constexpr std::string_view kKind = "paint";
    static constexpr FieldDoc kDocs[]{{"colour", "As on the tin.", "red"}};
    Text<1, 10> colour;
};
BOOST_DESCRIBE_STRUCT(Paint, (), (colour))

struct Move {
    static constexpr std::string_view kSchemaName = "Move";
    static constexpr std::string_view kKind = "move";
    static constexpr FieldDoc kDocs[]{{"steps", "Forward; negative is back.", "2"}};
    std::int32_t steps{};
};
BOOST_DESCRIBE_STRUCT(Move, (), (steps))

using Command = std::variant<Paint, Move>;

struct Commands {
    std::vector<Command> items;
};
BOOST_DESCRIBE_STRUCT(Commands, (), (items))

std::vector<std::string> complaints(std::string_view text) {
    const auto read = from_json<Commands>(*parse_json(text));
    std::vector<std::string> lines;
    if (read) return lines;
    for (const auto& field : read.error().fields) lines.push_back(field.pointer + " " + field.rule);
    return lines;
}

TEST(Variant, the_kind_chooses_the_alternative_and_is_written_with_it) {
    const std::string_view text = R"({"items":[{"kind":"move","steps":3},{"kind":"paint","colour":"blue"}]})";
    const auto read = from_json<Commands>(*parse_json(text));
    ASSERT_TRUE(read);
    EXPECT_EQ(std::get<Move>(read->items[0]).steps, 3);
    EXPECT_EQ(std::get<Paint>(read->items[1]).colour.value, "blue");
    EXPECT_EQ(json::serialize(to_json(*read)), text);
}

TEST(Variant, the_refusal_says_whether_the_kind_or_one_of_its_fields_is_wrong) {
    EXPECT_EQ(
        complaints(
            R"({"items":[{"steps":3},{"kind":"fly"},{"kind":7},8,{"kind":"move"},{"kind":"move","steps":1,"colour":"red"}]})"),
        (std::vector<std::string>{"/items/0/kind required", "/items/1/kind enum", "/items/2/kind enum", "/items/3 type",
                                  "/items/4/steps required", "/items/5/colour unknown_field"}));
    const auto read = from_json<Command>(*parse_json(R"({"kind":"fly"})"));
    ASSERT_FALSE(read);
    EXPECT_EQ(message(read.error().fields[0], Locale::en), "Must be one of: paint, move.");
}

TEST(Variant, the_schema_is_a_choice_with_a_discriminator) {
    Schemas schemas;
    const auto schema = schema_of<Command>(schemas);
    EXPECT_EQ(schema.at("oneOf").as_array().size(), 2U);
    EXPECT_EQ(schema.at("discriminator").at("propertyName"), "kind");
    EXPECT_EQ(schema.at("discriminator").at("mapping").at("move"), "#/components/schemas/Move");
    EXPECT_EQ(schemas.at("Move").at("properties").at("kind").at("const"), "move");
    EXPECT_EQ(json::serialize(schemas.at("Move").at("required")), R"(["kind","steps"])");
}

}  // namespace
}  // namespace jingwei

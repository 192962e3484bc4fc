#include "base/codec.hpp"

#include <gtest/gtest.h>

namespace jingwei {
namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Inner {
    std::int32_t count{};
    std::optional<Text<1, 3>> word;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (count, word))

struct Outer {
    static constexpr std::string_view kSchemaName = "Outer";
    CaseId id;
    Instant at;
    Colour colour{};
    LocalizedText name;
    std::vector<Inner> inner;
    Bounded<int, 1, 6> stars;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (id, at, colour, name, inner, stars))

constexpr std::string_view kGood = R"({"id":"12","at":"2026-03-02T09:20:00Z","colour":"green",
    "name":{"zh-CN":"村","en":"village"},"inner":[{"count":3,"word":"abc"},{"count":4}],"stars":6})";

TEST(Codec, what_is_written_reads_back_the_same) {
    const auto value = from_json<Outer>(*parse_json(kGood));
    ASSERT_TRUE(value);
    EXPECT_EQ(value->inner[0].word->value, "abc");
    EXPECT_FALSE(value->inner[1].word);
    EXPECT_EQ(to_json(*from_json<Outer>(to_json(*value))), to_json(*value));
}

TEST(Codec, every_wrong_field_is_named_at_once) {
    const auto document =
        parse_json(R"({"id":12,"at":"yesterday","colour":"blue","name":{},"inner":[{"count":"x","word":"abcd"},7],
        "stars":7,"extra":1})");
    const auto value = from_json<Outer>(*document);
    ASSERT_FALSE(value);
    std::vector<std::string> pointers;
    for (const auto& field : value.error().fields) pointers.push_back(field.pointer + " " + field.rule);
    const std::vector<std::string> expected{
        "/id id",        "/at instant",      "/colour enum",        "/inner/0/count type", "/inner/0/word too_long",
        "/inner/1 type", "/stars too_large", "/extra unknown_field"};
    EXPECT_EQ(pointers, expected);
}

TEST(Codec, a_missing_field_is_required_unless_it_is_optional) {
    const auto value = from_json<Inner>(*parse_json("{}"));
    ASSERT_FALSE(value);
    ASSERT_EQ(value.error().fields.size(), 1U);
    EXPECT_EQ(value.error().fields[0].pointer, "/count");
    EXPECT_EQ(value.error().fields[0].rule, "required");
}

TEST(Codec, broken_json_says_where) {
    EXPECT_EQ(parse_json(R"({"a":1,})").error().code, ErrorCode::invalid_json);
    EXPECT_FALSE(parse_json(""));
    EXPECT_FALSE(parse_json("1 2"));
    EXPECT_FALSE(parse_json(std::string(100, '[')));
    EXPECT_TRUE(parse_json(" {} \n"));
}

TEST(Codec, the_schema_names_limits_and_required_fields) {
    Schemas schemas;
    EXPECT_EQ(json::serialize(schema_of<Outer>(schemas)), R"({"$ref":"#/components/schemas/Outer"})");
    const auto& outer = schemas.at("Outer");
    EXPECT_EQ(outer.at("properties").at("stars").at("maximum"), 6);
    EXPECT_EQ(outer.at("required").as_array().size(), 6U);
}

struct Explained {
    static constexpr std::string_view kSchemaName = "Explained";
    static constexpr FieldDoc kDocs[]{
        {"distance_m", "From here.", "18"},
        {"name", "In two languages.", "村 | Village"},
        {"colour", "Of the door."},
        {"words", "Some words.", "one"},
        {"inner", "Parts."},
    };
    std::int32_t distance_m{};
    LocalizedText name;
    std::optional<Colour> colour;
    std::vector<std::string> words;
    std::vector<Outer> inner;
};
BOOST_DESCRIBE_STRUCT(Explained, (), (distance_m, name, colour, words, inner))

TEST(FieldDocs, a_sentence_an_example_and_the_unit_stand_in_the_schema) {
    Schemas schemas;
    schema_of<Explained>(schemas);
    const auto& fields = schemas.at("Explained").at("properties");
    EXPECT_EQ(fields.at("distance_m").at("description"), "From here.");
    EXPECT_EQ(fields.at("distance_m").at("examples"), json::array{18});
    EXPECT_EQ(fields.at("distance_m").at("x-unit"), "m");
    EXPECT_EQ(fields.at("words").at("examples"), json::parse(R"([["one"]])"));
    EXPECT_EQ(fields.at("name").at("examples").as_array().at(0), (json::value{{"zh-CN", "村"}, {"en", "Village"}}));
}

TEST(FieldDocs, the_example_of_a_struct_is_made_of_those_of_its_fields) {
    const auto example = example_of<Explained>({});
    EXPECT_EQ(example.at("distance_m"), 18);
    EXPECT_EQ(example.at("colour"), "red");
    EXPECT_EQ(example.at("inner").as_array().at(0).at("id"), "7301444403200000001");
}

}  // namespace
}  // namespace jingwei

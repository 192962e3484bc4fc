#pragma once
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace jingwei {

/// Text of Min to Max code points. The reader tidies it and checks the length; OpenAPI prints both.
template <std::size_t Min, std::size_t Max>
struct Text {
    std::string value;
    friend auto operator<=>(const Text&, const Text&) = default;
};

/// A number from Lo to Hi, both included.
template <class T, T Lo, T Hi>
struct Bounded {
    T value{Lo};
    friend auto operator<=>(const Bounded&, const Bounded&) = default;
};

/// What the contract says about one field: a sentence, and an example unless its type has one of its own (ids, instants,
/// positions, enums, described structs). Texts stand as they are, a text in two languages as "中文 | English", numbers,
/// objects and lists as JSON. A described struct lists one for each of its members, in order, as kDocs.
struct FieldDoc {
    std::string_view name;
    std::string_view text;
    std::string_view example{};
};

}  // namespace jingwei

#pragma once
#include <compare>
#include <cstddef>
#include <string>

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

}  // namespace jingwei

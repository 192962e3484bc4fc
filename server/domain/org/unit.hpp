#pragma once
#include <span>
#include <string>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace jingwei::org {

/// A body that answers for problems: an office, a department, a company.
struct Unit {
    UnitId id;
    std::string code;
    LocalizedText name;
    UnitId parent;     // 0 = none
    std::string role;  // which classes it answers for: the word in ProblemClass::responsible_role
    AreaId home_area;  // 0 = the whole district

    friend bool operator==(const Unit&, const Unit&) = default;
};

/// A position inside a unit. Cases name posts, never private persons.
struct Post {
    PostId id;
    std::string code;
    LocalizedText name;
    UnitId unit;

    friend bool operator==(const Post&, const Post&) = default;
};

/// Refuses missing ids, codes and names, repeats, unknown parents and units, and parents that run in a circle;
/// lists every fault with pointers such as "/units/3/parent" (at most 50).
Result<void> check_organisation(std::span<const Unit> units, std::span<const Post> posts);

}  // namespace jingwei::org

#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace jingwei::org {

/// What kind of body a unit is, in the words of the district.
struct UnitKind {
    std::string_view word;
    std::string_view zh_cn;
    std::string_view en;
};
inline constexpr std::array kUnitKinds{
    UnitKind{"headquarters", "指挥部(文明办)", "Headquarters"}, UnitKind{"special_team", "专班", "Special team"},
    UnitKind{"city_direct", "市直单位", "City unit"},           UnitKind{"district_direct", "区直单位", "District unit"},
    UnitKind{"department", "职能部门", "Department"},           UnitKind{"office", "街道办事处(镇)", "Sub-district office"},
    UnitKind{"village", "村(居)", "Village or community"},      UnitKind{"company", "企业和权属单位", "Company or owner"},
};
/// The row of a word, or null.
const UnitKind* find_unit_kind(std::string_view word);

/// A body that answers for problems: an office, a department, a company.
struct Unit {
    UnitId id;
    std::string code;
    LocalizedText name;
    UnitId parent;       // 0 = none
    std::string role;    // which classes it answers for: the word in ProblemClass::responsible_role
    AreaId home_area;    // 0 = the whole district
    std::string kind{};  // a word of kUnitKinds, or empty
    bool closed{};       // kept for what names it; takes no case and no duty any more
    std::int32_t version{1};

    friend bool operator==(const Unit&, const Unit&) = default;
};

/// A position inside a unit. Cases name posts, never private persons.
struct Post {
    PostId id;
    std::string code;
    LocalizedText name;
    UnitId unit;
    bool closed{};
    std::int32_t version{1};

    friend bool operator==(const Post&, const Post&) = default;
};

/// Refuses missing ids, codes and names, repeats, unknown parents and units, and parents that run in a circle;
/// lists every fault with pointers such as "/units/3/parent" (at most 50).
Result<void> check_organisation(std::span<const Unit> units, std::span<const Post> posts);

}  // namespace jingwei::org

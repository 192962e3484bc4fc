#pragma once
#include <charconv>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei {

/// A 63-bit identifier of one kind of thing. Zero is "none" and is never given out.
template <class Tag>
struct Id {
    std::int64_t value{};

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) : value{number} {}
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

/// Ids are strings in JSON: JavaScript numbers end at 53 bits.
template <class Tag>
std::string to_string(Id<Tag> id) {
    return std::to_string(id.value);
}

/// Reads a positive decimal number without sign or blanks.
template <class Tag>
std::optional<Id<Tag>> parse_id(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return Id<Tag>{value};
}

using TenantId = Id<struct TenantTag>;
using CaseId = Id<struct CaseTag>;
using AreaId = Id<struct AreaTag>;
using EditionId = Id<struct EditionTag>;
using UnitId = Id<struct UnitTag>;
using PostId = Id<struct PostTag>;
using AccountId = Id<struct AccountTag>;
using PhotoId = Id<struct PhotoTag>;
using NoteId = Id<struct NoteTag>;
using ClassId = Id<struct ClassTag>;
using ConditionId = Id<struct ConditionTag>;
using ApiKeyId = Id<struct ApiKeyTag>;

}  // namespace jingwei

template <class Tag>
struct std::hash<jingwei::Id<Tag>> {
    std::size_t operator()(jingwei::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};

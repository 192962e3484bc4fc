#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_words.hpp"
#include "base/codec.hpp"
#include "geo/position_json.hpp"

/// What several parts of the contract name.
namespace jingwei::api {

/// An area by name.
struct AreaRef {
    static constexpr std::string_view kSchemaName = "AreaRef";
    AreaId id;
    std::string code;
    LocalizedText name;
    std::int32_t depth{};
    LocalizedText level_name;
};
BOOST_DESCRIBE_STRUCT(AreaRef, (), (id, code, name, depth, level_name))

/// A unit by name.
struct UnitRef {
    static constexpr std::string_view kSchemaName = "UnitRef";
    UnitId id;
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(UnitRef, (), (id, code, name))

/// Who answers, by post, and why.
struct Responsible {
    static constexpr std::string_view kSchemaName = "Responsible";
    LocalizedText unit_name;
    LocalizedText post_name;
    LocalizedText reason;
};
BOOST_DESCRIBE_STRUCT(Responsible, (), (unit_name, post_name, reason))

/// A photo of a case.
struct Photo {
    static constexpr std::string_view kSchemaName = "Photo";
    PhotoId id;
    std::int32_t width{};
    std::int32_t height{};
    std::optional<Instant> taken_at;
    std::optional<geo::Position> position;
};
BOOST_DESCRIBE_STRUCT(Photo, (), (id, width, height, taken_at, position))

}  // namespace jingwei::api

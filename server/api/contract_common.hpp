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
    static constexpr FieldDoc kDocs[]{
        {"id", "The same in every edition of the territory."},
        {"code", "The district's own code, unique in its layer.", "410105001"},
        {"name", "As it stands on the plate on site.", "花园路街道 | Garden Road Office"},
        {"depth", "Steps below the district, which is 0.", "1"},
        {"level_name", "What the district calls areas of this depth.", "街道 | Office"},
    };
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
    static constexpr FieldDoc kDocs[]{
        {"id", "Stays when the unit is renamed."},
        {"code", "Short code from the district's list of units.", "sanitation"},
        {"name", "Full name in both languages.", "环卫中心 | Sanitation Centre"},
    };
    UnitId id;
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(UnitRef, (), (id, code, name))

/// Who answers, by post, and why.
struct Responsible {
    static constexpr std::string_view kSchemaName = "Responsible";
    static constexpr FieldDoc kDocs[]{
        {"unit_name", "The unit that answers.", "花园路街道办 | Garden Road Office"},
        {"post_name", "A post, never a private person.", "市容专干 | Street order officer"},
        {"reason", "The rule that chose it, in a sentence.",
         "暴露垃圾由属地街道负责 | Exposed litter belongs to the office of the place"},
    };
    LocalizedText unit_name;
    LocalizedText post_name;
    LocalizedText reason;
};
BOOST_DESCRIBE_STRUCT(Responsible, (), (unit_name, post_name, reason))

/// A photo of a case.
struct Photo {
    static constexpr std::string_view kSchemaName = "Photo";
    static constexpr FieldDoc kDocs[]{
        {"id", "For /photos/{photo_id} and its siblings."},
        {"width", "Pixels after turning upright.", "1600"},
        {"height", "Pixels after turning upright.", "1200"},
        {"taken_at", "From the camera, before its metadata were removed."},
        {"position", "From the camera, before its metadata were removed."},
    };
    PhotoId id;
    std::int32_t width{};
    std::int32_t height{};
    std::optional<Instant> taken_at;
    std::optional<geo::Position> position;
};
BOOST_DESCRIBE_STRUCT(Photo, (), (id, width, height, taken_at, position))

}  // namespace jingwei::api

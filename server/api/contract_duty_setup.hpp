#pragma once
#include <optional>
#include <string>
#include <vector>

#include "api/contract_common.hpp"
#include "domain/duty/setup.hpp"

/// What a district decides about duties: their kinds, and which level, overlay or site needs which.
namespace jingwei::api {

/// A word of the program or the district with the names people read.
struct NamedCode {
    static constexpr std::string_view kSchemaName = "NamedCode";
    static constexpr FieldDoc kDocs[]{
        {"code", "The word as the program writes it.", "farmers_market"},
        {"name", "The name people read.", "农贸市场 | Farmers' market"},
    };
    std::string code;
    LocalizedText name;
};
BOOST_DESCRIBE_STRUCT(NamedCode, (), (code, name))

/// A kind of duty.
struct DutyRole {
    static constexpr std::string_view kSchemaName = "DutyRole";
    static constexpr FieldDoc kDocs[]{
        {"code", "Its code: lower-case letters, digits and underscores.", "grid_chief"},
        {"name", "The district's word for it.", "网格长 | Grid chief"},
        {"held_by", "Whether a person or a unit holds it."},
        {"exclusive", "Whether only one may hold it for one target on one day."},
    };
    Text<1, 40> code;
    LocalizedText name;
    duty::HeldBy held_by{};
    bool exclusive{};
};
BOOST_DESCRIBE_STRUCT(DutyRole, (), (code, name, held_by, exclusive))

/// A duty that every area of a level must have, or of a level of an overlay; without a depth: every site.
struct DutyRequirement {
    static constexpr std::string_view kSchemaName = "DutyRequirement";
    static constexpr FieldDoc kDocs[]{
        {"depth", "Level of the territory, the district being 0; null means every site.", "2"},
        {"duty", "Code of the kind of duty.", "grid_chief"},
        {"deputy", "Whether a deputy is needed too."},
        {"layer", "Word of an overlay, whose level the depth is then; null: the territory.", "streets"},
    };
    std::optional<Bounded<std::int32_t, 0, 11>> depth;
    Text<1, 40> duty;
    bool deputy{};
    std::optional<Text<1, 32>> layer;
};
BOOST_DESCRIBE_STRUCT(DutyRequirement, (), (depth, duty, deputy, layer))

/// What the district decides about duties. Version 0 is the program's default.
struct DutySetup {
    static constexpr std::string_view kSchemaName = "DutySetup";
    static constexpr FieldDoc kDocs[]{
        {"roles", "Kinds of duty."},
        {"required", "Which levels need which duties."},
        {"version", "0 is the program's default; grows with every change.", "0"},
        {"site_types", "Kinds of site that may be chosen."},
        {"unit_kinds", "Kinds of unit, for grouping."},
        {"names_signed", "The document that released the names of those who answer, for plates; null: posts only.",
         "区文明办〔2026〕12 号"},
        {"overlays", "Category overlays a duty may be asked of; code is the layer's word."},
        {"needed", "Codes of duties that the program itself uses; they cannot go.", "grid_chief"},
    };
    std::vector<DutyRole> roles;
    std::vector<DutyRequirement> required;
    std::int32_t version{};
    std::vector<NamedCode> site_types;
    std::vector<NamedCode> unit_kinds;
    std::optional<std::string> names_signed;
    std::vector<NamedCode> overlays;
    std::vector<std::string> needed;
};
BOOST_DESCRIBE_STRUCT(DutySetup, (), (roles, required, version, site_types, unit_kinds, names_signed, overlays, needed))

/// The next version of the set-up, whole.
struct SaveDutySetup {
    static constexpr std::string_view kSchemaName = "SaveDutySetup";
    static constexpr FieldDoc kDocs[]{
        {"roles", "Kinds of duty."},
        {"required", "Which levels need which duties."},
        {"version", "The version that was seen.", "0"},
        {"names_signed", "The document that released names for plates; absent: posts only.", "区文明办〔2026〕12 号"},
    };
    std::vector<DutyRole> roles;
    std::vector<DutyRequirement> required;
    std::int32_t version{};
    std::optional<Text<1, 100>> names_signed;
};
BOOST_DESCRIBE_STRUCT(SaveDutySetup, (), (roles, required, version, names_signed))

/// What the proof would find of people with another set-up.
struct DutySetupGaps {
    static constexpr std::string_view kSchemaName = "DutySetupGaps";
    static constexpr FieldDoc kDocs[]{
        {"before", "Gaps of people there are now.", "11"},
        {"after", "Gaps there would be.", "71"},
        {"opened", "Of these, new ones.", "60"},
        {"closed", "Gaps of now that would be gone.", "0"},
    };
    std::int64_t before{};
    std::int64_t after{};
    std::int64_t opened{};
    std::int64_t closed{};
};
BOOST_DESCRIBE_STRUCT(DutySetupGaps, (), (before, after, opened, closed))

}  // namespace jingwei::api

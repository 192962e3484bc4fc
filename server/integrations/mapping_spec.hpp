#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "geo/coordinate_system.hpp"
#include "geo/position.hpp"
#include "integrations/case_mapping.hpp"
#include "integrations/date_pattern.hpp"
#include "integrations/source_zone.hpp"

namespace jingwei::integrations {

/// What a column means to us; kRoles names each as the mapping file does.
enum class Role : std::uint8_t {
    source_ref,
    occurred_at,
    due_at,
    closed_at,
    status,
    class_name,
    class_code,
    unit_name,
    lon,
    lat,
    address,
    description,
};

struct RoleName {
    Role role;
    std::string_view name;
    bool must_be_declared;
};

// clang-format off
inline constexpr std::array kRoles{
    RoleName{Role::source_ref, "source_ref", true},   RoleName{Role::occurred_at, "occurred_at", true},
    RoleName{Role::due_at, "due_at", false},          RoleName{Role::closed_at, "closed_at", false},
    RoleName{Role::status, "status", true},           RoleName{Role::class_name, "class_name", true},
    RoleName{Role::class_code, "class_code", false},  RoleName{Role::unit_name, "unit_name", false},
    RoleName{Role::lon, "lon", false},                RoleName{Role::lat, "lat", false},
    RoleName{Role::address, "address", false},        RoleName{Role::description, "description", false},
};
// clang-format on

/// The names a column goes by, best first. An optional one may be missing from a file.
struct ColumnSpec {
    std::vector<std::string> names;
    bool optional{};
};

/// A point the source writes when it does not know the place.
struct UnknownPoint {
    geo::Position at;
    double tolerance_m{};
};

/// A mapping file as read and checked; the meaning of each entry is in README.md.
struct MappingSpec {
    std::string source;
    std::string zone_name;
    SourceZone zone;
    std::vector<DatePattern> formats;
    std::array<std::optional<ColumnSpec>, kRoles.size()> columns;  // by Role
    std::vector<std::pair<std::string, ColumnSpec>> oracle;
    std::unordered_map<std::string, ExternalStatus> status_words;  // ASCII letters lowered
    geo::CoordinateSystem system;
    std::vector<UnknownPoint> unknown_points;
    DeadlinePolicy deadline{DeadlinePolicy::none};
};

/// ASCII letters lowered, blanks at both ends removed: how status words are compared.
std::string status_key(std::string_view word);

Result<MappingSpec> read_mapping_spec(std::string_view text);

}  // namespace jingwei::integrations

#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "integrations/mapping_spec.hpp"

namespace jingwei::integrations {

/// A column found in a header, with the name it goes by there.
struct BoundColumn {
    std::size_t index{};
    std::string name;
};

/// Where one file keeps what its mapping asks for. Every index is below header_width.
struct BoundColumns {
    std::shared_ptr<const MappingSpec> spec;                        // shared with the CaseMapping, which may end first
    std::array<std::optional<BoundColumn>, kRoles.size()> columns;  // by Role
    std::vector<std::pair<std::string, BoundColumn>> oracle;
    std::size_t header_width{};
};

}  // namespace jingwei::integrations

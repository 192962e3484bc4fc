#include "domain/org/permission.hpp"

#include <stdexcept>

namespace jingwei::org {

const PermissionText& permission_text(Permission permission) {
    for (const auto& row : kPermissions) {
        if (row.permission == permission) return row;
    }
    throw std::logic_error{"permission without a row"};
}

std::optional<Permission> parse_permission(std::string_view name) {
    for (const auto& row : kPermissions) {
        if (row.name == name) return row.permission;
    }
    return std::nullopt;
}

}  // namespace jingwei::org

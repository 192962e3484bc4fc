#include "domain/org/role.hpp"

#include <stdexcept>

namespace jingwei::org {

const RoleText& role_text(Role role) {
    for (const auto& row : kRoles) {
        if (row.role == role) return row;
    }
    throw std::logic_error{"role without a row"};
}

std::optional<Role> parse_role(std::string_view name) {
    for (const auto& row : kRoles) {
        if (row.name == name) return row.role;
    }
    return std::nullopt;
}

bool allows(Role role, Permission permission) { return role_text(role).permissions.contains(permission); }

}  // namespace jingwei::org

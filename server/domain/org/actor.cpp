#include "domain/org/actor.hpp"

#include <algorithm>

namespace jingwei::org {

bool Scope::covers(std::string_view area_path, UnitId unit) const {
    if (everything) return true;
    if (unit && std::find(units.begin(), units.end(), unit) != units.end()) return true;
    if (area_path.empty()) return false;  // no place lies in no subtree, whatever the range begins with
    return std::any_of(path_ranges.begin(), path_ranges.end(),
                       [&](const auto& range) { return range.first <= area_path && area_path < range.second; });
}

bool allows(const Actor& actor, Permission permission) {
    switch (actor.kind) {
        case Actor::Kind::system: return true;
        case Actor::Kind::anonymous: return kPublicPermissions.contains(permission);
        case Actor::Kind::account: return allows(actor.role, permission);
        case Actor::Kind::api_key: return allows(actor.role, permission) && actor.key_permissions.contains(permission);
    }
    return false;
}

}  // namespace jingwei::org

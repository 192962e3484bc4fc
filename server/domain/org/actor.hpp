#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "domain/org/permission.hpp"
#include "domain/org/role.hpp"

namespace jingwei::org {

/// Where somebody may act: territory subtrees, or units. An empty scope covers nothing.
struct Scope {
    bool everything{};
    std::vector<std::pair<std::string, std::string>> path_ranges;  // half-open: first <= area_path < second
    std::vector<UnitId> units;

    /// A case lies in scope by its place or by the unit that holds it; a case without either only for `everything`.
    bool covers(std::string_view area_path, UnitId unit) const;

    static Scope whole() { return {.everything = true, .path_ranges = {}, .units = {}}; }
    friend bool operator==(const Scope&, const Scope&) = default;
};

/// Whoever asks: nobody in particular, an account, an API key, or the program itself.
struct Actor {
    enum class Kind : std::uint8_t { anonymous, account, api_key, system };

    Kind kind{Kind::anonymous};
    AccountId account;
    ApiKeyId api_key;
    PostId post;
    UnitId unit;
    Role role{Role::grid_worker};   // of accounts and keys only
    PermissionSet key_permissions;  // an API key's own list, inside its role; empty allows nothing
    Scope scope;
    std::string device;  // anonymous: the random id its browser keeps

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// What anybody may do without signing in.
inline constexpr PermissionSet kPublicPermissions{Permission::case_report, Permission::territory_read, Permission::catalog_read};

/// The program itself may do everything; an account what its role says; an API key that and no more than its list.
bool allows(const Actor& actor, Permission permission);

}  // namespace jingwei::org

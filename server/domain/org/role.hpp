#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/org/permission.hpp"

namespace jingwei::org {

/// What an account is for. One account has one role; where it may act is its Scope.
enum class Role : std::uint8_t {
    district_admin,  // the district civility office: the desk and everything the district sets up
    dispatcher,      // acceptor and dispatcher
    verifier,        // goes and looks whether it is fixed
    unit_staff,      // a department, co-building unit or company that answers for classes
    grid_chief,      // sub-district, village and building leaders
    grid_worker,     // collector
    leader,          // looks, never operates
    inspector,       // anonymous field work; sees no case
    system_admin,    // accounts, keys, imports, metrics; no case work
    auditor,         // the journal; nothing else may be changed or seen
    integrator,      // another system, by API key
};

/// A role's stable word, names and permissions: the one place where a role is given anything.
struct RoleText {
    Role role;
    std::string_view name;
    std::string_view zh_cn;
    std::string_view en;
    PermissionSet permissions;
};

inline constexpr std::array kRoles{
    RoleText{Role::district_admin,
             "district_admin",
             "文明办管理员",
             "District office",
             {Permission::case_report, Permission::case_read, Permission::case_read_reporter, Permission::case_dispatch,
              Permission::case_verify, Permission::case_reject, Permission::case_release, Permission::case_export,
              Permission::case_import, Permission::territory_read, Permission::territory_import, Permission::territory_edit,
              Permission::territory_publish, Permission::catalog_read, Permission::org_read, Permission::org_manage,
              Permission::duty_manage, Permission::person_contact_read, Permission::account_manage}},
    RoleText{Role::dispatcher,
             "dispatcher",
             "受理派遣员",
             "Dispatcher",
             {Permission::case_report, Permission::case_read, Permission::case_read_reporter, Permission::case_dispatch,
              Permission::case_reject, Permission::case_release, Permission::case_export, Permission::territory_read,
              Permission::catalog_read, Permission::org_read, Permission::person_contact_read}},
    RoleText{Role::verifier,
             "verifier",
             "核查员",
             "Verifier",
             {Permission::case_report, Permission::case_read, Permission::case_verify, Permission::territory_read,
              Permission::catalog_read, Permission::org_read}},
    RoleText{Role::unit_staff,
             "unit_staff",
             "责任单位经办人",
             "Unit staff",
             {Permission::case_report, Permission::case_read, Permission::case_handle, Permission::territory_read,
              Permission::catalog_read, Permission::org_read}},
    RoleText{Role::grid_chief,
             "grid_chief",
             "网格长",
             "Grid chief",
             {Permission::case_report, Permission::case_read, Permission::case_handle, Permission::territory_read,
              Permission::catalog_read, Permission::org_read}},
    RoleText{Role::grid_worker,
             "grid_worker",
             "网格员",
             "Grid worker",
             {Permission::case_report, Permission::case_read, Permission::case_handle, Permission::territory_read,
              Permission::catalog_read}},
    RoleText{Role::leader,
             "leader",
             "分管领导",
             "Leader",
             {Permission::case_read, Permission::territory_read, Permission::catalog_read, Permission::org_read,
              Permission::case_export}},
    RoleText{Role::inspector,
             "inspector",
             "测评员",
             "Inspector",
             {Permission::case_report, Permission::territory_read, Permission::catalog_read}},
    RoleText{Role::system_admin,
             "system_admin",
             "系统管理员",
             "System administrator",
             {Permission::territory_read, Permission::territory_import, Permission::territory_edit, Permission::territory_publish,
              Permission::catalog_read, Permission::org_read, Permission::case_import, Permission::account_manage,
              Permission::api_key_manage, Permission::metrics_read}},
    RoleText{Role::auditor, "auditor", "审计员", "Auditor", {Permission::journal_verify, Permission::org_read}},
    RoleText{Role::integrator,
             "integrator",
             "对接系统",
             "Integrator",
             {Permission::case_report, Permission::case_read, Permission::case_handle, Permission::territory_read,
              Permission::catalog_read, Permission::org_read}},
};

const RoleText& role_text(Role role);
std::optional<Role> parse_role(std::string_view name);

bool allows(Role role, Permission permission);

}  // namespace jingwei::org

#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace jingwei::org {

/// One thing somebody may be allowed to do. Every operation of the API names one.
enum class Permission : std::uint8_t {
    case_report,         // file a new report
    case_read,           // see cases inside one's scope
    case_read_reporter,  // see who reported, with a reason, journalled
    case_dispatch,
    case_handle,  // accept, return, report back
    case_verify,  // check whether it is true and whether it is fixed; close
    case_reject,
    case_release,  // let words and photos appear in public
    case_export,
    case_import,  // record cases that happened elsewhere
    territory_read,
    territory_import,
    territory_edit,     // draw and change drafts of the territory
    territory_publish,  // bring a draft into force
    catalog_read,
    org_read,
    org_manage,           // units and posts
    duty_manage,          // people, assignments, pairings, rulings, absences, handovers
    person_contact_read,  // a full telephone number, with a reason, journalled
    account_manage,       // accounts, sessions, activation codes
    api_key_manage,
    journal_verify,
    metrics_read,
};

/// A permission's stable word and the names people read.
struct PermissionText {
    Permission permission;
    std::string_view name;
    std::string_view zh_cn;
    std::string_view en;
};

inline constexpr std::array kPermissions{
    PermissionText{Permission::case_report, "case_report", "上报问题", "Report a problem"},
    PermissionText{Permission::case_read, "case_read", "查看案件", "See cases"},
    PermissionText{Permission::case_read_reporter, "case_read_reporter", "查看上报人信息", "See who reported"},
    PermissionText{Permission::case_dispatch, "case_dispatch", "派遣案件", "Dispatch cases"},
    PermissionText{Permission::case_handle, "case_handle", "处置案件", "Handle cases"},
    PermissionText{Permission::case_verify, "case_verify", "核查结案", "Verify and close cases"},
    PermissionText{Permission::case_reject, "case_reject", "不予受理", "Reject reports"},
    PermissionText{Permission::case_release, "case_release", "审核公开", "Release for publication"},
    PermissionText{Permission::case_export, "case_export", "导出案件", "Export cases"},
    PermissionText{Permission::case_import, "case_import", "导入历史案件", "Import past cases"},
    PermissionText{Permission::territory_read, "territory_read", "查看网格", "See the territory"},
    PermissionText{Permission::territory_import, "territory_import", "导入网格", "Import territory"},
    PermissionText{Permission::territory_edit, "territory_edit", "编辑网格草稿", "Edit drafts of the territory"},
    PermissionText{Permission::territory_publish, "territory_publish", "发布网格版本", "Publish the territory"},
    PermissionText{Permission::catalog_read, "catalog_read", "查看问题类别", "See the catalogue"},
    PermissionText{Permission::org_read, "org_read", "查看单位和岗位", "See units and posts"},
    PermissionText{Permission::org_manage, "org_manage", "管理单位和岗位", "Manage units and posts"},
    PermissionText{Permission::duty_manage, "duty_manage", "管理网格责任", "Manage duties"},
    PermissionText{Permission::person_contact_read, "person_contact_read", "查看完整电话", "See full telephone numbers"},
    PermissionText{Permission::account_manage, "account_manage", "管理账号", "Manage accounts"},
    PermissionText{Permission::api_key_manage, "api_key_manage", "管理接口密钥", "Manage API keys"},
    PermissionText{Permission::journal_verify, "journal_verify", "核验操作日志", "Verify the journal"},
    PermissionText{Permission::metrics_read, "metrics_read", "查看运行指标", "See metrics"},
};

const PermissionText& permission_text(Permission permission);
std::optional<Permission> parse_permission(std::string_view name);

/// A set of permissions; an empty one allows nothing.
class PermissionSet {
public:
    constexpr PermissionSet() = default;
    constexpr PermissionSet(std::initializer_list<Permission> permissions) {
        for (const auto permission : permissions) bits_ |= bit(permission);
    }

    constexpr bool contains(Permission permission) const { return (bits_ & bit(permission)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr PermissionSet& insert(Permission permission) {
        bits_ |= bit(permission);
        return *this;
    }
    friend constexpr PermissionSet operator&(PermissionSet a, PermissionSet b) {
        PermissionSet both;
        both.bits_ = a.bits_ & b.bits_;
        return both;
    }
    friend constexpr bool operator==(PermissionSet, PermissionSet) = default;

private:
    static constexpr std::uint64_t bit(Permission permission) { return std::uint64_t{1} << static_cast<unsigned>(permission); }

    std::uint64_t bits_{};
};

}  // namespace jingwei::org

#pragma once
#include <filesystem>
#include <string>

#include "main/import_file.hpp"
#include "main/program.hpp"

namespace jingwei::main {

inline constexpr int kAllDone = 0;
inline constexpr int kSomeRefused = 1;
inline constexpr int kUnreadable = 2;

struct TenantCommand {
    DataOptions data;
    std::string code;
    std::string name_zh;
    std::string name_en;
    std::string time_zone{"Asia/Shanghai"};
    std::vector<std::string> host_names;
};
int create_tenant(const TenantCommand& command);
/// Replaces the host names of the district with this code.
int set_tenant_hosts(const TenantCommand& command);
int list_tenants(const TenantCommand& command);

struct ImportCasesCommand {
    DataOptions data;
    std::filesystem::path file;
    std::filesystem::path mapping;
    std::filesystem::path refused;  // CSV of every refused row; empty: none is written
    bool json{};
};
int import_cases(const ImportCasesCommand& command);

struct ImportTerritoryCommand {
    DataOptions data;
    TerritoryFile input;
    bool json{};
};
int import_territory(const ImportTerritoryCommand& command);

struct OverdueCommand {
    DataOptions data;
    std::string as_of{"last"};  // an RFC 3339 instant, or the last moment any case knows of
    bool json{};
};
int report_overdue(const OverdueCommand& command);

}  // namespace jingwei::main

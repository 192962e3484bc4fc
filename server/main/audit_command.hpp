#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "domain/grid/audit.hpp"

namespace CLI {
class App;
}

namespace jingwei::main {

/// `jingwei audit FILE`: needs no data folder, changes nothing.
struct AuditCommand {
    std::filesystem::path file;
    std::filesystem::path outline;  // one area or several, together what the top level should fill
    std::filesystem::path parents;  // the level above, in a file of its own
    std::string code_property;      // else the feature's id, else its number
    std::string name_property;
    std::string level_property;         // holds 0 for the top level, 1 for the next …; else all are of one level
    std::string parent_property;        // holds the parent's code; else the area around it
    std::string parents_code_property;  // in the file of parents; else as code_property
    std::optional<int> level;           // findings of this level only
    grid::AuditOptions options;
    std::optional<double> snap_m;  // corners within so many metres are joined before the audit
    std::filesystem::path output;  // of the areas, joined
    bool notes{};                  // list notes too
    bool json{};
};

/// 0 clean, 1 findings, 2 unreadable.
int audit_file(const AuditCommand& command);

void add_audit_command(CLI::App& cli, AuditCommand& command, int& status);

}  // namespace jingwei::main

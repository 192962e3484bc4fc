#include <fmt/core.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

#include "app/accounts.hpp"
#include "main/background.hpp"
#include "main/commands.hpp"
#include "storage/journal.hpp"
#include "storage/journal_heads.hpp"

namespace jingwei::main {
namespace {

/// Asks on the terminal without showing what is typed.
std::string ask_password() {
    fmt::print(stderr, "Password: ");
    termios shown{};
    const bool terminal = tcgetattr(STDIN_FILENO, &shown) == 0;
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (terminal) tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    std::string password;
    std::getline(std::cin, password);
    if (terminal) tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    fmt::print(stderr, "\n");
    return password;
}

std::string password_of(const AdminCommand& command) {
    if (command.password_file.empty()) return ask_password();
    std::ifstream file{command.password_file};
    std::string password;
    std::getline(file, password);
    return password;
}

}  // namespace

int create_admin(const AdminCommand& command) {
    Program program{command.data};
    const auto tenant = program.tenant();
    if (!tenant) {
        fmt::print(stderr, "jingwei: there is no district yet; make one first (jingwei demo)\n");
        return 1;
    }
    const app::NewAccount input{.login = command.login,
                                .role = org::Role::system_admin,
                                .unit = {},
                                .post = {},
                                .area = {},
                                .password = password_of(command)};
    const auto account = app::create_account(program.app(), *tenant, input);
    if (!account) {
        fmt::print(stderr, "jingwei: {}\n", message(account.error(), Locale::en));
        for (const auto& field : account.error().fields)
            fmt::print(stderr, "  {}: {}\n", field.pointer, message(field, Locale::en));
        return 1;
    }
    fmt::print("{} is made; sign in at /console/\n", account->login);
    return 0;
}

namespace {

/// One line for a district: what holds, or the first broken row.
bool verify_one(Program& program, TenantId tenant, const std::string& label) {
    storage::JournalCheck check;
    program.engine().read([&](storage::Connection& connection) { check = storage::verify_journal(connection, tenant); });
    if (check.first_broken_seq) fmt::print("{}broken at row {}\n", label, *check.first_broken_seq);
    else fmt::print("{}{} rows, head {} {}\n", label, check.count, check.head.seq, check.head.hash);
    return !check.first_broken_seq;
}

/// Whether the journal still has every head that was written down; nothing when they cannot be read.
std::optional<bool> compare_recorded(Program& program, const app::TenantEntry& tenant, const std::filesystem::path& folder,
                                     const std::string& label) {
    const auto heads = storage::read_heads(folder);
    if (!heads) {
        fmt::print(stderr, "jingwei: {}\n", message(heads.error(), Locale::en));
        return std::nullopt;
    }
    std::vector<storage::LostHead> lost;
    program.engine().read([&](storage::Connection& connection) { lost = storage::compare_heads(connection, tenant.id, *heads); });
    for (const auto& one : lost) {
        fmt::print("{}{} row {} of {}\n", label, one.cut ? "cut off: the journal ends before" : "changed:", one.recorded.head.seq,
                   one.recorded.day);
    }
    if (lost.empty()) fmt::print("{}{} recorded heads hold\n", label, heads->size());
    return lost.empty();
}

}  // namespace

int verify_journal(const VerifyCommand& command) {
    Program program{command.data};
    const auto chosen = program.tenant();
    if (!chosen) {
        fmt::print(stderr, "jingwei: there is no district here\n");
        return 2;
    }
    const auto tenants = program.tenants();
    bool sound = true;
    for (const auto& tenant : tenants.all()) {
        if (!command.data.tenant_code.empty() && tenant.id != *chosen) continue;
        const std::string label = tenants.all().size() > 1 ? tenant.code + ": " : std::string{};
        sound = verify_one(program, tenant.id, label) && sound;
        if (!command.heads) continue;
        const auto root = command.heads_dir.empty() ? command.data.data_dir / "journal-heads" : command.heads_dir;
        const auto kept = compare_recorded(program, tenant, heads_folder(root, tenant.mark), label);
        if (!kept) return 2;
        sound = *kept && sound;
    }
    return sound ? 0 : 1;
}

}  // namespace jingwei::main

#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "main/listeners.hpp"
#include "main/program.hpp"

/// One function a command of the program; each returns its exit status.
namespace jingwei::main {

struct ServeOptions {
    DataOptions data;
    ListenOptions listen;
    std::filesystem::path web_dir;  // empty: "web" beside the program
    bool secure_cookies{false};
    std::vector<std::string> trusted_proxies;
    bool limit_rates{true};  // off only where something in front limits, or for load tests
};
int serve(const ServeOptions& options);

struct DemoCommand {
    DataOptions data;
    std::uint32_t seed{1};
    int days{120};
    int cases_per_day{40};
    bool json{false};
};
int make_demo(const DemoCommand& command);

struct VerifyCommand {
    DataOptions data;
    bool heads{false};                // compare with the heads that were written down
    std::filesystem::path heads_dir;  // empty: journal-heads in the data folder
};
/// 0: all holds; 1: a row is broken, or a head that was written down is gone; 2: unreadable.
int verify_journal(const VerifyCommand& command);

struct AdminCommand {
    DataOptions data;
    std::string login;
    std::filesystem::path password_file;  // empty: asked for on the terminal
};
int create_admin(const AdminCommand& command);

}  // namespace jingwei::main

#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "main/program.hpp"

/// One function a command of the program; each returns its exit status.
namespace jingwei::main {

struct ServeOptions {
    DataOptions data;
    std::string address{"127.0.0.1"};
    std::uint16_t port{8080};
    std::filesystem::path web_dir;  // empty: "web" beside the program
    std::uint16_t public_port{0};   // a listener for residents only, on public_address; 0 = none
    std::string public_address{"127.0.0.1"};
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

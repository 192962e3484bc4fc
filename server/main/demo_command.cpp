#include <fmt/core.h>

#include <cstdio>
#include <iostream>

#include "base/codec.hpp"
#include "demo/demo.hpp"
#include "main/commands.hpp"

namespace jingwei::main {
namespace {

void print_logins(const demo::DemoReport& report) {
    fmt::print("\n  {} areas, {} units, {} cases, {} photos\n\n  Demo logins (this database only):\n", report.areas, report.units,
               report.cases, report.photos);
    for (const auto& login : report.logins) {
        if (login.activation_code.empty()) {
            fmt::print("    {:<10} {:<10} {:<18} {}\n", login.face, login.login, login.password, login.post.in(Locale::en));
        } else {
            fmt::print("    {:<10} code       {:<18} {}, {}\n", login.face, login.activation_code, login.post.in(Locale::en),
                       login.unit.in(Locale::en));
        }
    }
    fmt::print("\n");
}

void print_json(const demo::DemoReport& report) {
    json::array logins;
    for (const auto& login : report.logins) {
        logins.push_back(json::object{{"face", login.face},
                                      {"login", login.login},
                                      {"password", login.password},
                                      {"activation_code", login.activation_code},
                                      {"role", login.role},
                                      {"post", to_json(login.post)},
                                      {"unit", to_json(login.unit)}});
    }
    std::cout << json::serialize(json::object{{"areas", report.areas}, {"cases", report.cases}, {"logins", logins}}) << '\n';
}

}  // namespace

int make_demo(const DemoCommand& command) {
    Program program{command.data};
    if (program.tenant()) {
        fmt::print(stderr, "jingwei: {} already holds a district; choose an empty folder\n", command.data.data_dir.string());
        return 1;
    }
    demo::DemoOptions options{.seed = command.seed,
                              .days = command.days,
                              .cases_per_day = command.cases_per_day,
                              .now = program.clock().now(),
                              .photos = 200};
    const auto report = demo::make_demo(program.database(), program.vault(), program.ids(), options,
                                        [](std::string_view step, int done, int total) {
                                            fmt::print(stderr, "\r  {:<28} {:>5} / {:<5}", step, done, total);
                                            if (done == total) fmt::print(stderr, "\n");
                                        });
    if (!report) {
        fmt::print(stderr, "jingwei: {}\n", message(report.error(), Locale::en));
        return 1;
    }
    command.json ? print_json(*report) : print_logins(*report);
    return 0;
}

}  // namespace jingwei::main

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "api/openapi.hpp"
#include "main/commands.hpp"

namespace {

using namespace jingwei::main;

void data_options(CLI::App& command, DataOptions& data) {
    command.add_option("--data", data.data_dir, "Folder of the data")->required();
    command.add_option("--database", data.database_url, "postgresql://… instead of SQLite in the data folder");
}

int run(int argc, char** argv) {
    CLI::App cli{"Jingwei 经纬: a city's civility campaign and grid management as one closed loop"};
    cli.set_version_flag("--version", "jingwei " JINGWEI_VERSION);
    cli.require_subcommand(1);
    int status = 0;

    ServeOptions serving;
    auto* const serve_command = cli.add_subcommand("serve", "Serve the district");
    data_options(*serve_command, serving.data);
    serve_command->add_option("--port", serving.port, "Port of all faces; 0 takes a free one")->capture_default_str();
    serve_command->add_option("--address", serving.address, "Address to listen on")->capture_default_str();
    serve_command->add_option("--public-port", serving.public_port, "A second listener that serves the public face only");
    serve_command->add_option("--public-address", serving.public_address, "Its address")->capture_default_str();
    serve_command->add_option("--web", serving.web_dir, "Folder of the built web app");
    serve_command->add_option("--trusted-proxy", serving.trusted_proxies, "Address or network whose X-Forwarded-For is believed");
    serve_command->add_flag("--secure-cookies", serving.secure_cookies, "The browser reaches us by HTTPS");
    serve_command->set_config("--config", "", "TOML file with the same names");
    serve_command->callback([&] { status = serve(serving); });

    DemoCommand demo;
    auto* const demo_command = cli.add_subcommand("demo", "Make the demo district and print its logins");
    data_options(*demo_command, demo.data);
    demo_command->add_option("--seed", demo.seed)->capture_default_str();
    demo_command->add_option("--days", demo.days)->capture_default_str();
    demo_command->add_option("--cases-per-day", demo.cases_per_day)->capture_default_str();
    demo_command->add_flag("--json", demo.json, "Print the logins as JSON");
    demo_command->callback([&] { status = make_demo(demo); });

    DataOptions journal_data;
    auto* const journal = cli.add_subcommand("journal", "The tamper-evident journal");
    journal->require_subcommand(1);
    auto* const verify = journal->add_subcommand("verify", "Recompute the chain; names the first broken row");
    data_options(*verify, journal_data);
    verify->callback([&] { status = verify_journal(journal_data); });

    AdminCommand admin;
    auto* const admin_command = cli.add_subcommand("admin", "Administrators");
    admin_command->require_subcommand(1);
    auto* const create = admin_command->add_subcommand("create", "Make the first administrator");
    data_options(*create, admin.data);
    create->add_option("--login", admin.login)->required();
    create->add_option("--password-file", admin.password_file, "First line is the password; else it is asked for");
    create->callback([&] { status = create_admin(admin); });

    cli.add_subcommand("openapi", "Print the API as OpenAPI 3.1")->callback([] { std::cout << jingwei::api::openapi(); });

    CLI11_PARSE(cli, argc, argv);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& broken) {
        std::cerr << "jingwei: " << broken.what() << '\n';
        return 2;
    }
}

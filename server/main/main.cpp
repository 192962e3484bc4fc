#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <map>

#include "api/openapi.hpp"
#include "main/audit_command.hpp"
#include "main/commands.hpp"
#include "main/coverage_command.hpp"
#include "main/doctor_command.hpp"
#include "main/import_command.hpp"
#include "main/locate_command.hpp"

namespace {

using namespace jingwei::main;

void data_options(CLI::App& command, DataOptions& data) {
    command.add_option("--data", data.data_dir, "Folder of the data")->required();
    command.add_option("--database", data.database_url, "postgresql://… instead of SQLite in the data folder");
    command
        .add_option("--photo-store", data.photo_store, "TOML file that names an S3 store for photos, instead of the data folder")
        ->check(CLI::ExistingFile)
        ->envname("JINGWEI_PHOTO_STORE");
}

/// Which of several districts a command is about.
void tenant_option(CLI::App& command, DataOptions& data) {
    command.add_option("--tenant", data.tenant_code, "Code of the district; without it the one made first");
}

void tenant_commands(CLI::App& cli, TenantCommand& tenant, int& status) {
    auto* const command = cli.add_subcommand("tenant", "The districts");
    command->require_subcommand(1);
    auto* const create = command->add_subcommand("create", "Make a district, with nothing in it yet");
    data_options(*create, tenant.data);
    create->add_option("--code", tenant.code, "Its code, such as 330108")->required();
    create->add_option("--name-zh", tenant.name_zh, "Chinese name")->required();
    create->add_option("--name-en", tenant.name_en, "English name");
    create->add_option("--time-zone", tenant.time_zone, "IANA name")->capture_default_str();
    create->add_option("--host", tenant.host_names, "Host name that is its alone; may be repeated");
    create->callback([&] { status = create_tenant(tenant); });
    auto* const hosts = command->add_subcommand("hosts", "Replace the host names of a district");
    data_options(*hosts, tenant.data);
    hosts->add_option("--code", tenant.data.tenant_code, "Its code")->required();
    hosts->add_option("--host", tenant.host_names, "Host name; may be repeated; none: reached at shared hosts only");
    hosts->callback([&] { status = set_tenant_hosts(tenant); });
    auto* const list = command->add_subcommand("list", "Code, mark, name and host names of every district");
    data_options(*list, tenant.data);
    list->callback([&] { status = list_tenants(tenant); });
}

void import_territory_command(CLI::App& import, ImportTerritoryCommand& territory, int& status) {
    auto* const command = import.add_subcommand("territory", "Areas from GeoJSON, TopoJSON, Shapefile, GeoPackage or KML");
    auto& mapping = territory.input.mapping;
    mapping.depth = 0;
    data_options(*command, territory.data);
    tenant_option(*command, territory.data);
    command->add_option("file", territory.input.file)->required()->check(CLI::ExistingFile);
    command->add_option("--code-property", mapping.code_property, "Holds an area's code; without it codes are made");
    command->add_option("--name-property", mapping.name_property, "Holds its name; without it the code is the name");
    command->add_option("--name-en-property", mapping.name_en_property, "Holds its English name");
    command->add_option("--parent-property", mapping.parent_property, "Holds its parent's code; else the area around it");
    command->add_option("--level", mapping.depth, "Which level; 0 is the top, the next free one is made")->capture_default_str();
    command->add_option("--level-name", territory.input.level_name.zh_cn, "Name of a level that is made");
    command->add_option("--layer", mapping.layer, "A layer beside the territory, such as \"councils\"")->capture_default_str();
    command->add_flag("--merge-same-code", mapping.merge_same_code, "Features with one code are parts of one area");
    command->add_option("--code-digits", territory.input.code_digits, "Digits that the level's codes add to their parent's")
        ->check(CLI::Range(0, 9));
    command->add_option("--crs", territory.input.system, "Its coordinate system: EPSG:2249, GCJ02, BD09 …; else the file's own");
    command->add_option("--source-layer", territory.input.source_layer, "Which layer of a file that holds several");
    command->add_option("--encoding", territory.input.encoding, "Of a Shapefile's texts, such as GBK, where it does not say it");
    command->add_option("--effective-from", territory.input.effective_from, "First day in force, such as 2026-03-02");
    command->add_flag("--dry-run", territory.input.dry_run, "Say what would happen, write nothing");
    command->add_flag("--json", territory.json, "Print the summary as JSON");
    command->callback([&] { status = import_territory(territory); });
}

void import_cases_command(CLI::App& import, ImportCasesCommand& cases, int& status) {
    auto* const command = import.add_subcommand("cases", "Past cases of another system, from CSV (also .gz or .zip)");
    data_options(*command, cases.data);
    tenant_option(*command, cases.data);
    command->add_option("file", cases.file)->required()->check(CLI::ExistingFile);
    command->add_option("--mapping", cases.mapping, "How the file is to be understood; see deploy/mappings")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--refused", cases.refused, "CSV to write every refused row and its reason to");
    command->add_flag("--json", cases.json, "Print the summary as JSON");
    command->callback([&] { status = import_cases(cases); });
}

void locate_command(CLI::App& cli, LocateCommand& locate, int& status) {
    auto* const command = cli.add_subcommand("locate", "Which area each point of a CSV lies in");
    command->add_option("--territory", locate.territory, "Areas: GeoJSON, TopoJSON, Shapefile, GeoPackage or KML")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--points", locate.points, "CSV (also .gz or .zip)")->required()->check(CLI::ExistingFile);
    command->add_option("--code-property", locate.code_property, "Holds an area's code; else one is chosen and named");
    command->add_option("--lon", locate.lon, "Column of the longitude; else found by its usual names");
    command->add_option("--lat", locate.lat, "Column of the latitude");
    command->add_option("--crs", locate.system, "Coordinate system of the areas; else the file's own");
    command->add_option("--points-crs", locate.points_system, "Coordinate system of the points; else WGS84");
    command->add_option("--source-layer", locate.source_layer, "Which layer of a file that holds several");
    command->callback([&] { status = locate_points(locate); });
}

void coverage_command(CLI::App& cli, CoverageCommand& coverage, int& status) {
    auto* const command = cli.add_subcommand("coverage", "What nobody answers for: ground, people, classes; 0 none, 1 gaps");
    data_options(*command, coverage.data);
    tenant_option(*command, coverage.data);
    command->add_option("--area", coverage.area, "Code of an area: only what lies in it");
    command->add_option("--xlsx", coverage.sheet, "Write the list to this file too");
    command->add_flag("--json", coverage.json, "Print figures and list as JSON");
    command->callback([&] { status = prove_coverage(coverage); });
}

void report_commands(CLI::App& cli, OverdueCommand& overdue, int& status) {
    auto* const report = cli.add_subcommand("report", "Figures");
    report->require_subcommand(1);
    auto* const command = report->add_subcommand("overdue", "How many cases are overdue at a moment");
    data_options(*command, overdue.data);
    tenant_option(*command, overdue.data);
    command->add_option("--as-of", overdue.as_of, "A time such as 2026-03-02T09:20:00Z, or \"last\": the last any case knows of")
        ->capture_default_str();
    command->add_flag("--json", overdue.json, "Print the figures as JSON");
    command->callback([&] { status = report_overdue(overdue); });
}

void listen_options(CLI::App& command, ListenOptions& listen) {
    auto* const faces =
        command
            .add_option("--listen", listen.listen, "FACES=ADDRESS:PORT, FACES of public, phone, console, api joined by +, or all")
            ->delimiter(',');
    command.add_option("--port", listen.port, "Port of all faces; 0 takes a free one")->capture_default_str()->excludes(faces);
    command.add_option("--address", listen.address, "Address to listen on")->capture_default_str()->excludes(faces);
    command.add_option("--public-port", listen.public_port, "A second listener that serves the public face only")
        ->excludes(faces);
    command.add_option("--public-address", listen.public_address, "Its address")->capture_default_str()->excludes(faces);
}

/// A flat TOML file of serve's own option names. CLI11 reads a file for the whole program only, so the names are handed on;
/// what the command line says counts more than the file, and a name that serve does not know is refused.
class ServeConfig final : public CLI::ConfigTOML {
public:
    std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
        auto entries = CLI::ConfigTOML::from_config(input);
        for (auto& entry : entries) entry.parents.insert(entry.parents.begin(), "serve");
        return entries;
    }
};

void serve_command(CLI::App& cli, ServeOptions& serving, int& status) {
    auto* const command = cli.add_subcommand("serve", "Serve the district");
    data_options(*command, serving.data);
    listen_options(*command, serving.listen);
    command->add_option("--web", serving.web_dir, "Folder of the built web app");
    command->add_option("--trusted-proxy", serving.trusted_proxies, "Address or network whose X-Forwarded-For is believed");
    command
        ->add_option("--rate-limit", serving.limit_rates, "\"off\" when a proxy in front limits each client, or for a load test")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"on", true}, {"off", false}}))
        ->default_str("on");
    command->add_flag("--secure-cookies", serving.secure_cookies, "The browser reaches us by HTTPS");
    cli.set_config("--config", "", "TOML file for serve")->group("");
    cli.config_formatter(std::make_shared<ServeConfig>());
    cli.allow_config_extras(CLI::config_extras_mode::error);
    command->fallthrough();
    command->footer("  --config FILE               TOML file with the same names, such as port = 8080");
    command->callback([&] { status = serve(serving); });
}

int run(int argc, char** argv) {
    CLI::App cli{"Jingwei 经纬: a city's civility campaign and grid management as one closed loop"};
    cli.set_version_flag("--version", "jingwei " JINGWEI_VERSION);
    cli.require_subcommand(1);
    int status = 0;

    ServeOptions serving;
    serve_command(cli, serving, status);

    CoverageCommand coverage;
    coverage_command(cli, coverage, status);

    DoctorCommand doctor;
    add_doctor_command(cli, doctor, status, data_options, listen_options);

    DemoCommand demo;
    auto* const demo_command = cli.add_subcommand("demo", "Make the demo district and print its logins");
    data_options(*demo_command, demo.data);
    demo_command->add_option("--seed", demo.seed)->capture_default_str();
    demo_command->add_option("--days", demo.days)->capture_default_str();
    demo_command->add_option("--cases-per-day", demo.cases_per_day)->capture_default_str();
    demo_command->add_flag("--json", demo.json, "Print the logins as JSON");
    demo_command->callback([&] { status = make_demo(demo); });

    VerifyCommand checking;
    auto* const journal = cli.add_subcommand("journal", "The tamper-evident journal");
    journal->require_subcommand(1);
    auto* const verify = journal->add_subcommand("verify", "Recompute the chain; names the first broken row");
    data_options(*verify, checking.data);
    tenant_option(*verify, checking.data);
    auto* const heads = verify->add_option("--heads", checking.heads_dir,
                                           "Compare with the heads written down daily, in DIR or in the data folder");
    heads->expected(0, 1);
    verify->callback([&, heads] {
        checking.heads = heads->count() > 0;
        status = verify_journal(checking);
    });

    AdminCommand admin;
    auto* const admin_command = cli.add_subcommand("admin", "Administrators");
    admin_command->require_subcommand(1);
    auto* const create = admin_command->add_subcommand("create", "Make the first administrator");
    data_options(*create, admin.data);
    tenant_option(*create, admin.data);
    create->add_option("--login", admin.login)->required();
    create->add_option("--password-file", admin.password_file, "First line is the password; else it is asked for");
    create->callback([&] { status = create_admin(admin); });

    TenantCommand tenant;
    tenant_commands(cli, tenant, status);
    auto* const import = cli.add_subcommand("import", "Bring data of other systems in");
    import->require_subcommand(1);
    ImportTerritoryCommand territory;
    import_territory_command(*import, territory, status);
    ImportCasesCommand cases;
    import_cases_command(*import, cases, status);
    LocateCommand locate;
    locate_command(cli, locate, status);
    OverdueCommand overdue;
    report_commands(cli, overdue, status);
    AuditCommand audit;
    add_audit_command(cli, audit, status);

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

#include "main/doctor_command.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <ctime>

#include "app/tenants.hpp"
#include "integrations/child_process.hpp"
#include "main/photo_store.hpp"
#include "storage/engine.hpp"
#include "storage/s3_vault.hpp"
#include "storage/sql_database.hpp"

namespace jingwei::main {
namespace {

namespace fs = std::filesystem;
using State = Finding::State;

constexpr std::uintmax_t kScarceBytes = std::uintmax_t{2} << 30;
constexpr std::uintmax_t kTooFewBytes = std::uintmax_t{256} << 20;

std::string_view word(State state) { return state == State::ok ? "ok" : state == State::warn ? "warn" : "fail"; }

/// A check that ends in an exception has failed for that reason.
Finding look(const std::string& check, const std::string& remedy, const std::function<Finding()>& at) {
    try {
        auto finding = at();
        finding.check = check;
        return finding;
    } catch (const std::exception& failed) {
        return {check, State::fail, failed.what(), remedy};
    }
}

Finding ok(std::string found) { return {{}, State::ok, std::move(found), {}}; }

Finding listeners(const ListenOptions& options) {
    std::string found;
    for (const auto& listener : listeners_of(options))
        found += fmt::format("{}{} on {}:{}", found.empty() ? "" : ", ", listener.face, listener.address, listener.port);
    return ok(found);
}

Finding data_folder(const fs::path& folder) {
    if (!fs::exists(folder))
        return {{},
                State::fail,
                folder.string() + " is not there",
                "make it, owned by the user that runs the program, or look at --data"};
    std::string name = (folder / ".doctor-XXXXXX").string();
    const int file = ::mkstemp(name.data());
    if (file < 0)
        return {{},
                State::fail,
                folder.string() + " cannot be written",
                "give it to the user that runs the program (chown), mode 700"};
    ::close(file);
    ::unlink(name.c_str());
    return ok(folder.string() + " can be written");
}

Finding free_space(const fs::path& folder) {
    const auto free = fs::space(folder).available;
    const std::string found = fmt::format("{} MiB free", free >> 20U);
    if (free < kTooFewBytes) return {{}, State::fail, found, "make room, or move the data folder to a larger disk"};
    if (free < kScarceBytes) return {{}, State::warn, found, "plan for a larger disk; an upload takes up to 20 MiB"};
    return ok(found);
}

fs::path database_file(const DataOptions& data) { return data.data_dir / "jingwei.db"; }

bool has_database(const DataOptions& data) { return !data.database_url.empty() || fs::exists(database_file(data)); }

/// Only a database that is there is opened: the doctor makes none.
Finding database(const DataOptions& data, std::unique_ptr<storage::Engine>& engine) {
    if (!has_database(data))
        return {{}, State::warn, "none yet in " + data.data_dir.string(), "jingwei tenant create, or jingwei demo, makes it"};
    storage::EngineOptions options;
    options.data_dir = data.data_dir;
    options.database_url = data.database_url;
    engine = storage::Engine::open(options);
    engine->read([](storage::Connection&) {});
    return ok(data.database_url.empty() ? "SQLite answers" : "PostgreSQL answers");
}

Finding migrations(storage::Engine& engine) {
    std::size_t pending = 0;
    const auto& known = storage::embedded_migrations();
    engine.read([&](storage::Connection& connection) { pending = storage::pending_migrations(connection, known); });
    if (pending == 0) return ok(fmt::format("all {} are applied", known.size()));
    return {{},
            State::warn,
            fmt::format("{} of {} are not applied yet", pending, known.size()),
            "copy the data, then start the program: it applies them"};
}

Finding photos(const DataOptions& data, const Clock& clock) {
    const auto vault = open_vault(data.photo_store, data.data_dir, clock);
    auto* const s3 = dynamic_cast<storage::S3Vault*>(vault.get());
    if (s3 == nullptr) return ok("in the data folder");
    s3->try_out();
    return ok("the store takes, gives back and removes");
}

Finding clock_and_zones(const Clock& clock) {
    const auto zone = fs::path{"/usr/share/zoneinfo/Asia/Shanghai"};
    if (!fs::exists(zone)) return {{}, State::fail, "the zones of the world are not installed", "apt-get install tzdata"};
    // Nobody could have built this program before.
    if (clock.now() < *parse_instant("2026-01-01T00:00:00Z"))
        return {{}, State::fail, "the clock says " + format_instant(clock.now()), "set it (systemd-timesyncd, chrony)"};
    return ok("it is " + format_instant(clock.now()));
}

/// Each district, whether its calendar knows this year.
Finding calendars(storage::Engine& engine, const Clock& clock) {
    storage::SqlDatabase database{engine};
    app::ReferenceCache cache{database, clock};
    const auto known =
        app::in_snapshot<std::vector<app::TenantEntry>>(database, [](app::Stores& stores) { return stores.reference.tenants(); });
    if (known.empty()) return {{}, State::warn, "no district yet", "jingwei tenant create, or jingwei demo"};
    const int year = std::stoi(format_instant(clock.now()).substr(0, 4));
    std::string without;
    for (const auto& tenant : known) {
        if (!cache.get(tenant.id)->calendar.has_data_for(year)) without += (without.empty() ? "" : ", ") + tenant.code;
    }
    if (without.empty()) return ok(fmt::format("{} districts know the holidays of {}", known.size(), year));
    return {{},
            State::warn,
            fmt::format("no holidays of {} for {}", year, without),
            "deadlines follow the plain week there until the calendar of the year is in"};
}

Finding converter() {
    if (const auto found = integrations::find_program("ogr2ogr")) return ok(found->string());
    return {{},
            State::warn,
            "ogr2ogr is not installed",
            "apt-get install gdal-bin; without it maps come as GeoJSON or TopoJSON only"};
}

/// Pictures of the demo and printed plates are drawn with Chinese letters.
Finding fonts() {
    const auto list = integrations::find_program("fc-list");
    if (!list)
        return {{}, State::warn, "fontconfig is not installed", "apt-get install fontconfig fonts-noto-cjk, where text is drawn"};
    std::string folder = (fs::temp_directory_path() / "jingwei-doctor-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    const auto end = integrations::run_child(*list, {"fc-list", ":lang=zh-cn", "family"}, folder);
    std::error_code unread;
    const auto size = fs::file_size(fs::path{folder} / "stdout", unread);
    fs::remove_all(folder);
    if (end.status == 0 && !unread && size > 0) return ok("Chinese letters can be drawn");
    return {{}, State::warn, "no font has Chinese letters", "apt-get install fonts-noto-cjk"};
}

Finding web_app(const fs::path& given) {
    std::error_code failed;
    const auto self = fs::read_symlink("/proc/self/exe", failed);
    const fs::path folder = !given.empty() || failed ? given : self.parent_path() / "web";
    if (fs::exists(folder / "index.html")) return ok(folder.string());
    return {{},
            State::warn,
            "no web app in " + folder.string(),
            "put the folder web beside the program, or name it with --web; the API works without"};
}

std::vector<Finding> all_findings(const DoctorCommand& command) {
    const SystemClock clock;
    const DataOptions& data = command.data;
    std::unique_ptr<storage::Engine> engine;
    std::vector<Finding> findings;
    const auto add = [&](const char* check, const char* remedy, const std::function<Finding()>& at) {
        findings.push_back(look(check, remedy, at));
        return findings.back().state != State::fail;
    };
    add("listeners", "mend the option that is named", [&] { return listeners(command.listen); });
    if (add("data-folder", "look at --data", [&] { return data_folder(data.data_dir); }))
        add("free-space", "look at the disk", [&] { return free_space(data.data_dir); });
    add("database", "look whether it runs and takes the user, and at --database", [&] { return database(data, engine); });
    if (engine) {
        const bool readable =
            add("migrations", "use the program that belongs to this database, or restore the copy made before the update",
                [&] { return migrations(*engine); });
        if (readable && findings.back().state == State::ok)
            add("calendar", "look at the database", [&] { return calendars(*engine, clock); });
    }
    add("photo-store", "look at the settings of --photo-store, and whether the store runs", [&] { return photos(data, clock); });
    add("clock", "look at the clock of the machine", [&] { return clock_and_zones(clock); });
    add("map-formats", "apt-get install gdal-bin", converter);
    add("fonts", "apt-get install fontconfig fonts-noto-cjk", fonts);
    add("web-app", "look at --web", [&] { return web_app(command.web_dir); });
    return findings;
}

void print_json(const std::vector<Finding>& findings, bool well) {
    boost::json::array rows;
    for (const auto& one : findings) {
        boost::json::object row{{"check", one.check}, {"state", word(one.state)}, {"found", one.found}};
        if (!one.remedy.empty()) row["remedy"] = one.remedy;
        rows.push_back(std::move(row));
    }
    fmt::print("{}\n", boost::json::serialize(boost::json::object{{"ok", well}, {"findings", std::move(rows)}}));
}

}  // namespace

int examine(const DoctorCommand& command) {
    const auto findings = all_findings(command);
    const bool well = std::none_of(findings.begin(), findings.end(), [](const Finding& one) { return one.state == State::fail; });
    if (command.json) {
        print_json(findings, well);
        return well ? 0 : 1;
    }
    for (const auto& one : findings) {
        fmt::print("{:<5}{:<13}{}\n", word(one.state), one.check, one.found);
        if (!one.remedy.empty()) fmt::print("     {:<13}→ {}\n", "", one.remedy);
    }
    return well ? 0 : 1;
}

void add_doctor_command(CLI::App& cli, DoctorCommand& command, int& status,
                        const std::function<void(CLI::App&, DataOptions&)>& data_options,
                        const std::function<void(CLI::App&, ListenOptions&)>& listen_options) {
    auto* const doctor = cli.add_subcommand("doctor", "Look whether everything that serve needs is there");
    data_options(*doctor, command.data);
    listen_options(*doctor, command.listen);
    doctor->add_option("--web", command.web_dir, "Folder of the built web app");
    doctor->add_flag("--json", command.json, "Print the findings as JSON");
    doctor->callback([&] { status = examine(command); });
}

}  // namespace jingwei::main

#include <fmt/core.h>
#include <signal.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stop_token>
#include <thread>

#include "api/live_events.hpp"
#include "api/router.hpp"
#include "app/map_tiles.hpp"
#include "app/rehome_cases.hpp"
#include "base/log.hpp"
#include "integrations/xlsx_files.hpp"
#include "main/background.hpp"
#include "main/commands.hpp"
#include "main/photo_store.hpp"
#include "main/site.hpp"

namespace jingwei::main {
namespace {

std::filesystem::path web_folder(const ServeOptions& options) {
    if (!options.web_dir.empty()) return options.web_dir;
    std::error_code failed;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::filesystem::path{"web"} : self.parent_path() / "web";
}

/// Tracking codes and upload ids open what they name, so they never reach a log.
std::string loggable_path(const std::string& path) {
    for (const std::string_view folder : {"/api/v1/reports/", "/api/v1/uploads/", "/track/"}) {
        if (path.starts_with(folder)) return std::string{folder} + "*";
    }
    return path;
}

/// Attempts per client and minute where guessing or flooding would pay.
std::vector<net::RateRule> rate_rules() {
    return {{"POST", "/api/v1/session", 20, 10},
            {"POST", "/api/v1/reports", 30, 30},
            {"GET", "/api/v1/reports", 240, 120},
            {"POST", "/api/v1/uploads", 60, 60},
            {"PATCH", "/api/v1/uploads", 600, 300}};  // pieces: a photo on a bad line has some eighty of them
}

/// Keeps this program's id number leased until it is destroyed; a lease lasts ten minutes.
class NodeKeeper {
public:
    explicit NodeKeeper(storage::Engine& engine) : thread_{[this, &engine](const std::stop_token& stop) { run(stop, engine); }} {}

private:
    void run(const std::stop_token& stop, storage::Engine& engine) {
        constexpr std::chrono::minutes kEvery{3};
        std::unique_lock lock{mutex_};
        while (!wake_.wait_for(lock, stop, kEvery, [] { return false; }) && !stop.stop_requested()) {
            try {
                engine.renew_node();
            } catch (const storage::StorageError& failed) {
                log(LogLevel::error, "serve.lease_not_renewed", {{"what", failed.what()}});
            }
        }
    }

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_;  // last: it uses the others
};

/// Waits for SIGTERM or SIGINT; the signals are blocked in every thread, so only this call sees them.
void wait_for_signal(const sigset_t& signals) {
    int caught = 0;
    while (sigwait(&signals, &caught) != 0) continue;
    log(LogLevel::info, "serve.stopping", {{"signal", std::to_string(caught)}});
}

}  // namespace

int serve(const ServeOptions& options) {
    net::ServerOptions server_options;
    server_options.listeners = listeners_of(options.listen);  // before anything is opened: it may refuse
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    net::EventHub hub;
    api::HubEvents live{hub};
    Program program{options.data, &live};
    if (!program.tenant()) {
        fmt::print(stderr, "jingwei: there is no district in {}; make one first (jingwei demo --data DIR)\n",
                   options.data.data_dir.string());
        return 1;
    }
    app::TenantCache tenants{program.database(), program.clock()};
    app::MapTiles maps{program.database()};
    const integrations::XlsxFiles sheets;
    const api::Router router{{.app = program.app(),
                              .maps = maps,
                              .hub = hub,
                              .tenants = tenants,
                              .secure_cookies = options.secure_cookies,
                              .sheets = sheets,
                              .coverage = program.coverage()}};
    std::unique_ptr<net::StaticFiles> files;
    const auto folder = web_folder(options);
    if (std::filesystem::is_directory(folder)) files = std::make_unique<net::StaticFiles>(std::filesystem::canonical(folder));
    Site site{router, files.get(), program.engine()};
    site.set_photo_origin(reading_origin(program.vault()));

    if (options.limit_rates) {
        server_options.rates = rate_rules();
    } else {
        log(LogLevel::warning, "serve.rates_not_limited", {{"option", "--rate-limit off"}});
    }
    server_options.trusted_proxies = options.trusted_proxies;
    server_options.loggable_path = loggable_path;
    net::Server server{server_options, [&site](const net::Request& request) { return site.handle(request); }};
    site.set_server(server);
    Background background{program, options.data.data_dir, [&program](TenantId tenant, EditionId) -> Result<void> {
                              app::rehome_cases(program.app(), tenant);
                              return {};
                          }};
    site.set_background(background);
    server.start();
    const auto ports = server.ports();
    for (std::size_t i = 0; i < ports.size(); ++i) fmt::print("{}\n", announcement(server_options.listeners[i], ports[i]));
    std::fflush(stdout);
    background.start();
    const NodeKeeper node_keeper{program.engine()};
    wait_for_signal(signals);
    background.stop();
    hub.close();
    server.stop();
    return 0;
}

}  // namespace jingwei::main

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
#include "net/problem.hpp"
#include "net/server.hpp"
#include "net/static_files.hpp"

namespace jingwei::main {
namespace {

constexpr std::string_view kPublicPolicy =
    "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'none'";
constexpr std::string_view kConsolePolicy =
    "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src "
    "'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

bool is_below(std::string_view path, std::string_view folder) { return path.starts_with(folder); }

/// Which page an address without a file belongs to: the three entries keep their own history.
std::string_view entry_page(std::string_view path) {
    if (is_below(path, "/console")) return "/console/index.html";
    if (is_below(path, "/m/") || path == "/m") return "/m/index.html";
    return "/index.html";
}

void secure(net::Response& response, std::string_view path) {
    response.set_header("Content-Security-Policy", std::string{is_below(path, "/console") ? kConsolePolicy : kPublicPolicy});
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "same-origin");
    response.set_header("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
}

net::Response text_response(int status, std::string text) {
    return {.status = status,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
            .body = std::move(text)};
}

/// What a listener for residents does not serve: the console, the phone app, and everything their operations need.
bool hidden_from_public(std::string_view path) {
    if (is_below(path, "/console") || is_below(path, "/m") || path == "/metrics") return true;
    if (!is_below(path, api::kApiPrefix)) return false;
    path.remove_prefix(api::kApiPrefix.size());
    return !is_below(path, "/public/") && !is_below(path, "/reports") && !is_below(path, "/uploads");
}

net::Response not_found(const net::Request& request) {
    return net::problem({.code = ErrorCode::not_found, .params = {}, .fields = {}},
                        net::preferred_locale(request.header("Accept-Language")), request.request_id);
}

/// Files, API, health and metrics behind one handler.
class Site {
public:
    Site(const api::Router& router, const net::StaticFiles* files, storage::Engine& engine)
        : router_{router}, files_{files}, engine_{engine} {}

    net::Response handle(const net::Request& request) const {
        if (request.listener == "public" && hidden_from_public(request.path)) {
            return not_found(request);
        }
        if (is_below(request.path, "/api/")) return answer_api(request);
        if (request.path == "/healthz") return text_response(200, "ok\n");
        if (request.path == "/readyz") return ready();
        if (request.path == "/metrics") return metrics();
        return page(request);
    }
    void set_server(const net::Server& server) { server_ = &server; }
    void set_background(Background& background) { background_ = &background; }

private:
    net::Response answer_api(const net::Request& request) const {
        if (is_below(request.path, std::string{api::kApiPrefix} + "/")) return router_.handle(request);
        return not_found(request);
    }

    net::Response ready() const {
        try {
            engine_.read([](storage::Connection&) {});
            return text_response(200, "ready\n");
        } catch (const storage::StorageError&) {
            return text_response(503, "database unavailable\n");
        }
    }

    net::Response metrics() const {
        std::string text;
        if (server_ != nullptr) server_->write_metrics(text);
        const auto stats = engine_.stats();
        text += fmt::format(
            "# TYPE jingwei_units_total counter\njingwei_units_total {}\n# TYPE jingwei_commits_total counter\n"
            "jingwei_commits_total {}\n# TYPE jingwei_units_waiting gauge\njingwei_units_waiting {}\n",
            stats.units, stats.groups, stats.queued);
        if (background_ != nullptr) background_->write_metrics(text);
        return text_response(200, std::move(text));
    }

    net::Response page(const net::Request& request) const {
        if (files_ == nullptr) return text_response(404, "The web app is not built; run ./dev build\n");
        auto found = files_->serve(request);
        if (!found && (request.method == "GET" || request.method == "HEAD") && !looks_like_a_file(request.path)) {
            net::Request entry = request;
            entry.path = entry_page(request.path);
            found = files_->serve(entry);
        }
        if (!found) found = text_response(404, "Not found\n");
        secure(*found, request.path);
        return std::move(*found);
    }

    static bool looks_like_a_file(std::string_view path) {
        const auto slash = path.rfind('/');
        return path.find('.', slash) != std::string_view::npos;
    }

    const api::Router& router_;
    const net::StaticFiles* files_;
    storage::Engine& engine_;
    const net::Server* server_{nullptr};
    Background* background_{nullptr};
};

std::filesystem::path web_folder(const ServeOptions& options) {
    if (!options.web_dir.empty()) return options.web_dir;
    std::error_code failed;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::filesystem::path{"web"} : self.parent_path() / "web";
}

/// Tracking codes and upload ids open what they name, so they never reach a log.
std::string loggable_path(const std::string& path) {
    for (const std::string_view folder : {"/api/v1/reports/", "/api/v1/uploads/", "/track/"}) {
        if (is_below(path, folder)) return std::string{folder} + "*";
    }
    return path;
}

/// Attempts per client and minute where guessing or flooding would pay.
std::vector<net::RateRule> rate_rules() {
    return {{"POST", "/api/v1/session", 20, 10},
            {"POST", "/api/v1/reports", 30, 30},
            {"GET", "/api/v1/reports", 240, 120},
            {"POST", "/api/v1/uploads", 60, 60}};
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

    net::ServerOptions server_options;
    server_options.listeners.push_back({options.address, options.port, "all"});
    if (options.public_port != 0) server_options.listeners.push_back({options.public_address, options.public_port, "public"});
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
    fmt::print("Jingwei serves on http://{}:{}/  (console: /console/, phone: /m/)\n", options.address, server.ports().front());
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

#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "api/live_events.hpp"
#include "api/router.hpp"
#include "app/coverage.hpp"
#include "app/map_tiles.hpp"
#include "integrations/xlsx_files.hpp"
#include "storage/engine.hpp"
#include "storage/folder_vault.hpp"
#include "storage/sql_database.hpp"
#include "support/small_district.hpp"

namespace jingwei::storage {
class TestDatabase;
}

namespace jingwei::testing {

/// The server below HTTP over a real database in a folder of its own, with a clock that stands still.
class TestServer {
public:
    TestServer() : TestServer{small_district(SmallDistrict{}), SmallDistrict{}.password, storage::Dialect::sqlite} {}
    TestServer(const City& city, const std::string& password, storage::Dialect dialect);
    ~TestServer();
    /// Whether JINGWEI_TEST_POSTGRES names a database.
    static bool has_postgresql();
    /// One more district on the same server; every account has `password`.
    void add_district(const City& city, const std::string& password);

    struct Answer {
        int status{};
        json::value body;
        std::string text;
        std::string cookie;
        std::vector<net::Header> headers;
        std::shared_ptr<net::EventSource> stream;  // of /events
        std::string header(std::string_view name) const;
        std::string problem() const;  // code of the problem, "" for none
        std::string id() const { return json::value_to<std::string>(body.at("id")); }
    };

    /// A browser: keeps its cookie and CSRF token.
    class Client {
    public:
        explicit Client(TestServer& server) : server_{server} {}
        Answer get(const std::string& target) { return send("GET", target, ""); }
        Answer post(const std::string& target, const json::value& body) { return send("POST", target, json::serialize(body)); }
        Answer send(const std::string& method, const std::string& target, std::string body,
                    std::vector<net::Header> headers = {});
        Answer sign_in(const std::string& login);
        Answer activate(const std::string& code);
        bool keep_csrf{true};
        std::string host;  // of the Host header; empty: none
        std::string address{"127.0.0.1"};

    private:
        Answer keep_token(Answer answer);

        TestServer& server_;
        std::string cookie_;
        std::string csrf_;
    };

    Client visitor() { return Client{*this}; }
    Client signed_in(const std::string& role);

    ManualClock clock{*parse_instant("2026-03-02T01:00:00Z")};  // Monday 09:00 in the district
    const SmallDistrict district;                               // says nothing about another city
    storage::Engine& engine() { return *engine_; }
    app::App& app() { return *app_; }
    storage::FolderVault& vault() { return *vault_; }
    const std::filesystem::path& folder() const { return folder_; }
    const std::vector<app::LiveHint>& hints() const { return live_.hints; }

private:
    struct Live final : app::LiveEvents {
        explicit Live(net::EventHub& hub) : to_browsers{hub} {}
        void publish(const app::LiveHint& hint) override {
            hints.push_back(hint);
            to_browsers.publish(hint);
        }
        std::vector<app::LiveHint> hints;
        api::HubEvents to_browsers;
    };

    std::filesystem::path folder_;
    std::unique_ptr<storage::TestDatabase> postgres_;
    std::unique_ptr<storage::Engine> engine_;
    std::unique_ptr<storage::SqlDatabase> database_;
    std::unique_ptr<storage::FolderVault> vault_;
    std::unique_ptr<IdSource> ids_;
    std::unique_ptr<app::ReferenceCache> reference_;
    net::EventHub hub_;
    Live live_{hub_};
    const integrations::XlsxFiles sheets_;
    app::CoverageCache coverage_;
    std::unique_ptr<app::TenantCache> tenants_;
    std::unique_ptr<app::App> app_;
    std::unique_ptr<app::MapTiles> maps_;
    std::unique_ptr<api::Router> router_;
};

/// A small JPEG of one colour.
std::string a_photo(int shade);

}  // namespace jingwei::testing

#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "app/app.hpp"
#include "app/coverage.hpp"
#include "app/tenants.hpp"
#include "base/clock.hpp"
#include "base/id_source.hpp"
#include "integrations/photo_processor.hpp"
#include "storage/engine.hpp"
#include "storage/sql_database.hpp"
#include "storage/vault.hpp"

namespace jingwei::main {

/// Where the data is: the options that every command shares.
struct DataOptions {
    std::filesystem::path data_dir{"data"};
    std::string database_url;           // empty: SQLite in data_dir
    std::filesystem::path photo_store;  // settings of an S3 store; empty: photos in data_dir
    std::string tenant_code;            // the district a command is about; empty: the one made first
};

/// Everything below the API, put together once and owned here.
class Program {
public:
    /// Opens or makes the database and brings its schema up to date; throws on a machine that will not do.
    explicit Program(const DataOptions& options, app::LiveEvents* live = nullptr);

    const app::App& app() const { return app_; }
    storage::Engine& engine() { return *engine_; }
    app::Database& database() { return database_; }
    app::CoverageCache& coverage() { return coverage_; }
    storage::Vault& vault() { return *vault_; }
    app::PhotoFiles& photo_files() { return *vault_; }
    IdSource& ids() { return ids_; }
    const Clock& clock() const { return clock_; }
    /// The tenant the command names, else the one made first; nothing in an empty database. Throws std::runtime_error
    /// when there is none of that code.
    std::optional<TenantId> tenant();
    app::Tenants tenants();

private:
    SystemClock clock_;
    std::unique_ptr<storage::Engine> engine_;
    storage::SqlDatabase database_;
    std::unique_ptr<storage::Vault> vault_;
    IdSource ids_;
    app::ReferenceCache reference_;
    integrations::PhotoProcessor photos_;
    std::unique_ptr<app::LiveEvents> silent_;
    app::App app_;
    app::CoverageCache coverage_;
    std::string tenant_code_;
};

}  // namespace jingwei::main

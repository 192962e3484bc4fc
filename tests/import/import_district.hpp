#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "app/app.hpp"
#include "base/clock.hpp"
#include "main/import_file.hpp"
#include "storage/engine.hpp"
#include "storage/folder_vault.hpp"
#include "storage/sql_database.hpp"

namespace jingwei::storage {
class TestDatabase;
}

namespace jingwei::testing {

/// The folder of real files, where there is one.
std::optional<std::filesystem::path> shared_data();

/// A district with nothing in it, in a database in a folder of its own.
class ImportDistrict {
public:
    /// PostgreSQL only where JINGWEI_TEST_POSTGRES names one, else SQLite: see has_postgresql().
    explicit ImportDistrict(const std::string& time_zone, storage::Dialect dialect = storage::Dialect::sqlite);
    static bool has_postgresql();
    ~ImportDistrict();
    ImportDistrict(const ImportDistrict&) = delete;
    ImportDistrict& operator=(const ImportDistrict&) = delete;

    const app::App& app() const { return *app_; }
    TenantId tenant() const { return tenant_; }
    storage::Engine& engine() { return *engine_; }
    std::shared_ptr<const app::Reference> reference() const;
    /// A file with this text in the district's folder.
    std::filesystem::path file(const std::string& name, const std::string& text) const;

    /// Fails the test when the file cannot be read at all.
    main::CaseFileSummary import_cases(const std::filesystem::path& file, const std::filesystem::path& mapping);
    main::TerritoryFileSummary import_areas(const std::filesystem::path& file, const grid::ImportMapping& mapping);
    Result<main::CaseFileSummary> try_cases(const std::filesystem::path& file, const std::filesystem::path& mapping);
    Result<main::TerritoryFileSummary> try_areas(const main::TerritoryFile& input);

    /// Every stored case by the number its source gave it.
    std::unordered_map<std::string, app::CaseFile> cases() const;

private:
    struct Silent final : app::LiveEvents {
        void publish(const app::LiveHint&) override { ++count; }
        int count{};
    };

    std::filesystem::path folder_;
    std::unique_ptr<storage::TestDatabase> postgres_;
    SystemClock clock_;
    std::unique_ptr<storage::Engine> engine_;
    std::unique_ptr<storage::SqlDatabase> database_;
    std::unique_ptr<storage::FolderVault> vault_;
    std::unique_ptr<IdSource> ids_;
    std::unique_ptr<app::ReferenceCache> reference_;
    Silent live_;
    std::unique_ptr<app::App> app_;
    TenantId tenant_;

public:
    int hints() const { return live_.count; }
};

/// A mapping that reads code and name from these properties.
grid::ImportMapping by_properties(const std::string& code, const std::string& name, int depth = 0,
                                  const std::string& layer = std::string{grid::kTerritoryLayer});

/// A column that the mapping keeps for checks, by the number the source gave the case.
std::unordered_map<std::string, std::string> column_of(const std::filesystem::path& file, const std::filesystem::path& mapping,
                                                       const std::string& name);

std::filesystem::path mapping_named(const std::string& name);

}  // namespace jingwei::testing

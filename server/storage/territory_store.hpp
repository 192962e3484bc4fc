#pragma once
#include "app/ports/territory_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Published editions, files of areas, and how far cases have followed an edition.
class SqlTerritoryStore final : public app::TerritoryStore {
public:
    explicit SqlTerritoryStore(Connection& connection) : connection_{connection} {}

    std::vector<app::EditionRow> editions(TenantId tenant) override;
    std::optional<grid::Territory> edition(TenantId tenant, EditionId id) override;
    std::optional<EditionId> in_force(TenantId tenant, Instant at) override;
    void add_file(TenantId tenant, const app::TerritoryFileRow& file, std::int64_t actor) override;
    std::optional<app::TerritoryFileRow> find_file(TenantId tenant, app::TerritoryFileId id) override;
    void drop_file(TenantId tenant, app::TerritoryFileId id) override;
    std::optional<app::Rehoming> rehoming(TenantId tenant, EditionId edition) override;
    void save_rehoming(TenantId tenant, const app::Rehoming& rehoming) override;
    std::vector<app::CaseFile> open_cases(TenantId tenant, CaseId after, int limit) override;
    void journal(TenantId tenant, const std::string& body, Instant now) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

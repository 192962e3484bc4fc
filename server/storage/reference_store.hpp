#pragma once
#include "app/ports/reference_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Districts, editions, areas, units and posts as rows.
class SqlReferenceStore final : public app::ReferenceStore {
public:
    explicit SqlReferenceStore(Connection& connection) : connection_{connection} {}

    std::optional<TenantId> default_tenant() override;
    std::vector<app::TenantEntry> tenants() override;
    void set_host_names(TenantId tenant, const std::vector<std::string>& host_names) override;
    std::int64_t stamp(TenantId tenant) override;
    Result<std::shared_ptr<const app::Reference>> load(TenantId tenant, Instant now) override;
    void create_tenant(const app::District& district, Instant now) override;
    void add_edition(TenantId tenant, const app::EditionText& edition) override;
    void add_territory(TenantId tenant, const app::TerritoryEdition& edition) override;
    void add_catalog(TenantId tenant, const app::CatalogEditionDraft& edition) override;
    void add_calendar(TenantId tenant, const app::CalendarEdition& edition) override;
    void add_directory(TenantId tenant, const std::vector<org::Unit>& units, const std::vector<org::Post>& posts) override;
    bool update_unit(TenantId tenant, const org::Unit& unit) override;
    bool update_post(TenantId tenant, const org::Post& post) override;

private:
    app::District district(TenantId tenant);
    Result<app::EditionText> edition_in_force(TenantId tenant, std::string_view kind, Instant now);
    Result<grid::Territory> territory(TenantId tenant, Instant now);
    duty::Directory directory(TenantId tenant);
    void bump(TenantId tenant);

    Connection& connection_;
};

}  // namespace jingwei::storage

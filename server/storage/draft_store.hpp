#pragma once
#include "app/ports/territory_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Drafts as the rows that differ from their edition, and a log of their steps.
class SqlDraftStore final : public app::DraftStore {
public:
    explicit SqlDraftStore(Connection& connection) : connection_{connection} {}

    void insert(TenantId tenant, const app::DraftRow& draft) override;
    std::vector<app::DraftRow> list(TenantId tenant) override;
    std::optional<app::DraftRow> find(TenantId tenant, EditionId draft) override;
    void discard(TenantId tenant, EditionId draft) override;
    void close(TenantId tenant, EditionId draft, Instant now) override;
    std::vector<app::DraftAreaRow> changed_areas(TenantId tenant, EditionId draft) override;
    bool save(TenantId tenant, const app::DraftStep& step) override;
    std::vector<app::EditRow> edits(TenantId tenant, EditionId draft, int limit) override;
    std::optional<app::EditRow> next_edit(TenantId tenant, EditionId draft, std::int64_t actor, app::EditState state) override;
    std::vector<app::DraftChief> chiefs(TenantId tenant, EditionId draft) override;
    std::optional<app::Backdrop> backdrop(TenantId tenant, EditionId draft) override;
    void set_backdrop(TenantId tenant, EditionId draft, const std::optional<app::Backdrop>& backdrop, Instant now) override;

private:
    void put_area(TenantId tenant, const app::DraftStep& step, const grid::AreaChange& change);
    void log_edit(TenantId tenant, const app::DraftStep& step);

    Connection& connection_;
};

}  // namespace jingwei::storage

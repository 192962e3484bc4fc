#pragma once
#include "app/ports/case_queries.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Reading screens over case_file.
class SqlCaseQueries final : public app::CaseQueries {
public:
    explicit SqlCaseQueries(Connection& connection) : connection_{connection} {}

    std::vector<app::CaseListRow> list(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter,
                                       app::CaseOrder order, std::optional<app::PageStart> after, int limit) override;
    std::int64_t count(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter, int most) override;
    app::CaseCounts counts(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter, Instant day_end) override;
    std::vector<app::CaseTally> tally(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter) override;
    std::vector<app::MapPoint> points(TenantId tenant, const org::Scope& scope, const app::CaseFilter& filter,
                                      int limit) override;
    std::vector<app::UnitLoad> unit_loads(TenantId tenant, Instant now) override;
    app::PublicFigures public_figures(TenantId tenant, Instant from, Instant now) override;
    std::vector<app::LiveRow> live_since(TenantId tenant, std::int64_t seq, int limit) override;
    JournalStatus journal_status(TenantId tenant) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

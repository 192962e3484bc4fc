#pragma once
#include "app/ports/coverage_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

class SqlCoverageStore final : public app::CoverageStore {
public:
    explicit SqlCoverageStore(Connection& connection) : connection_{connection} {}

    coverage::GapNotes notes(TenantId tenant) override;
    bool put_note(TenantId tenant, const coverage::GapNote& note) override;
    std::vector<app::CoverageDay> days(TenantId tenant, duty::Day from) override;
    void put_day(TenantId tenant, const app::CoverageDay& day) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

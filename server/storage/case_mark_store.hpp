#pragma once
#include "app/ports/case_marks.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// The few columns of case_file that the index of cases holds.
class SqlCaseMarks final : public app::CaseMarks {
public:
    explicit SqlCaseMarks(Connection& connection) : connection_{connection} {}

    void each(TenantId tenant, const std::function<void(const app::CaseMark&)>& visit) override;
    std::vector<app::CaseMark> of(TenantId tenant, const std::vector<CaseId>& cases) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage

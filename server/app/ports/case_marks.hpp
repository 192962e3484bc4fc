#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/cases/case.hpp"

namespace jingwei::app {

/// What maps and figures by area need to know of one case.
struct CaseMark {
    CaseId id;
    std::optional<geo::Position> position;
    cases::State state{};
    cases::Source source{};
    ClassId class_id;
    UnitId unit;
    std::string area_path;
    Instant reported_at{};
    std::optional<Instant> due_at;
    std::optional<Instant> rectified_at;
    std::optional<Instant> closed_at;
};

/// Feeds CaseIndex, which applies scope and filter to each question; nothing else may read here.
class CaseMarks {
public:
    CaseMarks() = default;
    CaseMarks(const CaseMarks&) = delete;
    CaseMarks& operator=(const CaseMarks&) = delete;
    virtual ~CaseMarks() = default;

    virtual void each(TenantId tenant, const std::function<void(const CaseMark&)>& visit) = 0;
    virtual std::vector<CaseMark> of(TenantId tenant, const std::vector<CaseId>& cases) = 0;
};

}  // namespace jingwei::app

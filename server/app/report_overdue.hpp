#pragma once
#include <cstdint>
#include <functional>
#include <optional>

#include "app/app.hpp"

namespace jingwei::app {

/// Cases judged at one moment by cases::is_overdue.
struct OverdueReport {
    Instant as_of{};
    std::int64_t cases{};
    std::int64_t with_deadline{};
    std::int64_t overdue{};
    std::int64_t overdue_open{};  // of these, still open
};

/// Every case of the district, newest first, page by page; what is written meanwhile may or may not be met.
void for_each_case(const App& app, TenantId tenant, const std::function<void(const CaseFile&)>& visit);

/// The last moment that any case knows of: its beginning or its end. None without cases.
std::optional<Instant> last_moment(const App& app, TenantId tenant);

/// Judges every stored case as of that moment.
OverdueReport report_overdue(const App& app, TenantId tenant, Instant as_of);

}  // namespace jingwei::app

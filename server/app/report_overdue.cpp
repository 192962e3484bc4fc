#include "app/report_overdue.hpp"

#include <algorithm>

namespace jingwei::app {
namespace {

constexpr int kPage = 1000;

}  // namespace

void for_each_case(const App& app, TenantId tenant, const std::function<void(const CaseFile&)>& visit) {
    CaseFilter everything;
    everything.now = app.clock.now();
    std::optional<PageStart> after;
    for (;;) {
        const auto rows = in_snapshot<std::vector<CaseListRow>>(app.database, [&](Stores& stores) {
            return stores.queries.list(tenant, org::Scope::whole(), everything, CaseOrder::newest, after, kPage);
        });
        for (const auto& row : rows) visit(row.file);
        if (rows.size() < static_cast<std::size_t>(kPage)) return;
        const auto& last = rows.back().file.current;
        after = PageStart{to_micros(last.reported_at), last.id};
    }
}

std::optional<Instant> last_moment(const App& app, TenantId tenant) {
    std::optional<Instant> last;
    for_each_case(app, tenant, [&](const CaseFile& file) {
        const auto& c = file.current;
        const Instant moment = std::max(c.reported_at, c.closed_at.value_or(c.reported_at));
        last = std::max(last.value_or(moment), moment);
    });
    return last;
}

OverdueReport report_overdue(const App& app, TenantId tenant, Instant as_of) {
    OverdueReport report{.as_of = as_of};
    for_each_case(app, tenant, [&](const CaseFile& file) {
        ++report.cases;
        report.with_deadline += file.current.due_at ? 1 : 0;
        if (!cases::is_overdue(file.current, as_of)) return;
        ++report.overdue;
        report.overdue_open += cases::is_open(file.current.state) ? 1 : 0;
    });
    return report;
}

}  // namespace jingwei::app

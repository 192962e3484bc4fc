#include "storage/case_mark_store.hpp"

#include <fmt/format.h>

#include "base/codec.hpp"

namespace jingwei::storage {
namespace {

constexpr const char* kMark =
    "SELECT id, lon_e7, lat_e7, state, source, class_id, unit_id, area_path, reported_at, due_at, rectified_at, closed_at "
    "FROM case_file WHERE tenant_id = $1";

const Sql kEach{"case_mark.each", kMark};
const Sql kOf{"case_mark.of", fmt::format("{} AND id IN @list($2)", kMark)};

app::CaseMark read_mark(const Row& row) {
    app::CaseMark mark{.id = row.id<CaseId>(0),
                       .position = {},
                       .state = parse_enum<cases::State>(row.view(3)).value_or(cases::State::none),
                       .source = parse_enum<cases::Source>(row.view(4)).value_or(cases::Source::external),
                       .class_id = row.id<ClassId>(5),
                       .unit = row.opt_id<UnitId>(6).value_or(UnitId{}),
                       .area_path = row.text(7),
                       .reported_at = row.instant(8),
                       .due_at = row.opt_instant(9),
                       .rectified_at = row.opt_instant(10),
                       .closed_at = row.opt_instant(11)};
    if (!row.is_null(1)) {
        mark.position = geo::Position{static_cast<std::int32_t>(row.i64(1)), static_cast<std::int32_t>(row.i64(2))};
    }
    return mark;
}

}  // namespace

void SqlCaseMarks::each(TenantId tenant, const std::function<void(const app::CaseMark&)>& visit) {
    connection_.for_each(kEach, {tenant}, [&](const Row& row) { visit(read_mark(row)); });
}

std::vector<app::CaseMark> SqlCaseMarks::of(TenantId tenant, const std::vector<CaseId>& cases) {
    std::vector<app::CaseMark> marks;
    connection_.for_each(kOf, {tenant, cases}, [&](const Row& row) { marks.push_back(read_mark(row)); });
    return marks;
}

}  // namespace jingwei::storage

#include "storage/case_row.hpp"

#include "base/codec.hpp"

namespace jingwei::storage {
namespace {

/// A stored word must be one of ours: anything else means a newer program wrote it.
template <class E>
E word(const Row& row, int column) {
    const auto value = parse_enum<E>(row.view(column));
    if (!value) throw StorageError{"unknown word in a case row: " + row.text(column)};
    return *value;
}

template <class T>
T id_or_none(const Row& row, int column) {
    return row.opt_id<T>(column).value_or(T{});
}

cases::Place place(const Row& row) {
    cases::Place place;
    if (!row.is_null(11)) {
        place.position = geo::Position{static_cast<std::int32_t>(row.i64(11)), static_cast<std::int32_t>(row.i64(12))};
    }
    place.state = word<cases::PositionState>(row, 13);
    if (!row.is_null(14)) place.accuracy_m = static_cast<std::int32_t>(row.i64(14));
    place.area = id_or_none<AreaId>(row, 15);
    place.area_path = row.text(16);
    place.edition = id_or_none<EditionId>(row, 17);
    return place;
}

}  // namespace

app::CaseFile read_case_row(const Row& row) {
    app::CaseFile file;
    cases::Case& c = file.current;
    c.id = row.id<CaseId>(0);
    file.number = row.text(1);
    file.tracking_hash = row.opt_text(2).value_or("");
    c.state = word<cases::State>(row, 3);
    c.version = static_cast<std::int32_t>(row.i64(4));
    c.source = word<cases::Source>(row, 5);
    file.external_system = row.opt_text(6).value_or("");
    file.external_ref = row.opt_text(7).value_or("");
    c.class_id = row.id<ClassId>(8);
    c.condition = row.id<ConditionId>(9);
    c.catalog_edition = row.id<EditionId>(10);
    c.place = place(row);
    file.address = row.text(18);
    file.search_text = row.text(19);
    file.contact = row.text(20);
    c.reported_at = row.instant(21);
    c.unit = id_or_none<UnitId>(row, 22);
    c.post = id_or_none<PostId>(row, 23);
    c.handled_unit = id_or_none<UnitId>(row, 24);
    c.handled_by = id_or_none<AccountId>(row, 25);
    c.due_at = row.opt_instant(26);
    if (const auto left = row.opt_i64(27)) c.remaining = std::chrono::microseconds{*left};
    c.rectified_at = row.opt_instant(28);
    c.closed_at = row.opt_instant(29);
    c.released = row.flag(30);
    c.reopened_count = static_cast<std::int32_t>(row.i64(31));
    c.satisfied = row.opt_flag(32);
    return file;
}

}  // namespace jingwei::storage

#include "storage/case_store.hpp"

#include <fmt/format.h>

#include "base/codec.hpp"
#include "base/secret.hpp"
#include "storage/case_row.hpp"
#include "storage/engine_counter.hpp"
#include "storage/journal.hpp"

namespace jingwei::storage {
namespace {

const Sql kInsert{"case.insert", R"(
    INSERT INTO case_file (tenant_id, id, number, tracking_hash, state, open, version, source, external_system, external_ref,
        class_id, condition_id, catalog_edition, lon_e7, lat_e7, cell, position_state, accuracy_m, area_id, area_path,
        territory_edition, address, search_text, contact, reported_at, unit_id, post_id, handled_unit_id, handled_by,
        due_at, due_sort, remaining_us, rectified_at, closed_at, released, reopened_count, satisfied)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37))"};
const Sql kUpdate{"case.update", R"(
    UPDATE case_file SET state = $4, open = $5, version = $6, unit_id = $7, post_id = $8, handled_unit_id = $9, handled_by = $10,
        due_at = $11, due_sort = $12, remaining_us = $13, rectified_at = $14, closed_at = $15, released = $16,
        reopened_count = $17, satisfied = $18, position_state = $19, area_id = $20, area_path = $21, territory_edition = $22
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kFind{"case.find", fmt::format("SELECT {} FROM case_file c WHERE c.tenant_id = $1 AND c.id = $2", kCaseColumns)};
const Sql kFindTracking{"case.find_tracking",
                        fmt::format("SELECT {} FROM case_file c WHERE c.tenant_id = $1 AND c.tracking_hash = $2", kCaseColumns)};
const Sql kFindExternal{"case.find_external",
                        "SELECT id FROM case_file WHERE tenant_id = $1 AND external_system = $2 AND external_ref = $3"};
const Sql kInsertEvent{"case_event.insert", R"(
    INSERT INTO case_event (tenant_id, case_id, seq, kind, schema_version, occurred_at, recorded_at, actor_kind, actor_id,
        actor_unit_id, actor_post_id, provenance, body)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))"};
const Sql kTimeline{"case_event.of_case", R"(
    SELECT seq, kind, schema_version, occurred_at, recorded_at, actor_kind, actor_id, actor_unit_id, actor_post_id, provenance, body
    FROM case_event WHERE tenant_id = $1 AND case_id = $2 ORDER BY seq)"};
const Sql kInsertNote{"note.insert",
                      "INSERT INTO note (tenant_id, id, case_id, text, salt, created_at) VALUES ($1, $2, $3, $4, $5, $6)"};
const Sql kNotes{"note.of_case", "SELECT id, text, salt FROM note WHERE tenant_id = $1 AND case_id = $2 ORDER BY id"};
const Sql kEventsFrom{"case_event.from", R"(
    SELECT seq, kind, occurred_at, body FROM case_event WHERE tenant_id = $1 AND case_id = $2 AND seq >= $3 ORDER BY seq)"};

template <class T>
std::optional<T> some(T id) {
    return id ? std::optional{id} : std::nullopt;
}
std::optional<std::string> some(const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; }

constexpr std::array kActorKinds{"anonymous", "account", "api_key", "system"};

org::Actor::Kind actor_kind(std::string_view word) {
    for (std::size_t i = 0; i < kActorKinds.size(); ++i) {
        if (word == kActorKinds[i]) return static_cast<org::Actor::Kind>(i);
    }
    throw StorageError{"unknown actor kind in a case event"};
}

std::int64_t due_sort(const cases::Case& c) { return c.due_at ? to_micros(*c.due_at) : kNoDeadline; }

std::optional<std::int64_t> remaining(const cases::Case& c) {
    return c.remaining ? std::optional{c.remaining->count()} : std::nullopt;
}

}  // namespace

void SqlCaseStore::insert(TenantId tenant, const app::CaseFile& file, std::span<const cases::Event> events,
                          const app::EventOrigin& origin) {
    const cases::Case& c = file.current;
    const auto& position = c.place.position;
    std::optional<std::int64_t> lon, lat, cell;
    if (position) {
        lon = position->lon_e7;
        lat = position->lat_e7;
        cell = geo::cell(*position);
    }
    connection_.execute(kInsert, {tenant,
                                  c.id,
                                  file.number,
                                  some(file.tracking_hash),
                                  enum_name(c.state),
                                  cases::is_open(c.state),
                                  c.version,
                                  enum_name(c.source),
                                  some(file.external_system),
                                  some(file.external_ref),
                                  c.class_id,
                                  c.condition,
                                  c.catalog_edition,
                                  lon,
                                  lat,
                                  cell,
                                  enum_name(c.place.state),
                                  c.place.accuracy_m,
                                  some(c.place.area),
                                  c.place.area_path,
                                  some(c.place.edition),
                                  file.address,
                                  file.search_text,
                                  file.contact,
                                  c.reported_at,
                                  some(c.unit),
                                  some(c.post),
                                  some(c.handled_unit),
                                  some(c.handled_by),
                                  c.due_at,
                                  due_sort(c),
                                  remaining(c),
                                  c.rectified_at,
                                  c.closed_at,
                                  c.released,
                                  c.reopened_count,
                                  c.satisfied});
    append_events(tenant, c.id, 1, events, origin);
}

bool SqlCaseStore::save(TenantId tenant, const cases::Case& before, const cases::Case& after,
                        std::span<const cases::Event> events, const app::EventOrigin& origin) {
    const auto changed = connection_.execute(kUpdate, {tenant,
                                                       after.id,
                                                       before.version,
                                                       enum_name(after.state),
                                                       cases::is_open(after.state),
                                                       after.version,
                                                       some(after.unit),
                                                       some(after.post),
                                                       some(after.handled_unit),
                                                       some(after.handled_by),
                                                       after.due_at,
                                                       due_sort(after),
                                                       remaining(after),
                                                       after.rectified_at,
                                                       after.closed_at,
                                                       after.released,
                                                       after.reopened_count,
                                                       after.satisfied,
                                                       enum_name(after.place.state),
                                                       some(after.place.area),
                                                       after.place.area_path,
                                                       some(after.place.edition)});
    if (changed != 1) return false;
    append_events(tenant, after.id, before.version + 1, events, origin);
    return true;
}

void SqlCaseStore::append_events(TenantId tenant, CaseId id, std::int32_t first_seq, std::span<const cases::Event> events,
                                 const app::EventOrigin& origin) {
    std::int32_t seq = first_seq;
    for (const auto& event : events) {
        connection_.execute(kInsertEvent,
                            {tenant, id, seq++, cases::kind_of(event.body), cases::kEventSchemaVersion, event.occurred_at,
                             origin.recorded_at, kActorKinds[static_cast<std::size_t>(origin.kind)], origin.actor_id, origin.unit,
                             origin.post, origin.external ? "external" : "own", cases::write_body(event.body)});
    }
}

std::int64_t SqlCaseStore::journal(TenantId tenant, const cases::Case& after, std::int32_t first_seq,
                                   const app::EventOrigin& origin) {
    json::array events;
    std::string kind;
    connection_.for_each(kEventsFrom, {tenant, after.id, first_seq}, [&](const Row& row) {
        kind = row.text(1);
        events.push_back(
            json::object{{"seq", row.i64(0)}, {"kind", kind}, {"occurred_at", row.i64(2)}, {"sha256", sha256_hex(row.view(3))}});
    });
    json::array digests;
    connection_.for_each(kNotes, {tenant, after.id}, [&](const Row& row) {
        digests.push_back(json::object{{"note", std::to_string(row.i64(0))}, {"sha256", sha256_hex(row.text(2) + row.text(1))}});
    });
    const json::object body{{"case_id", to_string(after.id)},
                            {"kind", kind},
                            {"version", after.version},
                            {"actor", origin.actor_id},
                            {"area_path", after.place.area_path},
                            {"unit_id", to_string(after.unit)},
                            {"events", events},
                            {"notes", digests}};
    return append_journal(connection_, tenant, "case", Bytes{json::serialize(body)}, origin.recorded_at);
}

std::optional<app::CaseFile> SqlCaseStore::find(TenantId tenant, CaseId id) {
    const auto row = connection_.query_one(kFind, {tenant, id});
    return row ? std::optional{read_case_row(*row)} : std::nullopt;
}

std::optional<app::CaseFile> SqlCaseStore::find_by_tracking(TenantId tenant, const std::string& tracking_hash) {
    const auto row = connection_.query_one(kFindTracking, {tenant, tracking_hash});
    return row ? std::optional{read_case_row(*row)} : std::nullopt;
}

std::optional<CaseId> SqlCaseStore::find_external(TenantId tenant, const std::string& system, const std::string& ref) {
    const auto row = connection_.query_one(kFindExternal, {tenant, system, ref});
    return row ? std::optional{row->id<CaseId>(0)} : std::nullopt;
}

std::vector<app::StoredEvent> SqlCaseStore::timeline(TenantId tenant, CaseId id) {
    std::vector<app::StoredEvent> events;
    connection_.for_each(kTimeline, {tenant, id}, [&](const Row& row) {
        auto body = cases::read_body(row.view(1), static_cast<std::int32_t>(row.i64(2)), row.view(10));
        if (!body) throw StorageError{"a stored case event cannot be read: " + row.text(1)};
        events.push_back({.seq = static_cast<std::int32_t>(row.i64(0)),
                          .event = {row.instant(3), std::move(*body)},
                          .origin = {.kind = actor_kind(row.view(5)),
                                     .actor_id = row.i64(6),
                                     .unit = row.id<UnitId>(7),
                                     .post = row.id<PostId>(8),
                                     .recorded_at = row.instant(4),
                                     .external = row.view(9) == "external"}});
    });
    return events;
}

void SqlCaseStore::add_note(TenantId tenant, CaseId id, const app::Note& note, Instant now) {
    connection_.execute(kInsertNote, {tenant, note.id, id, note.text, random_hex(16), now});
}

std::vector<app::Note> SqlCaseStore::notes(TenantId tenant, CaseId id) {
    std::vector<app::Note> notes;
    connection_.for_each(kNotes, {tenant, id}, [&](const Row& row) { notes.push_back({row.id<NoteId>(0), row.text(1)}); });
    return notes;
}

std::string SqlCaseStore::next_number(TenantId tenant, const std::string& day) {
    return fmt::format("JW-{}-{:03}", day, jingwei::storage::next_number(connection_, tenant, "case:" + day));
}

}  // namespace jingwei::storage

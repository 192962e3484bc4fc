#include "storage/coverage_store.hpp"

#include <boost/json.hpp>

#include "base/codec.hpp"
#include "base/secret.hpp"
#include "storage/duty_rows.hpp"

namespace jingwei::storage {
namespace {

const Sql kNotes{"coverage_note.all", R"(
    SELECT gap_id, owner_unit_id, acknowledged_until, reason, version FROM coverage_note WHERE tenant_id = $1)"};
const Sql kInsertNote{"coverage_note.insert", R"(
    INSERT INTO coverage_note (tenant_id, gap_id, owner_unit_id, acknowledged_until, reason, salt, version)
    VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (tenant_id, gap_id) DO NOTHING)"};
const Sql kUpdateNote{"coverage_note.update", R"(
    UPDATE coverage_note SET owner_unit_id = $3, acknowledged_until = $4, reason = $5, salt = $6, version = $7 + 1
    WHERE tenant_id = $1 AND gap_id = $2 AND version = $7)"};
const Sql kDays{"coverage_day.since",
                "SELECT day, gaps, acknowledged, kinds FROM coverage_day WHERE tenant_id = $1 AND day >= $2 ORDER BY day"};
const Sql kPutDay{"coverage_day.put", R"(
    INSERT INTO coverage_day (tenant_id, day, gaps, acknowledged, kinds) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, day) DO UPDATE SET gaps = excluded.gaps, acknowledged = excluded.acknowledged, kinds = excluded.kinds)"};

constexpr std::size_t kSaltBytes = 16;

std::string write_kinds(const coverage::Tally& tally) {
    json::object kinds;
    for (const auto& row : coverage::kinds()) {
        const auto& count = tally.of(row.kind);
        if (count.gaps > 0) kinds[enum_name(row.kind)] = json::array{count.gaps, count.acknowledged};
    }
    return json::serialize(kinds);
}

/// Kinds that this program does not know any more are left out.
void read_kinds(std::string_view text, coverage::Tally& tally) {
    const auto document = json::parse(text);
    for (const auto& [name, counts] : document.as_object()) {
        const auto kind = parse_enum<coverage::GapKind>(name);
        if (!kind) continue;
        tally.kinds[static_cast<std::size_t>(*kind)] = {json::value_to<std::int64_t>(counts.at(0)),
                                                        json::value_to<std::int64_t>(counts.at(1))};
    }
}

}  // namespace

coverage::GapNotes SqlCoverageStore::notes(TenantId tenant) {
    coverage::GapNotes notes;
    connection_.for_each(kNotes, {tenant}, [&](const Row& row) {
        coverage::GapNote note{.gap = row.id<GapId>(0),
                               .owner = row.id<UnitId>(1),
                               .acknowledged_until = {},
                               .reason = row.text(3),
                               .version = static_cast<std::int32_t>(row.i64(4))};
        if (const auto day = row.opt_i64(2)) note.acknowledged_until = day_from(*day);
        notes.emplace(note.gap, std::move(note));
    });
    return notes;
}

bool SqlCoverageStore::put_note(TenantId tenant, const coverage::GapNote& note) {
    const auto until = day_number(note.acknowledged_until);
    const std::string salt = random_hex(kSaltBytes);
    if (note.version == 1) return connection_.execute(kInsertNote, {tenant, note.gap, note.owner, until, note.reason, salt}) == 1;
    return connection_.execute(kUpdateNote, {tenant, note.gap, note.owner, until, note.reason, salt, note.version - 1}) == 1;
}

std::vector<app::CoverageDay> SqlCoverageStore::days(TenantId tenant, duty::Day from) {
    std::vector<app::CoverageDay> days;
    connection_.for_each(kDays, {tenant, day_number(from)}, [&](const Row& row) {
        app::CoverageDay day{.day = day_from(row.i64(0)), .tally = {}};
        day.tally.all = {row.i64(1), row.i64(2)};
        read_kinds(row.text(3), day.tally);
        days.push_back(std::move(day));
    });
    return days;
}

void SqlCoverageStore::put_day(TenantId tenant, const app::CoverageDay& day) {
    connection_.execute(kPutDay,
                        {tenant, day_number(day.day), day.tally.all.gaps, day.tally.all.acknowledged, write_kinds(day.tally)});
}

}  // namespace jingwei::storage

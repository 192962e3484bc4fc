#include "storage/duty_store.hpp"

#include "base/codec.hpp"
#include "base/secret.hpp"
#include "storage/duty_rows.hpp"
#include "storage/engine_counter.hpp"
#include "storage/journal.hpp"

namespace jingwei::storage {
namespace {

const Sql kStamp{"district.duty_stamp", "SELECT duty_stamp FROM district WHERE tenant_id = $1"};
const Sql kBump{"district.bump_duty", "UPDATE district SET duty_stamp = $2 WHERE tenant_id = $1"};
const Sql kPersonUnit{"person.unit", "SELECT unit_id FROM person WHERE tenant_id = $1 AND id = $2 AND left_on > $3"};
// Own areas, and those of people who are away (absent or gone) where this person is the deputy.
// The area of a duty: its own, or of a site the one it lies in; 0 where the site lies nowhere.
const Sql kStanding{"duty_assignment.standing", R"(
    SELECT COALESCE(s.area_id, a.area_id) FROM duty_assignment a
    LEFT JOIN site s ON s.tenant_id = a.tenant_id AND s.id = a.site_id AND s.closed_on > $3
    WHERE a.tenant_id = $1 AND a.person_id = $2 AND a.person_id <> 0 AND a.from_day <= $3 AND a.to_day >= $3
    UNION
    SELECT COALESCE(s.area_id, a.area_id) FROM duty_assignment a
    JOIN absence b ON b.tenant_id = a.tenant_id AND b.person_id = a.person_id
    LEFT JOIN site s ON s.tenant_id = a.tenant_id AND s.id = a.site_id AND s.closed_on > $3
    WHERE a.tenant_id = $1 AND a.deputy_id = $2 AND a.deputy_id <> 0 AND a.from_day <= $3 AND a.to_day >= $3
          AND b.cancelled = 0 AND b.from_day <= $3 AND b.to_day >= $3
    UNION
    SELECT COALESCE(s.area_id, a.area_id) FROM duty_assignment a
    JOIN person p ON p.tenant_id = a.tenant_id AND p.id = a.person_id
    LEFT JOIN site s ON s.tenant_id = a.tenant_id AND s.id = a.site_id AND s.closed_on > $3
    WHERE a.tenant_id = $1 AND a.deputy_id = $2 AND a.deputy_id <> 0 AND a.from_day <= $3 AND a.to_day >= $3
          AND p.left_on <= $3)"};
const Sql kPhone{"person.phone", "SELECT phone FROM person WHERE tenant_id = $1 AND id = $2"};

const Sql kInsertSetup{"duty_setup.insert", R"(
    INSERT INTO duty_setup (tenant_id, body, version) VALUES ($1, $2, $3) ON CONFLICT (tenant_id) DO NOTHING)"};
const Sql kUpdateSetup{"duty_setup.update",
                       "UPDATE duty_setup SET body = $2, version = $3 WHERE tenant_id = $1 AND version = $3 - 1"};
const Sql kInsertPerson{"person.insert", R"(
    INSERT INTO person (tenant_id, id, code, name_zh_cn, name_en, phone, salt, unit_id, post_id, left_on, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};
const Sql kUpdatePerson{"person.update", R"(
    UPDATE person SET code = $4, name_zh_cn = $5, name_en = $6, phone = COALESCE(CAST($7 AS TEXT), phone), unit_id = $8,
        post_id = $9, left_on = $10, version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kInsertSite{"site.insert", R"(
    INSERT INTO site (tenant_id, id, code, name_zh_cn, name_en, type, area_id, lon_e7, lat_e7, closed_on, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};
const Sql kUpdateSite{"site.update", R"(
    UPDATE site SET code = $4, name_zh_cn = $5, name_en = $6, type = $7, area_id = $8, lon_e7 = $9, lat_e7 = $10, closed_on = $11,
        version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kInsertAssignment{"duty_assignment.insert", R"(
    INSERT INTO duty_assignment (tenant_id, id, version, target_kind, area_id, site_id, class_code, duty, person_id, unit_id,
        deputy_id, from_day, to_day)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))"};
const Sql kUpdateAssignment{"duty_assignment.update", R"(
    UPDATE duty_assignment SET target_kind = $4, area_id = $5, site_id = $6, class_code = $7, duty = $8, person_id = $9,
        unit_id = $10, deputy_id = $11, from_day = $12, to_day = $13, version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kInsertAbsence{"absence.insert", R"(
    INSERT INTO absence (tenant_id, id, version, person_id, from_day, to_day, reason, cancelled)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
const Sql kUpdateAbsence{"absence.update", R"(
    UPDATE absence SET person_id = $4, from_day = $5, to_day = $6, reason = $7, cancelled = $8, version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kInsertRuling{"ruling.insert", R"(
    INSERT INTO ruling (tenant_id, id, number, class_code, area_id, unit_id, reason, salt, from_day, to_day, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};
const Sql kUpdateRuling{"ruling.update", R"(
    UPDATE ruling SET to_day = $4, version = $3 + 1 WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kInsertPairing{"pairing.insert", R"(
    INSERT INTO pairing (tenant_id, id, version, leader_id, unit_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5, $6, $7))"};
const Sql kUpdatePairing{"pairing.update", R"(
    UPDATE pairing SET leader_id = $4, unit_id = $5, from_day = $6, to_day = $7, version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kDeleteAreas{"pairing_area.delete", "DELETE FROM pairing_area WHERE tenant_id = $1 AND pairing_id = $2"};
const Sql kInsertArea{"pairing_area.insert",
                      "INSERT INTO pairing_area (tenant_id, pairing_id, area_id, ordinal) VALUES ($1, $2, $3, $4)"};
const Sql kInsertItem{"joint_item.insert", R"(
    INSERT INTO joint_item (tenant_id, id, pairing_id, title, salt, due_on, done_on, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
const Sql kUpdateItem{"joint_item.update", R"(
    UPDATE joint_item SET title = $4, due_on = $5, done_on = $6, pairing_id = $7, version = $3 + 1
    WHERE tenant_id = $1 AND id = $2 AND version = $3)"};
const Sql kInsertAccess{"contact_access.insert", R"(
    INSERT INTO contact_access (tenant_id, id, person_id, account_id, reason, salt, at) VALUES ($1, $2, $3, $4, $5, $6, $7))"};

const Sql kPersonText{"person.digest_text",
                      "SELECT salt, code, name_zh_cn, name_en, phone FROM person WHERE tenant_id = $1 AND id = $2"};
const Sql kUnitText{"unit.digest_text", "SELECT code, name_zh_cn, name_en FROM unit WHERE tenant_id = $1 AND id = $2"};
const Sql kPostText{"post.digest_text", "SELECT code, name_zh_cn, name_en FROM post WHERE tenant_id = $1 AND id = $2"};
const Sql kRulingText{"ruling.digest_text", "SELECT salt, reason FROM ruling WHERE tenant_id = $1 AND id = $2"};
const Sql kItemText{"joint_item.digest_text", "SELECT salt, title FROM joint_item WHERE tenant_id = $1 AND id = $2"};
const Sql kAccessText{"contact_access.digest_text", "SELECT salt, reason FROM contact_access WHERE tenant_id = $1 AND id = $2"};

const Sql kGapText{"coverage_note.digest_text", "SELECT salt, reason FROM coverage_note WHERE tenant_id = $1 AND gap_id = $2"};

constexpr std::size_t kEntriesPerRow = 200;
constexpr std::size_t kSaltBytes = 16;

std::optional<std::int64_t> lon(const duty::Site& site) {
    return site.position ? std::optional<std::int64_t>{site.position->lon_e7} : std::nullopt;
}
std::optional<std::int64_t> lat(const duty::Site& site) {
    return site.position ? std::optional<std::int64_t>{site.position->lat_e7} : std::nullopt;
}

Params params_of(TenantId tenant, const duty::Assignment& a, std::int32_t version) {
    return {tenant,
            a.id,
            version,
            enum_name(a.target.kind),
            a.target.area,
            a.target.site,
            a.target.class_code,
            a.duty,
            a.holder.person,
            a.holder.unit,
            a.deputy,
            day_number(a.days.from),
            day_number(a.days.to)};
}

/// Never one that was there before, not even in a transaction that came to nothing: programs cache by it.
std::int64_t new_stamp() { return static_cast<std::int64_t>(std::stoull(random_hex(8), nullptr, 16) >> 1) | 1; }

/// Where the words behind a subject lie; null for subjects without any.
const Sql* text_of(std::string_view subject) {
    if (subject == "person") return &kPersonText;
    if (subject == "unit") return &kUnitText;  // names of bodies and posts are nobody's secret: the code does for a salt
    if (subject == "post") return &kPostText;
    if (subject == "ruling") return &kRulingText;
    if (subject == "joint_item") return &kItemText;
    if (subject == "contact") return &kAccessText;
    if (subject == "gap") return &kGapText;
    return nullptr;
}

/// SHA-256 over salt and words, so that the words can be erased and yet be proven.
std::optional<std::string> digest(Connection& connection, TenantId tenant, const app::DutyEntry& entry) {
    const auto* const sql = text_of(entry.subject);
    if (sql == nullptr) return std::nullopt;
    const auto row = connection.query_one(*sql, {tenant, entry.id});
    if (!row) return std::nullopt;
    std::string text = row->text(0);
    for (int column = 1; column < static_cast<int>(row->size()); ++column) text += "\n" + row->text(column);
    return sha256_hex(text);
}

}  // namespace

std::int64_t SqlDutyStore::stamp(TenantId tenant) {
    const auto row = connection_.query_one(kStamp, {tenant});
    return row ? row->i64(0) : 0;
}

duty::RegisterRows SqlDutyStore::load(TenantId tenant) { return read_register(connection_, tenant); }

app::Standing SqlDutyStore::standing(TenantId tenant, PersonId person, duty::Day day) {
    app::Standing standing;
    const auto row = connection_.query_one(kPersonUnit, {tenant, person, day_number(day)});
    if (!row) return standing;  // left: nothing is theirs any more
    standing.unit = row->id<UnitId>(0);
    connection_.for_each(kStanding, {tenant, person, day_number(day)}, [&](const Row& area) {
        if (const auto id = area.id<AreaId>(0)) standing.areas.push_back(id);
    });
    return standing;
}

std::string SqlDutyStore::phone(TenantId tenant, PersonId person) {
    const auto row = connection_.query_one(kPhone, {tenant, person});
    return row ? row->text(0) : "";
}

bool SqlDutyStore::save_setup(TenantId tenant, const duty::Setup& setup) {
    const auto& sql = setup.version == 1 ? kInsertSetup : kUpdateSetup;
    return connection_.execute(sql, {tenant, write_setup(setup), setup.version}) == 1;
}

void SqlDutyStore::insert_person(TenantId tenant, const duty::Person& p, const std::string& phone) {
    connection_.execute(kInsertPerson, {tenant, p.id, p.code, p.name.zh_cn, p.name.en, phone, random_hex(kSaltBytes), p.unit,
                                        p.post, day_number(p.left_on), p.version});
}

bool SqlDutyStore::update_person(TenantId tenant, const duty::Person& p, const std::optional<std::string>& phone) {
    return connection_.execute(kUpdatePerson, {tenant, p.id, p.version - 1, p.code, p.name.zh_cn, p.name.en, phone, p.unit,
                                               p.post, day_number(p.left_on)}) == 1;
}

void SqlDutyStore::insert_site(TenantId tenant, const duty::Site& s) {
    connection_.execute(kInsertSite, {tenant, s.id, s.code, s.name.zh_cn, s.name.en, s.type, s.area, lon(s), lat(s),
                                      day_number(s.closed_on), s.version});
}

bool SqlDutyStore::update_site(TenantId tenant, const duty::Site& s) {
    return connection_.execute(kUpdateSite, {tenant, s.id, s.version - 1, s.code, s.name.zh_cn, s.name.en, s.type, s.area, lon(s),
                                             lat(s), day_number(s.closed_on)}) == 1;
}

void SqlDutyStore::insert_assignment(TenantId tenant, const duty::Assignment& a) {
    connection_.execute(kInsertAssignment, params_of(tenant, a, a.version));
}

bool SqlDutyStore::update_assignment(TenantId tenant, const duty::Assignment& a) {
    return connection_.execute(kUpdateAssignment, params_of(tenant, a, a.version - 1)) == 1;
}

void SqlDutyStore::insert_absence(TenantId tenant, const duty::Absence& a) {
    connection_.execute(kInsertAbsence, {tenant, a.id, a.version, a.person, day_number(a.days.from), day_number(a.days.to),
                                         enum_name(a.reason), a.cancelled});
}

bool SqlDutyStore::update_absence(TenantId tenant, const duty::Absence& a) {
    return connection_.execute(kUpdateAbsence, {tenant, a.id, a.version - 1, a.person, day_number(a.days.from),
                                                day_number(a.days.to), enum_name(a.reason), a.cancelled}) == 1;
}

void SqlDutyStore::insert_ruling(TenantId tenant, const duty::Ruling& r) {
    connection_.execute(kInsertRuling, {tenant, r.id, r.number, r.class_code, r.area, r.unit, r.reason, random_hex(kSaltBytes),
                                        day_number(r.days.from), day_number(r.days.to), r.version});
}

bool SqlDutyStore::update_ruling(TenantId tenant, const duty::Ruling& r) {
    return connection_.execute(kUpdateRuling, {tenant, r.id, r.version - 1, day_number(r.days.to)}) == 1;
}

void SqlDutyStore::insert_areas(TenantId tenant, const duty::Pairing& pairing) {
    std::int64_t ordinal = 0;
    for (const AreaId area : pairing.areas) connection_.execute(kInsertArea, {tenant, pairing.id, area, ordinal++});
}

void SqlDutyStore::insert_pairing(TenantId tenant, const duty::Pairing& p) {
    connection_.execute(kInsertPairing,
                        {tenant, p.id, p.version, p.leader, p.unit, day_number(p.days.from), day_number(p.days.to)});
    insert_areas(tenant, p);
    for (const auto& item : p.items) insert_item(tenant, p.id, item);
}

bool SqlDutyStore::update_pairing(TenantId tenant, const duty::Pairing& p) {
    const auto changed = connection_.execute(
        kUpdatePairing, {tenant, p.id, p.version - 1, p.leader, p.unit, day_number(p.days.from), day_number(p.days.to)});
    if (changed != 1) return false;
    connection_.execute(kDeleteAreas, {tenant, p.id});
    insert_areas(tenant, p);
    return true;
}

void SqlDutyStore::insert_item(TenantId tenant, PairingId pairing, const duty::JointItem& item) {
    connection_.execute(kInsertItem, {tenant, item.id, pairing, item.title, random_hex(kSaltBytes), day_number(item.due_on),
                                      day_number(item.done_on), item.version});
}

bool SqlDutyStore::update_item(TenantId tenant, PairingId pairing, const duty::JointItem& item) {
    return connection_.execute(kUpdateItem, {tenant, item.id, item.version - 1, item.title, day_number(item.due_on),
                                             day_number(item.done_on), pairing}) == 1;
}

void SqlDutyStore::insert_contact_access(TenantId tenant, NoteId id, PersonId person, std::int64_t account,
                                         const std::string& reason, Instant now) {
    connection_.execute(kInsertAccess, {tenant, id, person, account, reason, random_hex(kSaltBytes), now});
}

std::int64_t SqlDutyStore::next_number(TenantId tenant, const std::string& counter) {
    return jingwei::storage::next_number(connection_, tenant, counter);
}

void SqlDutyStore::journal(TenantId tenant, std::span<const app::DutyEntry> entries, const app::EventOrigin& origin) {
    if (entries.empty()) return;
    connection_.execute(kBump, {tenant, new_stamp()});
    std::vector<json::array> rows;
    for (const auto& entry : entries) {
        if (rows.empty() || rows.back().size() >= kEntriesPerRow) rows.emplace_back();
        json::object one{
            {"subject", entry.subject}, {"action", entry.action}, {"id", std::to_string(entry.id)}, {"version", entry.version}};
        if (!entry.facts.empty()) one["facts"] = entry.facts;
        if (auto sha = digest(connection_, tenant, entry)) one["sha256"] = std::move(*sha);
        rows.back().push_back(std::move(one));
    }
    for (auto& row : rows) {
        const json::object body{{"actor", origin.actor_id}, {"unit_id", to_string(origin.unit)}, {"changes", std::move(row)}};
        append_journal(connection_, tenant, "duty", Bytes{json::serialize(body)}, origin.recorded_at);
    }
}

}  // namespace jingwei::storage

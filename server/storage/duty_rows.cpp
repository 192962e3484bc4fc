#include "storage/duty_rows.hpp"

#include <unordered_map>

#include "base/codec.hpp"

namespace jingwei::duty {

BOOST_DESCRIBE_STRUCT(DutyRole, (), (code, name, held_by, exclusive))
BOOST_DESCRIBE_STRUCT(Requirement, (), (depth, duty, deputy, layer))
BOOST_DESCRIBE_STRUCT(Setup, (), (roles, required, names_signed))

}  // namespace jingwei::duty

namespace jingwei::storage {
namespace {

const Sql kSetup{"duty_setup.find", "SELECT body, version FROM duty_setup WHERE tenant_id = $1"};
const Sql kPeople{
    "person.list",
    "SELECT id, code, name_zh_cn, name_en, phone, unit_id, post_id, left_on, version FROM person WHERE tenant_id = $1"};
const Sql kSites{"site.list", R"(
    SELECT id, code, name_zh_cn, name_en, type, area_id, lon_e7, lat_e7, closed_on, version FROM site WHERE tenant_id = $1)"};
const Sql kAssignments{"duty_assignment.list", R"(
    SELECT id, target_kind, area_id, site_id, class_code, duty, person_id, unit_id, deputy_id, from_day, to_day, version
    FROM duty_assignment WHERE tenant_id = $1)"};
const Sql kAbsences{"absence.list",
                    "SELECT id, person_id, from_day, to_day, reason, cancelled, version FROM absence WHERE tenant_id = $1"};
const Sql kRulings{"ruling.list", R"(
    SELECT id, number, class_code, area_id, unit_id, reason, from_day, to_day, version FROM ruling WHERE tenant_id = $1)"};
const Sql kPairings{"pairing.list", "SELECT id, leader_id, unit_id, from_day, to_day, version FROM pairing WHERE tenant_id = $1"};
const Sql kPairingAreas{"pairing_area.list",
                        "SELECT pairing_id, area_id FROM pairing_area WHERE tenant_id = $1 ORDER BY pairing_id, ordinal"};
const Sql kItems{"joint_item.list",
                 "SELECT pairing_id, id, title, due_on, done_on, version FROM joint_item WHERE tenant_id = $1 ORDER BY id"};

duty::Day day(const Row& row, int column) { return day_from(row.i64(column)); }
std::optional<duty::Day> opt_day(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional{day(row, column)};
}
std::int32_t version(const Row& row, int column) { return static_cast<std::int32_t>(row.i64(column)); }

template <class E>
E word(const Row& row, int column) {
    const auto value = parse_enum<E>(row.view(column));
    if (!value) throw StorageError{"unknown word in the duty register: " + row.text(column)};
    return *value;
}

duty::Setup read_setup(Connection& connection, TenantId tenant) {
    const auto row = connection.query_one(kSetup, {tenant});
    if (!row) return duty::default_setup();
    const auto document = parse_json(row->view(0));
    auto setup = document ? from_json<duty::Setup>(*document) : tl::make_unexpected(document.error());
    if (!setup) throw StorageError{"the stored duty setup cannot be read"};
    setup->version = version(*row, 1);
    return *std::move(setup);
}

std::vector<duty::Person> read_people(Connection& connection, TenantId tenant) {
    std::vector<duty::Person> people;
    connection.for_each(kPeople, {tenant}, [&](const Row& row) {
        people.push_back({.id = row.id<PersonId>(0),
                          .code = row.text(1),
                          .name = {row.text(2), row.text(3)},
                          .masked_phone = duty::mask_phone(row.view(4)),
                          .unit = row.id<UnitId>(5),
                          .post = row.id<PostId>(6),
                          .left_on = day(row, 7),
                          .version = version(row, 8)});
    });
    return people;
}

std::vector<duty::Site> read_sites(Connection& connection, TenantId tenant) {
    std::vector<duty::Site> sites;
    connection.for_each(kSites, {tenant}, [&](const Row& row) {
        std::optional<geo::Position> position;
        if (!row.is_null(6)) position = {static_cast<std::int32_t>(row.i64(6)), static_cast<std::int32_t>(row.i64(7))};
        sites.push_back({.id = row.id<SiteId>(0),
                         .code = row.text(1),
                         .name = {row.text(2), row.text(3)},
                         .type = row.text(4),
                         .area = row.id<AreaId>(5),
                         .position = position,
                         .closed_on = day(row, 8),
                         .version = version(row, 9)});
    });
    return sites;
}

std::vector<duty::Assignment> read_assignments(Connection& connection, TenantId tenant) {
    std::vector<duty::Assignment> assignments;
    connection.for_each(kAssignments, {tenant}, [&](const Row& row) {
        assignments.push_back({.id = row.id<AssignmentId>(0),
                               .target = {.kind = word<duty::TargetKind>(row, 1),
                                          .area = row.id<AreaId>(2),
                                          .site = row.id<SiteId>(3),
                                          .class_code = row.text(4)},
                               .duty = row.text(5),
                               .holder = {.person = row.id<PersonId>(6), .unit = row.id<UnitId>(7)},
                               .deputy = row.id<PersonId>(8),
                               .days = {day(row, 9), day(row, 10)},
                               .version = version(row, 11)});
    });
    return assignments;
}

std::vector<duty::Absence> read_absences(Connection& connection, TenantId tenant) {
    std::vector<duty::Absence> absences;
    connection.for_each(kAbsences, {tenant}, [&](const Row& row) {
        absences.push_back({.id = row.id<AbsenceId>(0),
                            .person = row.id<PersonId>(1),
                            .days = {day(row, 2), day(row, 3)},
                            .reason = word<duty::AbsenceReason>(row, 4),
                            .cancelled = row.flag(5),
                            .version = version(row, 6)});
    });
    return absences;
}

std::vector<duty::Ruling> read_rulings(Connection& connection, TenantId tenant) {
    std::vector<duty::Ruling> rulings;
    connection.for_each(kRulings, {tenant}, [&](const Row& row) {
        rulings.push_back({.id = row.id<RulingId>(0),
                           .number = row.text(1),
                           .class_code = row.text(2),
                           .area = row.id<AreaId>(3),
                           .unit = row.id<UnitId>(4),
                           .reason = row.text(5),
                           .days = {day(row, 6), day(row, 7)},
                           .version = version(row, 8)});
    });
    return rulings;
}

std::vector<duty::Pairing> read_pairings(Connection& connection, TenantId tenant) {
    std::vector<duty::Pairing> pairings;
    std::unordered_map<PairingId, std::size_t> at;
    connection.for_each(kPairings, {tenant}, [&](const Row& row) {
        at.emplace(row.id<PairingId>(0), pairings.size());
        pairings.push_back({.id = row.id<PairingId>(0),
                            .leader = row.id<PersonId>(1),
                            .unit = row.id<UnitId>(2),
                            .areas = {},
                            .days = {day(row, 3), day(row, 4)},
                            .items = {},
                            .version = version(row, 5)});
    });
    connection.for_each(kPairingAreas, {tenant},
                        [&](const Row& row) { pairings[at.at(row.id<PairingId>(0))].areas.push_back(row.id<AreaId>(1)); });
    connection.for_each(kItems, {tenant}, [&](const Row& row) {
        pairings[at.at(row.id<PairingId>(0))].items.push_back({.id = row.id<JointItemId>(1),
                                                               .title = row.text(2),
                                                               .due_on = opt_day(row, 3),
                                                               .done_on = opt_day(row, 4),
                                                               .version = version(row, 5)});
    });
    return pairings;
}

}  // namespace

duty::Day day_from(std::int64_t number) { return duty::Day{std::chrono::days{number}}; }
std::int64_t day_number(duty::Day day) { return day.time_since_epoch().count(); }
std::optional<std::int64_t> day_number(const std::optional<duty::Day>& day) {
    return day ? std::optional{day_number(*day)} : std::nullopt;
}

std::string write_setup(const duty::Setup& setup) { return json::serialize(to_json(setup)); }

duty::RegisterRows read_register(Connection& connection, TenantId tenant) {
    return {.setup = read_setup(connection, tenant),
            .people = read_people(connection, tenant),
            .sites = read_sites(connection, tenant),
            .assignments = read_assignments(connection, tenant),
            .absences = read_absences(connection, tenant),
            .rulings = read_rulings(connection, tenant),
            .pairings = read_pairings(connection, tenant)};
}

}  // namespace jingwei::storage

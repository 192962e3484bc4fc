#include "support/city.hpp"

#include "base/secret.hpp"

namespace jingwei::testing {
namespace {

app::District district_of(const City& city) {
    return {.tenant = city.tenant,
            .code = city.code,
            .name = {"测试区", "Test district"},
            .organiser = {"测试区文明办", "Civility office"},
            .icp_number = "ICP-0",
            .police_number = "P-0",
            .site_code = "S-0",
            .time_zone = city.calendar.time_zone,
            .tracking_secret = random_hex(16),
            .mark = city.mark,
            .host_names = city.host_names};
}

app::TerritoryEdition territory_of(const City& city) {
    const grid::EditionInfo info{kTerritoryEdition, "测试网格", Instant{}, true};
    const auto built = grid::Territory::build(info, city.levels, city.areas);  // fills in the paths
    return {info, city.levels, built.value().areas()};
}

void add_people(app::Stores& stores, const City& city, const std::string& password, Instant now) {
    std::optional<std::string> hash;
    if (!password.empty()) hash = hash_password(password);
    for (const auto& person : city.people) {
        stores.accounts.insert(city.tenant,
                               {.id = person.id,
                                .login = person.login,
                                .password_hash = hash,
                                .role = person.role,
                                .unit = person.unit,
                                .post = {},
                                .area = person.area,
                                .person = person.duties},
                               now);
    }
}

void add_duties(app::Stores& stores, const City& city) {
    for (const auto& person : city.duties.people) stores.duty.insert_person(city.tenant, person, "");
    for (const auto& assignment : city.duties.assignments) stores.duty.insert_assignment(city.tenant, assignment);
    for (const auto& absence : city.duties.absences) stores.duty.insert_absence(city.tenant, absence);
    for (const auto& ruling : city.duties.rulings) stores.duty.insert_ruling(city.tenant, ruling);
}

}  // namespace

void furnish(app::Database& database, const City& city, const std::string& password, Instant now) {
    database.write([&](app::Stores& stores) {
        stores.reference.create_tenant(district_of(city), now);
        stores.reference.add_territory(city.tenant, territory_of(city));
        stores.reference.add_catalog(city.tenant, {{kCatalogEdition, "测试类别", Instant{}, true}, city.classes});
        stores.reference.add_calendar(city.tenant, {kCalendarEdition, "测试日历", Instant{}, city.calendar});
        stores.reference.add_directory(city.tenant, city.units, city.posts);
        add_people(stores, city, password, now);
        add_duties(stores, city);
        return true;
    });
}

}  // namespace jingwei::testing

#include "app/create_tenant.hpp"

#include "base/secret.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kSecretBytes = 32;

Result<void> check(const NewTenant& input) {
    if (!grid::is_code(input.code)) return refuse_field("/code", "area_code");
    if (input.name.zh_cn.empty()) return refuse_field("/name", "required");
    worktime::CalendarData data;
    data.time_zone = input.time_zone;
    if (const auto calendar = worktime::Calendar::build(data); !calendar) return tl::make_unexpected(calendar.error());
    return {};
}

}  // namespace

Result<TenantId> create_tenant(const App& app, const NewTenant& input) {
    if (const auto sound = check(input); !sound) return tl::make_unexpected(sound.error());
    const District district{.tenant = app.ids.next<TenantId>(),
                            .code = input.code,
                            .name = input.name,
                            .organiser = input.name,
                            .icp_number = {},
                            .police_number = {},
                            .site_code = {},
                            .time_zone = input.time_zone,
                            .tracking_secret = random_hex(kSecretBytes)};
    worktime::CalendarData calendar;
    calendar.time_zone = input.time_zone;
    const Instant start{};
    return in_unit<TenantId>(app.database, [&](Stores& stores) -> Result<TenantId> {
        if (stores.reference.default_tenant()) return refuse_field("/code", "taken");
        stores.reference.create_tenant(district, app.clock.now());
        stores.reference.add_territory(district.tenant, {.info = {app.ids.next<EditionId>(), input.code, start, true},
                                                         .levels = {{0, "district", {"区(县)", "District"}}},
                                                         .areas = {}});
        stores.reference.add_catalog(district.tenant,
                                     {.info = {app.ids.next<EditionId>(), input.code, start, true}, .classes = {}});
        stores.reference.add_calendar(district.tenant, {app.ids.next<EditionId>(), input.code, start, calendar});
        return district.tenant;
    });
}

}  // namespace jingwei::app

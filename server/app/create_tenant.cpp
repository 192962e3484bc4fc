#include "app/create_tenant.hpp"

#include <algorithm>

#include "app/tenants.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kMostHostNames = 20;
constexpr std::size_t kLongestHostName = 253;
constexpr std::string_view kFirstMark = "JW";

/// Letters, digits, dashes and dots, no port: what a Host header can say.
bool is_host_name(std::string_view name) {
    if (name.empty() || name.size() > kLongestHostName || name.front() == '.' || name.back() == '.') return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

Result<std::vector<std::string>> checked_hosts(const std::vector<std::string>& names) {
    if (names.size() > kMostHostNames) return refuse_field("/host", "too_many", {{"max", std::to_string(kMostHostNames)}});
    std::vector<std::string> hosts;
    for (const auto& name : names) {
        std::string host = ascii_lower(name);
        if (!is_host_name(host)) return refuse_field("/host", "host_name", {{"value", name}});
        if (std::find(hosts.begin(), hosts.end(), host) != hosts.end()) {
            return refuse_field("/host", "repeated", {{"value", name}});
        }
        hosts.push_back(std::move(host));
    }
    return hosts;
}

/// Refuses a host name that a district other than `own` has.
Result<void> are_free(const Tenants& tenants, const std::vector<std::string>& hosts, TenantId own) {
    for (const auto& host : hosts) {
        const auto* const holder = tenants.by_host(host);
        if (holder != nullptr && holder->id != own) return refuse_field("/host", "taken", {{"value", host}});
    }
    return {};
}

Result<void> check(const NewTenant& input) {
    if (!grid::is_code(input.code)) return refuse_field("/code", "area_code");
    if (input.name.zh_cn.empty()) return refuse_field("/name", "required");
    worktime::CalendarData data;
    data.time_zone = input.time_zone;
    if (const auto calendar = worktime::Calendar::build(data); !calendar) return tl::make_unexpected(calendar.error());
    return {};
}

/// A mark that no district has yet; empty when all are given out.
std::string free_mark(const Tenants& tenants) {
    if (tenants.first() == nullptr) return std::string{kFirstMark};
    for (const char first : kCodeAlphabet) {
        for (const char second : kCodeAlphabet) {
            const std::string mark{first, second};
            if (mark != kFirstMark && tenants.by_mark(mark) == nullptr) return mark;
        }
    }
    return {};
}

void insert(const App& app, Stores& stores, const District& district) {
    stores.reference.create_tenant(district, app.clock.now());
    const Instant start{};
    stores.reference.add_territory(district.tenant, {.info = {app.ids.next<EditionId>(), district.code, start, true},
                                                     .levels = {{0, "district", {"区(县)", "District"}}},
                                                     .areas = {},
                                                     .overlays = grid::default_overlays()});
    stores.reference.add_catalog(district.tenant,
                                 {.info = {app.ids.next<EditionId>(), district.code, start, true}, .classes = {}});
    worktime::CalendarData calendar;
    calendar.time_zone = district.time_zone;
    stores.reference.add_calendar(district.tenant, {app.ids.next<EditionId>(), district.code, start, calendar});
}

}  // namespace

Result<TenantId> create_tenant(const App& app, const NewTenant& input) {
    if (const auto sound = check(input); !sound) return tl::make_unexpected(sound.error());
    const auto hosts = checked_hosts(input.host_names);
    if (!hosts) return tl::make_unexpected(hosts.error());
    District district{.tenant = app.ids.next<TenantId>(),
                      .code = input.code,
                      .name = input.name,
                      .organiser = input.name,
                      .icp_number = {},
                      .police_number = {},
                      .site_code = {},
                      .time_zone = input.time_zone,
                      .tracking_secret = random_hex(kSecretBytes),
                      .mark = {},
                      .host_names = *hosts};
    return in_unit<TenantId>(app.database, [&](Stores& stores) -> Result<TenantId> {
        const Tenants tenants{stores.reference.tenants()};
        if (tenants.by_code(district.code) != nullptr) return refuse_field("/code", "taken");
        if (const auto free = are_free(tenants, *hosts, district.tenant); !free) return tl::make_unexpected(free.error());
        district.mark = free_mark(tenants);
        if (district.mark.empty()) return refuse_field("/code", "too_many", {{"max", std::to_string(tenants.all().size())}});
        insert(app, stores, district);
        return district.tenant;
    });
}

Result<void> set_host_names(const App& app, TenantId tenant, const std::vector<std::string>& host_names) {
    const auto hosts = checked_hosts(host_names);
    if (!hosts) return tl::make_unexpected(hosts.error());
    return in_unit<void>(app.database, [&](Stores& stores) -> Result<void> {
        const Tenants tenants{stores.reference.tenants()};
        if (tenants.find(tenant) == nullptr) return refuse(ErrorCode::not_found);
        if (const auto free = are_free(tenants, *hosts, tenant); !free) return free;
        stores.reference.set_host_names(tenant, *hosts);
        return {};
    });
}

}  // namespace jingwei::app

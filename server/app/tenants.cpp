#include "app/tenants.hpp"

#include <algorithm>

#include "base/secret.hpp"

namespace jingwei::app {
namespace {

constexpr std::chrono::seconds kTenantsCheckEvery{2};
constexpr std::string_view kKeyStart = "jw_";

template <class Wanted>
const TenantEntry* find_if(const std::vector<TenantEntry>& entries, Wanted wanted) {
    const auto it = std::find_if(entries.begin(), entries.end(), wanted);
    return it == entries.end() ? nullptr : &*it;
}

}  // namespace

const TenantEntry* Tenants::by_host(std::string_view host) const {
    return find_if(entries_, [&](const TenantEntry& entry) {
        return std::find(entry.host_names.begin(), entry.host_names.end(), host) != entry.host_names.end();
    });
}

const TenantEntry* Tenants::by_mark(std::string_view mark) const {
    if (mark.empty()) return nullptr;
    return find_if(entries_, [&](const TenantEntry& entry) { return entry.mark == mark; });
}

const TenantEntry* Tenants::find(TenantId id) const {
    return find_if(entries_, [&](const TenantEntry& entry) { return entry.id == id; });
}

const TenantEntry* Tenants::by_code(std::string_view code) const {
    return find_if(entries_, [&](const TenantEntry& entry) { return entry.code == code; });
}

std::string mark_in(std::string_view typed, std::size_t secret_length) {
    const std::string code = normalise_code(typed);
    return code.size() == kMarkLength + secret_length ? code.substr(0, kMarkLength) : std::string{};
}

std::string_view mark_in_key(std::string_view secret) {
    if (!secret.starts_with(kKeyStart)) return {};
    secret.remove_prefix(kKeyStart.size());
    return secret.find('_') == kMarkLength ? secret.substr(0, kMarkLength) : std::string_view{};
}

std::shared_ptr<const Tenants> TenantCache::get() {
    const Instant now = clock_.now();
    {
        const std::lock_guard lock{mutex_};
        if (held_ != nullptr && now - read_at_ < kTenantsCheckEvery) return held_;
    }
    auto fresh = std::make_shared<const Tenants>(
        in_snapshot<std::vector<TenantEntry>>(database_, [](Stores& stores) { return stores.reference.tenants(); }));
    const std::lock_guard lock{mutex_};
    held_ = fresh;
    read_at_ = now;
    return fresh;
}

}  // namespace jingwei::app

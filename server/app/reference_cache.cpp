#include "app/reference_cache.hpp"

#include <algorithm>
#include <stdexcept>

namespace jingwei::app {
namespace {

constexpr std::chrono::seconds kReferenceCheckEvery{2};
constexpr std::size_t kEditionsHeld = 4;

std::int64_t hour_of(Instant now) { return std::chrono::floor<std::chrono::hours>(now).time_since_epoch().count(); }

}  // namespace

std::shared_ptr<const Reference> ReferenceCache::get(TenantId tenant) {
    {
        const std::lock_guard lock{mutex_};
        const auto it = held_.find(tenant);
        if (it != held_.end() && clock_.now() - it->second.checked_at < kReferenceCheckEvery) return it->second.reference;
    }
    std::shared_ptr<const Reference> found;
    database_.read([&](Stores& stores) { found = fresh(stores, tenant); });
    return found;
}

std::shared_ptr<const Reference> ReferenceCache::get(Stores& stores, TenantId tenant) { return fresh(stores, tenant); }

std::shared_ptr<const duty::Register> ReferenceCache::duties(TenantId tenant) {
    std::shared_ptr<const duty::Register> found;
    database_.read([&](Stores& stores) { found = duties(stores, tenant); });
    return found;
}

std::shared_ptr<const duty::Register> ReferenceCache::duties(Stores& stores, TenantId tenant) {
    const std::int64_t stamp = stores.duty.stamp(tenant);
    {
        const std::lock_guard lock{mutex_};
        const auto it = duties_.find(tenant);
        if (it != duties_.end() && it->second.stamp == stamp) return it->second.book;
    }
    auto loaded = std::make_shared<const duty::Register>(stores.duty.load(tenant));
    const std::lock_guard lock{mutex_};
    duties_[tenant] = {.book = loaded, .stamp = stamp};
    return loaded;
}

std::shared_ptr<const Reference> ReferenceCache::fresh(Stores& stores, TenantId tenant) {
    const Instant now = clock_.now();
    const std::int64_t stamp = stores.reference.stamp(tenant);
    {
        const std::lock_guard lock{mutex_};
        const auto it = held_.find(tenant);
        if (it != held_.end() && it->second.reference->stamp == stamp && it->second.hour == hour_of(now)) {
            it->second.checked_at = now;
            return it->second.reference;
        }
    }
    auto loaded = stores.reference.load(tenant, now);
    if (!loaded) throw std::runtime_error{"the district's reference data cannot be read: " + message(loaded.error(), Locale::en)};
    const std::lock_guard lock{mutex_};
    held_[tenant] = Held{.reference = *loaded, .checked_at = now, .hour = hour_of(now)};
    return *loaded;
}

std::shared_ptr<const grid::Territory> ReferenceCache::edition(Stores& stores, TenantId tenant, EditionId id) {
    {
        const std::lock_guard lock{mutex_};
        const auto at = std::find_if(editions_.begin(), editions_.end(), [&](const HeldEdition& held) {
            return held.tenant == tenant && held.territory->edition().id == id;
        });
        if (at != editions_.end()) {
            std::rotate(editions_.begin(), at, at + 1);
            return editions_.front().territory;
        }
    }
    auto loaded = stores.territory.edition(tenant, id);
    if (!loaded) return nullptr;
    auto shared = std::make_shared<const grid::Territory>(std::move(*loaded));
    const std::lock_guard lock{mutex_};
    editions_.push_front({tenant, shared});
    if (editions_.size() > kEditionsHeld) editions_.pop_back();
    return shared;
}

}  // namespace jingwei::app

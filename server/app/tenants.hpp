#pragma once
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "app/ports/database.hpp"
#include "base/clock.hpp"

namespace jingwei::app {

/// The districts of one server, and how a request finds its own. Immutable; the pointers live as long as this.
class Tenants {
public:
    explicit Tenants(std::vector<TenantEntry> entries) : entries_{std::move(entries)} {}

    /// `host` in lower case without port; nothing when no district claims it.
    const TenantEntry* by_host(std::string_view host) const;
    /// The district whose mark a tracking code, an activation code or an API key begins with.
    const TenantEntry* by_mark(std::string_view mark) const;
    const TenantEntry* find(TenantId id) const;
    const TenantEntry* by_code(std::string_view code) const;
    /// The one that answers where nothing says which; null in an empty database.
    const TenantEntry* first() const { return entries_.empty() ? nullptr : &entries_.front(); }
    const std::vector<TenantEntry>& all() const { return entries_; }

private:
    std::vector<TenantEntry> entries_;
};

inline constexpr std::size_t kMarkLength = 2;

/// The mark in front of a code of `secret_length` letters, as somebody typed it; empty for a code of another length,
/// such as the older ones without a mark.
std::string mark_in(std::string_view typed, std::size_t secret_length);
/// The mark in "jw_JW_…"; empty for the older keys without one.
std::string_view mark_in_key(std::string_view secret);

/// The districts, read anew when what is held is older than a few seconds. Safe to call from any thread.
class TenantCache {
public:
    TenantCache(Database& database, const Clock& clock) : database_{database}, clock_{clock} {}

    std::shared_ptr<const Tenants> get();

private:
    Database& database_;
    const Clock& clock_;
    std::mutex mutex_;
    std::shared_ptr<const Tenants> held_;  // shared: a request keeps the list it began with
    Instant read_at_{};
};

}  // namespace jingwei::app

#include "net/rate_limiter.hpp"

#include <algorithm>
#include <cmath>

namespace jingwei::net {
namespace {

constexpr double kSecondsPerMinute = 60.0;
constexpr double kSlowestPerMinute = 0.001;  // a rule of zero would wait for ever

double refilled(const RateRule& rule, double tokens, std::chrono::steady_clock::duration since) {
    const double seconds = std::chrono::duration<double>{since}.count();
    return std::min(rule.burst, tokens + seconds * rule.per_minute / kSecondsPerMinute);
}

}  // namespace

RateLimiter::RateLimiter(std::vector<RateRule> rules, std::size_t max_buckets)
    : rules_{std::move(rules)}, max_buckets_{std::max<std::size_t>(max_buckets, 1)} {}

std::optional<int> RateLimiter::refuse_seconds(std::string_view method, std::string_view path, std::string_view client,
                                               std::chrono::steady_clock::time_point now) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const RateRule& rule = rules_[i];
        if (!rule.method.empty() && rule.method != method) continue;
        if (path.substr(0, rule.path_prefix.size()) != rule.path_prefix) continue;

        const std::scoped_lock lock{mutex_};
        const std::string key = std::to_string(i) + ' ' + std::string{client};
        if (buckets_.size() >= max_buckets_ && !buckets_.contains(key)) make_room(now);
        Bucket& bucket = buckets_.try_emplace(key, Bucket{rule.burst, now}).first->second;
        bucket.tokens = refilled(rule, bucket.tokens, now - bucket.filled_at);
        bucket.filled_at = now;
        if (bucket.tokens >= 1.0) {
            bucket.tokens -= 1.0;
            return std::nullopt;
        }
        const double rate = std::max(rule.per_minute, kSlowestPerMinute) / kSecondsPerMinute;
        return static_cast<int>(std::min(3600.0, std::max(1.0, std::ceil((1.0 - bucket.tokens) / rate))));
    }
    return std::nullopt;
}

// A full bucket says no more than a missing one. When none is full, one client is forgiven rather than memory grown.
void RateLimiter::make_room(std::chrono::steady_clock::time_point now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        const RateRule& rule = rules_[std::stoul(entry.first)];
        return refilled(rule, entry.second.tokens, now - entry.second.filled_at) >= rule.burst;
    });
    if (buckets_.size() >= max_buckets_) buckets_.erase(buckets_.begin());
}

std::size_t RateLimiter::buckets() const {
    const std::scoped_lock lock{mutex_};
    return buckets_.size();
}

}  // namespace jingwei::net

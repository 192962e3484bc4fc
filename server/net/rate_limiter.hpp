#pragma once
#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jingwei::net {

/// A token bucket for each client address on requests of one method ("" = every method) below one path.
struct RateRule {
    std::string method;
    std::string path_prefix;
    double per_minute{60};
    double burst{10};
};

/// Counts requests per rule and client in bounded memory; the first rule that fits a request decides.
class RateLimiter {
public:
    explicit RateLimiter(std::vector<RateRule> rules, std::size_t max_buckets = 20'000);

    /// Takes one token, or gives the seconds to wait. `client` comes from rate_key().
    std::optional<int> refuse_seconds(std::string_view method, std::string_view path, std::string_view client,
                                      std::chrono::steady_clock::time_point now);
    std::size_t buckets() const;

private:
    struct Bucket {
        double tokens;
        std::chrono::steady_clock::time_point filled_at;
    };
    void make_room(std::chrono::steady_clock::time_point now);

    const std::vector<RateRule> rules_;
    const std::size_t max_buckets_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace jingwei::net

#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace jingwei::net {

constexpr std::array<double, 12> kLatencyBounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0};

/// The server's numbers at one moment.
struct Metrics {
    std::array<std::uint64_t, 5> requests_by_class{};  // 1xx … 5xx
    std::uint64_t connections_accepted{0};
    std::uint64_t connections_refused{0};
    std::uint64_t bytes_read{0};
    std::uint64_t bytes_written{0};
    std::uint64_t rate_limited{0};
    std::uint64_t overloaded{0};
    std::int64_t connections_open{0};
    std::int64_t streams_open{0};
    std::int64_t in_flight{0};
    std::size_t queue_depth{0};
    std::array<std::uint64_t, kLatencyBounds.size() + 1> latency{};  // per bucket, not cumulative; the last is "slower"
    double latency_sum_s{0};
};

/// Counters that any thread may bump.
class MetricsCounters {
public:
    std::atomic<std::uint64_t> connections_accepted{0};
    std::atomic<std::uint64_t> connections_refused{0};
    std::atomic<std::uint64_t> bytes_read{0};
    std::atomic<std::uint64_t> bytes_written{0};
    std::atomic<std::uint64_t> rate_limited{0};
    std::atomic<std::uint64_t> overloaded{0};
    std::atomic<std::int64_t> connections_open{0};
    std::atomic<std::int64_t> streams_open{0};
    std::atomic<std::int64_t> in_flight{0};

    void answered(int status, std::chrono::steady_clock::duration took);
    Metrics snapshot() const;

private:
    std::array<std::atomic<std::uint64_t>, 5> requests_by_class_{};
    std::array<std::atomic<std::uint64_t>, kLatencyBounds.size() + 1> latency_{};
    std::atomic<std::uint64_t> latency_sum_us_{0};
};

/// Appends the Prometheus text form.
void write_prometheus(const Metrics& metrics, std::string& out);

}  // namespace jingwei::net

#include "net/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace jingwei::net {
namespace {

template <class Number>
void one(std::string& out, const char* name, const char* type, const char* help, Number value) {
    fmt::format_to(std::back_inserter(out), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value);
}

}  // namespace

void MetricsCounters::answered(int status, std::chrono::steady_clock::duration took) {
    const int status_class = std::clamp(status / 100, 1, 5);
    requests_by_class_[static_cast<std::size_t>(status_class - 1)].fetch_add(1, std::memory_order_relaxed);
    const double seconds = std::chrono::duration<double>{took}.count();
    const auto bound = std::lower_bound(kLatencyBounds.begin(), kLatencyBounds.end(), seconds);
    latency_[static_cast<std::size_t>(bound - kLatencyBounds.begin())].fetch_add(1, std::memory_order_relaxed);
    latency_sum_us_.fetch_add(static_cast<std::uint64_t>(std::max(0.0, seconds * 1e6)), std::memory_order_relaxed);
}

Metrics MetricsCounters::snapshot() const {
    Metrics out{.connections_accepted = connections_accepted,
                .connections_refused = connections_refused,
                .bytes_read = bytes_read,
                .bytes_written = bytes_written,
                .rate_limited = rate_limited,
                .overloaded = overloaded,
                .connections_open = connections_open,
                .streams_open = streams_open,
                .in_flight = in_flight,
                .latency_sum_s = static_cast<double>(latency_sum_us_.load()) / 1e6};
    std::copy(requests_by_class_.begin(), requests_by_class_.end(), out.requests_by_class.begin());
    std::copy(latency_.begin(), latency_.end(), out.latency.begin());
    return out;
}

void write_prometheus(const Metrics& metrics, std::string& out) {
    const auto into = std::back_inserter(out);
    out += "# HELP jingwei_http_requests_total Answers by status class.\n# TYPE jingwei_http_requests_total counter\n";
    for (std::size_t i = 0; i < metrics.requests_by_class.size(); ++i) {
        fmt::format_to(into, "jingwei_http_requests_total{{status=\"{}xx\"}} {}\n", i + 1, metrics.requests_by_class[i]);
    }
    one(out, "jingwei_http_in_flight", "gauge", "Requests being handled.", metrics.in_flight);
    one(out, "jingwei_http_queue_depth", "gauge", "Requests waiting for a worker.", metrics.queue_depth);
    one(out, "jingwei_http_connections", "gauge", "Open connections.", metrics.connections_open);
    one(out, "jingwei_http_streams", "gauge", "Open event streams.", metrics.streams_open);
    one(out, "jingwei_http_connections_total", "counter", "Connections accepted.", metrics.connections_accepted);
    one(out, "jingwei_http_connections_refused_total", "counter", "Connections over the limit.", metrics.connections_refused);
    one(out, "jingwei_http_rate_limited_total", "counter", "Requests answered 429.", metrics.rate_limited);
    one(out, "jingwei_http_overloaded_total", "counter", "Requests answered 503 by a full queue.", metrics.overloaded);
    one(out, "jingwei_http_received_bytes_total", "counter", "Bytes read from clients.", metrics.bytes_read);
    one(out, "jingwei_http_sent_bytes_total", "counter", "Bytes written to clients.", metrics.bytes_written);

    out +=
        "# HELP jingwei_http_latency_seconds Last byte of the request to last byte of the answer.\n"
        "# TYPE jingwei_http_latency_seconds histogram\n";
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < metrics.latency.size(); ++i) {
        total += metrics.latency[i];
        const std::string bound = i < kLatencyBounds.size() ? fmt::format("{}", kLatencyBounds[i]) : "+Inf";
        fmt::format_to(into, "jingwei_http_latency_seconds_bucket{{le=\"{}\"}} {}\n", bound, total);
    }
    fmt::format_to(into, "jingwei_http_latency_seconds_sum {}\njingwei_http_latency_seconds_count {}\n", metrics.latency_sum_s,
                   total);
}

}  // namespace jingwei::net

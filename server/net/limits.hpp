#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace jingwei::net {

/// Every bound of the transport, by name; 0 threads means "suited to this machine".
struct Limits {
    std::size_t header_bytes{16 * 1024};                          // more → 431
    std::size_t header_count{100};                                // more → 431
    std::size_t json_body_bytes{1024 * 1024};                     // more → 413
    std::size_t upload_body_bytes{20 * 1024 * 1024 + 64 * 1024};  // the same below upload_prefix
    std::string upload_prefix{"/api/v1/uploads"};
    std::size_t file_body_bytes{64 * 1024 * 1024};  // the same at file_paths: maps and sheets sent whole by signed-in staff
    std::vector<std::string> file_paths{"/api/v1/territory/imports", "/api/v1/territory/sheets"};
    std::size_t all_bodies_bytes{256 * 1024 * 1024};     // bodies being read at one moment; more → 503
    std::chrono::milliseconds request_deadline{30'000};  // first byte of a request to its last; later → 408
    std::chrono::milliseconds idle_timeout{60'000};      // between requests, and for a reader who takes nothing
    std::chrono::milliseconds heartbeat{15'000};         // comment on a silent event stream
    std::chrono::milliseconds drain{10'000};             // how long stop() waits for requests in flight
    std::chrono::milliseconds linger{2'000};             // unread bytes are taken in after a refusal, so that it arrives
    std::size_t max_connections{4096};                   // more are turned away with 503
    std::size_t max_connections_per_client{1024};        // from one address (IPv6: one /64) that is no trusted proxy
    std::size_t queue_depth{512};                        // requests waiting for a worker; more → 503 with Retry-After
    std::size_t worker_threads{0};
    std::size_t io_threads{0};
};

}  // namespace jingwei::net

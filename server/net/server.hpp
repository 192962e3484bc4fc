#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "net/http.hpp"
#include "net/limits.hpp"
#include "net/metrics.hpp"
#include "net/rate_limiter.hpp"

namespace jingwei::net {

/// One address to listen on and the face it serves ("all", "public", "console"), handed on in Request::listener.
struct Listener {
    std::string address{"127.0.0.1"};
    std::uint16_t port{0};  // 0 takes a free one
    std::string face{"all"};
};

struct ServerOptions {
    std::vector<Listener> listeners;
    Limits limits{};
    std::vector<RateRule> rates{};
    std::vector<std::string> trusted_proxies{};  // addresses and networks whose X-Forwarded-For is believed
    bool access_log{true};
    std::function<std::string(const std::string& path)> loggable_path{};  // takes secrets out of logged paths; empty: as it is
};

/// An HTTP/1.1 server: coroutines read and write, the handler runs on a bounded pool of plain threads.
class Server {
public:
    /// Throws std::invalid_argument when a trusted proxy cannot be read.
    Server(ServerOptions options, Handler handler);
    /// Stops.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens, then returns; throws std::runtime_error naming the address that cannot be had.
    void start();
    /// The ports really in use, in the order of the listeners.
    std::vector<std::uint16_t> ports() const;
    /// Accepts no more, ends streams and idle connections, waits up to Limits::drain for requests in flight.
    /// Not from a handler: it waits for handlers. A second call does nothing.
    void stop();

    Metrics metrics() const;
    void write_metrics(std::string& out) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace jingwei::net

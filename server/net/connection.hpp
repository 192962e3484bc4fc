#pragma once
// Inside net only: the one header that includes Asio. Include it from connection.cpp, stream.cpp and server.cpp.
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "net/answer.hpp"
#include "net/client_address.hpp"
#include "net/metrics.hpp"
#include "net/pool.hpp"
#include "net/rate_limiter.hpp"
#include "net/request_reader.hpp"
#include "net/server.hpp"

namespace jingwei::net {

namespace asio = boost::asio;
using ErrorCondition = boost::system::error_code;
using SteadyTime = std::chrono::steady_clock::time_point;
// The concrete executor instead of any_io_executor: no type erasure on the hot path.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;
inline constexpr asio::use_awaitable_t<Executor> kAwait{};

class Connection;

/// What all connections of one server share.
struct ServerShared {
    ServerShared(ServerOptions given, Handler given_handler);

    ServerOptions options;
    Handler handler;
    MetricsCounters counters;
    RateLimiter rates;
    TrustedProxies proxies;
    Pool pool;
    std::atomic<bool> draining{false};
    std::atomic<std::size_t> body_bytes{0};  // promised to bodies being read, see Limits::all_bodies_bytes

    std::string next_request_id();
    /// False when there are too many, of this peer or in all; true must be followed by connection_closed().
    bool connection_opened(const std::string& peer);
    void connection_closed(const std::string& peer);
    /// False when connections are still open at `until`.
    bool wait_until_empty(SteadyTime until);

private:
    std::string id_prefix_;
    std::atomic<std::uint64_t> next_id_{0};
    std::mutex mutex_;
    std::condition_variable closed_;
    std::size_t open_{0};
    std::unordered_map<std::string, std::size_t> open_by_client_;  // only clients with an open connection
};

/// One thread, its io_context and the connections that live on it; all but post() is for that thread only.
struct Reactor {
    asio::io_context context{1};
    std::unordered_set<Connection*> connections;
};

/// One client from accept to close. Everything but work() runs on its reactor's thread, so nothing is locked.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(ServerShared& shared, Reactor& reactor, Socket socket, std::string peer, std::string face);

    Task<void> run();
    const std::string& peer() const { return peer_; }
    /// Cancels what waits past its deadline, and beats the heart of a silent stream.
    void sweep(SteadyTime now);
    /// Closes when nothing is in flight, ends a stream, else lets the request finish.
    void drain();
    void abort();
    /// The blocking part, on the pool.
    void work();

private:
    enum class Phase : std::uint8_t { idle, reading, handling, writing, streaming, closing };

    Task<bool> exchange();
    Task<bool> read_request(RequestReader& reader);
    Task<bool> read_more();
    Task<bool> handle();
    Task<void> refuse(RequestReader& reader, Error error);
    Task<bool> write_answer();
    Task<bool> write_bytes(std::string_view bytes);
    Task<bool> write_file();
    Task<void> stream_events();
    Task<bool> stream_batch(std::string text);
    Task<void> wait_for_signal();
    Task<void> linger();
    static Task<void> watch_for_hang_up(std::shared_ptr<Connection> self);

    std::optional<Error> admit(RequestReader& reader);
    std::optional<Error> reserve_body(const RequestReader& reader, std::size_t limit);
    void identify(Request& request);
    void release_body();
    void wake();
    static void on_source_change(Connection& connection, bool too_slow);
    void enter(Phase phase, std::chrono::milliseconds allowed);
    void record(const Answer& answer, bool complete);
    const Limits& limits() const { return shared_.options.limits; }

    ServerShared& shared_;
    Reactor& reactor_;
    Socket socket_;
    Timer signal_;
    boost::beast::flat_buffer buffer_;
    std::string face_;
    std::string peer_;
    Phase phase_{Phase::idle};
    SteadyTime deadline_{SteadyTime::max()};
    SteadyTime received_at_{};
    SteadyTime last_write_{};
    Request request_;
    AnswerStyle style_;
    Answer answer_;
    std::size_t body_reserved_{0};
    std::uint64_t sent_{0};
    bool timed_out_{false};
    bool woken_{false};
    bool heartbeat_due_{false};
    bool hung_up_{false};
};

}  // namespace jingwei::net

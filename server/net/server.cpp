#include "net/server.hpp"

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <stdexcept>
#include <thread>

#include "base/log.hpp"
#include "net/connection.hpp"

namespace jingwei::net {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kAcceptPause{50};  // when there are no file descriptors left
constexpr std::chrono::milliseconds kAbortWait{2'000};

constexpr std::string_view kTooManyConnections =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

std::size_t reactor_count(const Limits& limits) {
    // One thread carries about 100k small requests a second; the handlers need the cores more.
    return limits.io_threads != 0 ? limits.io_threads : std::max(1U, std::thread::hardware_concurrency() / 4);
}

/// Often enough that the shortest time-out is late by a quarter at most.
std::chrono::milliseconds sweep_interval(const Limits& limits) {
    const auto shortest = std::min({limits.request_deadline, limits.idle_timeout, limits.heartbeat, limits.linger});
    return std::clamp(shortest / 4, std::chrono::milliseconds{5}, std::chrono::milliseconds{500});
}

/// A reactor with its thread and the timer that looks for expired connections.
struct ReactorThread {
    explicit ReactorThread(std::chrono::milliseconds every)
        : interval{every}, guard{asio::make_work_guard(reactor.context)}, sweeper{reactor.context} {}

    void arm() {
        sweeper.expires_after(interval);
        sweeper.async_wait([this](ErrorCondition error) {
            if (error || stopping) return;  // a tick already under way cannot be cancelled
            const auto now = Clock::now();
            for (Connection* connection : reactor.connections) connection->sweep(now);
            arm();
        });
    }

    Reactor reactor;
    std::chrono::milliseconds interval;
    asio::executor_work_guard<Executor> guard;
    Timer sweeper;
    bool stopping{false};
    std::thread thread;
};

Task<void> serve(std::shared_ptr<Connection> connection, ServerShared* shared) {
    try {
        co_await connection->run();
    } catch (const std::exception& error) {
        log(LogLevel::error, "http.connection_failed", {{"what", error.what()}});
    }
    const std::string peer = connection->peer();
    connection.reset();
    shared->connection_closed(peer);
}

void turn_away(Socket& socket) {
    ErrorCondition ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(kTooManyConnections), ignored);
    socket.shutdown(Socket::shutdown_both, ignored);
}

}  // namespace

class Server::Impl {
public:
    Impl(ServerOptions options, Handler handler) : shared{std::move(options), std::move(handler)} {}

    void open(const Listener& listener);
    Task<void> accept(Acceptor& acceptor, std::string face);
    void welcome(Socket socket, ReactorThread& target, const std::string& face);
    void each_connection(void (Connection::*act)());

    ServerShared shared;
    std::vector<std::unique_ptr<ReactorThread>> reactors;
    std::vector<std::unique_ptr<Acceptor>> acceptors;
    std::vector<std::uint16_t> ports;
    std::size_t next_reactor{0};
    bool running{false};
};

void Server::Impl::open(const Listener& listener) {
    const auto fail = [&](const std::string& why) {
        throw std::runtime_error{"cannot listen on " + listener.address + ':' + std::to_string(listener.port) + ": " + why};
    };
    ErrorCondition error;
    const auto address = asio::ip::make_address(listener.address, error);
    if (error) fail(error.message());
    const asio::ip::tcp::endpoint endpoint{address, listener.port};
    auto acceptor = std::make_unique<Acceptor>(reactors.front()->reactor.context);
    acceptor->open(endpoint.protocol(), error);
    if (!error) acceptor->set_option(Acceptor::reuse_address{true}, error);
    if (!error) acceptor->bind(endpoint, error);
    if (!error) acceptor->listen(Acceptor::max_listen_connections, error);
    if (error) fail(error.message());
    ports.push_back(acceptor->local_endpoint().port());
    acceptors.push_back(std::move(acceptor));
}

Task<void> Server::Impl::accept(Acceptor& acceptor, std::string face) {
    Timer pause{reactors.front()->reactor.context};
    while (!shared.draining) {
        ReactorThread& target = *reactors[next_reactor++ % reactors.size()];
        Socket socket{target.reactor.context};
        ErrorCondition error;
        co_await acceptor.async_accept(socket, asio::redirect_error(kAwait, error));
        if (!acceptor.is_open()) co_return;
        if (error) {
            pause.expires_after(kAcceptPause);
            co_await pause.async_wait(asio::redirect_error(kAwait, error));
            continue;
        }
        welcome(std::move(socket), target, face);
    }
}

void Server::Impl::welcome(Socket socket, ReactorThread& target, const std::string& face) {
    ++shared.counters.connections_accepted;
    ErrorCondition ignored;
    const std::string peer = canonical_address(socket.remote_endpoint(ignored).address().to_string());
    if (!shared.connection_opened(peer)) {
        ++shared.counters.connections_refused;
        return turn_away(socket);
    }
    auto connection = std::make_shared<Connection>(shared, target.reactor, std::move(socket), peer, face);
    asio::co_spawn(target.reactor.context, serve(std::move(connection), &shared), asio::detached);
}

void Server::Impl::each_connection(void (Connection::*act)()) {
    for (const auto& thread : reactors) {
        asio::post(thread->reactor.context, [&reactor = thread->reactor, act] {
            for (Connection* connection : reactor.connections) (connection->*act)();
        });
    }
}

Server::Server(ServerOptions options, Handler handler) : impl_{std::make_unique<Impl>(std::move(options), std::move(handler))} {}

Server::~Server() { stop(); }

void Server::start() {
    const Limits& limits = impl_->shared.options.limits;
    for (std::size_t i = 0; i < reactor_count(limits); ++i) {
        impl_->reactors.push_back(std::make_unique<ReactorThread>(sweep_interval(limits)));
    }
    for (const Listener& listener : impl_->shared.options.listeners) impl_->open(listener);
    for (std::size_t i = 0; i < impl_->acceptors.size(); ++i) {
        asio::co_spawn(impl_->reactors.front()->reactor.context,
                       impl_->accept(*impl_->acceptors[i], impl_->shared.options.listeners[i].face), asio::detached);
    }
    for (const auto& thread : impl_->reactors) {
        thread->arm();
        thread->thread = std::thread{[&context = thread->reactor.context] { context.run(); }};
    }
    impl_->running = true;
}

std::vector<std::uint16_t> Server::ports() const { return impl_->ports; }

void Server::stop() {
    if (!impl_->running) return;
    impl_->running = false;
    impl_->shared.draining = true;
    asio::post(impl_->reactors.front()->reactor.context, [impl = impl_.get()] {
        ErrorCondition ignored;
        for (const auto& acceptor : impl->acceptors) acceptor->close(ignored);
    });
    impl_->each_connection(&Connection::drain);
    const bool drained = impl_->shared.wait_until_empty(Clock::now() + impl_->shared.options.limits.drain);
    if (!drained) {
        log(LogLevel::warning, "http.drain_cut_short", {});
        impl_->each_connection(&Connection::abort);
    }
    impl_->shared.pool.stop();  // handlers that still run are waited for: they hold references to the application
    impl_->shared.wait_until_empty(Clock::now() + kAbortWait);
    for (const auto& thread : impl_->reactors) {
        asio::post(thread->reactor.context, [raw = thread.get()] {
            raw->stopping = true;
            raw->sweeper.cancel();
        });
        thread->guard.reset();
    }
    for (const auto& thread : impl_->reactors) thread->thread.join();
}

Metrics Server::metrics() const {
    Metrics out = impl_->shared.counters.snapshot();
    out.queue_depth = impl_->shared.pool.waiting();
    return out;
}

void Server::write_metrics(std::string& out) const { write_prometheus(metrics(), out); }

}  // namespace jingwei::net

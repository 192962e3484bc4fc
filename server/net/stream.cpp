// The part of a connection that sends server-sent events.
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include "net/connection.hpp"
#include "net/events.hpp"

namespace jingwei::net {
namespace {

// A client has nothing to say on a stream; one that talks on and on is cut off.
constexpr std::size_t kMostHeardOnStream = 64 * 1024;

std::string chunk(std::string text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string size;
    for (std::size_t rest = text.size(); rest != 0; rest >>= 4) size.insert(size.begin(), kDigits[rest & 15]);
    return size + "\r\n" + std::move(text) + "\r\n";
}

/// Calls the connection back on its own thread; harmless when it is gone by then.
struct Waker {
    std::weak_ptr<Connection> connection;
    void (*call)(Connection&, bool);
    Executor executor;

    void operator()(bool too_slow) const { asio::post(executor, Delivery{connection, call, too_slow}); }

    struct Delivery {
        std::weak_ptr<Connection> connection;
        void (*call)(Connection&, bool);
        bool too_slow;
        void operator()() const {
            if (const auto alive = connection.lock()) call(*alive, too_slow);
        }
    };
};

}  // namespace

Task<void> Connection::stream_events() {
    // Kept apart from answer_, so that abort and drain cannot take it away under a wait.
    const std::shared_ptr<EventSource> source = answer_.events;
    const bool chunked = answer_.chunked;
    enter(Phase::streaming, {});
    last_write_ = std::chrono::steady_clock::now();
    asio::co_spawn(reactor_.context, watch_for_hang_up(shared_from_this()), asio::detached);
    source->on_change(Waker{weak_from_this(), &Connection::on_source_change, reactor_.context.get_executor()});

    bool open = co_await stream_batch(": connected\n\n");
    while (open && !hung_up_ && !shared_.draining) {
        woken_ = false;
        const EventSource::Batch batch = source->take();
        std::string text;
        for (const Event& event : batch.events) text += format_event(event);
        if (text.empty() && std::exchange(heartbeat_due_, false)) text = ": \n\n";
        if (!text.empty()) open = co_await stream_batch(std::move(text));
        if (batch.ended) break;
        if (open && !woken_) co_await wait_for_signal();
    }
    source->on_change({});
    source->end();
    if (open && chunked && !hung_up_) co_await write_bytes("0\r\n\r\n");
}

Task<bool> Connection::stream_batch(std::string text) {
    const std::string wire = answer_.chunked ? chunk(std::move(text)) : std::move(text);
    const bool written = co_await write_bytes(wire);
    last_write_ = std::chrono::steady_clock::now();
    deadline_ = SteadyTime::max();
    co_return written;
}

Task<void> Connection::wait_for_signal() {
    ErrorCondition ignored;
    signal_.expires_at(SteadyTime::max());
    co_await signal_.async_wait(asio::redirect_error(kAwait, ignored));
}

void Connection::on_source_change(Connection& connection, bool too_slow) {
    if (too_slow) return connection.abort();
    connection.wake();
}

/// The only way to notice that a client left while nothing is being sent to it.
Task<void> Connection::watch_for_hang_up(std::shared_ptr<Connection> self) {
    std::array<char, 512> sink;
    std::size_t heard = 0;
    ErrorCondition error;
    while (!error && heard < kMostHeardOnStream) {
        heard += co_await self->socket_.async_read_some(asio::buffer(sink), asio::redirect_error(kAwait, error));
    }
    self->hung_up_ = true;
    self->wake();
}

}  // namespace jingwei::net

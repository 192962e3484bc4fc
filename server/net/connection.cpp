#include "net/connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>

#include "base/log.hpp"
#include "net/problem.hpp"

namespace jingwei::net {
namespace {

constexpr std::size_t kReadSize = 16 * 1024;
constexpr std::size_t kBodyReadSize = 64 * 1024;
constexpr std::size_t kWriteSize = 256 * 1024;  // one deadline each, so a slow but living reader gets through
constexpr std::size_t kMostLingered = 32 * 1024 * 1024;

using State = RequestReader::State;
using Clock = std::chrono::steady_clock;

std::string_view unread(const boost::beast::flat_buffer& buffer) {
    return {static_cast<const char*>(buffer.data().data()), buffer.data().size()};
}

Error plain(ErrorCode code) { return Error{.code = code, .params = {}, .fields = {}}; }

bool is_upload(std::string_view path, std::string_view prefix) {
    return path.substr(0, prefix.size()) == prefix && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

std::size_t body_limit(std::string_view path, const Limits& limits) {
    if (is_upload(path, limits.upload_prefix)) return limits.upload_body_bytes;
    const bool file = std::find(limits.file_paths.begin(), limits.file_paths.end(), path) != limits.file_paths.end();
    return file ? limits.file_body_bytes : limits.json_body_bytes;
}

bool is_safe_request_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
    });
}

/// Carries the connection's work to the pool and the coroutine back to its own thread.
template <class Resume>
class ConnectionJob final : public Pool::Job {
public:
    ConnectionJob(Connection& connection, Executor executor, Resume resume)
        : connection_{connection}, executor_{executor}, resume_{std::move(resume)} {}
    void run() override {
        connection_.work();
        asio::post(executor_, std::move(resume_));
    }

private:
    Connection& connection_;  // alive: the suspended coroutine holds it
    Executor executor_;
    Resume resume_;
};

// A named functor and plain functions, because gcc 12 miscompiles capturing lambdas inside co_await expressions.
struct StartOnPool {
    template <class Resume>
    void operator()(Resume&& resume, Pool* pool, Connection* connection, Executor executor) const {
        pool->post(std::make_unique<ConnectionJob<std::decay_t<Resume>>>(*connection, executor, std::forward<Resume>(resume)));
    }
};

Task<void> on_pool(Pool& pool, Connection& connection, Executor executor) {
    return asio::async_initiate<const asio::use_awaitable_t<Executor>&, void()>(StartOnPool{}, kAwait, &pool, &connection,
                                                                                executor);
}

}  // namespace

Connection::Connection(ServerShared& shared, Reactor& reactor, Socket socket, std::string peer, std::string face)
    : shared_{shared},
      reactor_{reactor},
      socket_{std::move(socket)},
      signal_{reactor.context},
      face_{std::move(face)},
      peer_{std::move(peer)} {
    ErrorCondition ignored;
    socket_.set_option(asio::ip::tcp::no_delay{true}, ignored);
}

void Connection::enter(Phase phase, std::chrono::milliseconds allowed) {
    phase_ = phase;
    deadline_ = allowed.count() == 0 ? SteadyTime::max() : Clock::now() + allowed;
}

void Connection::sweep(SteadyTime now) {
    if (now >= deadline_) {
        timed_out_ = true;
        ErrorCondition ignored;
        socket_.cancel(ignored);
    }
    if (phase_ == Phase::streaming && now - last_write_ >= limits().heartbeat) {
        heartbeat_due_ = true;
        wake();
    }
}

void Connection::drain() {
    if (phase_ == Phase::idle) return abort();
    wake();
}

void Connection::abort() {
    ErrorCondition ignored;
    socket_.close(ignored);
    wake();
}

void Connection::wake() {
    woken_ = true;
    signal_.cancel();
}

Task<void> Connection::run() {
    reactor_.connections.insert(this);
    bool more = true;
    while (more && !shared_.draining) more = co_await exchange();
    release_body();
    reactor_.connections.erase(this);
    ErrorCondition ignored;
    socket_.close(ignored);
}

/// One request and its answer; false when the connection is over.
Task<bool> Connection::exchange() {
    RequestReader reader{limits()};
    timed_out_ = false;
    enter(Phase::idle, limits().idle_timeout);
    if (!co_await read_request(reader)) {
        // In any other phase the client has left, or admit() refused and was answered already.
        if (phase_ == Phase::reading && reader.state() == State::refused) {
            co_await refuse(reader, reader.error());
        } else if (phase_ == Phase::reading && timed_out_) {
            co_await refuse(reader, plain(ErrorCode::request_timeout));
        }
        co_return false;
    }
    request_ = std::move(reader.request());
    style_ = {.keep_alive = reader.keep_alive(), .http_1_0 = reader.is_http_1_0(), .closing = &shared_.draining};
    if (!shared_.pool.reserve()) {
        ++shared_.counters.overloaded;
        request_.body.clear();
        reader.request() = std::move(request_);
        co_await refuse(reader, plain(ErrorCode::overloaded));
        co_return false;
    }
    co_return co_await handle();
}

Task<bool> Connection::read_request(RequestReader& reader) {
    while (true) {
        buffer_.consume(reader.feed(unread(buffer_)));
        if (phase_ == Phase::idle && (buffer_.size() > 0 || reader.state() != State::head)) {
            received_at_ = Clock::now();
            enter(Phase::reading, limits().request_deadline);
        }
        if (reader.state() == State::complete) co_return true;
        if (reader.state() == State::refused) co_return false;
        if (reader.state() == State::head_done) {
            if (auto refusal = admit(reader)) {
                co_await refuse(reader, std::move(*refusal));
                co_return false;
            }
            if (reader.expects_continue() && buffer_.size() == 0) {
                if (!co_await write_bytes("HTTP/1.1 100 Continue\r\n\r\n")) co_return false;
            }
            continue;
        }
        if (!co_await read_more()) co_return false;
    }
}

Task<bool> Connection::read_more() {
    ErrorCondition error;
    const auto space = buffer_.prepare(body_reserved_ > kReadSize ? kBodyReadSize : kReadSize);
    const std::size_t count = co_await socket_.async_read_some(space, asio::redirect_error(kAwait, error));
    buffer_.commit(count);
    shared_.counters.bytes_read += count;
    co_return !error;
}

void Connection::identify(Request& request) {
    std::vector<std::string_view> forwarded;
    for (const Header& header : request.headers) {
        if (equals_ignoring_case(header.name, "X-Forwarded-For")) forwarded.push_back(header.value);
    }
    request.remote_address = shared_.proxies.client(peer_, forwarded);
    const std::string_view given = request.header("X-Request-Id");
    const bool keep = is_safe_request_id(given) && shared_.proxies.trusts(peer_);
    request.request_id = keep ? std::string{given} : shared_.next_request_id();
    request.listener = face_;
}

/// Everything that can be refused from the head alone, before a byte of the body is taken.
std::optional<Error> Connection::admit(RequestReader& reader) {
    Request& request = reader.request();
    identify(request);
    const auto wait = shared_.rates.refuse_seconds(request.method, request.path, rate_key(request.remote_address), Clock::now());
    if (wait) {
        ++shared_.counters.rate_limited;
        return Error{.code = ErrorCode::rate_limited, .params = {{"seconds", std::to_string(*wait)}}, .fields = {}};
    }
    const std::size_t limit = body_limit(request.path, limits());
    const auto no_memory = reserve_body(reader, limit);
    reader.start_body(limit);
    if (reader.state() == State::refused) return reader.error();
    return no_memory;
}

std::optional<Error> Connection::reserve_body(const RequestReader& reader, std::size_t limit) {
    if (!reader.has_body()) return std::nullopt;
    const auto length = reader.content_length();
    body_reserved_ = length ? static_cast<std::size_t>(std::min<std::uint64_t>(*length, limit)) : limit;
    if (shared_.body_bytes.fetch_add(body_reserved_) + body_reserved_ <= limits().all_bodies_bytes) return std::nullopt;
    ++shared_.counters.overloaded;
    return plain(ErrorCode::overloaded);
}

void Connection::release_body() {
    shared_.body_bytes -= std::exchange(body_reserved_, 0);
    if (buffer_.size() == 0 && buffer_.capacity() > kBodyReadSize) buffer_.shrink_to_fit();
}

Task<bool> Connection::handle() {
    enter(Phase::handling, {});
    ++shared_.counters.in_flight;
    co_await on_pool(shared_.pool, *this, reactor_.context.get_executor());
    const bool written = co_await write_answer();
    const bool is_stream = answer_.events != nullptr;
    record(answer_, written);
    --shared_.counters.in_flight;
    request_ = Request{};
    release_body();
    if (written && is_stream) {
        ++shared_.counters.streams_open;
        co_await stream_events();
        --shared_.counters.streams_open;
    }
    const bool more = written && answer_.keep_alive && !shared_.draining;
    answer_ = Answer{};
    if (written && !more && !hung_up_) co_await linger();
    co_return more;
}

void Connection::work() {
    if (Clock::now() - received_at_ > limits().request_deadline) {
        // It waited in the queue until nobody expects the answer any more.
        answer_ = plain_answer(request_, problem(plain(ErrorCode::overloaded), Locale::zh_cn), style_);
        return;
    }
    answer_ = run_handler(shared_.handler, request_, style_);
}

/// Answers what will not be handled, then closes: after an error nobody knows where the next request begins.
Task<void> Connection::refuse(RequestReader& reader, Error error) {
    request_ = std::move(reader.request());
    request_.body.clear();
    if (request_.request_id.empty()) request_.request_id = shared_.next_request_id();
    timed_out_ = false;
    const Locale locale = preferred_locale(request_.header("Accept-Language"));
    answer_ = plain_answer(request_, problem(error, locale), {.keep_alive = false, .http_1_0 = false, .closing = nullptr});
    const bool written = co_await write_answer();
    record(answer_, written);
    if (written) co_await linger();
}

Task<bool> Connection::write_answer() {
    sent_ = 0;
    enter(Phase::writing, limits().idle_timeout);
    if (answer_.body.size() <= kWriteSize) {
        const std::array<asio::const_buffer, 2> parts{asio::buffer(answer_.head), asio::buffer(answer_.body)};
        ErrorCondition error;
        sent_ = co_await asio::async_write(socket_, parts, asio::redirect_error(kAwait, error));
        shared_.counters.bytes_written += sent_;
        if (error) co_return false;
    } else {
        if (!co_await write_bytes(answer_.head)) co_return false;
        for (std::string_view rest = answer_.body; !rest.empty(); rest.remove_prefix(std::min(kWriteSize, rest.size()))) {
            if (!co_await write_bytes(rest.substr(0, kWriteSize))) co_return false;
        }
    }
    if (answer_.file.is_open()) co_return co_await write_file();
    co_return true;
}

Task<bool> Connection::write_bytes(std::string_view bytes) {
    if (phase_ != Phase::reading) enter(phase_, limits().idle_timeout);
    ErrorCondition error;
    const std::size_t count = co_await asio::async_write(socket_, asio::buffer(bytes), asio::redirect_error(kAwait, error));
    sent_ += count;
    shared_.counters.bytes_written += count;
    co_return !error;
}

Task<bool> Connection::write_file() {
    std::string piece(std::min<std::uint64_t>(answer_.length, kBodyReadSize), '\0');
    for (std::uint64_t offset = 0; offset < answer_.length;) {
        const auto wanted = std::min<std::uint64_t>(piece.size(), answer_.length - offset);
        const std::int64_t count = answer_.file.read(piece.data(), wanted, offset);
        if (count <= 0) {
            // The length is promised already; only a broken connection tells the client that this is not the whole.
            log(LogLevel::error, "http.file_shrank", {{"id", request_.request_id}});
            co_return false;
        }
        if (!co_await write_bytes(std::string_view{piece}.substr(0, static_cast<std::size_t>(count)))) co_return false;
        offset += static_cast<std::uint64_t>(count);
    }
    co_return true;
}

/// Takes in what the client is still sending: closing over unread bytes would reset the connection and lose our answer.
Task<void> Connection::linger() {
    enter(Phase::closing, limits().linger);
    ErrorCondition error;
    socket_.shutdown(Socket::shutdown_send, error);
    buffer_.consume(buffer_.size());
    std::string sink(kReadSize, '\0');
    for (std::size_t taken = 0; !error && taken < kMostLingered && !timed_out_;) {
        const std::size_t count = co_await socket_.async_read_some(asio::buffer(sink), asio::redirect_error(kAwait, error));
        taken += count;
        shared_.counters.bytes_read += count;
    }
}

void Connection::record(const Answer& answer, bool complete) {
    const auto took = Clock::now() - (received_at_ == SteadyTime{} ? Clock::now() : received_at_);
    shared_.counters.answered(answer.status, took);
    if (!shared_.options.access_log) return;
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    // No address, no query string: a log line is not personal data.
    log(LogLevel::info, complete ? "http.request" : "http.request_cut",
        {{"id", request_.request_id},
         {"listener", face_},
         {"method", request_.method},
         {"path", shared_.options.loggable_path ? shared_.options.loggable_path(request_.path) : request_.path},
         {"status", std::to_string(answer.status)},
         {"bytes", std::to_string(sent_)},
         {"us", std::to_string(micros)}});
}

}  // namespace jingwei::net

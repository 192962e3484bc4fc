#include "fixture.hpp"

namespace jingwei::net::testing {
namespace {

using std::chrono::milliseconds;

/// A handler's door: those who entered are counted, and wait until it opens.
class Gate {
public:
    void pass() {
        std::unique_lock lock{mutex_};
        ++inside_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    void wait_for_inside(int count) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return inside_ >= count; });
    }
    void open() {
        const std::scoped_lock lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int inside_{0};
    bool open_{false};
};

TEST_F(ServerTest, a_head_that_never_ends_is_answered_408_and_closed) {
    start(echo, [](ServerOptions& options) { options.limits.request_deadline = milliseconds{40}; });
    Client client{port};
    client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    const auto reply = client.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 408);
    client.shutdown_send();
    EXPECT_EQ(client.read_to_end(), "");
}

TEST_F(ServerTest, a_body_that_never_ends_is_answered_408_and_closed) {
    start(echo, [](ServerOptions& options) { options.limits.request_deadline = milliseconds{40}; });
    Client client{port};
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
    EXPECT_EQ(client.reply()->status, 408);
}

TEST_F(ServerTest, dripping_bytes_does_not_buy_time) {
    start(echo, [](ServerOptions& options) { options.limits.request_deadline = milliseconds{40}; });
    Client client{port};
    std::atomic<bool> answered{false};
    const auto drip = std::async(std::launch::async, [&] {
        client.send("GET / HTTP/1.1\r\nHost: a\r\n");
        while (!answered) client.send("X: 1\r\n");
    });
    const auto reply = client.reply();
    answered = true;
    ASSERT_TRUE(reply);
    EXPECT_TRUE(reply->status == 408 || reply->status == 431) << reply->status;
}

TEST_F(ServerTest, an_idle_connection_is_closed_without_a_word) {
    start(echo, [](ServerOptions& options) { options.limits.idle_timeout = milliseconds{40}; });
    Client client{port};
    EXPECT_EQ(client.read_to_end(), "");
    EXPECT_FALSE(client.hung());

    Client used{port};
    used.send(kGet);
    EXPECT_EQ(used.reply()->status, 200);
    EXPECT_EQ(used.read_to_end(), "");
    EXPECT_FALSE(used.hung());
}

TEST_F(ServerTest, a_reader_who_takes_nothing_is_cut_off) {
    start([](const Request&) { return text(std::string(64 * 1024 * 1024, 'x')); },
          [](ServerOptions& options) { options.limits.idle_timeout = milliseconds{60}; });
    Client client{port};
    client.send(kGet);
    while (server->metrics().bytes_read == 0) std::this_thread::yield();
    while (server->metrics().connections_open != 0) std::this_thread::yield();
    EXPECT_LT(client.read_to_end().size(), 64U * 1024 * 1024);
}

TEST_F(ServerTest, a_full_queue_is_answered_503_with_retry_after) {
    Gate gate;
    start(
        [&](const Request&) {
            gate.pass();
            return text("done");
        },
        [](ServerOptions& options) {
            options.limits.worker_threads = 1;
            options.limits.queue_depth = 1;
        });
    Client running{port};
    running.send(kGet);
    gate.wait_for_inside(1);
    Client queued{port};
    queued.send(kGet);
    while (server->metrics().queue_depth != 1) std::this_thread::yield();

    const auto refused = ask(port, kGet);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 503);
    EXPECT_EQ(refused->headers.at("retry-after"), "2");
    EXPECT_NE(refused->body.find("\"code\":\"overloaded\""), std::string::npos);
    gate.open();
    EXPECT_EQ(running.reply()->body, "done");
    EXPECT_EQ(queued.reply()->body, "done");
}

TEST_F(ServerTest, bodies_over_the_common_budget_are_answered_503) {
    start(echo, [](ServerOptions& options) { options.limits.all_bodies_bytes = 1000; });
    Client holder{port};
    holder.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\nExpect: 100-continue\r\n\r\n");
    holder.read_until("\r\n\r\n");
    EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n"), 503);
    EXPECT_EQ(status_of(kGet), 200);
    holder.send(std::string(900, 'x'));
    EXPECT_EQ(holder.reply()->status, 200);
    EXPECT_EQ(ask(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n" + std::string(101, 'x'))->status, 200);
}

TEST_F(ServerTest, one_connection_too_many_is_turned_away) {
    start(echo, [](ServerOptions& options) { options.limits.max_connections = 1; });
    Client first{port};
    first.send(kGet);
    EXPECT_EQ(first.reply()->status, 200);
    Client second{port};
    EXPECT_EQ(second.reply()->status, 503);
    first.send(kGet);
    EXPECT_EQ(first.reply()->status, 200);
}

TEST_F(ServerTest, one_client_cannot_take_every_connection_but_a_proxy_may) {
    const auto one_each = [](ServerOptions& options) { options.limits.max_connections_per_client = 1; };
    start(echo, one_each);
    {
        Client first{port};
        first.send(kGet);
        EXPECT_EQ(first.reply()->status, 200);
        EXPECT_EQ(Client{port}.reply()->status, 503);
    }
    while (server->metrics().connections_open != 0) std::this_thread::yield();
    EXPECT_EQ(status_of(kGet), 200);

    start(echo, [&](ServerOptions& options) {
        one_each(options);
        options.trusted_proxies = {"127.0.0.1"};
    });
    Client first{port};
    first.send(kGet);
    EXPECT_EQ(first.reply()->status, 200);
    EXPECT_EQ(status_of(kGet), 200);
}

TEST_F(ServerTest, the_log_tells_of_each_request_by_its_id_and_not_its_query) {
    start(echo, [](ServerOptions& options) { options.access_log = true; });
    set_log_level(LogLevel::info);
    ::testing::internal::CaptureStderr();
    const auto reply = ask(port, "GET /cases?phone=13800000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    server->stop();
    const std::string line = ::testing::internal::GetCapturedStderr();
    set_log_level(LogLevel::error);
    EXPECT_NE(line.find("http.request id=" + reply->headers.at("x-request-id")), std::string::npos) << line;
    EXPECT_NE(line.find("path=/cases status=200"), std::string::npos) << line;
    EXPECT_EQ(line.find("13800000000"), std::string::npos);
    EXPECT_EQ(line.find("127.0.0.1"), std::string::npos);
}

TEST_F(ServerTest, a_rate_limit_counts_its_own_path_and_method_only) {
    start(echo, [](ServerOptions& options) {
        options.rates = {RateRule{.method = "POST", .path_prefix = "/login", .per_minute = 1, .burst = 2}};
    });
    const std::string post = "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
    EXPECT_EQ(status_of(post), 200);
    EXPECT_EQ(status_of(post), 200);
    const auto refused = ask(port, post);
    EXPECT_EQ(refused->status, 429);
    EXPECT_GT(std::stoi(refused->headers.at("retry-after")), 0);
    EXPECT_EQ(status_of("GET /login HTTP/1.1\r\nHost: a\r\n\r\n"), 200);
    EXPECT_EQ(status_of("POST /other HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"), 200);
}

TEST_F(ServerTest, a_trusted_proxy_speaks_for_its_clients_and_nobody_else_does) {
    const auto tell = [](const Request& request) { return text(request.remote_address + ' ' + request.request_id); };
    const std::string get = "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.9\r\nX-Request-Id: abc-1\r\n\r\n";
    start(tell, [](ServerOptions& options) { options.trusted_proxies = {"127.0.0.0/8"}; });
    const auto trusted = ask(port, get);
    EXPECT_EQ(trusted->body, "203.0.113.9 abc-1");
    EXPECT_EQ(trusted->headers.at("x-request-id"), "abc-1");
    start(tell);
    EXPECT_EQ(ask(port, get)->body.substr(0, 10), "127.0.0.1 ");
    EXPECT_NE(ask(port, get)->headers.at("x-request-id"), "abc-1");
}

TEST_F(ServerTest, stop_finishes_what_runs_and_closes_what_idles) {
    Gate gate;
    start([&](const Request&) {
        gate.pass();
        return text("done");
    });
    Client idle{port};
    Client running{port};
    running.send(kGet + kGet);
    gate.wait_for_inside(1);
    const auto stopping = std::async(std::launch::async, [&] { server->stop(); });
    EXPECT_EQ(idle.read_to_end(), "");
    gate.open();
    const auto reply = running.reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, "done");
    EXPECT_EQ(reply->headers.at("connection"), "close");
    EXPECT_EQ(running.read_to_end(), "") << "the pipelined second request is not begun";
    stopping.wait();
    EXPECT_THROW(Client{port}, std::runtime_error);
    server->stop();
}

TEST_F(ServerTest, stop_does_not_wait_for_ever_for_a_slow_client) {
    start(echo, [](ServerOptions& options) { options.limits.drain = milliseconds{50}; });
    Client slow{port};
    slow.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");
    slow.read_until("\r\n\r\n");
    server->stop();
    EXPECT_EQ(slow.read_to_end(), "");
}

TEST_F(ServerTest, a_request_that_was_half_sent_at_stop_is_still_answered) {
    start();
    Client client{port};
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    client.read_until("\r\n\r\n");
    const auto stopping = std::async(std::launch::async, [&] { server->stop(); });
    client.send("ok");
    EXPECT_EQ(client.reply()->body, "POST / ok");
    stopping.wait();
}

TEST_F(ServerTest, a_client_that_vanishes_harms_nobody) {
    Gate gate;
    start([&](const Request& request) {
        if (request.path == "/wait") gate.pass();
        return text(std::string(2'000'000, 'x'));
    });
    Client gone{port};
    gone.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    gate.wait_for_inside(1);
    gone.reset();
    gate.open();
    Client half{port};
    half.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
    half.reset();
    EXPECT_EQ(status_of(kGet), 200);
}

TEST_F(ServerTest, many_clients_at_once_each_get_their_own_answer) {
    start(echo, [](ServerOptions& options) { options.limits.io_threads = 2; });
    std::vector<std::future<int>> clients;
    for (int c = 0; c < 8; ++c) {
        clients.push_back(std::async(std::launch::async, [this, c] {
            Client client{port};
            int wrong = 0;
            for (int i = 0; i < 100; ++i) {
                const std::string path = "/" + std::to_string(c) + "/" + std::to_string(i);
                client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
                const auto reply = client.reply();
                if (!reply || reply->body != "GET " + path + " ") ++wrong;
            }
            return wrong;
        }));
    }
    for (auto& client : clients) EXPECT_EQ(client.get(), 0);
}

}  // namespace
}  // namespace jingwei::net::testing

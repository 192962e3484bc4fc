#pragma once
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <memory>
#include <mutex>

#include "base/log.hpp"
#include "client.hpp"
#include "net/events.hpp"
#include "net/server.hpp"

namespace jingwei::net::testing {

/// A server on a free loopback port whose handler echoes what it was given, unless a test puts its own.
class ServerTest : public ::testing::Test {
protected:
    void SetUp() override { set_log_level(LogLevel::error); }

    static Response text(std::string body, int status = 200) {
        Response response{.status = status, .headers = {}, .body = std::move(body)};
        response.set_header("Content-Type", "text/plain; charset=utf-8");
        return response;
    }

    static Response echo(const Request& request) { return text(request.method + ' ' + request.path + ' ' + request.body); }

    void start(Handler handler = echo, std::function<void(ServerOptions&)> configure = {}) {
        ServerOptions options{.listeners = {Listener{}}};
        options.limits.worker_threads = 4;
        options.limits.linger = std::chrono::milliseconds{100};  // clients here stay open, a test should not wait for that
        options.access_log = false;
        if (configure) configure(options);
        server = std::make_unique<Server>(std::move(options), std::move(handler));
        server->start();
        port = server->ports().at(0);
    }

    int status_of(std::string_view bytes) {
        const auto reply = ask(port, bytes);
        return reply ? reply->status : 0;
    }

    std::unique_ptr<Server> server;
    std::uint16_t port{0};
};

inline const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

}  // namespace jingwei::net::testing

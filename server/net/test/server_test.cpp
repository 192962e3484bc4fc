#include "fixture.hpp"

namespace jingwei::net::testing {
namespace {

TEST_F(ServerTest, a_request_is_answered_with_what_the_handler_says) {
    start();
    const auto reply = ask(port, "POST /a%20b?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->body, "POST /a b hello");
    EXPECT_EQ(reply->headers.at("content-type"), "text/plain; charset=utf-8");
    EXPECT_FALSE(reply->headers.at("x-request-id").empty());
    EXPECT_FALSE(reply->headers.at("date").empty());
}

TEST_F(ServerTest, the_handler_sees_headers_cookies_query_listener_and_address) {
    start(
        [](const Request& request) {
            return text(std::string{request.header("x-thing")} + '|' + std::string{request.cookie("b")} + '|' +
                        request.query_value("q").value_or("none") + '|' + request.query_value("p").value_or("none") + '|' +
                        request.listener + '|' + request.remote_address);
        },
        [](ServerOptions& options) { options.listeners[0].face = "public"; });
    const auto reply = ask(port, "GET /?q=%E6%A1%88 HTTP/1.1\r\nHost: a\r\nX-Thing:  v \r\nCookie: a=1; b=2=3\r\n\r\n");
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, "v|2=3|案|none|public|127.0.0.1");
}

TEST_F(ServerTest, a_connection_serves_one_request_after_another) {
    start();
    Client client{port};
    for (int i = 0; i < 3; ++i) {
        client.send(kGet);
        EXPECT_EQ(client.reply()->status, 200);
    }
    EXPECT_EQ(server->metrics().connections_accepted, 1U);
}

TEST_F(ServerTest, pipelined_requests_are_answered_in_their_order) {
    start();
    Client client{port};
    std::string all;
    for (int i = 0; i < 50; ++i) {
        all += "PUT /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    }
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        const auto reply = client.reply();
        ASSERT_TRUE(reply) << i;
        EXPECT_EQ(reply->body, "PUT /" + std::to_string(i) + " abc");
    }
}

TEST_F(ServerTest, bytes_that_arrive_one_at_a_time_make_the_same_request) {
    start();
    Client client{port};
    for (const char c :
         std::string{"POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2;e=1\r\nhi\r\n0\r\nTrailer: 1\r\n\r\n"}) {
        client.send({&c, 1});
    }
    EXPECT_EQ(client.reply()->body, "POST /x hi");
}

TEST_F(ServerTest, garbage_behind_a_good_request_gets_an_error_and_the_end) {
    start();
    Client client{port};
    client.send(kGet + "\x16\x03\x01 nonsense");
    EXPECT_EQ(client.reply()->status, 200);
    EXPECT_EQ(client.reply()->status, 400);
    EXPECT_EQ(client.read_to_end(), "");
}

TEST_F(ServerTest, requests_that_two_servers_could_read_differently_are_refused) {
    start();
    const std::string post = "POST / HTTP/1.1\r\nHost: a\r\n";
    for (const std::string& bad : {
             post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: identity\r\nContent-Length: 1\r\n\r\na",
             post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
             post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\naa",
             post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na",
             post + "Content-Length: 1, 1\r\n\r\na",
             post + "Content-Length: -1\r\n\r\na",
             post + "Content-Length: +1\r\n\r\na",
             post + "Content-Length: 0x1\r\n\r\na",
             post + "Content-Length:\r\n\r\na",
             post + "Content-Length: 99999999999999999999999\r\n\r\na",
             post + "Content-Length : 1\r\n\r\na",
             post + "X: 1\r\n folded\r\n\r\n",
             post + "X : 1\r\n\r\n",
             post + ": 1\r\n\r\n",
             post + "X\r\n\r\n",
             post + std::string("X: a\0b\r\n\r\n", 10),
             post + std::string("X\0: a\r\n\r\n", 9),
             post + "X: a\rb\r\n\r\n",
             post + "X: a\nY: b\r\n\r\n",
             post + "Host: a\r\n\r\n",
             std::string{"GET / HTTP/1.1\nHost: a\n\n"},
             std::string{"GET / HTTP/1.1\r\n\r\n"},
             std::string{"GET / HTTP/1.1\r\nHost:\r\n\r\n"},
             std::string{"GET / HTTP/1.1\r\nHost: a b\r\n\r\n"},
             std::string{"GET / HTTP/1.1\r\n Host: a\r\n\r\n"},
             std::string{"GET  / HTTP/1.1\r\nHost: a\r\n\r\n"},
             std::string{"GET / HTTP/1.2\r\nHost: a\r\n\r\n"},
             std::string{"GET / HTTP/2.0\r\nHost: a\r\n\r\n"},
             std::string{"GET / http/1.1\r\nHost: a\r\n\r\n"},
             std::string{"GET /\r\n\r\n"},
             std::string{"GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n"},
             std::string{"GET /../x HTTP/1.1\r\nHost: a\r\n\r\n"},
             std::string{"GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n"},
             std::string{"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n"},
             std::string{" GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
             std::string{"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
         }) {
        Client client{port};
        client.send(bad);
        const auto reply = client.reply();
        ASSERT_TRUE(reply) << bad;
        EXPECT_EQ(reply->status, 400) << bad;
        EXPECT_EQ(reply->headers.at("connection"), "close");
        EXPECT_EQ(reply->headers.at("content-type"), "application/problem+json");
        EXPECT_NE(reply->body.find("\"code\":\"bad_request\""), std::string::npos) << reply->body;
        EXPECT_EQ(client.read_to_end(), "") << bad;
    }
}

TEST_F(ServerTest, bad_chunks_are_refused) {
    start();
    const std::string post = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const std::string bad :
         {"x\r\n", "-1\r\n", "5 5\r\nhello\r\n0\r\n\r\n", "5\nhello\r\n0\r\n\r\n", "5\r\nhelloX\r\n0\r\n\r\n",
          "fffffffffffffffff\r\n", "\r\n", "5\r\nhello\n0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n", "0\r\nbad trailer\r\n\r\n"}) {
        EXPECT_EQ(status_of(post + bad), 400) << bad;
    }
    EXPECT_EQ(status_of(post + "1;" + std::string(40'000, 'x')), 400) << "an endless chunk extension";
}

TEST_F(ServerTest, a_trailer_never_becomes_a_header) {
    start([](const Request& request) { return text(std::string{request.cookie("session")} + '.'); });
    EXPECT_EQ(ask(port, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nCookie: session=x\r\n\r\n")->body,
              ".");
}

TEST_F(ServerTest, too_much_head_is_431_and_too_much_body_413) {
    start(echo, [](ServerOptions& options) {
        options.limits.json_body_bytes = 1000;
        options.limits.upload_body_bytes = 5000;
    });
    EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n"), 431);
    EXPECT_EQ(status_of("GET /" + std::string(20'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"), 431);
    std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 200; ++i) many += "X: 1\r\n";
    EXPECT_EQ(status_of(many + "\r\n"), 431);

    const auto post = [](const std::string& path, std::size_t size) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
               std::string(size, 'x');
    };
    EXPECT_EQ(status_of(post("/", 1000)), 200);
    EXPECT_EQ(status_of(post("/", 1001)), 413);
    EXPECT_EQ(status_of(post("/api/v1/uploads/7", 5000)), 200);
    EXPECT_EQ(status_of(post("/api/v1/uploads", 5001)), 413);
    EXPECT_EQ(status_of(post("/api/v1/uploadsX", 1001)), 413);
    EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + std::string(1001, 'x')), 413);
}

TEST_F(ServerTest, a_large_body_refused_early_still_hears_the_answer) {
    start(echo, [](ServerOptions& options) { options.limits.linger = std::chrono::seconds{20}; });
    Client client{port};
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n" + std::string(8'000'000, 'x'));
    client.shutdown_send();
    EXPECT_EQ(client.reply()->status, 413);
}

TEST_F(ServerTest, who_waits_for_100_continue_gets_it_before_the_body_and_not_when_refused) {
    start();
    Client client{port};
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ok");
    EXPECT_EQ(client.reply()->body, "POST / ok");

    Client big{port};
    big.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(big.reply()->status, 413);
}

TEST_F(ServerTest, head_gives_the_length_without_the_body) {
    start();
    Client client{port};
    client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n" + kGet);
    const auto head = client.reply(true);
    EXPECT_EQ(head->headers.at("content-length"), std::to_string(std::string{"HEAD /x "}.size()));
    EXPECT_EQ(client.reply()->body, "GET / ");
}

TEST_F(ServerTest, an_etag_the_client_holds_is_answered_304) {
    start([](const Request&) {
        Response response = text("body");
        response.set_header("ETag", "\"v1\"");
        return response;
    });
    Client client{port};
    client.send("GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"v0\", W/\"v1\"\r\n\r\n" + kGet);
    const auto reply = client.reply();
    EXPECT_EQ(reply->status, 304);
    EXPECT_EQ(reply->headers.at("etag"), "\"v1\"");
    EXPECT_FALSE(reply->headers.contains("content-length"));
    EXPECT_EQ(client.reply()->status, 200);
}

TEST_F(ServerTest, an_unknown_method_is_not_implemented) {
    start();
    EXPECT_EQ(status_of("BREW / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
    EXPECT_EQ(status_of("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
    EXPECT_EQ(status_of("get / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
}

TEST_F(ServerTest, http_1_0_closes_unless_it_asks_to_stay) {
    start();
    Client closing{port};
    closing.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(closing.reply()->headers.at("connection"), "close");
    EXPECT_EQ(closing.read_to_end(), "");

    Client staying{port};
    for (int i = 0; i < 2; ++i) {
        staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        EXPECT_EQ(staying.reply()->headers.at("connection"), "keep-alive");
    }
}

TEST_F(ServerTest, connection_close_is_obeyed) {
    start();
    Client client{port};
    client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + kGet);
    EXPECT_EQ(client.reply()->headers.at("connection"), "close");
    EXPECT_EQ(client.read_to_end(), "");
}

TEST_F(ServerTest, a_handler_that_throws_gives_a_500_with_the_request_id) {
    set_log_level(LogLevel::error);
    start([](const Request& request) -> Response {
        if (request.path == "/odd") throw 7;
        throw std::runtime_error{"database at 10.0.0.1 fell over"};
    });
    Client client{port};
    client.send(kGet + "GET /odd HTTP/1.1\r\nHost: a\r\nAccept-Language: en-GB\r\n\r\n");
    const auto reply = client.reply();
    EXPECT_EQ(reply->status, 500);
    EXPECT_NE(reply->body.find(reply->headers.at("x-request-id")), std::string::npos);
    EXPECT_EQ(reply->body.find("10.0.0.1"), std::string::npos);
    EXPECT_NE(client.reply()->body.find("Something went wrong"), std::string::npos);
}

TEST_F(ServerTest, a_header_that_would_split_the_answer_is_left_out) {
    start([](const Request&) {
        Response response = text("ok");
        response.set_header("Location", "/x\r\nSet-Cookie: a=b");
        response.set_header("Bad Name", "x");
        response.set_header("Content-Length", "999");
        return response;
    });
    const auto reply = ask(port, kGet);
    EXPECT_FALSE(reply->headers.contains("location"));
    EXPECT_FALSE(reply->headers.contains("set-cookie"));
    EXPECT_EQ(reply->body, "ok");
}

TEST_F(ServerTest, long_json_is_packed_for_who_accepts_it_and_text_is_not) {
    start([](const Request& request) {
        Response response = text(std::string(5000, 'x'));
        if (request.path == "/json") response.set_header("Content-Type", "application/json");
        return response;
    });
    const auto get = [&](const std::string& path, const std::string& accept) {
        return *ask(port, "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + accept + "\r\n");
    };
    const Reply packed = get("/json", "Accept-Encoding: br, gzip\r\n");
    EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(packed.headers.at("vary"), "Accept-Encoding");
    EXPECT_LT(packed.body.size(), 200U);
    EXPECT_EQ(get("/json", "").body.size(), 5000U);
    EXPECT_EQ(get("/json", "Accept-Encoding: gzip;q=0\r\n").body.size(), 5000U);
    EXPECT_EQ(get("/text", "Accept-Encoding: gzip\r\n").body.size(), 5000U);
}

TEST_F(ServerTest, a_large_answer_arrives_whole) {
    const std::string big(9'000'000, 'y');
    start([&](const Request&) { return text(big); });
    EXPECT_TRUE(ask(port, kGet)->body == big);
}

TEST_F(ServerTest, every_listener_names_its_face) {
    start([](const Request& request) { return text(request.listener); },
          [](ServerOptions& options) {
              options.listeners = {Listener{.face = "public"}, Listener{.face = "console"}};
          });
    ASSERT_EQ(server->ports().size(), 2U);
    EXPECT_EQ(ask(server->ports()[0], kGet)->body, "public");
    EXPECT_EQ(ask(server->ports()[1], kGet)->body, "console");
}

TEST_F(ServerTest, an_address_that_cannot_be_had_is_named) {
    start();
    ServerOptions options{.listeners = {Listener{.address = "127.0.0.1", .port = port}}};
    Server second{options, echo};
    try {
        second.start();
        FAIL() << "two servers on one port";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string{error.what()}.find("127.0.0.1:" + std::to_string(port)), std::string::npos);
    }
}

TEST_F(ServerTest, metrics_count_what_happened) {
    start();
    ask(port, kGet);
    ask(port, "BREW / HTTP/1.1\r\nHost: a\r\n\r\n");
    server->stop();
    std::string out;
    server->write_metrics(out);
    EXPECT_NE(out.find("jingwei_http_requests_total{status=\"2xx\"} 1\n"), std::string::npos) << out;
    EXPECT_NE(out.find("jingwei_http_requests_total{status=\"5xx\"} 1\n"), std::string::npos);
    EXPECT_NE(out.find("jingwei_http_latency_seconds_count 2\n"), std::string::npos);
    EXPECT_NE(out.find("jingwei_http_connections 0\n"), std::string::npos);
}

}  // namespace
}  // namespace jingwei::net::testing

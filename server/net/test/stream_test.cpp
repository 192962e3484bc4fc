#include "fixture.hpp"

namespace jingwei::net::testing {
namespace {

using std::chrono::milliseconds;

const std::string kListen = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n";

class StreamTest : public ServerTest {
protected:
    /// Gives the head of the answer; the first chunk tells that the stream is live.
    std::string listen(Client& client, const std::string& request = kListen) {
        client.send(request);
        std::string head = client.read_until("\r\n\r\n");
        client.read_until(": connected\n\n\r\n");
        return head;
    }

    EventHub hub{4};
};

TEST_F(StreamTest, an_event_reaches_who_listens_to_its_topic) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a", "b"})}; });
    Client client{port};
    const std::string head = listen(client);
    EXPECT_NE(head.find("Content-Type: text/event-stream"), std::string::npos);
    EXPECT_NE(head.find("Transfer-Encoding: chunked"), std::string::npos);
    EXPECT_EQ(head.find("Content-Encoding"), std::string::npos);
    hub.publish("c", Event{.id = "1", .name = "no", .data = "no"});
    hub.publish("b", Event{.id = "2", .name = "case", .data = "two\nlines"});
    EXPECT_NE(client.read_until("\n\n").find("id: 2\nevent: case\ndata: two\ndata: lines\n\n"), std::string::npos);
}

TEST(Events, are_passed_over_for_a_listener_that_may_not_have_them_and_never_show_their_label) {
    EventHub hub{1};
    const auto stream = hub.subscribe({"a"}, {}, [](const Event& event) { return event.label == "west"; });
    for (int i = 0; i < 3; ++i) hub.publish("a", Event{.id = "1", .name = "case", .data = "no", .label = "east"});
    hub.publish("a", Event{.id = "2", .name = "case", .data = "yes", .label = "west"});
    const auto batch = stream.source->take();
    ASSERT_EQ(batch.events.size(), 1U);
    EXPECT_FALSE(batch.ended) << "what it may not have does not fill its queue";
    EXPECT_EQ(format_event(batch.events.front()), "id: 2\nevent: case\ndata: yes\n\n");
}

TEST_F(StreamTest, who_returns_first_gets_what_was_missed_and_nothing_twice) {
    start([&](const Request&) {
        return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"}, [this](std::string_view last) {
                            hub.publish("a", Event{.id = "8", .name = {}, .data = "eight"});
                            hub.publish("a", Event{.id = "9", .name = {}, .data = "nine"});
                            return std::vector<Event>{{.id = "7", .name = {}, .data = "after " + std::string{last}},
                                                      {.id = "8", .name = {}, .data = "eight"}};
                        })};
    });
    Client client{port};
    client.send("GET / HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 6\r\n\r\n");
    const std::string got = client.read_until("nine\n\n");
    EXPECT_NE(got.find("id: 7\ndata: after 6\n\nid: 8\ndata: eight\n\nid: 9\ndata: nine\n\n"), std::string::npos) << got;
}

TEST_F(StreamTest, without_last_event_id_nothing_is_replayed) {
    std::atomic<bool> replayed{false};
    start([&](const Request&) {
        return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"}, [&](std::string_view) {
                            replayed = true;
                            return std::vector<Event>{};
                        })};
    });
    Client client{port};
    listen(client);
    EXPECT_FALSE(replayed);
}

TEST_F(StreamTest, a_silent_stream_has_a_heartbeat) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"})}; },
          [](ServerOptions& options) { options.limits.heartbeat = milliseconds{20}; });
    Client client{port};
    listen(client);
    EXPECT_EQ(client.read_until(": \n\n\r\n"), "4\r\n: \n\n\r\n");
    EXPECT_EQ(client.read_until(": \n\n\r\n"), "4\r\n: \n\n\r\n");
}

TEST_F(StreamTest, a_client_that_leaves_is_forgotten) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"})}; });
    {
        Client leaving{port};
        listen(leaving);
        EXPECT_EQ(hub.subscribers(), 1U);
    }
    Client resetting{port};
    listen(resetting);
    resetting.reset();
    while (hub.subscribers() != 0) std::this_thread::yield();
    while (server->metrics().streams_open != 0) std::this_thread::yield();
    hub.publish("a", Event{.id = "1", .name = {}, .data = "to nobody"});
}

TEST_F(StreamTest, a_client_too_slow_for_its_queue_is_cut_off) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"})}; });
    Client slow{port};
    listen(slow);
    const std::string big(1024 * 1024, 'x');
    while (hub.subscribers() != 0) hub.publish("a", Event{.id = {}, .name = {}, .data = big});
    while (server->metrics().connections_open != 0) std::this_thread::yield();
    slow.read_to_end();
    EXPECT_FALSE(slow.hung());
}

TEST_F(StreamTest, stop_ends_streams_in_good_order) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"})}; });
    Client client{port};
    listen(client);
    server->stop();
    EXPECT_EQ(client.read_to_end(), "0\r\n\r\n");
}

TEST_F(StreamTest, closing_the_hub_ends_its_streams) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"})}; });
    Client client{port};
    listen(client);
    hub.publish("a", Event{.id = {}, .name = {}, .data = "last"});
    hub.close();
    EXPECT_NE(client.read_to_end().find("data: last\n\n\r\n0\r\n\r\n"), std::string::npos);
}

TEST_F(StreamTest, http_1_0_gets_a_stream_without_chunks_and_head_gets_none) {
    start([&](const Request&) { return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"})}; });
    Client old{port};
    old.send("GET / HTTP/1.0\r\n\r\n");
    const std::string head = old.read_until("\r\n\r\n");
    EXPECT_EQ(head.find("chunked"), std::string::npos);
    EXPECT_EQ(old.read_until("\n\n"), ": connected\n\n");

    Client client{port};
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.reply(true)->status, 200);
    EXPECT_EQ(client.read_to_end(), "");
}

TEST_F(StreamTest, a_replay_that_throws_is_a_500) {
    start([&](const Request&) {
        return Response{.status = 200, .headers = {}, .body = hub.subscribe({"a"}, [](std::string_view) -> std::vector<Event> {
                            throw std::runtime_error{"no database"};
                        })};
    });
    EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 6\r\n\r\n"), 500);
}

TEST(FormatEvent, line_ends_cannot_forge_a_field) {
    EXPECT_EQ(format_event(Event{.id = "1\nevent: x", .name = "a\rb", .data = "c\r\nd\re"}),
              "id: 1event: x\nevent: ab\ndata: c\ndata: d\ndata: e\n\n");
    EXPECT_EQ(format_event(Event{}), "data: \n\n");
}

}  // namespace
}  // namespace jingwei::net::testing

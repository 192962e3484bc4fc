#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "net/http.hpp"

namespace jingwei::net {

/// One server-sent event. `id` comes back as Last-Event-ID when the client returns.
struct Event {
    std::string id;
    std::string name;  // "" is the browser's "message"
    std::string data;
    std::string label{};  // for the filters of listeners; never sent

    friend bool operator==(const Event&, const Event&) = default;
};

/// The wire form; line ends inside the fields cannot end the event.
std::string format_event(const Event& event);

/// Called on the pool, once, before the stream begins and only when the client sent Last-Event-ID: what it missed,
/// oldest first. Events that are published meanwhile are queued behind it, and dropped if their id is in the answer.
using Replay = std::function<std::vector<Event>(std::string_view last_event_id)>;

/// Whether a client may have an event that was published to its topic. Called from any thread.
using Accept = std::function<bool(const Event&)>;

/// The queue of one client: bounded, filled by any thread, emptied by its connection.
class EventSource {
public:
    struct Batch {
        std::vector<Event> events;
        bool ended{false};  // nothing will come after `events`
    };

    EventSource(std::size_t queue_limit, Replay replay, Accept accept = {});
    ~EventSource();

    /// What the client may not have is passed over. False when the queue was full (the client is then dropped) or the stream has ended.
    bool push(Event event);
    /// No more events; what is queued is still sent.
    void end();
    bool ended() const;

    /// For the connection: runs the replay, then queues what it gave ahead of what was published meanwhile.
    void begin(std::string_view last_event_id);
    Batch take();
    /// Called after a push and at the end, from whatever thread; an empty function takes it back. When the
    /// second argument of the call is true the client was too slow and must be cut off.
    void on_change(std::function<void(bool too_slow)> wake);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Who listens to what. Safe from any thread.
class EventHub {
public:
    explicit EventHub(std::size_t queue_limit = 256);
    ~EventHub();

    void publish(std::string_view topic, const Event& event);
    EventStream subscribe(std::vector<std::string> topics, Replay replay = {}, Accept accept = {});
    std::size_t subscribers() const;
    /// Ends every stream.
    void close();

private:
    struct Table;
    std::unique_ptr<Table> table_;
};

}  // namespace jingwei::net

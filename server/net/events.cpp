#include "net/events.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace jingwei::net {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ");
    for (const char c : value) {
        if (c != '\n' && c != '\r' && c != '\0') out += c;
    }
    out += '\n';
}

}  // namespace

std::string format_event(const Event& event) {
    std::string out;
    if (!event.id.empty()) append_field(out, "id", event.id);
    if (!event.name.empty()) append_field(out, "event", event.name);
    std::string_view rest = event.data;
    while (true) {
        const auto end = rest.find_first_of("\r\n");
        append_field(out, "data", rest.substr(0, end));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    out += '\n';
    return out;
}

struct EventSource::State {
    mutable std::mutex mutex;
    std::vector<Event> replayed;  // apart, so that a long absence does not fill the queue
    std::vector<Event> queue;
    std::size_t limit;
    Replay replay;
    Accept accept;
    bool ended{false};
    std::function<void(bool)> wake;
};

EventSource::EventSource(std::size_t queue_limit, Replay replay, Accept accept) : state_{std::make_unique<State>()} {
    state_->limit = std::max<std::size_t>(queue_limit, 1);
    state_->replay = std::move(replay);
    state_->accept = std::move(accept);
}

EventSource::~EventSource() = default;

bool EventSource::push(Event event) {
    if (state_->accept && !state_->accept(event)) return true;
    const std::scoped_lock lock{state_->mutex};
    if (state_->ended) return false;
    const bool full = state_->queue.size() >= state_->limit;
    if (full) {
        state_->ended = true;
        state_->queue.clear();
    } else {
        state_->queue.push_back(std::move(event));
    }
    // Under the lock, so that after on_change({}) nobody calls the old function any more; it only posts.
    if (state_->wake) state_->wake(full);
    return !full;
}

void EventSource::end() {
    const std::scoped_lock lock{state_->mutex};
    if (state_->ended) return;
    state_->ended = true;
    if (state_->wake) state_->wake(false);
}

bool EventSource::ended() const {
    const std::scoped_lock lock{state_->mutex};
    return state_->ended;
}

void EventSource::begin(std::string_view last_event_id) {
    if (!state_->replay || last_event_id.empty()) return;
    std::vector<Event> missed = state_->replay(last_event_id);
    std::unordered_set<std::string_view> ids;
    for (const Event& event : missed) ids.insert(event.id);
    const std::scoped_lock lock{state_->mutex};
    std::erase_if(state_->queue, [&](const Event& event) { return !event.id.empty() && ids.contains(event.id); });
    ids.clear();  // its views point into what moves now
    state_->replayed = std::move(missed);
}

EventSource::Batch EventSource::take() {
    const std::scoped_lock lock{state_->mutex};
    Batch batch{.events = std::move(state_->replayed), .ended = state_->ended};
    batch.events.insert(batch.events.end(), std::make_move_iterator(state_->queue.begin()),
                        std::make_move_iterator(state_->queue.end()));
    state_->replayed.clear();
    state_->queue.clear();
    return batch;
}

void EventSource::on_change(std::function<void(bool)> wake) {
    const std::scoped_lock lock{state_->mutex};
    state_->wake = std::move(wake);
}

struct EventHub::Table {
    mutable std::mutex mutex;
    std::size_t queue_limit{0};
    // Weak: a stream belongs to its connection and vanishes with it.
    std::unordered_map<std::string, std::vector<std::weak_ptr<EventSource>>> topics;

    std::vector<std::shared_ptr<EventSource>> listeners(const std::string& topic) {
        std::vector<std::shared_ptr<EventSource>> alive;
        const auto found = topics.find(topic);
        if (found == topics.end()) return alive;
        for (const auto& weak : found->second) {
            if (auto source = weak.lock(); source && !source->ended()) alive.push_back(std::move(source));
        }
        std::erase_if(found->second, [](const auto& weak) { return weak.expired(); });
        if (found->second.empty()) topics.erase(found);
        return alive;
    }

    std::unordered_set<std::shared_ptr<EventSource>> all() const {
        std::unordered_set<std::shared_ptr<EventSource>> alive;
        for (const auto& [topic, sources] : topics) {
            for (const auto& weak : sources) {
                if (auto source = weak.lock(); source && !source->ended()) alive.insert(std::move(source));
            }
        }
        return alive;
    }
};

EventHub::EventHub(std::size_t queue_limit) : table_{std::make_unique<Table>()} { table_->queue_limit = queue_limit; }

EventHub::~EventHub() { close(); }

void EventHub::publish(std::string_view topic, const Event& event) {
    std::vector<std::shared_ptr<EventSource>> listeners;
    {
        const std::scoped_lock lock{table_->mutex};
        listeners = table_->listeners(std::string{topic});
    }
    for (const auto& source : listeners) source->push(event);
}

EventStream EventHub::subscribe(std::vector<std::string> topics, Replay replay, Accept accept) {
    auto source = std::make_shared<EventSource>(table_->queue_limit, std::move(replay), std::move(accept));
    const std::scoped_lock lock{table_->mutex};
    for (const std::string& topic : topics) {
        auto& sources = table_->topics[topic];
        std::erase_if(sources, [](const auto& weak) { return weak.expired(); });
        sources.push_back(source);
    }
    return EventStream{.source = std::move(source)};
}

std::size_t EventHub::subscribers() const {
    const std::scoped_lock lock{table_->mutex};
    return table_->all().size();
}

void EventHub::close() {
    std::unordered_set<std::shared_ptr<EventSource>> sources;
    {
        const std::scoped_lock lock{table_->mutex};
        sources = table_->all();
        table_->topics.clear();
    }
    for (const auto& source : sources) source->end();
}

}  // namespace jingwei::net

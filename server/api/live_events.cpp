#include "api/live_events.hpp"

#include "base/codec.hpp"

namespace jingwei::api {
namespace {

constexpr int kMostReplayed = 500;

std::string topic_of(TenantId tenant) { return "cases:" + to_string(tenant); }

/// "unit former_unit path", for the listeners' filters.
std::string label_of(const app::LiveHint& hint) {
    return to_string(hint.unit) + " " + to_string(hint.former_unit) + " " + hint.area_path;
}

bool reaches(const org::Scope& scope, const std::string& label) {
    const auto first = label.find(' ');
    const auto second = label.find(' ', first + 1);
    if (first == std::string::npos || second == std::string::npos) return false;
    const std::string_view text{label};
    const auto unit = parse_id<UnitTag>(text.substr(0, first)).value_or(UnitId{});
    const auto former = parse_id<UnitTag>(text.substr(first + 1, second - first - 1)).value_or(UnitId{});
    const auto path = text.substr(second + 1);
    return scope.covers(path, unit) || scope.covers(path, former);
}

/// The event of a journal row; nothing when it is about something else or outside the scope.
std::optional<net::Event> missed_event(const app::LiveRow& row, const org::Scope& scope) {
    const auto body = parse_json(row.body);
    const auto* const hint = body ? body->if_object() : nullptr;
    if (hint == nullptr) return std::nullopt;
    const auto text = [&](const char* name) {
        const auto* const value = hint->if_contains(name);
        return value != nullptr && value->is_string() ? json::value_to<std::string>(*value) : std::string{};
    };
    if (text("case_id").empty()) return std::nullopt;
    if (!scope.covers(text("area_path"), parse_id<UnitTag>(text("unit_id")).value_or(UnitId{}))) return std::nullopt;
    const json::object data{{"seq", row.seq}, {"case_id", text("case_id")}, {"kind", text("kind")}};
    return net::Event{.id = std::to_string(row.seq), .name = "case", .data = json::serialize(data)};
}

}  // namespace

void HubEvents::publish(const app::LiveHint& hint) {
    const json::object data{{"seq", hint.seq}, {"case_id", to_string(hint.case_id)}, {"kind", hint.kind}};
    hub_.publish(topic_of(hint.tenant),
                 {.id = std::to_string(hint.seq), .name = "case", .data = json::serialize(data), .label = label_of(hint)});
}

net::EventStream listen(net::EventHub& hub, app::Database& database, TenantId tenant, const org::Scope& scope) {
    const auto replay = [&database, tenant, scope](std::string_view last) {
        std::vector<net::Event> missed;
        const auto seq = parse_id<struct SeqTag>(last);
        if (!seq) return missed;
        const auto rows = app::in_snapshot<std::vector<app::LiveRow>>(
            database, [&](app::Stores& stores) { return stores.queries.live_since(tenant, seq->value, kMostReplayed); });
        for (const auto& row : rows) {
            if (auto event = missed_event(row, scope)) missed.push_back(std::move(*event));
        }
        return missed;
    };
    const auto accept = [scope](const net::Event& event) { return reaches(scope, event.label); };
    return hub.subscribe({topic_of(tenant)}, replay, accept);
}

}  // namespace jingwei::api

#pragma once
#include <string>
#include <vector>

#include "app/app.hpp"
#include "net/events.hpp"

namespace jingwei::api {

/// Sends hints about cases to the browsers of the same district in whose scope the case lies, or lay until now.
class HubEvents final : public app::LiveEvents {
public:
    explicit HubEvents(net::EventHub& hub) : hub_{hub} {}
    void publish(const app::LiveHint& hint) override;

private:
    net::EventHub& hub_;
};

/// The stream of one listener: begins with what it missed since the Last-Event-ID it names.
net::EventStream listen(net::EventHub& hub, app::Database& database, TenantId tenant, const org::Scope& scope);

}  // namespace jingwei::api

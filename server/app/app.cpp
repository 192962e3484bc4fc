#include "app/app.hpp"

namespace jingwei::app {

std::string principal_of(const org::Actor& actor) {
    switch (actor.kind) {
        case org::Actor::Kind::account: return "account:" + to_string(actor.account);
        case org::Actor::Kind::api_key: return "key:" + to_string(actor.api_key);
        case org::Actor::Kind::anonymous: return "device:" + actor.device;
        case org::Actor::Kind::system: return "system";
    }
    return "system";
}

EventOrigin origin_of(const org::Actor& actor, Instant now) {
    return {.kind = actor.kind,
            .actor_id = actor.kind == org::Actor::Kind::api_key ? actor.api_key.value : actor.account.value,
            .unit = actor.unit,
            .post = actor.post,
            .recorded_at = now,
            .external = false};
}

}  // namespace jingwei::app

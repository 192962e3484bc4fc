#include "app/duty_work.hpp"

#include <algorithm>

namespace jingwei::app {
namespace {

/// The id a repeated key stands for; nothing for a new one.
Result<std::optional<std::int64_t>> answered_before(Stores& stores, const Caller& caller) {
    if (caller.idempotency_key.empty()) return std::optional<std::int64_t>{};
    const auto known = stores.idempotency.find(caller.tenant, principal_of(caller.actor), caller.idempotency_key);
    if (!known) return std::optional<std::int64_t>{};
    if (known->request_hash != caller.request_hash) return refuse(ErrorCode::idempotency_mismatch);
    return std::optional{known->resource_id};
}

}  // namespace

Result<std::int64_t> in_duty_unit(const App& app, const Caller& caller,
                                  const std::function<Result<std::int64_t>(DutyWork&)>& change) {
    return in_unit<std::int64_t>(app.database, [&](Stores& stores) -> Result<std::int64_t> {
        const auto before = answered_before(stores, caller);
        if (!before) return tl::make_unexpected(before.error());
        if (*before) return **before;
        DutyWork work{.app = app,
                      .caller = caller,
                      .stores = stores,
                      .reference = app.reference.get(stores, caller.tenant),
                      .book = app.reference.duties(stores, caller.tenant),
                      .now = app.clock.now(),
                      .entries = {}};
        auto id = change(work);
        if (!id) return id;
        if (!caller.idempotency_key.empty()) {
            stores.idempotency.remember(caller.tenant, principal_of(caller.actor), caller.idempotency_key,
                                        {caller.request_hash, *id}, work.now);
        }
        stores.duty.journal(caller.tenant, work.entries, origin_of(caller.actor, work.now));
        return id;
    });
}

bool may_change_area(const DutyWork& work, AreaId area) {
    const auto& scope = work.caller.actor.scope;
    if (scope.everything) return true;
    const auto* const found = area ? work.reference->territory.find(area) : nullptr;
    return found != nullptr && scope.covers(found->path, UnitId{});
}

bool may_change_unit(const DutyWork& work, UnitId id) {
    const auto& scope = work.caller.actor.scope;
    if (scope.everything) return true;
    const auto* const unit = work.reference->directory.find(id);
    if (unit == nullptr) return false;
    const auto* const home = work.reference->territory.find(unit->home_area);
    return scope.covers(home == nullptr ? std::string_view{} : std::string_view{home->path}, id);
}

std::optional<std::string> unit_trouble(const duty::Directory& directory, UnitId id) {
    const auto* const unit = directory.find(id);
    if (unit == nullptr) return "unknown_unit";
    return unit->closed ? std::optional<std::string>{"unit_closed"} : std::nullopt;
}

std::optional<std::string> post_trouble(const duty::Directory& directory, PostId id, UnitId unit) {
    const auto* const post = directory.post(id);
    if (post == nullptr || post->unit != unit) return "unknown_post";
    return post->closed ? std::optional<std::string>{"post_closed"} : std::nullopt;
}

tl::unexpected<Error> refuse_not_earlier(duty::Day present_end) {
    return refuse_field("/last_day", "not_earlier", {{"to", duty::format_day(present_end)}});
}

void check_name(const LocalizedText& name, std::size_t longest, std::vector<FieldError>& wrong) {
    if (name.zh_cn.empty()) wrong.push_back({"/name/zh-CN", "required", {}});
    if (code_points(name.zh_cn) > longest) wrong.push_back({"/name/zh-CN", "too_long", {{"max", std::to_string(longest)}}});
    if (code_points(name.en) > 2 * longest) wrong.push_back({"/name/en", "too_long", {{"max", std::to_string(2 * longest)}}});
}

bool is_register_code(std::string_view code) {
    if (code.empty() || code_points(code) > 40) return false;
    return std::none_of(code.begin(), code.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
}

}  // namespace jingwei::app

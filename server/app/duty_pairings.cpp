#include "app/duty_pairings.hpp"

#include <algorithm>

namespace jingwei::app {
namespace {

constexpr std::size_t kMostAreas = 200;

boost::json::object facts_of(const duty::Pairing& pairing) {
    boost::json::array areas;
    for (const AreaId area : pairing.areas) areas.emplace_back(to_string(area));
    return {{"leader_id", to_string(pairing.leader)},
            {"unit_id", to_string(pairing.unit)},
            {"areas", std::move(areas)},
            {"from", duty::format_day(pairing.days.from)},
            {"to", duty::format_day(pairing.days.to)}};
}

bool may_change(const DutyWork& work, const duty::Pairing& pairing) {
    if (pairing.areas.empty()) return may_change_area(work, {});
    return std::all_of(pairing.areas.begin(), pairing.areas.end(), [&](AreaId area) { return may_change_area(work, area); });
}

Result<duty::Pairing> for_change(const DutyWork& work, PairingId id, std::int32_t version) {
    const auto* const before = work.book->pairing(id);
    if (before == nullptr || !may_change(work, *before)) return refuse(ErrorCode::not_found);
    if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
    return *before;
}

}  // namespace

Result<void> check_pairing(const DutyWork& work, const duty::Pairing& pairing) {
    std::vector<FieldError> wrong;
    const auto* const leader = work.book->person(pairing.leader);
    if (leader == nullptr) wrong.push_back({"/leader_id", "unknown_person", {}});
    else if (!leader->works_on(pairing.days.from)) wrong.push_back({"/leader_id", "person_left", {}});
    if (const auto rule = unit_trouble(work.reference->directory, pairing.unit)) wrong.push_back({"/unit_id", *rule, {}});
    if (pairing.areas.size() > kMostAreas) wrong.push_back({"/area_ids", "too_many", {{"max", std::to_string(kMostAreas)}}});
    for (std::size_t i = 0; i < pairing.areas.size() && i < kMostAreas; ++i) {
        const auto pointer = "/area_ids/" + std::to_string(i);
        const auto* const area = work.reference->territory.find(pairing.areas[i]);
        if (area == nullptr || !may_change_area(work, pairing.areas[i])) wrong.push_back({pointer, "unknown_area", {}});
        else if (std::count(pairing.areas.begin(), pairing.areas.end(), pairing.areas[i]) > 1)
            wrong.push_back({pointer, "repeated", {{"value", area->name.zh_cn}}});
    }
    if (pairing.days.empty()) wrong.push_back({"/to_day", "days_order", {}});
    if (!wrong.empty()) return refuse_fields(std::move(wrong));
    return {};
}

void insert_pairing(DutyWork& work, const duty::Pairing& pairing) {
    work.stores.duty.insert_pairing(work.tenant(), pairing);
    work.note("pairing", "created", pairing.id.value, pairing.version, facts_of(pairing));
}

Result<void> update_pairing(DutyWork& work, const duty::Pairing& pairing, std::string action) {
    if (!work.stores.duty.update_pairing(work.tenant(), pairing)) return refuse(ErrorCode::changed_meanwhile);
    work.note("pairing", std::move(action), pairing.id.value, pairing.version, facts_of(pairing));
    return {};
}

void insert_item(DutyWork& work, PairingId pairing, const duty::JointItem& item) {
    work.stores.duty.insert_item(work.tenant(), pairing, item);
    work.note("joint_item", "created", item.id.value, item.version, {{"pairing_id", to_string(pairing)}});
}

Result<void> update_item(DutyWork& work, PairingId pairing, const duty::JointItem& item) {
    if (!work.stores.duty.update_item(work.tenant(), pairing, item)) return refuse(ErrorCode::changed_meanwhile);
    work.note("joint_item", item.done_on ? "done" : "changed", item.id.value, item.version, {{"pairing_id", to_string(pairing)}});
    return {};
}

Result<PairingId> create_pairing(const App& app, const Caller& caller, const PairingInput& input) {
    const auto id = app.ids.next<PairingId>();
    return as_id<PairingId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const duty::Pairing pairing{.id = id,
                                    .leader = input.leader,
                                    .unit = input.unit,
                                    .areas = input.areas,
                                    .days = input.days,
                                    .items = {},
                                    .version = 1};
        if (const auto sound = check_pairing(work, pairing); !sound) return tl::make_unexpected(sound.error());
        insert_pairing(work, pairing);
        return id.value;
    }));
}

Result<PairingId> change_pairing(const App& app, const Caller& caller, PairingId id, std::int32_t version,
                                 const PairingInput& input) {
    return as_id<PairingId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        auto pairing = for_change(work, id, version);
        if (!pairing) return tl::make_unexpected(pairing.error());
        pairing->leader = input.leader;
        pairing->unit = input.unit;
        pairing->areas = input.areas;
        pairing->days = input.days;
        ++pairing->version;
        if (const auto sound = check_pairing(work, *pairing); !sound) return tl::make_unexpected(sound.error());
        if (const auto done = update_pairing(work, *pairing, "changed"); !done) return tl::make_unexpected(done.error());
        return id.value;
    }));
}

Result<PairingId> end_pairing(const App& app, const Caller& caller, PairingId id, std::int32_t version, duty::Day last_day) {
    return as_id<PairingId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        auto pairing = for_change(work, id, version);
        if (!pairing) return tl::make_unexpected(pairing.error());
        if (last_day >= pairing->days.to) return refuse_not_earlier(pairing->days.to);
        pairing->days.to = last_day;
        ++pairing->version;
        if (const auto done = update_pairing(work, *pairing, "ended"); !done) return tl::make_unexpected(done.error());
        return id.value;
    }));
}

Result<JointItemId> add_joint_item(const App& app, const Caller& caller, PairingId pairing_id, const std::string& title,
                                   std::optional<duty::Day> due_on) {
    const auto id = app.ids.next<JointItemId>();
    return as_id<JointItemId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const pairing = work.book->pairing(pairing_id);
        if (pairing == nullptr || !may_change(work, *pairing)) return refuse(ErrorCode::not_found);
        insert_item(work, pairing_id, {.id = id, .title = title, .due_on = due_on, .done_on = {}, .version = 1});
        return id.value;
    }));
}

Result<JointItemId> change_joint_item(const App& app, const Caller& caller, PairingId pairing_id, const duty::JointItem& item) {
    return as_id<JointItemId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const pairing = work.book->pairing(pairing_id);
        if (pairing == nullptr || !may_change(work, *pairing)) return refuse(ErrorCode::not_found);
        const auto before =
            std::find_if(pairing->items.begin(), pairing->items.end(), [&](const auto& i) { return i.id == item.id; });
        if (before == pairing->items.end()) return refuse(ErrorCode::not_found);
        if (before->version != item.version) return refuse(ErrorCode::changed_meanwhile);
        auto next = item;
        ++next.version;
        if (const auto done = update_item(work, pairing_id, next); !done) return tl::make_unexpected(done.error());
        return item.id.value;
    }));
}

}  // namespace jingwei::app

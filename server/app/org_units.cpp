#include "app/org_units.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/catalog/catalog.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kLongestUnitName = 80;

boost::json::object facts_of_unit(const org::Unit& unit) {
    boost::json::object facts{{"code", unit.code}, {"role", unit.role}, {"kind", unit.kind}};
    if (unit.parent) facts["parent_id"] = to_string(unit.parent);
    if (unit.home_area) facts["home_area_id"] = to_string(unit.home_area);
    if (unit.closed) facts["closed"] = true;
    return facts;
}

/// Walks up from the parent to be.
bool hangs_below(const duty::Directory& directory, UnitId parent, UnitId unit) {
    for (std::size_t steps = 0; parent && steps <= directory.units().size(); ++steps) {
        if (parent == unit) return true;
        const auto* const above = directory.find(parent);
        parent = above == nullptr ? UnitId{} : above->parent;
    }
    return false;
}

template <class Rows>
FieldError not_one_of(const char* pointer, const Rows& rows) {
    std::string allowed;
    for (const auto& row : rows) allowed += (allowed.empty() ? "" : ", ") + std::string{row.word};
    return {pointer, "enum", {{"allowed", allowed}}};
}

void check_parent(const duty::Directory& directory, const UnitInput& input, const org::Unit& before,
                  std::vector<FieldError>& wrong) {
    if (!input.parent) return;
    if (const auto rule = unit_trouble(directory, input.parent); rule && !input.closed)
        wrong.push_back({"/parent_id", *rule, {}});
    else if (before.id && hangs_below(directory, input.parent, before.id)) wrong.push_back({"/parent_id", "parent_circle", {}});
}

/// Two of one name under one parent could not be told apart, in a list or in a sheet.
bool has_namesake(const duty::Directory& directory, const UnitInput& input, UnitId self) {
    const auto units = directory.units();
    return std::any_of(units.begin(), units.end(), [&](const org::Unit& other) {
        return !other.closed && other.id != self && other.parent == input.parent && other.name.zh_cn == input.name.zh_cn;
    });
}

/// Whoever is not over the whole district keeps units inside their scope: the parent or the home says whether it is.
bool may_stand_there(const DutyWork& work, const UnitInput& input) {
    if (work.caller.actor.scope.everything) return true;
    return input.home_area ? may_change_area(work, input.home_area) : input.parent && may_change_unit(work, input.parent);
}

/// How many of each kind of thing still need the unit.
class UnitNeeds {
public:
    UnitNeeds(const DutyWork& work, const duty::Directory& directory, UnitId unit)
        : work_{work}, directory_{directory}, unit_{unit} {}

    std::vector<FieldError> errors() {
        count_cases();
        count_register();
        count_accounts();
        const auto units = directory_.units();
        add("unit_has_units",
            std::count_if(units.begin(), units.end(), [&](const auto& u) { return u.parent == unit_ && !u.closed; }));
        return std::move(errors_);
    }

private:
    void add(const char* rule, std::int64_t count) {
        if (count > 0) errors_.push_back({"/closed", rule, {{"count", std::to_string(count)}}});
    }

    void count_cases() {
        for (const auto& load : work_.stores.queries.unit_loads(work_.tenant(), work_.now)) {
            if (load.unit == unit_) add("unit_has_cases", load.open);
        }
    }

    void count_register() {
        const auto& book = *work_.book;
        const auto lasts = [&](const duty::Days& days) { return days.to >= work_.today() && !days.empty(); };
        const auto& duties = book.assignments();
        add("unit_has_duties",
            std::count_if(duties.begin(), duties.end(), [&](const auto& a) { return a.holder.unit == unit_ && lasts(a.days); }));
        const auto& rulings = book.rulings();
        add("unit_has_rulings",
            std::count_if(rulings.begin(), rulings.end(), [&](const auto& r) { return r.unit == unit_ && lasts(r.days); }));
        const auto& pairings = book.pairings();
        add("unit_has_pairings",
            std::count_if(pairings.begin(), pairings.end(), [&](const auto& p) { return p.unit == unit_ && lasts(p.days); }));
        const auto& people = book.people();
        add("unit_has_people", std::count_if(people.begin(), people.end(),
                                             [&](const auto& p) { return p.unit == unit_ && p.works_on(work_.today()); }));
    }

    void count_accounts() {
        std::int64_t count = 0;
        for (const auto& place : work_.stores.accounts.by_place(work_.tenant())) count += place.unit == unit_ ? place.count : 0;
        for (const auto& key : work_.stores.accounts.api_keys(work_.tenant())) count += key.unit == unit_ && !key.revoked_at;
        add("unit_has_accounts", count);
    }

    const DutyWork& work_;
    const duty::Directory& directory_;
    UnitId unit_;
    std::vector<FieldError> errors_;
};

}  // namespace

Result<org::Unit> unit_from(const DutyWork& work, const duty::Directory& directory, const UnitInput& input, org::Unit unit) {
    std::vector<FieldError> wrong;
    if (input.code) {
        if (!is_register_code(*input.code)) wrong.push_back({"/code", "code_word", {}});
        const auto* const holder = directory.find_code(*input.code);
        if (holder != nullptr && holder->id != unit.id) wrong.push_back({"/code", "taken", {}});
        unit.code = *input.code;
    }
    check_name(input.name, kLongestUnitName, wrong);
    if (!input.closed && has_namesake(directory, input, unit.id)) wrong.push_back({"/name/zh-CN", "taken", {}});
    check_parent(directory, input, unit, wrong);
    if (!input.role.empty() && input.role != unit.role && catalog::find_responsible_role(input.role) == nullptr)
        wrong.push_back(not_one_of("/role", catalog::kResponsibleRoles));
    if (!input.kind.empty() && org::find_unit_kind(input.kind) == nullptr) wrong.push_back(not_one_of("/kind", org::kUnitKinds));
    const bool area_known = !input.home_area || work.reference->territory.find(input.home_area) != nullptr;
    if (!area_known) wrong.push_back({"/home_area_id", "unknown_area", {}});
    else if (!may_stand_there(work, input))
        wrong.push_back({input.home_area ? "/home_area_id" : "/parent_id", "outside_scope", {}});
    if (input.closed && !unit.closed && unit.id) {
        for (auto& need : UnitNeeds{work, directory, unit.id}.errors()) wrong.push_back(std::move(need));
    }
    if (!wrong.empty()) return refuse_fields(std::move(wrong));
    unit.name = input.name;
    unit.parent = input.parent;
    unit.role = input.role;
    unit.home_area = input.home_area;
    unit.kind = input.kind;
    unit.closed = input.closed;
    return unit;
}

void insert_unit(DutyWork& work, const org::Unit& unit) {
    work.stores.reference.add_directory(work.tenant(), {unit}, {});
    work.note("unit", "created", unit.id.value, unit.version, facts_of_unit(unit));
}

Result<void> update_unit(DutyWork& work, org::Unit unit) {
    const auto& directory = work.reference->directory;
    const bool was_closed = directory.find(unit.id)->closed;
    ++unit.version;
    if (!work.stores.reference.update_unit(work.tenant(), unit)) return refuse(ErrorCode::changed_meanwhile);
    work.note("unit",
              unit.closed == was_closed ? "changed"
              : unit.closed             ? "closed"
                                        : "opened",
              unit.id.value, unit.version, facts_of_unit(unit));
    if (!unit.closed || was_closed) return {};
    for (auto post : directory.posts()) {
        if (post.unit != unit.id || post.closed) continue;
        post.closed = true;
        if (auto done = update_post(work, post); !done) return done;
    }
    return {};
}

std::string next_unit_code(DutyWork& work) {
    while (true) {
        auto code = fmt::format("U{:04}", work.stores.duty.next_number(work.tenant(), "unit"));
        if (work.reference->directory.find_code(code) == nullptr) return code;
    }
}

Result<UnitId> create_unit(const App& app, const Caller& caller, const UnitInput& input) {
    const auto id = app.ids.next<UnitId>();
    const auto made = in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        auto unit = unit_from(work, work.reference->directory, input, org::Unit{});
        if (!unit) return tl::make_unexpected(unit.error());
        unit->id = id;
        if (!input.code) unit->code = next_unit_code(work);
        insert_unit(work, *unit);
        return id.value;
    });
    if (made) show_directory(app, caller.tenant);
    return as_id<UnitId>(made);
}

Result<UnitId> change_unit(const App& app, const Caller& caller, UnitId id, std::int32_t version, const UnitInput& input) {
    const auto changed = in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const before = work.reference->directory.find(id);
        if (before == nullptr || !may_change_unit(work, id)) return refuse(ErrorCode::not_found);
        if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
        auto unit = unit_from(work, work.reference->directory, input, *before);
        if (!unit) return tl::make_unexpected(unit.error());
        if (const auto done = update_unit(work, *std::move(unit)); !done) return tl::make_unexpected(done.error());
        return id.value;
    });
    if (changed) show_directory(app, caller.tenant);
    return as_id<UnitId>(changed);
}

void show_directory(const App& app, TenantId tenant) {
    app.database.read([&](Stores& stores) { app.reference.get(stores, tenant); });
}

}  // namespace jingwei::app

#include "app/coverage.hpp"

#include <algorithm>

#include "app/duty_context.hpp"
#include "app/duty_work.hpp"
#include "base/codec.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kShortestReason = 2;
constexpr std::size_t kLongestReason = 200;

boost::json::object facts_of(const coverage::Gap& gap, const coverage::GapNote& note) {
    boost::json::object facts{{"kind", enum_name(gap.kind)}};
    if (note.owner) facts["owner_unit_id"] = to_string(note.owner);
    if (note.acknowledged_until) facts["acknowledged_until"] = duty::format_day(*note.acknowledged_until);
    return facts;
}

std::vector<FieldError> mistakes_in(const GapDecision& decision, const DutyWork& work) {
    std::vector<FieldError> wrong;
    if (decision.owner && work.reference->directory.open_unit(decision.owner) == nullptr)
        wrong.push_back({"/owner_unit_id", "unknown_unit", {}});
    if (!decision.acknowledged_until) return wrong;
    const auto last = work.today() + kLongestAcknowledgement;
    if (*decision.acknowledged_until < work.today() || *decision.acknowledged_until > last) {
        wrong.push_back(
            {"/acknowledged_until", "day_range", {{"from", duty::format_day(work.today())}, {"to", duty::format_day(last)}}});
    }
    const auto length = code_points(decision.reason);
    if (length < kShortestReason) wrong.push_back({"/reason", "required", {}});
    if (length > kLongestReason) wrong.push_back({"/reason", "too_long", {{"max", std::to_string(kLongestReason)}}});
    return wrong;
}

}  // namespace

const coverage::Gap* Coverage::find(GapId id) const {
    const auto at = positions.find(id);
    return at == positions.end() ? nullptr : &gaps[at->second];
}

CoverageCache::Held& CoverageCache::held(TenantId tenant) {
    const std::lock_guard lock{mutex_};
    auto& held = held_[tenant];
    if (!held) held = std::make_unique<Held>();
    return *held;
}

std::shared_ptr<const Coverage> CoverageCache::get(const App& app, TenantId tenant) {
    Held& held = this->held(tenant);
    const std::lock_guard lock{held.building};
    auto next = std::make_shared<Coverage>();
    bool same = false;
    app.database.read([&](Stores& stores) {
        next->reference = app.reference.get(stores, tenant);
        next->book = app.reference.duties(stores, tenant);
        next->day = day_of(*next->reference, app.clock.now());
        const auto* const last = held.coverage.get();
        same = last != nullptr && last->reference == next->reference && last->book == next->book && last->day == next->day;
        if (!same) next->notes = stores.coverage.notes(tenant);
    });
    if (same) return held.coverage;
    const auto& territory = next->reference->territory;
    if (held.edition != territory.edition().id) {
        held.audit = grid::audit_changes(std::move(held.audit), territory.areas());
        held.edition = territory.edition().id;
    }
    next->gaps = coverage::find_gaps(next->context(), next->reference->catalog, held.audit);
    for (std::size_t i = 0; i < next->gaps.size(); ++i) next->positions.emplace(next->gaps[i].id, i);
    next->computed_at = app.clock.now();
    held.coverage = next;
    return next;
}

bool in_scope(const org::Scope& scope, const Coverage& coverage, const coverage::Gap& gap) {
    if (scope.everything) return true;
    const UnitId owner = coverage.owner(gap);
    if (scope.covers({}, owner)) return true;
    return std::any_of(gap.areas.begin(), gap.areas.end(), [&](AreaId id) {
        const auto* const area = coverage.reference->territory.find(id);
        return area != nullptr && scope.covers(area->path, UnitId{});
    });
}

Result<GapId> decide_gap(const App& app, const Caller& caller, const Coverage& coverage, GapId id, const GapDecision& decision) {
    const auto* const gap = coverage.find(id);
    if (gap == nullptr || !in_scope(caller.actor.scope, coverage, *gap)) return refuse(ErrorCode::not_found);
    return as_id<GapId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        if (auto wrong = mistakes_in(decision, work); !wrong.empty()) return refuse_fields(std::move(wrong));
        const coverage::GapNote note{.gap = id,
                                     .owner = decision.owner,
                                     .acknowledged_until = decision.acknowledged_until,
                                     .reason = decision.acknowledged_until ? decision.reason : std::string{},
                                     .version = decision.version + 1};
        if (!work.stores.coverage.put_note(work.tenant(), note)) return refuse(ErrorCode::changed_meanwhile);
        work.note("gap", "decided", id.value, note.version, facts_of(*gap, note));
        return id.value;
    }));
}

CoverageDay record_coverage(const App& app, CoverageCache& cache, TenantId tenant) {
    const auto coverage = cache.get(app, tenant);
    CoverageDay day{.day = coverage->day, .tally = {}};
    for (const auto& gap : coverage->gaps) day.tally.add(gap.kind, coverage->acknowledged(gap));
    app.database.write([&](Stores& stores) {
        stores.coverage.put_day(tenant, day);
        return true;
    });
    return day;
}

coverage::GapWords words_of(const Coverage& coverage, const coverage::Gap& gap) {
    return coverage::words_of(gap, coverage.owner(gap), coverage.context(), coverage.reference->catalog,
                              coverage.reference->district.name);
}

SheetDraft coverage_sheet(const Coverage& coverage, const std::vector<const coverage::Gap*>& gaps) {
    SheetDraft sheet{.name = "缺口清单",
                     .title = "全覆盖证明 缺口清单 " + duty::format_day(coverage.day),
                     .columns = {{.heading = "分类", .width = 10},
                                 {.heading = "缺口", .width = 14},
                                 {.heading = "情况", .width = 20},
                                 {.heading = "位置", .width = 40},
                                 {.heading = "网格编码", .width = 24},
                                 {.heading = "紧要程度", .width = 10},
                                 {.heading = "归属", .width = 24},
                                 {.heading = "建议修复", .width = 30},
                                 {.heading = "面积(平方米)", .width = 14},
                                 {.heading = "开始日期", .width = 12, .is_day = true},
                                 {.heading = "认可至", .width = 12, .is_day = true},
                                 {.heading = "认可理由", .width = 30}},
                     .rows = {}};
    for (const auto* gap : gaps) {
        const auto words = words_of(coverage, *gap);
        std::string codes;
        for (const AreaId id : gap->areas) {
            const auto* const area = coverage.reference->territory.find(id);
            if (area != nullptr) codes += (codes.empty() ? "" : "、") + area->code;
        }
        const auto note = coverage.notes.find(gap->id);
        const bool accepted = coverage.acknowledged(*gap);
        sheet.rows.push_back({coverage::group_name(coverage::text_of(gap->kind).group).zh_cn, words.title.zh_cn, words.fact.zh_cn,
                              words.place.zh_cn, codes, gap->urgency == coverage::Urgency::major ? "紧要" : "一般",
                              words.owner.zh_cn, words.suggestion.zh_cn,
                              gap->area_m2 > 0 ? std::to_string(static_cast<std::int64_t>(gap->area_m2)) : std::string{},
                              gap->since ? duty::format_day(*gap->since) : std::string{},
                              accepted ? duty::format_day(*note->second.acknowledged_until) : std::string{},
                              accepted ? note->second.reason : std::string{}});
    }
    return sheet;
}

}  // namespace jingwei::app

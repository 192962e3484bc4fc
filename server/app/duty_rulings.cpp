#include "app/duty_rulings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "base/codec.hpp"
#include "domain/duty/gaps.hpp"

namespace jingwei::app {
namespace {

boost::json::object facts_of(const duty::Ruling& ruling) {
    return {{"number", ruling.number},
            {"class_code", ruling.class_code},
            {"area_id", to_string(ruling.area)},
            {"unit_id", to_string(ruling.unit)},
            {"from", duty::format_day(ruling.days.from)},
            {"to", duty::format_day(ruling.days.to)}};
}

boost::json::object facts_of(const duty::Absence& absence) {
    return {{"person_id", to_string(absence.person)},
            {"from", duty::format_day(absence.days.from)},
            {"to", duty::format_day(absence.days.to)},
            {"cancelled", absence.cancelled}};
}

Result<void> check_days(const duty::Days& days) {
    if (days.empty()) return refuse_field("/to_day", "days_order");
    return {};
}

}  // namespace

Result<RulingId> make_ruling(const App& app, const Caller& caller, const RulingInput& input) {
    const auto id = app.ids.next<RulingId>();
    return as_id<RulingId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        std::vector<FieldError> wrong;
        if (work.reference->catalog.find_code(input.class_code) == nullptr) wrong.push_back({"/class_code", "unknown_class", {}});
        const bool area_known = !input.area || work.reference->territory.find(input.area) != nullptr;
        if (!area_known || !may_change_area(work, input.area)) wrong.push_back({"/area_id", "unknown_area", {}});
        if (const auto rule = unit_trouble(work.reference->directory, input.unit)) wrong.push_back({"/unit_id", *rule, {}});
        if (input.days.empty()) wrong.push_back({"/to_day", "days_order", {}});
        if (!wrong.empty()) return refuse_fields(std::move(wrong));
        const int year = int{std::chrono::year_month_day{work.today()}.year()};
        const auto number = work.stores.duty.next_number(work.tenant(), fmt::format("ruling:{}", year));
        const duty::Ruling ruling{.id = id,
                                  .number = fmt::format("CD-{}-{:03}", year, number),
                                  .class_code = input.class_code,
                                  .area = input.area,
                                  .unit = input.unit,
                                  .reason = input.reason,
                                  .days = input.days,
                                  .version = 1};
        work.stores.duty.insert_ruling(work.tenant(), ruling);
        work.note("ruling", "created", id.value, 1, facts_of(ruling));
        return id.value;
    }));
}

Result<RulingId> end_ruling(const App& app, const Caller& caller, RulingId id, std::int32_t version, duty::Day last_day) {
    return as_id<RulingId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const before = work.book->ruling(id);
        if (before == nullptr || !may_change_area(work, before->area)) return refuse(ErrorCode::not_found);
        if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
        if (last_day >= before->days.to) return refuse_not_earlier(before->days.to);
        auto ruling = *before;
        ruling.days.to = last_day;
        ++ruling.version;
        if (!work.stores.duty.update_ruling(work.tenant(), ruling)) return refuse(ErrorCode::changed_meanwhile);
        work.note("ruling", "ended", id.value, ruling.version, facts_of(ruling));
        return id.value;
    }));
}

Result<AbsenceId> record_absence(const App& app, const Caller& caller, const AbsenceInput& input) {
    const auto id = app.ids.next<AbsenceId>();
    return as_id<AbsenceId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const person = work.book->person(input.person);
        if (person == nullptr || !may_change_unit(work, person->unit)) return refuse_field("/person_id", "unknown_person");
        if (const auto sound = check_days(input.days); !sound) return tl::make_unexpected(sound.error());
        const duty::Absence absence{
            .id = id, .person = input.person, .days = input.days, .reason = input.reason, .cancelled = false, .version = 1};
        work.stores.duty.insert_absence(work.tenant(), absence);
        work.note("absence", "created", id.value, 1, facts_of(absence));
        return id.value;
    }));
}

Result<AbsenceId> change_absence(const App& app, const Caller& caller, AbsenceId id, std::int32_t version,
                                 const AbsenceInput& input) {
    return as_id<AbsenceId>(in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const before = work.book->absence(id);
        const auto* const person = before == nullptr ? nullptr : work.book->person(before->person);
        if (person == nullptr || !may_change_unit(work, person->unit)) return refuse(ErrorCode::not_found);
        if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
        if (const auto sound = check_days(input.days); !sound) return tl::make_unexpected(sound.error());
        auto absence = *before;
        absence.days = input.days;
        absence.reason = input.reason;
        absence.cancelled = input.cancelled;
        ++absence.version;
        if (!work.stores.duty.update_absence(work.tenant(), absence)) return refuse(ErrorCode::changed_meanwhile);
        work.note("absence", absence.cancelled ? "cancelled" : "changed", id.value, absence.version, facts_of(absence));
        return id.value;
    }));
}

Result<void> save_duty_setup(const App& app, const Caller& caller, duty::Setup setup) {
    const auto saved = in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        if (!may_change_area(work, {})) return refuse(ErrorCode::forbidden);
        if (work.book->setup().version != setup.version) return refuse(ErrorCode::changed_meanwhile);
        if (const auto sound = duty::check_setup(setup, work.reference->territory.levels(), work.reference->territory.overlays());
            !sound)
            return tl::make_unexpected(sound.error());
        for (const auto& assignment : work.book->assignments()) {
            if (assignment.days.to >= work.today() && setup.find(assignment.duty) == nullptr)
                return refuse_field("/roles", "duty_in_use", {{"value", assignment.duty}});
        }
        duty::Setup next = setup;
        ++next.version;
        if (!work.stores.duty.save_setup(work.tenant(), next)) return refuse(ErrorCode::changed_meanwhile);
        work.note("setup", "changed", 0, next.version);
        return 0;
    });
    if (!saved) return tl::make_unexpected(saved.error());
    return {};
}

namespace {

/// What a gap of duties is about, whatever its details.
using DutyGapMark = std::tuple<duty::GapKind, AreaId, SiteId, std::string>;

std::multiset<DutyGapMark> duty_gap_marks(const Reference& reference, const duty::Register& book, duty::Day day) {
    const duty::Context context{reference.territory, reference.directory, book, day};
    std::multiset<DutyGapMark> marks;
    for (const auto& gap : duty::find_duty_gaps(context, reference.catalog)) {
        if (gap.kind != duty::GapKind::class_without_unit) marks.emplace(gap.kind, gap.area, gap.site, gap.duty);
    }
    return marks;
}

}  // namespace

Result<SetupGaps> preview_duty_setup(const Reference& reference, const duty::Register& book, duty::Day day,
                                     const duty::Setup& setup) {
    if (const auto sound = duty::check_setup(setup, reference.territory.levels(), reference.territory.overlays()); !sound)
        return tl::make_unexpected(sound.error());
    const duty::Register next{duty::RegisterRows{.setup = setup,
                                                 .people = book.people(),
                                                 .sites = book.sites(),
                                                 .assignments = book.assignments(),
                                                 .absences = book.absences(),
                                                 .rulings = book.rulings(),
                                                 .pairings = book.pairings()}};
    const auto before = duty_gap_marks(reference, book, day);
    const auto after = duty_gap_marks(reference, next, day);
    std::vector<DutyGapMark> only;
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(only));
    SetupGaps gaps{before.size(), after.size(), only.size(), 0};
    gaps.closed = gaps.before + gaps.opened - gaps.after;
    return gaps;
}

}  // namespace jingwei::app

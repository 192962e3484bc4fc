#include "demo/simulation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/duty_context.hpp"
#include "base/codec.hpp"
#include "demo/phrases.hpp"
#include "domain/cases/routing.hpp"

namespace jingwei::demo {
namespace {

using cases::Action;
using std::chrono::hours;
using std::chrono::minutes;
using Micros = std::chrono::microseconds;

constexpr double kLate = 0.055;
constexpr double kSentBackShare = 0.03;
constexpr double kRejectedShare = 0.03;
constexpr double kFailedShare = 0.05;

Micros part_of(Micros whole, double part) { return Micros{static_cast<std::int64_t>(static_cast<double>(whole.count()) * part)}; }

bool is_public(Entry entry) { return entry == Entry::resident || entry == Entry::hotline; }

std::string word(std::string_view text) { return std::string{text}; }

}  // namespace

bool Simulation::play(app::Stores& stores, int most) {
    for (int i = 0; i < most; ++i) {
        if (months_.queue.empty()) return false;
        const Planned next = months_.queue.top();
        months_.queue.pop();
        clock_.set(next.at);
        take(stores, next.life, next.step);
    }
    return !months_.queue.empty();
}

void Simulation::plan(std::size_t index, Step step, Instant at) {
    if (at <= stage_.end) months_.plan(index, step, at);
}

Instant Simulation::soon(int from_minutes, int to_minutes) {
    return clock_.now() + std::chrono::seconds{std::lround(60 * months_.random.between(from_minutes, to_minutes))};
}

void Simulation::act(std::size_t index, const org::Actor& actor, Action action, std::string words,
                     std::vector<std::string> photos, UnitId unit) {
    const auto done = app::act_on_case(
        app_, {stage_.tenant, actor, {}, {}}, {months_.lives[index].id, {}},
        {.action = action, .version = {}, .unit = unit, .words = std::move(words), .uploads = std::move(photos)});
    if (!done)
        throw std::logic_error{fmt::format("demo: {} was refused: {}", enum_name(action), message(done.error(), Locale::en))};
}

void Simulation::act_as_reporter(std::size_t index, Action action, std::string words, bool satisfied) {
    org::Actor resident;
    resident.device = fmt::format("demo-{}", index);
    const auto done = app::act_on_case(
        app_, {stage_.tenant, resident, {}, {}}, {{}, months_.lives[index].tracking},
        {.action = action, .version = {}, .unit = {}, .words = std::move(words), .uploads = {}, .satisfied = satisfied});
    if (!done)
        throw std::logic_error{fmt::format("demo: {} was refused: {}", enum_name(action), message(done.error(), Locale::en))};
}

void Simulation::take(app::Stores& stores, std::size_t index, Step step) {
    CaseLife& life = months_.lives[index];
    Random& random = months_.random;
    const auto pictures = [&] {
        return life.has_pictures ? std::vector{stage_.album.pair(life.profile->scene, life.pick).after}
                                 : std::vector<std::string>{};
    };
    switch (step) {
        case Step::report: return report(index);
        case Step::dispatch: return dispatch(stores, index);
        case Step::reject: return act(index, stage_.actors.dispatcher(), Action::reject, word(random.pick(kRejected)));
        case Step::accept: return act(index, stage_.actors.handler(life.unit), Action::accept);
        case Step::send_back:
            act(index, stage_.actors.handler(life.unit), Action::return_to_desk, word(random.pick(kSentBack)));
            if (life.fate != Fate::stay_on_desk) plan(index, Step::dispatch, in_daytime(soon(4, 14), random));
            return;
        case Step::rectify:
            act(index, stage_.actors.handler(life.unit), Action::submit_rectification, word(random.pick(kDone)), pictures());
            return after_rectified(index);
        case Step::pass:
            act(index, stage_.actors.verifier(), Action::pass_verification, word(random.pick(kPassed)));
            return after_closed(index);
        case Step::fail:
            act(index, stage_.actors.verifier(), Action::fail_verification, word(random.pick(kFailed)));
            return after_failed(index);
        case Step::release: life.released = true; return act(index, stage_.actors.dispatcher(), Action::release);
        case Step::rate: {
            const bool satisfied = random.chance(0.88);
            act_as_reporter(index, Action::rate, word(satisfied ? random.pick(kSatisfied) : random.pick(kNotSatisfied)),
                            satisfied);
            if (!satisfied && random.chance(0.6)) plan(index, Step::reopen, soon(1, 20));
            return;
        }
        case Step::reopen:
            ++life.reopened;
            act_as_reporter(index, Action::reopen, word(random.pick(kReopened)), false);
            return plan(index, Step::dispatch, in_daytime(soon(4, 14), random));
    }
}

Place Simulation::find_place(const CaseLife& life, Random& random) const {
    if (life.beyond_border) return {{9'800, 300}, "区界东侧路口外约一公里"};
    for (;;) {
        auto place = stage_.streets.place(life.profile->where, random);
        if (stage_.reference->territory.locate(position_of(place.at)).leaf) return place;
    }
}

cases::Source Simulation::source_of(const CaseLife& life) {
    switch (life.entry) {
        case Entry::resident: return cases::Source::resident;
        case Entry::hotline: return cases::Source::hotline;
        case Entry::on_the_spot: return cases::Source::collector;
        case Entry::filed: break;
    }
    const double u = months_.random.unit();
    return u < 0.85   ? cases::Source::collector
           : u < 0.91 ? cases::Source::leader
           : u < 0.96 ? cases::Source::inspection
                      : cases::Source::media;
}

app::ReportInput Simulation::input_for(CaseLife& life, const Place& place) {
    Random& random = months_.random;
    const auto& problem_class = *stage_.reference->catalog.find_code(life.profile->code);
    const auto& condition = problem_class.conditions[life.condition];
    life.urgent = condition.limit.kind == worktime::ClockKind::urgent_hours;
    life.is_private = problem_class.is_private;
    const auto& pair = stage_.album.pair(life.profile->scene, life.pick);
    // What cannot be photographed is still proven once it is right, where the catalogue asks for it.
    const bool seen = life.profile->scene != Scene::none && life.entry != Entry::hotline &&
                      (life.entry != Entry::resident || random.chance(0.85));
    life.has_pictures = seen || condition.photo_after_required || life.entry == Entry::on_the_spot;

    std::size_t spoken = life.condition;
    if (problem_class.conditions.size() == 1) spoken = random.below(life.profile->words.size());
    if (life.profile->words[spoken].empty()) spoken = 0;
    app::ReportInput input{.class_code = std::string{life.profile->code},
                           .condition_code = condition.code,
                           .position = {},
                           .accuracy_m = {},
                           .address = place.address,
                           .description = std::string{life.profile->words[spoken]},
                           .contact = {},
                           .uploads = {},
                           .source = source_of(life),
                           .fixed_on_the_spot = life.entry == Entry::on_the_spot,
                           .after_uploads = {}};
    if (life.in_words_only) {
        input.address = word(random.pick(kInWords));
    } else {
        input.position = position_of(place.at);
        input.accuracy_m = static_cast<std::int32_t>(3 + random.below(is_public(life.entry) ? 28 : 9));
    }
    if (is_public(life.entry) && random.chance(0.6))
        input.contact = fmt::format("1100000{:04}", random.below(10'000));  // nobody's number
    if (seen || input.fixed_on_the_spot) input.uploads = {pair.before};
    if (input.fixed_on_the_spot) input.after_uploads = {pair.after};
    return input;
}

const org::Actor& Simulation::reporter_of(const CaseLife& life, const org::Actor& resident) const {
    if (life.entry == Entry::resident) return resident;
    if (life.entry == Entry::hotline) return stage_.actors.dispatcher();
    const auto& villages = stage_.ground.villages;
    for (const auto* area : stage_.reference->territory.ancestors(life.area)) {
        const auto at = std::find_if(villages.begin(), villages.end(), [&](const auto& v) { return v.area == area->id; });
        if (at != villages.end()) return stage_.actors.worker(static_cast<std::size_t>(at - villages.begin()));
    }
    return stage_.actors.dispatcher();
}

void Simulation::report(std::size_t index) {
    CaseLife& life = months_.lives[index];
    const Place place = find_place(life, months_.random);
    life.area = stage_.reference->territory.locate(position_of(place.at)).leaf;
    const auto input = input_for(life, place);
    org::Actor resident;
    resident.device = fmt::format("demo-{}", index);
    const bool by_desk = input.source != cases::Source::collector && input.source != cases::Source::resident;
    const auto done = app::report_case(
        app_, {stage_.tenant, by_desk ? stage_.actors.dispatcher() : reporter_of(life, resident), {}, {}}, input);
    if (!done) throw std::logic_error{"demo: a report was refused: " + message(done.error(), Locale::en)};
    ++months_.reported;
    life.tracking = done->tracking_code;
    follow_report(index, done->file.current);
}

void Simulation::follow_report(std::size_t index, const cases::Case& c) {
    CaseLife& life = months_.lives[index];
    life.id = c.id;
    life.unit = c.unit;
    life.due_at = c.due_at;
    if (life.entry == Entry::on_the_spot) return after_closed(index);
    if (life.fate == Fate::stay_on_desk) return;
    if (is_public(life.entry) && months_.random.chance(kRejectedShare)) return plan(index, Step::reject, soon(4, 14));
    if (c.state == cases::State::reported) return plan(index, Step::dispatch, in_daytime(soon(4, 14), months_.random));
    plan_handling(index);
}

/// The desk sends a case to whom the rules name; a returned one to the next that is not its unit.
void Simulation::dispatch(app::Stores& stores, std::size_t index) {
    CaseLife& life = months_.lives[index];
    const auto& reference = *stage_.reference;
    const auto book = app_.reference.duties(stores, stage_.tenant);
    const auto suggested = cases::suggest(*reference.catalog.find_code(life.profile->code), life.area,
                                          app::duty_context(reference, *book, clock_.now()));
    const auto before = stores.cases.find(stage_.tenant, life.id);
    const bool sent_back = before->current.remaining.has_value();
    UnitId to = life.unit ? life.unit : suggested.front().unit;
    for (const auto& routing : suggested) {
        if (sent_back && routing.unit != life.unit) {
            to = routing.unit;
            break;
        }
    }
    act(index, stage_.actors.dispatcher(), Action::dispatch, {}, {}, to);
    const auto after = stores.cases.find(stage_.tenant, life.id);
    life.unit = to;
    life.due_at = after->current.due_at;
    plan_handling(index);
}

void Simulation::plan_early_release(std::size_t index) {
    const CaseLife& life = months_.lives[index];
    if (life.is_private || life.released || !life.has_pictures) return;
    if (months_.random.chance(is_public(life.entry) ? 0.55 : 0.4)) plan(index, Step::release, clock_.now() + minutes{2});
}

/// What the unit will do by when; some cases are meant to be open at the end.
void Simulation::plan_handling(std::size_t index) {
    CaseLife& life = months_.lives[index];
    Random& random = months_.random;
    const Instant accept_at = life.urgent ? soon(3, 20) : in_daytime(soon(5, 50), random);
    plan_early_release(index);
    if (plan_to_stay(index, accept_at)) return;
    const bool may_return = life.entry == Entry::filed && life.reopened == 0 && life.failed == 0;
    if (may_return && random.chance(kSentBackShare)) {
        life.failed = -1;  // once
        return plan(index, Step::send_back, accept_at);
    }
    plan(index, Step::accept, accept_at);
    plan(index, Step::rectify, rectified_at(life, accept_at));
}

bool Simulation::plan_to_stay(std::size_t index, Instant accept_at) {
    CaseLife& life = months_.lives[index];
    Random& random = months_.random;
    Quota& quota = months_.quota;
    const Instant now = clock_.now();
    if (!life.due_at || accept_at + minutes{5} > stage_.end || life.reopened > 0) return false;
    if (*life.due_at <= stage_.end) {
        const Instant due = *life.due_at;
        if (quota.overdue == 0 || due < stage_.end - hours{100} || due > stage_.end - minutes{25}) return false;
        if (!random.chance(due > stage_.end - hours{44} ? 0.35 : 0.07)) return false;  // rather hours than days late
        --quota.overdue;
        life.fate = Fate::stay_overdue;
        plan(index, Step::accept, accept_at);
        return true;
    }
    if (quota.returned > 0 && life.entry == Entry::filed && now > stage_.end - hours{6}) {
        --quota.returned;
        life.fate = Fate::stay_on_desk;
        plan(index, Step::send_back, accept_at);
        return true;
    }
    if (quota.to_verify > 0 && now > stage_.end - hours{30} && random.chance(0.5)) {
        --quota.to_verify;
        life.fate = Fate::stay_to_verify;
        const Instant earliest = std::max(accept_at + minutes{2}, stage_.end - minutes{100});
        plan(index, Step::accept, accept_at);
        plan(index, Step::rectify, earliest + part_of(stage_.end - earliest, random.between(0.1, 0.9)));
        return true;
    }
    if (quota.open == 0) return false;
    --quota.open;
    life.fate = Fate::stay_open;
    if (random.chance(0.75)) plan(index, Step::accept, accept_at);
    return true;
}

Instant Simulation::rectified_at(const CaseLife& life, Instant accepted_at) {
    Random& random = months_.random;
    const Instant due = life.due_at.value_or(accepted_at + hours{8});
    const auto latest = stage_.end - hours{24};
    if (random.chance(kLate) && due < latest) return in_daytime(due + part_of(hours{1}, random.between(0.3, 22)), random);
    // Before the end of the demo as well, so that only those meant to stay open do.
    const Instant by = due > stage_.end && stage_.end - minutes{40} > accepted_at ? stage_.end - minutes{40} : due;
    if (by <= accepted_at + minutes{2}) return accepted_at + minutes{1};
    Instant at = accepted_at + part_of(by - accepted_at, 0.08 + 0.84 * std::pow(random.unit(), 1.3));
    const Instant by_day = in_daytime(at, random);
    if (by_day < by) at = by_day;
    return at;
}

void Simulation::after_rectified(std::size_t index) {
    CaseLife& life = months_.lives[index];
    if (life.fate == Fate::stay_to_verify) return;
    Random& random = months_.random;
    Instant at = in_daytime(soon(6, 70), random);
    if (at > stage_.end && clock_.now() + minutes{6} < stage_.end) at = clock_.now() + minutes{5};
    const bool time_left = life.due_at && *life.due_at > at + minutes{45} && at + minutes{90} < stage_.end;
    const bool fails = life.failed <= 0 && random.chance(time_left ? kFailedShare : 0.01);
    plan(index, fails ? Step::fail : Step::pass, at);
}

void Simulation::after_failed(std::size_t index) {
    CaseLife& life = months_.lives[index];
    life.failed = 1;
    const Instant now = clock_.now();
    const bool time_left = life.due_at && *life.due_at > now + minutes{30};
    Instant at = time_left ? now + part_of(*life.due_at - now, months_.random.between(0.2, 0.9)) : soon(40, 200);
    if (at > stage_.end && stage_.end - now > minutes{20}) at = stage_.end - minutes{15};
    plan(index, Step::rectify, at);
}

void Simulation::after_closed(std::size_t index) {
    CaseLife& life = months_.lives[index];
    Random& random = months_.random;
    if (!life.is_private && !life.released && life.has_pictures && random.chance(0.93)) {
        plan(index, Step::release, in_daytime(soon(5, 150), random));
    }
    if (life.entry == Entry::resident && life.reopened == 0 && random.chance(0.62)) {
        plan(index, Step::rate, in_daytime(soon(40, 1'800), random));
    }
}

}  // namespace jingwei::demo

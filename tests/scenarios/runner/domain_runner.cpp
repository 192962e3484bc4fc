#include <map>

#include "base/codec.hpp"
#include "domain/cases/decide.hpp"
#include "domain/cases/routing.hpp"
#include "runner.hpp"

namespace jingwei::scenarios {
namespace {

std::string refusal(ErrorCode code) { return std::string{error_text(code).name}; }

/// Plain values and pure functions; what lies between them here says once more, independently, what use cases do.
class DomainRunner final : public Runner {
public:
    explicit DomainRunner(const Scenario& scenario)
        : scenario_{scenario},
          territory_{
              grid::Territory::build({testing::kTerritoryEdition, "", Instant{}, true}, scenario.city.levels, scenario.city.areas)
                  .value()},
          catalog_{catalog::Catalog::build({testing::kCatalogEdition, "", Instant{}, true}, scenario.city.classes).value()},
          calendar_{worktime::Calendar::build(scenario.city.calendar).value()},
          directory_{scenario.city.units, scenario.city.posts},
          duties_{scenario.city.duties} {}

    Outcome take(const Step& step) override {
        if (scenario_.redrawing && step.at >= scenario_.redrawing->from && territory_.edition().id != kNextTerritoryEdition)
            redraw(step.at);
        if (step.verb == Verb::look) return outcome(step, "");
        const auto refused = act(step);
        return outcome(step, refused);
    }

private:
    /// The next edition comes into force: open cases go where they lie now, whoever holds them.
    void redraw(Instant now) {
        territory_ = grid::Territory::build({kNextTerritoryEdition, "", scenario_.redrawing->from, true}, scenario_.city.levels,
                                            scenario_.redrawing->areas)
                         .value();
        org::Actor program;
        program.kind = org::Actor::Kind::system;
        for (auto& [name, known] : cases_) {
            const auto& condition = catalog_.find(known.class_id)->conditions.front();
            const auto events =
                cases::decide(known, cases::Rehome{place_at(known.place.position)}, {program, false, now, calendar_, condition});
            if (!events) continue;  // closed: never moved
            for (const auto& event : *events) known = cases::apply(known, event);
        }
    }

    std::string act(const Step& step) {
        const auto known = cases_.find(step.case_name);
        const bool makes = known == cases_.end();
        const cases::Case before = makes ? cases::Case{} : known->second;
        const auto actor = actor_of(step.who, calendar_.local_date(step.at));
        const bool by_code = !makes && scenario_.is_resident(step.who);
        if (!makes && !by_code && !actor.scope.covers(before.place.area_path, before.unit)) return refusal(ErrorCode::not_found);
        const auto* const problem_class = makes ? catalog_.find_code(step.class_code) : catalog_.find(before.class_id);
        const auto& condition = problem_class->conditions.front();
        const auto events =
            cases::decide(before, command_for(step, *problem_class), {actor, by_code, step.at, calendar_, condition});
        if (!events) return refusal(events.error().code);
        cases::Case after = before;
        for (const auto& event : *events) after = cases::apply(after, event);
        cases_.insert_or_assign(step.case_name, after);
        return "";
    }

    Outcome outcome(const Step& step, const std::string& refused) const {
        const auto it = cases_.find(step.case_name);
        return {refused, it == cases_.end() ? std::nullopt : std::optional{see(scenario_, it->second, step.at)}};
    }

    org::Actor actor_of(const std::string& name, duty::Day today) const {
        org::Actor actor;
        const auto* const person = scenario_.person(name);
        if (person == nullptr) return actor;
        actor.kind = org::Actor::Kind::account;
        actor.account = person->id;
        actor.unit = person->unit;
        actor.role = person->role;
        const bool works_for_a_unit = org::allows(person->role, org::Permission::case_handle);
        if (works_for_a_unit && person->unit) actor.scope.units.push_back(person->unit);
        if (person->duties) {
            for (const AreaId area : standing_of(person->duties, today)) add_ground(actor.scope, area);
        } else if (person->area) {
            add_ground(actor.scope, person->area);
        } else if (!works_for_a_unit) {
            actor.scope.everything = true;
        }
        return actor;
    }

    void add_ground(org::Scope& scope, AreaId area) const {
        const auto range = territory_.path_range(*territory_.find(area));
        scope.path_ranges.emplace_back(range.from, range.to);
    }

    std::vector<AreaId> standing_of(PersonId person, duty::Day today) const {
        std::vector<AreaId> areas;
        for (const auto& a : duties_.assignments()) {
            const bool stands_in = a.deputy == person && duties_.is_away(a.holder.person, today);
            if (a.days.contains(today) && (a.holder.person == person || stands_in)) areas.push_back(a.target.area);
        }
        return areas;
    }

    cases::Place place_at(std::optional<geo::Position> position) const {
        cases::Place place;
        place.edition = territory_.edition().id;
        if (!position) return place;
        place.position = position;
        const auto located = territory_.locate(*position);
        place.area = located.leaf;
        if (located.leaf) place.area_path = territory_.find(located.leaf)->path;
        if (located.ambiguous) place.state = cases::PositionState::ambiguous;
        else place.state = located.leaf ? cases::PositionState::known : cases::PositionState::outside;
        return place;
    }

    cases::Report report_of(const Step& step, const catalog::ProblemClass& problem_class) {
        cases::Report report{.source = cases::Source::resident,
                             .class_id = problem_class.id,
                             .condition = problem_class.conditions.front().id,
                             .catalog_edition = testing::kCatalogEdition,
                             .place = place_at(step.position),
                             .note = note(step),
                             .photos = photos(step),
                             .routing = {}};
        report.routing =
            cases::route(problem_class, report.place, {territory_, directory_, duties_, calendar_.local_date(step.at)});
        return report;
    }

    cases::Command command_for(const Step& step, const catalog::ProblemClass& problem_class) {
        switch (step.verb) {
            case Verb::report: return report_of(step, problem_class);
            case Verb::fix: return cases::RecordFixed{report_of(step, problem_class), photos(step)};
            case Verb::dispatch: return cases::Dispatch{{step.unit, {}, std::string{cases::kRuleDesk}}, note(step)};
            case Verb::accept: return cases::Accept{};
            case Verb::give_back: return cases::ReturnToDesk{note(step)};
            case Verb::rectify: return cases::SubmitRectification{note(step), photos(step)};
            case Verb::verify: return cases::PassVerification{note(step), photos(step)};
            case Verb::fail: return cases::FailVerification{note(step), photos(step)};
            case Verb::reject: return cases::Reject{note(step)};
            case Verb::rate: return cases::Rate{step.satisfied, note(step)};
            case Verb::reopen: return cases::Reopen{note(step)};
            case Verb::release: return cases::Release{};
            case Verb::withdraw:
            case Verb::look: break;
        }
        return cases::Withdraw{};
    }

    NoteId note(const Step& step) { return step.words.empty() ? NoteId{} : NoteId{++last_id_}; }
    std::vector<PhotoId> photos(const Step& step) {
        return step.photos == 0 ? std::vector<PhotoId>{} : std::vector{PhotoId{++last_id_}};
    }

    const Scenario& scenario_;
    grid::Territory territory_;
    catalog::Catalog catalog_;
    worktime::Calendar calendar_;
    duty::Directory directory_;
    duty::Register duties_;
    std::map<std::string, cases::Case> cases_;
    std::int64_t last_id_{0};
};

}  // namespace

std::unique_ptr<Runner> domain_runner(const Scenario& scenario) { return std::make_unique<DomainRunner>(scenario); }

}  // namespace jingwei::scenarios

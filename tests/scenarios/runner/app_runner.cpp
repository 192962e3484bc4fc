#include <map>

#include "app/accounts.hpp"
#include "app/act_on_case.hpp"
#include "app/duty_context.hpp"
#include "app/report_case.hpp"
#include "app/uploads.hpp"
#include "runner.hpp"
#include "support/test_server.hpp"

namespace jingwei::scenarios {
namespace {

using cases::Action;

Action action_of(Verb verb) {
    switch (verb) {
        case Verb::report: return Action::report;
        case Verb::fix: return Action::record_fixed;
        case Verb::dispatch: return Action::dispatch;
        case Verb::accept: return Action::accept;
        case Verb::give_back: return Action::return_to_desk;
        case Verb::rectify: return Action::submit_rectification;
        case Verb::verify: return Action::pass_verification;
        case Verb::fail: return Action::fail_verification;
        case Verb::reject: return Action::reject;
        case Verb::rate: return Action::rate;
        case Verb::reopen: return Action::reopen;
        case Verb::release: return Action::release;
        case Verb::withdraw:
        case Verb::look: break;
    }
    return Action::withdraw;
}

/// Calls the use cases as the API does, and reads back what was stored.
class AppRunner final : public Runner {
public:
    AppRunner(const Scenario& scenario, storage::Dialect dialect)
        : scenario_{scenario}, server_{scenario.city, "", dialect}, next_edition_{scenario} {}

    Outcome take(const Step& step) override {
        server_.clock.set(step.at);
        next_edition_.bring_in(app(), step.at);
        std::string refused;
        if (step.verb == Verb::report || step.verb == Verb::fix) refused = report(step);
        else if (step.verb != Verb::look) refused = act(step);
        const auto it = made_.find(step.case_name);
        if (it == made_.end()) return {refused, {}};
        return {refused, see(scenario_, stored(it->second.id), step.at)};
    }

private:
    struct Made {
        CaseId id;
        std::string code;
    };

    const app::App& app() { return server_.app(); }

    cases::Case stored(CaseId id) {
        return app::in_snapshot<cases::Case>(
            app().database, [&](app::Stores& stores) { return stores.cases.find(scenario_.city.tenant, id).value().current; });
    }

    app::Caller caller(const std::string& who) {
        app::Caller caller{.tenant = scenario_.city.tenant, .actor = {}, .idempotency_key = {}, .request_hash = {}};
        const auto* const person = scenario_.person(who);
        if (person == nullptr) return caller;
        const auto reference = app().reference.get(caller.tenant);
        app().database.read([&](app::Stores& stores) {
            const auto account = stores.accounts.find(caller.tenant, person->id).value();
            const auto today = app::day_of(*reference, app().clock.now());
            caller.actor = app::actor_of(account, *reference, stores.duty.standing(caller.tenant, account.person, today));
        });
        return caller;
    }

    std::vector<std::string> upload(const app::Caller& caller, const Step& step) {
        if (step.photos == 0) return {};
        const auto bytes = testing::a_photo(++shade_);
        const auto started = app::start_upload(app(), caller, static_cast<std::int64_t>(bytes.size()));
        return {app::append_upload(app(), caller, started.value().token, 0, bytes).value().token};
    }

    std::string report(const Step& step) {
        const auto who = caller(step.who);
        app::ReportInput input;
        input.class_code = step.class_code;
        input.position = step.position;
        input.description = step.words;
        input.uploads = upload(who, step);
        if (!scenario_.is_resident(step.who)) input.source = cases::Source::collector;
        input.fixed_on_the_spot = step.verb == Verb::fix;
        if (input.fixed_on_the_spot) input.after_uploads = upload(who, step);
        const auto reported = app::report_case(app(), who, input);
        if (!reported) return std::string{error_text(reported.error().code).name};
        made_[step.case_name] = {reported->file.current.id, reported->tracking_code};
        return "";
    }

    std::string act(const Step& step) {
        const auto who = caller(step.who);
        const Made& made = made_.at(step.case_name);
        const bool by_code = scenario_.is_resident(step.who);
        app::ActionInput input;
        input.action = action_of(step.verb);
        if (!by_code) input.version = stored(made.id).version;
        input.unit = step.unit;
        input.words = step.words;
        input.uploads = upload(who, step);
        input.satisfied = step.satisfied;
        const app::CaseKey key{by_code ? CaseId{} : made.id, made.code};
        const auto done = app::act_on_case(app(), who, key, input);
        return done ? "" : std::string{error_text(done.error().code).name};
    }

    const Scenario& scenario_;
    testing::TestServer server_;
    NextEdition next_edition_;
    std::map<std::string, Made> made_;
    int shade_{0};
};

}  // namespace

std::unique_ptr<Runner> app_runner(const Scenario& scenario, storage::Dialect dialect) {
    return std::make_unique<AppRunner>(scenario, dialect);
}

}  // namespace jingwei::scenarios

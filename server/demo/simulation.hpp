#pragma once
#include <memory>

#include "app/act_on_case.hpp"
#include "app/report_case.hpp"
#include "demo/case_plan.hpp"
#include "demo/crew.hpp"
#include "demo/pictures.hpp"
#include "demo/streets.hpp"
#include "demo/unit_database.hpp"

namespace jingwei::demo {

/// What the months are played on; nothing here moves.
struct Stage {
    TenantId tenant;
    const Ground& ground;
    const StreetPlan& streets;
    const Album& album;
    const Actors& actors;
    std::shared_ptr<const app::Reference> reference;
    Instant end;  // "now" of the demo
};

/// Plays planned cases through the program's own use cases, each step at its moment.
class Simulation {
public:
    Simulation(const Stage& stage, const app::App& app, ManualClock& clock, Months& months)
        : stage_{stage}, app_{app}, clock_{clock}, months_{months} {}

    /// The next `most` steps up to the end; false when none is left.
    bool play(app::Stores& stores, int most);

private:
    void take(app::Stores& stores, std::size_t index, Step step);
    void report(std::size_t index);
    Place find_place(const CaseLife& life, Random& random) const;
    app::ReportInput input_for(CaseLife& life, const Place& place);
    const org::Actor& reporter_of(const CaseLife& life, const org::Actor& resident) const;
    cases::Source source_of(const CaseLife& life);
    void follow_report(std::size_t index, const cases::Case& c);

    void dispatch(app::Stores& stores, std::size_t index);
    void plan_handling(std::size_t index);
    bool plan_to_stay(std::size_t index, Instant accepted_at);
    Instant rectified_at(const CaseLife& life, Instant accepted_at);
    void after_rectified(std::size_t index);
    void after_failed(std::size_t index);
    void after_closed(std::size_t index);
    void plan_early_release(std::size_t index);

    void act(std::size_t index, const org::Actor& actor, cases::Action action, std::string words = {},
             std::vector<std::string> photos = {}, UnitId unit = {});
    void act_as_reporter(std::size_t index, cases::Action action, std::string words, bool satisfied);
    void plan(std::size_t index, Step step, Instant at);
    Instant soon(int from_minutes, int to_minutes);

    const Stage& stage_;
    const app::App& app_;
    ManualClock& clock_;
    Months& months_;
};

}  // namespace jingwei::demo

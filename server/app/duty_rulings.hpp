#pragma once
#include "app/duty_work.hpp"

namespace jingwei::app {

struct RulingInput {
    std::string class_code;
    AreaId area;  // none: the whole district
    UnitId unit;
    std::string reason;
    duty::Days days;
};

/// Makes a ruling with the next number of its year. From its first day on dispatch follows it. Refuses with field errors
/// /class_code, /area_id, /unit_id, /to_day.
Result<RulingId> make_ruling(const App& app, const Caller& caller, const RulingInput& input);
Result<RulingId> end_ruling(const App& app, const Caller& caller, RulingId id, std::int32_t version, duty::Day last_day);

struct AbsenceInput {
    PersonId person;
    duty::Days days;
    duty::AbsenceReason reason{};
    bool cancelled{};
};

/// Refuses with field errors /person_id, /to_day.
Result<AbsenceId> record_absence(const App& app, const Caller& caller, const AbsenceInput& input);
/// The person of the input is not looked at.
Result<AbsenceId> change_absence(const App& app, const Caller& caller, AbsenceId id, std::int32_t version,
                                 const AbsenceInput& input);

/// Saves the district's own set-up over the version that was seen. Refuses as duty::check_setup does, and with duty_in_use where a
/// duty goes that somebody still holds.
Result<void> save_duty_setup(const App& app, const Caller& caller, duty::Setup setup);

/// What the proof would find of people with another set-up, beside what it finds now; nothing is written.
struct SetupGaps {
    std::size_t before{};
    std::size_t after{};
    std::size_t opened{};  // of `after`, those that are not there now
    std::size_t closed{};  // of `before`, those that would be gone
};
Result<SetupGaps> preview_duty_setup(const Reference& reference, const duty::Register& book, duty::Day day,
                                     const duty::Setup& setup);

}  // namespace jingwei::app

#pragma once
#include "app/duty_work.hpp"

namespace jingwei::app {

/// A duty to be given to somebody. The id is made by the use case.
struct AssignmentInput {
    duty::Target target;
    std::string duty;
    duty::Holder holder;
    PersonId deputy;
    duty::Days days;
    bool replace{};  // end whoever holds an exclusive duty the day before
};

/// Refuses with the field errors of duty::check_assignment; with duty_taken where somebody holds the exclusive duty on one of the
/// days. With `replace` the earlier one ends the day before; one that begins on the same day or later is refused all the same.
Result<AssignmentId> create_assignment(const App& app, const Caller& caller, const AssignmentInput& input);
/// Holder, deputy and days anew; target and duty of the input are not looked at.
Result<AssignmentId> change_assignment(const App& app, const Caller& caller, AssignmentId id, std::int32_t version,
                                       const AssignmentInput& input);
/// In force up to and with `last_day`; a last day before the first makes it one that never was in force.
Result<AssignmentId> end_assignment(const App& app, const Caller& caller, AssignmentId id, std::int32_t version,
                                    duty::Day last_day);

/// Parts for sheets and handover: inside a unit that is open. `book` knows what the unit itself has written already.
Result<void> check_and_clear(DutyWork& work, const duty::Assignment& assignment, bool replace);
void insert_assignment(DutyWork& work, const duty::Assignment& assignment);
Result<void> update_assignment(DutyWork& work, const duty::Assignment& assignment, std::string action);

}  // namespace jingwei::app

#pragma once
#include <vector>

#include "app/duty_work.hpp"

/// The columns 网格长 and 联系电话 of a 网格划分表, on their way into the duty register.
namespace jingwei::app {

enum class ChiefAction {
    assign,   // gets the duty; the person is made where nobody fits
    same,     // has it already
    conflict  // somebody else has it, or it is not clear who is meant: nothing is overwritten
};

struct ChiefOutcome {
    std::uint32_t row{};  // of the sheet
    AreaId area;
    std::string name;
    ChiefAction action{ChiefAction::assign};
    PersonId person;      // 0: made anew
    FieldError conflict;  // why
};

/// Who would become chief of what from a day on. Somebody is found by name and number; by name alone where one of both numbers is
/// not known and only one is called so. Pure but for `phone_of`.
std::vector<ChiefOutcome> plan_chiefs(const duty::Register& book, const duty::Directory& directory, duty::Day from,
                                      const std::vector<DraftChief>& chiefs,
                                      const std::function<std::string(PersonId)>& phone_of);
std::vector<ChiefOutcome> plan_chiefs(const App& app, TenantId tenant, duty::Day from, const std::vector<DraftChief>& chiefs);

/// Does it in the unit of `work`, for the areas of an edition; those it does not have are left out. People made here belong to the
/// village or office that the grid is at home in.
Result<std::vector<ChiefOutcome>> hand_over_chiefs(DutyWork& work, const grid::Territory& edition, duty::Day from,
                                                   std::vector<DraftChief> chiefs);

}  // namespace jingwei::app

#pragma once
#include <vector>

#include "domain/duty/suggest.hpp"

namespace jingwei::duty {

/// What has to be true of an assignment, apart from others: target, duty, holder and deputy are known and fit, the days are in
/// order. Refuses with all faults at once; pointers are the members' names.
Result<void> check_assignment(const Assignment& assignment, const Context& context, const catalog::Catalog& catalog);

/// Assignments that hold the same exclusive duty of the same target on a day of the new one; itself not counted.
std::vector<const Assignment*> rivals_of(const Assignment& assignment, const Register& book);

/// Whether two assignments at once of this duty contradict each other.
bool is_exclusive(std::string_view duty, const Register& book);

}  // namespace jingwei::duty

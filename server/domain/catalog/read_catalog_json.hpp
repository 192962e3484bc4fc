#pragma once
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/catalog/catalog.hpp"

namespace jingwei::catalog {

/// Reads {"classes": [{code, name, short_name, hint, group, responsible_role, is_component?, is_private?,
/// conditions: [{code, text, limit, closing_condition, photo_after_required?}]}]}; texts are {"zh-CN", "en"?},
/// limits are read by worktime::parse_limit. Lists every fault with its JSON pointer (at most 50); an unknown member
/// is a fault, because in a hand-written file it is a typing error.
///
/// Ids: "id" where the file has one (a string), else numbered 1, 2, 3 … by position, classes and conditions apart.
/// Whoever stores an edition beside others replaces them by ids of its own.
Result<std::vector<ProblemClass>> read_catalog_json(std::string_view text);

}  // namespace jingwei::catalog

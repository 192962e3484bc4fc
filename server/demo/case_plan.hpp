#pragma once
#include "demo/case_life.hpp"
#include "demo/demo.hpp"
#include "domain/catalog/catalog.hpp"

namespace jingwei::demo {

/// Minutes after midnight in the district, which has no summer time.
int local_minute(Instant at);
Instant local_midnight(Instant at);
/// `at`, or the next morning when people are not at work then.
Instant in_daytime(Instant at, Random& random);

/// All cases that will be reported: when, by whom, of which class.
Months plan_months(const DemoOptions& options, const catalog::Catalog& catalog);

}  // namespace jingwei::demo

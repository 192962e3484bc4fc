#pragma once
#include "app/ports/reference_store.hpp"
#include "domain/duty/suggest.hpp"

namespace jingwei::app {

/// The day on the district's wall calendar.
inline duty::Day day_of(const Reference& reference, Instant now) { return reference.calendar.local_date(now); }

/// What questions of duty look into, as of `now`. Both arguments must outlive it.
inline duty::Context duty_context(const Reference& reference, const duty::Register& book, Instant now) {
    return {reference.territory, reference.directory, book, day_of(reference, now)};
}

}  // namespace jingwei::app

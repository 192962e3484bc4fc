#pragma once
#include <chrono>
#include <string>

#include "app/ports/outbox_store.hpp"

namespace jingwei::jobs {

/// Work of the period that `now` lies in, such as the day: asked for any number of times it is one job. Its body is
/// {"period":"2026-03-02T00:00:00Z"}, when the period began.
app::NewJob duty(const std::string& kind, std::chrono::hours every, Instant now);

}  // namespace jingwei::jobs

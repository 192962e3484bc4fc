#pragma once
#include <cstdint>

#include "app/app.hpp"

namespace jingwei::app {

/// What a run of re-homing did in all, those before it included.
struct Rehomed {
    EditionId edition;
    std::int64_t looked_at{};
    std::int64_t moved{};
};

/// Brings every open case into the edition of the territory in force: area, path and position state by its position;
/// each one that lies elsewhere gets an area_changed event. Closed cases never move. Works in batches, each one unit of
/// work with its progress, so a run that was broken off goes on where it stopped; a finished edition is left alone.
/// Publishing calls it for editions that begin at once; a job calls it when a later one comes into force.
Rehomed rehome_cases(const App& app, TenantId tenant);

inline constexpr int kRehomeBatch = 200;

}  // namespace jingwei::app

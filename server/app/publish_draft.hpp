#pragma once
#include <string>

#include "app/app.hpp"
#include "app/grid_chiefs.hpp"

namespace jingwei::app {

struct PublishInput {
    std::string name;
    Instant effective_from{};
    std::int64_t version{};  // of the draft as the publisher saw it
    bool replace_newer{};    // also when another edition was published since the draft began
};

struct Published {
    EditionId edition;
    Instant effective_from{};
    std::size_t areas{};
    bool in_force{};                     // already; its open cases are then being re-homed
    std::vector<ChiefOutcome> chiefs{};  // what became of the chiefs that waited in the draft
};

/// Makes the draft an edition and the chiefs waiting in it assignments from its first day on, in one transaction. A chief in
/// conflict is told and left out; the edition comes all the same. Refuses with every fault of levels, codes and parents
/// (grid::Territory::build), edition_earlier for a start before the edition in force (the first one may start in the
/// past), draft_moved when the draft has changed since `version`, and draft_outdated.
Result<Published> publish_draft(const App& app, const Caller& caller, EditionId draft, const PublishInput& input);

}  // namespace jingwei::app

#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "geo/declared_position.hpp"
#include "geo/position.hpp"

namespace jingwei::integrations {

enum class ExternalStatus : std::uint8_t { open, closed };

/// A case of another system in neutral words, as one row of its file tells it. Nothing in it has been looked up:
/// class, unit and area are still the source's names.
struct ExternalCaseRow {
    std::string source;  // from the mapping; (source, source_ref) is the key for importing twice
    std::string source_ref;
    Instant occurred_at;
    std::optional<Instant> due_at;
    std::optional<Instant> closed_at;
    ExternalStatus status{ExternalStatus::open};
    std::string class_name;
    std::string class_code;                         // "" where the source has none
    std::string unit_name;                          // "" where the source has none
    std::optional<geo::Position> position;          // absent exactly when position_unknown
    std::optional<geo::DeclaredPosition> declared;  // what it was converted from
    bool position_unknown{};                        // no coordinates, or a point the mapping declares as "unknown"
    std::string address;
    std::string description;
    std::vector<std::pair<std::string, std::string>> oracle;  // columns kept for checks, in the mapping's names
    int ambiguous_times{};    // local times that happened twice (autumn): the earlier instant was taken
    int nonexistent_times{};  // local times that never were (spring): moved forward by the gap

    friend bool operator==(const ExternalCaseRow&, const ExternalCaseRow&) = default;
};

}  // namespace jingwei::integrations

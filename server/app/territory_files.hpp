#pragma once
#include <string>
#include <vector>

#include "app/drafts.hpp"
#include "app/import_territory.hpp"

/// A file of areas, looked at before it is taken in: kept as it was sent until somebody imports or drops it.
namespace jingwei::app {

inline constexpr std::size_t kMaxTerritoryFileBytes = std::size_t{64} << 20;

/// Keeps a file that can be read; refuses with file_unreadable and every reason, and payload_too_large.
Result<TerritoryFileRow> keep_territory_file(const App& app, const Caller& caller, const std::string& name,
                                             const std::string& coordinates, const std::string& bytes);
/// A kept file, read again.
struct TerritoryFile {
    TerritoryFileRow row;
    geo::GeoJsonFile content;
};
Result<TerritoryFile> open_territory_file(const App& app, TenantId tenant, TerritoryFileId id);
Result<void> drop_territory_file(const App& app, const Caller& caller, TerritoryFileId id);

/// What a property could be mapped to.
enum class PropertyRole { none, code, name, name_en, parent, level };

/// A property of a file's features as far as a person needs it to choose.
struct PropertyProfile {
    std::string name;
    std::size_t filled{};    // features that have it
    std::size_t distinct{};  // values, counted up to kDistinctCounted
    std::vector<std::string> samples;
    PropertyRole guess{PropertyRole::none};
};
inline constexpr std::size_t kSamples = 5;
inline constexpr std::size_t kDistinctCounted = 200'000;
inline constexpr std::size_t kMostProperties = 200;

/// Every property with samples, and one guess at most for each role: by its name and by how its values are.
std::vector<PropertyProfile> profile_properties(const std::vector<geo::Feature>& features);

/// The file into a draft, as one step: its areas added, or replaced where the layer has their code.
Result<StepTaken> import_into_draft(const App& app, const Caller& caller, EditionId draft, const TerritoryInput& input,
                                    TerritoryImported& report);

}  // namespace jingwei::app

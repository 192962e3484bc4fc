#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/grid/territory.hpp"
#include "geo/geojson.hpp"

namespace jingwei::grid {

/// How the properties of a file's features become areas. Nothing about any one city is in code.
struct ImportMapping {
    std::string layer{kTerritoryLayer};
    std::string code_property;     // empty: codes are made, see area_codes.hpp
    std::string name_property;     // Chinese or only name; empty: the code is the name
    std::string name_en_property;  // may be empty
    std::string level_property;    // holds a level's code or its depth; empty: `depth` for every feature
    std::optional<int> depth;
    std::string parent_property;   // holds the parent's code; empty: the area above that contains it
    std::size_t code_digits = 3;   // of made codes, which begin with the parent's code
    bool merge_same_code = false;  // several features with one code are parts of one area; else a defect
};

/// One reason why the file cannot be imported, or one oddity of it.
struct ImportFinding {
    std::size_t feature{};  // from 1, in file order; 0 = the mapping or the file
    std::string rule;       // key in kImportRules (import_rules.cpp)
    std::vector<std::pair<std::string, std::string>> params;

    friend bool operator==(const ImportFinding&, const ImportFinding&) = default;
};

/// "Feature 3: … Remedy." in the reader's language.
std::string message(const ImportFinding& finding, Locale locale);
/// The refusal made of such defects (pointer "/features/N", rule "file_defect").
Error error_of(const std::vector<ImportFinding>& defects);

/// Either areas or defects, never both: nothing is half-imported.
struct ImportOutcome {
    std::vector<Area> areas;  // new ones only, parents first; paths filled in
    std::vector<ImportFinding> defects;
    std::vector<ImportFinding> warnings;
};

/// The id of an area by layer and code: the one it had in the edition before, else a new one. Asked even when the
/// file is refused in the end, so it must not store anything.
using AreaIdOf = std::function<AreaId(const std::string& layer, const std::string& code)>;

/// Makes areas of one layer from features. `above` are areas already there (of higher levels, or imported before);
/// parents are sought among them and among the features themselves. Lists all defects.
ImportOutcome import_areas(std::span<const geo::Feature> features, const ImportMapping& mapping, std::span<const Level> levels,
                           std::span<const Area> above, const AreaIdOf& id_of);

}  // namespace jingwei::grid

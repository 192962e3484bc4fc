#pragma once
#include <string>
#include <vector>

#include "geo/geojson.hpp"

namespace jingwei::main {

/// What areas of a file are called, and how that was found out.
struct AreaCodes {
    std::string source;              // the property's name, or "feature id", "feature number"
    std::vector<std::string> codes;  // one a feature, in file order
};

/// Codes from the property; where none is named, from the features' ids if each has one of its own, else from a
/// property that tells all features apart, "code" or "id" in its name first, else from their numbers.
Result<AreaCodes> area_codes_of(const std::vector<geo::Feature>& features, const std::string& property);

}  // namespace jingwei::main

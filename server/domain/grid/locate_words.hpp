#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domain/grid/territory.hpp"

namespace jingwei::grid {

/// The buildings and streets of an area's facts, one by one: parted at 、,; and line ends; "1-5号楼" is five buildings.
/// Lower case, without blanks, full-width letters and digits as plain ones.
std::vector<std::string> place_words(std::string_view buildings);

/// What an address says about areas without outline.
struct WordsFound {
    AreaId area;  // the one that answers; none when nothing or several fit equally
    bool ambiguous{};
    std::vector<AreaId> areas;       // by code: all that fit best
    std::vector<std::string> words;  // the buildings and streets by which they were found

    friend bool operator==(const WordsFound&, const WordsFound&) = default;
};

/// Looks for buildings and streets of areas that are not drawn in an address. The area whose words make up most of it
/// answers; two alike are ambiguous, and said to be.
WordsFound locate_words(const Territory& territory, std::string_view address);

inline constexpr std::size_t kMaxPlaceWords = 2000;  // of one area
inline constexpr std::size_t kMinPlaceWord = 2;      // characters; "1" or "楼" names no place

}  // namespace jingwei::grid

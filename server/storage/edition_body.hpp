#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/catalog/catalog.hpp"
#include "domain/grid/territory.hpp"
#include "domain/worktime/calendar_data.hpp"

/// The documents kept with editions: written once, read back whole, never queried inside.
namespace jingwei::storage {

std::string write_levels(const std::vector<grid::Level>& levels, const std::vector<grid::Overlay>& overlays,
                         const std::optional<grid::EditionOrigin>& origin = {});
Result<std::vector<grid::Level>> read_levels(std::string_view text);
/// None in documents made before overlays had names.
std::vector<grid::Overlay> read_overlays(std::string_view text);
std::optional<grid::EditionOrigin> read_origin(std::string_view text);  // none: the document names no file

/// The format of catalog::read_catalog_json with every id written out, so that ids survive.
std::string write_classes(const std::vector<catalog::ProblemClass>& classes);

/// {"time_zone", "years": [files of worktime::read_calendar_json]}; a year marked approximate stays so.
std::string write_calendar(const worktime::CalendarData& data);
Result<worktime::CalendarData> read_calendar(std::string_view text);

}  // namespace jingwei::storage

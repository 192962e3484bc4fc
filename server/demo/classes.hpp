#pragma once
#include <string_view>

namespace jingwei::demo {

/// data/classes.json: the catalogue of the demo district, as read by catalog::read_catalog_json.
std::string_view classes_json();

}  // namespace jingwei::demo

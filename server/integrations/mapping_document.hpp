#pragma once
#include <toml++/toml.h>

#include <string_view>

#include "base/result.hpp"

namespace jingwei::integrations {

inline constexpr std::size_t kMaxMappingBytes = 256 << 10;

/// TOML, or JSON of the same shape when the text begins with "{". Refuses with mapping_invalid. (This header brings
/// in all of toml++: include it in .cpp files only.)
Result<toml::table> parse_mapping_document(std::string_view text);

tl::unexpected<Error> mapping_refusal(std::string reason, const toml::node* where);

}  // namespace jingwei::integrations

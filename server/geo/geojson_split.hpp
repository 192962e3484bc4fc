#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::geo {

/// A collection cut into its features, so that only one of them at a time need be held as parsed JSON.
struct SplitCollection {
    std::string frame;                       // the document with an empty list of features
    std::vector<std::string_view> features;  // their texts, views into the document; not yet checked
};

/// Cuts at the commas of the one top-level "features" list; nullopt when the document has no such list, then parse it
/// whole. Stops collecting after max_features + 1. Looks at brackets and strings only: parsing finds the mistakes.
std::optional<SplitCollection> split_collection(std::string_view text, std::size_t max_features);

}  // namespace jingwei::geo

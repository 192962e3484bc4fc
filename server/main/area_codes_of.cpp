#include "main/area_codes_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <map>
#include <unordered_set>

#include "base/text.hpp"

namespace jingwei::main {
namespace {

namespace json = boost::json;

/// Text or a number without needless decimals; empty for anything else.
std::string text_of(const json::value& value) {
    if (value.is_string()) return tidy_text(value.get_string());
    if (!value.is_number()) return "";
    if (const double* number = value.if_double()) {
        const bool whole = std::abs(*number) < 1e15 && *number == std::floor(*number);
        return whole ? fmt::format("{:.0f}", *number) : fmt::format("{}", *number);
    }
    return json::serialize(value);
}

std::vector<std::string> values_of(const std::vector<geo::Feature>& features, std::string_view property) {
    std::vector<std::string> values;
    for (const auto& feature : features) {
        const json::value* value = feature.properties.if_contains(property);
        values.push_back(value == nullptr ? "" : text_of(*value));
    }
    return values;
}

bool tell_apart(const std::vector<std::string>& values) {
    std::unordered_set<std::string_view> seen;
    return !values.empty() && std::all_of(values.begin(), values.end(),
                                          [&](const std::string& one) { return !one.empty() && seen.insert(one).second; });
}

/// Lower is better: what people call a code, then an id, then a name, then whatever stands first.
int rank_of(std::string_view property) {
    const std::string name = ascii_lower(property);
    if (name == "code" || name == "area_code") return 0;
    if (name.ends_with("code")) return 1;
    if (name == "objectid" || name == "fid" || name == "ogc_fid") return 5;  // numbers of rows, made anew by each export
    if (name.ends_with("id")) return 2;
    if (name == "name" || name.ends_with("name")) return 3;
    return 4;
}

}  // namespace

Result<AreaCodes> area_codes_of(const std::vector<geo::Feature>& features, const std::string& property) {
    if (!property.empty()) {
        AreaCodes named{property, values_of(features, property)};
        for (std::size_t i = 0; i < features.size(); ++i) {
            if (named.codes[i].empty()) return refuse_field(fmt::format("/features/{}/properties/{}", i, property), "required");
        }
        return named;
    }
    AreaCodes ids{"feature id", {}};
    for (const auto& feature : features) ids.codes.push_back(feature.id);
    if (tell_apart(ids.codes)) return ids;
    std::map<int, AreaCodes> found;
    if (!features.empty()) {
        for (const auto& member : features.front().properties) {
            const int rank = rank_of(member.key());
            if (found.contains(rank)) continue;
            auto values = values_of(features, member.key());
            if (tell_apart(values)) found.emplace(rank, AreaCodes{"property " + std::string{member.key()}, std::move(values)});
        }
    }
    if (!found.empty()) return std::move(found.begin()->second);
    AreaCodes numbers{"feature number", {}};
    for (const auto& feature : features) numbers.codes.push_back(std::to_string(feature.number));
    return numbers;
}

}  // namespace jingwei::main

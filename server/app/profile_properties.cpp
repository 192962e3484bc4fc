#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <unordered_map>
#include <unordered_set>

#include "app/territory_files.hpp"
#include "base/text.hpp"

namespace jingwei::app {
namespace {

/// Names that files use for a role, lower case; a name that is one of them counts more than one that holds it.
struct RoleNames {
    PropertyRole role;
    std::initializer_list<std::string_view> names;
};
const RoleNames kRoleNames[] = {
    {PropertyRole::parent, {"parent", "parent_code", "pcode", "上级代码", "上级编码", "上级", "所属", "父级"}},
    {PropertyRole::level, {"level", "depth", "admin_level", "层级", "级别"}},
    {PropertyRole::name_en, {"name_en", "ename", "english", "英文名称", "英文"}},
    {PropertyRole::code, {"code", "geoid", "id", "adcode", "gid", "number", "网格编码", "网格代码", "编码", "代码", "编号"}},
    {PropertyRole::name, {"name", "label", "title", "网格名称", "名称", "地名", "网格名"}},
};

/// 2: the name itself; 1: the name is in it; 0: neither.
int likeness(const std::string& property, const RoleNames& role) {
    int best = 0;
    for (const auto name : role.names) {
        if (property == name) return 2;
        if (name.size() > 2 && property.find(name) != std::string::npos) best = 1;
    }
    return best;
}

std::string text_of(const boost::json::value& value) {
    if (value.is_string()) return tidy_text(std::string_view{value.get_string()});
    if (value.is_null()) return "";
    return boost::json::serialize(value);
}

struct Counted {
    PropertyProfile profile;
    std::unordered_set<std::string> values;
};

void count(Counted& counted, const boost::json::value& value) {
    constexpr std::size_t kLongestSample = 60;
    const std::string text = text_of(value);
    if (text.empty()) return;
    ++counted.profile.filled;
    if (counted.values.size() >= kDistinctCounted || !counted.values.insert(text).second) return;
    if (counted.profile.samples.size() < kSamples && code_points(text) <= kLongestSample) counted.profile.samples.push_back(text);
}

void guess(std::vector<PropertyProfile>& profiles, std::size_t features, const RoleNames& role) {
    PropertyProfile* best = nullptr;
    int best_score = 0;
    for (auto& profile : profiles) {
        if (profile.guess != PropertyRole::none) continue;
        int score = likeness(ascii_lower(profile.name), role) * 10;
        if (score == 0) continue;
        // A code that names two areas is none; a level has few values.
        const bool unique = profile.distinct == features && profile.filled == features;
        if (role.role == PropertyRole::code) score += unique ? 15 : -15;
        if (role.role == PropertyRole::level && profile.distinct > grid::kMaxDepth) score -= 20;
        if (score <= best_score) continue;
        best = &profile;
        best_score = score;
    }
    if (best != nullptr) best->guess = role.role;
}

}  // namespace

std::vector<PropertyProfile> profile_properties(const std::vector<geo::Feature>& features) {
    std::unordered_map<std::string, std::size_t> place;
    std::vector<Counted> counted;
    for (const auto& feature : features) {
        for (const auto& [key, value] : feature.properties) {
            const auto [at, fresh] = place.emplace(std::string{key}, counted.size());
            if (fresh && counted.size() == kMostProperties) {
                place.erase(at);
                continue;
            }
            if (fresh) counted.push_back({{.name = std::string{key}, .filled = 0, .distinct = 0, .samples = {}}, {}});
            count(counted[at->second], value);
        }
    }
    std::vector<PropertyProfile> profiles;
    for (auto& one : counted) {
        one.profile.distinct = one.values.size();
        profiles.push_back(std::move(one.profile));
    }
    for (const auto& role : kRoleNames) guess(profiles, features.size(), role);
    return profiles;
}

}  // namespace jingwei::app

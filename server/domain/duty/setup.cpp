#include "domain/duty/setup.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace jingwei::duty {
namespace {

constexpr std::size_t kMaxRoles = 50;
constexpr std::size_t kMaxRequirements = 200;
constexpr std::size_t kMaxSignedLength = 100;

bool is_word(std::string_view text) {
    if (text.empty() || text.size() > 40) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

/// Collects faults with pointers "/list/3/member".
class Faults {
public:
    void add(std::string_view list, std::size_t index, std::string_view member, std::string rule, std::string value = {}) {
        FieldError fault{.pointer = "/", .rule = std::move(rule), .params = {}};
        fault.pointer.append(list).append("/").append(std::to_string(index)).append("/").append(member);
        if (!value.empty()) fault.params.emplace_back("value", std::move(value));
        error_.fields.push_back(std::move(fault));
    }
    Result<void> result() {
        if (error_.fields.empty()) return {};
        return tl::make_unexpected(std::move(error_));
    }

private:
    Error error_{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
};

/// Whether there is what the row asks a duty of: sites, a level of the tree, or an overlay.
bool is_known_place(const Requirement& row, const std::vector<grid::Level>& levels, const std::vector<grid::Overlay>& overlays) {
    if (row.layer) {
        const bool named =
            std::any_of(overlays.begin(), overlays.end(), [&](const auto& overlay) { return overlay.layer == *row.layer; });
        return named && row.depth >= 0 && row.depth < static_cast<int>(grid::kMaxDepth);
    }
    return row.depth == Requirement::kSites ||
           std::any_of(levels.begin(), levels.end(), [&](const auto& level) { return level.depth == row.depth; });
}

}  // namespace

const DutyRole* Setup::find(std::string_view code) const {
    const auto it = std::find_if(roles.begin(), roles.end(), [&](const auto& role) { return role.code == code; });
    return it == roles.end() ? nullptr : &*it;
}

const Setup& default_setup() {
    static const Setup setup{.roles = {{"lead_leader", {"分包领导", "Lead leader"}, HeldBy::person, true},
                                       {std::string{kGridChief}, {"网格长", "Grid chief"}, HeldBy::person, true},
                                       {"grid_worker", {"网格员", "Grid worker"}, HeldBy::person, false},
                                       {"building_leader", {"楼栋长", "Building leader"}, HeldBy::person, true},
                                       {std::string{kSiteChief}, {"点位长", "Site chief"}, HeldBy::person, true},
                                       {"verifier", {"核查员", "Verifier"}, HeldBy::person, false},
                                       {"co_building_unit", {"共建单位", "Co-building unit"}, HeldBy::unit, false},
                                       {std::string{kResponsibleUnit}, {"责任单位", "Responsible unit"}, HeldBy::either, true}},
                             .required = {{1, "lead_leader", false},
                                          {1, std::string{kGridChief}, false},
                                          {2, std::string{kGridChief}, true},
                                          {2, "grid_worker", false},
                                          {3, "building_leader", false},
                                          {Requirement::kSites, std::string{kSiteChief}, false}},
                             .version = 0};
    return setup;
}

Result<void> check_setup(const Setup& setup, const std::vector<grid::Level>& levels, const std::vector<grid::Overlay>& overlays) {
    if (setup.names_signed && (setup.names_signed->empty() || code_points(*setup.names_signed) > kMaxSignedLength))
        return refuse_field("/names_signed", setup.names_signed->empty() ? "required" : "too_long",
                            {{"max", std::to_string(kMaxSignedLength)}});
    if (setup.roles.size() > kMaxRoles) return refuse_field("/roles", "too_many", {{"max", std::to_string(kMaxRoles)}});
    if (setup.required.size() > kMaxRequirements)
        return refuse_field("/required", "too_many", {{"max", std::to_string(kMaxRequirements)}});
    Faults faults;
    std::set<std::string> codes;
    for (std::size_t i = 0; i < setup.roles.size(); ++i) {
        const auto& role = setup.roles[i];
        if (!is_word(role.code)) faults.add("roles", i, "code", "duty_code");
        else if (!codes.insert(role.code).second) faults.add("roles", i, "code", "repeated", role.code);
        if (role.name.zh_cn.empty()) faults.add("roles", i, "name", "required");
    }
    std::set<std::tuple<std::string_view, int, std::string>> required;
    for (std::size_t i = 0; i < setup.required.size(); ++i) {
        const auto& row = setup.required[i];
        if (!is_known_place(row, levels, overlays)) {
            if (row.layer) faults.add("required", i, "layer", "unknown_overlay", *row.layer);
            else faults.add("required", i, "depth", "area_level", std::to_string(row.depth));
        }
        if (!codes.contains(row.duty)) faults.add("required", i, "duty", "unknown_duty", row.duty);
        else if (!required.emplace(row.layer_word(), row.depth, row.duty).second)
            faults.add("required", i, "duty", "repeated", row.duty);
    }
    for (const auto needed : {kGridChief, kSiteChief, kResponsibleUnit}) {
        if (!codes.contains(std::string{needed}))
            faults.add("roles", setup.roles.size(), "code", "duty_needed", std::string{needed});
    }
    return faults.result();
}

const catalog::NamedWord* find_site_type(std::string_view word) {
    const auto it = std::find_if(kSiteTypes.begin(), kSiteTypes.end(), [&](const auto& row) { return row.word == word; });
    return it == kSiteTypes.end() ? nullptr : &*it;
}

}  // namespace jingwei::duty

#include "domain/grid/territory.hpp"

#include <algorithm>
#include <tuple>

#include "domain/grid/territory_check.hpp"

namespace jingwei::grid {
namespace {

bool lower(const Area& area, std::string_view layer, std::string_view code) {
    return std::tuple{std::string_view{area.layer}, std::string_view{area.code}} < std::tuple{layer, code};
}

geo::IndexedArea indexed(const Area& area) { return {.id = area.id.value, .code = area.code, .shape = &area.shape}; }

}  // namespace

PathRange path_range(std::string_view path) {
    PathRange range{.from = std::string{path}, .to = std::string{path}};
    if (!range.to.empty()) range.to.back() = '0';  // the byte after '/'
    return range;
}

bool in_range(const PathRange& range, std::string_view path) { return range.from <= path && path < range.to; }

bool is_code(std::string_view text) {
    if (text.empty() || text.size() > kMaxCodeLength || !is_utf8(text)) return false;
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return c == '/' || c == ':' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_layer(std::string_view text) {
    if (text.empty() || text.size() > 32) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

std::string root_path(std::string_view layer, std::string_view code) {
    std::string path;
    if (layer != kTerritoryLayer) (path += layer) += ':';
    return (path += code) += '/';
}

std::string child_path(std::string_view parent_path, std::string_view code) {
    std::string path{parent_path};
    return (path += code) += '/';
}

const std::vector<Overlay>& default_overlays() {
    static const std::vector<Overlay> overlays{{"streets", {"街巷网格", "Streets and lanes"}},
                                               {"quarters", {"小区网格", "Residential quarters"}},
                                               {"markets", {"商户市场网格", "Shops and markets"}},
                                               {"windows", {"单位窗口网格", "Units and service windows"}},
                                               {"fringe", {"村庄与城乡结合部网格", "Villages and urban fringe"}}};
    return overlays;
}

Result<Territory> Territory::build(EditionInfo edition, std::vector<Level> levels, std::vector<Area> areas,
                                   std::vector<Overlay> overlays) {
    if (auto faults = check_and_fill(levels, areas); !faults.empty()) {
        return tl::make_unexpected(Error{.code = ErrorCode::invalid_request, .params = {}, .fields = std::move(faults)});
    }
    Territory territory;
    territory.edition_ = std::move(edition);
    territory.levels_ = std::move(levels);
    territory.overlays_ = std::move(overlays);
    territory.areas_ = std::move(areas);
    std::sort(territory.levels_.begin(), territory.levels_.end(),
              [](const Level& a, const Level& b) { return a.depth < b.depth; });
    territory.sort_and_index();
    return territory;
}

void Territory::sort_and_index() {
    std::sort(areas_.begin(), areas_.end(), [](const Area& a, const Area& b) { return a.path < b.path; });
    for (std::size_t i = 0; i < areas_.size(); ++i) {
        by_id_.emplace(areas_[i].id, i);
        by_code_.push_back(i);
    }
    std::sort(by_code_.begin(), by_code_.end(),
              [&](std::size_t a, std::size_t b) { return lower(areas_[a], areas_[b].layer, areas_[b].code); });
    for (const std::size_t i : by_code_) children_[areas_[i].parent].push_back(i);
    for (const Level& level : levels_) draw_level(level.depth);

    std::vector<std::pair<std::string, std::vector<geo::IndexedArea>>> overlays;
    for (const std::size_t i : by_code_) {
        if (areas_[i].layer == kTerritoryLayer) continue;
        if (overlays.empty() || overlays.back().first != areas_[i].layer) overlays.push_back({areas_[i].layer, {}});
        overlays.back().second.push_back(indexed(areas_[i]));
    }
    for (auto& [layer, list] : overlays) overlay_index_.emplace_back(layer, geo::AreaIndex{std::move(list)});
}

void Territory::draw_level(int depth) {
    std::vector<geo::IndexedArea> list;
    bool drawn = false;
    for (const Area& area : areas_) {
        if (area.layer != kTerritoryLayer || area.depth != depth) continue;
        list.push_back(indexed(area));
        drawn = drawn || !area.shape.empty();
    }
    level_index_.emplace_back(std::move(list));
    level_drawn_.push_back(drawn);
}

Found Territory::found(const geo::AreaIndex& index, geo::Position at) const {
    const geo::AreaHits hits = index.locate(at);
    Found found{
        .areas = {}, .area = {}, .ambiguous = hits.ambiguous(), .on_boundary = hits.interior.empty() && !hits.boundary.empty()};
    for (const std::int64_t id : hits.interior.empty() ? hits.boundary : hits.interior) found.areas.push_back(AreaId{id});
    if (const auto chosen = hits.chosen()) found.area = AreaId{*chosen};
    return found;
}

/// A level of which nothing is drawn is known by what lies below it.
Found Territory::parents_of(const Found& below) const {
    Found found{.areas = {}, .area = {}, .ambiguous = false, .on_boundary = below.on_boundary};
    for (const AreaId id : below.areas) {
        const AreaId parent = find(id)->parent;
        if (std::find(found.areas.begin(), found.areas.end(), parent) == found.areas.end()) found.areas.push_back(parent);
    }
    std::sort(found.areas.begin(), found.areas.end(), [&](AreaId a, AreaId b) { return find(a)->code < find(b)->code; });
    if (below.area) found.area = find(below.area)->parent;
    else if (found.areas.size() == 1) found.area = found.areas.front();
    found.ambiguous = !found.area && found.areas.size() > 1;
    return found;
}

Located Territory::locate(geo::Position at) const {
    Located located;
    located.levels.resize(levels_.size());
    for (std::size_t depth = levels_.size(); depth-- > 0;) {
        auto& level = located.levels[depth];
        level.depth = static_cast<int>(depth);
        const bool derive = !level_drawn_[depth] && depth + 1 < levels_.size();
        level.found = derive ? parents_of(located.levels[depth + 1].found) : found(level_index_[depth], at);
        located.ambiguous = located.ambiguous || level.found.ambiguous;
        if (!located.leaf) located.leaf = level.found.area;
    }
    for (const auto& [layer, index] : overlay_index_) {
        auto overlay = found(index, at);
        if (!overlay.areas.empty()) located.overlays.push_back({.layer = layer, .found = std::move(overlay)});
    }
    return located;
}

const Level* Territory::level(int depth) const {
    return depth >= 0 && static_cast<std::size_t>(depth) < levels_.size() ? &levels_[static_cast<std::size_t>(depth)] : nullptr;
}

const Area* Territory::find(AreaId id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? nullptr : &areas_[at->second];
}

const Area* Territory::find_code(std::string_view code, std::string_view layer) const {
    const auto at =
        std::lower_bound(by_code_.begin(), by_code_.end(), 0, [&](std::size_t i, int) { return lower(areas_[i], layer, code); });
    if (at == by_code_.end() || areas_[*at].layer != layer || areas_[*at].code != code) return nullptr;
    return &areas_[*at];
}

std::vector<const Area*> Territory::roots(std::string_view layer) const {
    std::vector<const Area*> found;
    for (const Area* area : children(AreaId{})) {
        if (area->layer == layer) found.push_back(area);
    }
    return found;
}

std::vector<const Area*> Territory::children(AreaId id) const {
    std::vector<const Area*> found;
    if (const auto at = children_.find(id); at != children_.end()) {
        for (const std::size_t i : at->second) found.push_back(&areas_[i]);
    }
    return found;
}

std::vector<const Area*> Territory::ancestors(AreaId id) const {
    std::vector<const Area*> found;
    for (const Area* area = find(id); area != nullptr; area = find(area->parent)) found.push_back(area);
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<const Area*> Territory::subtree(AreaId id) const {
    std::vector<const Area*> found;
    const Area* top = find(id);
    if (top == nullptr) return found;
    const PathRange range = path_range(*top);
    const auto before = [](const Area& area, const std::string& path) { return area.path < path; };
    for (auto at = std::lower_bound(areas_.begin(), areas_.end(), range.from, before); at != areas_.end() && at->path < range.to;
         ++at) {
        found.push_back(&*at);
    }
    return found;
}

std::vector<const Area*> Territory::not_drawn() const {
    std::vector<const Area*> found;
    for (const Area& area : areas_) {
        if (area.shape.empty()) found.push_back(&area);
    }
    return found;
}

}  // namespace jingwei::grid

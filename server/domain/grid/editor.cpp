#include "domain/grid/editor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "geo/overlay.hpp"
#include "geo/shape_edit.hpp"

namespace jingwei::grid {
namespace {

constexpr std::int64_t kNear = 2;  // 1e-7 degree

/// The number behind the prefix, when the code is the prefix and digits only.
std::optional<std::int64_t> number_behind(const std::string& code, const std::string& prefix) {
    if (!code.starts_with(prefix) || code.size() == prefix.size()) return std::nullopt;
    std::int64_t number = 0;
    const char* const end = code.data() + code.size();
    const auto [at, failed] = std::from_chars(code.data() + prefix.size(), end, number);
    if (failed != std::errc{} || at != end) return std::nullopt;
    return number;
}

bool near(const geo::Box& a, const geo::Box& b) {
    return std::int64_t{a.low.lon_e7} - kNear <= b.high.lon_e7 && std::int64_t{b.low.lon_e7} - kNear <= a.high.lon_e7 &&
           std::int64_t{a.low.lat_e7} - kNear <= b.high.lat_e7 && std::int64_t{b.low.lat_e7} - kNear <= a.high.lat_e7;
}

}  // namespace

template <class Visit>
void Editor::each(Visit&& visit) const {
    for (const auto& [id, entry] : draft_.entries()) {
        if (!changed_.contains(id)) visit(entry.area);
    }
    for (const auto& [id, area] : changed_) {
        if (area) visit(*area);
    }
}

const Area* Editor::find(AreaId id) const {
    if (const auto at = changed_.find(id); at != changed_.end()) return at->second ? &*at->second : nullptr;
    const auto* const entry = draft_.find(id);
    return entry == nullptr ? nullptr : &entry->area;
}

Area& Editor::change(AreaId id) {
    auto at = changed_.find(id);
    if (at == changed_.end()) at = changed_.emplace(id, draft_.find(id)->area).first;
    return *at->second;
}

void Editor::add(Area area) {
    const AreaId id = area.id;
    changed_[id] = std::move(area);
}

void Editor::remove(AreaId id) { changed_[id].reset(); }

std::vector<AreaId> Editor::children(AreaId id) const {
    std::vector<const Area*> list;
    each([&](const Area& area) {
        if (area.parent == id) list.push_back(&area);
    });
    std::sort(list.begin(), list.end(), [](const Area* a, const Area* b) { return a->code < b->code; });
    std::vector<AreaId> ids;
    for (const Area* area : list) ids.push_back(area->id);
    return ids;
}

std::vector<AreaId> Editor::in_layer(const std::string& layer) const {
    std::vector<AreaId> ids;
    each([&](const Area& area) {
        if (area.layer == layer) ids.push_back(area.id);
    });
    return ids;
}

std::vector<AreaId> Editor::drawn_near(const std::string& layer, std::optional<int> depth, const geo::Box& box) const {
    std::vector<AreaId> ids;
    each([&](const Area& area) {
        if (area.layer != layer || (depth && area.depth != *depth)) return;
        const auto own = geo::bounding_box(area.shape);
        if (own && near(*own, box)) ids.push_back(area.id);
    });
    return ids;
}

bool Editor::has_code(const std::string& layer, const std::string& code, AreaId besides) const {
    bool found = false;
    each([&](const Area& area) { found = found || (area.id != besides && area.layer == layer && area.code == code); });
    return found;
}

Result<std::string> Editor::next_code(const Area* parent, const std::string& layer, int depth) const {
    const std::string prefix = parent == nullptr ? "" : parent->code;
    int digits = 0;
    if (layer == kTerritoryLayer && static_cast<std::size_t>(depth) < draft_.levels().size()) {
        digits = draft_.levels()[static_cast<std::size_t>(depth)].digits;
    }
    const std::string begin = digits == 0 && !prefix.empty() ? prefix + "-" : prefix;
    const auto width = static_cast<std::size_t>(digits);
    std::int64_t highest = 0;
    std::set<std::string> used;
    each([&](const Area& area) {
        if (area.layer != layer) return;
        used.insert(area.code);
        if (width > 0 && area.code.size() != begin.size() + width) return;
        highest = std::max(highest, number_behind(area.code, begin).value_or(0));
    });
    const auto code_of = [&](std::int64_t number) { return fmt::format("{}{:0{}}", begin, number, width); };
    const auto fits = [&](const std::string& code) {
        return code.size() <= kMaxCodeLength && (width == 0 || code.size() == begin.size() + width) && !used.contains(code);
    };
    if (auto code = code_of(highest + 1); fits(code)) return code;
    for (std::int64_t number = 1; number < highest; ++number) {
        if (auto code = code_of(number); fits(code)) return code;
    }
    return refuse_field("/command/code", "codes_used_up", {{"value", prefix}, {"digits", std::to_string(digits)}});
}

void Editor::share_corners(const std::string& layer, const std::vector<geo::Position>& corners) {
    for (const geo::Position corner : corners) {
        for (const AreaId id : drawn_near(layer, std::nullopt, {corner, corner})) {
            geo::MultiPolygon shape = find(id)->shape;
            if (!geo::has_corner(shape, corner) && geo::insert_corner(shape, corner)) change(id).shape = std::move(shape);
        }
    }
}

bool Editor::is_made_of_children(AreaId id) const {
    const Area* const area = find(id);
    if (area == nullptr) return false;
    geo::Int128 sum = 0;
    for (const AreaId child : children(id)) {
        const auto& shape = find(child)->shape;
        if (shape.empty()) return area->shape.empty();
        sum += geo::double_area_e7(shape);
    }
    return area->shape.empty() || sum == geo::double_area_e7(area->shape);
}

void Editor::note_parent(AreaId parent) {
    for (const Area* area = find(parent); area != nullptr; area = find(area->parent)) {
        if (!follows_.emplace(area->id, is_made_of_children(area->id)).second) return;
    }
}

/// Deepest first: a parent is made up of what its children have become.
void Editor::follow_children() {
    std::vector<std::pair<int, AreaId>> order;
    for (const auto& [id, follows] : follows_) {
        if (follows && find(id) != nullptr) order.emplace_back(-find(id)->depth, id);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [depth, id] : order) follow(id);
}

void Editor::follow(AreaId parent) {
    std::vector<const geo::MultiPolygon*> shapes;
    geo::Int128 sum = 0;
    for (const AreaId child : children(parent)) {
        const Area* const area = find(child);
        if (area->shape.empty() || geo::fault_of(area->shape)) return;  // finish() or the audit names it
        shapes.push_back(&area->shape);
        sum += geo::double_area_e7(area->shape);
    }
    const auto& present = find(parent)->shape;
    if (shapes.empty() || (!present.empty() && sum == geo::double_area_e7(present))) return;
    change(parent).shape = geo::unite(shapes);
}

Result<Changes> Editor::finish(const std::string& field) {
    Changes changes;
    for (auto& [id, area] : changed_) {
        const auto* const before = draft_.find(id);
        if (before != nullptr && area && before->area == *area) continue;
        if (before == nullptr && !area) continue;
        const bool reshaped = area && (before == nullptr || before->area.shape != area->shape);
        if (const auto fault = reshaped ? geo::fault_of(area->shape) : std::nullopt) {
            return refuse_field(field, "shape_invalid",
                                {{"value", area->code},
                                 {"lon", fmt::format("{:.7f}", geo::lon_degrees(fault->at))},
                                 {"lat", fmt::format("{:.7f}", geo::lat_degrees(fault->at))}});
        }
        changes.areas.push_back({.before = before == nullptr ? std::nullopt : std::optional{before->area}, .after = area});
    }
    if (levels_ && *levels_ != draft_.levels()) {
        changes.levels_before = draft_.levels();
        changes.levels_after = std::move(levels_);
    }
    if (overlays_ && *overlays_ != draft_.overlays()) {
        changes.overlays_before = draft_.overlays();
        changes.overlays_after = std::move(overlays_);
    }
    return changes;
}

}  // namespace jingwei::grid

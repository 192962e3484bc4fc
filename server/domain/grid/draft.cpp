#include "domain/grid/draft.hpp"

#include <algorithm>
#include <tuple>

namespace jingwei::grid {

Changes reversed(Changes changes) {
    for (AreaChange& change : changes.areas) std::swap(change.before, change.after);
    std::swap(changes.levels_before, changes.levels_after);
    std::swap(changes.overlays_before, changes.overlays_after);
    return changes;
}

Draft::Draft(std::vector<Level> levels, const std::vector<Area>& areas, std::vector<Overlay> overlays)
    : levels_{std::move(levels)}, overlays_{std::move(overlays)} {
    for (const Area& area : areas) put(area, 0);
}

const Draft::Entry* Draft::find(AreaId id) const {
    const auto at = entries_.find(id);
    return at == entries_.end() ? nullptr : &at->second;
}

std::vector<const Draft::Entry*> Draft::ordered() const {
    std::vector<const Entry*> list;
    list.reserve(entries_.size());
    for (const auto& [id, entry] : entries_) list.push_back(&entry);
    std::sort(list.begin(), list.end(), [](const Entry* a, const Entry* b) {
        return std::tie(a->area.layer, a->area.depth, a->area.code, a->area.id) <
               std::tie(b->area.layer, b->area.depth, b->area.code, b->area.id);
    });
    return list;
}

std::vector<const Area*> Draft::children(AreaId id) const {
    std::vector<const Area*> list;
    for (const auto& [key, entry] : entries_) {
        if (entry.area.parent == id) list.push_back(&entry.area);
    }
    std::sort(list.begin(), list.end(), [](const Area* a, const Area* b) { return a->code < b->code; });
    return list;
}

void Draft::put(Area area, std::int64_t revision) {
    area.path.clear();
    const AreaId id = area.id;
    entries_[id] = {.area = std::move(area), .revision = revision};
}

void Draft::apply(const Changes& changes, std::int64_t revision) {
    for (const AreaChange& change : changes.areas) {
        if (change.after) put(*change.after, revision);
        else drop(change.id());
    }
    if (changes.levels_after) levels_ = *changes.levels_after;
    if (changes.overlays_after) overlays_ = *changes.overlays_after;
}

std::string_view kind_of(const Edit& edit) {
    return std::visit([](const auto& command) { return std::decay_t<decltype(command)>::kKind; }, edit);
}

std::vector<AreaId> areas_of(const Edit& edit) {
    struct Named {
        std::vector<AreaId> operator()(const DrawArea& draw) const {
            return draw.area_id ? std::vector<AreaId>{*draw.area_id} : std::vector<AreaId>{};
        }
        std::vector<AreaId> operator()(const MergeAreas& merge) const {
            std::vector<AreaId> ids = merge.area_ids;
            ids.push_back(merge.into);
            return ids;
        }
        std::vector<AreaId> operator()(const AddArea&) const { return {}; }
        std::vector<AreaId> operator()(const SetLevels&) const { return {}; }
        std::vector<AreaId> operator()(const SetOverlays&) const { return {}; }
        std::vector<AreaId> operator()(const SnapCorners& snap) const { return snap.area_ids.value_or(std::vector<AreaId>{}); }
        std::vector<AreaId> operator()(const RepairShapes& repair) const {
            std::vector<AreaId> ids;
            for (const auto& one : repair.shapes) ids.push_back(one.area_id);
            return ids;
        }
        std::vector<AreaId> operator()(const GiveGround& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const TakeGround& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const ReshapeArea& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const CutArea& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const MoveVertex& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const InsertVertex& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const RemoveVertex& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const RenameArea& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const RecodeArea& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const SetFacts& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const RemoveArea& command) const { return {command.area_id}; }
        std::vector<AreaId> operator()(const ReparentArea& command) const { return {command.area_id}; }
    };
    return std::visit(Named{}, edit);
}

}  // namespace jingwei::grid

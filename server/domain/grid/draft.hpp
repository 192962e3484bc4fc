#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "domain/grid/edit.hpp"
#include "domain/grid/territory.hpp"

namespace jingwei::grid {

/// One area before and after a step; one of them is there. Paths are not kept in drafts: they follow from the parents.
struct AreaChange {
    std::optional<Area> before;
    std::optional<Area> after;

    AreaId id() const { return before ? before->id : after->id; }
    friend bool operator==(const AreaChange&, const AreaChange&) = default;
};

/// What one step changes, and so what taking it back needs.
struct Changes {
    std::vector<AreaChange> areas;
    std::optional<std::vector<Level>> levels_before;
    std::optional<std::vector<Level>> levels_after;
    std::optional<std::vector<Overlay>> overlays_before;
    std::optional<std::vector<Overlay>> overlays_after;

    bool empty() const { return areas.empty() && !levels_after && !overlays_after; }
    friend bool operator==(const Changes&, const Changes&) = default;
};
/// The step back.
Changes reversed(Changes changes);

/// A territory that is being worked on: areas by id, each with the step that changed it last. It may have faults;
/// Territory::build is asked before it is published.
class Draft {
public:
    struct Entry {
        Area area;
        std::int64_t revision{};  // 0: as in the edition the draft began from
    };

    Draft() = default;
    Draft(std::vector<Level> levels, const std::vector<Area>& areas, std::vector<Overlay> overlays = {});

    const std::vector<Level>& levels() const { return levels_; }
    const std::vector<Overlay>& overlays() const { return overlays_; }
    const std::unordered_map<AreaId, Entry>& entries() const { return entries_; }
    const Entry* find(AreaId id) const;
    /// Its areas by layer, depth and code.
    std::vector<const Entry*> ordered() const;
    std::vector<const Area*> children(AreaId id) const;  // by code

    void set_levels(std::vector<Level> levels) { levels_ = std::move(levels); }
    void put(Area area, std::int64_t revision);
    void drop(AreaId id) { entries_.erase(id); }
    void apply(const Changes& changes, std::int64_t revision);

private:
    std::vector<Level> levels_;
    std::vector<Overlay> overlays_;
    std::unordered_map<AreaId, Entry> entries_;
};

inline constexpr std::size_t kMaxFactsLength = 4000;
inline constexpr std::size_t kMaxDraftAreas = 200'000;

/// What the command changes, or why it cannot be done; the fields are those of the command ("/command/…"). Every shape
/// that changes is valid afterwards. Where all children of an area are drawn and made up its shape before, or it had
/// none, they make it up afterwards too. Pure but for `new_id`.
Result<Changes> apply(const Edit& edit, const Draft& draft, const std::function<AreaId()>& new_id);

}  // namespace jingwei::grid

#pragma once
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/grid/draft.hpp"

namespace jingwei::grid {

/// A draft with the areas that one command has changed so far on top. What the commands have in common.
class Editor {
public:
    Editor(const Draft& draft, const std::function<AreaId()>& new_id) : draft_{draft}, new_id_{new_id} {}

    const Draft& draft() const { return draft_; }
    AreaId new_id() const { return new_id_(); }

    /// The area as it is now; null when there is none.
    const Area* find(AreaId id) const;
    /// The same, to be changed.
    Area& change(AreaId id);
    void add(Area area);
    void remove(AreaId id);
    std::vector<AreaId> children(AreaId id) const;
    std::vector<AreaId> in_layer(const std::string& layer) const;
    /// The drawn areas of one level whose boxes come near a box.
    std::vector<AreaId> drawn_near(const std::string& layer, std::optional<int> depth, const geo::Box& box) const;

    bool has_code(const std::string& layer, const std::string& code, AreaId besides) const;
    /// The next free code below a parent (none: at the top).
    Result<std::string> next_code(const Area* parent, const std::string& layer, int depth) const;

    /// Puts corners that came into being on edges into every other area of the layer that has such an edge.
    void share_corners(const std::string& layer, const std::vector<geo::Position>& corners);
    /// Remember, before a shape changes, whether its parent is made up of its children …
    void note_parent(AreaId parent);
    /// … and afterwards make it so again, upwards.
    void follow_children();

    /// What has changed; refuses when a changed shape is not valid, at the command's field.
    Result<Changes> finish(const std::string& field);

    void set_levels(std::vector<Level> levels) { levels_ = std::move(levels); }
    void set_overlays(std::vector<Overlay> overlays) { overlays_ = std::move(overlays); }

private:
    bool is_made_of_children(AreaId id) const;
    void follow(AreaId parent);
    template <class Visit>
    void each(Visit&& visit) const;

    const Draft& draft_;
    const std::function<AreaId()>& new_id_;
    std::map<AreaId, std::optional<Area>> changed_;  // nothing: removed
    std::map<AreaId, bool> follows_;
    std::optional<std::vector<Level>> levels_;
    std::optional<std::vector<Overlay>> overlays_;
};

}  // namespace jingwei::grid

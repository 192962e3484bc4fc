#pragma once
#include <span>
#include <vector>

#include "domain/grid/audit.hpp"

namespace jingwei::grid {

/// What an area would look like after a repair.
struct ShapeChange {
    AreaId area;
    geo::MultiPolygon shape;

    friend bool operator==(const ShapeChange&, const ShapeChange&) = default;
};

/// The finding's remedy worked out on the areas as they are now, for a person to look at: changed areas are the one named
/// by the remedy and neighbours whose border gets a corner where it crosses another's. Empty when the finding has no
/// remedy, when it is no longer there, or when an area would vanish.
std::vector<ShapeChange> propose(std::span<const Area> areas, const Finding& finding, const AuditOptions& options = {});

/// The areas with the changes made. An unknown id changes nothing.
std::vector<Area> apply(std::vector<Area> areas, std::span<const ShapeChange> changes);

}  // namespace jingwei::grid

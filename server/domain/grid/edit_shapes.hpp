#pragma once
#include "domain/grid/editor.hpp"

/// The commands that change outlines.
namespace jingwei::grid {

Result<void> set_shape(Editor& editor, AreaId id, const geo::MultiPolygon& shape, bool trim);
/// Adds ground to a drawn area, or takes it away.
Result<void> change_ground(Editor& editor, AreaId id, const geo::MultiPolygon& ground, bool add);
Result<void> cut_area(Editor& editor, const CutArea& cut);
Result<void> merge_areas(Editor& editor, const MergeAreas& merge);
Result<void> move_vertex(Editor& editor, const MoveVertex& move);
Result<void> insert_vertex(Editor& editor, const InsertVertex& insert);
Result<void> remove_vertex(Editor& editor, const RemoveVertex& remove);
/// Every level of the layer follows, so what fitted together still does.
Result<void> snap_corners(Editor& editor, const SnapCorners& snap);

}  // namespace jingwei::grid

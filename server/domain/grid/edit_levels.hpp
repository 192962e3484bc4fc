#pragma once
#include "domain/grid/editor.hpp"

/// The commands that change levels, patterns of codes and overlays.
namespace jingwei::grid {

Result<void> set_levels(Editor& editor, const SetLevels& set);
Result<void> set_overlays(Editor& editor, const SetOverlays& set);

}  // namespace jingwei::grid

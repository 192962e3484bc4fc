#include <stdexcept>

#include "domain/coverage/gap.hpp"

namespace jingwei::coverage {

const std::vector<KindText>& kinds() {
    static const std::vector<KindText> rows{
        {GapKind::gap, GapGroup::ground, {"缝隙", "Gap"}},
        {GapKind::overlap, GapGroup::ground, {"重叠", "Overlap"}},
        {GapKind::duplicate, GapGroup::ground, {"重复网格", "Drawn twice"}},
        {GapKind::not_filled, GapGroup::ground, {"未铺满上级", "Parent not filled"}},
        {GapKind::leaves_parent, GapGroup::ground, {"越出上级", "Leaves its parent"}},
        {GapKind::island, GapGroup::ground, {"飞地", "Detached part"}},
        {GapKind::invalid_ring, GapGroup::ground, {"边界自交", "Border crosses itself"}},
        {GapKind::spike, GapGroup::ground, {"尖刺", "Spike"}},
        {GapKind::near_miss, GapGroup::ground, {"顶点未对齐", "Corners that nearly meet"}},
        {GapKind::not_drawn, GapGroup::ground, {"未落图", "Not drawn"}},
        {GapKind::missing, GapGroup::people, {"无责任人", "Nobody answers"}},
        {GapKind::expired, GapGroup::people, {"任期已过", "Ran out"}},
        {GapKind::holder_left, GapGroup::people, {"责任人已离岗", "Holder left"}},
        {GapKind::nobody_acting, GapGroup::people, {"外出无人代行", "Away, nobody acting"}},
        {GapKind::no_deputy, GapGroup::people, {"责任人无副岗", "No deputy"}},
        {GapKind::held_twice, GapGroup::people, {"重复指定", "Held twice"}},
        {GapKind::class_without_unit, GapGroup::classes, {"类别无处置单位", "Class without a unit"}},
    };
    return rows;
}

const KindText& text_of(GapKind kind) { return kinds().at(static_cast<std::size_t>(kind)); }

LocalizedText group_name(GapGroup group) {
    switch (group) {
        case GapGroup::ground: return {"网格图形", "Shapes"};
        case GapGroup::people: return {"人员责任", "People"};
        case GapGroup::classes: return {"问题类别", "Classes"};
    }
    throw std::logic_error{"an unknown group of gaps"};
}

LocalizedText mending_sentence(Mending mending) {
    switch (mending) {
        case Mending::look: return {"人工核实", "Look at it"};
        case Mending::snap: return {"对齐顶点", "Join the corners"};
        case Mending::give: return {"并入共边最长的网格", "Give it to the neighbour with the longest common border"};
        case Mending::cut: return {"从较大的网格中裁去", "Cut it from the larger area"};
        case Mending::redraw: return {"按轮廓重建边界", "Rebuild the border"};
        case Mending::draw: return {"在图上补绘网格", "Draw the area"};
        case Mending::assign: return duty::mending_sentence(duty::GapMending::assign);
        case Mending::extend: return duty::mending_sentence(duty::GapMending::extend);
        case Mending::replace: return duty::mending_sentence(duty::GapMending::replace);
        case Mending::name_deputy: return duty::mending_sentence(duty::GapMending::name_deputy);
        case Mending::end_one: return duty::mending_sentence(duty::GapMending::end_one);
        case Mending::assign_class: return duty::mending_sentence(duty::GapMending::assign_class);
    }
    throw std::logic_error{"an unknown mending"};
}

}  // namespace jingwei::coverage

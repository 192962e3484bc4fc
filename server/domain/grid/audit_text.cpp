#include "domain/grid/audit.hpp"

namespace jingwei::grid {
namespace {

template <class Value>
struct Words {
    Value value;
    std::string_view name;
    std::string_view zh_cn;
    std::string_view en;
};

constexpr std::array kKinds{
    Words<FindingKind>{FindingKind::gap, "gap", "缝隙", "gap"},
    Words<FindingKind>{FindingKind::overlap, "overlap", "重叠", "overlap"},
    Words<FindingKind>{FindingKind::duplicate, "duplicate", "重复网格", "drawn twice"},
    Words<FindingKind>{FindingKind::not_filled, "not_filled", "未铺满上级", "parent not filled"},
    Words<FindingKind>{FindingKind::leaves_parent, "leaves_parent", "越出上级", "leaves its parent"},
    Words<FindingKind>{FindingKind::island, "island", "飞地", "detached part"},
    Words<FindingKind>{FindingKind::invalid_ring, "invalid_ring", "边界自交", "border crosses itself"},
    Words<FindingKind>{FindingKind::touching_ring, "touching_ring", "边界自接触", "border touches itself"},
    Words<FindingKind>{FindingKind::spike, "spike", "尖刺", "spike"},
    Words<FindingKind>{FindingKind::duplicate_vertex, "duplicate_vertex", "重复顶点", "corner drawn twice"},
    Words<FindingKind>{FindingKind::near_miss, "near_miss", "顶点未对齐", "corners that nearly meet"},
};
static_assert(kKinds.size() == kFindingKinds);

constexpr std::array kSeverities{
    Words<Severity>{Severity::note, "note", "提示", "note"},
    Words<Severity>{Severity::minor, "minor", "轻微", "minor"},
    Words<Severity>{Severity::major, "major", "严重", "major"},
};

constexpr std::array kRemedies{
    Words<Remedy>{Remedy::none, "none", "人工核实", "look at it"},
    Words<Remedy>{Remedy::snap, "snap", "对齐顶点", "join the corners"},
    Words<Remedy>{Remedy::give, "give", "划归共边最长的网格", "give it to the neighbour with the longest common border"},
    Words<Remedy>{Remedy::cut, "cut", "从较大的网格中裁去", "cut it from the larger area"},
    Words<Remedy>{Remedy::redraw, "redraw", "按轮廓重建边界", "rebuild the border"},
};

/// Rows stand in the order of their values.
template <class Rows, class Value>
constexpr const auto& row(const Rows& rows, Value value) {
    return rows[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view kind_name(FindingKind kind) { return row(kKinds, kind).name; }
std::string_view severity_name(Severity severity) { return row(kSeverities, severity).name; }
std::string_view remedy_name(Remedy remedy) { return row(kRemedies, remedy).name; }

LocalizedText kind_label(FindingKind kind) {
    return {.zh_cn = std::string{row(kKinds, kind).zh_cn}, .en = std::string{row(kKinds, kind).en}};
}

LocalizedText remedy_label(Remedy remedy) {
    return {.zh_cn = std::string{row(kRemedies, remedy).zh_cn}, .en = std::string{row(kRemedies, remedy).en}};
}

}  // namespace jingwei::grid

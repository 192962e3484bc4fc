#pragma once
#include <array>
#include <string_view>

/// What people of the demo write beside their actions.
namespace jingwei::demo {

inline constexpr std::array<std::string_view, 6> kDone{"已清理到位", "已整改，现场恢复", "已处置完毕，请核查",
                                                       "已劝导整改", "已修复",           "已规范"};
inline constexpr std::array<std::string_view, 4> kPassed{"现场已恢复", "核查通过", "与上报一致，已解决", ""};
inline constexpr std::array<std::string_view, 4> kFailed{"未整改", "整改不彻底，仍有残留", "照片位置不符", "整改后反弹"};
inline constexpr std::array<std::string_view, 4> kSentBack{"不属于本单位管辖范围", "位置在相邻辖区，请改派",
                                                           "产权单位不是我方，请改派", "需专业队伍处置"};
inline constexpr std::array<std::string_view, 4> kRejected{"属住宅内部装修，已告知走物业调解", "现场核实无此情况",
                                                           "属个人经济纠纷，请走法律途径", "与已受理案件重复"};
inline constexpr std::array<std::string_view, 4> kSatisfied{"处理很快，谢谢", "已解决", "满意", ""};
inline constexpr std::array<std::string_view, 3> kNotSatisfied{"清理不彻底", "过两天又这样了", "处理太慢"};
inline constexpr std::array<std::string_view, 3> kReopened{"问题又出现了，请再处理", "只清理了一半", "现场没有变化"};
inline constexpr std::array<std::string_view, 4> kInWords{"北边那条巷子里，过了小桥往东", "集市后面的空地旁", "老粮站对面",
                                                          "新修的路往南大概两百米"};

}  // namespace jingwei::demo

#include <fmt/format.h>

#include <array>

#include "domain/grid/territory_import.hpp"

namespace jingwei::grid {
namespace {

/// What is wrong with a feature and what to do about it.
struct ImportRule {
    std::string_view rule;
    std::string_view zh_cn;
    std::string_view en;
};

// clang-format off
constexpr std::array kImportRules{
    ImportRule{"mapping_layer", "图层名“{value}”无效,应为 1–32 个小写字母、数字、“-”或“_”。", "the layer name “{value}” is not valid; use 1–32 lower-case letters, digits, “-” or “_”."},
    ImportRule{"mapping_level", "没有说明区域属于哪一级。请指定级别或级别属性。", "the level of the areas is not given; name a level or a property that holds it."},
    ImportRule{"mapping_digits", "顺序码位数应为 1–9。", "made codes have 1–9 digits."},
    ImportRule{"property_missing", "缺少属性“{property}”。请补上,或另选属性。", "it has no property “{property}”; add it or map another one."},
    ImportRule{"level_unknown", "没有“{value}”这一级。请先定义级别,或改正属性“{property}”。", "there is no level “{value}”; define it first or correct the property “{property}”."},
    ImportRule{"code_format", "代码“{value}”无效:应为 1–64 个字节,不含“/”“:”和控制字符。请改正。", "the code “{value}” is not valid: 1–64 bytes without “/”, “:” and control characters; correct it."},
    ImportRule{"code_segment", "代码“{value}”应为上级代码“{parent}”加 {digits} 位数字。请改正代码或上级。", "the code “{value}” is not its parent's code “{parent}” and {digits} digits; correct the code or the parent."},
    ImportRule{"code_repeated", "代码“{value}”与第 {other} 个要素相同。请改正,或选择合并同码要素。", "the code “{value}” is that of feature {other} too; correct it or choose to merge equal codes."},
    ImportRule{"code_taken", "代码“{value}”已属于现有区域。请改正或删除该要素。", "the code “{value}” already belongs to an area; correct it or remove the feature."},
    ImportRule{"parts_disagree", "与第 {other} 个要素同码“{value}”,但级别或上级不同。请改正。", "it shares the code “{value}” with feature {other} but not the level or parent; correct it."},
    ImportRule{"parent_unknown", "上一级没有代码为“{value}”的区域。请先导入上级,或改正。", "no area one level up has the code “{value}”; import it first or correct the property."},
    ImportRule{"parent_not_drawn", "没有图形,无法判断上级。请指定上级属性。", "it has no shape to find its parent by; map a property that holds the parent's code."},
    ImportRule{"parent_none", "不在任何上级区域之内。请检查图形,或指定上级属性。", "no area one level up contains it; check the shape or map a property that holds the parent's code."},
    ImportRule{"parent_ambiguous", "同时落在几个上级区域内({value})。请检查图形,或指定上级属性。", "several areas one level up contain it ({value}); check the shapes or map a property that holds the parent's code."},
    ImportRule{"codes_used_up", "“{value}”之下的区域超过 {digits} 位顺序码的容量。请增加位数。", "“{value}” has more areas than {digits} digits can number; use more digits."},
    ImportRule{"not_drawn", "没有图形,按“未落图”导入。", "it has no shape and is imported as not drawn."},
    ImportRule{"name_missing", "没有名称,暂用代码“{value}”。", "it has no name; its code “{value}” stands in."},
    ImportRule{"merged", "与第 {other} 个要素同码“{value}”,已合并。", "it was merged with feature {other}, which has the same code “{value}”."},
};
// clang-format on

}  // namespace

std::string message(const ImportFinding& finding, Locale locale) {
    std::string text = finding.rule;
    for (const auto& row : kImportRules) {
        if (row.rule == finding.rule) text = std::string{locale == Locale::en ? row.en : row.zh_cn};
    }
    for (const auto& [name, value] : finding.params) {
        const std::string mark = "{" + name + "}";
        if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), value);
    }
    if (locale == Locale::en)
        return finding.feature == 0 ? "The mapping: " + text : fmt::format("Feature {}: {}", finding.feature, text);
    return finding.feature == 0 ? "映射:" + text : fmt::format("第 {} 个要素:{}", finding.feature, text);
}

Error error_of(const std::vector<ImportFinding>& defects) {
    Error error{.code = ErrorCode::file_unreadable, .params = {}, .fields = {}};
    for (const auto& defect : defects) {
        error.fields.push_back({.pointer = defect.feature == 0 ? "" : fmt::format("/features/{}", defect.feature - 1),
                                .rule = "file_defect",
                                .params = {{"zh", message(defect, Locale::zh_cn)}, {"en", message(defect, Locale::en)}}});
    }
    if (!defects.empty()) {
        error.params.emplace_back("reason", message(defects.front(), Locale::zh_cn) + " " + message(defects.front(), Locale::en));
    }
    return error;
}

}  // namespace jingwei::grid

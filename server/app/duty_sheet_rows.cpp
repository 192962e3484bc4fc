#include "app/duty_sheet_rows.hpp"

#include <algorithm>
#include <stdexcept>

namespace jingwei::app {

const std::vector<SheetColumn>& people_columns() {
    static const std::vector<SheetColumn> columns{
        {.key = "code", .names = {"人员编号", "编号", "code"}, .required = false, .carry = 0},
        {.key = "name", .names = {"姓名或岗位名称", "姓名", "岗位名称", "人员", "name"}, .required = true, .carry = 0},
        {.key = "name_en", .names = {"英文名称", "name en"}, .required = false, .carry = 0},
        {.key = "phone", .names = {"联系电话", "电话", "手机", "手机号", "phone"}, .required = false, .carry = 0},
        {.key = "unit_code", .names = {"单位编码", "unit code"}, .required = false, .carry = 1},
        {.key = "unit", .names = {"单位", "所在单位", "unit"}, .required = false, .carry = 1},
        {.key = "post", .names = {"岗位", "post"}, .required = false, .carry = 0},
        {.key = "left_on", .names = {"离岗日期", "left on"}, .required = false, .carry = 0}};
    return columns;
}

const std::vector<SheetColumn>& assignment_columns() {
    static const std::vector<SheetColumn> columns{
        {.key = "id", .names = {"记录编号", "id"}, .required = false, .carry = 0},
        {.key = "area_code", .names = {"区域编码", "网格编码", "area code"}, .required = false, .carry = 1},
        {.key = "area", .names = {"区域", "网格", "网格名称", "area"}, .required = false, .carry = 1},
        {.key = "site_code", .names = {"点位编码", "site code"}, .required = false, .carry = 0},
        {.key = "site", .names = {"点位", "点位名称", "site"}, .required = false, .carry = 0},
        {.key = "class_code", .names = {"类别编码", "问题类别", "class code"}, .required = false, .carry = 0},
        {.key = "duty", .names = {"职责", "duty"}, .required = true, .carry = 0},
        {.key = "person_code", .names = {"责任人编号", "person code"}, .required = false, .carry = 0},
        {.key = "person", .names = {"责任人", "person"}, .required = false, .carry = 0},
        {.key = "unit_code", .names = {"责任单位编码", "unit code"}, .required = false, .carry = 0},
        {.key = "unit", .names = {"责任单位", "unit"}, .required = false, .carry = 0},
        {.key = "deputy_code", .names = {"副职编号", "deputy code"}, .required = false, .carry = 0},
        {.key = "deputy", .names = {"副职", "代行人", "deputy"}, .required = false, .carry = 0},
        {.key = "from", .names = {"开始日期", "起始日期", "from"}, .required = false, .carry = 0},
        {.key = "to", .names = {"结束日期", "截止日期", "to"}, .required = false, .carry = 0}};
    return columns;
}

const std::vector<SheetColumn>& pairing_columns() {
    static const std::vector<SheetColumn> columns{
        {.key = "id", .names = {"记录编号", "id"}, .required = false, .carry = 1},
        {.key = "leader_code", .names = {"领导编号", "leader code"}, .required = false, .carry = 1},
        {.key = "leader", .names = {"分包领导", "领导", "leader"}, .required = true, .carry = 1},
        {.key = "unit_code", .names = {"共建单位编码", "unit code"}, .required = false, .carry = 1},
        {.key = "unit", .names = {"共建单位", "unit"}, .required = true, .carry = 1},
        {.key = "area_codes", .names = {"包联区域编码", "area codes"}, .required = false, .carry = 1},
        {.key = "areas", .names = {"包联区域", "areas"}, .required = false, .carry = 1},
        {.key = "from", .names = {"开始日期", "from"}, .required = false, .carry = 1},
        {.key = "to", .names = {"结束日期", "to"}, .required = false, .carry = 1},
        {.key = "item", .names = {"共建事项", "item"}, .required = false, .carry = 0},
        {.key = "due_on", .names = {"完成期限", "due on"}, .required = false, .carry = 0},
        {.key = "done_on", .names = {"完成日期", "done on"}, .required = false, .carry = 0}};
    return columns;
}

const std::vector<SheetColumn>& unit_columns() {
    static const std::vector<SheetColumn> columns{
        {.key = "unit_code", .names = {"单位编码", "单位编号", "unit code"}, .required = false, .carry = 1},
        {.key = "unit", .names = {"单位名称", "单位", "unit"}, .required = true, .carry = 1},
        {.key = "unit_en", .names = {"单位英文名称", "unit en"}, .required = false, .carry = 1},
        {.key = "kind", .names = {"单位类型", "单位性质", "kind"}, .required = false, .carry = 1},
        {.key = "parent_code", .names = {"上级单位编码", "parent code"}, .required = false, .carry = 1},
        {.key = "parent", .names = {"上级单位", "主管单位", "parent"}, .required = false, .carry = 1},
        {.key = "role", .names = {"负责类别", "role"}, .required = false, .carry = 1},
        {.key = "area_code", .names = {"服务区域编码", "area code"}, .required = false, .carry = 1},
        {.key = "area", .names = {"服务区域", "area"}, .required = false, .carry = 1},
        {.key = "unit_closed", .names = {"单位停用", "unit closed"}, .required = false, .carry = 1},
        {.key = "post_code", .names = {"岗位编码", "岗位编号", "post code"}, .required = false, .carry = 0},
        {.key = "post", .names = {"岗位名称", "岗位", "post"}, .required = false, .carry = 0},
        {.key = "post_en", .names = {"岗位英文名称", "post en"}, .required = false, .carry = 0},
        {.key = "post_closed", .names = {"岗位停用", "post closed"}, .required = false, .carry = 0}};
    return columns;
}

const std::vector<SheetColumn>& site_columns() {
    static const std::vector<SheetColumn> columns{
        {.key = "code", .names = {"点位编码", "点位编号", "编号", "code"}, .required = false, .carry = 0},
        {.key = "name", .names = {"点位名称", "点位", "名称", "name"}, .required = true, .carry = 0},
        {.key = "name_en", .names = {"英文名称", "name en"}, .required = false, .carry = 0},
        {.key = "type", .names = {"点位类型", "类型", "type"}, .required = true, .carry = 2},
        {.key = "area_code", .names = {"区域编码", "网格编码", "area code"}, .required = false, .carry = 1},
        {.key = "area", .names = {"区域", "网格", "所在网格", "网格名称", "area"}, .required = false, .carry = 1},
        {.key = "lon", .names = {"经度", "lon", "longitude"}, .required = false, .carry = 0},
        {.key = "lat", .names = {"纬度", "lat", "latitude"}, .required = false, .carry = 0},
        {.key = "closed_on", .names = {"停用日期", "closed on"}, .required = false, .carry = 0}};
    return columns;
}

std::size_t RowReader::place(std::string_view key) const {
    const auto it = std::find_if(columns_.begin(), columns_.end(), [&](const auto& column) { return column.key == key; });
    if (it == columns_.end()) throw std::logic_error{"no such column: " + std::string{key}};
    return static_cast<std::size_t>(it - columns_.begin());
}

void RowReader::wrong(std::string_view key, std::string rule, std::vector<std::pair<std::string, std::string>> params) {
    outcome.action = RowAction::refuse;
    outcome.mistakes.push_back(
        {.column = std::string{columns_[place(key)].names.front()},
         .error = {.pointer = "/" + std::string{key}, .rule = std::move(rule), .params = std::move(params)}});
}

std::optional<duty::Day> RowReader::opt_day(std::string_view key) {
    if (!has(key)) return std::nullopt;
    const auto day = duty::parse_day(text(key));
    if (!day) wrong(key, "date");
    return day;
}

duty::Day RowReader::day(std::string_view key, duty::Day otherwise) { return opt_day(key).value_or(otherwise); }

SheetNames::SheetNames(const DutyWork& work) {
    for (const auto& person : work.book->people()) people.add(person.id, person.code, person.name);
    for (const auto& unit : work.reference->directory.units()) units.add(unit.id, unit.code, unit.name);
    for (const auto& area : work.reference->territory.areas()) areas.add(area.id, area.code, area.name);
    for (const auto& site : work.book->sites()) sites.add(site.id, site.code, site.name);
}

void take_errors(RowReader& row, const Error& error, const std::map<std::string_view, std::string_view>& columns,
                 std::string_view otherwise) {
    for (const auto& field : error.fields) {
        std::string_view key = otherwise;
        for (const auto& [pointer, column] : columns) {
            if (field.pointer.rfind(pointer, 0) == 0) key = column;
        }
        row.wrong(key, field.rule, field.params);
    }
    if (error.fields.empty())
        row.wrong(otherwise, "file_defect", {{"zh", message(error, Locale::zh_cn)}, {"en", message(error, Locale::en)}});
}

}  // namespace jingwei::app

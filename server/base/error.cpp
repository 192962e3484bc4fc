#include "base/error.hpp"

#include <array>

namespace jingwei {
namespace {

// clang-format off
constexpr std::array kErrors{
    ErrorText{ErrorCode::invalid_request, "invalid_request", 422, "有 {count} 处填写不正确,请按提示修改后再提交。", "{count} field(s) need correcting; see errors."},
    ErrorText{ErrorCode::invalid_json, "invalid_json", 400, "请求内容不是有效的 JSON(第 {offset} 字节处)。", "The body is not valid JSON (at byte {offset})."},
    ErrorText{ErrorCode::unauthenticated, "unauthenticated", 401, "请先登录。", "Sign in first."},
    ErrorText{ErrorCode::login_failed, "login_failed", 401, "账号或密码不正确,或账号已暂时锁定。", "Wrong name or password, or the account is locked for a while."},
    ErrorText{ErrorCode::forbidden, "forbidden", 403, "您的岗位没有此项权限。", "Your post does not have this permission."},
    ErrorText{ErrorCode::csrf_failed, "csrf_failed", 403, "页面已过期,请刷新后重试。", "This page has expired; reload it and try again."},
    ErrorText{ErrorCode::not_found, "not_found", 404, "没有找到。请核对编号或网址。", "Not found. Check the number or the address."},
    ErrorText{ErrorCode::method_not_allowed, "method_not_allowed", 405, "此地址不支持该操作。", "This address does not support that method."},
    ErrorText{ErrorCode::conflict, "conflict", 409, "此案件已被更新,请刷新后再操作。", "The case was changed meanwhile; reload and try again."},
    ErrorText{ErrorCode::area_conflict, "area_conflict", 409, "{actor_name}已于 {at} 修改「{area}」,请刷新后再改。", "{actor_name} changed “{area}” at {at}; reload and try again."},
    ErrorText{ErrorCode::action_not_allowed, "action_not_allowed", 409, "案件目前的状态不能进行「{action}」。", "The case's present state does not allow “{action}”."},
    ErrorText{ErrorCode::verifier_is_handler, "verifier_is_handler", 409, "处置人不能核查本案。", "Whoever handled a case cannot verify it."},
    ErrorText{ErrorCode::photo_required, "photo_required", 422, "结案条件要求整改后照片,请至少附一张。", "The closing condition asks for a photo taken afterwards; attach at least one."},
    ErrorText{ErrorCode::reason_required, "reason_required", 422, "请填写理由。", "Give a reason."},
    ErrorText{ErrorCode::idempotency_mismatch, "idempotency_mismatch", 422, "同一个幂等键已用于另一份内容。请换一个新键。", "This idempotency key was used for another body; use a new key."},
    ErrorText{ErrorCode::payload_too_large, "payload_too_large", 413, "内容超过 {limit},请缩小后再提交。", "The body is larger than {limit}; make it smaller."},
    ErrorText{ErrorCode::headers_too_large, "headers_too_large", 431, "请求头过大。", "The request headers are too large."},
    ErrorText{ErrorCode::unsupported_media_type, "unsupported_media_type", 415, "不支持这种内容格式,请使用 {expected}。", "This content type is not supported; use {expected}."},
    ErrorText{ErrorCode::image_unreadable, "image_unreadable", 422, "照片无法读取。请使用 JPEG、PNG 或 WebP 照片。", "The picture cannot be read. Use a JPEG, PNG or WebP photo."},
    ErrorText{ErrorCode::image_too_large, "image_too_large", 422, "照片像素过大(上限 {limit} 万像素)。", "The picture has too many pixels (limit {limit} × 10,000)."},
    ErrorText{ErrorCode::upload_offset_mismatch, "upload_offset_mismatch", 409, "上传位置不一致,请从第 {offset} 字节继续。", "Continue the upload from byte {offset}."},
    ErrorText{ErrorCode::rate_limited, "rate_limited", 429, "操作过于频繁,请 {seconds} 秒后再试。", "Too many requests; try again in {seconds} seconds."},
    ErrorText{ErrorCode::overloaded, "overloaded", 503, "系统繁忙,请稍后重试。", "The server is busy; try again shortly."},
    ErrorText{ErrorCode::storage_unavailable, "storage_unavailable", 503, "暂时无法保存,请稍后重试。您提交的内容没有生效。", "Cannot save at the moment; try again shortly. Nothing was changed."},
    ErrorText{ErrorCode::file_unreadable, "file_unreadable", 422, "文件无法读取:{zh}。", "The file cannot be read: {en}."},
    ErrorText{ErrorCode::bad_request, "bad_request", 400, "请求格式不正确:{reason}。", "The request is malformed: {reason}."},
    ErrorText{ErrorCode::request_timeout, "request_timeout", 408, "请求未能在时限内传完,请检查网络后重试。", "The request did not arrive in time; check the connection and try again."},
    ErrorText{ErrorCode::method_not_implemented, "method_not_implemented", 501, "服务器不支持这种请求方法。", "The server does not know this request method."},
    ErrorText{ErrorCode::mapping_invalid, "mapping_invalid", 422, "映射文件有误(第 {line} 行):{reason}。", "The mapping file is wrong (line {line}): {reason}."},
    ErrorText{ErrorCode::columns_missing, "columns_missing", 422, "文件缺少以下列:{columns}。请在映射文件中改正列名,或标记为可选。", "The file lacks these columns: {columns}. Correct their names in the mapping file, or mark them optional."},
    ErrorText{ErrorCode::csv_row_unreadable, "csv_row_unreadable", 422, "第 {row} 行(文件第 {line} 行)无法读取。", "Row {row} (line {line}) cannot be read."},
    ErrorText{ErrorCode::import_row_refused, "import_row_refused", 422, "第 {row} 行(文件第 {line} 行)未导入。", "Row {row} (line {line}) was refused."},
    ErrorText{ErrorCode::changed_meanwhile, "changed_meanwhile", 409, "此内容已被他人更新,请刷新后再操作。", "Somebody changed this meanwhile; reload and try again."},
    ErrorText{ErrorCode::duty_taken, "duty_taken", 409, "{holder}在 {from} 至 {to} 已担任此职责。如要更换,请选择“替换”,原任期将在新任期前一天结束。", "{holder} holds this duty from {from} to {to}. To change that, ask for “replace”: the earlier one then ends the day before."},
    ErrorText{ErrorCode::import_refused, "import_refused", 422, "表格有 {count} 处错误,未导入任何内容。请先预览并按提示改正。", "The sheet has {count} mistakes; nothing was imported. Preview it and correct them."},
    ErrorText{ErrorCode::internal, "internal", 500, "系统出错,已记录(编号 {id})。", "Something went wrong here; it was recorded as {id}."},
};
// clang-format on

struct RuleText {
    std::string_view rule;
    std::string_view zh_cn;
    std::string_view en;
};

// clang-format off
constexpr std::array kFieldRules{
    RuleText{"required", "请填写此项。", "This field is required."},
    RuleText{"unknown_field", "没有这个字段,请删除。", "There is no such field; remove it."},
    RuleText{"type", "应为{expected}。", "Expected {expected}."},
    RuleText{"too_short", "至少 {min} 个字符。", "At least {min} characters."},
    RuleText{"too_long", "最多 {max} 个字符。", "At most {max} characters."},
    RuleText{"too_small", "不能小于 {min}。", "Must not be below {min}."},
    RuleText{"too_large", "不能大于 {max}。", "Must not be above {max}."},
    RuleText{"too_many", "最多 {max} 项。", "At most {max} entries."},
    RuleText{"not_null", "此项不能为空;不修改请省略该字段。", "This field cannot be cleared; leave it out to keep it as it is."},
    RuleText{"not_utf8", "含有无效字符,请使用 UTF-8 文本。", "Not valid UTF-8 text."},
    RuleText{"enum", "只能是:{allowed}。", "Must be one of: {allowed}."},
    RuleText{"id", "编号格式不正确。", "Not a valid id."},
    RuleText{"instant", "时间格式应为 2026-03-02T09:20:00Z。", "Use an RFC 3339 time such as 2026-03-02T09:20:00Z."},
    RuleText{"cursor", "分页位置无效,请从第一页开始。", "The page cursor is not valid; start from the first page."},
    RuleText{"unknown_class", "没有这个问题类别,请从列表中选择。", "There is no such class; choose one from the list."},
    RuleText{"unknown_condition", "该类别没有这个立案条件。", "The class has no such filing condition."},
    RuleText{"unknown_unit", "没有这个单位,请从列表中选择。", "There is no such unit; choose one from the list."},
    RuleText{"unknown_post", "该单位没有这个岗位,请从列表中选择。", "The unit has no such post; choose one from the list."},
    RuleText{"own_account", "不能停用自己、取消自己的密码或更改自己的角色,请由另一位管理员操作。", "You cannot disable yourself, remove your own password or change your own role; ask another administrator."},
    RuleText{"unknown_area", "没有这个网格或区域。", "There is no such area."},
    RuleText{"unknown_photo", "照片不存在或未上传完成,请重新上传。", "The photo does not exist or is not fully uploaded; upload it again."},
    RuleText{"position", "位置应为经度 -180–180、纬度 -90–90。", "The position needs lon -180–180 and lat -90–90."},
    RuleText{"bbox", "范围应为“西,南,东,北”四个数。", "The extent needs four numbers: west,south,east,north."},
    RuleText{"tile", "没有这个瓦片:缩放级别为 0–{max},行号和列号须小于 2 的缩放级别次方。", "There is no such tile: zoom 0–{max}, and column and row below 2 to the power of the zoom."},
    RuleText{"site", "网站地址应形如 https://example.gov.cn,后面不带路径。", "A site looks like https://example.gov.cn, without a path."},
    RuleText{"password", "密码至少 8 个字符,并含大写、小写、数字、符号中的三类。", "At least 8 characters of three kinds: upper case, lower case, digits, symbols."},
    RuleText{"csv_quote_inside", "未加引号的字段中有引号,请把整个字段放进引号,并把其中的引号写两次。", "A quote stands inside an unquoted field; quote the whole field and double the quotes in it."},
    RuleText{"csv_after_quote", "结束引号后还有文字,字段内的引号须写两次。", "Text follows a closing quote; double every quote inside a field."},
    RuleText{"csv_open_quote", "到文件末尾引号仍未结束,请补上结束引号。", "A quote is never closed before the file ends; close it."},
    RuleText{"csv_width", "此行有 {found} 列,表头有 {expected} 列。请检查逗号和引号。", "The row has {found} columns, the header {expected}; check commas and quotes."},
    RuleText{"csv_too_long", "字段、行或列数超过上限({max})。请检查是否有未结束的引号。", "A field, row or number of columns is over the limit ({max}); look for a quote that is never closed."},
    RuleText{"csv_header", "表头缺失,或列名“{name}”重复。", "The header is missing or uses the name “{name}” twice."},
    RuleText{"xlsx_not_a_workbook", "这不是 .xlsx 工作簿,或设有打开密码。请用 Excel/WPS 另存为“Excel 工作簿(*.xlsx)”,不设密码,再上传。", "This is not an .xlsx workbook, or it has a password; save it as “Excel workbook (*.xlsx)” without one and upload that."},
    RuleText{"xlsx_damaged", "工作簿内容损坏,无法读取。请用 Excel/WPS 打开后重新保存,再上传。", "The workbook is damaged; open it in a spreadsheet program, save it again and upload that."},
    RuleText{"xlsx_too_large", "工作簿过大。请删去多余的工作表、列和空白格式,或分成几个文件。", "The workbook holds too much; remove sheets, columns and formatting that are not needed, or split it."},
    RuleText{"source_time", "时间“{value}”不符合映射文件中的任何格式({formats})。请改正该值,或在 [time] formats 中增加格式。", "The time “{value}” fits none of the mapping's formats ({formats}); correct it or add its format under [time] formats."},
    RuleText{"source_status", "状态“{value}”未在映射文件中声明。请加入 [status] open 或 closed。", "The status “{value}” is not in the mapping; add it under [status] open or closed."},
    RuleText{"source_coordinate", "坐标“{value}”无效,应为十进制度数;无坐标请留空,或在 [[position.unknown]] 中声明。", "The coordinate “{value}” is not decimal degrees on the earth; leave it empty, or declare it under [[position.unknown]]."},
    RuleText{"source_off_system", "坐标“{value}”不在坐标系 {system} 的可用范围内。请检查 [position] system 和坐标列的顺序。", "The coordinate “{value}” lies beyond {system}; check [position] system and which column is which."},
    RuleText{"coordinate_system", "没有坐标系“{value}”。请使用 WGS84、CGCS2000、GCJ02、BD09 或 EPSG 编号(如 EPSG:4547)。", "There is no coordinate system “{value}”; use WGS84, CGCS2000, GCJ02, BD09 or an EPSG number such as EPSG:2249."},
    RuleText{"coordinate_system_missing", "文件没有说明坐标系,请声明(如 EPSG:4547)。", "The file does not say its coordinate system; declare one such as EPSG:2249."},
    RuleText{"converter_missing", "读取此格式需要 {program}(Debian 软件包 gdal-bin),本机没有。请安装,或先转换为 GeoJSON。", "This format is read by {program} (Debian package gdal-bin), which is not installed; install it, or convert the file to GeoJSON."},
    RuleText{"converter_failed", "{program} 无法读取文件:{reason}。请检查文件是否完整,或先转换为 GeoJSON。", "{program} cannot read the file: {reason}. Check that it is whole, or convert it to GeoJSON."},
    RuleText{"converter_limit", "转换超过上限({limit})。请把文件拆小,或先转换为 GeoJSON。", "The conversion passed its limit ({limit}); split the file, or convert it to GeoJSON."},
    RuleText{"point_column", "点文件中没有坐标列“{name}”,请用 {option} 指定。", "The points have no column “{name}”; name it with {option}."},
    RuleText{"source_layer", "文件含有多个面图层({names}),请指定其中一个。", "The file holds several layers of areas ({names}); choose one of them."},
    RuleText{"source_layer_unknown", "没有图层“{value}”;文件中有:{names}。", "There is no layer “{value}”; the file has: {names}."},
    RuleText{"source_layer_none", "文件中没有面图层。", "The file holds no layer of areas."},
    RuleText{"date", "日期应为存在的日期,格式如 2026-03-02。", "Use a date that exists, such as 2026-03-02."},
    RuleText{"repeated", "“{value}”重复出现,请只保留一处。", "“{value}” is given more than once; keep one."},
    RuleText{"time_zone", "没有名为“{value}”的时区,请使用如 Asia/Shanghai 的名称。", "There is no time zone “{value}”; use a name such as Asia/Shanghai."},
    RuleText{"working_period", "工作时段须在当天之内,起早于止,且互不重叠。", "A working period lies within the day, begins before it ends, and overlaps no other."},
    RuleText{"no_working_day", "一周至少要有一个工作日。", "A week needs at least one working day."},
    RuleText{"limit_review", "时限“{text}”不能自动识别,需人工核对后填写,如 W3d、U2h。", "The limit “{text}” needs a person's review; write it like W3d or U2h."},
    RuleText{"parent_circle", "上级单位形成循环,请改正。", "The chain of parents runs in a circle; correct it."},
    RuleText{"area_code", "代码应为 1–64 个字节,不含“/”“:”和控制字符。", "A code has 1–64 bytes without “/”, “:” and control characters."},
    RuleText{"area_segment", "代码“{value}”应为上级代码“{parent}”加 {digits} 位数字。", "The code “{value}” is not its parent's code “{parent}” and {digits} digits."},
    RuleText{"area_parent", "上级“{value}”不存在、不在同一图层或不是上一级。", "The parent “{value}” does not exist, is in another layer, or is not one level up."},
    RuleText{"area_level", "没有第 {value} 级,请先定义级别。", "There is no level {value}; define it first."},
    RuleText{"area_path", "路径应为 {expected}。", "The path should be {expected}."},
    RuleText{"area_layer", "图层名应为 1–32 个小写字母、数字、“-”或“_”。", "A layer's name has 1–32 lower-case letters, digits, “-” or “_”."},
    RuleText{"level_depth", "级别须从 0 起连续,不超过 {max} 级。", "Levels run from 0 without a gap, {max} at most."},
    RuleText{"file_defect", "{zh}", "{en}"},
    RuleText{"in_future", "时间“{value}”在将来,导入的案件须已发生。", "The time “{value}” lies in the future; an imported case has happened."},
    RuleText{"closed_without_time", "来源称已办结,但没有办结时间。", "The source says closed but gives no closing time."},
    RuleText{"closed_before_opened", "办结时间“{value}”早于发生时间。", "The closing time “{value}” is before the case began."},
    RuleText{"external_word", "来源中的不同“{what}”超过 {max} 种,请检查映射文件的列。", "The source uses more than {max} different values as “{what}”; check the mapping's column."},
    RuleText{"unit_closed", "该单位已停用,请选择其他单位,或先启用它。", "This unit is closed; choose another one, or open it again first."},
    RuleText{"post_closed", "该岗位已停用,请选择其他岗位,或先启用它。", "This post is closed; choose another one, or open it again first."},
    RuleText{"outside_scope", "不在您的管辖范围内,请选择范围内的单位或区域。", "This lies outside your scope; choose a unit or an area inside it."},
    RuleText{"differs_from_row", "与第 {row} 行所写的同一单位不一致,请改成一致。", "Not what row {row} says of the same unit; make them agree."},
    RuleText{"unit_has_cases", "还有 {count} 件案件未办结,请先改派或办结。", "It still holds {count} open cases; dispatch them elsewhere or close them first."},
    RuleText{"unit_has_duties", "还担任 {count} 项职责(含尚未开始的),请先结束或移交。", "It still holds {count} duties, now or later; end them or hand them over first."},
    RuleText{"unit_has_rulings", "还有 {count} 项权责裁定指定由其负责,请先结束。", "{count} rulings still name it; end them first."},
    RuleText{"unit_has_pairings", "还有 {count} 项结对,请先结束。", "It still has {count} pairings; end them first."},
    RuleText{"unit_has_people", "还有 {count} 名在岗人员,请先调到其他单位或登记离岗。", "{count} people still work there; move them to another unit or let them leave first."},
    RuleText{"unit_has_accounts", "还有 {count} 个启用的账号或接口密钥,请先调到其他单位或停用。", "{count} accounts or keys still belong to it; move or disable them first."},
    RuleText{"unit_has_units", "下面还有 {count} 个单位,请先移到其他单位或停用。", "{count} units stand below it; move or close them first."},
    RuleText{"post_has_people", "还有 {count} 人在此岗位,请先调到其他岗位。", "{count} people still hold this post; give them another one first."},
    RuleText{"post_has_accounts", "还有 {count} 个启用的账号在此岗位,请先调到其他岗位或停用。", "{count} accounts still belong to this post; move or disable them first."},
    RuleText{"unknown_person", "没有这个人员“{value}”,请从人员名册中选择。", "There is no such person “{value}”; choose one from the register."},
    RuleText{"unknown_site", "没有这个点位“{value}”。", "There is no such site “{value}”."},
    RuleText{"unknown_duty", "没有名为“{value}”的职责,请在职责设置中添加或改正。", "There is no duty “{value}”; add it to the set-up or correct it."},
    RuleText{"unknown_row", "没有编号为“{value}”的记录;新增时请留空。", "There is no record “{value}”; leave it empty to add one."},
    RuleText{"ambiguous_name", "“{value}”不止一个,请改填编号。", "More than one is called “{value}”; give its code instead."},
    RuleText{"person_or_unit", "责任人和责任单位须填一个,且只填一个。", "Give a person or a unit, exactly one of them."},
    RuleText{"person_left", "该人员在起始日已离岗。", "This person no longer works here on the first day."},
    RuleText{"person_without_unit", "该人员没有在用的单位,此类案件派不出去。请先填写其单位,或改由单位承担。", "This person has no open unit, so cases of the class could not be dispatched; give them a unit, or let a unit hold the duty."},
    RuleText{"unit_for_class", "此人承担区域内类别的职责,案件按其单位派遣,不能没有单位。请先结束或移交该职责。", "Cases of a class go to this person's unit, so there must be one; end or hand over that duty first."},
    RuleText{"one_chief", "“{value}”写了几个人,网格长只能有一人。请改成一人,其他人发布后另行指定。", "“{value}” names several people; a grid has one chief. Name one, and give the others their duties after publication."},
    RuleText{"deputy_is_holder", "副职不能是责任人本人。", "The deputy cannot be the holder."},
    RuleText{"deputy_of_unit", "由单位承担的职责不设副职。", "A duty held by a unit has no deputy."},
    RuleText{"duty_of_units", "此职责由单位承担,请填责任单位。", "This duty is held by units; give a unit."},
    RuleText{"duty_of_people", "此职责由人员承担,请填责任人。", "This duty is held by people; give a person."},
    RuleText{"duty_taken", "{holder}在 {from} 至 {to} 已担任此职责。", "{holder} holds this duty from {from} to {to}."},
    RuleText{"days_order", "结束日期不能早于开始日期。", "The last day cannot be before the first."},
    RuleText{"day_range", "请选择 {from} 至 {to} 之间的日期。", "Choose a day from {from} to {to}."},
    RuleText{"not_earlier", "应早于现在的结束日期({to})。", "Must be before the present last day ({to})."},
    RuleText{"duty_code", "职责代码应为 1–40 个小写字母、数字或“_”。", "A duty's code has 1–40 lower-case letters, digits or “_”."},
    RuleText{"duty_needed", "职责“{value}”由程序使用,不能删除。", "The program itself uses the duty “{value}”; it cannot be removed."},
    RuleText{"unknown_overlay", "没有专题“{value}”,请先在层级与专题中添加。", "There is no overlay “{value}”; add it to the levels and overlays first."},
    RuleText{"duty_in_use", "职责“{value}”仍有任职记录,不能删除。", "The duty “{value}” is still assigned; it cannot be removed."},
    RuleText{"phone", "电话应为 5–20 位数字,可带“+”。", "A telephone number has 5–20 digits, with “+” in front if need be."},
    RuleText{"code_word", "编号应为 1–40 个字符,不含空格和控制字符。", "A code has 1–40 characters without blanks."},
    RuleText{"record_fixed", "已有记录的区域、点位、类别和职责不能修改;请结束该记录,另起一行新增。", "Place, class and duty of an existing record stay; end it and add a row."},
    RuleText{"not_open", "该项已结束,不能移交。", "This has ended and cannot be handed over."},
    RuleText{"not_theirs", "该项不属于移交人。", "This is not held by the person who hands over."},
    RuleText{"sheet_columns", "未找到表头。第一行标题之后应有列:{columns}。请使用模板。", "No header row found; these columns are needed: {columns}. Use the template."},
    RuleText{"shape_unreadable", "图形无法读取:{zh}", "The outline cannot be read: {en}"},
    RuleText{"shape_invalid", "「{value}」的边界在 {lon},{lat} 处自相交或重叠,请移开该处的顶点。", "The outline of “{value}” crosses or touches itself at {lon},{lat}; move the corners there apart."},
    RuleText{"shape_covered", "所画范围已全部属于同级的其他区域。请先改小它们,或不勾选裁剪。", "All of it already belongs to other areas of this level; reshape those first, or draw without trimming."},
    RuleText{"shape_vanishes", "这样「{value}」就没有面积了。请改为删除该区域。", "“{value}” would have no area left; remove it instead."},
    RuleText{"cut_misses", "切割线没有把区域分开。请从边界外画到边界外。", "The line does not divide the area; draw it from outside to outside."},
    RuleText{"cut_unclear", "切割线与边界贴得太近,无法分清。请移开一点再画。", "The line runs too close along the boundary; draw it a little away."},
    RuleText{"cut_crosses_child", "切割线穿过下级区域「{value}」。请先切割它,或沿它的边界画。", "The line crosses “{value}” below; cut that one first, or draw along its boundary."},
    RuleText{"merge_not_siblings", "「{value}」不在同一上级之下,不能合并。请先调整上级。", "“{value}” has another parent or level; move it first."},
    RuleText{"merge_half_drawn", "「{value}」与目标区域只有一个已落图。请先把两个都画好,或都不画。", "Only one of “{value}” and the target is drawn; draw both first."},
    RuleText{"vertex_unknown", "「{value}」在此处没有顶点,可能刚被移动。请刷新后再改。", "“{value}” has no corner there; it may just have been moved. Reload and try again."},
    RuleText{"vertex_junction", "三个以上区域在此相接,不能删除这个顶点。请改为移动它。", "Three or more areas meet at this corner; move it instead of removing it."},
    RuleText{"edge_unknown", "「{value}」没有这条边,可能刚被修改。请刷新后再改。", "“{value}” has no such edge; it may just have been changed. Reload and try again."},
    RuleText{"area_drawn", "「{value}」已经落图。请用修改边界。", "“{value}” is drawn already; reshape it."},
    RuleText{"area_not_drawn", "「{value}」还没有落图。请先画出边界。", "“{value}” is not drawn yet; draw it first."},
    RuleText{"draw_words", "给未落图区域画边界时,只填区域和图形。", "To draw an area that exists, give its id and the outline only."},
    RuleText{"area_has_children", "下面还有 {count} 个区域。请先移走或删除它们。", "{count} areas hang below it; move or remove them first."},
    RuleText{"area_in_use", "「{value}」仍以此为管辖范围。请先给它另一个区域。", "“{value}” still has this area as its ground; give it another one first."},
    RuleText{"level_in_use", "「{value}」这一级还有区域,不能删除、换位或改代号。请先移走它们。", "“{value}” still has areas: it cannot go, move or change its word; move the areas first."},
    RuleText{"overlay_in_use", "专题「{value}」还有区域,不能删除。请先删除它们。", "The overlay “{value}” still has areas; remove those first."},
    RuleText{"codes_unfit", "有 {count} 个区域的代码不是上级代码加 {digits} 位数字,如「{value}」。请改位数,或勾选重新编码。", "{count} codes are not the parent's code and {digits} digits, “{value}” for one; choose other digits, or have new codes made."},
    RuleText{"codes_used_up", "「{value}」之下 {digits} 位顺序码已用完。请自行填写代码,或增加位数。", "The {digits}-digit codes below “{value}” are used up; give a code yourself, or allow more digits."},
    RuleText{"revision_missing", "请给出所读区域 {value} 的修订号。", "Give the revision of area {value} as you read it."},
    RuleText{"nothing_to_undo", "没有可撤销(重做)的步骤。", "There is nothing to undo or redo."},
    RuleText{"levels_changed", "层级或专题已被再次修改,不能撤销或重做这一步。", "Levels or overlays have been changed since; this step cannot be undone or redone."},
    RuleText{"step_too_large", "这一步改动太多,不能撤销。请放弃草稿重新开始。", "This step changed too much to be taken back; discard the draft and begin anew."},
    RuleText{"nothing_changes", "没有任何变化。", "This changes nothing."},
    RuleText{"too_few", "至少 {min} 项。", "At least {min} entries."},
    RuleText{"pins_degenerate", "定位点落在一条线上或同一处,无法配准。请把它们分散到图的各角。", "The pins lie on one line or one place; spread them over the corners of the picture."},
    RuleText{"unknown_upload", "图片不存在或未上传完成,请重新上传。", "The picture does not exist or is not fully uploaded; upload it again."},
    RuleText{"sheet_row_repeated", "与第 {row} 行是同一个网格。请只保留一行。", "The same area as in row {row}; keep one of them."},
    RuleText{"before_editions", "当时还没有网格版本。请选择更晚的日期。", "No edition of the territory was in force then; choose a later date."},
    RuleText{"unknown_edition", "没有这个版本,请从版本列表中选择。", "There is no such edition; choose one from the list."},
    RuleText{"draft_moved", "草稿刚被修改过,请刷新核对后再发布。", "The draft has just been changed; reload and look before publishing."},
    RuleText{"draft_outdated", "草稿开始后已发布「{value}」。若确要以本草稿为准,请勾选覆盖后再发布。", "“{value}” was published since this draft began; say that this draft shall replace it."},
    RuleText{"edition_earlier", "生效时间不能早于现行版本({from})。", "Must not be before the edition in force ({from})."},
    RuleText{"taken", "已被使用,请换一个。", "Already taken; choose another."},
    RuleText{"host_name", "主机名“{value}”无效:只用小写字母、数字、“-”和“.”,不带端口。", "“{value}” is no host name: letters, digits, “-” and “.”, without a port."},
    RuleText{"not_in_role", "角色“{role}”没有此权限,请改选:{allowed}。", "The role “{role}” does not have it; choose from: {allowed}."},
};
// clang-format on

std::string fill(std::string_view text, const std::vector<std::pair<std::string, std::string>>& params) {
    std::string out{text};
    for (const auto& [name, value] : params) {
        const std::string mark = "{" + name + "}";
        if (const auto at = out.find(mark); at != std::string::npos) out.replace(at, mark.size(), value);
    }
    return out;
}

}  // namespace

const ErrorText& error_text(ErrorCode code) {
    for (const auto& row : kErrors) {
        if (row.code == code) return row;
    }
    return kErrors.back();
}

std::string message(const Error& error, Locale locale) {
    const auto& row = error_text(error.code);
    auto params = error.params;
    if (error.code == ErrorCode::invalid_request) params.emplace_back("count", std::to_string(error.fields.size()));
    return fill(locale == Locale::en ? row.en : row.zh_cn, params);
}

std::string message(const FieldError& field, Locale locale) {
    for (const auto& row : kFieldRules) {
        if (row.rule == field.rule) return fill(locale == Locale::en ? row.en : row.zh_cn, field.params);
    }
    return field.rule;
}

}  // namespace jingwei

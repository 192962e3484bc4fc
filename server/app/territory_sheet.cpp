#include "app/territory_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "base/sheet_table.hpp"
#include "domain/duty/duty.hpp"
#include "domain/grid/editor.hpp"

namespace jingwei::app {
namespace {

enum Column : std::size_t { office, village, name, code, bounds, buildings, households, chief, phone };

const std::vector<SheetColumn>& columns() {
    static const std::vector<SheetColumn> all{
        {"office", {"办事处", "街道", "镇街", "乡镇", "街道办事处", "镇办", "Office"}, false, true},
        {"village", {"村居", "社区", "村", "所属社区", "所属村居", "村/社区", "村社区", "Village"}, false, true},
        {"name", {"网格名称", "网格", "名称", "小组/楼栋", "Area"}, true, false},
        {"code", {"网格编码", "编码", "代码", "Code"}, false, false},
        {"bounds", {"四至范围", "四至", "范围", "Bounds"}, false, false},
        {"buildings", {"楼栋/路段", "楼栋", "路段", "楼栋路段", "Buildings"}, false, false},
        {"households", {"户数", "Households"}, false, false},
        {"chief", {"网格长", "负责人", "Chief"}, false, false},
        {"phone", {"联系电话", "电话", "手机", "手机号", "Phone"}, false, false},
    };
    return all;
}

const std::array kTreeLevels{LocalizedText{"办事处", "Office"}, LocalizedText{"村(居)", "Village"},
                             LocalizedText{"网格", "Grid"}};

std::optional<std::int32_t> whole_number(const std::string& text) {
    std::int32_t number = 0;
    std::string digits = text;
    if (digits.ends_with("户")) digits.resize(digits.size() - std::string_view{"户"}.size());
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (failed != std::errc{} || end != digits.data() + digits.size() || number < 0 || number > 10'000'000) return std::nullopt;
    return number;
}

SheetArea area_of(const SheetRecord& record) {
    constexpr std::size_t kLongestName = 100;
    constexpr std::size_t kLongestChief = 60;
    SheetArea area{.row = record.row(),
                   .names = {},
                   .code = record.at(code),
                   .facts = {record.at(bounds), record.at(buildings), {}},
                   .chief = record.at(chief),
                   .phone = record.at(phone),
                   .faults = {}};
    for (const auto column : {office, village}) {
        if (!record.at(column).empty()) area.names.push_back(record.at(column));
    }
    area.names.push_back(record.at(name));
    if (record.at(name).empty()) area.faults.push_back({"网格名称", "required", {}});
    for (const auto& one : area.names) {
        if (code_points(one) > kLongestName) area.faults.push_back({"网格名称", "too_long", {{"max", "100"}}});
    }
    if (!area.code.empty() && !grid::is_code(area.code)) area.faults.push_back({"网格编码", "area_code", {}});
    if (!record.at(households).empty()) {
        area.facts.households = whole_number(record.at(households));
        if (!area.facts.households) area.faults.push_back({"户数", "type", {{"expected", "整数 / integer"}}});
    }
    if (!area.phone.empty() && !duty::tidy_phone(area.phone)) area.faults.push_back({"联系电话", "phone", {}});
    if (code_points(area.chief) > kLongestChief)
        area.faults.push_back({"网格长", "too_long", {{"max", std::to_string(kLongestChief)}}});
    if (area.chief.empty() && !area.phone.empty() && duty::tidy_phone(area.phone))
        area.faults.push_back({"网格长", "required", {}});
    for (const auto* text : {&area.facts.bounds, &area.facts.buildings}) {
        if (code_points(*text) > grid::kMaxFactsLength)
            area.faults.push_back({"四至范围", "too_long", {{"max", std::to_string(grid::kMaxFactsLength)}}});
    }
    return area;
}

/// The same area twice, or rows that do not agree on how deep the tree is.
void check_rows(SheetOfAreas& sheet) {
    std::map<std::vector<std::string>, std::uint32_t> seen;
    std::size_t deepest = 0;
    for (const auto& area : sheet.rows) deepest = std::max(deepest, area.names.size());
    for (auto& area : sheet.rows) {
        const auto [at, fresh] = seen.emplace(area.names, area.row);
        if (!fresh) area.faults.push_back({"网格名称", "sheet_row_repeated", {{"row", std::to_string(at->second)}}});
        if (area.names.size() != deepest) area.faults.push_back({"村居", "required", {}});
        sheet.faulty += area.faults.empty() ? 0U : 1U;
    }
    for (std::size_t i = 3 - std::min<std::size_t>(3, deepest); i < 3; ++i) sheet.level_names.push_back(kTreeLevels.at(i));
}

/// The tree of a sheet on its way into a draft.
class Planting {
public:
    Planting(const App& app, const grid::Draft& draft, SheetTaken& taken)
        : new_id_{[&app] { return app.ids.next<AreaId>(); }}, editor_{draft, new_id_}, levels_{draft.levels()}, taken_{taken} {}

    Result<AreaId> root(const Reference& reference, std::optional<AreaId> chosen) {
        if (chosen) {
            const auto* const area = editor_.find(*chosen);
            if (area == nullptr || area->layer != grid::kTerritoryLayer) return refuse_field("/parent_id", "unknown_area");
            return *chosen;
        }
        std::vector<AreaId> roots;
        for (const AreaId id : editor_.children(AreaId{})) {
            if (editor_.find(id)->layer == grid::kTerritoryLayer) roots.push_back(id);
        }
        if (roots.size() == 1) return roots.front();
        if (roots.size() > 1) return refuse_field("/parent_id", "required");
        grid::Area area;
        area.id = new_id_();
        area.code = reference.district.code;
        area.name = reference.district.name;
        editor_.add(area);
        return area.id;
    }

    Result<AreaId> plant(AreaId root, const SheetOfAreas& sheet, const SheetArea& row) {
        AreaId parent = root;
        for (std::size_t i = 0; i < row.names.size(); ++i) {
            const bool own = i + 1 == row.names.size();
            const auto at = place(parent, row.names[i], own ? row.code : "", sheet.level_names[i]);
            if (!at) return tl::make_unexpected(at.error());
            parent = *at;
        }
        const grid::Area& area = *editor_.find(parent);
        grid::AreaFacts facts = row.facts;
        if (!facts.households) facts.households = area.facts.households;
        const bool fresh = made_.contains(parent);
        if (facts != area.facts) {
            editor_.change(parent).facts = std::move(facts);
            ++(fresh ? taken_.added : taken_.changed);
        } else {
            ++(fresh ? taken_.added : taken_.unchanged);
        }
        return parent;
    }

    Result<grid::Changes> finish() {
        editor_.set_levels(levels_);
        return editor_.finish("/file");
    }

private:
    /// The child of that name, made when there is none.
    Result<AreaId> place(AreaId parent, const std::string& title, const std::string& code, const LocalizedText& level) {
        const auto known = by_name_.find({parent, title});
        if (known != by_name_.end()) return known->second;
        if (!read_.contains(parent)) {
            read_.insert(parent);
            for (const AreaId child : editor_.children(parent))
                by_name_.emplace(std::pair{parent, editor_.find(child)->name.zh_cn}, child);
            return place(parent, title, code, level);
        }
        const grid::Area above = *editor_.find(parent);
        grid::Area area;
        area.depth = above.depth + 1;
        const auto depth = static_cast<std::size_t>(area.depth);
        if (depth >= grid::kMaxDepth) return refuse_field("/parent_id", "area_level", {{"value", std::to_string(depth)}});
        if (depth >= levels_.size()) levels_.push_back({area.depth, fmt::format("level-{}", depth), level, 3});
        area.id = new_id_();
        area.parent = parent;
        area.name = {title, ""};
        if (!code.empty() && editor_.has_code(area.layer, code, {})) return refuse_field("/file", "taken");
        area.code = code.empty() ? next_code(above, levels_[depth].digits) : code;
        made_.insert(area.id);
        by_name_.emplace(std::pair{parent, title}, area.id);
        const AreaId id = area.id;
        editor_.add(std::move(area));
        return id;
    }

    /// Counts on from what the editor found, so that a sheet of many rows does not look through all areas for each.
    std::string next_code(const grid::Area& above, int digits) {
        auto& number = numbers_[above.id];
        for (;;) {
            ++number;
            const auto code =
                digits == 0 ? fmt::format("{}-{}", above.code, number) : fmt::format("{}{:0{}}", above.code, number, digits);
            if (!editor_.has_code(std::string{grid::kTerritoryLayer}, code, {})) return code;
        }
    }

    std::function<AreaId()> new_id_;
    grid::Editor editor_;
    std::vector<grid::Level> levels_;
    SheetTaken& taken_;
    std::map<std::pair<AreaId, std::string>, AreaId> by_name_;
    std::set<AreaId> read_;
    std::set<AreaId> made_;
    std::map<AreaId, int> numbers_;
};

/// Chiefs are duties: whoever brings them in must be allowed to give those, on the ground the sheet is about.
bool may_name_chiefs(const Caller& caller, const Reference& reference, AreaId root) {
    if (!org::allows(caller.actor, org::Permission::duty_manage)) return false;
    const auto* const ground = reference.territory.find(root);
    return caller.actor.scope.everything || (ground != nullptr && caller.actor.scope.covers(ground->path, UnitId{}));
}

/// Those that the draft or the register does not have yet, so that a sheet may come twice.
std::vector<DraftChief> news_of(const App& app, TenantId tenant, EditionId draft, const std::vector<DraftChief>& chiefs,
                                const std::vector<ChiefOutcome>& planned) {
    const auto known =
        in_snapshot<std::vector<DraftChief>>(app.database, [&](Stores& stores) { return stores.drafts.chiefs(tenant, draft); });
    std::map<AreaId, const DraftChief*> by_area;
    for (const auto& chief : known) by_area.emplace(chief.area, &chief);
    std::vector<DraftChief> news;
    for (std::size_t i = 0; i < chiefs.size(); ++i) {
        const auto before = by_area.find(chiefs[i].area);
        const bool waits = before != by_area.end();
        const bool same = waits ? before->second->name == chiefs[i].name && before->second->phone == chiefs[i].phone
                                : planned[i].action == ChiefAction::same;
        if (!same) news.push_back(chiefs[i]);
    }
    return news;
}

Error error_of(const SheetOfAreas& sheet) {
    constexpr std::size_t kMost = 100;
    Error error{.code = ErrorCode::invalid_request, .params = {}, .fields = {}};
    for (const auto& row : sheet.rows) {
        for (const auto& fault : row.faults) {
            if (error.fields.size() < kMost)
                error.fields.push_back({fmt::format("/rows/{}/{}", row.row, fault.column), fault.rule, fault.params});
        }
    }
    return error;
}

}  // namespace

Result<SheetOfAreas> read_area_sheet(const SheetFiles& sheets, const std::string& bytes) {
    const auto book = sheets.read(bytes);
    if (!book) return tl::make_unexpected(book.error());
    Result<std::vector<SheetRecord>> records = refuse_field("/file", "sheet_columns", {{"columns", "网格名称"}});
    for (const Sheet& sheet : book->sheets) {
        if (sheet.hidden) continue;
        records = read_table(sheet, columns());
        if (records) break;
    }
    if (!records) return tl::make_unexpected(records.error());
    if (records->size() > kMaxSheetRows) return refuse_field("/file", "too_many", {{"max", std::to_string(kMaxSheetRows)}});
    SheetOfAreas sheet;
    for (const auto& record : *records) sheet.rows.push_back(area_of(record));
    check_rows(sheet);
    return sheet;
}

Result<SheetTaken> take_area_sheet(const App& app, const Caller& caller, EditionId draft, const SheetOfAreas& sheet,
                                   const SheetTarget& target) {
    if (sheet.faulty > 0 && !target.skip_faulty && !target.preview) return tl::make_unexpected(error_of(sheet));
    const auto reference = app.reference.get(caller.tenant);
    SheetTaken taken;
    std::vector<DraftChief> waiting;
    const auto make = [&](const OpenDraft& open) -> Result<grid::Changes> {
        taken = {};
        Planting planting{app, open.draft, taken};
        const auto root = planting.root(*reference, target.parent);
        if (!root) return tl::make_unexpected(root.error());
        std::vector<DraftChief> chiefs;
        for (const auto& row : sheet.rows) {
            if (!row.faults.empty()) continue;
            const auto planted = planting.plant(*root, sheet, row);
            if (!planted) return tl::make_unexpected(planted.error());
            if (!row.chief.empty()) chiefs.push_back({*planted, row.row, row.chief, duty::tidy_phone(row.phone).value_or("")});
        }
        taken.chiefs_left_out = !chiefs.empty() && !may_name_chiefs(caller, *reference, *root);
        if (taken.chiefs_left_out) chiefs.clear();
        taken.chiefs = plan_chiefs(app, caller.tenant, day_of(*reference, app.clock.now()), chiefs);
        waiting = news_of(app, caller.tenant, draft, chiefs, taken.chiefs);
        return planting.finish();
    };
    if (target.preview) {
        const auto open = open_draft(app, caller.tenant, draft);
        if (!open) return tl::make_unexpected(open.error());
        auto changes = make(*open);
        if (!changes) return tl::make_unexpected(changes.error());
        taken.step = {open->row.version, std::move(*changes)};
        return taken;
    }
    auto step = step_draft(app, caller, draft, "sheet", make, &waiting);
    if (!step) return tl::make_unexpected(step.error());
    taken.step = std::move(*step);
    return taken;
}

SheetDraft area_sheet_template() {
    SheetDraft draft;
    draft.name = "网格划分表";
    draft.title = "网格划分表";
    draft.columns = {{.heading = "办事处", .width = 16, .hint = "没有可删去此列"},
                     {.heading = "村居", .width = 16, .hint = "留空表示同上"},
                     {.heading = "网格名称", .width = 20, .hint = "必填"},
                     {.heading = "四至范围", .width = 36},
                     {.heading = "楼栋/路段", .width = 36, .hint = "多个用顿号隔开,如 新民路、1-5号楼"},
                     {.heading = "户数", .width = 8, .hint = "整数"},
                     {.heading = "网格长", .width = 12, .hint = "一人;发布后登入责任台账"},
                     {.heading = "联系电话", .width = 16, .hint = "网格长的电话"}};
    draft.rows = {
        {"示例办事处", "示例社区", "示例一组", "东至河、西至新民路、南至铁路、北至二环", "新民路、1-5号楼", "86", "", ""}};
    return draft;
}

}  // namespace jingwei::app

#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "api/sheet_response.hpp"
#include "app/duty_sheets.hpp"

/// People, assignments, pairings, units and sites as .xlsx, out and in.
namespace jingwei::api {
namespace {

Result<app::DutySheet> sheet_named(const Call& call) {
    const auto& word = call.path_value("sheet");
    if (word == "people") return app::DutySheet::people;
    if (word == "assignments") return app::DutySheet::assignments;
    if (word == "pairings") return app::DutySheet::pairings;
    if (word == "units") return app::DutySheet::units;
    if (word == "sites") return app::DutySheet::sites;
    return refuse(ErrorCode::not_found);
}

struct ExportQuery {
    static constexpr FieldDoc kDocs[]{
        {"all", "People who left and duties that ended too."},
    };
    std::optional<bool> all;
};
BOOST_DESCRIBE_STRUCT(ExportQuery, (), (all))

Result<net::Response> export_sheet(const Call& call, const ExportQuery& query) {
    const auto kind = sheet_named(call);
    if (!kind) return tl::make_unexpected(kind.error());
    const DutyLook look{call};
    const auto draft =
        app::export_duty_sheet(*kind, look.reference, *look.book, look.sight(), look.day, query.all.value_or(false));
    return sheet_response(call.service.sheets.write(draft), call.path_value("sheet") + "-" + duty::format_day(look.day));
}

Result<net::Response> get_duty_template(const Call& call) {
    const auto kind = sheet_named(call);
    if (!kind) return tl::make_unexpected(kind.error());
    const DutyLook look{call};
    return sheet_response(call.service.sheets.write(app::duty_sheet_template(*kind, *look.book)),
                          call.path_value("sheet") + "-template");
}

SheetAction action_view(app::RowAction action) {
    switch (action) {
        case app::RowAction::create: return SheetAction::create;
        case app::RowAction::change: return SheetAction::change;
        case app::RowAction::same: return SheetAction::same;
        case app::RowAction::refuse: break;
    }
    return SheetAction::refuse;
}

SheetResult result_view(const app::SheetOutcome& outcome) {
    SheetResult view{outcome.imported,
                     outcome.count(app::RowAction::create),
                     outcome.count(app::RowAction::change),
                     outcome.count(app::RowAction::same),
                     outcome.count(app::RowAction::refuse),
                     {}};
    for (const auto& row : outcome.rows) {
        SheetRowResult shown{row.row, action_view(row.action), row.title, {}};
        for (const auto& mistake : row.mistakes) {
            shown.mistakes.push_back({mistake.column,
                                      mistake.error.rule,
                                      {message(mistake.error, Locale::zh_cn), message(mistake.error, Locale::en)}});
        }
        view.rows.push_back(std::move(shown));
    }
    return view;
}

Result<net::Response> read_sheet(const Call& call, bool apply) {
    const auto kind = sheet_named(call);
    if (!kind) return tl::make_unexpected(kind.error());
    if (*kind == app::DutySheet::units && !org::allows(call.caller.actor, org::Permission::org_manage))
        return refuse(ErrorCode::forbidden);
    const auto book = call.service.sheets.read(call.request.body);
    if (!book) return tl::make_unexpected(book.error());
    const auto outcome = app::import_duty_sheet(call.app(), call.caller, *kind, *book, apply);
    if (!outcome) return tl::make_unexpected(outcome.error());
    return detail::json_response(200, to_json(result_view(*outcome)));
}

Result<net::Response> preview_sheet(const Call& call) { return read_sheet(call, false); }
Result<net::Response> import_sheet(const Call& call) { return read_sheet(call, true); }

}  // namespace

std::vector<Operation> duty_sheet_operations() {
    const Access read = Access::needs(org::Permission::org_read);
    const Access manage = Access::needs(org::Permission::duty_manage);
    return {
        with_content(get("exportDutySheet", "/duty/sheets/{sheet}", read,
                         "People, assignments, pairings, units or sites as .xlsx; telephone numbers are masked", export_sheet),
                     kXlsx),
        with_content(
            get("getDutySheetTemplate", "/duty/sheets/{sheet}/template", read, "An empty sheet to fill", get_duty_template),
            kXlsx),
        refuses(with_content(with_answer<SheetResult>(act("previewDutySheet", "POST", "/duty/sheets/{sheet}/preview", manage,
                                                          "What a sheet would do, row by row", preview_sheet)),
                             "", kXlsx),
                {ErrorCode::invalid_request, ErrorCode::changed_meanwhile}),
        with_content(
            with_answer<SheetResult>(act("importDutySheet", "POST", "/duty/sheets/{sheet}", manage,
                                         "Import a sheet: all of it, or nothing while a row has a mistake", import_sheet)),
            "", kXlsx),
    };
}

}  // namespace jingwei::api

#include <algorithm>

#include "api/operation_lists.hpp"
#include "api/sheet_response.hpp"
#include "api/territory_views.hpp"
#include "app/territory_files.hpp"
#include "app/territory_sheet.hpp"
#include "domain/duty/duty.hpp"

namespace jingwei::api {
namespace {

constexpr std::size_t kMostRows = 1000;

std::string property(const std::optional<Text<0, 200>>& text) { return text ? text->value : std::string{}; }

grid::ImportMapping mapping_of(const FileMapping& body) {
    grid::ImportMapping mapping;
    if (body.layer) mapping.layer = body.layer->value;
    mapping.code_property = property(body.code_property);
    mapping.name_property = property(body.name_property);
    mapping.name_en_property = property(body.name_en_property);
    mapping.level_property = property(body.level_property);
    mapping.parent_property = property(body.parent_property);
    if (body.depth) mapping.depth = body.depth->value;
    if (body.code_digits) mapping.code_digits = static_cast<std::size_t>(body.code_digits->value);
    mapping.merge_same_code = body.merge_same_code.value_or(false);
    return mapping;
}

app::TerritoryInput input_of(const app::TerritoryFile& file, const FileMapping& body) {
    app::TerritoryInput input;
    input.features = file.content.features;
    input.mapping = mapping_of(body);
    if (body.level_name) input.level_name = *body.level_name;
    input.origin = grid::EditionOrigin{file.row.name, file.content.system};
    return input;
}

/// Where the trouble is, so that it can be shown on the map.
std::optional<geo::MultiPolygon> shape_of(const app::TerritoryFile& file, std::size_t feature) {
    const auto at = std::find_if(file.content.features.begin(), file.content.features.end(),
                                 [&](const geo::Feature& one) { return one.number == feature; });
    if (at == file.content.features.end() || at->shape.empty()) return std::nullopt;
    return at->shape;
}

std::vector<FileFinding> findings_view(const app::TerritoryFile& file, const std::vector<grid::ImportFinding>& findings) {
    constexpr std::size_t kMostShapesListed = 200;  // the rest goes by its number
    std::vector<FileFinding> out;
    for (const auto& finding : findings) {
        FileFinding one{static_cast<std::int64_t>(finding.feature),
                        finding.rule,
                        {message(finding, Locale::zh_cn), message(finding, Locale::en)},
                        {}};
        if (out.size() < kMostShapesListed) one.shape = shape_of(file, finding.feature);
        out.push_back(std::move(one));
    }
    return out;
}

ImportReport report_view(const app::TerritoryFile& file, const app::TerritoryImported& done) {
    return {static_cast<std::int64_t>(done.added),
            static_cast<std::int64_t>(done.changed),
            static_cast<std::int64_t>(done.unchanged),
            findings_view(file, done.defects),
            findings_view(file, done.warnings),
            done.effective_from,
            {}};
}

TerritoryFile file_view(const app::TerritoryFile& file) {
    TerritoryFile out{.id = to_string(file.row.id),
                      .name = file.row.name,
                      .coordinates = file.content.system.empty() ? file.row.coordinates : file.content.system,
                      .size = file.row.size,
                      .created_at = file.row.created_at,
                      .feature_count = static_cast<std::int64_t>(file.content.features.size()),
                      .drawn_count = 0,
                      .properties = {},
                      .warnings = {}};
    for (const auto& feature : file.content.features) out.drawn_count += feature.shape.empty() ? 0 : 1;
    for (const auto& one : app::profile_properties(file.content.features)) {
        out.properties.push_back({one.name, static_cast<std::int64_t>(one.filled), static_cast<std::int64_t>(one.distinct),
                                  one.samples, static_cast<PropertyRole>(one.guess)});
    }
    for (const auto& warning : file.content.warnings) {
        out.warnings.push_back({static_cast<std::int64_t>(warning.feature),
                                std::string{geo::problem_name(warning.problem)},
                                {message(warning, Locale::zh_cn), message(warning, Locale::en)},
                                {}});
    }
    return out;
}

struct FileQuery {
    static constexpr FieldDoc kDocs[]{
        {"name", "Of the file, with its ending.", "grids.geojson"},
        {"coordinates", "Declared coordinate system; absent: what the file says.", "EPSG:4326"},
    };
    std::optional<Text<1, 200>> name;
    std::optional<Text<0, 64>> coordinates;  // such as "EPSG:4326"; absent: what the file says
};
BOOST_DESCRIBE_STRUCT(FileQuery, (), (name, coordinates))

Result<app::TerritoryFile> file_of(const Call& call) {
    const auto id = call.path_id<app::TerritoryFileId>("import_id");
    if (!id) return tl::make_unexpected(id.error());
    return app::open_territory_file(call.app(), call.tenant(), *id);
}

Result<TerritoryFile> send_file(const Call& call, const FileQuery& query) {
    if (!query.name) return refuse_field("/name", "required");
    const auto kept = app::keep_territory_file(call.app(), call.caller, query.name->value,
                                               query.coordinates ? query.coordinates->value : "", call.request.body);
    if (!kept) return tl::make_unexpected(kept.error());
    const auto file = app::open_territory_file(call.app(), call.tenant(), kept->id);
    if (!file) return tl::make_unexpected(file.error());
    return file_view(*file);
}

Result<TerritoryFile> get_file(const Call& call) {
    const auto file = file_of(call);
    if (!file) return tl::make_unexpected(file.error());
    return file_view(*file);
}

Result<NoContent> drop_file(const Call& call) {
    const auto id = call.path_id<app::TerritoryFileId>("import_id");
    if (!id) return tl::make_unexpected(id.error());
    const auto done = app::drop_territory_file(call.app(), call.caller, *id);
    if (!done) return tl::make_unexpected(done.error());
    return NoContent{};
}

Result<ImportReport> check_import(const Call& call, const CheckImport& body) {
    const auto file = file_of(call);
    if (!file) return tl::make_unexpected(file.error());
    app::TerritoryInput input = input_of(*file, body.mapping);
    if (!body.draft_id) {
        input.dry_run = true;
        const auto done = app::import_territory(call.app(), call.tenant(), input);
        if (!done) return tl::make_unexpected(done.error());
        return report_view(*file, *done);
    }
    const auto open = app::open_draft(call.app(), call.tenant(), *body.draft_id);
    if (!open) return tl::make_unexpected(open.error());
    app::TerritoryImported report;
    const auto changes = app::import_changes(call.app(), open->draft, input, report);
    if (!changes) return tl::make_unexpected(changes.error());
    return report_view(*file, report);
}

Result<ImportReport> import_into_draft(const Call& call, const ImportIntoDraft& body) {
    const auto file = file_of(call);
    if (!file) return tl::make_unexpected(file.error());
    app::TerritoryImported report;
    const auto step = app::import_into_draft(call.app(), call.caller, body.draft_id, input_of(*file, body.mapping), report);
    if (!step && report.defects.empty() && report.unchanged == 0) return tl::make_unexpected(step.error());
    ImportReport out = report_view(*file, report);
    if (step) out.version = step->version;
    return out;
}

Result<ImportReport> import_as_edition(const Call& call, const ImportAsEdition& body) {
    const auto file = file_of(call);
    if (!file) return tl::make_unexpected(file.error());
    app::TerritoryInput input = input_of(*file, body.mapping);
    input.edition_name = body.name.value;
    input.effective_from = body.effective_from;
    const auto done = app::import_territory(call.app(), call.tenant(), input);
    if (!done) return tl::make_unexpected(done.error());
    return report_view(*file, *done);
}

struct SheetQuery {
    static constexpr FieldDoc kDocs[]{
        {"draft_id", "The draft that takes it in."},
        {"parent_id", "Where the tree begins; absent: the one root there is, or one made for the district."},
        {"preview", "True: look only, write nothing."},
        {"skip_faulty", "True: take the sound rows and leave the others."},
    };
    std::optional<EditionId> draft_id;
    std::optional<AreaId> parent_id;
    std::optional<bool> preview;
    std::optional<bool> skip_faulty;
};
BOOST_DESCRIBE_STRUCT(SheetQuery, (), (draft_id, parent_id, preview, skip_faulty))

SheetRowView row_view(const app::SheetArea& row) {
    SheetRowView out{row.row, row.names, row.code, row.facts, row.chief, row.phone.empty() ? "" : duty::mask_phone(row.phone),
                     {}};
    for (const auto& fault : row.faults) {
        const FieldError error{"", fault.rule, fault.params};
        out.faults.push_back({fault.column, fault.rule, {message(error, Locale::zh_cn), message(error, Locale::en)}});
    }
    return out;
}

Result<SheetReport> take_sheet(const Call& call, const SheetQuery& query) {
    if (!query.draft_id) return refuse_field("/draft_id", "required");
    const auto sheet = app::read_area_sheet(call.service.sheets, call.request.body);
    if (!sheet) return tl::make_unexpected(sheet.error());
    const auto taken = app::take_area_sheet(
        call.app(), call.caller, *query.draft_id, *sheet,
        {.parent = query.parent_id, .preview = query.preview.value_or(false), .skip_faulty = query.skip_faulty.value_or(false)});
    if (!taken) return tl::make_unexpected(taken.error());
    SheetReport out{taken->step.version,
                    static_cast<std::int64_t>(sheet->rows.size()),
                    static_cast<std::int64_t>(sheet->faulty),
                    static_cast<std::int64_t>(taken->added),
                    static_cast<std::int64_t>(taken->changed),
                    static_cast<std::int64_t>(taken->unchanged),
                    taken->chiefs_left_out,
                    chief_report(taken->chiefs,
                                 [&](const app::ChiefOutcome& chief) {
                                     const auto row = std::find_if(sheet->rows.begin(), sheet->rows.end(),
                                                                   [&](const auto& one) { return one.row == chief.row; });
                                     return row == sheet->rows.end() ? LocalizedText{} : LocalizedText{row->names.back(), ""};
                                 }),
                    {}};
    for (const bool faulty : {true, false}) {
        for (const auto& row : sheet->rows) {
            if (row.faults.empty() != faulty && out.rows.size() < kMostRows) out.rows.push_back(row_view(row));
        }
    }
    return out;
}

Result<net::Response> get_template(const Call& call) {
    return net::Response{.status = 200,
                         .headers = {{"Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
                                     {"Content-Disposition", "attachment; filename=\"grids.xlsx\""}},
                         .body = call.service.sheets.write(app::area_sheet_template())};
}

}  // namespace

std::vector<Operation> territory_import_operations() {
    using org::Permission;
    const Access import = Access::needs(Permission::territory_import);
    const Access edit = Access::needs(Permission::territory_edit);
    const Access publish = Access::needs(Permission::territory_publish);
    std::vector<Operation> rows{
        with_content(take("sendTerritoryFile", "/territory/imports", import, "Send a map file, up to 64 MiB", send_file, 201), "",
                     "application/octet-stream"),
        get("getTerritoryFile", "/territory/imports/{import_id}", import, "What is in the file", get_file),
        act("dropTerritoryFile", "DELETE", "/territory/imports/{import_id}", import, "Forget the file", drop_file),
        send("checkTerritoryImport", "POST", "/territory/imports/{import_id}/check", import,
             "Dry run with every defect and its place", check_import),
        send("importIntoDraft", "POST", "/territory/imports/{import_id}/draft", edit, "Take the file into a draft",
             import_into_draft),
        send("importAsEdition", "POST", "/territory/imports/{import_id}/edition", publish, "Make it the next edition",
             import_as_edition),
        with_content(take("takeTerritorySheet", "/territory/sheets", edit, "A 网格划分表 (.xlsx) into a draft, or its preview",
                          take_sheet),
                     "", kXlsx),
        with_content(get("getTerritorySheetTemplate", "/territory/sheets/template", edit, "An empty 网格划分表", get_template),
                     kXlsx),
    };
    for (auto& row : rows) {
        if (row.method != "GET")
            row.own_refusals = {ErrorCode::conflict, ErrorCode::area_conflict, ErrorCode::file_unreadable,
                                ErrorCode::import_row_refused};
    }
    return rows;
}

}  // namespace jingwei::api

// Before our own headers: it says `testing` and means the one outside.
// clang-format off
#include "storage/test/test_database.hpp"
#include "import/import_district.hpp"
// clang-format on

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/create_tenant.hpp"
#include "app/report_overdue.hpp"
#include "base/secret.hpp"
#include "integrations/case_mapping.hpp"

namespace jingwei::testing {
namespace {

std::string file_text(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

const main::FileWatcher kNobody{.on_progress = [](const main::FileProgress&) {}, .on_refusal = [](const main::FileRefusal&) {}};

}  // namespace

std::optional<std::filesystem::path> shared_data() {
    const char* shared = std::getenv("JINGWEI_SHARED");
    const std::filesystem::path folder =
        shared != nullptr ? std::filesystem::path{shared} / "data" : std::filesystem::path{JINGWEI_SOURCE_DIR} / "../shared/data";
    if (std::filesystem::is_directory(folder)) return folder;
    return std::nullopt;
}

bool ImportDistrict::has_postgresql() { return !storage::TestDatabase::postgres_url().empty(); }

ImportDistrict::ImportDistrict(const std::string& time_zone, storage::Dialect dialect)
    : folder_{std::filesystem::temp_directory_path() / ("jingwei-import-" + random_hex(8))} {
    std::filesystem::create_directories(folder_);
    storage::EngineOptions options;
    options.data_dir = folder_;
    if (dialect == storage::Dialect::postgresql && has_postgresql()) {
        postgres_ = std::make_unique<storage::TestDatabase>(dialect);
        options.database_url = postgres_->options().database_url;
    }
    engine_ = storage::Engine::open(options);
    engine_->migrate();
    database_ = std::make_unique<storage::SqlDatabase>(*engine_);
    vault_ = std::make_unique<storage::FolderVault>(folder_);
    ids_ = std::make_unique<IdSource>(clock_, engine_->lease_node());
    reference_ = std::make_unique<app::ReferenceCache>(*database_, clock_);
    const app::PhotoDecoder no_photos = [](const std::string&) -> Result<app::ProcessedPhoto> {
        return refuse(ErrorCode::image_unreadable);
    };
    app_ = std::make_unique<app::App>(app::App{*database_, clock_, *ids_, *reference_, *vault_, no_photos, live_});
    tenant_ = app::create_tenant(*app_, {"test", {"测试区", "Test district"}, time_zone}).value();
}

ImportDistrict::~ImportDistrict() {
    engine_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::shared_ptr<const app::Reference> ImportDistrict::reference() const {
    return app::in_snapshot<std::shared_ptr<const app::Reference>>(
        *database_, [&](app::Stores& stores) { return app_->reference.get(stores, tenant_); });
}

std::filesystem::path ImportDistrict::file(const std::string& name, const std::string& text) const {
    const auto path = folder_ / name;
    std::ofstream{path, std::ios::binary} << text;
    return path;
}

Result<main::CaseFileSummary> ImportDistrict::try_cases(const std::filesystem::path& file, const std::filesystem::path& mapping) {
    return main::import_case_file(*app_, tenant_, file, mapping, kNobody);
}

Result<main::TerritoryFileSummary> ImportDistrict::try_areas(const main::TerritoryFile& input) {
    return main::import_territory_file(*app_, tenant_, input);
}

main::CaseFileSummary ImportDistrict::import_cases(const std::filesystem::path& file, const std::filesystem::path& mapping) {
    auto summary = try_cases(file, mapping);
    if (summary) return std::move(*summary);
    ADD_FAILURE() << file << ": " << main::reason_of(summary.error());
    return {};
}

main::TerritoryFileSummary ImportDistrict::import_areas(const std::filesystem::path& file, const grid::ImportMapping& mapping) {
    auto summary = try_areas({.file = file, .mapping = mapping});
    if (summary) return std::move(*summary);
    ADD_FAILURE() << file << ": " << main::reason_of(summary.error());
    return {};
}

std::unordered_map<std::string, app::CaseFile> ImportDistrict::cases() const {
    std::unordered_map<std::string, app::CaseFile> found;
    app::for_each_case(*app_, tenant_, [&](const app::CaseFile& file) { found.emplace(file.external_ref, file); });
    return found;
}

grid::ImportMapping by_properties(const std::string& code, const std::string& name, int depth, const std::string& layer) {
    grid::ImportMapping mapping;
    mapping.layer = layer;
    mapping.code_property = code;
    mapping.name_property = name;
    mapping.depth = depth;
    return mapping;
}

std::unordered_map<std::string, std::string> column_of(const std::filesystem::path& file, const std::filesystem::path& mapping,
                                                       const std::string& name) {
    integrations::CsvReader csv{integrations::open_byte_source(file.string()).value()};
    const auto bound = integrations::CaseMapping::read(file_text(mapping)).value().bind(csv.read_header().value()).value();
    std::unordered_map<std::string, std::string> values;
    for (;;) {
        const auto row = csv.next();
        if (!row) continue;
        if (*row == nullptr) return values;
        const auto mapped = bound.row(**row);
        if (!mapped) continue;
        for (const auto& [column, value] : mapped->oracle) {
            if (column == name) values.emplace(mapped->source_ref, value);
        }
    }
}

std::filesystem::path mapping_named(const std::string& name) {
    return std::filesystem::path{JINGWEI_SOURCE_DIR} / "deploy/mappings" / name;
}

}  // namespace jingwei::testing

#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/import_cases.hpp"
#include "app/import_territory.hpp"

/// Files of other systems led through the use cases that import: the one place where both are known.
namespace jingwei::main {

/// A row that was not imported, in words.
struct FileRefusal {
    std::uint64_t row{};
    std::uint64_t line{};
    std::string reason;
};

/// How far an import has come; bytes are those of the file as stored.
struct FileProgress {
    std::int64_t rows{};
    std::int64_t refused{};
    std::uint64_t consumed_bytes{};
    std::uint64_t total_bytes{};
};

/// Whoever watches an import; both functions must be set.
struct FileWatcher {
    std::function<void(const FileProgress&)> on_progress;  // once a batch
    std::function<void(const FileRefusal&)> on_refusal;
};

struct CaseFileSummary {
    app::ImportCounts counts;
    app::PreparedImport prepared;
    std::int64_t refused{};
    double seconds{};
    std::vector<FileRefusal> refusals;  // the first kMaxRefusals
};
inline constexpr std::size_t kMaxRefusals = 100;

/// Reads the file twice: for the names it uses, then for its cases. Every row of it is recorded, known already or
/// refused. Refuses as a whole when file or mapping cannot be read; then nothing was recorded, unless the file
/// changed between the readings.
Result<CaseFileSummary> import_case_file(const app::App& app, TenantId tenant, const std::filesystem::path& file,
                                         const std::filesystem::path& mapping, const FileWatcher& watcher);

/// A file of areas and how it is to be understood.
struct TerritoryFile {
    std::filesystem::path file;
    grid::ImportMapping mapping;
    LocalizedText level_name{};
    std::string system{};          // declared coordinate system, such as "EPSG:2249"; empty: what the file says
    std::string source_layer{};    // of a file that holds several
    std::string encoding{};        // of a Shapefile's texts, where it does not say it
    int code_digits{};             // that the level's codes add to their parent's; 0: as the level has it
    std::string effective_from{};  // "2026-03-02", the day in the district's zone; empty: see app::TerritoryInput
    bool dry_run{};
};

struct TerritoryFileSummary {
    std::size_t features{};
    std::string system{};  // that the file's numbers were in
    app::TerritoryImported imported;
    std::vector<std::string> defects;  // of the file and of what it says, for people
    std::vector<std::string> warnings;
};

/// Refuses when the file cannot be read as areas at all; lists every defect of one that is.
Result<TerritoryFileSummary> import_territory_file(const app::App& app, TenantId tenant, const TerritoryFile& input);

/// "closed_at: The source says …" from every wrong field, or the refusal's own sentence.
std::string reason_of(const Error& error);

}  // namespace jingwei::main

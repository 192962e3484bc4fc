#include "main/import_file.hpp"

#include <chrono>
#include <future>
#include <memory>
#include <optional>

#include "integrations/area_file.hpp"
#include "integrations/byte_source.hpp"
#include "integrations/case_mapping.hpp"
#include "integrations/csv_reader.hpp"
#include "integrations/date_pattern.hpp"
#include "integrations/source_zone.hpp"

namespace jingwei::main {
namespace {

constexpr std::size_t kMaxMappingBytes = 1 << 20;
constexpr std::size_t kReadBlock = 1 << 16;

Result<std::string> whole_file(const std::filesystem::path& path, std::size_t most) {
    auto source = integrations::open_byte_source(path.string());
    if (!source) return tl::make_unexpected(source.error());
    std::string text;
    std::string block(kReadBlock, '\0');
    for (;;) {
        const auto count = (*source)->read(block.data(), block.size());
        if (!count) return tl::make_unexpected(count.error());
        if (*count == 0) return text;
        if (text.size() + *count > most)
            return refuse(ErrorCode::file_unreadable, {{"zh", "超过 " + std::to_string(most) + " 字节"},
                                                       {"en", "it has more than " + std::to_string(most) + " bytes"}});
        text.append(block, 0, *count);
    }
}

app::ImportDeadline deadline_of(integrations::DeadlinePolicy policy) {
    switch (policy) {
        case integrations::DeadlinePolicy::given: return app::ImportDeadline::given;
        case integrations::DeadlinePolicy::computed: return app::ImportDeadline::computed;
        case integrations::DeadlinePolicy::none: return app::ImportDeadline::none;
    }
    return app::ImportDeadline::none;
}

app::ExternalRow neutral(integrations::ExternalCaseRow&& from, const integrations::CsvRow& at) {
    return {.row = at.number,
            .line = at.line,
            .ref = std::move(from.source_ref),
            .occurred_at = from.occurred_at,
            .due_at = from.due_at,
            .closed = from.status == integrations::ExternalStatus::closed,
            .closed_at = from.closed_at,
            .class_name = std::move(from.class_name),
            .class_code = std::move(from.class_code),
            .unit_name = std::move(from.unit_name),
            .position = from.position,
            .declared = std::move(from.declared),
            .address = std::move(from.address),
            .description = std::move(from.description)};
}

std::uint64_t number_in(const Error& error, std::string_view name) {
    for (const auto& [key, value] : error.params) {
        if (key == name) return std::strtoull(value.c_str(), nullptr, 10);
    }
    return 0;
}

/// One reading of a case file.
class CaseFileReader {
public:
    static Result<CaseFileReader> open(const std::filesystem::path& file, const integrations::CaseMapping& mapping) {
        auto source = integrations::open_byte_source(file.string());
        if (!source) return tl::make_unexpected(source.error());
        auto csv = std::make_unique<integrations::CsvReader>(std::move(*source));
        const auto header = csv->read_header();
        if (!header) return tl::make_unexpected(header.error());
        auto bound = mapping.bind(*header);
        if (!bound) return tl::make_unexpected(bound.error());
        return CaseFileReader{std::move(csv), std::move(*bound)};
    }

    /// Up to a batch of rows; none at the end of the file. Rows that cannot be understood go to `refused`.
    Result<std::vector<app::ExternalRow>> next_batch(const std::function<void(const Error&)>& refused) {
        std::vector<app::ExternalRow> rows;
        while (rows.size() < app::kImportBatch) {
            const auto row = csv_->next();
            if (!row && row.error().code != ErrorCode::csv_row_unreadable) return tl::make_unexpected(row.error());
            if (row && *row == nullptr) break;
            auto mapped = row ? bound_.row(**row) : tl::make_unexpected(row.error());
            if (mapped) rows.push_back(neutral(std::move(*mapped), **row));
            else refused(mapped.error());
            if (csv_->finished() && !row) break;
        }
        return rows;
    }

    integrations::SourceProgress progress() const { return csv_->progress(); }

private:
    CaseFileReader(std::unique_ptr<integrations::CsvReader> csv, integrations::BoundMapping bound)
        : csv_{std::move(csv)}, bound_{std::move(bound)} {}

    std::unique_ptr<integrations::CsvReader> csv_;
    integrations::BoundMapping bound_;
};

/// First reading: which classes and units there are.
Result<void> collect_words(CaseFileReader& reader, app::SourceWords& words) {
    for (;;) {
        const auto rows = reader.next_batch([](const Error&) {});
        if (!rows) return tl::make_unexpected(rows.error());
        if (rows->empty()) return {};
        for (const auto& row : *rows) {
            if (const auto added = words.add(row); !added) return added;
        }
    }
}

/// Adds up what comes of rows and tells whoever watches.
class Tally {
public:
    Tally(CaseFileSummary& summary, const FileWatcher& watcher) : summary_{summary}, watcher_{watcher} {}

    void unreadable(const Error& error) {
        ++summary_.counts.rows;
        refuse_row({number_in(error, "row"), number_in(error, "line"), reason_of(error)});
    }
    void recorded(const app::ImportCounts& counts) {
        summary_.counts.add(counts);
        for (const auto& refused : counts.refused) refuse_row({refused.row, refused.line, reason_of(refused.reason)});
    }
    void show(const integrations::SourceProgress& bytes) const {
        watcher_.on_progress({summary_.counts.rows, summary_.refused, bytes.consumed, bytes.total});
    }

private:
    void refuse_row(const FileRefusal& refusal) {
        ++summary_.refused;
        if (summary_.refusals.size() < kMaxRefusals) summary_.refusals.push_back(refusal);
        watcher_.on_refusal(refusal);
    }

    CaseFileSummary& summary_;
    const FileWatcher& watcher_;
};

/// Second reading: while one batch is being written, the next one is read.
Result<void> record_all(CaseFileReader& reader, const app::CaseImport& import, Tally& tally) {
    std::vector<app::ExternalRow> writing;
    std::future<app::ImportCounts> written;
    for (;;) {
        auto rows = reader.next_batch([&](const Error& error) { tally.unreadable(error); });
        if (written.valid()) tally.recorded(written.get());
        tally.show(reader.progress());
        if (!rows) return tl::make_unexpected(rows.error());
        if (rows->empty()) return {};
        writing = std::move(*rows);
        written = std::async(std::launch::async, [&import, &writing] { return import.record(writing); });
    }
}

Result<std::optional<Instant>> start_of_day(const app::App& app, TenantId tenant, const std::string& day) {
    if (day.empty()) return std::optional<Instant>{};
    const auto pattern = integrations::DatePattern::read("%Y-%m-%d");
    const auto zone = integrations::SourceZone::find(app.reference.get(tenant)->district.time_zone);
    const auto wall = pattern ? pattern->parse(day) : std::nullopt;
    if (!zone || !wall) return refuse_field("/effective_from", "date");
    return std::optional{zone->to_instant(*wall).instant};
}

template <class Findings>
void list(const Findings& findings, std::vector<std::string>& into) {
    for (const auto& finding : findings) into.push_back(message(finding, Locale::en));
}

}  // namespace

std::string reason_of(const Error& error) {
    if (error.fields.empty()) return message(error, Locale::en);
    std::string reason;
    for (const auto& field : error.fields) {
        if (!reason.empty()) reason += ' ';
        if (field.pointer.size() > 1) reason += field.pointer.substr(1) + ": ";
        reason += message(field, Locale::en);
    }
    return reason;
}

Result<CaseFileSummary> import_case_file(const app::App& app, TenantId tenant, const std::filesystem::path& file,
                                         const std::filesystem::path& mapping_file, const FileWatcher& watcher) {
    const auto began = std::chrono::steady_clock::now();
    const auto text = whole_file(mapping_file, kMaxMappingBytes);
    if (!text) return tl::make_unexpected(text.error());
    const auto mapping = integrations::CaseMapping::read(*text);
    if (!mapping) return tl::make_unexpected(mapping.error());
    const app::CaseSource source{mapping->source(), deadline_of(mapping->deadline_policy())};
    auto first = CaseFileReader::open(file, *mapping);
    if (!first) return tl::make_unexpected(first.error());
    app::SourceWords words{source};
    if (const auto read = collect_words(*first, words); !read) return tl::make_unexpected(read.error());

    const app::CaseImport import{app, app::importer(tenant), source};
    const auto prepared = import.prepare(words);
    if (!prepared) return tl::make_unexpected(prepared.error());
    CaseFileSummary summary{.counts = {}, .prepared = *prepared, .refused = 0, .seconds = 0, .refusals = {}};
    Tally tally{summary, watcher};
    auto second = CaseFileReader::open(file, *mapping);
    if (!second) return tl::make_unexpected(second.error());
    if (const auto done = record_all(*second, import, tally); !done) return tl::make_unexpected(done.error());
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return summary;
}

Result<TerritoryFileSummary> import_territory_file(const app::App& app, TenantId tenant, const TerritoryFile& input) {
    const auto from = start_of_day(app, tenant, input.effective_from);
    if (!from) return tl::make_unexpected(from.error());
    const auto areas = integrations::read_area_file(
        input.file, {.system = input.system, .layer = input.source_layer, .encoding = input.encoding});
    if (!areas) return tl::make_unexpected(areas.error());
    TerritoryFileSummary summary{
        .features = areas->features.size(), .system = areas->system, .imported = {}, .defects = {}, .warnings = {}};
    list(areas->errors, summary.defects);
    list(areas->warnings, summary.warnings);
    if (!summary.defects.empty()) return summary;
    auto imported = app::import_territory(app, tenant,
                                          {.features = areas->features,
                                           .mapping = input.mapping,
                                           .level_name = input.level_name,
                                           .effective_from = *from,
                                           .origin = grid::EditionOrigin{input.file.filename().string(), areas->system},
                                           .level_digits = input.code_digits,
                                           .dry_run = input.dry_run});
    if (!imported) return tl::make_unexpected(imported.error());
    summary.imported = std::move(*imported);
    list(summary.imported.defects, summary.defects);
    list(summary.imported.warnings, summary.warnings);
    return summary;
}

}  // namespace jingwei::main

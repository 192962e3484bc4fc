#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "integrations/case_row.hpp"
#include "integrations/csv_reader.hpp"

namespace jingwei::integrations {

struct MappingSpec;   // mapping_spec.hpp
struct BoundColumns;  // bound_mapping.cpp

/// Where an imported case's deadline comes from: the file's column, the catalogue's limits, or nowhere.
enum class DeadlinePolicy : std::uint8_t { given, computed, none };

/// A mapping tied to the header of one file: turns its rows into neutral cases. Cheap to copy, safe to share.
class BoundMapping {
public:
    /// Refuses with import_row_refused {row, line} and one field error per bad cell: pointer "/<column>", the
    /// rule, the value (shortened) and what would help. describe_refusal() prints all of it.
    Result<ExternalCaseRow> row(const CsvRow& row) const;

private:
    friend class CaseMapping;
    explicit BoundMapping(std::shared_ptr<const BoundColumns> columns) : columns_{std::move(columns)} {}
    std::shared_ptr<const BoundColumns> columns_;  // immutable, shared by copies in several threads
};

/// How the case file of another system is to be understood; the format is in README.md. Immutable.
class CaseMapping {
public:
    /// Reads TOML, or JSON of the same shape when the text begins with "{". Refuses with mapping_invalid {reason, line}.
    static Result<CaseMapping> read(std::string_view text);

    /// Finds the columns. Refuses with columns_missing, naming each with all its candidate names.
    Result<BoundMapping> bind(const std::vector<std::string>& header) const;

    const std::string& source() const;
    const std::string& time_zone() const;
    DeadlinePolicy deadline_policy() const;

private:
    explicit CaseMapping(std::shared_ptr<const MappingSpec> spec) : spec_{std::move(spec)} {}
    std::shared_ptr<const MappingSpec> spec_;  // immutable, shared with the bound mappings
};

/// One line for people: "Row 12 (line 13) was refused. open_dt “31/12/2011”: …".
std::string describe_refusal(const Error& error, Locale locale);

}  // namespace jingwei::integrations

#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.hpp"

namespace jingwei::app {

/// Where an imported case's deadline comes from.
enum class ImportDeadline : std::uint8_t { given, computed, none };

/// The other system: what its cases are known by, and whose deadlines count.
struct CaseSource {
    std::string name;
    ImportDeadline deadline{ImportDeadline::none};
};

/// A case of another system in neutral words; class and unit are still the source's names.
struct ExternalRow {
    std::uint64_t row{};   // of its file, from 1
    std::uint64_t line{};  // as an editor shows it
    std::string ref;
    Instant occurred_at{};
    std::optional<Instant> due_at{};
    bool closed{};
    std::optional<Instant> closed_at{};
    std::string class_name{};
    std::string class_code{};  // "" where the source has none
    std::string unit_name{};   // "" where the source has none
    std::optional<geo::Position> position{};
    std::optional<geo::DeclaredPosition> declared{};  // what it was converted from
    std::string address{};
    std::string description{};
};

inline constexpr std::size_t kImportBatch = 500;  // rows in one unit of work, durable at its commit
inline constexpr std::size_t kMaxSourceWords = 2'000;
inline constexpr std::size_t kMaxImportAddress = 200;
inline constexpr std::size_t kMaxImportDescription = 4'000;

/// The one condition of a class made by an import. Its limit is a placeholder that nobody promised: it gives no
/// deadline to imported cases.
inline constexpr std::string_view kImportedCondition = "import";
/// What kind of unit an import makes: no class of our own names it, so no rule dispatches to it.
inline constexpr std::string_view kImportedUnitRole = "external";

/// The classes and units that a file names, collected in a first reading.
class SourceWords {
public:
    explicit SourceWords(const CaseSource& source) : source_{source} {}
    /// Refuses with external_word when a column holds too many different words to be classes or units.
    Result<void> add(const ExternalRow& row);

    const std::set<std::pair<std::string, std::string>>& classes() const { return classes_; }  // code, name
    const std::set<std::string>& units() const { return units_; }

private:
    const CaseSource& source_;
    std::set<std::pair<std::string, std::string>> classes_;
    std::set<std::string> units_;
};

/// How positions fared in one layer beside the territory.
struct OverlayCount {
    std::int64_t placed{};
    std::int64_t ambiguous{};
    std::int64_t outside{};

    friend bool operator==(const OverlayCount&, const OverlayCount&) = default;
};

/// A row that was not imported, and why.
struct RefusedRow {
    std::uint64_t row{};
    std::uint64_t line{};
    Error reason;
};

/// What came of rows. Positions are counted over recorded rows.
struct ImportCounts {
    std::int64_t rows{};
    std::int64_t recorded{};
    std::int64_t already_there{};
    std::int64_t closed_later{};
    std::int64_t position_unknown{};
    std::int64_t outside{};
    std::int64_t ambiguous{};
    std::int64_t shortened{};  // address or description cut to the limit
    std::map<std::string, OverlayCount> overlays{};
    std::vector<RefusedRow> refused{};

    /// Adds another batch's counts; its refusals are left to the caller.
    void add(const ImportCounts& other);
};

/// What prepare() added to the district.
struct PreparedImport {
    std::int64_t classes_added{};
    std::int64_t units_added{};
};

/// The import of one file. Call prepare() once, then record() batch by batch in file order. What an interrupted
/// import recorded stays; running it again goes on from there.
class CaseImport {
public:
    CaseImport(const App& app, Caller caller, CaseSource source)
        : app_{app}, caller_{std::move(caller)}, source_{std::move(source)} {}

    /// Makes the classes and units that the source names and the district lacks: a new edition of the catalogue, in
    /// force from the same moment as the one it extends, and units that no rule dispatches to.
    Result<PreparedImport> prepare(const SourceWords& words) const;

    /// Records one batch in one unit of work. A row is recorded or refused with a reason; it never stops the others.
    ImportCounts record(std::span<const ExternalRow> rows) const;

private:
    const App& app_;
    Caller caller_;
    CaseSource source_;
};

/// The program itself, for imports from the command line.
Caller importer(TenantId tenant);

}  // namespace jingwei::app

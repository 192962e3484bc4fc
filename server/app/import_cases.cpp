#include "app/import_cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "app/record_external.hpp"

namespace jingwei::app {
namespace {

constexpr std::string_view kPlaceholderLimit = "N30d";
constexpr std::size_t kMaxCode = 20;

/// The unit a row belongs to: a deadline needs somebody to keep it, so where the source names nobody, itself.
const std::string& unit_of(const CaseSource& source, const ExternalRow& row) {
    const bool has_deadline =
        source.deadline == ImportDeadline::computed || (source.deadline == ImportDeadline::given && row.due_at);
    return row.unit_name.empty() && has_deadline ? source.name : row.unit_name;
}

/// The first `most` characters; false when there were more.
bool shorten(std::string& text, std::size_t most) {
    if (text.size() <= most || code_points(text) <= most) return true;
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
        if (begins && ++count == most) break;
    }
    text.resize(end);
    text += "…";
    return false;
}

std::string short_name(const std::string& name) {
    std::string out = name;
    shorten(out, catalog::kMaxShortName);
    return out;
}

/// Codes "X-001", "X-002", … that are not in use.
class FreeCodes {
public:
    explicit FreeCodes(std::set<std::string> used) : used_{std::move(used)} {}
    /// The wanted code where it is free and fits, else the next number.
    std::string take(const std::string& wanted = {}) {
        if (!wanted.empty() && wanted.size() <= kMaxCode && used_.insert(wanted).second) return wanted;
        for (;;) {
            auto code = fmt::format("X-{:03}", ++last_);
            if (used_.insert(code).second) return code;
        }
    }

private:
    std::set<std::string> used_;
    int last_{0};
};

/// Classes and units by the words of a source.
class Lookup {
public:
    explicit Lookup(const Reference& reference) : catalog_{reference.catalog} {
        for (const auto& problem : reference.catalog.classes()) {
            by_name_.emplace(problem.name.en, &problem);
            by_name_.emplace(problem.name.zh_cn, &problem);
        }
        for (const auto& unit : reference.directory.units()) {
            units_.emplace(unit.name.en, unit.id);
            units_.emplace(unit.name.zh_cn, unit.id);
        }
    }
    const catalog::ProblemClass* problem_class(const std::string& code, const std::string& name) const {
        if (const auto* const coded = code.empty() ? nullptr : catalog_.find_code(code)) return coded;
        const auto named = by_name_.find(name);
        return named == by_name_.end() ? nullptr : named->second;
    }
    UnitId unit(const std::string& name) const {
        const auto found = name.empty() ? units_.end() : units_.find(name);
        return found == units_.end() ? UnitId{} : found->second;
    }

private:
    const catalog::Catalog& catalog_;
    std::unordered_map<std::string, const catalog::ProblemClass*> by_name_;
    std::unordered_map<std::string, UnitId> units_;
};

catalog::ProblemClass imported_class(IdSource& ids, std::string code, const std::string& name) {
    const LocalizedText text{name, name};
    catalog::FilingCondition condition{.id = ids.next<ConditionId>(),
                                       .code = std::string{kImportedCondition},
                                       .text = {"按来源系统", "As in the source system"},
                                       .limit = worktime::parse_limit(kPlaceholderLimit).value(),
                                       .closing_condition = {"按来源系统", "As in the source system"},
                                       .photo_after_required = false};
    return {.id = ids.next<ClassId>(),
            .code = std::move(code),
            .name = text,
            .short_name = {short_name(name), short_name(name)},
            .hint = {"由来源系统导入", "Imported from another system"},
            .group = "other",
            .responsible_role = "unit_concerned",
            .is_component = false,
            .is_private = false,
            .conditions = {std::move(condition)}};
}

std::vector<catalog::ProblemClass> missing_classes(const App& app, const Reference& reference, const SourceWords& words) {
    const Lookup lookup{reference};
    std::set<std::string> used;
    for (const auto& problem : reference.catalog.classes()) used.insert(problem.code);
    FreeCodes codes{std::move(used)};
    std::set<std::string> made;
    std::vector<catalog::ProblemClass> missing;
    for (const auto& [code, name] : words.classes()) {
        if (lookup.problem_class(code, name) != nullptr || !made.insert(name).second) continue;
        missing.push_back(imported_class(app.ids, codes.take(code), name));
    }
    return missing;
}

std::vector<org::Unit> missing_units(const App& app, const Reference& reference, const SourceWords& words) {
    const Lookup lookup{reference};
    std::set<std::string> used;
    for (const auto& unit : reference.directory.units()) used.insert(unit.code);
    FreeCodes codes{std::move(used)};
    std::vector<org::Unit> missing;
    for (const auto& name : words.units()) {
        if (lookup.unit(name)) continue;
        missing.push_back({.id = app.ids.next<UnitId>(),
                           .code = codes.take(),
                           .name = {name, name},
                           .parent = {},
                           .role = std::string{kImportedUnitRole},
                           .home_area = {}});
    }
    return missing;
}

/// Some sources write midnight where they know only the day of the closing: on the first day that would be before the
/// case began.
bool is_day_only(const worktime::Calendar& calendar, const ExternalRow& row) {
    return row.closed_at && *row.closed_at < row.occurred_at &&
           calendar.minute_of_day(*row.closed_at) == std::chrono::minutes{0} &&
           calendar.local_date(*row.closed_at) == calendar.local_date(row.occurred_at);
}

/// The case to record, or why this row is none.
Result<ExternalCaseInput> input_of(const App& app, const Reference& reference, const CaseSource& source, const Lookup& lookup,
                                   const ExternalRow& row) {
    if (row.occurred_at > app.clock.now())
        return refuse_field("/occurred_at", "in_future", {{"value", format_instant(row.occurred_at)}});
    if (row.closed && !row.closed_at) return refuse_field("/closed_at", "closed_without_time");
    std::optional<Instant> closed_at;
    if (row.closed) closed_at = is_day_only(reference.calendar, row) ? row.occurred_at : row.closed_at;
    if (closed_at && *closed_at < row.occurred_at) {
        return refuse_field("/closed_at", "closed_before_opened", {{"value", format_instant(*closed_at)}});
    }
    const auto* const problem = lookup.problem_class(row.class_code, row.class_name);
    if (problem == nullptr) return refuse_field("/class_name", "unknown_class");
    const auto& condition = problem->conditions.front();
    ExternalCaseInput input{.system = source.name,
                            .ref = row.ref,
                            .class_id = problem->id,
                            .condition = condition.id,
                            .unit = lookup.unit(unit_of(source, row)),
                            .position = row.position,
                            .occurred_at = row.occurred_at,
                            .due_at = {},
                            .closed_at = closed_at,
                            .address = row.address,
                            .description = row.description,
                            .declared = row.declared};
    if (source.deadline == ImportDeadline::given) input.due_at = row.due_at;
    if (source.deadline == ImportDeadline::computed && condition.code != kImportedCondition) {
        input.due_at = reference.calendar.deadline(row.occurred_at, condition.limit);
    }
    return input;
}

std::set<std::string> overlay_layers(const grid::Territory& territory) {
    std::set<std::string> layers;
    for (const auto& area : territory.areas()) {
        if (area.layer != grid::kTerritoryLayer) layers.insert(area.layer);
    }
    return layers;
}

void count_overlays(const Reference& reference, const std::set<std::string>& layers, geo::Position at, ImportCounts& counts) {
    const auto located = reference.territory.locate(at);
    for (const auto& layer : layers) {
        auto& count = counts.overlays[layer];
        const auto found = std::find_if(located.overlays.begin(), located.overlays.end(),
                                        [&](const grid::FoundOverlay& overlay) { return overlay.layer == layer; });
        const bool ambiguous = found != located.overlays.end() && found->found.ambiguous;
        const bool placed = found != located.overlays.end() && found->found.area;
        count.ambiguous += ambiguous ? 1 : 0;
        count.placed += placed ? 1 : 0;
        count.outside += ambiguous || placed ? 0 : 1;
    }
}

void count(const ExternalRecorded& done, ImportCounts& counts) {
    counts.already_there += done.outcome == ExternalOutcome::already_there ? 1 : 0;
    counts.closed_later += done.outcome == ExternalOutcome::closed_later ? 1 : 0;
    if (done.outcome != ExternalOutcome::recorded) return;
    counts.recorded += 1;
    counts.position_unknown += done.position == cases::PositionState::unknown ? 1 : 0;
    counts.outside += done.position == cases::PositionState::outside ? 1 : 0;
    counts.ambiguous += done.position == cases::PositionState::ambiguous ? 1 : 0;
}

}  // namespace

Result<void> SourceWords::add(const ExternalRow& row) {
    classes_.emplace(row.class_code, row.class_name);
    if (classes_.size() > kMaxSourceWords) {
        return refuse_field("/class_name", "external_word", {{"what", "class_name"}, {"max", std::to_string(kMaxSourceWords)}});
    }
    if (const auto& unit = unit_of(source_, row); !unit.empty()) units_.insert(unit);
    if (units_.size() > kMaxSourceWords) {
        return refuse_field("/unit_name", "external_word", {{"what", "unit_name"}, {"max", std::to_string(kMaxSourceWords)}});
    }
    return {};
}

void ImportCounts::add(const ImportCounts& other) {
    rows += other.rows;
    recorded += other.recorded;
    already_there += other.already_there;
    closed_later += other.closed_later;
    position_unknown += other.position_unknown;
    outside += other.outside;
    ambiguous += other.ambiguous;
    shortened += other.shortened;
    for (const auto& [layer, counted] : other.overlays) {
        auto& mine = overlays[layer];
        mine.placed += counted.placed;
        mine.ambiguous += counted.ambiguous;
        mine.outside += counted.outside;
    }
}

Result<PreparedImport> CaseImport::prepare(const SourceWords& words) const {
    return in_unit<PreparedImport>(app_.database, [&](Stores& stores) -> Result<PreparedImport> {
        const auto reference = app_.reference.get(stores, caller_.tenant);
        const auto classes = missing_classes(app_, *reference, words);
        const auto units = missing_units(app_, *reference, words);
        if (!classes.empty()) {
            CatalogEditionDraft edition{.info = reference->catalog.edition(), .classes = {}};
            edition.info.id = app_.ids.next<EditionId>();
            edition.info.name = source_.name;
            const auto present = reference->catalog.classes();
            edition.classes.assign(present.begin(), present.end());
            edition.classes.insert(edition.classes.end(), classes.begin(), classes.end());
            if (const auto sound = catalog::Catalog::build(edition.info, edition.classes); !sound) {
                return tl::make_unexpected(sound.error());
            }
            stores.reference.add_catalog(caller_.tenant, edition);
        }
        if (!units.empty()) stores.reference.add_directory(caller_.tenant, units, {});
        return PreparedImport{static_cast<std::int64_t>(classes.size()), static_cast<std::int64_t>(units.size())};
    });
}

ImportCounts CaseImport::record(std::span<const ExternalRow> rows) const {
    ImportCounts counts;
    app_.database.write([&](Stores& stores) {
        counts = {};  // a unit may run twice
        const auto reference = app_.reference.get(stores, caller_.tenant);
        const Lookup lookup{*reference};
        const auto overlays = overlay_layers(reference->territory);
        for (const auto& row : rows) {
            ++counts.rows;
            auto input = input_of(app_, *reference, source_, lookup, row);
            if (!input) {
                counts.refused.push_back({row.row, row.line, std::move(input.error())});
                continue;
            }
            const bool whole_address = shorten(input->address, kMaxImportAddress);
            const bool whole = shorten(input->description, kMaxImportDescription) && whole_address;
            auto done = record_external(app_, stores, *reference, caller_, *input);
            if (!done) {
                counts.refused.push_back({row.row, row.line, std::move(done.error())});
                continue;
            }
            count(*done, counts);
            if (done->outcome != ExternalOutcome::recorded) continue;
            counts.shortened += whole ? 0 : 1;
            if (!overlays.empty() && row.position) count_overlays(*reference, overlays, *row.position, counts);
        }
        return true;
    });
    return counts;
}

Caller importer(TenantId tenant) {
    Caller caller{.tenant = tenant, .actor = {}, .idempotency_key = {}, .request_hash = {}};
    caller.actor.kind = org::Actor::Kind::system;
    caller.actor.scope = org::Scope::whole();
    return caller;
}

}  // namespace jingwei::app

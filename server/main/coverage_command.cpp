#include "main/coverage_command.hpp"

#include <fmt/core.h>

#include <boost/json/serialize.hpp>
#include <fstream>
#include <iostream>

#include "app/coverage.hpp"
#include "base/codec.hpp"
#include "integrations/xlsx_files.hpp"
#include "main/import_command.hpp"

namespace jingwei::main {
namespace {

constexpr std::size_t kShownGaps = 40;  // of the table for people

/// The gaps that were asked for, for people and for programs.
class ProofReport {
public:
    ProofReport(const app::Coverage& coverage, const grid::Area* area) : coverage_{coverage} {
        const auto& territory = coverage.reference->territory;
        for (const auto& gap : coverage.gaps) {
            if (area != nullptr && !coverage::concerns(gap, territory, territory.path_range(*area))) continue;
            gaps_.push_back(&gap);
        }
        tally_ = coverage::tally(gaps_, coverage.notes, coverage.day);
    }

    bool green() const { return gaps_.empty(); }
    app::SheetDraft sheet() const { return app::coverage_sheet(coverage_, gaps_); }

    void print_json() const {
        json::object kinds;
        for (const auto& row : coverage::kinds()) kinds[enum_name(row.kind)] = tally_.of(row.kind).gaps;
        json::array gaps;
        for (const auto* gap : gaps_) gaps.push_back(object_of(*gap));
        std::cout << json::serialize(json::object{{"day", duty::format_day(coverage_.day)},
                                                  {"edition", coverage_.reference->territory.edition().name},
                                                  {"areas", coverage_.reference->territory.areas().size()},
                                                  {"green", green()},
                                                  {"gaps", tally_.all.gaps},
                                                  {"acknowledged", tally_.all.acknowledged},
                                                  {"kinds", kinds},
                                                  {"items", gaps}})
                  << '\n';
    }

    void print_table() const {
        fmt::print("{}, {}: {} areas, {} gaps, {} of them acknowledged\n", coverage_.reference->district.name.zh_cn,
                   duty::format_day(coverage_.day), coverage_.reference->territory.areas().size(), tally_.all.gaps,
                   tally_.all.acknowledged);
        for (const auto& row : coverage::kinds()) {
            const auto& count = tally_.of(row.kind);
            if (count.gaps > 0) fmt::print("  {:>6}  {} {}\n", count.gaps, row.name.zh_cn, row.name.en);
        }
        for (std::size_t i = 0; i < gaps_.size() && i < kShownGaps; ++i) {
            const auto words = app::words_of(coverage_, *gaps_[i]);
            fmt::print("{} {}  {}  → {}: {}{}\n", words.title.zh_cn, words.fact.zh_cn, words.place.zh_cn, words.owner.zh_cn,
                       words.suggestion.zh_cn, coverage_.acknowledged(*gaps_[i]) ? "(已认可)" : "");
        }
        if (gaps_.size() > kShownGaps) fmt::print("… and {} more; --json or --xlsx lists them all\n", gaps_.size() - kShownGaps);
        if (green()) fmt::print("green: everything has somebody who answers\n");
    }

private:
    json::object object_of(const coverage::Gap& gap) const {
        const auto words = app::words_of(coverage_, gap);
        json::array areas;
        for (const AreaId id : gap.areas) {
            const auto* const area = coverage_.reference->territory.find(id);
            if (area != nullptr) areas.push_back(json::value(area->code));
        }
        return {{"id", to_string(gap.id)},
                {"kind", enum_name(gap.kind)},
                {"urgency", enum_name(gap.urgency)},
                {"areas", areas},
                {"area_m2", gap.area_m2},
                {"place", words.place.zh_cn},
                {"fact", words.fact.zh_cn},
                {"owner", words.owner.zh_cn},
                {"mending", enum_name(gap.mending)},
                {"suggestion", words.suggestion.zh_cn},
                {"acknowledged", coverage_.acknowledged(gap)}};
    }

    const app::Coverage& coverage_;
    std::vector<const coverage::Gap*> gaps_;
    coverage::Tally tally_;
};

int unreadable(const std::string& reason) {
    fmt::print(stderr, "jingwei: {}\n", reason);
    return kUnreadable;
}

}  // namespace

int prove_coverage(const CoverageCommand& command) {
    Program program{command.data};
    const auto tenant = program.tenant();
    if (!tenant) return unreadable("there is no district in " + command.data.data_dir.string());
    const auto coverage = program.coverage().get(program.app(), *tenant);
    const auto* const area = command.area.empty() ? nullptr : coverage->reference->territory.find_code(command.area);
    if (!command.area.empty() && area == nullptr)
        return unreadable(fmt::format("no area has the code “{}”; check --area", command.area));
    const ProofReport report{*coverage, area};
    if (!command.sheet.empty()) {
        std::ofstream out{command.sheet, std::ios::binary};
        out << integrations::XlsxFiles{}.write(report.sheet());
        if (!out.flush()) return unreadable(fmt::format("{} cannot be written; check --xlsx", command.sheet.string()));
    }
    if (command.json) report.print_json();
    else report.print_table();
    return report.green() ? kAllDone : kSomeRefused;
}

}  // namespace jingwei::main

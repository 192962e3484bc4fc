#include "main/import_command.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

#include "app/create_tenant.hpp"
#include "app/report_overdue.hpp"
#include "base/codec.hpp"

namespace jingwei::main {
namespace {

int refuse_command(const Error& error) {
    fmt::print(stderr, "jingwei: {}\n", message(error, Locale::en));
    for (const auto& field : error.fields) fmt::print(stderr, "  {} {}\n", field.pointer, message(field, Locale::en));
    return kUnreadable;
}

int no_district() {
    fmt::print(stderr, "jingwei: there is no district yet; make one first (jingwei tenant create)\n");
    return kUnreadable;
}

/// A progress line that is written over on a terminal, and now and then elsewhere.
class ProgressLine {
public:
    void show(const FileProgress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (now - shown_ < (terminal_ ? std::chrono::milliseconds{200} : std::chrono::seconds{5})) return;
        shown_ = now;
        const double seconds = std::chrono::duration<double>(now - began_).count();
        const double percent = progress.total_bytes == 0 ? 100
                                                         : 100.0 * static_cast<double>(progress.consumed_bytes) /
                                                               static_cast<double>(progress.total_bytes);
        fmt::print(stderr, "{}  {:5.1f} %  {} rows, {} refused, {:.0f} rows/s{}", terminal_ ? "\r" : "", percent, progress.rows,
                   progress.refused, static_cast<double>(progress.rows) / seconds, terminal_ ? "   " : "\n");
        drawn_ = terminal_;
    }
    void end() const {
        if (drawn_) fmt::print(stderr, "\n");
    }

private:
    bool terminal_{isatty(STDERR_FILENO) != 0};
    bool drawn_{};
    std::chrono::steady_clock::time_point began_{std::chrono::steady_clock::now()};
    std::chrono::steady_clock::time_point shown_{began_};
};

std::string quoted(const std::string& text) {
    std::string out{"\""};
    for (const char c : text) out += c == '"' ? std::string{"\"\""} : std::string{c};
    return out + "\"";
}

double rows_per_second(const CaseFileSummary& summary) {
    return summary.seconds > 0 ? static_cast<double>(summary.counts.rows) / summary.seconds : 0;
}

json::object to_object(const CaseFileSummary& summary) {
    const auto& counts = summary.counts;
    json::object overlays;
    for (const auto& [layer, found] : counts.overlays) {
        overlays[layer] = json::object{{"placed", found.placed}, {"ambiguous", found.ambiguous}, {"outside", found.outside}};
    }
    json::array refusals;
    for (const auto& refusal : summary.refusals) {
        refusals.push_back(json::object{{"row", refusal.row}, {"line", refusal.line}, {"reason", refusal.reason}});
    }
    return {{"rows", counts.rows},
            {"recorded", counts.recorded},
            {"already_there", counts.already_there},
            {"closed_later", counts.closed_later},
            {"refused", summary.refused},
            {"position_unknown", counts.position_unknown},
            {"outside", counts.outside},
            {"ambiguous", counts.ambiguous},
            {"overlays", overlays},
            {"shortened", counts.shortened},
            {"classes_added", summary.prepared.classes_added},
            {"units_added", summary.prepared.units_added},
            {"rows_per_second", static_cast<std::int64_t>(rows_per_second(summary))},
            {"refusals", refusals}};
}

void print(const CaseFileSummary& summary) {
    const auto& c = summary.counts;
    fmt::print("{} rows: {} recorded, {} already there, {} closed since, {} refused ({:.0f} rows/s)\n", c.rows, c.recorded,
               c.already_there, c.closed_later, summary.refused, rows_per_second(summary));
    fmt::print("  position: {} unknown, {} outside, {} in several areas of one level\n", c.position_unknown, c.outside,
               c.ambiguous);
    for (const auto& [layer, found] : c.overlays) {
        fmt::print("  {}: {} placed, {} in several areas, {} outside\n", layer, found.placed, found.ambiguous, found.outside);
    }
    if (c.shortened > 0) fmt::print("  {} with a shortened address or description\n", c.shortened);
    fmt::print("  {} classes and {} units were new\n", summary.prepared.classes_added, summary.prepared.units_added);
    for (const auto& refusal : summary.refusals)
        fmt::print("  row {} (line {}): {}\n", refusal.row, refusal.line, refusal.reason);
    const auto shown = static_cast<std::int64_t>(summary.refusals.size());
    if (summary.refused > shown) fmt::print("  … and {} more; --refused FILE.csv lists them all\n", summary.refused - shown);
}

json::object to_object(const TerritoryFileSummary& summary) {
    json::array defects;
    for (const auto& text : summary.defects) defects.push_back(json::value(text));
    json::array warnings;
    for (const auto& text : summary.warnings) warnings.push_back(json::value(text));
    const auto& from = summary.imported.effective_from;
    return {{"features", summary.features},
            {"system", summary.system},
            {"added", summary.imported.added},
            {"changed", summary.imported.changed},
            {"unchanged", summary.imported.unchanged},
            {"effective_from", from ? json::value(format_instant(*from)) : json::value(nullptr)},
            {"defects", defects},
            {"warnings", warnings}};
}

void print(const TerritoryFileSummary& summary, bool dry_run) {
    for (const auto& text : summary.warnings) fmt::print("  note: {}\n", text);
    for (const auto& text : summary.defects) fmt::print("  {}\n", text);
    if (!summary.defects.empty()) {
        fmt::print("Nothing was imported: {} defects.\n", summary.defects.size());
        return;
    }
    fmt::print("{} features: {} areas added, {} changed, {} as they were{}\n", summary.features, summary.imported.added,
               summary.imported.changed, summary.imported.unchanged, dry_run ? " (dry run: nothing was written)" : "");
    if (summary.imported.effective_from) fmt::print("  in force from {}\n", format_instant(*summary.imported.effective_from));
}

}  // namespace

int create_tenant(const TenantCommand& command) {
    Program program{command.data};
    const auto made = app::create_tenant(
        program.app(), {command.code, {command.name_zh, command.name_en}, command.time_zone, command.host_names});
    if (!made) return refuse_command(made.error());
    fmt::print("district {} is made; next: jingwei import territory, jingwei admin create\n", command.code);
    return kAllDone;
}

int set_tenant_hosts(const TenantCommand& command) {
    Program program{command.data};
    const auto done = app::set_host_names(program.app(), program.tenant().value_or(TenantId{}), command.host_names);
    if (!done) return refuse_command(done.error());
    fmt::print("district {} answers at {} host name(s)\n", command.data.tenant_code, command.host_names.size());
    return kAllDone;
}

int list_tenants(const TenantCommand& command) {
    Program program{command.data};
    const auto tenants = program.tenants();
    for (const auto& tenant : tenants.all()) {
        fmt::print("{}  {}  {}  {}{}\n", tenant.code, tenant.mark, tenant.name.zh_cn,
                   tenant.host_names.empty() ? "-" : fmt::format("{}", fmt::join(tenant.host_names, ",")),
                   &tenant == tenants.first() ? "  default" : "");
    }
    return kAllDone;
}

int import_cases(const ImportCasesCommand& command) {
    Program program{command.data};
    const auto tenant = program.tenant();
    if (!tenant) return no_district();
    std::ofstream refused;
    if (!command.refused.empty()) {
        refused.open(command.refused, std::ios::binary);
        refused << "row,line,reason\r\n";
        if (!refused) {
            fmt::print(stderr, "jingwei: {} cannot be written\n", command.refused.string());
            return kUnreadable;
        }
    }
    ProgressLine line;
    const auto summary = import_case_file(
        program.app(), *tenant, command.file, command.mapping,
        {.on_progress = [&](const FileProgress& progress) { line.show(progress); },
         .on_refusal = [&](const FileRefusal& r) { refused << r.row << ',' << r.line << ',' << quoted(r.reason) << "\r\n"; }});
    line.end();
    if (!summary) return refuse_command(summary.error());
    if (command.json) std::cout << json::serialize(to_object(*summary)) << '\n';
    else print(*summary);
    return summary->refused == 0 ? kAllDone : kSomeRefused;
}

int import_territory(const ImportTerritoryCommand& command) {
    Program program{command.data};
    const auto tenant = program.tenant();
    if (!tenant) return no_district();
    const auto summary = import_territory_file(program.app(), *tenant, command.input);
    if (!summary) return refuse_command(summary.error());
    if (command.json) std::cout << json::serialize(to_object(*summary)) << '\n';
    else print(*summary, command.input.dry_run);
    return summary->defects.empty() ? kAllDone : kSomeRefused;
}

int report_overdue(const OverdueCommand& command) {
    Program program{command.data};
    const auto tenant = program.tenant();
    if (!tenant) return no_district();
    const auto as_of = command.as_of == "last" ? app::last_moment(program.app(), *tenant) : parse_instant(command.as_of);
    if (!as_of) {
        fmt::print(stderr, "jingwei: --as-of takes \"last\" (there must be a case) or a time such as 2026-03-02T09:20:00Z\n");
        return kUnreadable;
    }
    const auto report = app::report_overdue(program.app(), *tenant, *as_of);
    if (command.json) {
        std::cout << json::serialize(json::object{{"as_of", format_instant(report.as_of)},
                                                  {"cases", report.cases},
                                                  {"with_deadline", report.with_deadline},
                                                  {"overdue", report.overdue},
                                                  {"overdue_open", report.overdue_open}})
                  << '\n';
    } else {
        fmt::print("as of {}: {} cases, {} with a deadline, {} overdue ({} of them still open)\n", format_instant(report.as_of),
                   report.cases, report.with_deadline, report.overdue, report.overdue_open);
    }
    return kAllDone;
}

}  // namespace jingwei::main

#include "main/audit_command.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iostream>
#include <unordered_map>

#include "domain/grid/join_corners.hpp"
#include "geo/geojson.hpp"
#include "integrations/area_file.hpp"
#include "main/import_command.hpp"

namespace jingwei::main {
namespace {

namespace json = boost::json;

constexpr std::size_t kShownFindings = 40;  // of the table for people

/// What was read wrongly, in one line for people.
struct Unreadable {
    std::string reason;
};

std::vector<geo::Feature> features_of(const std::filesystem::path& path) {
    fmt::print(stderr, "reading {}\n", path.string());
    auto file = integrations::read_area_file(path);
    if (!file) throw Unreadable{path.string() + ": " + reason_of(file.error())};
    for (std::size_t i = 0; i < file->warnings.size() && i < kShownFindings; ++i)
        fmt::print(stderr, "  note: {}\n", geo::message(file->warnings[i], Locale::en));
    if (!file->errors.empty()) throw Unreadable{path.string() + ": " + geo::message(file->errors.front(), Locale::en)};
    return std::move(file->features);
}

std::string text_of(const geo::Feature& feature, const std::string& property) {
    const json::value* value = feature.properties.if_contains(property);
    if (value == nullptr || value->is_null()) return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

std::string needed(const geo::Feature& feature, const std::string& property, const char* option) {
    std::string text = text_of(feature, property);
    if (text.empty())
        throw Unreadable{fmt::format("feature {} has no property “{}”; check {}", feature.number, property, option)};
    return text;
}

int depth_in(const geo::Feature& feature, const std::string& property) {
    const std::string text = needed(feature, property, "--level-property");
    int depth = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), depth);
    if (error != std::errc{} || end != text.data() + text.size() || depth < 0 || depth >= static_cast<int>(grid::kMaxDepth))
        throw Unreadable{
            fmt::format("feature {}: “{}” is not a level; --level-property names a property holding 0 for the top "
                        "level, 1 for the next …",
                        feature.number, text)};
    return depth;
}

/// A file's features as areas, as they are: unlike an import, an audit refuses no code and no name.
class AreaReader {
public:
    explicit AreaReader(const AuditCommand& command) : command_{command} {}

    std::vector<grid::Area> read() {
        if (!command_.parents.empty()) {
            const std::string& code =
                command_.parents_code_property.empty() ? command_.code_property : command_.parents_code_property;
            for (geo::Feature& feature : features_of(command_.parents)) add(feature, code, 0, {});
        }
        const int depth = command_.parents.empty() ? 0 : 1;
        for (geo::Feature& feature : features_of(command_.file)) {
            const int own = command_.level_property.empty() ? depth : depth_in(feature, command_.level_property);
            const bool named = !command_.parent_property.empty() && own > 0;
            add(feature, command_.code_property, own, named ? text_of(feature, command_.parent_property) : std::string{});
        }
        find_parents();
        return std::move(areas_);
    }

private:
    void add(geo::Feature& feature, const std::string& code_property, int depth, std::string parent_code) {
        grid::Area area;
        area.id = AreaId{static_cast<std::int64_t>(areas_.size() + 1)};
        area.code = code_property.empty() ? (feature.id.empty() ? std::to_string(feature.number) : feature.id)
                                          : needed(feature, code_property, "--code-property");
        if (!command_.name_property.empty()) area.name.zh_cn = text_of(feature, command_.name_property);
        area.depth = depth;
        area.shape = std::move(feature.shape);
        areas_.push_back(std::move(area));
        parent_codes_.push_back(std::move(parent_code));
    }

    void find_parents() {
        std::unordered_map<std::string, std::size_t> by_code;  // "depth/code"
        std::vector<std::vector<geo::IndexedArea>> drawn(grid::kMaxDepth);
        for (std::size_t i = 0; i < areas_.size(); ++i) {
            const grid::Area& area = areas_[i];
            by_code.emplace(std::to_string(area.depth) + "/" + area.code, i);
            drawn[static_cast<std::size_t>(area.depth)].push_back({.id = area.id.value, .code = area.code, .shape = &area.shape});
        }
        std::vector<geo::AreaIndex> levels;
        for (auto& level : drawn) levels.emplace_back(std::move(level));
        for (std::size_t i = 0; i < areas_.size(); ++i) {
            grid::Area& area = areas_[i];
            if (area.depth == 0) continue;
            if (!parent_codes_[i].empty()) {
                const auto at = by_code.find(std::to_string(area.depth - 1) + "/" + parent_codes_[i]);
                if (at == by_code.end())
                    throw Unreadable{fmt::format("“{}” names the parent “{}”, which is not there; check --parent-property",
                                                 area.code, parent_codes_[i])};
                area.parent = areas_[at->second].id;
            } else if (const auto label = geo::label_point(area.shape)) {
                const auto around = levels[static_cast<std::size_t>(area.depth - 1)].locate(*label).chosen();
                if (around) area.parent = AreaId{*around};
            }
        }
    }

    const AuditCommand& command_;
    std::vector<grid::Area> areas_;
    std::vector<std::string> parent_codes_;
};

/// Joins near misses in the areas read, as an editor's command does; what would vanish stays as it is.
void snap_areas(std::vector<grid::Area>& areas, double tolerance_m) {
    std::vector<const grid::Area*> pointers;
    for (const grid::Area& area : areas) pointers.push_back(&area);
    std::size_t changed = 0;
    for (grid::ShapeChange& change : grid::join_corners(pointers, {}, tolerance_m)) {
        if (change.shape.empty()) continue;
        areas[static_cast<std::size_t>(change.area.value) - 1].shape = std::move(change.shape);
        ++changed;
    }
    fmt::print(stderr, "joined corners within {} m: {} of {} areas changed\n", tolerance_m, changed, areas.size());
}

/// The areas as GeoJSON in degrees: code, name and level go with them.
void write_areas(const std::filesystem::path& path, const std::vector<grid::Area>& areas) {
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << R"({"type":"FeatureCollection","features":[)";
    const char* between = "\n";
    for (const grid::Area& area : areas) {
        const json::object properties{{"code", area.code}, {"name", area.name.zh_cn}, {"level", area.depth}};
        out << between << R"({"type":"Feature","properties":)" << json::serialize(properties) << R"(,"geometry":)"
            << (area.shape.empty() ? std::string{"null"} : geo::to_geojson(area.shape)) << '}';
        between = ",\n";
    }
    out << "\n]}\n";
    if (!out.flush()) throw Unreadable{path.string() + ": cannot be written"};
}

/// Findings as people and programs read them: by code, notes only when asked for.
class Report {
public:
    Report(const AuditCommand& command, const std::vector<grid::Area>& areas, const grid::Audit& audit, double seconds)
        : command_{command}, areas_{areas}, audit_{audit}, summary_{audit.summary()}, seconds_{seconds} {
        for (const grid::LevelAudit& level : audit.levels) {
            if (command.level && level.depth != *command.level) continue;
            for (const grid::Finding& finding : level.findings) {
                if (finding.severity != grid::Severity::note || command.notes) shown_.push_back(&finding);
                else ++notes_;
            }
            not_listed_ += level.summary.not_listed;
        }
    }

    bool clean() const { return shown_.empty() && not_listed_ == 0; }

    void print_json() const {
        json::array findings;
        for (const grid::Finding* finding : shown_) findings.push_back(object_of(*finding));
        json::object kinds;
        for (std::size_t i = 0; i < grid::kFindingKinds; ++i) {
            const auto kind = static_cast<grid::FindingKind>(i);
            const auto& sum = summary_.of(kind);
            kinds[grid::kind_name(kind)] = json::object{{"findings", sum.findings}, {"area_m2", sum.area_m2}};
        }
        const json::object summary{{"clean", clean()},
                                   {"findings", shown_.size()},
                                   {"notes", notes_},
                                   {"not_listed", not_listed_},
                                   {"kinds", kinds},
                                   {"overlap_by_pair_m2", summary_.of(grid::FindingKind::overlap).area_m2 +
                                                              summary_.of(grid::FindingKind::duplicate).area_m2},
                                   {"overlap_once_m2", summary_.overlap_once_m2},
                                   {"slivers", summary_.slivers},
                                   {"below_min_area", summary_.below_min_area},
                                   {"areas", summary_.areas},
                                   {"corners", summary_.corners},
                                   {"tolerance_m", command_.options.tolerance_m},
                                   {"min_area_m2", command_.options.min_area_m2},
                                   {"seconds", seconds_}};
        std::cout << json::serialize(json::object{{"findings", findings}, {"summary", summary}}) << '\n';
    }

    void print_table() const {
        fmt::print("{} areas, {} corners; near misses within {} m joined, ground below {} m² left out\n", summary_.areas,
                   summary_.corners, command_.options.tolerance_m, command_.options.min_area_m2);
        for (std::size_t i = 0; i < grid::kFindingKinds; ++i) print_kind(static_cast<grid::FindingKind>(i));
        for (std::size_t i = 0; i < shown_.size() && i < kShownFindings; ++i) print_row(*shown_[i]);
        if (shown_.size() > kShownFindings)
            fmt::print("  … and {} more; --json lists them all\n", shown_.size() - kShownFindings);
        if (not_listed_ > 0) fmt::print("  {} more were only counted\n", not_listed_);
        if (notes_ > 0) fmt::print("  {} notes; --notes lists them\n", notes_);
        if (clean()) fmt::print("clean: no finding\n");
    }

private:
    const grid::Area* area_of(AreaId id) const {
        return id && static_cast<std::size_t>(id.value) <= areas_.size() ? &areas_[static_cast<std::size_t>(id.value) - 1]
                                                                         : nullptr;
    }
    std::string code_of(AreaId id) const { return area_of(id) == nullptr ? std::string{"outline"} : area_of(id)->code; }

    json::object object_of(const grid::Finding& finding) const {
        json::array codes, names;
        for (const AreaId id : finding.areas) {
            codes.push_back(json::value(code_of(id)));
            names.push_back(json::value(area_of(id) == nullptr ? std::string{} : area_of(id)->name.zh_cn));
        }
        json::object object{{"kind", grid::kind_name(finding.kind)},
                            {"severity", grid::severity_name(finding.severity)},
                            {"sliver", finding.sliver},
                            {"area_m2", finding.area_m2},
                            {"areas", codes},
                            {"level", finding.depth},
                            {"places", finding.places},
                            {"repair", json::object{{"kind", grid::remedy_name(finding.remedy)}}},
                            {"geometry", json::parse(geo::to_geojson(finding.shape))}};
        if (!command_.name_property.empty()) object["names"] = names;
        if (finding.remedy_area) object["repair"].as_object()["area"] = code_of(finding.remedy_area);
        return object;
    }

    void print_kind(grid::FindingKind kind) const {
        const auto& sum = summary_.of(kind);
        if (sum.findings == 0) return;
        fmt::print("  {:<24} {:>7}", grid::kind_label(kind).en, sum.findings);
        if (sum.area_m2 > 0) fmt::print("  {:>16.1f} m²", sum.area_m2);
        if (kind == grid::FindingKind::overlap) fmt::print("  ({:.1f} m² counted once)", summary_.overlap_once_m2);
        fmt::print("\n");
    }

    void print_row(const grid::Finding& finding) const {
        std::string codes;
        for (const AreaId id : finding.areas) {
            if (codes.size() > 48) {
                codes += " …";
                break;
            }
            codes += (codes.empty() ? "" : " ") + code_of(id);
        }
        fmt::print("{:<6} {:<24} {:>14.1f} m²  {}  → {}{}\n", grid::severity_name(finding.severity),
                   grid::kind_label(finding.kind).en + (finding.sliver ? " (sliver)" : ""), finding.area_m2, codes,
                   grid::remedy_label(finding.remedy).en, finding.remedy_area ? ": " + code_of(finding.remedy_area) : "");
    }

    const AuditCommand& command_;
    const std::vector<grid::Area>& areas_;
    const grid::Audit& audit_;
    grid::AuditSummary summary_;
    double seconds_;
    std::vector<const grid::Finding*> shown_;
    std::size_t notes_{};
    std::size_t not_listed_{};
};

}  // namespace

int audit_file(const AuditCommand& command) {
    try {
        if (!command.output.empty() && !command.snap_m)
            throw Unreadable{"--output holds the areas with their corners joined; give --snap METRES too"};
        std::vector<grid::Area> areas = AreaReader{command}.read();
        if (command.snap_m) snap_areas(areas, *command.snap_m);
        if (!command.output.empty()) write_areas(command.output, areas);
        grid::AuditOptions options = command.options;
        if (!command.outline.empty()) {
            for (geo::Feature& feature : features_of(command.outline)) {
                auto& parts = feature.shape.parts;
                options.outline.parts.insert(options.outline.parts.end(), parts.begin(), parts.end());
            }
            if (options.outline.empty()) throw Unreadable{command.outline.string() + ": has no area"};
        }
        fmt::print(stderr, "auditing {} areas\n", areas.size());
        const auto began = std::chrono::steady_clock::now();
        const grid::Audit audit = grid::audit(areas, options);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        fmt::print(stderr, "done in {:.2f} s\n", seconds);
        const Report report{command, areas, audit, seconds};
        if (command.json) report.print_json();
        else report.print_table();
        return report.clean() ? kAllDone : kSomeRefused;
    } catch (const Unreadable& unreadable) {
        fmt::print(stderr, "jingwei: {}\n", unreadable.reason);
        return kUnreadable;
    }
}

void add_audit_command(CLI::App& cli, AuditCommand& command, int& status) {
    auto* const audit = cli.add_subcommand("audit", "Gaps, overlaps and other faults of areas in a file; 0 clean, 1 findings");
    audit->add_option("file", command.file, "GeoJSON (also .gz or .zip)")->required();
    audit->add_option("--outline", command.outline, "What the areas should fill together, to find gaps at the outside");
    audit->add_option("--parents", command.parents, "The level above, in a file of its own");
    audit->add_option("--tolerance", command.options.tolerance_m, "Metres within which corners are meant to be the same")
        ->check(CLI::Range(0.0, grid::kMaxToleranceM))
        ->capture_default_str();
    audit->add_option("--snap", command.snap_m, "Join corners within so many metres first, then audit what came of it")
        ->check(CLI::Range(grid::kMinToleranceM, grid::kMaxToleranceM));
    audit->add_option("--output", command.output, "Write the areas with their corners joined as GeoJSON; with --snap");
    audit->add_option("--min-area", command.options.min_area_m2, "Square metres below which ground is only counted")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    audit->add_option("--max-findings", command.options.max_findings, "Listed of each kind and level; more are counted")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    audit->add_option("--code-property", command.code_property, "Holds an area's code; else its id or number");
    audit->add_option("--name-property", command.name_property, "Holds its name");
    audit->add_option("--level-property", command.level_property, "Holds its level, 0 for the top; else all are of one level");
    audit->add_option("--parent-property", command.parent_property, "Holds its parent's code; else the area around it");
    audit->add_option("--parents-code-property", command.parents_code_property, "Holds a code in the file of parents");
    audit->add_option("--level", command.level, "Findings of this level only")->check(CLI::NonNegativeNumber);
    audit->add_flag("--notes", command.notes, "List notes too, such as islands");
    audit->add_flag("--json", command.json, "Print findings and summary as JSON");
    audit->callback([&] { status = audit_file(command); });
}

}  // namespace jingwei::main

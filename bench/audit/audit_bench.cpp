// The audit of ground beside GEOS, on partitions made up from a seed and on real cities. Prints a table in Markdown.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <numbers>
#include <optional>
#include <sstream>
#include <string>

#include "domain/grid/audit.hpp"
#include "geo/geojson.hpp"
#include "geos_peer.hpp"
#include "support/partition_maker.hpp"

namespace {

using namespace jingwei;
using test::PartitionMaker;
using test::Planted;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Megabytes; resets the peak where the kernel lets us.
double peak_mb(bool reset = false) {
    if (reset) std::ofstream{"/proc/self/clear_refs"} << "5";
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0) return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

template <class Work>
double best_of(int rounds, Work work) {
    double best = 1e300;
    for (int round = 0; round < rounds; ++round) {
        const double began = cpu_seconds();
        work();
        best = std::min(best, cpu_seconds() - began);
    }
    return best;
}

struct Case {
    std::string name;
    std::vector<grid::Area> areas;
    std::vector<Planted> planted;
    grid::AuditOptions options;
    int rounds{3};
    bool peer{true};
};

std::size_t missed(const Case& data, const grid::Audit& audit) {
    std::size_t count = 0;
    for (const Planted& one : data.planted) {
        const auto& findings = audit.levels.front().findings;
        count += std::none_of(findings.begin(), findings.end(), [&](const grid::Finding& finding) {
            const auto names = [&](AreaId id) {
                return std::find(finding.areas.begin(), finding.areas.end(), id) != finding.areas.end();
            };
            return grid::kind_name(finding.kind) == one.kind && names(one.area) && names(one.neighbour) &&
                   (one.kind == "near_miss" || std::abs(finding.area_m2 - one.area_m2) < 1e-3);
        });
    }
    return count;
}

void run(const Case& data) {
    std::vector<const geo::MultiPolygon*> shapes;
    for (const grid::Area& area : data.areas) shapes.push_back(&area.shape);
    const double before = peak_mb(true);
    grid::Audit audit;
    const double ours = best_of(data.rounds, [&] { audit = grid::audit(data.areas, data.options); });
    const double memory = peak_mb() - before;
    const auto summary = audit.summary();

    // One square metre, as GEOS sees it: planar units at the middle of the first area.
    const double lat = shapes.front()->parts.front().outer.front().lat_e7 * 1e-7 * std::numbers::pi / 180;
    const double unit_m2 = 0.0111195 * 0.0111195 * std::cos(lat);
    std::optional<bench::GeosAudit> theirs;
    double peer = 0, peer_memory = 0;
    if (data.peer) {
        const double peer_before = peak_mb(true);
        const int rounds = data.areas.size() > 50'000 ? 1 : std::min(data.rounds, 2);
        peer = best_of(rounds, [&] { theirs = bench::audit_with_geos(shapes, data.options.min_area_m2 / unit_m2); });
        peer_memory = peak_mb() - peer_before;
    }
    const std::string planted =
        data.planted.empty() ? "–" : fmt::format("{}/{}", data.planted.size() - missed(data, audit), data.planted.size());
    const auto& overlaps = summary.of(grid::FindingKind::overlap);
    const auto& gaps = summary.of(grid::FindingKind::gap);
    fmt::print("| {} | {} | {} | {:.3f} | {} | {} | {} | {} ({:.0f} m²) | {} | {} ({:.0f} m²) | {} | {:.0f} | {} |\n", data.name,
               summary.areas, summary.corners, ours, theirs ? fmt::format("{:.2f}", peer) : "–",
               theirs ? fmt::format("{:.0f}×", peer / ours) : "–", planted, overlaps.findings, overlaps.area_m2,
               theirs ? fmt::format("{} ({:.0f})", theirs->overlaps, theirs->overlap_area * unit_m2) : "–", gaps.findings,
               gaps.area_m2, theirs ? fmt::format("{} ({:.0f})", theirs->gaps, theirs->gap_area * unit_m2) : "–", memory,
               theirs ? fmt::format("{:.0f}", peer_memory) : "–");
    std::fflush(stdout);
}

struct Size {
    std::size_t columns, rows;
};

std::string name_of(Size size) {
    const std::size_t count = size.columns * size.rows;
    return count >= 1000 ? fmt::format("{}k", (count + 500) / 1000) : std::to_string(count);
}

void made_up(std::uint64_t seed, Size size) {
    const std::size_t count = size.columns * size.rows;
    Case data;
    data.options.min_area_m2 = 0.01;
    PartitionMaker maker{seed, size.columns, size.rows};
    data.name = name_of(size) + " clean";
    data.areas = maker.areas();
    run(data);
    data.name = name_of(size) + " planted";
    for (std::size_t i = 0; i < std::min<std::size_t>(200, count / 5); ++i)
        data.planted.push_back(maker.plant(data.areas, i % 2 == 0 ? "gap" : "overlap", i % 3 == 0 ? 0.05 : 1.0));
    run(data);
}

/// Every corner of every area moved, each for itself: nothing matches any more.
void worst(std::uint64_t seed, Size size) {
    Case data;
    data.options.min_area_m2 = 0.01;
    data.peer = false;
    for (const auto& [name, distance, tolerance] : {std::tuple{" jittered, joined", 0.05, 0.11},
                                                    {" jittered, half joined", 0.05, 0.05},
                                                    {" jittered, not joined", 0.05, 0.0}}) {
        PartitionMaker maker{seed, size.columns, size.rows};
        data.areas = maker.areas();
        maker.jitter(data.areas, distance);
        data.name = name_of(size) + name;
        data.options.tolerance_m = tolerance;
        run(data);
    }
}

void real(const std::string& folder, const char* name, const char* file) {
    std::ifstream in{folder + "/areas/" + file, std::ios::binary};
    if (!in) {
        fmt::print("| {} | not here: {}/areas/{} | | | | | | | | | | | |\n", name, folder, file);
        return;
    }
    std::ostringstream text;
    text << in.rdbuf();
    auto read = geo::read_geojson(text.str());
    if (!read) return;
    Case data;
    data.name = name;
    data.options.tolerance_m = 0;
    for (geo::Feature& feature : read->features) {
        grid::Area& area = data.areas.emplace_back();
        area.id = AreaId{static_cast<std::int64_t>(data.areas.size())};
        area.shape = std::move(feature.shape);
    }
    run(data);
}

void one_change(std::uint64_t seed) {
    PartitionMaker maker{seed, 100, 100};
    auto areas = maker.areas();
    grid::Audit audit = grid::audit(areas);
    const double once = best_of(5, [&] {
        maker.plant(areas, "overlap", 1.0);
        audit = grid::audit_changes(audit, areas);
    });
    fmt::print("\nOne change among 10,000 areas, audited again: {:.0f} ms CPU.\n", once * 1000);
}

}  // namespace

int main(int argc, char** argv) {
    const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1;
    const std::string folder = argc > 2 ? argv[2] : "../shared/data";
    if (argc > 3 && std::strcmp(argv[3], "change") == 0) {
        one_change(seed);
        return 0;
    }
    if (argc > 3 && std::strcmp(argv[3], "worst") == 0) {
        worst(seed, {125, 80});
        return 0;
    }
    const bool quick = argc > 3 && std::strcmp(argv[3], "quick") == 0;
    fmt::print("Seed {}. Seconds of CPU, best of the rounds; ours and the peer in the same run.\n\n", seed);
    fmt::print(
        "| data | areas | corners | Jingwei s | GEOS s | ratio | planted found | overlaps | GEOS | gaps | GEOS | MB | GEOS MB |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    made_up(seed, {40, 25});
    worst(seed, {40, 25});
    made_up(seed, {125, 80});
    worst(seed, {125, 80});
    if (!quick) made_up(seed, {400, 250});
    real(folder, "Los Angeles councils", "la/nc-boundary-2019-modified.json");
    real(folder, "Boston neighbourhoods", "boston/boston_neighborhood_boundaries.geojson");
    real(folder, "New York NTA", "nyc/NTA.geo.json");
    one_change(seed);
}

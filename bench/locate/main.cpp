// locate next to its peers: bench_locate [--seed N] [--rounds N] [--points N] [--agree N] [--shared FOLDER] [--quick] [--only TEXT]
// Prints the tables of RESULTS.md on the output and its progress on the error output.
#include <malloc.h>
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "geo/test/partition_maker.hpp"
#include "integrations/area_file.hpp"
#include "peers.hpp"

namespace jingwei::bench {
namespace {

constexpr std::size_t kOwnKinds =
    2;  // Jingwei comes first, one point at a time and many; then GEOS, whose answers are the measure

struct Options {
    std::uint64_t seed{};
    int rounds{5};
    std::size_t points{200'000};
    std::size_t agree{10'000'000};
    std::filesystem::path shared{"../shared"};
    bool quick{};
    std::string only;  // grounds whose name has this
};

struct Ground {
    std::string name;
    Areas areas;
};

std::vector<PeerKind> kinds() {
    std::vector<PeerKind> list{{"Jingwei", build_jingwei, 1'000'000, true},
                               {"Jingwei, many at once", build_jingwei_many, 1'000'000, true},
                               {"GEOS, C", build_geos_c, 1'000'000, true},
#ifdef JINGWEI_BENCH_GEOS_CPP
                               {"GEOS, C++", build_geos_cpp, 1'000'000, true},
#endif
                               {"Boost.Geometry", build_boost, 1'000'000, true}};
#ifdef JINGWEI_BENCH_S2
    list.push_back({"S2", build_s2, 1'000'000, false});
#endif
    if (std::getenv("JINGWEI_BENCH_POSTGRES") != nullptr) list.push_back({"PostGIS", build_postgis, 10'000, true, 5'000});
    return list;
}

/// This process's own processor time: a busy machine does not count.
double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double heap_megabytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

struct Standing {
    PeerKind kind;
    std::unique_ptr<Peer> peer;
    double build_s{};
    double heap_mb{};
    double best_ns{1e18};
    std::vector<Answer> answers;
};

std::vector<Standing> build_all(const Ground& ground, std::size_t points) {
    std::vector<Standing> list;
    for (const PeerKind& kind : kinds()) {
        if (ground.areas.size() > kind.most_areas) continue;
        std::fprintf(stderr, "  building %s\n", kind.name.c_str());
        Standing one{.kind = kind, .peer = nullptr, .answers = {}};
        const double heap = heap_megabytes();
        const double began = cpu_seconds();
        one.peer = kind.build(ground.areas);
        one.build_s = cpu_seconds() - began;
        one.heap_mb = heap_megabytes() - heap;
        one.answers.resize(std::min(points, kind.most_points));
        list.push_back(std::move(one));
    }
    return list;
}

std::size_t corners_of(const Areas& areas) {
    std::size_t count = 0;
    for (const auto& area : areas) count += geo::count_positions(area);
    return count;
}

std::size_t differences(const std::vector<Answer>& a, const std::vector<Answer>& b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) count += a[i] != b[i] ? 1 : 0;
    return count;
}

/// Every peer answers the same points, one after another, round by round; the best round counts. Round 0 warms up.
void measure(const Ground& ground, const Options& options) {
    if (ground.areas.empty()) return;
    std::fprintf(stderr, "%s: %zu areas, %zu corners\n", ground.name.c_str(), ground.areas.size(), corners_of(ground.areas));
    geo::ProbeMaker make{ground.areas, options.seed};
    std::vector<geo::Position> points;
    while (points.size() < options.points) points.push_back(make.next());
    auto standings = build_all(ground, points.size());
    const auto asked = [&](const Standing& one) {
        return std::vector(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(one.answers.size()));
    };
    for (int round = 0; round <= options.rounds; ++round) {
        for (Standing& one : standings) {
            const auto own_points = asked(one);
            const double began = cpu_seconds();
            one.peer->ask(own_points, one.answers);
            const double own = cpu_seconds() - began;
            const double elsewhere = one.peer->seconds_elsewhere();
            const double ns = (elsewhere >= 0 ? elsewhere : own) * 1e9 / static_cast<double>(own_points.size());
            if (round > 0) one.best_ns = std::min(one.best_ns, ns);
        }
        std::fprintf(stderr, "  round %d of %d\n", round, options.rounds);
    }
    const Standing& oracle = standings[kOwnKinds];
    double best_library = 1e18;
    for (const Standing& one : standings) {
        if (&one >= &oracle) best_library = std::min(best_library, one.best_ns);
    }
    std::printf(
        "\n### %s: %zu areas, %zu corners\n\n| | ns a point | Jingwei is faster by | build, CPU s | heap, MB | other answers "
        "than GEOS |\n|---|---:|---:|---:|---:|---:|\n",
        ground.name.c_str(), ground.areas.size(), corners_of(ground.areas));
    for (const Standing& one : standings) {
        const bool elsewhere = one.peer->seconds_elsewhere() >= 0;
        std::printf("| %s | %.0f | %.1f | ", one.kind.name.c_str(), one.best_ns, one.best_ns / standings[0].best_ns);
        if (elsewhere) std::printf("– | – | ");
        else std::printf("%.2f | %.0f | ", one.build_s, one.heap_mb);
        const std::size_t different = differences(one.answers, oracle.answers);
        if (one.kind.planar) std::printf("%zu |\n", different);
        else std::printf("(%zu) |\n", different);
    }
    std::printf("\n%.1f times the best library one point at a time, %.1f times many at once.\n",
                best_library / standings[0].best_ns, best_library / standings[1].best_ns);
    std::fflush(stdout);
}

/// Ours against GEOS on as many points as asked for, a slice at a time.
std::size_t agree(const Ground& ground, const Options& options, std::size_t points) {
    if (points == 0 || ground.areas.empty()) return 0;
    const auto ours = build_jingwei(ground.areas);
    const auto many = build_jingwei_many(ground.areas);
    const auto geos = build_geos_c(ground.areas);
    geo::ProbeMaker make{ground.areas, options.seed + 99};
    std::size_t different = 0;
    std::vector<geo::Position> slice(100'000);
    std::vector<Answer> a(slice.size());
    std::vector<Answer> b(slice.size()), c(slice.size());
    for (std::size_t done = 0; done < points; done += slice.size()) {
        for (auto& at : slice) at = make.next();
        ours->ask(slice, a);
        many->ask(slice, c);
        geos->ask(slice, b);
        different += differences(a, b) + differences(a, c);
    }
    std::printf("| %s | %zu | %zu |\n", ground.name.c_str(), points, different);
    std::fflush(stdout);
    return different;
}

/// Empty when another ground alone is asked for.
Ground synthetic(const Options& options, const char* name, int columns, int rows, int corners, std::uint64_t seed) {
    if (std::string_view{name}.find(options.only) == std::string_view::npos) return {};
    return {name, geo::PartitionMaker{{.columns = columns, .rows = rows, .corners_per_area = corners, .seed = seed}}.make()};
}

/// Empty, and said, when the file or what reads it is not there.
Ground real(const char* name, const std::filesystem::path& file) {
    const auto read = integrations::read_area_file(file);
    if (!read || !read->errors.empty()) {
        std::printf("\n%s: not measured, %s cannot be read here.\n", name, file.filename().c_str());
        return {};
    }
    Ground ground{name, {}};
    for (const auto& feature : read->features) ground.areas.push_back(feature.shape);
    return ground;
}

Options options_of(int argc, char** argv) {
    Options options;
    options.seed = std::random_device{}();
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
        if (word == "--seed") options.seed = std::strtoull(value(), nullptr, 10);
        else if (word == "--rounds") options.rounds = std::atoi(value());
        else if (word == "--points") options.points = std::strtoull(value(), nullptr, 10);
        else if (word == "--agree") options.agree = std::strtoull(value(), nullptr, 10);
        else if (word == "--shared") options.shared = value();
        else if (word == "--only") options.only = value();
        else if (word == "--quick") options.quick = true;
        else std::fprintf(stderr, "unknown option %s\n", word.c_str());
    }
    return options;
}

int run(const Options& options) {
    std::printf("Seed %llu, %zu points a ground, best of %d interleaved rounds.\n", static_cast<unsigned long long>(options.seed),
                options.points, options.rounds);
    const auto areas = options.shared / "data/areas";
    const std::uint64_t seed = options.seed;
    measure(synthetic(options, "1,000 areas of 120 corners", 40, 25, 120, seed), options);
    measure(synthetic(options, "10,000 areas of 120 corners", 100, 100, 120, seed + 1), options);
    if (!options.quick) measure(synthetic(options, "100,000 areas of 120 corners", 400, 250, 120, seed + 2), options);
    measure(synthetic(options, "100 areas of 3,500 corners", 10, 10, 3'500, seed + 3), options);
    std::vector<Ground> cities;
    for (const auto& [name, file] : {std::pair{"New York, tracts", "nyc/nyct2010.zip"},
                                     std::pair{"Los Angeles, councils that overlap", "la/nc-boundary-2019-modified.json"},
                                     std::pair{"Boston, neighbourhoods", "boston/boston_neighborhood_boundaries.geojson"},
                                     std::pair{"Boston, police districts", "boston/police-districts-SHP.zip"}}) {
        if (Ground city = real(name, areas / file); !city.areas.empty()) cities.push_back(std::move(city));
    }
    std::erase_if(cities, [&](const Ground& city) { return city.name.find(options.only) == std::string::npos; });
    for (const Ground& city : cities) measure(city, options);

    std::printf("\n## Agreement with GEOS on the same integers\n\n| ground | points | different |\n|---|---:|---:|\n");
    std::size_t different =
        agree(synthetic(options, "10,000 areas, holes, two parts", 100, 100, 120, seed + 4), options, options.agree / 2);
    different += agree(synthetic(options, "100 areas of 3,500 corners", 10, 10, 3'500, seed + 5), options, options.agree / 4);
    for (const Ground& city : cities) different += agree(city, options, options.agree / (4 * cities.size()));
    return different == 0 ? 0 : 1;
}

}  // namespace
}  // namespace jingwei::bench

int main(int argc, char** argv) { return jingwei::bench::run(jingwei::bench::options_of(argc, argv)); }

// Case tiles over many cases: the index in memory against a query of an indexed column. Writes the points and the tiles
// asked for to a folder, so that peers answer the same questions.
//
//     bench_tiles FOLDER CASES SEED ROUNDS
#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "app/live_case_index.hpp"
#include "geo/tile.hpp"

namespace {

using namespace jingwei;
using Steady = std::chrono::steady_clock;

constexpr int kFirstZoom = 6;
constexpr int kLastZoom = 16;
constexpr std::size_t kTilesPerZoom = 24;

double ms_since(Steady::time_point start) { return std::chrono::duration<double, std::milli>(Steady::now() - start).count(); }

/// A prefecture: towns of different size, a third of the cases anywhere between them. 40 levels of areas and 80 classes.
std::vector<app::CaseMark> make_cases(std::size_t count, std::uint32_t seed, Instant now) {
    std::mt19937 random{seed};
    const auto uniform = [&](double low, double high) { return std::uniform_real_distribution<double>{low, high}(random); };
    struct Town {
        double lon, lat, size;
    };
    std::vector<Town> towns;
    for (int i = 0; i < 60; ++i) towns.push_back({uniform(112.6, 113.9), uniform(34.4, 35.3), uniform(0.004, 0.03)});
    std::vector<app::CaseMark> marks;
    marks.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        app::CaseMark mark;
        mark.id = CaseId{static_cast<std::int64_t>(i) * 4096 + 4096};
        double lon = uniform(112.6, 113.9);
        double lat = uniform(34.4, 35.3);
        const auto town_number = static_cast<std::size_t>(std::pow(uniform(0, 1), 2) * static_cast<double>(towns.size()));
        if (uniform(0, 1) > 0.33) {
            const Town& town = towns[std::min(town_number, towns.size() - 1)];
            lon = town.lon + std::normal_distribution<double>{0, town.size}(random);
            lat = town.lat + std::normal_distribution<double>{0, town.size}(random);
        }
        mark.position = *geo::position_from_degrees(lon, lat);
        mark.class_id = ClassId{static_cast<std::int64_t>(1 + random() % 80)};
        mark.unit = UnitId{static_cast<std::int64_t>(1 + random() % 300)};
        mark.area_path = fmt::format("d/{}/{}/{}/", town_number % 12, town_number, random() % 160);
        mark.source = cases::Source::resident;
        mark.reported_at = now - std::chrono::minutes{static_cast<std::int64_t>(random() % (3 * 365 * 1440))};
        mark.due_at = mark.reported_at + std::chrono::hours{static_cast<std::int64_t>(2 + random() % 100)};
        const bool is_recent = now - mark.reported_at < std::chrono::days{20};
        mark.state = is_recent && random() % 2 == 0 ? cases::State::handling : cases::State::closed;
        if (mark.state == cases::State::closed) {
            mark.closed_at = mark.reported_at + std::chrono::hours{static_cast<std::int64_t>(1 + random() % 110)};
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

/// For each zoom the fullest tile and others in which something lies.
std::vector<geo::TileId> choose_tiles(const std::vector<app::CaseMark>& marks, std::uint32_t seed) {
    std::mt19937 random{seed + 1};
    std::vector<geo::TileId> tiles;
    for (int z = kFirstZoom; z <= kLastZoom; ++z) {
        std::map<geo::TileId, std::size_t> counts;
        for (const auto& mark : marks) {
            const auto world = geo::world_point(*mark.position);
            ++counts[{z, world.x >> (32 - z), world.y >> (32 - z)}];
        }
        const auto fullest =
            std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        std::set<geo::TileId> chosen{fullest->first};
        for (std::size_t i = 0; i < 4 * kTilesPerZoom && chosen.size() < std::min(kTilesPerZoom, counts.size()); ++i) {
            const auto world = geo::world_point(*marks[random() % marks.size()].position);
            chosen.insert({z, world.x >> (32 - z), world.y >> (32 - z)});
        }
        tiles.push_back(fullest->first);
        chosen.erase(fullest->first);
        tiles.insert(tiles.end(), chosen.begin(), chosen.end());
    }
    return tiles;
}

void write_questions(const std::string& folder, const std::vector<app::CaseMark>& marks, const std::vector<geo::TileId>& tiles) {
    std::ofstream points{folder + "/points.bin", std::ios::binary};  // pairs of doubles, longitude and latitude
    for (const auto& mark : marks) {
        const double pair[2]{geo::lon_degrees(*mark.position), geo::lat_degrees(*mark.position)};
        points.write(reinterpret_cast<const char*>(pair), sizeof(pair));
    }
    std::ofstream list{folder + "/tiles.txt"};
    for (const auto& tile : tiles) list << tile.z << ' ' << tile.x << ' ' << tile.y << '\n';
}

/// The best of the rounds for each tile: what the machine can do when nobody else wants it.
template <class Ask>
std::vector<double> best_ms(const std::vector<geo::TileId>& tiles, int rounds, const Ask& ask) {
    std::vector<double> best(tiles.size(), 1e9);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            const auto start = Steady::now();
            ask(tiles[i]);
            best[i] = std::min(best[i], ms_since(start));
        }
    }
    return best;
}

void print_by_zoom(const char* name, const std::vector<geo::TileId>& tiles, const std::vector<double>& ms) {
    for (int z = kFirstZoom; z <= kLastZoom; ++z) {
        std::vector<double> of_zoom;
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            if (tiles[i].z == z) of_zoom.push_back(ms[i]);
        }
        std::sort(of_zoom.begin(), of_zoom.end());
        fmt::print("tile\t{}\t{}\t{:.4f}\t{:.4f}\n", name, z, of_zoom[of_zoom.size() / 2], of_zoom.back());
    }
}

struct Database {
    sqlite3* handle{};
    sqlite3_stmt* range{};
};

void run(sqlite3* handle, const char* sql) {
    char* error = nullptr;
    if (sqlite3_exec(handle, sql, nullptr, nullptr, &error) != SQLITE_OK) throw std::runtime_error{error};
}

/// The other way: rows of case_file's columns with a covering index led by the Morton number.
Database make_database(const std::string& folder, const std::vector<app::CaseMark>& marks) {
    const std::string file = folder + "/cells.db";
    std::remove(file.c_str());
    Database db;
    if (sqlite3_open(file.c_str(), &db.handle) != SQLITE_OK) throw std::runtime_error{"cannot open " + file};
    run(db.handle,
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; "
        "CREATE TABLE c (tenant_id INT, id INT, cell INT, open INT, due_at INT, done_at INT, PRIMARY KEY (tenant_id, id)); "
        "BEGIN");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(db.handle, "INSERT INTO c VALUES (1, ?, ?, ?, ?, ?)", -1, &insert, nullptr);
    for (const auto& mark : marks) {
        sqlite3_bind_int64(insert, 1, mark.id.value);
        sqlite3_bind_int64(insert, 2, static_cast<std::int64_t>(geo::morton(geo::world_point(*mark.position)) >> 1));
        sqlite3_bind_int64(insert, 3, cases::is_open(mark.state) ? 1 : 0);
        sqlite3_bind_int64(insert, 4, to_micros(*mark.due_at));
        if (mark.closed_at) sqlite3_bind_int64(insert, 5, to_micros(*mark.closed_at));
        else sqlite3_bind_null(insert, 5);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run(db.handle, "COMMIT; CREATE INDEX by_cell ON c (tenant_id, cell, open, due_at, done_at, id); ANALYZE");
    sqlite3_prepare_v2(
        db.handle, "SELECT cell, id, due_at, done_at FROM c WHERE tenant_id = 1 AND cell BETWEEN ? AND ? AND (? = 0 OR open = 1)",
        -1, &db.range, nullptr);
    return db;
}

std::string tile_of_query(const Database& db, const geo::TileId& tile, bool open_only, Instant now) {
    struct Square {
        std::int64_t count{}, late{}, x{}, y{}, id{};
    };
    std::map<std::uint64_t, Square> squares;
    const auto run_of_tile = geo::morton_range(tile);
    const int shift = 2 * (32 - tile.z - app::CaseIndex::kSquareBits);
    sqlite3_bind_int64(db.range, 1, static_cast<std::int64_t>(run_of_tile.first >> 1));
    sqlite3_bind_int64(db.range, 2, static_cast<std::int64_t>(run_of_tile.last >> 1));
    sqlite3_bind_int(db.range, 3, open_only ? 1 : 0);
    while (sqlite3_step(db.range) == SQLITE_ROW) {
        const auto key = static_cast<std::uint64_t>(sqlite3_column_int64(db.range, 0)) << 1;
        auto& square = squares[key >> shift];
        const auto at = geo::tile_point(tile, geo::from_morton(key));
        const bool done = sqlite3_column_type(db.range, 3) != SQLITE_NULL;
        ++square.count;
        square.late += (done ? sqlite3_column_int64(db.range, 3) : to_micros(now)) > sqlite3_column_int64(db.range, 2) ? 1 : 0;
        square.x += at.x;
        square.y += at.y;
        square.id = sqlite3_column_int64(db.range, 1);
    }
    sqlite3_reset(db.range);
    std::vector<app::CaseGroup> groups;
    for (const auto& [key, s] : squares) {
        groups.push_back({.at = {s.x / s.count, s.y / s.count},
                          .count = s.count,
                          .overdue = s.late,
                          .only = CaseId{s.id},
                          .state = {},
                          .clock = {}});
    }
    return app::write_case_tile(groups);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        fmt::print(stderr, "usage: bench_tiles FOLDER CASES SEED ROUNDS\n");
        return 2;
    }
    const std::string folder = argv[1];
    const auto count = static_cast<std::size_t>(std::stoul(argv[2]));
    const auto seed = static_cast<std::uint32_t>(std::stoul(argv[3]));
    const int rounds = std::stoi(argv[4]);
    const Instant now = *parse_instant("2026-03-02T01:00:00Z");
    auto marks = make_cases(count, seed, now);
    const auto tiles = choose_tiles(marks, seed);
    write_questions(folder, marks, tiles);

    app::CaseIndex index;
    auto start = Steady::now();
    index.start(marks.size());
    for (const auto& mark : marks) index.add(mark);
    index.finish();
    fmt::print("fact\tbuild_ms\t{:.0f}\n", ms_since(start));
    fmt::print("fact\tbytes_per_case\t{:.1f}\n", static_cast<double>(index.memory_bytes()) / static_cast<double>(count));

    const auto whole = org::Scope::whole();
    const auto ask = [&](const org::Scope& scope, const app::CaseFilter& filter) {
        return best_ms(tiles, rounds, [&](const geo::TileId& tile) {
            if (app::write_case_tile(index.groups(scope, filter, tile)).empty() && filter.states.empty() && tile.z < kFirstZoom)
                std::abort();
        });
    };
    app::CaseFilter all{.now = now};
    app::CaseFilter open{.open_only = true, .now = now};
    app::CaseFilter narrow{.path_from = "d/3/", .path_to = "d/30", .now = now};
    narrow.reported_from = now - std::chrono::days{365};
    for (int i = 1; i <= 20; ++i) narrow.classes.push_back(ClassId{i});
    org::Scope unit;
    unit.units = {UnitId{7}};
    print_by_zoom("index, every case", tiles, ask(whole, all));
    print_by_zoom("index, open cases", tiles, ask(whole, open));
    print_by_zoom("index, area + year + 20 classes", tiles, ask(whole, narrow));
    print_by_zoom("index, one unit's scope", tiles, ask(unit, all));

    std::vector<double> inserts;
    for (int i = 0; i < 2000; ++i) {
        app::CaseMark mark = marks[static_cast<std::size_t>(i) * 17 % marks.size()];
        if (i % 2 == 0) mark.id = CaseId{static_cast<std::int64_t>(count + static_cast<std::size_t>(i)) * 4096 + 8192};
        else mark.state = cases::State::handling;
        start = Steady::now();
        index.apply(std::span{&mark, 1});
        inserts.push_back(ms_since(start));
    }
    std::sort(inserts.begin(), inserts.end());
    fmt::print("fact\tinsert_median_ms\t{:.4f}\nfact\tinsert_p99_ms\t{:.4f}\n", inserts[inserts.size() / 2],
               inserts[inserts.size() * 99 / 100]);
    std::vector<app::CaseMark> many(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(app::CaseIndex::kMostFresh));
    start = Steady::now();
    index.apply(many);
    fmt::print("fact\tmerge_ms\t{:.1f}\n", ms_since(start));

    start = Steady::now();
    const auto sums = index.sums(whole, all, now - std::chrono::days{30}, std::vector<grid::PathRange>{{"d/", "d0"}});
    fmt::print("fact\tfigures_ms\t{:.2f}\n", ms_since(start));
    if (sums.front().open == 0) return 1;

    start = Steady::now();
    const Database db = make_database(folder, marks);
    fmt::print("fact\tquery_build_ms\t{:.0f}\n", ms_since(start));
    print_by_zoom("indexed query, every case", tiles,
                  best_ms(tiles, std::min(rounds, 3), [&](const geo::TileId& tile) { tile_of_query(db, tile, false, now); }));
    print_by_zoom("indexed query, open cases", tiles,
                  best_ms(tiles, std::min(rounds, 3), [&](const geo::TileId& tile) { tile_of_query(db, tile, true, now); }));
    sqlite3_finalize(db.range);
    sqlite3_close(db.handle);
    return 0;
}

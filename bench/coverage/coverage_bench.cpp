// How long the proof of a district of 10,000 grids takes after one change: SQLite, register, audit and list together.
#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "app/coverage.hpp"
#include "app/ports/reference_store.hpp"
#include "storage/engine.hpp"
#include "storage/folder_vault.hpp"
#include "storage/sql_database.hpp"
#include "support/city.hpp"
#include "support/partition_maker.hpp"

namespace jingwei::testing {
namespace {

using test::PartitionMaker;

constexpr std::size_t kColumns = 100, kRows = 100;
constexpr std::int64_t kFirstArea = 100'000, kFirstPerson = 200'000, kFirstAssignment = 300'000;
constexpr int kRounds = 7;

struct Silent final : app::LiveEvents {
    void publish(const app::LiveHint&) override {}
};

double seconds(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

grid::Area paper(std::int64_t id, int depth, std::int64_t parent) {
    grid::Area area;
    area.id = AreaId{id};
    area.code = std::to_string(id);
    area.name = {area.code, area.code};
    area.depth = depth;
    area.parent = AreaId{parent};
    return area;
}

/// A district, an office for each row, a grid for each cell with a person who leads it.
City city_of(const PartitionMaker& maker) {
    City city;
    city.levels = {{0, "district", {"区", "District"}}, {1, "office", {"办", "Office"}}, {2, "grid", {"网格", "Grid"}}};
    city.areas.push_back(paper(1, 0, 0));
    for (std::size_t row = 0; row < kRows; ++row) city.areas.push_back(paper(static_cast<std::int64_t>(row) + 2, 1, 1));
    auto cells = maker.areas();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i);
        auto area = paper(kFirstArea + number, 2, static_cast<std::int64_t>(i / kColumns) + 2);
        area.shape = std::move(cells[i].shape);
        city.areas.push_back(std::move(area));
        city.duties.people.push_back({.id = PersonId{kFirstPerson + number},
                                      .code = fmt::format("P{:05}", i),
                                      .name = {"网格长岗", "Grid chief"},
                                      .masked_phone = "",
                                      .unit = {},
                                      .post = {},
                                      .left_on = duty::kForever,
                                      .version = 1});
        const PersonId holder{kFirstPerson + number},
            deputy{kFirstPerson + (number + 1) % static_cast<std::int64_t>(cells.size())};
        for (const char* duty : {"grid_chief", "grid_worker"}) {
            city.duties.assignments.push_back(
                {.id = AssignmentId{kFirstAssignment + static_cast<std::int64_t>(city.duties.assignments.size())},
                 .target = {.kind = duty::TargetKind::area, .area = AreaId{kFirstArea + number}, .site = {}, .class_code = {}},
                 .duty = duty,
                 .holder = {holder, {}},
                 .deputy = deputy,
                 .days = {},
                 .version = 1});
        }
    }
    return city;
}

void run(std::uint64_t seed) {
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("jingwei-bench-coverage-{}", seed);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    storage::EngineOptions options;
    options.data_dir = folder;
    const auto engine = storage::Engine::open(options);
    engine->migrate();
    storage::SqlDatabase database{*engine};
    storage::FolderVault vault{folder};
    ManualClock clock{*parse_instant("2026-03-02T01:00:00Z")};
    IdSource ids{clock, engine->lease_node()};
    app::ReferenceCache reference{database, clock};
    Silent live;
    const app::App app{database, clock, ids, reference, vault, {}, live};
    PartitionMaker maker{seed, kColumns, kRows};
    const City city = city_of(maker);
    furnish(database, city, "", clock.now());
    const TenantId tenant = city.tenant;

    app::CoverageCache cache;
    reference.get(tenant);
    fmt::print(
        "Seed {}: {} areas, {} assignments, 120 corners a grid. Wall seconds, best of {}; the proof is asked for after each "
        "change.\n\n",
        seed, city.areas.size(), city.duties.assignments.size(), kRounds);
    fmt::print("| | ms |\n|---|--:|\n");
    std::size_t gaps = 0;
    const double first = seconds([&] { gaps = cache.get(app, tenant)->gaps.size(); });
    fmt::print("| the first proof after a start ({} gaps) | {:.0f} |\n", gaps, first * 1000);

    double duty_change = 1e9, ground_change = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        database.write([&](app::Stores& stores) {
            auto one = city.duties.assignments[static_cast<std::size_t>(round)];
            one.days.to = duty::Day{std::chrono::days{20'000}};
            one.version = 2;
            if (!stores.duty.update_assignment(tenant, one)) throw std::logic_error{"the assignment was not changed"};
            const app::DutyEntry entry{.subject = "assignment", .action = "ended", .id = one.id.value, .version = 2};
            stores.duty.journal(tenant, std::span{&entry, 1}, {});
            return true;
        });
        duty_change = std::min(duty_change, seconds([&] { cache.get(app, tenant); }));
    }
    fmt::print("| one duty ends, register read anew | {:.0f} |\n", duty_change * 1000);

    auto areas = city.areas;
    std::vector<grid::Area> cells{areas.begin() + 1 + kRows, areas.end()};
    for (int round = 0; round < kRounds; ++round) {
        maker.plant(cells, "overlap", 1.0);
        std::copy(cells.begin(), cells.end(), areas.begin() + 1 + kRows);
        auto built = grid::Territory::build({}, city.levels, areas);
        if (!built) throw std::logic_error{"the changed district does not fit together"};
        database.write([&](app::Stores& stores) {
            stores.reference.add_territory(
                tenant,
                {.info = {ids.next<EditionId>(), "next", clock.now(), true}, .levels = city.levels, .areas = built->areas()});
            return true;
        });
        clock.set(clock.now() + std::chrono::seconds{3});
        reference.get(tenant);  // the territory itself, read and indexed for every screen
        ground_change = std::min(ground_change, seconds([&] { cache.get(app, tenant); }));
    }
    fmt::print("| one border moves, ground audited anew | {:.0f} |\n", ground_change * 1000);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace jingwei::testing

int main(int argc, char** argv) {
    jingwei::testing::run(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1);
    return 0;
}
